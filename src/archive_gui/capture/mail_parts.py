"""A mail's head, letter and attachments; Chinese mail declares its encodings wrongly or not at all."""

from __future__ import annotations

import binascii
import email
import email.utils
import re
from collections.abc import Iterator
from email.errors import HeaderParseError, MessageError
from email.header import Header, decode_header
from email.message import Message as Mail

from archive_gui.capture.composing import Composer
from archive_gui.capture.encodings import Decoded, decode_declared
from archive_gui.capture.errors import EncodingUnknown, MailDamaged
from archive_gui.capture.web.page import add_whole, read_html
from archive_gui.domain.captured import SourceMetadata

Part = Mail

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_TEXTS = ("text/plain", "text/html")
_BAD_NAME = str.maketrans(dict.fromkeys('/\\:*?"<>|', "_") | dict.fromkeys(range(32), "_"))
_RAW_NAME = re.compile(rb"name=\"?([^\";\r\n]+)", re.IGNORECASE)
_LONGEST_NAME = 120
_RICHER = 0.5
"""A letter's page is read rather than its plain text, unless it holds less than so much of that text."""


def read_letter(data: bytes, name: str) -> tuple[Composer, SourceMetadata, str | None]:
    """A mail's letter with the lines of its head set aside, its metadata, and the letter's encoding.

    Raises:
        MailDamaged: there is no head, or parts are nested without end.
        EncodingUnknown: nothing gives readable text.
    """
    mail = _parsed(data, name)
    composer = Composer()
    for field in _SHOWN:
        composer.add(
            f"{field}: {header}" if (header := _header(mail, field)) else "", aside=True, tight=True, path=field
        )
    encoding = None
    for number, part in enumerate(_letter(mail), 1):
        encoding = _add_part(composer, part, name, f"part[{number}]") or encoding
    title, sender, sent = _header(mail, "Subject"), _header(mail, "From"), _header(mail, "Date")
    author = email.utils.parseaddr(sender)[0] or sender
    return composer, SourceMetadata(title=title or None, author=author or None, date=_day(sent)), encoding


def attachments(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """A mail's attachments with their file names, in its order.

    Raises:
        MailDamaged: the mail cannot be taken apart.
    """
    letter = _parsed(data, name)
    texts = {id(part) for part in _letter(letter)}
    used: set[str] = set()
    for number, part in enumerate(_leaves(letter), 1):
        if id(part) in texts or (part.get_content_type() in _TEXTS and not _file_name(part)):
            continue
        body = _message_bytes(part) if part.get_content_type() == "message/rfc822" else _body(part)
        if not body:
            continue
        path = _file_name(part) or f"{number}{'.eml' if part.get_content_maintype() == 'message' else ''}"
        while path in used:
            path = f"{number}-{path}"
        used.add(path)
        yield path, body


def page_of_archive(data: bytes, name: str) -> tuple[bytes, str | None, str | None]:
    """The page of a web archive, the encoding its part declares, and its address.

    Raises:
        MailDamaged: there is none.
    """
    archive = _parsed(data, name)
    pages = [part for part in _leaves(archive) if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    if not pages:
        raise MailDamaged(name=name)
    longest = pages[0] if len(_body(pages[0])) > 0 else max(pages, key=lambda part: len(_body(part)))
    address = _header(archive, "Snapshot-Content-Location") or _header(longest, "Content-Location")
    return _body(longest), _charset(longest), address if address.startswith(("http://", "https://")) else None


def _parsed(data: bytes, name: str) -> Part:
    try:
        mail = email.message_from_bytes(data)
    except (MessageError, RecursionError, ValueError):
        raise MailDamaged(name=name) from None
    if not mail.keys():
        raise MailDamaged(name=name)
    return mail


def _leaves(mail: Part) -> Iterator[Part]:
    """The parts that hold no parts, in order; a mail within the mail is one."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        if part.get_content_type() == "message/rfc822" and part is not mail:
            yield part
        elif part.is_multipart():
            held = part.get_payload()
            waiting.extend(reversed([one for one in held if isinstance(one, Mail)] if isinstance(held, list) else []))
        else:
            yield part


def _letter(mail: Part) -> list[Part]:
    """The parts that are the letter: the text parts without file names; of plain text and page only one."""
    texts = [part for part in _leaves(mail) if part.get_content_type() in _TEXTS and not _file_name(part)]
    pages = [part for part in texts if part.get_content_type() == "text/html"]
    plain = [part for part in texts if part.get_content_type() == "text/plain"]
    if not pages or not plain or not _has_alternatives(mail):
        return texts
    full = sum(len(_body(part)) for part in plain)
    shown = sum(len(_visible(_body(part))) for part in pages)
    return pages if shown >= _RICHER * full else plain


def _has_alternatives(mail: Part) -> bool:
    return any(part.get_content_type() == "multipart/alternative" for part in mail.walk())


def _visible(page: bytes) -> bytes:
    """Roughly the bytes between tags."""
    return b"".join(piece.rpartition(b">")[2] for piece in page.split(b"<"))


def _add_part(composer: Composer, part: Part, name: str, path: str) -> str | None:
    body = _body(part)
    if not body.strip():
        return None
    if part.get_content_type() == "text/html":
        page, decoded = read_html(body, name, _charset(part))
        if page is not None:
            add_whole(composer, page, under=path)
    else:
        decoded = decode_declared(body, [charset] if (charset := _charset(part)) else [], name)
        composer.add(decoded.text.replace("\r\n", "\n").strip("\n"), path=path)
    _warn(composer, decoded)
    return decoded.encoding


def _warn(composer: Composer, decoded: Decoded) -> None:
    if not decoded.certain:
        composer.warn("capture.encoding_guessed", encoding=decoded.encoding)
    if decoded.damaged:
        composer.warn("capture.damaged_bytes", count=decoded.damaged)


def _body(part: Part) -> bytes:
    """A leaf's bytes, its transfer encoding undone as far as it is sound."""
    try:
        body = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, binascii.Error):
        body = None
    return body if isinstance(body, bytes) else b""


def _message_bytes(part: Part) -> bytes:
    """A mail within a mail, written out again."""
    held = part.get_payload()
    inner = held[0] if isinstance(held, list) and held else None
    if not isinstance(inner, Mail):
        return _body(part)
    try:
        return inner.as_bytes()
    except (ValueError, LookupError, TypeError, RecursionError, MessageError):
        return b""


def _charset(part: Part) -> str | None:
    declared = part.get_param("charset")
    if isinstance(declared, tuple):
        declared = declared[2]
    return str(declared) if declared else None


def _file_name(part: Part) -> str:
    """The name a part is attached under, fit to stand in a path; empty for a part of the letter."""
    told = _raw_file_name(part)
    if not told:
        try:
            told = _words(part.get_filename("") or "")
        except (ValueError, LookupError, TypeError):
            told = ""
    if not told:
        return "attachment" if part.get_content_disposition() == "attachment" else ""
    return told.translate(_BAD_NAME).strip(". ")[-_LONGEST_NAME:] or "attachment"


def _raw_file_name(part: Part) -> str:
    """A name written in raw bytes that are no ASCII, which no standard allows and many mails have; or empty."""
    for field, value in part.raw_items():
        raw = str(value).encode("ascii", "surrogateescape") if field.lower().startswith("content-") else b""
        found = None if raw.isascii() else _RAW_NAME.search(raw)
        if found is not None:
            return _decoded(found[1], None)
    return ""


def _header(mail: Part, field: str) -> str:
    value = mail.get(field)
    return "" if value is None else " ".join(_words(value).split())


def _words(value: str | Header) -> str:
    """A header's words, encoded words undone; raw bytes in it are in whatever encoding gives readable text."""
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError, binascii.Error):
        pieces = [(str(value), None)]
    return "".join(piece if isinstance(piece, str) else _decoded(piece, charset) for piece, charset in pieces)


def _decoded(raw: bytes, charset: str | None) -> str:
    try:
        return decode_declared(raw, [charset] if charset else [], "").text
    except EncodingUnknown:
        return raw.decode("gb18030", "replace")


def _day(sent: str) -> str | None:
    try:
        return email.utils.parsedate_to_datetime(sent).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
