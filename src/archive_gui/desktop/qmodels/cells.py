"""What the cells of every paged table have in common: the roles they answer, and where figures stand."""

from __future__ import annotations

from PySide6.QtCore import Qt

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
