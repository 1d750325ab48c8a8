"""Figures as county papers of all decades write them, with what looks like one and is none; all are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import ranges

from archive_gui.domain.facts import Approximation, Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "value", "high", "unit"),
    [
        ("全队分粮三石二斗五升。", "三石二斗五升", 3.25, None, "石"),
        ("送公粮一百二十石。", "一百二十石", 120, None, "石"),
        ("每亩施肥五十担。", "五十担", 50, None, "担"),
        ("耕地三百二十亩五分。", "三百二十亩五分", 320.5, None, "亩"),
        ("菜地一亩三分五厘。", "一亩三分五厘", 1.35, None, "亩"),
        ("自留地三分五厘。", "三分五厘", 3.5, None, "分"),
        ("扯布一丈二尺。", "一丈二尺", 1.2, None, "丈"),
        ("墙厚二尺四寸。", "二尺四寸", 2.4, None, "尺"),
        ("分得猪肉三斤四两。", "三斤四两", 3.4, None, "斤"),
        ("称了八两红糖。", "八两", 8, None, "两"),
        ("劳动日值一元二角五分。", "一元二角五分", 1.25, None, "元"),
        ("每斤收购价八分。", "八分", 0.08, None, "元"),
        ("挂号只收五分钱。", "五分", 0.05, None, "元"),
        ("放牛一天记六分工。", "六分", 6, None, "分"),
        ("壮劳力记十分工。", "十分", 10, None, "分"),
        ("迟到一次扣三分。", "三分", 3, None, "分"),
        ("每人分红薯一斤。", "一斤", 1, None, "斤"),
        ("每户只有一亩菜地。", "一亩", 1, None, "亩"),
        ("每斤运费一元。", "一元", 1, None, "元"),
        ("奖给六人每人毛巾。", "六人", 6, None, "人"),
        ("新米卖3元每斤。", "3元每斤", 3, None, "元每斤"),
        ("安上十盏灯。", "十盏", 10, None, "盏"),
        ("养上百头牛。", "上百头", 100, None, "头"),
        ("他背负30万元债务。", "30万元", 300_000, None, "元"),
        ("渠上修三道闸门。", "三道", 3, None, "道"),
        ("街上有三爿店。", "三爿", 3, None, "爿"),
        ("剧团排了四出戏。", "四出", 4, None, "出"),
        ("奖金到手，一半修路。", "一半", 0.5, None, ""),
        ("费用减少一半。", "一半", 0.5, None, ""),
        ("灌一亩收三角钱。", "三角", 0.3, None, "元"),
        ("每本卖五毛钱。", "五毛", 0.5, None, "元"),
        ("攒下400元钱。", "400元", 400, None, "元"),
        ("社员每年交一元钱。", "一元", 1, None, "元"),
        ("全年记3200工分。", "3200工分", 3200, None, "工分"),
        ("总产四十二万担。", "四十二万担", 420_000, None, "担"),
        ("减产两三成。", "两三成", 0.2, 0.3, "成"),
        ("产量翻了两番。", "两番", 2, None, "番"),
        ("来了几十个社员。", "几十个", 20, 90, "个"),
        ("调来上百台水车。", "上百台", 100, None, "台"),
        ("聚集了近千名群众。", "近千名", 1000, None, "名"),
        ("购进百余头耕牛。", "百余头", 100, None, "头"),
        ("捐款两三百元。", "两三百元", 200, 300, "元"),
        ("沿途三四十里。", "三四十里", 30, 40, "里"),
        ("来了一二百人。", "一二百人", 100, 200, "人"),
        ("七八成的秧苗成活。", "七八成", 0.7, 0.8, "成"),
        ("四分之三的社员到会。", "四分之三", 0.75, None, ""),
        ("增产百分之十几。", "百分之十几", 0.11, 0.19, "%"),
        ("借了十来斤米。", "十来斤", 10, None, "斤"),
        ("日产量百把斤。", "百把斤", 100, None, "斤"),
        ("只有三五户报名。", "三五户", 3, 5, "户"),
        ("俩人一组。", "俩人", 2, None, "人"),
        ("买廿头猪。", "廿头", 20, None, "头"),
        ("养了卅只羊。", "卅只", 30, None, "只"),
        ("全村二〇三户。", "二〇三户", 203, None, "户"),
        ("产值1,234,567元。", "1,234,567元", 1_234_567, None, "元"),
        ("建筑面积1200㎡。", "1200㎡", 1200, None, "㎡"),
        ("流域面积3500km²。", "3500km²", 3500, None, "km²"),
        ("补助300至500元。", "300至500元", 300, 500, "元"),
        ("亩产800—1000斤。", "800—1000斤", 800, 1000, "斤"),
        ("气温20～25℃。", "20～25℃", 20, 25, "℃"),
        ("增长率-3.2%。", "-3.2%", -0.032, None, "%"),
        ("自然增长率下降0.4个千分点。", "0.4个千分点", 0.4, None, "个千分点"),
        ("装机一百六十瓩。", "一百六十瓩", 160, None, "瓩"),
        ("新购三台水泵。", "三台", 3, None, "台"),
        ("获评6星以上的农户上台领奖。", "6星以上", 6, None, "星"),
        ("全县31家乡镇卫生院挂牌。", "31家", 31, None, "家"),
        ("拨款四千零五万，修堤筑坝。", "四千零五万", 40_050_000, None, ""),
        ("他一个月能挣三千多。", "三千多", 3000, None, "元"),
    ],
)
def test_figure_is_read(find: Find, text: str, quote: str, value: float, high: float | None, unit: str) -> None:
    (found,) = ranges(find(text))
    assert (found[0], found[2], found[3]) == (quote, pytest.approx(high) if high else None, unit)
    assert found[1] == pytest.approx(value)


def test_earth_moved_is_counted_in_square_measures(find: Find) -> None:
    found = ranges(find("每人每天由一方二增加到二方一，后来提高到四方。"))
    assert [(quote, value) for quote, value, _, _ in found] == [("一方二", 1.2), ("二方一", 2.1), ("四方", 4)]


def test_households_and_persons_are_counted_side_by_side(find: Find) -> None:
    found = ranges(find("搬迁120户460人，另有1死2伤。"))
    assert [(quote, unit) for quote, _, _, unit in found] == [
        ("120户", "户"),
        ("460人", "人"),
        ("1死", "人"),
        ("2伤", "人"),
    ]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("百把斤米。", Approximation.ABOUT),
        ("三五个人。", Approximation.VAGUE),
        ("百分之十几的农户。", Approximation.VAGUE),
        ("他能挣三千多。", Approximation.OVER),
    ],
)
def test_bound_is_told(find: Find, text: str, bound: Approximation) -> None:
    (found,) = [fact.detail for fact in find(text) if isinstance(fact.detail, Figure)]
    assert found.approximation is bound


@pytest.mark.parametrize(
    "text",
    [
        "参加者数以万计。",
        "茶行出售千两茶。",
        "字写得十分工整。",
        "活干了一半就走。",
        "村民住在三道沟。",
        "每一斤都称过。",
        "参与“一带一路”建设。",
        "一带一路沿线各市。",
        "做好三农工作。",
        "落实四个不摘要求。",
        "落实四不摘要求。",
        "落实一户一策、一人一档。",
        "实行六位一体机制。",
        "设立三合一服务点。",
        "群众信心百倍，干劲百倍。",
        "前两批项目已经开工。",
        "不拿群众一分钱。",
        "这道题得了八分。",
        "实行一元化领导。",
        "志在四方，建设家乡。",
        "五星红旗升起来。",
        "三队的社员下了地。",
        "当上了万元户。",
        "跑遍长江三角洲。",
        "发展第三产业。",
        "这是四两拨千钧的办法。",
        "三台县来人参观。",
    ],
)
def test_what_counts_nothing_is_no_figure(find: Find, text: str) -> None:
    assert ranges(find(text)) == []
