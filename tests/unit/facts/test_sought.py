"""Patterns that are tried only where a word stands find what they find when tried everywhere."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_gui import facts
from archive_gui.domain.spans import Span
from archive_gui.facts import awards, quotes
from archive_gui.facts.bodies import firms_in_short
from archive_gui.facts.bodies import patterns as bodies_patterns
from archive_gui.facts.bodies import short as bodies_short
from archive_gui.facts.dates import chapters as date_chapters
from archive_gui.facts.dates import events as date_events
from archive_gui.facts.dates import written as date_written
from archive_gui.facts.people import patterns as people_patterns
from archive_gui.facts.places import chained as chained_places
from archive_gui.facts.places import features_weighed, hamlets, landforms, regions, roads, sites, villages
from archive_gui.facts.places import local as local_places
from archive_gui.facts.places import rural as rural_places
from archive_gui.facts.sought import Sought, Words, longest_words
from archive_gui.facts.subjects import front_nouns

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "facts"
_SOUGHT = {
    f"{module.__name__}.{name}": pattern
    for module in (
        awards,
        bodies_patterns,
        bodies_short,
        chained_places,
        date_chapters,
        date_events,
        date_written,
        features_weighed,
        firms_in_short,
        front_nouns,
        hamlets,
        landforms,
        local_places,
        people_patterns,
        quotes,
        regions,
        roads,
        rural_places,
        sites,
        villages,
    )
    for name, pattern in vars(module).items()
    if isinstance(pattern, Sought)
}


def test_the_rules_seek_some_patterns_so() -> None:
    assert len(_SOUGHT) > 10


each = pytest.mark.parametrize("sought", _SOUGHT.values(), ids=_SOUGHT)
# Long expressions take long to draw from.
quietly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@each
@settings(quietly, max_examples=9)
@given(data=st.data())
def test_finds_what_the_expression_alone_finds(sought: Sought, data: st.DataObject) -> None:
    _compare(sought, data)


@pytest.mark.soak
@each
@settings(quietly, max_examples=100)
@given(data=st.data())
def test_finds_what_the_expression_alone_finds_at_length(sought: Sought, data: st.DataObject) -> None:
    _compare(sought, data)


def test_finds_in_annotated_texts_what_the_expression_alone_finds() -> None:
    modules = [import_module(found.name) for found in iter_modules(facts.__path__, f"{facts.__name__}.")]
    everything = {sought for module in modules for sought in vars(module).values() if isinstance(sought, Sought)}
    for text in (path.read_text("utf-8") for path in sorted(GOLDEN.glob("*.txt"))):
        for sought in everything:
            found = [match.span() for match in sought.finditer(text)]
            assert found == [match.span() for match in sought.pattern.finditer(text)], sought.pattern.pattern


def _compare(sought: Sought, data: st.DataObject) -> None:
    pieces = st.from_regex(sought.pattern) | st.text("王县长、，。“（说老师书记线路江河3获奖等个村", max_size=6)
    filler = "。" * 100  # short texts are read by the expression alone
    text = (
        data.draw(st.sampled_from(("", "\n"))) + "".join(data.draw(st.lists(pieces, min_size=2, max_size=6))) + filler
    )
    assert [found.span() for found in sought.finditer(text)] == [
        found.span() for found in sought.pattern.finditer(text)
    ]


@pytest.mark.parametrize("text", ["", "王", "\ud800王", "🐎王队长"])
def test_reads_texts_of_any_characters(text: str) -> None:
    sought = Sought("王|队长", opening=("王", "队长"))
    text += "。" * 100
    assert [found[0] for found in sought.finditer(text)] == re.findall("王|队长", text)


def test_a_match_may_begin_behind_a_character_or_at_the_start() -> None:
    sought = Sought("(?:^|(?<=[，。]))[一-鿿]{2}路", after="，。", ahead="路", within=(2, 2))
    text = "样溪路通了，样山路没通，在样河路上。" + "无" * 100
    assert [found[0] for found in sought.finditer(text)] == ["样溪路", "样山路"]


def test_what_stands_ahead_is_looked_for_within_its_distances() -> None:
    sought = Sought("甲.{2,3}乙", opening="甲", ahead="乙", within=(3, 4))
    text = "甲一乙，甲一二乙，甲一二三乙，甲一二三四乙。" + "无" * 100
    assert [found[0] for found in sought.finditer(text)] == sought.pattern.findall(text) == ["甲一二乙", "甲一二三乙"]


@pytest.mark.parametrize("after", ["", "，。"])
def test_few_words_ahead_tell_which_of_many_beginnings_to_try(after: str) -> None:
    sought = Sought("(?:(?<=[，。])样|甲).{1,3}乙", opening="甲样", after=after, ahead="乙", within=(2, 4))
    text = "甲" * 40 + "无无，样一乙。样一二三乙甲甲甲乙，样一二三四乙，甲一" + "无甲" * 60
    found = [(match.start(), match[0]) for match in sought.finditer(text)]
    assert found == [(match.start(), match[0]) for match in sought.pattern.finditer(text)]
    assert [words for _, words in found] == ["样一乙", "样一二三乙", "甲甲甲乙"]


def test_some_words_open_matches_only_near_others() -> None:
    letters, digits = "ABCDE", "0123456789"
    sought = Sought(r"[0-9]+|[A-E](?=[A-E]{0,2}[0-9])", opening=digits, near=(letters, digits, 3))
    text = "ABCD，AB12，A一3，ABCDE45，E" + "无" * 100
    found = [match.span() for match in sought.finditer(text)]
    assert found == [match.span() for match in sought.pattern.finditer(text)]
    assert [text[slice(*span)] for span in found] == ["A", "B", "12", "3", "C", "D", "E", "45"]


def test_words_are_told_by_two_characters_or_by_their_only_one() -> None:
    assert Words(("县长", "厂")).places("县厂长县长").tolist() == [False, True, False, True, False]


@given(st.sets(st.text("甲乙丙", min_size=1, max_size=3), max_size=6), st.text("甲乙丙丁", max_size=30))
def test_longest_words_are_those_of_an_alternation(words: set[str], text: str) -> None:
    pattern = "|".join(sorted(words, key=len, reverse=True))
    expected = [Span(*found.span()) for found in re.finditer(pattern, text)] if words else []
    assert list(longest_words(text, words)) == expected
