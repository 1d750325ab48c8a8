"""What is wrong with a query, in one line beside it, with a query that would be understood."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.one_line import OneLine

_LONGEST = 22


class SearchMistake(QWidget):
    """Absent while there is nothing wrong."""

    suggestion_wanted = Signal(str)
    """The query that is to be asked instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = ""
        self._suggestion = ""
        self._roomy = True
        self._line = OneLine()
        self._line.setObjectName("mistake")
        self._use = QToolButton()
        self._use.setObjectName("link")
        self._use.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._use.clicked.connect(self.use)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addWidget(self._use)
        self.hide()

    @property
    def words(self) -> str:
        """What is wrong; empty when nothing is."""
        return self._words

    @property
    def suggestion(self) -> str:
        """A query that would be understood; empty where none is known."""
        return self._suggestion

    @property
    def button(self) -> QToolButton:
        """Asks the suggested query."""
        return self._use

    def show_mistake(self, words: str, suggestion: str) -> None:
        """Say what is wrong; empty words: nothing is."""
        self._words, self._suggestion = words, suggestion if words else ""
        self._line.show_words(words)
        self._name_button()
        self._use.setToolTip(_("Search for {query} (Enter)").format(query=suggestion))
        self._use.setAccessibleName(_("Search for {query}").format(query=suggestion))
        self._use.setVisible(bool(self._suggestion))
        self.setVisible(bool(words))

    def set_roomy(self, *, roomy: bool) -> None:
        """Whether there is room for the suggested query in the button's words."""
        self._roomy = roomy
        self._name_button()

    def _name_button(self) -> None:
        shown = self._suggestion if len(self._suggestion) <= _LONGEST else self._suggestion[: _LONGEST - 1] + "…"
        self._use.setText(_("Search for {query}").format(query=shown) if self._roomy else _("Mend"))

    def use(self) -> None:
        """Ask the suggested query, where there is one."""
        if self._suggestion:
            self.suggestion_wanted.emit(self._suggestion)
