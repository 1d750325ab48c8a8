"""Reading pictures of text (OCR), where the optional extra is installed; its models lie in the wheel."""

from __future__ import annotations

import importlib
import importlib.util
import logging
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from statistics import median
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from archive_gui.capture.composing import Composer
from archive_gui.capture.page.layout import LaidOut
from archive_gui.capture.page.margins import set_apart
from archive_gui.capture.page.order import columns_of
from archive_gui.capture.page.pieces import Piece, Word
from archive_gui.domain.captured import Box
from archive_gui.domain.spans import Span

DOUBTFUL = 0.8
"""Below this confidence about one word in three was wrong on rendered pages with noise."""
_TYPE = 0.75
"""The size of type in a box, as a share of its height: measured on pages rendered at 200 dpi."""
_UNEVEN = 0.25
_NEAR_EDGE = 0.8
_LONG = 6
"""Lines of so many characters tell how wide a character is."""
_LIBRARY = "rapidocr"

Picture = NDArray[np.uint8]
Point = tuple[float, float]


class Engine(Protocol):
    """Finds lines of text in a picture (height × width × RGB)."""

    def lines(self, picture: Picture) -> Iterable[tuple[str, float, list[Point], list[tuple[str, float, list[Point]]]]]:
        """Text, confidence and corners of each line, and the same of each word in it."""


def is_installed() -> bool:
    """Whether pictures can be read."""
    return importlib.util.find_spec(_LIBRARY) is not None


def read_picture(picture: Picture, composer: Composer, page: int) -> LaidOut | None:
    """The lines of a picture in columns; None where nothing is recognised. What is doubtful is told in a warning."""
    height, width = picture.shape[:2]
    pieces = _evened([_piece(*line) for line in engine().lines(picture) if line[0].strip()])
    if not pieces:
        composer.warn("capture.nothing_recognised", page=page)
        return None
    doubted = sum(word.confidence < DOUBTFUL for piece in pieces for word in piece.words)
    if doubted:
        composer.warn("capture.recognition_doubtful", page=page, count=doubted)

    def box(piece: Piece | Word) -> Box:
        return (
            round(max(0.0, piece.u0 / width), 5),
            round(max(0.0, piece.v0 / height), 5),
            round(min(1.0, piece.u1 / width), 5),
            round(min(1.0, piece.v1 / height), 5),
        )

    head, pieces, foot = set_apart(pieces, height)
    return LaidOut([*head, *columns_of(pieces), *foot], float(height), box)


@cache
def engine() -> Engine:
    """The engine with its models, loaded once a process."""
    return _RapidOcr()


class _RapidOcr:
    def __init__(self) -> None:
        library = importlib.import_module(_LIBRARY)  # an optional extra, and slow to load

        logging.getLogger("RapidOCR").setLevel(logging.WARNING)
        self._engine: Any = library.RapidOCR()

    def lines(self, picture: Picture) -> Iterable[tuple[str, float, list[Point], list[tuple[str, float, list[Point]]]]]:
        found = self._engine(np.ascontiguousarray(picture[:, :, ::-1]), return_word_box=True)
        if found.boxes is None or found.txts is None:
            return
        words = found.word_results or [()] * len(found.txts)
        for text, sure, corners, parts in zip(found.txts, found.scores, found.boxes, words, strict=False):
            yield text, float(sure), [(float(x), float(y)) for x, y in corners], list(parts)


def _piece(text: str, sure: float, corners: list[Point], words: list[tuple[str, float, list[Point]]]) -> Piece:
    left, top, right, bottom = _extent(corners)
    return Piece(
        text, left, right, top, bottom, (top + bottom) / 2, bottom - top, round(sure, 4), tuple(_words(text, words))
    )


def _evened(pieces: list[Piece]) -> list[Piece]:
    """Boxes of recognised lines are loose and uneven, those of a word or two most of all.

    Lines of about the usual height are of one type size; short ones end where their characters would.
    """
    if not pieces:
        return []
    height = median(piece.size for piece in pieces)
    widths = [piece.width / _units(piece.text) for piece in pieces if _units(piece.text) >= _LONG]
    em = median(widths) if widths else _TYPE * height
    edges = sorted(piece.u0 for piece in pieces if _units(piece.text) >= _LONG)
    return [_even(piece, height, em, edges) for piece in pieces]


def _even(piece: Piece, height: float, em: float, edges: Sequence[float]) -> Piece:
    """One line evened; a short one begins where long lines near by begin."""
    units = _units(piece.text)
    if units >= _LONG:
        return replace(piece, size=_size(piece, height, em, _UNEVEN))
    size = _size(piece, height, em, 2 * _UNEVEN)
    at = bisect_left(edges, piece.u0)
    edge = min(edges[max(0, at - 1) : at + 1], key=lambda edge: abs(edge - piece.u0), default=piece.u0)
    left = edge if abs(edge - piece.u0) < _NEAR_EDGE * size else piece.u0
    return replace(piece, size=size, u0=left, u1=min(piece.u1, left + 1.05 * units * size))


def _size(piece: Piece, height: float, em: float, uneven: float) -> float:
    return em * (1.0 if abs(piece.size - height) < uneven * height else piece.size / height)


def _units(text: str) -> float:
    """How many Chinese characters wide a text is."""
    return max(0.5, sum(0.5 if char.isascii() else 1.0 for char in text))


def _words(text: str, words: list[tuple[str, float, list[Point]]]) -> Iterable[Word]:
    """The words of a line with their places in its text; of Chinese each character is one."""
    at = 0
    for word, sure, corners in words:
        found = text.find(word, at)
        if found < 0:
            continue
        at = found + len(word)
        if word.strip():
            left, top, right, bottom = _extent(corners)
            yield Word(Span(found, at), left, right, top, bottom, round(float(sure), 4))


def _extent(corners: list[Point]) -> tuple[float, float, float, float]:
    across, down = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    return min(across), min(down), max(across), max(down)
