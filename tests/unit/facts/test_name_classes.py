"""Classes of names as county and prefecture newspapers of seven decades print them; every sentence is invented."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]
_KINDS = {"p": FactKind.PLACE, "n": FactKind.PERSON, "o": FactKind.ORGANISATION}
_MARK = re.compile("⟦([pno]):([^⟧]*)⟧")

LANDFORMS = [
    "社员们从⟦p:白鹿岭⟧引水，翻过⟦p:鹰嘴山⟧，在⟦p:石牛坡⟧修梯田。",
    "考察队沿⟦p:梅子河⟧而上，登上⟦p:观音岭⟧，又到⟦p:野猪坪⟧住了一夜。",
    "⟦p:沙湖大堤⟧出现管涌，⟦p:白马垸⟧内住着八百户人家。",
    "位于县城东郊的⟦p:云台水库⟧开闸放水。",
    "⟦p:牛栏江⟧暴涨，淹了渡口。",
    "他们从山岭引水，在荒坡种树，翻过一座大山，沿小河而上。",
    "他登上领奖台，走过风雨，穿过人群，沿着大路往前走。",
]
ROUTES_AND_AREAS = [
    "⟦p:沙岗埠⟧一带暴雨不断，⟦p:柳子口⟧一带受灾最重。",
    "沿海一带台风频繁，山区一带道路不通，这一带土地肥沃。",
    "从⟦p:石桥铺⟧到⟦p:黄泥塘⟧的班车，票价涨了一倍。",
    "⟦p:兰考⟧至⟦p:菏泽⟧公路改建完工，⟦p:柳河⟧至⟦p:新集⟧段通车。",
    "从春到冬，从农村到城市，从教室到操场，从头至尾。",
    "队长走了⟦p:下河⟧、⟦p:上坪⟧、⟦p:杨柳⟧三个大队。",
    "【本报⟦p:台中⟧讯】台风过境。",
    "本报⟦p:洛阳⟧5月3日电 牡丹开了。",
]
TOWNS_AND_COUNTIES = [
    "⟦p:石门沟乡⟧农民⟦n:卢生贵⟧家里着了火。",
    "记者来到小城镇，各乡镇都很热闹，一个古镇、两个贫困乡。",
    "⟦p:东渚镇⟧出了名，⟦p:东渚⟧人做毛笔。东风吹来，大家都高兴。",
    "他先后六次到⟦p:重庆⟧、⟦p:涪陵⟧等地调查。",
    "产品销往⟦p:长沙⟧、⟦p:浏阳⟧、⟦p:醴陵⟧等地。",
    "他会唱歌、和平等待、光明正大。",
    "1943年他任教于⟦p:武功⟧，后来病逝于⟦p:周至⟧。",
    "⟦p:巢县⟧读者⟦n:柏秀英⟧来信说，⟦p:六安县⟧的化肥不够。",
    "⟦p:平江县⟧⟦p:长寿区⟧的农民⟦n:余金保⟧领头办社。",
    "⟦p:宜山专区⟧今年丰收。",
    "2004年⟦p:渚江区⟧经济平稳。⟦p:渚江区⟧粮食增产。",
    "各地市区开会，主城区拥堵，全县市场繁荣，郊区县供电。主城区通车。",
    "今年⟦p:太原⟧市民出行方便，⟦o:太原市民政局⟧发了通知。",
    "⟦p:河北省⟧以及⟦p:雄安新区⟧共同举办。",
    "⟦p:天津市⟧⟦p:北辰区⟧⟦o:柳滩里小学⟧的学生来了。",
    "民警⟦n:吴大庆⟧在⟦p:柳荫镇⟧抓获嫌疑人。",
]
OFFICES = [
    "⟦o:定西地区卫生处⟧推广经验，⟦o:滁县地区农科所⟧答读者问。",
    "⟦o:湘潭专员公署水利科⟧副科长⟦n:文质彬⟧到场。",
    "⟦o:第一机械工业部⟧和⟦o:第二轻工业部⟧派人来。",
    "⟦o:市技术监督局⟧抽查，⟦o:县农机局⟧、⟦o:区水电局⟧、⟦o:乡财政所⟧配合。",
    "⟦o:聊城地区革命委员会⟧发出通知，⟦o:县革委会⟧照办。",
    "⟦o:隆回县人民政府⟧发文，市政府转发。",
    "⟦n:欧阳柏⟧为⟦o:渚州市水利局⟧局长；⟦n:达瓦次仁⟧（藏族）为⟦o:渚州市民族宗教事务局⟧局长。",
    "据⟦o:定日县防汛抢险指挥部⟧消息，路通了。",
    "她是全国人大代表。⟦o:全国人大常委会⟧委员长讲话。",
    "⟦o:拱北海关⟧查验，经⟦o:中共中央⟧批准。",
]
FIRMS_AND_SCHOOLS = [
    "⟦o:扬州市医药公司⟧送来药品，⟦o:县百货公司⟧送来衣服。",
    "记者会同⟦o:肥西县供销合作社⟧调查。",
    "⟦o:东渚笔业市场⟧开业，客商很多。",
    "货车进入⟦o:宏鑫集团⟧的料场。",
    "他曾任⟦o:渚州市第二机床厂⟧厂长，⟦o:渚州市第一中学⟧校长。",
    "他毕业于⟦o:国立中央大学农学院⟧。",
    "⟦p:广安市⟧⟦o:前锋法庭⟧的院子里，人们等着。她在⟦o:柳林法庭⟧工作。",
    "⟦o:樟矿集团江苏樟美热电有限公司⟧职工，⟦o:样源信诚（北京）建筑装饰有限公司⟧法人。",
    "⟦o:国网邵阳供电公司⟧抢修，⟦o:中建五局⟧支援。",
    "十所乡镇卫生院、两家县级医院、一所职业学校、户户办厂，这座产业园很大。",
    "几家工厂还盖了学校和医院，合作社旁边是学校。",
]
PEOPLE = [
    "⟦p:中国⟧选手⟦n:赵蕾⟧以1分58秒夺冠。",
    "机修车间的⟦n:韩铁柱⟧跳过1米72，细纱车间的⟦n:吕秋菊⟧跑了第一。",
    "他的夫人、植物学家⟦n:谈令仪⟧已于1994年去世。",
    "饲养员⟦n:仝大勇⟧、记工员⟦n:逯桂花⟧、赤脚医生⟦n:苑玉英⟧受表扬。",
    "农民⟦n:卯生贵⟧的妻子难产，医师⟦n:汪琴⟧抢救。",
    "民工们扛门板、堵草包，他来到学生家进行调研。",
    "会上宣布，他晋升上将军衔。",
    "这是代表全村的唯一意见，学生家里没有人。",
]


@pytest.mark.parametrize(
    "marked", [*LANDFORMS, *ROUTES_AND_AREAS, *TOWNS_AND_COUNTIES, *OFFICES, *FIRMS_AND_SCHOOLS, *PEOPLE]
)
def test_the_marked_names_are_found_and_no_others(find: Find, marked: str) -> None:
    wanted = {(_KINDS[match[1]], match[2]) for match in _MARK.finditer(marked)}
    facts = find(_MARK.sub(lambda match: match[2], marked))
    assert {(fact.kind, fact.quote) for fact in facts if fact.kind in _KINDS.values()} == wanted


def test_a_town_of_the_home_county_in_short_bears_its_code(find: Find) -> None:
    towns = {fact.quote: fact.detail for fact in find("隆回县领导到荷香桥检查春耕。") if fact.kind is FactKind.PLACE}
    assert getattr(towns["荷香桥"], "code", None) == "430524106"


def test_a_demand_of_clauses_is_speech_and_names_its_speaker(find: Find) -> None:
    (speech,) = (f for f in find("副厅长冯以贞赶到现场，要求“死保大圩，舍弃小圩”。") if f.kind is FactKind.QUOTATION)
    assert getattr(speech.detail, "speaker", None) == "冯以贞"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县里推行“定任务、定质量，超额有奖”的责任制。", ["“定任务、定质量，超额有奖”"]),
        ("海关启用“远程智慧管理系统”。", ["“远程智慧管理系统”"]),
        ("“十四五”期间，粮食增产。", []),
        ("他们创造了“零过错、零上访”的优秀业绩。", []),
        ("工程单位「年年补，年年破」，责任谁属。", []),
    ],
)
def test_programmes_are_told_from_periods_and_descriptions(find: Find, text: str, names: list[str]) -> None:
    assert [fact.quote for fact in find(text) if fact.kind is FactKind.PROGRAMME] == names


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        ("四川省高级人民法院为前锋法庭记集体二等功一次。", ["集体二等功"]),
        ("省里授予突击队“抗洪先进集体”称号，奖给锦旗一面。", ["“抗洪先进集体”称号"]),
        ("获得团体总分第一名的是细纱车间。", []),
    ],
)
def test_prizes_in_kind_are_no_awards(find: Find, text: str, awards: list[str]) -> None:
    assert [fact.quote for fact in find(text) if fact.kind is FactKind.AWARD] == awards
