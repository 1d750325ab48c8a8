"""Whole classes that a clause is about though they are nobody's name: 制造业企业, 公安机关, 农村居民, 早稻."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.subjects.elsewhere import is_source
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.told import COUNTRY
from archive_gui.facts.subjects.topics import Topics
from archive_gui.language.bodies import NATIONAL
from archive_gui.language.personal_names import is_verbal

_TRADES = (
    "制造业 服务业 建筑业 采矿业 运输业 保险业 银行业 证券业 旅游业 零售业 批发业 餐饮业 住宿业 租赁业 软件业 养殖业 "
    "物流业 电信业 邮政业 快递业 房地产业 金融业 造船业 航运业 航空业 钢铁业 汽车业 影视业 演出业 家政业 种业 产业 "
    "行业 工业 "
    "规上工业企业 企业 上市公司 经营主体 个体工商户 民营经济 数字经济 低空经济 银发经济 机器人制造 装备制造 "
    "设备制造 船舶制造 制造"
)
_AUTHORITIES = (
    "公安机关 检察机关 审判机关 司法机关 纪检监察机关 监察机关 审计机关 税务机关 边检机关 国家安全机关 机关 主管部门 "
    "执法部门 部门 金融机构 银行机构 医疗机构 医疗卫生机构 培训机构 养老机构 机构 各级法院 人民法院 消防救援队伍 "
    "中央财政 "
    "地方财政 省级财政 市级财政 县级财政 各级财政 各地 各省市 各省份 各省区市 各地区 海关系统 税务系统"
)
_PEOPLE = (
    "农村居民 城镇居民 城乡居民 居民 网民 老年人 参保人员 就业人员 高校毕业生 脱贫人口 脱贫劳动力 农村劳动力 "
    "农民工 青少年 未成年人 "
    "全社会 残疾人 退役军人 科研人员 技能人才 留学生 注册志愿者 消费者 投资者"
)
_GOODS = (
    "早稻 中稻 晚稻 夏粮 秋粮 冬小麦 春小麦 小麦 玉米 大豆 水稻 马铃薯 油菜 棉花 甘蔗 生猪 猪肉 新能源汽车 "
    "新能源车 乘用车 商用车 "
    "汽车 机电产品 高技术产品 农产品 工业机器人 服务机器人 智能手机 家电 光伏组件 锂电池 集成电路 船舶 民用无人机"
)
_MEANS = (
    "护理保险 养老保险 医疗保险 失业保险 工伤保险 生育保险 医保基金 社保基金 公积金 专项债券 国债 保费 贷款 "
    "铁路 高铁 高速公路 公路 水路 民航 港口 机场 口岸 航班 中欧班列 班列 快递业务 移动互联网 千兆光网 社会融资规模 "
    "广义货币 人民币贷款 人民币存款 贷款余额 外汇储备 跨境人民币 外商直接投资"
)
_PLACES = (
    "超大特大城市 特大城市 大城市 试点城市 试点地区 试点省份 主产区 主销区 东部地区 中部地区 西部地区 东北地区 "
    "农村地区 "
    "城镇 发达经济体 发展中国家 成员国 共建国家 新兴市场 脱贫县 脱贫地区 自贸试验区 综合保税区 高新区 产业集群 "
    "工业园区"
)
_THINGS = (
    "卫星 飞船 空间站 火箭 探测器 望远镜 展览 展会 博览会 运动会 赛事 演练 条例 工程 项目 成果 行动 "
    "会议 活动 大会 比赛 论坛 服贸会 进博会 广交会"
)
_SORTS = {
    "trade": _TRADES,
    "authority": _AUTHORITIES,
    "people": _PEOPLE,
    "goods": _GOODS,
    "means": _MEANS,
    "places": _PLACES,
    "things": _THINGS,
}
_SORT_OF = {word: sort for sort, all_words in _SORTS.items() for word in words(all_words)}
_HEADS = alternatives(_SORT_OF)
# What may stand before the noun at the head of its clause; dates are blanked.
_LEAD = (
    r"(?:[^\S\n]|\0|[“”])*(?:(?:目前|当前|如今|现在|近年来|今年|去年|同时|此外|另外|其中|与此同时|近日|日前|据统计|"
    r"截至|预计|到|至|起|底|末|初|年|月|以来|"
    r"期间|的|来|全年|上半年|下半年|前[一二三四五六七八九十]+个?月|一季度|二季度|三季度|四季度|前三季度|本月|"
    r"当月)(?:[^\S\n]|\0)*)*"
)
_WORD = (
    "(?:(?!的|了|着|过|在|把|被|从|到|占|较|是|有|将|对|向|为|由|让|使|给|按|以(?!色列)|因|而|但|或|等)[一-鿿A-Z、“”])"
)
_NOT_LONGER = (
    "(?!人(?!均)|[员长厂局县市区村镇链园化品性基部家型务业]|工人|(?<=高速)增|运输|车站|互联网|制造(?!业)|"
    "(?<=制造)(?<!设备制造)(?<!船舶制造)(?<!装备制造)(?<!器人制造)"
    "(?!营业收入|利润|增加值|产[量值]|投资|同比|出口|行业|业))"
)
"""Behind a class these make it part of another noun: 企业|家, 产业|工人."""
_CLASS = re.compile(
    rf"{_LEAD}(?P<noun>(?:规模以上|限额以上)?(?:{_WORD}{{1,12}}?的)?{_WORD}{{0,12}}?(?P<head>{_HEADS})(?:企业|产业|行业)?){_NOT_LONGER}"
)
_MORE = re.compile(
    rf"(?:[、和与]{_WORD}{{0,8}}?(?:{_HEADS})|{_WORD}{{0,3}}?(?:制造业|服务业|企业|产业|行业|部门|机构)){_NOT_LONGER}"
)
_NUMBER = re.compile(r"\d[\d.,]*")
_CLAUSE_ENDS = "，,。！？；;\n：:"
_SEGMENT_ENDS = "；;"
_LONGEST = 160
_LEAST_COUNTRY = 2
"""From how many clauses on that 全国 or 我国 leads a text tells of the country."""
_COUNTED = re.compile(
    r"(?:共|约|近|超过?|已?达|有|累计)?[\d一二两三四五六七八九十百千万亿]+(?![,，.]?\d*[%％]|个百分点)"
)
"""农民工2000人: what is counted, not what it is said of."""
_FIRST = frozenset(
    words("护理 养老 制造 保险 医疗 运输 就业 参保 加工 租赁 长期 基本 相关 有关 主要 重点 部分 一些 多数 共同")
)
"""Words of the list of verbs and particles that a class may begin with."""
_INSIDE = _FIRST | set(words("服务 管理 执法 培训 生产 研究 处理"))
"""Those that may stand within its name as well."""
_DONE_TO = re.compile(
    "(?:又|已|共|累计|经|预计|计划|拟|保持|新(?=[建办增开修改])|再|也|还|并|占|比|离|距|坐|乘|种|养|修|建|铺|改|购|"
    "买|卖|销|运|引|招|带|"
    "帮|靠|用|办|开|做|打|投|争|援|实施|发|出|要求|推|提|支|扶)"
)
_NATIONAL_BEGIN = ("国家", "中国", "中央", "全国")
_OF_AUTHORITIES = ("局", "部", "委", "委员会", "署", "办公室")
"""What bodies end in that tell figures of the country: 国家统计局, but not 中国邮政."""
_EVENTS = frozenset(words("活动 行动 比赛 赛事 展览 展会 论坛 大会 演练 工程 项目"))
_UNNAMED = frozenset({MentionKind.GROUP, MentionKind.THING})


class Classes:
    """Tells the class that the figures of one text are said of, where no name is told of in their sentence."""

    def __init__(self, text: str, original: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded, with dates and documents blanked out; ``mentions`` are in order."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._mentions = mentions
        self._topics = topics
        self._starts = [mention.span.start for mention in mentions]
        countries = [mention for mention in mentions if mention.name in COUNTRY]
        self._countries = [mention.span.start for mention in countries]
        self._words_for = [mention.name for mention in countries]
        self._is_wide = sum(mention.strong for mention in countries) >= _LEAST_COUNTRY

    def of(self, best: str | None, at: int) -> str | None:
        """The class that leads the clause at ``at`` or one before it in its sentence, where no name leads one there.

        Where ``best``, the name else likeliest, is no whole country, it must not be told of in the paragraph, and the
        text must tell of the country.
        """
        text = self._text
        clause = max(text.rfind(mark, 0, at) + 1 for mark in _CLAUSE_ENDS)
        own = _CLASS.match(text, clause, at)
        if own is not None and (event := self._event(own["noun"], own.start("noun"))) is not None:
            return event
        if best is not None and best not in COUNTRY and not self._is_aside(best, at):
            return None
        sentence = max(self._breaks.sentence(at), at - _LONGEST)
        segment = max(sentence, *(text.rfind(mark, sentence, at) + 1 for mark in _SEGMENT_ENDS))
        end = at
        while True:
            start = max(segment, *(text.rfind(mark, segment, end) + 1 for mark in _CLAUSE_ENDS))
            noun = _CLASS.match(text, start, at)
            led = start if noun is None else noun.start("noun")
            stop = 0 if noun is None else noun.start("head")
            if any(
                (one.strong or one.span.start <= led + 1) and not led < one.span.start < stop
                for one in self._named(start, end)
            ):
                return None
            if noun is not None and not self._is_done_to(noun):
                told_before = any(one.strong for one in self._named(segment, start))
                return None if told_before or _COUNTED.match(text, noun.end()) else self._row(noun, at)
            if start <= sentence:
                return None
            if start <= segment:  # behind ； without a subject of its own
                segment = max(sentence, *(text.rfind(mark, sentence, start - 1) + 1 for mark in _SEGMENT_ENDS))
            end = start - 1

    def _row(self, noun: re.Match[str], at: int) -> str:
        """The noun with those of its row; of figures behind 分别 the one that the figure at ``at`` is of."""
        start, end = noun.span("noun")
        while (more := _MORE.match(self._text, end)) is not None:
            end = more.end()
        row = self._original[start:end].split("、")
        word = self._text.rfind("分别", end, at)
        if word >= 0 and len(row) == len(_NUMBER.findall(self._text, word, _clause_end(self._text, at))):
            return row[len(_NUMBER.findall(self._text, word, at))]
        return self._original[start:end]

    def _event(self, word: str, at: int) -> str | None:
        """What bears a name in marks and is called by a word in the paragraph before ``at``: “样样行”活动."""
        if word not in _EVENTS:
            return None
        marked = re.compile(f"“[^“”\n]{{2,24}}”[一-鿿]{{0,4}}{word}")
        named = list(marked.finditer(self._original, self._breaks.paragraph(at), at))
        return named[-1][0] if named else None

    def country(self, best: str | None, at: int) -> str | None:
        """The word for the country that the text used last, where ``best`` only tells where a figure comes from."""
        is_national = best is not None and (best in NATIONAL or best.startswith(_NATIONAL_BEGIN))
        if best is None or not is_national:
            return None
        tells = best in self._tellers and best.endswith(_OF_AUTHORITIES)
        if not tells and not (self._is_wide and self._is_source(best, at)):
            return None
        last = bisect_left(self._countries, at) - 1
        return self._words_for[last] if last >= 0 else None

    @cached_property
    def _tellers(self) -> frozenset[str]:
        """Who is named only as who tells what: no place, and nobody else in the text."""
        named: dict[str, bool] = {}
        for mention in self._mentions:
            named[mention.name] = named.get(mention.name, True) and is_source(self._text, mention.span)
        return frozenset(name for name, tells in named.items() if tells and self._topics.level(name) is None)

    def _is_aside(self, name: str, at: int) -> bool:
        """Whether a name is not what the paragraph of ``at`` tells of: a source, or named in another one."""
        if self._is_source(name, at):
            return True
        near = any(mention.name == name for mention in self._mentions_in(self._breaks.paragraph(at), at))
        return self._is_wide and not near

    def _is_source(self, name: str, at: int) -> bool:
        """Whether the sentence of ``at``, or the one it goes on, names somebody only as who tells: 从样样部获悉，."""
        if self._topics.level(name) is not None:
            return False
        named = [one for one in self._mentions_in(self._breaks.sentence(at), at) if one.name == name]
        if not named and self._text.startswith("其中", max(self._text.rfind(mark, 0, at) for mark in "。！？\n") + 1):
            named = [one for one in self._mentions_in(self._breaks.paragraph(at), at) if one.name == name]
        return bool(named) and all(is_source(self._text, one.span) for one in named)

    def _is_done_to(self, noun: re.Match[str]) -> bool:
        """Whether the noun holds a verb whose object its head is: 新建公路, 引进企业."""
        start, end = noun.span("noun")
        head = noun.start("head")
        if _DONE_TO.match(self._text, start, end):
            return True
        return any(
            is_verbal(self._text, at) and self._text[at : at + 2] not in (_INSIDE if at > start else _FIRST)
            for at in range(start, head - 1)
        )

    def _mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _named(self, start: int, end: int) -> Sequence[Mention]:
        return [mention for mention in self._mentions_in(start, end) if mention.kind not in _UNNAMED]


def _clause_end(text: str, at: int) -> int:
    """Where the clause of ``at`` ends."""
    return min((end for mark in _CLAUSE_ENDS if (end := text.find(mark, at)) >= 0), default=len(text))
