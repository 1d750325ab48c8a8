"""Bodies with everyday names, at the end of lists, sent out to inspect; all sentences are invented samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


def _bodies(facts: tuple[Fact, ...]) -> set[str]:
    return {fact.quote for fact in facts if fact.kind is FactKind.ORGANISATION}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("区教育局、扶贫办、卫健局、妇联等多次召开办公会。", "妇联"),
        ("省脱贫攻坚督查组到村里实地考核。", "省脱贫攻坚督查组"),
        ("市环境保护督查组昨天进驻。", "市环境保护督查组"),
        ("样江市同中南林业科技大学共建油茶基地。", "中南林业科技大学"),
        ("武汉市同济医院派出医生。", "武汉市同济医院"),
        ("和平新村家具城负责人到学校捐款。", "和平新村家具城"),
        ("长江航务管理局从武汉运来块石二万吨。", "长江航务管理局"),
        ("学生借延川师范的旧教室上课。", "延川师范"),
        ("省工艺品进出口公司的人用尺子一量。", "省工艺品进出口公司"),
        ("国家轻工业部授予他们银杯。", "国家轻工业部"),
        ("国家统计局样江农村调查队公布了数据。", "国家统计局样江农村调查队"),
        ("她在聚福楼饭庄当了三年服务员。", "聚福楼饭庄"),
        ("儿子方小川今秋读隆城中学。", "隆城中学"),
        ("国家电网公司派来抢修队伍。", "国家电网公司"),
        ("遵义医学院附属医院派出医疗队。", "遵义医学院附属医院"),
        ("山林由枫州农旅投资公司统一流转。", "枫州农旅投资公司"),
        ("当年4月，市农业农村委派驻工作队进村。", "市农业农村委"),
    ],
)
def test_bodies_with_everyday_names_are_found(find: Find, text: str, body: str) -> None:
    assert body in _bodies(find(text))


@pytest.mark.parametrize(
    "text",
    [
        "省督查组来过。",
        "他爱读小学课本。",
        "他常去药店买药，也去商店。",
        "老师、妇联都来了。",
        "他回村当起合作社的主管。",
        "镇上投资建厂。",
    ],
)
def test_words_for_any_body_name_none(find: Find, text: str) -> None:
    assert _bodies(find(text)) == set()
