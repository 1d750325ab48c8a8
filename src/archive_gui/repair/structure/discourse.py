"""Which stretches of an article were written before others: who is introduced where, what opens and what closes.

The weights are log odds, measured on news split into thirds: of the persons named with their office in one third and
bare in another 9 in 10 are introduced in the earlier one; the first third shares more with the title ten times as often
as the last; a connective opened none of the first thirds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from archive_gui.language.characters import HAN
from archive_gui.language.surnames import looks_like_name
from archive_gui.repair.signs import DATELINE

_ROLE = (
    r"(?:(?<!总)书记|主任|[局县镇乡村队会社站所院校厂馆组科处区市部园行]长|董事长|经理|总裁|(?<!国家)主席|委员|专家|教授|教师|老师|医生|村民|居民|"
    r"农民|市民|老人|党员|干部|职工|工人|民警|学生|青年|[农困贫植殖大果茶菜]户|老板|店主|负责人|[头承]人|[术技洁林导研社队专]员|"
    r"志愿者|创业者|工程师|师傅|[果茶菜]农|岁的)"
)
"""Offices before a name that is said bare afterwards; those of the state's head are said anywhere."""

_INTRODUCED = re.compile(
    rf"{_ROLE}(?=(?P<short>[{HAN}]{{2}})(?:[，。、：（“说和家的也在]|告诉|介绍|正在|带领)|(?P<long>[{HAN}]{{3}}))"
)
_AT_START = re.compile(
    rf"(?:^|[。！？；”\n])(?P<name>[{HAN}]{{3}})(?=[说笑的家也还又从在是和把每带干养种靠当，]|介绍|告诉|今年|一边|正)"
)
"""A name that begins a sentence without an office."""

_SOMEBODY = frozenset("员长户民家手师人生工农主任记授柜商匠徒弟妹姐哥嫂叔婶爷婆娃兵警")
"""How offices, trades and kinship end, right before a name."""

_NO_NAME = frozenset("的了是和其部于们这那等及被把")
"""Characters of running text that no name holds."""

_PLACED = re.compile(
    rf"(?<=[省市县区州旗镇乡])(?=(?P<name>[{HAN}]{{2,4}}?(?:村|社区|镇|乡|街道|公司|合作社|基地|小学|中学|园区|景区)))"
)
_SHORTENED = re.compile(r"简称为?\s?[“\"]?(?P<name>[^”\"）)，。]{2,8})")
_ORDINAL = re.compile(
    r"(?:^|\n)(?:(?P<one>首先|第一[，,、是]|一[是要]|其一)|(?P<two>其次|第二[，,、是]|二[是要]|其二)"
    r"|(?P<three>再次|第三[，,、是]|三[是要]|其三)|(?P<four>最后[，,是]|第四[，,、是]|四[是要]))"
)
_GOES_ON = re.compile(
    r"此外|同时|与此同时|随后|另外|因此|为此|于是|不仅如此|除此之外|然而|但[是，]|而|[他她它]们?[^，。]|该|据介绍|对此|接着|之后|后来|其中"
)
"""How no text begins: these speak of what was said before."""

_SETS_OUT = re.compile(r"近日|日前|连日来|\d{1,2}月\d{1,2}日|本报讯|走进|[初仲深盛金][春夏秋冬]|\d{1,2}月的")
_REPORTS = re.compile(r"记者(?:来到|走进|近日|日前|一行)")
_CLOSES = re.compile(r"必将|将继续|下一步|接下来|今后|谱写|新征程|展望|明年")
"""What the last paragraph of an article looks forward with."""

_YEAR = re.compile(r"(?:19|20)\d{2}(?=年)")
_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")

_NAMED, _DEFINED, _COUNTED, _DATED = 1.0, 2.0, 2.0, 0.2
_MOST_NAMED = 3.0
"""What the names of one pair of stretches weigh at most."""

_DEPENDENT, _DATELINED, _OPENED, _CLOSED, _TITLED = -3.0, 3.0, 0.8, 0.4, 1.2
_LINK, _MOST_LINKED = 0.1, 0.5
_MOST_STRETCHES, _READ = 24, 6000
"""Stretches beyond which no names are looked for, and characters of each that are read: time stays linear."""

_CLEARLY = 2
"""Pairs of characters by which a stretch must share more with the title than any other."""


class Discourse:
    """The evidence of an article's stretches, each a list of paragraphs, and of its ``title``."""

    def __init__(self, stretches: Sequence[Sequence[str]], title: str) -> None:
        self._stretches = stretches
        self._title = title
        few = len(stretches) <= _MOST_STRETCHES
        self._texts = ["\n".join(stretch)[:_READ] if few else "" for stretch in stretches]
        self._before: dict[tuple[int, int], float] = defaultdict(float)
        for earlier, later, weight in (*self._names(), *self._ordinals(), *self._years()):
            self._before[earlier, later] = min(self._before[earlier, later] + weight, _MOST_NAMED)
        shared = [len(_pairs(title) & _pairs(text)) for text in self._texts]
        highest = sorted(shared)[-2:]
        clear = len(highest) > 1 and highest[1] - highest[0] >= _CLEARLY
        self._of_title = shared.index(highest[1]) if clear else None

    def score(self, order: Sequence[int]) -> float:
        """How well the stretches can be read in ``order``, which names each once; only differences mean something."""
        total = sum(self._before[a, b] - self._before[b, a] for a, b in combinations(order, 2))
        total += sum(self._link(a, b) for a, b in pairwise(order))
        return total + self._opens(order[0]) + self._closes(order[-1])

    def _opens(self, at: int) -> float:
        first, text = self._stretches[at][0], self._texts[at]
        value = _TITLED if at == self._of_title else 0.0
        if _GOES_ON.match(first):
            value += _DEPENDENT
        if DATELINE.match(first):
            value += _DATELINED
        elif _SETS_OUT.match(first):
            value += _OPENED
        return value + (_OPENED if _REPORTS.search(text) else 0.0)

    def _closes(self, at: int) -> float:
        return _CLOSED if _CLOSES.search(self._stretches[at][-1]) else 0.0

    def _link(self, a: int, b: int) -> float:
        """What the end of one stretch has in common with the beginning of the next."""
        shared = len(_pairs(self._stretches[a][-1]) & _pairs(self._stretches[b][0]))
        return min(_LINK * shared, _MOST_LINKED)

    def _names(self) -> Iterator[tuple[int, int, float]]:
        """Persons, places and bodies that one stretch introduces and another names in short."""
        full: dict[str, set[int]] = defaultdict(set)
        for at, text in enumerate(self._texts):
            for found in _INTRODUCED.finditer(text):
                name = found["short"] or found["long"]
                if _is_name(name):
                    full[name].add(at)
            for found in _PLACED.finditer(text):
                full[found["name"]].add(at)
        for at, text in enumerate(self._texts):
            for found in _AT_START.finditer(text):
                name = found["name"]
                if name not in full and _is_name(name):
                    full[name].update(
                        one for one, other in enumerate(self._texts) if one != at and _leads_in(other, name)
                    )
        for name, homes in full.items():
            if name in self._title:
                continue  # the head has introduced it
            bare = [at for at, text in enumerate(self._texts) if at not in homes and name in text]
            yield from ((home, at, _NAMED) for home in homes for at in bare)
        for at, text in enumerate(self._texts):
            for found in _SHORTENED.finditer(text):
                short = [one for one, other in enumerate(self._texts) if one != at and found["name"] in other]
                yield from ((at, one, _DEFINED) for one in short)

    def _ordinals(self) -> Iterator[tuple[int, int, float]]:
        """Paragraphs that count (首先, 其次, 最后), where each stretch has its own numbers."""
        ranks = [[_rank(found) for found in _ORDINAL.finditer(text)] for text in self._texts]
        for a, b in combinations(range(len(ranks)), 2):
            if ranks[a] and ranks[b] and (max(ranks[a]) < min(ranks[b]) or max(ranks[b]) < min(ranks[a])):
                yield (a, b, _COUNTED) if ranks[a] < ranks[b] else (b, a, _COUNTED)

    def _years(self) -> Iterator[tuple[int, int, float]]:
        latest = [max(map(int, _YEAR.findall(text)), default=0) for text in self._texts]
        for a, b in combinations(range(len(latest)), 2):
            if latest[a] and latest[b] and latest[a] != latest[b]:
                yield (a, b, _DATED) if latest[a] < latest[b] else (b, a, _DATED)


def _leads_in(text: str, name: str) -> bool:
    """Whether a name first stands behind somebody's office or trade."""
    at = text.find(name)
    return at > 1 and text[at - 1] in _SOMEBODY and text[at + len(name) : at + len(name) + 1] != "、"


def _is_name(text: str) -> bool:
    return looks_like_name(text) and _NO_NAME.isdisjoint(text)


def _rank(found: re.Match[str]) -> int:
    return ("one", "two", "three", "four").index(str(found.lastgroup))


def _pairs(text: str) -> set[str]:
    return {run[at : at + 2] for run in _HAN_RUN.findall(text) for at in range(len(run) - 1)}
