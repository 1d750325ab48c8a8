"""Two quoted names that are each the only one of their kind on a page, and names of two things of one kind."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in
from tests.unit.findings.conftest import Told

PAGE = "样例日报 2019年6月1日\n\n样溪县的一则消息\n\n本报记者 石一\n\n{}\n\n路上的人\n\n本报记者 石二\n\n{}\n"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("县里实施“甜果出坡”工程，修了路。", "“鲜果下岭”工程过了验收。", 1),
        ("镇上开展“桥稳路畅”百日整治，人人都上。", "他得了“路宽桥固”百日整治的奖状。", 1),
        ("2018年“一湖好水”三年行动起步。", "2018年的“清湖净滩”三年行动，他扛过石头。", 1),
        ("2018年“一湖好水”三年行动起步。", "2018年的“护塘养绿”三年行动，他扛过石头。", 1),
        ("县农业农村局推行“茶香满园”工程。", "县农业农村局的“绿叶兴业”工程教他炒茶。", 0),
        ("县里实施“甜果出坡”工程，又有“暖窗”工程。", "“鲜果下岭”工程过了验收。", 0),
        ("县里实施“甜果出坡”工程。", "“甜果出坡”工程之后，“鲜果下岭”工程过了验收。", 0),
        ("县里实施“甜果出坡”工程。", "“甜果出坡”工程后来更名为“鲜果下岭”工程。", 0),
        ("县里实施“甜果出坡”工程。", "“青山古道”工程过了验收。", 0),
        ("县里开展“法律进茶园”活动。", "“戏曲进校园”活动来了。", 0),
        ("县里实施“一湖好水”工程。", "“万顷良田”工程过了验收。", 0),
        ("县里开展“小桥流水”行动。", "“大路小巷”行动过了验收。", 0),
        ("县里实施“甜果出坡”工程。", "“新时代果园护路先锋”工程过了验收。", 0),
    ],
    ids=[
        "a character in common",
        "a kind by the word behind",
        "of two lengths, in one year",
        "no character, one year, a rare kind",
        "no character, one body, a common kind",
        "three of a kind",
        "both in one article",
        "renamed",
        "nothing in common",
        "made by a pattern",
        "a number in common",
        "a contrast in common",
        "of lengths far apart",
    ],
)
def test_the_only_names_of_a_kind_of_two_articles_are_one(one: str, other: str, found: int) -> None:
    page = PAGE.format("村里的路修好了。" + one, "田大川六十岁。" + other)
    assert doubts_in(page) == ["names_vary"] * found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("镇里开展“扫院净巷”集中整治。", "村民说，“洗院净河”集中整治以后好走多了。", True),
        ("镇里开展“扫院净巷”集中整治。", "村民说，“修渠净河”集中整治以后好走多了。", False),
        ("镇里开展“扫院净巷”集中整治。", "镇里还有“洗院净河”集中整治。", False),
        ("农户买了“牛羊稳”保险，交了20元。", "“牛羊安”保险要交50元。", False),
    ],
    ids=["half in common", "less in common", "told as another", "two amounts"],
)
def test_the_only_names_of_a_kind_of_one_article_have_half_in_common(
    told: Told, one: str, other: str, *, found: bool
) -> None:
    assert ("names_vary" in [kind for kind, _ in told(one, "村里的路修好了，灯也亮了。", other)]) is found
