"""People that few signs tell: rare surnames, minority names, names with the role behind or in the next sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact, FactKind, PersonFact, QuotationFact

Find = Callable[[str], Sequence[Fact]]


def quotes(facts: Sequence[Fact], kind: FactKind) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("彝族村民茶玉芳家有三亩茶园。", ["茶玉芳"]),
        ("彝族人住在山上。29岁的阿达么友洛把钱换成冰柜。", ["阿达么友洛"]),
        ("挡车工钱小妹九月份拿到工资。", ["钱小妹"]),
        ("年纪最大的牛满囤七十一岁，骑着毛驴来。", ["牛满囤"]),
        ("由王桂枝领办的合作社开张。", ["王桂枝"]),
        ("会议任命于秀莲（女，侗族）为会计。", ["于秀莲"]),
        ("牧民那顺乌力吉把水桶一放。", ["那顺乌力吉"]),
    ],
)
def test_a_name_with_one_sign_is_found(find: Find, text: str, names: list[str]) -> None:
    assert quotes(find(text), FactKind.PERSON) == names


@pytest.mark.parametrize(
    "text",
    [
        "茶农宁可去外地打工。",
        "重大科技工程建设等方面有进展。",
        "指挥官举行了会议。",
        "旅客从长沙站出发。",
        "秋阳下的山村很美。",
        "村民茶余饭后聊天。",
    ],
)
def test_words_behind_a_role_are_no_names(find: Find, text: str) -> None:
    assert quotes(find(text), FactKind.PERSON) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("供销员出身的罗成贵揣着借款办厂。", "供销员"),
        ("李玉梅辞去镇长职务。", "镇长"),
        ("罗成贵（样样村党支部书记）说，路修好了。", "样样村党支部书记"),
        ("罗成贵同志任县长。", "县长"),
        ("罗成贵被选为社长。", "社长"),
        ("作为村里的护林员，罗成贵表示要上山。", "护林员"),
        ("村里的老木匠、七十岁的罗成贵说，好。", "老木匠"),
    ],
)
def test_a_role_away_from_the_name_is_told(find: Find, text: str, role: str) -> None:
    person = next(fact.detail for fact in find(text) if fact.kind is FactKind.PERSON)
    assert isinstance(person, PersonFact)
    assert person.role == role


def test_a_role_is_not_lent_by_the_person_named_before(find: Find) -> None:
    facts = find("罗成贵同志任县长，刘小山同志任副县长。")
    roles = [fact.detail.role for fact in facts if isinstance(fact.detail, PersonFact)]
    assert roles[0] == "县长"
    assert roles[1] != "县长"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("中共辉县县委作出决定。", "中共辉县县委"),
        ("临沂专署调来荞麦种。", "临沂专署"),
        ("四川电力送变电建设公司的工人来了。", "四川电力送变电建设公司"),
        ("北京军区给水工程团开来钻机。", "北京军区给水工程团"),
    ],
)
def test_a_body_is_whole(find: Find, text: str, name: str) -> None:
    assert quotes(find(text), FactKind.ORGANISATION) == [name]


def test_a_firm_stands_by_its_short_form(find: Find) -> None:
    facts = find("他在厚街镇样达鞋业有限公司做工。样达鞋业已付清工钱。")
    assert quotes(facts, FactKind.ORGANISATION) == ["样达鞋业有限公司", "样达鞋业"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("村里的夏三爹种了九亩，他跟我讲：“崽，我又值钱了。”", "夏三爹"),
        ("一个姓罗的果农对记者说：“在早，谁也不肯进医院。”", "果农"),
    ],
)
def test_who_spoke_inside_a_tale(find: Find, text: str, speaker: str) -> None:
    said = next(fact.detail for fact in find(text) if fact.kind is FactKind.QUOTATION)
    assert isinstance(said, QuotationFact)
    assert said.speaker is not None
    assert said.speaker.endswith(speaker)


def test_an_inscription_is_a_quotation(find: Find) -> None:
    assert quotes(find("锦旗上面绣着“组织起来的方向”。"), FactKind.QUOTATION) == ["“组织起来的方向”"]


def test_prizes_given_to_holders_and_ranks_are_no_awards(find: Find) -> None:
    assert quotes(find("专署奖给特等模范六人每人一头骡子。"), FactKind.AWARD) == []
    assert quotes(find("她摘得女子一百米冠军。"), FactKind.AWARD) == []
