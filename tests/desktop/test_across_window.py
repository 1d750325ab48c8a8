"""The views across articles in the window: scope, the way to the text and back, pages from everywhere, exports."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.base.progress import Silent
from archive_gui.desktop.controllers.table_export_controller import comparison_to_export
from archive_gui.desktop.dialogs.choose_many import ChooseManyDialog
from archive_gui.desktop.dialogs.export_table import ExportTableDialog
from archive_gui.desktop.panels.across import AcrossView, ScopeKind
from archive_gui.desktop.panels.entity import EntityPanel
from archive_gui.desktop.windows.across_bindings import to_export
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.desktop.windows.panes import Breadth, Pane
from archive_gui.domain.comparison import Axis
from archive_gui.domain.entities import EntityKind, EntityRef
from archive_gui.domain.facets import Suggestion, SuggestionKind
from archive_gui.domain.facts import FactKind
from archive_gui.domain.tables import TableFormat
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import create_archive

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]

TEXTS = {
    "one.txt": (
        "山谷里的车间\n\n本报记者 王甲乙\n\n"
        "　　截至2020年底，涟源市建成样例车间326个，派驻样例工作队47支。村口的路修到了家门前，孩子们上学不再翻山。\n\n"
        "　　2019年3月，样例局局长陈志禾来到涟源市伏口镇，看了样例车间的新机器。陈志禾说：“车间办到了家门口。”\n"
    ),
    "two.txt": (
        "河边的学校\n\n本报记者 李戊己\n\n"
        "　　截至2020年底，涟源市建成样例车间329个。2018年6月，涟源市伏口镇的样例学校开学，样例局局长陈志禾到场祝贺。\n"
    ),
}


@pytest.fixture(scope="session")
def telling(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an archive with two invented articles that give two figures for the same thing."""
    home = tmp_path_factory.mktemp("telling")
    archive = create_archive(home / "archive", operator="测试员")
    for name, text in TEXTS.items():
        path = home / name
        path.write_text(text, "utf-8")
        import_paths(archive, [path], Silent())
    archive.close()
    return home / "archive"


@pytest.fixture
def window(telling: Path, tmp_path: Path, make_window: Make) -> MainWindow:
    """A window on a copy of that archive."""
    copy = tmp_path / "copy"
    shutil.copytree(telling, copy)
    return make_window(folder=copy)


@pytest.fixture
def compared(window: MainWindow, settled: Settle) -> MainWindow:
    """The same with the comparison in view."""
    window.actions_set["pane.compare"].trigger()
    settled(window)
    return window


def disputed_cell(window: MainWindow) -> tuple[int, int]:
    table = window.across.compare.model.table
    assert table is not None
    return next(
        (row, column)
        for row, line in enumerate(table.cells)
        for column, cell in enumerate(line)
        if cell is not None and cell.disputed
    )


def breadth(window: MainWindow) -> Breadth:
    return window.parts.panes.breadth


def nameless(window: MainWindow) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.across.panel.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def test_comparison_takes_the_room_and_the_keyboard(compared: MainWindow) -> None:
    assert compared.parts.left.currentWidget() is compared.across.panel
    assert breadth(compared) is Breadth.WHOLE
    assert not compared.parts.panes.shows(Pane.ARTICLE)
    assert compared.across.compare.table.hasFocus()


def test_a_cell_leads_to_its_source_and_one_key_leads_back(compared: MainWindow, settled: Settle) -> None:
    row, column = disputed_cell(compared)
    compared.across.compare.stand_on(row, column)
    cell = compared.across.compare.model.cell(row, column)
    assert cell is not None
    QTest.keyClick(compared.across.compare.table, Qt.Key.Key_Return)
    settled(compared)
    assert breadth(compared) is Breadth.SPLIT
    assert compared.article.record is not None
    assert compared.article.record.id == cell.figure.article
    assert compared.parts.article.facts.selected_fact() == cell.figure.local_id
    assert compared.parts.panes.shows(Pane.ARTICLE)
    focused = compared.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert compared.across.compare.table.hasFocus()
    index = compared.across.compare.table.currentIndex()
    assert (index.row(), index.column()) == (row, column)


def test_beside_the_table_the_text_follows_the_source_one_opens(compared: MainWindow, settled: Settle) -> None:
    row, column = disputed_cell(compared)
    compared.across.compare.stand_on(row, column)
    QTest.keyClick(compared.across.compare.table, Qt.Key.Key_Return)
    settled(compared)
    cell = compared.across.compare.model.cell(row, column)
    assert cell is not None
    other = next(line for line in compared.across.compare.sources.lines if line.source.article != cell.figure.article)
    compared.across.compare.sources.source_wanted.emit(other.source)
    settled(compared)
    assert compared.article.record is not None
    assert compared.article.record.id == other.source.article


def test_esc_in_the_table_gives_it_the_room_again_and_back_leads_to_the_list(
    compared: MainWindow, settled: Settle
) -> None:
    row, column = disputed_cell(compared)
    compared.across.compare.stand_on(row, column)
    QTest.keyClick(compared.across.compare.table, Qt.Key.Key_Return)
    settled(compared)
    QTest.keyClick(compared.parts.article.view.text_pane, Qt.Key.Key_Escape)
    QTest.keyClick(compared.across.compare.table, Qt.Key.Key_Escape)
    assert breadth(compared) is Breadth.WHOLE
    compared.actions_set["find.back"].trigger()
    settled(compared)
    assert compared.parts.left.currentWidget() is compared.parts.articles
    assert breadth(compared) is Breadth.COLUMN
    assert all(compared.parts.panes.shows(pane) for pane in Pane)


def test_in_a_narrow_window_text_and_table_take_each_others_place(compared: MainWindow, settled: Settle) -> None:
    compared.resize(800, 700)
    settled(compared)
    row, column = disputed_cell(compared)
    compared.across.compare.stand_on(row, column)
    QTest.keyClick(compared.across.compare.table, Qt.Key.Key_Return)
    settled(compared)
    assert compared.parts.panes.shows(Pane.ARTICLE)
    assert not compared.parts.panes.shows(Pane.LIST)
    QTest.keyClick(compared.parts.article.view.text_pane, Qt.Key.Key_Escape)
    assert compared.parts.panes.shows(Pane.LIST)
    assert not compared.parts.panes.shows(Pane.ARTICLE)


def test_comparison_is_about_what_was_chosen_and_can_be_about_everything(window: MainWindow, settled: Settle) -> None:
    window.parts.search.set_query("学校")
    settled(window)
    assert len(window.parts.articles.ids) == 1
    window.actions_set["pane.compare"].trigger()
    settled(window)
    assert window.across.controller.scope[0] is ScopeKind.LISTED
    table = window.across.compare.model.table
    assert table is not None
    assert table.articles == 1
    assert "1" in window.across.panel.scope_words
    window.across.controller.choose_scope(ScopeKind.ALL)
    settled(window)
    table = window.across.compare.model.table
    assert table is not None
    assert table.articles == 2


def test_the_columns_can_be_years(compared: MainWindow, settled: Settle) -> None:
    compared.across.compare.filters._by[Axis.YEARS].click()
    settled(compared)
    table = compared.across.compare.model.table
    assert table is not None
    assert [column.key for column in table.columns] == ["2020"]
    assert all(row.place is not None for row in table.rows)


def test_indicators_are_chosen_in_a_dialog(compared: MainWindow, settled: Settle) -> None:
    compared.across.compare.indicators_wanted.emit()
    dialog = compared.findChild(ChooseManyDialog)
    assert dialog is not None
    key = dialog.in_view[0]
    dialog.tick(key, on=True)
    dialog.accept()
    settled(compared)
    table = compared.across.compare.model.table
    assert table is not None
    assert [row.key for row in table.rows] == [key]


def test_merged_rows_are_one_until_it_is_undone(compared: MainWindow, settled: Settle) -> None:
    table = compared.across.compare.model.table
    assert table is not None
    keys = [row.key for row in table.rows[:2]]
    before = len(table.rows)
    compared.across.comparison.merge(keys, keys[0])
    settled(compared)
    merged = compared.across.compare.model.table
    assert merged is not None
    assert len(merged.rows) == before - 1
    compared.actions_set["edit.undo"].trigger()
    settled(compared)
    undone = compared.across.compare.model.table
    assert undone is not None
    assert len(undone.rows) == before


@pytest.mark.parametrize(
    ("action", "view"),
    [
        ("pane.compare", AcrossView.COMPARE),
        ("pane.timeline", AcrossView.TIMELINE),
        ("pane.facts_table", AcrossView.FACTS),
        ("pane.people", AcrossView.PEOPLE),
        ("pane.places", AcrossView.PLACES),
        ("pane.bodies", AcrossView.BODIES),
    ],
)
def test_each_view_comes_by_its_action_with_names_for_everything(
    window: MainWindow, settled: Settle, action: str, view: AcrossView
) -> None:
    window.actions_set[action].trigger()
    settled(window)
    assert window.across.panel.view is view
    focused = window.focusWidget()
    assert focused is not None
    assert window.across.panel.isAncestorOf(focused)
    assert nameless(window) == []


def test_an_empty_archive_says_so_in_each_view(make_window: Make, settled: Settle) -> None:
    window = make_window()
    for action in ("pane.compare", "pane.timeline", "pane.facts_table", "pane.people"):
        window.actions_set[action].trigger()
        settled(window)
    across = window.across
    empty = (across.compare, across.timeline, across.facts, across.names[EntityKind.PERSON].list)
    assert all(panel.empty_words for panel in empty)
    assert to_export(across) is None


def test_pages_open_by_name_and_lead_back(window: MainWindow, settled: Settle) -> None:
    window.across.pages.open_name(FactKind.PERSON, "陈志禾")
    settled(window)
    assert window.across.panel.view is AcrossView.PEOPLE
    page = window.across.names[EntityKind.PERSON].page.page
    assert page is not None
    assert len(page.articles) == 2
    window.across.pages.open(EntityRef(EntityKind.PERSON, "王甲乙"))
    settled(window)
    window.across.names[EntityKind.PERSON].page.back_wanted.emit()
    settled(window)
    page = window.across.names[EntityKind.PERSON].page.page
    assert page is not None
    assert page.ref.name == "陈志禾"


@pytest.mark.parametrize("name", ["431382", "涟源市", "湖南省娄底市涟源市"])
def test_a_place_opens_by_code_by_what_it_is_called_and_in_full(window: MainWindow, settled: Settle, name: str) -> None:
    window.across.pages.open_name(FactKind.PLACE, name)
    settled(window)
    page = window.across.names[EntityKind.PLACE].page.page
    assert page is not None
    assert page.code == "431382"


def test_a_page_opens_from_the_facts_pane_and_from_the_search(window: MainWindow, settled: Settle) -> None:
    window.fact_controllers.facts.page_wanted.emit(FactKind.PERSON, "陈志禾")
    settled(window)
    page = window.across.names[EntityKind.PERSON].page.page
    assert page is not None
    assert page.ref.name == "陈志禾"
    window.parts.search.popup.page_wanted.emit(Suggestion(SuggestionKind.PLACE, "涟源市", "地点:涟源市", 2))
    settled(window)
    place = window.across.names[EntityKind.PLACE].page.page
    assert place is not None
    assert place.code == "431382"


def test_a_suggestion_opens_its_page_by_ctrl_enter(window: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    field = window.parts.search
    field.focus_field()
    field.set_query("陈志")
    settled(window)
    editor = window.focusWidget()
    assert editor is not None
    field.popup.offer([Suggestion(SuggestionKind.PERSON, "陈志禾", "人名:陈志禾", 2)], "陈志")
    field.popup.step(1)
    with qtbot.waitSignal(field.popup.page_wanted):
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert window.across.panel.view is AcrossView.PEOPLE


def test_nobody_of_that_name_is_said_in_a_sentence(window: MainWindow, settled: Settle) -> None:
    window.across.pages.open_name(FactKind.PERSON, "查无此人")
    settled(window)
    assert "查无此人" in window.parts.notices.words


def test_names_are_found_by_pinyin(window: MainWindow, settled: Settle) -> None:
    window.actions_set["pane.people"].trigger()
    settled(window)
    names = window.across.names[EntityKind.PERSON].list
    names.field.setText("chenzhi")
    settled(window)
    assert [row.ref.name for row in map(names.model.entry, range(names.model.rowCount())) if row] == ["陈志禾"]


def test_a_dated_sentence_and_a_fact_of_the_table_lead_to_the_text(window: MainWindow, settled: Settle) -> None:
    window.actions_set["pane.timeline"].trigger()
    settled(window)
    entry = window.across.timeline.model.entry(0)
    assert entry is not None
    assert entry.value == "2018-06"
    QTest.keyClick(window.across.timeline.list, Qt.Key.Key_Return)
    settled(window)
    assert window.article.record is not None
    assert window.article.record.id == entry.article
    window.actions_set["pane.facts_table"].trigger()
    settled(window)
    window.across.facts.table.setCurrentIndex(window.across.facts.model.index(0, 0))
    QTest.keyClick(window.across.facts.table, Qt.Key.Key_Return)
    settled(window)
    row = window.across.facts.model.entry(0)
    assert row is not None
    assert window.parts.article.facts.selected_fact() == row.fact.id


def test_facts_are_narrowed_to_a_place_by_its_name(window: MainWindow, settled: Settle) -> None:
    window.actions_set["pane.facts_table"].trigger()
    settled(window)
    everything = len(window.across.facts.model.ids)
    field = window.across.facts.filters.place_field
    field.setText("涟源市")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled(window)
    assert window.across.facts.wanted.place == "431382"
    assert 0 < len(window.across.facts.model.ids) < everything


def test_what_changes_is_shown_anew_and_what_is_hidden_is_not_asked(
    window: MainWindow, settled: Settle, tmp_path: Path
) -> None:
    window.actions_set["pane.facts_table"].trigger()
    settled(window)
    before = len(window.across.facts.model.ids)
    window.edits.discard((window.article.record.id,) if window.article.record is not None else ())
    settled(window)
    assert len(window.across.facts.model.ids) < before
    assert window.across.compare.model.table is None


def test_closing_the_archive_leaves_nothing_of_it(compared: MainWindow, settled: Settle) -> None:
    compared.actions_set["archive.close"].trigger()
    settled(compared)
    assert compared.across.compare.model.table is None
    assert compared.parts.left.currentWidget() is compared.parts.articles
    assert breadth(compared) is Breadth.COLUMN


@pytest.mark.parametrize("form", list(TableFormat))
def test_the_comparison_is_written_as_it_is_shown(
    compared: MainWindow, settled: Settle, qtbot: QtBot, tmp_path: Path, form: TableFormat
) -> None:
    compared.actions_set["across.export"].trigger()
    dialog = compared.findChild(ExportTableDialog)
    assert dialog is not None
    path = tmp_path / f"out.{form}"
    dialog.choose(form, path)
    with qtbot.waitSignal(compared.across.exports.exported):
        dialog.accept()
    assert path.stat().st_size > 0
    assert str(path) in compared.parts.notices.words
    if form is TableFormat.JSON:
        assert json.loads(path.read_text("utf-8"))
    if form is TableFormat.CSV:
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_file_that_cannot_be_written_costs_one_sentence(compared: MainWindow, settled: Settle) -> None:
    table = compared.across.compare.model.table
    assert table is not None
    missing = Path("/nonexistent-folder-of-a-test/out.csv")
    compared.across.exports.export(comparison_to_export(table), TableFormat.CSV, missing)
    settled(compared)
    assert compared.parts.notices.words


def test_citations_of_the_chosen_articles_are_written(
    window: MainWindow, settled: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    window.parts.articles.select_all()
    window.actions_set["export.citations"].trigger()
    dialog = window.findChild(ExportTableDialog)
    assert dialog is not None
    path = tmp_path / "citations.csv"
    dialog.choose(TableFormat.CSV, path)
    with qtbot.waitSignal(window.across.exports.exported):
        dialog.accept()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 3
    assert any("山谷里的车间[N]" in cell for row in rows for cell in row)


NAMESAKES = {
    "a.txt": "样例开会\n\n本报记者 王甲乙\n\n　　2019年3月，邵东市教师陈志禾来到学校上课，学生们都很高兴。\n",
    "b.txt": "样例比赛\n\n本报记者 李戊己\n\n　　2018年6月，山东省青岛市工人陈志禾参加比赛，得了第一名。\n",
}


def test_namesakes_stay_apart_until_the_archivist_ties_them(make_window: Make, settled: Settle, tmp_path: Path) -> None:
    archive = create_archive(tmp_path / "namesakes", operator="测试员")
    for name, text in NAMESAKES.items():
        path = tmp_path / name
        path.write_text(text, "utf-8")
        import_paths(archive, [path], Silent())
    archive.close()
    window = make_window(folder=tmp_path / "namesakes")
    window.across.pages.open_name(FactKind.PERSON, "陈志禾")
    settled(window)
    panel = window.across.names[EntityKind.PERSON].page
    page = panel.page
    assert page is not None
    assert len(page.articles) == 1
    window.across.entities[EntityKind.PERSON].join(page, page.perhaps[0])
    settled(window)
    joined = panel.page
    assert joined is not None
    assert len(joined.articles) == 2
    assert joined.perhaps == ()
    window.actions_set["edit.undo"].trigger()
    settled(window)
    assert panel.page is not None
    assert len(panel.page.articles) == 1
    window.across.entities[EntityKind.PERSON].part(panel.page, panel.page.perhaps[0])
    settled(window)
    assert [other.parted for other in panel.page.perhaps] == [True]
    assert [button.text() for button in panel.same.findChildren(QToolButton) if button.isVisible()] == [
        "Look at it",
        "It is the same",
    ]


def test_an_article_is_taken_off_the_page_of_another_of_the_name(window: MainWindow, settled: Settle) -> None:
    window.across.pages.open_name(FactKind.PERSON, "陈志禾")
    settled(window)
    panel = window.across.names[EntityKind.PERSON].page
    page = panel.page
    assert page is not None
    assert len(page.articles) == 2
    panel.focus_view()
    settled(window)
    panel.mentions.list.stand_on(0)
    panel.mentions.part_button.click()
    settled(window)
    assert panel.page is not None
    assert len(panel.page.articles) == 1
    assert panel.page.articles[0] == page.articles[1]  # it stays the page of who is left
    assert [other.parted for other in panel.page.perhaps] == [True]
    join = next(button for button in panel.same.findChildren(QToolButton) if button.text() == "It is the same")
    join.click()
    settled(window)
    assert len(panel.page.articles) == 2
    for articles in (1, 2):  # each is a step of its own, taken back in turn
        window.actions_set["edit.undo"].trigger()
        settled(window)
        assert len(panel.page.articles) == articles


def test_the_list_stands_on_who_is_left_when_an_article_is_taken_off(window: MainWindow, settled: Settle) -> None:
    window.actions_set["pane.people"].trigger()
    settled(window)
    names = window.across.names[EntityKind.PERSON]
    row = next(row for row in range(names.list.model.rowCount()) if _name_at(names, row) == "陈志禾")
    names.list.table.setCurrentIndex(names.list.model.index(row, 0))
    settled(window)
    assert names.page.page is not None
    first = min(names.page.page.mentions)  # the row goes by this one
    names.page.focus_view()
    mentions = names.page.mentions
    mentions.list.stand_on(list(mentions.model.ids).index(first))
    mentions.part_button.click()
    settled(window)
    assert names.page.page is not None
    assert first not in names.page.page.mentions
    row = names.list.table.currentIndex().row()
    assert names.list.model.ids[row] in names.page.page.mentions


def _name_at(names: EntityPanel, row: int) -> str:
    entry = names.list.model.entry(row)
    return entry.ref.name if entry is not None else ""


def test_a_cell_leads_to_its_item_of_the_ledger(compared: MainWindow, settled: Settle) -> None:
    row, column = disputed_cell(compared)
    compared.across.compare.stand_on(row, column)
    cell = compared.across.compare.model.cell(row, column)
    assert cell is not None
    links = [button for button in compared.across.compare.sources.findChildren(QToolButton) if button.isVisible()]
    assert len(links) == len(cell.marks)
    links[0].click()
    settled(compared)
    assert compared.parts.left.currentWidget() is compared.parts.ledger
    entry = compared.parts.ledger.entry
    assert entry is not None
    assert entry.row.id == cell.marks[0].item


def test_the_views_are_made_when_they_are_first_asked_for(window: MainWindow, settled: Settle) -> None:
    settled(window)
    made = [window.made_across]
    window.actions_set["pane.people"].trigger()
    settled(window)
    made.append(window.made_across)
    assert made == [None, window.across]
    assert window.shows_across
