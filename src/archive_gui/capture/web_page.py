"""Readers for web pages as browsers save them: a page of HTML, or one with its pictures in a web archive."""

from __future__ import annotations

from archive_gui.capture.formats import HTML, MHTML
from archive_gui.domain.captured import CapturedText


class WebPageReader:
    """Reads .html in whatever encoding it declares or has; the article is told from what stands round it."""

    name = "web_page"
    version = 2
    media_types: tuple[str, ...] = (HTML, "application/xhtml+xml")
    extensions: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml")
    isolated = True
    seconds_per_mb = 60

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """Everything readable of the page, with locators by tag.

        Raises:
            EncodingUnknown: neither what the page declares nor any other encoding fits.
            PageTooDeep: its tags are nested beyond reason.
        """
        from archive_gui.capture.web.page import read_page  # noqa: PLC0415 - lxml, only for those who read pages

        composer, metadata, encoding = read_page(data, name)
        return composer.captured(self, data, sha256, encoding=encoding, metadata=metadata)


class MhtmlReader:
    """Reads .mhtml: the page of a web archive; its pictures and styles are left out."""

    name = "web_archive"
    version = 2
    media_types: tuple[str, ...] = (MHTML,)
    extensions: tuple[str, ...] = (".mhtml", ".mht")
    isolated = True
    seconds_per_mb = 60

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """Everything readable of the page the archive was made of.

        Raises:
            MailDamaged: there is no page in it.
            UserError: what can be wrong with a page.
        """
        from archive_gui.capture.mail_parts import page_of_archive  # noqa: PLC0415 - only for those who read archives
        from archive_gui.capture.web.page import read_page  # noqa: PLC0415

        page, charset, address = page_of_archive(data, name)
        composer, metadata, encoding = read_page(page, name, charset, address)
        return composer.captured(self, data, sha256, encoding=encoding, metadata=metadata)
