"""A tag in a list to be ticked: its coloured spot before its name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from archive_gui.desktop.theme.colours import tag_colour
from archive_gui.desktop.theme.style import current
from archive_gui.domain.tags import Tag

_SIDE = 12


class TagChoiceDelegate(QStyledItemDelegate):
    """Rows whose ``UserRole`` is a tag."""

    def initStyleOption(  # noqa: N802 - Qt's own name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Add the spot."""
        super().initStyleOption(option, index)
        tag = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(tag, Tag):
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(_SIDE, _SIDE)
            option.icon = dot_icon(tag.colour, ratio=option.widget.devicePixelRatioF())


def dot_icon(colour_name: str, *, ratio: float = 1.0) -> QIcon:
    """A round spot in a tag's colour; ``ratio`` is the screen's pixel ratio."""
    image = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tag_colour(current(), colour_name)))
    painter.drawEllipse(1, 1, _SIDE - 2, _SIDE - 2)
    painter.end()
    return QIcon(image)
