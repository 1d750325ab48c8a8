"""Lines for those who made an article: name, role, where they belong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.delegates.offering import Offering
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.theme.icons import icon
from archive_gui.domain.description import Contributor

ROLES = ("", "记者", "通讯员", "作者", "摄影", "制图", "编辑", "责编")
"""Roles as newspapers print them; any other can be typed."""
_SHARES = (4, 4, 5)
"""How name, role and body share a line."""
_FRAME = 24
"""Logical pixels of a field that its letters do not get."""
_BUTTON = 34
"""Those of the line that the button at its end and the gaps take."""


class ContributorsEdit(QWidget):
    """Any number of lines; empty ones do not count."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add = self.add_button = QToolButton(self)
        self._add.setObjectName("flat")
        self._add.setIcon(icon("plus"))
        self._add.setText(_("Add a contributor"))
        self._add.setAccessibleName(_("Add a contributor"))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add.clicked.connect(self._add_by_hand)
        self._column.addWidget(self._add)

    def set_contributors(self, contributors: Sequence[Contributor]) -> None:
        """Show these, one line each."""
        for line in self._lines[len(contributors) :]:
            self._drop(line)
        for line, person in zip(self._lines, contributors, strict=False):
            line.show_person(person)
        for person in contributors[len(self._lines) :]:
            self._append(person)
        self._order_tabs()

    def contributors(self) -> tuple[Contributor, ...]:
        """Those that the lines name; a line with a role or body but no name is kept, for validation to say so."""
        people = (line.contributor() for line in self._lines)
        return tuple(person for person in people if person != Contributor(""))

    def set_completions(self, names: Sequence[str]) -> None:
        """Offer names that the archive knows."""
        self._known.setStringList(list(names))

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - Qt's own manner
        """Forbid or allow changes."""
        self._add.setVisible(not read_only)
        for line in self._lines:
            line.set_read_only(read_only=read_only)

    def _append(self, person: Contributor) -> _Line:
        line = _Line(person, self._known, self)
        line.changed.connect(self.changed)
        line.removed.connect(self._remove)
        self._lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        return line

    def _add_by_hand(self) -> None:
        line = self._append(Contributor(""))
        self._order_tabs()
        line.focus()
        self.changed.emit()

    def _order_tabs(self) -> None:
        tab_through(self._add, [*(field for line in self._lines for field in line.fields), self._add])

    def _remove(self) -> None:
        line = self.sender()
        if isinstance(line, _Line):
            self._drop(line)
            self._add.setFocus()
            self.changed.emit()

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()


class _Line(QWidget):
    """One contributor."""

    changed = Signal()
    removed = Signal()

    def __init__(self, person: Contributor, known: QStringListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = QLineEdit(self)
        self._name.setPlaceholderText(_("Name"))
        self._name.setAccessibleName(_("Name of the contributor"))
        self._name.setCompleter(Offering(known, self._name))
        self._role = ChoiceBox(self)
        self._role.setEditable(True)
        self._role.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._role.addItems(list(ROLES))
        self._role.setAccessibleName(_("Role of the contributor"))
        self._role.setMinimumContentsLength(3)
        self._role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        editor = self._role.lineEdit()
        if editor is not None:
            editor.setPlaceholderText(_("Responsible as"))
        self._body = QLineEdit(self)
        self._body.setPlaceholderText(_("Affiliation"))
        self._body.setAccessibleName(_("Affiliation of the contributor"))
        self._remove = QToolButton(self)
        self._remove.setObjectName("flat")
        self._remove.setIcon(icon("clear"))
        self._remove.setToolTip(_("Remove this contributor"))
        self._remove.setAccessibleName(_("Remove this contributor"))
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        for column, stretch in enumerate(_SHARES):
            self._grid.setColumnStretch(column, stretch)
        for widget in (self._name, self._role, self._body):
            widget.setMinimumWidth(0)
        self._grid.addWidget(self._remove, 0, len(_SHARES))
        self._long: tuple[bool, bool] | None = None
        self.show_person(person)
        self._name.textChanged.connect(self._tell)
        self._role.editTextChanged.connect(self._tell)
        self._body.textChanged.connect(self._tell)
        for line in (self._name, self._body):
            line.editingFinished.connect(self._arrange)
        self._remove.clicked.connect(self.removed)

    def show_person(self, person: Contributor) -> None:
        """Show somebody."""
        self._name.setText(person.name)
        self._role.setCurrentText(person.role or "")
        self._body.setText(person.affiliation or "")
        for line in (self._name, self._body):
            line.setCursorPosition(0)  # a long one shows its beginning
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """A name or body too long for its share of the line gets a line of its own."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """As narrow as it gets with the body on a line of its own: a narrow form would be cut off at the right."""
        return QSize(self._side_by_side(self._name, self._role), super().minimumSizeHint().height())

    @Slot()
    def _arrange(self) -> None:
        room = self.width() - _BUTTON
        line = sum(_SHARES)
        name, body = (_needed(field) for field in (self._name, self._body))
        long_name = name > room * _SHARES[0] // line
        long_body = body > room * (line - _SHARES[0] if long_name else _SHARES[2]) // line
        long_body = long_body or self.width() < self._side_by_side(self._name, self._role, self._body)
        if (long_name, long_body) == self._long:
            return
        self._long = long_name, long_body
        role_row, body_row = int(long_name), int(long_name) + int(long_body)
        whole = len(_SHARES)
        self._grid.addWidget(self._name, 0, 0, 1, whole if long_name else 1)
        role_at = 0 if long_name else 1
        self._grid.addWidget(self._role, role_row, role_at, 1, whole - role_at if long_body else 1)
        body_at = 0 if long_body else role_at + 1
        self._grid.addWidget(self._body, body_row, body_at, 1, whole - body_at)

    def _side_by_side(self, *fields: QWidget) -> int:
        """The least width of fields beside one another, with the button that removes the line."""
        widgets = (*fields, self._remove)
        return sum(widget.minimumSizeHint().width() for widget in widgets) + self._grid.spacing() * len(fields)

    def contributor(self) -> Contributor:
        """What the line says."""
        name, role, body = (text.strip() for text in (self._name.text(), self._role.currentText(), self._body.text()))
        return Contributor(name, role or None, body or None)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What the keyboard can go to, from the left."""
        return self._name, self._role, self._body, self._remove

    def focus(self) -> None:
        """Put the cursor into the name."""
        self._name.setFocus()

    def set_read_only(self, *, read_only: bool) -> None:
        """Forbid or allow changes."""
        self._name.setReadOnly(read_only)
        self._body.setReadOnly(read_only)
        self._role.setEnabled(not read_only)
        self._remove.setVisible(not read_only)

    def _tell(self) -> None:
        self.changed.emit()


def _needed(field: QLineEdit) -> int:
    """The width that shows all of a field."""
    return field.fontMetrics().horizontalAdvance(field.text()) + _FRAME
