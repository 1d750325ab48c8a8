"""Roles that stories tell of people beside whose names none stands; all sentences are invented samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import role_and_body

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("赵志强办起了青石岭食品加工厂，头一年就招工三十人。", "赵志强", "青石岭食品加工厂"),
        ("刘桂芳牵头成立金穗种植专业合作社，带着四十户人家种辣椒。", "刘桂芳", "金穗种植专业合作社"),
        ("金穗种植专业合作社由返乡妇女马秀兰牵头，入社的有九十户。", "马秀兰", "金穗种植专业合作社"),
    ],
)
def test_whoever_founds_or_leads_a_body_belongs_to_it(find: Find, text: str, name: str, body: str) -> None:
    assert role_and_body(find(text), name)[1] == body


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("突击手何铁生一天挑土四方半。", "何铁生", "突击手"),
        ("七十六岁的掌墨师吴老根带着徒弟上了梁。", "吴老根", "掌墨师"),
        ("镇上的修表匠卢金生守着一间小店。", "卢金生", "修表匠"),
        ("陈玉莲患有尿毒症，每周要到县医院做三次透析。", "陈玉莲", "患者"),
        ("二十八名渔民被救上岸。姜大勇等人抱着救援队员哭了。", "姜大勇", "渔民"),
        ("代表会上来了二百名劳动模范，年纪最大的高双喜七十一岁。", "高双喜", "劳动模范"),
        ("孙长林同志是我国著名的水稻育种学家。", "孙长林", "我国著名的水稻育种学家"),
        ("丁桂花（女）任青阳县委副书记。丁桂花是省农学院的毕业生。", "丁桂花", "县委副书记"),
        ("曾是民办教师的吕德林，如今是县教育局副局长。", "吕德林", "副局长"),
        ("水渠修好了，两千亩地不再靠天吃饭。（郭长河 任志远）", "任志远", "通讯员"),
    ],
)
def test_trade_group_illness_and_office_are_told_around_a_name(find: Find, text: str, name: str, role: str) -> None:
    told = role_and_body(find(text), name)[0]
    assert told is not None
    assert told in role


def test_a_list_takes_the_office_told_behind_a_last_name_that_is_a_word(find: Find) -> None:
    facts = find("任命：罗建平、谭志高、常青为样江县人民法院审判员。")
    assert [role_and_body(facts, name)[0] for name in ("罗建平", "谭志高")] == ["审判员", "审判员"]


def test_the_office_of_the_next_person_is_not_told_of_the_one_before(find: Find) -> None:
    facts = find("书记韩志远结对帮扶贾有田，时任市水利局书记、局长徐卫平也来了。")
    assert role_and_body(facts, "贾有田")[0] == "帮扶对象"


def test_a_child_belongs_to_the_school_of_the_story(find: Find) -> None:
    told = role_and_body(find("十二岁的女孩石小兰背着书包上学，过了桥就是板罗小学。"), "石小兰")
    assert told == ("女孩", "板罗小学")


def test_a_letter_is_signed_by_what_the_writer_says_of_himself(find: Find) -> None:
    letter = "编辑同志：我是石桥乡中心小学的民办教师，工资欠了半年。\n石桥乡　余有仁\n"
    assert role_and_body(find(letter), "余有仁")[0] == "教师"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("汤玉莲的丈夫常年在外，家里三亩田靠她一人。", "汤玉莲"),
        ("李秀梅的母亲患有糖尿病，她每天早起熬药。", "李秀梅"),
        ("张守义看了看天，没有说话。", "张守义"),
    ],
)
def test_what_is_told_of_others_is_no_role(find: Find, text: str, name: str) -> None:
    assert role_and_body(find(text), name) == (None, None)


def test_the_level_of_a_committee_belongs_to_the_office(find: Find) -> None:
    assert role_and_body(find("涟源市委书记方大山走访了三个村。"), "方大山") == ("市委书记", "涟源市")
