"""Deeds told of somebody after the day of their death: 1998年春，老人病逝 … 2003年清明，赵老来学校讲传统."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from archive_gui.domain.facts import PersonFact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.chronology.ages import KIN
from archive_gui.findings.chronology.dated import years_of_writing
from archive_gui.findings.chronology.passages import Passage, passages_in
from archive_gui.findings.chronology.told_times import surely_before
from archive_gui.findings.evidence import Doubt, Material, facts_with, folded, sentences, shown
from archive_gui.language.folds import fold

_DIED = re.compile(
    "去世|病逝|逝世|离世|辞世|病故|牺牲|殉职|与世长辞|离开了?(?:人世|人间|我们)|走完了?[^，。]{0,6}一生|安详地?走了"
)
_REMEMBERED = re.compile(
    "去世|逝世|病逝|牺牲|纪念|追[授记认悼思]|遗[体物愿志孀]|生前|安葬|葬|墓|碑|缅怀|怀念|祭|名字|命名|塑像|铜像|故居|事迹|后人|"
    "周年|想起|梦见|在天|烈士|继承|接过|以[他她]"
)
"""What is told of the dead."""

_CALLED = "(?:老(?:人家?|师|汉|伯|爹|爷子|支书|书记)?|爷爷|奶奶|大爷|大娘|师傅|医生|书记|支书|校长|伯)"
_WRITERS = frozenset({"记者", "通讯员", "作者", "摄影", "编辑"})
_REACH = 40
"""Characters behind a time in which who did it is named."""


def deaths(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about deeds of the dead, each within one article."""
    written = years_of_writing(page)
    for material in page:
        text = folded(material)
        if _DIED.search(text) is not None and len(text) == len(material.reading.text):
            yield from _deaths(material, text, written[material.number])


def _deaths(material: Material, text: str, written: int | None) -> Iterator[Doubt]:
    named = [
        (fact.span.start, fold("".join((person.full_name or fact.quote).split())))
        for fact, person in facts_with(material, PersonFact)
        if person.role not in _WRITERS
    ]
    passages = passages_in(material)
    for death in passages:
        person = _who_died(text, death, named)
        if not person:
            continue
        later = (one for one in passages if surely_before(death.told_as, one.told_as, written))
        deed = next((one for one in later if _did(material, text, one, person)), None)
        if deed is not None:
            yield _doubt(material, death, deed)
            return


def _who_died(text: str, death: Passage, named: Sequence[tuple[int, str]]) -> str:
    """Who died then: the only one whom the sentence names, else whom the article names most before it."""
    (start, end), at = death.day.sentence, death.day.fact.span.end
    behind = text[at : min(end, at + _REACH)]
    found = _DIED.search(behind)
    if found is None or KIN.search(behind, 0, found.start()) or "plan" in death.marks:
        return ""
    here = {name for place, name in named if start <= place < end}
    if here:
        return here.pop() if len(here) == 1 else ""
    before = Counter(name for place, name in named if place < start).most_common(1)
    return before[0][0] if before else ""


def _did(material: Material, text: str, passage: Passage, person: str) -> bool:
    """Whether the words behind a time begin a clause with the name of somebody, or with what they are called."""
    at = passage.day.fact.span.end
    end = min(passage.day.sentence.end, at + _REACH)
    if _REMEMBERED.search(text, passage.day.sentence.start, passage.day.sentence.end):
        return False
    following = sentences(material).sentence(min(passage.day.sentence.end, len(text) - 1))
    if _DIED.search(text, *following):
        return False
    surname = re.escape(person[0])
    who = rf"(?:^|[，,、])[，,]?(?:{re.escape(person)}|{surname}{_CALLED}|老{surname})(?![的家])"
    return re.search(who, text[at:end]) is not None


def _doubt(material: Material, death: Passage, deed: Passage) -> Doubt:
    text = material.reading.text
    params = {"first": shown(text, death.told.span), "second": shown(text, deed.told.span)}
    refs = tuple(_ref(material, one) for one in (death, deed))
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.after_death", params, refs)


def _ref(material: Material, one: Passage) -> FindingRef:
    fact = one.day.fact
    return (
        FindingRef(material.number, fact.id)
        if fact.id
        else FindingRef(material.number, source_ranges=fact.source_ranges)
    )
