"""What is suggested under the search field while one types, and how keys move through it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from archive_gui.desktop.panels.query_edit import QueryEdit
from archive_gui.desktop.panels.suggestions import SuggestionsPopup
from archive_gui.desktop.qmodels.query_words import TypedWord, typed_word
from archive_gui.domain.facets import Suggestion, SuggestionKind

SUGGEST_MS = 70
"""Names come from memory and are to be there before the list is."""
_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Return})


class Suggesting(QObject):
    """Asks what the word at the caret may be, shows the answer, and puts what is picked in the word's place.

    Nothing is asked or shown while an input method composes.
    """

    wanted = Signal(object)
    """Something to suggest for this ``TypedWord``."""
    picked = Signal(str, int)
    """The query with what was picked in it, and where the caret belongs."""
    clear_wanted = Signal()
    """The earlier queries are to be forgotten."""

    def __init__(self, field: QueryEdit, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._field = field
        self._word: TypedWord | None = None
        self.popup = SuggestionsPopup(anchor)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SUGGEST_MS)
        self._wait.timeout.connect(self._ask)
        self.popup.accepted.connect(self._accept)
        self.popup.clear_wanted.connect(self.clear_wanted)

    def edited(self) -> None:
        """Something was typed: ask in a moment."""
        if self._field.composing:
            self.stop()
        else:
            self._wait.start()

    def stop(self) -> None:
        """Ask nothing, show nothing."""
        self._wait.stop()
        self.popup.close_up()

    def offer(self, word: TypedWord, suggestions: Sequence[Suggestion]) -> None:
        """Show what ``word`` may be; nothing where one has gone on to another, or is composing again."""
        now = typed_word(self._field.text(), self._field.caret)
        if self._field.composing or not self._field.hasFocus() or now != word:
            return
        self._word = word
        self.popup.offer(suggestions, word.words)

    def offer_history(self, suggestions: Sequence[Suggestion]) -> None:
        """Show earlier queries, with the way to forget them all."""
        if not self._field.composing:
            self._wait.stop()
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.popup.offer(suggestions, "", clearing=True)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the popup rather than to a shortcut of the window."""
        return self.popup.is_open and event.key() in _KEYS

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Whether the popup took a key: Up and Down move the mark, Enter and Tab take what is marked, Esc closes.

        Ctrl+Enter opens the page of a person, place or body.
        """
        if not self.popup.is_open:
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self.popup.step(1)
            case Qt.Key.Key_Up:
                self.popup.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.popup.open_page(self.popup.marked)
            ):
                pass  # it was asked for
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab if self.popup.marked >= 0:
                self.popup.take(self.popup.marked)
            case Qt.Key.Key_Escape:
                self.stop()
            case _:
                return False
        return True

    @Slot()
    def _ask(self) -> None:
        word = typed_word(self._field.text(), self._field.caret)
        if word is None or not word.words.strip():
            self.popup.close_up()
        else:
            self.wanted.emit(word)

    @Slot(object)
    def _accept(self, suggestion: Suggestion) -> None:
        """An earlier query takes the whole field, a name the place of the word that was typed."""
        text = self._field.text()
        if suggestion.kind is SuggestionKind.HISTORY or self._word is None:
            self.picked.emit(suggestion.query, len(suggestion.query))
        else:
            before, after = text[: self._word.span.start], text[self._word.span.end :].lstrip()
            self.picked.emit(f"{before}{suggestion.query} {after}", len(before) + len(suggestion.query) + 1)
