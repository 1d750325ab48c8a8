"""Works called by verbs, firms in a list behind a place, headlines and ways of helping in quotation marks."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import names_of
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import FactKind


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("武冈可口米粉厂的月饼卖得好。", ["武冈可口米粉厂"]),
        ("武冈跃进农具厂建于那一年。", ["武冈跃进农具厂"]),
        ("武冈市前进竹器厂缺工人。", ["武冈市前进竹器厂"]),
        ("县里给先进农具厂发奖。", []),
        ("全县引进农具厂3家。", []),
        ("培育了武冈建成生态、竹青堂等86家竹业合作社。", ["武冈建成生态", "竹青堂"]),
        ("引进了武冈青溪竹业、绿篾农科等6家企业。", ["武冈青溪竹业", "绿篾农科"]),
        ("发展了武冈生态、循环农业等3家合作社。", []),
    ],
)
def test_works_called_by_a_verb_or_behind_a_place(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.ORGANISATION) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("《竹乡简报》也以“给篾匠‘评星’，一样有奔头”为题推广。", []),
        ("湖南日报以“竹乡有了小车间”为题报道。", []),
        ("干部“一对一”结对帮扶。", ["“一对一”"]),
        ("老师“一对一”辅导。", []),
        ("县里开展以“竹乡有了新篾匠”为主题的活动。", ["“竹乡有了新篾匠”"]),
    ],
)
def test_a_headline_is_no_programme_but_a_way_of_helping_is(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.PROGRAMME) == named
