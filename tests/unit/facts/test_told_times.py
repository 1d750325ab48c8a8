"""Dates that count from what the text has told: bulletins of the year before, stories, periods, years in short."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DateFact, Fact

Find = Callable[..., tuple[Fact, ...]]


def dates(facts: tuple[Fact, ...]) -> dict[str, str | None]:
    return {fact.quote: fact.detail.value for fact in facts if isinstance(fact.detail, DateFact)}


def test_a_bulletin_of_spring_tells_of_the_year_before(find: Find) -> None:
    text = "2020年，全区修渠12里。企业由上年的9家减少到7家。年末存款3亿元，比年初增加2亿元，不良率比上年末下降。"
    found = dates(find(text, date="2021-02-11"))
    assert found["年末"] == "2020-12"
    assert found["年初"] == "2020-01"
    assert found["上年"] == "2019"
    assert found["上年末"] == "2019-12"


def test_a_paper_of_autumn_tells_of_its_own_year(find: Find) -> None:
    found = dates(find("2020年，全区修渠12里。\n年初又修了3里，年末完工。", date="2021-10-11"))
    assert (found["年初"], found["年末"]) == ("2021-01", "2021-12")


def test_what_is_planned_lies_in_the_year_of_writing(find: Find) -> None:
    assert dates(find("2018年修渠3里。年底前再修2里。"))["年底前"] == "2021-12"
    assert dates(find("2018年修渠3里。到年底，将再修2里。"))["年底"] == "2021-12"


def test_a_story_counts_from_the_year_it_told(find: Find) -> None:
    text = "1985年春，农户买回一台织机。到年底全村添了四十台。十年后，村里有了集市。"
    found = dates(find(text, date="1999-11-28"))
    assert found["年底"] == "1985-12"
    assert found["十年后"] == "1995"


def test_the_same_period_of_the_year_before(find: Find) -> None:
    assert dates(find("1至9月，全县出口3亿元，比上年同期增长12%。"))["上年同期"] == "2020-01..2020-09"
    assert dates(find("全县出口3亿元，比去年同期增长12%。"))["去年同期"] == "2020"


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("可望于七日恢复通车", "七日", "2021-04-07"),
        ("限15日内付清", "15日内", "P15D"),
        ("圩堤上的十七个昼夜", "十七个昼夜", "P17D"),
        ("每周一至周五上午8时至11时接待", "每周一至周五上午8时至11时", None),
        ("08年办过集市", "08年", "2008"),
        ("零八年办过集市", "零八年", "2008"),
        ("他生于789年，", "789年", "0789"),
        ("两千零四年八月通车", "两千零四年八月", "2004-08"),
        ("15年三月十日开渠", "15年三月十日", "2015-03-10"),
        ("展期2016/5/4-2016/6/10，", "2016/5/4-2016/6/10", "2016-05-04..2016-06-10"),
        ("碑刻于万历三年", "万历三年", "1575"),
        ("塔建于贞观三年", "贞观三年", "629"),
        ("我们定在三月初一", "三月初一", "2021-04-12"),
        ("2015年农历正月初一赶集", "2015年农历正月初一", "2015-02-19"),
    ],
)
def test_date_of_a_rarer_form(find: Find, text: str, quote: str, value: str | None) -> None:
    expected = f"{int(value):04d}" if value is not None and value.isdigit() else value
    assert dates(find(text)) == {quote: expected}


@pytest.mark.parametrize("text", ["以前天不亮就出门", "绍兴的集市", "展览编号2016/5/4-27"])
def test_what_only_looks_like_a_date(find: Find, text: str) -> None:
    assert dates(find(text)) == {}


@pytest.mark.parametrize(
    ("text", "value"), [("建校300年", "P300Y"), ("300年前的树", "P300Y"), ("种了15年1个月", "P15Y1M")]
)
def test_long_lengths_are_no_years(find: Find, text: str, value: str) -> None:
    assert list(dates(find(text, date=None)).values()) == [value]
