"""The years that a text states, each with the part it plays: of a day told, of what has ended, of what goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from archive_gui.facts.dates.context import NOTHING, Context
from archive_gui.facts.dates.values import resolve
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment

_ALONE = Context(NOTHING, NOTHING)
"""What a date counts from that is read by itself."""
_FIRST_PRINTED_YEAR = 1800
_YEAR_LENGTH = len("2020年")
_STATED = frozenset(
    {"date.calendar", "date.interval", "date.interval_of_numbers", "date.interval_of_hours", "date.iso"}
)
_INTERVALS = frozenset({"date.interval", "date.interval_of_numbers"})
# Before these words a year lies ahead: it says nothing of when the text was written.
_AHEAD = re.compile(
    r"(?:(?:到|(?<!截)至|力争|争取|预计|计划|规划|将于|[要拟]在|明年|目标|展望)[^，。；,;]{0,4}"
    r"|距?离|距|(?:将(?![军士领])|主办|承办|申办|筹[备办]|担任|接任|迎接|办好|支持)[^，。；,;\n]{0,10})$"
)
_ITS_FIGURE = re.compile(r"的[近约]?\d")
_REACHED = re.compile("(?:[增减][加长少]?|提[高升]|上升|下降|[升降涨]|扩大|发展)[到至]$")
"""由2015年的120亩增加到2019年的460亩: the year is reached, not ahead."""
# 到2019年底，社员从17户增加到186户: what had come to pass by then; of a plan it is not told in these words.
_CAME = re.compile(
    r"(?:年?[底末]|\d月[底末]?)?[，,][^。；\n将要拟]{0,24}?"
    r"(?:已(?!经?[明确])|[从由][^，。；\n]{0,12}?\d[^，。；\n]{0,8}?(?:[增减升降扩]|提高|下降|发展)|先后|累计|[增减升降加高][了到至]了?[近约]?\d|了\d)"
)
_PLAN = re.compile("提出|明确|规划|目标|方案|计划|力争|确保|争取|预计|展望|[将要拟]|决定|部署|意见")
_CLAUSE = re.compile(r"[。；！？\n]")
_BY_THEN = re.compile("(?:年|[年月]底|月|[上中下]旬|日)(?:以|之)?前$")
_BY_THEN_BEHIND = re.compile("(?<=[年底])(?:以|之)?前[，,实全要将基建力]")
_AIM = re.compile(r"(?:可持续|议程|愿景|远景|目标|财[政年]|赛季)")
# 2021—2025年规划, 《…计划（2021—2025年）》: the first is of the time in which it was made.
_OF_PLAN = re.compile(r"[）)]?》|[^，。；\n]{0,8}(?:规划|计划|方案|纲要|任期|年度|行动|合作|预算|冬|采暖)")
# 2019年度…先进, 荣获2019年度…奖: what a year earned is told in the next one.
_EARNED = re.compile(r"[^。！？\n]{0,24}?(?:考核|评比|评选|表彰|先进|优秀|获|奖|总结大会|工作报告|年鉴|决算)")
# 发布日期：2016年4月11日
_ISSUED = re.compile(r"(?:发布|发表|刊发|发稿|更新|出版)(?:日期|时间):\s?$")
# 采访时间：2016年4月11日 at the head of an interview or a record.
_HELD = re.compile(r"(?:^|[\n\x20　])(?:采访|访谈|座谈|会议|记录|对话)?时间:\s?$")
_HEAD = 300
"""Characters in which a record says when it was taken down."""
_HEAD_LINES = 4
"""Lines of a head, in which a date between blanks is that of issue: 样报 2016年4月11日 张三."""
_SENT = re.compile(r"[^\n]{0,24}(?:播出|首播|刊发|刊登|发表)[^\n]{0,40}[）)](?:\n|\Z)")
_SIGNED_LINE = 30
"""Characters of a line in brackets that closes a text and tells when it was written down."""
# 2016年，全县脱贫9000人; 比1994年多: what a whole year came to is told in the next one.
_WHOLE_YEAR = re.compile(
    r"全年|(?:的|实现|完成|农?[民户]?人均|村集体|年?总?)?(?:销售|经营|营业|财政|[可纯]|收入|产值|产量|利润|GDP|生产总值)"
    r"[^，。；\n“”将]{0,12}?(?:达到?|为|突破|超过?|[增降]至?)了?[近约]?\d"
    r"|的[\d.]{1,8}[多余]?(?:%|[万亿元人户亩吨]|倍)|《?[^，。；\n]{0,16}(?:公报|年报|蓝皮书|白皮书|统计数据)"
    r"|[，,]?[^，。；\n\d]{0,4}(?:人均(?:可支配|纯)?收入|集体(?:经济)?(?:经营性)?收入|生产总值|总产值|财政收入)[近约]?\d"
    r"|(?:[，,]|(?=[全我]))(?![^，。；\n]{0,16}(?:计划|预计|力争|目标))[^，。；\n“”将夏早]{0,24}?"
    r"(?:达到?了?|增长|下降|[降升增减加少高][到至]|(?:完成|实现)[^，。；\d]{0,8}?|同比|超过?|增加|减少|脱贫|占|为"
    r"|产[粮棉油茶煤钢]?)[近约]?[\d一二三四五六七八九十百千]"
)
# 2020年出栏黑猪8600头: what a year yielded, though no word says that it was the whole of it.
_FIGURE = re.compile(r"年[^，。；,;\n“”将夏早\d]{0,14}?[近约]?\d[\d.]{0,8}[多余]?[万亿]?(?![\d.年月日季多余万亿])")
# 2022年计划减贫2万人, 2022年，全县拟建渠道3条: what a year is to bring is told in it or shortly before.
_TO_BRING = re.compile(
    r"[，,]?[^，。；,;\n\d将]{0,10}?(?:计划(?!生育)|预计|力争|争取|[拟将](?![军士领定于])"
    r"|[^，。；,;\n\d将]{0,6}要(?:求?达到|实现|完成|确保))"
)
# 2022年3月，记者来到样村: what the writer has gone to see.
_WRITER_CAME = re.compile(r"(?:[初中底]|[上中下]旬)?[，,](?:笔者|(?:本[报刊台])?记者)(?!们|曾|还|就|第一次|首次)")
# 2022年4月的一个清晨，雾还没散; 2022年3月下旬，新茶开园。记者在样村见到他: the scene with which a story opens.
_SCENE = re.compile(
    r"(?:[初中底]|[上中下]旬)?(?:的一[个天]?[一-鿿]{0,3}(?:清晨|早晨|早上|上午|中午|午后|下午|傍晚|黄昏|夜里?|晚上?|[晴雨雪阴]天|周末|日子|，)"
    r"|[，,][^。！？\n]{0,40}[。，,]?(?:笔者|(?:本[报刊台])?记者)(?:们|一行)?(?:再次|又|刚)?"
    r"(?:来到|走进|走访|探访|驱车|沿着?|跟[着随]|随|见到|赶到|踏[上进]|在[^，。；\n]{1,14}[见看遇采]))"
)
# 2022年以来, 2022年是…, 2022年世界杯: of the year that goes on.
_GOES_ON = re.compile(
    r"以来|至今|是|的新?[起开][点端]|第?[一二三四1-4]季度|前|上半年|下半年|春|新年|元旦|以后|起|，要|的?今天|中国|全国"
    r"|[^，。；\n\d]{0,14}(?:会|节|赛|杯|活动|论坛|工作|调研行|月|周|日|展|仪式|目标|预算|假期|暑期)|[^，。]{0,10}将"
    r"|度?[^，。；\n\d]{0,6}(?:第[\d一二三四五六七八九十]{1,3}[届号次期批轮]|首[趟个批届场次]|[\d一二三四]号洪水)"
)
# 发布2025年实施方案, 启动2026年度普查: what has just been begun.
# 分析研究2025年经济工作, 提前下达2026年资金: at the end of a year, told of the next one; see ``_year_of_plan``.
_TO_ARRANGE = re.compile("(?:研究|部署|谋划|安排|布置|筹划|展望|提前(?:下达|谋划)|征订|做好)了?$")
_BEGUN = re.compile("(?:发布|启动|开展|下达|举[行办]|召开|公布|印发|出台|部署|开行)了?$")
_LOOKS_BACK = re.compile("[^，。；\n]{0,24}?(?:总结|表彰|述职|考核|年终|颁奖|通报)")
"""召开2018年工作总结会: held at the end of that year or in the next one."""
# 2012年以来, 自2012年, 生于1965年, 2018年修正, 是2014年的4倍: when something began, or what it is measured by.
_BEGINS = re.compile("(?:以来|[年月]来|起|至今|迄今)$")
_BEGINS_BEHIND = re.compile(
    "以来|起|至今|(?:出)?生(?![产活意])|修[正订]|同期|的[\\d.一二三四五六七八九十]{1,6}多?(?:倍|%)"
)
_BEGINS_BEFORE = re.compile("(?:自|从|自从|始于|早在|生于|比|较|与|同|超过|相当于)$")
_YEAR_END = re.compile("年(?:年?[底末])$")
# 2020年1至3季度, 2020年1月至7月, 截至2019年3月: told while that year goes on.
_UP_TO_NOW = re.compile(
    "年(?:上半年|暑[期假]|寒假|的?[^年\\d]{2}假期|前[一二三四五六七八九十0-9]{1,2}个?[月季]|[1一元]月?(?:份)?[—–~至到-](?!12|十二))"
)
_UP_TO = re.compile("[到至]$")
_AS_OF = re.compile("截[至止]到?$")
_TITLE_BEFORE = frozenset("“《 　·:")


class Part(Enum):
    """What part a stated year plays in a text."""

    ASIDE = "aside"
    ENDED = "ended"
    RUNNING = "running"
    DAY = "day"
    MONTH = "month"
    STRETCH = "stretch"
    NAMED = "named"
    SPAN = "span"
    PLANNED = "planned"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Stated:
    """A point stated with its year, and the part it plays; ``signed`` where it fills a line as the day of issue.

    ``counted`` tells whether the year stands by itself before a figure, ``closes`` whether the text ends with the date,
    ``scene`` whether it is the first one and sets the scene with which the text opens.
    """

    moment: Moment
    year: int
    part: Part
    signed: bool
    earned: bool
    counted: bool
    closes: bool
    scene: bool


class Dated(NamedTuple):
    """A date read in a text, and the point that it states by itself."""

    hit: Hit
    moment: Moment | None


def dated(text: str, read: Iterable[Hit]) -> tuple[Dated, ...]:
    """What the dates ``read`` in a text state by themselves, asked once for all that counts on it."""
    return tuple(Dated(hit, _stated(text, hit)) for hit in read)


def stated_years(text: str, read: Iterable[Dated], latest: int) -> Iterator[Stated]:
    """The years that a text states by dates ``read`` in it; none after ``latest``, none of what lies ahead."""
    first = True
    for hit, moment in read:
        if moment is None or moment.year is None or not _FIRST_PRINTED_YEAR <= moment.year <= latest:
            continue
        earned = "年度" in text[hit.end - 2 : hit.end + 1] and _EARNED.match(text, hit.end) is not None
        closes = moment.month is not None and _closes(text, hit.start, hit.end)
        signed = closes or (moment.day is not None and _fills_line(text, hit))
        counted = hit.end - hit.start == _YEAR_LENGTH and _FIGURE.match(text, hit.end - 1) is not None
        part = _part(text, hit, moment, earned=earned)
        scene = first and moment.month is not None and _SCENE.match(text, hit.end) is not None
        first = first and part is Part.ASIDE
        part = Part.RUNNING if scene and part is Part.MONTH else part
        yield Stated(moment, moment.year, part, signed, earned, counted, closes, scene)


def times_reached(text: str, read: Iterable[Dated]) -> Iterator[Moment]:
    """The times up to which a text tells: 到2011年底, 1998年到2011年, be it in a look back or ahead."""
    for hit, _ in read:
        up_to = hit.rule.id == "date.calendar" and _UP_TO.search(text, max(0, hit.start - 1), hit.start)
        if up_to or hit.rule.id in _INTERVALS:
            value = resolve(hit, _ALONE)
            if value is not None and value.moment is not None and value.moment.year is not None:
                yield value.moment


def _stated(text: str, hit: Hit) -> Moment | None:
    """The point that a date states by itself, of a plan's years the first; None for what lies ahead."""
    if hit.rule.id not in _STATED:
        return None
    reached = _ITS_FIGURE.match(text, hit.end) and _REACHED.search(text, max(0, hit.start - 4), hit.start)
    if not reached and _AHEAD.search(text, max(0, hit.start - 18), hit.start) and not _came_to_pass(text, hit):
        return None
    if _BY_THEN.search(text, hit.start, hit.end) or _BY_THEN_BEHIND.match(text, hit.end):
        return None  # 2020年前，每年再拿出1亿元
    if _AIM.match(text, hit.end):
        return None  # 2030年可持续发展议程
    value = resolve(hit, _ALONE)
    if value is None:
        return None
    if (
        value.value
        and ".." in value.value
        and (text.startswith("《") or (hit.rule.id in _INTERVALS and _OF_PLAN.match(text, hit.end)))
    ):
        return dates.parse_iso(value.value.split("..")[0])
    return value.moment


def _came_to_pass(text: str, hit: Hit) -> bool:
    """Whether what had come about up to a time is told, not what is to come about."""
    if _UP_TO.search(text, max(0, hit.start - 1), hit.start) is None or _CAME.match(text, hit.end) is None:
        return False
    before = _CLAUSE.split(text[max(0, hit.start - 60) : hit.start])[-1]
    return _PLAN.search(before) is None


def _part(text: str, hit: Hit, moment: Moment, *, earned: bool) -> Part:
    start, end = hit.start, hit.end
    if (
        _BEGINS.search(text, start, end)
        or _BEGINS_BEHIND.match(text, end)
        or _BEGINS_BEFORE.search(text, max(0, start - 4), start)
        or "同期" in text[start:end]
    ):
        return Part.ASIDE
    if earned or _YEAR_END.search(text, start, end) or (moment.month is None and _WHOLE_YEAR.match(text, end)):
        return Part.ENDED
    if _UP_TO_NOW.search(text, start, end) or _AS_OF.search(text, max(0, start - 3), start):
        return Part.RUNNING
    if moment.month is not None and _WRITER_CAME.match(text, end):
        return Part.RUNNING
    if moment.day is not None:
        return Part.DAY
    if moment.month is not None:
        return Part.MONTH if "月" in text[start:end] else Part.STRETCH
    ahead = _TO_ARRANGE.search(text, max(0, start - 6), start) is not None
    if hit.rule.id == "date.calendar" and (ahead or _TO_BRING.match(text, end)):
        return Part.PLANNED
    begun = _BEGUN.search(text, max(0, start - 3), start) and not _LOOKS_BACK.match(text, end)
    if _GOES_ON.match(text, end) or begun:
        return Part.RUNNING
    if start == 0 or text[start - 1] in _TITLE_BEFORE:
        return Part.NAMED
    return Part.SPAN if hit.rule.id in _INTERVALS else Part.BARE


def _fills_line(text: str, hit: Hit) -> bool:
    """Whether a date is a line of its own or named as the day of issue, as bulletins and notices state their day."""
    start, end = hit.start, hit.end
    if _ISSUED.search(text, max(0, start - 8), start):
        return True
    if start < _HEAD and _HELD.search(text, max(0, start - 8), start):
        return True
    if text[start - 1 : start] in {"（", "("} and text[end : end + 1] in {"）", ")"}:
        start, end = start - 1, end + 1
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before in _LINE_EDGES and after in _LINE_EDGES:
        alone = before in {"", "\n"} and after in {"", "\n"}
        return alone or text.count("\n", 0, start) < _HEAD_LINES
    return _is_broadcast(text, start)


def _is_broadcast(text: str, start: int) -> bool:
    """Whether a day stands in a bracketed line of the head that tells when it was sent: （…10月13日播出）."""
    first = text.rfind("\n", 0, start) + 1
    if text.count("\n", 0, start) >= _HEAD_LINES or text[first : first + 1] not in {"（", "("}:
        return False
    return _SENT.match(text, start) is not None


_LINE_EDGES = frozenset({"", "\n", "\x20", "　"})


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a date stands in a bracketed line that closes the text: （2019年12月2日，根据录音整理）."""
    first = text.rfind("\n", 0, start) + 1
    line = text[first : first + _SIGNED_LINE].partition("\n")[0].strip()
    if line[:1] not in {"（", "("} or line[-1:] not in {"）", ")"} or "摄" in line:
        return False
    return first + len(line) >= end and not text[first + len(line) :].strip()
