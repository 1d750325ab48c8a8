"""Pages of people, places and bodies, and the lists they are opened from; everybody in them is invented."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.entity_list import EntityListPanel
from archive_gui.desktop.panels.entity_page import EntityPagePanel
from archive_gui.desktop.qmodels.entities import EntitiesModel, EntityColumn
from archive_gui.domain.entities import (
    EntityKind,
    EntityPage,
    EntityRef,
    EntityRow,
    EntitySort,
    Mention,
    PerhapsSame,
    RoleHeld,
    Together,
)
from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span

PERSON = EntityRef(EntityKind.PERSON, "丙丁春")
OTHER = PerhapsSame(EntityRef(EntityKind.PERSON, "丙丁春", ArticleId(9)), "样西县样例局局长", 1)


def mention(number: int) -> Mention:
    return Mention(
        fact=number,
        article=ArticleId(number),
        local_id=f"a1.f{number}",
        title=f"样例文章{number}",
        published="2020-10-12",
        quote="丙丁春",
        span=Span(number, number + 3),
        sentence="局长丙丁春到场。",
        highlight=Span(2, 5),
        role="局长",
        affiliation="样例局",
    )


def person_page(**given: Any) -> EntityPage:
    values: dict[str, Any] = {
        "ref": PERSON,
        "names": (("丙丁春", 3), ("丙局长", 0)),
        "code": None,
        "level": None,
        "inside": (),
        "roles": (RoleHeld("局长", "样例局", "2018-06", "2020", (ArticleId(2), ArticleId(3))),),
        "affiliations": (("样例局", 3),),
        "mentions": array("q", [2, 3, 5]),
        "articles": array("q", [2, 3]),
        "figures": (),
        "together": (Together(EntityRef(EntityKind.PLACE, "样例省样东县"), 2),),
        "perhaps": (OTHER,),
    }
    return EntityPage(**(values | given))


@pytest.fixture
def panel(qtbot: QtBot) -> EntityPagePanel:
    """A page that reads invented mentions, and no articles."""

    def mentions(ids: Sequence[int], deliver: Callable[[Sequence[Mention]], object]) -> None:
        deliver([mention(number) for number in ids])

    made = EntityPagePanel(mentions, lambda _ids, deliver: deliver([]))
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def tabs(panel: EntityPagePanel) -> list[str]:
    bar = panel.tabs
    return [bar.tabText(number) for number in range(bar.count()) if bar.isTabVisible(number)]


def test_page_tells_names_and_has_tabs_for_what_there_is(panel: EntityPagePanel) -> None:
    panel.show_page(person_page())
    assert "3 mentions" in panel.head_words
    assert "丙局长" in panel.head_words
    assert "丙局长 0" not in panel.head_words
    assert tabs(panel) == ["Mentions 3", "Roles 1", "Articles 2", "Named together 1"]


def test_a_tab_that_is_empty_on_the_next_page_gives_way(panel: EntityPagePanel) -> None:
    panel.show_page(person_page())
    panel.tabs.setCurrentWidget(panel.roles)
    panel.show_page(person_page(roles=()))
    assert panel.tabs.currentWidget() is panel.mentions


def test_mentions_lead_to_the_text(qtbot: QtBot, panel: EntityPagePanel) -> None:
    panel.show_page(person_page())
    panel.focus_view()
    with qtbot.waitSignal(panel.source_wanted) as asked:
        QTest.keyClick(panel.mentions.list, Qt.Key.Key_Return)
    assert asked.args == [mention(2)]
    with qtbot.waitSignal(panel.source_stood) as stood:
        QTest.keyClick(panel.mentions.list, Qt.Key.Key_Down)
    assert stood.args == [mention(3)]


def test_who_is_named_together_leads_to_another_page(qtbot: QtBot, panel: EntityPagePanel) -> None:
    panel.show_page(person_page())
    panel.tabs.setCurrentWidget(panel.together)
    item = panel.together.topLevelItem(0)
    assert item is not None
    panel.together.setCurrentItem(item)
    with qtbot.waitSignal(panel.page_wanted) as asked:
        QTest.keyClick(panel.together, Qt.Key.Key_Return)
    assert asked.args == [EntityRef(EntityKind.PLACE, "样例省样东县")]


def test_perhaps_the_same_can_be_looked_at_and_joined(qtbot: QtBot, panel: EntityPagePanel) -> None:
    page = person_page()
    panel.show_page(page)
    see, join, part = (button for button in panel.same.findChildren(QToolButton) if button.isVisible())
    with qtbot.waitSignal(panel.page_wanted) as asked:
        see.click()
    assert asked.args == [OTHER.ref]
    with qtbot.waitSignal(panel.merge_wanted) as merged:
        join.click()
    assert merged.args == [page, OTHER]
    with qtbot.waitSignal(panel.part_wanted) as parted:
        part.click()
    assert parted.args == [page, OTHER]


def test_joining_is_not_offered_where_nothing_can_be_written(panel: EntityPagePanel) -> None:
    panel.set_writable(writable=False)
    panel.show_page(person_page())
    assert len([button for button in panel.same.findChildren(QToolButton) if button.isVisible()]) == 1


def test_articles_of_the_chosen_mentions_are_said_to_tell_of_somebody_else(
    qtbot: QtBot, panel: EntityPagePanel
) -> None:
    page = person_page(articles=array("q", [2, 3, 5]))
    panel.show_page(page)
    button = panel.mentions.part_button
    assert button.isVisible()
    assert not button.isEnabled()  # nothing is chosen
    panel.mentions.list.stand_on(1)
    QTest.keyClick(panel.mentions.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert button.text() == "In these 2 articles it is somebody else"
    with qtbot.waitSignal(panel.part_off_wanted) as asked:
        button.click()
    assert asked.args == [page, (ArticleId(3), ArticleId(5))]
    QTest.keyClick(panel.mentions.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not button.isEnabled()  # all of them: nobody would be left on the page


def test_nobody_is_parted_off_where_there_is_one_article_or_nothing_can_be_written(panel: EntityPagePanel) -> None:
    panel.show_page(person_page(articles=array("q", [2])))
    assert not panel.mentions.part_button.isVisible()
    panel.show_page(person_page())
    button = panel.mentions.part_button
    assert button.isVisible()
    panel.mentions.list.clearSelection()
    assert (button.text(), button.isEnabled()) == ("Choose mentions to give them a page of their own", False)
    panel.set_writable(writable=False)
    assert not panel.mentions.part_button.isVisible()


def test_a_place_leads_to_the_divisions_it_lies_in(qtbot: QtBot, panel: EntityPagePanel) -> None:
    inside = EntityRef(EntityKind.PLACE, "样例省")
    place = person_page(
        ref=EntityRef(EntityKind.PLACE, "样例省样东县"), level=PlaceLevel.COUNTY, code="990101", inside=(inside,)
    )
    panel.show_page(place)
    assert "990101" in panel.head_words
    link = next(button for button in panel.findChildren(QToolButton) if "样例省" in button.text())
    with qtbot.waitSignal(panel.page_wanted) as asked:
        link.click()
    assert asked.args == [inside]


def place_row(number: int) -> EntityRow:
    ref = EntityRef(EntityKind.PLACE, f"样例省样{number}县")
    return EntityRow(number, ref, f"样{number}县", "99", PlaceLevel.COUNTY, number, 2 * number)


@pytest.fixture
def names(qtbot: QtBot) -> EntityListPanel:
    """A list of invented places."""
    made = EntityListPanel(EntityKind.PLACE, lambda ids, deliver: deliver([place_row(number) for number in ids]))
    qtbot.addWidget(made)
    made.resize(420, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.show_names(array("q", [3, 1, 2]))
    return made


def test_places_are_listed_by_what_they_are_called(names: EntityListPanel) -> None:
    model: EntitiesModel = names.model
    assert model.index(0, EntityColumn.NAME).data() == "样3县"
    assert model.index(0, EntityColumn.NOTE).data() == "样例省样3县"
    assert model.index(0, EntityColumn.MENTIONS).data() == "6"


def test_the_row_one_stops_at_tells_its_page_once(qtbot: QtBot, names: EntityListPanel) -> None:
    told: list[EntityRef] = []
    names.stood.connect(told.append)
    names.stand_on_first()
    QTest.keyClick(names.table, Qt.Key.Key_Down)
    QTest.keyClick(names.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(200)
    assert [ref.name for ref in told] == ["样例省样2县"]


def test_typing_asks_anew_and_enter_leads_to_the_list(qtbot: QtBot, names: EntityListPanel) -> None:
    with qtbot.waitSignal(names.question_changed):
        QTest.keyClicks(names.field, "yang")
    assert names.text == "yang"
    QTest.keyClick(names.field, Qt.Key.Key_Return)
    qtbot.waitUntil(names.table.hasFocus)


def test_order_by_name_is_asked_for_in_the_header(qtbot: QtBot, names: EntityListPanel) -> None:
    with qtbot.waitSignal(names.question_changed):
        names.table.horizontalHeader().sectionClicked.emit(int(EntityColumn.NAME))
    assert names.sort is EntitySort.NAME


def test_another_list_keeps_the_name_one_stands_on_and_tells_nobody(qtbot: QtBot, names: EntityListPanel) -> None:
    names.stand_on_first()
    qtbot.wait(200)
    with qtbot.assertNotEmitted(names.stood, wait=200):
        names.show_names(array("q", [1, 3]))
    assert names.current == place_row(3).ref
    names.show_names(array("q"))
    assert names.empty_words
