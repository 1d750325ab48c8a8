"""Names cut from what leads to them and joined to what belongs to them, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


def named(facts: tuple[Fact, ...], kind: FactKind) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("搬来的人来自样车、样歧、样雅等9个乡镇。", ["样车", "样歧", "样雅"]),
        ("可样安、样图、样江这4个村，过去守着荒山。", ["样安", "样图", "样江"]),
        ("公司与样峰、样坪、样家三村签约。", ["样峰", "样坪", "样家"]),
        ("样坪、样路、样溪6个主产乡镇种了茶。", ["样坪", "样路", "样溪"]),
        ("两个寨子隔着样水相望。", ["样水"]),
        ("来人说大样脚村的路断了。大样脚村最远。", ["大样脚村", "大样脚村"]),
    ],
)
def test_places_are_cut_from_what_leads_to_them(find: Find, text: str, names: list[str]) -> None:
    found = named(find(text), FactKind.PLACE)
    assert [name for name in names if name in found] == names
    assert not [name for name in found if name not in names]


@pytest.mark.parametrize(
    "text",
    [
        "工程队建便民桥17座，装路灯三百盏。",
        "泥石流压垮公路。",
        "紧靠安置区的学校开了学。",
        "戏台搭在屋场坪里。",
        "队长叫周样峰，是县里派来的。",
        "村主任王样桥介绍，路通了。",
        "走进这个“中国样茶之乡”。",
    ],
)
def test_what_is_counted_done_or_somebody_is_no_place(find: Find, text: str) -> None:
    assert named(find(text), FactKind.PLACE) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("门边的向三妹插话：“他会唱。”", "向三妹"),
        ("样坡村的欧阳春仔挑着一担红薯进门。", "欧阳春仔"),
        ("“谁来管水？”村支书王石桥回忆，没人应声。", "王石桥"),
        ("来人叫李云山，是县里的干部。", "李云山"),
    ],
)
def test_people_whose_names_look_like_other_words(find: Find, text: str, name: str) -> None:
    assert named(find(text), FactKind.PERSON) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "公司为百亩竹林承保，收费不高。",
        "脱贫户户均分到三千元。",
        "像这样的边远点，老师有津贴。",
        "县里办起“桃岭大嫂”厨艺班。",
    ],
)
def test_woods_shares_spots_and_brands_are_nobody(find: Find, text: str) -> None:
    assert named(find(text), FactKind.PERSON) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市油茶产业服务中心派来技术员。", ["市油茶产业服务中心"]),
        ("县社会救助服务中心排起长队。", ["县社会救助服务中心"]),
        ("样善社区卫生服务站有护士4名。", ["样善社区卫生服务站"]),
        ("省地质院出资打井。", ["省地质院"]),
        ("去趟乡卫生院要走半天。", ["乡卫生院"]),
        ("记者走进样江村的瑞和酒厂。", ["瑞和酒厂"]),
        ("早年他到佛山鞋厂做工。", []),
        ("玉江华茶业有限公司投产。", ["玉江华茶业有限公司"]),
    ],
)
def test_bodies_begin_where_their_names_do(find: Find, text: str, names: list[str]) -> None:
    assert named(find(text), FactKind.ORGANISATION) == names


def test_a_name_that_ends_the_text_is_read_to_its_end(find: Find) -> None:
    found = named(find("村里请来记者唐石桥。他写了一篇。本报记者唐石桥"), FactKind.PERSON)
    assert found == ["唐石桥", "唐石桥"]


def test_a_river_that_ends_the_text_is_found(find: Find) -> None:
    assert named(find("两个寨子隔着沤江"), FactKind.PLACE) == ["沤江"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("贫困户杨国成因病住院。", "杨国成"),
        ("合作社理事长张孝清算着账。", "张孝清"),
    ],
)
def test_the_last_character_of_a_name_may_make_a_word_with_what_follows(find: Find, text: str, name: str) -> None:
    assert [fact.quote for fact in find(text) if fact.kind is FactKind.PERSON] == [name]


def test_what_a_team_does_is_nobodys_name(find: Find) -> None:
    found = find("驻青坪镇石桥村工作队盘活古井7口。")
    assert not [fact for fact in found if fact.kind is FactKind.PERSON]


def test_groups_that_a_road_leads_to_one_after_another_are_places(find: Find) -> None:
    found = find("金山村缺路。从金山村村部到7组、8组和9组，过去是毛马路。")
    assert {"7组", "8组", "9组"} <= {fact.quote for fact in found if fact.kind is FactKind.PLACE}


def test_a_river_that_does_something_and_groups_side_by_side_are_places(find: Find) -> None:
    found = find("金山村缺桥。大冲河把村子切成两半，3组、4组的孩子上学绕路。专往屋场里坐的干部来了。")
    assert {"大冲河", "3组", "4组"} <= {fact.quote for fact in found if fact.kind is FactKind.PLACE}
    assert "专往屋场" not in {fact.quote for fact in found}
