"""The paragraphs and tables of a Word document in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from archive_gui.capture.composing import Composer, is_bold_heading
from archive_gui.capture.word_styles import CONTENTS, Style, Styles, W, is_on

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LONGEST_HEADING = 100
_LONGEST_CELL = 120
"""Characters; a table with longer cells is there for the layout, and its paragraphs are read one by one."""
_MOST_SPANNED = 60
"""Columns that one cell may take."""
_UNREAD = frozenset({f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}tblPr", f"{W}sectPr", f"{W}instrText"})
_SIGNS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass(slots=True)
class _Gathered:
    """One paragraph's text, how much of it is bold, and the text boxes anchored in it."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    boxes: list[etree._Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip("\n")


@dataclass(slots=True)
class Blocks:
    """Puts stories (the body, a note, a header) into the captured text; counts what cannot be read.

    ``contents`` are the lines of its table of contents, which are set aside.
    """

    composer: Composer
    styles: Styles
    contents: list[str] = field(default_factory=list)
    pictures: int = 0
    symbols: int = 0

    def add_story(self, story: etree._Element, path: str, *, aside: bool = False) -> None:
        """Add a story's paragraphs and tables; ``path`` is the part of the file that it stands in."""
        for number, block in enumerate(_blocks(story), 1):
            where = f"{path}#{'tbl' if block.tag == f'{W}tbl' else 'p'}[{number}]"
            if block.tag == f"{W}tbl":
                self._table(block, where, aside=aside)
            else:
                self._paragraph(block, where, aside=aside)

    def _paragraph(self, paragraph: etree._Element, where: str, *, aside: bool) -> None:
        style = self.styles.of_paragraph(paragraph)
        gathered = self._gathered(paragraph, bold=style.bold)
        text = gathered.text
        if style.kind == CONTENTS:
            self.contents.append(text)
            self.composer.add(text, aside=True, path=where)
        else:
            kind, level = _kind(style, gathered)
            self.composer.add(text, kind=kind, level=level, aside=aside, path=where)
        for number, box in enumerate(gathered.boxes, 1):
            self.add_story(box, f"{where}/box[{number}]", aside=aside)

    def _table(self, table: etree._Element, where: str, *, aside: bool) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        if not _is_data(rows):
            for row_number, cells in enumerate(rows, 1):
                for number, cell in enumerate(cells, 1):
                    self.add_story(cell, f"{where}/tr[{row_number}]/tc[{number}]", aside=aside)
            return
        boxes: list[etree._Element] = []
        for number, (row, cells) in enumerate(zip(_rows(table), rows, strict=True), 1):
            texts = [""] * _spanned(row, f"{W}trPr/{W}gridBefore", 0)
            for cell in cells:
                gathered = [self._gathered(paragraph) for paragraph in _blocks(cell)]
                texts.append(" ".join(" ".join(one.text.split()) for one in gathered if one.text))
                texts += [""] * (_spanned(cell, f"{W}tcPr/{W}gridSpan", 1) - 1)
                boxes += [box for one in gathered for box in one.boxes]
            line = "\t".join(texts).rstrip("\t")
            self.composer.add(line, kind="table_row", aside=aside, tight=number > 1, path=f"{where}/tr[{number}]")
        for number, box in enumerate(boxes, 1):
            self.add_story(box, f"{where}/box[{number}]", aside=aside)

    def _gathered(self, paragraph: etree._Element, *, bold: bool = False) -> _Gathered:
        gathered = _Gathered()
        self._walk(paragraph, gathered, bold=bold)
        return gathered

    def _walk(self, element: etree._Element, gathered: _Gathered, *, bold: bool) -> None:
        for child in element:
            tag = child.tag
            if tag in _UNREAD:
                continue
            if tag == f"{W}t":
                gathered.pieces.append(child.text or "")
                gathered.bold += len((child.text or "").strip()) if bold else 0
            elif tag in _SIGNS:
                gathered.pieces.append(_SIGNS[tag])
            elif tag == f"{W}txbxContent":
                gathered.boxes.append(child)
            elif tag == f"{_MARKUP}AlternateContent":
                self._walk_one_of(child, gathered, bold=bold)
            else:
                self._count(tag)
                self._walk(child, gathered, bold=bold or _is_bold(child))

    def _walk_one_of(self, element: etree._Element, gathered: _Gathered, *, bold: bool) -> None:
        """The same content twice, for newer and older programs: the first is read."""
        for tag in ("Choice", "Fallback"):
            shown = element.find(f"{_MARKUP}{tag}")
            if shown is not None:
                self._walk(shown, gathered, bold=bold)
                return

    def _count(self, tag: str) -> None:
        local = tag.rpartition("}")[2]
        self.pictures += local in {"blip", "imagedata"}
        self.symbols += tag == f"{W}sym"


def _kind(style: Style, gathered: _Gathered) -> tuple[str, int]:
    """The hint for a paragraph; whole texts set in a heading's style are none."""
    text = gathered.text
    if style.kind == "heading":
        return ("heading", style.level) if len(text) <= _LONGEST_HEADING else ("", 0)
    if style.kind:
        return style.kind, 0
    if style.item:
        return "list_item", 0
    plain = sum(len(piece.strip()) for piece in gathered.pieces)
    return ("heading", 2) if plain and gathered.bold == plain and is_bold_heading(text) else ("", 0)


def _is_bold(run: etree._Element) -> bool:
    return run.tag == f"{W}r" and is_on(run.find(f"{W}rPr/{W}b"))


def _blocks(story: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables directly in a story, whatever wraps them (content controls, insertions)."""
    waiting = [iter(story)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag not in _UNREAD:
            waiting.append(iter(child))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"}:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}customXml"}:
            yield from _cells(child)


def _spanned(element: etree._Element, path: str, otherwise: int) -> int:
    """How many columns a row leaves out before its first cell, or a cell takes."""
    told = element.find(path)
    value = "" if told is None else told.get(f"{W}val", "")
    return min(int(value), _MOST_SPANNED) if value.isascii() and value.isdigit() and len(value) < 6 else otherwise


def _is_data(rows: list[list[etree._Element]]) -> bool:
    """Whether a table tells data: several columns of short cells without tables of their own."""
    if len(rows) < 2 or sum(len(cells) >= 2 for cells in rows) * 2 < len(rows):
        return False
    cells = [cell for row in rows for cell in row]
    return all(
        cell.find(f".//{W}tbl") is None and sum(len(text.text or "") for text in cell.iter(f"{W}t")) <= _LONGEST_CELL
        for cell in cells
    )
