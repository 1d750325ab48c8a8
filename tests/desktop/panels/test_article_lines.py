"""Where characters stand in a text whose lines are many: a block may be one line of a file and thousands on screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument, QTextLayout, QTextLine
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.article_view_lines import position_at, runs_of

_FAR = 1e9


class CountingLayout:
    """A block's layout that counts how often one of its lines is asked for."""

    def __init__(self, layout: QTextLayout) -> None:
        self._layout = layout
        self.asked = 0

    def lineAt(self, number: int) -> QTextLine:  # noqa: N802 - Qt's name
        self.asked += 1
        return self._layout.lineAt(number)

    def __getattr__(self, name: str) -> object:
        return getattr(self._layout, name)


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    """Two blocks; the second is wrapped into some thousand lines."""
    made = QTextDocument()
    made.setTextWidth(120)
    made.setPlainText("first\n" + "abcdefghi " * 6_000)
    made.documentLayout().documentSize()
    return made


def test_a_stretch_is_found_line_by_line_wherever_it_stands(document: QTextDocument) -> None:
    for start, end in ((0, 3), (2, 9), (6, 60), (30_001, 30_055), (59_990, 60_006)):
        runs = list(runs_of(document, start, end, top=-_FAR, bottom=_FAR))
        assert [runs[0].first, runs[-1].last] == [True, True]
        for run in runs:
            inside = QPointF(run.rect.left() + 1, run.rect.center().y())
            found = position_at(document, inside)
            assert found is not None
            assert start <= found < end
        assert position_at(document, QPointF(runs[0].rect.left() + 1, runs[0].rect.center().y())) == start


def test_few_lines_are_asked_for_in_a_block_of_thousands(
    document: QTextDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = document.findBlockByNumber(1)
    layout = CountingLayout(block.layout())
    assert block.layout().lineCount() > 1_000

    class Block:
        """The second block with the layout that counts."""

        def layout(self) -> CountingLayout:
            return layout

        def next(self) -> object:
            return block.next()

        def __getattr__(self, name: str) -> object:
            return getattr(block, name)

    class Document:
        """The document with that block."""

        def findBlock(self, _position: int) -> Block:  # noqa: N802 - Qt's name
            return Block()

        def documentLayout(self) -> object:  # noqa: N802 - Qt's name
            arrange = document.documentLayout()
            monkeypatch.setattr(arrange, "blockBoundingRect", lambda _block: rect, raising=False)
            return arrange

    rect = document.documentLayout().blockBoundingRect(block)
    assert list(runs_of(Document(), 30_001, 30_055, top=-_FAR, bottom=_FAR))  # type: ignore[arg-type]
    assert layout.asked < 100
