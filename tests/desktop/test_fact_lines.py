"""The lines under facts: hooks and heads stand where a fact begins and ends, not where a line of text does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from archive_gui.desktop.delegates.fact_marks import paint_line
from archive_gui.domain.facts import FactKind


def inked_above(kind: FactKind, *, begins: bool, ends: bool) -> tuple[bool, bool]:
    """Whether something is drawn above the line itself, in its left half and in its right half."""
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_line(painter, kind, QColor("black"), QRectF(0, 12, 60, 2), begins=begins, ends=ends)
    painter.end()
    inked = {x for x in range(60) for y in range(11) if image.pixelColor(x, y) != QColor("white")}
    return any(x < 30 for x in inked), any(x >= 30 for x in inked)


@pytest.mark.parametrize("begins", [True, False])
@pytest.mark.parametrize("ends", [True, False])
def test_a_quotation_over_several_lines_has_its_hooks_at_its_two_ends_only(
    qtbot: QtBot, *, begins: bool, ends: bool
) -> None:
    assert inked_above(FactKind.QUOTATION, begins=begins, ends=ends) == (begins, ends)


def test_a_change_over_two_lines_has_one_arrow_head(qtbot: QtBot) -> None:
    assert inked_above(FactKind.CHANGE, begins=True, ends=False) == (False, False)
    assert inked_above(FactKind.CHANGE, begins=False, ends=True) == (False, True)
