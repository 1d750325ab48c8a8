"""Pages saved as text: what stands round the article goes, what belongs to it stays, and clean text is left alone."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.pipeline import repair

TITLE = "北塬村的夜校又亮灯了"
PROSE = "每周三晚上七点，北塬村夜校准时上课，三十多个学员坐满了两间教室，最大的六十九岁。"
MORE = "教农机的蒋师傅说，学员们最爱问怎么修柴油机，一堂课下来要答二十几个问题。"


def repaired(*lines: str, name: str = "页.txt") -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), name))


def parts(source: RepairedSource) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.part_text(part)) for article in source.articles for part in article.parts]


STORY = [(PartKind.TITLE, TITLE), (PartKind.PARAGRAPH, PROSE), (PartKind.PARAGRAPH, MORE)]


@pytest.mark.parametrize(
    "line",
    [
        "北塬在线 > 乡村 > 教育",
        "您所在的位置：网站首页>政务公开>村务",
        "网站首页　领导之窗　政务公开　村务之声　走进北塬",
        "今天是：2021年3月10日 星期三",
        "【字号 大 中 小】 【打印】 【关闭】",
        "广告",
    ],
)
def test_what_stands_over_an_article_is_set_aside(line: str) -> None:
    source = repaired(line, "2021-03-10 08:00 来源：北塬发布", "", TITLE, "", PROSE, "", MORE)
    assert parts(source) == STORY


@pytest.mark.parametrize(
    "lines",
    [
        ("顶一下(3)", "热点排行", "1 夜校开班", "2 村口修桥", "版权所有：北塬村"),
        ("已经有12人表态", "高兴 感动 难过", "用户名： 密码：", "验证码： 换一张", "提交评论"),
        ("图说北塬", "秋日田野", "Copyright 2021 北塬网"),
        ("特别声明：以上内容为自媒体用户上传并发布，本平台仅提供信息存储服务。", "0", "条评论", "返回首页"),
    ],
)
def test_what_stands_under_an_article_of_a_site_is_set_aside(lines: tuple[str, ...]) -> None:
    source = repaired("北塬在线 > 乡村 > 正文", "", TITLE, "", PROSE, "", MORE, "", *lines)
    assert parts(source) == STORY


def test_makers_and_bodies_under_an_article_of_a_site_stay() -> None:
    signed = ("（记者 何苗）", "北塬村民委员会", "2021年3月10日")
    source = repaired("北塬在线 > 乡村 > 正文", "", TITLE, "", PROSE, "", MORE, *signed, "", "版权所有：北塬村")
    assert [text for _, text in parts(source)][3:] == list(signed)


def test_ordinals_over_headings_of_a_public_account_are_set_aside() -> None:
    source = repaired(TITLE, "", PROSE, "", "01", "学手艺", "", MORE, "", "02", "聊家常", "", PROSE)
    assert [text for kind, text in parts(source) if kind is PartKind.SECTION_HEADING] == ["学手艺", "聊家常"]


def test_a_page_number_between_lines_of_a_paragraph_does_not_part_it() -> None:
    lines = [("\u3000\u3000" + PROSE + MORE)[at : at + 16] for at in range(0, len(PROSE + MORE) + 2, 16)]
    source = repaired(TITLE, "", *lines[:2], "- 3 -", *lines[2:])
    assert parts(source) == [(PartKind.TITLE, TITLE), (PartKind.PARAGRAPH, PROSE + MORE)]


def test_a_box_that_cuts_a_paragraph_stands_behind_it() -> None:
    source = repaired(TITLE, "", PROSE + MORE[:11], "", "■链接", "夜校小史", "夜校办于1987年。", "", MORE[11:])
    assert (PartKind.PARAGRAPH, PROSE + MORE) in parts(source)
    assert [text for _, text in parts(source)][-3:] == ["■链接", "夜校小史", "夜校办于1987年。"]


def test_a_list_of_bodies_is_not_joined_to_headings() -> None:
    names = ["先进集体（4个）", "北塬村夜校", "农机合作社", "村卫生室", "妇女之家"]
    source = repaired(TITLE, "", PROSE, "", *names)
    assert [text for _, text in parts(source)][2:] == names


def test_a_name_struck_twice_with_its_role_is_kept_once() -> None:
    source = repaired("◀◀学员在上课学员在上课", "何苗苗何苗苗 摄摄", "", TITLE, "", PROSE, "", MORE)
    assert (PartKind.PHOTO_CREDIT, "何苗苗 摄") in parts(source)


def test_a_comma_at_a_line_end_of_markdown_ends_no_paragraph() -> None:
    source = repaired(f"# {TITLE}", "", PROSE[:8], PROSE[8:], name="页.md")
    assert (PartKind.PARAGRAPH, PROSE) in parts(source)


@pytest.mark.parametrize(
    "text",
    [
        "县里的主题是“庆祝丰收节日 共享美好生活”，活动连办了三天，来的人真不少。",
        "《山村夜话——一个支书的札记》出版座谈会在北塬召开",
        "前三季度夜校学员增长1.2% 扫盲工作持续向好",
    ],
)
def test_a_blank_or_dash_that_means_something_stays(text: str) -> None:
    source = repaired(text, "", PROSE, "", MORE)
    assert not [one for one in source.repairs if one.applied]
    assert source.articles[0].text.startswith(text)
