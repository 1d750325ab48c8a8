"""Whose ages figures are, and whose they are not, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        ("隆回县樟溪村通了车，78岁的桃阿婆拄着拐杖走了一趟。", "78岁", "桃阿婆"),
        ("教室里，10岁的小涓把琴举得高高的。", "10岁", "小涓"),
        ("木坪镇的陈秀英第一个登台。26岁的她辞掉工作回乡，王桂香在台下鼓掌。", "26岁", "陈秀英"),
        ("隆回县樟溪村养蜂人陈秀英上了台。34岁，左手有旧伤，她说得不多。", "34岁", "陈秀英"),
        ("照护员陈秀英来到樟溪村。她40岁，丈夫王大山在外打工。", "40岁", "陈秀英"),
        ("63岁的樟溪茶叶专业合作社老技术员陈大山正在剪枝。", "63岁", "陈大山"),
    ],
)
def test_an_age_introduces_whom_it_stands_before(find: Find, text: str, quote: str, name: str) -> None:
    assert subject(find(text), quote) == name


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("隆回县樟溪村发展党员5名，党员平均年龄由原来的58岁降到51岁。", "58岁"),
        ("隆回县樟溪村只剩9名老篾匠，平均年龄63岁。", "63岁"),
        ("隆回县樟溪村有老人120名，其中70岁以上的46名。", "70岁以上"),
        ("县工会主席陈秀英来到隆回县樟溪村。樟溪村的田少。村里40多岁的单身汉就有26个。", "40多岁"),
    ],
)
def test_an_age_of_many_is_said_of_where_they_live(find: Find, text: str, quote: str) -> None:
    assert subject(find(text), quote) == "樟溪村"


def test_the_oldest_of_those_counted_before_are_theirs(find: Find) -> None:
    assert subject(find("876名运动员来到隆回县，年纪最大的67岁。"), "67岁") == "运动员"
