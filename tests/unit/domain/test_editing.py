"""What stands at a place of a page, and which decision an act on it means."""

from __future__ import annotations

import pytest

from archive_gui.domain.decisions import (
    BringBack,
    JoinArticles,
    JoinParts,
    MovePart,
    RepairAnchor,
    SetKind,
    SetPartAside,
    SplitArticle,
    SplitPart,
)
from archive_gui.domain.editing import (
    PartPlace,
    anchor_of,
    bring_back,
    join_articles,
    join_parts,
    move_part,
    part_at,
    part_start,
    set_kind,
    set_part_aside,
    split_article,
    split_part,
)
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText, Repair, RepairKind, SetAside
from archive_gui.domain.spans import Span

CAPTURED = "山路\n修好 了。路边的树\n- 3 -\n夜校\n开课了。"


def article(number: int, *pieces: tuple[PartKind, list[Span]]) -> ReadingText:
    builder = OffsetMapBuilder()
    parts, texts = [], []
    for index, (kind, spans) in enumerate(pieces):
        if index:
            builder.replace(Span(0, 0))
        start = builder.length
        for span in spans:
            builder.copy(span)
        parts.append(Part(f"a{number}.p{index + 1}", kind, Span(start, builder.length)))
        texts.append("".join(CAPTURED[span.start : span.end] for span in spans))
    return ReadingText("\n".join(texts), tuple(parts), builder.build())


ARTICLES = (
    article(
        1,
        (PartKind.TITLE, [Span(0, 2)]),
        (PartKind.PARAGRAPH, [Span(3, 5), Span(6, 8)]),
        (PartKind.CAPTION, [Span(8, 12)]),
    ),
    article(2, (PartKind.TITLE, [Span(19, 21)]), (PartKind.PARAGRAPH, [Span(22, 26)])),
)
BLANK = Repair("r1", "blanks", 1, RepairKind.REPLACE, (Span(5, 6),), " ", "", applied=True, confidence=0.97)
ASIDE = SetAside("page_number", (Span(13, 18),), "- 3 -")
TITLE, TEXT, CAPTION = (PartPlace(1, f"a1.p{at}") for at in (1, 2, 3))
SECOND_TITLE, SECOND_TEXT = (PartPlace(2, f"a2.p{at}") for at in (1, 2))


def test_a_part_is_found_by_its_reading_offset() -> None:
    first = ARTICLES[0]
    assert [part_start(first, part) for part in first.parts] == [0, 3, 8]
    found = part_at(first, 4)
    assert found is not None
    assert found.id == "a1.p2"
    assert part_at(first, 99) is None


def test_a_repair_is_named_by_its_rule_and_place() -> None:
    assert anchor_of(BLANK) == RepairAnchor("blanks", RepairKind.REPLACE, (Span(5, 6),))


def test_text_set_aside_is_brought_back() -> None:
    assert bring_back(ASIDE, PartKind.CAPTION) == BringBack((Span(13, 18),), PartKind.CAPTION)


def test_a_drag_names_both_parts_by_captured_offsets() -> None:
    assert move_part(ARTICLES, CAPTION, SECOND_TEXT, after=True) == MovePart(8, 22, after=True)
    assert move_part(ARTICLES, CAPTION, TITLE) == MovePart(8, 0)


@pytest.mark.parametrize(
    ("place", "target", "after"),
    [(CAPTION, CAPTION, False), (CAPTION, TEXT, True), (TEXT, CAPTION, False), (CAPTION, PartPlace(3, "a3.p1"), False)],
)
def test_a_drag_that_changes_nothing_means_nothing(place: PartPlace, target: PartPlace, after: bool) -> None:
    assert move_part(ARTICLES, place, target, after=after) is None


def test_a_split_begins_with_a_character_inside_a_part() -> None:
    assert split_part(ARTICLES[0], 5) == SplitPart(6)
    assert split_part(ARTICLES[0], 3) is None
    assert split_part(ARTICLES[0], 7) is None


def test_kinds_joins_and_removals_are_named_by_the_first_character() -> None:
    assert set_kind(ARTICLES, TEXT, PartKind.LEAD) == SetKind(3, PartKind.LEAD)
    assert set_kind(ARTICLES, TEXT, PartKind.PARAGRAPH) is None
    assert join_parts(ARTICLES, CAPTION) == JoinParts(8)
    assert join_parts(ARTICLES, SECOND_TITLE) is None
    assert split_article(ARTICLES, CAPTION) == SplitArticle(8)
    assert split_article(ARTICLES, TITLE) is None
    assert join_articles(ARTICLES, 2) == JoinArticles(19)
    assert join_articles(ARTICLES, 1) is None
    assert set_part_aside(ARTICLES, SECOND_TEXT) == SetPartAside(22)
