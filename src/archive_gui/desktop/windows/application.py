"""The application around the window: fonts, theme, language, and what happens when something breaks."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from archive_gui import __version__
from archive_gui.base.messages import _, current_language
from archive_gui.base.paths import APP_NAME, is_folder
from archive_gui.base.settings import Settings, load_settings
from archive_gui.desktop.controllers.rules_ahead import RulesAhead
from archive_gui.desktop.jobs.collector import Collector
from archive_gui.desktop.theme.icons import application_icon
from archive_gui.desktop.theme.style import Theme
from archive_gui.desktop.windows.main_window import MainWindow

log = logging.getLogger(__name__)

_TURN_S = 0.001
"""How long a worker's thread keeps the interpreter once the window asks for it, which a picture does many times.

At Python's own 5 ms, text and facts took 110 ms to paint beside a busy worker; now 45 ms, alone 27 ms.
"""


class MissingWords(QTranslator):
    """Words of Qt's own file dialog that Qt 6.11's translations do not have."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """It has words, though no file."""
        return False

    def translate(  # the words Qt asks for come from the catalogue
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """The words in the language chosen; empty (so Qt looks on) for all that is not missing."""
        if context != "QFileDialog":
            return ""
        return {"&Look in:": _("&Look in:"), "Files of &type:": _("Files of &type:")}.get(sourceText, "")


class Face(QObject):
    """The one QApplication, dressed and speaking the language that was chosen before it was made."""

    def __init__(self, argv: Sequence[str], settings: Settings) -> None:
        QApplication.setOrganizationName(APP_NAME)
        QApplication.setApplicationName(APP_NAME)
        QApplication.setApplicationVersion(__version__)
        self.application = QApplication(list(argv))
        super().__init__(self.application)
        self.application.setDesktopFileName(APP_NAME)
        self._translator = QTranslator(self)
        self._missing = MissingWords(self)
        self._speak()
        self._theme = Theme(self.application, settings.theme)
        self.application.setWindowIcon(application_icon())

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """Dress as the settings say now."""
        self._theme.choose(settings.theme)

    def _speak(self) -> None:
        """Qt's own words (in its file dialogs and line edits) come from its own translation.

        They are English to begin with: Qt's English catalogue only has plurals, and makes Qt complain of key names.
        """
        language = current_language()
        QLocale.setDefault(QLocale(language))
        if language == "en":
            return
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self.application.installTranslator(self._missing)
        if self._translator.load(f"qtbase_{language}", folder):
            self.application.installTranslator(self._translator)
        else:
            log.warning("Qt has no words of its own for %s", language)


def run(argv: Sequence[str], archive: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit status. Log and language have been seen to before.

    ``archive`` is opened at once; without one, the archive that was open when the window was closed last.
    """
    shorten_turns()
    settings = load_settings()
    face = Face(argv, settings)
    collector = Collector(face)
    window = MainWindow(settings)
    window.desk.settings_changed.connect(face.follow)
    catch_crashes(window)
    RulesAhead(window.desk)
    window.show()
    wanted = archive or last_archive(window, settings)
    if wanted is not None:
        window.archives.open(wanted)
    status = face.application.exec()
    collector.stop()
    return status


def shorten_turns() -> None:
    """Let the window's thread have the interpreter soon after it asks for it, whatever workers are at."""
    sys.setswitchinterval(_TURN_S)


def last_archive(window: MainWindow, settings: Settings) -> Path | None:
    """The archive that was open when the window was closed last, if it is still there."""
    if not settings.recent_archives or not window.state.flag("archive/open", default=False):
        return None
    folder = Path(settings.recent_archives[0])
    return folder if is_folder(folder) else None


def catch_crashes(window: MainWindow) -> None:
    """Show every exception that nobody took, from whichever thread, instead of losing it on a console."""
    usual = sys.excepthook

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            usual(kind, error, trace)
            return
        log.critical("nobody took this exception", exc_info=(kind, error, trace))
        window.runner.post(lambda: window.show_crash(error))

    def show_from_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            show(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = show
    threading.excepthook = show_from_thread
