"""Lines of sites in text copies of pages leave whole, and take nothing of the article along. Samples."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.decisions import RepairAnchor, RepairDecisions
from archive_gui.domain.reading import PartKind, RepairedSource, RepairKind
from archive_gui.repair.pipeline import repair

TITLE = "乌桕岭的果子下山了"
FIRST = "　　乌桕岭的脐橙今年收了86万斤，比去年多两成，果农戚长根站在自家的果园里说，路修好以后，车能开到树底下装果子。"
SECOND = "　　岭上原来没有路，果子要靠人背，一天背不了三百斤，去年冬天修通了9公里的水泥路，收果子的车一下子来了几十辆。"
STORY = [TITLE, FIRST.strip(), SECOND.strip()]


def repaired(*lines: str, decisions: RepairDecisions | None = None) -> RepairedSource:
    captured = capture("\n".join(lines).encode(), "页.txt")
    return repair(captured, decisions) if decisions is not None else repair(captured)


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def page(*foot: str, over: tuple[str, ...] = ("首页 > 乡村 > 正文",), title: str = TITLE) -> RepairedSource:
    return repaired(*over, "", title, "2022-11-20 08:12　来源：岭下周报", "", FIRST, "", SECOND, "", *foot)


@pytest.mark.parametrize(
    "foot",
    [
        ("责任编辑：阮青", "版权所有 岭下周报社", "Copyright © 2009-2022 Lingxia Media Ltd. All rights reserved."),
        ("本报稿件，未经许可不得用于商业用途，转发请注明出处。", "关于我们 | 联系我们 | 招聘"),
        ("更多乡村资讯请关注:岭下频道", "责任编辑：阮青"),
        ("此前报道：乌桕岭的路修到了山顶", "责任编辑：阮青", "网友评论", "路通了就好，早该修了。"),
        ("转载须保留本文链接：http://paper.example/2022/11/20/a3.html", "责任编辑：阮青"),
        ("本文由岭下发布上传，仅代表该机构观点，不代表岭下周报立场。", "热话题", "果子熟了吗？", "谁来说说山里的路！"),
        ("（责编：阮青）", "乌桕 脐橙 果园 水泥", "关于我们 | 联系我们 | 招聘"),
    ],
)  # fmt: skip
def test_a_sites_lines_leave(foot: tuple[str, ...]) -> None:
    assert texts(page(*foot)) == STORY


@pytest.mark.parametrize(
    "over",
    [
        ("资讯", "图库", "商城", "问答", "手机版"),
        (">乡村动态 >果业 >岭上新闻",),
        ("首页 > 乡村 > 正文", "我要评论(3)    字号：T T T    打印本稿"),
        ("岭下周报  岭下周报  3天前", "点击蓝字 关注我们"),
    ],
)
def test_menus_and_trails_over_the_title_leave(over: tuple[str, ...]) -> None:
    assert texts(page("责任编辑：阮青", over=over)) == STORY


def test_a_player_between_title_and_text_leaves() -> None:
    top = ("首页 > 乡村 > 正文", TITLE, "2022-11-20 08:12　来源：岭下周报", "听全文03分27秒", "", FIRST, "", SECOND)
    assert texts(repaired(*top)) == STORY


@pytest.mark.parametrize(
    "title",
    [
        "乌桕岭的果子下山了！车开到了树底下！",
        "【走山村】乌桕岭的脐橙收了八十六万斤 果农说路修到了树底下 收果子的车一下子来了几十辆",
    ],
)
def test_titles_that_call_out_or_are_long_are_found_over_the_source(title: str) -> None:
    menu = ("转繁体", "旧版", "首页", "概况", "科室", "新闻动态", "位置：首页 > 新闻动态")
    assert texts(page("责任编辑：阮青", over=menu, title=title)) == [title, *STORY[1:]]


TEASERS = (
    "果园里装了摄像头 看守果园的人不用再熬夜了，手机上就能看到每一棵树，去年还抓到了两只偷果子的猴子。",
    "一筐橙子的三百公里 从岭上到省城，一筐橙子要换三次车，本报记者跟着它走了一天一夜，记下了每一段路。",
    "老果农的新账本 账本从纸上搬到了手机里，字也不用自己写了，说一声就记下来，算账再也没有出过错。",
)


def test_headlines_with_the_beginnings_of_their_pages_leave_under_a_label() -> None:
    assert texts(page("责任编辑：阮青", "相关推荐", *TEASERS, "关于我们 | 联系我们 | 招聘")) == STORY


def test_paragraphs_of_an_article_under_a_label_stay() -> None:
    told = texts(page("相关新闻", "岭下水渠通水", FIRST, "", SECOND, "责任编辑：阮青"))
    assert told.count(STORY[1]) == 2


SPOKEN = "戚长根说，明年他还要再种两百棵，路通了，心也就宽了。"
GLUED = "返回搜果，查看更多"


def test_a_link_glued_to_a_paragraph_leaves_and_the_paragraph_stays() -> None:
    source = page(SPOKEN + GLUED, "责任编辑：", "阅读 (1200)")
    assert texts(source) == [*STORY, SPOKEN]
    (cut,) = [one for one in source.repairs if one.rule == "navigation" and one.kind == RepairKind.REPLACE]
    assert cut.before == GLUED


def test_a_link_glued_to_a_paragraph_is_put_back_where_the_archivist_declines() -> None:
    source = page(SPOKEN + GLUED, "责任编辑：", "阅读 (1200)")
    (cut,) = [one for one in source.repairs if one.rule == "navigation" and one.kind == RepairKind.REPLACE]
    anchor = RepairAnchor(cut.rule, cut.kind, cut.source_ranges)
    lines = ("首页 > 乡村 > 正文", "", TITLE, "2022-11-20 08:12　来源：岭下周报", "", FIRST, "", SECOND, "")
    again = repaired(
        *lines, SPOKEN + GLUED, "责任编辑：", "阅读 (1200)", decisions=RepairDecisions(declined=frozenset({anchor}))
    )
    assert SPOKEN + GLUED in "".join(texts(again))


@pytest.mark.parametrize("broken", [False, True])
@pytest.mark.parametrize("mark", ["资料图", "资料图片", "本报资料图"])
def test_a_caption_with_a_picture_from_the_files_does_not_run_into_the_paragraph(mark: str, broken: bool) -> None:
    caption = f"乌桕岭的果农在树下装橙子，装满的筐子排到了路边，孩子们也来帮忙。{mark}"
    shown = "\n".join(caption[at : at + 20] for at in range(0, len(caption), 20)) if broken else caption
    body = [FIRST, SECOND] if not broken else [column(FIRST), column(SECOND)]
    source = repaired(TITLE, "", body[0], shown, body[1])
    parts = [(part.kind, article.part_text(part)) for article in source.articles for part in article.parts]
    assert (PartKind.CAPTION, caption) in parts
    assert (PartKind.PARAGRAPH, SECOND.strip()) in parts


def test_a_caption_in_traditional_characters_ends_with_its_picture() -> None:
    caption = "烏桕嶺的果農在樹下裝橙子，孩子們也來幫忙。資料圖"
    source = repaired(TITLE, "", FIRST, caption, SECOND)
    assert caption in texts(source)


def column(text: str) -> str:
    return "\n".join(text[at : at + 20] for at in range(0, len(text), 20))
