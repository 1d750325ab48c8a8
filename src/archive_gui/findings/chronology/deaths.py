"""Deeds told of somebody after the day of their death, anywhere on a page.

1998年春，老人病逝 … 2003年清明，赵老来学校讲传统; 1998年，父亲病逝 … 2001年春上，我爹替我挑的头一担.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.chronology.ages import KIN
from archive_gui.findings.chronology.dated import years_of_writing
from archive_gui.findings.chronology.passages import Passage, passages_in
from archive_gui.findings.chronology.persons import Persons, people_of
from archive_gui.findings.chronology.told_times import surely_before
from archive_gui.findings.evidence import Doubt, Material, folded, sentences, shown

_DIED = re.compile(
    "去世|病逝|逝世|离世|辞世|病故|牺牲|殉职|与世长辞|过世|离开了?(?:人世|人间|我们)|走完了?[^，,。]{0,6}一生|安详地?走了|"
    "合上了?(?:双)?眼|咽了气|没了呼吸|(?:父亲|母亲|老伴|爹|娘|爸|妈|丈夫|妻子)(?:就|便)?走了"
)
_REMEMBERED = re.compile(
    "去世|逝世|病逝|牺牲|纪念|追[授记认悼思]|遗[体物愿志孀像照]|生前|安葬|葬|坟|墓|碑|缅怀|怀念|祭|名字|命名|塑像|铜像|故居|事迹|后人|"
    "周年|想起|梦见|在天|烈士|继承|接过|以[他她]|留下|教[的给过]|传[给下]|当年"
)
"""What is told of the dead."""

_CALLED = "(?:老(?:人家?|师|汉|伯|爹|爷子|支书|书记)?|爷爷|奶奶|大爷|大娘|师傅|医生|书记|支书|校长|伯)"
_SAME_KIN = (
    frozenset({"父亲", "爸爸", "阿爸", "爸", "爹", "父"}),
    frozenset({"母亲", "妈妈", "阿妈", "妈", "娘", "母"}),
    frozenset({"爷爷", "祖父"}),
    frozenset({"奶奶", "祖母"}),
    frozenset({"丈夫", "老公", "男人", "当家的"}),
    frozenset({"妻子", "爱人", "老婆", "媳妇"}),
    frozenset({"老伴"}),
)
"""What the same kin are called, a line for each."""
_KIN_NAMES = [(name, kin) for kin in _SAME_KIN for name in sorted(kin, key=len, reverse=True)]
_TEACHER = re.compile("(?:师傅|师父|恩师|老师)(?=[^一-鿿]|[就也于已因])")
_YEAR = re.compile(r"\d{4}(?=年)")
_REACH = 40
"""Characters behind a time in which who did it is named."""


@dataclass(frozen=True, slots=True)
class Death:
    """Who died when: a name, or whose kin."""

    passage: Passage
    person: str
    kin: frozenset[str]
    """What else they are called, where it was somebody's father or the like; empty where it was the person."""


def deaths(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about deeds of the dead, each of the dead once."""
    told = [one for one in page if len(folded(one)) == len(one.reading.text)]
    found = [death for material in told for death in deaths_told(page, material)]
    if not found:
        return
    written = years_of_writing(page)
    for death in found:
        for material in told:
            if deed := _deed(page, material, death, written[death.passage.material.number]):
                yield _doubt(death.passage, deed)
                break


def deaths_told(page: Sequence[Material], material: Material) -> Iterator[Death]:
    """Who died when as an article tells, the person by name where they are called 师傅 behind their name."""
    if not _DIED.search(folded(material)):
        return
    people, text = Persons(page, material), folded(material)
    named = [(span.start, people.called(name) or name) for span, name in people_of(material)]
    for passage in passages_in(material):
        (start, end), at = passage.day.sentence, passage.day.fact.span.end
        died = _DIED.search(text[at : min(end, at + _REACH)])
        if died is None or "plan" in passage.marks:
            continue
        here = {name for place, name in named if start <= place < end}
        before = Counter(name for place, name in named if place < start).most_common(1)
        teacher = _teacher(people, text, passage)
        person = teacher or (here.pop() if len(here) == 1 else before[0][0] if before and not here else "")
        lead = text[at : at + died.end()]
        told = lead[: died.start()]
        kin = next(
            (kin for name, kin in _KIN_NAMES if re.search(f"{name}[^，,。]{{0,4}}$", told) or name in died[0]), None
        )
        if kin is None and KIN.search(told):
            continue
        if person:
            yield Death(passage, person, kin or frozenset())


def _teacher(people: Persons, text: str, passage: Passage) -> str:
    """The person whom an article calls 师傅 by name before, where only 师傅 is said to have died."""
    start, (first, last) = passage.day.sentence.start, passage.day.fact.span
    called = _TEACHER.search(text, start, first + 1) or _TEACHER.match(text, last)
    told = text.rfind(called[0], 0, called.start()) if called is not None else -1
    while called is not None and told >= 0:
        if name := people.between(told + len(called[0]), told + len(called[0]) + 1):
            return name
        told = text.rfind(called[0], 0, told)
    return ""


def _deed(page: Sequence[Material], material: Material, death: Death, written: int | None) -> Passage | None:
    """The first deed of the dead that an article tells behind their death."""
    people = Persons(page, material)
    for passage in passages_in(material):
        if _is_later(passage, death.passage, written) and _did(people, material, passage, death):
            return passage
    return None


def _is_later(deed: Passage, death: Passage, written: int | None) -> bool:
    """Whether a deed is told of a later time, by the years printed where the month is one of the old calendar."""
    first, last = (int(year[0]) if (year := _YEAR.match(one.day.fact.quote)) else 0 for one in (death, deed))
    printed = bool(first and last) and last - first > 1
    return printed or surely_before(death.told_as, deed.told_as, written)


def _did(people: Persons, material: Material, passage: Passage, death: Death) -> bool:
    """Whether the words behind a time begin a clause with the name of the dead, or with what they are called."""
    text, at, sentence = folded(material), passage.day.fact.span.end, passage.day.sentence
    if _REMEMBERED.search(text, *sentence):
        return False
    following = sentences(material).sentence(min(sentence.end, len(text) - 1))
    if _DIED.search(text, *following):
        return False
    behind = text[at : min(sentence.end, at + _REACH)]
    if death.kin:
        names = "|".join(sorted(map(re.escape, death.kin), key=len, reverse=True))
        own = re.search(
            rf"(?:^|[，,、])[^，,。]{{0,6}}?(?P<whose>[我他她]的?|)(?:{names})(?![的家])[一-鿿]{{2}}", behind
        )
        return own is not None and _is_theirs(people, passage, own["whose"], death.person)
    surname = re.escape(death.person[0])
    who = rf"(?:^|[，,、])[，,]?[^，,。]{{0,4}}?(?:{re.escape(death.person)}|{surname}{_CALLED}|老{surname})(?![的家])"
    return re.search(who, behind) is not None


def _is_theirs(people: Persons, passage: Passage, whose: str, person: str) -> bool:
    """Whether kin are those of a person: of who speaks, or of whom was told last."""
    span = passage.day.fact.span
    if whose.startswith("我"):
        speaker = people.speaker(span.start)
        return speaker == person or (not speaker and people.told_before(span.start) == person)
    return people.told_before(span.start) == person


def _doubt(death: Passage, deed: Passage) -> Doubt:
    params = {
        "first": shown(death.material.reading.text, death.told.span),
        "second": shown(deed.material.reading.text, deed.told.span),
    }
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.after_death", params, (death.ref, deed.ref))
