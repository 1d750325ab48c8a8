"""Strands never lose the trace of a character."""

from __future__ import annotations

import pytest

from archive_gui.domain.spans import Span
from archive_gui.repair.strands import Run, Strand, weave

SOURCE = "零一二三四五六七八九"


def source_of(strand: Strand) -> str:
    return "".join(SOURCE[span.start : span.end] for span in strand.ranges())


def test_a_cut_keeps_its_places() -> None:
    strand = Strand.of(SOURCE, 0).cut(2, 5)
    assert (strand.text, source_of(strand), strand.start, strand.end) == ("二三四", "二三四", 2, 5)


def test_stretches_are_taken_out_over_several_runs() -> None:
    strand = weave([Strand.of(SOURCE[0:4], 0), Strand.of(SOURCE[6:10], 6)]).without(
        [Span(1, 3), Span(3, 5), Span(7, 8)]
    )
    assert strand.text == source_of(strand) == "零七八"


def test_a_character_that_stands_for_a_stretch_is_kept_whole() -> None:
    strand = weave([Strand.of("零一", 0), Strand(" ", (Run(1, 2, 5),)), Strand.of("五六", 5)])
    assert strand.text == "零一 五六"
    assert strand.cut(2, 4).ranges() == (Span(2, 6),)
    assert strand.without([Span(0, 2)]).ranges() == (Span(2, 7),)


def test_blanks_at_the_ends_go() -> None:
    strand = Strand.of(" 一 ", 4).stripped()
    assert (strand.text, strand.ranges()) == ("一", (Span(5, 6),))
    assert Strand.of("  ", 0).stripped().text == ""


def test_another_spelling_has_the_same_length() -> None:
    assert Strand.of("⼀二", 3).spelled("一二").ranges() == (Span(3, 5),)
    with pytest.raises(ValueError, match="same length"):
        Strand.of("一二", 0).spelled("一")
