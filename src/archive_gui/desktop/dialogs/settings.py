"""The user's settings: name, organisation, language, light or dark, and who finds names."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from archive_gui.base.messages import LANGUAGES, _
from archive_gui.base.settings import Settings
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.theme.style import THEMES

_LANGUAGE_NAMES = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
"""Each language by its own name: who cannot read the others finds it."""

_RULES, _MODEL = "rules", "model"
"""What ``Settings.names`` can say; empty means the rules as well."""


class SettingsDialog(FramedDialog):
    """A form over ``Settings``; ``settings`` holds what it says when accepted, ``names_model``: it is installed."""

    def __init__(self, settings: Settings, parent: QWidget | None = None, *, names_model: bool = False) -> None:
        super().__init__(_("Settings"), parent)
        self._before = settings
        self._operator = QLineEdit(settings.operator)
        self._operator.setPlaceholderText(settings.operator_name)
        self._operator.setAccessibleName(_("Your name"))
        self._organisation = QLineEdit(settings.organisation)
        self._organisation.setAccessibleName(_("Organisation"))
        self._language = ChoiceBox()
        self._language.setAccessibleName(_("Language"))
        self._language.addItem(_("As the system"), "")
        for code in LANGUAGES:
            self._language.addItem(_LANGUAGE_NAMES[code], code)
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))
        self._theme = ChoiceBox()
        self._theme.setAccessibleName(_("Appearance"))
        names = {"system": _("As the system"), "light": _("Light"), "dark": _("Dark")}
        for theme in THEMES:
            self._theme.addItem(names[theme], theme)
        self._theme.setCurrentIndex(max(0, self._theme.findData(settings.theme)))
        self._names = self._names_choice(installed=names_model)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(_("Your name"), self._operator)
        form.addRow(_("Organisation"), self._organisation)
        form.addRow(_("Language"), self._language)
        form.addRow(_("Appearance"), self._theme)
        form.addRow(_("Names are found by"), self._names)
        self.body.addLayout(form)
        self.body.addWidget(
            remark(
                _("Name and organisation stand in the journal and on exported PDFs.")
                + " "
                + _("A new language is used from the next start.")
            )
        )
        self.body.addWidget(remark(_names_words(installed=names_model)))
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
            names=self._names_wanted(),
        )

    def _names_choice(self, *, installed: bool) -> QComboBox:
        """Who finds names; a model that is not there can be left but not chosen."""
        choice = ChoiceBox()
        choice.setAccessibleName(_("Names are found by"))
        choice.addItem(_("Rules alone"), _RULES)
        choice.addItem(_("Rules, with names proposed by a model"), _MODEL)
        choice.setCurrentIndex(choice.findData(_MODEL if self._before.names == _MODEL else _RULES))
        rows = choice.model()
        if not installed and isinstance(rows, QStandardItemModel):
            rows.item(choice.findData(_MODEL)).setEnabled(False)
        return choice

    def _names_wanted(self) -> str:
        wanted = str(self._names.currentData())
        same = (wanted == _MODEL) == (self._before.names == _MODEL)
        return self._before.names if same else wanted


def _names_words(*, installed: bool) -> str:
    if installed:
        return _("Who finds names counts for what is imported or extracted anew from then on.")
    return _("The model that proposes names is an optional part and is not installed here: the rules find them alone.")
