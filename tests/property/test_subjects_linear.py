"""The subjects of figures in texts without any mark are told in characters searched linear in the text's length."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.extraction import find_figures
from archive_gui.facts.subjects import model as subject_model
from archive_gui.facts.subjects.attribution import Subjects
from archive_gui.facts.subjects.people import PeopleNamed, PeopleTold
from archive_gui.facts.subjects.runs import Runs
from archive_gui.facts.subjects.topics import Named

SIZE = 600


class Counter:
    """How many characters were searched."""

    def __init__(self) -> None:
        self.searched = 0

    def add(self, start: int, end: int) -> None:
        self.searched += max(0, end - start)

    def words(self, told: Callable[[str, int, int], tuple[str, ...]]) -> Callable[[str, int, int], tuple[str, ...]]:
        def counted(text: str, start: int, end: int) -> tuple[str, ...]:
            self.add(start, end)
            return told(text, start, end)

        return counted


class Pattern:
    """A pattern that counts the characters that it may search."""

    def __init__(self, pattern: re.Pattern[str], counter: Counter) -> None:
        self._pattern = pattern
        self._counter = counter

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        self._counter.add(start, end)
        return self._pattern.search(text, start, end)


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    counter = Counter()
    for name in ("OF_ONE", "_OF_US", "_WE"):
        monkeypatch.setattr(subject_model, name, Pattern(getattr(subject_model, name), counter))
    for name in ("whose_words", "told_words"):
        monkeypatch.setattr(subject_model, name, counter.words(getattr(subject_model, name)))
    return counter


def searched(counter: Counter, piece: str, times: int, around: str) -> int:
    """How many characters are searched for the subjects of the figures of a text."""
    opening, closing = around.split("…")
    text = f"{opening}{piece * times}{closing}"
    spoken = Span(0, len(text) - len(closing) + 1)
    told = PeopleTold({spoken: "王大山"} if opening else {})
    subjects = Subjects(text, text, Named((), (), (), told=told), Breaks(text), ())
    figures = list(find_figures(text))
    assert len(figures) >= times
    before = counter.searched
    subjects.begin(figures)
    for figure in figures:
        subjects.of_figure(figure)
    return counter.searched - before


@pytest.mark.parametrize("piece", ["有9件", "您有9件"])
@pytest.mark.parametrize("around", ["…", "“…”王大山说。"])
def test_twice_the_figures_take_twice_the_characters_searched(counter: Counter, piece: str, around: str) -> None:
    once = searched(counter, piece, SIZE, around)
    assert 0 < searched(counter, piece, 2 * SIZE, around) <= 2.3 * once


def test_each_of_many_figures_in_one_sentence_goes_on_with_few() -> None:
    text = "有9件，" * SIZE
    figures = list(find_figures(text))
    runs = Runs(text, Breaks(text), (), lambda _: None)
    runs.begin(figures)
    assert sum(len(runs.beside(figure)) for figure in figures) < 12 * SIZE


class Unread(str):
    """A text that may not be counted through."""

    __slots__ = ()

    def count(self, *_arguments: object) -> int:
        raise AssertionError("the text is read again for each pronoun")


def test_a_pronoun_far_behind_a_name_needs_no_reading_of_what_stands_between() -> None:
    text = f"王大山上山。{'一天天过去，' * SIZE}他"
    people = PeopleNamed(Unread(text), text, [Span(0, 3)], PeopleTold())
    assert people.meant(len(text) - 1) == Span(0, 3)
