"""Bodies told by a short form or a parent: 县农行, 农行样浦支行, 县脱贫攻坚指挥部, 团县委, “甲、乙等合作社”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from archive_gui.facts.bodies.offices import is_with
from archive_gui.facts.bodies.patterns import BEFORE_LEVEL, GENERIC, STOP
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.sought import Sought, each_pair
from archive_gui.language.personal_names import is_verbal, is_word

_BANKS = (
    "农业银行|工商银行|建设银行|农业发展银行|人民银行|邮政储蓄银行|邮储银行|农村商业银行|交通银行|农发行|农商行|农行|"
    "工行|建行|中行|人行"
)
_FIRMS = (
    "中国移动|中国电信|中国联通|中国铁塔|中国邮政|中国石油|中国石化|中石化|中石油|国家电网|南方电网|国网|中国人寿|中国人保|中国人民财产保险|"
    "人保财险|国寿财险|太平洋产险|太平洋财险|太平洋保险|平安产险|平安财险|中华联合财险|阳光财险|大地财险|中国银行"
)
_FREE = "[^，。；：！？、（）()“”‘’《》 \\s\0\1的了在与和向对给为以及是有由被将把从发贷捐派援帮来到等]"
_BRANCH = Sought(
    rf"(?:(?P<firm>{_FIRMS})|"
    rf"(?:中国)?(?:{_BANKS}))(?P<of>{_FREE}{{0,10}}?)"
    r"(?:支行|分行|分公司|支公司|分理处|营业部|营业所|储蓄所|(?(firm)供电公司|供电局)|(?(firm)(?<!电网)公司|供电局))",
    opening=("中国", *_BANKS.split("|"), *_FIRMS.split("|")),
)
_LED = Sought(
    "(?:领导小组|总?指挥部|管理[局处]|(?<=公路)管理站|保护[局站]|开发局|工作[部局]|"
    "(?:推广|监测|检测|防疫|监督|质检|服务|管理)总站|推广[站中心]{1,2}|监测[站中心]{1,2}|"
    r"(?:事务|服务|灌溉|养护|防控|发展|管理|保障|检测|监测|救助|防治|促进|推广|指导|鉴定)中心(?![城镇区校村]|\d|[一二两三四五六七八九十]+[个家所座处]))"
    "(?:办公室)?(?!成员|会议)",
    opening=(
        *each_pair(("灌溉", "养护", "防控", "发展", "保障", "救助", "防治", "促进", "指导", "鉴定"), ("中心",)),
        *("领导", "总指", "指挥", "管理", "保护", "开发", "工作", "推广", "监测", "检测", "防疫", "监督", "质检"),
        *("服务", "事务"),
    ),
)
_TOPIC = re.compile(
    r"(?!.*(?:成立|组建|召开|参加|担任|任命|部长|主任|主持|会议|会同|中央|主义|与|暨|将|对|建(?!设)|(?<!振)兴|(?<!建)设|[办投新的了在由被向到该本各等让]))[^\s]{2,14}"
)
_LEADING_LEVEL = re.compile("中央|国务院|[省市县区州镇乡](?![级里上内境城])(?:委|政府|人民政府)?")
_DONE_BY = re.compile("被|由|经|获|向(?!阳)|让")
"""Behind a division these lead to the body that did something to it."""
_LONGEST_TOPIC = 18
_LEAGUE = Sought(
    "(?:(?<![一-鿿])|(?<=[由和与经被]))(?:共青团|团|民盟|民革|民建|民进|农工党|致公党)[一-鿿]{0,4}?[省市县区州]委(?![员托])",
    opening=("共青", "团", "民盟", "民革", "民建", "民进", "农工", "致公"),
    ahead=each_pair("省市县区州", "委"),
    within=(1, 7),
)
_COMMITTEE = re.compile("中共(?=[一-鿿])[一-鿿]{1,8}?[省市县区州地旗]委(?![员托])")
_HEADED = Sought(
    r"(?P<level>[省市县区州旗])(?P<field>(?![的了在和与级里内])[一-鿿]{1,5}?)[局厅](?=(?:党组书记|副?[局厅]长)(?![一-鿿]{0,3}会))",
    ahead=each_pair("局厅", "党副局厅"),
    within=(2, 6),
)
"""An office whose head is named, whatever its field: 市样业局|局长."""
_INSPECTS = Sought(
    "(?P<level>[省市县区州旗])委?(?P<field>(?![的了在和与级里内委])[一-鿿]{2,8}?)(?:督查组|督导组|巡视组|巡察组|考核组)(?![长员])",
    opening="省市县区州旗",
)
"""A party sent by a province or county to look into something: 省样样督查组."""
_BASIN = Sought(
    "(?:长江|黄河|淮河|珠江|海河|太湖|松辽)(?:[一-鿿]{2,6}?)?(?:管理局|水利委员会|流域管理局|航道局|海事局|航务局|防汛抗旱总指挥部)",
    opening=("长江", "黄河", "淮河", "珠江", "海河", "太湖", "松辽"),
)
"""Who looks after a river: 长江航务管理局."""
_POSTED = Sought(
    "(?<![局办会司厅院部委府常])驻(?![村点地扎守军外]|联合国)[一-鿿]{2,6}?(?:劳务|招商|务工|人才|流动党员){0,2}(?:工作站|办事处|联络处|联络站|服务站)",
    opening="驻",
)
"""An office kept in another place: 驻样州劳务工作站."""
_AT_END = Sought(
    "(?:妇联|团委|纪委|残联|总工会|工会|文联|科协|工商联|武装部|法院|检察院|政协)(?=[，。；、等和与及的联共，]|分别|先后|多次|派)",
    opening=(
        "妇联",
        "团委",
        "纪委",
        "残联",
        "总工会",
        "工会",
        "文联",
        "科协",
        "工商联",
        "武装部",
        "法院",
        "检察院",
        "政协",
    ),
)
_FIRM = re.compile("(?:集团)?(?:股份|责任)?有限(?:责任)?公司$|(?:集团|股份)公司$")
_LEAST_SHORT = 4
_LEAST_CORE = 3
_TRADE = re.compile(
    "(?:[一-鿿]业|科技|食品|建材|电器|电子|机械|服饰|服装|纺织|医药|药房|生物|实业|集团|控股|商贸|贸易|物流|能源|环保|文化|传媒)+$"
)
_MOST_FIRMS = 200
_OF_DIVISION = frozenset("镇乡村")
"""Behind the short form of a firm these make it a place that the firm is called by: 样瓶山|镇."""
_BRANDED = re.compile(
    r"等(?:[\d一二三四五六七八九十]{1,5}[多余]?[家个])?(?:农民|种植|养殖|种养|专业|农业|龙头|食品|科技){0,3}(?:合作社|公司)"
)
_BRANDS = re.compile("(?:[一-鿿]{2,8}、){1,6}[一-鿿]{2,8}$")
_LONGEST_LIST = 60
_OF_VILLAGE = re.compile(
    "[一-鿿]{1,5}村(?:[一-鿿]{0,3}[桃李杏梨橘柚橙茶菜菇菌椒瓜果药麻竹羊牛猪鸡鸭鹅鸽蜂蜜鱼虾蟹蛙稻米薯豆苗木花茸莲藕笋枣姜蒜葱烟蔗棉绣])?"
    "(?P<trade>[一-鿿]{0,6})"
)
_PARENT = re.compile("(?:公司|银行|集团|电网)$")
_PART = re.compile("(?:支行|分行|支公司|分公司|供电局|供电公司|营业部|营业所|项目部)$")


def short_forms(text: str, divisions: Divisions) -> Iterator[tuple[int, int]]:
    """Where bodies stand that are told by a parent and a place, a task, or a place in their middle."""
    for match in _BRANCH.finditer(text):
        place = divisions.covering(match.start() - 1) if match.start() else None
        touching = place is not None and place.end == match.start() and not match["firm"]
        yield (divisions.chain(place) if place is not None and touching else match.start()), match.end()
    for pattern in (_LEAGUE, _COMMITTEE):
        for match in pattern.finditer(text):
            yield match.span()
    yield from _led(text, divisions)
    for match in (*_BASIN.finditer(text), *_POSTED.finditer(text)):
        yield match.span()
    for match in (*_HEADED.finditer(text), *_INSPECTS.finditer(text)):
        place = divisions.covering(match.start())
        if place is not None and place.end == match.end("level") and not place.is_ordinary_word:
            yield divisions.chain(place), match.end()
        elif text[match.start() - 1 : match.start()] not in BEFORE_LEVEL and not is_word(text, match.start() - 1):
            yield match.span()


def listed_last(text: str, ends: Collection[int]) -> Iterator[tuple[int, int]]:
    """Bodies without place or level in a list of such: 县教育局、卫健局、妇联; ``ends`` are where bodies end."""
    last = -2
    for match in _AT_END.finditer(text):
        if text[match.start() - 1 : match.start()] in {"、", "和"} and (
            match.start() - 1 in ends or match.start() - 1 == last
        ):
            last = match.end()
            yield match.span()


def brands(text: str, divisions: Divisions) -> Iterator[tuple[int, int]]:
    """The proper names of a list that only its end tells to be firms: 样绿、泉香等合作社."""
    for match in _BRANDED.finditer(text):
        low = max(0, match.start() - _LONGEST_LIST)
        listed = _BRANDS.search(text[low : match.start()])
        at = low + listed.start() if listed is not None else match.start()
        for index, name in enumerate(text[at : match.start()].split("、")):
            start, end = at, at + len(name)
            at = end + 1
            if index == 0:
                start += max((pos + 2 for pos in range(len(name) - 3) if is_verbal(text, start + pos)), default=0)
            start += text[start] == "了"
            words = any(is_word(text, pos) for pos in range(start, end - 1))
            if not words and divisions.last_in(start, end) is None and 2 <= end - start <= 6:
                yield start, end


def again_in_short(text: str, names: Iterable[str], divisions: Divisions) -> Iterator[tuple[int, int]]:
    """Where firms stand by a part of their names once the full name was told: 样达鞋业, 样达."""
    for name in sorted(set(names), key=lambda name: (-len(name), name))[:_MOST_FIRMS]:
        ending = _FIRM.search(name)
        short = name[: ending.start()] if ending is not None else ""
        if len(short) < _LEAST_SHORT or all(is_word(short, at) for at in (0, len(short) - 2)):
            continue
        begin = text.find(name)
        place = divisions.covering(begin)
        core = short[place.end - begin if place is not None and place.start == begin else 0 :]
        trade = _TRADE.search(core)
        core = core[: trade.start()] if trade is not None else core
        words = any(is_word(core, at) for at in range(len(core) - 1))
        branded = core + trade[0] if trade is not None and len(core) == _LEAST_CORE - 1 and not words else ""
        proper = len(core) >= _LEAST_CORE and not words
        for part in dict.fromkeys((short, core if proper else short, branded or short)):
            at = text.find(part)
            while at >= 0:
                if text[at + len(part) : at + len(part) + 1] not in _OF_DIVISION:
                    yield at, at + len(part)
                at = text.find(part, at + len(part))


def belongs_to(parent: str, part: str) -> bool:
    """Whether a name behind another is its branch: 样州电网公司|样城供电局."""
    return _PARENT.search(parent) is not None and _PART.search(part) is not None


def is_of_village(stem: str) -> bool:
    """Whether behind a village only what is grown is told: the village is the name (样塘村|辣椒种植)."""
    found = _OF_VILLAGE.fullmatch(stem)
    return found is not None and GENERIC.fullmatch(found["trade"]) is not None


def _led(text: str, divisions: Divisions) -> Iterator[tuple[int, int]]:
    """县脱贫攻坚指挥部, 样靖县扶贫开发领导小组办公室: a place or level, what it leads, and its ending."""
    for match in _LED.finditer(text):
        begin = match.start()
        low = begin
        while low > max(0, begin - _LONGEST_TOPIC) and text[low - 1] not in STOP:
            low -= 1
        place = divisions.last_in(low, begin)
        if place is not None and is_with(text, place):
            low, place = place.end - 1, None  # 县委组织部会同|县样样工作部
        if place is not None and (place.is_full or not place.is_ordinary_word):
            if _TOPIC.fullmatch(text, place.end, begin):
                yield divisions.chain(place), match.end()
                continue
            if not _DONE_BY.match(text, place.end, begin):
                continue
            low = place.end  # 样县被|省样样领导小组评为
        for level in _LEADING_LEVEL.finditer(text, low, begin):
            before = text[level.start() - 1 : level.start()] if level.start() else ""
            worded = len(level[0]) == 1 and is_word(text, level.start())
            if before not in BEFORE_LEVEL and not worded and not is_word(text, level.start() - 1):
                if _TOPIC.fullmatch(text, level.end(), begin):
                    yield level.start(), match.end()
                break


def is_ordinary(stem: str) -> bool:
    """Whether a stem is made of ordinary words alone, so that it names nothing: 石油加工(厂), 炼油(厂)."""
    at = 0
    while at < len(stem):
        if is_word(stem, at):
            at += 2
        elif at + 1 == len(stem):
            at += 1
        else:
            return False
    return True
