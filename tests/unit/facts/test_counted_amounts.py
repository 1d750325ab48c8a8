"""What amounts measure: of each, compared, measured behind the number, told by a number that tells which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


def counted(facts: tuple[Fact, ...], quote: str) -> str | None:
    return next(fact.detail.indicator for fact in facts if fact.quote == quote and isinstance(fact.detail, Figure))


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("工头说定每人每天35元，管两顿饭。", "35元", "工头说定每人每天"),
        ("白菜只有六分，甘薯每斤四分钱。", "四分", "甘薯每斤的价格"),
        ("卖菜的揣着娘给的85块钱，进了城。", "85块钱", "卖菜的揣着娘给的钱"),
    ],
)
def test_an_amount_of_each_says_whose_share_it_is(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("参保率96.1%，比刚开办时高出14.3个百分点。", "14.3个百分点", "参保率比刚开办时高出"),
        ("电费开支比前年省下四成，", "四成", "电费开支省下"),
        ("水位两天里涨了1.9米，堤脚渗水。", "1.9米", "水位两天里涨"),
        ("人均产值18600元，折合2700美元。", "2700美元", "人均产值折合"),
    ],
)
def test_what_is_compared_is_what_the_figure_before_counts(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("河上架起一座86米长的石拱桥。", "86米", "石拱桥长"),
        ("孩子们蹚着1米多深的水去上学。", "1米多", "水深"),
        ("工人在210.5米深处打出了水。", "210.5米", "深度"),
    ],
)
def test_a_measure_behind_the_number_is_named_with_its_noun(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("年收入过万元的有213户。", "213户", "年收入过万元"),
        ("会唱山歌的只剩7人，都过了七十。", "7人", "会唱山歌"),
        ("户籍人口4.1万人，65岁及以上占17.3%。", "17.3%", "65岁及以上"),
        ("厂里派45名到上海学习的徒工进了车间。", "45名", "徒工"),
    ],
)
def test_those_counted_are_told_by_a_clause(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("他往县里跑了八趟，鞋底磨穿。", "八趟", "他往县里跑的趟数"),
        ("选举中他得了612票。", "612票", "选举中他得票数"),
        ("来过63批了。", "63批", "来的批次"),
        ("集上卖出书签、手包385件。", "385件", "集上卖出书签、手包"),
        ("村里800多亩地被修路占去。", "800多亩", "土地"),
        ("乡政府挪用3万元发工资。", "3万元", "乡政府挪用"),
    ],
)
def test_times_rows_land_and_spending(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


def test_money_counts_no_people_of_the_figure_before(find: Find) -> None:
    assert counted(find("全村1264口人，共48032元，说好盖校舍。"), "48032元") != "人口"
