"""The user's settings: name, organisation, language, light or dark."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from archive_gui.base.messages import LANGUAGES, _
from archive_gui.base.settings import Settings
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.theme.style import THEMES

_LANGUAGE_NAMES = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
"""Each language by its own name: who cannot read the others finds it."""


class SettingsDialog(FramedDialog):
    """A form over ``Settings``; ``settings`` holds what it says when it is accepted."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(_("Settings"), parent)
        self._before = settings
        self._operator = QLineEdit(settings.operator)
        self._operator.setPlaceholderText(settings.operator_name)
        self._operator.setAccessibleName(_("Your name"))
        self._organisation = QLineEdit(settings.organisation)
        self._organisation.setAccessibleName(_("Organisation"))
        self._language = QComboBox()
        self._language.setAccessibleName(_("Language"))
        self._language.addItem(_("As the system"), "")
        for code in LANGUAGES:
            self._language.addItem(_LANGUAGE_NAMES[code], code)
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))
        self._theme = QComboBox()
        self._theme.setAccessibleName(_("Appearance"))
        names = {"system": _("As the system"), "light": _("Light"), "dark": _("Dark")}
        for theme in THEMES:
            self._theme.addItem(names[theme], theme)
        self._theme.setCurrentIndex(max(0, self._theme.findData(settings.theme)))
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(_("Your name"), self._operator)
        form.addRow(_("Organisation"), self._organisation)
        form.addRow(_("Language"), self._language)
        form.addRow(_("Appearance"), self._theme)
        self.body.addLayout(form)
        self.body.addWidget(
            remark(
                _("Name and organisation stand in the journal and on exported PDFs.")
                + " "
                + _("A new language is used from the next start.")
            )
        )
        self.ask(_("Save"))
        self.setMinimumWidth(460)

    @property
    def settings(self) -> Settings:
        """The settings as the form has them."""
        return replace(
            self._before,
            operator=self._operator.text().strip(),
            organisation=self._organisation.text().strip(),
            language=str(self._language.currentData()),
            theme=str(self._theme.currentData()),
        )
