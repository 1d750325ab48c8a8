"""People: names told by the role before or behind them, by what they say, by lists, by kin, by their shape."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.masks import BLANK
from archive_gui.facts.people_patterns import (
    BEFORE_NAMES,
    CLAUSE_START,
    CREDITS,
    DOTTED,
    FOREIGN,
    GAP,
    HAN,
    LIST_MARK,
    MOST_NAMES,
    NO_NAMES,
    OF_KIN,
    OFFICE_WORDS,
    ROLE,
    ROLE_END,
    ROLE_FOREIGN,
    ROLE_LIKE,
    SHAPE,
    SIGNED,
    SPEAKER,
    STRONG_SPEECH,
    TITLES,
    TOLD,
    WITHOUT,
)
from archive_gui.facts.people_rules import (
    RULE_AFTER_ROLE,
    RULE_BEFORE_ROLE,
    RULE_KIN,
    RULE_LISTED,
    RULE_PROPOSED,
    RULE_REPEATED,
    RULE_SIGNED,
    RULE_SPEAKS,
    RULE_TOLD,
    RULE_TRANSCRIBED,
)
from archive_gui.language.personal_names import is_verbal, is_word, read_name
from archive_gui.language.roles import AFTER_NAME


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A personal name in a text; ``name`` without blanks."""

    span: Span
    name: str
    rule: Rule
    confidence: float


class _People:
    """The names found so far in one text."""

    def __init__(self, text: str, taken: Iterable[Span]) -> None:
        self.text = text
        self.found: dict[int, FoundPerson] = {}
        self._taken = bytearray(len(text) + 1)
        for span in taken:
            self._taken[span.start : span.end] = b"\1" * span.length
        self.counts: Counter[str] = Counter()

    def free(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def add(self, start: int, end: int, rule: Rule, confidence: float) -> bool:
        name = _plain(self.text[start:end])
        if not self.free(start, end) or name in NO_NAMES or name.endswith(("党", "信中", "方面")):
            return False
        if rule is not RULE_AFTER_ROLE and name[:2] in NO_NAMES:
            return False
        self._taken[start:end] = b"\1" * (end - start)
        self.found[start] = FoundPerson(Span(start, end), name, rule, confidence)
        return True


def find_people(text: str, taken: Sequence[Span], proposed: Sequence[Span] = ()) -> list[FoundPerson]:
    """The people a folded text names, in order.

    Args:
        text: the text; documents and dates are blanked out in it.
        taken: stretches that belong to other names: bodies, places.
        proposed: stretches that a model takes for names; those of the right shape count where the rules are silent.
    """
    people = _People(text, taken)
    for find in (_transcribed, _signed, _without_surname, _after_roles, _of_kin, _told, _speaking):
        for start, end, rule, confidence in find(text, people):
            if people.add(start, end, rule, confidence):
                _listed(people, end)
                _listed_before(people, start)
    _before_titles(people)
    for start, end, rule, confidence in _shaped(text, people):
        if people.add(start, end, rule, confidence):
            _listed(people, end)
            _listed_before(people, start)
    _proposed(people, proposed)
    _repeated(people)
    return [people.found[start] for start in sorted(people.found)]


_OF_PLACES = frozenset("省市县区镇乡村州旗屯寨庄河湖溪沟渠湾桥街巷坝洼塘坡坪寺庙祠站校厂店")
"""What places end in: 柳湾镇 and 白鹭河 have the shape of names, too."""
_NEAR = 3_000
"""How far, in characters, other mentions of a name are looked for while it is being read."""

_Found = tuple[int, int, Rule, float]


def _plain(name: str) -> str:
    return name.replace(" ", "").replace("\u3000", "")


def _settled(text: str, at: int, least: float) -> int:
    """Where the name at ``at`` ends, seen from its best reading and from where else the text has it; -1 for none."""
    reading = read_name(text, at)
    if reading is None or reading.weight < least:
        return -1
    length = reading.end - at
    if length == 3 and text[at + 1] not in " \u3000":
        shorter, longer = _near(text, at, at + 2), _near(text, at, at + 3)
        if longer == 1 and shorter >= 3:
            return at + 2
    if length == 2 and HAN.match(text[at + 2 : at + 3] or " ") and not is_verbal(text, at + 2):
        # 王波 or 王波涛: what stands elsewhere decides.
        three = text[at : at + 3]
        if _near(text, at, at + 3) >= 2 and _near(text, at, at + 3) == _near(text, at, at + 2):
            other = read_name(three + "，", 0)
            if other is not None and other.end == 3 and other.weight > -0.5:
                return at + 3
    return reading.end


def _near(text: str, start: int, end: int) -> int:
    """How often the words at ``start`` to ``end`` stand within some pages around."""
    return text.count(text[start:end], max(0, start - _NEAR), start + _NEAR)


def _transcribed(text: str, people: _People) -> Iterator[_Found]:  # noqa: ARG001
    if not any(dot in text for dot in "·•‧∙・･．"):
        return
    for match in DOTTED.finditer(text):
        start = match.start()
        first = match[0]
        dot = next(index for index, character in enumerate(first) if character in "·•‧∙・･．")
        given = first[:dot]
        # What stands before a transcribed name is cut at the last character that no transcription uses.
        cut = max((index + 1 for index, character in enumerate(given) if not FOREIGN.fullmatch(character)), default=0)
        roles = [hit.end() for hit in ROLE_END.finditer(given)]
        cut = max([cut, *roles])
        tail = first[dot + 1 :]
        end = start + dot + 1 + _foreign_length(tail)
        if dot - cut >= 1 and end > start + dot + 2:
            yield start + cut, end, RULE_TRANSCRIBED, 0.9


def _foreign_length(tail: str) -> int:
    """How much of what follows the dot is transcription: up to a role, a verb or another character."""
    length = 0
    while length < len(tail):
        character = tail[length]
        if character not in "·•‧∙・･．" and not FOREIGN.fullmatch(character):
            break
        if length >= 2 and is_verbal(tail, length):
            break
        length += 1
    return length


def _signed(text: str, people: _People) -> Iterator[_Found]:  # noqa: ARG001
    if not any(mark in text for mark in CREDITS):
        return
    for match in SIGNED.finditer(text):
        group = "name" if match["name"] else "signed"
        reading = read_name(text, match.start(group))
        if reading is not None and reading.weight > -1:
            yield match.start(group), match.end(group), RULE_SIGNED, 0.9


def _after_roles(text: str, people: _People) -> Iterator[_Found]:  # noqa: ARG001
    for match in ROLE.finditer(text):
        gap = GAP.match(text, match.end())
        start = gap.end() if gap else match.end()
        end = _settled(text, start, 0.9 if match[0] in OFFICE_WORDS else 1.5)
        foreign = start + _foreign_run(text, start)
        if foreign > max(end, start + 2) and FOREIGN.fullmatch(text[start:foreign]):
            yield start, foreign, RULE_TRANSCRIBED, 0.75
            continue
        if end > 0 and not _is_title(text, start, end):
            yield start, end, RULE_AFTER_ROLE, 0.92
    for match in ROLE_LIKE.finditer(text):
        end = _settled(text, at := match.end(), 2.3)
        if end > at + 2 and not is_word(text, at) and not is_word(text, at - 1) and not _is_title(text, at, end):
            yield at, end, RULE_AFTER_ROLE, 0.75
    for match in ROLE_FOREIGN.finditer(text):
        length = _foreign_run(text, match.end())
        if length:
            yield match.end(), match.end() + length, RULE_TRANSCRIBED, 0.75


def _foreign_run(text: str, at: int) -> int:
    """The length of a transcribed name without a dot (洛伦索, 帕提古丽) of three to six characters."""
    match = FOREIGN.match(text, at, at + 9)
    if match is None:
        return 0
    length = 0
    while length < len(match[0]) and not (length >= 2 and is_verbal(text, at + length)):
        if is_word(text, at + length) and length < 2:
            return 0
        length += 1
    behind = text[at + length : at + length + 1]
    return (
        length
        if 3 <= length <= 7
        and (
            length >= 4 or behind in CLAUSE_START or behind in "和与在说的将对同是及等" or is_verbal(text, at + length)
        )
        else 0
    )


def _is_title(text: str, start: int, end: int) -> bool:
    """主任王书记: surname and title, no name."""
    return text[start + 1 : end] in AFTER_NAME or text[start + 1 : start + 3] in AFTER_NAME


def _of_kin(text: str, people: _People) -> Iterator[_Found]:  # noqa: ARG001
    for match in OF_KIN.finditer(text):
        end = _settled(text, match.end(), 1.6)
        foreign = match.end() + _foreign_run(text, match.end())
        if foreign > max(end, match.end() + 3):
            yield match.end(), foreign, RULE_TRANSCRIBED, 0.75
        elif end > 0:
            yield match.end(), end, RULE_KIN, 0.85


def _told(text: str, people: _People) -> Iterator[_Found]:
    for match in TOLD.finditer(text):
        start, end = _best_before(text, *match.span("name"), people)
        if end > 0:
            yield start, end, RULE_TOLD, 0.85


def _speaking(text: str, people: _People) -> Iterator[_Found]:
    for match in SPEAKER.finditer(text):
        strong = STRONG_SPEECH.match(text, match.end()) is not None
        start, end = _best_before(text, *match.span("name"), people, least=1.5 if strong else 2.6)
        if end > 0:
            yield start, end, RULE_SPEAKS, 0.85 if strong else 0.7


def _without_surname(text: str, people: _People) -> Iterator[_Found]:  # noqa: ARG001
    for match in WITHOUT.finditer(text):
        behind = text[match.end() : match.end() + 1]
        before = text[match.start() - 1 : match.start()] if match.start() else "\n"
        led = (
            before in CLAUSE_START
            or before in "\1的和与、由对给"
            or ROLE_END.search(text, max(0, match.start() - 4), match.start())
        )
        if led and (
            behind in CLAUSE_START or behind in "和与的等在说是将对从为以就也分被" or is_verbal(text, match.end())
        ):
            yield *match.span(), RULE_TRANSCRIBED, 0.75


def _shaped(text: str, people: _People) -> Iterator[_Found]:
    """Names of three whose every character is one of names, between boundaries."""
    for match in SHAPE.finditer(text):
        at = match.start()
        if not people.free(at, at + 3) or is_word(text, at) or is_word(text, at - 1) or text[at + 2] in _OF_PLACES:
            continue
        led = text[at - 1 : at] in BEFORE_NAMES if at else True
        if (is_word(text, at + 1) and text[at + 3 : at + 4] != "、") or not (
            led or is_verbal(text, at - 2) or (is_word(text, at - 2) and text[at + 3 : at + 4] in "，。、")
        ):
            continue
        reading = read_name(text, at)
        if reading is None or reading.end != at + 3 or FOREIGN.fullmatch(match[0]):
            continue
        bounded = led and text[at + 3 : at + 4] in CLAUSE_START
        if reading.weight >= (2.5 if _near(text, at, at + 3) > 1 else 3.1 if bounded else 3.7):
            yield at, at + 3, RULE_TOLD, 0.7


def _best_before(text: str, start: int, end: int, people: _People, least: float = 1.5) -> tuple[int, int]:
    """The name that ends at ``end`` and stands at the start of its clause or behind a place or blank."""
    if not people.free(start, end):
        return start, -1
    before = text[start - 1 : start] if start else "\n"
    if before not in CLAUSE_START and before != "\1" and not is_verbal(text, start - 2) and before not in "和与的是":
        return start, -1
    reading = read_name(text[start:end] + "，", 0)
    if reading is None or reading.end != end - start or reading.weight < least or _is_title(text, start, end):
        return start, -1
    full = read_name(text, start)
    if full is not None and full.end > end and full.weight > reading.weight + 0.3 and not is_verbal(text, end):
        return start, -1
    if end - start == 2 and (is_word(text, start) or before not in CLAUSE_START):
        return start, -1
    if end - start == 3 and (is_word(text, start) or is_word(text, start + 1)) and reading.weight < least + 0.9:
        return start, -1
    return start, end


def _listed(people: _People, end: int) -> None:
    """Names behind one that was found, parted by 、 or by nothing: 李玉、王强和张三, 杜龙程赵舶帆."""
    text = people.text
    for _ in range(60):
        mark = LIST_MARK.match(text, end)
        at = mark.end() if mark else end
        is_list = mark is not None and mark[0] in {"、", "（女）、"}
        if mark is None and not (text[at : at + 1] in {" ", "\u3000"} and text[at + 1 : at + 2]):
            return
        at += 1 if mark is None else 0
        stop = _settled(text, at, 0.9 if is_list else 2.4)
        if stop < 0 or not (is_list or mark is not None):
            return
        behind = text[stop : stop + 1]
        if mark is not None and mark[0] in {"，", ","} and not (behind in "，、。,等" and text[end - 1 : end] != BLANK):
            return
        if mark is not None and mark[0] in {"，", ","} and text[stop : stop + 1] not in {"，", "、", "。"}:
            return
        if not people.add(at, stop, RULE_LISTED, 0.85):
            return
        end = stop


def _listed_before(people: _People, start: int) -> None:
    """Names before one that was found, parted by 、."""
    text = people.text
    for _ in range(60):
        if text[start - 1 : start] != "、":
            return
        for length in (3, 2):
            at = start - 1 - length
            if at < 0 or _settled(text, at, 2.2) != start - 1 or (length == 2 and is_word(text, at)):
                continue
            if text[at - 1 : at] == "、" or text[at - 1 : at] in CLAUSE_START or is_verbal(text, at - 2):
                break
        else:
            return
        if not people.add(at, start - 1, RULE_LISTED, 0.8):
            return
        start = at


def _before_titles(people: _People) -> None:
    text = people.text
    for match in TITLES.finditer(text):
        for length in (3, 2, 4):
            start = match.start() - length
            if start < 0 or not people.free(start, match.start()):
                continue
            before = text[start - 1 : start] if start else "\n"
            reading = read_name(text[start : match.start()] + "，", 0)
            if reading is None or reading.end != length or reading.weight < 2.0 or is_word(text, start):
                continue
            if before in CLAUSE_START or before in "\1和与对向由以的给是在" or is_verbal(text, start - 2):
                if length == 3 and is_word(text, start + 1):
                    continue
                people.add(start, match.start(), RULE_BEFORE_ROLE, 0.88)
                break


def _proposed(people: _People, proposed: Sequence[Span]) -> None:
    for span in proposed:
        name = _plain(people.text[span.start : span.end])
        reading = read_name(name + "，", 0)
        shaped = reading is not None and reading.end == len(name) and reading.weight > 0.8
        foreign = len(name) >= 3 and FOREIGN.fullmatch(name.replace("·", "")) is not None
        if shaped or foreign:
            people.add(span.start, span.end, RULE_PROPOSED, 0.6)


def _repeated(people: _People) -> None:
    """Every other mention of a name that was found."""
    text = people.text
    names = sorted({person.name for person in people.found.values()}, key=lambda name: -len(name))
    for name in names[:MOST_NAMES]:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if at not in people.found and not (len(name) == 2 and _runs_on(text, at, end)):
                people.add(at, end, RULE_REPEATED, 0.85)
            at = text.find(name, end)


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a name of two is only part of other words where it stands."""
    return start > 0 and (is_word(text, start - 1) or (is_word(text, end - 1) and not is_verbal(text, end)))
