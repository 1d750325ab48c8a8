"""Words are found again by what stands around them, and only where that tells one place."""

from __future__ import annotations

from archive_gui.domain.anchored import Squeezed, context_of, counterpart
from archive_gui.domain.spans import Span


def of(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def found(there: str, words: str, here: str, nth: int = 0) -> str | None:
    span = of(there, words, nth)
    place = counterpart(Squeezed(there), words, context_of(there, span), Squeezed(here))
    return None if place is None else here[: place.start] + "|" + here[place.start : place.end]


def test_blanks_and_line_breaks_do_not_matter() -> None:
    assert (
        found("全村种下桃树12 棵，第二年开花。", "12 棵", "　　全村种下\n桃树12棵，第二年开花。")
        == "　　全村种下\n桃树|12棵"
    )


def test_words_that_stand_twice_are_told_apart_by_more_of_what_is_around_them() -> None:
    text = "东边的果园里新栽桃树12棵，西边的山坡上新栽桃树12棵，都已成活。"
    assert found(text, "12棵", text) == "东边的果园里新栽桃树|12棵"
    assert found(text, "12棵", text, nth=1) == "东边的果园里新栽桃树12棵，西边的山坡上新栽桃树|12棵"


def test_words_without_a_single_place_on_either_side_are_not_found() -> None:
    once, twice = "新栽桃树12棵，成活；", "新栽桃树12棵，成活；新栽桃树12棵，成活；"
    assert found(twice, "12棵", once) is None
    assert found(once, "12棵", twice) is None
    assert found(once, "12棵", "新栽桃树13棵，成活；") is None


def test_too_little_around_them_tells_nothing() -> None:
    assert found("种12棵", "12棵", "种12棵") is None
