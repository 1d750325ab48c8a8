"""Lists of people whom no role introduces: 到会的有样样、样样和样样, all of them of the look of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.facts.people.found import Found, PeopleSoFar
from archive_gui.facts.people.introduced import OF_PLACES
from archive_gui.facts.people.patterns import CLAUSE_START
from archive_gui.facts.people.readings import followed, is_common_pair, is_title
from archive_gui.facts.people.rules import RULE_LISTED
from archive_gui.facts.people.transcribed import run_length
from archive_gui.facts.sought import Sought
from archive_gui.language.personal_names import is_verbal, is_word, read_name, surname_characters
from archive_gui.language.surnames import is_common_surname, surname_ranks

_GLOSS = "(?:（[^（）、\n]{1,14}）)?"
# The surname comes first, so that what stands before it is asked only there.
_INNER = Sought(
    rf"[{surname_characters()}](?<=、.)[一-鿿]{{1,3}}?{_GLOSS}(?=、|[和与及](?=[{surname_characters()}]))", after="、"
)
_PAIR = re.compile(
    rf"[{surname_characters()}](?<=[有着上领同织是指见为让请由派会到名\1，。；：:！？“”（\n局厂站院所司社队行村组处中、].)"
    rf"[一-鿿]{{1,3}}?(?={_GLOSS}[、和与][{surname_characters()}])",
    re.DOTALL,
)
"""Two at the start of a clause or behind a body, or whom a word leads to that asks for people."""
_LEADS = re.compile(
    "(?:有|[带领跟]着|[邀叫约带喊请教]上|带领|率领|陪同|组织|是|指|见|为|让|请|由|派|教会|帮助|找到|[：:])$"
)
_LED_BY = frozenset("有是叫让请派由和与同跟着上了到见找给向对被指括即的为教")
"""What the first of a list follows."""
_KINDRED = re.compile(r"兄弟|姐妹|夫妇|夫妻|父[子女]|母[子女]|祖孙|等?[两二三四五六七八九十\d]+[人位名]")
"""What tells that those listed are people."""
_TAIL = re.compile(r"等|[两二三四五六七八九十\d]+[人位名个]|任|均|都|分别|兄弟|姐妹|夫妇|同[志学]|[一二三四两]家")
_OF_THINGS = re.compile(
    r"等?[\d一二两三四五六七八九十几多余]{0,4}个?(?:(?:行政|自然|贫困)?村(?![干支委民主两])|乡|镇|组(?!长)|地(?![^，。])|县|市|区|街道|社区|院落|湾|寨|品种|种|样|味|"
    r"类|株|棵|斤|只|头|姓|大姓|项|座|条|处|所|家(?:企业|公司|单位))"
)
"""What follows lists of places, crops and wares."""
_NO_END = OF_PLACES | frozenset("岭坳冲垅坡塘口洞家姓花草菜树果米粉糕饼酒茶肉")
"""What the members of other lists end in."""
_THREE, _MANY = 3, 4
_LEAST_OF_THREE = 0.9
_LEAST_OF_TWO = 1.6
_LEAST_OF_WEAK = -0.5
"""How much a member weighs at least, and one of more than three at least."""
_MEAN = 2.3
"""How much the names of a list weigh on the average at least."""
_OF_PAIR = 2.7
_MOST = 400
"""How many names one list is read to."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A member of a list: where its name starts and ends, and what that weighs."""

    start: int
    end: int
    weight: float


def rosters(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Names listed with 、 and 和 all of whose members look like names."""
    for run in _runs(text, people):
        first = _first(text, run[0].start - 1, people)
        alike = all(item.end - item.start == _THREE for item in (first, *run) if item is not None)
        last = _last(text, _behind(text, run[-1].end), people, alike=alike)
        missing = (first is None) + (last is None)
        items = [item for item in (first, *run, last) if item is not None]
        if missing == 2 or len(items) < 2 + missing * (len(run) < 2 or first is None):
            continue
        if not _are_people(text, items, _MEAN + missing * 0.6):
            continue
        for item in items:
            yield item.start, item.end, RULE_LISTED, 0.7
    for match in _PAIR.finditer(text):
        start, end = match.span()
        led = _LEADS.search(text, max(0, start - 2), start) is not None
        if is_word(text, start - 1) or not (led or people.starts(start)):
            continue
        last = _last(text, _behind(text, end), people, alike=end - start == _THREE)
        if last is None or text[last.end : last.end + 1] == "、":
            continue
        pair = [_Item(start, end, _weight(text, start, end, people)), last]
        kindred = _KINDRED.match(text, last.end) is not None
        if _are_people(text, pair, _OF_PAIR + 0.5 * (not led) - 0.6 * kindred):
            for item in pair:
                yield item.start, item.end, RULE_LISTED, 0.65


def _runs(text: str, people: PeopleSoFar) -> Iterator[list[_Item]]:
    """The stretches of members that have a mark on either side."""
    run: list[_Item] = []
    behind = -1
    for match in _INNER.finditer(text):
        end = match.start() + len(match[0].partition("（")[0])
        item = _Item(match.start(), end, _weight(text, match.start(), end, people))
        if run and (match.start() != behind or len(run) == _MOST):
            yield run
            run = []
        behind = match.end() + 1
        run.append(item)
    if run:
        yield run


def _are_people(text: str, items: list[_Item], mean: float) -> bool:
    """Whether all members look like names together, and no place or ware is counted behind them."""
    weak = [item for item in items if item.weight < (_LEAST_OF_THREE if item.end - item.start > 2 else _LEAST_OF_TWO)]
    if len(weak) > (len(items) >= _THREE) or any(item.weight < _LEAST_OF_WEAK for item in weak):
        return False
    if _OF_THINGS.match(text, items[-1].end) or not any(is_common_surname(text[item.start]) for item in items):
        return False
    if all(item.end - item.start == 2 for item in items) and len(items) < _MANY:
        mean += 0.5
    return sum(item.weight for item in items) / len(items) >= mean


def _weight(text: str, start: int, end: int, people: PeopleSoFar) -> float:
    """How much a delimited member looks like a name; far below nothing where it cannot be one."""
    name = text[start:end]
    reading = read_name(name + "，", 0)
    known = not people.free(start, end)
    if known and start in people.found and people.found[start].span.end == end:
        return 3.0
    if reading is None or reading.end != end - start or known or name[-1] in _NO_END or is_title(text, start, end):
        return -9.0
    if len(name) == 2 and is_word(text, start):
        return -9.0
    if name[:2] in surname_ranks()[1]:
        return reading.weight + 1
    crossed = len(name) == _THREE and is_word(text, start + 1) and not is_common_pair(text, start + 1)
    return reading.weight - 1.5 * crossed


def _first(text: str, mark: int, people: PeopleSoFar) -> _Item | None:
    """The member before the first mark of a list."""
    end = mark
    if text[end - 1 : end] == "）":
        opening = text.rfind("（", max(0, end - 16), end)
        end = opening if opening >= 0 else end
    best: _Item | None = None
    for length in (3, 2, 4):
        start = end - length
        if start < 0 or not (people.starts(start) or text[start - 1] in _LED_BY or is_verbal(text, start - 2)):
            continue
        weight = _weight(text, start, end, people)
        if weight > (best.weight if best is not None else 0):
            best = _Item(start, end, weight)
    return best


def _behind(text: str, end: int) -> int:
    """Where the next member starts behind a gloss and a mark."""
    if text[end : end + 1] == "（":
        end = text.index("）", end) + 1
    return end + 1


def _last(text: str, at: int, people: PeopleSoFar, *, alike: bool) -> _Item | None:
    """The member behind the last mark of a list, all of whose others are of three characters if ``alike``."""
    three = at + _THREE
    if run_length(text, at) > _THREE:
        return None
    weight = _weight(text, at, three, people)
    if weight >= _LEAST_OF_THREE and (_TAIL.match(text, three) or text[three : three + 1] in CLAUSE_START):
        return _Item(at, three, weight)
    reading = read_name(text, at)
    if alike and weight >= _OF_PAIR and not is_word(text, three - 1) and reading is not None:
        return _Item(at, three, weight)
    if reading is None or (followed(text, reading.end) == "other" and not _TAIL.match(text, reading.end)):
        return None
    weight = _weight(text, at, reading.end, people)
    return _Item(at, reading.end, weight) if weight > 0 else None
