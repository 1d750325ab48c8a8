"""Sets captured text as it stands, with what repair did to it marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QBrush, QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document import SLICE, Style, begin_page
from archive_gui.desktop.panels.article_document_marks import SpanIndex
from archive_gui.desktop.panels.article_document_positions import PositionMap, shown_text
from archive_gui.desktop.panels.article_page import is_declined
from archive_gui.desktop.qmodels.repair_words import told_words
from archive_gui.desktop.theme.colours import mixed
from archive_gui.desktop.theme.fonts import figures_font
from archive_gui.domain.decisions import UNDECIDED, RepairDecisions
from archive_gui.domain.reading import ReadingText, Repair, RepairKind, SetAside
from archive_gui.domain.records import SourceText
from archive_gui.domain.spans import Ranges, Span, merge_adjacent

MARGIN = 18.0
"""Room beside the lines, in logical pixels, for the bars that mark passages."""
_SIZE = 0.88
_LEADING = 1.62


class Effect(Enum):
    """What repair did to a stretch of captured text, as far as the eye is concerned."""

    SET_ASIDE = auto()
    REMOVED = auto()
    REPLACED = auto()
    JOINED = auto()
    MOVED = auto()
    SPLIT = auto()
    PROPOSED = auto()
    DECLINED = auto()


@dataclass(frozen=True, slots=True)
class SourceMark:
    """One marked stretch of captured text: what was done there, and the repair or the text set aside behind it."""

    span: Span
    effect: Effect
    repair: Repair | None = None
    aside: SetAside | None = None

    @property
    def rule(self) -> str:
        """The rule that did it."""
        return self.repair.rule if self.repair is not None else self.aside.rule if self.aside is not None else ""

    @property
    def repair_id(self) -> str | None:
        """The repair's id, where there is one."""
        return self.repair.id if self.repair is not None else None

    def told(self) -> str:
        """What was done, by which rule, and how the text changed by it."""
        before, after = (self.repair.before, self.repair.after) if self.repair is not None else ("", "")
        if self.repair is None and self.aside is not None:
            before = self.aside.text
        return told_words(effect_words(self.effect), self.rule, before, after)


def marks_of(source: SourceText, decisions: RepairDecisions = UNDECIDED) -> tuple[SourceMark, ...]:
    """Every stretch that repair touched, in the order of the captured text."""
    by_ranges = {
        (repair.rule, repair.source_ranges): repair
        for repair in source.repairs
        if repair.kind is RepairKind.SET_ASIDE and repair.applied
    }
    marks = [
        SourceMark(span, Effect.SET_ASIDE, by_ranges.get((aside.rule, aside.source_ranges)), aside)
        for aside in source.set_aside
        for span in aside.source_ranges
    ]
    for repair in source.repairs:
        effect = effect_of(repair, decisions)
        if effect is Effect.SET_ASIDE:
            continue
        marks += [SourceMark(span, effect, repair) for span in repair.source_ranges]
    return tuple(sorted(marks, key=lambda mark: mark.span))


def effect_words(effect: Effect) -> str:
    """What an effect is called."""
    return _EFFECTS[effect]()


_EFFECTS = {
    Effect.SET_ASIDE: lambda: _("Set aside"),
    Effect.REMOVED: lambda: _("Removed"),
    Effect.REPLACED: lambda: _("Replaced"),
    Effect.JOINED: lambda: _("Line end joined"),
    Effect.MOVED: lambda: _("Moved"),
    Effect.SPLIT: lambda: _("Split here"),
    Effect.PROPOSED: lambda: _("Proposed"),
    Effect.DECLINED: lambda: _("Undone by hand"),
}


def effect_of(repair: Repair, decisions: RepairDecisions = UNDECIDED) -> Effect:
    """What a repair looks like on the page."""
    if not repair.applied:
        return Effect.DECLINED if is_declined(repair, decisions) else Effect.PROPOSED
    match repair.kind:
        case RepairKind.JOIN:
            return Effect.JOINED
        case RepairKind.MOVE:
            return Effect.MOVED
        case RepairKind.SPLIT:
            return Effect.SPLIT
        case RepairKind.SET_ASIDE:
            return Effect.SET_ASIDE
        case RepairKind.REPLACE | RepairKind.MISREADING:
            return Effect.REPLACED if repair.after else Effect.REMOVED


@dataclass(frozen=True, slots=True)
class Looks:
    """Stretches of captured text that look unlike the rest; of two on one place the later one shows."""

    index: SpanIndex
    formats: tuple[QTextCharFormat, ...]

    def within(self, wanted: Span) -> Iterator[tuple[Span, QTextCharFormat]]:
        """What of ``wanted`` looks unlike the rest, in the order it is to be set in."""
        for number in sorted(self.index.overlapping(wanted)):
            span = self.index.spans[number]
            yield Span(max(span.start, wanted.start), min(span.end, wanted.end)), self.formats[number]


def looks_of(marks: Iterable[SourceMark], region: Ranges, length: int, style: Style) -> Looks:
    """How a captured text of ``length`` characters looks where repair was at work and outside of ``region``."""
    pale = QTextCharFormat()
    pale.setForeground(QBrush(QColor(style.palette.muted)))
    looks = _looks(style)
    found = [(span, pale) for span in _outside(region, length)]
    found += [(mark.span, looks[mark.effect]) for mark in marks if mark.effect in looks]
    return Looks(SpanIndex(span for span, _ in found), tuple(look for _, look in found))


def source_slices(
    document: QTextDocument, text: str, positions: PositionMap, looks: Looks, style: Style
) -> Iterator[None]:
    """Set a captured text into ``document`` slice by slice."""
    size = max(6, round(style.body * _SIZE))
    block, char = QTextBlockFormat(), QTextCharFormat()
    block.setLineHeight(round(size * _LEADING), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    char.setFont(figures_font(size))
    char.setForeground(QBrush(QColor(style.palette.text)))
    begin_page(document, style, left=MARGIN)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(block)
    cursor.setBlockCharFormat(char)
    for piece in _pieces(text):
        if piece.start:
            yield
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(shown_text(text[piece.start : piece.end]), char)
        for span, look in looks.within(piece):
            _merge(cursor, positions, span, look)
        cursor.endEditBlock()


def _pieces(text: str) -> Iterator[Span]:
    """A text in slices that end where a line does."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + SLICE) + 1 or len(text)
        yield Span(start, end)
        start = end


def region_of(reading: ReadingText, text: str) -> Ranges:
    """The whole lines of captured text that an article's characters come from."""
    lines: list[Span] = []
    for _reading, captured in reading.offsets.runs():
        if captured.start == captured.end:
            continue
        start = text.rfind("\n", 0, captured.start) + 1
        stop = text.find("\n", captured.end - 1)
        lines.append(Span(start, len(text) if stop < 0 else stop + 1))
    return _merged(lines)


def _merged(spans: Iterable[Span]) -> Ranges:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merge_adjacent(merged)


def _outside(region: Ranges, length: int) -> Iterator[Span]:
    at = 0
    for span in region:
        if span.start > at:
            yield Span(at, span.start)
        at = span.end
    if at < length:
        yield Span(at, length)


def _looks(style: Style) -> dict[Effect, QTextCharFormat]:
    palette = style.palette
    aside, removed, replaced = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    aside.setForeground(QBrush(QColor(mixed(palette.muted, palette.paper, 0.72))))
    aside.setBackground(QBrush(QColor(palette.ground)))
    removed.setForeground(QBrush(QColor(palette.danger)))
    removed.setFontStrikeOut(True)
    replaced.setBackground(QBrush(QColor(palette.warning_ground)))
    replaced.setForeground(QBrush(QColor(palette.warning)))
    return {Effect.SET_ASIDE: aside, Effect.REMOVED: removed, Effect.REPLACED: replaced}


def _merge(cursor: QTextCursor, positions: PositionMap, span: Span, look: QTextCharFormat) -> None:
    start, end = positions.span_positions(span)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(look)
