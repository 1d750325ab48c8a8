"""Of whom figures are said when the nearest name is not their topic, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Change, DocumentFact, Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("隆回县发展果园，带动周边的洞口县200户农民增收。全县产果3万吨。", "3万吨", "隆回县"),
        ("涟源市种草，带动周边的洞口县460户增收。", "460户", "涟源市"),
        ("隆回县种橘5万亩。邵阳市农业局介绍，产值达3亿元。", "3亿元", "隆回县"),
    ],
)
def test_topic_holds_against_the_nearest_name(find: Find, text: str, quote: str, subject: str) -> None:
    assert subjects(find(text))[quote] == subject


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("樟泉大桥跨度88米。省交通厅的职工捐款610万元。", "610万元", "省交通厅"),
        ("樟溪纺织厂扩建厂房。隆回县财政局拨款8万元。", "8万元", "隆回县财政局"),
        ("洞口县财政局补助40万元，涟源市财政局补助35万元。", "35万元", "涟源市财政局"),
    ],
)
def test_what_is_given_is_said_of_the_giver(find: Find, text: str, quote: str, subject: str) -> None:
    assert subjects(find(text))[quote] == subject


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("樟溪糕点加工厂试产。目前，车间扩充至600平方米。", "600平方米", "车间"),
        ("隆回县办学。今年春天，学校海拔1200米的操场修好了。", "1200米", "学校"),
        ("隆回县涨价。初中生每人由250元提高到500元。", "500元", "初中生"),
        ("隆回县分红：村集体5%、农户35%。", "35%", "农户"),
        ("隆回县抗洪。柳泉站水位32.5米。", "32.5米", "柳泉站"),
        ("社员们在隆回县修水库。这座水库蓄水300万立方米。", "300万立方米", "水库"),
    ],
)
def test_a_noun_at_the_head_of_its_clause_takes_over(find: Find, text: str, quote: str, subject: str) -> None:
    found = subjects(find(text))[quote]
    assert found is not None
    assert found.endswith(subject)


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("隆回县建成水库12座。", "12座", "隆回县"),
        ("隆回县扶贫。驻村干部33名。", "33名", "隆回县"),
        ("隆回县修路。农村公路通车80公里。", "80公里", "隆回县"),
        ("隆回县修渠。全家站在门口，等了3公里外的水。", "3公里", "隆回县"),
        ("隆回县治病。报销后药费比办站前降低65%。", "65%", "隆回县"),
    ],
)
def test_what_is_counted_or_made_is_no_topic(find: Find, text: str, quote: str, subject: str) -> None:
    assert subjects(find(text))[quote] == subject


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("涟源市与隆回县相邻。\n隆回县遭灾。截至昨天，全县转移5万人。", "5万人", "隆回县"),
        ("隆回县人民委员会作出规定。到月底，全县播种9万亩。", "9万亩", "隆回县"),
        ("隆回县修堤。县里说“学校停课”。最终修堤600米。", "600米", "隆回县"),
    ],
)
def test_words_that_point_and_what_others_say(find: Find, text: str, quote: str, subject: str) -> None:
    assert subjects(find(text))[quote] == subject


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("隆回县村民王大山正在剪枝。“在家门口干活，一天能挣80块。”他说。", "80块", "王大山"),
        ("隆回县村民王大山正在剪枝。“我们全县今年修路80公里。”他说。", "80公里", "隆回县"),
    ],
)
def test_a_person_speaks_of_his_own_but_not_of_the_county(find: Find, text: str, quote: str, speaker: str) -> None:
    assert subjects(find(text))[quote] == speaker


def issuers(facts: tuple[Fact, ...]) -> list[str | None]:
    return [fact.detail.issuer for fact in facts if isinstance(fact.detail, DocumentFact)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("隆回县出台了《样例方案》《样例办法》和《样例细则》等文件。", ["隆回县"] * 3),
        ("隆回县出台《样例方案》。书架上摆着《样例小说》。", ["隆回县", None]),
        ("隆回县还与样泉农业大学共建中心，制定《样例方案》。", ["隆回县"]),
        ("邵阳日报以《样例标题》为题作了报道。", ["邵阳日报"]),
        ("村民以《样例歌》为曲跳舞。", [None]),
    ],
)
def test_issuer_serves_the_row_of_titles(find: Find, text: str, expected: list[str | None]) -> None:
    assert issuers(find(text)) == expected


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("村集体收入从零提升到10多万元。", (0.0, 100_000.0)),
        ("由零起步发展到3家工厂。", (0.0, 3.0)),
        ("行车时间从7个多小时缩短到3小时。", (7.0, 3.0)),
        ("工期从3个半小时缩短为2小时。", (3.5, 2.0)),
        ("从零开始学，学到3门手艺。", None),
    ],
)
def test_change_from_nothing_and_between_lengths(find: Find, text: str, ends: tuple[float, float] | None) -> None:
    found = [fact.detail for fact in find(text) if isinstance(fact.detail, Change)]
    assert [(change.from_value, change.to_value) for change in found] == ([ends] if ends else [])
