"""What is derived for lists: sort keys, excerpts, the first and last day of an ISO date."""

from __future__ import annotations

import calendar
import re
import unicodedata

from archive_gui.domain.reading import PartKind, ReadingText

EXCERPT_LENGTH = 120
"""Characters of an excerpt: two to three lines of a card."""

_TITLE_KEY_BYTES = 40
_BODY = (PartKind.LEAD, PartKind.PARAGRAPH, PartKind.EPIGRAPH, PartKind.TABLE, PartKind.CAPTION)
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?\Z")


def title_key(title: str) -> str:
    """A key that sorts titles: letters and digits first, then Chinese characters.

    GB 18030 keeps the order of GB 2312, whose level 1, the 3,755 characters most in use, is sorted by pinyin. Leading
    quotation marks and brackets do not count.
    """
    folded = unicodedata.normalize("NFKC", title).casefold()
    first = next((at for at, char in enumerate(folded) if char.isalnum()), len(folded))
    return folded[first : first + _TITLE_KEY_BYTES].encode("gb18030", "replace")[:_TITLE_KEY_BYTES].hex()


def excerpt(reading: ReadingText) -> str:
    """The first characters of the text proper, on one line; of the whole text where there are no paragraphs."""
    pieces: list[str] = []
    room = EXCERPT_LENGTH
    for part in reading.of_kind(*_BODY) or reading.parts:
        piece = " ".join(reading.text[part.span.start : min(part.span.end, part.span.start + room)].split())
        if piece:
            pieces.append(piece)
            room -= len(piece) + 1
        if room <= 0:
            break
    return " ".join(pieces)[:EXCERPT_LENGTH]


def iso_bounds(value: str | None) -> tuple[str | None, str | None]:
    """The first and last day of an ISO date or of an interval ``a..b``; (None, None) for a duration or none."""
    if not value:
        return None, None
    first, dots, last = value.partition("..")
    start = _days(first)
    end = _days(last) if dots else start
    return (start[0] if start else None), (end[1] if end else None)


def _days(value: str) -> tuple[str, str] | None:
    found = _ISO.match(value)
    if found is None:
        return None
    year, month, day = found.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if day is not None:
        return (f"{year}-{month}-{day}",) * 2
    if not (1 <= int(month) <= 12 and int(year)):
        return None
    return f"{year}-{month}-01", f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]:02d}"
