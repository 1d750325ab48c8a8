"""The characters of a PDF page with their places, whichever way the page is turned and the lines run."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby, pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

from archive_gui.capture.page.pieces import Glyph, Piece, Word
from archive_gui.domain.captured import Box
from archive_gui.language.characters import is_han

_SCALE = 1000
"""The page is mapped to so many whole steps along each side, which is finer than any printing."""
_NEAR = 3.0
"""Characters that follow one another within so many widths tell which way the lines run."""


class Direction(Enum):
    """Which way the lines of a page run, as the paper is held."""

    RIGHT = "right"
    DOWN = "down"
    LEFT = "left"
    UP = "up"


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's characters in (u, v) of its lines' direction, its extent along v, and the way back to the paper."""

    glyphs: tuple[Glyph, ...]
    height: float
    unmapped: int
    box: Callable[[Piece | Word], Box]


@dataclass(frozen=True, slots=True)
class _Raw:
    """A character on the paper: left, top, right, bottom, origin of its line, in points from the upper left corner."""

    text: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    size: float
    spaced: bool


def page_text(page: pdfium.PdfPage) -> PageText:
    """The characters of ``page``; what lies outside of the paper is not seen and is left out."""
    width, height = page.get_size()
    found, unmapped = _characters(page, width, height)
    characters = _parted(found)
    direction = _direction(characters)
    turn, extent = _turning(direction, width, height)
    glyphs = []
    for character in characters:
        left, top, right, bottom = character.box
        ends = turn(left, top), turn(right, bottom)
        (u0, u1), (v0, v1) = sorted((ends[0][0], ends[1][0])), sorted((ends[0][1], ends[1][1]))
        base = turn(*character.origin)[1]
        glyphs.append(Glyph(character.text, u0, u1, v0, v1, base, character.size, character.spaced))
    return PageText(tuple(glyphs), extent, unmapped, _boxes(direction, width, height))


def _characters(page: pdfium.PdfPage, width: float, height: float) -> tuple[list[_Raw], int]:
    text_page = page.get_textpage()
    try:
        place = _placing(page, width, height)
        found: list[_Raw] = []
        unmapped = 0
        spaced = False
        handle = text_page.raw
        rect = raw.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        high = 0
        for index in range(raw.FPDFText_CountChars(handle)):
            code = raw.FPDFText_GetUnicode(handle, index)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
            high = 0
            text = chr(code) if code else ""
            if not text.strip() or code < 0x20:
                spaced = spaced or bool(text) or code == 0
                continue
            if raw.FPDFText_HasUnicodeMapError(handle, index) == 1:
                unmapped += 1
            if not raw.FPDFText_GetLooseCharBox(handle, index, rect):
                continue
            raw.FPDFText_GetCharOrigin(handle, index, x, y)
            corners = place(rect.left, rect.top), place(rect.right, rect.bottom)
            left, right = sorted((corners[0][0], corners[1][0]))
            top, bottom = sorted((corners[0][1], corners[1][1]))
            if not (0 <= (left + right) / 2 <= width and 0 <= (top + bottom) / 2 <= height):
                continue
            size = min(right - left, bottom - top) if is_han(text) else 0.85 * max(bottom - top, right - left)
            found.append(_Raw(text, (left, top, right, bottom), place(x.value, y.value), max(size, 0.1), spaced))
            spaced = False
        return found, unmapped
    finally:
        text_page.close()


def _parted(characters: Sequence[_Raw]) -> list[_Raw]:
    """Marks at the very same place are one sign that stands for several, such as a long dash: each gets its share."""
    parted: list[_Raw] = []
    for (box, is_mark), group in groupby(characters, key=lambda found: (found.box, not found.text.isalnum())):
        members = list(group)
        left, top, right, bottom = box
        count = len(members) if is_mark else 1
        for number, member in enumerate(members):
            if count == 1:
                parted.append(member)
            elif right - left >= bottom - top:
                step = (right - left) / count
                parted.append(replace(member, box=(left + number * step, top, left + (number + 1) * step, bottom)))
            else:
                step = (bottom - top) / count
                parted.append(replace(member, box=(left, top + number * step, right, top + (number + 1) * step)))
    return parted


def _placing(page: pdfium.PdfPage, width: float, height: float) -> Callable[[float, float], tuple[float, float]]:
    """From a point of the page's own space to points from the upper left corner of the paper, turns and crops done."""

    def mapped(x: float, y: float) -> tuple[float, float]:
        column, row = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(
            page.raw, 0, 0, int(width * _SCALE), int(height * _SCALE), 0, x, y, ctypes.byref(column), ctypes.byref(row)
        )
        return column.value / _SCALE, row.value / _SCALE

    origin, along, up = mapped(0.0, 0.0), mapped(100.0, 0.0), mapped(0.0, 100.0)
    xx, xy = (along[0] - origin[0]) / 100, (along[1] - origin[1]) / 100
    yx, yy = (up[0] - origin[0]) / 100, (up[1] - origin[1]) / 100
    return lambda x, y: (origin[0] + x * xx + y * yx, origin[1] + x * xy + y * yy)


def _direction(characters: Sequence[_Raw]) -> Direction:
    """Which way most characters are followed by the next."""
    votes = dict.fromkeys(Direction, 0)
    for before, after in pairwise(characters):
        size = max(before.size, after.size)
        dx = (after.box[0] + after.box[2] - before.box[0] - before.box[2]) / 2
        dy = (after.box[1] + after.box[3] - before.box[1] - before.box[3]) / 2
        if abs(dx) < 0.5 * size and size / 4 < abs(dy) < _NEAR * size:
            votes[Direction.DOWN if dy > 0 else Direction.UP] += 1
        elif abs(dy) < 0.5 * size and size / 4 < abs(dx) < _NEAR * size:
            votes[Direction.RIGHT if dx > 0 else Direction.LEFT] += 1
    return max(votes, key=votes.__getitem__)


def _turning(
    direction: Direction, width: float, height: float
) -> tuple[Callable[[float, float], tuple[float, float]], float]:
    """From paper to (u, v), and the extent along v. Vertical lines follow one another from right to left."""
    match direction:
        case Direction.RIGHT:
            return (lambda x, y: (x, y)), height
        case Direction.DOWN:
            return (lambda x, y: (y, width - x)), width
        case Direction.UP:
            return (lambda x, y: (height - y, x)), width
        case Direction.LEFT:
            return (lambda x, y: (width - x, height - y)), height


def _boxes(direction: Direction, width: float, height: float) -> Callable[[Piece | Word], Box]:
    """From a piece to shares of the paper as it is held."""

    def back(u: float, v: float) -> tuple[float, float]:
        match direction:
            case Direction.RIGHT:
                return u, v
            case Direction.DOWN:
                return width - v, u
            case Direction.UP:
                return v, height - u
            case Direction.LEFT:
                return width - u, height - v

    def box(piece: Piece | Word) -> Box:
        (x0, y0), (x1, y1) = back(piece.u0, piece.v0), back(piece.u1, piece.v1)
        left, right = sorted((_share(x0, width), _share(x1, width)))
        top, bottom = sorted((_share(y0, height), _share(y1, height)))
        return left, top, right, bottom

    return box


def _share(at: float, whole: float) -> float:
    return round(min(1.0, max(0.0, at / whole)), 5) if whole else 0.0
