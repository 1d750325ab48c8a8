"""What a finding says of figures: what they come to, each clause once."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in
from tests.unit.findings.conftest import HEAD

import archive_gui.base.finding_words  # noqa: F401 - registers the sentences
from archive_gui.base.messages import choose_language, render
from archive_gui.domain.findings import Severity


def said(*paragraphs: str) -> list[str]:
    choose_language("zh_CN")
    found = findings_in(HEAD + "\n\n".join(paragraphs) + "\n")
    return [render(one.message) for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("全镇共有水池31座，其中东片22座、中片6座、西片4座。", "分项相加得 32座"),
        ("全镇共投入4.86亿元，其中修路2.13亿元、修渠1.95亿元、建校0.68亿元。", "分项相加得 4.76亿元"),
        ("全县接通自来水的比例由71.5%提高到92.3%，提高了18.8个百分点。", "前后两数相差 20.8个百分点"),
        ("茶园面积由2015年的6.2万亩扩大到2018年的9.8万亩，净增3.8万亩。", "前后两数相差 3.6万亩"),
        ("网店由17家发展到45家，净增38家。", "前后两数相差 28家"),
        ("全县产值由上年的4.2亿元增加到5.46亿元，增长23%。", "按前后两数算得 30%"),
        ("全村种桑56户，户均收入1.5万元，共计收入48万元。", "单量乘数量得 84万元"),
    ],
)
def test_what_figures_come_to_is_told(told: str, words: str) -> None:
    assert [one for one in said(told) if one.startswith(words)], said(told)


def test_what_two_ends_in_one_clause_tell_is_shown_once() -> None:
    (one,) = said("网店由17家发展到45家，净增38家。")
    assert one.count("网店由17家发展到45家") == 1


def test_figures_that_fit_have_nothing_worked_out() -> None:
    assert not said("网店由17家发展到45家，净增28家。")


def test_an_age_is_told_with_what_it_would_be() -> None:
    (one,) = said("样溪村村民张大山，1968年出生，今年57岁，种茶为生。")
    assert one == "出生于“1968年”，到 2019 年约 51 岁，而文中说“57岁”。"


def test_a_weekday_told_behind_its_day_is_shown_with_it() -> None:
    (one,) = said("6月12日，正逢星期四，样溪村摆了三桌酒。")
    assert one.startswith("“6月12日，正逢星期四”")


def test_only_names_with_one_other_character_are_said_to_have_one() -> None:
    one = said("样溪村党支部书记舒远航在修路。", "图为舒远舫与村民一起看护坡。")
    other = said("样溪村的和丰中药材专业合作社有社员30户。", "禾丰合作社今年收入30万元，和丰中药材专业合作社办得好。")
    assert [words for words in one if "仅一字之差" in words]
    assert not [words for words in other if "仅一字之差" in words]


def test_two_posts_of_one_person_are_told_with_the_name() -> None:
    (one,) = said("县教育局局长周海清说，要办好学校。", "县教育局副局长周海清来到村里。")
    assert one.startswith("“周海清”的职务或身份前后说法不一")
