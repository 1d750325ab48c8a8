"""What an import would bring in, file by file, before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)

from archive_gui.base.errors import UserError
from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.dialogs.frame import FramedDialog
from archive_gui.desktop.dialogs.import_files import FILE, REMARKS, FileTree, file_item
from archive_gui.desktop.jobs.progress import Progress
from archive_gui.desktop.jobs.slices import Slices, exhaust
from archive_gui.desktop.qmodels.preview_words import (
    Previewed,
    brought_in,
    counted,
    is_fine,
    is_new,
    is_refused,
)
from archive_gui.desktop.qmodels.progress_words import pace_words
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.ingest import FileReport

_AT_ONCE = 150
"""Files whose rows are made in one turn of the event loop: about 8 ms of work."""
_UNFOLDED_AT_MOST = 20
"""With more files than this the articles of each are folded away at first."""


class ImportPreviewDialog(FramedDialog):
    """Opens while the files are still being looked at; Enter imports what is ticked, Esc leaves everything be."""

    import_wanted = Signal(object)
    """Once accepted: the paths of the ticked files, and of those that cannot be read, for the report to say so."""
    lines_wanted = Signal(object, str, int)
    """A file, the SHA-256 of one of its sources, and which article of that is at hand, counted from 1."""

    def __init__(self, parent: QWidget | None = None, *, only_doubtful: bool = False) -> None:
        super().__init__(_("Import preview"), parent)
        self._files: tuple[Previewed, ...] = ()
        self._passed: tuple[FileReport, ...] = ()
        self._edits: dict[str, tuple[StructureEdit, ...]] = {}
        self._filling = False
        self._over = False
        self._slices = Slices(self)
        self._slices.done.connect(self._show_filled)
        self._summary = QLabel(_("Looking at the files…"))
        self._summary.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Progress"))
        self._tree = FileTree()
        self._whole = QLabel()
        self._whole.setWordWrap(True)
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._whole.setAccessibleName(_("Remarks"))
        self._lines = _small(_("&Lines…"))
        self._lines.setToolTip(_("Look at the lines of the file, and change their kinds and articles (F2)"))
        self._lines.setEnabled(False)
        self._ticks = {
            name: _small(words) for name, words in (("all", _("All")), ("none", _("No file")), ("new", _("New only")))
        }
        self._only_problems = QCheckBox(_("Show only files that need a look"))
        self._seldom = QCheckBox(_("From now on show this only when a file needs a look"))
        self._seldom.setChecked(only_doubtful)
        self._lay_out()
        self._go_on = self.ask(_("Import"))
        self._go_on.setEnabled(False)
        self._ticks["all"].clicked.connect(self._tick_all)
        self._ticks["none"].clicked.connect(self._tick_none)
        self._ticks["new"].clicked.connect(self._tick_new)
        self._only_problems.toggled.connect(self._hide_fine)
        self._tree.itemChanged.connect(self._ticked)
        self._tree.currentItemChanged.connect(self._say_whole)
        self._tree.itemDoubleClicked.connect(self._ask_for_lines)
        self._lines.clicked.connect(self._ask_for_lines)
        QShortcut(QKeySequence("F2"), self).activated.connect(self._ask_for_lines)
        self.resize(940, 560)

    # -- values in -------------------------------------------------------------------------------------------------

    def show_progress(self, progress: Progress) -> None:
        """Say how many of the files have been looked at, how fast that goes and how long it will still take."""
        self._progress.setRange(0, progress.total or 0)
        self._progress.setValue(progress.done)
        words = _("Looking at the files… {done} of {total}").format(
            done=f"{progress.done:,}", total=f"{progress.total or 0:,}"
        )
        self._summary.setText("   ".join((words, *pace_words(progress), progress.note)).rstrip())

    def show_files(self, files: Sequence[Previewed], passed: Sequence[FileReport]) -> None:
        """Show what was found; the files of folders that were ``passed`` over are counted, and named in the report."""
        self._files, self._passed = tuple(files), tuple(passed)
        self._progress.hide()
        self._filling = True
        rows = self._rows(sorted(self._files, key=is_fine))
        if len(self._files) > _AT_ONCE:
            self._slices.begin(rows)
        else:
            exhaust(rows)
            self._show_filled()

    def _rows(self, order: Sequence[Previewed]) -> Iterator[None]:
        for first in range(0, len(order), _AT_ONCE):
            if first:
                yield
            self._tree.addTopLevelItems([file_item(file) for file in order[first : first + _AT_ONCE]])

    def _show_filled(self) -> None:
        if len(self._files) <= _UNFOLDED_AT_MOST:
            self._tree.expandAll()
        self._filling = False
        fine = sum(map(is_fine, self._files))
        self._only_problems.setVisible(0 < fine < len(self._files))
        for button in self._ticks.values():
            button.setEnabled(bool(self._files))
        self._say()
        first = self._tree.topLevelItem(0)
        if first is not None:
            self._tree.setCurrentItem(first)
        (self._go_on if first is None else self._tree).setFocus()

    # -- what is chosen --------------------------------------------------------------------------------------------

    @property
    def only_doubtful(self) -> bool:
        """Whether the preview is wanted only when a file needs a look."""
        return self._seldom.isChecked()

    @property
    def ticked(self) -> tuple[Path, ...]:
        """The files that are to be imported, in the order they were given."""
        ticked = {file.path for item, file in self._items() if item.checkState(0) is Qt.CheckState.Checked}
        return tuple(file.path for file in self._files if file.path in ticked)

    @property
    def edits(self) -> dict[str, tuple[StructureEdit, ...]]:
        """What was changed of the structure of sources, by their SHA-256."""
        return self._edits

    @property
    def articles(self) -> list[tuple[str, ...]]:
        """The titles of the articles of each file, as the table has them."""
        return [
            tuple(child.text(0) for row in range(item.childCount()) if (child := item.child(row)) is not None)
            for item, _file in self._items()
        ]

    def take_edits(self, file: Previewed, sha256: str, edits: Sequence[StructureEdit]) -> None:
        """A source of ``file`` comes in with ``edits``; the file is shown as it is with them."""
        self._edits[sha256] = tuple(edits)
        if not edits:
            del self._edits[sha256]
        self._files = tuple(file if one.path == file.path else one for one in self._files)
        self._filling = True
        for item, one in self._items():
            if one.path == file.path:
                state, unfolded = item.checkState(0), item.isExpanded()
                made = file_item(file, changes=self._changes(file))
                made.setCheckState(0, state)
                row = self._tree.indexOfTopLevelItem(item)
                self._tree.takeTopLevelItem(row)
                self._tree.insertTopLevelItem(row, made)
                made.setExpanded(unfolded)
                self._tree.setCurrentItem(made)
        self._filling = False
        self._say()
        self._tree.setFocus()

    def explain(self, error: Exception) -> bool:
        """Say under the table what is wrong; False where the error is none that somebody can mend."""
        if self._over or not isinstance(error, UserError):
            return False
        self._whole.setText(render(error.message))
        return True

    @property
    def passed(self) -> tuple[FileReport, ...]:
        """What was passed over before anybody was asked."""
        return self._passed

    @property
    def refused(self) -> tuple[Path, ...]:
        """The files of which it says that they cannot be read."""
        return tuple(file.path for file in self._files if is_refused(file))

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """What the table says of each file: name, status, remarks."""
        return [(item.text(0), item.text(1), item.text(REMARKS)) for item, _file in self._items()]

    @property
    def is_over(self) -> bool:
        """Whether it was accepted or left; what comes afterwards is not for it."""
        return self._over

    @property
    def summary(self) -> str:
        """The sentence at the top."""
        return self._summary.text()

    @property
    def words(self) -> str:
        """What is said under the table."""
        return self._whole.text()

    def tick(self, path: Path, *, wanted: bool) -> None:
        """Tick a file or take its tick off."""
        state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
        for item, file in self._items():
            if file.path == path:
                item.setCheckState(0, state)

    def done(self, result: int) -> None:
        """It is over, whichever way."""
        self._over = True
        self._slices.stop()
        super().done(result)

    def accept(self) -> None:
        """Tell what is to be imported."""
        ticked = set(self.ticked)
        self.import_wanted.emit(tuple(file.path for file in self._files if file.path in ticked or is_refused(file)))
        super().accept()

    # -- inner -----------------------------------------------------------------------------------------------------

    @Slot()
    def _tick_all(self) -> None:
        self._tick(lambda _file: True)

    @Slot()
    def _tick_none(self) -> None:
        self._tick(lambda _file: False)

    @Slot()
    def _tick_new(self) -> None:
        self._tick(lambda file: is_new(file) and file.wanted)

    def _tick(self, wanted: Callable[[Previewed], bool]) -> None:
        self._filling = True
        for item, file in self._items():
            if not is_refused(file):
                item.setCheckState(0, Qt.CheckState.Checked if wanted(file) else Qt.CheckState.Unchecked)
        self._filling = False
        self._say()

    @Slot()
    def _ticked(self) -> None:
        if not self._filling:
            self._say()

    @Slot(QTreeWidgetItem)
    def _say_whole(self, item: QTreeWidgetItem | None) -> None:
        """What is remarked on the current file in full: the column may be too narrow for it."""
        self._whole.setText("" if item is None else item.text(REMARKS))
        self._lines.setEnabled(self._at_hand() is not None)

    @Slot()
    def _ask_for_lines(self) -> None:
        found = self._at_hand()
        if found is not None:
            self.lines_wanted.emit(*found)

    def _at_hand(self) -> tuple[Previewed, str, int] | None:
        """The current file, the source of its current article, and which article of that it is; None for none."""
        item = self._tree.currentItem()
        if item is None:
            return None
        top = item.parent() or item
        file: Previewed = top.data(0, FILE)
        if not is_new(file) or not file.articles:
            return None
        place = 0 if item is top else top.indexOfChild(item)
        source = file.articles[place].source
        before = [one.source for one in file.articles[:place]]
        return (file, source, before.count(source) + 1) if source else None

    def _changes(self, file: Previewed) -> int:
        return sum(len(self._edits.get(source, ())) for source in dict.fromkeys(one.source for one in file.articles))

    @Slot(bool)
    def _hide_fine(self, hidden: bool) -> None:  # noqa: FBT001 - a slot
        for item, file in self._items():
            item.setHidden(hidden and is_fine(file))

    def _items(self) -> list[tuple[QTreeWidgetItem, Previewed]]:
        found = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [(item, item.data(0, FILE)) for item in found if item is not None]

    def _say(self) -> None:
        """Say what would come in, in the figures that the report of the import will have."""
        chosen = set(self.ticked)
        ticked = brought_in(counted(file for file in self._files if file.path in chosen))
        found = counted(self._files)
        articles = sum(len(file.articles) for file in self._files)
        files = brought_in(found)
        words = [
            ngettext("{count} file to import", "{count} files to import", files).format(count=f"{files:,}"),
            ngettext("{count} article", "{count} articles", articles).format(count=f"{articles:,}"),
        ]
        known, refused, passed = found["known"], found["refused"], len(self._passed) + found["passed"]
        if known:
            words.append(ngettext("{count} known already", "{count} known already", known).format(count=known))
        if passed:
            words.append(ngettext("{count} passed over", "{count} passed over", passed).format(count=passed))
        if refused:
            words.append(ngettext("{count} cannot be read", "{count} cannot be read", refused).format(count=refused))
        texts = found.total() > found["passed"]
        self._summary.setText(" · ".join(words) if texts else _("There is nothing to import: no texts were found."))
        self._go_on.setEnabled(bool(chosen))
        go_on = ngettext("Import {count} file", "Import {count} files", ticked).format(count=f"{ticked:,}")
        self._go_on.setText(go_on if ticked else _("Import"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(QLabel(_("Tick:")))
        for button in self._ticks.values():
            button.setEnabled(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._only_problems)
        self._only_problems.hide()
        self.body.addWidget(self._summary)
        self.body.addWidget(self._progress)
        self.body.addLayout(row)
        self.body.addWidget(self._tree, 1)
        self._whole.setMinimumHeight(2 * self._whole.fontMetrics().lineSpacing())
        self._whole.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self._whole, 1)
        below.addWidget(self._lines, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(below)
        self.body.addWidget(self._seldom)


def _small(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
