"""What every controller stands at: the open archive, the job runner, the settings, and the one refresh signal."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.errors import UserError
from archive_gui.base.messages import _, reason_in_words, render
from archive_gui.base.progress import Ticker
from archive_gui.base.settings import Settings, save_settings
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.jobs.runner import Job, JobRunner
from archive_gui.desktop.panels.notice_bar import NoticeBar
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

T = TypeVar("T")
log = logging.getLogger(__name__)

_INDEX_DAMAGED = "search.index_damaged"


def _nothing(_result: object) -> None:
    return None


class Desk(QObject):
    """Holds one archive at a time; every write goes through here and is announced once.

    ``archive_changed`` carries a ``ChangeSummary`` and whoever asked for the change; each screen decides by the
    summary's areas whether it cares.
    """

    archive_opened = Signal()
    archive_leaving = Signal()
    """The archive is about to be closed; edits that are asked for now are still made."""
    archive_closed = Signal()
    archive_changed = Signal(object, object)
    settings_changed = Signal(object)
    crashed = Signal(object)
    """An exception that is a fault of the program."""

    def __init__(
        self, runner: JobRunner, notices: NoticeBar, settings: Settings, settings_file: Path | None = None
    ) -> None:
        super().__init__(runner)
        self.runner = runner
        self.notices = notices
        self._settings = settings
        self._settings_file = settings_file
        self._archive: Archive | None = None
        self._rebuilding = False
        self._next: Archive | None = None
        self._leaving: list[Archive] = []
        self._once_closed: list[Callable[[], object]] = []
        runner.failed.connect(self.explain)
        runner.idle.connect(self._close_leaving)

    @property
    def archive(self) -> Archive | None:
        """The open archive."""
        return self._archive

    @property
    def settings(self) -> Settings:
        """The user's settings."""
        return self._settings

    @property
    def writable(self) -> bool:
        """Whether there is an archive that takes changes."""
        return self._archive is not None and not self._archive.read_only

    def adopt(self, archive: Archive) -> None:
        """Work on ``archive`` from now on, and let its index catch up."""
        self._archive = archive
        self._rebuilding = False
        self.change_settings(self._settings.with_archive(archive.folder))
        self.archive_opened.emit()
        if not archive.read_only:
            self.start(_("Updating the search index"), use_cases.keep.catch_up, writes=True, on_success=self._caught_up)

    def change_to(self, archive: Archive) -> None:
        """Work on ``archive``, which stands open already, as soon as the one at hand is closed."""
        self._next = archive
        self.leave()
        self.when_closed(self._adopt_next)

    def when_closed(self, then: Callable[[], object]) -> None:
        """Go on with ``then`` as soon as every archive that was left is closed."""
        if self._leaving:
            self._once_closed.append(then)
        else:
            then()

    def leave(self) -> None:
        """Close the archive, if one is open, as soon as the jobs at work on it have stopped."""
        if self._archive is None:
            return
        self.archive_leaving.emit()
        self._leaving.append(self._archive)
        self._archive = None
        self.archive_closed.emit()
        self.runner.cancel_all()
        if self.runner.is_idle:
            self._close_leaving()

    def shut_down(self) -> None:
        """Stop everything and close the archive before the window goes."""
        self.runner.shut_down()
        for archive in (*self._leaving, self._next, self._archive):
            if archive is not None:
                archive.close()
        self._leaving.clear()
        self._once_closed.clear()
        self._next = self._archive = None

    def change_settings(self, settings: Settings) -> None:
        """Keep new settings; a file that cannot be written is said, the settings hold all the same."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            save_settings(settings, self._settings_file)
        except OSError as error:
            log.warning("settings cannot be written: %s", error)
            reason = reason_in_words(error.strerror or type(error).__name__)
            self.notices.warn(_("The settings could not be saved: {reason}").format(reason=reason))
        self.settings_changed.emit(settings)

    def start(
        self,
        title: str,
        work: Callable[[Archive, Ticker], T],
        *,
        writes: bool = False,
        quiet: bool = False,
        must_end: bool = False,
        on_success: Callable[[T], object] = _nothing,
        on_cancel: Callable[[], object] = lambda: None,
        on_error: Callable[[Exception], object] | None = None,
    ) -> Job[T] | None:
        """Run ``work`` on the open archive off the UI thread; its answer is dropped when the archive was left.

        Without ``on_error`` an error is explained.
        """
        archive = self._archive
        if archive is None:
            return None

        def answer(result: T) -> None:
            if self._archive is archive:
                on_success(result)

        return self.runner.start(
            Job(
                title=title,
                work=lambda ticker: work(archive, ticker),
                writes=writes,
                quiet=quiet,
                must_end=must_end,
                on_success=answer,
                on_cancel=on_cancel,
                on_error=on_error,
            )
        )

    def change(
        self,
        title: str,
        work: Callable[[Archive], ChangeSummary],
        initiator: object,
        on_success: Callable[[ChangeSummary], object] = _nothing,
        on_error: Callable[[Exception], object] | None = None,
    ) -> None:
        """Make one change to the archive and announce it."""

        def answer(summary: ChangeSummary) -> None:
            self.notices.withdraw()
            self.archive_changed.emit(summary, initiator)
            on_success(summary)

        self.start(
            title,
            lambda archive, _ticker: work(archive),
            writes=True,
            must_end=True,
            on_success=answer,
            on_error=on_error,
        )

    def announce(self, summary: ChangeSummary, initiator: object) -> None:
        """Announce a change made by work that goes on; from any thread."""
        archive = self._archive

        def tell() -> None:
            if self._archive is archive:
                self.archive_changed.emit(summary, initiator)

        self.runner.post(tell)

    @Slot(object)
    def explain(self, error: Exception) -> None:
        """Say in one sentence what a person can mend; anything else is a fault and is shown as one."""
        if isinstance(error, UserError):
            self.notices.warn(render(error.message))
            if error.code == _INDEX_DAMAGED and self.writable and not self._rebuilding:
                self._rebuilding = True
                self.start(
                    _("Rebuilding the search index"),
                    use_cases.keep.rebuild_if_damaged,
                    writes=True,
                    on_success=self._rebuilt,
                    on_cancel=self._gave_up,
                )
        else:
            self.crashed.emit(error)

    def _rebuilt(self, damage: Message | None) -> None:
        self._rebuilding = False
        if damage is not None and self._archive is not None:
            self._caught_up(self._archive.info().articles)

    def _gave_up(self) -> None:
        self._rebuilding = False

    def _caught_up(self, touched: int) -> None:
        if touched:
            summary = ChangeSummary(
                Message("index.caught_up", {"count": touched}), frozenset({Area.INDEX, Area.LEDGER}), (), touched
            )
            self.archive_changed.emit(summary, self)

    @Slot()
    def _close_leaving(self) -> None:
        if not self._leaving or not self.runner.is_idle:
            return
        archive = self._leaving[0]
        self.runner.start(
            Job(
                title=_("Closing the archive"),
                work=lambda _ticker: archive.close(),
                writes=True,
                quiet=True,
                on_success=lambda _done: self._closed(),
                on_error=self._closed_badly,
            )
        )

    def _closed(self) -> None:
        self._leaving.pop(0)
        if not self._leaving:
            waiting, self._once_closed = self._once_closed, []
            for then in waiting:
                then()

    def _closed_badly(self, error: Exception) -> None:
        """The one that could not be closed properly is left all the same."""
        self._closed()
        self.explain(error)

    def _adopt_next(self) -> None:
        archive, self._next = self._next, None
        if archive is not None:
            self.adopt(archive)
