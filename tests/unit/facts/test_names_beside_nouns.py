"""People where nouns and deeds begin as surnames do, bynames of the country, given names that are counties'."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact, PersonFact

Find = Callable[[str], Sequence[Fact]]


def people(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if isinstance(fact.detail, PersonFact)]


@pytest.mark.parametrize(
    "text",
    [
        "沿着新修的林道往上走，还没看见人。",
        "鲜叶有一半让外地贩子收走了。",
        "女工程师一年有200多天待在山上。",
        "高级工程师来了三回，会计师算了账。",
        "项目建成后交给农户管护，收益归农户。",
        "工作队代销土鸡蛋两万枚。",
        "来凤姜、凤头姜都是老字号。",
        "林道通到了山顶，车子开得上去。",
        "——通组路年底前硬化。",
    ],
)
def test_nouns_and_deeds_that_begin_as_surnames_do_are_nobody(find: Find, text: str) -> None:
    assert people(find, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("下屋组的彭冬苟从前在广东打零工，回来养了蜂。", "彭冬苟"),
        ("吴三伢是脱贫户，养了两头牛。", "吴三伢"),
        ("孩子的父亲廖安化气得半个月没说话。", "廖安化"),
        ("丈夫龙保靖在外打工。", "龙保靖"),
        ("“崽啊，莫走远。”娘田腊梅在后头喊。", "田腊梅"),
        ("支书田园春说，今年要再修一条路。", "田园春"),
        ("驻村干部里，钟德兰年纪最大。", "钟德兰"),
        ("驻村第一书记欧阳朔深有感触，点了点头。", "欧阳朔"),
        ("平江县岩口镇的潘小妹就是其中一个。", "潘小妹"),
    ],
)
def test_people_are_found_by_bynames_kin_and_what_is_said_of_them(find: Find, text: str, name: str) -> None:
    assert people(find, text) == [name]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("赶了半辈子马帮的潘胜发卖掉了最后一匹马。", "赶了半辈子马帮的"),
        ("领舞的奉春兰今年62岁。", "领舞的"),
        ("有个叫盘小军的男孩天天跑出校门。", "男孩"),
    ],
)
def test_trade_and_sort_tell_who_somebody_is(find: Find, text: str, role: str) -> None:
    assert [fact.detail.role for fact in find(text) if isinstance(fact.detail, PersonFact)] == [role]


def test_who_is_called_a_doctor_is_one(find: Find) -> None:
    found = find("夜里唐金莲背着药箱出了门。58岁的唐金莲腿脚快。村民都喊她唐医生。唐医生一夜没睡。")
    roles = {fact.detail.role for fact in found if isinstance(fact.detail, PersonFact)}
    assert roles == {"医生"}


def test_brothers_keep_their_whole_names(find: Find) -> None:
    text = "户主杨再发的堂弟杨再贵开了口。村民杨再发没说话，村民杨再发抽着烟。"
    assert set(people(find, text)) == {"杨再发", "杨再贵"}


def test_a_word_is_a_name_where_it_acts_and_holds_an_office(find: Find) -> None:
    text = "那年来了个新书记。\n白露是省税务局下派干部，2021年到村。\n白露没有争辩，白露把行李搬进村部。"
    assert people(find, text) == ["白露"] * 3
    assert people(find, "谷雨是春天最后一个节气。白露是秋天的节气。") == []


def test_who_goes_into_the_village_does_not_end_in_the_verb(find: Find) -> None:
    assert people(find, "2018年3月，队长周卫国带着胡倩、张勇进村。") == ["周卫国", "胡倩", "张勇"]


def test_a_role_told_with_the_age_in_the_next_sentence_is_his(find: Find) -> None:
    found = find("挑着担子的何建华笑着让路。他今年57岁，是平江县的脱贫户。")
    assert [fact.detail.role for fact in found if isinstance(fact.detail, PersonFact)] == ["脱贫户"]
