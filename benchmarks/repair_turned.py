"""Columns whose lines were captured in another order than they are read in."""

from __future__ import annotations

import random

from benchmarks.repair_articles import Piece
from benchmarks.repair_layout import Column, set_in_column, width
from benchmarks.repair_pages import Articles, Damaged, damaged

_GUTTER = 4


def lines_turned(articles: Articles, drawn: random.Random) -> Damaged:
    """A column set from top to bottom and captured from its last line to its first, under its title."""
    title, paragraphs = _text(articles)
    lines = _lines(paragraphs, 2 * drawn.randint(10, 18), drawn)
    return damaged(_pieces(title, paragraphs), "\n".join([title, "", *reversed(lines)]))


def columns_backward(articles: Articles, drawn: random.Random) -> Damaged:
    """Three columns, cut in mid-sentence, captured from the last to the first."""
    title, paragraphs = _text(articles)
    lines = _lines(paragraphs, 2 * drawn.randint(12, 20), drawn)
    inside = [at for at in range(3, len(lines) - 2) if lines[at][0] != "\u3000" and lines[at - 1][-1].isalnum()]
    first, second = (inside[len(inside) * share // 4] for share in (1, 3)) if inside else (0, 0)
    columns = [lines[second:], lines[first:second], [title], lines[:first]]
    text = "\n\n".join("\n".join(column) for column in columns if column)
    return damaged(_pieces(title, paragraphs), text if first < second else "\n".join([title, "", *lines]))


def columns_beside(articles: Articles, drawn: random.Random) -> Damaged:
    """Two columns in the same lines, as a copy that keeps the layout has them."""
    title, paragraphs = _text(articles)
    halves = 2 * drawn.randint(12, 18)
    lines = _lines(paragraphs, halves, drawn)
    middle = (len(lines) + 1) // 2
    right = [*lines[middle:], *[""] * (2 * middle - len(lines))]
    rows = [
        (one + " " * (halves + _GUTTER - width(one)) + other).rstrip()
        for one, other in zip(lines[:middle], right, strict=True)
    ]
    return damaged(_pieces(title, paragraphs), "\n".join([title, "", *rows]))


def _text(articles: Articles) -> tuple[str, list[str]]:
    article = next(articles)
    return article.title, [text for section in article.sections for text in section.paragraphs]


def _pieces(title: str, paragraphs: list[str]) -> list[Piece]:
    return [Piece("title", title), *(Piece("paragraph", text) for text in paragraphs)]


def _lines(paragraphs: list[str], halves: int, drawn: random.Random) -> list[str]:
    return set_in_column(paragraphs, Column(halves, indent=2, between=0), drawn)
