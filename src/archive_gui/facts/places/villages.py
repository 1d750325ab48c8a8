"""Villages, communities and village groups: names by their pattern, codes from the register within the home county."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import MOST_ALTERNATIVES, FoundPlace
from archive_gui.facts.places.marks import STOPS
from archive_gui.facts.places.villages_opening import is_called_by_word, is_unbroken, opens_clause
from archive_gui.facts.places.villages_told import (
    COMMON,
    LAND,
    is_always_whole,
    is_lengthened,
    is_presented,
    is_told,
    is_whole,
)
from archive_gui.facts.sought import Sought, each_pair
from archive_gui.language.gazetteer import Gazetteer, Place
from archive_gui.language.personal_names import is_verbal, is_word, surname_characters

RULE_REGISTERED = Rule(
    "place.village_registered",
    4,
    FactKind.PLACE,
    "(name of the register)(村|社区|居委会|…)",
    "隆回县高平镇⟦上坪村⟧新修水渠。",
    "贫困村新修水渠",
)
RULE_NAMED = Rule(
    "place.village_named",
    7,
    FactKind.PLACE,
    "(boundary)(2-5 characters)(村|社区|居委会|…)",
    "记者走进隆回县⟦樟石溪口村⟧。",
    "记者走进农村。",
)
RULE_GROUP = Rule(
    "place.village_group",
    5,
    FactKind.PLACE,
    "(村)(number)组",
    "隆回县高平镇上坪村⟦5组⟧的水井",
    "3组数据",
)

_ENDING = Sought(
    r"(?=[村居社])(?:村民委员会|居民委员会|村委会|居委会|社区|村)(?!民(?!委)|镇|干部|支部|支书|级|庄|落|道(?!路)|务(?![农工必]))",
    opening=("村", "居民", "居委", "社区"),
)
# After a name that no register has, 村 followed by one of these begins another word.
_WORD_GOES_ON = re.compile(
    r"晚(?![上饭间霞])|组(?!织)|超(?![过出市额员])|际|赛|BA|[情貌风里官居寨容史医规内外口头小屋校部企务办社妇委长上中边域两]|党(?!委|支|总)|集体|书记|主任"
)
# Characters that do not stand in a village's name and so end it to the left.
_BREAK = re.compile(
    r".*(?:[有叫][一几]?[个座]|(?:公里|[平立]方米|[\d一二三四五六七八九十百千万]米)|[该全本][镇乡]|[的了在到从往赴于和与及对由为是将被把让给向至有来去进驻入住自走位称叫原等该本全各每此这那某同帮扶任管派联"
    r"回俺咱]|[我你他她它咱俺]们|以及|包括|其中|\d)"
)
_LINKS = frozenset("和与及同跟由在到从向对按把被给让将")
"""Behind a mark these lead to the village that the text is about: 和|村支两委."""
_CALLED_BY_WORDS = re.compile("(?:平安|幸福|和平|团结|文明|中心|先进|红色|美丽|民族)$")
"""Words that make common nouns of villages and names of some."""
_OF_SOMEBODY = re.compile(
    "的?(?:村民|脱贫户|贫困户|监测户|老支书|支书|村支书|村主任|第一书记|村医|站点|卫生室|油茶|茶园|老[一-鿿]{2})"
)
_GROUP = Sought(
    r"(?P<before>村|社区|里|镇)?(?P<numbers>(?:(?:[0-9]{1,2}|"
    r"[一二三四五六七八九十]{1,2})[、和至]){0,6}(?:[0-9]{1,2}|"
    r"[一二三四五六七八九十]{1,2}))"
    r"(?P<unit>(?:村民)?(?:小组|组)|社(?!会|区|团|保|员|长|里))"
    r"(?![织成建长员团合装件委稿数画团图词])",
    opening=("社区", *each_pair("村里镇", "0123456789一二三四五六七八九十"), *"0123456789一二三四五六七八九十"),
    ahead=("组", "小组", "村民", "社"),
    within=(1, 25),
)
_ONE_NUMBER = re.compile("(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?:村民)?小?组")
_BOUNDS = frozenset("，。；：、“”！？是\n \u3000") | {""}
_LIVES_IN_GROUP = re.compile(
    rf"的(?=[{surname_characters()}])|"
    rf"(?=[{surname_characters()}])[一-鿿]{{2,3}}家(?![庭长具])|"
    "[、和](?:\\d{1,2}|[一二三四五六七八九十]{1,2})组的|"
    "(?:的(?:[一-鿿]族)?)?(?:孩子|学生|娃娃?|[脱贫困低保五搬迁种养老]{1,3}户|村民|农户|农民|群众|组长|老?党员|老人|[大小]院|院[子落]|有"
    r"|的[村农山田水道路果茶鱼院]|的[约近]?\d|到[一-鿿]{2,8}的|水渠|水井|山塘|公路|路面|不[干肯愿])"
)
_AFTER_ANOTHER = re.compile(r"[到在住从去回往村](?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})组[、和与]){1,6}$")
_GROUP_BEHIND = re.compile("、(?:\\d{1,2}|[一二三四五六七八九十]{1,2})组(?![织成建长员团合装件委])")
_GROUPS_BEFORE = re.compile("(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})组、){1,8}$")
_GOES = frozenset("到在住从去回往")
_WENT = ("去了", "到了", "回了", "来了", "进了")
_NO_WAY = frozenset(("分到", "编到", "存在", "所在", "得到", "达到", "多到"))
_NAMED_GROUP = re.compile(
    "(?P<name>(?!的)[一-鿿]{2}[铺坪冲湾塘坳岭坡垭寨屯庄桥洞沟溪河]?)组(?!公?路|[织成建长员团合装件委图])"
)
_NO_GROUP = re.compile(
    "帮扶|工作|调解|互助|领导|治保|专项|督导|核查|攻坚|生产|宣传|巡逻|服务|理事|监督|评议|村民|党|小|各|每|[一二三四五六七八九十两几多]"
)
_LISTED = re.compile(r"、[一-鿿]{2,5}(?:村|社区|居委会)")
_LIST = re.compile("(?:[一-鿿]{2,4}、){1,8}[一-鿿]{2,4}$")
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_LONGEST_LIST = 45
_SENTENCE_ENDS = frozenset("。；！？”\n \u3000")
_PEOPLE_OF = re.compile("农民|村民|农户|党支部|[原老]?支部?书记|[原老]?支书|[原老]?村?主任|妇女|老[汉人农]|青年|贫困户")
_GONE_TO = re.compile("(?:家住|走进|来到|赶到|回到|前往|抵达|到达|位于|路过|离开|走访|入驻|进驻|常驻|.[在从到赴驻])$")
_THERE = re.compile("[的里是有上到至往开走搬]|出发|村口|那|，|两委|开展|担任|挂职|驻村|调研|走访|采访")
_LONGEST = 6
_OF_BODY = re.compile(
    "[^，。；、的\n]{0,12}(?:实验室|中心|公园|论坛|集团|公司|指数|园区|示范区|银行|医院|学校)|[强美兴富]"
)
_SHORTEST_BORNE = 2
"""Characters of a name before 村 that other villages' bearing it tells as a name."""
_PARENTS = frozenset({PlaceLevel.ZONE, PlaceLevel.TOWN})
"""What villages stand right behind even where the register does not have it."""
_NEAR_BEFORE = 30
"""How far, in characters, the division may stand before a village that lies in it."""
_NEAR = 20_000
"""How far, in characters, a second mention of a name is looked for."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What villages are looked up by: divisions of the text, the home's codes and the codes named, narrowest first."""

    places: Sequence[FoundPlace]
    home: Sequence[str]
    gazetteer: Gazetteer
    named: Sequence[str]

    def last_before(self, at: int) -> str:
        """The code of the division named last before a place of the text, "" where none is or it is far."""
        index = bisect_right(self.places, at, key=lambda place: place.span.start) - 1
        while index >= 0 and at - self.places[index].span.end < _NEAR_BEFORE:
            code = self.places[index].code
            if code is not None and len(code) >= 4:
                return code
            index -= 1
        return ""

    @classmethod
    def of(cls, places: Sequence[FoundPlace], home: Sequence[str], gazetteer: Gazetteer) -> Surroundings:
        """The surroundings that the divisions of a text make."""
        codes = {place.code for place in places if place.code and len(place.code) >= 6}
        return cls(places, home, gazetteer, sorted(codes, key=lambda code: (-len(code), code)))


def find_villages(text: str, around: Surroundings) -> Iterator[FoundPlace]:
    """The villages and groups of a folded text, in order; ``text`` has documents blanked out."""
    ends = {place.span.end: place for place in around.places if place.code or place.level in _PARENTS}
    taken = 0
    unlisted: dict[str, FoundPlace] = {}
    last_village: FoundPlace | None = None
    for match in _markers(text):
        is_group = match.re is _GROUP.pattern
        if match.start("numbers" if is_group else 0) < taken:
            continue
        found = (
            _group(text, match, last_village)
            if is_group
            else _village(text, match, taken, around, ends, unlisted=unlisted)
        )
        if found is None:
            continue
        taken = found.span.end
        yield found
        if found.level is PlaceLevel.VILLAGE:
            last_village = found
            if found.code is None:
                unlisted.setdefault(text[found.span.start : found.span.end], found)
            group = _NAMED_GROUP.match(text, taken)
            if group is not None and not _NO_GROUP.search(group["name"]):
                taken = group.end()
                full = found.full_name + group[0] if found.full_name else None
                yield FoundPlace(Span(*group.span()), PlaceLevel.GROUP, None, full, RULE_GROUP, 0.7)


def _markers(text: str) -> list[re.Match[str]]:
    return sorted([*_ENDING.finditer(text), *_GROUP.finditer(text)], key=lambda match: match.end())


def _group(text: str, match: re.Match[str], village: FoundPlace | None) -> FoundPlace | None:
    """5组 right after a village, where people live (2组贫困户) or go (到4组), or 村里一、二、三组 near one."""
    touching = village is not None and village.span.end == match.start("numbers")
    touching = touching or _is_lived_in(text, match)
    listed = match["before"] == "里" and village is not None and match.start() - village.span.end < 60
    if village is None or not (touching or listed or match["before"] in {"村", "社区"}):
        return None
    span = Span(match.start("numbers"), match.end())
    full = None if village.full_name is None else f"{village.full_name}{match['numbers']}{match['unit']}"
    return FoundPlace(span, PlaceLevel.GROUP, None, full, RULE_GROUP, 0.8)


def _is_lived_in(text: str, match: re.Match[str]) -> bool:
    """Whether people live in a group or go there: 2组贫困户, 先到4组; not 分到3组."""
    if not _ONE_NUMBER.fullmatch(match[0]):
        return False
    before = text[match.start() - 1 : match.start()]
    if before in _BOUNDS and _LIVES_IN_GROUP.match(text, match.end()):
        return True
    if _is_listed_group(text, match):
        return True
    if text.endswith(_WENT, 0, match.start()) or _AFTER_ANOTHER.search(text, max(0, match.start() - 24), match.start()):
        return True
    return before in _GOES and text[match.start() - 2 : match.start()] not in _NO_WAY


def _is_listed_group(text: str, match: re.Match[str]) -> bool:
    """Whether groups stand in a list that nothing is divided into: 三组、四组如今通了车, not 分成三组、四组."""
    if _GROUP_BEHIND.match(text, match.end()) is None and not text.endswith("组、", 0, match.start()):
        return False
    before = _GROUPS_BEFORE.search(text, max(0, match.start() - _LONGEST_LIST), match.start())
    start = match.start() if before is None else before.start()
    return start > 0 and text[start - 1] in _BOUNDS | {"的", "和", "与"}


def _village(
    text: str,
    match: re.Match[str],
    floor: int,
    around: Surroundings,
    ends: dict[int, FoundPlace],
    *,
    unlisted: dict[str, FoundPlace],
) -> FoundPlace | None:
    """The village that ends with ``match``; ``unlisted``: those before it that the register does not have."""
    if _counts_list(text, match.start()):
        return None  # 样峰、样坪、样家|三村
    left = match.start()
    while left > floor and match.start() - left < _LONGEST and text[left - 1] not in STOPS and left not in ends:
        left -= 1
    stem = text[left : match.start()]
    chained = ends.get(left)
    if chained is None and stem in _LINKS:
        return None  # ，和村支两委商量
    # Right after a division the name is the whole of what follows; elsewhere words may stand before it.
    for cut in range(1 if chained and stem[:1] != "的" else len(stem)):
        name = text[left + cut : match.end()]
        if name in unlisted and not (chained and cut == 0) and not (cut and is_word(text, left + cut - 1)):
            return replace(unlisted[name], span=Span(left + cut, match.end()), inferred=True)
        known = bool(cut) and around.gazetteer.is_name(name) and not COMMON.search(stem[cut:])
        if known and is_lengthened(text, left, left + cut, match.start(), match.end()):
            span = Span(left if is_always_whole(text, left, left + cut, match.end()) else left + cut - 1, match.end())
            return FoundPlace(span, PlaceLevel.VILLAGE, None, None, RULE_NAMED, 0.7)
        village, others = _registered(name, chained if cut == 0 else None, around, left + cut)
        if cut and text[left + cut - 1] not in "省市县区乡镇" and is_word(text, left + cut - 1):
            continue  # 移|民新村
        if village is not None and (cut == 0 or len(name) > 2) and not COMMON.search(stem[cut:]):
            span = Span(left + cut, match.end())
            if cut == 0 and chained is not None and _is_of_other_town(village, chained):
                full = chained.full_name + name if chained.full_name else None
                return FoundPlace(span, PlaceLevel.VILLAGE, None, full, RULE_NAMED, 0.85)
            full = around.gazetteer.full_name(village.code)
            return FoundPlace(
                span, PlaceLevel.VILLAGE, village.code, full, RULE_REGISTERED, 0.92, inferred=True, alternatives=others
            )
    return _unregistered(text, left, match, chained, around.gazetteer)


def _counts_list(text: str, at: int) -> bool:
    """Whether the numeral before 村 counts the names of the list that it ends: 样峰、样坪、样家三村, 三个村."""
    at -= text[at - 1 : at] == "个"
    count = _COUNTS.get(text[at - 1 : at])
    listed = _LIST.search(text, max(0, at - _LONGEST_LIST), at - 1) if count is not None else None
    return listed is not None and listed[0].count("、") + 1 == count


def _registered(
    name: str, parent: FoundPlace | None, around: Surroundings, at: int
) -> tuple[Place | None, tuple[str, ...]]:
    """The village of this name in the place named before it, near what is named last, or at home.

    With it the codes of the others of that name that are as near: nothing but the surroundings tells them apart.
    """
    scopes = [parent.code] if parent is not None and parent.code else []
    last = around.last_before(at)
    scopes += [last[:digits] for digits in (9, 6, 4) if len(last) >= digits]
    # Where the text has gone to another province, home is far.
    scopes += [code for code in around.home if len(code) >= 4 and code.startswith(last[:2])]
    for scope in scopes:
        villages = around.gazetteer.villages(name, scope)
        if not villages:
            continue
        chosen = _preferred(villages, around)
        city = chosen.code[:4]
        wider = villages if parent is None or scope != parent.code else ()
        if wider and len(scope) > 4:
            wider = around.gazetteer.villages(name, city)
        others = [village.code for village in wider if village.code != chosen.code and village.name == chosen.name]
        return chosen, tuple(others[:MOST_ALTERNATIVES])
    return None, ()


def _is_of_other_town(village: Place, parent: FoundPlace) -> bool:
    """Whether a town is stated right before the name, and the register has the village in another."""
    return parent.level is PlaceLevel.TOWN and parent.code is not None and not village.code.startswith(parent.code)


def _preferred(villages: Sequence[Place], around: Surroundings) -> Place:
    """Of several, the one in a town or county that the text names."""
    for code in around.named:
        for village in villages:
            if village.code.startswith(code):
                return village
    return villages[0]


def _is_someones(text: str, at: int, match: re.Match[str]) -> bool:
    """Whether a sentence opens with the village of somebody: 样家坪村农民."""
    opens = at == 0 or text[at - 1] in _SENTENCE_ENDS
    named = match[0] == "村" and _PEOPLE_OF.match(text, match.end()) is not None
    first = at + 1 if text[at + 1] == "家" else at  # 许家 is called a word
    return opens and named and not any(is_word(text, inner) for inner in range(first, match.start()))


def _is_borne(text: str, at: int, match: re.Match[str], gazetteer: Gazetteer) -> bool:
    """Whether villages elsewhere bear the name, and no ordinary word runs over its edges: 七里坪村."""
    if match[0] != "村" or match.start() - at < _SHORTEST_BORNE or text[at] in "多余个几":
        return False
    common = is_word(text, at) or text.startswith("小山", at)
    if match.start() - at == _SHORTEST_BORNE and common and text[at - 1 : at] in {"的", "是", "为", "成"}:
        return False  # 有名的豆腐村, 偏远的小山村
    if is_word(text, at - 1) or is_word(text, match.start() - 1) or is_verbal(text, match.start() - 2):
        return False
    if _OF_BODY.match(text, match.end()):
        return False  # 样关村国家实验室
    return gazetteer.is_name(text[at : match.end()])


def _is_gone_to(text: str, at: int, match: re.Match[str]) -> bool:
    """Whether somebody goes to the village or is there, and its name is no word: 驻样巴村, 来到样巴村."""
    if match[0] != "村" or text[at] in "省市县区乡镇":
        return False
    pointed = text[at - 1 : at] == "是" and text[match.start() - 1] in LAND
    if not pointed and not _GONE_TO.search(text, max(0, at - 2), at):
        return False
    if any(is_word(text, inner) or is_verbal(text, inner) for inner in range(at - 1, match.end())):
        return False
    return match.end() == len(text) or text[match.end()] in STOPS or _THERE.match(text, match.end()) is not None


def _is_called_by_words(text: str, at: int, match: re.Match[str], chained: FoundPlace | None) -> bool:
    """Whether a village's name is a word that tells villages in general: 样岭镇|平安村 or, again, 是平安村的脱贫户."""
    stem = text[at : match.start()]
    if match[0] != "村" or not _CALLED_BY_WORDS.fullmatch(stem):
        return False
    name = text[at : match.end()]
    if chained is not None and chained.level is PlaceLevel.TOWN and chained.span.end == at:
        return True
    if _ONE_NUMBER.match(text, match.end()) is not None:
        return True  # 中心村|6组
    again = text.count(name) > 1
    return again and any(_OF_SOMEBODY.match(text, found.end()) for found in re.finditer(name, text))


def _ends_in_pointer(text: str, left: int, match: re.Match[str]) -> bool:
    """Whether a name of two characters behind its town, told again, ends in one that else points: 样溪镇|岔那社区."""
    stem = text[left : match.start()]
    return (
        len(stem) == _SHORTEST_BORNE
        and stem[1] in "那这同联全"
        and text.count(stem + match[0]) > 1
        and _BREAK.match(stem[0]) is None
        and not is_word(text, left)
        and not is_verbal(text, left)
    )


def _unregistered(
    text: str, left: int, match: re.Match[str], chained: FoundPlace | None, gazetteer: Gazetteer
) -> FoundPlace | None:
    """A name that no register near here has, by its shape: after a division, or between boundaries."""
    stem = text[left : match.start()]
    broken = _BREAK.match(stem)
    at = left + (broken.end() if broken else 0)
    if broken and (chained or left == 0 or text[left - 1] in STOPS):
        whole = is_whole(text, left, match.start(), match.end(), gazetteer)
        named = chained is not None and chained.level is PlaceLevel.TOWN and chained.span.end == left
        whole = whole or is_unbroken(text, left, match.start(), behind_town=chained is not None)
        whole = whole or is_called_by_word(text, left, match.start(), match.end(), gazetteer)
        at = left if whole or (named and _ends_in_pointer(text, left, match)) else at
    stem = text[at : match.start()]
    worded = is_called_by_word(text, at, match.start(), match.end(), gazetteer)
    common = COMMON.search(stem) is not None and not worded and not _is_called_by_words(text, at, match, chained)
    done = len(stem) > _SHORTEST_BORNE and is_verbal(text, at) and stem[-1] not in LAND  # 新建、|改造通村公路
    if not 2 <= len(stem) <= 4 or done or common or (not worded and _WORD_GOES_ON.match(text, match.end())):
        return None
    name = text[at : match.end()]
    listed = (text[match.end() : match.end() + 1] == "、" and _LISTED.match(text, match.end())) or text[
        at - 1 : at
    ] == "、"
    if not (
        (chained is not None and at == left)
        or listed
        or _is_someones(text, at, match)
        or _is_borne(text, at, match, gazetteer)
        or _is_gone_to(text, at, match)
        or is_presented(text, at, match.start(), match.end())
        or worded
        or is_told(text, at, match.start(), match.end())
        or opens_clause(text, at, match.start(), match.end())
        or text.count(name, max(0, at - _NEAR), at)
        or text.count(name, match.end(), match.end() + _NEAR)
    ):
        return None
    bounded = at == 0 or text[at - 1] in STOPS or broken is not None or (chained is not None and at == left)
    if not bounded or (match[0] == "社区" and chained is None):
        return None
    parent = chained if chained is not None and at == left else None
    full = None
    if parent is not None and parent.full_name:
        full = parent.full_name + text[at : match.end()]
    return FoundPlace(
        Span(at, match.end()), PlaceLevel.VILLAGE, None, full, RULE_NAMED, 0.7 if parent is None else 0.85
    )
