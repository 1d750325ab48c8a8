"""What repair did, on the side of the reading text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive_gui.desktop.panels.article_alignment import Alignment
from archive_gui.desktop.panels.article_document_source import Effect, SourceMark
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.spans import Span

_GONE = frozenset({Effect.SET_ASIDE, Effect.REMOVED, Effect.JOINED})


@dataclass(frozen=True, slots=True)
class ReadingMark:
    """Where a marked stretch of captured text came to stand; a ``seam`` is where something was that is gone.

    The span of a seam is the characters on either side of it, ``at`` the place between them.
    """

    span: Span
    at: int
    mark: SourceMark
    seam: bool


def reading_marks(reading: ReadingText, alignment: Alignment, marks: Iterable[SourceMark]) -> tuple[ReadingMark, ...]:
    """The marks of an article's page that concern the article, in the order of the captured text."""
    own = [captured for _, captured in reading.offsets.runs() if captured.length]
    if not own:
        return ()
    whole = Span(min(span.start for span in own), max(span.end for span in own))
    found: list[ReadingMark] = []
    for mark in marks:
        images = () if mark.effect is Effect.JOINED else alignment.images(mark.span)
        found += [ReadingMark(image, image.start, mark, seam=False) for image in images]
        gone = mark.effect in _GONE or mark.span.length == 0 or mark.effect is Effect.SPLIT
        if images or not gone or not (whole.start <= mark.span.start <= whole.end):
            continue
        at = alignment.seam(mark.span.start)
        around = Span(max(0, at - 1), min(len(reading.text), at + 1))
        if around.length:
            found.append(ReadingMark(around, at, mark, seam=True))
    return tuple(found)
