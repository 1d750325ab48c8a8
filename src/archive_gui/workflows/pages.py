"""Originals to look at: pages as pictures, and the way between a stretch of text and its place on the page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from archive_gui.capture import paper
from archive_gui.capture.paper import PagePicture
from archive_gui.domain.captured import Locator
from archive_gui.domain.records import SourceId
from archive_gui.domain.spans import Ranges, Span
from archive_gui.workflows.session import Archive

__all__ = ["PagePicture", "captured_at", "locate", "locators", "page_count", "page_picture"]

_LONGEST_LINE = 400
"""Characters before a stretch in which the line can begin whose words it touches."""


def page_count(archive: Archive, source: SourceId) -> int:
    """How many pages the original of a source has; 0 where it is looked at as text.

    Raises:
        UserError: the original cannot be opened.
    """
    record = archive.store.source_text(source).source
    if not paper.has_pages(record.media_type):
        return 0
    data = archive.store.original_path(source).read_bytes()
    return paper.page_count(data, record.media_type, record.file_name)


def page_picture(archive: Archive, source: SourceId, page: int, width: int) -> PagePicture:
    """Page ``page``, from 1, of an original, about ``width`` pixels wide; some tenths of a second for a full page.

    Raises:
        UserError: the original cannot be opened or has no such page.
    """
    record = archive.store.source_text(source).source
    data = archive.store.original_path(source).read_bytes()
    return paper.page_picture(data, record.media_type, record.file_name, page, width)


def locators(archive: Archive, source: SourceId) -> tuple[Locator, ...]:
    """Where the lines of a source stand in its original, in the order of captured text; none for plain text."""
    return archive.store.captured(source).locators


def locate(found: Sequence[Locator], ranges: Ranges) -> tuple[Locator, ...]:
    """Those of a source's locators that captured ``ranges`` touch; ``found`` stands in the order of the text.

    Of a line that is touched as a whole its words are left out; of one that is not, the words touched stand for it.
    """
    starts = [locator.span.start for locator in found]
    touched: dict[int, Locator] = {}
    for wanted in ranges:
        low = bisect_left(starts, wanted.start - _LONGEST_LINE)
        while low > 0 and found[low - 1].span.end > wanted.start:
            low -= 1
        near = range(low, bisect_left(starts, wanted.end, lo=low))
        touched.update({at: found[at] for at in near if found[at].span.overlaps(wanted)})
    return tuple(_without_nested([touched[at] for at in sorted(touched)], ranges))


def _without_nested(touched: Sequence[Locator], ranges: Ranges) -> Iterator[Locator]:
    line: Locator | None = None
    for at, locator in enumerate(touched):
        if line is not None and line.span.covers(locator.span) and locator.path is None:
            if not _is_whole(line, ranges):
                yield locator
            continue
        line = locator
        words = at + 1 < len(touched) and line.span.covers(touched[at + 1].span) and line.path is None
        if not words or _is_whole(line, ranges):
            yield line


def _is_whole(line: Locator, ranges: Ranges) -> bool:
    return any(wanted.covers(line.span) for wanted in ranges)


def captured_at(found: Sequence[Locator], page: int, x: float, y: float) -> Span | None:
    """The captured stretch at a point of a page, in shares of its width and height; the smallest where several."""
    hits = [
        locator
        for locator in found
        if locator.page == page
        and locator.box is not None
        and locator.box[0] <= x <= locator.box[2]
        and locator.box[1] <= y <= locator.box[3]
    ]
    return min(hits, key=lambda locator: locator.span.length).span if hits else None
