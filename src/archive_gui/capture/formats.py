"""Telling a file's format by its bytes, so that a wrong name deceives nobody."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from archive_gui.capture.limits import MAX_MEMBERS
from archive_gui.capture.packed import DAMAGE, told_members


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its media type, and the name that people know it by."""

    media_type: str
    name: str


ZIP = "application/zip"
HTML = "text/html"
MHTML = "multipart/related"
EMAIL = "message/rfc822"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EPUB = "application/epub+zip"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream in which Office keeps a document with a password (MS-OFFCRYPTO 2.3.4)."""

_SIGNATURES = (
    (b"%PDF-", Format(PDF, "PDF")),
    (b"PK\x03\x04", Format(ZIP, "ZIP")),
    (b"PK\x05\x06", Format(ZIP, "ZIP")),
    (_OLE, Format("application/x-ole-storage", "DOC, XLS")),
    (b"\x89PNG\r\n\x1a\n", Format("image/png", "PNG")),
    (b"\xff\xd8\xff", Format("image/jpeg", "JPEG")),
    (b"GIF8", Format("image/gif", "GIF")),
    (b"II*\x00", Format("image/tiff", "TIFF")),
    (b"MM\x00*", Format("image/tiff", "TIFF")),
    (b"BM", Format("image/bmp", "BMP")),
    (b"RIFF", Format("application/x-riff", "RIFF")),
    (b"Rar!\x1a\x07", Format("application/vnd.rar", "RAR")),
    (b"7z\xbc\xaf\x27\x1c", Format("application/x-7z-compressed", "7Z")),
    (b"\x1f\x8b", Format("application/gzip", "GZIP")),
    (b"SQLite format 3\x00", Format("application/vnd.sqlite3", "SQLite")),
    (b"\x7fELF", Format("application/x-elf", "ELF")),
    (b"MZ\x90", Format("application/vnd.microsoft.portable-executable", "EXE")),
    (b"{\\rtf", Format("text/rtf", "RTF")),
)
_OFFICE = (
    ("word/", Format(DOCX, "DOCX")),
    ("xl/", Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX")),
    ("ppt/", Format("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX")),
)
_HTML_START = re.compile(
    rb"(?>\s|<!--.*?-->|<\?xml[^>]*>)*+<(?:!doctype\s+html|html|head|body|meta\s|title>)", re.IGNORECASE | re.DOTALL
)
_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_TAG = re.compile(rb"<(?:html|head|body|div|p|br|table|span|a|h[1-6]|meta|title|article|section)[\s>/]", re.IGNORECASE)
_HEADER = re.compile(
    rb"(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+|"
    rb"Snapshot-Content-Location|Reply-To|DKIM-Signature|Sender|Cc):[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*",
    re.IGNORECASE,
)
_MACHINES = re.compile(rb"^(?:Received|Return-Path|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1c-\x1f]")
_SAMPLE_CHARS = 8192
_MAX_CONTROL_SHARE = 0.02


def format_of(data: bytes, extension: str) -> Format | None:
    """The format that the bytes tell; None for plain text of whatever sort, and what cannot be told.

    ``extension``, in lower case, decides where a text could be more than one thing: a text about HTML is not HTML.
    """
    known = next((known for signature, known in _SIGNATURES if data.startswith(signature)), None)
    if known is not None and known.name == "BMP" and not _is_bitmap(data):
        known = None
    if known is not None and known.name == "RIFF" and data[8:12] == b"WEBP":
        return Format("image/webp", "WEBP")
    if known is not None:
        return _inside(data) or known if known.media_type == ZIP else known
    head = data[:_HEAD]
    if head.startswith(_MARKS):
        head = head[3:] if head.startswith(_MARKS[0]) else head[2:].replace(b"\0", b"")
    if _HTML_START.match(head) or (extension in _HTML_ENDINGS and _TAG.search(data)):
        return Format(HTML, "HTML")
    return _message(head, extension)


def is_locked_office(data: bytes) -> bool:
    """Whether it is a Word, Excel or PowerPoint file that asks for a password."""
    return data.startswith(_OLE) and _ENCRYPTED in data


def _is_bitmap(data: bytes) -> bool:
    """Two letters are not enough to tell: a text may begin with them; the header's own size is one of a few."""
    return len(data) >= 18 and int.from_bytes(data[14:18], "little") in {12, 40, 52, 56, 108, 124}


def _inside(data: bytes) -> Format | None:
    """What a zip file is more than that; None where the file is only a beginning, damaged or nothing else."""
    if told_members(data) > MAX_MEMBERS:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size <= 100:  # longer ones name nothing known
                with archive.open("mimetype") as stream:
                    if stream.read(100).strip() == EPUB.encode():
                        return Format(EPUB, "EPUB")
    except (*DAMAGE, RuntimeError):
        return None
    if "[Content_Types].xml" not in names:
        return Format(EPUB, "EPUB") if "META-INF/container.xml" in names else None
    return next((known for folder, known in _OFFICE if any(name.startswith(folder) for name in names)), None)


def _message(head: bytes, extension: str) -> Format | None:
    """Mail and web archives begin with header fields; a text could quote some: three are asked for, one a machine's."""
    at = count = 0
    while (found := _HEADER.match(head, at)) is not None:
        at = found.end()
        count += 1
    fields = head[:at]
    if not count or (extension not in {".eml", ".mht", ".mhtml"} and (count < 3 or not _MACHINES.search(fields))):
        return None
    if _RELATED.search(fields) and (extension in {".mht", ".mhtml"} or b"napshot-Content-Location" in fields):
        return Format(MHTML, "MHTML")
    return Format(EMAIL, "EML")


def looks_binary(text: str) -> bool:
    """Whether decoded text is full of control characters, as no text written by people is."""
    sample = text[:_SAMPLE_CHARS]
    return len(_CONTROL.findall(sample)) > _MAX_CONTROL_SHARE * len(sample)
