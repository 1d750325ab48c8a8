"""Each repair rule by itself: what it mends, what it leaves alone."""

from __future__ import annotations

import hashlib

import pytest

from archive_gui.base.messages import has_sentence
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import PartKind, RepairedSource, RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.pipeline import repair
from archive_gui.repair.registry import RULES
from archive_gui.repair.rules.double_print import halves

OTHER = "开春以后，山下的学堂里办起了夜校，教大家看懂说明书，也教大家怎样把茶叶卖到更远的地方去。"
PROSE = "入冬以来，石桥乡的茶园里仍是一片青绿。茶农们忙着修枝、施肥，为来年的春茶打下底子。"


def repaired(text: str, media_type: str = "text/plain") -> RepairedSource:
    data = text.encode()
    return repair(CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), media_type, "utf-8", "plain_text", 1))


def texts(text: str, media_type: str = "text/plain") -> list[str]:
    return [article.part_text(part) for article in repaired(text, media_type).articles for part in article.parts]


def test_a_title_struck_twice_is_kept_once() -> None:
    assert texts(f"““茶山新路茶山新路””越走越宽越走越宽\n\n{PROSE}")[0] == "“茶山新路”越走越宽"


@pytest.mark.parametrize("title", ["梨树湾的渡船停了三十年", "石桥采茶节今天开幕", "“梨乡”快递进村啦"])
def test_a_title_whose_characters_all_stand_twice_is_kept_once(title: str) -> None:
    doubled = "".join(one * 2 for one in title)
    result = repaired(f"{doubled}\n\n{PROSE}")
    assert result.articles[0].part_text(result.articles[0].parts[0]) == title
    assert [one.rule for one in result.repairs] == ["double_print"]


def test_a_long_paragraph_whose_characters_all_stand_twice_is_kept_once() -> None:
    told = "天刚亮，老蔡已经把船撑到了对岸，" * 6 + "等着第一批学生过河上学。"
    assert texts(f"{PROSE}\n\n{''.join(one * 2 for one in told)}\n\n{OTHER}")[1] == told


def test_a_heading_whose_characters_stand_twice_with_blanks_between_them_is_kept_once() -> None:
    assert "梨　树　技　术" in texts(f"{PROSE}\n\n梨梨　树树　技技　术术\n\n{OTHER}")


def test_a_caption_struck_twice_over_several_lines_keeps_characters_that_belong_to_both_lines() -> None:
    page = f"{PROSE}\n\n◀◀石桥乡茶叶石桥乡茶叶\n\n叶农队员正在修枝叶农队员正在修枝\n\n剪叶剪叶。。"
    assert texts(page)[-1] == "◀石桥乡茶叶叶农队员正在修枝剪叶。"


def test_an_overlap_inside_a_line_keeps_what_follows_the_second_copy() -> None:
    assert texts(f"石桥乡采茶能手石桥乡采茶能手队\n\n{PROSE}")[0] == "石桥乡采茶能手队"
    assert texts(f"石桥乡采茶能手\n石桥乡采茶能手队\n\n{PROSE}")[-1] == PROSE


@pytest.mark.parametrize(
    "text",
    [
        "高高兴兴",
        "热热闹闹红红火火",
        "干干净净 整整齐齐 亮亮堂堂",
        "家家户户天天年年",
        "哈哈哈哈哈哈",
        "哈哈哈哈哈哈哈哈",
        "加油加油加油加油",
        "讨论讨论",
        "1212",
        "天天向上",
    ],
)
def test_natural_repetitions_are_left_alone(text: str) -> None:
    assert texts(f"{text}\n\n{PROSE}")[0] == text


def test_halves_prefer_the_longest_stretch() -> None:
    spans = halves("队队长队队长")
    assert spans is not None
    assert [(span.start, span.end) for span in spans] == [(3, 6)]
    assert halves("队队长队队") is None


def test_a_line_printed_again_below_itself_is_set_aside() -> None:
    result = repaired(f"石桥乡茶园开采首日见闻\n石桥乡茶园开采首日见闻\n\n{PROSE}")
    assert [one.rule for one in result.set_aside] == ["double_print"]
    assert result.set_aside[0].text == "石桥乡茶园开采首日见闻"


def test_blanks_round_digits_and_inside_prose_close() -> None:
    page = "截至 2019 年 6 月，全乡有茶园 5200 亩，茶叶 和合作社的收入 都增加了 12 %。"
    assert texts(page) == ["截至2019年6月，全乡有茶园5200亩，茶叶和合作社的收入都增加了12%。"]


def test_a_number_that_opens_a_sentence_is_closed_and_one_that_numbers_a_heading_stays() -> None:
    page = "茶山新路\n\n7 月 24 日，村里的人把路修到了山脚下。\n\n1 严格落实责任\n\n12 户人家当天搬了进去。"
    assert texts(page)[1:] == [
        "7月24日，村里的人把路修到了山脚下。",
        "1 严格落实责任",
        "12户人家当天搬了进去。",
    ]


def test_blanks_that_part_names_stay() -> None:
    page = (
        f"茶山新路\n\n贺 平 江小雨\n\n本报讯（记者 李春生 通讯员 方圆）{PROSE}\n\n获奖的有：王大山 李小河 张远 陈新。"
    )
    result = texts(page)
    assert result[1] == "贺 平 江小雨"
    assert "（记者 李春生 通讯员 方圆）" in result[2]
    assert "王大山 李小河 张远 陈新" in result[3]


def test_blanks_between_name_and_office_of_a_list_stay() -> None:
    listed = "李小河 样溪村茶叶合作社理事长\n\n陈新 县农业农村局副局长"
    page = f"茶山新路\n\n{PROSE}\n\n{listed}\n\n茶园里 人们正忙着采摘春天的新茶。"
    assert texts(page)[-3:] == [
        "李小河 样溪村茶叶合作社理事长",
        "陈新 县农业农村局副局长",
        "茶园里人们正忙着采摘春天的新茶。",
    ]


def test_radicals_become_ordinary_characters_and_the_change_is_recorded() -> None:
    result = repaired("⼭上的茶树，⽔边的⼈家，都在等着开春。")
    assert result.articles[0].text == "山上的茶树，水边的人家，都在等着开春。"
    change = next(one for one in result.repairs if one.rule == "radicals")
    assert (change.before, change.after) == ("⼭⽔⼈", "山水人")


def test_invisible_characters_leave_the_text_and_are_recorded() -> None:
    result = repaired("茶\u200b园里\ufeff，人们正忙着采茶。")
    assert result.articles[0].text == "茶园里，人们正忙着采茶。"
    assert [one.rule for one in result.repairs] == ["invisible"]


def test_markdown_marks_go_and_their_meaning_stays() -> None:
    head = "# 茶山新路\n\n## ——石桥乡见闻\n\n### 一步一景"
    page = f"{head}\n\n**{PROSE}**\n\n![采茶的人](tea.png)\n\n---\n\n- 第一件事\n- 第二件事\n"
    article = repaired(page, "text/markdown").articles[0]
    assert [(part.kind, article.part_text(part)) for part in article.parts][:5] == [
        (PartKind.TITLE, "茶山新路"),
        (PartKind.SUBTITLE, "——石桥乡见闻"),
        (PartKind.SECTION_HEADING, "一步一景"),
        (PartKind.PARAGRAPH, PROSE),
        (PartKind.CAPTION, "采茶的人"),
    ]
    assert not set("#*![]()") & set(article.text)


def test_an_anchor_alone_in_a_line_of_markdown_leaves_nothing_behind() -> None:
    page = f'# 茶山新路\n\n<a id="one"></a>\n\n{PROSE}\n\n<br>\n\n[](next.html)\n'
    assert texts(page, "text/markdown") == ["茶山新路", PROSE]


def test_number_signs_of_plain_text_are_no_markdown() -> None:
    assert texts(f"# 话题\n\n{PROSE}")[0] == "# 话题"


def test_page_furniture_is_set_aside_by_its_rule_and_never_lost() -> None:
    page = (
        "首页 > 新闻 > 乡村\n茶山新路\n\n来源：石桥日报 发布时间：2020-03-04 09:30 浏览次数：88\n\n"
        f"{PROSE}\n\n{OTHER}\n\n3\n\n"
        "【打印本页】 【关闭窗口】\n上一篇：春茶开采\n主办单位：石桥乡政府\n版权所有 某某网\n您是第 1200 位访客"
    )
    result = repaired(page)
    assert {one.rule for one in result.set_aside} == {"navigation", "source_line", "page_number", "footer", "counter"}
    assert [part.kind for part in result.articles[0].parts] == [PartKind.TITLE, PartKind.PARAGRAPH, PartKind.PARAGRAPH]
    assert "来源：石桥日报" in " ".join(one.text for one in result.set_aside)


@pytest.mark.parametrize(
    "sentence",
    [
        "来源不明的茶叶，市场一律不收。",
        "他在首页上看到了石桥乡的名字。",
        "第3版的照片拍的是石桥乡。",
        "2020年3月4日，茶园开采了。",
    ],
)
def test_sentences_with_words_of_furniture_stay(sentence: str) -> None:
    result = repaired(f"{PROSE}\n\n{sentence}\n\n{OTHER}")
    assert result.set_aside == ()
    assert sentence in result.articles[0].text


def test_numbers_of_a_column_of_figures_are_no_page_numbers() -> None:
    assert texts("12\n\n15\n\n18") == ["12", "15", "18"]


def test_a_sentence_cut_by_a_page_break_is_joined_and_doubted() -> None:
    page = f"{PROSE}\n\n茶农老周算过一笔账。今年的鲜叶卖了三万多元，比去年多了一\n\n半，他打算明年再添两亩。\n\n{PROSE}"
    result = repaired(page)
    assert "比去年多了一半，他打算明年再添两亩。" in result.articles[0].text
    assert [one.kind for one in result.findings] == [FindingKind.DOUBTFUL_JOIN]
    assert any(one.kind is RepairKind.JOIN and one.rule == "cut_sentence" for one in result.repairs)


def test_a_doubt_of_a_join_points_at_no_more_than_the_piece_that_ends_the_text() -> None:
    page = f"{PROSE}\n\n茶农老周算过一笔账。今年的鲜叶卖了三万多元，比去年多了一\n\n半，他还添地。"
    (doubt,) = repaired(page).findings
    before, after = doubt.refs[0].source_ranges
    assert page[before.start : before.end] == "了三万多元，比去年多了一"
    assert after == Span(page.index("半，他"), len(page))


def test_a_sentence_cut_by_a_picture_is_joined_across_it() -> None:
    picture = "石桥乡的茶园。\n\n高山 摄"
    before = "茶农老周算过一笔账。今年的鲜叶卖了三万多元，比去年多了一"
    page = f"{PROSE}\n\n{before}\n\n{picture}\n\n半，他打算明年再添两亩。"
    article = repaired(page).articles[0]
    kinds = [part.kind for part in article.parts]
    assert kinds == [PartKind.PARAGRAPH, PartKind.PARAGRAPH, PartKind.CAPTION, PartKind.PHOTO_CREDIT]
    assert article.part_text(article.parts[1]).endswith("比去年多了一半，他打算明年再添两亩。")


def test_every_rule_in_the_log_is_explained() -> None:
    names = {rule.name for rule in RULES}
    assert len(names) == len(RULES)
    result = repaired(f"““茶山新路茶山新路””越走越宽越走越宽\n\n⼭\u200b上 12 亩茶园，{PROSE}\n\n3")
    assert {one.rule for one in result.repairs} <= names
    assert all(has_sentence(f"repair.rule.{name}") for name in names)


def test_radicals_take_the_form_of_the_pages_script() -> None:
    simplified = repaired("这个村的⼾数和⾭年人数，会在年底公布给我们国家的统计部门。")
    assert simplified.articles[0].text.startswith("这个村的户数和青年人数")
    traditional = repaired("這個村的⼾數，會在年底公佈給國家的統計部門，我們來說說。")
    assert traditional.articles[0].text.startswith("這個村的戶數")
    assert {one.after for one in traditional.repairs} == {"戶"}


def test_a_page_number_inside_a_sentence_goes_and_the_sentence_closes() -> None:
    before = "茶农老周算过一笔账。今年的鲜叶卖了三万多元，比去年多了一"
    result = repaired(f"{PROSE}\n\n{before}\n\n第 15 页\n\n半，他打算明年再添两亩。\n\n{OTHER}")
    assert f"{before}半，他打算明年再添两亩。" in result.articles[0].text
    assert [one.rule for one in result.set_aside] == ["page_number"]


def test_a_sentence_cut_behind_a_closing_mark_goes_on() -> None:
    page = f"{PROSE}\n\n从今天起实行新办法。村里的人把它称为“双通道”\n\n管理，办事再也不用跑两趟。\n\n{OTHER}"
    assert "称为“双通道”管理，办事再也不用跑两趟。" in repaired(page).articles[0].text
