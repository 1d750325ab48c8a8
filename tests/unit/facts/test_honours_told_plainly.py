"""Honours that plain words tell: 评上, 拿了金奖, the plate that hangs on the door; documents by their places."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import DocumentFact, Fact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("她服侍婆婆十四年，评上了“样媳妇”，奖状贴在堂屋。", ["“样媳妇”"]),
        ("样山茶在协会办的评比中拿了金奖。", ["金奖"]),
        ("那年做的茶得过全国供销系统银奖。", ["全国供销系统银奖"]),
        ("合作社摘了“全区样样示范基地”的牌子。", ["“全区样样示范基地”"]),
        ("合作社拿到了湖南省示范社的牌子。", ["湖南省示范社"]),
        ("门口挂上了样样超市的牌子。", []),
        ("他评上了低保，拿了金额最大的一份。", []),
    ],
)
def test_plain_words_tell_an_honour(find: Find, text: str, wanted: list[str]) -> None:
    assert [fact.quote for fact in find(text) if fact.kind == "award"] == wanted


def test_a_list_of_a_province_is_the_provinces(find: Find) -> None:
    found = find("年底，公司入选《湖南省样业龙头企业名单》。")
    assert [fact.detail.issuer for fact in found if isinstance(fact.detail, DocumentFact)] == ["湖南省"]


def test_who_compiled_a_booklet_is_its_issuer(find: Find) -> None:
    found = find("杨定国是兽医。两年里，他编了《样法治病三十方》，带出三个徒弟。")
    assert [fact.detail.issuer for fact in found if isinstance(fact.detail, DocumentFact)] == ["杨定国"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("《样山日报》以《一条山路》为题报道了他的事迹。", "样山日报"),
        ("县委组织部把他的做法整理成《背篓工作法》，印发全县。", "县委组织部"),
        ("省乡村振兴局发的《驻村手册》我快翻烂了。", "省乡村振兴局"),
        ("技术员刘艳平四十岁。四年间，她编的《低改口诀》印了一万册。", "刘艳平"),
        (
            "江华瑶族自治县的路通了。为让群众安心，县政府出台《江华瑶族自治县扶持意见》，搬迁户受益。",
            "江华瑶族自治县政府",
        ),
    ],
)
def test_who_prints_compiles_or_hands_out_a_text_is_its_issuer(find: Find, text: str, issuer: str) -> None:
    found = [fact.detail.issuer for fact in find(text) if isinstance(fact.detail, DocumentFact)]
    assert found[-1] == issuer
