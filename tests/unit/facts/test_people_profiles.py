"""Offices told in short profiles, trades and houses joined by 的, lists that share them; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import role_and_body

from archive_gui.domain.facts import Fact, PersonFact
from archive_gui.facts.people.profiles import profile_of

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("先进名单\n赵富林　男，63岁，石桥镇茶山村楠竹大户。种竹二十年。", "赵富林", "楠竹大户", "石桥镇茶山村"),
        ("先进名单\n刘桂芳　样江县电商协会秘书长，1990年出生。", "刘桂芳", "秘书长", "样江县电商协会"),
        (
            "人物\n- 马秀兰：石桥镇茶山村党支部书记\n- 何铁生：样江县人民医院护士",
            "马秀兰",
            "党支部书记",
            "石桥镇茶山村",
        ),
        ("赵富林，女，46岁，金穗茶业公司的厂长。", "赵富林", "厂长", "金穗茶业公司"),
        ("赵富林（样江县人民医院驻石桥镇茶山村）：“路要修。”", "赵富林", None, "样江县人民医院"),
        ("会上增选赵富林（女大学生，去年返乡）为理事。", "赵富林", "女大学生", None),
    ],
)
def test_a_profile_behind_a_name_tells_the_office(
    find: Find, text: str, name: str, role: str | None, body: str | None
) -> None:
    assert role_and_body(find(text), name) == (role, body)


@pytest.mark.parametrize(
    "text",
    [
        "赵富林：谢谢老师，您辛苦了。",  # somebody speaks
        "赵富林，女，看到了工人在修路。",
        "赵富林，种茶二十年，村民都服他。",
        "赵富林（右二）在地里。",
        "赵富林",
    ],
)
def test_what_is_no_profile_tells_no_office(text: str) -> None:
    assert profile_of(text, 0, 3) is None


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("养蜂的赵富林割了十斤蜜。", "赵富林", "养蜂的", None),
        ("农业局的赵富林带来了种苗。", "赵富林", None, "农业局"),
        ("驻村的赵富林堵在路口。", "赵富林", "驻村干部", None),
        ("样江大学的赵富林教授来指导。", "赵富林", "教授", "样江大学"),
        ("赵富林、刘桂芳、何铁生三位橘农今年各卖果百吨。", "刘桂芳", "橘农", None),
        ("赵富林、刘桂芳等十一名徒弟都出了师。", "赵富林", "徒弟", None),
        ("样江县教育局的赵富林、刘桂芳被记功。", "刘桂芳", None, "样江县教育局"),
    ],
)
def test_trade_and_house_are_told_before_a_name_or_shared_by_a_list(
    find: Find, text: str, name: str, role: str | None, body: str | None
) -> None:
    assert role_and_body(find(text), name) == (role, body)


@pytest.mark.parametrize("text", ["种下的赵富林一棵没活。", "走进派出所的赵富林交了钱。", "前来看病的赵富林说好。"])
def test_what_was_done_once_is_no_trade_and_who_walks_in_belongs_to_no_house(find: Find, text: str) -> None:
    assert role_and_body(find(text), "赵富林") == (None, None)


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("桑植县大坪小学有六名教师。校长刘桂芳在这里教了三十年书。", "刘桂芳", "校长", "桑植县大坪小学"),
        ("桑植县大坪小学添了书。四年级的石小兰读得最多。", "石小兰", "四年级学生", "桑植县大坪小学"),
        ("样江县人民医院派了医疗队。护士马秀兰说路不好走。", "马秀兰", "护士", "样江县人民医院"),
        ("他毕业于样江师范学院。校长刘桂芳在这里教了三十年书。", "刘桂芳", "校长", None),
        ("桑植县大坪小学和桑植县岭头小学结对。校长刘桂芳笑了。", "刘桂芳", "校长", None),
        ("派出以何铁生为队长的工作队。", "何铁生", "队长", None),
        ("挂职样江县委常委、副县长的何铁生，是头一批进山的干部。", "何铁生", "副县长", None),
        ("双腿残疾的彭冬莲学了半年。", "彭冬莲", "残疾人", None),
        ("扶贫车间里，彭冬莲举起了工资条。", "彭冬莲", "扶贫车间工人", None),
        ("石桥镇茶山村的茶园里，彭冬莲正在采茶。", "彭冬莲", "茶山村村民", "石桥镇茶山村"),
        ("石桥镇茶山村81岁的彭冬莲走了一里路。", "彭冬莲", "茶山村村民", "石桥镇茶山村"),
        ("作者石小兰，桑植县大坪小学五年级学生，十一岁。", "石小兰", "五年级学生", "桑植县大坪小学"),
        ("何铁生是样江县税务局派到石桥镇茶山村的队长。", "何铁生", "队长", "样江县税务局"),
    ],
)
def test_an_office_has_the_only_body_of_its_sort_and_people_are_told_by_where_they_are_found(
    find: Find, text: str, name: str, role: str, body: str | None
) -> None:
    assert role_and_body(find(text), name) == (role, body)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("首期学员31名：姜大山、来喜、彭冬莲。", "彭冬莲", "首期学员"),
        ("调研组成员：彭冬莲（执笔）、何铁生。", "何铁生", "调研组成员"),
        ("村民赵富林、支书、彭冬莲来了。", "彭冬莲", None),
    ],
)
def test_a_list_goes_on_over_one_who_was_not_found(find: Find, text: str, name: str, role: str | None) -> None:
    assert role_and_body(find(text), name)[0] == role


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("县委常委万方、何铁生出席。", "何铁生", "县委常委", None),
        ("决定免去孙大林的局长职务、何铁生的会计职务。", "何铁生", "会计", None),
        ("还有两位老教师，彭冬莲和何铁生，管吵架。", "何铁生", "老教师", None),
        ("名单如下：\n彭冬莲、何铁生（桑植县水利局）\n赵富林（女，石桥镇）", "彭冬莲", None, "桑植县水利局"),
        ("名单如下：\n彭冬莲、何铁生（桑植县水利局）\n赵富林（女，石桥镇）", "赵富林", None, "石桥镇"),
        ("桑植县公安局交警大队的何铁生警官来上课。", "何铁生", "警官", "桑植县公安局交警大队"),
        ("放排人何铁生改行当了护路工。", "何铁生", "放排人", None),
    ],
)
def test_a_list_takes_the_role_of_one_not_found_and_the_body_behind_it(
    find: Find, text: str, name: str, role: str | None, body: str | None
) -> None:
    assert role_and_body(find(text), name) == (role, body)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("李大贵，62岁，隆回县高平镇上坪村人，搬来半年，回去过四次。", "隆回县高平镇上坪村人"),
        ("后生叫王小阳，31岁，湖南农业大学茶学专业毕业，是县农业局派驻的第一书记。", "第一书记"),
    ],
)
def test_where_someone_is_from_and_what_they_studied_stand_before_the_office(find: Find, text: str, role: str) -> None:
    told = [fact.detail.role for fact in find(text) if isinstance(fact.detail, PersonFact)]
    assert told == [role]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("“去年好卖。”石桥镇姜农赵富林说。", "姜农", "石桥镇"),
        ("石桥镇橙农赵富林种果八年。", "橙农", "石桥镇"),
        ("石桥镇金穗快递服务点的赵富林每天送件。", None, "石桥镇金穗快递服务点"),
        ("石桥镇茶山村的赵富林家，大女儿读师范。“日子有盼头。”这个苗家汉子说。", "苗家汉子", "石桥镇茶山村"),
    ],
)
def test_growers_are_called_by_their_crop_and_people_by_where_they_come_from(
    find: Find, text: str, role: str | None, body: str
) -> None:
    assert role_and_body(find(text), "赵富林") == (role, body)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("样江县石桥镇松林安置区的广场上，妇女跳起了舞。68岁的赵富林坐在一旁，逢人便说：“住惯了。”", "赵富林"),
        ("也有人想不通。74岁的赵富林搬下山后，回老屋9趟。", "赵富林"),
        ("赵富林一家搬出大山，住进了楼房。", "赵富林"),
    ],
)
def test_people_are_told_as_resettled_by_the_scene_or_by_their_move(find: Find, text: str, name: str) -> None:
    assert role_and_body(find(text), name)[0] == "搬迁户"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("石桥镇深处，路和水是绕不开的话题。路和水修好了。", set()),
        ("石桥镇的高山茶，搭着班车出了山。", set()),
        ("石桥镇的水渠边，赵富林卷起裤腿。", {"赵富林"}),
    ],
)
def test_what_villages_have_is_no_name(find: Find, text: str, names: set[str]) -> None:
    assert {fact.quote for fact in find(text) if isinstance(fact.detail, PersonFact)} == names
