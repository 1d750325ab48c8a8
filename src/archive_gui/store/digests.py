"""One SHA-256 over several values, told apart by their lengths, so that no two lists of values give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

Stored = bytes | int | float | None
"""A value as the database holds it: text in UTF-8."""


def packed(values: Iterable[Stored]) -> bytes:
    """Each value as its length in bytes, a colon and the bytes; NULL as ``-``.

    Whole numbers stand in decimal, others as C prints them in hexadecimal (``0x1.8p+1``), which loses nothing.
    """
    return b"".join(b"-" if value is None else _one(value) for value in values)


def packed_row(names: Sequence[bytes], values: Iterable[Stored]) -> bytes:
    """A row: each name, packed already, with its value behind it; what is NULL is left out."""
    return b"".join(name + _one(value) for name, value in zip(names, values, strict=True) if value is not None)


def digest_of(pieces: Iterable[bytes]) -> bytes:
    """The SHA-256 of the pieces one behind the other."""
    found = sha256()
    for piece in pieces:
        found.update(piece)
    return found.digest()


def _one(value: bytes | int | float) -> bytes:  # noqa: PYI041 - whole numbers and others are written differently
    if isinstance(value, bytes):
        return b"%d:%b" % (len(value), value)
    number = value.hex() if isinstance(value, float) else str(value)
    return b"%d:%b" % (len(number), number.encode("ascii", "replace"))
