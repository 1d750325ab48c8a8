"""Figures told in another unit or without one, sums led in by nothing in particular, and the day a page was printed."""

from __future__ import annotations

import pytest

from archive_gui.domain.findings import Severity
from archive_gui.workflows.inspect import process

STORY = (
    "样溪镇的果子熟了\n\n本报记者 田大川\n\n样溪镇的坡上，果子一天一个样。{first}收工的时候，天已经黑了。\n\n"
    "【短评】\n\n好日子要常算账\n\n{second}算清了账，心里才有底。\n"
)


def shown(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The kinds of what is told, each with its evidence as captured."""
    source = process(text.encode(), "样本.txt", "样本.txt")
    facts = {(n, fact.id): fact.quote for n, article in enumerate(source.articles, 1) for fact in article.facts}
    return [
        (
            finding.kind.value,
            tuple(
                facts[ref.article, ref.fact]
                if ref.fact
                else "".join(source.captured.text[slice(*span)] for span in ref.source_ranges)
                for ref in finding.refs
            ),
        )
        for article in source.articles
        for finding in article.findings
        if finding.severity is not Severity.INFO
        and finding.kind.value not in {"date_unknown", "place_unknown", "misreading"}
    ]


@pytest.mark.parametrize(
    ("first", "second", "quotes"),
    [
        ("镇里新修果园路36.5公里。", "新修的3650米果园路通到坡顶。", ("36.5公里", "3650米")),
        ("镇里新修果园路36.5公里。", "新修的35.6公里果园路通到坡顶。", ("36.5公里", "35.6公里")),
        ("全镇果农38763人增收。", "3.87万果农增收，靠的是果子。", ("38763人", "3.87万")),
        ("样溪新区安置了1268户。", "样溪新区安置了1286个新家庭。", ("1268户", "1286个")),
        ("样溪镇户籍人口2968人。", "样溪镇户籍人口近2900人。", ("2968人", "近2900人")),
        ("镇里的光伏电站年均发电580万千瓦时。", "这座光伏电站每年发电508万度。", ("580万千瓦时", "508万度")),
    ],
    ids=["metres", "kilometres", "no unit", "families", "near", "power"],
)
def test_one_thing_in_another_measure_is_told(first: str, second: str, quotes: tuple[str, ...]) -> None:
    assert [evidence for _, evidence in shown(STORY.format(first=first, second=second))] == [quotes]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("镇里新修果园路3.65公里。", "新修的3650米果园路通到坡顶。"),
        ("全镇果农38763人增收。", "3.88万果农增收，靠的是果子。"),
        ("样溪镇户籍人口2968人。", "样溪镇户籍人口近3000人。"),
    ],
    ids=["metres", "rounded", "near"],
)
def test_one_thing_rightly_told_in_another_measure_is_not(first: str, second: str) -> None:
    assert shown(STORY.format(first=first, second=second)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "全镇有果园村157个，2016年改造38个，2017年改造46个，2018年改造42个，2019年改造33个。",
        "全镇完成投资4.86亿元，由县里资金1.92亿元、镇里补助0.86亿元和自筹1.08亿元三块构成。",
        "全镇核定果农2013户，比去年的2655户少了。从收入看，甲类果农1126户、乙类果农438户、丙类果农297户、丁类果农182户。",
        "样溪镇发放果苗补助3126.5万元。\n\n钱分四个季度发下去：一季度412.3万元，二季度1568.2万元，三季度695.6万元，四季度430.4万元。",
    ],
    ids=["by year", "made up of", "over another figure", "in another paragraph"],
)
def test_a_run_of_parts_that_misses_its_total_is_told(sentence: str) -> None:
    assert [kind for kind, _ in shown(f"样溪镇的一则样本\n\n{sentence}\n")] == ["sum_fails"]


@pytest.mark.parametrize(
    "sentence",
    [
        "全镇有果园村159个，2016年改造38个，2017年改造46个，2018年改造42个，2019年改造33个。",
        "全镇有果园村157个，果树38个品种，果汁厂6个，包装点21个。",
        "全镇有护林员326名，保洁员118名、管水员97名。",
    ],
    ids=["right", "other things", "others beside"],
)
def test_figures_that_are_no_parts_or_come_to_their_total_are_not(sentence: str) -> None:
    assert shown(f"样溪镇的一则样本\n\n{sentence}\n") == []


def test_what_lies_after_the_day_of_print_is_shown_with_that_day() -> None:
    text = "样例日报 2019年8月6日\n\n样溪镇的一则样本\n\n本报讯 记者8月7日从样溪镇了解到，果子已经熟了。\n"
    assert ("dates_disorder", ("8月7日", "2019年8月6日")) in shown(text)
