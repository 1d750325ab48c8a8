"""What a column's widths and gaps tell: paragraphs without a sign, headings over text, pictures in breaks."""

from __future__ import annotations

import hashlib

import pytest
from benchmarks.repair_layout import wrapped

from archive_gui.domain.captured import CapturedText
from archive_gui.repair.columns import measure
from archive_gui.repair.lines import split_lines
from archive_gui.repair.pipeline import repair
from archive_gui.repair.regular_gaps import without_regular_gaps

MILL = "河湾镇的老磨坊停了三十年，去年冬天又转了起来。磨坊主人的孙子从城里回来，用半年时间修好了水轮和石磨。"
FLOUR = "磨出来的面粉有一股麦香，附近三个村子的人都来排队。每到集日，磨坊门口要停下四十多辆车，最远的从邻县赶来。"
SCHOOL = "镇上的学校把磨坊当成了课堂，孩子们在这里看水怎样推动轮子，回去再把看到的画下来，贴满了整面墙壁。"
PLAN = "明年春天，磨坊旁边还要开一间面馆，用的就是自家磨的面，菜由村里的合作社供应，当天摘下当天上桌。"
STORY = (MILL, FLOUR, SCHOOL, PLAN)


def captured(text: str) -> CapturedText:
    data = text.encode()
    return CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8", "plain_text", 1)


def texts(page: str) -> list[str]:
    return [article.part_text(part) for article in repair(captured(page)).articles for part in article.parts]


def column(paragraphs: tuple[str, ...], halves: int, *, lost: int = 0) -> str:
    return "\n".join(line for one in paragraphs for line in wrapped(one, halves, halves - lost))


@pytest.mark.parametrize("halves", [30, 40])
def test_short_first_lines_begin_paragraphs_where_indents_were_lost(halves: int) -> None:
    page = column(STORY, halves, lost=4)
    columns = measure(split_lines(captured(page)))
    assert columns.lost_indents
    assert texts(page) == list(STORY)


def test_lines_that_had_room_for_the_next_word_end_paragraphs() -> None:
    page = column(STORY, 30)
    columns = measure(split_lines(captured(page)))
    assert columns.exact
    assert texts(page) == list(STORY)


def test_a_blank_line_after_every_line_is_taken_back() -> None:
    page = "\n\n".join(column((one,), 30) for one in STORY)
    lines = split_lines(captured(page.replace("\n", "\n\n")))
    assert [line.gap for line in without_regular_gaps(lines)] == [line.gap * 2 for line in split_lines(captured(page))]
    assert texts(page.replace("\n", "\n\n")) == list(STORY)


def test_gaps_between_headlines_and_paragraphs_are_no_habit_of_lines() -> None:
    lines = split_lines(captured("\n\n".join(["水轮又转了", MILL, "麦香飘出三村", FLOUR, "孩子们的课堂", SCHOOL] * 3)))
    assert without_regular_gaps(lines) is lines


@pytest.mark.parametrize("heading", ["修好水轮，迎来麦香", "“磨”出新路，铺就小康", "老磨坊的新生意"])
@pytest.mark.parametrize("halves", [28, 30, 36])
def test_a_heading_over_a_column_is_not_its_first_line(heading: str, halves: int) -> None:
    page = f"{column(STORY[:2], halves)}\n\n{heading}\n\n{column(STORY[2:], halves)}"
    assert texts(page) == [*STORY[:2], heading, *STORY[2:]]


def test_a_first_line_that_a_column_break_cut_off_is_joined_where_it_ends_inside_a_word() -> None:
    cut = "老磨坊里的那架水轮用的是青冈"
    rest = "木做的，水轮上每一片桨叶都重新刨过，装上去的时候全村的人都来帮忙，青冈木也是大家抬来的。"
    page = "\n".join([column((MILL, FLOUR), 28), "", cut, "", *wrapped(rest, 28)])
    assert texts(page)[-1] == cut + rest


def test_a_picture_in_a_column_break_stands_apart_from_the_sentence_round_it() -> None:
    lines = column((MILL + FLOUR,), 28).split("\n")
    picture = "河湾镇的村民在老磨\n坊门口排队。\n林小舟 摄"
    page = "\n".join([*lines[:4], "", picture, "", *lines[4:], "", column((SCHOOL, PLAN), 28)])
    assert texts(page) == [MILL + FLOUR, "河湾镇的村民在老磨坊门口排队。", "林小舟 摄", SCHOOL, PLAN]


def test_makers_right_under_a_title_are_no_part_of_it() -> None:
    page = f"【老磨坊日记】河湾镇：水轮又转了\n河湾日报记者 林小舟\n\n{column(STORY, 30)}"
    assert texts(page)[:2] == ["【老磨坊日记】河湾镇：水轮又转了", "河湾日报记者 林小舟"]


def test_a_sentence_goes_on_behind_the_speech_it_quotes() -> None:
    speech = "“磨盘一转起来，心里就踏实了！”"
    told = "林小舟说，他打算把邻村的两座磨坊也修起来，让更多人吃上石磨的面。"
    page = column(STORY[:2], 30) + "\n" + speech + "\n" + column((told, PLAN), 30)
    assert speech + told in texts(page)


def test_blank_lines_part_paragraphs_where_a_format_marks_its_headings() -> None:
    captions = ["河湾镇，水轮修好的那天", "老磨坊，孩子们在画画", "河湾镇，集日的老磨坊"]
    page = "\n\n".join(["# 老磨坊", "## 麦香", *captions, MILL[:30] + "。", FLOUR])
    assert texts(page)[2:5] == captions


def test_rows_of_a_table_stay_apart_in_plain_text() -> None:
    text = "样例县三年收成如下，单位为吨。\n年份\t稻谷\t玉米\n2018\t1200\t86\n2019\t2650\t91\n数字都是虚构的样例。"
    assert texts(text) == text.split("\n")
    blanks = "样例县三年收成如下，单位为吨。\n\n年份  稻谷  玉米\n2018  1200  86\n2019  2650  91\n\n数字都是虚构的。"
    assert texts(blanks) == [line for line in blanks.split("\n") if line]
