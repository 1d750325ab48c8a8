"""Searching, narrowing and walking on, in the whole window."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_gui.base.progress import Ticker
from archive_gui.desktop.delegates.sidebar_row import COUNT_ROLE
from archive_gui.desktop.dialogs.save_query import SaveQueryDialog
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.facts import FactKind
from archive_gui.domain.records import ArticleFilter, ArticleId, Shelf
from archive_gui.domain.search import Manner
from archive_gui.workflows import find, keep
from archive_gui.workflows.session import Archive

Settle = Callable[[MainWindow], None]
Make = Callable[..., MainWindow]


@pytest.fixture
def filled(make_window: Make, prepared: Path, tmp_path: Path) -> MainWindow:
    shutil.copytree(prepared, tmp_path / "archive")
    return make_window()


def ids(window: MainWindow) -> list[int]:
    return list(window.parts.articles.ids)


def commit(window: MainWindow, words: str) -> None:
    window.parts.search.focus_field()
    QApplication.sendEvent(window.parts.search.field, _typed(words))


def search(window: MainWindow, settled: Settle, words: str) -> None:
    window.parts.search.set_query(words)
    settled(window)


def at_hand(window: MainWindow) -> int:
    assert window.article.record is not None
    return window.article.record.id


def counts(window: MainWindow) -> dict[object, int]:
    tree = window.parts.sidebar.tag_tree
    return {tree.item_of(key).text(0): tree.item_of(key).data(0, COUNT_ROLE) for key in tree.row_keys}


# -- facets ----------------------------------------------------------------------------------------------------------


def test_sidebar_counts_what_is_found_and_the_library_again_afterwards(filled: MainWindow, settled: Settle) -> None:
    for article in ids(filled):
        filled.edits.add_tag((ArticleId(article),), "样例标签")
    settled(filled)
    assert counts(filled) == {"样例标签": 3}
    search(filled, settled, "样例车间")
    assert counts(filled) == {"样例标签": 2}
    figures = filled.parts.sidebar.kinds.item_of(FactKind.FIGURE).data(0, COUNT_ROLE)
    assert figures == 2
    search(filled, settled, "")
    assert counts(filled) == {"样例标签": 3}


def test_year_and_newspaper_can_be_changed_without_taking_them_off(filled: MainWindow, settled: Settle) -> None:
    sidebar = filled.parts.sidebar
    whole = sidebar.years._bars
    assert len(whole) == 2
    sidebar.years.picked.emit(2020, False)
    settled(filled)
    assert len(ids(filled)) == 1
    assert sidebar.years._bars == whole
    sidebar.years.picked.emit(0, False)
    settled(filled)
    assert len(ids(filled)) == 2


def test_kinds_of_fact_and_search_narrow_together_and_are_cleared_together(filled: MainWindow, settled: Settle) -> None:
    assert not filled.actions_set["find.unfilter"].isEnabled()
    search(filled, settled, "样例")
    whole = ids(filled)
    filled.parts.sidebar.kinds.picked.emit(FactKind.DATE, False)
    settled(filled)
    assert 0 < len(ids(filled)) < len(whole)
    assert filled.parts.articles._chips.words == ("Dates",)
    filled.actions_set["find.unfilter"].trigger()
    settled(filled)
    assert ids(filled) == whole
    assert filled.parts.search.query == "样例"


def test_stale_counts_are_not_shown(
    filled: MainWindow, settled: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = threading.Event(), threading.Event()
    real = find.facets

    def slow(archive: Archive, articles: list[int], *rest: object, **named: object) -> object:
        if len(articles) == 1:
            asked.set()
            gate.wait(10)
        return real(archive, articles, *rest, **named)

    monkeypatch.setattr(find, "facets", slow)
    shown: list[int] = []
    filled.edits.add_tag([ArticleId(article) for article in ids(filled)], "样例标签")
    settled(filled)
    filled.parts.search.set_query("公路")
    qtbot.waitUntil(asked.is_set)
    filled.parts.search.set_query("样例车间")
    qtbot.waitUntil(lambda: counts(filled) == {"样例标签": 2})
    filled.parts.sidebar.tag_tree.model().dataChanged.connect(lambda *_args: shown.append(counts(filled)["样例标签"]))
    gate.set()
    settled(filled)
    assert 1 not in shown
    assert counts(filled) == {"样例标签": 2}


# -- walking hits ----------------------------------------------------------------------------------------------------


def test_hits_are_walked_on_into_the_next_article_and_back(filled: MainWindow, settled: Settle) -> None:
    search(filled, settled, "样例")
    order = ids(filled)
    assert len(order) == 3
    seen: list[tuple[int, str]] = []
    for _press in range(20):
        filled.actions_set["find.next"].trigger()
        settled(filled)
        here = (at_hand(filled), filled.parts.search.status)
        if seen and seen[-1] == here:
            break
        seen.append(here)
    assert [
        article for number, (article, _words) in enumerate(seen) if not number or seen[number - 1][0] != article
    ] == order
    assert filled.status.words.endswith("No more hits further down the list.")
    assert "hit 1 / " in next(words for article, words in seen if article == order[1])
    while at_hand(filled) == order[2]:
        filled.actions_set["find.previous"].trigger()
        settled(filled)
    total = filled.hit_count
    assert f"hit {total} / {total}" in filled.parts.search.status
    assert "Article before: " in filled.status.words


def test_articles_without_hits_in_their_text_are_passed_over(filled: MainWindow, settled: Settle) -> None:
    for article in ids(filled):
        filled.edits.add_tag((ArticleId(article),), "样例标签")
    settled(filled)
    search(filled, settled, "标签:样例标签 NOT 没有这样的词")
    assert len(ids(filled)) == 3
    before = at_hand(filled)
    assert filled.actions_set["find.next"].isEnabled()
    filled.actions_set["find.next"].trigger()
    settled(filled)
    assert at_hand(filled) == before
    assert filled.status.words.endswith("No more hits further down the list.")


def test_f3_waits_for_the_article_that_is_being_read(filled: MainWindow, settled: Settle) -> None:
    search(filled, settled, "样例")
    second = ids(filled)[1]
    filled.parts.articles.choose((), second)
    filled.article.show(ArticleId(second))
    assert filled.article.is_reading
    filled.actions_set["find.next"].trigger()
    settled(filled)
    assert at_hand(filled) == second
    assert filled.parts.search.status.startswith("hit 1 / ")


# -- similar articles ------------------------------------------------------------------------------------------------


def test_similar_articles_are_a_list_one_goes_back_from(filled: MainWindow, settled: Settle) -> None:
    search(filled, settled, "样例")
    whole = ids(filled)
    filled.parts.articles.choose((), whole[1])
    settled(filled)
    assert not filled.actions_set["find.back"].isEnabled()
    filled.actions_set["entry.similar"].trigger()
    settled(filled)
    assert filled.library.is_similar
    assert whole[1] not in ids(filled)
    assert filled.parts.articles._chips.words[0].startswith("Similar to “")
    filled.actions_set["find.back"].trigger()
    settled(filled)
    assert ids(filled) == whole
    assert at_hand(filled) == whole[1]
    assert filled.parts.search.status.startswith("3 articles found")


def test_a_new_question_leaves_the_similar_articles(filled: MainWindow, settled: Settle) -> None:
    filled.actions_set["entry.similar"].trigger()
    settled(filled)
    search(filled, settled, "公路")
    assert not filled.library.is_similar
    assert len(ids(filled)) == 1


# -- history and saved queries ---------------------------------------------------------------------------------------


def test_what_was_searched_comes_back_from_the_history(filled: MainWindow, settled: Settle) -> None:
    search_bar = filled.parts.search
    commit(filled, "样例车间")
    QTest.keyClick(search_bar.field, Qt.Key.Key_Return)
    settled(filled)
    search_bar.clear()
    settled(filled)
    QTest.keyClick(search_bar.field, Qt.Key.Key_Down)
    settled(filled)
    assert search_bar.popup.words == ("样例车间", "Clear the search history")
    QTest.keyClick(search_bar.field, Qt.Key.Key_Down)
    QTest.keyClick(search_bar.field, Qt.Key.Key_Return)
    settled(filled)
    assert len(ids(filled)) == 2
    filled.actions_set["find.forget"].trigger()
    settled(filled)
    search_bar.clear()
    settled(filled)
    filled.actions_set["find.history"].trigger()
    settled(filled)
    assert not search_bar.popup.is_open


def test_names_are_suggested_by_their_pinyin(filled: MainWindow, settled: Settle) -> None:
    filled.edits.add_tag((ArticleId(ids(filled)[0]),), "产业扶持")
    settled(filled)
    filled.parts.search.focus_field()
    QTest.keyClicks(filled.parts.search.field, "cyfc")
    QTest.keyClick(filled.parts.search.field, Qt.Key.Key_Backspace)
    settled(filled)
    assert "产业扶持" in filled.parts.search.popup.words
    row = filled.parts.search.popup.words.index("产业扶持")
    for _step in range(row + 1):
        QTest.keyClick(filled.parts.search.field, Qt.Key.Key_Down)
    QTest.keyClick(filled.parts.search.field, Qt.Key.Key_Return)
    settled(filled)
    assert filled.parts.search.query.strip() == "标签:产业扶持"
    assert len(ids(filled)) == 1


def save(window: MainWindow, settled: Settle, name: str) -> SaveQueryDialog:
    window.actions_set["find.save"].trigger()
    dialog = window.findChildren(SaveQueryDialog)[-1]
    if name:
        dialog.fill(name)
    dialog.accept()
    settled(window)
    return dialog


def saved_names(window: MainWindow) -> list[str]:
    section = window.parts.sidebar.queries
    return [section.item_of(key).text(0) for key in section.row_keys]


def test_a_search_is_kept_counted_asked_again_and_undone(filled: MainWindow, settled: Settle) -> None:
    assert not filled.actions_set["find.save"].isEnabled()
    search(filled, settled, "样例车间")
    save(filled, settled, "车间")
    section = filled.parts.sidebar.queries
    assert saved_names(filled) == ["车间"]
    key = section.row_keys[0]
    assert section.item_of(key).data(0, COUNT_ROLE) == 2
    search(filled, settled, "")
    filled.parts.sidebar.years.picked.emit(2020, False)
    settled(filled)
    section.picked.emit(key, False)
    settled(filled)
    assert filled.parts.search.query == "样例车间"
    assert filled.parts.sidebar.filter == ArticleFilter()
    assert len(ids(filled)) == 2
    filled.actions_set["edit.undo"].trigger()
    settled(filled)
    assert saved_names(filled) == []
    assert section.isHidden()
    filled.actions_set["edit.redo"].trigger()
    settled(filled)
    assert saved_names(filled) == ["车间"]


def test_saved_queries_are_renamed_moved_and_deleted(filled: MainWindow, settled: Settle) -> None:
    for words in ("样例车间", "公路"):
        search(filled, settled, words)
        save(filled, settled, "")
    assert saved_names(filled) == ["样例车间", "公路"]
    first, second = filled.parts.sidebar.queries.row_keys
    filled.parts.sidebar.queries.move_wanted.emit(second, -1)
    settled(filled)
    assert saved_names(filled) == ["公路", "样例车间"]
    filled.parts.sidebar.queries.rename_wanted.emit(first)
    dialog = filled.findChildren(SaveQueryDialog)[-1]
    dialog.fill("车间里")
    dialog.accept()
    settled(filled)
    assert saved_names(filled) == ["公路", "车间里"]
    filled.parts.sidebar.queries.delete_wanted.emit(second)
    settled(filled)
    assert saved_names(filled) == ["车间里"]
    for _step in range(3):
        filled.actions_set["edit.undo"].trigger()
        settled(filled)
    assert saved_names(filled) == ["样例车间", "公路"]


def test_the_menu_of_a_saved_query_offers_what_makes_sense(filled: MainWindow, settled: Settle) -> None:
    search(filled, settled, "公路")
    save(filled, settled, "")
    key = filled.parts.sidebar.queries.row_keys[0]
    menu = filled.queries.open_menu(key, QPoint(10, 10))  # type: ignore[arg-type]
    enabled = {action.text() for action in menu.actions() if action.isEnabled() and action.text()}
    assert enabled == {"Search", "Rename…", "Replace by the search at hand", "Delete"}
    menu.close()


def test_what_is_picked_in_the_library_is_kept_with_the_query(filled: MainWindow, settled: Settle) -> None:
    search(filled, settled, "样例 OR 公路")
    filled.parts.sidebar.years.picked.emit(2020, False)
    settled(filled)
    found = ids(filled)
    assert len(found) == 1
    save(filled, settled, "")
    search(filled, settled, "")
    filled.parts.sidebar.clear_filters()
    settled(filled)
    filled.parts.sidebar.queries.picked.emit(filled.parts.sidebar.queries.row_keys[0], False)
    settled(filled)
    assert ids(filled) == found


def test_what_no_query_can_say_is_told_before_it_is_lost(filled: MainWindow, settled: Settle) -> None:
    search(filled, settled, "样例")
    filled.parts.sidebar.filter_chosen.emit(ArticleFilter())
    filled.library.narrow_to(ArticleFilter(shelf=Shelf.RECENT, year=0))
    settled(filled)
    filled.actions_set["find.save"].trigger()
    dialog = filled.findChildren(SaveQueryDialog)[-1]
    assert "recently imported, undated" in dialog.remark
    dialog.reject()


# -- switches --------------------------------------------------------------------------------------------------------


def test_the_exact_form_is_told_apart_where_that_is_switched_on(
    filled: MainWindow, settled: Settle, make_window: Make, tmp_path: Path
) -> None:
    search(filled, settled, "樣例車間")
    assert len(ids(filled)) == 2
    filled.actions_set["find.exact_script"].trigger()
    settled(filled)
    assert ids(filled) == []
    assert filled.actions_set["find.exact_script"].isChecked()
    filled.close()
    again = make_window(with_archive=False)
    assert again.parts.search.manner == Manner(exact_script=True)


def test_folded_sections_stay_folded_at_the_next_start(filled: MainWindow, make_window: Make) -> None:
    filled.parts.sidebar._sections["years"][0].click()
    filled.close()
    assert make_window(with_archive=False).parts.sidebar.folded == ("years",)


# -- never in the way ------------------------------------------------------------------------------------------------


class Pulse:
    """Beats as long as the event loop turns."""

    def __init__(self) -> None:
        self.beats = 0
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self.beats += 1

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def pulse(qtbot: QtBot) -> Iterator[Pulse]:
    made = Pulse()
    yield made
    made.stop()


def test_the_window_lives_while_the_index_answers_slowly(
    filled: MainWindow, settled: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, pulse: Pulse
) -> None:
    gate = threading.Event()
    asked: list[str] = []
    real = find.list_articles

    def slow(archive: Archive, wanted: ArticleFilter, *, query: str = "", **rest: object) -> object:
        if query in {"公", "公路"}:
            asked.append(query)
            gate.wait(20)
        return real(archive, wanted, query=query, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(find, "list_articles", slow)
    shown: list[str] = []
    filled.library.answered.connect(lambda question, _listed: shown.append(question.query))
    filled.parts.search.focus_field()
    for count, words in enumerate(("公", "路"), 1):
        QApplication.sendEvent(filled.parts.search.field, _typed(words))
        qtbot.waitUntil(partial(_as_many, asked, count))
    beats = pulse.beats
    qtbot.waitUntil(lambda: pulse.beats > beats + 20)
    assert asked == ["公", "公路"]
    filled.parts.search.set_query("学校")
    qtbot.waitUntil(lambda: shown == ["学校"])
    found = ids(filled)
    gate.set()
    settled(filled)
    assert shown == ["学校"]
    assert ids(filled) == found
    assert filled.parts.search.status.startswith("1 article found")


def _as_many(things: list[str], count: int) -> bool:
    return len(things) == count


def _typed(words: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(words)
    return event


def test_one_searches_and_reads_while_the_index_catches_up(
    make_window: Make,
    prepared: Path,
    tmp_path: Path,
    settled: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    pulse: Pulse,
) -> None:
    gate, begun = threading.Event(), threading.Event()
    real = keep.catch_up

    def slow(archive: Archive, ticker: Ticker) -> int:
        begun.set()
        while not gate.wait(0.01):
            ticker.tick(0)
        return real(archive, ticker)

    monkeypatch.setattr(keep, "catch_up", slow)
    shutil.copytree(prepared, tmp_path / "archive")
    window = make_window(with_archive=False)
    try:
        window.archives.open(tmp_path / "archive")
        qtbot.waitUntil(begun.is_set)
        qtbot.waitUntil(lambda: len(ids(window)) == 3)
        beats = pulse.beats
        commit(window, "样例车间")
        qtbot.waitUntil(lambda: window.parts.search.status.startswith("2 articles found"))
        qtbot.waitUntil(lambda: window.article.record is not None and window.hit_count > 0)
        qtbot.waitUntil(lambda: window.parts.sidebar.kinds.item_of(FactKind.FIGURE).data(0, COUNT_ROLE) == 2)
        assert pulse.beats > beats
        assert not window.runner.is_idle
    finally:
        gate.set()
    settled(window)
    assert len(ids(window)) == 2
