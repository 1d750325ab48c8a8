"""Damages clean articles in known ways, and keeps the truth beside what it makes."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from benchmarks.repair_articles import Piece
from benchmarks.repair_frames import forum_thread, mail_forward, numbered_lines, office_portal, record_export
from benchmarks.repair_layout import ASCII_MARKS, FULL_WIDTH, RADICALS, Column, struck_twice, with_blanks, wrapped
from benchmarks.repair_mastheads import (
    column_page,
    database_export,
    digital_paper,
    front_page,
    jumps,
    page_heads,
    public_account,
)
from benchmarks.repair_newspapers import newspaper, newspaper_columns, newspaper_page, newspaper_wrapped
from benchmarks.repair_pages import (
    PLAIN,
    Articles,
    Damage,
    Damaged,
    Page,
    body,
    cut_at,
    damaged,
    head,
    sections_of,
    set_pieces,
    shown,
)
from benchmarks.repair_turned import columns_backward, columns_beside, lines_turned
from benchmarks.repair_web import web_page


def _clean(gap: str) -> Damage:
    def make(articles: Articles, _drawn: random.Random) -> Damaged:
        article = next(articles)
        pieces = head(article) + body(article, pictures=True)
        return damaged(pieces, gap.join(piece.text for piece in pieces))

    return make


def _columns(*, indent: int = 0, lost: bool = False, between: int = 1, breaks: int = 0, ragged: bool = False) -> Damage:
    def make(articles: Articles, drawn: random.Random) -> Damaged:
        article = next(articles)
        pieces = head(article) + body(article)
        column = Column(2 * drawn.randint(12, 40), indent, lost, between, breaks, ragged)
        return damaged(pieces, set_pieces(pieces, column, drawn))

    return make


def doubled_lines(articles: Articles, drawn: random.Random) -> Damaged:
    """A column with blank lines between paragraphs, every line end printed twice."""
    made = _columns()(articles, drawn)
    return replace(made, text=made.text.replace("\n", "\n\n"))


def _spelled(change: Callable[[str, random.Random], str], *, kept: bool) -> Damage:
    """Other characters; where ``kept``, the reading text should keep them."""

    def make(articles: Articles, drawn: random.Random) -> Damaged:
        article = next(articles)
        pieces = head(article) + body(article)
        changed = [replace(one, text=change(one.text, drawn)) if one.kind == "paragraph" else one for one in pieces]
        text = set_pieces(changed, Column(2 * drawn.randint(14, 30)) if drawn.random() < 0.5 else PLAIN, drawn)
        return damaged(changed if kept else pieces, text)

    return make


def _radicals(text: str, drawn: random.Random) -> str:
    return "".join(RADICALS.get(one, one) if drawn.random() < 0.7 else one for one in text)


def double_print(articles: Articles, drawn: random.Random) -> Damaged:
    """Title, headings and captions struck twice, also over several lines."""
    article = next(articles)
    pieces = head(article) + body(article, pictures=True)
    page = Page()
    for piece in pieces:
        if piece.kind in {"title", "section_heading"}:
            page.add(struck_twice(piece.text, drawn))
        elif piece.kind == "caption":
            lines = wrapped("▲" + piece.text, 2 * drawn.randint(8, 12))
            for line in lines:
                page.add(struck_twice(line, drawn))
        else:
            page.add(piece.text)
    truth = [replace(one, text="▲" + one.text) if one.kind == "caption" else one for one in pieces]
    return damaged(truth, "\n".join(page.lines))


def printed_again(articles: Articles, _drawn: random.Random) -> Damaged:
    """Title and captions in a line of their own, and again in the next one."""
    article = next(articles)
    pieces = head(article) + body(article, pictures=True)
    lines: list[str] = []
    for piece in pieces:
        twice = piece.kind in {"title", "caption"} and len(piece.text) >= 8
        lines += [piece.text, piece.text, ""] if twice else [piece.text, ""]
    return damaged(pieces, "\n".join(lines))


def headings_after(articles: Articles, drawn: random.Random) -> Damaged:
    """Each heading behind its section, the lead last of all (columns)."""
    article = next(articles)
    opening, *rest = sections_of(article)
    pieces = head(article) + body(article)
    order = head(article) + [one for section in rest for one in (*section[1:], section[0])] + opening[1:]
    return damaged(pieces, set_pieces(order, Column(2 * drawn.randint(13, 24)), drawn))


def reversed_blocks(articles: Articles, drawn: random.Random) -> Damaged:
    """Captured from its end: sections in reverse, headings behind them, then the lead, then the head."""
    article = next(articles)
    opening, *rest = sections_of(article)
    pieces = head(article, role="") + body(article)
    order = [one for section in reversed(rest) for one in (*section[1:], section[0])] + opening[1:]
    order += head(article, role="")
    return damaged(pieces, set_pieces(order, Column(2 * drawn.randint(13, 24)), drawn))


def head_last(articles: Articles, drawn: random.Random) -> Damaged:
    """The text as it should be, the head behind it."""
    article = next(articles)
    order = body(article) + head(article)
    return damaged(head(article) + body(article), set_pieces(order, PLAIN, drawn))


def lead_last(articles: Articles, drawn: random.Random) -> Damaged:
    """A lead with its label stands behind the text."""
    article = next(articles)
    lead = [Piece("kicker", "核心提示"), Piece("lead", article.sections[0].paragraphs[0])]
    rest = replace(article, sections=article.sections[1:])
    pieces = head(article) + lead + body(rest)
    return damaged(pieces, set_pieces(head(article) + body(rest) + lead, PLAIN, drawn))


def strewn_captions(articles: Articles, drawn: random.Random) -> Damaged:
    """Pictures between the paragraphs, some of them inside a sentence that a page break cut."""
    article = next(articles)
    pieces = head(article) + body(article)
    pictures = [shown(article)[at : at + 2] for at in range(0, 2 * len(article.captions), 2)]
    page = Page()
    truth: list[Piece] = []
    waiting = list(pictures)
    for piece in pieces:
        truth.append(piece)
        cut = cut_at(piece.text, drawn) if piece.kind == "paragraph" and waiting and drawn.random() < 0.4 else 0
        if cut:
            picture = waiting.pop()
            page.add(piece.text[:cut])
            page.add(*(one.text for one in picture))
            page.add(piece.text[cut:])
            truth += picture
        else:
            page.add(piece.text)
            if piece.kind == "paragraph" and waiting and drawn.random() < 0.4:
                picture = waiting.pop()
                page.add(*(one.text for one in picture))
                truth += picture
    return damaged(truth, "\n".join(page.lines))


def cut_pages(articles: Articles, drawn: random.Random) -> Damaged:
    """Paragraphs in lines of their own; blank lines and a page number cut some in mid-sentence."""
    article = next(articles)
    pieces = head(article) + body(article)
    page = Page()
    for piece in pieces:
        cut = cut_at(piece.text, drawn) if piece.kind == "paragraph" and drawn.random() < 0.3 else 0
        if not cut:
            page.add(piece.text)
            continue
        page.add(piece.text[:cut])
        if drawn.random() < 0.5:
            number = drawn.choice(("- {} -", "第 {} 页", "{}")).format(drawn.randint(2, 40))
            page.boilerplate.append(number)
            page.add(number)
        page.add(piece.text[cut:])
    return damaged(pieces, "\n".join(page.lines), boilerplate=tuple(page.boilerplate))


def several_articles(articles: Articles, _drawn: random.Random) -> Damaged:
    """A page of three articles, the first with headings, pictures between them."""
    page = Page()
    truth: list[tuple[Piece, ...]] = []
    for number in range(3):
        article = next(articles)
        article = article if number == 0 else replace(article, sections=article.sections[:1])
        pieces = head(article, role="清河日报记者 ") + body(article, pictures=number < 2)
        truth.append(tuple(pieces))
        for piece in pieces:
            page.add(piece.text)
    return Damaged("\n".join(page.lines), tuple(truth))


def news_in_brief(articles: Articles, _drawn: random.Random) -> Damaged:
    """A page of short items, each a headline and a paragraph with its dateline."""
    truth = []
    for _ in range(4):
        article = next(articles)
        text = f"本报讯（记者 {article.names[0]}）{''.join(article.sections[0].paragraphs[:1])}"
        truth.append(
            (
                Piece("title", article.title),
                Piece("paragraph", text),
                *(Piece("paragraph", one) for one in article.sections[0].paragraphs[1:]),
            )
        )
    return Damaged("\n\n".join(one.text for pieces in truth for one in pieces), tuple(truth))


def markdown(articles: Articles, drawn: random.Random) -> Damaged:
    """A Markdown export: marks, links, strong type, captions of pictures in lines of their own."""
    article = next(articles)
    page = Page()
    pieces = head(article, role="") + body(article)
    marks = {"title": "# ", "subtitle": "## ", "section_heading": "### "}
    truth: list[Piece] = []
    for piece in pieces:
        truth.append(piece)
        text = piece.text
        if piece.kind == "paragraph" and len(text) > 30 and drawn.random() < 0.3:
            text = f"{text[:10]}**{text[10:16]}**{text[16:]}"
        page.add(marks.get(piece.kind, "") + text)
        if piece.kind == "byline":
            for caption, _ in article.captions:
                truth.append(Piece("caption", caption.rstrip("。")))
                page.add(caption.rstrip("。"))
    return damaged(truth, "\n".join(page.lines), media_type="text/markdown")


def latin(articles: Articles, drawn: random.Random) -> Damaged:
    """Names in Latin letters and long numbers cut at line ends."""
    article = next(articles)
    names = ("Belt and Road Forum", "Clean Water Alliance", "Village Green Fund")
    pieces = [
        replace(one, text=one.text.replace("。", f"（{drawn.choice(names)}）。", 1)) if one.kind == "paragraph" else one
        for one in head(article) + body(article)
    ]
    halves = 2 * drawn.randint(14, 22)
    page = Page()
    for piece in pieces:
        page.add(*([piece.text] if piece.kind != "paragraph" else _cut_anywhere(piece.text, halves)))
    return damaged(pieces, "\n".join(page.lines))


def _cut_anywhere(text: str, halves: int) -> list[str]:
    """Broken at blanks of Latin words or anywhere else, numbers among it, but not inside a word."""
    lines, line, used = [], "", 0
    for before, one in pairwise("　" + text):
        size = 1 if one.isascii() else 2
        word = before.isascii() and before.isalpha() and one.isascii() and one.isalpha()
        if used + size > halves and not word and one not in "，。、；：！？”》）":
            lines.append(line.rstrip())
            line, used = "", 0
        if one == " " and not line:
            continue
        line += one
        used += size
    return [*lines, line]


def line_ends(articles: Articles, drawn: random.Random) -> Damaged:
    """Carriage returns, blanks behind the lines, a form feed between pages, zero-width characters."""
    article = next(articles)
    pieces = head(article) + body(article)
    text = set_pieces(pieces, Column(2 * drawn.randint(13, 24)), drawn)
    lines = [line + " " * drawn.choice((0, 0, 1, 3)) for line in text.split("\n")]
    joined = "\r\n".join(lines)
    at = max(0, joined.rfind("\r\n\r\n"))
    return damaged(pieces, "\ufeff" + joined[:at] + "\r\n\f" + joined[at + 2 :].replace("，", "，\u200b", 3))


DAMAGES: dict[str, Damage] = {
    "clean": _clean("\n\n"),
    "clean_lines": _clean("\n"),
    "wrapped_gaps": _columns(),
    "wrapped_indents": _columns(indent=2, between=0),
    "wrapped_indents_gaps": _columns(indent=2),
    "wrapped_tight": _columns(between=0),
    "wrapped_lost_indents": _columns(lost=True, between=0),
    "wrapped_breaks": _columns(breaks=12),
    "wrapped_ragged": _columns(lost=True, between=0, ragged=True),
    "wrapped_ragged_breaks": _columns(lost=True, breaks=12, ragged=True),
    "wrapped_every_gap": doubled_lines,
    "blanks": _spelled(with_blanks, kept=False),
    "radicals": _spelled(_radicals, kept=False),
    "ascii_marks": _spelled(lambda text, _: text.translate(ASCII_MARKS), kept=True),
    "full_width": _spelled(lambda text, _: text.translate(FULL_WIDTH), kept=True),
    "latin": latin,
    "line_ends": line_ends,
    "double_print": double_print,
    "printed_again": printed_again,
    "cut_pages": cut_pages,
    "strewn_captions": strewn_captions,
    "headings_after": headings_after,
    "reversed_blocks": reversed_blocks,
    "head_last": head_last,
    "lead_last": lead_last,
    "several_articles": several_articles,
    "news_in_brief": news_in_brief,
    "markdown": markdown,
    "web_page": web_page,
    "newspaper": newspaper,
    "newspaper_columns": newspaper_columns,
    "newspaper_page": newspaper_page,
    "newspaper_wrapped": newspaper_wrapped,
    "front_page": front_page,
    "column_page": column_page,
    "digital_paper": digital_paper,
    "database_export": database_export,
    "public_account": public_account,
    "page_heads": page_heads,
    "jumps": jumps,
    "office_portal": office_portal,
    "forum_thread": forum_thread,
    "mail_forward": mail_forward,
    "numbered_lines": numbered_lines,
    "record_export": record_export,
    "lines_turned": lines_turned,
    "columns_backward": columns_backward,
    "columns_beside": columns_beside,
}
