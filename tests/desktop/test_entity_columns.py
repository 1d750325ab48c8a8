"""The list of people, places or bodies: what stands beside a name is called by what it is, and has room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.entity_list import EntityListPanel
from archive_gui.desktop.qmodels.entities import EntityColumn
from archive_gui.domain.entities import EntityKind, EntityRow


def nothing(_ids: Sequence[int], deliver: Callable[[Sequence[EntityRow]], object]) -> None:
    deliver(())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (EntityKind.PERSON, "Role"),
        (EntityKind.PLACE, "Full name"),
        (EntityKind.BODY, "Called in the text"),
    ],
)
def test_the_words_beside_a_name_have_the_room_that_is_left(qtbot: QtBot, kind: EntityKind, words: str) -> None:
    panel = EntityListPanel(kind, nothing)
    qtbot.addWidget(panel)
    panel.resize(440, 500)
    panel.show()
    table = panel.findChild(QTableView)
    assert table is not None
    assert panel.model.headerData(EntityColumn.NOTE, Qt.Orientation.Horizontal) == words
    widths = [table.columnWidth(column) for column in EntityColumn]
    assert sum(widths) == table.viewport().width()
    assert table.columnWidth(EntityColumn.NOTE) >= 120
    for column in (EntityColumn.ARTICLES, EntityColumn.MENTIONS):
        head = panel.model.headerData(column, Qt.Orientation.Horizontal)
        assert table.columnWidth(column) > QFontMetrics(table.horizontalHeader().font()).horizontalAdvance(head) + 20
