"""Single rules of findings on sentences made for them: what is told, and what must not be."""

from __future__ import annotations

import pytest

from archive_gui.base import sentences as _registered  # noqa: F401
from archive_gui.base.messages import has_sentence, render
from archive_gui.domain.findings import Finding, Severity
from archive_gui.workflows.inspect import process

HEAD = "样例日报 2015年6月1日\n\n清河县的一则样本消息\n\n"


def findings(*paragraphs: str) -> list[Finding]:
    source = process((HEAD + "\n\n".join(paragraphs) + "\n").encode(), "样本.txt", "样本.txt")
    return [finding for article in source.articles for finding in article.findings]


def kinds(*paragraphs: str) -> list[tuple[str, str]]:
    return [(finding.kind.value, finding.severity.value) for finding in findings(*paragraphs)]


def shown(*paragraphs: str) -> list[str]:
    return [kind for kind, severity in kinds(*paragraphs) if severity != "info"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("清河县在册登记养殖户3126户。", "会上公布，清河县在册登记养殖户3216户。"),
        ("“清河行动”中，清河县共排查隐患4310处。", "县安监局说，“清河行动”中，清河县共排查隐患3980处。"),
        ("清河县派出412支小分队、6318名基层干部。", "清河县派出412支小分队，5902名机关干部与群众同吃同住。"),
    ],
    ids=["a slip", "one campaign", "another description"],
)
def test_figures_of_one_thing_that_differ_are_told(first: str, second: str) -> None:
    assert shown(first, second) == ["figures_differ"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2013年，清河县共排查隐患4310处。", "2014年，清河县共排查隐患4130处。"),
        ("清河县共排查隐患4310处。", "邻近的威县共排查隐患4130处。"),
        ("清河县有小学教师近1300人。", "县教育局说，清河县有小学教师1287人。"),
        ("清河县有小学教师1200多人。", "县教育局说，清河县有小学教师1287人。"),
        ("清河县有小学教师1000至1500人。", "县教育局说，清河县有小学教师1287人。"),
        ("清河县有男教师1287人。", "清河县有女教师1278人。"),
        ("清河县今年新增路灯1310盏。", "清河县累计安装路灯1130盏。"),
        ("李大山养羊120只。", "王小河养羊102只。"),
        ("清河县平均每天运送旅客3126人。", "清河县昨日运送旅客3216人。"),
    ],
    ids=["years", "places", "near", "over", "range", "halves", "added", "anecdotes", "each day"],
)
def test_figures_that_may_both_be_true_are_not(first: str, second: str) -> None:
    assert shown(first, second) == []


TWO_ARTICLES = (
    "清河县的管水账\n\n本报记者 甘小山\n\n{first}全县上下都看在眼里，记在心里。\n\n"
    "一渠清水进山来\n\n本报记者 田大川\n\n{second}山里人说起这件事，人人都点头称好。\n"
)


def shown_on_a_page(first: str, second: str) -> list[tuple[str, str]]:
    text = "样例日报 2015年6月1日\n\n" + TWO_ARTICLES.format(first=first, second=second)
    source = process(text.encode(), "样本.txt", "样本.txt")
    assert len(source.articles) == 2
    found = [finding for article in source.articles for finding in article.findings]
    return [(one.kind.value, one.severity.value) for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ("清河县聘请管水员386名。", "县里配备了368名管水员。", "high"),
        ("全县新建、改造供水工程214处。", "两年来，县里修好供水工程241处。", "high"),
        ("全县组建合作社27家。", "全县26家合作社都办得好。", "medium"),
        ("全县现有养殖专业合作社183家。", "该县有茶叶专业合作社176家。", "medium"),
        ("清河县发展黄桃3200亩。", "清河县黄桃面积已有3600亩。", "medium"),
        ("全县还有1873户5214人没有脱贫。", "没脱贫的还有1837户5214人。", "high"),
        ("全县9846名结对帮扶干部进村入户。", "县里9486名党员干部与贫困户结对。", "high"),
        ("全县14860名帮扶干部投入攻坚。", "全县11952名党员干部与贫困户结成对子。", "medium"),
        ("全村612户2186人住在山上。", "这个有612户2816人的大村通了路。", "high"),
        ("安置区里306户1214人做了邻居。", "这里306户1241人来自四个民族。", "high"),
        ("全县今年上半年发电1043万千瓦时。", "据县里介绍，上半年全县共发电1034万千瓦时。", "high"),
    ],
    ids=[
        "another verb",
        "pointers",
        "few",
        "description",
        "measure word",
        "pair",
        "turned",
        "another description",
        "pair far",
        "pair turned",
        "period",
    ],
)
def test_two_articles_that_give_one_thing_otherwise_are_told(first: str, second: str, severity: str) -> None:
    assert shown_on_a_page(first, second) == [("figures_differ", severity)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全县聘请管水员386名。", "油坊村聘请管水员3名。"),
        ("洪水中，全县冲毁河堤430米。", "全县修复河堤410米。"),
        ("2014年，全县聘请管水员386名。", "2013年，全县聘请管水员368名。"),
        ("全县新增合作社27家。", "全县累计有合作社29家。"),
        ("样溪乡组建合作社27家。", "石山乡组建合作社26家。"),
        ("全县开工水池452处。", "全县竣工水池425处。"),
        ("水厂供应5个乡镇。", "三天走了4个乡镇。"),
        ("全县脱贫人口18375人。", "全县搬迁人口15002人。"),
        ("全县有家庭120户480人。", "全县有客栈120户390人。"),
    ],
    ids=["a village", "what is done", "years", "added", "towns", "begun and done", "few", "two groups", "far apart"],
)
def test_two_articles_that_tell_of_different_things_are_not(first: str, second: str) -> None:
    assert shown_on_a_page(first, second) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("样村种油茶8600亩、黄桃3200亩、药材2150亩，三项合计13950亩。", [("sum_holds", "info")]),
        ("样村种油茶8600亩、黄桃3200亩、药材2150亩，三项合计13590亩。", [("sum_fails", "high")]),
        ("工作组发现问题327个，已整改298个，还有29个正在整改。", [("sum_holds", "info")]),
        ("工作组发现问题327个，已整改298个，剩下的31个正在整改。", [("sum_fails", "high")]),
        ("鉴定出C级房68栋、D级房49栋，还有14栋没有鉴定。", []),
        ("全镇4126名学生里，小学2870人，初中1265人。", [("sum_fails", "high")]),
        ("人均收入9860元，比2014年的2150元增加7710元。", [("sum_holds", "info")]),
        ("人均收入9860元，比2014年的2150元增加7810元。", [("sum_fails", "high")]),
        ("贫困发生率由21.3%下降到3.6%，下降17.7个百分点。", [("sum_holds", "info")]),
        ("贫困发生率由21.3%下降到3.6%，下降18.7个百分点。", [("sum_fails", "high")]),
        ("样校有学生4126人，其中女生1980人，占48%。", [("sum_holds", "info")]),
        ("样校有学生4126人，其中女生1980人，占49.8%。", [("sum_fails", "medium")]),
        ("应参保的52户中，47户参了保，住院费用报销比例达到88.5%。", []),
        ("样校有学生4126人，其中女生1980人，比上年增长48%。", []),
        ("全镇救治病人1463人，其中大病1127人、其他重病346人；签约病人6840人。", [("sum_fails", "high")]),
        ("种柑橘1230亩，其中甲村740亩、乙村580亩。", [("sum_fails", "high")]),
        ("有劳动力3420名。目前已有3078名实现就业，就业率达到95%。", [("sum_fails", "medium")]),
        ("监测1126户3215人，已消除风险856户2436人，消除率达到76%。", [("sum_holds", "info")]),
        ("农村公路硬化9.4公里，其中通组路6.8公里，产业路3.6公里。", [("sum_fails", "high")]),
        ("统筹资金42.6亿元，按来源分，中央21.3亿元、省级9.8亿元、市县8.5亿元。", [("sum_fails", "high")]),
        ("项目资金1260万元，用于修路870万元、改水190万元、建茶厂200万元。", [("sum_holds", "info")]),
        ("线上销售1.46亿元，比2014年的1.12亿元增长20.4%。", [("sum_fails", "medium")]),
        ("总费用1.18亿元，各类保障报销1.02亿元，实际报销比例72.4%。", [("sum_fails", "medium")]),
        ("样队有队员58名，女将占27.6%，教师26名。", []),
        ("产值由125亿元增长到230亿元，增长84%。", [("sum_holds", "info")]),
        ("产值由125亿元增长到230亿元，增长64%。", [("sum_fails", "medium")]),
        ("社员由19户增加到156户，其中脱贫户83户。", []),
        ("县里招聘教师684名。其中，样溪学校占地120亩，可容纳学生2400人。", []),
    ],
)
def test_totals_behind_rests_and_differences(text: str, told: list[tuple[str, str]]) -> None:
    assert kinds(f"清河县的一本账。{text}") == told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("清河县16.2万贫困群众全部脱贫。", "清河县有贫困群众162874人。", ("precision", "medium")),
        ("样村有386户1403人。", "水管接通，1403户人家用上了自来水。", ("unit_clash", "medium")),
        ("全县1876户搬进新居。", "分红时，1876名群众户户有份。", ("unit_clash", "medium")),
        ("工程2014年9月动工。管道修到了村口。", "", ()),
        ("2014年9月，样渠工程动工。2014年6月，样渠通水。", "", ("dates_disorder", "high")),
        ("2014年6月，样渠工程动工。2014年9月，样渠通水。", "", ()),
        ("2013年3月，工作队进驻清河县。", "2014年3月，工作队带着铺盖进了清河县。", ("dates_disorder", "medium")),
        ("2013年3月，工作队进驻清河县。", "2014年3月，工作队进驻威县。", ()),
        ("村里人都认得样长林。第一书记易长林来了。", "第一书记易常林走了。", ("names_vary", "medium")),
        ("2013年启动“健康快车进村寨”行动。", "“健康专车进村寨”行动受欢迎。", ("names_vary", "medium")),
    ],
)
def test_what_two_articles_of_a_page_tell_in_two_ways(first: str, second: str, told: tuple[str, ...]) -> None:
    assert shown_on_a_page(first, second) == ([told] if told else [])


def test_a_figure_cut_off_is_told_apart_from_a_rounded_one() -> None:
    exact = "清河县共种植核桃树47860株。"
    assert ("precision", "medium") in kinds("清河县种植核桃树4.7万株。", exact)
    assert ("precision", "info") in kinds("清河县种植核桃树4.8万株。", exact)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全校有教师320人，其中女教师190人，男教师130人。", [("sum_holds", "info")]),
        ("全校有教师320人，其中女教师190人，男教师131人。", [("sum_fails", "high")]),
        ("全校有教师320人，其中女教师340人。", [("part_exceeds_total", "high")]),
        ("全校有教师320人，其中党员95人，骨干教师64人。", []),
        ("全校有教师320人，其中党员95人。另有学生4100人。", []),
        ("收入分别占51%、29%、20%。", [("sum_holds", "info")]),
        ("收入分别占51%、29%、24%。", [("sum_fails", "medium")]),
        ("产量分别增长51%、29%、24%。", []),
    ],
)
def test_totals_and_parts(text: str, told: list[tuple[str, str]]) -> None:
    assert kinds(f"清河县{text}") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("带动贫困户2310人增收。", ["unit_clash"]),
        ("全村人口318户。", ["unit_clash"]),
        ("全村318户1120人。", []),
        ("全村318户102人。", ["unit_clash"]),
        ("有104户困难户440名老人。", []),
        ("种粮大户30人受到表彰。", []),
        ("自来水普及率达104%。", ["part_exceeds_total"]),
        ("产值增长104%。", []),
        ("完成全年计划的104%。", []),
        ("税收占去年同期的104%。", []),
    ],
)
def test_units_and_shares(text: str, told: list[str]) -> None:
    assert shown(f"清河县{text}") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工程从2013年5月至2012年3月施工。", ["dates_disorder"]),
        ("工程从2012年3月至2013年5月施工。", []),
        ("截至2016年3月，清河县已修路12公里。", ["dates_disorder"]),
        ("截至2015年3月，清河县已修路12公里。", []),
        ("到2016年3月，清河县将修路12公里。", []),
        ("报名时间截至2016年3月。", []),
        ("王有才生于1950年，今年72岁。", ["dates_disorder"]),
        ("王有才生于1950年，今年65岁。", []),
    ],
)
def test_dates(text: str, told: list[str]) -> None:
    assert shown(text) == told


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("校长李明辉走上讲台。", "散会时，李明晖把大家送到门口。"), ["names_vary"]),
        (("校长李明辉和弟弟李明晖走上讲台。",), []),
        (("校长李明辉走上讲台。", "散会时，李明山把大家送到门口。"), []),
        (("清河县推行“三个到户”。", "村民说，“三到户”好。"), ["names_vary"]),
        (("清河县推行“三个到户”。", "村民说，“四个到户”好。"), []),
    ],
)
def test_names(texts: tuple[str, ...], told: list[str]) -> None:
    assert shown(*texts) == told


def test_a_finding_says_both_sides_and_names_its_facts() -> None:
    (found,) = findings("清河县在册登记养殖户3126户。", "会上公布，清河县在册登记养殖户3216户。")
    said = render(found.message)
    assert "3126户" in said
    assert "3216户" in said
    assert "错误" not in said
    assert [ref.fact is not None for ref in found.refs] == [True, True]


def test_every_finding_has_a_sentence_and_an_id_of_its_own() -> None:
    text = (
        "清河县有学生320人，其中女生190人，男生131人。清河县带动贫困户2310人增收，全村人口318户。",
        "截至2016年3月，清河县在册登记养殖户3126户。会上公布，清河县在册登记养殖户3216户。",
    )
    found = findings(*text)
    assert len(found) >= 5
    assert all(has_sentence(finding.message.code) for finding in found)
    assert [finding.id for finding in found] == [f"k{number}" for number in range(1, len(found) + 1)]
    assert findings(*text) == found


def test_what_weighs_most_stands_first() -> None:
    order = [Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO]
    found = findings(
        "清河县有学生320人，其中女生190人，男生130人。清河县带动贫困户2310人增收。普及率达104%。自来水普及率达104%。"
    )
    weights = [order.index(finding.severity) for finding in found]
    assert len(set(weights)) > 1
    assert weights == sorted(weights)


@pytest.mark.parametrize(
    "text",
    [
        "清河县选派65名队员和8名教练，其中首次参赛的59名。",
        "清河县甲口岸上半年进出口货物4120吨。清河县乙口岸上半年进出口货物4130吨。",
        "清河县迎来57个友好城市的客商。清河县迎来38个友好城市的记者。",
        "清河县4月收入净增加17万元。其中，商店净增加64万元。",
    ],
)
def test_what_only_looks_like_a_contradiction_is_not_told(text: str) -> None:
    assert shown(text) == []


def undated(text: str) -> list[tuple[str, str, object]]:
    """Code, quote and count of what is said of a page that tells no day of publication."""
    source = process(f"清河县的一则样本消息\n\n{text}\n".encode(), "样本.txt", "样本.txt")
    (article,) = source.articles
    quotes = {fact.id: fact.quote for fact in article.facts}
    return [
        (one.message.code, quotes[ref.fact or ""], one.message.params["count"])
        for one in article.findings
        if one.kind.value == "date_unknown"
        for ref in one.refs
    ]


def test_dates_that_say_their_own_time_need_no_year() -> None:
    assert undated("上世纪80年代起，清河县开始修渠。“十三五”期间，渠道全部换新。") == []


def test_a_day_shows_best_that_the_year_was_guessed() -> None:
    text = "2016年是清河县修渠的头一年。\n\n今年以来，又修了三条。\n\n3月5日，水渠全部完工。"
    assert undated(text) == [("finding.year_unknown", "3月5日", 2)]


def test_days_of_no_known_year_are_told() -> None:
    assert undated("3月5日，水渠全部完工。3月6日开始放水。") == [("finding.year_missing", "3月5日", 2)]
    assert undated("去年，清河县开始修渠。今年又修了三条。") == [("finding.year_missing", "去年", 2)]
    assert undated("清河县2009年建渠。\n\n今年以来，又修了三条。") == [("finding.year_missing", "今年以来", 1)]


def under(title: str, *paragraphs: str) -> list[str]:
    """What is shown of an article with this title."""
    source = process("\n\n".join((title, *paragraphs, "")).encode(), "样本.txt", "样本.txt")
    kinds_shown = ((one.kind.value, one.severity.value) for article in source.articles for one in article.findings)
    return [kind for kind, severity in kinds_shown if severity != "info" and kind != "date_unknown"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("青河县上半年新修渠道128公里", "县水利局公布，今年上半年，青河县共新修渠道182公里，新装水泵若干。"),
        ("80余支青年突击队奋战在工地", "在青河县的大坝上，有30余支青年突击队奋战在各个工地，昼夜不停。"),
        ("青河县建成乡村公路64公里 惠及群众", "县交通局说，青河县今年建成乡村公路84公里，其中水泥路52公里。"),
    ],
    ids=["digits turned", "bounded alike", "the first of two"],
)
def test_a_heading_that_the_text_contradicts_is_told(title: str, text: str) -> None:
    assert under(title, text) == ["figures_differ"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("青河县暴雨致24人受伤", "县医院说，青河县暴雨致22人受伤送医。在西乡，暴雨又致2人受伤。"),
        ("青河县收粮超2500万公斤", "县粮食局说，青河县今年收粮超2524.4万公斤，创了新高。"),
        ("青河县铁路货运总量破300万吨", "青河县今年铁路货运总量达301.58万吨，创了新高。"),
        ("青河县有学生数千人返校", "县教育局说，青河县有学生4312人返校。"),
        ("青河县水灾受灾群众达129人", "东乡灾情最重，受灾群众达103人，都已安置。"),
        ("青河县新修渠道128公里", "县水利局公布，青河县新修渠道128公里。去年新修渠道96公里。"),
    ],
    ids=["sum of parts", "rounder", "bounded before", "vague", "a smaller place", "told again"],
)
def test_a_heading_that_the_text_bears_out_is_not_told(title: str, text: str) -> None:
    assert under(title, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全县进出口总额41.21亿元，其中，出口34.46亿元，进口16.75亿元。", ["sum_fails"]),
        ("全县新装路灯2964盏，其中，东乡新装1271盏，西乡新装1593盏。", ["sum_fails"]),
        ("全县进出口总额41.21亿元，其中，出口24.46亿元，进口16.75亿元。", []),
        ("全县赔付2615.62万元，其中意外险1416万元，农房险1000万元。", []),
        ("车站每天客流在1700人以上，其中10月1日达到2144人。", []),
    ],
    ids=["halves", "one digit", "holds", "parts less exact", "at least"],
)
def test_one_odd_digit_in_a_sum(text: str, told: list[str]) -> None:
    assert shown(text) == told


def test_months_that_no_number_tells_stop_nothing() -> None:
    assert shown("前十十个月，清河县新建路灯1310盏。", "前十十个月，清河县新建路灯1130盏。") == ["figures_differ"]
