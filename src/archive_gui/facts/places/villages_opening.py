"""Villages that open their clause: what stands there before 村 is a name, whatever it ends in and whatever it means."""

from __future__ import annotations

import re

from archive_gui.facts.places.marks import STOPS
from archive_gui.facts.places.villages_told import COMMON
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word, read_name

_NO_STEM = re.compile(
    "[县镇乡村区市里逐联包驻访看走万千百企兴带强弱网各某本该全邻外农灾不驻]|[一-鿿]江$|^[零多几两]|[零碳超]$"
)
"""What no village that opens its clause has in its name: 逐乡逐村, 强镇带村; people are called 样桑江村."""
_SAID = frozenset("在也有是还就因靠从又却则只没早先曾种养由把离距到隔住全今去将已共三四五六七八九十，：、（的")
_BEHIND = re.compile(
    "第一书记|[原老]?[村党]?支|老?党员|老?支?书|返乡|脱贫|贫困|低保|监测|种植|养殖|青年|妇女|\\d|[一二两三四五六七八九十]组|水果|辣椒|家家|户户"
)
_LEADING = frozenset("的了在到从往于和与及对由为是将被把让给向至有来去进入住走等该本各每此某我你他她咱们回俺原同")
_POINTING = frozenset("那这同联全管任派帮扶称叫自位")
"""What else leads to a name, as the last character of one between its town and a mark: 样陵镇|夯那村，."""
_SAID_OF_ANY = re.compile("新建|改建|扩建|平安|幸福|美丽|文明|中心|先进|红色|民族|示范|特色|富裕|小康|试点|样板")
"""Words that tell villages in general as well."""
_SLOGAN = frozenset("强美富兴")
_VILLAGE_BEFORE = re.compile("[一-鿿]{2,4}村[、和与及]$")
_VILLAGE_BEHIND = re.compile("[、和与及][一-鿿]{2,4}村(?![民级])")
_MOST = 20
"""How often at most a word for villages in general stands in a text that has a village of that name."""
_FAR = 20_000
"""How far, in characters, a text is read for such a list."""
_SHORTEST = 2
_LONGEST = 4


def opens_clause(text: str, at: int, ending: int, end: int) -> bool:
    """Whether what opens a clause before 村 is a name: no word stands in it, and something is said of it behind.

    Args:
        text: the folded text.
        at: where the name begins.
        ending: where its generic part 村 begins.
        end: where it ends.
    """
    stem = text[at:ending]
    if text[ending:end] != "村" or end == len(text) or not _opens(text, at) or not _SHORTEST <= len(stem) <= _LONGEST:
        return False
    if (
        _NO_STEM.search(stem)
        or stem[-1] in "进出"
        or any(is_word(text, one) or is_verbal(text, one) for one in range(at, ending))
    ):
        return False
    return _is_said_of(text, end)


def is_called_by_word(text: str, at: int, ending: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether what opens a clause is a word that villages are called by, and is told like one: 前进村, 有利村."""
    stem = text[at:ending]
    if text[ending:end] != "村" or len(stem) != _SHORTEST or not _opens(text, at):
        return False
    name = text[at:end]
    if not gazetteer.is_name(name) or _NO_STEM.search(stem):
        return False
    common, again = COMMON.search(stem) is not None, text.count(name)
    if common and (_SAID_OF_ANY.fullmatch(stem) is None or again > _MOST):
        return False
    if any(_is_beside_village(text, found.start(), found.end()) for found in re.finditer(name, text[:_FAR])):
        return True
    return not common and again > 1 and _is_said_of(text, end)


def _is_beside_village(text: str, at: int, end: int) -> bool:
    """Whether another village stands in one list with this one: 和平村和新建村."""
    before = _VILLAGE_BEFORE.search(text, max(0, at - _LONGEST - 2), at)
    behind = _VILLAGE_BEHIND.match(text, end)
    stems = [beside[0].strip("、和与及").removesuffix("村") for beside in (before, behind) if beside is not None]
    return any(COMMON.search(stem) is None for stem in stems)  # 移民新村、示范村


def is_unbroken(text: str, left: int, ending: int, *, behind_town: bool) -> bool:
    """Whether what fills the stretch from a town or a mark to 村 is one name, though words end in it.

    样陵镇|夯那村，; in a list of villages also one that begins so: 样盘村、|叫河村、.
    """
    stem = text[left:ending]
    if len(stem) not in {2, 3} or any(is_word(text, at) or is_verbal(text, at) for at in range(left, ending)):
        return False
    if behind_town:
        return stem[-1] in _POINTING and not _LEADING.intersection(stem[:-1]) and text[ending + 1 : ending + 2] in STOPS
    if _LEADING.intersection(stem) or _NO_STEM.search(stem) or text[left - 1 : left] != "、":
        return False
    return _VILLAGE_BEFORE.search(text, max(0, left - _LONGEST - 2), left) is not None


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in STOPS


def _is_said_of(text: str, end: int) -> bool:
    """Whether what stands behind a village goes on from it: a verb, a word, a number, somebody of it."""
    if text[end] in _SLOGAN:
        return False  # 民富|村强
    if text[end] in _SAID or is_verbal(text, end) or is_word(text, end) or _BEHIND.match(text, end) is not None:
        return True
    reading = read_name(text, end)
    return reading is not None and reading.weight > 0
