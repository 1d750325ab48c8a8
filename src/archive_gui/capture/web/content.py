"""Which blocks of a web page are the article: the element that holds it is found, then what strays in it or round it.

trafilatura's opinion and the page's own prose decide on the element together: sentences outside links, in elements
whose names do not say navigation, comment or advertisement. Before that element the headline and what stands between
count as article; what says of itself that it is none (links, tools, names like ``share``) does not, wherever it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import html

from archive_gui.capture.web.blocks import Block
from archive_gui.capture.web.lists import lists_behind

_SENTENCE = re.compile(r"[。！？；!?;…]|[，,].{4,}|\.\s")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CHROME = frozenset(
    """
    nav navi navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs mianbaoxie weizhi daohang
    footer foot copyright banquan share bdshare bdsharebuttonbox fenxiang social related relate relation
    relevant xiangguan recommend recommended recommendation tuijian hot hots rank ranking paihang ad ads adv
    advert advertisement guanggao banner sponsor sponsored promo promotion comment comments pinglun reply
    replies toolbar tool tools tags keywords pager pagination pagenav paging fanye prev previous qrcode
    erweima ewm weixin wechat weibo login signin search searchbox subscribe popup modal cookie friendlink
    friendlinks links sitemap download statement disclaimer mianze counter tongji fontsize sidebar aside
    widget topbar toplink print dayin feedback jiucuo report jubao zan dianzan praise shoucang favorite guanzhu
    biaoqian zhuanzai shengming tag bio avatar rbar lbar leftbar rightbar
    """.split()  # noqa: SIM905 - a list of words reads better in rows
)
"""Words in the names (id, class) that pages give to what is not the article; pinyin where Chinese pages use it."""
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
"""Not ``visibility``: pages keep their text invisible so until a script has run."""
_CHROME_TAGS = frozenset({"nav", "footer", "aside", "menu"})
_SHARE_OF_LINKS = 0.7
_HOLDS = 0.85
"""The article's element holds so much of the page's prose; the rest are teasers, comments and notices."""
_LARGEST_CHROME = 0.3
"""An element that holds a larger share of the prose is no share bar, whatever it is called."""
_LONGEST_ABOVE = 60
"""Characters; between the headline and the text stand a source, a byline, a subtitle."""
_SHORTEST_TITLE = 4
_SHORTEST_BEGINNING = 8
"""Characters of a plain line that is the headline because the page's title begins with it."""
_BETWEEN = re.compile(r"[_|｜]|\s[-–—]\s|-{1,2}|—{1,2}")
"""What parts the headline from the names of the site and its sections in a page's title."""
_LARGEST_TEASER = 4
"""Lines of one entry in a list of other pages: title, date, summary, source."""
_LEAST_TEASERS = 3


class Content:
    """Tells the article's blocks from the page's."""

    def __init__(self, blocks: list[Block], title: str | None, kept: str) -> None:
        """Look at the page once.

        Args:
            blocks: the page's blocks in order.
            title: the headline that the page's metadata tell.
            kept: what trafilatura took for the article, without blanks; empty where it found none.
        """
        self._blocks = blocks
        self._kept = kept
        self._chrome: dict[html.HtmlElement, bool] = {}
        self._named: dict[html.HtmlElement, bool] = {}
        self._teaser = _teasers(blocks)
        self._prose = [self._prose_of(index) for index in range(len(blocks))]
        self._weights = self._weigh()
        self._holder = self._find_holder()
        self.title = self._find_title(title)

    def chosen(self) -> list[bool]:
        """For every block, whether it is the article's; all but chrome where the page has no prose at all."""
        if self._holder is None:
            return [index == self.title or not self._is_chrome(index) for index in range(len(self._blocks))]
        inside = [self._is_inside(block.element) for block in self._blocks]
        listed = lists_behind(self._blocks, inside)
        first = inside.index(True) if True in inside else len(inside)
        start = first if self.title is None or self.title > first else self._with_kicker(self.title)
        return [
            index == self.title
            or (
                not self._is_chrome(index)
                and index not in listed
                and (inside[index] or (start <= index < first and self._is_head(index)))
            )
            for index in range(len(self._blocks))
        ]

    def _prose_of(self, index: int) -> int:
        """How many characters of running text the block has; trafilatura's vote counts as much as the text itself."""
        block = self._blocks[index]
        own = block.chars - block.link_chars
        if (
            self._teaser[index]
            or block.control
            or block.kind == "heading"
            or own < 8
            or not _SENTENCE.search(block.text)
        ):
            return 0
        named = self._in_named_chrome(block.element)
        squeezed = "".join(block.text.split())
        voted = self._kept != "" and squeezed[:60] in self._kept
        return own * 2 if voted else own // 4 if named else own

    def _weigh(self) -> Counter[html.HtmlElement]:
        weights: Counter[html.HtmlElement] = Counter()
        for block, prose in zip(self._blocks, self._prose, strict=True):
            if prose:
                for element in _upwards(block.element):
                    weights[element] += prose
        return weights

    def _find_holder(self) -> html.HtmlElement | None:
        """The innermost element that holds nearly all prose; a lone paragraph is held by what it stands in."""
        total = sum(self._prose)
        if not total:
            return None
        holders = [element for element, weight in self._weights.items() if weight >= _HOLDS * total]
        holder = max(holders, key=lambda element: sum(1 for _ in element.iterancestors()))
        if holder.tag in {"p", "li", "td", "blockquote", "pre"} and holder.getparent() is not None:
            direct = [block for block in self._blocks if block.element is holder]
            parent = holder.getparent()
            if len(direct) == 1 and holder.tag != "td" and parent is not None:
                return parent
        return holder

    def _is_inside(self, element: html.HtmlElement) -> bool:
        return any(one is self._holder for one in _upwards(element))

    def _is_chrome(self, index: int) -> bool:
        """Whether the block says of itself that it is no article: links, form controls, names of elements."""
        block = self._blocks[index]
        if block.control:
            return True
        links = block.chars > 0 and block.link_chars >= _SHARE_OF_LINKS * block.chars
        return (links and index != self.title) or self._teaser[index] or self._in_chrome(block.element)

    def _in_chrome(self, element: html.HtmlElement) -> bool:
        known = self._chrome.get(element)
        if known is None:
            parent = element.getparent()
            itself = element is not self._holder and _is_named_chrome(element) and not self._is_large(element)
            known = itself or (parent is not None and self._in_chrome(parent))
            self._chrome[element] = known
        return known

    def _is_large(self, element: html.HtmlElement) -> bool:
        return self._weights[element] > _LARGEST_CHROME * max(1, sum(self._prose))

    def _is_head(self, index: int) -> bool:
        block = self._blocks[index]
        return block.chars <= _LONGEST_ABOVE or self._prose[index] > 0

    def _find_title(self, title: str | None) -> int | None:
        """The headline: what the metadata call so, else the last first-level heading before the text."""
        first = next((at for at, prose in enumerate(self._prose) if prose and self._is_inside_of(at)), None)
        end = len(self._blocks) if first is None else first + 1
        wanted = "".join((title or "").split())
        segments = {"".join(one.split()) for one in _BETWEEN.split(title or "")} | {wanted}
        best: tuple[int, int] | None = None
        for index in range(end):
            block = self._blocks[index]
            squeezed = "".join(block.text.split())
            if block.control or len(squeezed) < _SHORTEST_TITLE:
                continue
            begins = len(squeezed) >= _SHORTEST_BEGINNING and wanted.startswith(squeezed)
            same = begins or squeezed in segments or (block.kind == "heading" and squeezed in wanted)
            rank = (4 if same else 0) + (2 if block.kind == "heading" and block.level == 1 else 0)
            rank += 1 if rank and block.kind == "heading" else 0
            if rank >= 2 and (same or not self._in_named_chrome(block.element)) and (best is None or rank >= best[0]):
                best = (rank, index)
        return None if best is None else best[1]

    def _is_inside_of(self, index: int) -> bool:
        return self._holder is not None and self._is_inside(self._blocks[index].element)

    def _in_named_chrome(self, element: html.HtmlElement) -> bool:
        known = self._named.get(element)
        if known is None:
            parent = element.getparent()
            known = _is_named_chrome(element) or (parent is not None and self._in_named_chrome(parent))
            self._named[element] = known
        return known

    def _with_kicker(self, title: int) -> int:
        """Where the head begins: a kicker or two stand right before the headline in the same element."""
        home = self._blocks[title].element.getparent()
        start = title
        while start and title - start < 2:
            before = self._blocks[start - 1]
            beside = before.element.getparent() is home or before.element is home
            if not beside or self._is_chrome(start - 1) or before.chars > _LONGEST_ABOVE or before.link_chars:
                break
            start -= 1
        return start


def headline_of(title: str) -> str:
    """The headline in a page's title: the longest of its pieces, the others name the site and its sections."""
    return max((piece.strip() for piece in _BETWEEN.split(title)), key=len) or title


def _teasers(blocks: list[Block]) -> list[bool]:
    """Whether each block is of a list of other pages: a linked title with a sentence or two on what stands there."""
    held = Counter(block.element.getparent() for block in blocks) + Counter(block.element for block in blocks)
    alike: dict[html.HtmlElement, int] = {}
    found = [False] * len(blocks)
    for index in range(1, len(blocks)):
        title, text = blocks[index - 1], blocks[index]
        if title.link_chars < _SHARE_OF_LINKS * max(1, title.chars):
            continue
        home = text.element.getparent()
        if home is None or (title.element is not home and title.element.getparent() is not home):
            continue
        around = home.getparent()
        if held[home] > _LARGEST_TEASER or around is None:
            continue
        if around not in alike:
            alike[around] = sum(child.tag == home.tag for child in around)
        if alike[around] >= _LEAST_TEASERS:
            found[index - 1] = found[index] = True
    return found


def _upwards(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield element
    yield from element.iterancestors()


def _is_named_chrome(element: html.HtmlElement) -> bool:
    if element.tag in {"html", "body"}:
        return False
    if element.tag in _CHROME_TAGS or element.get("role") in {"navigation", "banner", "contentinfo", "complementary"}:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    words = [word.lower() for word in _WORDS.findall(names)]
    return any(word in _CHROME or word.removesuffix("s") in _CHROME for word in words)
