"""Newspaper pages: several faults at once, as they come together in print."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.repair_articles import Piece
from benchmarks.repair_layout import ASCII_MARKS, Column, set_in_column, struck_twice, with_blanks, wrapped
from benchmarks.repair_pages import Articles, Damaged, Page, body, cut_at, damaged, head, sections_of, set_pieces, shown


def newspaper(articles: Articles, drawn: random.Random) -> Damaged:
    """Everything a reversed newspaper page has: captions first, columns with breaks, the head struck twice and last."""
    article = next(articles)
    opening, *rest = sections_of(article)
    pieces = head(article, role="") + body(article)
    pictures = [Piece("caption", caption) for caption, _ in article.captions]
    truth = pieces + (pictures if len(pictures) > 1 else [])
    column = Column(2 * drawn.randint(14, 22), breaks=14)
    order = [one for section in reversed(rest) for one in (*section[1:], section[0])] + opening[1:]
    page = Page()
    for caption in pictures if len(pictures) > 1 else []:
        page.add(caption.text)
    changed = [replace(one, text=with_blanks(one.text, drawn)) if one.kind == "paragraph" else one for one in order]
    page.add(set_pieces(changed, column, drawn))
    for piece in head(article, role=""):
        page.add(struck_twice(piece.text, drawn) if piece.kind == "title" else piece.text)
    return damaged(truth, "\n".join(page.lines))


def newspaper_columns(articles: Articles, drawn: random.Random) -> Damaged:
    """Wrapped columns without indents, headings behind their sections, marked captions, the lead last."""
    article = next(articles)
    opening, *rest = sections_of(article)
    captions = [Piece("caption", drawn.choice("▲▼◀") + caption) for caption, _ in article.captions]
    order = head(article, role="") + [one for section in rest for one in (*section[1:], section[0])]
    page = Page()
    page.add(set_pieces(order, Column(2 * drawn.randint(14, 22), lost=True, between=0), drawn))
    for caption in captions:
        page.add(*wrapped(caption.text, 24))
    page.add(set_pieces(opening[1:], Column(2 * drawn.randint(10, 14)), drawn))
    return damaged(head(article, role="") + body(article) + captions, "\n".join(page.lines))


def newspaper_page(articles: Articles, drawn: random.Random) -> Damaged:
    """Several articles with ASCII marks, sentences cut by page breaks, captions between them."""
    page = Page()
    truth: list[tuple[Piece, ...]] = []
    for number in range(3):
        article = next(articles)
        article = article if number == 0 else replace(article, sections=article.sections[:1])
        pieces = head(article, role="清河日报·清河云客户端记者 ") + body(article, pictures=number != 1)
        kept = [
            replace(one, text=one.text.translate(ASCII_MARKS)) if one.kind == "paragraph" else one for one in pieces
        ]
        truth.append(tuple(kept))
        for piece in kept:
            cut = cut_at(piece.text, drawn) if piece.kind == "paragraph" and drawn.random() < 0.15 else 0
            page.add(piece.text[:cut]) if cut else None
            page.add(piece.text[cut:])
        page.lines += [""] * drawn.randint(0, 2)
    return Damaged("\n".join(page.lines), tuple(truth))


def newspaper_wrapped(articles: Articles, drawn: random.Random) -> Damaged:
    """Three articles in ragged columns whose breaks cut sentences; pictures stand in some of the breaks."""
    page = Page()
    truth: list[tuple[Piece, ...]] = []
    column = Column(2 * drawn.randint(13, 20), lost=True, between=0, ragged=True)
    for number in range(3):
        article = next(articles)
        article = article if number == 0 else replace(article, sections=article.sections[:2])
        pieces = head(article, role="清河日报记者 ")
        page.add(*(piece.text for piece in pieces))
        pictures = [shown(article)[at : at + 2] for at in range(0, 2 * len(article.captions), 2)]
        for section in sections_of(article):
            if section[0].text:
                page.add(section[0].text)
                pieces.append(section[0])
            lines = set_in_column([one.text for one in section[1:]], column, drawn)
            at = drawn.randrange(4, 12)
            pieces += section[1:]
            if at + 3 < len(lines) and pictures and lines[at - 1][-1].isalnum() and "。" in "".join(lines[at - 3 : at]):
                page.add(*lines[:at])
                picture = pictures.pop()
                page.add(*wrapped(picture[0].text, 22), picture[1].text)
                page.add(*lines[at:])
                pieces += picture
            else:
                page.add(*lines)
        truth.append(tuple(pieces))
    return Damaged("\n".join(page.lines), tuple(truth))
