"""The grammar: rules of symbols, words read as a whole, and where a hit ends."""

from __future__ import annotations

import re

import pytest

from archive_gui.domain.facts import FactKind
from archive_gui.facts.grammar import Grammar, Lexicon, Rule, alternatives, openings

NUMBER = {"number": r"\d{1,6}"}
UNITS = Lexicon([("米", ""), ("平方米", ""), ("个", "[人月]"), ("个百分点", "")])


def grammar(pattern: str, first: str = "") -> Grammar:
    rule = Rule("sample", 1, FactKind.FIGURE, pattern, "", "", first)
    return Grammar(NUMBER, [rule], openings=r"\d", first="0-9", lexicons={"unit": UNITS})


def quotes(pattern: str, text: str, first: str = "") -> list[str]:
    return [text[hit.start : hit.end] for hit in grammar(pattern, first).scan(text)]


def test_the_longest_word_wins() -> None:
    (hit,) = grammar("<number:value><unit:unit>").scan("升了5个百分点")
    assert hit.parts == {"value": "5", "unit": "个百分点"}


def test_a_word_is_left_where_the_next_one_begins() -> None:
    assert quotes("<number><unit>", "5个人住了6个月，买了7个") == ["7个"]


def test_an_optional_word_may_be_absent() -> None:
    (hit,) = grammar("<number:value><unit:unit>?").scan("5吨")
    assert hit.parts == {"value": "5", "unit": ""}


def test_a_forbidden_word_keeps_the_rule_from_matching() -> None:
    assert quotes("<number><!unit>", "5米和6吨") == ["6"]


def test_what_follows_the_end_must_stand_there_and_is_no_part_of_the_hit() -> None:
    assert quotes("<number><.>和<number><unit>", "5和6平方米，7和8") == ["5"]


def test_a_rule_is_tried_only_at_the_characters_it_begins_with() -> None:
    assert quotes("<number><unit>", "5米和6米", first="6") == ["6米"]


def test_a_rule_is_tried_only_in_texts_that_hold_what_it_needs() -> None:
    rules = [
        Rule("halves", 1, FactKind.FIGURE, r"\d半", "", "", needs="半 整"),
        Rule("any", 1, FactKind.FIGURE, r"\d", "", ""),
    ]
    sample = Grammar(NUMBER, rules, openings=r"\d", first="0-9")
    filler = "。" * 100  # in short texts nothing is looked up
    assert [hit.rule.id for hit in sample.scan(f"5半和6{filler}")] == ["halves", "any"]
    assert [hit.rule.id for hit in sample.scan(f"5和6{filler}")] == ["any", "any"]
    assert [hit.rule.id for hit in sample.scan("5半")] == ["halves"]


def test_hits_do_not_overlap() -> None:
    assert quotes("<number><unit>?", "123456米") == ["123456米"]


@pytest.mark.parametrize("word", ["今天", "今晚", "昨", "昨天"])
def test_openings_tell_where_words_may_begin(word: str) -> None:
    assert re.match(openings(["今天", "今晚", "昨", "昨天"]), word)


def test_openings_pass_over_other_words() -> None:
    assert re.match(openings(["今天", "今晚"]), "今后") is None


def test_alternatives_take_the_longest_word() -> None:
    match = re.match(alternatives(["长江", "长江三角洲", "黄河"]), "长江三角洲一带")
    assert match is not None
    assert match[0] == "长江三角洲"
