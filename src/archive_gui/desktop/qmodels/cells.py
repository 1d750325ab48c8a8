"""What the cells of every paged table have in common: the roles they answer, and where figures stand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

ANSWERED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
    )
)
"""A view asks seven more for each cell it paints."""
FIGURES = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
"""Figures stand at the right, one under the other."""
WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
"""Words begin at the left."""


def alignment(*, figures: bool) -> int:
    """Where the cells of a column stand, and its head over them."""
    return FIGURES if figures else WORDS


def align_figures(item: QTreeWidgetItem, columns: Iterable[int]) -> None:
    """Let figures stand at the right, in a line of a tree as in its head."""
    for column in columns:
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
