"""Pages captured out of order are put in order where the page itself tells it, and otherwise left as they are."""

from __future__ import annotations

import hashlib

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import PartKind, RepairedSource, RepairKind
from archive_gui.repair.pipeline import repair

LEAD = "三年前，东坪村的人开始修一条水渠。如今水渠通了，村里的果园、学校和磨坊都有了新模样。"
CANAL = "水渠一共挖了四公里，沿途翻过两道山梁。最难的一段水渠，大家用绳子把石料一块一块拉上去。"
ORCHARD = "果园在水渠下游，旱地上栽下两千株果树。到了秋天，果园里收了八万公斤果子，家家有余钱。"
PUPILS = "学校的操场边也装上了水龙头，孩子们第一次在学校里洗了手。校长说，食堂再也不用挑水了。"


def repaired(*blocks: str) -> RepairedSource:
    text = "\n\n".join(blocks)
    data = text.encode()
    return repair(
        CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8", "plain_text", 1)
    )


def texts(result: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in result.articles for part in article.parts]


def test_headings_of_any_length_behind_their_sections_go_before_them() -> None:
    head = ["清水进村来", "记者 何平"]
    result = repaired(
        *head, CANAL, "水渠翻过两道山梁", ORCHARD, "果园里的余钱", PUPILS, "学校装上水龙头，孩子第一次洗手", LEAD
    )
    assert texts(result) == [
        *head, LEAD, "水渠翻过两道山梁", CANAL, "果园里的余钱", ORCHARD, "学校装上水龙头，孩子第一次洗手", PUPILS,
    ]  # fmt: skip


def test_a_page_captured_from_its_end_is_turned_round_with_its_kicker() -> None:
    head = ["驻村手记", "清水进村来", "——东坪村引水记", "何平 方小溪"]
    result = repaired(PUPILS, "学校装上水龙头", ORCHARD, "果园里的余钱", CANAL, "水渠翻过山梁", LEAD, *head)
    assert texts(result) == [
        *head, LEAD, "水渠翻过山梁", CANAL, "果园里的余钱", ORCHARD, "学校装上水龙头", PUPILS,
    ]  # fmt: skip
    assert [part.kind for part in result.articles[0].parts][:4] == [
        PartKind.KICKER,
        PartKind.TITLE,
        PartKind.SUBTITLE,
        PartKind.BYLINE,
    ]


def test_a_head_behind_a_body_in_order_leaves_the_body_as_it_is() -> None:
    body = [LEAD, "水渠翻过山梁", CANAL, "果园里的余钱", ORCHARD, "学校装上水龙头", PUPILS]
    head = ["清水进村来", "记者 何平"]
    assert texts(repaired(*body, *head)) == [*head, *body]


def test_a_lead_with_its_label_behind_the_text_goes_behind_the_head() -> None:
    head = ["清水进村来", "记者 何平"]
    result = repaired(*head, CANAL, ORCHARD, PUPILS, "核心提示", LEAD)
    assert texts(result) == [*head, "核心提示", LEAD, CANAL, ORCHARD, PUPILS]
    assert result.articles[0].parts[3].kind is PartKind.LEAD
    assert [one.message.code for one in result.findings] == ["repair.lead_moved"]


def test_sections_numbered_downwards_are_turned_round() -> None:
    head = ["清水进村来", "记者 何平"]
    result = repaired(*head, "三、学校有水了", PUPILS, "二、果园丰收了", ORCHARD, "一、水渠通了", CANAL)
    assert texts(result) == [*head, "一、水渠通了", CANAL, "二、果园丰收了", ORCHARD, "三、学校有水了", PUPILS]
    assert [one.applied for one in result.repairs if one.kind is RepairKind.MOVE] == [True]


def test_sections_numbered_upwards_stay() -> None:
    blocks = ["清水进村来", "记者 何平", "一、水渠通了", CANAL, "二、果园丰收了", ORCHARD, "三、学校有水了", PUPILS]
    result = repaired(*blocks)
    assert texts(result) == blocks
    assert result.repairs == ()


def test_a_heading_with_dashes_inside_is_only_proposed_as_an_article() -> None:
    blocks = ["清水进村来", "记者 何平", CANAL, "果园里的余钱——东坪村的秋天", ORCHARD, PUPILS]
    result = repaired(*blocks)
    assert len(result.articles) == 1
    assert texts(result) == blocks
    split = next(one for one in result.repairs if one.rule == "article_split")
    assert not split.applied
    assert [(one.kind, one.message.code) for one in result.findings] == [
        (FindingKind.DOUBTFUL_SPLIT, "repair.split_proposed")
    ]


def test_a_column_name_that_mentions_reporters_is_a_kicker() -> None:
    result = repaired("记者观察", "清水进村来", "——东坪村引水记", "记者 何平", LEAD, CANAL)
    assert [part.kind for part in result.articles[0].parts][:4] == [
        PartKind.KICKER,
        PartKind.TITLE,
        PartKind.SUBTITLE,
        PartKind.BYLINE,
    ]
