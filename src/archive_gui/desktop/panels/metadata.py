"""The description of the article at hand, to be read and corrected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.metadata_contributors import ContributorsEdit
from archive_gui.desktop.panels.metadata_form import FieldProblem, MetadataForm
from archive_gui.desktop.panels.metadata_saving import SavedForm
from archive_gui.desktop.panels.metadata_source import SourceBlock
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.qmodels.typed_dates import DateMistake, parse_date
from archive_gui.domain.archival_codes import fold_code
from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.records import ArticleId, ArticleRecord

_KEYWORD_MARKS = re.compile("[;；,，、\n]+")


class MetadataPanel(SavedForm):
    """A form over one article's description; what is typed counts when it is saved."""

    description_submitted = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: ArticleRecord | None = None
        self._submitted: ArticleId | None = None
        self._sent: Description | None = None
        self._filling = False
        self._filled: dict[str, str] = {}
        self._contributors = ContributorsEdit(self)
        self._form = MetadataForm(self._contributors, self)
        self._lines = self._form.lines
        self._source = SourceBlock(self)
        self._whole_page = QCheckBox(self)
        self._build()
        self._connect()
        self.clear()

    # -- values in and out --------------------------------------------------------------------------------------

    def show_record(self, record: ArticleRecord) -> None:
        """Show an article's description; typing on the very same one stays, and that on the one just saved."""
        before, self._record = self._record, record
        arrived = self._submitted == record.id and record.description == self._sent
        if arrived:
            self._sent = None  # coming once more it is a step done again, and no answer to what was typed
        same = before is not None and before.id == record.id and (arrived or record.description == before.description)
        if same and self.has_unsaved_changes():
            return
        self._source.show_source(record.source)
        self._source.show()
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
        self._source.hide()
        self._whole_page.hide()
        self.setEnabled(False)

    def set_completions(self, publications: Sequence[str], contributors: Sequence[str]) -> None:
        """Offer newspapers and names that the archive knows."""
        self._form.set_publications(publications)
        self._contributors.set_completions(contributors)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - Qt's own manner
        """Forbid or allow changes."""
        self._forbid(read_only=read_only)
        self._form.set_read_only(read_only=read_only)
        self._contributors.set_read_only(read_only)
        self._whole_page.setEnabled(not read_only)

    def show_problems(self, problems: Iterable[FieldProblem]) -> None:
        """Say at each field what is wrong with what was submitted, unless another article is shown by now."""
        if self._submitted is None or (self._record is not None and self._record.id == self._submitted):
            self._form.show_problems(problems)

    def description(self) -> Description:
        """What the form says; fields that nobody touched are exactly as they were.

        Raises:
            DateMistake: what stands in the date's field is no date.
        """
        words = self._form.words()
        kept = self._record.description if self._record else Description()
        typed = {
            name: (text.strip() or None) if text != self._filled.get(name) else getattr(kept, name)
            for name, text in words.items()
            if name not in {"keywords", "archival_code"}
        }
        keywords = kept.keywords
        if words["keywords"] != self._filled.get("keywords"):
            keywords = keywords_of(words["keywords"])
        return Description(
            contributors=self._contributors.contributors(),
            date=PublicationDate(parse_date(self._form.date.text()), Certainty(self._form.certainty.currentData())),
            keywords=keywords,
            archival_code=fold_code(words["archival_code"]) or None,
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
        self._form.clear_problems()
        try:
            wanted = self.description()
        except DateMistake as mistake:
            self._form.say("date", mistake.message)
            return False
        self._submitted = self._record.id if self._record is not None else None
        self._sent = wanted
        self.description_submitted.emit(wanted, self._whole_page.isVisibleTo(self) and self._whole_page.isChecked())
        return True

    def revert(self) -> None:
        """Forget what was typed."""
        if self._record is not None:
            self._fill(self._record.description)

    def focus_title(self) -> None:
        """Put the cursor into the title, ready for typing over."""
        self._form.focus("title")

    def focus_date(self) -> None:
        """Put the cursor into the date; where it is missing it will hold for the whole page, which has one date."""
        if not self._form.date.text() and not self._read_only:
            self._whole_page.setChecked(self._whole_page.isVisibleTo(self))
        self._form.focus("date")

    # -- inner --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._whole_page.setToolTip(_("Newspaper, date, page number and address will hold for every article of it"))
        scroll = form_scroll(self, (self._form, self._source))
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
        form, lines, texts = self._form, self._lines, self._form.texts
        above = (lines["kicker"], lines["subtitle"], self._contributors.add_button, lines["publication"], form.date)
        below = (lines["edition"], lines["column"], lines["archival_code"], lines["url"], form.keywords)
        last = (self._source.copy_button, self._whole_page, self._revert, self._save)
        tab_through(lines["title"], (*above, form.certainty, *below, texts["abstract"], texts["rights"], *last))

    def _connect(self) -> None:
        self._form.edited.connect(self._typed)
        self._form.entered.connect(self.save)
        self._contributors.changed.connect(self._typed)
        self._whole_page.toggled.connect(self._typed)

    def _fill(self, description: Description) -> None:
        self._filling = True
        self._form.fill(description)
        self._contributors.set_contributors(description.contributors)
        self._contributors.set_read_only(self._read_only)
        self._filled = self._form.words()
        self._filling = False
        self._typed()

    def _typed(self) -> None:
        if self._filling:
            return
        changed = self.has_unsaved_changes()
        page = self._whole_page.isChecked() and self._record is not None
        self._offer(save=changed or page, revert=changed, first=self._lines["title"])


def keywords_of(typed: str) -> tuple[str, ...]:
    """The keywords that were typed, between semicolons, commas or line ends."""
    return tuple(word.strip() for word in _KEYWORD_MARKS.split(typed) if word.strip())


def form_scroll(parent: QWidget, blocks: Sequence[QWidget]) -> QScrollArea:
    """Blocks under one another, to be scrolled."""
    body = QFrame(parent)
    body.setObjectName("facts_pane")
    column = QVBoxLayout(body)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(12)
    for block in blocks:
        column.addWidget(block)
    column.addStretch()
    scroll = QScrollArea(parent)
    scroll.setWidget(body)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll
