"""A place where two texts differ, in words."""

from __future__ import annotations

from archive_gui.base.messages import _
from archive_gui.domain.likeness import Difference
from archive_gui.domain.spans import Span

_WORDS = 40


def difference_words(difference: Difference, left: str, right: str) -> str:
    """Both sides with an arrow between them; a figure is told whole, as is what stands on one side only."""
    one = _piece(left, difference.left_figure or difference.left)
    other = _piece(right, difference.right_figure or difference.right)
    if not one:
        return _("only at the right: {text}").format(text=other)
    if not other:
        return _("only at the left: {text}").format(text=one)
    return f"{one}  ↔  {other}"


def _piece(text: str, span: Span) -> str:
    words = text[span.start : span.end].replace("\n", "⏎")
    return f"{words[:_WORDS]}…" if len(words) > _WORDS else words
