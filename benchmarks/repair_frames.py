"""What offices' portals, forums, mails, databases and editors put round a text, each as a page with its truth."""

from __future__ import annotations

import random

from benchmarks.repair_articles import Piece
from benchmarks.repair_layout import wrapped
from benchmarks.repair_mastheads import clean_pieces, shortened
from benchmarks.repair_pages import Articles, Damaged, Page

_HALVES = (36, 44, 52)


def office_portal(articles: Articles, drawn: random.Random) -> Damaged:
    """A page of an office: chrome over the trail of links, the table it registers papers in, a foot without signs."""
    pieces = clean_pieces(shortened(next(articles)))
    over = [
        "清河县人民政府",
        drawn.choice(("无障碍 长者模式 简体 繁体", "登录 | 注册")),
        drawn.choice(("当前位置：首页 > 镇村动态", "您现在的位置： 首页 >> 政务公开 >> 动态信息")),
        "索引号：000/2021-00031\t主题分类：农业",
        "发布机构：县农业农村局\t公开方式：主动公开",
        "有效性：有效\t公开日期：2021-05-06",
    ]
    under = ["扫一扫在手机打开当前页", drawn.choice(("县政府办公室主办 信息中心维护", "建议使用新版浏览器访问本站"))]
    page = Page()
    page.add(*over)
    for piece in pieces:
        page.add(piece.text)
    page.add(*under)
    return Damaged("\n".join(page.lines), (tuple(pieces),), (*over, *under))


def forum_thread(articles: Articles, drawn: random.Random) -> Damaged:
    """An article that somebody posted, with what others answered."""
    pieces = clean_pieces(shortened(next(articles)))
    over = ["乡音论坛 - 清河旧事", "青石 发表于 2016-3-9 20:14", "楼主"]
    answers = drawn.sample(
        ("写得真好，我小时候就住在那条河边上。", "顶", "谢谢分享", "老照片还有吗？想看看从前的石桥。"), 2
    )
    under = ["白杨 发表于 2016-3-9 21:02", answers[0], "3楼", answers[1], "您需要登录后才可以回帖"]
    page = Page()
    page.add(*over)
    for piece in pieces:
        page.add(piece.text)
    page.add(*under)
    return Damaged("\n".join(page.lines), (tuple(pieces),), (*over, *under))


def mail_forward(articles: Articles, drawn: random.Random) -> Damaged:
    """A forwarded mail: its head, quote marks before every line, a signature."""
    pieces = clean_pieces(shortened(next(articles)))
    over = ["发件人: 何苗 <he@example.com>", "收件人: 档案室", "主题: 转发：今天的稿子"]
    under = ["发自我的手机"]
    lines: list[str] = []
    halves = drawn.choice(_HALVES)
    for piece in pieces:
        lines += [*(f"> {line}" for line in wrapped(piece.text, halves)), ">"]
    return Damaged("\n".join([*over, "", *lines, "", *under]), (tuple(pieces),), (*over, *under))


def numbered_lines(articles: Articles, drawn: random.Random) -> Damaged:
    """A document copied with the numbers of its lines."""
    pieces = clean_pieces(shortened(next(articles)))
    halves = drawn.choice(_HALVES)
    lines: list[str] = []
    for piece in pieces:
        indent = "" if piece.kind == "title" else "\u3000\u3000"
        lines += wrapped(indent + piece.text, halves)
    blank = drawn.choice((" ", "  ", "\u3000"))
    return Damaged("\n".join(f"{at}{blank}{line}" for at, line in enumerate(lines, 1)), (tuple(pieces),), ())


def record_export(articles: Articles, _drawn: random.Random) -> Damaged:
    """Two records of a database, each field with its name in angle brackets."""
    truth: list[tuple[Piece, ...]] = []
    lines: list[str] = []
    for _ in range(2):
        article = shortened(next(articles))
        pieces = clean_pieces(article)
        truth.append((pieces[0], Piece("byline", article.names[0]), *pieces[1:]))
        lines += [
            "<REC>",
            "<报纸名称>=清河日报",
            "<版次>=2",
            "<引题>=",
            f"<标题>={article.title}",
            f"<作者>={article.names[0]}",
        ]
        lines += ["<正文>=", *(piece.text for piece in pieces[1:])]
    return Damaged("\n".join(lines), tuple(truth), ("<REC>", "<报纸名称>=清河日报", "<版次>=2"))
