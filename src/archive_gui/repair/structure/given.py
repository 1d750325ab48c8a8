"""What a file's format tells of its articles: places on a page, sizes of type, chapters of a book."""

from __future__ import annotations

from archive_gui.domain.captured import CapturedText

_SIZED = frozenset({"application/pdf"})
_BOOK = frozenset({"application/epub+zip"})
_CHAPTER = "chapter"
_ROOT = "/html/"
"""What parts a chapter's file from the place in it, in a locator's path."""


def is_placed(captured: CapturedText) -> bool:
    """Whether the reader knew where each line stands on its page, and so in which order the page is read."""
    return any(locator.box is not None for locator in captured.locators)


def is_sized(captured: CapturedText) -> bool:
    """Whether levels of headings rank the sizes of their type, which says nothing of titles and sections."""
    return captured.media_type in _SIZED


def chapters(captured: CapturedText) -> tuple[int, ...]:
    """Where the chapters begin that the reader found, and the files of a book, the first one aside."""
    told = {hint.span.start for hint in captured.hints if hint.kind == _CHAPTER}
    return tuple(sorted(told.union(_files(captured))))


def _files(captured: CapturedText) -> tuple[int, ...]:
    if captured.media_type not in _BOOK:
        return ()
    starts: list[int] = []
    here = None
    for locator in captured.locators:
        file = (locator.path or "").partition(_ROOT)[0]
        if file != here:
            starts.append(locator.span.start)
            here = file
    return tuple(starts[1:])
