"""What rules make of an article for one another."""

from __future__ import annotations

import pytest

from archive_gui.domain.facts import DateFact, Figure, PersonFact
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import days_of, intervals_of
from archive_gui.findings.evidence import Material, facts_with, once, shown
from archive_gui.workflows.inspect import process


def material(text: str) -> Material:
    (article,) = process(text.encode(), "样本.txt", "样本.txt").articles
    return Material(1, article.reading, article.description, article.facts)


def test_what_several_rules_need_is_made_once_for_each_article() -> None:
    asked: list[Material] = []

    @once
    def made(of: Material) -> int:
        asked.append(of)
        return len(asked)

    one, other = material("样溪镇的一则样本\n\n全镇种茶。\n"), material("样溪镇的一则样本\n\n全镇种茶。\n")
    assert (made(one), made(one), made(other), made(one)) == (1, 1, 2, 1)


def test_what_is_made_of_one_article_is_no_part_of_what_it_is() -> None:
    one = material("样溪镇的一则样本\n\n2018年5月3日，全镇种茶。\n")
    fresh = Material(one.number, one.reading, one.description, one.facts)
    assert days_of(one)
    assert one == fresh
    assert days_of(fresh) == days_of(one)


def test_facts_come_by_what_they_tell_in_their_order() -> None:
    one = material("样溪镇的一则样本\n\n2018年5月3日，全镇有茶园300亩；2019年，茶园有420亩。\n")
    assert [detail.value for _, detail in facts_with(one, Figure)] == [300, 420]
    assert [fact.quote for fact, _ in facts_with(one, DateFact)] == ["2018年5月3日", "2019年"]
    assert not facts_with(one, PersonFact)


def test_an_interval_has_two_ends() -> None:
    one = material("样溪镇的一则样本\n\n2018年5月3日开园。2018年6月2日至6月9日，镇上办了茶会。\n")
    assert [ends for _, *ends in intervals_of(one)] == [["2018-06-02", "2018-06-09"]]


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("桥修好了。8月26日，样溪大桥通车，村里人都来看。", "8月26日", "8月26日，样溪大桥通车"),
        ("样溪大桥通车，8月26日。村里人都来看。", "8月26日", "样溪大桥通车，8月26日"),
        ("样溪大桥8月26日通车，村里人都来看。", "8月26日", "样溪大桥8月26日通车"),
        ("桥修好了。8月26日。村里人都来看。", "8月26日", "8月26日"),
        ("他说：“要修路。”样溪村有300人，都种茶。", "300人", "样溪村有300人"),
        ("“样溪村有300人，都种茶。”他说。", "300人", "样溪村有300人"),
        ("全村都种茶，样溪村有“茶农”300人”，他说。", "300人", "样溪村有“茶农”300人"),
        ("全村都种茶，样溪村（北区）有300人，他说。", "300人", "样溪村（北区）有300人"),
    ],
)
def test_what_is_shown_says_what_is_told_and_has_no_half_a_pair_of_marks(text: str, quote: str, told: str) -> None:
    at = text.index(quote)
    assert shown(text, Span(at, at + len(quote))) == told
