"""Originals to look at: pages as pictures, and the way between a stretch of text and its place on the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from archive_gui.capture import paper
from archive_gui.capture.paper import PagePicture
from archive_gui.domain.captured import Locator
from archive_gui.domain.records import SourceId
from archive_gui.domain.spans import Ranges, Span
from archive_gui.workflows.session import Archive

__all__ = ["PagePicture", "captured_at", "locate", "locators", "page_count", "page_picture"]


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
    """Those of a source's locators that captured ``ranges`` touch; ``found`` stands in the order of the text."""
    starts = [locator.span.start for locator in found]
    touched: dict[int, Locator] = {}
    for wanted in ranges:
        at = max(0, bisect_right(starts, wanted.start) - 1)
        while at > 0 and found[at - 1].span.end > wanted.start:
            at -= 1
        while at < len(found) and found[at].span.start < wanted.end:
            if found[at].span.overlaps(wanted):
                touched[at] = found[at]
            at += 1
    return tuple(touched[at] for at in sorted(touched))


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
