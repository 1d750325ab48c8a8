"""Corrections made in one version of a page, told beside the facts of another and followed there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget

from archive_gui.base.progress import Silent
from archive_gui.desktop.dialogs.follow_facts import FollowFactsDialog
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.facts import Fact, FactState
from archive_gui.domain.records import ArticleId
from archive_gui.workflows.ingest import import_paths

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]

PAGE = (
    "山乡新路通到家门口\n\n样例日报 2019年5月6日\n\n"
    "　　去年，江苏省沭阳县修好乡村道路{roads}公里，新建桥梁46座，受益群众9320人。县交通运输局派出工作队31支。\n\n"
    "　　全县共有护路员214名，其中女护路员58名，人均月工资达到1860元。\n"
)
FIRST, SECOND = ArticleId(1), ArticleId(2)


def bring(window: MainWindow, settled: Settle, folder: Path, roads: str) -> None:
    path = folder / f"page-{roads}.txt"
    path.write_text(PAGE.format(roads=roads), "utf-8")
    assert window.desk.archive is not None
    import_paths(window.desk.archive, [path], Silent(), lambda summary: window.desk.announce(summary, window))
    settled(window)


def show(window: MainWindow, settled: Settle, article: ArticleId) -> None:
    window.article.show(article)
    settled(window)


def facts(window: MainWindow) -> dict[str, Fact]:
    record = window.article.record
    assert record is not None
    return {fact.quote: fact for fact in (*record.facts, *record.rejected)}


def decide(window: MainWindow, settled: Settle, quote: str, action: str) -> None:
    window.parts.article.facts.select_fact(facts(window)[quote].id)
    window.actions_set[action].trigger()
    settled(window)


def states(window: MainWindow) -> dict[str, FactState]:
    return {quote: fact.state for quote, fact in facts(window).items() if fact.state is not FactState.MACHINE}


@pytest.fixture
def window(make_window: Make, settled: Settle, tmp_path: Path) -> MainWindow:
    """Two versions, the second at hand; on the first two facts were accepted and one was rejected."""
    window = make_window()
    bring(window, settled, tmp_path, "120")
    show(window, settled, FIRST)
    decide(window, settled, "120公里", "fact.accept")
    decide(window, settled, "46座", "fact.accept")
    decide(window, settled, "31支", "fact.reject")
    bring(window, settled, tmp_path, "125")
    show(window, settled, SECOND)
    return window


def test_the_strip_tells_how_many_by_whom_and_follows_all_in_one_step(window: MainWindow, settled: Settle) -> None:
    strip = window.parts.precedents
    assert strip.words.startswith("2 corrections in another version can be followed here · 测试员 · ")
    strip.links[0].click()
    settled(window)
    assert states(window) == {"46座": FactState.ACCEPTED, "31支": FactState.REJECTED}
    assert window.parts.notices.words == "Followed 2 corrections; 1 does not fit here"
    assert strip.words == ""
    assert not window.actions_set["fact.follow"].isEnabled()
    window.actions_set["edit.undo"].trigger()
    settled(window)
    assert states(window) == {}
    assert strip.words.startswith("2 corrections")


def test_one_is_followed_beside_the_fact(window: MainWindow, settled: Settle) -> None:
    panel = window.parts.article.facts
    panel.select_fact(facts(window)["46座"].id)
    assert "In another version (page-120.txt): checked and accepted · 测试员" in panel.detail.words()
    panel.detail._follow("follow")
    settled(window)
    assert states(window) == {"46座": FactState.ACCEPTED}
    assert "another version" not in panel.detail.words()
    assert window.parts.precedents.words.startswith("1 correction")


def test_by_keys_alone_some_are_chosen(window: MainWindow, settled: Settle) -> None:
    window.actions_set["fact.follow"].trigger()
    dialog = next(one for one in window.findChildren(FollowFactsDialog) if one.isVisible())
    assert [(words, done) for words, done, _who in dialog.lines] == [
        ("46座", "checked and accepted"),
        ("31支", "rejected"),
        ("120公里", "its words do not stand here, or more than once"),
    ]
    assert "<b>46座</b>" in dialog.detail
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    assert dialog.focusWidget() is tree
    QTest.keyClick(tree, Qt.Key.Key_Space)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert "page-120.txt" in dialog.detail
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert states(window) == {"31支": FactState.REJECTED}


def test_with_nothing_ticked_the_dialog_stays(window: MainWindow) -> None:
    window.actions_set["fact.follow"].trigger()
    dialog = next(one for one in window.findChildren(FollowFactsDialog) if one.isVisible())
    for row in range(2):
        dialog.tick(row, on=False)
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()


def test_another_article_and_the_trash_offer_nothing(window: MainWindow, settled: Settle) -> None:
    show(window, settled, FIRST)
    assert window.parts.precedents.words == ""
    window.edits.discard([SECOND])
    settled(window)
    show(window, settled, SECOND)
    assert window.parts.precedents.words == ""
