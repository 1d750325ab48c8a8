"""A web page from its bytes to captured text."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection
from dataclasses import replace

from lxml import html

from archive_gui.capture.composing import Composer, is_bold_heading
from archive_gui.capture.encodings import Decoded
from archive_gui.capture.web.blocks import Block, blocks_of
from archive_gui.capture.web.charset import decode_page
from archive_gui.capture.web.content import Content, headline_of
from archive_gui.capture.web.markup import parsed
from archive_gui.capture.web.metadata import metadata_of, window_title
from archive_gui.domain.captured import SourceMetadata

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]{1,500})", re.IGNORECASE)
"""What browsers write at the beginning of a page that they save (the mark of the web)."""
_SAVED_WITHIN = 2_000
_LARGEST_FOR_OPINION = 3_000_000
"""Characters; trafilatura takes seconds for a page of a megabyte, and larger ones are books, not news."""


def read_page(
    data: bytes, name: str, charset: str | None = None, address: str | None = None
) -> tuple[Composer, SourceMetadata, str]:
    """A page's blocks as captured text, its metadata and its encoding; what is not the article is told by a hint.

    ``charset`` and ``address`` are what is known of the page from outside.

    Raises:
        EncodingUnknown: nothing gives readable text.
        PageTooLarge: it is nested too deep.
    """
    composer = Composer()
    page, decoded = read_html(data, name, charset)
    if not decoded.certain:
        composer.warn("capture.encoding_guessed", encoding=decoded.encoding)
    if decoded.damaged:
        composer.warn("capture.damaged_bytes", count=decoded.damaged)
    if page is None:
        return composer, SourceMetadata(), decoded.encoding
    saved = _SAVED_FROM.search(decoded.text[:_SAVED_WITHIN])
    metadata = metadata_of(page, address or (saved[1] if saved is not None else None))
    blocks = blocks_of(page)
    shown = window_title(page)
    content = Content(blocks, metadata.title or shown, _opinion(decoded.text))
    chosen = content.chosen()
    if metadata.title is None and shown is not None:
        headline = blocks[content.title].text.strip() if content.title is not None else headline_of(shown)
        metadata = replace(metadata, title=headline)
    _add(composer, blocks, chosen, _headings(blocks, chosen, content.title))
    return composer, metadata, decoded.encoding


def read_html(data: bytes, name: str, charset: str | None = None) -> tuple[html.HtmlElement | None, Decoded]:
    """A page as a tree, None where it is empty, and how it was decoded.

    Raises:
        EncodingUnknown: nothing gives readable text.
        PageTooLarge: it is nested too deep.
    """
    decoded = decode_page(data, name, charset)
    return parsed(decoded.text, name), decoded


def add_whole(
    composer: Composer, page: html.HtmlElement, *, under: str = "", aside: bool = False, titles: Collection[str] = ()
) -> None:
    """Add all that a page shows, as with a letter or a book's chapter.

    Args:
        composer: takes it.
        page: the page.
        under: begins the locators' paths.
        aside: it belongs to the book and not to its text.
        titles: what a table of contents calls the places in it; a plain line of these words is a heading.
    """
    blocks = blocks_of(page)
    chosen = [not aside and not block.control for block in blocks]
    levels = {index: block.level for index, block in enumerate(blocks) if chosen[index] and block.kind == "heading"}
    wanted = {_squeezed(title) for title in titles}
    levels = {
        index: 1
        for index, block in enumerate(blocks)
        if chosen[index] and not block.kind and _squeezed(block.text) in wanted
    } | levels
    _add(composer, blocks, chosen, levels or _bold_headings(blocks, chosen), under=under)


def _add(
    composer: Composer, blocks: list[Block], chosen: list[bool], levels: dict[int, int], *, under: str = ""
) -> None:
    for index, block in enumerate(blocks):
        level = levels.get(index, 0)
        kind = "heading" if level else "" if block.kind == "heading" else block.kind
        path = f"{under}{block.path}"
        composer.add(block.text, kind=kind, level=level, aside=not chosen[index], tight=block.tight, path=path)


def _headings(blocks: list[Block], chosen: list[bool], title: int | None) -> dict[int, int]:
    """Levels of the article's headings: the headline has 1, the others keep their order from 2 on.

    A short line all in bold is a heading too, where the page marks no others in its text.
    """
    found = {
        index: max(2, block.level)
        for index, block in enumerate(blocks)
        if chosen[index] and block.kind == "heading" and index != title
    }
    if title is not None:
        found[title] = 1
    if not any(index > (title or 0) for index in found):
        found = _bold_headings(blocks, chosen) | found
    return found


def _bold_headings(blocks: list[Block], chosen: list[bool]) -> dict[int, int]:
    """Short lines all in bold among others that are not."""
    bold = {
        index: 2
        for index, block in enumerate(blocks)
        if chosen[index] and not block.kind and block.bold_chars == block.chars and is_bold_heading(block.text)
    }
    return bold if 2 * len(bold) < sum(chosen) else {}


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _opinion(text: str) -> str:
    """What trafilatura takes for the article, without blanks; empty where it finds none."""
    import trafilatura  # noqa: PLC0415 - a fifth of a second that a page's other parts do without

    if len(text) > _LARGEST_FOR_OPINION:
        return ""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(text, include_comments=False, include_tables=True, favor_precision=True)
    return "".join((found or "").split())
