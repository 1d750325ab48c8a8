"""The facts in a low window: kinds, sorts and the ledger take a line each, the buttons under the list stay whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.facts_acts import FactAct
from archive_gui.desktop.panels.facts_detail import FactDetail
from archive_gui.desktop.panels.facts_list import FactList
from archive_gui.desktop.panels.ledger_banner import LedgerBanner
from archive_gui.domain.captured import Message
from archive_gui.domain.facts import FactId, FactKind
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import ItemId, LedgerRow
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceId

ITEM = LedgerRow(
    ItemId(1), "i", FindingKind.FIGURES_DIFFER, Severity.HIGH, Message("finding.sample", {}), True, None, "", None,
    None, SourceId(7), ArticleId(1), "样例", (), False, True,
)  # fmt: skip


@pytest.fixture
def panel(qtbot: QtBot, record: ArticleRecord) -> FactsPanel:
    panel, banner = FactsPanel(), LedgerBanner()
    qtbot.addWidget(panel)
    panel.add_strip(banner)
    panel.resize(320, 760)
    panel.show()
    panel.set_writable(True)
    facts = tuple(replace(fact, number=FactId(number)) for number, fact in enumerate(record.facts, start=1))
    panel.show_facts(facts, record.reading.text)
    banner.show_row(ITEM, 3, writable=True)
    return panel


def test_in_a_low_window_what_the_ledger_says_takes_one_line(panel: FactsPanel, qtbot: QtBot) -> None:
    banner = panel.findChild(LedgerBanner)
    assert banner is not None
    line, links = banner._line, [link for link in banner.links if not link.isHidden()]
    assert len(links) == 2
    assert line.isHidden()
    panel.resize(320, 520)
    qtbot.waitUntil(line.isVisible)
    assert not banner._words.isVisible()
    assert line.height() < 2 * line.fontMetrics().lineSpacing()
    assert all(link.isVisible() for link in links)
    assert banner.words
    panel.resize(320, 760)
    qtbot.waitUntil(banner._words.isVisible)
    assert line.isHidden()


@pytest.mark.parametrize("width", [240, 320, 420])
def test_the_buttons_of_a_fact_are_never_cut_through(
    panel: FactsPanel, record: ArticleRecord, qtbot: QtBot, width: int
) -> None:
    panel.resize(width, 460)
    panel.select_fact(record.facts[0].id)
    panel._splitter.setSizes([200, 60])
    qtbot.wait(1)
    detail = panel.findChild(FactDetail)
    assert detail is not None
    buttons = [detail.bar.button(act) for act in (FactAct.ACCEPT, FactAct.EDIT, FactAct.REJECT)]
    assert detail.height() >= detail.bar.heightForWidth(detail.width())
    for button in buttons:
        assert detail.rect().contains(QRect(button.mapTo(detail, QPoint(0, 0)), button.size()))


def test_who_comes_to_the_facts_by_tab_stands_on_the_row_that_is_the_current_one(
    panel: FactsPanel, qtbot: QtBot
) -> None:
    facts = panel.findChild(FactList)
    assert facts is not None
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    assert panel.chosen_facts() == ()
    facts.setFocus(Qt.FocusReason.TabFocusReason)
    assert facts.currentIndex().isValid()
    assert len(panel.chosen_facts()) == 1


def test_what_the_ledger_offers_is_never_cut_short_for_what_else_it_has(panel: FactsPanel, qtbot: QtBot) -> None:
    banner = panel.findChild(LedgerBanner)
    assert banner is not None
    panel.resize(240, 520)
    qtbot.wait(20)
    for link in (link for link in banner.links if not link.isHidden()):
        assert link.width() >= link.sizeHint().width()
        assert banner.rect().contains(link.geometry())


def test_in_a_low_window_kinds_and_sorts_take_one_line(panel: FactsPanel, qtbot: QtBot) -> None:
    filters, button = panel._filters, panel._chips.menu_button
    panel.resize(320, 520)
    qtbot.waitUntil(button.isVisible)
    shown = [chip for chip in filters.findChildren(QToolButton) if chip.isVisible()]
    assert len(shown) > 1
    qtbot.waitUntil(lambda: len({chip.mapTo(filters, QPoint(0, 0)).y() for chip in shown}) == 1)
    assert filters.height() < 2 * button.height()
    panel.resize(320, 760)
    qtbot.waitUntil(button.isHidden)
    assert sum(chip.isVisible() for chip in panel._chips.findChildren(QToolButton)) > 2


def test_the_menu_of_kinds_does_what_the_chips_do(panel: FactsPanel, qtbot: QtBot) -> None:
    chips = panel._chips
    panel.resize(320, 520)
    qtbot.waitUntil(chips.menu_button.isVisible)

    def pick(words: str) -> None:
        chips.menu_button.menu().aboutToShow.emit()
        next(action for action in chips.menu_button.menu().actions() if action.text().startswith(words)).trigger()

    every = panel.model.rowCount()
    pick("Dates")
    assert chips.kinds() == {FactKind.DATE}
    assert 0 < panel.model.rowCount() < every
    assert chips.menu_button.text().startswith("Dates")
    assert not chips.menu_button.icon().isNull()
    pick("Places")
    assert chips.kinds() == {FactKind.DATE, FactKind.PLACE}
    assert chips.menu_button.text().startswith("2 ")
    panel.resize(320, 760)  # what was picked stays picked in the other form
    qtbot.waitUntil(chips.menu_button.isHidden)
    assert sum(chip.isChecked() for chip in chips.findChildren(QToolButton) if chip.isVisible()) == 2
    pick("All kinds")
    assert panel.model.rowCount() == every
    assert chips.menu_button.text().startswith("All kinds")
