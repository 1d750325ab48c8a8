"""The program's own line icons, tinted to the palette."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from archive_gui.base.paths import resources_dir
from archive_gui.desktop.theme.colours import mixed
from archive_gui.desktop.theme.style import current

_SIZES = (16, 20, 24, 32, 48, 64)
_INK = "currentColor"


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon called ``name`` in ``colour`` (the palette's text by default), paler where it is disabled.

    Raises:
        FileNotFoundError: there is no such icon among the resources.
    """
    palette = current()
    ink = colour or palette.text
    return _tinted(name, ink, mixed(ink, palette.ground, 0.4))


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return _tinted("application", "#a33327", "#a33327")


def pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """The icon called ``name`` as a square of ``side`` logical pixels at a device pixel ratio."""
    image = _render(_source(name), colour, round(side * ratio))
    image.setDevicePixelRatio(ratio)
    return image


@cache
def _tinted(name: str, ink: str, pale: str) -> QIcon:
    source = _source(name)
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_render(source, ink, size), QIcon.Mode.Normal)
        made.addPixmap(_render(source, pale, size), QIcon.Mode.Disabled)
    return made


@cache
def _source(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text("utf-8")


def _render(source: str, colour: str, side: int) -> QPixmap:
    image = QPixmap(QSize(side, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.replace(_INK, colour).encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
