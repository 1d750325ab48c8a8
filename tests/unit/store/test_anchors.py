"""Verdicts hold on to evidence that a new run moved a little, and to no other."""

from __future__ import annotations

from archive_gui.domain.decisions import (
    BringBack,
    JoinArticles,
    JoinParts,
    MovePart,
    SetKind,
    SetPartAside,
    SplitArticle,
    SplitPart,
    StructureEdit,
)
from archive_gui.domain.reading import PartKind
from archive_gui.domain.spans import Span
from archive_gui.store.anchors import Piece, anchor_of, evidence_from_json, evidence_to_json, quote_of, same_evidence
from archive_gui.store.deciding import _edit_from_json, _edit_to_json

PIECE = Piece("aa", (Span(10, 20),), "甲乙丙")


def piece(start: int, end: int, sha256: str = "aa", quote: str = "") -> Piece:
    return Piece(sha256, (Span(start, end),), quote)


def test_the_anchor_does_not_depend_on_order_or_quotes() -> None:
    assert anchor_of("k", [PIECE, piece(1, 2)]) == anchor_of("k", [piece(1, 2), piece(10, 20)])
    assert anchor_of("k", [PIECE]) != anchor_of("other", [PIECE])
    assert anchor_of("k", [PIECE]) != anchor_of("k", [piece(10, 20, "bb")])


def test_evidence_is_the_same_when_half_of_it_is_or_its_words_are() -> None:
    assert same_evidence([PIECE], [piece(12, 22)])
    assert not same_evidence([PIECE], [piece(16, 40)])
    assert same_evidence([PIECE], [piece(30, 40, quote="甲乙丙")])
    assert not same_evidence([PIECE], [piece(10, 20, "bb", "甲乙丙")])
    assert not same_evidence([PIECE], [PIECE, PIECE])
    assert not same_evidence([PIECE, piece(40, 50)], [PIECE, PIECE])


def test_evidence_reads_back() -> None:
    assert evidence_from_json(evidence_to_json([PIECE, piece(1, 2)])) == (PIECE, piece(1, 2))


def test_a_quote_is_how_the_evidence_begins() -> None:
    assert quote_of("甲乙丙丁戊", (Span(1, 2), Span(3, 5))) == "乙丁戊"
    assert len(quote_of("甲" * 500, (Span(0, 200), Span(300, 500)))) == 60


def test_edits_read_back() -> None:
    edits: tuple[StructureEdit, ...] = (
        SetKind(3, PartKind.CAPTION),
        SplitPart(4),
        JoinParts(5),
        MovePart(6, 7, after=True),
        SplitArticle(8),
        JoinArticles(9),
        SetPartAside(10),
        BringBack((Span(1, 2), Span(4, 6)), PartKind.LEAD),
    )
    assert tuple(_edit_from_json(_edit_to_json(edit)) for edit in edits) == edits
