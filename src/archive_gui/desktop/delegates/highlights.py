"""Laying out a few lines of text with stretches marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from archive_gui.domain.spans import Span

_ELLIPSIS = "…"


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

    What does not fit ends in an ellipsis. The marks are handed to ``draw``: formats set on the layout itself would
    undo its lines.
    """
    layout, height, end = _laid_out(text, font, width, lines)
    units = len(text.encode("utf-16-le")) // 2
    if end < units:
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
