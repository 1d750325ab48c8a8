from __future__ import annotations

import pytest

from archive_gui.domain.offsets import OffsetMap, OffsetMapBuilder
from archive_gui.domain.spans import Span


def _map() -> OffsetMap:
    """Reading `abXc\\nd` over captured `ab--yyc d`: copy, drop two, two for one, copy, anchor, copy."""
    builder = OffsetMapBuilder()
    builder.copy(Span(0, 2))
    builder.replace(Span(4, 6))
    builder.copy(Span(6, 7))
    builder.replace(Span(7, 7))
    builder.copy(Span(8, 9))
    return builder.build()


def test_each_character_knows_its_captured_range() -> None:
    offsets = _map()
    assert [offsets.source_range(i) for i in range(6)] == [(0, 1), (1, 2), (4, 6), (6, 7), (7, 7), (8, 9)]


def test_a_passage_gives_the_ranges_it_was_cut_into() -> None:
    assert _map().source_ranges(Span(1, 6)) == ((1, 2), (4, 7), (8, 9))


def test_captured_ranges_lead_back_to_the_reading_text() -> None:
    offsets = _map()
    assert offsets.reading_spans(Span(0, 9)) == ((0, 4), (5, 6))
    assert offsets.reading_spans(Span(5, 6)) == ((2, 3),)
    assert offsets.reading_spans(Span(2, 4)) == ()


def test_neighbouring_copies_are_one_run() -> None:
    builder = OffsetMapBuilder()
    builder.copy(Span(3, 5))
    builder.copy(Span(5, 9))
    assert list(builder.build().runs()) == [((0, 6), (3, 9))]


def test_outside_the_text_there_is_nothing() -> None:
    with pytest.raises(IndexError):
        _map().source_range(6)


def test_bytes_lead_back_to_the_same_map() -> None:
    offsets = _map()
    assert OffsetMap.from_bytes(offsets.to_bytes()) == offsets


@pytest.mark.parametrize("data", [b"", b"om1\n", b"om1\n\x01\0\0\0\x02\0\0\0", b"zzz"])
def test_bytes_that_are_no_map_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"offset map|bytes"):
        OffsetMap.from_bytes(data)
