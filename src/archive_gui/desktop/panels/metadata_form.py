"""The fields of a description: each with its label, what is wrong with it and, for many, a way to empty it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.certainty_words import certainty_word
from archive_gui.base.messages import _, render
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.delegates.offering import Offering
from archive_gui.desktop.panels.metadata_date import DateRow, date_hint
from archive_gui.desktop.panels.wrapped_words import WrappedWords
from archive_gui.desktop.theme.icons import icon
from archive_gui.domain.archival_codes import EXAMPLE
from archive_gui.domain.captured import Message
from archive_gui.domain.description import Certainty, Description

LINES = ("title", "kicker", "subtitle", "publication", "edition", "column", "archival_code", "url")
TEXTS = ("abstract", "rights")


class FieldProblem(Protocol):
    """What is wrong with one field of a description, as validation tells it."""

    @property
    def field(self) -> str:
        """The field's name in ``Description``."""

    @property
    def message(self) -> Message:
        """What is wrong and what to do."""


class MetadataForm(QWidget):
    """Editors for a description; ``people`` edits the contributors and stands among them.

    With ``many`` a field whose articles differ shows that in place of its text and has a button that empties it.
    """

    edited = Signal()
    entered = Signal()
    """Enter was pressed in a field."""

    def __init__(self, people: QWidget, parent: QWidget | None = None, *, many: bool = False) -> None:
        super().__init__(parent)
        self.lines = {name: QLineEdit(self) for name in LINES}
        self.texts = {name: QPlainTextEdit(self) for name in TEXTS}
        self.keywords = QLineEdit(self)
        self.date = QLineEdit(self)
        self.certainty = ChoiceBox(self)
        self.people = people
        self.problems: dict[str, QLabel] = {}
        self.emptying: dict[str, QToolButton] = {}
        self.notes: dict[str, QLabel] = {}
        self._many = many
        self._known = QStringListModel(self)
        self._differing: frozenset[str] = frozenset()
        self._filling = False
        self._build()
        self._connect()

    # -- values in and out --------------------------------------------------------------------------------------

    def fill(self, description: Description, differing: frozenset[str] = frozenset()) -> None:
        """Show a description; of the fields in ``differing`` each article says its own."""
        self._filling = True
        self._differing = differing
        for button in self.emptying.values():
            button.setChecked(False)
        for name, line in self.lines.items():
            line.setText(getattr(description, name) or "")
            line.setCursorPosition(0)
        for name, text in self.texts.items():
            text.setPlainText(getattr(description, name) or "")
        self.keywords.setText("；".join(description.keywords))
        self.date.setText(description.date.value or "")
        known = self.certainty.findData(description.date.certainty.value)
        self.certainty.setCurrentIndex(-1 if "date" in differing else known)
        for name in (*LINES, *TEXTS, "keywords", "date"):
            self._show_state(name)
        self.clear_problems()
        self._filling = False

    def words(self) -> dict[str, str]:
        """What stands in every plain field; lines that were pasted into a field of one line are one line."""
        words = {name: " ".join(line.text().splitlines()) for name, line in self.lines.items()}
        words |= {name: text.toPlainText() for name, text in self.texts.items()}
        return words | {"keywords": self.keywords.text()}

    def emptied(self) -> frozenset[str]:
        """The fields that are to be emptied for all articles."""
        return frozenset(name for name, button in self.emptying.items() if button.isChecked())

    def set_publications(self, names: Sequence[str]) -> None:
        """Offer newspapers that the archive knows."""
        self._known.setStringList(list(names))

    def set_read_only(self, *, read_only: bool) -> None:
        """Forbid or allow changes of all but the contributors."""
        for line in (*self.lines.values(), self.keywords, self.date):
            line.setReadOnly(read_only)
        for text in self.texts.values():
            text.setReadOnly(read_only)
        self.certainty.setEnabled(not read_only)
        for button in self.emptying.values():
            button.setEnabled(not read_only)

    def show_problems(self, problems: Iterable[FieldProblem]) -> None:
        """Say at each field what is wrong with it, and put the cursor into the first of them."""
        self.clear_problems()
        for problem in problems:
            self.say(problem.field.partition(".")[0], problem.message)

    def say(self, field: str, message: Message) -> None:
        """Say what is wrong with a field."""
        label = self.problems.get(field)
        if label is None:
            return
        first = all(other.isHidden() for other in self.problems.values())
        label.setText(render(message))
        label.show()
        if first:
            self.editor(field).setFocus()

    def clear_problems(self) -> None:
        """Nothing is wrong, as far as is known."""
        for label in self.problems.values():
            label.clear()
            label.hide()

    def editor(self, field: str) -> QWidget:
        """What a field is typed into."""
        others: dict[str, QWidget] = {"date": self.date, "keywords": self.keywords}
        return others.get(field) or self.lines.get(field) or self.texts.get(field) or self.people

    def focus(self, field: str) -> None:
        """Put the cursor into a field, ready for typing over."""
        editor = self.editor(field)
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    # -- inner --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        for certainty in Certainty:
            self.certainty.addItem(certainty_word(certainty), certainty.value)
        self.certainty.setAccessibleName(_("How the date is known"))
        self.lines["publication"].setCompleter(Offering(self._known, self))
        self.date.setToolTip(_("2019, 2019-12 or 2019-12-21"))
        self.lines["archival_code"].setToolTip(
            _("The first archival code; the others run on from it in the order of the list")
            if self._many
            else _("Fonds, category, file and item, joined by “-”: {example}").format(example=EXAMPLE)
        )
        for text in self.texts.values():
            text.setTabChangesFocus(True)
            text.setFixedHeight(text.fontMetrics().lineSpacing() * 3 + 14)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(6)
        for name, words, editor in self._fields():
            self._add_row(form, name, words, editor)

    def _fields(self) -> tuple[tuple[str, str, QWidget], ...]:
        date = DateRow(self.date, self.certainty, self)
        lines, texts = self.lines, self.texts
        return (
            ("title", _("Title"), lines["title"]),
            ("kicker", _("Kicker"), lines["kicker"]),
            ("subtitle", _("Subtitle"), lines["subtitle"]),
            ("contributors", _("Contributors"), self.people),
            ("publication", _("Newspaper"), lines["publication"]),
            ("date", _("Date"), date),
            ("edition", _("Page"), lines["edition"]),
            ("column", _("Column"), lines["column"]),
            ("archival_code", _("Archival code"), lines["archival_code"]),
            ("url", _("Address"), lines["url"]),
            ("keywords", _("Keywords"), self.keywords),
            ("abstract", _("Summary"), texts["abstract"]),
            ("rights", _("Rights"), texts["rights"]),
        )

    def _add_row(self, form: QFormLayout, name: str, words: str, editor: QWidget) -> None:
        named = self.date if name == "date" else editor
        named.setAccessibleName(words)
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if self._many and name != "contributors":
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(editor, 1)
            beside = Qt.AlignmentFlag.AlignTop if name in TEXTS else Qt.AlignmentFlag.AlignVCenter
            row.addWidget(self._emptying_button(name, words), 0, beside)
            column.addLayout(row)
        else:
            column.addWidget(editor)
        if self._many and name == "archival_code":
            self.notes[name] = self._words_below(column, "muted")
        self.problems[name] = self._words_below(column, "mistake")
        label = QLabel(words, self)
        label.setObjectName("muted")
        label.setBuddy(named)
        if name == "contributors":
            form.addRow(label)
            form.addRow(cell)
        else:
            form.addRow(label, cell)

    def _words_below(self, column: QVBoxLayout, kind: str) -> QLabel:
        label = WrappedWords(self)
        label.setObjectName(kind)
        label.hide()
        column.addWidget(label)
        return label

    def _emptying_button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setCheckable(True)
        button.setIcon(icon("clear"))
        told = _("Empty “{field}” for all").format(field=words)
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.toggled.connect(lambda _checked: self._emptying_toggled(name))
        self.emptying[name] = button
        return button

    def _connect(self) -> None:
        for name, line in {**self.lines, "keywords": self.keywords, "date": self.date}.items():
            line.textChanged.connect(lambda _words, name=name: self._typed(name))
            line.returnPressed.connect(self.entered)
        for name, text in self.texts.items():
            text.textChanged.connect(lambda name=name: self._typed(name))
        self.certainty.currentIndexChanged.connect(lambda _index: self._typed("date"))
        self.date.textEdited.connect(self._date_typed)

    def _typed(self, name: str) -> None:
        if self._filling:
            return
        button = self.emptying.get(name)
        if button is not None and button.isChecked() and self._text_of(name):
            button.setChecked(False)
        self.problems[name].hide()
        self.edited.emit()

    def _emptying_toggled(self, name: str) -> None:
        if self._filling:
            return
        if self.emptying[name].isChecked():
            self._filling = True
            editor = self.editor(name)
            if isinstance(editor, QPlainTextEdit):
                editor.setPlainText("")
            elif isinstance(editor, QLineEdit):
                editor.setText("")
            if name == "date":
                self.certainty.setCurrentIndex(-1)
            self._filling = False
        self._show_state(name)
        self.edited.emit()

    def _show_state(self, name: str) -> None:
        """Say in an empty field whether the articles differ, or whether it will be emptied for all."""
        button = self.emptying.get(name)
        differs = name in self._differing
        code = _("such as {example}").format(example=EXAMPLE)
        base = {"date": date_hint(), "keywords": _("Separated by semicolons"), "archival_code": code}.get(name, "")
        words = _("Several values") if differs else base
        if button is not None:
            button.setVisible(differs)
            words = _("Will be emptied") if button.isChecked() else words
        editor = self.editor(name)
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            editor.setPlaceholderText(words)

    def _text_of(self, name: str) -> str:
        editor = self.editor(name)
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def _date_typed(self, words: str) -> None:
        """Someone who types a date states it, and who clears it does not know it; the choice beside it stays open."""
        chosen = self.certainty.currentData()
        known = chosen is not None and Certainty(chosen) is not Certainty.UNKNOWN
        if bool(words.strip()) == known and chosen is not None:
            return
        wanted = Certainty.STATED if words.strip() else Certainty.UNKNOWN
        if "date" in self._differing and not words.strip():
            self.certainty.setCurrentIndex(-1)
        else:
            self.certainty.setCurrentIndex(self.certainty.findData(wanted.value))
