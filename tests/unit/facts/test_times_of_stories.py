"""Undated stories and chronicles: the year they are written in, and what their sections date, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.fixtures.facts_told import dates

from archive_gui.domain.facts import DateFact, Fact
from archive_gui.facts.dates.chapters import Chapters, year_within
from archive_gui.facts.dates.events import told_years
from archive_gui.facts.dates.extraction import read_dates
from archive_gui.facts.dates.written import infer_written
from archive_gui.language.dates import Moment

Find = Callable[..., tuple[Fact, ...]]

TODAY = date(2026, 6, 1)


def written(*texts: str) -> str | None:
    return infer_written([(text, read_dates(text)) for text in texts], TODAY).iso()


def test_a_day_before_the_last_month_told_is_of_the_next_year() -> None:
    story = "合作社2014年3月成立，2015年垦荒20亩，2016年9月评上先进。"
    assert written(f"5月2日，记者走进样例村。{story}") == "2017-05-02"
    assert written(f"10月2日，记者走进样例村。{story}") == "2016-10-02"
    assert written(f"12月2日，记者走进样例村。{story.replace('9月', '下半年')}") == "2016-12-02"


def test_half_a_year_told_does_not_pass() -> None:
    assert written("2014年修渠3里，2015年4月又修2里。7月2日，2016年下半年的工程开工，2016年第四季度招工。") == "2016-12"


def test_a_day_of_a_sentence_that_told_a_year_is_of_that_year() -> None:
    assert written("账本写着：2016年5月记下一笔，11月9日划去。2018年3月1日通水。") == "2018"
    assert written("账本写着：2016年5月记下一笔。11月9日放鞭炮。2018年3月1日通水。") == "2018-11-09"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("从1991年参加工作到今天，他在样例山上守了28年。", [2019]),
        ("从1991年参加工作到今天，他守了二十八年。", [2019]),
        ("自2003年办厂至今，已走过15年。", [2018]),
        ("从1991年参加工作到今天，他守了近28年。", []),
        ("从1991年参加工作到今天，他带出28年级学生。", []),
        ("从1991年参加工作到1999年，他守了8年。", []),
    ],
)
def test_a_count_of_years_up_to_today_tells_the_year(text: str, years: list[int]) -> None:
    assert list(told_years(text)) == years


def test_a_span_beside_what_the_year_before_came_to_goes_on() -> None:
    told = "据了解，2011年至2015年，样例县投资3亿元。"
    assert written(f"{told}人均收入由2010年的2300元增加到2014年的5100元。10月2日清早，水通了。") == "2015-10-02"
    assert written(f"{told}10月2日清早，水通了。") is None


def test_a_year_that_figures_have_reached_is_told() -> None:
    assert written("茶园由2013年的120亩增加到2016年的460亩。今年又种了20亩。") == "2017"
    assert written("茶园计划增加到2024年的460亩。今年又种了20亩。") == "2025"
    assert written("力争到2024年建成茶园460亩。今年又种了20亩。") is None


def test_a_year_up_to_which_a_text_tells_leads_to_the_next() -> None:
    told = "2012年3月，工地开工。{}2014年4月，成立支部。10月2日，今年的秋茶下树。"
    assert written(told.format("到2013年底，全部领到钥匙。")) == "2014-10-02"
    assert written(told.format("")) is None


CHRONICLE = (
    "2008年3月：进村\n“2008年3月9日，雨。”\n2008年11月：修路\n11月20日，路通了。\n"
    "2009年6月：换新枝\n2月嫁接，当年12月卖果。“往年没人要，今年抢着要。”\n2010年3月：留下\n3月9日，期满。"
)


def test_the_sections_of_a_chronicle_date_what_they_tell(find: Find) -> None:
    found = dates(find(CHRONICLE, date=None))
    assert ("11月20日", "2008-11-20") in found
    assert ("2月", "2009-02") in found
    assert ("今年", "2009") in found
    assert found[-1] == ("3月9日", "2010-03-09")


def test_one_dated_heading_makes_no_chronicle() -> None:
    assert Chapters("2008年3月：进村\n11月20日，路通了。").at(12) is None
    assert Chapters("2008年3月5日\n说明\n2008年4月6日\n说明").at(20) is None
    assert Chapters("2009年：换新枝\n正文\n2008年：修路\n正文").at(20) is None


def test_a_section_is_of_its_heading_up_to_the_next() -> None:
    chapters = Chapters("开头\n2008年11月 修路\n正文\n【2009年】\n正文")
    assert [chapters.at(offset) for offset in (0, 15, 26)] == [None, Moment(2008, 11), Moment(2009)]
    assert [year_within(Moment(2008, 11), month) for month in (12, 6, 3)] == [2008, 2008, 2009]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("十年前的今天，样例桥通车。", [("十年前的今天", "2011-04-20")]),
        ("三年前的今天（4月20日），样例桥通车。", [("三年前的今天（4月20日）", "2018-04-20")]),
        ("三年前，样例桥通车。", [("三年前", "2018")]),
        ("他算过账，一年省下3000多元。", [("一年", "P1Y")]),
        ("他忙活，一年到头攒不下钱。", [("一年", "P1Y")]),
        ("他想再干一年。", [("一年", "P1Y")]),
        ("他种茶，一年有3万多元。", []),
        ("新的一年，他又种了3亩。", []),
    ],
)
def test_a_year_as_long_as_something_takes(find: Find, text: str, found: list[tuple[str, str | None]]) -> None:
    assert dates(find(text)) == found


@pytest.mark.parametrize(
    ("text", "quote", "every"),
    [
        ("督查组每半月督查一次。", "每半月", "P15D"),
        ("这项制度每季度评比一次。", "每季度", "P3M"),
        ("《样例》每半月刊出一期。", "", ""),
    ],
)
def test_how_often(find: Find, text: str, quote: str, every: str) -> None:
    found = [(fact.quote, fact.detail.frequency) for fact in find(text) if isinstance(fact.detail, DateFact)]
    assert found == ([(quote, every)] if quote else [])
