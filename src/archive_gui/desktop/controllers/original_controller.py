"""The original of the article at hand: read off the UI thread, its pages drawn one by one as they are looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from archive_gui.base.errors import UserError
from archive_gui.base.messages import _, render
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.page_source import read_original
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.article_original import OriginalAtHand
from archive_gui.desktop.panels.article_view import ArticleView
from archive_gui.domain.captured import Message
from archive_gui.domain.records import SourceId


class OriginalController(QObject):
    """Answers the view of the original; only the newest question counts."""

    def __init__(self, desk: Desk, view: ArticleView) -> None:
        super().__init__(desk)
        self._desk = desk
        self._view = view
        self._originals = Latest(desk.runner)
        self._pictures = Latest(desk.runner)
        view.original_requested.connect(self._read)
        view.page_requested.connect(self._draw)
        desk.archive_closed.connect(self._forget)

    @Slot(object)
    def _read(self, source: SourceId) -> None:
        archive = self._desk.archive
        if archive is None:
            return
        self._pictures.forget()

        def work(_ticker: Ticker) -> OriginalAtHand | Message:
            try:
                return read_original(archive, source)
            except UserError as error:
                return error.message

        self._originals.ask(_("Reading the original"), work, self._show)

    def _show(self, found: OriginalAtHand | Message) -> None:
        if isinstance(found, Message):
            self._view.say_of_original(render(found))
        else:
            self._view.show_original(found)

    @Slot(object, int, int)
    def _draw(self, source: SourceId, page: int, width: int) -> None:
        archive = self._desk.archive
        if archive is None:
            return

        def work(_ticker: Ticker) -> QImage:
            drawn = use_cases.pages.page_picture(archive, source, page, width)
            # The copy owns its pixels; the bytes go with the value.
            return QImage(drawn.rgb, drawn.width, drawn.height, 3 * drawn.width, QImage.Format.Format_RGB888).copy()

        self._pictures.ask(
            _("Drawing the page"), work, lambda image: self._view.stage.original.show_picture(page, image)
        )

    @Slot()
    def _forget(self) -> None:
        self._originals.forget()
        self._pictures.forget()
