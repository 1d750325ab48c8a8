"""What one person can hardly live by at once: two benches, a school and a sickroom, the fields and an office."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

BETWEEN = "村里的路修好了，灯也亮了。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县法院院长田大川带队清欠。", "县检察院检察长田大川说，绝不手软。"),
        ("县人民法院法官田大川进村开庭。", "县检察院检察官田大川把卷宗摊开。"),
        ("县政协主席田大川到河边视察。", "座谈会上，县人大常委会主任田大川说，水要清。"),
        ("村医田大川背着药箱走了一夜。", "白水小学教师田大川领到了奖状。"),
        ("建档立卡户田大川领到一床棉被。", "白水村驻村工作队队长田大川又上了山。"),
        ("养殖大户田大川把羊赶进圈。", "镇畜牧站站长田大川给羊打了针。"),
        ("邮政支局局长田大川把包裹送到寨里。", "快递公司司机田大川的三轮车一进寨就响了喇叭。"),
        ("县交警大队民警田大川守在路口。", "县人民医院医生田大川接过伤员。"),
        ("县气象台台长田大川盯着屏幕。", "县水文站站长田大川报着水位。"),
        ("村支书田大川一早就到了。", "镇干部田大川在村里住了三天。"),
        ("会长田大川说，协会分三批送去棉被。", "清单末尾是协会秘书长田大川的签名。"),
        ("县委组织部副部长田大川介绍了选派的事。", "县农业农村局副局长田大川出席并作动员。"),
        ("白水村党支部书记田大川说，以前糊口。", "村委会副主任田大川敲开了门。"),
        ("样溪县副县长田大川出席。", "县政府办公室主任田大川主持。"),
        ("驻村第一书记田大川来了一年。", "那天夜里，工作队副队长田大川打着手电。第一书记石小溪念了信。"),
        ("白水中学校长夏侯明上了台。", "副校长夏侯明迎到校门口，他说腿抖。"),
        ("田大川 样溪县白水镇白水小学副校长", "白水小学的教导主任田大川握着竹篙。"),
        ("县人大代表、村支书田大川提了建议。", "县政协委员田大川递了提案。"),
        ("省农科院专家田大川看了苗。", "华中农业大学教授田大川看了苗。"),
    ],
    ids=[
        "court and prosecution",
        "a judge, a prosecutor",
        "two assemblies",
        "a doctor, a teacher",
        "aided and sent to aid",
        "a farmer, a head",
        "a head, a driver",
        "police, a doctor",
        "two stations",
        "of the village, of the town",
        "a society's two",
        "two deputies",
        "party head, village deputy",
        "a deputy, the office's head",
        "deputy under another",
        "a name with a verb",
        "in a list",
        "of two assemblies",
        "an expert of two bodies",
    ],
)
def test_two_livings_of_one_person_are_told(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == ["names_vary"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县蔬菜协会会长田大川说，菜价稳了。", "县餐饮协会秘书长田大川带着人装车。"),
        ("县委组织部副部长田大川介绍。", "县人社局局长田大川讲了话。"),
        ("白水村党支部副书记田大川说，以前糊口。", "村委会副主任田大川敲开了门。"),
        ("驻村第一书记田大川来了一年。", "那天夜里，工作队副队长田大川打着手电。"),
        ("脱贫户田大川种了三亩椒。", "白水村村民小组组长田大川走了三趟。"),
        ("果农田大川开着车。", "货车司机田大川把菜送到县里。"),
        ("县公安局局长田大川坐镇指挥。", "民警田大川也到了现场。"),
        ("县人民医院医生田大川进了村。", "白水村第一书记田大川进了门。"),
        ("样溪镇党委副书记、镇长田大川来了。", "县政府办公室主任石小溪来了。"),
        ("村支书田大川一早就到了。", "夜校老师田大川讲了一课。"),
        ("时任县水利局局长田大川上了坝。", "县农业农村局局长田大川下了田。"),
        ("县水利局党组成员田大川上了坝。", "县水利局总工程师田大川下了田。"),
        ("脱贫户田大川种了三亩椒。", "县人大代表田大川提了建议。"),
        ("村医田大川背着药箱走了一夜。", "村妇女主任田大川领到了奖状。"),
        ("省农科院研究员田大川看了苗。", "省科技特派员田大川看了苗。"),
    ],
    ids=[
        "two societies",
        "a bureau beside",
        "two deputies of the village",
        "a team of one",
        "head of a group",
        "a farmer who drives",
        "police",
        "a doctor sent",
        "two people",
        "a night school",
        "of another time",
        "of the board",
        "a deputy of the people",
        "a doctor and of the women",
        "sent by the province",
    ],
)
def test_what_leaves_room_for_the_other_is_not(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == []
