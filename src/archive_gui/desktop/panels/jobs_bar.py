"""The status bar's corner for what is under way: how far, how long still, and a way to stop it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.jobs.runner import Job, JobRunner
from archive_gui.desktop.qmodels.progress_words import progress_words
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current


class JobsBar(QWidget):
    """Shows the oldest job under way and how many wait behind it; nothing while nothing is."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job[Any] | None = None
        self._words = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(130)
        self._bar.setAccessibleName(_("Progress"))
        self._cancel = QToolButton()
        self._cancel.setObjectName("flat")
        self._cancel.setToolTip(_("Stop; what is done stays"))
        self._cancel.setAccessibleName(_("Stop"))
        self._cancel.setIcon(icon("clear", current().muted))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(10)
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._cancel.clicked.connect(self._stop)
        runner.changed.connect(self._show)
        self._show()

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._cancel.setIcon(icon("clear", current().muted))

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)

    @Slot()
    def _show(self) -> None:
        jobs = self._runner.visible_jobs
        job = jobs[0] if jobs else None
        self.setVisible(job is not None)
        if job is None:
            self._job = None
            return
        if job is not self._job:
            self._job = job
        self._cancel.setEnabled(not job.token.cancelled)
        percent = job.progress.percent
        self._bar.setRange(0, 0 if percent is None else 100)
        if percent is not None:
            self._bar.setValue(percent)
        waiting = len(jobs) - 1
        words = progress_words(job.progress)
        if waiting:
            words += " · " + ngettext("{count} more waiting", "{count} more waiting", waiting).format(count=waiting)
        self._words.setText(words)
        self._words.setToolTip(job.progress.note)
