"""Words that point at a place or body named before: 全县, 该村, 厂里, and the seats of the place that is spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.places.pointed import LEVELS, is_called
from archive_gui.facts.sought import Sought, each_pair
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.facts.subjects.unnamed_firms import unnamed_firms

_POINTING = Sought(
    r"(?P<word>全国|我国|(?:全|该|本|我们?|咱们?|俺们?|这个)(?P<of>村|社区|镇|乡|街道|县|市|专区|地区|区|自治州|州|盟|旗|省)|"
    r"(?:全|该|本|这[个座家条所])(?P<like>公社|大队|公司|集团|合作社|校|厂|院|社(?!会)|站|所|矿|桥|水库|场|行|店|队|组|班|团|馆|园|路|渠|安置[区点]|小区|园区|景区|基地|库区|林区|矿区|社(?=员|里))|"
    r"(?P<in>村)[里内]|(?<![个村各])村集体|(?P<inside>[厂社校矿店队院组班馆站])(?:里|内(?![科部]))|(?P<works>厂)子|"
    r"(?<=[，。；！？：“”\n\0　在由和给让从到与请跟])(?P<seat>[省市县区州镇乡旗])(?:里|上(?![万千百])))",
    opening=(
        *("全", "该", "本", "我", "咱", "俺", "村里", "村内", "村集", "厂子"),
        *each_pair("这", "个座家条所"),
        *each_pair("厂社校矿店队院组班馆站", "里内"),
        *each_pair("省市县区州镇乡旗", "里上"),
    ),
)
_OF_VILLAGE = "村集体"
_ALL_OVER = re.compile(r"全[县市区镇乡省][^。！？；\n]{0,40}?(?:\d|[一二两三四五六七八九十百])[余多]?个(?:行政)?村")
# 县水利局投入, 镇政府决定: the office of the place that is spoken of.
_SEATED = Sought(
    r"(?<=[，。；！？：“”\n\0　])(?P<of>[省市县区州镇乡旗])(?=(?:委|政府|人民政府|[一-鿿]{1,6}?(?:局|办|委|厅)))",
    opening="省市县区州镇乡旗",
)
# 县财政每年拿出500万元: the treasury pays.
_TREASURY = Sought(
    r"(?:^|(?<=[，。；！？：“”\n\0　由和]))(?P<of>[省市县区州镇乡])级?财政"
    "(?![局部厅所]|专项|资金|扶贫|收入|支出|衔接|预算|补[助贴]的)",
    opening="省市县区州镇乡",
    ahead="财",
    within=(1, 2),
)
# 四个乡镇共种茶, 三家企业合计: several that were told of before, together.
_SEVERAL = Sought(
    r"(?:^|(?<=[，。；！？：“”\n\0　]))(?:这|上述|以上)?(?P<several>(?:[两二三四五六七八九十]|1?\d)[个家]?"
    r"(?:县市区|县市|市县|区县|县区|省|市|县|区|州|乡镇|镇|乡|村|社区|街道|企业|公司|合作社|安置[区点]|基地|园区|学校|地))"
    r"(?=[共总合累]计|[一总]?共[有\d带建种投接]|平均|加起来|加在一起|都|均|占)",
    after="，。；！？：“”\n\0　",
    ahead=("共", "总", "合计", "累计", "一共", "平均", "加", "都", "均", "占"),
    within=(1, 14),
)
# 邻县有茶园22万亩: of whom it is only told that they are next to the place spoken of.
_NEIGHBOUR = re.compile(
    "(?:^|(?<=[，。；！？：“,;!?:\n]))(?:而|但|可)?(?P<word>(?:邻近?|隔壁)的?[村县镇乡])(?=[有种只每去今产达也却还亩])"
)
# 背着铺盖住进了样镇样村: where what follows takes place.
_ENTERED = re.compile(
    r"(?:住[进到在]|来到|走进|进驻|驻扎?在?|派[到往驻]|调[到往]|回到|到|在|赴|分到|任职于|担任|扎根|蹲点|联系|挂点|帮扶)了?"
    r"[^，。；！？,;!?\n的]{0,14}$"
)
_ENTERED_WITHIN = 24
"""How far before a place the verb may stand that leads to it."""
# 样山：茶叶下山: a heading that opens with the place that its section tells of.
_HEADING = re.compile("(?P<name>[^，。；！？：:,;!?\\n]{2,12})[：:][^。！？!?\\n]{2,40}\\n")
_SECTION = 6
"""How many paragraphs above its heading is looked for."""
_BESIDE = 12
"""How many names of a sort before a word that points must be one and the same."""
SCHOOLS = ("学校", "小学", "中学", "大学", "学院", "完小", "校", "教学点", "幼儿园")
_ESTATES = ("安置区", "安置点", "小区", "社区", "新村", "新区", "家园", "苑")
WORKS = ("水库", "大坝", "大桥", "公路", "电站", "水厂", "灌区", "工程")
_SITES = "园区 景区 示范区 开发区 工业区 矿区 灌区 桥 渠 路 站 园 基地 场 馆 院 厂 坝 塘 窑 码头 中心 市场"
BUILT = (*WORKS, *_ESTATES, *_SITES.split())
"""How the names of places end that were built, other than places where people only live."""
_LIKE = {
    "校": SCHOOLS,
    "厂": ("厂",),
    "院": ("医院", "法院", "学院", "卫生院", "检察院", "敬老院", "福利院", "研究院"),
    "社": ("合作社", "公社", "供销社", "信用社", "出版社", "报社"),
    "行": ("银行", "农商行", "支行", "分行"),
    "组": ("小组", "互助组", "组"),
    "公司": ("公司", "集团", "厂"),
    "队": ("队", "中队", "大队"),
}
"""Endings of the names that 该校, 全厂 and the like may stand for, where they are not the word itself."""


_FIRMS = frozenset({"厂", "公司"})
_ALONE = {
    "学校": SCHOOLS,
    "医院": ("医院", "卫生院"),
    "公司": ("公司", "集团"),
    "车间": ("车间", "公司", "厂", "合作社"),
    "工厂": ("厂", "公司"),
    "安置区": _ESTATES,
    "园区": ("园区", "产业园", "工业园", "科技园", "示范园", "创业园"),
    "古村": ("古村", "村"),
    "新村": ("新村",),
    "安置点": _ESTATES,
    "小区": _ESTATES,
    "工程": WORKS,
    "大坝": WORKS,
}
"""The same of the sorts that stand by themselves: 学校, 工程."""
PARTS = frozenset({"车间", "工厂"})
"""What is a part of a firm, but the firm where a title speaks of it."""


def endings_of(word: str) -> tuple[str, ...]:
    """The endings of the names that a sort by itself may stand for: 学校 for 样村小学, 车间 for a firm."""
    return _ALONE.get(word, (word,))


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word that points, and the name it stands for."""

    span: Span
    name: str
    is_seat: bool = False
    """Whether it only says whose office is named: 县水利局."""


class Pointers:
    """Follows the words of one text that point."""

    def __init__(
        self,
        text: str,
        original: str,
        named: Named,
        breaks: Breaks,
        topics: Topics,
        *,
        is_topic: Callable[[int, int], bool],
    ) -> None:
        """``is_topic`` tells whether what stands between two places in the text begins its clause."""
        self._text = text
        self._original = original
        self._named = named
        self._breaks = breaks
        self._topics = topics
        self._is_topic = is_topic
        self._of_word: dict[str, tuple[list[Span], ...]] = {}
        self._firms: list[Span] | None = None

    def all(self) -> Iterator[Pointer]:
        """Every word that points at something that is named."""
        for match in _POINTING.finditer(self._text):
            word = match["word"]
            if word.endswith("国"):
                name: str | None = word
            elif like := match["like"] or match["inside"] or match["works"]:
                name = self._topics.last_ending(_LIKE.get(like, (like,)), match.start())
                if name is None and like in _FIRMS:
                    name = self._unnamed_firm(match.start())
            elif word == _OF_VILLAGE and self._is_all_over(match.start()):
                continue  # 全县74个村推行……，村集体收入增长: of all of them
            else:
                name = self._latest(match.start(), match["of"] or match["seat"] or "村")
            if name is not None:
                span = Span(*match.span())
                self._topics.point(name, span)
                yield Pointer(span, name)
        for match in _TREASURY.finditer(self._text):
            place = self._latest(match.start(), match["of"])
            yield Pointer(Span(*match.span()), (place or match["of"]) + "财政")
        for match in _SEVERAL.finditer(self._text):
            span = Span(*match.span("several"))
            yield Pointer(span, self._words(span))
        for match in _NEIGHBOUR.finditer(self._text):
            span = Span(*match.span("word"))
            yield Pointer(span, self._words(span))
        for match in _SEATED.finditer(self._text):
            name = self._latest(match.start(), match["of"])
            if name is not None:
                yield Pointer(Span(*match.span()), name, is_seat=True)

    def _unnamed_firm(self, at: int) -> str | None:
        """The firm without a name that was told of last before ``at``."""
        if self._firms is None:
            self._firms = list(unnamed_firms(self._text))
        index = bisect_left(self._firms, Span(at, at)) - 1
        return self._words(self._firms[index]) if index >= 0 else None

    def _is_all_over(self, at: int) -> bool:
        """Whether the sentence tells of many villages before ``at``."""
        return _ALL_OVER.search(self._text, self._breaks.sentence(at), at) is not None

    def _latest(self, at: int, word: str) -> str | None:
        """What 该村 or 全市 points at: the paragraph's topic, the main place, else what the paragraph or text names."""
        if word not in self._of_word:
            named, nested = (
                [place.span for place in places if is_called(place, self._text[place.span.end - 1], word)]
                for places in (self._named.places, self._named.nested)
            )
            topics = [span for span in named if self._is_topic(span.start, span.end)]
            self._of_word[word] = (topics, named, nested)
        paragraph = self._breaks.paragraph(at)
        for spans in self._of_word[word]:
            last = bisect_left(spans, at, key=lambda span: span.start) - 1
            if last >= 0 and spans[last].start >= paragraph:
                return self._words(spans[last])
            if (entered := self._entered(word, paragraph, at)) is not None:
                return entered
            if (headed := self._headed(word, paragraph)) is not None:
                return headed
            main = self._topics.main
            is_village = word == "社区" and (main or "").endswith("村")
            if self._topics.main_level in LEVELS[word] and not is_village:
                return main
        _, named, nested = self._of_word[word]
        return self._topics.heaviest({self._words(span) for span in named or nested}) or self._named.home.get(word)

    def _headed(self, word: str, paragraph: int) -> str | None:
        """The one place of a sort that the heading above a paragraph opens with: 样山：茶叶下山."""
        _, named, _ = self._of_word[word]
        end = paragraph
        for _ in range(_SECTION):
            if end == 0:
                return None
            start = self._breaks.paragraph(end - 1)
            if (heading := _HEADING.match(self._text, start, end)) is not None:
                index = bisect_left(named, start, key=lambda span: span.start)
                opens = index < len(named) and named[index].start == start and named[index].end == heading.end("name")
                return self._words(named[index]) if opens else None
            end = start
        return None

    def _entered(self, word: str, paragraph: int, at: int) -> str | None:
        """The place that a paragraph leads to before ``at`` and that no other of its sort stands beside: 住进样村."""
        _, named, _ = self._of_word[word]
        last = bisect_left(named, at, key=lambda span: span.start)
        near = [span for span in named[max(0, last - _BESIDE) : last] if span.start >= paragraph]
        names = {self._words(span) for span in near}
        if len(names) != 1 or self._topics.main in names:
            return None
        entered = (
            _ENTERED.search(self._text, max(paragraph, span.start - _ENTERED_WITHIN), span.start) for span in near
        )
        return names.pop() if any(entered) else None

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]
