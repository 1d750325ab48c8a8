"""An import through the window, drawn offscreen: preview, a cancel in the middle, the rest, the reports."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_FRAME_MS = 5
_LONGEST_S = 1200


class _Beat:
    """A timer whose delays tell how long the window was held, and the processor time of its own work in between.

    Where others want the processor the delays are theirs too; the processor time is the window's alone.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - the command line is measured without it

        self.begin()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_FRAME_MS)

    def begin(self) -> None:
        """Forget what was before."""
        self.longest_ms, self.longest_work_ms, self.held = 0.0, 0.0, 0
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        late = (now - self._last) * 1000 - _FRAME_MS
        self.longest_work_ms = max(self.longest_work_ms, (worked - self._worked) * 1000)
        self._last, self._worked = now, worked
        self.longest_ms = max(self.longest_ms, late)
        self.held += late > 100


def through_window(inbox: Path, folder: Path) -> dict[str, Any]:
    """Import ``inbox`` into the archive in ``folder``; tells what each step took and how long the window was held."""
    from PySide6.QtCore import QSettings  # noqa: PLC0415 - the command line is measured without it
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from archive_gui.base.settings import Settings  # noqa: PLC0415
    from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog  # noqa: PLC0415
    from archive_gui.desktop.dialogs.import_report import ImportReportDialog  # noqa: PLC0415
    from archive_gui.desktop.jobs.collector import Collector  # noqa: PLC0415
    from archive_gui.desktop.theme.style import Theme  # noqa: PLC0415
    from archive_gui.desktop.windows.application import shorten_turns  # noqa: PLC0415
    from archive_gui.desktop.windows.main_window import MainWindow  # noqa: PLC0415
    from archive_gui.workflows.session import open_archive  # noqa: PLC0415

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme(app, "light")
    shorten_turns()
    collector = Collector(app)  # as the program has it: Python's own would hold the window for most of a second
    state = QSettings(str(folder.parent / "state.ini"), QSettings.Format.IniFormat)
    archive = open_archive(folder, operator="benchmark")
    window = MainWindow(Settings(), archive, state=state, settings_file=folder.parent / "settings.json")
    window.resize(1400, 880)
    window.show()
    told: list[Any] = []
    window.imports.imported.connect(told.append)
    beat = _Beat()

    def wait(done: Callable[[], bool]) -> float:
        began = time.perf_counter()
        while not done():
            app.processEvents()
            time.sleep(0.001)
            if time.perf_counter() - began > _LONGEST_S:
                raise RuntimeError("the window does not come to rest")
        return round(time.perf_counter() - began, 1)

    def preview() -> ImportPreviewDialog:
        return next(dialog for dialog in window.findChildren(ImportPreviewDialog) if not dialog.is_over)

    def is_filled() -> bool:
        return preview()._go_on.isEnabled()  # noqa: SLF001 - rows come a few at a time, and only the button tells

    def close_reports() -> int:
        shown = [dialog for dialog in window.findChildren(ImportReportDialog) if dialog.isVisible()]
        for dialog in shown:
            dialog.reject()
        return len(shown)

    wait(lambda: window.runner.is_idle)
    beat.begin()
    window.imports.propose([inbox])
    preview_s = wait(is_filled)
    rows = preview().rows
    preview().accept()
    third = len(preview_ticked := [row for row in rows if row[1] == "New"]) // 3
    wait(lambda: bool(window.runner.visible_jobs) and _articles(window) >= third)
    window.runner.visible_jobs[0].cancel()
    cancel_s = wait(lambda: len(told) == 1 and window.runner.is_idle)
    shown = close_reports()
    window.imports.propose([inbox])
    again_s = wait(is_filled)
    again = preview().rows
    preview().accept()
    import_s = wait(lambda: len(told) == 2 and window.runner.is_idle)
    shown += close_reports()
    seen = {
        "preview_s": preview_s, "preview_rows": len(rows), "preview_new": len(preview_ticked), "cancel_s": cancel_s,
        "preview_again_s": again_s, "known_again": sum(row[1] == "Known already" for row in again),
        "import_rest_s": import_s, "reports_shown": shown, "in_list": _articles(window),
        "longest_hold_ms": round(beat.longest_ms), "holds_over_100_ms": beat.held,
        "longest_turn_cpu_ms": round(beat.longest_work_ms),
    }  # fmt: skip
    window.close()
    wait(lambda: window.runner.is_idle)
    collector.stop()
    return seen


def _articles(window: Any) -> int:
    return len(window.parts.articles.ids)
