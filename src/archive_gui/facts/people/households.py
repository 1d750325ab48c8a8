"""People whose household, couple or age is told, 宋小妹家里 or 刘光荣和妻子; and 老田, who is named again."""

from __future__ import annotations

from collections.abc import Iterator

from archive_gui.facts.people.found import Found, PeopleSoFar
from archive_gui.facts.people.introduced import OF_PLACES
from archive_gui.facts.people.readings import followed, is_common_pair, is_known_pair, near, settled
from archive_gui.facts.people.rules import RULE_TOLD
from archive_gui.facts.sought import Sought
from archive_gui.language.personal_names import is_verbal, is_word, read_name, surname_characters
from archive_gui.language.surnames import is_common_surname

_SURNAME = f"[{surname_characters()}]"
_BEGINS = r"(?:(?<![一-鿿])|(?<=[村组社屯寨]))"
_HOUSEHOLD = Sought(
    rf"{_BEGINS}(?P<name>{_SURNAME}[一-鿿]{{1,2}})(?=家(?:里|中|[盖养种建买卖搬住有的一两三四五六七八九十去今还也每从不分得是原只就，]|\d)|"
    r"一家(?:[一二三四五六七八九两]|\d|人|[搬住过，])|和(?:妻子|丈夫|老伴|爱人)|夫妇|夫妻|两口子)",
    ahead=("家", "一家", "和妻", "和丈", "和老", "和爱", "夫妇", "夫妻", "两口"),
    within=(2, 3),
)
_OF_AGE = Sought(rf"(?<=[\d一二三四五六七八九十])岁(?={_SURNAME})", opening="岁")
"""82岁|李样样: the name right behind the age."""
_OLD = Sought(rf"(?<![一-鿿])(?P<name>老{_SURNAME})(?=[^一-鿿]|[一-鿿])", after="。，；！？“\n", opening="老")
_NO_OLD = frozenset("党支干百国区城街年师同家高红海安万金黄白马水虎鹰牛龙农房乡路古毛")
_LEAST, _LEAST_OF_TWO, _LEAST_WORDED = 0.9, 2.2, 2.4
_OFTEN = 2


def households(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Whose family or couple is told of, and who is called 老 with a surname more than once."""
    for match in _HOUSEHOLD.finditer(text):
        start, end = match.span("name")
        if is_common_surname(text[start]) and text[end - 1] not in OF_PLACES and _reads_well(text, start, end):
            yield start, end, RULE_TOLD, 0.75
    for match in _OF_AGE.finditer(text):
        end = settled(text, at := match.end(), _LEAST_OF_TWO)
        if end == at + len("样样样") and not any(is_word(text, one) for one in (at - 1, at, end - 1)):
            yield at, end, RULE_TOLD, 0.7
    for match in _OLD.finditer(text):
        start, end = match.span("name")
        if text[end - 1] in _NO_OLD or not is_common_surname(text[end - 1]) or is_word(text, start):
            continue
        if any(person.name[0] == text[end - 1] for person in people.found.values()):
            continue  # somebody in short
        if is_word(text, end - 1) or near(text, start, end) < _OFTEN:
            continue
        if is_verbal(text, end) or followed(text, end) == "acts" or text[end : end + 1] in "是家说":
            yield start, end, RULE_TOLD, 0.6


def _reads_well(text: str, start: int, end: int) -> bool:
    reading = read_name(text[start:end] + "，", 0)
    if reading is None or reading.end != end - start or is_word(text, start):
        return False
    if end - start == len("样样"):
        return reading.weight > _LEAST_OF_TWO and not is_word(text, start - 1)
    if is_word(text, start + 1):
        return is_common_pair(text, start + 1) or (is_known_pair(text, start + 1) and reading.weight > _LEAST_WORDED)
    return reading.weight > _LEAST
