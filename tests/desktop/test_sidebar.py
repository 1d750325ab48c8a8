"""The library sidebar: picks narrow the list, Ctrl narrows it further."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_gui.desktop.delegates.sidebar_row import COUNT_ROLE
from archive_gui.desktop.panels.filter_chips import FilterChips
from archive_gui.desktop.panels.sidebar import SidebarPanel
from archive_gui.desktop.panels.sidebar_section import SidebarSection
from archive_gui.desktop.panels.year_chart import YearChart
from archive_gui.desktop.qmodels.sidebar_rows import place_rows, tree_of
from archive_gui.domain.facets import Facets, PlaceCount
from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.queries import Asked, SavedQuery, SavedQueryId
from archive_gui.domain.records import ArticleFilter, LibraryCounts, Shelf
from archive_gui.domain.tags import Tag, TagId

COUNTS = LibraryCounts(
    all=1284,
    recent=31,
    trash=2,
    tags=(),
    publications=(("样例日报", 310), ("样例晚报", 122)),
    years=((2019, 20), (2020, 310), (2021, 122)),
    undated=9,
)
FACETS = Facets(
    tags=(),
    places=(
        PlaceCount("43", "样例省", PlaceLevel.PROVINCE, 9),
        PlaceCount("11", "样例直辖市", PlaceLevel.PROVINCE, 2),
        PlaceCount("4313", "样例地级市", PlaceLevel.CITY, 5),
        PlaceCount("431382", "样例市", PlaceLevel.COUNTY, 3),
    ),
    years=COUNTS.years,
    undated=9,
    publications=COUNTS.publications,
    kinds=((FactKind.FIGURE, 12), (FactKind.PLACE, 4)),
)


@pytest.fixture
def panel(qtbot: QtBot, sample_tags: tuple[Tag, ...]) -> SidebarPanel:
    made = SidebarPanel()
    qtbot.addWidget(made)
    made.resize(220, 900)
    made.show_counts(replace(COUNTS, tags=sample_tags))
    show_facets(made, replace(FACETS, tags=tuple((tag, tag.article_count) for tag in sample_tags)))
    made.show()
    return made


def show_facets(panel: SidebarPanel, facets: Facets) -> None:
    panel.show_facets(facets, tree_of(place_rows(facets.places, panel.filter.place, panel.place_names)))


def click(qtbot: QtBot, section: SidebarSection, name: str, modifier: Qt.KeyboardModifier | None = None) -> None:
    item = next(item for item in map(section.item_of, section.row_keys) if item.text(0) == name)
    place = section.visualItemRect(item).center()
    modifiers = modifier or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(section.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def test_picks_of_all_sections_are_combined_and_taken_back(qtbot: QtBot, panel: SidebarPanel) -> None:
    picked: list[ArticleFilter] = []
    panel.filter_chosen.connect(picked.append)
    click(qtbot, panel.tag_tree, "产业")
    click(qtbot, panel.publications, "样例日报")
    click(qtbot, panel.places, "样例省")
    click(qtbot, panel.kinds, "Figures")
    panel.years.picked.emit(2020, False)
    whole = ArticleFilter(tags=(TagId(1),), publication="样例日报", year=2020, place="43", kinds=(FactKind.FIGURE,))
    assert picked[-1] == whole
    click(qtbot, panel.places, "样例省")
    assert picked[-1] == replace(whole, place=None)
    panel.years.picked.emit(2020, False)
    click(qtbot, panel.kinds, "Figures")
    assert picked[-1] == ArticleFilter(tags=(TagId(1),), publication="样例日报")
    click(qtbot, panel._shelves, "Trash")
    assert picked[-1] == ArticleFilter(shelf=Shelf.TRASH)


def test_several_tags_are_picked_with_ctrl(qtbot: QtBot, panel: SidebarPanel) -> None:
    picked: list[ArticleFilter] = []
    panel.filter_chosen.connect(picked.append)
    ctrl = Qt.KeyboardModifier.ControlModifier
    click(qtbot, panel.tag_tree, "产业")
    click(qtbot, panel.tag_tree, "人物", ctrl)
    assert list(picked[-1].tags) == [TagId(1), TagId(3)]
    click(qtbot, panel.tag_tree, "产业", ctrl)
    assert list(picked[-1].tags) == [TagId(3)]
    click(qtbot, panel.tag_tree, "车间")
    assert list(picked[-1].tags) == [TagId(2)]
    click(qtbot, panel.tag_tree, "车间")
    assert list(picked[-1].tags) == []


def test_all_filters_are_cleared_at_once(qtbot: QtBot, panel: SidebarPanel) -> None:
    picked: list[ArticleFilter] = []
    panel.filter_chosen.connect(picked.append)
    assert panel._clear.isHidden()
    panel.show_filter(ArticleFilter(shelf=Shelf.RECENT, tags=(TagId(1),), year=2020))
    assert panel._clear.isVisible()
    panel._clear.click()
    assert picked == [ArticleFilter(shelf=Shelf.RECENT)]
    assert panel._clear.isHidden()


def test_places_are_a_tree_that_opens_row_by_row(panel: SidebarPanel) -> None:
    assert list(panel.places.row_keys) == ["43", "4313", "11"]
    panel.places.item_of("4313").setExpanded(True)
    assert list(panel.places.row_keys) == ["43", "4313", "431382", "11"]
    panel.places.item_of("43").setExpanded(False)
    assert list(panel.places.row_keys) == ["43", "11"]
    panel.show_filter(ArticleFilter(place="431382"))
    panel.places.item_of("43").setExpanded(True)
    assert "431382" in panel.places.row_keys
    assert panel.places.item_of("431382").data(0, Qt.ItemDataRole.AccessibleTextRole) == "样例市, 3 articles, chosen"


def test_the_triangle_beside_a_name_opens_and_picks_nothing(qtbot: QtBot, panel: SidebarPanel) -> None:
    picked: list[object] = []
    panel.places.picked.connect(lambda key, _combined: picked.append(key))
    name = panel.places.visualItemRect(panel.places.item_of("4313"))
    for left, keys in ((3, ["43", "4313", "431382", "11"]), (14, ["43", "4313", "11"])):
        place = QPoint(name.left() - 16 + left, name.center().y())
        QTest.mouseClick(panel.places.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        assert list(panel.places.row_keys) == keys
    assert not picked
    click(qtbot, panel.places, "样例地级市")
    assert picked == ["4313"]


def test_rows_under_a_folded_row_are_counted_anew_when_it_opens(panel: SidebarPanel) -> None:
    panel.places.item_of("4313").setExpanded(True)
    panel.places.item_of("4313").setExpanded(False)
    counted = tuple(replace(place, articles=place.articles + 4) for place in FACETS.places)
    show_facets(panel, replace(FACETS, places=counted))
    panel.places.item_of("4313").setExpanded(True)
    assert panel.places.item_of("431382").data(0, Qt.ItemDataRole.AccessibleTextRole) == "样例市, 7 articles"


def test_counts_are_those_of_the_result(panel: SidebarPanel, sample_tags: tuple[Tag, ...]) -> None:
    show_facets(panel, replace(FACETS, tags=((sample_tags[2], 2),), publications=(("样例晚报", 1),)))
    spoken = {key: panel.tag_tree.item_of(key).data(0, COUNT_ROLE) for key in panel.tag_tree.row_keys}
    assert spoken == {TagId(1): 0, TagId(2): 0, TagId(3): 2}
    assert list(panel.publications.row_keys) == ["样例晚报"]


def test_a_chosen_row_stays_though_nothing_is_left_of_it(panel: SidebarPanel) -> None:
    panel.show_filter(ArticleFilter(place="4313", publication="样例日报", kinds=(FactKind.AWARD,)))
    show_facets(panel, Facets(tags=(), places=(), years=(), undated=0, publications=(), kinds=()))
    assert list(panel.places.row_keys) == ["4313"]
    assert list(panel.publications.row_keys) == ["样例日报"]
    assert list(panel.kinds.row_keys) == [FactKind.AWARD]


def test_of_many_tags_the_first_show_and_more_come_on_demand(qtbot: QtBot, panel: SidebarPanel) -> None:
    tags = tuple(Tag(TagId(number), f"t{number}", f"标签{number:02}", "green", None, number) for number in range(1, 61))
    panel.show_counts(replace(COUNTS, tags=tags))
    show_facets(panel, replace(FACETS, tags=tuple((tag, tag.article_count) for tag in tags)))
    section = panel.tag_tree
    assert section.row_keys == tuple(range(49, 61))
    panel.show_filter(ArticleFilter(tags=(TagId(3),)))
    assert 3 in section.row_keys
    last = section.topLevelItem(section.topLevelItemCount() - 1)
    assert last is not None
    assert last.text(0) == "48 more…"
    section.setCurrentItem(last)
    QTest.keyClick(section, Qt.Key.Key_Return)
    assert section.row_keys == tuple(range(1, 61))
    last = section.topLevelItem(section.topLevelItemCount() - 1)
    assert last is not None
    QTest.mouseClick(section.viewport(), Qt.MouseButton.LeftButton, pos=section.visualItemRect(last).center())
    assert len(section.row_keys) == 12


def test_sections_fold_by_key_and_what_is_folded_can_be_kept(qtbot: QtBot, panel: SidebarPanel) -> None:
    heading, _body = panel._sections["places"]
    heading.setFocus()
    QTest.keyClick(heading, Qt.Key.Key_Space)
    assert panel.places.isHidden()
    assert panel.folded == ("places",)
    assert heading.accessibleName() == "Places, folded"
    other = SidebarPanel()
    qtbot.addWidget(other)
    other.restore_folded(panel.folded)
    other.show_counts(COUNTS)
    show_facets(other, FACETS)
    assert other.places.isHidden()
    assert not other.years.isHidden()
    other._sections["places"][0].click()
    assert not other.places.isHidden()


def test_saved_queries_are_asked_renamed_moved_and_removed_by_key(qtbot: QtBot, panel: SidebarPanel) -> None:
    saved = [
        SavedQuery(SavedQueryId(number), f"q{number}", name, Asked("水渠"), count)
        for number, name, count in ((5, "水渠", 7), (6, "公路", None))
    ]
    panel.show_saved(saved)
    told: list[object] = []
    panel.saved_wanted.connect(lambda key: told.append(("ask", key)))
    panel.queries.rename_wanted.connect(lambda key: told.append(("rename", key)))
    panel.queries.delete_wanted.connect(lambda key: told.append(("delete", key)))
    panel.queries.move_wanted.connect(lambda key, step: told.append(("move", key, step)))
    assert panel.queries.item_of(5).data(0, Qt.ItemDataRole.AccessibleTextRole) == "水渠, 7 articles"
    panel.queries.setFocus()
    panel.queries.setCurrentItem(panel.queries.item_of(5))
    QTest.keyClick(panel.queries, Qt.Key.Key_Return)
    QTest.keyClick(panel.queries, Qt.Key.Key_F2)
    QTest.keyClick(panel.queries, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(panel.queries, Qt.Key.Key_Delete)
    assert told == [("ask", 5), ("rename", 5), ("move", 5, 1), ("delete", 5)]


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
    tree.item_of(TagId(1)).setExpanded(False)
    assert tree.height() < open_height
    show_facets(panel, FACETS)
    assert not tree.item_of(TagId(1)).isExpanded()


def test_what_is_chosen_is_said_to_screen_readers(panel: SidebarPanel) -> None:
    panel.show_filter(ArticleFilter(tags=(TagId(1),)))
    spoken = panel.tag_tree.item_of(TagId(1)).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "产业, 214 articles, chosen"


def test_sections_without_rows_are_not_drawn(panel: SidebarPanel) -> None:
    show_facets(panel, Facets(tags=(), places=(), years=(), undated=0, publications=(), kinds=()))
    panel.show_counts(LibraryCounts(0, 0, 0, (), (), (), 0))
    assert panel.places.isHidden()
    assert panel.kinds.isHidden()
    assert panel.queries.isHidden()
    assert panel.years.isHidden()
    assert panel.tag_tree.isHidden()
    assert panel.publications.isHidden()


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


def test_many_undated_articles_do_not_dwarf_the_years(chart: YearChart) -> None:
    chart.show_years(((2019, 20), (2020, 310), (2021, 122)), 9_000)
    heights = [chart.bar_rect(number).height() for number in range(4)]
    assert heights[1] == heights[3] == max(heights)
    assert heights[2] > heights[1] / 3
    assert [len(chart.pieces(number)) for number in range(4)] == [1, 1, 1, 2]
    chart.show_years((), 9)
    assert chart.bar_rect(0).height() == heights[1]
    assert len(chart.pieces(0)) == 1


@pytest.fixture
def chips(qtbot: QtBot, sample_tags: tuple[Tag, ...]) -> FilterChips:
    made = FilterChips()
    qtbot.addWidget(made)
    made.resize(300, 80)
    made.show_filter(
        ArticleFilter(shelf=Shelf.RECENT, tags=(TagId(1), TagId(3)), year=0, place="43", kinds=(FactKind.FIGURE,)),
        sample_tags,
        {"43": "样例省"},
    )
    return made


def test_chips_take_off_one_thing_at_a_time(chips: FilterChips, sample_tags: tuple[Tag, ...]) -> None:
    trimmed: list[ArticleFilter] = []
    chips.trimmed.connect(trimmed.append)
    whole = chips.filter
    assert chips.words == ("Recently imported", "产业", "人物", "样例省", "undated", "Figures")
    for chip in chips.chips[:-1]:
        chip.click()
    assert trimmed == [
        replace(whole, shelf=Shelf.ALL),
        replace(whole, tags=(TagId(3),)),
        replace(whole, tags=(TagId(1),)),
        replace(whole, place=None),
        replace(whole, year=None),
        replace(whole, kinds=()),
    ]
    chips.chips[-1].click()
    assert trimmed[-1] == ArticleFilter()
    chips.show_filter(ArticleFilter(), sample_tags, {})
    assert chips.isHidden()


def test_chips_are_taken_off_by_key(chips: FilterChips) -> None:
    trimmed: list[ArticleFilter] = []
    chips.trimmed.connect(trimmed.append)
    chips.chips[0].setFocus()
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Delete)
    assert trimmed[0].shelf is Shelf.ALL


def test_many_chips_take_more_lines_rather_than_more_width(chips: FilterChips) -> None:
    assert chips.minimumSizeHint().width() < 300
    assert chips.heightForWidth(300) > chips.heightForWidth(2000)


def test_a_list_of_similar_articles_has_one_chip_that_leads_back(chips: FilterChips) -> None:
    left: list[bool] = []
    chips.likeness_left.connect(lambda: left.append(True))
    chips.show_filter(ArticleFilter(), (), {}, like="山谷里的车间")
    assert chips.words == ("Similar to “山谷里的车间”",)
    chips.chips[0].click()
    assert left == [True]
