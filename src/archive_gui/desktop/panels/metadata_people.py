"""The contributors of many articles: some put to those that each has, others in their place, or none at all."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.panels.metadata_contributors import ContributorsEdit
from archive_gui.domain.description import Contributor


class PeopleAct(StrEnum):
    """What becomes of the contributors that articles have."""

    ADD = "add"
    REPLACE = "replace"
    REMOVE = "remove"


class PeopleOfMany(QWidget):
    """Who is there now, what is to become of them, and the lines for others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present = QLabel(self)
        self._present.setObjectName("muted")
        self._present.setWordWrap(True)
        self.act = ChoiceBox(self)
        self.act.setAccessibleName(_("What becomes of the contributors"))
        for act, words in (
            (PeopleAct.ADD, _("Add to those of each article")),
            (PeopleAct.REPLACE, _("Replace those of all articles")),
            (PeopleAct.REMOVE, _("Remove all contributors")),
        ):
            self.act.addItem(words, act.value)
        self.lines = ContributorsEdit(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._present, self.act, self.lines):
            column.addWidget(widget)
        self.act.currentIndexChanged.connect(self._act_chosen)
        self.lines.changed.connect(self.changed)

    def show_people(self, people: Sequence[Contributor], *, differ: bool) -> None:
        """Say who is there now; nobody is to be added or removed yet."""
        named = "、".join(" ".join(filter(None, (one.role, one.name, one.affiliation))) for one in people)
        self._present.setText(_("Several values") if differ else named)
        self._present.setVisible(differ or bool(people))
        self.lines.set_contributors(())
        self.act.setCurrentIndex(0)

    def set_read_only(self, *, read_only: bool) -> None:
        """Forbid or allow changes."""
        self.act.setEnabled(not read_only)
        self.lines.set_read_only(read_only)

    def added(self) -> tuple[Contributor, ...]:
        """Those to be put to the ones of each article."""
        return self.lines.contributors() if self._chosen() is PeopleAct.ADD else ()

    def instead(self) -> tuple[Contributor, ...] | None:
        """Those to stand in place of the ones there are; None where these stay."""
        match self._chosen():
            case PeopleAct.ADD:
                return None
            case PeopleAct.REPLACE:
                return self.lines.contributors() or None
            case PeopleAct.REMOVE:
                return ()

    def _chosen(self) -> PeopleAct:
        return PeopleAct(self.act.currentData())

    @Slot()
    def _act_chosen(self) -> None:
        self.lines.setVisible(self._chosen() is not PeopleAct.REMOVE)
        self.changed.emit()
