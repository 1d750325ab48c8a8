"""Telling a file's format by its first bytes, so that a wrong name deceives nobody."""

from __future__ import annotations

_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, EPUB"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"RIFF", "RIFF"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"\x1f\x8b", "GZIP"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90", "EXE"),
)
_CONTROLS = frozenset(range(0x20)) - frozenset(b"\t\n\r\x0c\x1a\x1b")
_SAMPLE_BYTES = 8192
_MAX_CONTROL_SHARE = 0.02


def known_binary_format(data: bytes) -> str | None:
    """The name of the binary format that the first bytes tell, or None."""
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)


def looks_binary(text: str) -> bool:
    """Whether decoded text is full of control characters, as no text written by people is."""
    sample = text[:_SAMPLE_BYTES]
    controls = sum(ord(char) in _CONTROLS for char in sample)
    return controls > _MAX_CONTROL_SHARE * len(sample)
