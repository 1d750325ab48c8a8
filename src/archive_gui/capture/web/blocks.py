"""A web page as blocks in its order: paragraphs, headings, captions, items and rows, as a browser shows them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import html

from archive_gui.capture.web.cells import cells_of

_UNREAD = frozenset(
    {"script", "style", "template", "head", "object", "embed", "applet", "audio", "video", "canvas", "svg", "math"}
)
"""Elements whose text a browser does not show."""
_CONTROLS = frozenset({"select", "button", "textarea", "input", "option", "datalist", "noscript", "dialog"})
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img",
        "ins", "kbd", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr", "label", "o:p", "st1:chsdate", "text", "founder-content",
    }
)  # fmt: skip
_BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CAPTIONS = frozenset({"figcaption", "caption"})
_ITEMS = frozenset({"li", "dt", "dd"})
_BLANKS = re.compile(r"[ \t\n\r\f\x0b]+")
_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\U00020000-\U0003ffff“”‘’—…·"
_BROKEN_IN_SOURCE = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")
_LONGEST_CELL = 120
"""Characters; a table with longer cells is there for the layout."""


@dataclass(slots=True)
class Block:
    """One line of the page: what it says, which element it stands in, how much of it is link or bold.

    ``tight``: a line break and no more parts it from the block before it.
    """

    text: str
    element: html.HtmlElement
    path: str
    kind: str = ""
    level: int = 0
    link_chars: int = 0
    bold_chars: int = 0
    control: bool = False
    tight: bool = False

    @property
    def chars(self) -> int:
        """The characters that are not blank."""
        return sum(not char.isspace() for char in self.text)


@dataclass(slots=True)
class _Line:
    """The line being gathered: its pieces, each with the marks it stands under."""

    pieces: list[str] = field(default_factory=list)
    links: int = 0
    bold: int = 0


@dataclass(frozen=True, slots=True)
class _Within:
    """What the elements round a piece of text make of it."""

    block: html.HtmlElement
    path: str
    kind: str = ""
    level: int = 0
    link: bool = False
    bold: bool = False
    control: bool = False
    kept_blanks: bool = False


def blocks_of(page: html.HtmlElement) -> list[Block]:
    """Every readable line of the page, whatever it is; paths are XPath from the page's root."""
    walk = _Walk()
    walk.visit(page, _Within(page, f"/{page.tag}"))
    walk.end_block(_Within(page, f"/{page.tag}"))
    return walk.blocks


class _Walk:
    """Goes through the tree once; the parser's limit of 255 levels bounds its depth."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._line = _Line()
        self._breaks = 2

    def visit(self, element: html.HtmlElement, within: _Within) -> None:
        """Take an element's text and children, between block borders where it is one."""
        self._take(element.text, within)
        seen: Counter[str] = Counter()
        for child in element:
            tag = child.tag if isinstance(child.tag, str) else ""
            seen[tag] += 1
            if tag == "br":
                self._break(within)
            elif tag == "table" and _is_data(child):
                self.end_block(within)
                self._rows(child, _Within(child, f"{within.path}/table[{seen[tag]}]"))
            elif tag and tag not in _UNREAD and not _is_empty_control(tag):
                self._child(child, tag, within, f"{within.path}/{tag}[{seen[tag]}]")
            self._take(child.tail, within)

    def _child(self, child: html.HtmlElement, tag: str, within: _Within, path: str) -> None:
        control = within.control or tag in _CONTROLS
        bold = within.bold or tag in _BOLD
        if tag in _INLINE:
            is_anchor = child.get("href") is None and (child.get("name") or child.get("id"))
            link = within.link or (tag == "a" and not is_anchor)
            self.visit(
                child,
                _Within(within.block, within.path, within.kind, within.level, link, bold, control, within.kept_blanks),
            )
            return
        self.end_block(within)
        inner = _Within(
            child, path, _kind_of(tag, within), _HEADINGS.get(tag, within.level), within.link, bold, control,
            within.kept_blanks or tag in {"pre", "xmp", "listing"},
        )  # fmt: skip
        self.visit(child, inner)
        self.end_block(inner)

    def _rows(self, table: html.HtmlElement, within: _Within) -> None:
        """A table by its rows, cells parted by tabs."""
        cells = iter(cells_of(list(table.iter("tr"))))
        for number, row in enumerate(table.iter("tr", "caption"), 1):
            inner = _Within(row, f"{within.path}//tr[{number}]")
            text = "\t".join(next(cells)) if row.tag == "tr" else " ".join(row.text_content().split())
            if text.strip():
                kind = "table_row" if row.tag == "tr" else "caption"
                self.blocks.append(Block(text, row, inner.path, kind, tight=number > 1 and bool(self.blocks)))
        self._breaks = 2

    def _take(self, text: str | None, within: _Within) -> None:
        if not text:
            return
        if within.kept_blanks:
            first, *others = text.splitlines() or [""]
            self._put(first, within)
            for other in others:
                self._break(within)
                self._put(other, within)
            return
        self._put(_BLANKS.sub(" ", _BROKEN_IN_SOURCE.sub("", _newlines(text))), within)

    def _put(self, text: str, within: _Within) -> None:
        if not self._line.pieces and not within.kept_blanks:
            text = text.lstrip(" ")
        if not text:
            return
        self._line.pieces.append(text)
        chars = sum(not char.isspace() for char in text)
        self._line.links += chars if within.link else 0
        self._line.bold += chars if within.bold else 0

    def _break(self, within: _Within) -> None:
        self._end_line(within)
        self._breaks = min(self._breaks + 1, 2)

    def end_block(self, within: _Within) -> None:
        """End the line, and let a blank line follow."""
        self._end_line(within)
        self._breaks = 2

    def _end_line(self, within: _Within) -> None:
        line, self._line = self._line, _Line()
        text = "".join(line.pieces).replace("\xa0", " ").rstrip()
        if not text.strip():
            return
        block = Block(
            text, within.block, within.path, within.kind, within.level, line.links, line.bold, within.control,
            tight=self._breaks < 2,
        )  # fmt: skip
        self.blocks.append(block)
        self._breaks = 0


def _newlines(text: str) -> str:
    return re.sub(r"[ \t]*(?:\r\n?|\n)[ \t\r\n]*", "\n", text)


def _kind_of(tag: str, within: _Within) -> str:
    if tag in _HEADINGS:
        return "heading"
    if tag in _CAPTIONS:
        return "caption"
    if tag in _ITEMS:
        return "list_item"
    if tag == "blockquote":
        return "quote"
    return within.kind


def _is_empty_control(tag: str) -> bool:
    return tag in {"input", "hr", "iframe", "frame", "meta", "link", "base", "col", "source", "track", "area", "param"}


def _is_data(table: html.HtmlElement) -> bool:
    """Whether a table tells data: several columns of short cells, and nothing set out in them."""
    if any(inner is not table for inner in table.iter("table", "form", "h1", "h2", "h3", "ul")):
        return False
    rows = [row.findall("./td") + row.findall("./th") for row in table.iter("tr")]
    if len(rows) < 2 or sum(len(cells) >= 2 for cells in rows) * 2 < len(rows):
        return False
    cells = [cell for row in rows for cell in row]
    links = sum(cell.find(".//a") is not None for cell in cells)
    long = any(len(cell.text_content()) > _LONGEST_CELL or len(cell.findall(".//p")) > 3 for cell in cells)
    return not long and links * 2 < len(cells)
