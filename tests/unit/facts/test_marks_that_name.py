"""What marks of quotation name: works and rules of a village, distinctions; not people, wares and figures of speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import AwardFact, Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


def named(facts: tuple[Fact, ...], kind: FactKind) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("村里平整荒地，取名“样果园”，一家一块。", "“样果园”"),
        ("他是村里“双样共管”理事会的会长。", "“双样共管”"),
        ("“样茶采摘节”在样堂山下开幕。", "“样茶采摘节”"),
        ("今年村里立了“禁样令”。", "“禁样令”"),
        ("县里正谋划建“样茶小镇”。", "“样茶小镇”"),
        ("县里完成“四好农村路”218公里。", "“四好农村路”"),
        ("村里把“样院讲堂”办成了大课堂。", "“样院讲堂”"),
        ("镇里上线“村务样码”，群众扫码就能看。", "“村务样码”"),
        ("县里首创“样间夜校”。", "“样间夜校”"),
        ("书记张罗起“邻居节”，办了9场。", "“邻居节”"),
        ("镇里用“上门+讲解”的形式送政策。", "“上门+讲解”"),
        ("县里管护公路靠“路长制”。", "“路长制”"),
        ("这条铁路是“西煤东运”的要道。", "“西煤东运”"),
    ],
)
def test_what_is_named_built_and_run_is_a_programme(find: Find, text: str, name: str) -> None:
    assert named(find(text), FactKind.PROGRAMME) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "奶奶给孙女取名“盼样”。",
        "村里办起“样家乐”14家。",
        "村民叫他们“五人组”。“五人组”凑了一万元。",
        "县里给搬迁户算“三本账”。",
    ],
)
def test_a_child_wares_people_and_figures_of_speech_are_none(find: Find, text: str) -> None:
    assert named(find(text), FactKind.PROGRAMME) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("学校给她评了“最美乡村教师”，还发了奖金。", ["“最美乡村教师”"]),
        ("去年，样溪县成为“中国样茶之乡”。", ["“中国样茶之乡”"]),
        ("她当选“全国好青年”。", ["“全国好青年”"]),
        ("样溪镇先后获“全国重点镇”“省级文明镇”等称号。", ["“全国重点镇”", "“省级文明镇”"]),
        ("样溪村成为“网红打卡点”。", []),
        ("他当选“楼长”。", []),
    ],
)
def test_distinctions_told_by_plain_verbs(find: Find, text: str, names: list[str]) -> None:
    assert named(find(text), FactKind.AWARD) == names


def test_nobody_is_told_to_bestow_where_who_is_honoured_opens_the_clause(find: Find) -> None:
    details = [f.detail for f in find("样溪村被授予“全省文明村”。") if isinstance(f.detail, AwardFact)]
    assert [detail.issuer for detail in details] == [None]
