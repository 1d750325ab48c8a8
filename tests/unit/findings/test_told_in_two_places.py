"""What two places of a page say of one thing: names with a number, ages, offices, some and all, so much each."""

from __future__ import annotations

import pytest

from archive_gui.domain.findings import Severity
from archive_gui.workflows.inspect import process

STORY = "样例日报 2019年6月1日\n\n样溪镇的果子熟了\n\n样溪镇的坡上，果子一天一个样。{first}收工的时候，天已经黑了。\n"
COMMENT = "\n【短评】\n\n好日子要常算账\n\n{second}算清了账，心里才有底。\n"
APART = {"date_unknown", "place_unknown"}


def shown(first: str, second: str = "") -> list[str]:
    text = STORY.format(first=first) + (COMMENT.format(second=second) if second else "")
    source = process(text.encode(), "样本.txt", "样本.txt")
    return [
        finding.kind.value
        for article in source.articles
        for finding in article.findings
        if finding.severity is not Severity.INFO and finding.kind.value not in APART
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("镇里推行“党员包五树”制度。", "“党员包六树”制度让家家有果。"),
        ("第三届样溪赏花节开幕了。", "第四届样溪赏花节的开幕式上，人山人海。"),
        ("果园由苗木生牵头办起，苗木生是退伍军人，懂修枝。", "合作社理事长苗沐生说，账要算清。"),
        ("车到石家垅村，路就窄了。", "石家拢村的果子最甜。"),
        ("驻村第一书记田大川进了园。", "白水村党支部书记田大川有7个本子。"),
        ("样溪镇党委书记田大川进了园。", "样溪镇镇长田大川有7个本子。"),
        ("县林业局副局长田大川进了园。", "局长田大川有7个本子。"),
        ("样溪县委副书记（挂职）田大川进了园。", "挂职副县长田大川有7个本子。"),
        ("工作队队长田大川，来自市交通局。", "市水务局派出的工作队队长田大川有7个本子。"),
        ("县林业局副局长田大成进了园。", "县林业局局长田大成就修枝作了安排。"),
        ("镇上的绿园生态农业开发有限公司进了山。", "绿源公司的车间里，工人们正在打包。"),
    ],
    ids=[
        "number",
        "ordinal",
        "person",
        "village",
        "sent",
        "party",
        "vice",
        "for a time",
        "comes from",
        "cut short",
        "firm",
    ],
)
def test_a_name_or_an_office_told_in_two_ways_is_told(first: str, second: str) -> None:
    assert shown(first, second) == ["names_vary"]


def test_the_next_one_of_a_festival_is_another() -> None:
    assert shown("第三届样溪赏花节落下帷幕。", "第四届样溪赏花节将于后年在石县举行。") == []


def test_a_year_that_is_an_anniversary_founds_nothing() -> None:
    assert shown("样阳县，2019年3月6日。\n2019年是样溪合作社成立20周年。", "样阳县在建路。") == []


def test_one_person_may_hold_both_offices_of_a_village() -> None:
    assert shown("村党支部书记田大川进了园。", "白水村村主任田大川有7个本子。") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("镇里推行“三个到树”。", "村民说，“四个到树”好。"),
        ("上届是第三届样溪赏花节，果农记得。", "第四届样溪赏花节的开幕式上，人山人海。"),
        ("“党员包五树”后来改为“党员包六树”。", "“党员包六树”制度让家家有果。"),
        ("驻村第一书记、工作队队长田大川进了园。", "第一书记田大川有7个本子。"),
        ("样溪镇党委副书记、镇长田大川进了园。", "样溪镇镇长田大川有7个本子。"),
        ("驻村第一书记田大川进了园。", "白水村党支部书记田小海有7个本子。"),
        ("车到各个果树村，路就窄了。", "个别果树村的果子最甜。"),
    ],
    ids=["a sort", "before", "one became the other", "two offices", "two at once", "two people", "no name"],
)
def test_names_and_offices_that_go_together_are_not(first: str, second: str) -> None:
    assert shown(first, second) == []


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("72岁的田桂花说，日子好了。", "75岁的田桂花住进了新房。", "figures_differ"),
        ("田桂花今年72岁，种了一辈子果。", "“我今年75岁了，还能干。”田桂花说。", "figures_differ"),
        ("1961年出生的田桂花种果。", "今年68岁的田桂花领到了分红。", "dates_disorder"),
    ],
)
def test_an_age_told_otherwise_is_told(first: str, second: str, kind: str) -> None:
    assert shown(first, second) == [kind]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("72岁的田桂花说，日子好了。", "73岁的田桂花住进了新房。"),
        ("72岁的田桂花说，日子好了。", "75岁的田桂香住进了新房。"),
        ("72岁的田桂花说，日子好了。", "2009年，62岁的田桂花住进了新房。"),
        ("72岁的田桂花说，日子好了。", "田桂花的儿子今年45岁。"),
    ],
    ids=["counted in two ways", "another", "years ago", "her son"],
)
def test_an_age_that_may_be_right_is_not(first: str, second: str) -> None:
    assert shown(first, second) == []


@pytest.mark.parametrize(
    "told",
    [
        "全村86户果农都住在坡上。他带着大家修枝，其中91户果农栽上了新树。",
        "全镇85个果树村中，已有92个建起了冷库。",
        "全镇有果园85个，目前92个果园已通路。",
        "应入园儿童980人，已入园1003人，巩固率达102.3%。",
        "有劳力的果农1860人，已就业2016人。",
        "镇里计划改造果园860户。目前已改造912户，其余正在抓紧。",
        "园里住工320名，占全镇286名工人的大多数。",
        "镇里今年的改造任务一共96户，镇干部逐户鉴定。其中，果农、药农等四类重点对象103户，优先安排。",
    ],
)
def test_some_that_are_more_than_all_are_told(told: str) -> None:
    assert shown(told)[:1] == ["part_exceeds_total"]


@pytest.mark.parametrize(
    "told",
    [
        "全村86户果农都住在坡上。他带着大家修枝，其中61户果农栽上了新树。",
        "全镇85个果树村中，已有72个建起了冷库。",
        "合作社有社员86户。他带着邻村的人修枝，其中91户果农是外镇的。",
        "全镇85个果树村中，每个村都有92个冷库。",
    ],
)
def test_some_of_all_are_not(told: str) -> None:
    assert shown(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "合作社吸纳86户社员。社员们种果、养蜂。去年社员共分红51.6万元，户均分到8000元。",
        "他养了2000羽鸭，每羽净赚15元，一年下来纯收入5万元。",
        "2017年新栽果树126万株，并配上了水管。2018年又栽158万株。镇长说，两年共新栽各类果树294万株。",
        "果园推行“五统一”，即统一选苗、统一施肥、统一修枝、统一收购。",
        "合作社实行统一选苗、统一施肥、统一修枝的“四统一”办法。",
        "镇里的青石、白水、上坳和下坪5个村都通了水。",
        "县水利局、县林业局、县住建局、县教育局、县卫健局等4家单位来到果园。",
        "水管通到青石、白水、上坳、下坪、小青坪6个村，果农不再挑水。",
        "首批上架的6款果子——雪梨、黄桃、脆李、蜜柚、红枣一开播就走俏。",
        "果农住院花了总费用36800元，医保报销31280元，自己只掏了4520元。",
        "镇里选聘护林员286名，覆盖全部13个村，北片5个村上岗118名，南片8个村上岗163名，各管一片山。",
        "镇里的栽树任务是2.4万亩，入秋前已完成1.92万亩，占任务的85%。",
        "全村412户，已有351户用上了自来水，自来水普及率达到92%。",
        "全镇完成投资8.4亿元，占年计划12亿元的75%。",
        "修果棚花了120万元，其中财政奖补70万元，果农自筹60万元。",
        "果子平均亩产620公斤，1200亩共产果子844吨。",
        "果赛设一等奖1名、二等奖3名、三等奖5名，共有11人获奖。",
        "全村种果1200亩、种桑450亩、种药材380亩，三大产业面积达到2130亩。",
        "卖果收入3.2万元，务工收入2.4万元，养猪收入1.5万元，果农家总收入7.3万元。",
        "收购价每斤6元，果农卖了1200斤，收入9200元。",
    ],
)
def test_what_does_not_come_to_what_is_said_is_told(told: str) -> None:
    assert shown(told) == ["sum_fails"]


@pytest.mark.parametrize(
    "told",
    [
        "合作社吸纳86户社员。社员们种果、养蜂。去年社员共分红51.6万元，户均分到6000元。",
        "2017年新栽果树126万株，并配上了水管。2018年又栽158万株。镇长说，两年共新栽各类果树284万株。",
        "果园推行“四统一”，即统一选苗、统一施肥、统一修枝、统一收购。",
        "果园推行“五统一”，即统一选苗、统一施肥、统一修枝等。",
        "镇里的青石、白水、上坳等5个村都通了水。",
        "镇里的青石、白水、上坳和下坪4个村都通了水。",
        "镇里一直把“三农”放在前面，因地制宜种果、加强农村修路。",
        "首批上架的5款果子——雪梨、黄桃、脆李、蜜柚、红枣一开播就走俏。",
        "果农住院花了总费用36800元，医保报销31280元，自己只掏了5520元。",
        "镇里的栽树任务是2.4万亩，入秋前已完成1.92万亩，占任务的80%。",
        "全镇完成投资8.4亿元，占年计划12亿元的70%。",
        "修果棚花了130万元，其中财政奖补70万元，果农自筹60万元。",
        "果子平均亩产620公斤，1200亩共产果子744吨。",
        "果赛设一等奖1名、二等奖3名、三等奖5名，共有9人获奖。",
        "收购价每斤6元，果农卖了1200斤，收入7200元。",
    ],
)
def test_what_comes_to_it_is_not(told: str) -> None:
    assert shown(told) == []


TWO_ARTICLES = (
    "样例日报 2019年6月1日\n\n样溪镇的果子熟了\n\n本报记者 田大川\n\n{first}山里人看在眼里，记在心里。\n\n"
    "一渠清水进山来\n\n本报记者 甘小山\n\n{second}山里人说起这件事，人人都点头称好。\n"
)


def shown_of_two(first: str, second: str) -> list[str]:
    source = process(TWO_ARTICLES.format(first=first, second=second).encode(), "样本.txt", "样本.txt")
    assert len(source.articles) == 2
    found = [finding for article in source.articles for finding in article.findings]
    return [one.kind.value for one in found if one.severity is not Severity.INFO and one.kind.value not in APART]


def test_one_programme_under_two_names_in_two_articles_is_told() -> None:
    first = "镇里推出“惠果贷”，5万元以内免抵押、免担保，财政贴息。"
    assert shown_of_two(first, "果农申请“金果贷”，5万元以内不要抵押、不要担保。") == ["names_vary"]
    assert shown_of_two(first, "果农办起“红果社”，剪枝、施肥都在一起。") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("5月8日，断了多日的青石公路恢复通车。", "5月10日，工程队开始清理青石公路塌方。"),
        ("4月30日，果园入户登记全面完成。", "5月10日，全镇果园入户登记启动。"),
        ("4月17日，全镇“尝果周”启动，果农都来了。", "4月16日开锣的“尝果周”里，干部也走进了果园。"),
        ("2017年3月，果园动工；2018年6月完工，历时整整两年。", "果园里人来人往。"),
    ],
    ids=["begun after", "in other words", "two days", "wholly"],
)
def test_days_that_cannot_both_be_are_told(first: str, second: str) -> None:
    assert shown_of_two(first, second) == ["dates_disorder"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("5月10日，断了多日的青石公路恢复通车。", "5月8日，工程队开始清理青石公路塌方。"),
        ("4月30日，第一轮入户登记全面完成。", "5月10日，第二轮入户登记启动。"),
        ("4月17日，全镇“尝果周”启动，果农都来了。", "4月26日开锣的“种果周”里，干部也走进了果园。"),
        ("2017年3月，果园动工；2018年6月完工，历时一年多。", "果园里人来人往。"),
    ],
    ids=["in order", "two rounds", "two events", "about"],
)
def test_days_that_follow_one_another_are_not(first: str, second: str) -> None:
    assert shown_of_two(first, second) == []


def test_what_a_clause_leaves_out_is_what_the_one_before_speaks_of() -> None:
    second = "办在村里的果品车间，全镇眼下已有14家，果农在家门口上班。"
    assert shown_of_two("镇里建起果品车间17家。", second) == ["figures_differ"]
    assert shown_of_two("镇里建起果品车间14家。", second) == []
