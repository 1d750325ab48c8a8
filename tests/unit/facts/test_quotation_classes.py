"""Which quoted words are quotations without a verb of speech before them, and which are not."""

from __future__ import annotations

import pytest

from archive_gui.facts.people.extraction import find_people
from archive_gui.facts.quotations import RULE_HEADLINE, RULE_SAYING, RULE_SPOKEN, Quotations
from archive_gui.facts.quotes import find_quoted


def rules(text: str) -> list[str | None]:
    quoted = find_quoted(text)
    quotations = Quotations(text, find_people(text, ()), quoted)
    return [found.rule.id if (found := quotations.read(pair)) is not None else None for pair in quoted]


@pytest.mark.parametrize(
    "text",
    [
        "运河边上早年就有“样不离水”的说法。",
        "“守着好山受穷”，外乡人这样笑话他们。",
        "样江穿县而过，俗称“七山二水一分田”。",
        "山门上“样样争先向前走”六个大字还在。",
        "“谢谢众乡亲”，他家的门楣上写着这样一行字。",
        "“官可以小做，路不能小修”，是她上任那天的一句话。",
        "大桥停了三年，因为“等上头的钱，靠上头的人”，一直没有修成。",
    ],
)
def test_what_people_say_have_or_read_is_a_saying(text: str) -> None:
    assert rules(text) == [RULE_SAYING.id]


@pytest.mark.parametrize(
    "text",
    [
        "我们去问，得到的答复总是“没货”。",
        "他跑了四趟，都被一句“没有指标”顶了回来。",
        "队员们喊着“冲啊”扑了上去。",
        "游客连声说“真没白来”。",
        "“我不同意”，他说。",
    ],
)
def test_an_answer_or_a_shout_is_spoken(text: str) -> None:
    assert rules(text) == [RULE_SPOKEN.id]


@pytest.mark.parametrize(
    "text",
    [
        "样县素有“水果之乡”之称。",
        "样果俗称“地雷果”。",
        "县里打出“样城山茶”的品牌。",
        "县里提出“样样清零”行动。",
        "“样样红”开了\n——记样村的果园",
    ],
)
def test_names_and_slogans_are_no_quotations(text: str) -> None:
    assert rules(text) == [None]


def test_a_headline_of_quoted_words_with_a_second_line_is_a_quotation() -> None:
    assert rules("“样样都要自己来”\n——记样村的一群妇女\n开春以后") == [RULE_HEADLINE.id]


def test_words_signed_below_are_no_headline() -> None:
    assert rules("“样样都要自己来。”\n——陈大有\n开春以后") != [RULE_HEADLINE.id]


def test_words_broken_off_by_a_line_end_are_one_pair() -> None:
    text = "她说：“这口井是我爷爷手里\n打下的，从来没有干过。”大家笑了。"
    (pair,) = find_quoted(text)
    assert text[pair.span.start : pair.span.end].endswith("干过。”")


@pytest.mark.parametrize(
    "text",
    [
        "他说：“这口井没有干过。\n第二段有一个收尾的”记号。",
        "他说：“这口井\n第二行写着“样样清零”四个字。",
        "他说：“这口井\n没有干过\n第三行才有”记号。",
    ],
)
def test_a_mark_that_is_never_closed_takes_no_later_line(text: str) -> None:
    assert all("\n" not in text[pair.span.start : pair.span.end] for pair in find_quoted(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("山里的小学只剩两所，“再撤，村子就空了”。", [RULE_SPOKEN.id]),
        ("老人说牙还有九颗，“再嚼它十年”。", [RULE_SPOKEN.id]),
        ("企业有了本钱，“自我积累、自我发展”。", [None]),
        ("全县定下规矩，“先修渠后修路”。", [None]),
    ],
)
def test_words_that_end_a_sentence_are_speech_where_they_speak(text: str, told: list[str | None]) -> None:
    assert rules(text) == told
