"""Decoding text files as they really come: UTF-8, UTF-16, GB 18030 and Big5, with and without marks."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import chardet

from archive_gui.capture.errors import EncodingUnknown

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_SAMPLE_BYTES = 65_536
_MIN_SCORE = 0.5
"""Below this it is no text: the lowest of 1,500 rightly decoded 20-character samples (a list of names) scored 0.74."""
_MAX_DAMAGED_SHARE = 0.01
"""A disk error or a cut file breaks a few bytes; a wrong encoding breaks most."""

_SEVEN_BITS = frozenset({"hz", "iso2022_jp", "iso2022_jp_2", "iso2022_kr", "utf-7"})
"""Encodings whose bytes are all ASCII, so that only a declaration tells them."""
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "utf-16": "utf-16-le",
}
"""Codecs and the wider ones that their labels stand for in practice (WHATWG Encoding Standard)."""
_SLACK = 0.03
"""What is declared may score so much lower than the best guess and is still believed."""

_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而"
    "能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长党市村县区镇省农民"
    "這個國來說們為時會過學對裡後麼沒於發當見經頭動兩長黨縣區鎮農從與業產億萬號將應該實現開關進報導記者種點體"
)
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】「」『』—…·　％０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that gave it, and whether the encoding is certain (a mark, or valid UTF-8).

    ``damaged`` counts the bytes that are no character in it; U+FFFD stands for each.
    """

    text: str
    encoding: str
    certain: bool
    damaged: int = 0


def decode(data: bytes, name: str) -> Decoded:
    """Decode the bytes of a text file; a byte order mark is taken off, line ends stay as they are.

    In this order: a byte order mark; strict UTF-8; then whichever of GB 18030, Big5-HKSCS and UTF-16 gives the most
    common characters, chardet's opinion deciding between close ones. (A declared gb2312 or gbk is GB 18030.)

    Raises:
        EncodingUnknown: none of them gives readable text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], encoding, name), encoding, certain=True)
    if b"\0" not in data[:_SAMPLE_BYTES]:  # ASCII in UTF-16 is valid UTF-8 full of zeros
        try:
            return Decoded(data.decode("utf-8"), "utf-8", certain=True)
        except UnicodeDecodeError:
            pass
    scored = sorted(((_score(data, encoding), encoding) for encoding in _CANDIDATES), reverse=True)
    (best, encoding), (second, runner_up) = scored[:2]
    if best < _MIN_SCORE:
        return _damaged(data, name)
    if best - second < 0.05 and chardet.detect(data[:_SAMPLE_BYTES])["encoding"] in _names_of(runner_up):
        encoding = runner_up
    return Decoded(_strictly(data, encoding, name), encoding, certain=False)


def decode_declared(data: bytes, declared: Iterable[str], name: str, visible: bytes | None = None) -> Decoded:
    """Decode bytes that come with declared encodings, which may lie.

    A byte order mark comes first, whatever is declared. Valid UTF-8 comes next, unless what is declared gives more
    common characters: two bytes of a short Chinese name can be valid UTF-8 by chance. Otherwise a declared encoding is
    taken where it gives as many common characters as the best guess does. ``visible`` are the bytes to judge by, where
    markup would drown the text.

    Raises:
        EncodingUnknown: nothing gives readable text.
    """
    wanted = [codec for codec in map(_codec, declared) if codec is not None]
    shown = data if visible is None else visible
    if data.isascii():
        seven = next((codec for codec in wanted if codec in _SEVEN_BITS), None)
        if seven is not None and _score(data, seven):
            return Decoded(data.decode(seven), seven, certain=True)
    by_guess = decode(shown, name) if shown.strip() else decode(data, name)
    best = by_guess.encoding
    marked = any(shown.startswith(mark) for mark, _ in _MARKS)
    if not marked and not by_guess.damaged and not shown.isascii():
        least = _score(shown, best) + (_SLACK if by_guess.certain else -_SLACK)
        best = next((codec for codec in wanted if _score(shown, codec) >= max(least, _MIN_SCORE)), best)
    text, damaged = _leniently(data, best)
    return Decoded(text, best, certain=by_guess.certain or best in wanted, damaged=damaged)


def _leniently(data: bytes, encoding: str) -> tuple[str, int]:
    """The text without its mark, U+FFFD for what is no character, and how many of these there are."""
    mark = next((mark for mark, marked in _MARKS if marked == encoding and data.startswith(mark)), b"")
    try:
        return data[len(mark) :].decode(encoding), 0
    except UnicodeDecodeError:
        text = data[len(mark) :].decode(encoding, "replace")
        return text, text.count("\ufffd")


def _codec(label: str) -> str | None:
    """The codec a declared label stands for; None for one that Python does not know as an encoding of text."""
    try:
        found = codecs.lookup(label.strip().lower().removeprefix("x-"))
        found.decode(b"")
    except (LookupError, ValueError, UnicodeError):
        return None
    return _WIDER.get(found.name, found.name) if getattr(found, "_is_text_encoding", True) else None


def _damaged(data: bytes, name: str) -> Decoded:
    """Text in which a few bytes are broken: the encoding with the fewest, if they are few enough."""
    tries = [(data.decode(encoding, "replace"), encoding) for encoding in ("utf-8", "gb18030")]
    text, encoding = min(tries, key=lambda pair: pair[0].count("\ufffd"))
    broken = text.count("\ufffd")
    if broken > max(3, int(_MAX_DAMAGED_SHARE * len(text))) or _score(text.encode("utf-8"), "utf-8") < _MIN_SCORE:
        raise EncodingUnknown(name=name)
    return Decoded(text, encoding, certain=False, damaged=broken)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise EncodingUnknown(name=name) from None


def _score(data: bytes, encoding: str) -> float:
    """How much of the text is common characters (0..1, frequent ones counting in full); 0 where decoding fails."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        sample = decoder.decode(data[:_SAMPLE_BYTES], final=len(data) <= _SAMPLE_BYTES)
        if len(data) > _SAMPLE_BYTES:
            data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    counted = [char for char in sample if not char.isspace()]
    if not counted:
        return 0.0
    common = _common_characters()
    frequent = sum(char in _FREQUENT or char in _PUNCTUATION for char in counted)
    total = frequent + 0.8 * sum(char in common and char not in _FREQUENT for char in counted)
    return total / len(counted)


@cache
def _common_characters() -> frozenset[str]:
    """GB 2312 level 1 and Big5 level 1, the two standards' own lists of common characters, and printable ASCII."""
    gb2312 = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    big5 = (
        bytes((row, cell))
        for row in range(0xA4, 0xC7)
        for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
        if (row, cell) <= (0xC6, 0x7E)
    )
    simplified = {pair.decode("gb2312", "ignore") for pair in gb2312}
    traditional = {pair.decode("big5", "ignore") for pair in big5}
    return frozenset((simplified | traditional | {chr(code) for code in range(0x21, 0x7F)}) - {""})


def _names_of(encoding: str) -> frozenset[str]:
    """The names chardet may give the encoding."""
    if encoding == "gb18030":
        return frozenset({"GB2312", "GBK", "GB18030"})
    if encoding == "big5hkscs":
        return frozenset({"Big5", "Big5HKSCS", "CP950"})
    return frozenset({"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-16-LE", "UTF-16-BE"})
