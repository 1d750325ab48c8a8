"""Heads under short furniture, kickers, captions beside images and cut sentences; the samples are made up."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.pipeline import repair

TITLE = "石坪村办起乡村书屋"
PROSE = "石坪村的书屋开了门，藏书三千多册，村民们晚饭后都爱来坐坐，翻翻报纸，问问农事。"
MORE = "管书的老先生说，书屋每天开到晚上九点，来得最多的是放了学的孩子，写完作业才肯回家。"


def repaired(*lines: str, name: str = "page.txt") -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), name))


def parts(source: RepairedSource) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.part_text(part)) for article in source.articles for part in article.parts]


STORY = [(PartKind.TITLE, TITLE), (PartKind.PARAGRAPH, PROSE), (PartKind.PARAGRAPH, MORE)]


def test_page_code_and_section_under_a_date_line_are_no_head() -> None:
    top = ["2021年5月6日　星期四　责任编辑：柳青　版式：小秋", "T3", "专版", ""]
    assert parts(repaired(*top, TITLE, "", PROSE, "", MORE)) == STORY


def test_a_site_s_greeting_is_no_title() -> None:
    top = ["您好，欢迎访问样溪县图书馆网站！", "首页", "机构概况", "驻村帮扶", "通知公告"]
    where = "现在位置：网站首页 / 工作动态 / 乡村"
    source = repaired(*top, where, TITLE, "2021-05-06 08:00 来源：样溪县图书馆", "", PROSE, "", MORE)
    assert parts(source) == STORY


def test_a_title_between_fields_of_a_register_stays() -> None:
    top = ["首页 > 政务公开 > 正文", "索引号：001234/2021-00018", "公开范围：全部公开", "公开方式：主动公开"]
    source = repaired(*top, TITLE, "发布日期：2021-05-06 来源：样溪县图书馆", "", PROSE, "", MORE)
    assert parts(source) == STORY


def test_a_title_over_an_account_s_line_and_numbered_headings_stays() -> None:
    lines = ["样溪发布", TITLE, "原创 小样 样溪发布", "2021-05-06 18:05 发表于湖南", "01", "书屋开门", "", PROSE, ""]
    source = repaired(*lines, "02", "老先生管书", "", MORE, "", "— END —", "往期推荐", "样溪桥通车")
    assert [one for one in parts(source) if one[0] is not PartKind.PARAGRAPH] == [
        (PartKind.TITLE, TITLE),
        (PartKind.SECTION_HEADING, "书屋开门"),
        (PartKind.SECTION_HEADING, "老先生管书"),
    ]


def test_the_headline_of_a_digital_page_behind_its_buttons_stays() -> None:
    top = ["样溪晚报", "2021年5月6日 星期四", "第03版：乡村", "上一版 下一版", "版面导航", "标题导航", "放大 缩小 默认"]
    source = repaired(*top, TITLE, "样溪晚报 2021年05月06日", "", PROSE, "", MORE, "", "上一篇 下一篇")
    assert parts(source) == STORY


def test_a_long_row_of_links_under_the_text_is_set_aside() -> None:
    names = ("报社概况", "关于本网", "报社招聘", "招聘英才", "广告服务", "合作加盟", "供稿服务", "数据服务", "网站声明")
    row = " | ".join(names * 3)
    source = repaired(TITLE, "2021-05-06 08:00 来源：样溪网", "", PROSE, "", MORE, "", row, "版权所有 样溪网")
    assert parts(source) == STORY
    assert row in [one.text for one in source.set_aside]


def test_an_english_story_in_a_chinese_frame_keeps_title_and_lines() -> None:
    story = ["A road changes a village", "The road was paved only in 2019, and guests began to come."]
    source = repaired(
        "样溪网", "首页 > English > 正文", story[0], "2021-06-03 10:22 来源：样溪网", "分享", "", story[1]
    )
    assert [text for _, text in parts(source)] == story


@pytest.mark.parametrize("name", ["乡村振兴 县委书记谈", "修路 引水 办学"])
def test_who_speaks_and_phrases_of_a_kind_are_kickers(name: str) -> None:
    source = repaired(name, "", TITLE, "", "记者 何平", "", PROSE, "", MORE)
    assert parts(source)[:2] == [(PartKind.KICKER, name), (PartKind.TITLE, TITLE)]


def test_a_report_without_dashes_is_a_subtitle() -> None:
    source = repaired("灯火夜来明", "", "石坪村乡村书屋见闻", "", "记者 何平", "", PROSE, "", MORE)
    assert parts(source)[:2] == [(PartKind.TITLE, "灯火夜来明"), (PartKind.SUBTITLE, "石坪村乡村书屋见闻")]


def test_the_day_of_a_speech_is_no_subtitle_and_its_numbered_lines_are_spoken() -> None:
    lines = ["在读书会上的讲话", "（2021年5月6日）", "易样", "", "同志们：", "", PROSE, "", "一、过去的工作", "", MORE]
    kinds = {text: kind for kind, text in parts(repaired(*lines))}
    assert kinds["（2021年5月6日）"] is PartKind.PARAGRAPH
    assert kinds["易样"] is PartKind.BYLINE
    assert kinds["一、过去的工作"] is PartKind.PARAGRAPH


def test_the_first_heading_under_lead_and_makers_is_a_section_s() -> None:
    lines = [TITLE, "——样溪县读书见闻", "导读", PROSE, "记者 何平", "书屋开门", MORE, "老先生管书", PROSE[:-1] + "了。"]
    source = repaired(*(piece for line in lines for piece in (line, "")))
    assert len(source.articles) == 1
    assert (PartKind.SECTION_HEADING, "书屋开门") in parts(source)


def test_a_short_last_story_under_a_column_s_name_is_an_article() -> None:
    first = [TITLE, "记者 何平", PROSE, "书香夜话", "记者 方小溪", MORE]
    source = repaired(*(piece for line in [*first, "一线短波", "样溪新建林道十八公里", PROSE] for piece in (line, "")))
    last = source.articles[-1]
    assert [last.part_text(part) for part in last.parts] == ["一线短波", "样溪新建林道十八公里", PROSE]


def test_a_sentence_cut_by_a_picture_before_its_figure_is_one_paragraph() -> None:
    column = [
        "　　石坪村的书屋开了门，村民",
        "们晚饭后都爱来坐坐，翻翻报",
        "纸，问问农事。",
        "　　样溪县今年已经新办书屋",
    ]
    below = ["19个，藏书总数增加到六万册，", "每天有一千多人来看书。"]
    source = repaired(TITLE, "", "记者 何平", "", *column, "", "孩子们在书屋看书。", "方小溪 摄", "", *below)
    assert "样溪县今年已经新办书屋19个，藏书总数增加到六万册，每天有一千多人来看书。" in [
        text for _, text in parts(source)
    ]


def test_a_heading_over_a_picture_and_a_year_stays_a_heading() -> None:
    lines = [
        TITLE,
        "",
        "记者 何平",
        "",
        PROSE,
        "",
        "书屋遍地开花",
        "",
        "孩子们在看书。",
        "方小溪 摄",
        "",
        "2019年以来，" + MORE,
    ]
    assert (PartKind.SECTION_HEADING, "书屋遍地开花") in parts(repaired(*lines))


def test_lines_under_pictures_of_markdown_are_captions_and_bold_lines_headings() -> None:
    lines = [f"# {TITLE}", "", "## ——样溪县读书见闻", "", PROSE, "", "![](a.jpg)", "", "*孩子们在看书*", ""]
    source = repaired(
        *lines, "**老先生管书**", "", MORE, "", "![图片](b.jpg)", "", "老先生在修补旧书。", "", PROSE, name="p.md"
    )
    told = [one for one in parts(source) if one[0] not in {PartKind.PARAGRAPH, PartKind.TITLE, PartKind.SUBTITLE}]
    assert told == [
        (PartKind.CAPTION, "孩子们在看书"),
        (PartKind.SECTION_HEADING, "老先生管书"),
        (PartKind.CAPTION, "老先生在修补旧书。"),
    ]


def test_one_sentence_struck_twice_is_a_caption() -> None:
    source = repaired(TITLE, "", "记者 何平", "", PROSE, "", MORE, "", "孩子们在孩子们在书屋看书。书屋看书。")
    assert parts(source)[-1] == (PartKind.CAPTION, "孩子们在书屋看书。")


def test_captions_over_the_head_stay_and_begin_no_article() -> None:
    top = ["第三版 乡村", "2021年5月6日 星期四", "样溪报", "", "村民们在书屋看书。", "方小溪 摄", ""]
    source = repaired(*top, TITLE, "", "记者 何平", "", PROSE, "", "样溪报 · 乡村", "", MORE)
    assert len(source.articles) == 1
    assert [text for _, text in parts(source)] == ["村民们在书屋看书。", "方小溪 摄", TITLE, "记者 何平", PROSE, MORE]


def test_the_label_of_a_box_is_a_kicker() -> None:
    source = repaired(TITLE, "", "记者 何平", "", PROSE, "", "新闻链接", "", MORE)
    assert (PartKind.KICKER, "新闻链接") in parts(source)


def test_makers_with_a_blank_in_the_name_or_names_run_together() -> None:
    lines = [TITLE, "——样溪县读书见闻", "滕 建明", "", PROSE, "", MORE]
    assert (PartKind.BYLINE, "滕 建明") in parts(repaired(*lines))
    lines = [TITLE, "——样溪县读书见闻", "本报记者何平", "通讯员田国庆向云", "", PROSE, "", MORE]
    assert (PartKind.BYLINE, "通讯员田国庆向云") in parts(repaired(*lines))


def test_the_last_stanza_over_a_remark_is_no_run_of_headings() -> None:
    verses = [
        "我把船系在岸上",
        "像拴住一匹老马",
        "水涨起来",
        "",
        "如今我绕着湖走",
        "红衣是一面小旗",
        "风吹过来",
        "满湖都认得我",
    ]
    source = repaired("守湖的人", "", "何平", "", *verses, "", "（作者系样湖守湖人）")
    assert PartKind.SECTION_HEADING not in {kind for kind, _ in parts(source)}


def test_a_line_that_leads_on_with_a_dash_is_a_kicker_and_its_makers_are_no_subtitle() -> None:
    source = repaired("样溪县石坪镇石坪村——", TITLE, "", "记者 向小舟 通讯员 何平", "", PROSE, "", MORE)
    assert parts(source)[:3] == [
        (PartKind.KICKER, "样溪县石坪镇石坪村——"),
        (PartKind.TITLE, TITLE),
        (PartKind.BYLINE, "记者 向小舟 通讯员 何平"),
    ]
