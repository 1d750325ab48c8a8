"""A picture of the window without a screen: for the demo, and for the manual."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings, QSize, QTimer

from archive_gui.base.settings import load_settings
from archive_gui.desktop.windows.application import Face
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.workflows.session import open_archive

SETTLE_MS = 800
SIZE = QSize(1600, 1000)


def save_screenshot(folder: Path, picture: Path) -> None:
    """Open a window on the archive in ``folder``, let it settle, save its picture, close both.

    Raises:
        UserError: the archive cannot be opened.
        OSError: the picture cannot be written.
    """
    settings = load_settings()
    face = Face(["archive-gui"], settings)
    scratch = picture.with_suffix(".ini")
    state = QSettings(str(scratch), QSettings.Format.IniFormat)
    window = MainWindow(settings, open_archive(folder, operator=settings.operator_name), state=state)
    window.resize(SIZE)
    window.show()
    wait = QEventLoop(face)
    QTimer.singleShot(SETTLE_MS, wait.quit)
    wait.exec()
    saved = window.grab().save(str(picture))
    let_go(window)
    scratch.unlink(missing_ok=True)
    if not saved:
        raise OSError(f"cannot write {picture}")


def let_go(window: MainWindow) -> None:
    """Close a window and free it at once: one that the garbage collector comes upon takes the process with it.

    The collector empties the window's Python side first, and Qt, taking the rest apart, still calls into it.
    """
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
