"""What bears a name of its own in marks and may be told of: “样星号”包乘组, 注册公司，取名“样里红”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from archive_gui.domain.spans import Span
from archive_gui.facts.sought import Sought
from archive_gui.facts.subjects.people import lead_of

_QUOTED = Sought(
    r"“(?P<name>[^“”，。；！？：、,;!?:\n\0]{2,10})”"
    r"(?P<sort>[一-鿿]{0,3}?(?:[组队班轮船车店厂社站桥路节赛]|列车|车间|基地|夜校|课堂|大会)|"
    r"[一-鿿]{0,4}?(?:马拉松|锦标赛|邀请赛|联赛|博览会|论坛|展览))?",
    opening="“",
)
# 办起加工厂，取名“样里红”: a firm or works that is told of by its short name from there on.
_CALLED = re.compile(
    "(?:公司|厂|合作社|农场|作坊|车间|民宿|农家乐|工坊|基地|店|书屋|客栈|企业|工作室|养殖场|庄园)"
    "[^。！？；\n“”]{0,12}(?:取名|名叫|名为|起名|命名|定名|叫|招牌|字号)(?:为|叫|作|做|了|是)?$"
)
_CALLED_WITHIN = 30
# 挂牌成立“样学堂”，已办班3期: what was founded is told of next.
_FOUNDED = re.compile("(?:成立|办起|开办|创办|[专开]设|设立|组成|组建|举办)了?$")
_FOUNDED_WITHIN = 4
# 投入1.2亿元建设“梯田人家”项目，改造46栋: what the project does.
_WORKS = re.compile("(?:建设|实施|启动|推进|打造)了?$")
_WORKS_ON = re.compile(
    "(?P<sort>项目|工程)[，,](?:计划|总|共|累计|先后|已)?(?:投资|改造|新[建修增]|修[建复]|建[设成]|覆盖|惠及|受益|占地|硬化|整治|栽)"
)
# 专设“样学堂”，开设5门课程: what only what was founded does.
_TEACHES = re.compile("[，,](?:开设|设有?|讲授|教(?![育室师])|面向|不收|免费|学[期制员费]|招收|结业|毕业)")
_THEN = re.compile("[，,](?:至今|如今|目前|现在)?(?:已|先后|累计|共|为期|每[年月周期]|\0+)")
# 商会发起的“样样行”行动，已帮31户: it acts, whoever began it.
_BEGUN = re.compile("(?:启动|发起|开展|举办|举行|推出|推行|实施|牵头|组织|创办|开办|建立|打造|设立|上线|开通|建设)的$")
# 新设的“样驿站”为骑手送水: it serves, whoever set it up.
_NEW = re.compile("(?:新[设建开办]|设立|开办|创办|开设|建起|建成|办起)的$")
_SERVING = ("驿站", "学堂", "讲堂", "夜校", "书屋", "食堂", "工坊", "车间", "课堂", "服务站", "工作站", "超市", "之家")
_PART = re.compile("[、和与及等的中里内上后时“”：:]|以来|期间|框架|[。！？；;!?\n]")
"""Behind a name these make it part of something else: “样样行”行动的支持."""
# 建起“样样通”平台。平台受理: the sort stands for the name from there on.
_SORT = re.compile("(?![他她我你它这那])(?P<sort>[一-鿿]{2,4})(?<![说道问答称])[，。；！？,;!?\n]")
_AGAIN = "(?:该|这一|这个|此)?"
_AGAIN_WITHIN = 240
"""How far behind a name its sort by itself still stands for it."""


class MarkedName(NamedTuple):
    """What bears a name in marks."""

    span: Span
    name: str
    strong: bool
    """Whether it begins its clause, as grammatical subjects do."""
    is_body: bool = False
    """Whether it is a firm or school, which acts, and not an event or a thing."""


def marked_names(
    text: str, original: str, is_topic: Callable[[int, int], bool], programmes: Sequence[Span]
) -> Iterator[MarkedName]:
    """What bears a name in marks: with its sort behind it, told of again under that name or sort, called or founded so.

    ``text`` is folded; ``is_topic`` tells whether what stands between two places begins its clause; ``programmes``
    are mentions only where they act.
    """
    named = [(match, match["name"]) for match in _QUOTED.finditer(text)]
    for span in programmes:
        if original.startswith("“", span.start) and _acts(text, span, is_topic):
            yield MarkedName(span, original[span.start : span.end], strong=True)
    for match, _ in named:
        yield from _told_by_sort(text, original, Span(match.start(), match.end("name") + 1), is_topic)
    times = Counter(name for _, name in named)
    called: dict[str, int] = {}
    for match, name in named:
        start, end = match.span()
        if _CALLED.search(text, max(0, start - _CALLED_WITHIN), start):
            called.setdefault(original[start + 1 : start + 1 + len(name)], end)
        founded = _FOUNDED.search(text, max(0, start - _FOUNDED_WITHIN), start) is not None
        founded = founded and (_THEN.match(text, end) or _TEACHES.match(text, end)) is not None
        if _WORKS.search(text, max(0, start - _FOUNDED_WITHIN), start) and (on := _WORKS_ON.match(text, end)):
            founded, end = True, on.end("sort")
        acts = not match["sort"] and _is_place(text, match) and _NEW.search(lead_of(text, start)) is not None
        if match["sort"] or times[name] > 1 or founded or acts:
            leads = founded or acts or is_topic(start, end)
            yield MarkedName(Span(start, end), original[start:end], leads, founded or acts)
    for name, since in called.items():
        for again in re.finditer(re.escape(name), original[since:]):
            span = Span(since + again.start(), since + again.end())
            yield MarkedName(span, name, is_topic(*span), is_body=True)


def _acts(text: str, programme: Span, is_topic: Callable[[int, int], bool]) -> bool:
    """Whether a programme with its sort is what its clause tells of: not where somebody carries it out.

    Without a sort it tells how something is done (“先看病后付钱”惠及…), and of whom is told before it.
    """
    if text.endswith("”", 0, programme.end) or _PART.match(text, programme.end):
        return False
    return is_topic(*programme) or _BEGUN.search(lead_of(text, programme.start)) is not None


def _is_place(text: str, marked: re.Match[str]) -> bool:
    """Whether a name in marks is by its own end that of a place where people are served, and goes on to act."""
    return (
        marked["name"].endswith(_SERVING)
        and not _PART.match(text, marked.end())
        and not text.startswith(("，", ","), marked.end())
    )


def _told_by_sort(text: str, original: str, marked: Span, is_topic: Callable[[int, int], bool]) -> Iterator[MarkedName]:
    """The clauses that the sort of a name in marks begins by itself, behind that name: 平台 for “样样通”平台."""
    sort = _SORT.match(text, marked.end)
    if sort is None:
        return
    name = original[marked.start : sort.end("sort")]
    for again in re.finditer(_AGAIN + re.escape(sort["sort"]), text[sort.end() : marked.end + _AGAIN_WITHIN]):
        span = Span(sort.end() + again.start(), sort.end() + again.end())
        if is_topic(*span) and not _PART.match(text, span.end):
            yield MarkedName(span, name, strong=True)
