"""The library sidebar: picks narrow the list, Ctrl narrows it further."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.filter_chips import FilterChips
from archive_gui.desktop.panels.sidebar import SidebarPanel
from archive_gui.desktop.panels.sidebar_section import SidebarSection
from archive_gui.desktop.panels.year_chart import YearChart
from archive_gui.domain.records import ArticleFilter, LibraryCounts, Shelf
from archive_gui.domain.tags import Tag, TagId


@pytest.fixture
def panel(qtbot: QtBot, sample_tags: tuple[Tag, ...]) -> SidebarPanel:
    made = SidebarPanel()
    qtbot.addWidget(made)
    made.resize(220, 700)
    made.show_counts(
        LibraryCounts(
            all=1284,
            recent=31,
            trash=2,
            tags=sample_tags,
            publications=(("样例日报", 310), ("样例晚报", 122)),
            years=((2019, 20), (2020, 310), (2021, 122)),
            undated=9,
        )
    )
    made.show()
    return made


def click(qtbot: QtBot, section: SidebarSection, name: str, modifier: Qt.KeyboardModifier | None = None) -> None:
    item = next(section._items[key] for key in section._items if section._items[key].text(0) == name)
    place = section.visualItemRect(item).center()
    modifiers = modifier or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(section.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def test_a_click_picks_alone_and_ctrl_click_combines(qtbot: QtBot, panel: SidebarPanel) -> None:
    picked: list[ArticleFilter] = []
    panel.filter_chosen.connect(picked.append)
    ctrl = Qt.KeyboardModifier.ControlModifier
    click(qtbot, panel.tag_tree, "产业")
    click(qtbot, panel.tag_tree, "人物", ctrl)
    click(qtbot, panel._publications, "样例日报", ctrl)
    panel.years.picked.emit(2020, True)
    assert picked[-1] == ArticleFilter(tags=(TagId(1), TagId(3)), publication="样例日报", year=2020)
    click(qtbot, panel.tag_tree, "产业", ctrl)
    assert picked[-1].tags == (TagId(3),)
    click(qtbot, panel.tag_tree, "车间")
    assert picked[-1] == ArticleFilter(tags=(TagId(2),))
    click(qtbot, panel._shelves, "Trash")
    assert picked[-1] == ArticleFilter(shelf=Shelf.TRASH)


def test_keyboard_walks_and_picks(qtbot: QtBot, panel: SidebarPanel) -> None:
    picked: list[ArticleFilter] = []
    panel.filter_chosen.connect(picked.append)
    panel.tag_tree.setFocus()
    QTest.keyClick(panel.tag_tree, Qt.Key.Key_Down)
    QTest.keyClick(panel.tag_tree, Qt.Key.Key_Return)
    assert len(picked) == 1
    assert len(picked[0].tags) == 1


def test_sections_are_as_tall_as_their_rows_and_fold(panel: SidebarPanel) -> None:
    tree = panel.tag_tree
    open_height = tree.height()
    tree._items[TagId(1)].setExpanded(False)
    assert tree.height() < open_height
    panel.show_counts(LibraryCounts(1, 1, 0, panel._tags, (), (), 0))
    assert not tree._items[TagId(1)].isExpanded()


def test_what_is_chosen_is_said_to_screen_readers(panel: SidebarPanel) -> None:
    panel.show_filter(ArticleFilter(tags=(TagId(1),)))
    spoken = panel.tag_tree._items[TagId(1)].data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "产业, 214 articles, chosen"


def test_sections_without_rows_are_not_drawn(panel: SidebarPanel) -> None:
    panel.show_counts(LibraryCounts(0, 0, 0, (), (), (), 0))
    assert panel.years.isHidden()
    assert panel.tag_tree.isHidden()
    assert panel._publications.isHidden()


@pytest.fixture
def chart(qtbot: QtBot) -> YearChart:
    made = YearChart()
    qtbot.addWidget(made)
    made.resize(200, 68)
    made.show_years(((2019, 20), (2020, 310), (2021, 122)), 9)
    made.show()
    return made


def test_year_is_picked_by_mouse_anywhere_over_its_bar(qtbot: QtBot, chart: YearChart) -> None:
    picked: list[tuple[int, bool]] = []
    chart.picked.connect(lambda year, combined: picked.append((year, combined)))
    left = round(chart.bar_rect(1).center().x())
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(left, 3))
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, ctrl, QPoint(round(chart.bar_rect(3).center().x()), 40))
    assert picked == [(2020, False), (0, True)]


def test_years_are_walked_by_keyboard_and_told(qtbot: QtBot, chart: YearChart) -> None:
    picked: list[int] = []
    chart.picked.connect(lambda year, _combined: picked.append(year))
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "2020: 310 articles"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Space)
    assert picked == [2020, 0]


def test_highest_bar_is_the_year_with_most_articles(chart: YearChart) -> None:
    heights = [chart.bar_rect(number).height() for number in range(4)]
    assert max(heights) == heights[1]
    assert min(heights) >= 3


def test_chips_take_off_one_thing_at_a_time(qtbot: QtBot, sample_tags: tuple[Tag, ...]) -> None:
    chips = FilterChips()
    qtbot.addWidget(chips)
    chips.show_filter(ArticleFilter(shelf=Shelf.RECENT, tags=(TagId(1), TagId(3)), year=0), sample_tags)
    assert chips.words == ("Recently imported", "产业", "人物", "undated")
    chips.show_filter(ArticleFilter(), sample_tags)
    assert chips.isHidden()
