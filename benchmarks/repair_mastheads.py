"""Pages with what papers, digital papers, databases and public accounts print round their articles."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.repair_articles import Article, Piece
from benchmarks.repair_layout import Column, set_in_column
from benchmarks.repair_pages import Articles, Damaged, Page, body

_MASTHEADS = (
    ("清河日报", "QINGHE RIBAO", "2021年5月6日 星期四 农历辛丑年三月廿五", "第10886期 今日8版", "中共清河县委主管主办"),
    ("A03 要闻　2020年3月4日　星期三", "责任编辑：李平　版式：陈静　校对：孙丽"),
    ("云台晚报 2019年12月21日 6", "主编：王小明 电话：0731-1234567"),
    ("2018年7月1日 星期日　第04版：乡村　石桥周刊",),
)
_GUIDES = ("今日导读", "本期看点")
_POINTERS = ("{} ▶{}版", "{}（详见{}版）", "{} ……{}版")


def shortened(article: Article) -> Article:
    """The article with its first section only."""
    return replace(article, sections=article.sections[:1])


def clean_pieces(article: Article, maker: str = "") -> list[Piece]:
    """Title, makers if ``maker`` says how they are named, and text."""
    byline = [Piece("byline", maker + " ".join(article.names))] if maker else []
    return [Piece("title", article.title), *byline, *body(article)]


def front_page(articles: Articles, drawn: random.Random) -> Damaged:
    """A masthead, a box of headlines with their pages, two articles."""
    page = Page()
    furniture = list(drawn.choice(_MASTHEADS))
    page.add(*furniture)
    pointer = drawn.choice(_POINTERS)
    guide = [drawn.choice(_GUIDES), *(pointer.format(next(articles).title, drawn.randint(2, 8)) for _ in range(3))]
    page.add(*guide)
    truth = []
    for _ in range(2):
        pieces = clean_pieces(shortened(next(articles)), "本报记者 ")
        page.add(*(piece.text for piece in pieces[:2]))
        for piece in pieces[2:]:
            page.add(piece.text)
        truth.append(tuple(pieces))
    return Damaged("\n".join(page.lines), tuple(truth), (*furniture, *guide))


def column_page(articles: Articles, drawn: random.Random) -> Damaged:
    """Indented columns, each headline right over its text and the maker's name right under it, breaks between lines."""
    page = Page()
    truth = []
    column = Column(2 * drawn.randint(13, 20), indent=2, between=0)
    furniture = list(_MASTHEADS[1])
    page.add(*furniture)
    for _ in range(3):
        article = shortened(next(articles))
        pieces = [*clean_pieces(article), Piece("byline", f"（通讯员 {article.names[0]}）")]
        texts = [piece.text for piece in pieces if piece.kind == "paragraph"]
        page.add(*(one.text for one in pieces if one.kind != "paragraph" and one.kind != "byline"))
        page.lines.pop()
        page.add(*set_in_column(texts, column, drawn), pieces[-1].text)
        truth.append(tuple(pieces))
    return Damaged("\n".join(page.lines), tuple(truth), tuple(furniture))


def digital_paper(articles: Articles, _drawn: random.Random) -> Damaged:
    """The web page of a digital paper: its pages, the headlines of this one, buttons, the article."""
    article = shortened(next(articles))
    others = [next(articles).title for _ in range(2)]
    over = [
        "第02版：综合新闻", "上一版 下一版", "版面导航", "第01版：要闻", "第02版：综合新闻", "第03版：副刊",
        "标题导航", article.title, *others,
    ]  # fmt: skip
    buttons = "返回目录 放大 缩小 全文复制 上一篇 下一篇"
    source = "《清河日报》（2021年05月06日　第02版）"
    pieces = clean_pieces(article)
    lines = [*over, "", buttons, "", article.title, "", source, "", *("　　" + one.text for one in pieces[1:])]
    return Damaged("\n".join(lines), (tuple(pieces),), (*others, buttons, source, "版面导航", "标题导航"))


def database_export(articles: Articles, _drawn: random.Random) -> Damaged:
    """An article as a database prints it: each field behind its label."""
    article = shortened(next(articles))
    fields = ["【版次】第6版（民生周刊）", "【日期】2019.03.11", "【栏目】乡村纪事"]
    byline = f"本报记者 {article.names[0]}"
    pieces = [Piece("title", article.title), Piece("byline", byline), *body(article)]
    lines = [*fields, f"【标题】{article.title}", f"【作者】{byline}", "【正文】", *(one.text for one in body(article))]
    return Damaged("\n".join(lines), (tuple(pieces),), tuple(fields))


def public_account(articles: Articles, _drawn: random.Random) -> Damaged:
    """An article of a public account: calls to follow it, proofreaders, older articles."""
    article = shortened(next(articles))
    over = ["点击上方蓝字关注我们"]
    source = "原创 清河融媒 清河发布 2022-11-08 20:15 发表于湖南"
    older = ["往期推荐", *(next(articles).title for _ in range(2))]
    under = ["一审丨王平 二审丨李静 三审丨陈军", "点个“在看”，让更多人知道", "阅读 3206 赞 58 在看 41"]
    pieces = [*clean_pieces(article), Piece("byline", f"记者丨{article.names[0]}")]
    page = Page()
    page.add(*over)
    page.add(pieces[0].text)
    page.add(source)
    for piece in pieces[1:]:
        page.add(piece.text)
    page.add(under[0])
    page.add(*older)
    page.add(*under[1:])
    return Damaged("\n".join(page.lines), (tuple(pieces),), (*over, source, *older, *under))


def page_heads(articles: Articles, drawn: random.Random) -> Damaged:
    """A book's columns: the same head over every page, its number under it, sentences cut between them."""
    article = next(articles)
    texts = [piece.text for piece in body(article) if piece.kind == "paragraph"]
    lines = set_in_column(texts, Column(2 * drawn.randint(22, 30), indent=2, between=0), drawn)
    size = max(8, -(-len(lines) // 3))
    page = Page()
    page.add(article.title)
    for number, start in enumerate(range(0, len(lines), size)):
        head, foot = "清河县志·建置篇", f"— {35 + number} —"
        page.add(head)
        page.add(*lines[start : start + size])
        page.add(foot)
        page.boilerplate += [head, foot]
    pieces = [Piece("title", article.title), *(Piece("paragraph", text) for text in texts)]
    return Damaged("\n".join(page.lines), (tuple(pieces),), tuple(page.boilerplate))


def jumps(articles: Articles, drawn: random.Random) -> Damaged:
    """A column that comes from one page and goes on in another."""
    article = next(articles)
    texts = [piece.text for piece in body(article) if piece.kind == "paragraph"]
    marked = ["（上接第一版）" + texts[0], *texts[1:]]
    lines = set_in_column(marked, Column(2 * drawn.randint(14, 24), indent=2, between=0), drawn)
    pieces = [Piece("title", article.title), *(Piece("paragraph", text) for text in texts)]
    furniture = ("（上接第一版）", "（下转第四版）")
    return Damaged("\n".join([article.title, "", *lines, furniture[1]]), (tuple(pieces),), furniture)
