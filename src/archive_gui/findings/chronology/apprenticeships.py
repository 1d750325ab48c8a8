"""Who learnt from somebody at an age at which that teacher was dead.

Born in 1956, and at twelve the apprentice of one who died in 1966.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.ages import Birth, births_of
from archive_gui.findings.chronology.dated import Day
from archive_gui.findings.chronology.deaths import Death, deaths_told
from archive_gui.findings.chronology.persons import Persons
from archive_gui.findings.evidence import Doubt, Material, clause, folded, ref_to, shown
from archive_gui.language.numerals import parse

_AT_AGE = re.compile(
    r"(?<![0-9.一二三四五六七八九十百第])(?P<age>[1-9][0-9]?|[二三四五六]?十[一二三四五六七八九]?|[六七八九])岁(?:那年|时|上|就|起|便|开始)?"
)
_LEARNS = re.compile("拜|跟|随|师从|从师|投师|投到|学艺|门下")
_NAME = 14
"""Characters behind 出生的 in which the name stands."""
_SLACK = 1
"""Years by which an age may be counted otherwise."""


def apprenticeships(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about people of a page who learnt from the dead, each of the dead once."""
    told = [one for one in page if len(folded(one)) == len(one.reading.text)]
    died = {death.person: death for material in told for death in deaths_told(page, material) if not death.kin}
    for material in told if died else ():
        people = Persons(page, material)
        births = {_born(people, folded(material), birth): birth.day for birth in births_of(material)}
        for found in _AT_AGE.finditer(folded(material)) if births else ():
            span = Span(*found.span())
            end = clause(folded(material), span).end
            birth = births.get(_learner(people, births, span))
            death = died.get(people.between(span.end, end)) if _LEARNS.search(folded(material), span.end, end) else None
            if birth is not None and death is not None and _too_late(birth, int(parse(found["age"]) or 0), death):
                del died[death.person]
                yield _doubt(material, birth, span, death)


def _born(people: Persons, text: str, birth: Birth) -> str:
    reach = _NAME if text.startswith("的", birth.end) else 0
    return people.between(birth.day.fact.span.end, birth.end + reach) or people.whose(birth.day.fact.span)


def _learner(people: Persons, births: dict[str, Day], span: Span) -> str:
    """Of whom an age is told: of whose birth its sentence tells, else by name."""
    beside = (name for name, day in births.items() if day.sentence.start <= span.start < day.sentence.end)
    return next(beside, "") or people.whose(span)


def _too_late(birth: Day, age: int, death: Death) -> bool:
    year = death.passage.told_as.year_known
    return 0 < year < birth.year + age - _SLACK


def _doubt(material: Material, birth: Day, age: Span, death: Death) -> Doubt:
    there = death.passage.material
    params = {
        "first": shown(there.reading.text, death.passage.told.span),
        "second": shown(material.reading.text, age),
    }
    refs = (ref_to(material, birth.fact.span), ref_to(material, age), death.passage.ref)
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.after_death", params, refs)
