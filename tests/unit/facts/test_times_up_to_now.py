"""Stretches up to now, and what counts from the year a story has reached, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DateFact, Fact

Find = Callable[..., tuple[Fact, ...]]


def dates(facts: tuple[Fact, ...]) -> dict[str, str | None]:
    return {fact.quote: fact.detail.value for fact in facts if isinstance(fact.detail, DateFact)}


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("近三年，样县投入9亿元。", "近三年", "2018..2021"),
        ("工程用了近三年。", "近三年", "P3Y"),
        ("最近五年，样县建校20所。", "最近五年", "2016..2021"),
        ("两个月来，样站调解30起。", "两个月来", "2021-02..2021-04"),
        ("半年来，样站调解30起。", "半年来", "2020-10..2021-04"),
        ("10天来，样园卖桃9吨。", "10天来", "2021-04-10..2021-04-20"),
        ("四年间，样书印了两万册。", "四年间", "2017..2021"),
        ("年内将扩大到60个村。", "年内", "2021"),
        ("他驻村快一年了。", "一年", "P1Y"),
        ("他到这里刚好一年。", "一年", "P1Y"),
    ],
)
def test_a_stretch_up_to_now_has_both_ends(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text))[quote] == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("合同三年内有效。", {"三年内": "P3Y"}),
        ("样军称，过去一天前线无战事。", {"过去一天": "P1D"}),
        ("样县编制五年规划。", {}),
        ("用三年计划修通样路。", {"三年": "P3Y"}),
    ],
)
def test_a_length_ends_where_another_word_begins(find: Find, text: str, found: dict[str, str]) -> None:
    assert dates(find(text)) == found


def test_what_begins_soon_is_told_at_the_head_of_a_paragraph(find: Find) -> None:
    assert dates(find("2020年，样路修通。\n5月1日起，样路收费。"))["5月1日"] == "2021-05-01"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2014年开工，2018年完工。四年间，样村修渠9条。", "2014..2018"),
        ("2015年，他接手样厂。三年间，样厂招工60人。", "2015..2018"),
        ("2019年，他接手样厂。三年间，样厂招工60人。", "P3Y"),
    ],
)
def test_years_between_are_counted_from_what_is_told(find: Find, text: str, value: str) -> None:
    facts = dates(find(text))
    assert facts.get("四年间", facts.get("三年间")) == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("2019年，样村收入5万元，是三年前的6倍。", "三年前", "2016"),
        ("三年前，样村收入5万元。", "三年前", "2018"),
        ("2019年收入27万元；集体收入5万元，是三年前的6倍。", "三年前", "2016"),
        ("2020年收入27万元；集体收入9万元，是上年的3.2倍。", "上年", "2019"),
    ],
)
def test_a_measure_is_of_the_time_before_the_one_told(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text))[quote] == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("从今年元旦起试行样表。", "今年元旦", "2021-01-01..2021"),
        ("从6月1日起试行样表。", "6月1日", "2021-06-01"),
        ("从8月起，将开通样线。", "8月", "2021-08..2021"),
        ("2017年6月获批，当年起整合样企7家。", "当年", "2017..2021"),
        ("从2011年起，他带领助手连续五年试种。", "2011年", "2011"),
        ("自2021年1月1日起施行。", "2021年1月1日", "2021-01-01"),
    ],
)
def test_what_begins_and_goes_on_is_open_to_the_year_of_writing(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text))[quote] == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("去年8月，样村断水。他找水铺管，赶在9月10日前把水引进了院坝。", "9月10日前", "2020-09-10"),
        ("去年8月，样村断水。要赶在9月10日前把水引进院坝。", "9月10日前", "2021-09-10"),
        ("2018年春天，样树上山。现在四成挂了果。6月摘果，样村办节。", "6月", "2021-06"),
        ("2018年春天，样树上山。6月摘果，样村办节。", "6月", "2018-06"),
        ("2017年9月，样队进村。年底，样村通水。今年换了队长。", "年底", "2017-12"),
        ("2011年种下样树。第四年挂果。", "第四年", "2014"),
        ("2011年12月6日通水。这天中午，样村请客。", "这天中午", "2011-12-06"),
        ("贫困发生率由2014年的41%降到2018年的1%。当年，样村出列。", "当年", "2018"),
        ("2013年，他承包荒山。头五年只投不收。", "头五年", "2013..2017"),
        ("1999年，他当上支书。三年后，样路修通。二十年后，家家有了小楼。", "二十年后", "2019"),
        ("说好两年轮换，他没有走。", "两年", "P2Y"),
        ("2015年卖桃。转年，卖了2吨；再下一年，卖了6吨。", "再下一年", "2017"),
    ],
)
def test_a_story_goes_on_until_it_comes_back(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text))[quote] == value


def test_some_day_of_no_story_is_no_date(find: Find) -> None:
    assert dates(find("那天晚上，样村停电。")) == {}


@pytest.mark.parametrize("words", ["10月24日，农历九月初五", "10月24日（农历九月初五）"])
def test_a_day_told_by_both_calendars_tells_its_year(find: Find, words: str) -> None:
    assert "2017-10-24" in dates(find(f"他记得，那天是{words}。")).values()


def test_a_day_that_the_calendars_do_not_share_is_of_the_year_of_writing(find: Find) -> None:
    assert dates(find("他记得，那天是3月24日，农历九月初五。"))["3月24日"] == "2021-03-24"
