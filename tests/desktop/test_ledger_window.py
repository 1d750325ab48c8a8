"""The ledger in the window: cards, verdicts, places in the text, the badge and the banner."""

from __future__ import annotations

import shutil
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QSplitter, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.base.progress import Silent
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.delegates.ledger_card import MORE
from archive_gui.desktop.dialogs.compare_articles import CompareDialog
from archive_gui.desktop.dialogs.ledger_history import LedgerHistoryDialog
from archive_gui.desktop.dialogs.ledger_note import LedgerNoteDialog
from archive_gui.desktop.panels.article_view import COMPARE
from archive_gui.desktop.panels.ledger import LedgerPanel
from archive_gui.desktop.panels.ledger_list import REOPEN
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import LedgerFilter, LedgerState, Verdict, verdicts_for
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import create_archive

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]

PAGE = (
    "山谷里的{name}\n\n本报记者 甲乙\n\n　　青石县去年办起样例车间{figure}个，吸纳当地村民就业，户均增收4200元。"
    "村口的路修到了家门前，孩子们上学不再翻山，老人看病也有了卫生室。\n\n"
    "　　今年春天，县里又在河边栽下桃树和梨树，合作社的社员们忙着修枝、施肥，等待秋天的收成。\n"
)

MISREAD = (
    "集市开张\n\n本报记者 丙丁\n\n　　江苏省沐阳县去年修好样例集市{count}处，沐阳县的社员都来赶集。"
    "集市上卖竹器的、卖山货的一早就摆开摊子，到了中午才慢慢散去。\n"
)


@pytest.fixture(scope="session")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an archive with three articles, each a copy of the others but for a digit, and of one misread."""
    home = tmp_path_factory.mktemp("doubtful")
    archive = create_archive(home / "archive", operator="测试员")
    for number in range(3):
        path = home / f"page-{number}.txt"
        path.write_text(PAGE.format(name="车间", figure=1203 + number), "utf-8")
        import_paths(archive, [path], Silent())
    misread = home / "misread.txt"
    misread.write_text(MISREAD.format(count=2), "utf-8")
    import_paths(archive, [misread], Silent())
    archive.close()
    return home / "archive"


@pytest.fixture
def window(doubtful: Path, tmp_path: Path, make_window: Make) -> MainWindow:
    """A window on a copy of that archive."""
    copy = tmp_path / "copy"
    shutil.copytree(doubtful, copy)
    return make_window(folder=copy)


@pytest.fixture
def ledger(window: MainWindow, settled: Settle) -> MainWindow:
    """The same with the ledger in view."""
    window.actions_set["pane.ledger"].trigger()
    settled(window)
    return window


def kinds(window: MainWindow) -> list[FindingKind]:
    model = window.parts.ledger.list.items
    entries = [model.entry(row) for row in range(model.rowCount())]
    return [entry.row.kind for entry in entries if entry is not None]


def stand_on_copy(window: MainWindow, settled: Settle) -> None:
    window.parts.ledger.list.stand_on(kinds(window).index(FindingKind.NEAR_DUPLICATE))
    settled(window)


def test_badge_counts_what_is_open_and_brings_the_ledger(window: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    badge, count = window.parts.badge, window.ledger.counts.open
    assert count >= 3
    assert badge.text() == f"Ledger {count}"
    qtbot.mouseClick(badge, Qt.MouseButton.LeftButton)
    settled(window)
    assert window.parts.left.currentWidget() is window.parts.ledger
    assert len(window.parts.ledger.list.items.ids) == count
    qtbot.mouseClick(badge, Qt.MouseButton.LeftButton)
    assert window.parts.left.currentWidget() is window.parts.articles


def test_card_says_what_and_where_and_offers_verdicts(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    entry = ledger.parts.ledger.entry
    assert entry is not None
    spoken = ledger.parts.ledger.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "near-duplicate" in spoken
    assert "山谷里的车间" in spoken
    assert ledger.parts.ledger.detail.verdicts == verdicts_for(FindingKind.NEAR_DUPLICATE)


def test_an_item_one_stands_on_shows_its_article(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    entry = ledger.parts.ledger.entry
    assert entry is not None
    assert ledger.article.record is not None
    assert ledger.article.record.id == entry.row.evidence[0].article
    ledger.actions_set["ledger.evidence"].trigger()
    settled(ledger)
    assert ledger.article.record.id == entry.row.evidence[1].article


def test_verdict_by_key_closes_and_goes_on_to_the_next(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    before, item = ledger.ledger.counts, ledger.parts.ledger.entry
    assert item is not None
    assert ledger.actions_set["ledger.verdict_2"].text() == "another version"
    ledger.actions_set["ledger.verdict_2"].trigger()
    settled(ledger)
    assert ledger.ledger.counts.open == before.open - 1
    assert item.row.id not in ledger.parts.ledger.list.items.ids
    following = ledger.parts.ledger.entry
    assert following is not None
    assert following.row.id != item.row.id
    assert "Judged 1 item of the ledger" in ledger.status.words


def test_who_undoes_a_verdict_stands_on_the_item_again(ledger: MainWindow, settled: Settle) -> None:
    panel = ledger.parts.ledger
    panel.list.stand_on(0)
    settled(ledger)
    first = panel.list.chosen_ids()
    panel.give(0)
    settled(ledger)
    panel.list.stand_on(len(panel.list.items.ids) - 1)
    settled(ledger)
    assert panel.list.chosen_ids() != first
    ledger.actions_set["edit.undo"].trigger()
    settled(ledger)
    assert panel.list.chosen_ids() == first


def test_verdict_is_undone_and_done_again(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    before = ledger.ledger.counts.open
    ledger.parts.ledger.give(0)
    settled(ledger)
    ledger.actions_set["edit.undo"].trigger()
    settled(ledger)
    assert ledger.ledger.counts.open == before
    assert len(ledger.parts.ledger.list.items.ids) == before
    ledger.actions_set["edit.redo"].trigger()
    settled(ledger)
    assert ledger.ledger.counts.open == before - 1


def test_click_on_a_verdict_of_a_card_gives_it(ledger: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    stand_on_copy(ledger, settled)
    cards = ledger.parts.ledger.list
    index = cards.currentIndex()
    area = cards.visualRect(index)
    row = range(area.left(), area.right(), 3)
    delegate = cards.cards
    hits = {
        key: QPoint(x, area.bottom() - 18)
        for x in row
        if (key := delegate.link_at(index, area, QPoint(x, area.bottom() - 18)))
    }
    assert next(iter(hits)) == Verdict.SAME.value
    before = ledger.ledger.counts.open
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=hits[Verdict.SAME.value])
    settled(ledger)
    assert ledger.ledger.counts.open == before - 1


def test_links_without_room_wait_behind_one_that_stands_for_them(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    cards = ledger.parts.ledger.list
    index, area = cards.currentIndex(), cards.visualRect(cards.currentIndex())
    area.setWidth(170)
    keys = {cards.cards.link_at(index, area, QPoint(x, area.bottom() - 18)) for x in range(area.width())}
    assert MORE in keys
    assert Verdict.UNDECIDED.value not in keys


def test_many_items_are_closed_in_one_step(ledger: MainWindow, settled: Settle) -> None:
    panel = ledger.parts.ledger
    kind_action = next(
        action for action in panel.filters._kind_menu.actions() if action.data() == FindingKind.NEAR_DUPLICATE
    )
    kind_action.trigger()
    settled(ledger)
    count = len(panel.list.items.ids)
    assert set(kinds(ledger)) == {FindingKind.NEAR_DUPLICATE}
    assert count >= 2
    ledger.actions_set["edit.select_all"].trigger()
    settled(ledger)
    assert panel.verdicts == verdicts_for(FindingKind.NEAR_DUPLICATE)
    panel.give(0)
    settled(ledger)
    assert panel.empty_words == "No item is like this. Choose fewer filters to see more."
    ledger.actions_set["edit.undo"].trigger()
    settled(ledger)
    assert len(panel.list.items.ids) == count


def test_items_of_different_kinds_share_only_the_verdicts_of_all(ledger: MainWindow, settled: Settle) -> None:
    panel = ledger.parts.ledger
    found = set(kinds(ledger))
    assert len(found) > 1
    panel.list.selectAll()
    settled(ledger)
    common = set.intersection(*(set(verdicts_for(kind)) for kind in found))
    assert set(panel.verdicts) == common


def test_note_is_kept_and_an_undecided_item_stays_open(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    item, before = ledger.parts.ledger.entry, ledger.ledger.counts.open
    assert item is not None
    ledger.actions_set["ledger.note"].trigger()
    dialog = ledger.findChild(LedgerNoteDialog)
    assert dialog is not None
    dialog.fill(Verdict.UNDECIDED, "等原报")
    dialog.accept()
    settled(ledger)
    assert ledger.ledger.counts.open == before
    ledger.parts.ledger.list.stand_on(ledger.parts.ledger.list.items.row_of(item.row.id))
    settled(ledger)
    assert "等原报" in ledger.parts.ledger.detail.words
    assert "测试员" in ledger.parts.ledger.detail.words


def test_closed_item_is_reopened_and_its_history_says_who(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    panel, item = ledger.parts.ledger, ledger.parts.ledger.entry
    assert item is not None
    panel.give(2)
    settled(ledger)
    panel.filters._states[LedgerState.CLOSED].click()
    settled(ledger)
    panel.list.stand_on(panel.list.items.row_of(item.row.id))
    settled(ledger)
    assert panel.verdicts == ()
    panel.list.link_clicked.emit(panel.entry, REOPEN)
    settled(ledger)
    panel.filters._states[LedgerState.ALL].click()
    settled(ledger)
    panel.list.stand_on(panel.list.items.row_of(item.row.id))
    settled(ledger)
    ledger.actions_set["ledger.history"].trigger()
    settled(ledger)
    dialog = ledger.findChild(LedgerHistoryDialog)
    assert dialog is not None
    assert [line.split(" · ")[1:] for line in dialog.lines] == [["测试员", "reopened"], ["测试员", "no duplicate"]]
    dialog.close()


def test_filters_by_words_and_by_article(ledger: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    panel = ledger.parts.ledger
    everything = len(panel.list.items.ids)
    panel.filters._field.setText("没有这样的话")
    settled(ledger)
    assert panel.empty_words
    panel.filters._field.setText("山谷")
    settled(ledger)
    assert FindingKind.NEAR_DUPLICATE in kinds(ledger)
    assert 0 < len(panel.list.items.ids) < everything
    panel.filters._field.setText("")
    qtbot.mouseClick(panel.filters._only_article, Qt.MouseButton.LeftButton)
    settled(ledger)
    assert 0 < len(panel.list.items.ids) < everything


def test_banner_leads_from_the_article_to_its_item(window: MainWindow, settled: Settle) -> None:
    window.parts.articles.choose((), window.parts.articles.ids[1])
    settled(window)
    banner = window.parts.banner
    assert "山谷里的车间" in banner.words
    banner._see.click()
    settled(window)
    assert window.parts.left.currentWidget() is window.parts.ledger
    assert window.article.record is not None
    assert window.parts.ledger.wanted.article == window.article.record.id
    entry = window.parts.ledger.entry
    assert entry is not None
    assert banner._row is not None
    assert entry.row.id == banner._row.id


def test_banner_closes_items_until_none_is_left(window: MainWindow, settled: Settle) -> None:
    banner = window.parts.banner
    for _round in range(window.ledger.counts.open):
        if not banner.words:
            break
        banner._menu.actions()[0].trigger()
        settled(window)
    assert banner.words == ""


def test_list_comes_back_where_the_article_is(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    ledger.actions_set["ledger.evidence"].trigger()
    settled(ledger)
    assert ledger.article.record is not None
    shown = ledger.article.record.id
    ledger.actions_set["pane.list"].trigger()
    settled(ledger)
    assert ledger.parts.left.currentWidget() is ledger.parts.articles
    assert ledger.parts.articles.table.current_id() == shown


def test_actions_on_the_hidden_list_are_off_while_the_ledger_shows(ledger: MainWindow) -> None:
    assert not ledger.actions_set["export.pdf"].isEnabled()
    ledger.actions_set["pane.list"].trigger()
    assert ledger.actions_set["export.pdf"].isEnabled()
    assert not ledger.actions_set["ledger.note"].isEnabled()


def test_ledger_stands_beside_the_text_in_a_narrow_window(ledger: MainWindow, settled: Settle) -> None:
    for width in (1060, 900):
        ledger.resize(width, 700)
        settled(ledger)
        ledger.actions_set["pane.ledger"].trigger()
        settled(ledger)
        panel, text = ledger.parts.ledger, ledger.parts.article.view
        assert panel.isVisible()
        assert text.isVisible()
        left = panel.mapTo(ledger, QPoint(panel.width(), 0)).x()
        assert text.mapTo(ledger, QPoint(0, 0)).x() >= left


def test_two_articles_are_compared_to_the_digit(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    ledger.actions_set["entry.compare"].trigger()
    settled(ledger)
    dialog = ledger.findChild(CompareDialog)
    assert dialog is not None
    assert "1 place differs" in dialog.words
    [line] = dialog.lines
    assert {figure[:3] for figure in line.split("  ↔  ")} == {"120"}
    for pane in dialog.panes:
        whole, digit = pane.marked
        assert len(whole) == 4
        assert len(digit) == 1
        assert whole.endswith(digit)
    other = dialog._others.itemData(1 - dialog._others.currentIndex())
    dialog.other_wanted.emit(other)
    settled(ledger)
    assert "1 place differs" in dialog.words
    dialog.close()


STOCK = "样例桥头种着一排垂柳，乡亲们傍晚都来这里乘凉聊天。"
APART = (
    "河湾里的渡口\n\n　　样例渡口去年添了两条木船，老船工每天清晨把孩子们送过河去上学。\n",
    "坡上的果园\n\n　　样例果园今年挂果，合作社请来技术员教大家疏花、套袋、修剪。\n",
    "新开的书屋\n\n　　样例书屋收到捐来的图书，周末坐满了看书写字的学生。\n",
)


def test_article_without_a_copy_is_held_beside_the_one_that_shares_a_sentence(
    tmp_path: Path, make_window: Make, settled: Settle
) -> None:
    archive = create_archive(tmp_path / "apart", operator="测试员")
    for number, page in enumerate(APART):
        path = tmp_path / f"apart-{number}.txt"
        path.write_text(page if number == 1 else f"{page}　　{STOCK}\n", "utf-8")
        import_paths(archive, [path], Silent())
    archive.close()
    window = make_window(folder=tmp_path / "apart")
    settled(window)
    window.actions_set["entry.compare"].trigger()
    settled(window)
    dialog = window.findChild(CompareDialog)
    assert dialog is not None
    assert {pane.toPlainText().split("\n")[0] for pane in dialog.panes} == {"河湾里的渡口", "新开的书屋"}
    assert dialog._sentences.isVisible()
    assert STOCK.rstrip("。") in dialog._sentences.item(0).text()
    dialog.close()


def test_ten_thousand_items_fetch_only_the_pages_that_are_looked_at(qtbot: QtBot) -> None:
    from archive_gui.desktop.qmodels.ledger import PAGE_ROWS, LedgerModel  # noqa: PLC0415

    asked: list[int] = []
    model = LedgerModel(lambda ids, _deliver: asked.append(len(ids)))
    panel = LedgerPanel(model)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_items(array("q", range(1, 10_001)))
    QTest.qWait(1)
    panel.list.scrollToBottom()
    panel.list.grab()
    assert model.rowCount() == 10_000
    assert sum(asked) <= 4 * PAGE_ROWS


def test_read_only_archive_shows_items_and_takes_no_verdict(
    doubtful: Path, tmp_path: Path, make_window: Make, settled: Settle
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(doubtful, copy)
    make_window(folder=copy)
    second = make_window(folder=copy)
    assert not second.desk.writable
    second.actions_set["pane.ledger"].trigger()
    settled(second)
    assert len(second.parts.ledger.list.items.ids) == second.ledger.counts.open > 0
    assert second.parts.ledger.verdicts == ()
    assert not second.actions_set["ledger.verdict_1"].isEnabled()
    assert second.parts.banner._close.isHidden()


def test_everything_in_the_ledger_that_takes_the_keyboard_has_a_name(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    nameless = [
        type(widget).__name__
        for widget in ledger.parts.ledger.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_view_and_ledger_come_back_as_they_were_left(
    ledger: MainWindow, make_window: Make, settled: Settle, tmp_path: Path
) -> None:
    ledger.parts.article.view.set_mode(COMPARE)
    settled(ledger)
    filters = ledger.parts.ledger.filters
    filters.restore("all;near_duplicate,misreading;high,medium")
    shown = ledger.parts.ledger.findChild(QSplitter)
    assert shown is not None
    shown.setSizes([100, 500])
    sizes = shown.sizes()
    ledger.close()
    again = make_window(folder=tmp_path / "copy")
    view = again.parts.article.view
    assert view.mode == COMPARE
    assert view.stage.currentWidget() is view.stage.compare
    assert again.parts.ledger.wanted == LedgerFilter(
        LedgerState.ALL, (FindingKind.MISREADING, FindingKind.NEAR_DUPLICATE), (Severity.HIGH, Severity.MEDIUM)
    )
    again.actions_set["pane.ledger"].trigger()
    settled(again)
    splitter = again.parts.ledger.findChild(QSplitter)
    assert splitter is not None
    assert splitter.sizes()[0] < splitter.sizes()[1]
    assert abs(splitter.sizes()[0] - sizes[0]) <= 2


def test_filters_that_are_not_known_any_more_are_passed_over(ledger: MainWindow) -> None:
    filters = ledger.parts.ledger.filters
    filters.restore("sometimes;no_such_kind,misreading;enormous")
    assert filters.wanted == LedgerFilter(LedgerState.OPEN, (FindingKind.MISREADING,), ())
    filters.restore("")
    assert filters.wanted == LedgerFilter()


def test_a_narrow_ledger_cuts_links_short_and_not_the_sentence(ledger: MainWindow, settled: Settle) -> None:
    stand_on_copy(ledger, settled)
    detail = ledger.parts.ledger.detail
    links = list(detail._places)
    assert links
    whole = [link.toolTip() for link in links]
    for width in (700, 120):
        detail.setFixedWidth(width)
        settled(ledger)
        body = detail.findChild(QWidget, "ledger_body")
        assert body is not None
        assert body.width() <= width
        assert [link.accessibleName() for link in links] == whole
        assert [link.text() == link.toolTip() for link in links] == [width == 700] * len(links)


def test_a_low_window_keeps_the_cards_and_leaves_the_details_out(ledger: MainWindow, settled: Settle) -> None:
    panel = ledger.parts.ledger
    assert panel.detail.isVisible()
    ledger.resize(1400, 520)
    settled(ledger)
    assert not panel.detail.isVisible()
    assert panel.list.isVisible()
    stand_on_copy(ledger, settled)
    before = ledger.ledger.counts.open
    ledger.parts.ledger.give(0)
    settled(ledger)
    assert ledger.ledger.counts.open == before - 1
    ledger.resize(1400, 880)
    settled(ledger)
    assert panel.detail.isVisible()
    assert panel.detail.words


def test_closed_items_can_be_reopened_together(ledger: MainWindow, settled: Settle) -> None:
    panel = ledger.parts.ledger
    action = next(one for one in panel.filters._kind_menu.actions() if one.data() == FindingKind.NEAR_DUPLICATE)
    action.trigger()
    settled(ledger)
    count, open_before = len(panel.list.items.ids), ledger.ledger.counts.open
    assert count >= 2
    panel.list.selectAll()
    settled(ledger)
    assert "Reopen" not in [button.text() for button in panel.detail.findChildren(QToolButton) if button.isVisible()]
    panel.give(0)
    settled(ledger)
    assert ledger.ledger.counts.open == open_before - count
    panel.filters._states[LedgerState.CLOSED].click()
    settled(ledger)
    panel.list.selectAll()
    settled(ledger)
    reopen = [one for one in panel.detail.findChildren(QToolButton) if one.text() == "Reopen" and one.isVisible()]
    assert len(reopen) == 1
    reopen[0].click()
    settled(ledger)
    assert ledger.ledger.counts.open == open_before


def test_a_low_english_window_shows_a_card_its_places_and_every_verdict(ledger: MainWindow, settled: Settle) -> None:
    ledger.resize(900, 600)
    ledger.actions_set["pane.ledger"].trigger()
    settled(ledger)
    panel = ledger.parts.ledger
    items, detail = panel.list, panel.detail
    assert panel.height() < 600
    card = items.visualRect(items.currentIndex())
    assert items.viewport().rect().contains(card)
    assert detail.isVisible()
    buttons = [button for button in detail.findChildren(QToolButton) if button.isVisibleTo(detail)]
    words = {button.text() for button in buttons}
    assert {"Note…", "History…"} <= words
    for button in buttons:
        place = button.mapTo(detail, QPoint())
        assert detail.rect().contains(place)
        assert place.y() + button.height() <= detail.height() + 8
    rows = {button.y() for button in panel.filters.findChildren(QToolButton) if button.isVisible()}
    assert len(rows) == 2


def test_verdicts_are_buttons_again_where_there_is_room(ledger: MainWindow, settled: Settle) -> None:
    detail = ledger.parts.ledger.detail
    shapes = []
    for height in (600, 900):
        ledger.resize(1400, height)
        settled(ledger)
        shapes.append({one.objectName() for one in detail.findChildren(QToolButton) if "…" in one.text()})
    assert "verdict" not in shapes[0]
    assert "verdict" in shapes[1]


def test_no_figures_are_told_before_they_are_counted(window: MainWindow, settled: Settle) -> None:
    panel = window.parts.ledger
    assert "open" in panel.title_words
    window.archives.close()
    assert panel.title_words == ""
    assert LedgerPanel(panel.list.items).title_words == ""


def test_who_was_going_through_the_ledger_goes_on_there_at_the_next_start(
    ledger: MainWindow, settled: Settle, make_window: Make, tmp_path: Path
) -> None:
    ledger.parts.ledger.list.stand_on(2)
    settled(ledger)
    (item,) = ledger.parts.ledger.list.chosen_ids()
    ledger.close()
    again = make_window(folder=tmp_path / "copy")
    settled(again)
    assert again.parts.left.currentWidget() is again.parts.ledger
    assert again.parts.ledger.list.chosen_ids() == (item,)
    again.actions_set["pane.list"].trigger()
    settled(again)
    again.close()
    third = make_window(folder=tmp_path / "copy")
    settled(third)
    assert third.parts.left.currentWidget() is third.parts.articles


@pytest.mark.parametrize("at_once", [False, True])
def test_who_comes_from_an_article_stands_on_its_first_item(
    ledger: MainWindow, settled: Settle, *, at_once: bool
) -> None:
    panel = ledger.parts.ledger
    panel.list.stand_on(0)
    settled(ledger)
    ledger.actions_set["pane.list"].trigger()
    others = [panel.list.items.entry(row) for row in range(panel.list.items.rowCount())]
    first = panel.list.items.entry(0)
    assert first is not None
    resting = {piece.article for piece in first.row.evidence}
    articles = [entry.row.article for entry in others if entry is not None]
    away = next(article for article in articles if article is not None and article not in resting)
    settled(ledger)
    ledger.library.show_article(away)
    settled(ledger)
    if at_once:
        ledger.ledger._read_banner()  # what the article has open is asked for, and not yet answered
    ledger.actions_set["pane.ledger"].trigger()
    settled(ledger)
    assert panel.entry is not None
    assert away in {piece.article for piece in panel.entry.row.evidence}
    assert ledger.article.record is not None
    assert ledger.article.record.id == away


def test_an_item_judged_in_another_version_says_so_and_is_followed(
    ledger: MainWindow, settled: Settle, tmp_path: Path
) -> None:
    panel = ledger.parts.ledger
    panel.list.stand_on(kinds(ledger).index(FindingKind.MISREADING))
    settled(ledger)
    assert ledger.desk.archive is not None
    ledger.ledger.judge(panel.list.chosen_ids(), Verdict.DISMISSED, "报上如此")
    settled(ledger)
    version = tmp_path / "misread-again.txt"
    version.write_text(MISREAD.format(count=3), "utf-8")
    import_paths(ledger.desk.archive, [version], Silent(), lambda summary: ledger.desk.announce(summary, ledger))
    settled(ledger)
    panel.list.stand_on(kinds(ledger).index(FindingKind.MISREADING))
    settled(ledger)
    assert "In another version (misread.txt): not adopted · 测试员" in panel.detail.words
    assert "Note: 报上如此" in panel.detail.words
    (item,) = panel.list.chosen_ids()
    ledger.actions_set["ledger.follow"].trigger()
    settled(ledger)
    assert item not in panel.list.items.ids
    (followed,) = use_cases.ledger.rows(ledger.desk.archive, [item])
    assert (followed.verdict, followed.note) == (Verdict.DISMISSED, "报上如此")
