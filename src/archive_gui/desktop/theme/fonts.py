"""The fonts the program brings along, so that Chinese shows on a machine that has none."""

from __future__ import annotations

import logging
from functools import cache, lru_cache
from pathlib import Path

import manimgx_fonts_cjk
import pylopdf_fonts_zh_cn
from PySide6.QtGui import QFont, QFontDatabase

log = logging.getLogger(__name__)

SANS = "Noto Sans SC"
SERIF = "Noto Serif SC"
_SANS_VARIABLE = {"zh_TW": "Noto Sans CJK TC"}
_WEIGHT_AXIS = "wght"
UI_PIXELS = 13
ARTICLE_PIXELS = 17


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt, once per process; returns their families.

    A font that cannot be read is logged and done without: Qt falls back on the system's.
    """
    sans = Path(pylopdf_fonts_zh_cn.__file__).parent
    files = (
        sans / "NotoSansSC-Regular.otf",
        sans / "NotoSerifSC-Regular.otf",
        Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc",
    )
    families: list[str] = []
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            log.warning("font %s cannot be read", file.name)
            continue
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)


def ui_font(pixels: int = UI_PIXELS, *, bold: bool = False, language: str = "zh_CN") -> QFont:
    """The sans serif of the interface; ``bold`` is a drawn weight of the variable font, not a smeared one."""
    return QFont(_sans(pixels, bold, language))


def article_font(pixels: int = ARTICLE_PIXELS) -> QFont:
    """The serif of the article."""
    font = QFont([SERIF, SANS])
    font.setPixelSize(pixels)
    return font


def figures_font(pixels: int = UI_PIXELS) -> QFont:
    """The interface's font with figures of equal width, for columns of numbers."""
    return QFont(_figures(pixels))


@lru_cache(maxsize=64)
def _sans(pixels: int, bold: bool, language: str) -> QFont:  # noqa: FBT001 - the cache goes by place
    """Found once: copies share what Qt has looked up, and a row is painted with three of them."""
    if bold or language in _SANS_VARIABLE:
        return _variable(_SANS_VARIABLE.get(language, "Noto Sans CJK SC"), pixels, 700 if bold else 400)
    font = QFont([SANS, "Noto Sans CJK SC"])
    font.setPixelSize(pixels)
    return font


@lru_cache(maxsize=64)
def _figures(pixels: int) -> QFont:
    font = ui_font(pixels)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _variable(family: str, pixels: int, weight: int) -> QFont:
    font = QFont([family, SANS])
    font.setPixelSize(pixels)
    # Without the axis set, the variable collection shows its default master, Thin (measured with Qt 6.11).
    font.setVariableAxis(QFont.Tag(_WEIGHT_AXIS), float(weight))
    return font
