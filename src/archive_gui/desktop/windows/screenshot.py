"""A picture of the window without a screen: for the demo, and for the manual."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QSettings,
    QSize,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from archive_gui.base.settings import load_settings
from archive_gui.desktop.windows.application import Face
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.workflows.session import open_archive

log = logging.getLogger(__name__)

QUIET_MS = 400
"""How long nothing must have been under way: an article is read a moment after its row is chosen."""
PATIENCE_MS = 20_000
SIZE = QSize(1600, 1000)


def save_screenshot(folder: Path, picture: Path) -> None:
    """Open a window on the archive in ``folder``, let it settle, save its picture, close both.

    Raises:
        UserError: the archive cannot be opened.
        OSError: the picture cannot be written.
    """
    qInstallMessageHandler(_to_log)
    settings = load_settings()
    face = Face(["archive-gui"], settings)
    scratch = picture.with_suffix(".ini")
    state = QSettings(str(scratch), QSettings.Format.IniFormat)
    window = MainWindow(settings, open_archive(folder, operator=settings.operator_name), state=state)
    window.resize(SIZE)
    window.show()
    _settle(window)
    saved = window.grab().save(str(picture))
    let_go(window)
    del face
    scratch.unlink(missing_ok=True)
    if not saved:
        raise OSError(f"cannot write {picture}")


def _settle(window: MainWindow) -> None:
    """Wait until the window has had nothing to do for a while, or patience ends."""
    loop, timer, since, quiet = QEventLoop(), QTimer(), QElapsedTimer(), QElapsedTimer()
    since.start()
    quiet.start()

    def look() -> None:
        if not window.runner.is_idle:
            quiet.restart()
        if quiet.hasExpired(QUIET_MS) or since.hasExpired(PATIENCE_MS):
            loop.quit()

    timer.timeout.connect(look)
    timer.start(50)
    loop.exec()
    timer.stop()


def _to_log(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """What Qt says of a platform without a screen is nothing for whoever asked for a picture."""
    log.info("Qt: %s", words)


def let_go(window: MainWindow) -> None:
    """Close a window and free it at once: one that the garbage collector comes upon takes the process with it.

    The collector empties the window's Python side first, and Qt, taking the rest apart, still calls into it.
    """
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
