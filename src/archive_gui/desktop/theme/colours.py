"""Contrast, which ink stands on which ground, and what the colours of tags are called."""

from __future__ import annotations

from PySide6.QtGui import QColor

from archive_gui.base.messages import _
from archive_gui.desktop.theme.tokens import Palette

_INKS = ("#ffffff", "#1a1714")


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb`` in 0..1 (WCAG 2.2, "relative luminance")."""
    shade = QColor(colour)
    red, green, blue = (_linear(part) for part in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1..21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(ground: str) -> str:
    """Black or white, whichever reads better on ``ground``."""
    return max(_INKS, key=lambda ink: contrast(ink, ground))


def tag_colour(palette: Palette, name: str) -> str:
    """The shade of a tag's colour name; names the theme does not know are grey."""
    return palette.tags.get(name, palette.tags["grey"])


def colour_words(name: str) -> str:
    """What a tag's colour is called; names nobody knows stand for themselves."""
    return {
        "green": _("Green"),
        "blue": _("Blue"),
        "red": _("Red"),
        "orange": _("Orange"),
        "purple": _("Purple"),
        "teal": _("Teal"),
        "brown": _("Brown"),
        "grey": _("Grey"),
    }.get(name, name)


def mixed(first: str, second: str, share: float) -> str:
    """``share`` (0..1) of ``first`` laid over ``second``."""
    above, below = QColor(first), QColor(second)
    parts = (
        round(share * over + (1 - share) * under)
        for over, under in (
            (above.red(), below.red()),
            (above.green(), below.green()),
            (above.blue(), below.blue()),
        )
    )
    return QColor(*parts).name()


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
