"""Figures that are likely one, told two ways, on sentences made for it: what is told, and what must not be."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.fixtures.findings_told import doubts_in

from archive_gui.findings.counts import Count, counts_of
from archive_gui.findings.evidence import Material
from archive_gui.findings.figures.chances import Slip, chance
from archive_gui.findings.figures.company import Company
from archive_gui.findings.figures.likeness import likeness, told_apart
from archive_gui.findings.figures.settings import Rarity, settings
from archive_gui.workflows.inspect import process

STORY = (
    "样溪镇的果子熟了\n\n本报记者 田大川\n\n样溪镇的坡上，果子一天一个样。{first}收工的时候，天已经黑了。\n\n"
    "【短评】\n\n好日子要常算账\n\n{second}算清了账，心里才有底。\n"
)


def page(text: str) -> list[Material]:
    source = process(text.encode(), "样本.txt", "样本.txt")
    return [Material(n, a.reading, a.description, a.facts) for n, a in enumerate(source.articles, 1)]


def counts(first: str, second: str) -> list[Count]:
    made = page(f"样溪镇的一则样本\n\n全镇{first}。\n\n全镇{second}。\n")
    return [count for material in made for count in counts_of(material)]


def shown(first: str, second: str) -> list[str]:
    kinds = {"figures_differ", "precision", "unit_clash"}
    return [kind for kind in doubts_in(STORY.format(first=first, second=second)) if kind in kinds]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("合作社有社员286户，去年每户分红2000元。", "样溪镇合作社的268户社员，户户有分红。", "figures_differ"),
        ("镇里聘了护林员126名，天天上山。", "这162名护林员走遍了山头。", "figures_differ"),
        ("三年来，改造老果园3150亩。", "三年里，3510亩老果园换了新枝。", "figures_differ"),
        ("去年网上卖出果子1360吨。", "样溪镇去年靠电商卖掉1860吨果子。", "figures_differ"),
        ("全镇果园投入资金2380万元。", "样溪镇果园的投入资金共2680万元。", "figures_differ"),
        ("全镇种果树1500亩。", "样溪镇1500公顷果树连成了片。", "unit_clash"),
        ("全镇搬迁3640户，住进了新房。", "样溪镇3640人搬迁下山。", "unit_clash"),
        ("全镇果子总产量62643吨。", "样溪镇的果子总产量6.27万吨。", "figures_differ"),
        ("全镇果园面积28674亩。", "样溪镇果园面积2.86万亩。", "precision"),
    ],
)
def test_a_figure_told_again_otherwise_is_told(first: str, second: str, kind: str) -> None:
    assert shown(first, second) == [kind]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2017年，合作社有社员286户。", "2016年，样溪镇合作社只有268户社员。"),
        ("上半年，镇里卖出果子1360吨。", "下半年，样溪镇卖出果子1630吨。"),
        ("镇里新增护林员126名。", "样溪镇累计聘了护林员162名。"),
        ("样坡村种果树1260亩。", "样坪村种果树1620亩。"),
        ("镇里男护林员126名。", "样溪镇有女护林员162名。"),
        ("洪水冲毁果园3150亩。", "镇里修复果园3510亩。"),
        ("果子产值同比增长12.5%。", "旅游收入同比增长15.2%。"),
        ("农户李大山收了果子1260斤。", "农户王小河收了果子1620斤。"),
        ("镇里查出问题471个。", "查出问题323个已经整改，剩下的148个正在整改。"),
    ],
    ids=["years", "halves of a year", "added", "villages", "halves", "deeds", "growth", "people", "rest"],
)
def test_figures_that_are_plainly_of_two_things_are_not(first: str, second: str) -> None:
    assert shown(first, second) == []


@pytest.mark.parametrize(
    ("first", "second", "slip"),
    [
        ("社员286户", "社员268户", Slip.TURNED),
        ("社员2860户", "社员2360户", Slip.DIGIT),
        ("社员58户", "社员52户", Slip.DIGIT_OF_FEW),
        ("社员2146户", "社员214户", Slip.DROPPED),
        ("投入3120元", "投入31200元", Slip.TENS),
        ("投入3000元", "投入3000万元", Slip.SCALE),
        ("果树1500亩", "果树1500公顷", Slip.UNIT),
        ("社员1403户", "社员1403人", Slip.UNIT),
        ("果树2.86万亩", "果树28674亩", Slip.TRUNCATED),
        ("果树6.27万亩", "果树62643亩", Slip.MISROUNDED),
        ("投入逾3000万元", "投入2963.4万元", Slip.BROKEN),
        ("社员420户", "社员386户", Slip.NEAR),
    ],
)
def test_what_may_have_happened_to_a_number(first: str, second: str, slip: Slip) -> None:
    told = [found for one, other in combinations(counts(first, second), 2) if (found := chance(one, other)) is not None]
    assert [found.slip for found in told] == [slip]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("社员286户", "社员286户"),
        ("果树2.87万亩", "果树28674亩"),
        ("社员40户", "社员286户"),
        ("社员286户", "果树268亩"),
    ],
    ids=["equal", "rounded", "far", "two units"],
)
def test_values_that_agree_or_lie_far_apart_say_nothing(first: str, second: str) -> None:
    assert not [one for one, other in combinations(counts(first, second), 2) if chance(one, other) is not None]


def test_turned_digits_say_the_more_the_more_digits_there_are() -> None:
    weights = []
    for first, second in (("58户", "85户"), ("286户", "268户")):
        one, other = counts(f"社员{first}", f"社员{second}")
        found = chance(one, other)
        assert found is not None
        weights.append(found.weight)
    assert weights == sorted(weights)
    assert weights[0] < weights[1]


def test_a_likeness_below_what_is_asked_for_is_not_told_and_any_other_is_what_it_is() -> None:
    made = page(
        "样溪镇的一则样本\n\n全镇新建沼气池352口，其中石溪村48口。去年建成沼气池325口，村民每户补助1200元。\n\n"
        "【短评】\n\n镇里建起沼气池352口，石溪村有46口，计划明年再建200口，每户补助1250元，占投资的35%。\n"
    )
    around = settings(made, [count for material in made for count in counts_of(material)])
    rarity, company = Rarity(around), Company(around, combinations(around, 2))
    for one, other in combinations(around, 2):
        whole = likeness(one, other, rarity, company)
        if told_apart(one, other):
            assert whole is None
            continue
        assert whole is not None
        assert likeness(one, other, rarity, company, least=whole - 0.01) == whole
        assert likeness(one, other, rarity, company, least=whole + 0.01) is None
        free = likeness(one, other, rarity, company, bounded=False)
        assert free is not None
        assert likeness(one, other, rarity, company, bounded=False, least=free - 0.01) == free
