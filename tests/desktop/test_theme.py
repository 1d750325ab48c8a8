"""Colours can be read, icons can be seen, Chinese can be drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication

from archive_gui.base.paths import resources_dir
from archive_gui.desktop.theme.colours import contrast, ink_on, luminance, tag_colour
from archive_gui.desktop.theme.fonts import article_font, load_fonts, ui_font
from archive_gui.desktop.theme.icons import application_icon, icon, pixmap
from archive_gui.desktop.theme.style import Theme, current, style_sheet
from archive_gui.desktop.theme.tokens import DARK, LIGHT, Palette
from archive_gui.domain.facts import FactKind
from archive_gui.domain.tags import TAG_COLOURS

TEXT_PAIRS = [
    ("text", "ground"),
    ("text", "sheet"),
    ("text", "paper"),
    ("text", "flash"),
    ("muted", "ground"),
    ("muted", "sheet"),
    ("muted", "paper"),
    ("chosen_text", "chosen"),
    ("hit_text", "hit"),
    ("on_accent", "accent"),
    ("link", "sheet"),
    ("danger", "sheet"),
    ("warning", "warning_ground"),
    ("good", "sheet"),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_text_can_be_read_on_its_ground(palette: Palette) -> None:
    poor = [pair for pair in TEXT_PAIRS if contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) < 4.5]
    assert poor == []


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_tag_names_and_fact_colours_can_be_read(palette: Palette) -> None:
    for name in TAG_COLOURS:
        ground = palette.tags[name]
        assert contrast(ink_on(ground), ground) >= 4.5, name
    assert set(palette.facts) == set(FactKind)
    for kind, colour in palette.facts.items():
        assert contrast(colour, palette.paper) >= 3.0, kind
    assert tag_colour(palette, "no such colour") == palette.tags["grey"]


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert luminance("#000000") == 0.0


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_style_sheet_leaves_no_colour_open(palette: Palette) -> None:
    assert "$" not in style_sheet(palette)


def test_every_icon_draws_something() -> None:
    for path in sorted((resources_dir() / "icons").glob("*.svg")):
        image = pixmap(path.stem, "#123456", 24).toImage()
        drawn = sum(image.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24))
        assert drawn > 8, path.stem
    assert not application_icon().isNull()


def test_icons_take_the_palettes_ink(theme: Theme) -> None:
    theme.choose("dark")
    assert current() is DARK
    image = icon("tag").pixmap(48, 48).toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255
    }
    assert DARK.text in colours


def test_choosing_a_theme_dresses_the_application(theme: Theme, qapp: QApplication) -> None:
    theme.choose("dark")
    assert qapp.palette().window().color().name() == DARK.ground
    theme.choose("light")
    assert qapp.palette().window().color().name() == LIGHT.ground
    theme.choose("no such theme")
    assert current().name in {LIGHT.name, DARK.name}


@pytest.mark.parametrize("character", ["村", "馬", "”", "•"])
def test_chinese_is_drawn_and_not_boxed(character: str) -> None:
    assert load_fonts()
    for font in (ui_font(), ui_font(bold=True), article_font(), ui_font(language="zh_TW")):
        assert QRawFont.fromFont(font).supportsCharacter(character), font.family()


def test_bold_is_heavier_than_regular() -> None:
    def ink(*, bold: bool) -> int:
        image = QImage(80, 40, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setFont(ui_font(24, bold=bold))
        painter.drawText(4, 30, "脱贫")
        painter.end()
        return sum(255 - image.pixelColor(x, y).value() for x in range(80) for y in range(40))

    assert ink(bold=True) > ink(bold=False) * 1.15
    assert QFontMetrics(ui_font(24)).height() > 20
