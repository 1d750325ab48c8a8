"""Marks of Markdown as exporters write them, what stands beside the text, heads in bold; the samples are made up."""

from __future__ import annotations

import time

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.pipeline import repair

PROSE = "样溪县石坪村的书屋开了门，藏书三千多册，村民们晚饭后都爱来坐坐，翻翻报纸。"
MORE = "管书的老先生说，书屋每天开到晚上九点，来得最多的是放了学的孩子，写完作业才肯回家。"
OTHER = "坪上的果园里一派忙碌，农户们给橙树修枝、培土、刷白，今年的收成比去年又好了一成。"


def repaired(*lines: str, name: str = "page.md") -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), name))


def parts(source: RepairedSource) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.part_text(part)) for article in source.articles for part in article.parts]


def line(text: str) -> str:
    """The paragraph that a line under a title becomes."""
    return parts(repaired("# 石坪村办起书屋", "", text, "", MORE))[1][1]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (f"[样溪县]{{.underline}}{PROSE[3:]}", PROSE),
        (f"[]{{#_Toc1 .anchor}}{PROSE}", PROSE),
        (PROSE.replace("石坪村", "[[石坪村]]"), PROSE),
        (PROSE.replace("石坪村", "[[村庄/石坪|石坪村]]"), PROSE),
        (PROSE.replace("石坪村", "[[石坪村#历史]]"), PROSE),
        (PROSE.replace("石坪村", "[石坪村](https://e.cn/a_(b) '石坪村')"), PROSE),
        (PROSE.replace("三千多册", "==三千多册=="), PROSE),
        (PROSE.replace("三千多册", "~~三千多册~~"), PROSE),
        (PROSE.replace("三千多册", "***三千多册***"), PROSE),
        (PROSE.replace("三千多册", "**三*千多*册**"), PROSE),
        (f"{PROSE}[^1]", PROSE),
        (f"{PROSE} ^a1b2c3", PROSE),
        (f"{PROSE} #文化 #石坪村", PROSE),
        (f"{PROSE} %%还要核对%%", PROSE),
        (f"{PROSE}[\\[2\\]](#cite_note-2)", PROSE),
        (f"{PROSE}<sup>[3]</sup>", PROSE),
        (f"{PROSE}\\", PROSE),
        (f"_{PROSE}_", PROSE),
        ("借出5\\~8万册，还书率99\\.8%，注\\*号的书不外借。", "借出5~8万册，还书率99.8%，注*号的书不外借。"),
        ("书架为**2*3*4**米，共有样本_甲_一批，摆得整齐。", "书架为2*3*4米，共有样本_甲_一批，摆得整齐。"),
        ("借出增长5%%，还书下降3%%，借期5~~8天或9~~10天。", "借出增长5%%，还书下降3%%，借期5~~8天或9~~10天。"),
        ("何苗*、田禾*、向云三人管书，*最*忙的是何苗。", "何苗*、田禾*、向云三人管书，最忙的是何苗。"),
        ("面积&lt;90&gt;平方米&mdash;&mdash;比去年大，装了空调。", "面积<90>平方米——比去年大，装了空调。"),
        ("两种书[文学][农技]最受欢迎，排着队来借。", "两种书[文学][农技]最受欢迎，排着队来借。"),
    ],
)  # fmt: skip
def test_marks_inside_a_line_leave_and_what_they_say_stays(written: str, read: str) -> None:
    assert line(written) == read


def test_a_label_told_elsewhere_makes_a_link() -> None:
    source = repaired("# 书屋", "", PROSE.replace("石坪村", "[石坪村][sp]"), "", '[sp]: https://e.cn/sp "石坪"')
    assert parts(source) == [(PartKind.TITLE, "书屋"), (PartKind.PARAGRAPH, PROSE)]


def test_an_entity_is_recorded_with_the_character_it_stands_for() -> None:
    source = repaired("# 书屋", "", f"{PROSE}&nbsp;{MORE}")
    changes = [one for one in source.repairs if one.rule == "markdown" and one.before == "&nbsp;"]
    assert [(one.after, one.applied) for one in changes] == [(" ", True)]


@pytest.mark.parametrize(
    "picture",
    ["![page1.png](assets/page1.png)", '![](media/image1.jpeg){width="5in"}', "![图片](a.jpg)", "![image-2023](b)",
     "![[Pasted image 2023.png|300]]", '<img src="a.jpg" alt="a" />', "![微信图片_20230501](c.jpg)"],
)  # fmt: skip
def test_names_of_files_are_no_captions(picture: str) -> None:
    source = repaired("# 石坪村办起书屋", "", PROSE, "", picture, "", "*孩子们在书屋里看书*", "", MORE)
    assert parts(source)[1:] == [
        (PartKind.PARAGRAPH, PROSE),
        (PartKind.CAPTION, "孩子们在书屋里看书"),
        (PartKind.PARAGRAPH, MORE),
    ]


@pytest.mark.parametrize("picture", ["![书屋一角](a.jpg)", '![](a.jpg "书屋一角")', "![书屋一角|300](a.jpg)"])
def test_what_is_said_of_a_picture_is_its_caption(picture: str) -> None:
    assert (PartKind.CAPTION, "书屋一角") in parts(repaired("# 书屋", "", PROSE, "", picture, "", MORE))
    again = repaired("# 书屋", "", PROSE, "", picture, "", "书屋一角", "", MORE)
    assert [text for _, text in parts(again)].count("书屋一角") == 1


@pytest.mark.parametrize(
    "aside",
    [["#剪报 #乡村/文化"], ["#待整理"], ["[TOC]"], ["[[toc]]"], ["<!--", "剪藏于五月", "-->"], ["%%", "还要核对", "%%"],
     ["标签: 文化, 乡村", "创建时间: 2023年5月2日"], ["::: {.note}"], ["\\newpage"], ['{{< figure src="a.jpg" >}}']],
)  # fmt: skip
def test_what_stands_beside_the_text_is_set_aside(aside: list[str]) -> None:
    source = repaired("# 石坪村办起书屋", "", *aside, "", PROSE, "", MORE)
    assert [text for _, text in parts(source)] == ["石坪村办起书屋", PROSE, MORE]


@pytest.mark.parametrize(
    "matter",
    [["---", "title: 书屋", "tags:", "  - 文化", "---"], ["+++", 'title = "书屋"', 'tags = ["文化", "乡村"]', "+++"],
     ["---", "title: 书屋", "..."], ["% 书屋", "% 何苗", "% 2023年5月"]],
)  # fmt: skip
def test_keys_and_values_before_the_text_are_set_aside(matter: list[str]) -> None:
    source = repaired(*matter, "", "# 石坪村办起书屋", "", PROSE, "", MORE)
    assert [text for _, text in parts(source)] == ["石坪村办起书屋", PROSE, MORE]


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ("+++\ntitle = '书屋'\ndate = 2023-05-02T10:11:00\n+++\n", ("书屋", "2023-05-02", None)),
        ("---\ntitle: 书屋\nsource: https://e.cn/1\npublished: 2023-05-02\n---\n", ("书屋", "2023-05-02", "https://e.cn/1")),
        ("---\ntitle: 书屋\nsource: 样溪日报\ncreated: 2023-05-02\n...\n", ("书屋", None, None)),
    ],
)  # fmt: skip
def test_keys_and_values_are_read(matter: str, told: tuple[str | None, ...]) -> None:
    found = capture(f"{matter}\n{PROSE}\n".encode(), "page.md").metadata
    assert (found.title, found.date, found.url) == told


def test_a_break_alone_parts_paragraphs() -> None:
    assert [text for _, text in parts(repaired("# 书屋", "", PROSE, "<br>", MORE))] == ["书屋", PROSE, MORE]


@pytest.mark.parametrize(
    "behind",
    [["## 反向链接", "- [[剪报索引]]", "- [[石坪村]]"], ["### 相关阅读", "", "* [坪上果园](/p/2)"],
     ["---", "## Backlinks", "- [[2023 索引]]"], ["[阅读原文](https://e.cn/1)"], ["[文化](/t/1)", "", "[乡村](/t/2)"]],
)  # fmt: skip
def test_lists_of_links_behind_the_text_leave(behind: list[str]) -> None:
    source = repaired("# 石坪村办起书屋", "", PROSE, "", MORE, "", *behind)
    assert [text for _, text in parts(source)] == ["石坪村办起书屋", PROSE, MORE]


def test_a_line_of_links_leaves_and_one_of_many_more_costs_no_time() -> None:
    behind = "[文化](/t/1_(a)) | [乡村](/t/2 '村')"
    assert [text for _, text in parts(repaired("# 书屋", "", PROSE, "", MORE, "", behind))] == ["书屋", PROSE, MORE]
    began = time.perf_counter()
    source = repaired("# 书屋", "", PROSE, "", MORE, "", "[文化](/t/1)" * 500)
    assert time.perf_counter() - began < 5
    assert [text for _, text in parts(source)][:3] == ["书屋", PROSE, MORE]


def test_a_list_of_links_without_a_text_stays() -> None:
    source = repaired("# 样溪日报第三版目录", "", "[石坪村办起书屋](/1)", "", "[坪上果园换新装](/2)")
    assert {"石坪村办起书屋", "坪上果园换新装"} <= {text for _, text in parts(source)}


@pytest.mark.parametrize("text", ["[答]:3.5亩地", "[答]: 3.5亩", "{样溪县石坪村}"])
def test_brackets_that_are_no_mark_stay(text: str) -> None:
    assert text in [words for _, words in parts(repaired("# 问答", "", PROSE, "", text, "", MORE))]


def test_who_a_clipper_says_wrote_a_text_is_left_to_its_description() -> None:
    source = repaired("# 书屋", "", "标签: 文化", "来源: 样溪日报", "创建时间: 2023年5月2日 10:11", "", PROSE, "", MORE)
    assert {(one.rule, one.text) for one in source.set_aside} >= {("source_line", "来源: 样溪日报")}
    assert [text for _, text in parts(source)] == ["书屋", PROSE, MORE]


def test_attachments_and_a_text_with_links_stay() -> None:
    source = repaired("# 通知", "", PROSE, "", "[附件：报名表.docx](a.docx)")
    assert parts(source)[-1][1] == "附件：报名表.docx"


def test_cells_of_a_table_are_parted_by_tabs() -> None:
    rows = ["| 年份 | 册数 |", "|:---:|-----|", "| 2021 | 800 |", "| 2022 | 3100 |"]
    for table in (rows, [row.strip("| ") for row in rows]):
        found = parts(repaired("# 书屋", "", PROSE, "", *table, "", MORE))
        assert [text for kind, text in found if kind is PartKind.TABLE] == ["年份\t册数", "2021\t800", "2022\t3100"]


def test_tables_without_bars_have_as_many_cells_as_their_ruler() -> None:
    rows = ["  年份    册数   读者", "  ----   -----   ----", "  2021    800    120", "  2022    3100   560"]
    found = parts(repaired("# 书屋", "", PROSE, "", *rows, "", MORE))
    assert [text for kind, text in found if kind is PartKind.TABLE] == [
        "年份\t册数\t读者",
        "2021\t800\t120",
        "2022\t3100\t560",
    ]
    grid = ["+----+----+", "| 月 | 册 |", "+====+====+", "| 一 | 80 |", "+----+----+"]
    found = parts(repaired("# 书屋", "", PROSE, "", *grid, "", MORE))
    assert [text for kind, text in found if kind is PartKind.TABLE] == ["月\t册", "一\t80"]


def test_a_table_of_one_cell_is_a_frame_round_a_picture() -> None:
    frame = ["|  |", "| --- |", "| ![](3.jpg) |", "| 孩子们在看书。何苗 摄 |"]
    assert (PartKind.CAPTION, "孩子们在看书。何苗 摄") in parts(repaired("# 书屋", "", PROSE, "", *frame, "", MORE))


def test_a_kicker_over_titles_of_a_lower_level_keeps_their_makers() -> None:
    first = ["## 乡村故事", "", "### 石坪村办起书屋", "", "*何苗*", "", PROSE, "", MORE, ""]
    source = repaired(*first, "### 坪上果园换新装", "", "*田禾禾*", "", OTHER)
    assert parts(source)[:3] == [
        (PartKind.KICKER, "乡村故事"),
        (PartKind.TITLE, "石坪村办起书屋"),
        (PartKind.BYLINE, "何苗"),
    ]
    assert len(source.articles) == 2


def test_attributes_of_headings_leave_and_levels_that_do_not_fit_are_no_headings() -> None:
    source = repaired(
        "# **书屋** {#sec .unnumbered}",
        "",
        "###### 本报记者 何苗",
        "",
        f"## {PROSE}{MORE}",
        "",
        "##孩子们来了",
        "",
        OTHER,
    )
    assert parts(source) == [
        (PartKind.TITLE, "书屋"),
        (PartKind.BYLINE, "本报记者 何苗"),
        (PartKind.PARAGRAPH, PROSE + MORE),
        (PartKind.SECTION_HEADING, "孩子们来了"),
        (PartKind.PARAGRAPH, OTHER),
    ]


def test_dashes_right_under_a_paragraph_are_a_ruler() -> None:
    assert parts(repaired("# 书屋", "", PROSE, "---", "", MORE))[1:] == [
        (PartKind.PARAGRAPH, PROSE),
        (PartKind.PARAGRAPH, MORE),
    ]


def test_breaks_part_lines_and_marks_over_two_lines_leave() -> None:
    source = repaired("# 书屋", "", "本报记者 何苗<br/>通讯员 田禾", "", f"**{PROSE[:20]}", f"{PROSE[20:]}**", "", MORE)
    assert (PartKind.BYLINE, "通讯员 田禾") in parts(source)
    assert "*" not in "".join(text for _, text in parts(source))


def test_a_quotation_over_its_source_is_an_epigraph_and_one_without_a_lead() -> None:
    said = "腹有诗书气自华，最是书香能致远。"
    source = repaired("# 书屋", "", f"> {said}", ">", "> ——《样溪县志》", "", PROSE, "", MORE)
    assert parts(source)[1:3] == [(PartKind.EPIGRAPH, said), (PartKind.ATTRIBUTION, "——《样溪县志》")]
    source = repaired("# 书屋", "", "本报记者 何苗", "", f"> {MORE}", "", PROSE, "", OTHER)
    assert (PartKind.LEAD, MORE) in parts(source)


def test_heads_in_bold_under_rulers_begin_articles() -> None:
    first = ["*乡村故事*", "", "**石坪村办起书屋**", "", "本报记者 何苗", "", PROSE, "", MORE]
    second = ["*乡村故事*", "", "**坪上果园换新装**", "", "通讯员 田禾", "", OTHER, "", PROSE]
    third = ["*乡村故事*", "", "**老木匠收了新徒弟**", "", "通讯员 田禾", "", MORE, "", OTHER]
    source = repaired(*first, "", "---", "", *second, "", "***", "", *third)
    heads = [[(part.kind, article.part_text(part)) for part in article.parts][:3] for article in source.articles]
    assert heads == [
        [(PartKind.KICKER, "乡村故事"), (PartKind.TITLE, "石坪村办起书屋"), (PartKind.BYLINE, "本报记者 何苗")],
        [(PartKind.KICKER, "乡村故事"), (PartKind.TITLE, "坪上果园换新装"), (PartKind.BYLINE, "通讯员 田禾")],
        [(PartKind.KICKER, "乡村故事"), (PartKind.TITLE, "老木匠收了新徒弟"), (PartKind.BYLINE, "通讯员 田禾")],
    ]


def test_headings_of_one_level_with_makers_of_their_own_are_titles() -> None:
    head = ["# 样溪日报 2023年5月2日 第3版", ""]
    first = ["## 石坪村办起书屋", "", "本报记者 何苗", "", PROSE, "", "### 孩子们来了", "", MORE, ""]
    source = repaired(*head, *first, "## 坪上果园换新装", "", "通讯员 田禾", "", OTHER)
    assert [article.text.split("\n")[0] for article in source.articles] == ["石坪村办起书屋", "坪上果园换新装"]


def test_sections_under_rulers_stay_in_their_article() -> None:
    head = ["# 石坪村办起书屋", "", "本报记者 何苗", "", PROSE, "", "---", ""]
    source = repaired(*head, "## 孩子们来了", "", MORE, "", "---", "", "## 果园近了", "", OTHER)
    assert len(source.articles) == 1


def test_headings_of_the_titles_level_under_rulers_begin_articles_where_no_title_is_signed() -> None:
    stories = [["## 石坪村办起书屋", "", PROSE, ""], ["---", "", "## 坪上果园换新装", "", OTHER, ""]]
    assert len(repaired(*stories[0], *stories[1]).articles) == 2
    assert len(repaired(*stories[0][:2], "本报记者 何苗", "", *stories[0][2:], *stories[1]).articles) == 1


def test_a_heading_in_bold_inside_a_quotation_is_one() -> None:
    source = repaired("# 石坪村办起书屋", "", PROSE, "", "> **孩子们来了**", "", MORE)
    assert (PartKind.SECTION_HEADING, "孩子们来了") in parts(source)


def test_a_kicker_of_a_lower_level_goes_with_its_title() -> None:
    first = ["## 文化兴", "", "# 石坪村办起书屋", "", "## ——样溪县见闻", "", PROSE, ""]
    source = repaired(*first, "## 产业兴", "", "# 坪上果园换新装", "", "## ——样溪县见闻", "", OTHER)
    assert [article.text.split("\n")[0] for article in source.articles] == ["文化兴", "产业兴"]
    assert [article.parts[0].kind for article in source.articles] == [PartKind.KICKER, PartKind.KICKER]


@pytest.mark.parametrize(
    "text",
    ["**" * 20_000, "[" * 30_000, "![[" * 10_000, "&lt;**甲**" * 4_000, "<!--\n" * 5_000, "%%\n甲\n" * 4_000,
     "`" * 30_000, "- [[甲]]\n" * 4_000, "| 甲 | 乙 |\n" * 3_000, "甲**乙\n" * 5_000, "\\*" * 20_000,
     "标签: 甲\n" * 4_000, "年  月\n--  --\n" * 4_000, "年|月\n--|--\n" * 4_000],
)  # fmt: skip
def test_time_is_linear(text: str) -> None:
    begin = time.process_time()
    repaired("# 书屋", "", PROSE, "", text)
    assert time.process_time() - begin < 12
