"""Laying out a few lines of text with stretches marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from archive_gui.domain.spans import Span

_ELLIPSIS = "…"
_ROOM = 2
"""Characters at the end that an ellipsis may take."""
_CLAUSE_ENDS = frozenset("，。；：！？、,;:!?”")


def utf16_spans(text: str, spans: Sequence[Span]) -> list[Span]:
    """Code point spans as the UTF-16 units Qt counts in; the two differ from the first 𥕢 on."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return list(spans)
    wide = [0]
    for character in text:
        wide.append(wide[-1] + (2 if character > "\uffff" else 1))
    return [Span(wide[span.start], wide[span.end]) for span in spans]


def marked_layout(
    text: str, spans: Sequence[Span], font: QFont, *, width: float, lines: int, ground: str, ink: str
) -> tuple[QTextLayout, list[QTextLayout.FormatRange], float]:
    """``text`` in at most ``lines`` lines of ``width`` pixels, the marks to draw it with, and its height.

    What does not fit ends in an ellipsis; where the first mark would be lost with it, the text begins with one, before
    the mark. The marks are handed to ``draw``: formats set on the layout itself would
    undo its lines.
    """
    layout, height, end = _laid_out(text, font, width, lines)
    first = utf16_spans(text, spans[:1])
    if first and first[0].end > end - _ROOM and end < _units(text):
        text, spans = _begun_later(text, spans, end)
        layout, height, end = _laid_out(text, font, width, lines)
    if end < _units(text):
        kept = text.encode("utf-16-le")[: max(0, end - 2) * 2].decode("utf-16-le", errors="ignore").rstrip("…，、。 ")
        text = kept + _ELLIPSIS
        spans = [Span(span.start, min(span.end, len(kept))) for span in spans if span.start < len(kept)]
        layout, height, _end = _laid_out(text, font, width, lines)
    mark = QTextCharFormat()
    mark.setBackground(QBrush(QColor(ground)))
    mark.setForeground(QBrush(QColor(ink)))
    marks = []
    for span in utf16_spans(text, spans):
        marked = QTextLayout.FormatRange()
        marked.start = span.start
        marked.length = span.length
        marked.format = mark
        marks.append(marked)
    return layout, marks, height


def _units(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text.encode("utf-16-le")) // 2


def _begun_later(text: str, spans: Sequence[Span], shown: int) -> tuple[str, list[Span]]:
    """The text from shortly before its first mark on, at the beginning of a clause where one is near."""
    latest = spans[0].start
    start = max(0, latest - shown // 2)
    clause = next((at + 1 for at in range(start, latest) if text[at] in _CLAUSE_ENDS), start)
    if clause == 0:
        return text, list(spans)
    moved = len(_ELLIPSIS) - clause
    return _ELLIPSIS + text[clause:], [Span(span.start + moved, span.end + moved) for span in spans]


def _laid_out(text: str, font: QFont, width: float, lines: int) -> tuple[QTextLayout, float, int]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    end = 0
    for _number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, top, end
