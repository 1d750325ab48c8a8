"""One form over the descriptions of all chosen articles: only what is touched changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.metadata import form_scroll, keywords_of
from archive_gui.desktop.panels.metadata_form import FieldProblem, MetadataForm
from archive_gui.desktop.panels.metadata_people import PeopleOfMany
from archive_gui.desktop.panels.metadata_saving import SavedForm
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.qmodels.typed_dates import DateMistake, parse_date
from archive_gui.domain.archival_codes import CodeMistake, fold_code, running_codes
from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.description_change import DescriptionChange, SharedDescription


class ManyMetadataPanel(SavedForm):
    """A form over what several articles share; what is typed counts when it is saved."""

    change_submitted = Signal(object)
    """The ``DescriptionChange`` to be made to the articles shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = SharedDescription()
        self._filled: dict[str, str] = {}
        self._filled_date: tuple[str, str | None] = ("", None)
        self._submitted: DescriptionChange | None = None
        self._filling = False
        self._heading = QLabel(self)
        self._heading.setWordWrap(True)
        self._people = PeopleOfMany(self)
        self.form = MetadataForm(self._people, self, many=True)
        self._build()
        self.form.edited.connect(self._typed)
        self.form.entered.connect(self.save)
        self._people.changed.connect(self._typed)
        self.show_shared(SharedDescription())

    # -- values in and out --------------------------------------------------------------------------------------

    def show_shared(self, shared: SharedDescription) -> None:
        """Show what articles share; what was typed before is forgotten."""
        self._shared = shared
        count = shared.count
        words = ngettext(
            "{n} article is edited. Only what you change is changed.",
            "{n} articles are edited together. Only what you change is changed.",
            count,
        )
        self._heading.setText(words.format(n=f"{count:,}"))
        save = ngettext("Save for {n} article", "Save for {n} articles", count)
        self._save.setText(save.format(n=f"{count:,}"))
        self.setEnabled(count > 0)
        self.revert()

    def set_completions(self, publications: Sequence[str], contributors: Sequence[str]) -> None:
        """Offer newspapers and names that the archive knows."""
        self.form.set_publications(publications)
        self._people.lines.set_completions(contributors)

    def set_read_only(self, *, read_only: bool) -> None:
        """Forbid or allow changes."""
        self._forbid(read_only=read_only)
        self.form.set_read_only(read_only=read_only)
        self._people.set_read_only(read_only=read_only)

    def show_problems(self, problems: Iterable[FieldProblem]) -> None:
        """What was submitted was not saved: say at each field what is wrong with it."""
        self._submitted = None
        self.form.show_problems(problems)
        self._typed()

    def change(self) -> DescriptionChange:
        """What is to become of the articles.

        Raises:
            DateMistake: what stands in the date's field is no date.
        """
        words = self.form.words()
        touched = {name for name, text in words.items() if text != self._filled.get(name) and self._says(name, text)}
        values: dict[str, Any] = {name: words[name].strip() or None for name in touched}
        if "keywords" in touched:
            values["keywords"] = keywords_of(words["keywords"])
        if "archival_code" in touched:
            values["archival_code"] = fold_code(words["archival_code"]) or None
        if self._date_words() != self._filled_date:
            certainty = self.form.certainty.currentData()
            known = Certainty.UNKNOWN if certainty is None else Certainty(certainty)
            values["date"] = PublicationDate(parse_date(self.form.date.text()), known)
        instead = self._people.instead()
        if instead is not None:
            values["contributors"] = instead
        emptied = self.form.emptied() - values.keys()
        return DescriptionChange(replace(Description(), **values), frozenset(values) | emptied, self._people.added())

    def has_unsaved_changes(self) -> bool:
        """Whether something was touched that has not been submitted."""
        try:
            change = self.change()
        except DateMistake:
            return True
        return bool(self._shared.count and change) and change != self._submitted

    def submit(self) -> bool:
        """Ask for the change to be made; False where the date cannot be read."""
        self.form.clear_problems()
        try:
            wanted = self.change()
        except DateMistake as mistake:
            self.form.say("date", mistake.message)
            return False
        self._submitted = wanted
        self.change_submitted.emit(wanted)
        self._typed()
        return True

    def revert(self) -> None:
        """Forget what was typed."""
        self._submitted = None
        self._filling = True
        self.form.fill(self._shared.values, self._shared.differing)
        differ = "contributors" in self._shared.differing
        self._people.show_people(self._shared.values.contributors, differ=differ)
        self._people.set_read_only(read_only=self._read_only)
        self._filled = self.form.words()
        self._filled_date = self._date_words()
        self._filling = False
        self._typed()

    def focus(self, field: str) -> None:
        """Put the cursor into a field."""
        self.form.focus(field)

    # -- inner --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 6, 12, 8)
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._revert)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(form_scroll(self, (self._heading, self.form)), 1)
        layout.addLayout(buttons)
        self.setFocusProxy(self.form.lines["title"])
        form = self.form
        order: list[QWidget] = []
        for name in ("kicker", "subtitle", "contributors", "publication", "date", "edition", "column"):
            order += self._stops(name)
        for name in ("archival_code", "url", "keywords", "abstract", "rights"):
            order += self._stops(name)
        tab_through(form.lines["title"], (form.emptying["title"], *order, self._revert, self._save))

    def _stops(self, name: str) -> list[QWidget]:
        """What the keyboard can go to in a row."""
        if name == "contributors":
            return [self._people.act, self._people.lines.add_button]
        more = [self.form.certainty] if name == "date" else []
        return [self.form.editor(name), *more, self.form.emptying[name]]

    def _says(self, name: str, text: str) -> bool:
        """Whether a field that was retyped says something: blanks in an empty one empty nothing for anybody."""
        return bool(self._filled.get(name) or (keywords_of(text) if name == "keywords" else text.strip()))

    def _date_words(self) -> tuple[str, str | None]:
        return self.form.date.text().strip(), self.form.certainty.currentData()

    def _typed(self) -> None:
        if self._filling:
            return
        changed = self.has_unsaved_changes()
        self._offer(save=changed, revert=changed, first=self.form.lines["title"])
        self._show_codes()

    def _show_codes(self) -> None:
        """Say how far the codes run, as long as they can."""
        note, typed = self.form.notes["archival_code"], self.form.lines["archival_code"].text()
        note.hide()
        try:
            codes = running_codes(typed, self._shared.count) if typed.strip() else ()
        except CodeMistake:
            return
        if len(codes) > 1:
            words = _("{first} to {last}, in the order of the list")
            note.setText(words.format(first=codes[0], last=codes[-1]))
            note.show()
