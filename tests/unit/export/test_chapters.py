from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from archive_gui.base.messages import choose_language
from archive_gui.domain.facts import DateFact, Fact, FactKind, PlaceFact, PlaceLevel
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.export.chapters import _arranged, _shown, fact_rows


@pytest.fixture(autouse=True)
def _english() -> object:
    choose_language("en")
    yield
    choose_language("zh_CN")


def _parts(*kinds: PartKind) -> tuple[Part, ...]:
    return tuple(Part(f"p{n}", kind, Span(2 * n, 2 * n + 1)) for n, kind in enumerate(kinds))


def _ids(parts: list[Part]) -> str:
    return "".join(part.id for part in parts)


def test_a_kicker_after_the_title_stays_where_it_stands() -> None:
    kinds = (PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE, PartKind.KICKER, PartKind.LEAD, PartKind.BYLINE)
    before, under, body = _arranged(_parts(*kinds))
    assert (_ids(before), _ids(under), _ids(body)) == ("p0", "p2", "p3p4p5")


def test_without_a_title_nothing_is_lost() -> None:
    parts = _parts(PartKind.KICKER, PartKind.PHOTO_CREDIT)
    before, under, body = _arranged(parts)
    assert [*before, *under, *body] == list(parts)


def test_a_caption_before_the_title_keeps_its_place_in_the_body() -> None:
    before, under, body = _arranged(_parts(PartKind.CAPTION, PartKind.TITLE, PartKind.PARAGRAPH))
    assert (_ids(before), _ids(under), _ids(body)) == ("", "", "p0p2")


def test_parts_are_shown_with_their_own_words() -> None:
    offsets = OffsetMapBuilder()
    offsets.copy(Span(0, 3))
    reading = ReadingText("甲\n乙", _parts(PartKind.TITLE, PartKind.PARAGRAPH), offsets.build())
    shown = _shown(reading, list(reading.parts), Counter())
    assert shown == [{"kind": "title", "text": "甲"}, {"kind": "paragraph", "text": "乙"}]


def test_rows_of_a_table_are_handed_on_as_cells() -> None:
    text = "乡镇\t村数\n上河镇\t12\n共计\n说明"
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n"), len(text) + 1]
    kinds = (PartKind.TABLE, PartKind.TABLE, PartKind.TABLE, PartKind.PARAGRAPH)
    spans = [Span(start, after - 1) for start, after in pairwise(starts)]
    parts = tuple(Part(f"p{number}", kind, spans[number]) for number, kind in enumerate(kinds))
    offsets = OffsetMapBuilder()
    offsets.copy(Span(0, len(text)))
    table, after = _shown(ReadingText(text, parts, offsets.build()), list(parts), Counter())
    assert table["rows"] == [["乡镇", "村数"], ["上河镇", "12"], ["共计", ""]]
    assert (table["figures"], table["head"]) == ([False, True], True)
    assert after == {"kind": "paragraph", "text": "说明"}


def test_tables_right_under_one_another_are_handed_on_apart_with_their_empty_cells() -> None:
    rows = ("序号\t乡镇\t户数", "1\t甲镇\t12", "\t合计\t12", "户主\t人口", "样某\t4")
    text, starts = "\n".join(rows), [0]
    for row in rows:
        starts.append(starts[-1] + len(row) + 1)
    parts = [Part(f"p{at}", PartKind.TABLE, Span(starts[at], starts[at + 1] - 1)) for at in range(len(rows))]
    offsets = OffsetMapBuilder()
    offsets.copy(Span(0, len(text)))
    first, second = _shown(ReadingText(text, tuple(parts), offsets.build()), parts, Counter())
    assert first["rows"] == [["序号", "乡镇", "户数"], ["1", "甲镇", "12"], ["", "合计", "12"]]
    assert second["rows"] == [["户主", "人口"], ["样某", "4"]]


def test_a_place_is_listed_once_with_its_full_name_and_code() -> None:
    detail = PlaceFact(PlaceLevel.VILLAGE, "430524104246", "湖南省邵阳市隆回县高平镇上坪村")
    fact = Fact("f1", FactKind.PLACE, "上坪村", Span(0, 3), (), detail, 0.9, "place")
    assert fact_rows((fact, fact)) == [("Places", "湖南省邵阳市隆回县高平镇上坪村 (430524104246)", "上坪村")]


def test_a_frequency_is_told_in_words() -> None:
    fact = Fact("f1", FactKind.DATE, "每月", Span(0, 2), (), DateFact(None, frequency="P1M"), 0.9, "date.frequency")
    assert fact_rows((fact,)) == [("Dates", "every 1 month", "每月")]
