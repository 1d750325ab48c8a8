"""A PDF file to text: its pages one after another, what they say of the file, and what could not be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath

import pypdfium2 as pdfium
from pypdfium2 import raw

from archive_gui.capture import recognition
from archive_gui.capture.composing import Composer
from archive_gui.capture.errors import (
    DocumentDamaged,
    DocumentLocked,
    DocumentOfPictures,
    DocumentTooLong,
)
from archive_gui.capture.page.layout import LaidOut, write_pages
from archive_gui.capture.page.margins import set_apart
from archive_gui.capture.page.order import columns_of
from archive_gui.capture.page.pieces import pieces_of, struck_once
from archive_gui.capture.pdf_glyphs import page_text
from archive_gui.domain.captured import SourceMetadata

MAX_PAGES = 2_000
"""A year of a weekly paper; a longer file is better imported in pieces."""
SCAN_DPI = 200
"""Newspaper type of 9 points is then 25 pixels high, which recognition reads best."""
_TWICE_SHARE = 0.001
_FILE_NAME = re.compile(
    r"\.(?:docx?|wps|pdf|indd|qxd|cdr|s[2-9]|fit|txt)\b|^(?:untitled|microsoft word)", re.IGNORECASE
)
_HAN = re.compile(r"[\u3400-\u9fff]")


def read_document(data: bytes, name: str) -> tuple[Composer, SourceMetadata]:
    """The text of all pages, and what the file says of itself.

    Raises:
        DocumentDamaged: it cannot be opened.
        DocumentLocked: it asks for a password.
        DocumentTooLong: it has more than ``MAX_PAGES`` pages.
        DocumentOfPictures: no page has text, and recognition is not installed.
    """
    composer = Composer()
    with opened(data, name) as document:
        if len(document) > MAX_PAGES:
            raise DocumentTooLong(name=name, pages=len(document), limit=MAX_PAGES)
        pages = [_page(document, number, composer) for number in range(len(document))]
        metadata = _metadata(document, name)
    pictures = any(warning.code == "capture.page_is_picture" for warning in composer.warnings)
    if all(page is None for page in pages) and pictures:
        raise DocumentOfPictures(name=name)
    write_pages(pages, composer)
    return composer, metadata


@contextmanager
def opened(data: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    """The document, closed afterwards.

    Raises:
        DocumentDamaged: it cannot be opened.
        DocumentLocked: it asks for a password.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise DocumentLocked(name=name, format="PDF") from None
        raise DocumentDamaged(name=name, format="PDF") from error
    try:
        yield document
    finally:
        document.close()


def _page(document: pdfium.PdfDocument, number: int, composer: Composer) -> LaidOut | None:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        composer.warn("capture.pdf_page_damaged", page=number + 1)
        return None
    try:
        found = page_text(page)
        if not found.glyphs:
            return _recognised(page, number, composer)
        glyphs, struck = struck_once(found.glyphs)
        if struck > _TWICE_SHARE * len(glyphs):
            composer.warn("capture.pdf_struck_twice", page=number + 1, count=struck)
        if found.unmapped:
            composer.warn("capture.pdf_unmapped", page=number + 1, count=found.unmapped)
        head, pieces, foot = set_apart(pieces_of(glyphs), found.height)
        return LaidOut([*head, *columns_of(pieces), *foot], found.height, found.box)
    finally:
        page.close()


def _recognised(page: pdfium.PdfPage, number: int, composer: Composer) -> LaidOut | None:
    """A page of pictures, read by recognition where that is installed; an empty page has nothing to tell."""
    if not any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH], max_depth=4)):
        return None
    if not recognition.is_installed():
        composer.warn("capture.page_is_picture", page=number + 1)
        return None
    bitmap = page.render(scale=SCAN_DPI / 72, rev_byteorder=True)
    try:
        return recognition.read_picture(bitmap.to_numpy()[:, :, :3], composer, page=number + 1)
    finally:
        bitmap.close()


def _metadata(document: pdfium.PdfDocument, name: str) -> SourceMetadata:
    """Title and author where they were meant for readers; the dates are those of the file, not of the newspaper."""
    told = document.get_metadata_dict(skip_empty=True)
    title = _meant(told.get("Title", ""), name)
    author = _meant(told.get("Author", ""), name)
    return SourceMetadata(title=title, author=author)


def _meant(value: str, name: str) -> str | None:
    text = value.replace("\0", "").strip()
    if not text or not _HAN.search(text) or _FILE_NAME.search(text) or text == PurePath(name).stem:
        return None
    return text
