"""Reader for Word documents (Office Open XML)."""

from __future__ import annotations

from archive_gui.capture.formats import DOCX
from archive_gui.domain.captured import CapturedText


class WordReader:
    """Reads .docx: headings, paragraphs, tables by rows, captions, notes and text boxes."""

    name = "word"
    version = 3
    media_types: tuple[str, ...] = (DOCX,)
    extensions: tuple[str, ...] = (".docx",)
    isolated = True
    seconds_per_mb = 60

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The document's text in its order, notes behind it, headers and footers set aside.

        Raises:
            DocumentDamaged: it cannot be opened.
            UserError: it is over a limit.
        """
        from archive_gui.capture.word_document import read_document  # noqa: PLC0415 - python-docx and lxml

        composer, metadata = read_document(data, name)
        return composer.captured(self, data, sha256, metadata=metadata)
