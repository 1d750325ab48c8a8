"""People: names told by the role before or behind them, by what they say, by lists, by kin, by their shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.masks import BLANK
from archive_gui.facts.people.found import Found, FoundPerson, PeopleSoFar
from archive_gui.facts.people.framed import framed
from archive_gui.facts.people.households import households
from archive_gui.facts.people.introduced import (
    OF_PLACES,
    anonymous,
    compound,
    in_service,
    introduced,
    nicknamed,
    signed,
    told_as,
)
from archive_gui.facts.people.of_japan import of_japan
from archive_gui.facts.people.patterns import (
    ACROSS,
    BEFORE_NAMES,
    CLAUSE_START,
    ELDERS,
    FEATURES,
    FOREIGN,
    GAP,
    LAST_ROLES,
    LIST_MARK,
    LONGEST_ROLE,
    MOST_NAMES,
    NOUNS_OF_THREE,
    OF_KIN,
    OFFICE_WORDS,
    PREPOSITIONAL,
    RELIEVED,
    ROLE,
    SHAPE,
    SPEAKER,
    STRONG_SPEECH,
    TITLES,
    TOLD,
)
from archive_gui.facts.people.readings import (
    is_called,
    is_common_pair,
    is_given,
    is_name_before,
    is_title,
    names_site,
    near,
    plain,
    rare,
    settled,
    short,
    stands_alone,
    tells_deed,
    word_for_given,
    worded,
)
from archive_gui.facts.people.rosters import rosters
from archive_gui.facts.people.rules import (
    RULE_AFTER_ROLE,
    RULE_BEFORE_ROLE,
    RULE_KIN,
    RULE_LISTED,
    RULE_PROPOSED,
    RULE_REPEATED,
    RULE_SPEAKS,
    RULE_TOLD,
    RULE_TRANSCRIBED,
)
from archive_gui.facts.people.trades import trades
from archive_gui.facts.people.transcribed import (
    acting,
    acts_abroad,
    dotted,
    headed,
    of_peoples,
    run_length,
    titled,
    without_surname,
)
from archive_gui.facts.people.unlisted import unlisted
from archive_gui.facts.people.weighed import weighed
from archive_gui.facts.sought import longest_words
from archive_gui.language.personal_names import is_verbal, is_word, read_name
from archive_gui.language.surnames import is_common_surname, surname_ranks

_OF_THREE = 3
_JOINED = frozenset("水电路气网房田情法理事")
"""What 和 joins to a word of one character rather than a given name: 路和水."""
_ENDS_IN_COMING = re.compile("来(?=[有是患])")
"""儿子刘样来有: 来 does not lead to another verb, so that it ends the name."""
_OF_COMPOUND = -1.5
"""How much a name with a surname of two weighs at least behind a role: 书记欧阳样."""
_OF_TITLED, _OF_ELDERS, _OF_HELD = 2.0, 1.5, 3.0
"""How much a name weighs before a title, before what elders are called by, behind 的 and the like."""


def find_people(text: str, taken: Sequence[Span], proposed: Sequence[Span] = ()) -> list[FoundPerson]:
    """The people a folded text names, in order.

    Args:
        text: the text; documents and dates are blanked out in it.
        taken: stretches that belong to other names: bodies, places.
        proposed: stretches that a model takes for names; those of the right shape count where the rules are silent.
    """
    people = PeopleSoFar(text, taken)
    for find in (
        _transcribed,
        of_japan,
        signed,
        anonymous,
        unlisted,
        told_as,
        _after_roles,
        introduced,
        in_service,
        compound,
        nicknamed,
        _of_kin,
        _told,
        _speaking,
        rosters,
        framed,
        trades,
        households,
        _named_abroad,
    ):
        for start, end, rule, confidence in find(text, people):
            _keep(people, start, end, rule, confidence)
    _before_titles(people)
    _last_parts(people)
    _repeated(people, least=3)
    for last in (_shaped, weighed):
        for start, end, rule, confidence in last(text, people):
            if text[start + 1] == "和" and text[start + 2 : end] in _JOINED:
                continue  # 路和水
            _keep(people, start, end, rule, confidence)
    _proposed(people, proposed)
    _shorten(people)
    _repeated(people)
    return [people.found[start] for start in sorted(people.found)]


def _transcribed(text: str, people: PeopleSoFar) -> Iterator[Found]:
    for start, end, rule, confidence in (*dotted(text), *without_surname(text)):
        # 德国约翰·贝克: the country is no part of the name
        at = next((at for at in range(start, end) if people.free(at, at + 1)), end)
        if at < end:
            yield at, end, rule, confidence


def _after_roles(text: str, people: PeopleSoFar) -> Iterator[Found]:
    yield from headed(text)
    yield from titled(text)
    for match in ROLE.finditer(text):
        gap = GAP.match(text, match.end())
        start = gap.end() if gap else match.end()
        doubt = (1.4 if len(match[0]) < 3 else 0.7) * is_word(text, start - 1)  # 工人|工钱, 挡车工|钱样样
        end = settled(text, start, 0.9 if match[0] in OFFICE_WORDS else 1.2 + doubt)
        if end < 0 and text[start : start + 2] in surname_ranks()[1]:
            end = settled(text, start, _OF_COMPOUND)
        if end < 0:
            end = rare(text, start)
        if end < 0:
            end = worded(text, start)
        if end < 0 and match[0] in LAST_ROLES:
            end = word_for_given(text, start)
        if end < 0:
            end = short(text, start, office=match[0] in OFFICE_WORDS)
        if end < 0 and text[start : start + 1] in PREPOSITIONAL and people.free(start, start + 3):
            # 医生|于样忠
            end = start + 3 if is_given(text, start + 1) or is_called(text, start) else end
        foreign = start + run_length(text, start)
        if foreign > max(end, start + 2) and FOREIGN.fullmatch(text[start:foreign]):
            yield start, foreign, RULE_TRANSCRIBED, 0.75
            continue
        if end > 0 and tells_deed(text, start, end, match):
            continue
        if end > 0 and not is_title(text, start, end) and text[start - 1 : start + 1] not in ACROSS:
            yield start, end, RULE_AFTER_ROLE, 0.92
    yield from of_peoples(text)


def _of_kin(text: str, people: PeopleSoFar) -> Iterator[Found]:  # noqa: ARG001
    for match in OF_KIN.finditer(text):
        end = settled(text, match.end(), 1.6)
        end = rare(text, match.end()) if end < 0 else end
        end += end == match.end() + 2 and _ENDS_IN_COMING.match(text, end) is not None
        foreign = match.end() + run_length(text, match.end())
        if foreign > max(end, match.end() + 3):
            yield match.end(), foreign, RULE_TRANSCRIBED, 0.75
        elif end > 0:
            yield match.end(), end, RULE_KIN, 0.85


def _told(text: str, people: PeopleSoFar) -> Iterator[Found]:
    for match in (RELIEVED if "职务" in text else TOLD).finditer(text):
        if text[match.end() + 1 : match.end() + 2] in {"他", "她"} and not is_common_surname(match["name"][0]):
            continue  # 堵草包，他来到
        start, end = _best_before(text, *match.span("name"), people)
        if end > 0:
            yield start, end, RULE_TOLD, 0.85


def _speaking(text: str, people: PeopleSoFar) -> Iterator[Found]:
    for match in SPEAKER.finditer(text):
        strong = STRONG_SPEECH.match(text, match.end()) is not None
        start, end = _best_before(text, *match.span("name"), people, least=1.5 if strong else 2.6)
        if end > 0:
            yield start, end, RULE_SPEAKS, 0.85 if strong else 0.7


def _named_abroad(text: str, people: PeopleSoFar) -> Iterator[Found]:
    for start, end, rule, confidence in acting(text):
        # 法国马克龙: the country is no part of the name
        at = next((at for at in range(start, end) if people.free(at, at + 1)), end)
        if end - at >= 3:
            yield at, end, rule, confidence


def _shaped(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Names of three whose every character is one of names, between boundaries."""
    for match in SHAPE.finditer(text):
        at = match.start()
        if text[at - 1 : at] == "、" and people.free(at - 2, at - 1) and not is_name_before(text, at - 1):
            continue  # 扛门板、堵草包
        if not people.free(at, at + 3) or is_word(text, at) or is_word(text, at - 1) or text[at + 2] in OF_PLACES:
            continue
        if match[0] in LAST_ROLES:
            continue  # “楼栋长+网格员”
        led = text[at - 1 : at] in BEFORE_NAMES if at else True
        if (is_word(text, at + 1) and (text[at + 3 : at + 4] != "、" or not is_common_surname(text[at]))) or not (
            led or is_verbal(text, at - 2) or (is_word(text, at - 2) and text[at + 3 : at + 4] in "，。、")
        ):
            continue
        if text[at + 3 : at + 4] in FEATURES or text[at + 2] in NOUNS_OF_THREE:
            continue  # 怀样新|河水
        reading = read_name(text, at)
        if reading is None or reading.end != at + 3 or FOREIGN.fullmatch(match[0]):
            continue
        bounded = led and text[at + 3 : at + 4] in CLAUSE_START
        least = 2.5 if near(text, at, at + 3) > 1 else 3.1 if bounded else 3.7
        if reading.weight >= least and not names_site(text, at, at + 3):
            yield at, at + 3, RULE_TOLD, 0.7


def _best_before(text: str, start: int, end: int, people: PeopleSoFar, least: float = 1.5) -> tuple[int, int]:
    """The name that ends at ``end`` and stands at the start of its clause or behind a place or blank."""
    if not people.free(start, end):
        return start, -1
    if not people.starts(start) and not is_verbal(text, start - 2) and text[start - 1] not in "和与的是在":
        return start, -1
    reading = read_name(text[start:end] + "，", 0)
    if text[start] == "于" and end - start == _OF_THREE and is_common_pair(text, start + 1):
        least = min(least, 1.0)  # 于秀样（女）为: no preposition before a name's two characters
    if reading is None or reading.end != end - start or reading.weight < least or is_title(text, start, end):
        return start, -1
    full = read_name(text, start)
    if full is not None and full.end > end and full.weight > reading.weight + 0.3 and not is_verbal(text, end):
        return start, -1
    if end - start == 2 and (is_word(text, start) or not people.starts(start)):
        return start, -1
    if end - start == 3 and (is_word(text, start) or is_word(text, start + 1)) and reading.weight < least + 0.9:
        return start, -1
    return start, end


def _keep(people: PeopleSoFar, start: int, end: int, rule: Rule, confidence: float) -> None:
    """Keep a name, and those in a list with it."""
    if people.add(start, end, rule, confidence):
        _listed(people, end)
        _listed_before(people, start)


def _listed(people: PeopleSoFar, end: int) -> None:
    """Names behind one that was found, parted by 、 or by nothing: 李玉、王强和张三, 杜龙程赵舶帆."""
    text = people.text
    for _ in range(60):
        mark = LIST_MARK.match(text, end)
        at = mark.end() if mark else end
        is_list = mark is not None and mark[0] in {"、", "（女）、"}
        if mark is None and not (text[at : at + 1] in {" ", "\u3000"} and text[at + 1 : at + 2]):
            return
        at += 1 if mark is None else 0
        if ROLE.match(text, at) is not None:
            return  # 农民刘样样、战士周样样
        stop = settled(text, at, 0.9 if is_list else 2.4 if near(text, at, at + 3) < 2 else 0.9)
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


def _listed_before(people: PeopleSoFar, start: int) -> None:
    """Names before one that was found, parted by 、."""
    text = people.text
    for _ in range(60):
        if text[start - 1 : start] != "、":
            return
        for length in (3, 2):
            at = start - 1 - length
            if at < 0 or settled(text, at, 2.2) != start - 1 or (length == 2 and is_word(text, at)):
                continue
            if text[at] in "由向" and settled(text, at + 1, 1.5) == start - 1:
                continue  # 由|华样、孙样样组成
            if text[at - 1 : at] in "、由" or text[at - 1 : at] in CLAUSE_START or is_verbal(text, at - 2):
                break
        else:
            return
        if not people.add(at, start - 1, RULE_LISTED, 0.8):
            return
        start = at


def _before_titles(people: PeopleSoFar) -> None:
    text = people.text
    for match in TITLES.finditer(text):
        for length in (3, 2, 4):
            start = match.start() - length
            if start < 0 or not people.free(start, match.start()):
                continue
            reading = read_name(text[start : match.start()] + "，", 0)
            led = any(
                text[max(0, start - length) : start] in LAST_ROLES for length in range(1, LONGEST_ROLE + 1)
            )  # 女社员明月香同志
            least = 0.4 if led else _OF_ELDERS if match[0] in ELDERS and length == _OF_THREE else _OF_TITLED
            if reading is None or reading.end != length or reading.weight < least:
                continue
            if (is_word(text, start) and not (led and length == 3)) or text[start - 1 : start + 1] == "在家":
                continue
            if (
                people.starts(start)
                or text[start - 1] in "和与对向由以的给是在了拜跟随请找问"
                or led
                or is_verbal(text, start - 2)
                or (length == _OF_THREE and match[0] in OFFICE_WORDS and is_word(text, start - 2))
                or (length == _OF_THREE and reading.weight >= _OF_HELD and text[start - 1] in "的上里中支")
            ):
                if length == 3 and is_word(text, start + 1) and not is_common_pair(text, start + 1):
                    continue
                people.add(start, match.start(), RULE_BEFORE_ROLE, 0.88)
                break


def _proposed(people: PeopleSoFar, proposed: Sequence[Span]) -> None:
    for span in proposed:
        name = plain(people.text[span.start : span.end])
        reading = read_name(name + "，", 0)
        # Of two characters a model takes many a word for a name: 夏收, 卫健, 党恩.
        shaped = len(name) >= 3 and reading is not None and reading.end == len(name) and reading.weight > 0.8
        worded = any(is_word(people.text, at) for at in range(span.start, span.end - 1))
        if shaped and (name[-1] in OF_PLACES or name[-1] in "同和制"):
            continue
        if (shaped and not worded) or acts_abroad(people.text, span.start, span.end):
            people.add(span.start, span.end, RULE_PROPOSED, 0.6)


def _shorten(people: PeopleSoFar) -> None:
    """王波 for 王波涛 that was read once where the text speaks of 王波 elsewhere: the third character began a word."""
    names = Counter(person.name for person in people.found.values())
    asked = 0
    for start, person in list(people.found.items()):
        shorter = person.name[:2]
        if len(person.name) != 3 or person.span.length != 3 or names[person.name] > 1 or not names[shorter]:
            continue
        asked += 1
        if asked > MOST_NAMES:
            break  # a roster without end: counting would take time in its square
        ended = people.text[start + 3 : start + 4] in CLAUSE_START  # 李介福、李介寿: brothers
        once = people.text.count(person.name) == 1 and people.text.count(shorter) >= 3
        if not ended and once and stands_alone(people.text, start):
            people.found[start] = replace(person, span=Span(start, start + 2), name=shorter)


def _last_parts(people: PeopleSoFar) -> None:
    """穆罕默德·阿菲夫 is 阿菲夫 elsewhere."""
    text = people.text
    for name in sorted({person.name for person in people.found.values() if "·" in person.name})[:MOST_NAMES]:
        last = name.rpartition("·")[2]
        for span in longest_words(text, (last,)) if len(last) >= _OF_THREE else ():
            if text[span.start - 1 : span.start] != "·" and text[span.end : span.end + 1] != "·":
                people.add(span.start, span.end, RULE_REPEATED, 0.8)


def _repeated(people: PeopleSoFar, least: int = 2) -> None:
    """Every other mention of a name of so many characters that was found, and who is listed beside it."""
    text = people.text
    names = sorted({person.name for person in people.found.values()}, key=lambda name: (-len(name), name))
    for name in names[:MOST_NAMES]:
        at = text.find(name) if len(name) >= least else -1
        while at >= 0:
            end = at + len(name)
            runs_on = len(name) == 2 and _runs_on(text, at, end)
            if at not in people.found and not runs_on:
                _keep(people, at, end, RULE_REPEATED, 0.85)
            at = text.find(name, end)


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a name of two is only part of other words where it stands."""
    return start > 0 and (is_word(text, start - 1) or (is_word(text, end - 1) and not is_verbal(text, end)))
