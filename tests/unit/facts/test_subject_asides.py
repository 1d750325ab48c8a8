"""What a text goes on about: behind the share of somebody else, in a new section, along a way, of who gives unnamed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


def test_the_share_of_another_does_not_change_the_subject(find: Find) -> None:
    text = "隆回县上坪村建冷库。车间占地9亩，总投资720万元，其中天心区帮扶资金400万元，预计年屠宰能力2600头。"
    found = subjects(find(text))
    assert found["2600头"] == found["720万元"] != "天心区"
    assert found["400万元"] == "天心区"


def test_further_shares_are_those_of_who_gives_them(find: Find) -> None:
    text = "冷库总投资720万元，其中天心区帮扶资金400万元，隆回县配套200万元。"
    assert subjects(find(text))["200万元"] == "隆回县"


def test_who_gives_may_be_told_without_a_name(find: Find) -> None:
    text = "隆回县高平镇上坪小学缺教室。去年3月，来自浙江宁波的爱心企业捐资45万元，盖了新楼。"
    assert subjects(find(text))["45万元"] == "浙江宁波的爱心企业"


def test_a_way_is_told_of_by_its_ends(find: Find) -> None:
    text = "高平镇至六都寨镇的公路今年6月通车，路面宽6米，总投资7300万元。"
    assert set(subjects(find(text)).values()) == {"高平镇至六都寨镇的公路"}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("{}\n\n二、压实责任\n\n每项资产明确1名管护责任人。", "1名"),
        ("{}各村推行“公开日”做法，已解答群众疑问52条。", "52条"),
        ("{}\n\n三、不足\n\n一是石桥村位置偏远；二是人才少，负责人中大专以上学历的仅3人。", "3人"),
    ],
)
def test_a_section_goes_back_to_what_the_text_is_about(find: Find, text: str, figure: str) -> None:
    before = "平江县三市镇：三张清单管资产\n\n平江县三市镇推行清单办法，全镇登记资产86项。石桥村发电4万度。"
    assert subjects(find(text.format(before)))[figure] == "三市镇"
