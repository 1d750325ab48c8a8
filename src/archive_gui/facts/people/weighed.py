"""People whom no role introduces: by their shape, their place and their mentions together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.facts.people.found import Found, PeopleSoFar
from archive_gui.facts.people.introduced import OF_PLACES
from archive_gui.facts.people.patterns import FOREIGN, SHAPED_WORDS
from archive_gui.facts.people.readings import followed, is_title, names_site
from archive_gui.facts.people.rules import RULE_WEIGHED
from archive_gui.language.personal_names import common_given, is_word, read_name, surname_characters
from archive_gui.language.surnames import is_common_surname

_COMMON_GIVEN = frozenset(common_given())
_MARKS = frozenset("，：；（,:;(—\x01")
_ENDS = frozenset("。！？!?”」\n \u3000")
_LEAD = "，：；（,:;(—\x01。！？!?”」\\n \u3000、的是由和与对向跟叫请让被像据给把管找帮替派接扶劝陪选见起着了有到在"
# The surname comes first: what stands before it is asked only there.
_CANDIDATE = re.compile(rf"[{surname_characters()}](?:(?<=[{_LEAD}].)|(?<=\A.))(?=[一-鿿㐀-䶿])", re.DOTALL)
_LOOSE = frozenset("见起着了有到在")
"""What a name may follow, as many another word does."""
_LEAST: dict[tuple[str, str], float] = {
    ("sentence", "acts"): 2.0,
    ("sentence", "ends"): 2.5,
    ("sentence", "word"): 3.3,
    ("clause", "acts"): 2.5,
    ("clause", "ends"): 3.6,
    ("clause", "word"): 3.7,
    ("list", "acts"): 3.1,
    ("list", "ends"): 3.4,
    ("inside", "acts"): 3.0,
    ("inside", "ends"): 3.1,
    ("inside", "word"): 4.0,
    ("held", "acts"): 2.3,
    ("held", "ends"): 2.8,
    ("held", "word"): 3.3,
    ("held", "moves"): 3.3,
    ("loose", "acts"): 3.3,
    ("loose", "ends"): 3.7,
    ("sentence", "moves"): 3.3,
    ("clause", "moves"): 3.5,
    ("inside", "moves"): 3.8,
}
"""How much a name of three must look like one, by what stands before and behind; measured on 400 news articles."""
_EVERYDAY = frozenset(
    "占向来居惠弘勾管乌伊越强补融班师从于同应有全能行通时保支随由连须可如要为以让常明东关年门过都还初开海路广安满万百千双单"
    "红白金银铁米谷花云雨雪风冰龙牛羊鱼鹿池井沙苗麦豆竹桑柏松桂兰菊第老小大家官党国公生后经解相养农商工力和权冷暖热水高齐山南卫星资太念操来"
)
"""Surnames that are words of every day, most of them verbs and adverbs."""
_EVERYDAY_COST = 1.4
_LEADS_AWAY = frozenset("向从于应由随占居")
"""Surnames that are prepositions and the like nearly everywhere."""
_LATE = frozenset("才未用和为时出以比往要可绘下上见使需便")
"""What more often begins the next word than ends a name."""
_LATE_COST = 1.0
_FOREIGN_COST = 1.2
_ALONE_COST = 0.6
"""What a rarer surname costs where nothing else in the text tells a name: 郁金香, 秋阳下."""
_POINTED_GAIN = 0.8
"""How much less a name needs that a clause leads to: 走在最前面的是样样样."""
_HEADED = frozenset("楼栋院段片路河林田湖山渠塘库街巷校站点组户")
"""What somebody is the head of: 楼栋长, 田段长."""
_HAVING = frozenset("有无没")
_EACH_MENTION = 0.5
_MOST_MENTIONS = 2
_LEAST_OF_TWO = 2.9
_COUNTS = {"acts": 1, "ends": 1, "moves": 1, "word": 0, "other": -1}
"""What another mention that goes on so counts."""
_ASKED = 2_000
"""How many stretches of one text are weighed; beyond, the text is a roster without end."""


def weighed(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Names of two and three that begin a clause or follow a word that asks for a name, and go on as names do."""
    asked = 0
    for match in _CANDIDATE.finditer(text):
        at = match.start()
        if is_word(text, at) or is_word(text, at - 1):
            continue
        asked += 1
        if asked > _ASKED:
            return
        led = _led(text, at)
        if _is_of_three(text, at, led, people) and not names_site(text, at, at + 3):
            yield at, at + 3, RULE_WEIGHED, 0.65
        elif led in {"sentence", "clause"} and _is_of_two(text, at, led, people):
            yield at, at + 2, RULE_WEIGHED, 0.6


def _led(text: str, at: int) -> str:
    before = text[at - 1] if at else "\n"
    if before in _ENDS:
        return "sentence"
    if before in _MARKS:
        return "clause"
    if before in _LOOSE:
        return "loose"
    if before == "的":
        return "held"
    return "list" if before == "、" else "inside"


def _is_of_three(text: str, at: int, led: str, people: PeopleSoFar) -> bool:
    end = at + 3
    name = text[at:end]
    least = _LEAST.get((led, followed(text, end)))
    if least is None or len(name) < 3 or name[2] in OF_PLACES or name[2] in SHAPED_WORDS:
        return False
    if is_word(text, at + 2) or not people.free(at, end):
        return False
    mentions = min(_MOST_MENTIONS, _mentions(text, name, at))
    if is_word(text, at + 1) and not (
        set(name[1:]) <= _COMMON_GIVEN
        and mentions > (0 if is_common_surname(name[0]) else 1)
        and name[0] not in _EVERYDAY
    ):
        return False  # 夏|玉米
    if _is_idiom(text, at, name) or (name[2] == "长" and name[1] in _HEADED):
        return False
    if name[2] == "家" or is_title(text, at, end) or text[at - 1 : at] + text[end : end + 1] == "“”":
        return False
    reading = read_name(name + "，", 0)
    if reading is None or reading.end != 3:
        return False
    everyday = _EVERYDAY_COST * (name[0] in _EVERYDAY)
    everyday += _EVERYDAY_COST * (name[0] in _LEADS_AWAY)
    everyday += _LATE_COST * (name[1] == "方" or is_word(text, at + 1))
    cost = (everyday / 2 if is_common_surname(name[0]) else everyday) + _LATE_COST * (name[2] in _LATE)
    cost += _FOREIGN_COST * (FOREIGN.fullmatch(name) is not None)
    cost += _ALONE_COST * (mentions <= 0 and not is_common_surname(name[0]) and not set(name[1:]) <= _COMMON_GIVEN)
    cost -= _POINTED_GAIN * text.endswith(("的是", "的叫"), 0, at)
    return reading.weight - cost >= least - _EACH_MENTION * mentions


def _is_idiom(text: str, at: int, name: str) -> bool:
    """Whether 有 makes a phrase of what looks like a name: 有田有土, 有章可循."""
    return text[at - 1 : at] in _HAVING and name[1] in "有可无没能"


def _mentions(text: str, name: str, at: int) -> int:
    """How many other mentions go on as names do; fewer than none where most run on."""
    count, found = 0, text.find(name, max(0, at - 3_000), at + 3_000)
    while found >= 0 and count < _MOST_MENTIONS:
        if found != at:
            count += _COUNTS[followed(text, found + len(name))]
        found = text.find(name, found + len(name), at + 3_000)
    return count


def _is_of_two(text: str, at: int, led: str, people: PeopleSoFar) -> bool:
    """A name of two needs more: common characters, someone who acts, and another mention."""
    end = at + 2
    name = text[at:end]
    if (
        not people.free(at, end)
        or name[1] not in _COMMON_GIVEN
        or name[1] in OF_PLACES
        or not is_common_surname(name[0])
    ):
        return False
    if is_word(text, at + 1) or is_title(text, at, end) or followed(text, end) not in {"acts", "moves"}:
        return False
    reading = read_name(name + "，", 0)
    if reading is None or reading.end != end - at or reading.weight < _LEAST_OF_TWO:
        return False
    return _mentions(text, name, at) >= (1 if led == "sentence" else 2)
