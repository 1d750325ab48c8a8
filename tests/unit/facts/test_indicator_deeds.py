"""Figures counted by what befell people, by labels and measures, and money told by its verb, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import indicator as counted

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("抽查之后，41人受到处理。", "41人", "受到处理"),
        ("从那以后，近300人由此脱贫。", "近300人", "脱贫"),
        ("到年底，已有52户因此搬进新居。", "52户", "搬进新居"),
        ("全校只有9名教员，其中4位是代课老师。", "4位", "代课老师"),
        ("坪上村有8个村民小组，276户1035人散居在两条山冲里。", "276户", "户数"),
        ("坪上村有8个村民小组，276户1035人散居在两条山冲里。", "1035人", "人口"),
        ("岭下村538户2416人全是苗族。", "2416人", "人口"),
        ("来自石坎、竹岭等14个村的46户138人领到了钥匙。", "138人", "领到了钥匙"),
    ],
)
def test_people_without_a_noun_are_told_by_what_befell_them(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("公司与7个村结对。", "7个", "结对的村"),
        ("崖上的4个组不通公路。", "4个", "不通公路的组"),
        ("春节前，64户人家装上了电话。", "64户", "装上了电话的人家"),
        ("共有12个村和3个镇。", "12个", "村"),
        ("全县有6个村民小组长。", "6个", "村民小组长"),
    ],
)
def test_what_one_character_names_is_told_apart_by_what_it_did(
    find: Find, text: str, quote: str, indicator: str
) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("他计件拿工资，上个月领到2870元。", "2870元", "领的工资"),
        ("她在车间剪线头，每月能挣2800元左右。", "2800元左右", "每月挣的收入"),
        ("头一季梨园卖了2.6万元。", "2.6万元", "头一季梨园卖的销售收入"),
        ("每斤卖不到5角钱。", "不到5角", "每斤卖的价格"),
        ("他家搬进新居，自己只掏了1万元。", "1万元", "自筹资金"),
        ("住院19天，自己只掏了3128元。", "3128元", "自付费用"),
        ("合作社亏了21万元。", "21万元", "合作社亏损"),
        ("打工十年，攒下30万元。", "30万元", "攒下的积蓄"),
        ("供电所投入147万元改造线路。", "147万元", "投入改造线路的资金"),
        ("三年累计分到194.6万元。", "194.6万元", "分的分红"),
        ("他揣着300元南下。", "300元", "揣着的钱"),
        ("全县发放扶贫小额信贷4.3亿元，", "4.3亿元", "发放扶贫小额信贷"),
        ("县里投入300万元资金。", "300万元", "资金"),
    ],
)
def test_money_is_named_by_the_verb_that_touches_it(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("村民要到2公里外的岩洞挑水。", "2公里", "到岩洞挑水的路程"),
        ("目的地是1480公里外的甲城。", "1480公里", "到甲城的距离"),
        ("这是个离县城41公里的寨子。", "41公里", "离县城的距离"),
        ("最后定下6.8公里的线路。", "6.8公里", "线路长度"),
        ("一家人住进125平方米的新砖房。", "125平方米", "新砖房面积"),
        ("电线上的冰足有八厘米厚，", "八厘米", "冰足厚度"),
        ("冠军外加一头300斤重的大肥猪。", "300斤", "大肥猪重量"),
        ("超过八成的村民报了名。", "超过八成", "村民的比例"),
        ("征收50%的关税。", "50%", "关税"),
        ("她半夜高烧到39.5摄氏度，", "39.5摄氏度", "体温"),
        ("班长在零下6摄氏度的塔顶守了一夜。", "零下6摄氏度", "气温"),
        ("参加义务植树每满一年加3分，", "3分", "加分"),
        ("坪头镇以97.3分居首。", "97.3分", "得分"),
    ],
)
def test_a_measure_is_named_with_what_it_is_of(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("村里还种：\n- 竹荪：240亩，亩均收入7000元。", "240亩", "竹荪"),
        ("材料费的比重逐年上升：2016年为31%，2018年为44%。", "44%", "材料费的比重逐年上升"),
        ("从前村里没有一分收入，靠1200亩油茶，去年翻了身。", "1200亩", "油茶"),
        ("运输费的比重则由此前的近四成回落到15.2%。", "15.2%", "运输费的比重"),
        ("全村共用1台50千伏变压器。", "1台", "变压器"),
        ("定北县发生6.8级地震，无人伤亡。", "6.8级", "地震"),
        ("全国310家社会组织各展所长。", "310家", "社会组织各展所长"),
        ("动员104名干警上门。", "104名", "干警上门"),
    ],
)
def test_labels_and_words_behind_name_what_is_counted(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


def test_a_share_of_the_same_is_counted_as_the_whole(find: Find) -> None:
    facts = find("全县搬迁1846户6420人，其中2016年539户1893人，2017年1307户4527人。")
    assert {counted(facts, quote) for quote in ("539户", "1893人", "1307户", "4527人")} == {"搬迁"}
