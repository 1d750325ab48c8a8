"""People, bodies and programmes of more kinds, on sentences made up for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact, FactKind, PersonFact

Find = Callable[..., tuple[Fact, ...]]


def of_kind(facts: Sequence[Fact], kind: FactKind) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会见样国总统穆罕默德·伊萨。", ["穆罕默德·伊萨"]),
        ("美国总统特朗普日前表示，关税将提高。", ["特朗普"]),
        ("意大利总理梅洛尼当天说，支持停火。", ["梅洛尼"]),
        ("玉苏甫江·麦麦提在会上发言。", ["玉苏甫江·麦麦提"]),
        ("总理朔尔茨重申立场。", ["朔尔茨"]),
        ("史迪威将军外孙约翰·贝克来访。", ["史迪威", "约翰·贝克"]),
        ("主犯刘某和王某某到案。", ["刘某", "王某某"]),
        ("会议任命郭振华为副县长。", ["郭振华"]),
        ("选手陈芋汐获得金牌。", ["陈芋汐"]),
        ("湖南队高雪松和山东队刘昊宇分获亚军和季军。", ["高雪松", "刘昊宇"]),
        ("法国外交部长巴罗·克里说。", ["巴罗·克里"]),
    ],
)
def test_people_of_all_kinds_are_found(find: Find, text: str, names: list[str]) -> None:
    assert of_kind(find(text), FactKind.PERSON) == names


@pytest.mark.parametrize(
    "text",
    [
        "越方愿同中方合作",
        "防风险、保安全、护稳定",
        "山东舰返回母港",
        "妇联和妇幼保健院",
        "山村民宿大受欢迎",
        "某部官兵和某些人",
    ],
)
def test_words_that_look_like_names_are_left_alone(find: Find, text: str) -> None:
    assert of_kind(find(text), FactKind.PERSON) == []


def test_a_name_before_a_date_is_read_whole(find: Find) -> None:
    text = "委员长赵乐样19日在会上讲话。赵乐样指出，要抓落实。"
    assert of_kind(find(text), FactKind.PERSON) == ["赵乐样", "赵乐样"]


def test_the_plainest_office_is_the_role(find: Find) -> None:
    facts = find("好法官鲍卫样。鲍卫样生前是隆回县人民法院执行局局长。")
    detail = next(fact.detail for fact in facts if isinstance(fact.detail, PersonFact))
    assert detail.role is not None
    assert "局长" in detail.role or "法官" in detail.role


def test_the_body_right_before_a_name_is_its_affiliation(find: Find) -> None:
    facts = find("湖南队高雪松夺冠。")
    detail = next(fact.detail for fact in facts if isinstance(fact.detail, PersonFact))
    assert (detail.role, detail.affiliation) == (None, "湖南队")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("湖南省邵阳市隆回县人民法院开庭。", ["湖南省邵阳市隆回县人民法院"]),
        ("在天津市北辰区集贤里小学，学生们读书。", ["集贤里小学"]),
        ("国家粮食和物资储备局发布。", ["国家粮食和物资储备局"]),
        ("湖南队夺冠。", ["湖南队"]),
        ("俄罗斯国防部长发言", []),
        ("在河北秦皇岛山海关参观", []),
        ("党的二十届二中全会", []),
    ],
)
def test_bodies_are_whole(find: Find, text: str, names: list[str]) -> None:
    assert of_kind(find(text), FactKind.ORGANISATION) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("活动的主题是“样样文明 携手共创”。", ["“样样文明 携手共创”"]),
        ("“以样样为中心”的发展思想", ["“以样样为中心”"]),
        ("按照“3820”战略工程推进", ["“3820”战略工程"]),
        ("改变“一地多名”的现象", []),
        ("通过“二维码”办理", []),
        ("10个“二线口岸”", []),
        ("所谓“外交关系”", []),
    ],
)
def test_programmes_are_told_from_other_terms(find: Find, text: str, names: list[str]) -> None:
    assert of_kind(find(text), FactKind.PROGRAMME) == names
