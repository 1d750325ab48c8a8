"""Figures: spans, values, units and bounds, in invented sentences of many kinds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import figures

from archive_gui.domain.facts import Approximation, Change, Fact, FactKind, Figure
from archive_gui.domain.reading import PartKind

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("共收小麦一百二十万斤。", "一百二十万斤", 1_200_000, "斤"),
        ("糧食總產三億二千萬斤。", "三億二千萬斤", 320_000_000, "斤"),
        ("存款３２８１９．１万元。", "３２８１９．１万元", 328_191_000, "元"),
        ("全长二十四点五公里。", "二十四点五公里", 24_500, "公里"),
        ("占比为14％。", "14％", 0.14, "%"),
        ("上调0.3个百分点。", "0.3个百分点", 0.3, "个百分点"),
        ("出生率10.2‰。", "10.2‰", 0.0102, "‰"),
        ("产量翻了两番。", "两番", 2, "番"),
        ("三成稻田受旱。", "三成", 0.3, "成"),
        ("每斤售价0.4元/斤。", "0.4元/斤", 0.4, "元/斤"),
        ("最低气温零下5℃。", "零下5℃", -5, "℃"),
        ("电站装机1820万千瓦。", "1820万千瓦", 18_200_000, "千瓦"),
        ("他跳过1米86。", "1米86", 1.86, "米"),
        ("每本二元五角。", "二元五角", 2.5, "元"),
        ("亩产二百零五斤半。", "二百零五斤半", 205.5, "斤"),
        ("分七大类。", "七大类", 7, "类"),
        ("占地6亿1163.2万平方米。", "6亿1163.2万平方米", 611_632_000, "平方米"),
    ],
)
def test_figure_has_its_value_and_unit(find: Find, text: str, quote: str, value: float, unit: str) -> None:
    assert figures(find(text)) == [(quote, value, unit)]


@pytest.mark.parametrize(
    ("text", "quote", "bound"),
    [
        ("投入约150亿元。", "约150亿元", Approximation.ABOUT),
        ("安置近10万贫困人口。", "近10万", Approximation.NEAR),
        ("种植9300多亩。", "9300多亩", Approximation.OVER),
        ("合格率85%以上。", "85%以上", Approximation.AT_LEAST),
        ("收入超过5万元以上。", "超过5万元以上", Approximation.OVER),
        ("规模不足百个。", "不足百个", Approximation.AT_MOST),
        ("投入上千万元。", "上千万元", Approximation.AT_LEAST),
        ("建成千亩茶园。", "千亩", Approximation.VAGUE),
        ("承包8亩多鱼塘。", "8亩多", Approximation.OVER),
        ("重十来斤。", "十来斤", Approximation.ABOUT),
        ("共300余万元。", "300余万元", Approximation.OVER),
    ],
)
def test_bound_words_belong_to_the_figure(find: Find, text: str, quote: str, bound: Approximation) -> None:
    found = [fact for fact in find(text) if isinstance(fact.detail, Figure)]
    assert [(fact.quote, fact.detail.approximation) for fact in found if isinstance(fact.detail, Figure)] == [
        (quote, bound)
    ]


@pytest.mark.parametrize(
    ("text", "quote", "low", "high"),
    [
        ("安排3至5名队员。", "3至5名", 3, 5),
        ("需要3—5万元。", "3—5万元", 30_000, 50_000),
        ("增长5%-8%。", "5%-8%", 0.05, 0.08),
        ("来了三四百人。", "三四百人", 300, 400),
        ("年纪十七八岁。", "十七八岁", 17, 18),
        ("种了十几亩。", "十几亩", 11, 19),
        ("动员几千人。", "几千人", 2000, 9000),
        ("动员几十名民工。", "几十名", 20, 90),
        ("投入800至1.2万元。", "800至1.2万元", 800, 12_000),
    ],
)
def test_range_has_both_ends(find: Find, text: str, quote: str, low: float, high: float) -> None:
    found = [fact for fact in find(text) if isinstance(fact.detail, Figure)]
    assert [fact.quote for fact in found] == [quote]
    detail = found[0].detail
    assert isinstance(detail, Figure)
    assert (detail.value, detail.value_high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "第76集团军某部",
        "一、加强领导",
        "一是抓宣传，二是抓落实",
        "十分感谢，万一不行，一下子",
        "三番五次，一亩三分地",
        "增强“四个意识”",
        "实行“一村一队、一队三人”",
        "党的二十大报告",
        "住6号楼2单元",
        "电话0731-84312345",
        "执行GB3095标准",
        "构建“1+9”体系",
        "见《五年规划纲要（2021）》",
        "乘12路公交",
        "一条条公路，一个个项目",
        "三农工作和一带一路",
        "金牌榜前三名",
    ],
)
def test_what_only_looks_like_a_figure_is_left_alone(find: Find, text: str) -> None:
    assert figures(find(text)) == []


def test_households_and_persons_side_by_side_are_two_figures(find: Find) -> None:
    details = [fact.detail for fact in find("全村308户1120人。")]
    assert [(detail.unit, detail.indicator) for detail in details if isinstance(detail, Figure)] == [
        ("户", "户数"),
        ("人", "人口"),
    ]


def test_listed_numbers_share_the_last_unit(find: Find) -> None:
    assert figures(find("分别上升1.5、2和2.5个百分点。")) == [
        ("1.5", 1.5, "个百分点"),
        ("2", 2, "个百分点"),
        ("2.5个百分点", 2.5, "个百分点"),
    ]


def test_numbers_in_bylines_and_credits_are_no_figures(find: Find) -> None:
    assert figures(find("样报记者3人", kind=PartKind.BYLINE)) == []
    assert figures(find("样报记者3人")) != []


def test_change_states_both_ends_and_their_times(find: Find) -> None:
    found = [fact for fact in find("粮食总产由1949年的3.2亿斤增加到1998年的11.6亿斤。") if fact.kind is FactKind.CHANGE]
    assert [fact.quote for fact in found] == ["由1949年的3.2亿斤增加到1998年的11.6亿斤"]
    assert found[0].detail == Change(320_000_000, 1_160_000_000, "斤", "粮食总产", None, "1949", "1998")


def test_votes_are_no_change(find: Find) -> None:
    assert all(fact.kind is not FactKind.CHANGE for fact in find("由大会提交的草案以10票赞成、0票反对通过。"))


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("选派12名技术员驻村。", "技术员驻村"),
        ("图书馆藏书5万余册。", "图书馆藏书"),
        ("平均海拔达750米。", "平均海拔"),
        ("种3亩玉竹。", "玉竹"),
        ("硬化了10.5公里的村道。", "村道长度"),
    ],
)
def test_indicator_is_what_is_counted(find: Find, text: str, indicator: str) -> None:
    details = [fact.detail for fact in find(text)]
    assert [detail.indicator for detail in details if isinstance(detail, Figure)] == [indicator]


def test_figures_hold_for_the_time_stated_before_them(find: Find) -> None:
    found = [fact.detail for fact in find("截至2020年10月，已建库房3座，比上年增长5%。")]
    assert [detail.as_of for detail in found if isinstance(detail, Figure)] == ["2020-10", "2020-10"]


def test_figures_are_said_of_the_place_the_sentence_begins_with(find: Find) -> None:
    found = [fact.detail for fact in find("隆回县地处湘中。全县辖26个乡镇。")]
    assert [detail.subject for detail in found if isinstance(detail, Figure)] == ["隆回县"]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("上交七成五，其余自留", "七成五", 0.75, "成"),
        ("每斤八角三分，", "八角三分", 0.83, "元"),
        ("票价涨到六角，", "六角", 0.6, "元"),
        ("投入2个亿修堤", "2个亿", 2e8, "元"),
        ("以9分之差落败", "9分", 9, "分"),
        ("70（含）岁以下老人免费", "70（含）岁以下", 70, "岁"),
        ("夜间温度-20℃，", "-20℃", -20, "℃"),
        ("蓄水八千万方，", "八千万方", 8e7, "方"),
        ("速率1.2兆，", "1.2兆", 1.2, "兆"),
        ("占百万分之一的份额", "百万分之一", 1e-6, ""),
    ],
)
def test_figures_of_rarer_forms(find: Find, text: str, quote: str, value: float, unit: str) -> None:
    (found,) = [fact for fact in find(text) if isinstance(fact.detail, Figure)]
    assert isinstance(found.detail, Figure)
    assert (found.quote, found.detail.unit) == (quote, unit)
    assert found.detail.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "第13届3次会议开幕",
        "前9位选手",
        "提出4点希望和三点意见",
        "女子双人10米台决赛",
        "男子100米冠军",
        "行政17级干部",
        "唱三大纪律八项注意",
        "队长是该局四级调研员赵大林。",
    ],
)
def test_ranks_events_and_titles_hold_no_figures(find: Find, text: str) -> None:
    assert [fact.quote for fact in find(text) if isinstance(fact.detail, Figure)] == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("一百五六十人次", 150, 160),
        ("二十五六万人", 250_000, 260_000),
        ("十七八岁", 17, 18),
        ("淹了两千三四百亩。", 2300, 2400),
        ("收了一万七八千斤。", 17_000, 18_000),
        ("来了一千一百二三十人。", 1120, 1130),
    ],
)
def test_neighbouring_numerals_make_a_range_behind_tens(find: Find, text: str, low: float, high: float) -> None:
    (found,) = [fact.detail for fact in find(text) if isinstance(fact.detail, Figure)]
    assert (found.value, found.value_high) == (low, high)


@pytest.mark.parametrize("text", ["收了一万六七百斤。", "淹了十五六百亩。"])
def test_neighbouring_numerals_that_skip_a_place_make_no_range(find: Find, text: str) -> None:
    assert not any(isinstance(fact.detail, Figure) and fact.detail.value_high for fact in find(text))


def test_what_goes_on_behind_a_comma_is_spoken_and_counts(find: Find) -> None:
    assert figures(find("“分来的那三十六只，一只没少，”老周说。")) != []
    assert figures(find("推行“一户一策、一策三人”。")) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("村里花了七百多万修路。", 7_000_000),
        ("一千八百二十万的投入，不能打水漂。", 18_200_000),
        ("每家一年能分到十二万。", 120_000),
        ("老板开的工钱三千五，管吃住。", 3500),
    ],
)
def test_what_is_paid_is_money_without_its_unit(find: Find, text: str, value: float) -> None:
    (found,) = [fact.detail for fact in find(text) if isinstance(fact.detail, Figure)]
    assert (found.value, found.unit) == (value, "元")


@pytest.mark.parametrize("text", ["这事有一百万的可能。", "他积分到三千五，换了礼品。"])
def test_what_nobody_pays_is_no_money(find: Find, text: str) -> None:
    assert not any(isinstance(fact.detail, Figure) and fact.detail.unit == "元" for fact in find(text))
