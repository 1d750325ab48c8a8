"""Of whom a figure is said by the grammar of its sentence: who acts, what is listed, counted or gone on about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact
from archive_gui.facts.subjects.front_nouns import front_nouns
from archive_gui.facts.subjects.weights import WEIGHTS

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("隆回县种橘5万亩。县财政局拨付资金800万元，全县修路300公里。", "800万元", "隆回县财政局"),
        ("隆回县脱贫。今年，县水利局新建水厂12座，铺设管网360公里。", "360公里", "隆回县水利局"),
        ("洞口县办学。县教育局为1.3万名学生发放助学金960万元。", "960万元", "洞口县教育局"),
        ("邵阳市是大市。市人社局组织培训320期，培训2.1万人次。", "2.1万人次", "邵阳市人力资源和社会保障局"),
        ("洞口县修路。县交通运输局局长王大山介绍，三年来全县投入6.3亿元。", "6.3亿元", "洞口县"),
        ("隆回县种橘5万亩。县财政局拨款8万元。全县修路300公里。", "300公里", "隆回县"),
    ],
)
def test_a_bureau_that_acts_is_told_of_and_not_its_county(find: Find, text: str, quote: str, expected: str) -> None:
    assert subject(find(text), quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("樟溪镇有贫困户900户。医疗队到各村巡诊1.2万人次，转诊病人86人。", "86人", "医疗队"),
        ("樟溪镇缺水。营销队在镇上设了3个分拣点。", "3个", "营销队"),
    ],
)
def test_a_team_without_a_name_acts_as_bodies_do(find: Find, text: str, quote: str, expected: str) -> None:
    assert subject(find(text), quote) == expected


@pytest.mark.parametrize("text", ["全家站在门口", "全村组成互助组", "乡亲们排队在门口"])
def test_who_stands_or_queues_is_no_station_and_no_team(text: str) -> None:
    assert not [noun for noun in front_nouns(text) if noun.head in {"站", "队", "组"}]


@pytest.mark.parametrize(
    "text",
    [
        "村里成立样茶专业合作社，流转土地",
        "乡里引来样茶开发公司，修路",
        "山洪冲断公路3公里",
        "宽带通达教学点的比例由35%提高",
        "接待游客3万人",
        "“样山大嫂”家政班18期",
        "百合专业合作社发展到186家",
    ],
)
def test_what_is_founded_hit_or_counted_leads_no_clause(text: str) -> None:
    assert not list(front_nouns(text))


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("安置区占地120亩", "安置区"),
        ("运输公司有车30辆", "公司"),
        ("养殖场存栏60头", "养殖场"),
        ("社区流转坡地28亩", "社区"),
    ],
)
def test_a_noun_that_begins_like_a_verb_leads_its_clause(text: str, head: str) -> None:
    assert [noun.head for noun in front_nouns(text)] == [head]


def test_an_estate_told_of_by_its_sort_alone(find: Find) -> None:
    text = "隆回县搬迁2000户。安置区占地120亩，总投资1.6亿元，建成住房20栋。"
    assert {subject(find(text), quote) for quote in ("120亩", "1.6亿元", "20栋")} == {"安置区"}


def test_a_person_s_name_that_ends_like_a_bridge_is_none(find: Find) -> None:
    text = "隆回县种茶。村支书王石桥回忆，工作队免费发苗5.2万株。"
    assert subject(find(text), "5.2万株") == "工作队"


@pytest.mark.parametrize(("quote", "expected"), [("9400户", "隆回县"), ("436户", "六都寨镇"), ("512户", "荷香桥镇")])
def test_each_of_a_row_of_pairs_has_its_own_figure(find: Find, quote: str, expected: str) -> None:
    text = "隆回县改造危房9400户，其中六都寨镇436户、荷香桥镇512户。"
    assert subject(find(text), quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("六都寨镇种茶2100亩，荷香桥镇种茶1800亩。两个镇共带动贫困户800户。", "800户", "两个镇"),
        ("六都寨镇种茶2100亩，荷香桥镇种茶1800亩。两个镇平均亩产60公斤。", "60公斤", "两个镇"),
        ("隆回县六都寨镇、荷香桥镇2个镇种茶3000亩。", "3000亩", "隆回县六都寨镇、荷香桥镇"),
    ],
)
def test_several_are_told_of_together(find: Find, text: str, quote: str, expected: str) -> None:
    assert subject(find(text), quote) == expected


def test_the_number_of_a_row_is_not_said_of_the_row(find: Find) -> None:
    text = "邵阳市脱贫。邵阳市有隆回县、洞口县、武冈市3县市摘帽，全市减贫8万人。"
    assert subject(find(text), "3县市") != "隆回县、洞口县、武冈市"


@pytest.mark.parametrize("quote", ["300吨", "60吨", "900万元"])
def test_the_enterprise_is_the_firm_named_in_its_paragraph(find: Find, quote: str) -> None:
    text = (
        "隆回县种茶3万亩。樟溪茶叶有限公司落户。"
        "厂长王大山介绍，企业收购鲜叶300吨，加工干茶60吨，销售额900万元。全县种茶增收。"
    )
    assert subject(find(text), quote) == "樟溪茶叶有限公司"


def test_an_enterprise_in_another_paragraph_is_no_name(find: Find) -> None:
    text = "樟溪茶叶有限公司落户隆回县。\n隆回县种茶。企业收购鲜叶300吨。"
    assert subject(find(text), "300吨") != "樟溪茶叶有限公司"


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("樟溪商会成立。商会设立基金，已在全县14所学校帮扶508名学生。隆回县感谢。", "508名", "樟溪商会"),
        ("隆回县种茶。县里办学，全县14所学校招生508名。", "508名", "隆回县"),
    ],
)
def test_where_something_is_done_is_not_who_does_it(find: Find, text: str, quote: str, expected: str) -> None:
    assert subject(find(text), quote) == expected


def test_the_whole_village_is_the_one_that_begins_the_paragraph_behind_its_town(find: Find) -> None:
    text = (
        "石坪村换新颜\n隆回县六都寨镇石坪村修了路。石坪村人高兴。\n"
        "洞口县竹市镇樟溪村的176座木房挤在山坡上，全村803人靠三口井。"
    )
    assert subject(find(text), "803人") == "樟溪村"


def test_the_whole_county_is_the_one_named_most_under_any_of_its_names(find: Find) -> None:
    text = "江华瑶族自治县办学\n江华的学校多，江华人爱读书。道县人来看。\n全县27所学校，道县派人参观。"
    assert subject(find(text), "27所") != "道县"


def test_a_count_of_heads_is_not_said_of_those_counted(find: Find) -> None:
    text = "六都寨镇办医院。镇里新建卫生室7所，乡村医生增加到19名。"
    assert subject(find(text), "19名") == "六都寨镇"


def test_a_sentence_without_a_subject_goes_on_about_the_person_told_of(find: Find) -> None:
    text = "隆回县办医院，隆回县有医生。李秀英是樟溪村人。她种橘子。去年卖了6200元。"
    assert subject(find(text), "6200元") == "李秀英"


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("樟溪村的王大山患病四年。妻子李秀英拿出缴费单：“一年医药费花了7.3万元，真不容易。”", "7.3万元", "王大山"),
        ("樟溪村的王大山养鸡。“家里添了60只鸡，去年卖蛋卖了4300元。”丈夫赵大江说。", "4300元", "王大山"),
        ("樟溪村的王大山患病四年。妻子李秀英说：“我在车间上班，每月拿2300元。”", "2300元", "李秀英"),
    ],
)
def test_who_speaks_of_the_family_tells_of_whom_was_named_before(
    find: Find, text: str, quote: str, expected: str
) -> None:
    assert subject(find(text), quote) == expected


def test_who_holds_an_office_speaks_for_what_he_heads(find: Find) -> None:
    text = "樟溪村种百合。樟溪村有社员86户。村支书王大山挨个登记：“今天要发18吨鲜百合，赶紧装车。”"
    assert subject(find(text), "18吨") == "樟溪村"


def test_a_reckoning_is_not_told_of_who_reckons(find: Find) -> None:
    text = "隆回县修路。全县修路300公里。\n樟溪村村支书王大山算过账：路没修通时，一车毛竹运费350元。"
    assert subject(find(text), "350元") == "樟溪村"


def test_what_the_villagers_put_in_is_said_of_the_village(find: Find) -> None:
    text = "樟溪村修路，樟溪村缺水。县交通运输局补助60万元，村民投工1300个。"
    assert subject(find(text), "1300个") == "樟溪村"


@pytest.mark.parametrize(("quote", "expected"), [("六成", "樟溪茶叶有限公司"), ("一成", "村集体"), ("三成", "农户")])
def test_each_party_has_its_share(find: Find, quote: str, expected: str) -> None:
    text = "隆回县种茶。樟溪茶叶有限公司占六成，村集体占一成，农户占三成。"
    assert subject(find(text), quote) == expected


def test_what_a_share_is_of_is_not_whose_it_is(find: Find) -> None:
    text = "隆回县搬迁9000人。安置区占地210亩，住着4375人，占全县搬迁人口的四成。"
    assert subject(find(text), "四成") == "安置区"


def test_what_the_clauses_tell_weighs_as_grammar_has_it() -> None:
    assert all(WEIGHTS[name] < 0 for name in WEIGHTS if name.startswith("unnamed:"))
    assert WEIGHTS["subject:body:office"] > 0
    assert WEIGHTS["speaks:role:folk"] > WEIGHTS["speaks:role:office"]
