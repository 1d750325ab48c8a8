"""Names cut from other words, common things that end as places do, and names that go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("废墟上建起一座现代化新兴城市。", "兴城市"),
        ("农民收入的增幅高于城镇居民。", "于城镇"),
        ("物流网和县乡两级的仓库连了起来。", "和县"),
        ("老菜场改成了双塔市集。", "双塔市"),
        ("受台风“桦加沙”影响，渡船停航。", "加沙"),
        ("他们来到麦积山石窟。", "麦积"),
        ("基金支持市政和产业园区建设。", "政和产业园区"),
        ("浪头冲来，风大，海浪冲上堤岸。", "海浪冲"),
        ("样品是玄武岩，有三十亿年了。", "玄武岩"),
        ("大家同饮一江水。", "同饮一江"),
        ("队员们一路逢山开路、遇水架桥。", "逢山开路"),
        ("桥是世界最大跨度斜拉桥。", "度斜拉桥"),
        ("河床上垮塌桥还没有清走。", "垮塌桥"),
        ("孩子们从藤梯路爬上崖顶。", "藤梯路"),
        ("这段铁路穿过的是崇山峻岭。", "崇山峻岭"),
        ("学校组织雪地拔河、跳绳。", "雪地拔河"),
        ("隆回县等山区通了电。", "等山区"),
        ("规划以县城、中心镇、中心村为轴。", "中心镇"),
        ("隆回县山体滑坡堵了路。", "山体滑坡"),
        ("电从清洁能源走廊长江干流来。", "廊长江"),
        ("老人在海边看摩托艇、潜水、风筝。", "潜水"),
        ("士兵守着边关海岛。他从边关海岛到雪山。", "边关海岛"),
    ],
)
def test_words_and_common_things_are_no_places(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in places(find, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("北京至唐山城际铁路通了车。", "唐山"),
        ("电从清洁能源走廊长江干流来。", "长江"),
        ("在海林市，沿海浪河流域的电线断了。", "海浪河"),
        ("和县的乡镇企业办了起来。安徽省和县通了车。", "和县"),
    ],
)
def test_the_name_beside_them_stays(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)
