"""The palette in use, and the style sheet made from it."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from archive_gui.base.messages import current_language
from archive_gui.base.paths import resources_dir
from archive_gui.desktop.theme.colours import mixed
from archive_gui.desktop.theme.fonts import load_fonts, ui_font
from archive_gui.desktop.theme.tokens import DARK, LIGHT, Palette

THEMES = ("system", "light", "dark")
"""What a user may choose: the system's way, always light, always dark."""


class _Current:
    palette: Palette = LIGHT
    dressed: tuple[str, str] = ("", "")
    """The palette and the language the application is dressed in: dressing again styles every widget anew."""


def current() -> Palette:
    """The palette in use.

    A widget that keeps colours of its own asks again in ``changeEvent`` on ``QEvent.Type.PaletteChange``.
    """
    return _Current.palette


class Theme(QObject):
    """Dresses the application, and again when the system goes dark or the user chooses otherwise."""

    def __init__(self, application: QApplication, choice: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        load_fonts()
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Dress in one of ``THEMES``; anything else follows the system."""
        self._choice = choice if choice in THEMES else "system"
        self._dress(self._wanted())

    @Slot()
    def _follow_system(self) -> None:
        if self._choice == "system" and self._wanted() is not _Current.palette:
            self._dress(self._wanted())

    def _wanted(self) -> Palette:
        if self._choice == "system":
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _dress(self, palette: Palette) -> None:
        wanted = palette.name, current_language()
        if wanted == _Current.dressed:
            return
        _Current.palette, _Current.dressed = palette, wanted
        self._application.setFont(ui_font(language=current_language()))
        self._application.setPalette(qt_palette(palette))
        self._application.setStyleSheet(style_sheet(palette))


def style_sheet(palette: Palette) -> str:
    """The application's style sheet with the palette's colours filled in.

    Raises:
        KeyError: the template names a colour that the palette does not have.
    """
    template = Template((resources_dir() / "styles" / "application.qss").read_text("utf-8"))
    icons = (resources_dir() / "icons").as_posix()
    return template.substitute(palette.colours(), icons=icons, name=palette.name, pale=_pale(palette))


def qt_palette(palette: Palette) -> QPalette:
    """The palette as Qt's own roles, for whatever the style sheet does not reach."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in (
        (roles.Window, palette.ground),
        (roles.WindowText, palette.text),
        (roles.Base, palette.sheet),
        (roles.AlternateBase, palette.ground),
        (roles.Text, palette.text),
        (roles.Button, palette.sheet),
        (roles.ButtonText, palette.text),
        (roles.BrightText, palette.danger),
        (roles.ToolTipBase, palette.sheet),
        (roles.ToolTipText, palette.text),
        (roles.PlaceholderText, palette.muted),
        (roles.Highlight, palette.flash),
        (roles.HighlightedText, palette.text),
        (roles.Link, palette.link),
        (roles.LinkVisited, palette.link),
        (roles.Accent, palette.accent),
        (roles.Light, palette.sheet),
        (roles.Midlight, palette.hover),
        (roles.Mid, palette.edge),
        (roles.Dark, palette.muted),
        (roles.Shadow, palette.line),
    ):
        made.setColor(role, QColor(colour))
    pale = QColor(_pale(palette))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, pale)
    return made


def _pale(palette: Palette) -> str:
    """Words of what cannot be used at the moment."""
    return mixed(palette.text, palette.ground, 0.45)
