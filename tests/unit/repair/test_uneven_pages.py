"""Uneven lines, lines set wide, heads at page breaks, headings in two halves, bodies that sign; samples made up."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.characters import set_width
from archive_gui.repair.furniture import Furniture
from archive_gui.repair.pipeline import repair
from archive_gui.repair.signs import is_byline

TITLE = "样湾村的船坞"
MAKERS = "本报记者 石小满"


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), "页.txt"))


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def kinds(source: RepairedSource) -> list[PartKind]:
    return [part.kind for article in source.articles for part in article.parts]


def aside(source: RepairedSource) -> list[tuple[str, str]]:
    return [(one.rule, one.text) for one in source.set_aside]


def cut(text: str, *sizes: int) -> list[str]:
    """The text in lines of the given numbers of characters, the last of them again and again."""
    lines = []
    for number in range(len(text)):
        if not text:
            break
        size = sizes[min(number, len(sizes) - 1)]
        lines.append(text[:size])
        text = text[size:]
    return lines


UNEVEN = [
    "每年开春，样湾村的老船坞里总是最先热闹起来，刨花堆得比人还高，桐油味飘出半里地，过路的人都要停下来看一看。",
    "船坞的主人石大河今年72岁，十六岁学艺，先后造过木船430条，徒弟带了26个，如今还在干活的只剩下3个。",
    "三年前，县里把老船坞列入保护名录，拨款86万元修缮屋顶，又在旁边建起一座陈列馆，收了旧船具512件。",
    "陈列馆开门头一年就来了游客4.7万人，村里办起农家乐19家，石大河的小儿子也从外地回来，接过了父亲的斧头。",
]


def test_an_uneven_first_line_is_no_heading_where_headings_stand_apart() -> None:
    sizes = [(27, 20, 30), (13, 27, 11), (10, 29, 14), (24, 26, 12)]
    paragraphs = [cut(text, *size) for text, size in zip(UNEVEN, sizes, strict=True)]
    heads = ["一座船坞守了三代", "一把斧头传给后人"]
    lines = [*paragraphs[0], "", heads[0], "", *paragraphs[1], "", *paragraphs[2], "", heads[1], "", *paragraphs[3]]
    result = repaired(TITLE, "", MAKERS, "", *lines)
    assert texts(result) == [TITLE, MAKERS, UNEVEN[0], heads[0], UNEVEN[1], UNEVEN[2], heads[1], UNEVEN[3]]


def test_numbered_headings_right_over_uneven_lines_stay_headings() -> None:
    heads = ["一、一座船坞守了三代", "二、一把斧头传给后人"]
    lines = [*cut(UNEVEN[0], 27, 20, 30), "", heads[0], *cut(UNEVEN[1], 23, 29, 11), "", heads[1]]
    result = repaired(TITLE, "", MAKERS, "", *lines, *cut(UNEVEN[2], 10, 29, 14), "", *cut(UNEVEN[3], 24, 26, 12))
    assert texts(result) == [TITLE, MAKERS, UNEVEN[0], heads[0], UNEVEN[1], heads[1], UNEVEN[2], UNEVEN[3]]


def test_blanks_that_recognition_put_between_all_characters_close_and_do_not_widen_the_line() -> None:
    lines = cut(UNEVEN[0] + UNEVEN[1] + UNEVEN[2], 21)
    wide = [" ".join(line) if number % 3 == 1 else line for number, line in enumerate(lines)]
    assert set_width(wide[1]) == set_width(lines[1])
    assert "".join(texts(repaired(TITLE, "", *wide))) == TITLE + UNEVEN[0] + UNEVEN[1] + UNEVEN[2]


def test_names_with_blanks_between_them_keep_their_width() -> None:
    assert set_width("石 青 宰小禾") == len("石青宰小禾") * 2 + 2


def test_a_title_cut_inside_quotation_marks_goes_on() -> None:
    first = "村里把老船坞改成了“样湾记忆"
    second = "馆”，收进旧船具512件，都由退休的老船工轮流讲解，一年接待游客4.7万人，是全县最热闹的去处，"
    lines = [first, "", *cut(second + "连邻县的学生也来上课。", 16)]
    assert texts(repaired(TITLE, "", *cut(UNEVEN[0], 16), "", *lines))[-1] == first + second + "连邻县的学生也来上课。"


YEARS = [
    "2021年，样湾县新造木船18条，修缮老船坞4座，拨款86万元，培训青年船工57人，其中脱贫户子女21人。",
    "全县水上客运量为12.6万人次，比上年增长7.3%，没有发生安全事故。陈列馆全年接待游客近5万人次。",
]


def indented(text: str, size: int = 24) -> list[str]:
    return ["　　" + text[: size - 2], *cut(text[size - 2 :], size)]


PLAIN = [
    "全年新造木船十八条，修缮老船坞四座，培训青年船工五十七人，其中脱贫户子女二十一人，全部持证上岗。县里拨款修缮屋顶，又在旁边建起陈列馆。",
    "全县水上客运量比上年增长一成，没有发生安全事故。渡口全部换上铁船，每条船配备救生衣，船工每季培训，考核合格方可上船，村民出行更加安心。",
    "船坞所在的样湾村办起农家乐十九家，石大河的小儿子也从外地回来，接过父亲的斧头。陈列馆收藏旧船具，由退休的老船工轮流讲解，学生常来参观。",
]


def test_headings_stand_between_indented_paragraphs_without_blank_lines() -> None:
    sections = [("造船", PLAIN[0], PLAIN[1]), ("航运", PLAIN[2], PLAIN[0]), ("船坞", PLAIN[1], PLAIN[2])]
    lines = [line for head, *body in sections for line in (head, *(one for text in body for one in indented(text, 26)))]
    found = texts(repaired("样湾县交通", "", *lines))
    assert found == ["样湾县交通", *(part for section in sections for part in section)]


@pytest.mark.parametrize("head", ["·交通运输·", "样湾县年度记录", "第五编 交通"])
def test_a_head_beside_a_number_inside_a_sentence_is_set_aside(head: str) -> None:
    first, second = indented(YEARS[0]), indented(YEARS[1])
    page = ["", "· 88 ·", head, ""]
    result = repaired("造船与航运", "", *first, *second[:2], *page, *second[2:])
    assert texts(result) == ["造船与航运", *YEARS]
    assert aside(result) == [(Furniture.PAGE_NUMBER, "· 88 ·"), (Furniture.RUNNING_HEAD, head)]


def test_a_heading_beside_a_number_between_paragraphs_stays() -> None:
    lines = [*indented(YEARS[0]), "", "· 88 ·", "航运", "", *indented(YEARS[1])]
    assert "航运" in texts(repaired("造船与航运", "", *lines))


def test_a_books_name_that_stands_beside_numbers_is_no_title() -> None:
    book = "样湾年鉴（2021）"
    first, second, third = indented(YEARS[0]), indented(YEARS[1]), indented(UNEVEN[2])
    pages = [*first[:2], "", "· 7 ·", book, "", *first[2:], *second[:2], "", "· 8 ·", book, "", *second[2:], *third]
    result = repaired(book, "", "船坞", "", *pages)
    assert texts(result) == ["船坞", *YEARS, UNEVEN[2]]
    assert kinds(result)[0] is PartKind.TITLE


def test_a_head_with_other_blanks_or_another_order_is_the_same_head() -> None:
    first, second = indented(YEARS[0]), indented(YEARS[1])
    pages = [*first[:2], "", "· 7 ·", "样湾学刊 2021年第2期", "", *first[2:], *second[:2]]
    last = ["", "· 8 ·", "2021年第2期 样湾学刊", "", *second[2:]]
    assert texts(repaired("样湾学刊2021年第2期", "", TITLE, "", *pages, *last)) == [TITLE, *YEARS]


def test_headings_in_two_halves_with_a_blank_line_between_are_joined_where_all_are() -> None:
    halves = [("老船坞", "三代守护不辍工"), ("新渡口", "八方来客忙不停"), ("小斧头", "再造乡村新光景")]
    lines = [TITLE, "", MAKERS, "", UNEVEN[0]]
    for (first, second), text in zip(halves, UNEVEN[1:], strict=True):
        lines += ["", first, "", second, "", text]
    found = texts(repaired(*lines))
    assert [text for text in found if " " in text and text != MAKERS] == [" ".join(pair) for pair in halves]


def test_kickers_and_titles_of_several_lengths_are_not_joined() -> None:
    heads = [("民生一线", "老船坞修好了"), ("致富路上", "新渡口一年迎来四万游客"), ("人物", "小斧头")]
    lines = [TITLE, "", MAKERS, "", UNEVEN[0]]
    for (first, second), text in zip(heads, UNEVEN[1:], strict=True):
        lines += ["", first, "", second, "", text]
    found = texts(repaired(*lines))
    assert not any(f"{first} {second}" in found for first, second in heads)


def test_a_kicker_and_a_title_over_bodies_begin_an_article() -> None:
    second = [
        "书记谈发展",
        "",
        "守住老手艺 做活新文章",
        "",
        "中共样湾县委 样湾县人民政府",
        "",
        UNEVEN[2],
        "",
        UNEVEN[3],
    ]
    source = repaired(TITLE, "", MAKERS, "", UNEVEN[0], "", UNEVEN[1], "", *second)
    assert [len(article.parts) for article in source.articles] == [4, 5]


def test_a_body_that_signs_over_a_date_heads_nothing() -> None:
    rules = [
        "第一条 样湾村的老船坞由村民委员会管护，船工优先上岗。",
        "第二条 船坞的屋顶和水渠每年修缮一次，费用由县里补助。",
    ]
    more = ["第三条 样湾县人民政府每年补助船坞五万元。", "第四条 县人民政府每年考核一次管护情况。"]
    signed = ["样湾县人民政府", "2021年7月16日"]
    lines = ["样湾县老船坞管护办法", "", *rules, "", "船坞水渠", "", *more, "", *signed]
    source = repaired(*lines)
    assert texts(source)[3] == "船坞水渠"
    assert texts(source)[-2:] == signed
    assert kinds(source)[-2:] == [PartKind.PARAGRAPH, PartKind.PARAGRAPH]


def test_touching_names_sign_though_they_hold_a_word_of_running_text() -> None:
    assert is_byline("通讯员杨柳岸燕归来")
    assert not is_byline("通讯员走到田间来")
    assert not is_byline("记者从样湾水利和交通局了")


def test_a_button_that_unfolds_the_rest_is_set_aside() -> None:
    source = repaired(TITLE, "", UNEVEN[0], "", "展开剩余62%", "", "斧头传给后人", "", UNEVEN[1])
    assert texts(source) == [TITLE, UNEVEN[0], "斧头传给后人", UNEVEN[1]]


def test_a_title_that_links_name_below_is_kept() -> None:
    links = ["往期回顾", "标题导航", f"● {TITLE}", "● 样湾渡口春运忙"]
    frame = ["样湾日报数字报", "第03版：乡村", "上一篇 下一篇"]
    source = repaired(*frame, "", TITLE, "", "——样湾县老手艺见闻", "", UNEVEN[0], "", UNEVEN[1], "", *links)
    assert texts(source)[:2] == [TITLE, "——样湾县老手艺见闻"]


def test_a_title_between_menus_is_kept_though_only_makers_stand_under_the_last() -> None:
    over = ["样湾日报数字报", "2021年09月14日 星期二", "第02版:乡村", "上一版 下一版"]
    head = [TITLE, "——样湾县老手艺见闻"]
    source = repaired(*over, "", *head, "", "放大 缩小 默认 朗读", "", MAKERS, "", UNEVEN[0], "", UNEVEN[1])
    assert texts(source) == [*head, MAKERS, UNEVEN[0], UNEVEN[1]]


def test_a_word_cut_by_the_columns_end_goes_on_though_another_break_follows() -> None:
    column = cut(UNEVEN[0] + "船坞保护工作是市里样板，去年又在全省船", 18)
    lines = [*column, "", "坞保护考核中连续三年获评", "", "“好”等次，受到表彰。"]
    found = texts(repaired(TITLE, "", *lines, "", *cut(UNEVEN[1] + UNEVEN[2], 18)))
    assert found[1].endswith("去年又在全省船坞保护考核中连续三年获评“好”等次，受到表彰。")
