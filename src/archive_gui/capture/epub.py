"""Reader for electronic books."""

from __future__ import annotations

from archive_gui.capture.formats import EPUB
from archive_gui.domain.captured import CapturedText


class EpubReader:
    """Reads .epub: its chapters in the order of the spine."""

    name = "epub"
    version = 3
    media_types: tuple[str, ...] = (EPUB,)
    extensions: tuple[str, ...] = (".epub",)
    isolated = True
    seconds_per_mb = 60

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The chapters one after another, with locators by chapter and tag.

        Raises:
            DocumentDamaged: it cannot be opened.
            DocumentLocked: it is protected against copying.
            UserError: it is over a limit.
        """
        from archive_gui.capture.epub_book import read_book  # noqa: PLC0415 - lxml, only for those who read books

        composer, metadata = read_book(data, name)
        return composer.captured(self, data, sha256, metadata=metadata)
