"""To whom it is laid down that something is granted, who shares what, and bodies told of once they are founded."""

from __future__ import annotations

import pytest
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import Figure


def _subjects(find: Find, text: str) -> list[str | None]:
    return [fact.detail.subject for fact in find(text) if isinstance(fact.detail, Figure)]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            "县里出台《梨园办法》，贫困户新栽梨树每亩奖补900元，低产园改造每亩奖补300元。",
            ["蓝山县贫困户", "蓝山县贫困户"],
        ),
        ("蓝山县水利局定下水价办法，对低保户每月免收3吨水费。", ["蓝山县低保户"]),
    ],
)
def test_what_is_granted_by_the_acre_or_the_month_is_of_the_group(
    find: Find, text: str, subjects: list[str | None]
) -> None:
    assert _subjects(find, "蓝山县种梨。\n" + text) == subjects


def test_what_a_group_is_not_granted_stays_with_the_place(find: Find) -> None:
    text = "蓝山县种梨。\n贫困户新栽梨树每亩奖补900元，全县发放奖补资金300万元。"
    assert _subjects(find, text)[-1] == "蓝山县"


def test_each_party_has_its_share(find: Find) -> None:
    text = "蓝山县青坪村办起梨业公司。收益按农户六成、村集体两成、公司两成分配。"
    assert _subjects(find, text)[:2] == ["农户", "村集体"]


def test_one_share_alone_is_of_whom_the_text_tells(find: Find) -> None:
    text = "蓝山县青坪村种梨1200亩，贫困户占三成。"
    assert _subjects(find, text) != ["青坪村", "农户"]


def test_what_was_founded_goes_on_until_a_group_acts(find: Find) -> None:
    text = "蓝山县青坪村成立青坪梨业专业合作社，采取“支部+合作社+农户”模式，改造老园460亩，新栽380亩。"
    assert _subjects(find, text) == ["青坪梨业专业合作社", "青坪梨业专业合作社"]
    text = "蓝山县青坪村引进绿野农业公司，在村里流转土地1300亩，村民每年拿租金78万元。"
    assert _subjects(find, text)[-1] != "绿野农业公司"


@pytest.mark.parametrize(
    ("text", "quote_subject"),
    [
        ("县政府办公室印发《梨园方案》。去年的10件实事全部完成。", "蓝山县"),
        ("县水利局派来的第一书记周大山，一到村就钻山沟，40多天跑了23个泉眼。", "周大山"),
        ("副县长周大山带队，先后跑了广东、江苏等地的86家企业。", "周大山"),
    ],
)
def test_an_office_that_only_issues_or_sends_has_not_what_follows(find: Find, text: str, quote_subject: str) -> None:
    assert _subjects(find, "蓝山县种梨。\n" + text)[-1] == quote_subject


def test_a_group_that_opens_its_sentence_has_what_each_gets(find: Find) -> None:
    text = "蓝山县青坪村周大山办起鱼场，带动38户农户入股。入股的农户去年户均分红4600元。"
    assert "农户" in (_subjects(find, text)[-1] or "")


def test_a_place_right_before_its_number_has_it(find: Find) -> None:
    text = "青坪村是这次西藏定日县6.8级地震受灾较重的村。"
    assert _subjects(find, text) == ["定日县"]
