"""What stands over and under a text goes by its place and by the text's own words, whatever site it is of."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.furniture import Furniture, is_control, recognise
from archive_gui.repair.pipeline import repair

KICKER = "乡村见闻"
TITLE = "东岭村的水磨又响了"
BYLINE = "本报记者 何苗"
PROSE = "春分那天，东岭村的水磨重新开张，三盘石磨从早转到晚，磨了480斤新麦。"
MORE = "守水磨的梁大爷说，城里人专门开车来买面，一个上午就卖掉60多袋。"
CAPTION = "▲重新开张的水磨。"
STORY = [(PartKind.TITLE, TITLE), (PartKind.PARAGRAPH, PROSE), (PartKind.PARAGRAPH, MORE)]
TOP = ["首页", "南湾风物", "南湾百工", "南湾夜话", "请输入关键字"]
FOOT = ["上一篇：渡口的灯", "下一篇：没有了", "主办：南湾文化馆", "版权所有 南湾文化馆"]


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), "页.txt"))


def parts(source: RepairedSource) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.part_text(part)) for article in source.articles for part in article.parts]


def test_words_of_an_unknown_site_over_the_title_are_set_aside() -> None:
    result = repaired(*TOP, TITLE, "2018-03-21 09:15 来源：南湾文化馆", "", PROSE, "", MORE, "", *FOOT)
    assert parts(result) == STORY
    assert {"南湾风物", "南湾百工", "南湾夜话"} <= {one.text for one in result.set_aside}


def test_buttons_and_names_between_title_and_text_are_set_aside() -> None:
    result = repaired(TITLE, "南湾之声客户端", "2018-03-21 09:15", "A+ A-", "3个", "", PROSE, "", MORE, "", *FOOT)
    assert parts(result) == STORY


def test_links_and_remarks_under_the_first_furniture_are_set_aside() -> None:
    under = ["点赞 收藏", "渡口的灯亮了六十年", "写留言", "看着就馋。", "IP属地：南湾", "发表评论"]
    assert parts(repaired(TITLE, "", PROSE, "", MORE, "", *under, *FOOT)) == STORY


def test_kicker_makers_and_captions_beside_the_frame_stay() -> None:
    result = repaired(*TOP, "", KICKER, TITLE, BYLINE, "", PROSE, "", MORE, "", CAPTION, "何苗 摄", *FOOT)
    assert [text for _, text in parts(result)] == [KICKER, TITLE, BYLINE, PROSE, MORE, CAPTION, "何苗 摄"]


def test_a_title_that_shares_no_word_with_its_text_is_known_by_the_makers_under_it() -> None:
    lines = ["南湾晚报", "第3版 乡村", "◀上一版", "下一版▶", "", "石上流年", BYLINE, "", PROSE, "", MORE, "", *FOOT]
    assert [text for _, text in parts(repaired(*lines))] == ["石上流年", BYLINE, PROSE, MORE]


def test_an_article_named_by_a_comment_form_keeps_its_title() -> None:
    lines = ["梁家杂记", "Home", "About", TITLE, "", PROSE, "", MORE, "", f"2 thoughts on “{TITLE}”", "Reply", "姓名 *"]
    assert TITLE in [text for _, text in parts(repaired(*lines))]


def test_a_post_keeps_the_first_printing_of_its_title() -> None:
    lines = [TITLE, "作者: 槐花    时间: 2018-3-21 07:12", f"标题: {TITLE}", "", PROSE, "", MORE, ""]
    lines += ["作者: 石磨    时间: 2018-3-21 08:30", "我小时候常去。"]
    assert parts(repaired(*lines)) == STORY


def test_without_a_frame_short_lines_stay() -> None:
    lines = [KICKER, TITLE, BYLINE, "", PROSE, "", "水声", "", MORE, "", "磨声", "", PROSE]
    result = repaired(*lines)
    assert not result.set_aside
    assert [text for _, text in parts(result)] == [line for line in lines if line]


def test_sentences_of_the_text_behind_links_stay() -> None:
    last = "到了秋天，水磨还要磨三万斤新麦。"
    lines = [TITLE, "2018-03-21 09:15 来源：南湾文化馆", "", PROSE, "", "相关阅读", "渡口的灯", "", last, "", *FOOT]
    assert last in [text for _, text in parts(repaired(*lines))]


def test_every_field_of_a_record_goes_and_its_title_stays() -> None:
    lines = ["馆藏文献索引", "数据库：南湾报全文库", "题名：", TITLE, "责任者：何苗", "刊载日期：2018-03-21", "全文："]
    result = repaired(*lines, "", PROSE, "", MORE, "", "打印时间：2020-01-02 10:11:12", "仅供内部查阅")
    assert parts(result) == STORY


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("音频：00:00 / 05:21", Furniture.NAVIGATION),
        ("3人参与 1评论", Furniture.NAVIGATION),
        ("微信号 nanwanzhisheng", Furniture.NAVIGATION),
        ("南湾县图书馆藏书", Furniture.NAVIGATION),
        ("案卷号 7-2-118", Furniture.NAVIGATION),
        ("（1964）邮局代号 31—21", Furniture.FOOTER),
        ("阅读(133)┊ 评论 (6)┊ 收藏(2) ┊打印┊举报", Furniture.NAVIGATION),
        ("浏览 2.4w+", Furniture.COUNTER),
        ("农历二月廿四", Furniture.EDITION_LINE),
    ],
)
def test_furniture_is_known_by_its_form(line: str, sort: Furniture) -> None:
    assert recognise(line, in_tail=True) is sort


@pytest.mark.parametrize("line", ["点赞身边好人", "打印社的一天", "听雨", "分享丰收的喜悦", "关注留守老人"])
def test_headings_that_begin_like_buttons_are_none(line: str) -> None:
    assert not is_control(line)
    assert recognise(line, in_tail=False) is None


def test_long_rows_of_button_words_are_read_at_once() -> None:
    assert not is_control("点赞" * 29 + "人")
