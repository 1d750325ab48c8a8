"""Both ends of ranges however they are joined, bounds of a single measure, numbers that only look like quantities."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Approximation, Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


def figures(facts: tuple[Fact, ...]) -> list[tuple[str, float | None, float | None]]:
    return [
        (fact.quote, fact.detail.value, fact.detail.value_high) for fact in facts if isinstance(fact.detail, Figure)
    ]


@pytest.mark.parametrize(
    ("text", "quote", "low", "high"),
    [
        ("样本村每组选出3-5名代表。", "3-5名", 3, 5),
        ("谷子的水分在8-13%之间。", "8-13%", 0.08, 0.13),
        ("行距1.5-2米。", "1.5-2米", 1.5, 2),
        ("夜里降到-5℃至-3℃。", "-5℃至-3℃", -5, -3),
        ("苗高在20厘米与35厘米之间。", "20厘米与35厘米", 20, 35),
        ("社员多在四十岁和六十岁之间。", "四十岁和六十岁", 40, 60),
        ("苗高在20和35厘米之间。", "20和35厘米", 20, 35),
        ("年收入3-5万，", "3-5万", 30_000, 50_000),
        ("卖瓜能收入一到两万。", "一到两万", 10_000, 20_000),
        ("堤内还有三至五万群众。", "三至五万", 30_000, 50_000),
        ("夜里零下3至5度。", "零下3至5度", -5, -3),
        ("一百零几户没有通电。", "一百零几户", 101, 109),
    ],
)
def test_both_ends_are_read(find: Find, text: str, quote: str, low: float, high: float) -> None:
    ((found, value, value_high),) = figures(find(text))
    assert found == quote
    assert [value, value_high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "quote", "value", "bound"),
    [
        ("样溪水深约一米。", "约一米", 1, Approximation.ABOUT),
        ("这一袋不到一斤。", "不到一斤", 1, Approximation.AT_MOST),
        ("学校离样庄超过一公里。", "超过一公里", 1000, Approximation.OVER),
        ("积雪一尺以上。", "一尺以上", 1, Approximation.AT_LEAST),
        ("六十岁或者以上的老人免票。", "六十岁或者以上", 60, Approximation.AT_LEAST),
        ("20人（含）以上的社。", "20人（含）以上", 20, Approximation.AT_LEAST),
        ("亏空五十元及其以下的户。", "五十元及其以下", 50, Approximation.AT_MOST),
        ("收了三百斤不到，", "三百斤不到", 300, Approximation.AT_MOST),
        ("约莫40人来修渠。", "约莫40人", 40, Approximation.ABOUT),
        ("差不多三十户搬走。", "差不多三十户", 30, Approximation.ABOUT),
        ("受灾的不止12户。", "不止12户", 12, Approximation.OVER),
        ("至少有15人受伤。", "15人", 15, Approximation.AT_LEAST),
        ("大概有六百亩受旱。", "六百亩", 600, Approximation.ABOUT),
        ("最多达80人。", "80人", 80, Approximation.AT_MOST),
        ("由50人增加至多达80人。", "80人", 80, None),
    ],
)
def test_bounds_are_told(find: Find, text: str, quote: str, value: float, bound: Approximation | None) -> None:
    found = [fact for fact in find(text) if isinstance(fact.detail, Figure) and fact.quote == quote]
    assert [(fact.detail.value, fact.detail.approximation) for fact in found] == [(value, bound)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("兑换一美元。", "一美元", 1),
        ("折合30亿瑞士法郎。", "30亿瑞士法郎", 3e9),
        ("合20亿元/1.5万亿比索，", "1.5万亿比索", 1.5e12),
        ("路长12KM。", "12KM", 12),
        ("每袋5KG。", "5KG", 5),
        ("今收到壹百元整，", "壹百元", 100),
        ("今收到拾六万元整，", "拾六万元", 160_000),
        ("投入12 000元。", "12 000元", 12_000),
        ("修渠1 234 500米。", "1 234 500米", 1_234_500),
        ("产量下降-3.5%。", "-3.5%", -0.035),
        ("布料打了个对折，", "对折", 0.5),
    ],
)
def test_figure_is_read(find: Find, text: str, quote: str, value: float) -> None:
    assert (quote, value, None) in figures(find(text))


@pytest.mark.parametrize(
    "text",
    [
        "详见https://www.example.cn/a/30%25?b=40%20。",
        "号码是0731-8652。",
        "发射样星一号07-10星升空。",
        "他造福近一方百姓。",
        "渠水一斤一斤地分。",
        "最近一米阳光照进来。",
        "考上985高校和“211”大学。",
        "剩下000元。",
        "发射样星一号03组卫星。",
    ],
)
def test_what_counts_nothing(find: Find, text: str) -> None:
    assert figures(find(text)) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("样溪村收官的16户多是病残户。", "16户"),
        ("样溪村栽下的320株多为老树。", "320株"),
    ],
)
def test_mostly_is_no_bound(find: Find, text: str, quote: str) -> None:
    assert [told for told, _, _ in figures(find(text))] == [quote]


@pytest.mark.parametrize("more", ["多了27支", "多出27支"])
def test_so_many_more_is_no_bound(find: Find, more: str) -> None:
    found = figures(find(f"样溪县派出328支，比去年的301支{more}。"))
    assert [told for told, _, _ in found] == ["328支", "301支", "27支"]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [("通水率超过了92%。", "超过了92%", 0.92), ("产值突破了3亿元。", "突破了3亿元", 300_000_000)],
)
def test_what_has_been_passed_is_a_bound(find: Find, text: str, quote: str, value: float) -> None:
    (figure,) = [fact for fact in find(text) if isinstance(fact.detail, Figure)]
    assert isinstance(figure.detail, Figure)
    assert (figure.quote, figure.detail.value) == (quote, value)
    assert figure.detail.approximation is Approximation.OVER


def test_points_are_told_once_for_a_row_of_numbers(find: Find) -> None:
    details = [fact.detail for fact in find("通水率和通电率分别提高5.4个和7.5个百分点。")]
    assert [(one.value, one.unit) for one in details if isinstance(one, Figure)] == [
        (5.4, "个百分点"),
        (7.5, "个百分点"),
    ]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("在车间上班，一个月能拿两千六，够用了。", "两千六", 2600),
        ("养路工每月领一千八，一年领两万出头。", "一千八", 1800),
        ("头茬卖完，进账四万八。", "四万八", 48_000),
        ("考上大学的学生，合作社奖了21万。", "21万", 210_000),
    ],
)
def test_what_is_got_for_a_spell_of_time_is_money(find: Find, text: str, quote: str, value: float) -> None:
    found = [fact for fact in find(text) if fact.quote == quote and isinstance(fact.detail, Figure)]
    assert [(fact.detail.value, fact.detail.unit) for fact in found if isinstance(fact.detail, Figure)] == [
        (value, "元")
    ]


@pytest.mark.parametrize("text", ["一个月能拿六本书。", "每天领三百只鸡苗。", "一个月要跑两千六百里。"])
def test_what_is_got_with_a_measure_word_is_no_money(find: Find, text: str) -> None:
    assert all(fact.detail.unit != "元" for fact in find(text) if isinstance(fact.detail, Figure))
