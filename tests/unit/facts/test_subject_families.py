"""Of whom a figure is said: households, who pays, groups that get, places behind a word that points; invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]
VILLAGE = "隆回县小沙江镇樟溪村缺水。樟溪村有212户。樟溪村靠天吃饭。"


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
        ("县水利局奖补4.6万元", "4.6万元", "隆回县水利局"),
        ("去年8月由县交通运输局投资93万元铺油", "93万元", "隆回县交通运输局"),
        ("省供销合作总社捐赠15万元", "15万元", "湖南省供销合作总社"),
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


def test_who_visits_households_is_told_and_not_where_they_live(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村来了工作队。头两个月，队长陈明远走访了263户，修通组路7.2公里。"
    facts = find(text)
    assert (subject(facts, "263户"), subject(facts, "7.2公里")) == ("陈明远", "樟溪村")


def test_what_is_told_by_someone_is_not_their_own_visit(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村支书陈明远算过账：干部每月开会少了两次，一季度入户走访2300户。"
    assert subject(find(text), "2300户") == "樟溪村"


def test_figures_behind_a_row_are_each_ones_own(find: Find) -> None:
    text = "隆回县种茶。樟溪村、石洞村也跟着种，分别发展茶园860亩和1100亩。"
    facts = find(text)
    assert (subject(facts, "860亩"), subject(facts, "1100亩")) == ("樟溪村", "石洞村")


def test_figures_of_other_sorts_are_no_row_of_their_own(find: Find) -> None:
    text = "隆回县种茶。樟溪村去年分别种茶860亩、种果1100亩。"
    facts = find(text)
    assert {subject(facts, "860亩"), subject(facts, "1100亩")} == {"樟溪村"}


def test_a_sum_that_a_pronoun_follows_is_whose_it_is(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村村民陈有根爱管闲事。县里授予他“好村民”称号。6000元奖金他全拿了出来，买了路灯。"
    assert subject(find(text), "6000元") == "陈有根"


def test_his_firm_is_the_one_named_last(find: Find) -> None:
    text = f"{VILLAGE}\n陈有根办起樟溪青禾食品有限公司，任董事长。去年，他的公司接下广东、浙江的订单3600万元。"
    assert subject(find(text), "3600万元") == "樟溪青禾食品有限公司"


def test_a_row_of_another_length_or_with_figures_behind_it_is_not_told_apart(find: Find) -> None:
    markets = "隆回县种茶。樟溪村与长沙红星市场、广州江南市场签约，可为3个组分别增收21万元、16万元、17万元。"
    facts = find(markets)
    assert "市场" not in f"{subject(facts, '21万元')}{subject(facts, '16万元')}"
    shares = "隆回县种茶。樟溪村、石洞村都在数，油茶860亩、黄桃1100亩，占比分别为44%和56%。"
    assert subject(find(shares), "44%") != "石洞村"


def test_members_are_those_of_the_cooperative(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村成立兴牧养殖专业合作社，社员由最初的23户发展到86户。"
    assert subject(find(text), "23户") == "兴牧养殖专业合作社"


def test_villagers_who_have_water_by_a_team_are_the_villages(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村变了样。工作队修蓄水池6口，204户村民用上了自来水，架桥2座。"
    facts = find(text)
    assert (subject(facts, "204户"), subject(facts, "2座")) == ("樟溪村", "樟溪村工作队")


def test_a_school_that_the_county_builds_up_stays_the_topic(find: Find) -> None:
    text = (
        "隆回县岩山小学在山顶。岩山小学有学生64人。\n岩山小学拆了教室。县里投入86万元，盖起教学楼，建80平方米的图书室。"
    )
    facts = find(text)
    assert all("岩山小学" in (subject(facts, quote) or "") for quote in ("86万元", "80平方米"))


def test_schools_all_over_a_county_are_the_countys(find: Find) -> None:
    text = "隆回县补短板。隆回县岩山小学有学生64人。三年来，全县投入2.6亿元，改造校舍120所，新建教学楼36栋。"
    assert subject(find(text), "2.6亿元") == "隆回县"
