"""Bodies, people, sayings, programmes and awards as county papers write of poverty relief; all sentences invented."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]
_KINDS = {
    "n": FactKind.PERSON,
    "o": FactKind.ORGANISATION,
    "g": FactKind.PROGRAMME,
    "q": FactKind.QUOTATION,
    "a": FactKind.AWARD,
}
_MARK = re.compile("⟦([noqga]):([^⟧]*)⟧")

BODIES = [
    "⟦o:县农行⟧贷款三百万元，⟦o:省防总⟧来了电话。",
    "⟦o:中国农业银行溆浦县支行⟧和⟦o:农行慈利支行⟧放款。",
    "⟦o:中石化长岭分公司⟧对口帮扶，⟦o:中国移动湖南公司⟧捐款。",
    "⟦o:县脱贫攻坚指挥部⟧开会，⟦o:保靖县扶贫开发领导小组办公室⟧公布名单。",
    "⟦o:团县委⟧组织志愿者下乡，⟦o:民盟省委⟧派出专家。",
    "⟦o:省委农村工作部⟧来函，⟦o:资兴市东江库区管理局⟧清网。",
    "施工方⟦o:湘西样华建筑公司⟧开工。",
    "成立俄样村的领导班子，⟦o:样塘村辣椒种植专业合作社⟧也挂了牌。",
    "⟦o:绿样源⟧、⟦o:百样香⟧等专业合作社先后成立。",
    "⟦o:中国科学院植物研究所⟧派人来，⟦o:人民日报⟧作了报道。",
    "他在⟦o:岳阳师专⟧读书，看⟦o:湖南卫视⟧。",
    "要加强组织领导，成立领导小组和指挥部。年内再办同类公司。全县新办合作社很多，村村有小学。",
]
PEOPLE = [
    "技术员⟦n:占文斌⟧来村里指导，工程师⟦n:欧阳松⟧到工地检查。",
    "村医⟦n:麻金凤⟧一边喊一边推门，村医⟦n:车仁贵⟧走村串户。",
    "乡长⟦n:常有福⟧笑着对大家说。",
    "⟦n:欧阳春⟧带着工作队来到⟦n:诸葛明⟧家。",
    "图为⟦n:戴新民⟧在采摘草莓。她叫⟦n:乐小凤⟧，今年四十二岁。",
    "七十岁的⟦n:彭树清⟧正在锄草，他想看望⟦n:陈春林⟧，又怕打扰。",
    "女社员⟦n:明月香⟧同志被选上了。",
    "十一岁女孩⟦n:波阿样⟧把书包放下。彝族汉子⟦n:阿鲁木呷⟧赶着羊。",
    "在⟦n:冉光明⟧的带动下，全村种上了辣椒。",
    "⟦n:小芳⟧正在读书。大家都喜欢⟦n:小芳⟧。去年，⟦n:小芳⟧和同学到了城里。",
    "社员占总人口的大半，农户养基地，干部任务重，农民高兴地笑，群众心里有数。",
]
QUOTED = [
    "⟦q:“脱贫了吗？”⟧⟦q:“脱了！”⟧",
    "村里人常说⟦q:“有女莫嫁样家山”⟧，如今变了。",
    "当地有句话：⟦q:“山高石头多，出门就爬坡。”⟧",
    "⟦q:“靠着门槛等太阳，坐在屋里等救济”⟧这种念头没有了。",
    "那是⟦q:“吃粮靠返销、用钱靠贷款”⟧的穷日子。",
    "发放⟦g:“金样贷”⟧三百万元，建立⟦g:“三样一”工作机制⟧。",
    "这里推行⟦g:“六重样障”⟧和⟦g:“一站式”⟧结算、⟦g:“先看病后付样”⟧等政策。",
    "开展⟦g:“样样净、户户美”活动⟧。大家都说⟦g:“样样净”⟧好。",
    "“等靠要”的思想没有了，全县下活“一盘棋”。",
]
AWARDS = [
    "她荣获⟦a:全国五一劳动奖章⟧。⟦a:全国五一劳动奖章⟧获得者来了。",
    "该做法入选⟦a:国家扶贫典型案例⟧，该村被列为⟦a:省级美丽乡村示范村⟧。",
    "卫生室建设获得⟦a:省政府表彰⟧，乡亲送来一面绣着字的⟦a:锦旗⟧。",
    "使⟦a:该村综治工作和党建工作先后获评先进⟧。",
    "⟦a:省里年终各项考核测评为优⟧。",
    "他先后获得⟦a:县优秀教师⟧、⟦a:市劳动模范⟧等称号。",
    "企业获得好评，获得贷款，奖给锦旗一面。",
]


@pytest.mark.parametrize("marked", [*BODIES, *PEOPLE, *QUOTED, *AWARDS])
def test_names_are_found_as_they_stand(find: Find, marked: str) -> None:
    wanted: list[tuple[FactKind, str]] = [(_KINDS[match[1]], match[2]) for match in _MARK.finditer(marked)]
    kinds = {kind for kind, _ in wanted} or set(_KINDS.values())
    found = [(fact.kind, fact.quote) for fact in find(_MARK.sub(r"\2", marked)) if fact.kind in kinds]
    assert found == wanted
