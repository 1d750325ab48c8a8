"""The encoding of a web page: what the server said, what the page declares, and what the bytes really are."""

from __future__ import annotations

import re

from archive_gui.capture.encodings import Decoded, decode_declared

_DECLARED = (
    re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE),
    re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE),
)
_HEAD_BYTES = 8192
"""The HTML standard looks for the declaration in the first 1024 bytes; old pages put it later."""
_UNSEEN = ((b"<!--", b"-->"), (b"<script", b"</script"), (b"<style", b"</style"))
_BLANKS = re.compile(rb"[\t\n\r ]+")


def decode_page(data: bytes, name: str, charset: str | None = None) -> Decoded:
    """The page's text; ``charset`` is what was said outside the page, by a server or a mail.

    Raises:
        EncodingUnknown: nothing gives readable text.
    """
    head = data[:_HEAD_BYTES]
    found = (pattern.search(head) for pattern in _DECLARED)
    declared = [match[1].decode("ascii") for match in found if match is not None]
    wide = b"\0" in head  # UTF-16: markup cannot be told byte by byte
    return decode_declared(data, [charset, *declared] if charset else declared, name, None if wide else _visible(data))


def _visible(data: bytes) -> bytes:
    """The bytes between the tags; markup is ASCII and tells nothing of its encoding.

    No encoding that web pages come in has ``<`` or ``>`` as the second byte of a character.
    """
    lowered = data.lower()
    pieces: list[bytes] = []
    at = 0
    while (opened := lowered.find(b"<", at)) >= 0:
        pieces.append(data[at:opened])
        end = next((stop for start, stop in _UNSEEN if lowered.startswith(start, opened)), b">")
        closed = lowered.find(end, opened)
        if closed < 0:
            return _BLANKS.sub(b" ", b" ".join(pieces))
        at = closed + 1
    pieces.append(data[at:])
    return _BLANKS.sub(b" ", b" ".join(pieces))
