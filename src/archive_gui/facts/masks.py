"""The form in which a text is read: folded one to one, with stretches blanked that are already spoken for."""

from __future__ import annotations

from collections.abc import Iterable

from archive_gui.domain.spans import Span
from archive_gui.language.folds import simplified
from archive_gui.language.numerals import plain

BLANK = "\0"
"""Stands for each character of a stretch in which nothing more is to be found."""

NAME = "\1"
"""Stands for each character of a place's name, which may be part of a noun phrase."""


def reading_form(text: str) -> str:
    """Simplified characters, plain digits and signs; as long as the text."""
    return plain(simplified(text))


def blank(text: str, spans: Iterable[Span], mark: str = BLANK) -> str:
    """The text with ``mark`` for each character of the given stretches (in order, none overlapping)."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += (text[at : span.start], mark * span.length)
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)
