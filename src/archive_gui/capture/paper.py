"""The pages of an original as pictures, for people to look at beside the text."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from itertools import islice

from archive_gui.capture.formats import PDF

_PDFIUM = threading.Lock()
"""PDFium is not made for several threads."""
MAX_WIDTH = 6_000
"""Wider pictures show nothing more of a page, and take a hundred megabytes."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page in ``width`` × ``height`` pixels, three bytes each (red, green, blue), row by row without padding."""

    width: int
    height: int
    rgb: bytes


def has_pages(media_type: str) -> bool:
    """Whether an original of this type is looked at page by page."""
    return media_type == PDF or media_type.startswith("image/")


def page_count(data: bytes, media_type: str, name: str) -> int:
    """How many pages or frames there are.

    Raises:
        UserError: it cannot be opened.
    """
    if media_type == PDF:
        from archive_gui.capture.pdf_document import opened  # noqa: PLC0415 - PDFium

        with _PDFIUM, opened(data, name) as document:
            return len(document)
    from archive_gui.capture.pictures import count_frames  # noqa: PLC0415 - Pillow

    return count_frames(data, name)


def page_picture(data: bytes, media_type: str, name: str, page: int, width: int) -> PagePicture:
    """Page ``page``, from 1, about ``width`` pixels wide.

    Raises:
        UserError: it cannot be opened, or has no such page.
    """
    width = max(1, min(width, MAX_WIDTH))
    if media_type == PDF:
        return _of_pdf(data, name, page, width)
    return _of_picture(data, name, page, width)


def _of_pdf(data: bytes, name: str, page: int, width: int) -> PagePicture:
    import pypdfium2 as pdfium  # noqa: PLC0415 - only needed where a PDF is looked at

    from archive_gui.capture.errors import DocumentDamaged  # noqa: PLC0415
    from archive_gui.capture.pdf_document import opened  # noqa: PLC0415

    with _PDFIUM, opened(data, name) as document:
        try:
            found = document[page - 1]
            bitmap = found.render(scale=width / max(1.0, found.get_width()), rev_byteorder=True)
        except (pdfium.PdfiumError, IndexError) as error:
            raise DocumentDamaged(name=name, format="PDF") from error
        picture = bitmap.to_numpy()[:, :, :3].copy()
        bitmap.close()
        found.close()
    return PagePicture(picture.shape[1], picture.shape[0], picture.tobytes())


def _of_picture(data: bytes, name: str, page: int, width: int) -> PagePicture:
    from archive_gui.capture.errors import PictureUnreadable  # noqa: PLC0415
    from archive_gui.capture.pictures import frames  # noqa: PLC0415 - Pillow

    image = next(islice(frames(data, name), page - 1, None), None)
    if image is None:
        raise PictureUnreadable(name=name)
    image.thumbnail((width, MAX_WIDTH * 4))
    return PagePicture(image.width, image.height, image.tobytes())
