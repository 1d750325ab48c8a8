"""What an item of the ledger says: quotations inside quotations are marked as Chinese marks them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from archive_gui.desktop.delegates.ledger_card import Card, _both, _places
from archive_gui.desktop.panels.ledger_detail import LedgerDetail
from archive_gui.desktop.qmodels import ledger_words
from archive_gui.desktop.qmodels.ledger import LedgerEntry
from archive_gui.desktop.qmodels.ledger_words import _nested, against, places
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.domain.captured import Message
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import Evidence, ItemId, LedgerRow
from archive_gui.domain.records import ArticleId, SourceId


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("“三个样例”与“样例三”", "“三个样例”与“样例三”"),
        ("“按照“三个样例”的要求”", "“按照‘三个样例’的要求”"),
        ("““三个样例””或为“样例三”", "“三个样例”或为“样例三”"),
        ("“甲说：“乙讲过“丙””了”", "“甲说：‘乙讲过‘丙’’了”"),
        ("“没有完", "“没有完"),
        ("多了一个”的“话”", "多了一个”的“话”"),
    ],
)
def test_marks_inside_marks_become_single_ones(said: str, shown: str) -> None:
    assert _nested(said) == shown


def item(kind: FindingKind, *quotes: str) -> LedgerRow:
    evidence = tuple(Evidence(SourceId(1), ArticleId(1), "样例", quote, (), ()) for quote in quotes)
    return LedgerRow(
        id=ItemId(1),
        uuid="u",
        kind=kind,
        severity=Severity.HIGH,
        message=Message("样例"),
        open=True,
        verdict=None,
        note="",
        operator=None,
        at_utc=None,
        source=SourceId(1),
        article=ArticleId(1),
        title="样例",
        evidence=evidence,
        proposal=False,
        found=True,
    )


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Figures differ: “3座” and “5座”.", "“3座” and “5座”."),
        ("figures differ：“3座”与“5座”。", "“3座”与“5座”。"),
        ("Figures differ in two places.", "Figures differ in two places."),
        ("Figures differ:", "Figures differ:"),
        ("“3座” and “5座” are told.", "“3座” and “5座” are told."),
    ],
)
def test_the_kind_is_not_said_twice(monkeypatch: pytest.MonkeyPatch, said: str, shown: str) -> None:
    monkeypatch.setattr(ledger_words, "sentence", lambda _row: said)
    monkeypatch.setattr(ledger_words, "kind_word", lambda _kind: "figures differ")
    assert ledger_words.under_kind(item(FindingKind.FIGURES_DIFFER)) == shown


def test_two_figures_that_differ_stand_beside_each_other() -> None:
    assert against(item(FindingKind.FIGURES_DIFFER, "3482\n名", "3842名")) == "3482名 ↔ 3842名"


@pytest.mark.parametrize(
    "row",
    [
        item(FindingKind.FIGURES_DIFFER, "3482名", "3842名", "3428名"),
        item(FindingKind.NAMES_VARY, "“四个样例”", "一句长得放不进卡片头一行的样例名称"),
        item(FindingKind.DATE_UNKNOWN, "4月1日", "5月1日"),
    ],
    ids=["three", "long", "no pair"],
)
def test_what_is_no_short_pair_leaves_the_place_empty(row: LedgerRow) -> None:
    assert against(row) == ""


def copies(*pieces: Evidence, kind: FindingKind = FindingKind.DUPLICATE) -> LedgerRow:
    return replace(item(kind), evidence=pieces)


def piece(article: int, source: int, path: str, *, title: str = "同题", date: str = "", position: int = 1) -> Evidence:
    name = path.rsplit("/", 1)[-1]
    return Evidence(SourceId(source), ArticleId(article), title, title, (), (), None, name, path, date, position)


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (
            copies(piece(2, 2, "/in/b.txt", date="2020-10-13"), piece(1, 1, "/in/a.txt")),
            ("b.txt · 2020-10-13", "a.txt"),
        ),
        (copies(piece(2, 2, "/late/a.txt"), piece(1, 1, "/in/a.txt")), ("late/a.txt", "in/a.txt")),
        (
            copies(piece(2, 1, "/in/a.txt", position=4), piece(1, 1, "/in/a.txt", position=2)),
            ("a.txt article 4", "a.txt article 2"),
        ),
        (
            copies(piece(2, 2, "b.txt"), piece(1, 1, "a.txt"), kind=FindingKind.FIGURES_DIFFER),
            ("“b.txt”", "“a.txt”"),
        ),
        (
            copies(piece(2, 2, "b.txt", title="另一题"), piece(1, 1, "a.txt"), kind=FindingKind.FIGURES_DIFFER),
            ("“另一题”", "“同题”"),
        ),
        (copies(piece(1, 1, "a.txt"), piece(1, 1, "a.txt"), kind=FindingKind.FIGURES_DIFFER), ("“同题”",)),
    ],
    ids=["files", "folders", "one page", "one title", "two titles", "one article"],
)
def test_articles_of_one_title_are_told_apart_by_their_files(row: LedgerRow, shown: tuple[str, ...]) -> None:
    assert places(row, ()) == shown


def card(row: LedgerRow) -> Card:
    names = places(row, ()), places(row, (), short=True)
    return Card("warning", "", "", "", *names, links=(), closed="", is_open=True)


def test_whole_titles_are_named_wherever_they_fit(qapp: QApplication) -> None:
    first, second = (
        piece(2, 2, "b.txt", title="样例县新建十二所学校"),
        piece(1, 1, "a.txt", title="山谷里的“车间”开了工"),
    )
    told = card(copies(first, second, kind=FindingKind.FIGURES_DIFFER))
    font = ui_font()
    whole = "“样例县新建十二所学校” ↔ “山谷里的“车间”开了工”"
    assert _places(told, font, QFontMetrics(font).horizontalAdvance(whole)) == whole
    narrow = QFontMetrics(font).horizontalAdvance(whole) - 1
    assert _places(told, font, narrow) == "“…十二所学校” ↔ “…“车间”开了工”"


def test_places_too_long_for_a_card_are_both_seen(qapp: QApplication) -> None:
    long = ("a_very_long_name_of_a_file_0001.txt · 2020-10-12", "a_very_long_name_of_a_file_0002.txt · 2020-10-13")
    font = ui_font()
    for room in (160, 240, 320):
        shown = _both(long, font, room)
        assert QFontMetrics(font).horizontalAdvance(shown) <= room
        first, second = shown.split(" ↔ ")
        assert first[-1] == "2"
        assert second[-1] == "3"
    assert _both(("a.txt", long[1]), font, 300).startswith("a.txt ↔ ")
    assert _both(("a.txt", "b.txt"), font, 300) == "a.txt ↔ b.txt"


def test_a_copy_says_how_many_of_its_facts_were_checked(qtbot: QtBot) -> None:
    row = item(FindingKind.NEAR_DUPLICATE, "样例", "样例")
    first, second = row.evidence
    detail = LedgerDetail()
    qtbot.addWidget(detail)
    pieces = (replace(first, file_name="a.txt", checked=3), replace(second, file_name="b.txt"))
    detail.show_entry(LedgerEntry(replace(row, evidence=pieces)), writable=True, at=0)
    shown = [button.toolTip() for button in detail.findChildren(QToolButton)]
    assert [words for words in shown if "checked" in words] == ["“样例” · a.txt · 3 facts checked"]


def test_a_place_of_a_long_title_gives_way_in_the_title_and_keeps_paragraph_and_figure(qtbot: QtBot) -> None:
    row = item(FindingKind.FIGURES_DIFFER, "1286户", "1268户")
    title = "样例县二〇一九年国民经济和社会发展统计公报摘登"
    evidence = tuple(replace(piece, title=title) for piece in row.evidence)
    detail = LedgerDetail()
    qtbot.addWidget(detail)
    detail.resize(300, 240)
    detail.show()
    detail.show_entry(LedgerEntry(replace(row, evidence=evidence), (3, 5)), writable=True, at=0)
    links = [button for button in detail.findChildren(QToolButton) if title in button.toolTip()]
    qtbot.waitUntil(lambda: all(title not in link.text() for link in links))
    assert [link.text().endswith(quote) for link, quote in zip(links, ("1286户", "1268户"), strict=True)] == [
        True,
        True,
    ]
    assert all("摘登" in link.text() and "样例县" in link.text() for link in links)
    detail.resize(900, 240)
    qtbot.waitUntil(lambda: all(link.text() == link.toolTip() for link in links))
