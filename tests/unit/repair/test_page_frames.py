"""What portals, apps, forums, mails and databases put round an article is told by its place; the text stays."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.furniture import Furniture, recognise
from archive_gui.repair.pipeline import repair

TITLE = "东岭村的磨坊又转起来了"
PROSE = "春分那天，东岭村的老磨坊重新开张，三盘石磨从早转到晚，磨了480斤新麦。"
MORE = "守磨坊的梁大爷说，城里人专门开车来买面，一个上午就卖掉60多袋。"
LAST = "村里打算再修两间客房，让来磨面的人住上一晚，听一听水车的声音。"


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), "页.txt"))


def parts(source: RepairedSource) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.part_text(part)) for article in source.articles for part in article.parts]


STORY = [(PartKind.TITLE, TITLE), (PartKind.PARAGRAPH, PROSE), (PartKind.PARAGRAPH, MORE)]


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("B3 乡村　二〇一八年三月二十一日　星期三", Furniture.EDITION_LINE),
        ("东岭报　2018年3月21日　星期三　农历戊戌年二月初五　第2版·乡村", Furniture.EDITION_LINE),
        ("本版编辑　何苗　组版　周舟", Furniture.EDITION_LINE),
        ("2018年第2期（总第41期）", Furniture.EDITION_LINE),
        ("国内统一刊号：CN00-0000/C　邮发代号：00-00", Furniture.EDITION_LINE),
        ("（转自《东岭报》2018年3月21日第2版）", Furniture.SOURCE_LINE),
        ("03-21 09:15", Furniture.SOURCE_LINE),
        ("相关新闻刊A4版", Furniture.JUMP_LINE),
        ("[图片]", Furniture.NAVIGATION),
        ("打开东岭APP阅读全文", Furniture.NAVIGATION),
        ("查看: 120 | 回复: 3", Furniture.NAVIGATION),
        ("声明：文章仅代表作者观点，与本平台无关。", Furniture.FOOTER),
        ("# # #", Furniture.RULER),
        ("代表们走进磨坊，看石磨转动。", None),
        ("图片里的东岭村", None),
        ("村民代表大会召开", None),
    ],
)
def test_a_line_is_known_by_its_form(line: str, sort: Furniture | None) -> None:
    assert recognise(line, in_tail=True) is sort


def test_all_above_the_trail_of_links_and_the_offices_table_go() -> None:
    source = repaired(
        "东岭县人民政府", "www.dongling.example", "无障碍 长者模式", "您现在的位置： 首页 >> 镇村动态",
        "索 引 号\t000/2018-11\t主题分类\t农业", "发布机构\t县农业局\t发文字号\t无",
        "公开方式\t主动公开\t有效性\t有效", "",
        TITLE, "", PROSE, "", MORE, "", "扫一扫在手机打开当前页", "县政府办公室主办 信息中心维护",
    )  # fmt: skip
    assert parts(source) == STORY


def test_a_table_of_measurements_under_a_trail_stays() -> None:
    source = repaired("首页 > 要闻", "", TITLE, "", PROSE, "", "品种\t产量", "小麦\t480", "玉米\t320")
    assert [kind for kind, _ in parts(source)].count(PartKind.TABLE) == 3


def test_an_apps_buttons_its_name_and_the_title_once_more_go() -> None:
    source = repaired(
        f"【东岭新闻】{TITLE}", "", "东岭新闻 APP", "打开", TITLE, "东岭新闻", "03-21 09:15", "关注",
        PROSE, "", MORE, "", "打开APP阅读全文", "本文来自东岭新闻客户端，未经授权不得转载", "举报/反馈",
        "为你喜欢的磨坊投票",
    )  # fmt: skip
    assert parts(source) == STORY


def test_replies_in_a_forum_go_and_the_first_post_stays() -> None:
    source = repaired(
        "乡音论坛 - 东岭旧事", "石磨 发表于 2018-3-21 20:14", "楼主", "", TITLE, "", PROSE, "", MORE, "",
        "麦香 发表于 2018-3-21 21:00", "沙发", "我小时候就在那里磨过面，一转眼三十年过去了。",
    )  # fmt: skip
    assert parts(source) == STORY
    assert "一转眼" in "".join(one.text for one in source.set_aside)


def test_a_single_posting_line_takes_nothing_with_it() -> None:
    source = repaired(TITLE, "", "石磨 发表于 2018-3-21 20:14", "", PROSE, "", MORE)
    assert parts(source) == STORY


def test_links_over_an_article_do_not_take_its_title() -> None:
    source = repaired(
        "往期回顾", "一 二 三 四 五 六 日", "1 2 3", "4 5 6 7 8 9 10", "本版新闻列表", TITLE, "水车修好了", "",
        "02版：乡村", "", TITLE, "", PROSE, "", MORE,
    )  # fmt: skip
    assert parts(source) == STORY


def test_a_table_of_contents_goes_with_the_names_of_its_sections() -> None:
    source = repaired(
        "目　录", "乡村", "　磨坊记……………………何苗（3）", "　水车谣……………………周舟（9）", "城市",
        "　路灯下……………………宋词（15）", "",
        TITLE, "", PROSE, "", MORE,
    )  # fmt: skip
    assert parts(source) == STORY


def test_a_silence_in_dots_is_no_table_of_contents() -> None:
    lines = ["他望着石磨……", "水声……", "又过了3年……"]
    assert "".join(text for _, text in parts(repaired(TITLE, "", PROSE, "", *lines))).count("……") == 3


def test_heads_of_left_and_right_pages_go_by_their_counting_numbers() -> None:
    source = repaired(
        TITLE, "", "　　春分那天，东岭村的老磨坊重新开张，三", "盘石磨从早转到晚，磨了480斤新麦。来买面的",
        "人排到了桥头，梁大爷忙得顾不上喝水。这一",
        "", "62　　　　东岭文史", "天他卖掉60多袋面，比去年整个春天卖得还多", "，村里人都来帮忙。",
        "　　村里打算再修两间客房，让来磨面的人住", "上一晚，听一听水车的声音，再尝一碗新麦面",
        "", "磨坊旧事　　　　63", "条。水车是老木匠修的，三个月才修好，用了", "四方杉木。",
    )  # fmt: skip
    assert [one.text for one in source.set_aside if one.rule == "running_head"] == [
        "62　　　　东岭文史",
        "磨坊旧事　　　　63",
    ]
    assert "这一天他卖掉60多袋面" in source.articles[0].text


def test_a_pages_number_and_section_go_from_a_sentence_and_numbered_headings_stay() -> None:
    source = repaired(
        TITLE, "", "梁大爷卖面卖了几十年，从来没有哪一年像今年这样忙，这一", "",
        "样本日报", "2023年7月14日 星期五", "02 要闻", "", "天他卖掉60多袋面，比去年整个春天卖得还多。", "",
        "2 磨坊", "", "水车是老木匠修的，三个月才修好，用了四方杉木。",
    )  # fmt: skip
    texts = [text for _, text in parts(source)]
    assert "2 磨坊" in texts
    assert "02 要闻" in [one.text for one in source.set_aside]


def test_marks_heads_and_signature_of_a_forwarded_mail_go() -> None:
    source = repaired(
        "发件人: 何苗 <he@dongling.example>", "收件人: 档案室", "主题: 转发：稿子", "", f"> {TITLE}", ">",
        "> 春分那天，东岭村的老磨坊重新开张，三盘石磨从早转到晚，磨了", "> 480斤新麦。", ">", f"> {MORE}", "",
        "-- ", "何苗", "发自我的手机",
    )  # fmt: skip
    assert parts(source) == STORY


def test_names_with_a_colon_alone_are_no_mail() -> None:
    assert "主题" in repaired(TITLE, "", "主题: 春天的磨坊", "", PROSE).articles[0].text


def test_numbers_that_count_lines_are_taken_out_and_lists_keep_theirs() -> None:
    numbered = repaired(
        f"1 {TITLE}", "2 　　春分那天，东岭村的老磨坊重新开张，三", "3 盘石磨从早转到晚，磨了480斤新麦。来买面的",
        "4 人排到了桥头，梁大爷忙得顾不上喝水。",
        "5 　　村里打算再修两间客房，让来磨面的人住", "6 上一晚，听一听水车的声音，再尝一碗新麦面",
        "7 条，带几斤回家。",
    )  # fmt: skip
    assert numbered.articles[0].text.split("\n")[1:] == [
        "春分那天，东岭村的老磨坊重新开张，三盘石磨从早转到晚，磨了480斤新麦。来买面的人排到了桥头，梁大爷忙得顾不上喝水。",
        "村里打算再修两间客房，让来磨面的人住上一晚，听一听水车的声音，再尝一碗新麦面条，带几斤回家。",
    ]
    steps = [f"{number} 第{number}道工序，要做得细。" for number in range(1, 8)]
    assert "3 第3道工序" in repaired(TITLE, "", PROSE, "", *steps).articles[0].text


def test_fields_of_a_databases_records_tell_titles_and_part_articles() -> None:
    source = repaired(
        "<REC>", "<报名>=东岭报", "<日期>=2018.03.21", "<引题>=石磨声声", f"<标题>={TITLE}", "<副题>=",
        "<作者>=何苗", "<正文>=", PROSE,
        "<REC>", "<报名>=东岭报", "<标题>=水车修好了", "<作者>=周舟", "<正文>=", LAST,
    )  # fmt: skip
    assert [[part.kind for part in article.parts] for article in source.articles] == [
        [PartKind.KICKER, PartKind.TITLE, PartKind.BYLINE, PartKind.PARAGRAPH],
        [PartKind.TITLE, PartKind.BYLINE, PartKind.PARAGRAPH],
    ]
    assert "<" not in "".join(article.text for article in source.articles)


def test_a_script_of_breaths_becomes_paragraphs_and_a_poem_stays_in_lines() -> None:
    script = repaired(
        "东岭早广播", "", "听众朋友，", "早上好。", "今天是3月21号。", "", "先说磨坊的事，", "春分那天重新开张，",
        "三盘石磨，", "磨了480斤新麦，",
        "来买面的人一直排到了村口的石桥上。", "", "天气方面，", "明天晴，", "最低气温6度，", "出门请添件衣裳。",
    )  # fmt: skip
    assert [text for _, text in parts(script)][1:] == [
        "听众朋友，早上好。今天是3月21号。",
        "先说磨坊的事，春分那天重新开张，三盘石磨，磨了480斤新麦，来买面的人一直排到了村口的石桥上。",
        "天气方面，明天晴，最低气温6度，出门请添件衣裳。",
    ]
    verses = ["石磨转了又转，", "麦香飘过山岗，", "母亲弯着腰，", "筛出一个春天。"]
    poem = repaired("磨坊", "", *verses, "", *verses)
    assert "石磨转了又转，麦香" not in poem.articles[0].text


def test_a_tables_name_unit_and_source_stay_beside_it() -> None:
    source = repaired(
        TITLE,
        "",
        PROSE,
        "",
        "表1　各村磨面数量",
        "单位：斤",
        "村\t数量",
        "东岭\t480",
        "西岭\t320",
        "数据来源：镇政府",
        "",
        MORE,
    )
    kinds = [kind for kind, _ in parts(source)]
    table = PartKind.TABLE
    assert kinds[2:] == [
        PartKind.CAPTION,
        PartKind.PARAGRAPH,
        table,
        table,
        table,
        PartKind.PARAGRAPH,
        PartKind.PARAGRAPH,
    ]


def test_names_in_brackets_under_the_text_sign_it() -> None:
    source = repaired(TITLE, "", PROSE, "（何苗　周舟）", "", "水车修好了", "", LAST)
    assert (PartKind.BYLINE, "（何苗　周舟）") in parts(source)
    assert PartKind.BYLINE not in [kind for kind, _ in parts(repaired(TITLE, "", PROSE, "（未完待续）"))]


def test_whom_to_ask_goes_from_the_end_of_a_press_release() -> None:
    source = repaired(
        "即时发布",
        "",
        TITLE,
        "",
        PROSE,
        "",
        MORE,
        "",
        "###",
        "",
        "媒体联系：",
        "梁静",
        "电话：000-0000",
        "",
        "附件：照片2张",
    )
    assert parts(source) == [*STORY, (PartKind.PARAGRAPH, "附件：照片2张")]
