"""Pages in the making: articles as pieces, pieces as lines, and the truth that is kept beside them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from benchmarks.repair_articles import Article, Piece
from benchmarks.repair_layout import Column, set_in_column


@dataclass(frozen=True, slots=True)
class Damaged:
    """A broken page, its articles' pieces as they should be read, and the boilerplate it should lose."""

    text: str
    truth: tuple[tuple[Piece, ...], ...]
    boilerplate: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    media_type: str = "text/plain"


@dataclass(slots=True)
class Page:
    """A page in the making: lines with blank ones between, and what was put in that does not belong."""

    lines: list[str] = field(default_factory=list)
    boilerplate: list[str] = field(default_factory=list)

    def add(self, *lines: str) -> None:
        """Lines with a blank line behind them."""
        self.lines += [*lines, ""]


Articles = Iterator[Article]
Damage = Callable[[Articles, random.Random], Damaged]

PLAIN = Column(10_000)
"""So wide that each paragraph is one line."""


def head(article: Article, *, role: str = "记者 ") -> list[Piece]:
    """Kicker, title, subtitle and makers."""
    pieces = [Piece("kicker", article.kicker)] if article.kicker else []
    pieces.append(Piece("title", article.title))
    if article.subtitle:
        pieces.append(Piece("subtitle", article.subtitle))
    return [*pieces, Piece("byline", role + " ".join(article.names))]


def body(article: Article, *, pictures: bool = False) -> list[Piece]:
    """Sections with their headings, and the pictures at the end."""
    pieces: list[Piece] = []
    for section in article.sections:
        if section.heading:
            pieces.append(Piece("section_heading", section.heading))
        pieces += [Piece("paragraph", one) for one in section.paragraphs]
    return pieces + (shown(article) if pictures else [])


def shown(article: Article) -> list[Piece]:
    """The captions with their credits."""
    return [
        piece
        for caption, maker in article.captions
        for piece in (Piece("caption", caption), Piece("photo_credit", f"{maker} 摄"))
    ]


def damaged(
    pieces: list[Piece], text: str, boilerplate: tuple[str, ...] = (), media_type: str = "text/plain"
) -> Damaged:
    """A page of one article."""
    return Damaged(text, (tuple(pieces),), boilerplate, media_type=media_type)


def set_pieces(pieces: list[Piece], column: Column, drawn: random.Random) -> str:
    """Running text in a column, everything else in lines of its own."""
    page = Page()
    run: list[str] = []
    for piece in [*pieces, Piece("end", "")]:
        if piece.kind == "paragraph":
            run.append(piece.text)
            continue
        if run:
            page.add(*set_in_column(run, column, drawn))
            run = []
        if piece.text:
            page.add(piece.text)
    return "\n".join(page.lines)


def sections_of(article: Article) -> list[list[Piece]]:
    """The sections' pieces, each heading first; an empty piece stands where there is none."""
    return [
        [
            Piece("section_heading", one.heading) if one.heading else Piece("", ""),
            *(Piece("paragraph", text) for text in one.paragraphs),
        ]
        for one in article.sections
    ]


def cut_at(text: str, drawn: random.Random) -> int:
    """A place inside a sentence, with a stop before it and behind it; 0 where there is none."""
    places = [
        at for at in range(25, len(text) - 12) if text[at - 1].isalpha() and text[at].isalpha() and "。" in text[:at]
    ]
    return drawn.choice(places) if places else 0
