"""What a bureau or team builds in one village is told of the village: 县水利局建蓄水池6口."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.pointers import SCHOOLS
from archive_gui.facts.subjects.topics import Topics
from archive_gui.language.units import UnitClass

_CLAUSE = re.compile("[，,]?[^，。；！？,;!?\n]{0,20}$")
_BUILDS = re.compile(
    "新[建修架增装开栽]|[扩改援兴修]建|建[起成设好有了]?(?![档议立])|硬化|安装|装[上了]|改造|整修|维修|修[复通筑好]?(?![改剪订养])|"
    "铺[设好成]?(?!面)|[路渠桥管线][^，。]{0,4}(?:全长|总长)|[架修建][起了]?[^，。]{0,4}桥|解决了?|惠及|改线|缩短|少占|占用?(?:耕地|农田|林地)|架[设通]|埋设|拓宽|加宽|清淤|栽|打[到井通]|提质|引来|容积|库容|[，,\0]把$"
)
_MEASURES = re.compile("容积|库容|容量|[全总]长|缩短|少占|占用")
"""What is told of works themselves, whoever built them."""
# 投资1180万元把路拓宽: what is paid is told of who pays.
_PAYS = re.compile("投[入资]|争取|协调|筹|拨|捐|补[助贴]|出资|安排|支持|配套|资金")
# 去年，县里投资68万元翻修校舍: what is told is not of who was told of before.
_PAID = re.compile(
    "(?:^|[，。；！？,;!?\n\0])(?:县里|市里|省里|镇里|乡里|国家|上级|政府)[^，。；！？,;!?\n]{0,4}?(?:投资|投入|拨款?|出资|下拨|安排|拿出)"
)
_SERVED = re.compile(
    "(?:村民|群众|人家|农户|居民|家庭|人)?[^，。；！？,;!?\n]{0,2}(?:用上|喝上|通上|住上|吃上|受益|通了|脱贫|肯|愿意?|报了?名|响应|同意|签了字)"
)
"""What villagers have of works, and who of them comes forward: 204户村民用上了自来水, 只有21户肯栽."""
_HEADS = frozenset({UnitClass.PERSON, UnitClass.HOUSEHOLD})
_CAMPUS = re.compile("教学楼|图书室|校舍|教室|操场|塑胶跑道|学生食堂|宿舍楼|学生宿舍|学生公寓|教师周转房")
_MANY = re.compile(
    r"全[省市县区州镇乡]|[\d一二两三四五六七八九十百]+[余多]?所|各[校乡镇]|学校[\d一二三四五六七八九十]|教学点的|比例|薄弱"
)
_NEAR_SCHOOL = 400
_WORKS = frozenset({"工程", "项目"})
"""Works that have no name of their own."""
_BUILDERS = frozenset({"office", "team"})
_TEAM = "队"
_STATIONED = re.compile("(?:驻村)?(?:帮扶)?工作队$")
"""A team that is sent to one village, and acts there."""
_STATIONED_AT = "工作队"
_WIDER = frozenset({PlaceLevel.TOWN, PlaceLevel.COUNTY, PlaceLevel.CITY, PlaceLevel.PROVINCE})


class VillageWorks:
    """Tells the village that works stand in, for the figures of one text."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded, with dates, documents and silent parts blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._topics = topics
        self._starts = [mention.span.start for mention in mentions]

    def of(self, builder: str, figure: FoundFigure) -> str | None:
        """The village that a figure is told of where ``builder`` builds; None where it is not told.

        What a team that is stationed there builds is told of it with its village: 样村工作队.
        """
        at = figure.span.start
        if builder in _WORKS:
            return self._village(at)
        if self._topics.level(builder) in _WIDER:
            return self._school(builder, at)
        if self._topics.level(builder) is None and self._is_paid(builder, at):
            return self._school(builder, at) or self._village(at)
        if not (builder.endswith(_TEAM) or sort_of(builder) in _BUILDERS):
            return None
        if figure.kind is UnitClass.MONEY:
            return None
        start = self._breaks.sentence(at)
        clause = _CLAUSE.search(self._text, start, at)
        served = figure.kind in _HEADS and _SERVED.match(self._text, figure.span.end) is not None
        if clause is None or not (served or _BUILDS.search(clause[0])) or _PAYS.search(clause[0]):
            return None
        village = self._village(at)
        if village is None or served or _MEASURES.search(clause[0]) or not _STATIONED.search(builder):
            return village
        return village + _STATIONED_AT

    def built(self, team: str, village: str, figure: FoundFigure) -> str:
        """What a team that leads the sentence has built in ``village`` as its own; else the village."""
        told = self.of(team, figure) if self._topics.level(village) is PlaceLevel.VILLAGE else None
        return told if told is not None and told.startswith(village) else village

    def team(self, name: str, at: int) -> str:
        """A team that is told of by its sort alone, with the village that it is sent to: 样村工作队."""
        if _STATIONED.fullmatch(name) is None or (village := self._village(at)) is None:
            return name
        return village + name

    def _is_paid(self, builder: str, at: int) -> bool:
        """Whether an authority without a name pays in the sentence of ``at``, which does not name ``builder``."""
        start = self._breaks.sentence(at)
        paid = _PAID.search(self._text, start, at)
        if paid is None or self._text.find(builder, start, at) >= 0:
            return False
        behind = self._mentions[bisect_left(self._starts, paid.end()) : bisect_left(self._starts, at)]
        return not any(mention.strong for mention in behind)

    def _school(self, payer: str, at: int) -> str | None:
        """The school that a county or town builds up which the sentence only points at: 县里投入86万元，盖起教学楼."""
        start = self._breaks.sentence(at)
        if self._text.find(payer, start, at) >= 0:
            return None
        ends = [end for mark in "。！？；\n" if (end := self._text.find(mark, at)) >= 0]
        sentence = self._text[start : min(ends, default=len(self._text))]
        if not _CAMPUS.search(sentence) or _MANY.search(sentence):
            return None
        name = self._topics.last_ending(SCHOOLS, at)
        near = name is not None and self._text.rfind(name, max(0, at - _NEAR_SCHOOL), at) >= 0
        return name if near else None

    def _village(self, at: int) -> str | None:
        """The village that the paragraph tells of and no wider place beside it, else the one the text is about."""
        paragraph = self._breaks.paragraph(at)
        last = bisect_left(self._starts, at)
        told: str | None = None
        for mention in self._mentions[bisect_left(self._starts, paragraph) : last]:
            level = self._topics.level(mention.name)
            if level is PlaceLevel.VILLAGE and not mention.reached:
                told = mention.name
            elif level in _WIDER and mention.strong and mention.kind is not MentionKind.PERSON:
                return None
        if told is None and self._topics.main_level is PlaceLevel.VILLAGE:
            return self._topics.main
        return told
