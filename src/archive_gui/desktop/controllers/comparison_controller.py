"""The comparison in the window: asked anew as its question changes, its rows chosen, merged and split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from archive_gui.base.across_words import row_words
from archive_gui.base.messages import _, ngettext
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.across_view import AcrossViewController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.choose_many import Choice, ChooseManyDialog
from archive_gui.desktop.dialogs.merge_rows import MergeRowsDialog
from archive_gui.desktop.panels.compare_table import ComparePanel
from archive_gui.domain.comparison import CompareChoices, ComparisonTable, Row
from archive_gui.domain.ledger import ItemId, LedgerRow


@dataclass(frozen=True, slots=True)
class _Answer:
    table: ComparisonTable
    choices: CompareChoices


class ComparisonController(AcrossViewController):
    """Shows what the panel asks for."""

    item_found = Signal(object)
    """The ``LedgerRow`` that a cell leads to."""

    def __init__(self, desk: Desk, panel: ComparePanel, window: QWidget) -> None:
        super().__init__(desk)
        self._panel = panel
        self._window = window
        self._choices = CompareChoices((), (), ())
        panel.question_changed.connect(self.ask)
        panel.indicators_wanted.connect(self.choose_indicators)
        panel.places_wanted.connect(self.choose_places)
        panel.merge_wanted.connect(self.ask_for_merge)
        panel.split_wanted.connect(self.split)
        panel.item_wanted.connect(self.find_item)

    @property
    def table(self) -> ComparisonTable | None:
        """What is shown."""
        return self._panel.model.table

    @Slot()
    def ask(self) -> None:
        """Compare by what is chosen at the moment."""
        archive = self._desk.archive
        if archive is None:
            return
        scope, question = self._scope, self._panel.question
        self._panel.set_writable(writable=self._desk.writable)

        def work(ticker: Ticker) -> _Answer:
            table = use_cases.compare.compare(archive, scope, question, ticker)
            ticker.tick(1)
            return _Answer(table, use_cases.compare.choices(archive, scope, question))

        self._latest.ask(_("Comparing figures"), work, self._show)

    def stop(self) -> None:
        """The archive was closed."""
        super().stop()
        self._choices = CompareChoices((), (), ())
        self._panel.forget()

    @Slot()
    def choose_indicators(self) -> ChooseManyDialog:
        """Ask which indicators are to be compared."""
        choices = [Choice(row.key, row_words(row), _figures(row.figures)) for row in self._choices.rows]
        ticked = self._panel.question.indicators
        dialog = ChooseManyDialog(_("Which indicators"), choices, ticked, self._window)
        dialog.chosen.connect(self._panel.filters.choose_indicators)
        dialog.open()
        return dialog

    @Slot()
    def choose_places(self) -> ChooseManyDialog:
        """Ask which places are to be compared."""
        choices = [
            Choice(place.key, place.full_name or place.name, _figures(place.figures)) for place in self._choices.places
        ]
        ticked = self._panel.question.places
        dialog = ChooseManyDialog(_("Which places"), choices, ticked, self._window)
        dialog.chosen.connect(self._panel.filters.choose_places)
        dialog.open()
        return dialog

    @Slot(object)
    def ask_for_merge(self, rows: Sequence[Row]) -> None:
        """Ask under which name rows are to be one."""
        if self._desk.writable:
            dialog = MergeRowsDialog(rows, self._window)
            dialog.merge_wanted.connect(self.merge)
            dialog.open()

    @Slot(object, str)
    def merge(self, keys: Sequence[str], into: str) -> None:
        """Put rows together, in one step that can be undone."""
        wanted = tuple(keys)
        self._desk.change(_("Merging rows"), lambda archive: use_cases.compare.merge_rows(archive, wanted, into), self)

    @Slot(object)
    def split(self, row: Row) -> None:
        """Let the rows that were put into this one stand alone again."""
        keys = row.merged
        if keys and self._desk.writable:
            self._desk.change(_("Splitting rows"), lambda archive: use_cases.compare.split_rows(archive, keys), self)

    @Slot(object)
    def find_item(self, item: ItemId) -> None:
        """Look up an item of the ledger, which may be gone by now."""
        self._desk.start(
            _("Reading the ledger"),
            lambda archive, _ticker: use_cases.ledger.rows(archive, [item]),
            quiet=True,
            on_success=self._found,
        )

    def _found(self, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            self.item_found.emit(row)

    def _show(self, answer: _Answer) -> None:
        self._choices = answer.choices
        self._panel.filters.show_years(answer.choices.years)
        self._panel.show_table(answer.table)


def _figures(count: int) -> str:
    return ngettext("{count} figure", "{count} figures", count).format(count=f"{count:,}")
