"""The menu of a tag: merge, nest, and what the dialogs offer."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from archive_gui.desktop.dialogs.choose_tag import ChooseTagDialog
from archive_gui.domain.records import ArticleFilter
from archive_gui.domain.tags import NewTag, Tag, TagChoice

if TYPE_CHECKING:
    from archive_gui.desktop.windows.main_window import MainWindow

Settle = Callable[["MainWindow"], None]


@pytest.fixture
def tagged(prepared: Path, tmp_path: Path, make_window: Callable[..., MainWindow], settled: Settle) -> MainWindow:
    """A window on three articles that all carry 产业, 车间 and 学校."""
    copy = tmp_path / "copy"
    shutil.copytree(prepared, copy)
    window = make_window(folder=copy)
    window.parts.articles.select_all()
    settled(window)
    wanted = TagChoice(to_create=tuple(NewTag(name) for name in ("产业", "车间", "学校")))
    window.edits.apply_tags(window.parts.articles.selected_ids(), wanted)
    settled(window)
    menu = window.edits.tag_menu.open(None, window.library.tags, window.pos())
    menu.close()
    return window


def tag_named(window: MainWindow, name: str) -> Tag:
    return next(tag for tag in window.library.tags if tag.name == name)


def test_a_tag_is_merged_into_another_and_one_undo_brings_it_back(tagged: MainWindow, settled: Settle) -> None:
    dialog = tagged.edits.tag_menu.ask_for_merge(tag_named(tagged, "车间"))
    dialog.fill("产业")
    dialog.accept()
    settled(tagged)
    assert {tag.name: tag.article_count for tag in tagged.library.tags} == {"产业": 3, "学校": 3}
    tagged.actions_set["edit.undo"].trigger()
    settled(tagged)
    assert {tag.name for tag in tagged.library.tags} == {"产业", "车间", "学校"}


def test_a_list_narrowed_to_a_tag_that_is_gone_shows_what_else_it_is_narrowed_to(
    tagged: MainWindow, settled: Settle
) -> None:
    gone = tag_named(tagged, "车间")
    tagged.library.narrow_to(ArticleFilter(tags=(gone.id, tag_named(tagged, "学校").id)))
    settled(tagged)
    tagged.edits.tag_menu.delete(gone.id)
    settled(tagged)
    assert tagged.library.question.filter == ArticleFilter(tags=(tag_named(tagged, "学校").id,))
    assert len(tagged.parts.articles.ids) == 3


def test_a_tag_is_put_under_another_but_never_under_its_own(tagged: MainWindow, settled: Settle) -> None:
    dialog = tagged.edits.tag_menu.ask_for_parent(tag_named(tagged, "车间"))
    dialog.fill("产业")
    dialog.accept()
    settled(tagged)
    above = tag_named(tagged, "产业")
    assert tag_named(tagged, "车间").parent == above.id
    menu = tagged.edits.tag_menu.open(above, tagged.library.tags, tagged.pos())
    menu.close()
    again = tagged.edits.tag_menu.ask_for_parent(above)
    for name, offered in (("学校", True), ("产业 / 车间", False), ("产业", False), ("没有", False)):
        again.fill(name)
        assert (again.chosen is not None) is offered
    again.reject()


def test_only_the_name_of_a_tag_can_be_accepted(qtbot: QtBot, sample_tags: tuple[Tag, ...]) -> None:
    dialog = ChooseTagDialog("Merge", "Into", sample_tags, "Merge")
    qtbot.addWidget(dialog)
    dialog.offer(sample_tags)
    found = []
    for words in ("", "产业 / 车间", "车"):
        dialog.fill(words)
        found.append(dialog.chosen)
    assert found == [None, sample_tags[1].id, None]


def test_articles_dropped_on_a_tag_carry_it(tagged: MainWindow, settled: Settle) -> None:
    tagged.edits.tag_menu.create("公路")
    settled(tagged)
    tree = tagged.parts.sidebar.tag_tree
    item = tree.findItems("公路", Qt.MatchFlag.MatchExactly)[0]
    place = QPointF(tree.visualItemRect(item).center())
    data = tagged.parts.articles.table.model().mimeData([])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    tree.dropEvent(drop)
    settled(tagged)
    assert drop.isAccepted()
    assert tag_named(tagged, "公路").article_count == 3
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/sample.txt")])
    refused = QDropEvent(place, Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, none)
    refused.ignore()
    tree.dropEvent(refused)
    assert not refused.isAccepted()
