"""Villagers told by where they live, kin told by whose they are; all sentences are invented samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import role_and_body

from archive_gui.domain.facts import Fact
from archive_gui.facts.people.villagers import resident_of

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("脱贫户赵大林种了三亩地，妻子刘桂芳在厂里上班。", "刘桂芳", "赵大林的妻子"),
        ("赵大林和妻子刘桂芳起早贪黑。", "刘桂芳", "赵大林的妻子"),
        ("村民石有才老人的儿子石有金在算账。", "石有金", "石有才的儿子"),
        ("刘桂芳是赵大林的妻子，在村里当保洁员。", "刘桂芳", "赵大林的妻子"),
        ("护士长文秀琴报名去了前线。她的丈夫、派出所民警何铁生在路口值守。", "何铁生", "文秀琴的丈夫、派出所民警"),
        (
            "赵大林养了六头牛。赵大林还清了债。\n搬家那天，一家人放了鞭炮。女儿赵小雨考上了高中。",
            "赵小雨",
            "赵大林的女儿",
        ),
        ("赵大林跟着县里的师傅学养蜂。邻居孙长林也来了。", "孙长林", "赵大林的邻居"),
        ("书记马秀兰来看贫困户赵大林。儿子赵小军端来了茶。", "赵小军", "赵大林的儿子"),
    ],
)
def test_kin_are_told_by_whose_they_are(find: Find, text: str, name: str, role: str) -> None:
    assert role_and_body(find(text), name)[0] == role


@pytest.mark.parametrize(
    "text",
    [
        "主席赵大林到村里调研。村里的姑娘央珍与丈夫何铁生办起了养殖场。",  # whose, no rule for names told
        "赵大林讲了一件事。牺牲民警的妻子刘桂芳没有哭。",
    ],
)
def test_kin_joined_to_someone_unknown_are_nobody_elses(find: Find, text: str) -> None:
    facts = find(text)
    name = "何铁生" if "何铁生" in text else "刘桂芳"
    assert role_and_body(facts, name)[0] in {"丈夫", "妻子"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("来自石桥乡茶山村的赵富林办完了手续。", "赵富林", "茶山村村民"),
        ("67岁的何忠平家住桑植县岭头村，一早就出了门。", "何忠平", "岭头村村民"),
        ("茶山村不通公路。路通那天，81岁的冯秀姑老人走了一里多。", "冯秀姑", "茶山村村民"),
        ("石桥镇易地扶贫搬迁安置区里，72岁的向秀英老人正在跳舞。", "向秀英", "搬迁户"),
        ("住在桑植县安置小区的刘开林，一家五口人分到一套房。", "刘开林", "搬迁户"),
        ("茶山村里喜事多。盘国友从七组下山卖姜，来回两个小时。", "盘国友", "七组村民"),
        ("何忠平家住石桥乡岭头村，患高血压十多年。", "何忠平", "患者"),
        ("合作社吸收了71名贫困人口。杨大华种3亩药材，年收入6000元。", "杨大华", "贫困人口"),
        ("37名农民工领到了工资。\n去年，何铁生等人经人介绍到工地打工。", "何铁生", "农民工"),
        ("县公安局派出的楼栋长刘元山存着九十户的电话。", "刘元山", "楼栋长"),
        ("书记王大林握着村民杨二妹的手。", "杨二妹", "村民"),
        ("桑植县农业局派来农艺师彭大祥教大家修枝。", "彭大祥", "农艺师"),
        ("会议决定：免去栾大臣的市人民检察院检察员职务。", "栾大臣", "检察员"),
        ("宋大阳办起湘北虾业合作社，托管了百户人家的股份。", "宋大阳", "创办人"),
    ],
)
def test_roles_are_told_by_home_group_illness_and_founding(find: Find, text: str, name: str, role: str) -> None:
    told = role_and_body(find(text), name)[0]
    assert told in {role, f"市人民检察院{role}"}


def test_an_elder_of_no_known_village_keeps_the_title(find: Find) -> None:
    assert role_and_body(find("在棚子里，67岁的龚德山老人守着半袋米。"), "龚德山") == ("老人", None)


@pytest.mark.parametrize(
    ("home", "resident"),
    [
        ("石桥乡茶山村", "茶山村村民"),
        ("茶山村三组", "茶山村三组村民"),
        ("石桥镇和平社区", "和平社区居民"),
        ("红山嘎查", "红山嘎查牧民"),
        ("石桥镇安置点", "安置点搬迁户"),
        ("石桥镇", None),
        ("石家庄", None),
        ("中关村", None),
        ("", None),
    ],
)
def test_a_home_makes_a_resident(home: str, resident: str | None) -> None:
    assert resident_of(home) == resident


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("茶山村的赵大林是脱贫户，老伴刘桂芳在家养鸡。", "刘桂芳", "赵大林的老伴"),
        ("赵大林的堂客刘桂芳推了他一把。", "刘桂芳", "赵大林的堂客"),
        ("村支书赵大林举了手。大林的堂客刘桂芳推了他一把。", "刘桂芳", "赵大林的堂客"),
        ("村支书赵大林发着烧还在工地。他妻子刘桂芳送来了药。", "刘桂芳", "赵大林的妻子"),
    ],
)
def test_kin_are_told_by_whose_they_are_with_old_words_and_pronouns(
    find: Find, text: str, name: str, role: str
) -> None:
    assert role_and_body(find(text), name)[0] == role


_STORY = "茶山村通水记\n茶山村在石桥镇东边。茶山村有三百户。村支书马秀兰说，茶山村要先修渠。"


@pytest.mark.parametrize(
    ("more", "name", "told"),
    [
        ("彭冬莲家的田最远。", "彭冬莲", ("茶山村村民", "茶山村")),
        ("彭冬莲反映路灯不亮。", "彭冬莲", (None, "茶山村")),
        ("彭冬莲、石小兰两姊妹抢着报名。", "石小兰", (None, "茶山村")),
        ("县里下来的彭冬莲问了渠的事。", "彭冬莲", (None, None)),
    ],
)
def test_who_begins_a_clause_of_one_villages_story_lives_there(
    find: Find, more: str, name: str, told: tuple[str | None, str | None]
) -> None:
    facts = find(_STORY + more)
    assert role_and_body(facts, name) == told
    assert role_and_body(facts, "马秀兰") == ("村支书", "茶山村")


def test_a_story_of_no_one_village_settles_nobody(find: Find) -> None:
    text = "茶山村和岭头村都通了水。茶山村在东，岭头村在西。彭冬莲家的田最远。"
    assert role_and_body(find(text), "彭冬莲") == (None, None)
