"""Of whom a figure is said where people are told of: speakers, people introduced with their age, pronouns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact, FactKind, PersonFact, QuotationFact
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.name_sorts import role_sort_of
from archive_gui.facts.subjects.people import PeopleNamed, PeopleTold, lead_of

Find = Callable[..., tuple[Fact, ...]]
RULE = Rule("sample.rule", 1, FactKind.PERSON, "…", "⟦样⟧", "样")


def spans(text: str, *names: str) -> list[Span]:
    found = [Span(at, at + len(name)) for name in names for at in range(len(text)) if text.startswith(name, at)]
    return sorted(found, key=lambda span: span.start)


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        ("隆回县种上了茶。\n石桥村的周大山也回来了。在外闯荡多年的他带着80万元积蓄办起茶厂。", "80万元", "周大山"),
        (
            "隆回县缺村医。\n石桥村的村医周小莲留了下来。26岁的她毕业回村，管着两个片区930名村民的档案。",
            "930名",
            "周小莲",
        ),
        ("石桥村的路修好了。\n周小莲心里有数。看着满头白发的他们，石桥村添了12张床。", "12张", "石桥村"),
    ],
)
def test_a_pronoun_told_more_of_acts_as_one_alone(find: Find, text: str, quote: str, wanted: str) -> None:
    assert subject(find(text), quote) == wanted


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize("quote", ["4口", "100平方米", "9000块钱"])
def test_what_a_speaker_tells_of_his_household_is_his(find: Find, between: str, quote: str) -> None:
    text = f"隆回县推进搬迁。{between}“我家4口人分到100平方米，只花了9000块钱。”樟溪村搬迁户王大山扳着指头算。"
    assert subject(find(text), quote) == "王大山"


def test_what_a_speaker_tells_of_his_village_is_not_his_own(find: Find) -> None:
    text = "樟溪村修路。樟溪村村民王大山说：“我们村去年修路8公里。”"
    assert subject(find(text), "8公里") == "樟溪村"


@pytest.mark.parametrize(
    "introduced", ["樟溪村62岁的茶农李秀英", "樟溪村2组贫困户李秀英", "樟溪村茶农李秀英", "樟溪村的李秀英"]
)
def test_who_is_introduced_is_told_of_and_not_where_he_is_from(find: Find, introduced: str) -> None:
    facts = find(f"隆回县种茶。{introduced}上山采茶，一上午采了5斤，卖了400元。")
    assert (subject(facts, "5斤"), subject(facts, "400元")) == ("李秀英", "李秀英")


def test_who_heads_a_cooperative_is_not_what_its_figures_are_of(find: Find) -> None:
    text = "樟溪茶叶专业合作社由返乡妇女王秀英牵头，63名社员入社，茶叶每斤卖到260元。"
    assert subject(find(text), "63名") == "樟溪茶叶专业合作社"


def test_a_pronoun_behind_a_colon_stands_for_who_is_told_of_and_not_for_the_reporter(find: Find) -> None:
    text = "本报讯（记者 李小河）昨天，隆回县脱贫户王大山收到短信：他住院花去8600元。"
    assert subject(find(text), "8600元") == "王大山"


@pytest.mark.parametrize(
    ("role", "sort"),
    [
        ("记者", "reporter"),
        ("村党支部书记", "office"),
        ("乡卫生院医生", "office"),
        ("合作社理事长", "boss"),
        ("厂长", "boss"),
        ("脱贫户", "folk"),
        ("茶农", "folk"),
    ],
)
def test_a_role_tells_what_sort_of_person_is_named(role: str, sort: str) -> None:
    assert role_sort_of(role) == sort


def test_facts_about_names_tell_who_speaks_and_what_people_are() -> None:
    words, person = Span(0, 6), Span(8, 11)
    told = PeopleTold.of(
        [
            (words, FactKind.QUOTATION, QuotationFact("王大山"), RULE, 1.0, False),
            (person, FactKind.PERSON, PersonFact("村民", None, "王大山"), RULE, 1.0, False),
            (Span(20, 26), FactKind.QUOTATION, QuotationFact(None), RULE, 1.0, False),
        ]
    )
    assert told == PeopleTold({words: "王大山"}, {person: "村民"}, {person: "王大山"})


def test_who_speaks_the_words_around_is_told() -> None:
    text = "“样样都好，样样都行。”王大山说。“样样都来。”"
    people = PeopleNamed(text, text, spans(text, "王大山"), PeopleTold({Span(0, 12): "王大山"}))
    assert people.speaker(Span(3, 6)) == "王大山"
    assert people.speaker(Span(0, 12)) == "王大山"
    assert people.speaker(Span(17, 24)) is None
    assert PeopleNamed(text, text, [], PeopleTold()).speaker(Span(0, 12)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王大山上山。他", "王大山"),
        ("王大山找到李小河。他", "王大山"),
        ("王大山对李小河说好。他", "王大山"),
        ("王大山上山。李小河下山。他", "李小河"),
        ("王大山上山。李小河下山。王大山唱歌。\n李小河又来。王大山听着。他", "王大山"),
    ],
)
def test_a_pronoun_stands_for_who_acts(text: str, name: str) -> None:
    people = PeopleNamed(text, text, spans(text, "王大山", "李小河"), PeopleTold())
    meant = people.meant(len(text) - 1)
    assert meant is not None
    assert text[meant.start : meant.end] == name


def test_a_pronoun_before_which_nobody_is_named_stands_for_none() -> None:
    assert PeopleNamed("他来了。", "他来了。", [], PeopleTold()).meant(0) is None


@pytest.mark.parametrize(
    ("text", "introduced"),
    [("63岁的茶农王大山", True), ("王大山，今年63岁", True), ("王大山老人", True), ("县长王大山", False)],
)
def test_an_age_introduces(text: str, introduced: bool) -> None:
    people = PeopleNamed(text, text, spans(text, "王大山"), PeopleTold())
    assert people.is_introduced(spans(text, "王大山")[0]) is introduced


def test_the_lead_of_a_name_begins_with_its_clause() -> None:
    assert lead_of("天晴了，县长王大山来了", 6) == "县长"
    assert lead_of("样" * 40, 40) == "样" * 24


def test_who_helps_her_is_not_meant_by_the_next_pronoun(find: Find) -> None:
    text = "王秀梅搬进新家。王秀梅没有工做。支书李大山给她支招，教她学缝纫。头一个月，她领了1300元。"
    assert subject(find(text), "1300元") == "王秀梅"


def test_he_in_direct_speech_is_not_who_speaks(find: Find) -> None:
    text = "王大山病了三年。王大山不肯闲着。“如今他还能喂45只鸡。”妻子李秀英说。"
    assert subject(find(text), "45只") == "王大山"


@pytest.mark.parametrize(
    "text",
    [
        "王大山在樟溪村驻村。王大山闲不住。王大山跟着大学生李秀英学直播，头一场卖出9单。",
        "王大山在樟溪村驻村。王大山闲不住。王大山带着民兵排长李秀英、退伍兵赵小军卖出9单。",
    ],
)
def test_who_is_taken_along_does_not_act(find: Find, text: str) -> None:
    assert subject(find(text), "9单") == "王大山"


@pytest.mark.parametrize("given", ["乡里每月给他480元补助", "县林业局评他为“护林标兵”，奖金480元"])
def test_what_is_given_is_told_of_who_gets_it(find: Find, given: str) -> None:
    text = f"王大山守林。王大山在樟溪村守了三十年。{given}。"
    assert subject(find(text), "480元") == "王大山"


def test_what_somebody_else_does_behind_the_pronoun_is_his(find: Find) -> None:
    text = "王大山守林。李秀英种树。乡里给他派了帮手，护林员李秀英领到工资2600元。"
    assert subject(find(text), "2600元") == "李秀英"


@pytest.mark.parametrize("worn", ["跑坏4双胶鞋", "笔记记满了4本"])
def test_who_wears_out_shoes_is_no_village(find: Find, worn: str) -> None:
    text = f"樟溪村变了样。樟溪村种茶，樟溪村修路。第一书记王大山进村两年，{worn}。"
    quote = "4双" if "双" in worn else "4本"
    assert subject(find(text), quote) == "王大山"


def test_who_acts_is_not_who_is_helped(find: Find) -> None:
    text = "李秀英一家脱贫晚。李秀英欠着债。王大山替她担保，从银行贷来6万元。"
    assert subject(find(text), "6万元") == "李秀英"


def test_a_pronoun_that_goes_on_in_the_sentence_is_whoever_led_it(find: Find) -> None:
    text = "贺大山从前是木匠，贺大山手巧，贺大山肯干。县文化馆的周小莲找上门来，她掏钱买下木雕16件。"
    assert subject(find(text), "16件") == "周小莲"
