"""People by what introduces them: an office given, a unit or place, an age, a caption; surnames of two; nicknames."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.spans import Span
from archive_gui.facts.people.found import Found, PeopleSoFar
from archive_gui.facts.people.patterns import (
    AGED,
    ALIAS,
    ANONYMOUS,
    APPOINTED,
    CLAUSE_START,
    COMPOUND,
    CREDITS,
    HEADED,
    HOME,
    INTRODUCED,
    KIN_BEHIND,
    LONGEST_ROLE,
    MET,
    NICKNAME,
    NICKNAMED,
    NICKNAMED_KIN,
    OF_GROUP,
    OF_NEAR,
    OF_PLACE,
    OF_UNIT,
    ROLE,
    ROLE_LIKE,
    SIGNED,
    SISTERS,
)
from archive_gui.facts.people.readings import followed, is_common_pair, is_known_pair, is_title, near, rare, settled
from archive_gui.facts.people.rules import (
    RULE_AFTER_ROLE,
    RULE_ANONYMOUS,
    RULE_SIGNED,
    RULE_TOLD,
    RULE_TRANSCRIBED,
)
from archive_gui.facts.sought import Sought
from archive_gui.language.personal_names import is_verbal, is_word, read_name, surname_characters
from archive_gui.language.surnames import is_common_surname, surname_ranks

OF_PLACES = frozenset("社局馆岛道省市县区镇乡村州旗屯寨庄河湖溪沟渠湾桥街巷坝洼塘坡坪寺庙祠阁站校厂店舰艇号性乐访由制")
"""What places end in: 柳湾镇 and 白鹭河 have the shape of names, too."""
_AT_HOME = 2.2
_HEADED_LEAST = 2.0
_OF_UNIT_LEAST = -1.0
"""How much a name of rare characters weighs at least behind 村的, 厂的."""
_OF_GROUP_LEAST = 1.4
_AGED_LEAST = 1.2
"""How much a name of rare characters weighs at least behind …岁的."""
_OF_NEAR_LEAST = 1.8
_OF_TWO_LEAST = 2.4
_WORDED_LEAST = 3.3
"""How much a name weighs behind a place that has two characters, or whose given name is a word, too: 样镇的童新民."""
_PLAIN_HEADS = frozenset("员师匠工徒娘嫂婆倌贩童")
"""What nothing but trades and people end in: a name behind it may be of rare characters."""
_TRADES = frozenset("员师匠")
"""What ends trades even before a given name that is a word: 协保员样建军, not 工|信力量."""
_OF_LAND = frozenset("山水岭林田土木花草石米粮茶竹果菜鱼牛羊猪粉面")
"""What lies and grows in a place: 样村的高山 is nobody."""
_WARES = frozenset("粉面糕饼糖酱油肉蛋酒茶姜边梨桃杏枣柑橘橙柚瓜椒蒜葱菇")
_GROUNDS = frozenset("园棚田地头")
"""What ends grounds and the parts of a crop: 样村的白柚园, 红茶头."""
_TWO = 2
_PAGES = 3_000
_OF_THESE = frozenset("村镇乡县组社厂司局校院")
"""What units and places end in, whose people are named behind 的."""
_HELD_LEAST = 0.8
"""How much a name with a surname of two weighs at least behind 村的, 厂的."""
_HEIGHTS = frozenset("山岭岛湾江")


def introduced(text: str, people: PeopleSoFar) -> Iterator[Found]:  # noqa: ARG001
    """Who is appointed, pictured, called so, aged, or met: 图为…在, 名叫…, 十岁女孩…把, 看望…，."""
    for match in APPOINTED.finditer(text):
        at, end = match.span(match.lastgroup or "name")
        reading = read_name(text[at:end] + "，", 0)
        crossed = is_word(text, at - 1) or (end == at + 2 and is_word(text, at))
        if reading is not None and reading.end == end - at and not crossed and reading.weight > 0:
            yield at, end, RULE_TOLD, 0.8
    for match in INTRODUCED.finditer(text):
        end = settled(text, at := match.end(), 0.9)
        end = rare(text, at, _AGED_LEAST) if end < 0 and text[at - 1] == "的" else end
        cut = end == at + 2 and is_word(text, at)
        if end > 0 and not cut and not is_title(text, at, end):
            yield at, end, RULE_TOLD, 0.8
    for match in AGED.finditer(text):
        at, end = match.span("name")
        if not any(is_word(text, start) for start in range(at - 1, end)):
            yield at, end, RULE_TRANSCRIBED, 0.65
    for match in ALIAS.finditer(text) if "化名" in text else ():
        yield *match.span("name"), RULE_TOLD, 0.85
    for match in HOME.finditer(text):
        at, end = match.end(), text.index("家", match.end() + 2)
        reading = read_name(text[at:end] + "，", 0)
        words = any(is_word(text, start) for start in (at - 1, at, end - 2 if end - at == 3 else at))
        if reading is not None and reading.end == end - at and reading.weight > _AT_HOME and not words:
            yield at, end, RULE_TOLD, 0.75
    for match in MET.finditer(text):
        end = settled(text, at := match.end(), 2.2)
        inside = is_word(text, at + 1) and not is_common_pair(text, at + 1)  # 见到样树林时
        if end == at + 3 and not (inside or any(is_word(text, one) for one in (at - 1, at, at + 2))):
            yield at, end, RULE_TOLD, 0.75


def named_after_role(text: str, given: Span) -> bool:
    """Whether a place of two characters is the given name of someone with a role: 副主任白|玉山."""
    at = given.start - 1
    if given.length != _TWO or at < 1 or text[at] not in surname_ranks()[0]:
        return False
    if _is_begun(text, at) and is_known_pair(text, at + 1) and is_common_surname(text[at]):
        return followed(text, given.end) in {"acts", "ends"} and settled(text, at, _AT_HOME) == given.end
    heads = {match.end() for match in ROLE.pattern.finditer(text, max(0, at - LONGEST_ROLE), at + 1)}
    heads |= {match.end() for match in KIN_BEHIND.finditer(text, max(0, at - LONGEST_ROLE), at)}
    return at in heads and settled(text, at, 1.2) == given.end


def _is_begun(text: str, at: int) -> bool:
    """Whether a clause or a list begins at a surname, or somebody of a village or unit is named: 样村的覃|大庆."""
    before = text[at - 1]
    return before in CLAUSE_START or (before == "的" and text[at - 2 : at - 1] in _OF_THESE)


def in_service(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Who belongs to a unit or place (机修车间的…), who does something (the …员, the …匠, the …娘)."""
    yield from _of_units(text)
    yield from _of_groups(text)
    yield from _near_by(text)
    for match in OF_PLACE.finditer(text):  # 样州的章华妹
        at = match.end()
        end = -1 if people.free(at - 2, at - 1) or text[at + 2 : at + 3] in _HEIGHTS else settled(text, at, 2.2)
        crossed = is_word(text, at) or (is_word(text, at + 1) and not is_common_pair(text, at + 1))
        if end == at + 3 and not crossed and text[at + 2] not in OF_PLACES | _WARES | _GROUNDS:
            yield at, end, RULE_AFTER_ROLE, 0.75
        elif end == at + _TWO and _goes_on(text, at, end):
            yield at, end, RULE_AFTER_ROLE, 0.65
    for match in ROLE_LIKE.finditer(text):
        end = settled(text, at := match.end(), 2.3)
        if is_word(text, at + 1) and not is_common_pair(text, at + 1):
            continue  # 样农|房抗震
        if end > at + 2 and not is_word(text, at) and not is_word(text, at - 1) and not is_title(text, at, end):
            yield at, end, RULE_AFTER_ROLE, 0.75
    yield from _by_trade(text)


def _of_units(text: str) -> Iterator[Found]:
    """Who belongs to a unit or a place: 机修车间的样样样, 样镇的黄琼，."""
    for match in OF_UNIT.finditer(text):
        end = settled(text, at := match.end(), 1.9)
        end = rare(text, at, _OF_UNIT_LEAST) if end < 0 else end
        named = is_common_pair(text, at + 1) or text[at + 1 : at + 3] in SISTERS
        crossed = is_word(text, at) or (is_word(text, at + 1) and not named)
        if end == at + 3 and not crossed and text[at + 2] not in OF_PLACES | _WARES | _GROUNDS:
            yield at, end, RULE_AFTER_ROLE, 0.75
        elif end > 0 and _goes_on(text, at, end):
            yield at, end, RULE_AFTER_ROLE, 0.7


def _by_trade(text: str) -> Iterator[Found]:
    """Who stands behind what trades and people end in: 采茶女李样样."""
    for match in HEADED.finditer(text):
        end = (at := match.end()) + 3
        reading = read_name(text[at:end] + "，", 0)
        if reading is None or reading.end != 3 or reading.weight < _HEADED_LEAST or text[end - 1] in OF_PLACES:
            continue
        common = is_common_pair(text, at + 1)
        # a given name that is a word, too
        inside = is_word(text, at + 1) and not (common and text[at - 1] in _TRADES and not is_word(text, at))
        words = inside or any(is_word(text, start) for start in (at - 1, at, at + 2)) or is_verbal(text, at - 2)
        known = common or (is_common_surname(text[at]) and is_known_pair(text, at + 1))
        known = known or text[at - 1] in _PLAIN_HEADS
        if known and not words and followed(text, end) in {"acts", "ends", "moves"} and not is_title(text, at, end):
            yield at, end, RULE_AFTER_ROLE, 0.7


def _near_by(text: str) -> Iterator[Found]:
    """Who lives next door or goes to school: 隔壁李样样在."""
    for match in OF_NEAR.finditer(text):
        end = settled(text, at := match.end(), _OF_NEAR_LEAST)
        if (
            end == at + 3
            and followed(text, end) in {"acts", "ends"}
            and not any(is_word(text, start) for start in range(at - 1, end))
        ):
            yield at, end, RULE_AFTER_ROLE, 0.7


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether a name of two, or one whose given name is a word, ends a clause that goes on: 样镇的黄琼，是."""
    if is_word(text, at) or text[end - 1] in OF_PLACES | _OF_LAND:
        return False
    behind = text[end : end + 1]
    if behind not in {"，", "：", "（"} and not (behind in "、。和是在把说从也" and is_common_pair(text, at + 1)):
        return False
    reading = read_name(text[at:end] + "，", 0)
    if reading is None or reading.end != end - at or not _is_plain(text, at, end):
        return False
    return reading.weight >= (_OF_TWO_LEAST if end == at + _TWO else _WORDED_LEAST)


def _is_plain(text: str, at: int, end: int) -> bool:
    """Whether a name has a common surname or, with three characters, a given name of two common ones."""
    return is_common_surname(text[at]) if end == at + _TWO else is_common_pair(text, at + 1)


def _of_groups(text: str) -> Iterator[Found]:
    """Who lives in a numbered group of a village: 6组陶样发家."""
    for match in OF_GROUP.finditer(text):
        end = settled(text, at := match.end(), _OF_GROUP_LEAST)
        if end == at + 3 and not any(is_word(text, start) for start in range(at - 1, end)):
            yield at, end, RULE_AFTER_ROLE, 0.75


def compound(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Who begins a clause with a surname of two: 欧阳春带着."""
    for match in COMPOUND.finditer(text):
        at = match.start()
        begins = people.starts(at) or is_verbal(text, at - 2) or text[at - 1] == "的"
        if text[at + 2] in "家姓氏" or not begins or is_word(text, at):
            continue  # 令狐家的大儿子
        least = _HELD_LEAST if text[at - 1] == "的" and text[at - 2] in _OF_THESE else 2.2
        if (end := settled(text, at, least)) > 0:
            yield at, end, RULE_TOLD, 0.75


def nicknamed(text: str, people: PeopleSoFar) -> Iterator[Found]:  # noqa: ARG001
    """小欣 who begins several clauses and is no word."""
    for match in NICKNAME.finditer(text):
        start, end = match.span()
        acts = is_verbal(text, end) or text[end] in "正的和把在将" or KIN_BEHIND.match(text, end) is not None
        if acts and not is_word(text, start) and not is_word(text, start + 1) and near(text, start, end) > 2:
            yield start, end, RULE_TOLD, 0.6
    for match in NICKNAMED.finditer(text):
        start, end = match.span()
        alone = not is_word(text, start) and not is_word(text, end - 1)
        if alone and followed(text, end) != "other" and _begins_elsewhere(text, start, end):
            yield start, end, RULE_TOLD, 0.6
    for match in NICKNAMED_KIN.finditer(text):
        start, end = match.span("name")
        if not is_word(text, start) and not is_word(text, end - 1):
            yield start, end, RULE_TOLD, 0.65


def _begins_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether the first mention behind begins a clause in which someone acts."""
    found = text.find(text[start:end], end, end + _PAGES)
    after = found + end - start
    return found > 0 and text[found - 1] in CLAUSE_START and followed(text, after) != "ends"


_TOLD_AS = Sought(
    rf"(?:(?<=[\n。！？”])|\A)(?P<name>[{surname_characters()}][一-鿿]{{1,2}}?)是"
    r"(?=[^，。；！？\n]{2,24}(?:干部|书记|队员|队长|医生|村医|教师|老师|技术员|农艺师)[，。])",
    ahead="是",
    within=(2, 3),
)
_TIMES_TOLD = 3


def told_as(text: str, people: PeopleSoFar) -> Iterator[Found]:  # noqa: ARG001
    """白样是样局下派干部，: whose name may be a word, and begins sentences again and again."""
    for match in _TOLD_AS.finditer(text):
        start, end = match.span("name")
        opens = [at.end() for at in re.finditer(f"(?:^|[。！？”\n，]){match['name']}", text)]
        acts = sum(followed(text, at) == "acts" for at in opens)
        if is_common_surname(text[start]) and len(opens) >= _TIMES_TOLD and acts > 1:
            yield start, end, RULE_TOLD, 0.75


def anonymous(text: str, people: PeopleSoFar) -> Iterator[Found]:  # noqa: ARG001
    """刘某, 王某某."""
    for match in ANONYMOUS.finditer(text):
        yield *match.span(), RULE_ANONYMOUS, 0.85


def signed(text: str, people: PeopleSoFar) -> Iterator[Found]:  # noqa: ARG001
    """Who signs a text or a picture: （样样 摄）, ——样样."""
    if not CREDITS.within(text):
        return
    for match in SIGNED.finditer(text):
        group = "name" if match["name"] else "signed"
        reading = read_name(text, match.start(group))
        if reading is not None and reading.weight > -1:
            yield match.start(group), match.end(group), RULE_SIGNED, 0.9
