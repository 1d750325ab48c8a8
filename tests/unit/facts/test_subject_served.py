"""Who was brought in, posted or served has the figures, not who brings, receives or pays; all texts are samples."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]
_BROUGHT = "蓝山县毛俊镇的园区里，番禺区{}的华锦服饰有限公司投产了。"


def test_a_firm_that_a_partner_brought_in_has_its_own_figures(find: Find) -> None:
    text = "隆回县高平镇的产业园里，浦东新区引进的康乐食品有限公司建起2条糕点线，总投资6800万元。"
    assert set(subjects(find(text)).values()) == {"康乐食品有限公司"}
    without = "隆回县高平镇的产业园里，浦东新区引进客商，建起2条糕点线。"
    assert subjects(find(without))["2条"] != "康乐食品有限公司"


@pytest.mark.parametrize("department", ["", "生产部", "销售部"])
def test_the_manager_of_a_firm_brought_in_tells_of_it(find: Find, department: str) -> None:
    text = _BROUGHT.format("引进") + f"“一件衬衫手工费4.5元。”公司{department}经理周大山说，去年付出工资320万元。"
    assert set(subjects(find(text)).values()) == {"华锦服饰有限公司"}


@pytest.mark.parametrize("where", ["到蓝山县人民医院报到", "赴蓝山县人民医院挂职", "去蓝山县人民医院坐诊"])
def test_who_is_posted_acts_there(find: Find, where: str) -> None:
    text = f"广州市第三医院眼科医生林小平4月{where}，带着3个徒弟做手术64例。"
    assert set(subjects(find(text)).values()) == {"林小平"}


def test_a_hospital_that_nobody_is_posted_to_acts(find: Find) -> None:
    text = "专家林小平称赞蓝山县人民医院。蓝山县人民医院做手术64例。"
    assert subjects(find(text))["64例"] == "蓝山县人民医院"


@pytest.mark.parametrize("then", ["开设茶艺等5门课程", "面向妇女，办班5期", "不收学费，已办班5期"])
def test_a_course_founded_under_a_name_goes_on(find: Find, then: str) -> None:
    found = subjects(find(f"蓝山县职业中专专设“瑶妹学堂”，{then}，结业312人。"))
    assert set(found.values()) == {"“瑶妹学堂”"}


def test_a_place_newly_set_up_serves(find: Find) -> None:
    text = "隆回县新设的“湘渝驿站”在重庆为务工者提供住宿，服务420多人次。"
    assert "湘渝驿站" in (subjects(find(text))["420多人次"] or "")
    assert subjects(find("隆回县新设的“湘渝驿站”，投资420万元。"))["420万元"] == "隆回县"


def test_what_one_stands_before_is_told_of(find: Find) -> None:
    text = "石桥村的祠堂里响着机器声。这里是蓝山县妇联和县工会合办的第一家绣娘工坊，有缝纫机28台，女工增加到41名。"
    assert set(subjects(find(text)).values()) == {"绣娘工坊"}
    assert subjects(find("石桥村的祠堂里响着机器声。这里有缝纫机28台。"))["28台"] == "石桥村"


def test_a_class_is_granted_what_its_bound_allows(find: Find) -> None:
    text = "蓝山县财政安排奖补资金150万元，对吸纳脱贫妇女10人以上的作坊，每家补助2万元。"
    found = subjects(find(text))
    assert "作坊" in (found["10人以上"] or "")
    assert "作坊" in (found["2万元"] or "")
    assert "作坊" not in (found["150万元"] or "")
    assert "作坊" not in (subjects(find("蓝山县财政对吸纳10人的作坊，还要再看，安排资金2万元。"))["2万元"] or "")
