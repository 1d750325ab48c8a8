"""Of whom a figure is said: households, who pays, groups that get, places behind a word that points; invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind, Figure

Find = Callable[..., tuple[Fact, ...]]
VILLAGE = "隆回县小沙江镇樟溪村缺水。樟溪村有212户。樟溪村靠天吃饭。"


def subject(facts: tuple[Fact, ...], quote: str) -> str | None:
    return next(fact.detail.subject for fact in facts if fact.quote == quote and isinstance(fact.detail, Figure))


@pytest.mark.parametrize(
    "plight",
    [
        "丈夫陈有根因病去世，留下3.8万元外债",
        "丈夫陈有根去年摔伤了腰，欠下3.8万元",
        "丈夫陈有根多病，一家一年收入只有3.8万元",
    ],
)
def test_what_befalls_one_of_a_family_is_told_of_who_was_spoken_of(find: Find, plight: str) -> None:
    text = f"{VILLAGE}\n樟溪村村民李桂香今年51岁。那年，{plight}。"
    assert subject(find(text), "3.8万元") == "李桂香"


def test_what_one_of_a_family_earns_is_their_own(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村村民李桂香今年51岁。丈夫陈有根在镇上开货车，每月工资6200元。"
    assert subject(find(text), "6200元") == "陈有根"


def test_he_is_not_the_wife_who_was_named_last(find: Find) -> None:
    text = f"{VILLAGE}\n贫困户陈有根靠橘子翻身。妻子李桂香腿脚不便。合作社赊给他橘苗640株，又聘他当保管员。"
    assert subject(find(text), "640株") == "陈有根"


@pytest.mark.parametrize(
    ("clause", "quote", "told"),
    [
        ("县水利局奖补4.6万元", "4.6万元", "县水利局"),
        ("去年8月由县交通运输局投资93万元铺油", "93万元", "县交通运输局"),
        ("省供销合作总社捐赠15万元", "15万元", "省供销合作总社"),
    ],
)
def test_a_body_right_before_the_verb_pays(find: Find, clause: str, quote: str, told: str) -> None:
    assert subject(find(f"{VILLAGE}\n樟溪村清了3口山塘，{clause}。"), quote) == told


def test_a_part_of_a_sum_is_told_of_what_it_is_spent_on(find: Find) -> None:
    text = "江华县瑶岭学校扩建。瑶岭学校占地42亩。瑶岭学校总投资3200万元，其中省教育厅补助1600万元。"
    assert subject(find(text), "1600万元") != "省教育厅"


@pytest.mark.parametrize(
    ("clause", "quote", "group"),
    [
        ("入股农户户均分红2600元", "2600元", "入股农户"),
        ("村民自筹11.2万元", "11.2万元", "村民"),
        ("乡友捐7万元", "7万元", "乡友"),
    ],
)
def test_a_group_that_gets_or_pays_is_told_with_its_village(find: Find, clause: str, quote: str, group: str) -> None:
    assert subject(find(f"{VILLAGE}\n樟溪村办起茶厂。去年，{clause}。"), quote) == f"樟溪村{group}"


def test_a_town_behind_a_word_that_points_is_told_of(find: Find) -> None:
    text = "资源县吃过亏。资源县种菇多年。2017年，该县车田苗族乡一口气上了9个大棚基地，当年损失近80万元。"
    facts = find(text)
    assert {subject(facts, "9个"), subject(facts, "近80万元")} == {"车田苗族乡"}


def test_a_road_that_a_team_lays_out_is_its_villages(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村要修路。工作队三次改线，定下的通村路全长6.3公里，比原设计缩短1.4公里，少占耕地12亩。"
    facts = find(text)
    assert {subject(facts, quote) for quote in ("6.3公里", "1.4公里", "12亩")} == {"樟溪村"}


def test_collective_income_of_many_villages_is_no_single_ones(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村带了头。全县74个村推行联户经营，盘活闲置农房350栋，村集体经济收入增长四成多。"
    assert subject(find(text), "四成多") == "隆回县"


def test_whom_a_text_takes_as_an_example_is_told_of(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村的古春林就是其中之一，去年他家7.5亩茶园卖了4.3万元。"
    facts = find(text)
    assert (subject(facts, "7.5亩"), subject(facts, "4.3万元")) == ("古春林", "古春林")


def test_what_is_done_together_is_no_firm(find: Find) -> None:
    facts = find("樟溪村采取抱团的办法合建初制厂，小茶园才接得上大市场。")
    assert [fact.quote for fact in facts if fact.kind is FactKind.ORGANISATION] == []
