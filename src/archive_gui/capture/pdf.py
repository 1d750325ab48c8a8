"""Reader for PDF files: text by the places of its characters, pictures by recognition where installed."""

from __future__ import annotations

from archive_gui.capture.formats import PDF
from archive_gui.domain.captured import CapturedText


class PdfReader:
    """Reads .pdf: columns in reading order, headings by their size, running heads and page numbers set aside."""

    name = "pdf"
    version = 3
    media_types: tuple[str, ...] = (PDF,)
    extensions: tuple[str, ...] = (".pdf",)
    isolated = True
    seconds_per_mb = 120

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The text of all pages, each line with its page and place.

        Raises:
            DocumentDamaged: it cannot be opened.
            DocumentLocked: it asks for a password.
            UserError: it is over a limit, or holds only pictures and nothing here can read them.
        """
        from archive_gui.capture.pdf_document import read_document  # noqa: PLC0415 - PDFium

        composer, metadata = read_document(data, name)
        return composer.captured(self, data, sha256, metadata=metadata)
