"""The original itself: its pages as pictures with the current part outlined, or its text as it lies in the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document import Style
from archive_gui.desktop.panels.article_original_page import ZOOMS, PagePane
from archive_gui.desktop.panels.article_original_text import OriginalText
from archive_gui.desktop.panels.one_line import OneLine
from archive_gui.domain.captured import Locator
from archive_gui.domain.records import SourceRecord, SourceText
from archive_gui.domain.spans import Ranges, Span


@dataclass(frozen=True, slots=True)
class OriginalAtHand:
    """What there is to show of the original of ``source``.

    ``page_count`` 0: it has no pages, and ``text`` is the beginning of the captured text, or all of it. ``locate``
    finds the locators of captured ranges, ``captured_at`` the captured stretch at a page's place in shares of its
    width and height. ``file_text`` is the beginning of the file itself, tags and all, where it is text in which the
    words were found; else empty.
    """

    source: SourceText
    page_count: int = 0
    locators: tuple[Locator, ...] = ()
    locate: Callable[[Sequence[Locator], Ranges], tuple[Locator, ...]] = lambda _found, _ranges: ()
    captured_at: Callable[[Sequence[Locator], int, float, float], Span | None] = lambda _f, _p, _x, _y: None
    text: str = ""
    file_text: str = ""


class OriginalView(QWidget):
    """Shows an original; pictures of its pages are asked for one by one."""

    page_wanted = Signal(int, int)
    """A page, counted from 1, and how many pixels wide its picture should be."""
    captured_chosen = Signal(int)
    """The captured character that was clicked on a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original: OriginalAtHand | None = None
        self._current: Ranges = ()
        self._page = 0
        self._asked_width = 0
        self._zoom = ZOOMS.index(100)
        self._style: Style | None = None
        self.pages = PagePane(self)
        self.text = OriginalText(self)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("empty")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._said = OneLine(self)
        self._said.setObjectName("muted")
        self._stack = QStackedWidget(self)
        for shown in (self._sentence, self.pages, self.text):
            self._stack.addWidget(shown)
        self._strip = QFrame(self)
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(16, 3, 12, 3)
        row.setSpacing(4)
        row.addWidget(self._said, 1)
        self._buttons = {
            name: self._button(words, tip)
            for name, words, tip in (
                ("back", "‹", _("Page before")),
                ("on", "›", _("Next page")),
                ("smaller", "−", _("Smaller page")),
                ("fit", _("Fit width"), _("Fit the page to the width")),
                ("larger", "＋", _("Larger page")),
            )
        }
        self._as_file = self._button(_("Source file"), _("Show the file as it is, tags and all"))
        self._as_file.setCheckable(True)
        for button in (*self._buttons.values(), self._as_file):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addWidget(self._stack, 1)
        self._connect()

    # -- values in ----------------------------------------------------------------------------------------------

    def show_original(self, original: OriginalAtHand, current_ranges: Ranges, style: Style) -> None:
        """Show an original at the part that comes from ``current_ranges`` of captured text."""
        same = self._original is not None and self._original.source.source == original.source.source
        self._original, self._current, self._style = original, current_ranges, style
        if not same:
            self._as_file.setChecked(False)
        self._as_file.setVisible(bool(original.file_text))
        has_pages = original.page_count > 0
        for button in self._buttons.values():
            button.setVisible(has_pages)
        if has_pages:
            self._stack.setCurrentWidget(self.pages)
            self.setFocusProxy(self.pages)
            located = original.locate(original.locators, current_ranges)
            first = next((one.page for one in located if one.page), None)
            wanted = first or (self._page if same and self._page else 1)
            if same and wanted == self._page:
                self.pages.set_boxes(self._boxes())
            else:
                self.pages.show_picture(QImage(), ())
            self._turn_to(wanted)
        else:
            self._show_text(original, style)

    def show_picture(self, page: int, image: QImage) -> None:
        """Show the picture that ``page_wanted`` asked for; one of another page is passed over."""
        if page == self._page and self._original is not None:
            self.pages.show_picture(image, self._boxes())

    def say(self, words: str) -> None:
        """Show a sentence instead of an original."""
        self._original, self._page = None, 0
        self._sentence.setText(words)
        self._said.show_words("")
        for button in (*self._buttons.values(), self._as_file):
            button.setVisible(False)
        self._stack.setCurrentWidget(self._sentence)

    @property
    def page(self) -> int:
        """The page in view, counted from 1; 0 where there are none."""
        return self._page

    @property
    def file_switch(self) -> QToolButton:
        """Shows the file itself instead of what was read from it; absent where there is nothing to choose."""
        return self._as_file

    @property
    def words(self) -> str:
        """What the strip above says."""
        return self._said.words

    @property
    def sentence(self) -> str:
        """What stands where nothing can be shown."""
        return self._sentence.text() if self._stack.currentWidget() is self._sentence else ""

    def zoom(self, step: int) -> None:
        """Make the page larger or smaller by so many steps; 0 fits it to the width."""
        wanted = ZOOMS.index(100) if not step else min(max(self._zoom + step, 0), len(ZOOMS) - 1)
        if wanted != self._zoom:
            self._zoom = wanted
            self.pages.set_zoom(ZOOMS[wanted])
            self._ask()

    def turn(self, step: int) -> None:
        """Turn so many pages."""
        if self._original is not None and 1 <= self._page + step <= self._original.page_count:
            self.pages.show_picture(QImage(), ())
            self.pages.verticalScrollBar().setValue(0)
            self._turn_to(self._page + step)

    # -- inner --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._buttons["back"].clicked.connect(self._turn_back)
        self._buttons["on"].clicked.connect(self._turn_on)
        self._buttons["smaller"].clicked.connect(self._zoom_out)
        self._buttons["fit"].clicked.connect(self._fit)
        self._buttons["larger"].clicked.connect(self._zoom_in)
        self._as_file.toggled.connect(self._switch)
        self.pages.zoom_requested.connect(self.zoom)
        self.pages.turn_requested.connect(self.turn)
        self.pages.picture_coarse.connect(self._sharpen)
        self.pages.place_clicked.connect(self._clicked)

    def _show_text(self, original: OriginalAtHand, style: Style) -> None:
        if self._as_file.isChecked():
            self.text.show_text(original.file_text, (), style)
        else:
            self.text.show_text(original.text, self._current, style)
        self._stack.setCurrentWidget(self.text)
        self.setFocusProxy(self.text)
        self._said.show_words(self._words_of_text(original))

    def _words_of_text(self, original: OriginalAtHand) -> str:
        """What the text is, where the current part stands in the file, and whether all of it is shown."""
        record = original.source.source
        if self._as_file.isChecked():
            return self._words_of_file(record)
        place = next((one.path for one in original.locate(original.locators, self._current) if one.path), None)
        if original.locators:
            said = _("{name} · as it was read").format(name=record.file_name)
        else:
            said = self._words_of_file(record)
        if place:
            said = _("{said} · at {place}").format(said=said, place=place)
        if len(original.text) < len(original.source.text):
            said = _("{said} · the first {n} characters").format(said=said, n=f"{len(original.text):,}")
        return said

    def _words_of_file(self, record: SourceRecord) -> str:
        encoding = record.encoding or _("encoding unknown")
        return _("{name} · {encoding} · {n} bytes").format(
            name=record.file_name, encoding=encoding, n=f"{record.byte_count:,}"
        )

    def _switch(self) -> None:
        if self._original is not None and self._style is not None and self._stack.currentWidget() is self.text:
            self._show_text(self._original, self._style)

    def _turn_to(self, page: int) -> None:
        self._page = page
        if self._original is None:
            return
        count = self._original.page_count
        self._said.show_words(
            _("{name} · page {page} of {count}").format(
                name=self._original.source.source.file_name, page=page, count=count
            )
        )
        self._buttons["back"].setEnabled(page > 1)
        self._buttons["on"].setEnabled(page < count)
        self._ask()

    def _ask(self) -> None:
        if self._page:
            self._asked_width = self.pages.wanted_width
            self.page_wanted.emit(self._page, self.pages.wanted_width)

    def _sharpen(self) -> None:
        # Pictures have an upper limit: one that came no wider than asked for is not asked for again.
        if self.pages.wanted_width > self._asked_width:
            self._ask()

    def _boxes(self) -> list[tuple[float, float, float, float]]:
        original = self._original
        if original is None:
            return []
        located = original.locate(original.locators, self._current)
        return [one.box for one in located if one.page == self._page and one.box is not None]

    def _clicked(self, x: float, y: float) -> None:
        original = self._original
        span = original.captured_at(original.locators, self._page, x, y) if original is not None else None
        if span is not None:
            self.captured_chosen.emit(span.start)

    def _turn_back(self) -> None:
        self.turn(-1)

    def _turn_on(self) -> None:
        self.turn(1)

    def _zoom_out(self) -> None:
        self.zoom(-1)

    def _zoom_in(self) -> None:
        self.zoom(1)

    def _fit(self) -> None:
        self.zoom(0)

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self._strip)
        button.setObjectName("flat")
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.hide()
        return button
