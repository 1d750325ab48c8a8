"""Roles that lead to a name without touching it: called so, come home, led by a level; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import role_and_body

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("这家茶厂的创始人叫谭国华，今年五十岁。", "谭国华", "创始人"),
        ("合作社的发起人叫覃永安，四十出头。", "覃永安", "发起人"),
        ("车间主任叫吴桂兰，管着三十个人。", "吴桂兰", "车间主任"),
        ("老板名叫周建平，脾气好。", "周建平", "老板"),
        ("镇领导周建平、吴志刚到现场查看。", "吴志刚", "镇领导"),
        ("州领导龙志勇出席开工仪式。", "龙志勇", "州领导"),
        ("县领导陈小军、王海燕、欧阳志强参加。", "欧阳志强", "县领导"),
        ("村级护河巡查员韦秀珍发现了险情。", "韦秀珍", "村级护河巡查员"),
        ("山林防火瞭望员赵志强守了三十年。", "赵志强", "山林防火瞭望员"),
        ("从外地打工返乡的何志强办了个养鸡场。", "何志强", "返乡人员"),
        ("打工归来的陈志华承包了鱼塘。", "陈志华", "返乡人员"),
        ("最多的一笔来自退休教师李桂兰。", "李桂兰", "退休教师"),
    ],
)
def test_what_leads_to_a_name_tells_the_role(find: Find, text: str, name: str, role: str) -> None:
    assert role_and_body(find(text), name)[0] == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("主任叫陈小林去开会。", "陈小林"),
        ("支书叫张明华来一趟。", "张明华"),
        ("派人去找信息采集登记员李小兰。", "李小兰"),
    ],
)
def test_who_is_sent_or_sought_is_no_role(find: Find, text: str, name: str) -> None:
    assert role_and_body(find(text), name)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "县领导包保重点项目。",
        "市领导包案化解难题。",
        "校领导高度重视，县领导常到村里。",
        "县领导小组成员开会。",
        "县领导班子换届。",
        "返乡的李子还没有熟。",
        "打工归来的时候天黑了。",
        "从山上运回来的木头堆在路边。",
    ],
)
def test_words_behind_a_lead_name_nobody(find: Find, text: str) -> None:
    assert not [fact.quote for fact in find(text) if fact.kind is FactKind.PERSON]
