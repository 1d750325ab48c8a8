"""What a page calls its programmes, campaigns, brands and documents: all that stands between marks, and set phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from archive_gui.domain.facts import FactKind
from archive_gui.domain.findings import FindingRef
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Material, folded, once, places_of
from archive_gui.language.folds import fold

_MARKS = (
    ("double", "“", "”"),
    ("single", "‘", "’"),
    ("corner", "「", "」"),
    ("hollow", "『", "』"),
    ("straight", '"', '"'),
    ("typed", "'", "'"),
)
_PLAIN_SORTS = "行动计划|工程|行动|计划|基金|奖学金|助学金|工作法|模式|协会|联盟"
_LEAD = re.compile("实施|开展|启动|推进|推行|推出|组织|参加|设立|列入|纳入|享受|[的了是叫为]")
_LEAST_PLAIN = 4
_INSIDE = "[^“”‘’「」『』\"'，,。；;！!？?：:《》\n]{2,20}"
_MARKED = re.compile(
    "|".join(f"{begun}(?P<{name}>{_INSIDE}){ended}" for name, begun, ended in _MARKS)
    + r"|《(?P<document>[^《》\n]{4,40})》|(?<![一二三四五六七八九十])(?P<shaped>一[一-鿿]一[一-鿿])"
    r"|(?P<joined>[一-鿿]{2,6}(?:[+＋][一-鿿]{2,6}){2,})"
    r"|(?:(?<![一-鿿])|(?<=实施|开展|启动|推进|推行|推出|组织|参加|设立|列入|纳入|享受)|(?<=[的了是叫为]))"
    rf"(?P<plain>[一-鿿]{{4,8}}?)(?=(?P<sort>{_PLAIN_SORTS}))"
)
"""A title between marks; of those without, only the shape of 一村一品 tells one."""

_OPENS = re.compile(f"[{''.join(begun for _, begun, _ in _MARKS)}《一]")
_BEFORE = {
    **dict.fromkeys(_PLAIN_SORTS.split("|"), range(_LEAST_PLAIN, 9)),
    **dict.fromkeys("+＋", range(2, 7)),
}
"""How far before a noun, and before a plus, an unmarked title may begin."""

CLASSES = (
    "专项行动|行动|工程|计划|活动|项目|模式|机制|制度|政策|基金|奖学金|助学金|品牌|工作法|办法|做法|要求|评选|"
    "保险|贷款|服务|课堂|讲堂|论坛|比赛|大赛|赛|节|协会|联盟|路子|战略|规划|方案|产业扶贫|区域公用"
)
"""Nouns that tell what sort of thing a title names."""

_CLASS = re.compile("(?<=..)(?:专项行动|行动计划|行动|工程|计划|活动|项目|模式|机制|制度|政策|基金|品牌|工作法)$")
_BEHIND = re.compile(rf"""[”’」』"'》]?\s*[一-鿿]{{0,2}}?(?P<class>{CLASSES})""")
_MEASURE = re.compile(r"(?<=[一二两三四五六七八九十百千万])[个大项条]")
_LOANS = "贷险金"
"""What the name of a loan, an insurance or a grant ends in."""

_NO_TITLE = re.compile(r"^[0-9.]+$")


@dataclass(frozen=True, slots=True)
class Title:
    """One mention of a title."""

    material: Material
    span: Span
    written: str
    """As the page has it, folded, without blanks."""
    core: str
    """Without signs, measure words and the noun for its sort: what two writings have in common."""
    sort: str
    """The noun for its sort, within the title or behind it."""
    sorted_inside: bool = False
    marked: bool = False
    """Whether it stands between marks."""
    document: bool = False

    @property
    def bare(self) -> str:
        """All of it that is no sign."""
        return _bare(self.written)

    @property
    def ref(self) -> FindingRef:
        """The fact that a rule made of it, or where it stands."""
        for fact in self.material.facts:
            if fact.kind in {FactKind.PROGRAMME, FactKind.DOCUMENT} and fact.span.covers(self.span):
                return FindingRef(self.material.number, fact.id)
        return FindingRef(self.material.number, source_ranges=self.material.reading.offsets.source_ranges(self.span))


def programme_key(name: str) -> str:
    """What two writings of a programme's name have in common: 四个不摘 and 四不摘 both give 四不摘."""
    return _MEASURE.sub("", unquoted(name))


@lru_cache(maxsize=1024)
def unquoted(name: str) -> str:
    """A name folded, without quotation marks, blanks and other signs."""
    return _bare(fold(name))


def _bare(title: str) -> str:
    return title if title.isalnum() else "".join(character for character in title if character.isalnum())


def core_of(title: str) -> tuple[str, str]:
    """A title without signs, measure words and the noun for its sort, and that noun."""
    bare = _bare(title)
    sort = _CLASS.search(bare)
    return _MEASURE.sub("", bare[: sort.start()] if sort else bare), sort[0] if sort else ""


def sort_behind(text: str, at: int) -> str:
    """The noun for its sort behind a title that ends at ``at``, or nothing."""
    found = _BEHIND.match(text, at)
    return found["class"] if found else ""


@once
def titles_of(material: Material) -> tuple[Title, ...]:
    """The titles of an article in their order."""
    return tuple(_titles(material))


def _without_lead(text: str, span: Span) -> Span:
    """An unmarked title without what leads to it: 我县推进某某 is 某某."""
    led = [found.end() for found in _LEAD.finditer(text, *span) if span.end - found.end() >= _LEAST_PLAIN]
    return Span(led[-1], span.end) if led else span


def _marked(text: str) -> Iterator[re.Match[str]]:
    """What ``_MARKED`` finds in a text, tried only where it can begin."""
    starts = {found.start() for found in _OPENS.finditer(text)}
    starts.update(at - back for at, word in places_of(_BEFORE, text) for back in _BEFORE[word] if back <= at)
    read_to = 0
    for start in sorted(starts):
        found = _MARKED.match(text, start) if start >= read_to else None
        if found is not None:
            read_to = found.end()
            yield found


def _titles(material: Material) -> Iterator[Title]:
    text = folded(material)
    if len(text) != len(material.reading.text):
        return
    for found in _marked(material.reading.text):
        name = "plain" if found["plain"] else found.lastgroup or ""
        span = Span(*found.span(name))
        if name == "plain":
            span = _without_lead(text, span)
        written = "".join(text[slice(*span)].split())
        document = name == "document"
        core, sort = (_bare(written), "") if document else core_of(written)
        inside = bool(sort)
        if len(core) > 1 and not sort and not document:
            sort = core[-1] if core[-1] in _LOANS and len(core) > len("惠农贷") else sort_behind(text, span.end)
        if len(core) > 1 and (sort or not _NO_TITLE.match(core)):
            yield Title(
                material,
                span,
                written,
                core,
                sort,
                sorted_inside=inside,
                marked=name not in {"plain", "shaped", "joined"},
                document=document,
            )
