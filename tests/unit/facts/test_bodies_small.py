"""Small businesses by name, and what only looks like one; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


def _bodies(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is FactKind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("茶山村田园客栈的8间客房住满了。", ["田园客栈"]),
        ("茶山村竹韵民宿周末住满。", ["竹韵民宿"]),
        ("他在石桥村开起风车咖啡馆。", ["风车咖啡馆"]),
        ("她和同学办起禾青农产品服务部，招了6人。", ["禾青农产品服务部"]),
        ("他回乡办起绣娘手工坊。", ["绣娘手工坊"]),
        ("她开了一家小客栈，名叫听雨民宿。", ["听雨民宿"]),
        ("石桥镇巧手服装扶贫车间招了三十人。", ["巧手服装扶贫车间"]),
        ("鲜果进了大润发、永辉两家超市的货架。", ["大润发", "永辉"]),
        ("菜卖到百佳、好又多、万客隆三家超市。", ["百佳", "好又多", "万客隆"]),
        ("县里的国有企业锦峰林业有限公司包销。", ["锦峰林业有限公司"]),
        ("村里的民营企业绿源茶业有限公司收鲜叶。", ["绿源茶业有限公司"]),
        ("市委乡村振兴领导小组办公室发来通知。", ["市委乡村振兴领导小组办公室"]),
    ],
)
def test_small_businesses_are_found_by_name(find: Find, text: str, names: list[str]) -> None:
    assert _bodies(find(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "他来到清水村高端民宿住了一晚。",
        "村口开起了一家咖啡馆。",
        "她在街上开了一间小面馆。",
        "镇上成立了家庭服务部。",
        "石桥镇油茶扶贫车间年底分红。",
        "全县建成就业帮扶车间143家。",
        "他回村办起了扶贫车间，又开了农家乐。",
        "他们合伙开了老味道餐馆。",
        "货摆进了城里、镇上两家超市。",
        "学校、医院两家单位到场。",
        "河东有学校、卫生室。",
        "每个村都有学校，对岸有医院。",
    ],
)
def test_what_has_no_name_is_no_body(find: Find, text: str) -> None:
    assert _bodies(find(text)) == []
