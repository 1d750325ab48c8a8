"""Files that were made to do harm, or came to harm, each as small as it can be: what imports must survive."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Sequence

from benchmarks.mixed import packed

_LAUGHS = 12
"""Each entity holds ten of the one before: a trillion laughs in a kilobyte."""
_FORMS = 34
"""Each form draws the next one twice; readers that follow all draw ten thousand million words."""
_ENCRYPTED = 0x1
_CONTENT = (
    b"%d 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << %b >> /Contents %d 0 R >>\nendobj\n"
)


def bomb() -> bytes:
    """A zip file of fifty megabytes of nothing."""
    return packed({"样本.txt": b"\0" * 50_000_000})


def nested(depth: int, text: bytes) -> bytes:
    """A text in an archive in an archive, so many deep."""
    data = packed({"样本.txt": text})
    for level in range(depth - 1):
        data = packed({f"样本{level}.zip": data})
    return data


def crowd(count: int) -> bytes:
    """A zip file of so many empty texts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", b"")
    return stream.getvalue()


def climbing(text: bytes) -> bytes:
    """A zip file whose members want to be written outside, beside one that does not."""
    return packed({"../../样本.txt": b"x", "/etc/样本.txt": b"x", "C:\\样本.txt": b"x", "页.txt": text})


def linked(text: bytes) -> bytes:
    """A zip file with a link to a file of the system's, beside a text."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("链接.txt")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("页.txt", text)
    return stream.getvalue()


def locked(data: bytes) -> bytes:
    """A zip file whose members all say that a password is needed."""
    body = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = body.find(signature)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", body, at + offset)
            struct.pack_into("<H", body, at + offset, flags | _ENCRYPTED)
            at = body.find(signature, at + 4)
    return bytes(body)


def repacked(data: bytes, changes: dict[str, bytes]) -> bytes:
    """A document of a packed format with some of its parts exchanged or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()} | changes)


def laughing(document: str) -> bytes:
    """XML whose entities unfold a thousand million times; ``document`` is its root element with ``&l;`` within."""
    entities = '<!ENTITY l0 "哈">' + "".join(
        f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, _LAUGHS)
    )
    body = document.replace("&l;", f"&l{_LAUGHS - 1};")
    return f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE x [{entities}]>{body}'.encode()


def deep_page(levels: int) -> bytes:
    """A web page of tags within tags."""
    return b"<html><body>" + b"<div><table><tr><td>" * levels + "样本".encode() + b"</body></html>"


def deep_mail(levels: int) -> bytes:
    """A mail of mails within mails."""
    heads = "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\r\n\r\n--b{at}\r\n' for at in range(levels))
    return (
        f"From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n{heads}Content-Type: text/plain\r\n\r\nx".encode()
    )


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of numbered objects, the first its catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for body in objects:
        places.append(len(out))
        out += body
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (count, trailer, len(out))
    return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + end


def long_pdf(pages: int) -> bytes:
    """A PDF file of so many empty pages."""
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(pages))
    page = b"%d 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
    return pdf([_catalogue(), _pages(kids, pages), *(page % (number + 3) for number in range(pages))])


def locked_pdf() -> bytes:
    """A PDF file that asks for a password nobody has."""
    objects = [_catalogue(), _pages(b"3 0 R", 1), _CONTENT % (3, b"", 4), _stream(4, b"BT ET")]
    guard = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >>" % (b"3a" * 32, b"5c" * 32)
    return pdf(objects, b"/Encrypt %b /ID [<00> <00>]" % guard)


def circular_pdf() -> bytes:
    """A PDF file whose tree of pages leads back to its root."""
    return pdf([_catalogue(), b"2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\n"])


def endless_pdf() -> bytes:
    """A PDF file of a kilobyte that takes hours to draw: forms that draw forms, each twice."""
    first = 5
    forms = []
    for level in range(_FORMS):
        number = first + level
        last = level == _FORMS - 1
        inner = b"" if last else b"/XObject << /N %d 0 R >>" % (number + 1)
        draw = b"BT /F 9 Tf (x) Tj ET" if last else b"/N Do /N Do"
        forms.append(
            _stream(number, draw, b"/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << %b >>" % inner)
        )
    resources = b"/XObject << /N %d 0 R >>" % first
    return pdf([_catalogue(), _pages(b"3 0 R", 1), _CONTENT % (3, resources, 4), _stream(4, b"/N Do"), *forms])


def huge_picture() -> bytes:
    """A PNG file of a hundred bytes that says it has ten thousand million pixels."""
    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + b"IHDR" + head + b"\0" * 60


def _catalogue() -> bytes:
    return b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"


def _pages(kids: bytes, count: int) -> bytes:
    return b"2 0 obj\n<< /Type /Pages /Kids [%b] /Count %d >>\nendobj\n" % (kids, count)


def _stream(number: int, body: bytes, told: bytes = b"") -> bytes:
    return b"%d 0 obj\n<< /Length %d %b >>\nstream\n%b\nendstream\nendobj\n" % (number, len(body), told, body)
