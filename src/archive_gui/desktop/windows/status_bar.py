"""The status bar: which archive, how much of it is in view, what was just done, what is under way."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.jobs.runner import JobRunner
from archive_gui.desktop.panels.jobs_bar import JobsBar

_SAID_FOR_MS = 8000


class StatusBar(QStatusBar):
    """Words only; nothing in it needs the keyboard but the way to stop a job."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 6, 0)
        self._archive = QLabel()
        self._figures = QLabel()
        self._said = QLabel()
        self._jobs = JobsBar(runner)
        for label in (self._archive, self._figures):
            self.addWidget(label)
        self.addWidget(self._said, 1)
        self.addPermanentWidget(self._jobs)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID_FOR_MS)
        self._silence.timeout.connect(self._said.clear)

    @property
    def words(self) -> str:
        """Everything the bar says at the left."""
        return "   ".join(label.text() for label in (self._archive, self._figures, self._said) if label.text())

    @property
    def jobs(self) -> JobsBar:
        """What is under way."""
        return self._jobs

    def show_archive(self, name: str, path: str, *, read_only: bool) -> None:
        """Say which archive is open; an empty name: none."""
        words = _("Archive: {name} (read-only)") if read_only else _("Archive: {name}")
        self._archive.setText(words.format(name=name) if name else "")
        self._archive.setToolTip(path)

    def show_figures(self, articles: int | None, chosen: int) -> None:
        """Say how many articles there are and how many are chosen."""
        if articles is None:
            self._figures.setText("")
            return
        words = ngettext("{count} article", "{count} articles", articles).format(count=f"{articles:,}")
        if chosen > 1:
            words += " · " + ngettext("{count} chosen", "{count} chosen", chosen).format(count=f"{chosen:,}")
        self._figures.setText(words)

    @Slot(str)
    def say(self, words: str) -> None:
        """Say for a while what was done."""
        self._said.setText(words)
        self._silence.start()
