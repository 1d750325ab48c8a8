"""Names as reports on villages, cooperatives and clinics print them; every sentence is an invented sample."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import role_and_body

from archive_gui.domain.facts import DocumentFact, Fact, FactKind, QuotationFact

Find = Callable[..., tuple[Fact, ...]]


def quotes(facts: tuple[Fact, ...], kind: FactKind) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县里聘请管水员八十名，管水员周建平每月巡查两次。", ["周建平"]),
        ("镇里派来的大学生李敏帮着记账，忙到半夜。", ["李敏"]),
        ("刘桂兰抱着孙子，孙秀英领着大家往外走。", ["刘桂兰", "孙秀英"]),
        ("队长王秀帮着搬家。", ["王秀"]),
        ("老人逢人便夸新路修得好。", []),
        ("两百名学生全用上了新课桌。", []),
        ("四十户贫困户占一半以上。", []),
        ("山野间，油菜花开得正好。对智慧化、数字化农机要求更高。", []),
        ("苗木款等挂果以后再扣。", []),
        ("山上的金银花开了，隆回县的金银花卖得好。今年改扩建敬老院六所。", []),
        ("学校定下“小手管大事”的规矩。", []),
        ("农村危房改造和农房抗震稳步推进。", []),
        ("广场设在安和苑安置区。安和苑是其中最大的一个，安和苑住着两百户。", []),
        ("翻开来看：6组罗长发家危房要报，5月划去；王满姑的慢病证要办。", ["罗长发", "王满姑"]),
    ],
)
def test_words_around_a_name_are_no_part_of_it_and_no_name(find: Find, text: str, names: list[str]) -> None:
    assert quotes(find(text), FactKind.PERSON) == names


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("在山里教了二十年书的罗秀英回忆，最小的班只有三人。", "罗秀英", "教师"),
        ("外出八年的赵建民回到老家，差点认不出路。", "赵建民", "务工人员"),
        ("四十岁的吴秀兰在扶贫车间缝手套，每月挣三千元。", "吴秀兰", "扶贫车间工人"),
        ("六十岁的李长春腿脚不便。前年他以地入股，合作社每亩每年给三百元。", "李长春", "社员"),
        ("陈志高当上村支部书记后，把水渠修通了。", "陈志高", "村支部书记"),
        ("五十七岁的何长林当上护河员，每月领补贴五百元。", "何长林", "护河员"),
        ("六十岁的周福生天不亮就出门。去年，他被选聘为护林员，一年报酬一万元。", "周福生", "护林员"),
        (
            "写日记的人叫刘志明，长沙市审计局驻石门县磨市镇九溪村帮扶工作队队长、第一书记。",
            "刘志明",
            "帮扶工作队队长、第一书记",
        ),
        ("李长春原先住在海拔九百米的白羊村，如今搬进安置区。李长春说，新楼好。", "李长春", "白羊村搬迁户"),
        ("隆回县小沙江镇白羊村的李长春查出尿毒症，家里一下乱了。李长春说，幸亏有医保。", "李长春", "白羊村村民、患者"),
    ],
)
def test_what_someone_does_or_where_they_lived_tells_who_they_are(find: Find, text: str, name: str, role: str) -> None:
    assert role_and_body(find(text), name)[0] == role


def test_whoever_is_from_a_village_lives_there(find: Find) -> None:
    found = find("周福生是隆回县小沙江镇白羊村人，五十三岁，妻子常年吃药。")
    assert "白羊村" in "".join(filter(None, role_and_body(found, "周福生")))


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("县里建成规模水厂9座、联村小水厂83座，镇里先后撤并教学点6个，", []),
        ("这所苗乡学校有学生两百名，家离学校最远的要走十里。", []),
        ("智能化的育秧工厂、自动插秧机都用上了。", []),
        ("镇上的这个奶牛养殖场挤奶全用机器，设村卫生室的行政村都通了网。", []),
        ("镇里的干部上了门，替他跑县医保局、县民政局，办好手续。", ["县医保局", "县民政局"]),
        ("新建的福和幼儿园今年开园。", ["福和幼儿园"]),
        ("放学铃响了，安心桥小学的学生回家。安心桥村有两千人。", ["安心桥小学"]),
        ("湖南沅澧果业有限公司的车来了。沅澧果业与九个村签约。", ["湖南沅澧果业有限公司", "沅澧果业"]),
        ("展览在中国共产党历史展览馆开幕。", ["中国共产党历史展览馆"]),
        ("香港证监会、香港金管局昨日宣布，", ["香港证监会", "香港金管局"]),
        (
            "国际标准化组织（ISO）古建筑保护技术委员会在京成立。",
            ["国际标准化组织（ISO）古建筑保护技术委员会"],
        ),
        ("她是安徽省畜牧技术推广总站站长。", ["安徽省畜牧技术推广总站"]),
        ("驻东莞劳务工作站站长跑了三趟。", ["驻东莞劳务工作站"]),
    ],
)
def test_bodies_are_told_from_things_that_are_counted_or_done(find: Find, text: str, bodies: list[str]) -> None:
    assert quotes(find(text), FactKind.ORGANISATION) == bodies


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("为防止“重栽轻护”，县里每年验收两次。", "“重栽轻护”"),
        ("他牵头开起“说事小院”，一年调解纠纷三十起。", "“说事小院”"),
        ("操场边的“萤火虫书屋”热闹起来。", "“萤火虫书屋”"),
        ("老板想出“劳动券”的点子，出工就能换油盐。", "“劳动券”"),
        ("这两年他又琢磨起“一户一园、连片成景”，请县里的教授来讲课。", "“一户一园、连片成景”"),
        ("她开设了“秀英夜谈”讲座，学生可以提问。", "“秀英夜谈”讲座"),
        ("这也是省级“数字山村”的试点项目。", "“数字山村”"),
        ("“债券通”业务上线一年，成交额翻番。", "“债券通”"),
        ("规划建议对“完善样样长效帮扶办法”作出明确部署。", "“完善样样长效帮扶办法”"),
        ("宣传周在省城启动，主题是“绿色出行，低碳生活”，其间将开展多项活动。", "“绿色出行，低碳生活”"),
    ],
)
def test_what_stands_around_marks_tells_a_programme(find: Find, text: str, named: str) -> None:
    found = find(text)
    assert quotes(found, FactKind.PROGRAMME) == [named]
    assert quotes(found, FactKind.QUOTATION) == []


@pytest.mark.parametrize(
    "text",
    [
        "“晴天满脸灰，雨天一身泥”，是当年山村人出门的写照。",
        "“荒山靠栽，不栽不来”，山里人都懂这个理。",
        "墙上挂着一幅字，是邻村的老人写的：“吃水记得挖井人”。",
        "沿江的群众却长年“守着大河没水喝”。",
        "“一块石头养不活一块田”的地方不在少数。",
    ],
)
def test_sayings_are_told_by_what_takes_them_up(find: Find, text: str) -> None:
    assert len(quotes(find(text), FactKind.QUOTATION)) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "刘长生说，从前没有水。清水流进了两百户村民家中。“甜！头一回拧开龙头就有水。”通水那天，刘长生舀了一瓢喝个底朝天。",
            "刘长生",
        ),
        (
            "杨建国教了二十年书，带出学生上千人。\n“只要还有一个孩子，灯就得亮着。”送走学生，他又走进备课室。",
            "杨建国",
        ),
        ("翻开第一页：“三月九日，雨。进村。”\n写日记的人叫罗建新，是工作队队长。", "罗建新"),
        (
            "罗建新进了村，罗建新走了三家。罗建新修了路，书记张先平来送他。\n日记新的一页写道：“晴。不走了。”",
            "罗建新",
        ),
        ("头一回开会，有人撂下一句话：“工作队走了还是老样子。”", "有人"),
        (
            "老支书曾长生守村三十年，曾长生老了。乡里来了32岁的大学生罗海波。老人想了一夜。“就差一个接得住的人，我要看着他走稳。”",
            "曾长生",
        ),
        ("对联是村小老师杨建烈写的：“修路一条通四海”。", "杨建烈"),
    ],
)
def test_who_acts_or_writes_beside_the_words_spoke_them(find: Find, text: str, speaker: str) -> None:
    told = [fact.detail for fact in find(text) if fact.kind is FactKind.QUOTATION]
    assert [one.speaker for one in told if isinstance(one, QuotationFact)] == [speaker]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("省教育厅的简报《样例动态》以“样样好”为题作了介绍。", "省教育厅"),
        ("隆回县与东莞签下《样例协议》，", "隆回县"),
        ("白羊村人人守约，村里的《白羊村村规民约》挂在墙上。", "白羊村"),
        ("县扶贫办把要求写进《样例细则》，", "县扶贫办"),
    ],
)
def test_reports_pacts_and_village_rules_have_issuers(find: Find, text: str, issuer: str) -> None:
    told = [fact.detail for fact in find(text) if fact.kind is FactKind.DOCUMENT]
    assert [one.issuer for one in told if isinstance(one, DocumentFact)] == [issuer]


def test_what_there_is_is_no_part_of_a_body(find: Find) -> None:
    text = "来讲课的有隆回县委党校教师陈雨，有县人民医院医生。"
    assert "县人民医院" in quotes(find(text), FactKind.ORGANISATION)
