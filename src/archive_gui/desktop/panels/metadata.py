"""The description of the article at hand, to be read and corrected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.panels.metadata_contributors import ContributorsEdit
from archive_gui.desktop.panels.metadata_date import DATE_EXAMPLE, DateRow
from archive_gui.desktop.panels.metadata_source import SourceBlock
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.qmodels.typed_dates import DateMistake, parse_date
from archive_gui.domain.captured import Message
from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.records import ArticleRecord

_KEYWORD_MARKS = re.compile("[;；,，、\n]+")
_LINES = ("title", "kicker", "subtitle", "publication", "edition", "column", "url")
_TEXTS = ("abstract", "rights")
_CERTAINTIES: dict[Certainty, Callable[[], str]] = {
    Certainty.STATED: lambda: _("stated"),
    Certainty.INFERRED: lambda: _("inferred"),
    Certainty.UNKNOWN: lambda: _("unknown"),
}


class FieldProblem(Protocol):
    """What is wrong with one field of a description, as validation tells it."""

    @property
    def field(self) -> str:
        """The field's name in ``Description``."""

    @property
    def message(self) -> Message:
        """What is wrong and what to do."""


class MetadataPanel(QWidget):
    """A form over one article's description; what is typed counts when it is saved."""

    description_submitted = Signal(object, bool)
    changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: ArticleRecord | None = None
        self._filling = False
        self._was_changed = False
        self._read_only = False
        self._filled: dict[str, str] = {}
        self._lines = {name: QLineEdit(self) for name in _LINES}
        self._texts = {name: QPlainTextEdit(self) for name in _TEXTS}
        self._keywords = QLineEdit(self)
        self._date = QLineEdit(self)
        self._certainty = QComboBox(self)
        self._contributors = ContributorsEdit(self)
        self._known = QStringListModel(self)
        self._problems: dict[str, QLabel] = {}
        self._source = SourceBlock(self)
        self._whole_page = QCheckBox(self)
        self._save = QPushButton(_("Save"), self)
        self._revert = QPushButton(_("Revert"), self)
        self._build()
        self._connect()
        self.clear()

    # -- values in and out --------------------------------------------------------------------------------------

    def show_record(self, record: ArticleRecord) -> None:
        """Show an article's description; unsaved typing for the very same description stays."""
        before, self._record = self._record, record
        same = before is not None and before.id == record.id and before.description == record.description
        if same and self.has_unsaved_changes():
            return
        self._source.show_source(record.source)
        count = record.source.article_count
        words = ngettext("Apply to the whole page ({n} article)", "Apply to the whole page ({n} articles)", count)
        self._whole_page.setText(words.format(n=count))
        self._whole_page.setVisible(count > 1)
        self._whole_page.setChecked(False)
        self.setEnabled(True)
        self._fill(record.description)

    def clear(self) -> None:
        """Show no article."""
        self._record = None
        self._fill(Description())
        self.setEnabled(False)

    def set_completions(self, publications: Sequence[str], contributors: Sequence[str]) -> None:
        """Offer newspapers and names that the archive knows."""
        self._known.setStringList(list(publications))
        self._contributors.set_completions(contributors)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - Qt's own manner
        """Forbid or allow changes."""
        self._read_only = read_only
        for line in (*self._lines.values(), self._keywords, self._date):
            line.setReadOnly(read_only)
        for text in self._texts.values():
            text.setReadOnly(read_only)
        self._certainty.setEnabled(not read_only)
        self._contributors.set_read_only(read_only)
        self._whole_page.setEnabled(not read_only)
        for button in (self._save, self._revert):
            button.setVisible(not read_only)

    def show_problems(self, problems: Iterable[FieldProblem]) -> None:
        """Say at each field what is wrong with it, and put the cursor into the first of them."""
        self._clear_problems()
        for problem in problems:
            self._say(problem.field.partition(".")[0], problem.message)

    def description(self) -> Description:
        """What the form says; fields that nobody touched are exactly as they were.

        Raises:
            DateMistake: what stands in the date's field is no date.
        """
        words = self._words()
        kept = self._record.description if self._record else Description()
        typed = {
            name: (text.strip() or None) if text != self._filled.get(name) else getattr(kept, name)
            for name, text in words.items()
            if name != "keywords"
        }
        keywords = kept.keywords
        if words["keywords"] != self._filled.get("keywords"):
            keywords = tuple(word.strip() for word in _KEYWORD_MARKS.split(words["keywords"]) if word.strip())
        return Description(
            contributors=self._contributors.contributors(),
            date=PublicationDate(parse_date(self._date.text()), Certainty(self._certainty.currentData())),
            keywords=keywords,
            **typed,
        )

    def has_unsaved_changes(self) -> bool:
        """Whether something was typed that has not been saved."""
        if self._record is None:
            return False
        try:
            return self.description() != self._record.description
        except DateMistake:
            return True

    def submit(self) -> bool:
        """Ask for what was typed to be saved; False where the date cannot be read."""
        self._clear_problems()
        try:
            wanted = self.description()
        except DateMistake as mistake:
            self._say("date", mistake.message)
            return False
        self.description_submitted.emit(wanted, self._whole_page.isVisibleTo(self) and self._whole_page.isChecked())
        return True

    def revert(self) -> None:
        """Forget what was typed."""
        if self._record is not None:
            self._fill(self._record.description)

    def focus_title(self) -> None:
        """Put the cursor into the title, ready for typing over."""
        self._lines["title"].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._lines["title"].selectAll()

    # -- inner --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        for certainty, known_how in _CERTAINTIES.items():
            self._certainty.addItem(known_how(), certainty.value)
        self._certainty.setAccessibleName(_("How the date is known"))
        completer = QCompleter(self._known, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._lines["publication"].setCompleter(completer)
        self._date.setPlaceholderText(DATE_EXAMPLE)
        self._date.setToolTip(_("2019, 2019-12 or 2019-12-21"))
        self._keywords.setPlaceholderText(_("Separated by semicolons"))
        self._whole_page.setToolTip(_("Newspaper, date, page number and address will hold for every article of it"))
        for text in self._texts.values():
            text.setTabChangesFocus(True)
            text.setFixedHeight(text.fontMetrics().lineSpacing() * 3 + 14)
        body = QFrame(self)
        body.setObjectName("facts_pane")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(6)
        for name, words, editor in self._fields():
            self._add_row(form, name, words, editor)
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._source)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._revert)
        buttons.addWidget(self._save)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.addWidget(self._whole_page)
        foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)
        self.setFocusProxy(self._lines["title"])
        self._order_tabs()

    def _order_tabs(self) -> None:
        lines, texts = self._lines, self._texts
        above = (lines["kicker"], lines["subtitle"], self._contributors.add_button, lines["publication"], self._date)
        below = (lines["edition"], lines["column"], lines["url"], self._keywords, texts["abstract"], texts["rights"])
        last = (self._source.copy_button, self._whole_page, self._revert, self._save)
        tab_through(lines["title"], (*above, self._certainty, *below, *last))

    def _fields(self) -> tuple[tuple[str, str, QWidget], ...]:
        date = DateRow(self._date, self._certainty, self)
        lines, texts = self._lines, self._texts
        return (
            ("title", _("Title"), lines["title"]),
            ("kicker", _("Kicker"), lines["kicker"]),
            ("subtitle", _("Subtitle"), lines["subtitle"]),
            ("contributors", _("Contributors"), self._contributors),
            ("publication", _("Newspaper"), lines["publication"]),
            ("date", _("Date"), date),
            ("edition", _("Page"), lines["edition"]),
            ("column", _("Column"), lines["column"]),
            ("url", _("Address"), lines["url"]),
            ("keywords", _("Keywords"), self._keywords),
            ("abstract", _("Summary"), texts["abstract"]),
            ("rights", _("Rights"), texts["rights"]),
        )

    def _add_row(self, form: QFormLayout, name: str, words: str, editor: QWidget) -> None:
        named = self._date if name == "date" else editor
        named.setAccessibleName(words)
        problem = QLabel(self)
        problem.setObjectName("mistake")
        problem.setWordWrap(True)
        problem.hide()
        self._problems[name] = problem
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(editor)
        column.addWidget(problem)
        label = QLabel(words, self)
        label.setObjectName("muted")
        label.setBuddy(named)
        if name == "contributors":
            form.addRow(label)
            form.addRow(cell)
        else:
            form.addRow(label, cell)

    def _connect(self) -> None:
        for line in (*self._lines.values(), self._keywords, self._date):
            line.textChanged.connect(self._typed)
            line.returnPressed.connect(self._save_by_key)
        for text in self._texts.values():
            text.textChanged.connect(self._typed)
        self._certainty.currentIndexChanged.connect(self._typed)
        self._date.textEdited.connect(self._date_typed)
        self._contributors.changed.connect(self._typed)
        self._whole_page.toggled.connect(self._typed)
        self._save.clicked.connect(self.submit)
        self._revert.clicked.connect(self.revert)

    def _fill(self, description: Description) -> None:
        self._filling = True
        for name, line in self._lines.items():
            line.setText(getattr(description, name) or "")
            line.setCursorPosition(0)
        for name, text in self._texts.items():
            text.setPlainText(getattr(description, name) or "")
        self._keywords.setText("；".join(description.keywords))
        self._date.setText(description.date.value or "")
        self._certainty.setCurrentIndex(self._certainty.findData(description.date.certainty.value))
        self._contributors.set_contributors(description.contributors)
        self._contributors.set_read_only(self._read_only)
        self._filled = self._words()
        self._clear_problems()
        self._filling = False
        self._typed()

    def _words(self) -> dict[str, str]:
        """What stands in every plain field."""
        words = {name: line.text() for name, line in self._lines.items()}
        words |= {name: text.toPlainText() for name, text in self._texts.items()}
        return words | {"keywords": self._keywords.text()}

    def _date_typed(self, words: str) -> None:
        """Someone who types a date states it, and who clears it does not know it; the choice beside it stays open."""
        known = Certainty(self._certainty.currentData()) is not Certainty.UNKNOWN
        if bool(words.strip()) != known:
            wanted = Certainty.STATED if words.strip() else Certainty.UNKNOWN
            self._certainty.setCurrentIndex(self._certainty.findData(wanted.value))

    def _typed(self) -> None:
        if self._filling:
            return
        changed = self.has_unsaved_changes()
        page = self._whole_page.isChecked() and self._record is not None
        if not changed and not page and (self._save.hasFocus() or self._revert.hasFocus()):
            # Qt would hand the keyboard on to what comes next in the window, where Enter decides something else.
            self._lines["title"].setFocus()
        self._save.setEnabled(changed or page)
        self._revert.setEnabled(changed)
        if changed != self._was_changed:
            self._was_changed = changed
            self.changed.emit(changed)

    def _save_by_key(self) -> None:
        if self._save.isEnabled() and not self._read_only:
            self.submit()

    def _say(self, field: str, message: Message) -> None:
        label = self._problems.get(field)
        if label is None:
            return
        first = all(other.isHidden() for other in self._problems.values())
        label.setText(render(message))
        label.show()
        if first:
            self._editor(field).setFocus()

    def _editor(self, field: str) -> QWidget:
        if field == "date":
            return self._date
        if field == "keywords":
            return self._keywords
        return self._lines.get(field) or self._texts.get(field) or self._contributors

    def _clear_problems(self) -> None:
        for label in self._problems.values():
            label.clear()
            label.hide()
