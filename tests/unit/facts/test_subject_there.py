"""Places that figures are said of without their names: 当地, and where those are who come from elsewhere."""

from __future__ import annotations

import pytest
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import Figure


def _subjects(find: Find, text: str) -> list[str | None]:
    return [fact.detail.subject for fact in find(text) if isinstance(fact.detail, Figure)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("吉林省降雨增强。洪峰离开榆树市，进入扶余市，当地已对1.8万人进行转移安置。", "扶余市"),
        ("广东珠海对小微企业给予补贴，今年，当地共为企业发放补贴540万元。", "珠海"),
        ("河北涿州清淤全面展开，当地出动抢险队员2300名。", "涿州"),
        ("浙江安吉白茶开采，这里种茶面积达20万亩。", "安吉"),
    ],
)
def test_dangdi_stands_for_the_place_named_last(find: Find, text: str, subject: str) -> None:
    assert _subjects(find, text) == [subject]


def test_where_workers_come_from_is_not_what_is_told_of(find: Find) -> None:
    text = "内蒙古武川县的马铃薯迎来收获。目前已经有来自四川、甘肃、山东等省区的8600多名务工人员来到这里。"
    assert _subjects(find, text) == ["武川县"]


def test_what_acts_behind_dangdi_is_told_of(find: Find) -> None:
    text = "样城市榆树市受灾，当地紧急动员，吉林省水利厅调运编织袋60万条。"
    assert _subjects(find, text) == ["吉林省水利厅"]


@pytest.mark.parametrize("word", ["通报", "发布数据", "表示"])
def test_who_tells_it_on_a_day_is_only_the_source(find: Find, word: str) -> None:
    text = f"公安部今天（4月20日）{word}，今年，全国破获案件3.2万起。"
    assert _subjects(find, text) == ["全国"]


def test_a_body_that_led_the_sentence_before_goes_on_acting(find: Find) -> None:
    text = "去年，全国治安形势稳定，我国发案下降。公安部部署开展专项行动。破获案件3.2万起。"
    assert _subjects(find, text) == ["公安部"]


def test_a_national_body_is_told_of_by_its_whole_name(find: Find) -> None:
    text = "记者从国家开发银行了解到，国开行共发放贷款760亿元。"
    assert _subjects(find, text) == ["国家开发银行"]


def test_in_an_item_of_its_own_the_place_named_there_is_told_of(find: Find) -> None:
    text = (
        "丹麦议会通过决议。丹麦首相称，丹麦将加强防务。\n丹麦外交部发表声明。\n"
        "受冬季风暴影响，美国得克萨斯州断电用户达28万户。"
    )
    assert _subjects(find, text)[-1] in {"美国", "得克萨斯州"}
