"""Offices and firms behind their level or division, whatever stands glued before their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


def bodies(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("邵阳市自然资源和规划局驻村工作队到了。", "邵阳市自然资源和规划局"),
        ("夜里把人送进新化县妇幼保健院。", "新化县妇幼保健院"),
        ("区妇幼保健院的医生来登记。", "区妇幼保健院"),
        ("省烟草专卖局驻村工作队换了人。", "省烟草专卖局"),
        ("县柑橘办主任送来文件。", "县柑橘办"),
        ("市电商办统计了订单。", "市电商办"),
        ("县公路建设养护中心出动机械。", "县公路建设养护中心"),
        ("武陵区农村公路养护中心带来挖机。", "武陵区农村公路养护中心"),
        ("县学生资助管理中心主任说，钱已经发了。", "县学生资助管理中心"),
        ("米由安仁县稻香米业有限公司等7家收购。", "安仁县稻香米业有限公司"),
        ("米由安仁县稻乡米业有限公司等7家收购。", "安仁县稻乡米业有限公司"),
        ("村里成立安仁县向阳冷泉稻专业合作社。", "安仁县向阳冷泉稻专业合作社"),
        ("娄底市委农村工作办公室副主任说，办法管用。", "娄底市委农村工作办公室"),
        ("常德市供销合作总社派来工作队。", "常德市供销合作总社"),
        ("还欠汉寿县农村信用合作联社的钱。", "汉寿县农村信用合作联社"),
        ("湖南省煤业集团派来工作队。", "湖南省煤业集团"),
        ("张家界市旅游和外事侨务委员会派来队员。", "张家界市旅游和外事侨务委员会"),
        ("慈善会请桃花源村镇银行商量。", "桃花源村镇银行"),
        ("公司出钱、慈利县职业中专学校出老师。", "慈利县职业中专学校"),
        ("她拿到中国人民财产保险安乡支公司赔款。", "中国人民财产保险安乡支公司"),
        ("太平洋产险岳阳中心支公司推出新险种。", "太平洋产险岳阳中心支公司"),
    ],
)
def test_a_body_is_found_with_its_division_or_level(find: Find, text: str, wanted: str) -> None:
    assert bodies(find, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("他养蜂没有本钱，找县农商银行贷了三万元。", ["县农商银行"]),
        ("她靠县妇联送来的虾苗翻了身。", ["县妇联"]),
        ("三谢省红十字会，钱到了。", ["省红十字会"]),
        ("样祥食品有限公司（下称样祥公司）出口龙虾。", ["样祥食品有限公司", "样祥公司"]),
        ("慈善会同省社会科学院的博士商量。", ["省社会科学院"]),
        ("新来的队长，原任省烟草公司团委书记。", ["省烟草公司"]),
        ("县水利局局长胡明和县残联理事长到场。", ["县水利局", "县残联"]),
        ("女工易秋、萧秀（从左至右）在样旗菜业有限公司分拣。", ["样旗菜业有限公司"]),
        ("村民拨通市驻村办的电话。", ["市驻村办"]),
        ("王海燕大学毕业后回乡种茶。", []),
        ("三个娃儿明年都要考大学。", []),
        ("全县有中小学、幼儿园87所。", []),
        ("一季度该厂出口酸菜1140吨。", []),
        ("他从师范学校毕业。", []),
        ("今年，山区卫生院住院人次多了三成。", []),
        ("把在外办厂的能人请回来。", []),
    ],
)
def test_what_stands_before_a_body_is_no_part_of_it(find: Find, text: str, wanted: list[str]) -> None:
    assert bodies(find, text) == wanted
