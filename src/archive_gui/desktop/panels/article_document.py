"""Sets an article as a document: one block for each part, in the manner of a printed page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from archive_gui.base.fact_words import iso_text
from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document_positions import PositionMap, shown_text
from archive_gui.desktop.panels.article_document_tables import Table, TableRow, lay_out
from archive_gui.desktop.qmodels.article_words import edition_words
from archive_gui.desktop.theme.fonts import ARTICLE_PIXELS, article_font, ui_font
from archive_gui.desktop.theme.tokens import Palette
from archive_gui.domain.description import Certainty, Description
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.records import ArticleRecord
from archive_gui.language.table_rows import Grid, grids_of

MEASURE = 38
"""The widest line, in Han characters: 36 to 40 are what a book page has, and eyes find the next line."""
AT_ONCE = 6_000
"""Characters that are set within one turn: about 5 ms of work."""
SLICE = 4_000
"""Characters that one slice sets and lays out; a slice ends where a line or a part does."""
_LINE_SEPARATOR = "\u2028"
_EMBOLDEN = 0.043
"""The outline that makes the serif bold, in ems: about what its Bold adds to a stem."""
_SMALLEST = 0.66
"""The size of tables that are too wide, in ems of the body: a page of 38 characters holds 57 of it."""
_HEAD = frozenset({PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE, PartKind.BYLINE})


class Setting(NamedTuple):
    """How a kind of part is set; lengths in ems of the body size, ``leading`` in ems of its own size."""

    size: float = 1.0
    leading: float = 1.78
    before: float = 0.0
    after: float = 0.32
    indent: float = 0.0
    left: float = 0.0
    serif: bool = True
    bold: bool = False
    muted: bool = False
    right: bool = False
    tinted: bool = False
    head: bool = False


SETTINGS: dict[PartKind, Setting] = {
    PartKind.KICKER: Setting(size=0.94, leading=1.4, after=0.1, muted=True),
    PartKind.TITLE: Setting(size=1.62, leading=1.36, after=0.4, bold=True),
    PartKind.SUBTITLE: Setting(size=1.08, leading=1.5, after=0.25),
    PartKind.BYLINE: Setting(size=0.8, leading=1.6, before=0.1, after=0.2, serif=False, muted=True),
    PartKind.LEAD: Setting(indent=2.0),
    PartKind.EPIGRAPH: Setting(size=0.96, left=4.0, muted=True),
    PartKind.ATTRIBUTION: Setting(size=0.88, right=True, muted=True),
    PartKind.SECTION_HEADING: Setting(size=1.1, leading=1.5, before=0.9, after=0.3, bold=True),
    PartKind.PARAGRAPH: Setting(indent=2.0),
    PartKind.CAPTION: Setting(size=0.8, leading=1.55, before=0.2, left=2.0, serif=False, muted=True),
    PartKind.PHOTO_CREDIT: Setting(size=0.74, leading=1.5, left=2.0, serif=False, muted=True),
    PartKind.TABLE: Setting(size=0.82, leading=1.6, before=0.3, after=0.5, serif=False, tinted=True),
    PartKind.BOILERPLATE: Setting(size=0.76, leading=1.5, serif=False, muted=True),
}
_META = Setting(size=0.8, leading=1.6, after=0.9, serif=False, muted=True)


@dataclass(frozen=True, slots=True)
class Style:
    """What the setting depends on: colours, and the zoom in per cent."""

    palette: Palette
    zoom: int = 100

    @property
    def body(self) -> int:
        """The body size in pixels."""
        return max(6, round(ARTICLE_PIXELS * self.zoom / 100))


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the outline: its words, and the offset in the reading text where it stands."""

    words: str
    offset: int
    is_title: bool


class _Row(NamedTuple):
    """A row of a table as it is to be set."""

    line: TableRow
    setting: Setting
    table: Table


class _Block(NamedTuple):
    """A block to be set: ``part`` is None for words of the program's own."""

    words: str
    setting: Setting
    part: Part | None
    row: _Row | None = None


def reading_positions(record: ArticleRecord) -> PositionMap:
    """Where the characters of the reading text of ``record`` stand in its document."""
    return PositionMap(record.reading.text, _inserted(_blocks(record), record.reading))


def reading_slices(
    document: QTextDocument,
    record: ArticleRecord,
    style: Style,
    *,
    left: float = 0.0,
    right: float = 0.0,
    room: float | None = None,
) -> Iterator[None]:
    """Set the reading text of ``record`` into ``document`` slice by slice, with so much room beside it.

    ``room`` is the width that its tables are to keep to, that of a whole line unless told.
    """
    begin_page(document, style, left=left, right=right)
    cursor = QTextCursor(document)
    formats: dict[Setting, tuple[QTextBlockFormat, QTextCharFormat]] = {}
    in_slice = 0
    cursor.beginEditBlock()
    for number, block in enumerate(_with_tables(_blocks(record), style, room or style.body * MEASURE)):
        if in_slice >= SLICE:
            cursor.endEditBlock()
            yield
            in_slice = 0
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.beginEditBlock()
        in_slice += len(block.words)
        if block.setting not in formats:
            formats[block.setting] = _formats(block.setting, style)
        block_format, char_format = formats[block.setting]
        if block.row is not None:
            block_format = _tabbed(block_format, block.row)
        if number:
            cursor.insertBlock(block_format, char_format)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        cursor.insertText(shown_text(block.words).replace("\n", _LINE_SEPARATOR), char_format)
    cursor.endEditBlock()


def outline(reading: ReadingText) -> tuple[Heading, ...]:
    """The title and the section headings, in reading order."""
    wanted = reading.of_kind(PartKind.TITLE, PartKind.SECTION_HEADING)
    return tuple(
        Heading(" ".join(reading.part_text(part).split()), part.span.start, part.kind is PartKind.TITLE)
        for part in wanted
    )


def meta_line(description: Description) -> str:
    """Publication, date, edition, column and archival code in one line; empty where none of them is known."""
    date = iso_text(description.date.value)
    if date and description.date.certainty is Certainty.INFERRED:
        date = _("{date} (inferred)").format(date=date)
    code = _("archival code {code}").format(code=description.archival_code) if description.archival_code else ""
    found = (description.publication, date, edition_words(description.edition), description.column, code)
    return "  ·  ".join(words for words in found if words)


def _blocks(record: ArticleRecord) -> list[_Block]:
    reading, description = record.reading, record.description
    parts = sorted(reading.parts, key=lambda part: part.span)
    blocks = [_Block(reading.part_text(part), SETTINGS[part.kind], part) for part in parts]
    head = 0
    while head < len(parts) and parts[head].kind in _HEAD:
        head += 1
    additions: list[_Block] = []
    if description.title and not reading.of_kind(PartKind.TITLE):
        additions.append(_Block(description.title, SETTINGS[PartKind.TITLE], None))
    names = _names(description)
    if names and not any(part.kind is PartKind.BYLINE for part in parts):
        additions.append(_Block(names, SETTINGS[PartKind.BYLINE], None))
    meta = meta_line(description)
    if meta:
        additions.append(_Block(meta, _META, None))
    return [*blocks[:head], *additions, *blocks[head:]]


def _with_tables(blocks: Sequence[_Block], style: Style, room: float) -> Iterator[_Block]:
    """The same blocks, the rows of each table set as one."""
    for is_table, group in groupby(blocks, _is_row):
        together = list(group)
        yield from _as_tables(together, style, room) if is_table else together


def _is_row(block: _Block) -> bool:
    return block.part is not None and block.part.kind is PartKind.TABLE


def _as_tables(blocks: Sequence[_Block], style: Style, room: float) -> Iterator[_Block]:
    """Rows under one another, as one table or several."""
    lines = [line for block in blocks for line in block.words.split("\n")]
    rows = [row for grid in grids_of(lines) for row in _rows_of(grid, style, room)]
    at = 0
    for block in blocks:
        own = rows[at : at + block.words.count("\n") + 1]
        at += len(own)
        setting = own[0].setting._replace(after=own[-1].setting.after)
        words = "\n".join(row.line.words for row in own)
        yield block._replace(words=words, setting=setting, row=own[0])


def _rows_of(grid: Grid, style: Style, room: float) -> Iterator[_Row]:
    """The rows of one table; one that is too wide is set smaller, as far as that can be read."""
    plain = SETTINGS[PartKind.TABLE]
    size, table = plain.size, _laid_out(grid, plain, style, room)
    if table.width > room:
        size = max(_SMALLEST, size * room / table.width)
        table = _laid_out(grid, plain._replace(size=size), style, room)
    for number, line in enumerate(table.rows):
        setting = plain._replace(
            size=size,
            before=0.0 if number else plain.before,
            after=plain.after if number == len(table.rows) - 1 else 0.0,
            bold=line.is_head,
            head=line.is_head,
        )
        yield _Row(line, setting, table)


def _laid_out(grid: Grid, setting: Setting, style: Style, room: float) -> Table:
    pixels = _pixels(setting, style)
    return lay_out(grid, QFontMetricsF(ui_font(pixels, bold=True)).horizontalAdvance, pixels, room)


def _names(description: Description) -> str:
    people = (
        " ".join(word for word in (person.affiliation, person.role, person.name) if word)
        for person in description.contributors
    )
    return "  ".join(people)


def _inserted(blocks: Sequence[_Block], reading: ReadingText) -> list[tuple[int, int]]:
    """Where words of the program's own stand: before the part that follows them, or after all parts."""
    inserted: list[tuple[int, int]] = []
    for number, block in enumerate(blocks):
        if block.part is not None:
            continue
        following = next((later.part for later in blocks[number:] if later.part is not None), None)
        offset = following.span.start if following else len(reading.text)
        inserted.append((offset, _units(block.words) + 1))
    return inserted


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def begin_page(document: QTextDocument, style: Style, *, left: float = 0.0, right: float = 0.0) -> None:
    """Empty a document and leave room above the first line and, so that the end is read in comfort, below the last.

    That comes first: margins that are given to a text afterwards have all of it laid out again.
    """
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDocumentMargin(0)
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(left)
    frame.setRightMargin(right)
    frame.setTopMargin(style.body * 1.2)
    frame.setBottomMargin(style.body * 5)
    document.rootFrame().setFrameFormat(frame)


def _formats(setting: Setting, style: Style) -> tuple[QTextBlockFormat, QTextCharFormat]:
    em, size = style.body, _pixels(setting, style)
    block = QTextBlockFormat()
    block.setLineHeight(round(size * setting.leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setTopMargin(round(em * setting.before))
    block.setBottomMargin(round(em * setting.after))
    block.setTextIndent(em * setting.indent)
    block.setLeftMargin(em * setting.left)
    block.setAlignment(_alignment(setting))
    if setting.tinted:
        block.setBackground(QBrush(QColor(style.palette.line if setting.head else style.palette.ground)))
    char = QTextCharFormat()
    char.setFont(_font(setting, size))
    ink = QColor(style.palette.muted if setting.muted else style.palette.text)
    char.setForeground(QBrush(ink))
    if setting.bold and setting.serif:
        # The bundled serif has one weight; Qt's own emboldening all but vanishes at 200 %, an outline scales.
        char.setTextOutline(QPen(ink, size * _EMBOLDEN))
    return block, char


def _pixels(setting: Setting, style: Style) -> int:
    return max(6, round(style.body * setting.size))


def _tabbed(block: QTextBlockFormat, row: _Row) -> QTextBlockFormat:
    """A row with the tab stops of its table; only sentences at its end go on to a further line."""
    tabbed = QTextBlockFormat(block)
    tabbed.setTabPositions(list(row.line.stops))
    hangs_at = row.table.hangs_at
    if hangs_at is None:
        tabbed.setNonBreakableLines(True)
    else:
        tabbed.setLeftMargin(hangs_at)
    tabbed.setTextIndent(row.line.begins_at - (hangs_at or 0.0))
    return tabbed


def _alignment(setting: Setting) -> Qt.AlignmentFlag:
    if setting.right:
        return Qt.AlignmentFlag.AlignRight
    return Qt.AlignmentFlag.AlignJustify if setting.indent else Qt.AlignmentFlag.AlignLeft


def _font(setting: Setting, size: int) -> QFont:
    if not setting.serif:
        return ui_font(size, bold=setting.bold)
    return article_font(size)
