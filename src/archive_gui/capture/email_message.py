"""Reader for mail: the letter itself; its attachments are sources of their own (see ``containers``)."""

from __future__ import annotations

from archive_gui.capture.formats import EMAIL
from archive_gui.domain.captured import CapturedText


class EmailReader:
    """Reads .eml: the head's lines set aside, then the letter."""

    name = "email"
    version = 2
    media_types: tuple[str, ...] = (EMAIL,)
    extensions: tuple[str, ...] = (".eml",)
    isolated = True
    seconds_per_mb = 60

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The letter as plain text, or as the page it was sent as.

        Raises:
            MailDamaged: it has no head.
            UserError: what can be wrong with a text or a page.
        """
        from archive_gui.capture.mail_parts import read_letter  # noqa: PLC0415 - the standard library's mail parser

        composer, metadata, encoding = read_letter(data, name)
        return composer.captured(self, data, sha256, encoding=encoding, metadata=metadata)
