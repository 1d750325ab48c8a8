"""Roads and slopes that are described, deeds that look like names, firms called by brand and trade; own samples."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


def quotes(find: Find, text: str, kind: str = "place") -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "过去是一条3米宽的泥石路，下雨就烂。",
        "拖拉机开上碎石路，颠了一个钟头。",
        "山上的通屯公路年内完工。",
        "拔掉穷根，开富路，全寨人都来了。",
        "信号不好，要爬到对门坡上去打电话。",
        "他们爬到屋后岭上砍柴。",
        "“种一坡，打半箩”是那里的老话。",
        "他从寨子下山要走三里地。",
        "头一件事是修水。大家都来出工。",
    ],
)
def test_what_is_described_or_done_is_no_place(find: Find, text: str) -> None:
    assert quotes(find, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("樟塘村被邵水支流隔成两半。", "邵水"),
        ("樟塘村被资水隔开。", "资水"),
        ("林场紧挨樟夷江，夏天凉快。", "樟夷江"),
        ("他搬到樟夷新苑小区5栋。", "樟夷新苑"),
        ("客车开往修水，天黑才到。", "修水"),
        ("水从樟木岭引来。", "樟木岭"),
    ],
)
def test_a_name_is_cut_from_the_words_around_it(find: Find, text: str, place: str) -> None:
    assert place in quotes(find, text)
    assert not any(place in quote and quote != place for quote in quotes(find, text))


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("村民张中和说，今年收成好。", "张中和"),
        ("78岁的刘运来用手抹了一把脸。", "刘运来"),
        ("在村口，62岁的陈福来扛着锄头往田里走。", "陈福来"),
        ("村民李明来村里帮忙。", "李明"),
    ],
)
def test_a_given_name_ends_in_he_or_lai_where_a_deed_follows(find: Find, text: str, person: str) -> None:
    assert quotes(find, text, "person") == [person]


def test_a_role_in_a_formula_is_nobody(find: Find) -> None:
    assert quotes(find, "小区推行“楼栋长+网格员+志愿者”的办法。", "person") == []


def test_a_body_does_something_with_an_office(find: Find) -> None:
    assert quotes(find, "工作队会同县水利局修渠。", "organisation") == ["县水利局"]
    assert quotes(find, "会同县水利局修渠。会同县去年也修过。", "organisation") == ["会同县水利局"]


def test_works_somebody_ran_in_a_province_have_no_name(find: Find) -> None:
    assert quotes(find, "他早年在广东办五金厂，攒下一笔钱。", "organisation") == []
    assert quotes(find, "他早年在广东办五金厂，攒下一笔钱。") == ["广东"]
    assert quotes(find, "他在长沙建湘瓷厂当过工人。", "organisation") == ["长沙建湘瓷厂"]


def test_a_group_of_the_province_did_something_to_a_county(find: Find) -> None:
    assert quotes(find, "新宁县被省脱贫攻坚领导小组评为先进县。", "organisation") == ["省脱贫攻坚领导小组"]


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        (
            "园区引进康泽服饰、锐腾电子、巧竹坊等9家企业，巧竹坊请来师傅。",
            ["康泽服饰", "锐腾电子", "巧竹坊", "巧竹坊"],
        ),
        ("先后有康泽服饰、锐腾电子等企业进驻。", ["康泽服饰", "锐腾电子"]),
        ("龙头企业硕丰果业与农户签了合同，像硕丰果业这样的不多。", ["硕丰果业", "硕丰果业"]),
        ("县里发展特色农业、观光农业、智慧农业等5家企业带动的产业。", []),
        ("龙头企业硕丰果业和硕丰果业种植基地签了约。", ["硕丰果业"]),
        ("龙头企业现代农业的底子好。", []),
        ("样会展、锐腾电子等领域头部企业都来了。", []),
        ("村里有巧竹坊、木工坊等3家企业。", []),
    ],
)
def test_firms_are_told_by_brand_and_trade(find: Find, text: str, firms: list[str]) -> None:
    assert quotes(find, text, "organisation") == firms
