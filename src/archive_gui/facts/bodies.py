"""Bodies: offices, courts, firms, schools, hospitals, media and societies, by how their names end and begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives, words
from archive_gui.language.bodies import ENDINGS, FIELDS, NATIONAL, OFFICE_ENDINGS
from archive_gui.language.gazetteer import Match
from archive_gui.language.personal_names import is_verbal, is_word

RULE_NATIONAL = Rule(
    "organisation.national",
    1,
    FactKind.ORGANISATION,
    "(list of national, international and press bodies)",
    "⟦水利部⟧派出工作组。",
    "兴修水利",
)
RULE_OFFICE = Rule(
    "organisation.office",
    1,
    FactKind.ORGANISATION,
    "(place or level)(field of government)+(局|厅|委|办|中心|…)",
    "⟦市工信局⟧负责。",
    "出现新格局",
)
RULE_NAMED = Rule(
    "organisation.named",
    1,
    FactKind.ORGANISATION,
    "(place)?(proper name)(公司|合作社|学校|医院|银行|协会|日报|…)",
    "他进了⟦样泉生物科技有限公司⟧。",
    "三家民营公司",
)
RULE_UNIT = Rule(
    "organisation.unit",
    1,
    FactKind.ORGANISATION,
    "(proper name)(某部|某团|第…集团军|…)",
    "⟦空降兵某部⟧官兵",
    "某部分人",
)
RULE_PROPOSED = Rule(
    "organisation.proposed",
    1,
    FactKind.ORGANISATION,
    "(proposed by a model, with an ending of bodies' names)",
    "她在⟦样溪茶艺队⟧学戏。",
    "她在生产队学戏。",
)
RULES = (RULE_NATIONAL, RULE_OFFICE, RULE_NAMED, RULE_UNIT)

_LEVEL = "省|自治区|市|县|区|州|旗|镇|乡|街道|公社"
_FIELDS = alternatives(FIELDS)
_PARTY = (
    "委(?:组织部|宣传部|统战部|政法委|办公厅|办公室|办|政研室|政策研究室|党校|老干部局|网信办|编办|农办|农工部|"
    "农工委|台办|督查室|直属机关工委)"
)
_PEOPLES = (
    "政协|人大常委会|人大|总工会|妇联|团委|纪委监委|纪检监察组|纪委|监委|残联|文联|侨联|科协|工商联|法院|"
    "检察院|中级人民法院|人民法院|人民检察院|"
    "人民政府办公厅|政府办公厅|人民政府办公室|政府办公室|政府办|武装部|人武部|机关工委|红十字会|教体局|"
    "文体局|农牧局|农委|计委|经委|建委|科委|教委|民委|体委|外办|编办|妇儿工委|爱卫办|"
    "防指|国资委|供销社|融媒体中心"
)
_OFFICE_FIRST = "".join(sorted({field[0] for field in FIELDS} | set(re.findall("[一-鿿](?=[一-鿿])", _PEOPLES)))) + (
    "省自市县区州旗镇乡街公委"
)
_OFFICE = re.compile(
    rf"(?=[{_OFFICE_FIRST}])(?P<level>{_LEVEL})?(?:{_PARTY}|(?<=[省市县区州旗镇乡道会])(?:{_PEOPLES})|"
    rf"(?P<field>(?:{_FIELDS})(?:(?:{_FIELDS}|[和与](?=[文旅信社人城]))){{0,4}})(?:{OFFICE_ENDINGS}))"
    r"(?:办公室|领导小组)?(?!所在)"
)
_NATIONAL = re.compile(rf"(?:{alternatives(NATIONAL)})(?![门委])")
# Asked first at every character: what a name's ending can begin with.
_ENDING_FIRST = (
    "".join(sorted({ending[0] for ending in re.findall(r"(?:^|\|)([一-鿿])", ENDINGS)})) + "一二三四五六七八九十"
)
_ENDING = re.compile(f"(?=[{_ENDING_FIRST}])(?:{ENDINGS})")
_UNIT = re.compile(
    r"(?:[一-鿿]{2,6}某(?:部|团|旅|师|连|营|基地|支队|舰)(?![分位门])|"
    r"第[一二三四五六七八九十\d]{1,4}(?:集团军|野战军|方面军|"
    r"军(?![人民事区分团长官])|(?:步兵)?[师旅](?![傅范生游客行])))|武警[一-鿿]{2,6}?(?:总队|支队|大队|"
    r"中队)|消防[一-鿿]{0,4}(?:总队|支队|大队)"
)
_STOP = frozenset("，。；：、！？“”‘’（）()《》〈〉【】…—·+＋,.;:!? \n\0\1\t/／|>〔〕[]「」『』\"'")
# Function words that no name of a body holds; what stands before the last of them is cut away.
_CUT = re.compile(
    r".*(?:[的了在由从对是将被把让给等着向往赴于到至进与及]|(?<![共合平大温])和(?!平|谐|睦|美)|为(?!民)|"
    r"以及|包括|选择|作为|来自|成立|组建|组织|创办|开办|兴办|举办|联合|依托|通过|加入|入驻|引进|经过|毕业|"
    r"考入|就读|任职|供职|就职|调任|调入|时任|现任|原任|据|"
    r"走进|走访|来到|回到|送到|送往|前往|抵达|参观|考察|访问|慰问|邀请|委托|建立|建成|建设|新建|修建|扩建|"
    r"投资|收购|承包|牵头|依靠|支持|指导|协助|通知|要求|报告|获悉|"
    r"担任|出任|提拔|任命|聘请|所属|下属|附属|旗下|隶属|驻地|全[国省市县区镇乡村校]|我[国省市县区镇乡村校]|"
    r"本[省市县区镇乡村校报]|该[省市县区镇乡村校]|"
    r"各[省市县区镇乡村校]|几个|多个|一个|两个|一家|两家|多家|几家|一所|两所|多所|几所|这家|那家|这所|某家|"
    r"\d[家所个名座]|[一二三四五六七八九十]家|其中|目前|同时|此外|但|而|跟|请|比|按|也|还|就|又|都|使|叫|"
    r"卖给|交给|职工|工人|如|某(?!部))",
    re.DOTALL,
)
# What makes no proper name before an ending.
_GENERIC = re.compile(
    r"(?:各类?|多|几|数|[一二两三四五六七八九十\d]+[家所个座]?|本|该|我|这|那|每|其他|所有|有关|相关|当地|"
    r"附近|周边|民营|私营|国有|国营|集体|外资|中外合资|"
    r"农民|农业|农村|农机|专业|种植|养殖|种养殖?|蔬菜|粮食|水果|茶叶|畜牧|股份|有限|责任|上市|龙头|"
    r"[子分总大小中老新][型]?|高等|普通|职业|技工|重点|示范|希望|"
    r"民办|公办|公立|私立|乡镇|乡村|城市|城镇|定点|综合|三甲|基层|社区|村级?|国家级?|[省市县区镇乡州]级?|"
    r"全国|地方|互联网|房地产|建筑|物业|保险|证券|快递|外贸|旅游|物流|运输|科技|文化|传媒|"
    r"生产|加工|基建|工程|技术|研发|检测|服务|培训|活动|会议|购物|商业|商务|政治|经济|文化|信息|数据|运营|"
    r"指挥|调度|控制|管理|监测|急救|医疗|救治|隔离|发热|接种|就业|创业|"
    r"劳动力|人才|人民|工农|解放|革命|街道|居民|村民|县域|产业|工业|食品|纺织|服装|化工|机械|汽车|手机|"
    r"造纸|制药|水泥|小型|大型|中型|民族|寄宿制|九年一贯制|完全|初级|高级|"
    r"对口|结对|帮扶|驻村|救援|搜救|抢险|突击|巡逻|青年|妇女|儿童|少年|老年|志愿|公益|慈善|行业|专门|领导|"
    r"筹备|评审|评选|考核|监督|常务|执行|中央|地区|党|业主|家长|居|村民|军|海|空|"
    r"境外|海外|国际|国内|外国|中国|英国|美国|德国|法国|日本|俄罗斯|乌|俄|美|德|英|法|日|以|韩|朝|印)*"
)
_WITH_PLACE = re.compile(
    r"(?:日报|晚报|早报|时报|法院|检察院|医院|医疗队|公安局|局|委|大学|学院|海关|机场|指挥部|总工会|委员会|"
    r"协会|学会|队|中心|馆|银行|支行|分行|党校|客户端|电视台|电台|大使馆|领事馆)$"
)
_LEVEL_AT = re.compile(_LEVEL)
_BEFORE_LEVEL = frozenset("全该各本我城都门超上两跨乡个多地园社景灾小牧库校")
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body's name in a text."""

    span: Span
    rule: Rule
    confidence: float


class Divisions:
    """The division names of one text, asked by where they begin and end."""

    def __init__(self, matches: Sequence[Match]) -> None:
        self._starts = [match.start for match in matches]
        self._matches = matches

    def last_in(self, start: int, end: int) -> Match | None:
        """The last name that lies in a stretch."""
        index = bisect_right(self._starts, end) - 1
        while index >= 0 and self._starts[index] >= start:
            if self._matches[index].end <= end:
                return self._matches[index]
            index -= 1
        return None

    def covering(self, at: int) -> Match | None:
        """The name that the character at ``at`` belongs to."""
        index = bisect_right(self._starts, at) - 1
        return self._matches[index] if index >= 0 and self._matches[index].end > at else None


def find_bodies(text: str, divisions: Divisions, proposed: Sequence[Span] = ()) -> list[FoundBody]:
    """The bodies a folded text names, in order, none overlapping; documents are blanked out in it.

    Of what a model ``proposed`` those count that end as the names of bodies do.
    """
    found = [*_national(text), *_offices(text, divisions), *_units(text), *_named(text, divisions)]
    found += [
        FoundBody(span, RULE_PROPOSED, 0.6)
        for span in proposed
        if divisions.last_in(span.start, span.end) is None and _is_body(text[span.start : span.end])
    ]
    found.sort(key=lambda body: (body.span.start, -body.span.end))
    kept: list[FoundBody] = []
    for body in found:
        if kept and body.span.start < kept[-1].span.end:
            if body.span.end > kept[-1].span.end and body.span.start == kept[-1].span.start:
                kept[-1] = body
            continue
        kept.append(body)
    return kept


def _is_body(name: str) -> bool:
    """Whether a name proposed by a model ends as a body's name, and is not only such an ending."""
    if not 4 <= len(name) <= 20 or not _PROPOSED_END.search(name):
        return False
    return _GENERIC.fullmatch(name) is None and not _is_ordinary(name)


def _national(text: str) -> Iterator[FoundBody]:
    for match in _NATIONAL.finditer(text):
        yield FoundBody(Span(*match.span()), RULE_NATIONAL, 0.95)


def _units(text: str) -> Iterator[FoundBody]:
    for match in _UNIT.finditer(text):
        start = match.start()
        cut = _CUT.match(text[start : match.end() - 2])
        start += cut.end() if cut else 0
        if match.end() - start >= 4:
            yield FoundBody(Span(start, match.end()), RULE_UNIT, 0.75)


def _offices(text: str, divisions: Divisions) -> Iterator[FoundBody]:
    last = -2
    for match in _OFFICE.finditer(text):
        start = match.start()
        if match["level"]:
            place = divisions.covering(start)
            if place is not None and place.end == start + len(match["level"]):
                start = place.start
            elif _is_in_word(text, start):
                continue
            else:
                start = _unlisted(text, start)
        else:
            place = divisions.covering(start - 1) if start else None
            if place is not None and place.end == start and (place.is_full or not place.is_ordinary_word):
                start = place.start
            elif not (start - last == 1 and text[last] in "、和及" and match["field"] and match.end() - start > 2):
                continue
        last = match.end()
        yield FoundBody(Span(start, match.end()), RULE_OFFICE, 0.85)


def _is_in_word(text: str, level: int) -> bool:
    """Whether a level's character belongs to what stands before it: 全市, 该县, 各乡镇, 城市."""
    before = text[level - 1 : level] if level else ""
    return before in _BEFORE_LEVEL or (bool(before) and text[level] in "区市" and is_word(text, level - 1))


def _unlisted(text: str, level: int) -> int:
    """Where the name of a division begins that no register has, given where its generic part stands (样山|县)."""
    start = level
    while level - start < 4 and start > 0 and text[start - 1] not in _STOP:
        start -= 1
    return start if 2 <= level - start <= 3 and not _CUT.match(text[start:level]) else level


def _named(text: str, divisions: Divisions) -> Iterator[FoundBody]:
    floor = 0
    for match in _ENDING.finditer(text):
        low = match.start()
        limit = max(floor, match.start() - _LONGEST)
        while low > limit and text[low - 1] not in _STOP:
            low -= 1
        body = _name_before(text, low, match, divisions)
        if body is not None:
            floor = match.end()
            yield body


def _name_before(text: str, low: int, match: re.Match[str], divisions: Divisions) -> FoundBody | None:
    """The name that ends with ``match`` and begins at ``low`` or behind it."""
    begin, end = match.span()
    start = low + _cut(text[low:begin])
    place = divisions.last_in(start, begin)
    if place is not None and (place.is_full or not place.is_ordinary_word or place.start == start):
        stem = text[place.end : begin]
        taken = (
            _GENERIC.fullmatch(stem)
            or _WITH_PLACE.search(match[0])
            or not place.is_full
            or place.end - place.start == 2
        )
        if taken:
            if not stem and match[0] not in _TOUCHING:
                return None
            return FoundBody(Span(_embassy(text, start, place.start, match[0], divisions), end), RULE_NAMED, 0.85)
        start = place.end
    else:
        founded = _FOUNDED.search(text, start, begin + 1)
        if founded is not None:
            return FoundBody(Span(max(start, founded.start() - 2), end), RULE_NAMED, 0.8)
    if place is None:
        level = _LEVEL_AT.match(text, start)
        if (
            level is not None
            and level.end() <= begin + 1
            and not _is_in_word(text, start)
            and text[start + 1] not in "域场"
        ):
            return FoundBody(Span(start, end), RULE_NAMED, 0.8)
        unlisted = _UNLISTED.match(text, start, begin)
        if unlisted is not None and begin - unlisted.end() >= 2 and _PROPER.search(match[0]):
            start = unlisted.end()
    village = text.rfind("村", start, begin)
    if village > start and village + 1 < begin:
        start = village + 1
    stem = text[start:begin]
    if _ORDINAL.fullmatch(stem) or (match[0][-1] == "中" and not stem and len(match[0]) == 2):
        return FoundBody(Span(start, end), RULE_NAMED, 0.75)
    if not 2 <= len(stem) <= 14 or _GENERIC.fullmatch(stem) or _DIGIT.search(stem):
        return None
    if match[0] not in _ALWAYS_PROPER and _is_ordinary(stem):
        return None
    return FoundBody(Span(start, end), RULE_NAMED, 0.8 if len(stem) <= 10 else 0.7)


def _cut(words_before: str) -> int:
    """How much of what stands before an ending is no part of the name: up to its last function word or verb."""
    found = _CUT.match(words_before)
    cut = found.end() if found else 0
    at = cut
    while at < len(words_before) - 2:
        if is_verbal(words_before, at) and words_before[at] != "一":
            cut = at + 2
            at += 2
        else:
            at += 2 if is_word(words_before, at) else 1
    return cut


def _embassy(text: str, low: int, start: int, ending: str, divisions: Divisions) -> int:
    """Where the name begins: before ``start`` where the division's city or, for an embassy, the sender stands."""
    if text[start - 1 : start] == "驻" and ending.endswith("领事馆" if "领" in ending else "大使馆"):
        sender = divisions.last_in(low, start - 1)
        return sender.start if sender is not None and sender.end == start - 1 else start
    before = divisions.last_in(low, start)
    return before.start if before is not None and before.end == start and before.is_full else start


def _is_ordinary(stem: str) -> bool:
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


_FOUNDED = re.compile("[省市县区]立")
_ALWAYS_PROPER = frozenset(
    words(
        "大学 学院 中学 小学 日报 晚报 早报 晨报 时报 商报 都市报 有限公司 有限责任公司 戏院 剧院 公园 农场 林场 茶场"
    )
)
_PROPOSED_END = re.compile(rf"(?:{ENDINGS}|{OFFICE_ENDINGS}|队|组|社|站|院|馆|会|局|园)$")
_DIGIT = re.compile(r"[\dA-Za-z]")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]{1,3}(?:人民|中医|职业|实验|高级|机床|建筑|中心)?")
_UNLISTED = re.compile("[一-鿿]{2,3}[县市区乡镇](?:[一-鿿]{1,3}[乡镇])?")
_PROPER = re.compile("(?:小学|中学|幼儿园|合作社|公司|厂|农场|茶场|林场|市场|公园)$")
_TOUCHING = frozenset(
    words(
        "大学 学院 日报 晚报 早报 晨报 时报 商报 都市报 青年报 海关 银行 中学 小学 一中 二中 三中 四中 "
        "五中 六中 电视台 广播电台 电台 检察院 法院 中级人民法院 "
        "高级人民法院 人民法院 人民检察院 图书馆 博物馆 博物院 火车站 汽车站 公园 集团 公安局 总工会 妇联 "
        "残联 文联 科协 红十字会 动物园 植物园 美术馆 科技馆 档案馆 "
        "体育馆 出版社 师范学院 医院 党校 敬老院 福利院 卫生院 供销社 电厂 水电站 客户端 管委会 大使馆 "
        "领事馆 农场 林场 支行 分行 水师"
    )
)
