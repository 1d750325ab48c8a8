"""Sorts that stand by themselves, lists, ages and pronouns: of whom figures are then said, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.engine import FactEngine
from archive_gui.facts.subjects.pointers import endings_of
from archive_gui.facts.subjects.words import deeds, has_staff, told_words, whose_words

Find = Callable[..., tuple[Fact, ...]]


SCHOOL = "樟溪乡中心小学办学。李秀英来到樟溪乡中心小学。樟溪乡中心小学在山里。"


@pytest.mark.parametrize("left", ["从样城师范学校毕业来到山里", "曾是样城师范学校的学生"])
def test_a_school_that_somebody_left_is_not_the_school_that_is_spoken_of(find: Find, left: str) -> None:
    text = f"{SCHOOL}她{left}。如今，学校有教师12名。"
    assert subject(find(text), "12名") == "樟溪乡中心小学"


def test_a_school_named_in_passing_is_not_what_the_bare_word_stands_for(find: Find) -> None:
    text = "隆回县办学。石桥小学派来教师。学校离县城66公里。"
    assert subject(find(text), "66公里") != "石桥小学"


def test_works_and_their_parts_stand_for_the_reservoir_named_before(find: Find) -> None:
    text = "樟溪村缺水。樟溪水库年久失修。工程总投资1260万元，大坝加高2米。"
    facts = find(text)
    assert (subject(facts, "1260万元"), subject(facts, "2米")) == ("樟溪水库", "樟溪水库")


@pytest.mark.parametrize("title", ["一个扶贫车间的头一年", "山里的头一年"])
def test_a_workshop_is_the_firm_only_where_the_title_speaks_of_it(engine: FactEngine, title: str) -> None:
    text = f"{title}\n樟溪服饰有限公司开张。目前，车间扩充到600平方米。"
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(text)))
    parts = (
        Part("a1.p1", PartKind.TITLE, Span(0, len(title))),
        Part("a1.p2", PartKind.PARAGRAPH, Span(len(title) + 1, len(text))),
    )
    facts = engine.extract([(ReadingText(text, parts, builder.build()), Description())])[0]
    assert (subject(facts, "600平方米") == "樟溪服饰有限公司") == ("车间" in title)


def test_a_list_is_of_what_its_lead_tells_of() -> None:
    text = "账单贴在墙上：\n补贴9元；\n奖励3元。\n下一段"
    breaks = Breaks(text)
    assert [breaks.paragraph(text.index(word)) for word in ("补贴", "奖励", "下一段")] == [0, 0, text.index("下一段")]
    assert breaks.sentence(text.index("奖励")) == text.index("奖励")


def test_who_says_that_he_has_lived_so_long_is_so_old(find: Find) -> None:
    text = "王大山在村里种茶。“活了73岁，没见过这样多的人来我们寨子里。”李秀英说。"
    assert subject(find(text), "73岁") == "李秀英"


def test_an_average_age_is_not_that_of_the_person_named_before(find: Find) -> None:
    text = "校长王大山介绍，教师增加到19名，平均年龄31岁。"
    assert subject(find(text), "31岁") != "王大山"


@pytest.mark.parametrize("when", ["如今", "2016年", "后来"])
def test_a_pronoun_behind_a_time_stands_for_who_was_named(find: Find, when: str) -> None:
    text = f"隆回县种茶。樟溪村贫困户李秀英的账最清。{when}她在茶园做工，每月工资2300元。"
    assert subject(find(text), "2300元") == "李秀英"


def test_a_row_of_villages_counted_with_a_measure_word_is_told_of(find: Find) -> None:
    text = "隆回县修渠。樟溪村、石桥村两个村修渠3公里。"
    assert subject(find(text), "3公里") == "樟溪村、石桥村"


@pytest.mark.parametrize(
    ("sort", "ending"), [("学校", "小学"), ("医院", "卫生院"), ("工程", "水库"), ("车间", "公司"), ("桥", "桥")]
)
def test_a_sort_by_itself_may_stand_for_names_that_end_otherwise(sort: str, ending: str) -> None:
    assert ending in endings_of(sort)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("先后投入60万元，新建", ("built", "spent")),
        ("每月到村走访", ("helped",)),
        ("妻子住院", ("household",)),
        ("卖茶收入", ("earned",)),
        ("她自己", ("he",)),
        ("全村修路", ("villagers",)),
        ("其他人们", ()),
    ],
)
def test_words_tell_what_is_spoken_of(text: str, words: tuple[str, ...]) -> None:
    assert told_words(text, 0, len(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("县教育局先后投入60万元", ("gives",)),
        ("县教育局抽查了12个村", ("looks",)),
        ("县教育局来了。县里投入60万元", ()),
        ("县教育局组织考核", ("gives", "looks")),
    ],
)
def test_a_body_is_known_by_what_it_does_for_others(text: str, words: tuple[str, ...]) -> None:
    assert deeds(text, len("县教育局")) == words


def test_the_people_of_a_body_are_not_the_body() -> None:
    assert has_staff("县水利局的技术员进山", 4)
    assert not has_staff("县水利局修渠，村民满意", 4)


def test_one_persons_own_and_many_peoples_are_told_apart() -> None:
    assert whose_words("每月工资", 0, 4) == ("person:personal",)
    assert whose_words("全县农户", 0, 4) == ("person:collective",)


def test_the_whole_village_is_the_one_that_a_cadre_moved_to(find: Find) -> None:
    text = (
        "樟溪村换了模样\n隆回县樟溪村收橘80吨。樟溪村通了路。\n"
        "洞口县林业局干部王大山背着铺盖住进了石江镇柏坪村。两年来，全村修渠6.3公里。"
    )
    assert subject(find(text), "6.3公里") == "柏坪村"


def test_a_village_beside_another_is_not_moved_to(find: Find) -> None:
    text = (
        "樟溪村换了模样\n隆回县樟溪村收橘80吨。樟溪村通了路。\n"
        "王大山来到柏坪村学种茶，又到石江镇竹坪村买苗。两年来，全村修渠6.3公里。"
    )
    assert subject(find(text), "6.3公里") == "樟溪村"


def test_a_heading_tells_which_county_its_section_means(find: Find) -> None:
    text = (
        "邵阳市的乡村变了样。邵阳市今年有看点。\n隆回县：百合开了\n全县种百合3万亩。\n"
        "新宁县：脐橙红了\n富硒土是家底。全县种脐橙5万亩。\n市农业农村局说，全市水果产值40亿元。"
    )
    facts = find(text)
    assert [subject(facts, quote) for quote in ("3万亩", "5万亩", "40亿元")] == ["隆回县", "新宁县", "邵阳市"]


def test_all_the_community_is_no_village(find: Find) -> None:
    text = "樟溪村的人下了山。樟溪村在高处，樟溪村路远。他们住进小沙江镇城南社区。\n去年全社区兑换积分1.3万分。"
    assert subject(find(text), "1.3万分") == "城南社区"


def test_the_villages_own_account_is_the_villages(find: Find) -> None:
    text = "隆回县摸底。隆回县算账。樟溪村是后进。\n工作队来到樟溪村之前，村集体账上只剩900元。"
    assert subject(find(text), "900元") == "樟溪村"


def test_accounts_of_several_villages_are_not_those_of_one(find: Find) -> None:
    text = "隆回县摸底。隆回县算账。樟溪村是后进。\n隆回县里，有5个村集体收入8万元。"
    assert subject(find(text), "8万元") == "隆回县"


def test_a_school_named_just_before_is_what_the_bare_word_stands_for(find: Find) -> None:
    text = "隆回县办学。\n往回走要经过石桥小学。三年前，学校请了16名志愿者。"
    assert subject(find(text), "16名") == "石桥小学"


def test_a_workshop_told_as_a_firms_is_told_with_the_firm(find: Find) -> None:
    text = "隆回县办厂。\n茶籽进了樟溪油脂有限公司的车间。车间里的96名工人，多半是本地人。"
    assert subject(find(text), "96名") == "樟溪油脂有限公司的车间"


def test_a_site_that_has_what_is_counted_is_what_is_told_of(find: Find) -> None:
    text = "王秀梅教书。王秀梅守在石桥教学点。52岁的王秀梅不肯走。教学点有3个年级。"
    assert subject(find(text), "3个") == "石桥教学点"


@pytest.mark.parametrize("place", ["小沙江镇的", "社区旁的"])
def test_a_place_beside_a_body_does_not_lead(find: Find, place: str) -> None:
    text = f"隆回县搬迁。小沙江镇城南社区住满了人。城南社区热闹。{place}樟溪茶叶专业合作社，吸纳社员140名。"
    assert subject(find(text), "140名") == "樟溪茶叶专业合作社"


@pytest.mark.parametrize("since", ["三年来", "以来"])
def test_who_helps_another_place_is_told_of(find: Find, since: str) -> None:
    text = f"隆回县脱贫。隆回县变了样。隆回县修路。长沙市对口帮扶隆回县{since}，投入资金2600万元。"
    assert subject(find(text), "2600万元") == "长沙市"


def test_a_heading_may_open_with_a_county_that_is_a_word_too(find: Find) -> None:
    text = "永州市的乡村变了样。永州市今年有看点。\n新田：脐橙红了；客商来了\n富硒土是家底。全县种脐橙4万亩。"
    assert subject(find(text), "4万亩") == "新田"


def test_a_county_that_the_text_never_names_is_told_by_the_home_of_its_towns(find: Find) -> None:
    text = "小沙江镇的茶社开了张。2018年，全县木耳产值9.3亿元。来客都住在小沙江镇。"
    assert subject(find(text), "9.3亿元") == "隆回县"
