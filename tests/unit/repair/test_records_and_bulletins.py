"""Fields of records, bulletins, printed sheets and clippings: their frames leave, the story stays; samples made up."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource, RepairKind
from archive_gui.repair.furniture import Furniture, is_disclaimer, recognise
from archive_gui.repair.pipeline import repair
from archive_gui.repair.signs import is_bracketed_maker

TITLE = "样溪村的水碾转起来"
PROSE = "谷雨那天，样溪村的老水碾重新开张，两盘石碾从早转到晚，碾出新米360斤。"
MORE = "守碾的石大爷说，城里人专门开车来买米，一个上午就卖掉40多袋。"
STORY = [TITLE, PROSE, MORE]


def repaired(*lines: str, name: str = "页.txt") -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), name))


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def kinds(source: RepairedSource) -> list[PartKind]:
    return [part.kind for article in source.articles for part in article.parts]


def test_fields_with_labels_in_brackets_are_set_aside_whatever_they_are_called() -> None:
    fields = ["【著者】 石小满；", "【卷次】 07", "【类目】 S511.1", "【借阅频次】 3"]
    assert texts(repaired("首页 高级检索 我的收藏 帮助中心", *fields, TITLE, "", PROSE, "", MORE)) == STORY


def test_works_a_database_lists_behind_a_text_are_set_aside() -> None:
    works = [
        "相似文献",
        "[1] 山区水碾的修复与利用[J]. 样本农史, 2019(03)",
        "[2] 传统粮食加工工具在乡村旅游中的作用[N]. 样溪日报, 2018-04-11(002)",
    ]
    frame = ["首页 高级检索 我的收藏 帮助中心", "京ICP证000000号"]
    assert texts(repaired(frame[0], TITLE, "", PROSE, "", MORE, "", *works, frame[1])) == STORY


def test_works_an_author_refers_to_stay() -> None:
    works = ["参考文献", "[1] 山区水碾的修复与利用[J]. 样本农史, 2019(03)"]
    frame = ["首页 高级检索 我的收藏 帮助中心", "京ICP证000000号"]
    result = repaired(frame[0], TITLE, "", PROSE, "", MORE, "", *works, frame[1])
    assert any("样本农史" in text for text in texts(result))


def test_heads_and_feet_of_printed_sheets_leave_the_text_they_cut() -> None:
    head = ["2021/4/22 上午10:05", f"{TITLE}_样溪县人民政府网"]
    foot = "https://www.yangxi.example/t20210420_17.html"
    lines = [*head, "当前位置： 首页 > 新闻 > 乡镇", TITLE, "发布时间：2021-04-20 来源：样溪镇", PROSE]
    assert texts(repaired(*lines, foot, "1/2", *head, "", MORE, "", foot, "2/2")) == STORY


def test_a_bulletin_loses_its_head_and_who_gets_it() -> None:
    head = ["样溪简报", "第3期（总第41期）", "样溪县水利局办公室\u3000\u3000\u30002021年4月25日", ""]
    tail = ["报：市水利局，县委办公室。", "送：各乡镇人民政府。", "（共印60份）"]
    assert texts(repaired(*head, TITLE, "", PROSE, "", MORE, "", *tail)) == STORY


def test_who_issues_a_bulletin_stands_with_the_day_under_its_number_alone() -> None:
    head = ["样溪县水利工作简报", "", "第41期", "", "样溪县水利局办公室\u30002021年4月25日", ""]
    assert "样溪县水利局办公室\u30002021年4月25日" not in texts(repaired(*head, TITLE, "", PROSE, "", MORE))


@pytest.mark.parametrize("line", ["报：市水利局。", "抄送：各乡镇人民政府。", "（共印60份）"])
def test_who_gets_an_official_paper_is_no_text(line: str) -> None:
    assert is_disclaimer(line)


@pytest.mark.parametrize("line", ["送：他送走了最后一批客人", "报道：水碾", "发动：全村"])
def test_only_whole_lines_of_distribution_are(line: str) -> None:
    assert recognise(line, in_tail=False) is None


def test_numbers_and_stamps_of_a_clipping_are_set_aside() -> None:
    head = ["样溪县档案馆剪报", "剪报号：2021—017", "归档日期：2021.4.30", "原载《样溪报》2021年4月27日第2版", ""]
    assert texts(repaired(*head, TITLE, "", PROSE, "", MORE, "", "样溪县档案馆 复制")) == STORY


def test_an_archive_that_signs_a_text_stays() -> None:
    assert texts(repaired(TITLE, "", PROSE, "", MORE, "", "样溪县档案馆"))[-1] == "样溪县档案馆"


def test_a_name_beside_date_and_number_on_top_goes_but_a_kicker_over_the_title_stays() -> None:
    top = ["2021-04-27", "03", "山乡特稿", ""]
    assert texts(repaired(*top, TITLE, "", PROSE, "", MORE)) == STORY
    kept = texts(repaired("2021-04-27", "03", "", "山乡特稿", TITLE, "", PROSE, "", MORE))
    assert kept == ["山乡特稿", *STORY]


def test_a_menu_of_one_word_a_line_goes_though_the_text_says_the_word() -> None:
    menu = ["首　页", "馆情介绍", "水碾新米", "查档指南", "网上展厅"]
    assert texts(repaired(*menu, "当前所在：首页 》 动态 》 乡镇", TITLE, "", PROSE, "", MORE)) == STORY


@pytest.mark.parametrize("text", ["（作者系样溪县水利局干部）", "（作者为样本农学院教授）", "（石小满）"])
def test_what_a_paper_says_of_its_author_in_brackets_is_a_makers_line(text: str) -> None:
    assert is_bracketed_maker(text)


@pytest.mark.parametrize("text", ["（作者的话未必都对）", "（据会议资料）", "（资料图）"])
def test_other_remarks_in_brackets_are_none(text: str) -> None:
    assert not is_bracketed_maker(text)


def test_an_alternative_text_that_the_caption_repeats_is_set_aside() -> None:
    picture = ["![水碾](a/1.png)", "", "游客在样溪村看水碾。 石小满 摄", ""]
    result = repaired(f"# {TITLE}", "", PROSE, "", *picture, MORE, name="页.md")
    assert texts(result) == [TITLE, PROSE, "游客在样溪村看水碾。 石小满 摄", MORE]
    assert kinds(result)[2] is PartKind.CAPTION


def test_an_alternative_text_of_its_own_is_the_caption() -> None:
    result = repaired(f"# {TITLE}", "", PROSE, "", "![水碾](a/1.png)", "", MORE, name="页.md")
    assert texts(result) == [TITLE, PROSE, "水碾", MORE]


def test_a_lead_that_names_all_sections_does_not_turn_headings_round() -> None:
    lines = [
        TITLE, "", "今年以来，样溪村紧盯修渠护水、种粮管田、办社分红三件事，一件一件抓落实。", "",
        "一、修渠护水，先把根扎稳", PROSE, "", "二、种粮管田，再把力用足", MORE, "",
        "三、办社分红，才把心聚拢", "到了年底，家家户户领到一笔钱，最多的一户有3100元。",
    ]  # fmt: skip
    result = repaired(*lines)
    assert texts(result) == [line for line in lines if line]
    assert not [one for one in result.repairs if one.kind is RepairKind.MOVE]


def test_headings_that_a_page_sets_in_two_lines_are_joined() -> None:
    lines = [TITLE, "", PROSE, "", "一盘碾", "转活的碾", "", MORE, "", "一袋米", "出山的米", "", PROSE[:-1] + "。"]
    assert "一盘碾 转活的碾" in texts(repaired(*lines))
    assert "一袋米 出山的米" in texts(repaired(*lines))


def test_a_kicker_and_a_title_of_one_length_stay_two() -> None:
    lines = [TITLE, "", PROSE, "", "山乡见闻正当时", "", "石碾转出新日子", "", "记者 石小满", "", MORE]
    assert {"山乡见闻正当时", "石碾转出新日子"} <= set(texts(repaired(*lines)))


def test_a_weather_line_is_of_the_page() -> None:
    assert recognise("今日天气：多云\u3000８℃—17℃", in_tail=True) is Furniture.EDITION_LINE


def test_a_word_that_could_be_a_name_heads_a_section_as_words_of_its_length_do() -> None:
    lines = [TITLE, "", PROSE, "", "建水碾", "", MORE, "", "强龙头", "", PROSE, "", "拓市场", "", MORE]
    result = repaired(*lines)
    headings = [text for text, kind in zip(texts(result), kinds(result), strict=True) if kind.name == "SECTION_HEADING"]
    assert headings == ["建水碾", "强龙头", "拓市场"]


def test_a_sentence_let_into_a_paragraph_is_not_run_together_with_it() -> None:
    column = [
        "　　样溪村的水碾早年有过七盘，",
        "后来通了电就一盘一盘停下来了，",
        "只剩村口的一盘还留着当个样子。",
        "　　前年有人提议把水碾修起来，",
        "老人们听了都说好，凑钱的凑钱，",
        "出工的出工，修了整整四个月呢。",
        "　　谷雨那天样溪村的老水碾重新",
        "开张，两盘石碾从早转到晚，碾出",
        "新米三百六十斤，挤满看热闹的。",
        "",
        "游客在看水碾。",
        "",
        "人从桥头排到村口，石大爷的嗓子",
        "都喊哑了，他说这辈子没这样忙。",
        "　　第二天一早，城里的车又来了",
        "十几辆，一个上午就把米买空了，",
        "村里人商量着再添两盘新的石碾。",
    ]
    assert "游客在看水碾。" in texts(repaired(TITLE, "", *column))
