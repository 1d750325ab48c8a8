"""The search field: asks as one types, but never while an input method is still composing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.panels.one_line import OneLine
from archive_gui.desktop.panels.query_chips import QueryChips
from archive_gui.desktop.panels.query_edit import Mark, QueryEdit
from archive_gui.desktop.panels.search_mistake import SearchMistake
from archive_gui.desktop.panels.search_suggesting import Suggesting
from archive_gui.desktop.panels.search_switches import SearchSwitches
from archive_gui.desktop.panels.suggestions import SuggestionsPopup
from archive_gui.desktop.qmodels.query_words import QueryChip, TypedWord, mistaken_word, query_chips
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.captured import Message
from archive_gui.domain.facets import Suggestion
from archive_gui.domain.query import QueryMistake
from archive_gui.domain.search import Manner
from archive_gui.language.query_filters import without

DEBOUNCE_MS = 150
_ROOMY = 640
"""Logical pixels from which on words stand beside the star."""
_SPACIOUS = 860
"""From here on switches that are off stay beside chips."""
_TIGHT = 400
"""Below this the earlier searches are left to their keys and the menu."""
_LEAST = 236
_CHIPS_SHARE = 0.42


class SearchBar(QWidget):
    """A field with its answer beside it; a mistake stands there too, with a query that would be understood."""

    query_changed = Signal(str)
    """What to search for, 150 ms after the last key, at once on Enter; empty: nothing any more."""
    query_entered = Signal(str)
    """A query that somebody meant: asked for by Enter, picked, or left for its results."""
    left_downwards = Signal()
    """The keyboard wants to go on to the results."""
    suggestions_wanted = Signal(object)
    """Something to suggest for the ``TypedWord`` at the caret."""
    history_wanted = Signal()
    """The earlier queries are to be offered."""
    history_clear_wanted = Signal()
    manner_changed = Signal(object)
    """The ``Manner`` to search in from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = ""
        self._going_down = False
        self._field = QueryEdit()
        self._field.setPlaceholderText(_("Search titles and texts"))
        self._field.setAccessibleName(_("Search the archive"))
        self._field.installEventFilter(self)
        self._chips = QueryChips()
        self._mistake = SearchMistake()
        self._switches = SearchSwitches()
        self._status = OneLine()
        self._status.setObjectName("muted")
        self._earlier = _button(_("Earlier searches"), _("Earlier searches (Down in the empty field)"))
        self._clear = _button(_("Clear the search"), _("Clear the search (Esc)"))
        self._clear.setVisible(False)
        self._save: QToolButton | None = None
        self._frame = QFrame()
        self._frame.setObjectName("search_field")
        self._glass = QLabel()
        self._lay_out()
        self._suggesting = Suggesting(self._field, self._frame)
        self.refresh_icons()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self._ask)
        self._field.textEdited.connect(self._edited)
        self._field.composing_changed.connect(self._edited)
        self._field.returnPressed.connect(self._entered)
        self._clear.clicked.connect(self.clear)
        self._earlier.clicked.connect(self.history_wanted)
        self._mistake.suggestion_wanted.connect(self._use)
        self._chips.taken_off.connect(self._take_off)
        self._switches.manner_changed.connect(self.manner_changed)
        self._suggesting.wanted.connect(self.suggestions_wanted)
        self._suggesting.picked.connect(self._take)
        self._suggesting.clear_wanted.connect(self.history_clear_wanted)

    # -- what is there ---------------------------------------------------------------------------------------------

    @property
    def field(self) -> QueryEdit:
        """The field one types into."""
        return self._field

    @property
    def popup(self) -> SuggestionsPopup:
        """What is suggested."""
        return self._suggesting.popup

    @property
    def chips(self) -> QueryChips:
        """What was understood as filters."""
        return self._chips

    @property
    def switches(self) -> SearchSwitches:
        """How words are compared with text."""
        return self._switches

    @property
    def query(self) -> str:
        """The query asked for last."""
        return self._asked

    @property
    def manner(self) -> Manner:
        """How its words are to be compared."""
        return self._switches.manner

    @property
    def status(self) -> str:
        """The answer's figures in words."""
        return self._status.words

    @property
    def mistake(self) -> str:
        """What is wrong with the query, in words; empty when nothing is."""
        return self._mistake.words

    def set_query(self, query: str) -> None:
        """Put ``query`` into the field and ask for it."""
        self._suggesting.stop()
        self._field.setText(query)
        self._field.mark_mistake(None)
        self._show_filters()
        self._ask()

    @Slot()
    def clear(self) -> None:
        """Empty the field; the list goes back to what the sidebar says."""
        self.set_query("")

    def reset(self) -> None:
        """Empty the field without asking: another archive was opened."""
        self._wait.stop()
        self._suggesting.stop()
        self._asked = ""
        self._field.clear()
        self.show_answer(None, 0.0)
        self._show_filters()

    def focus_field(self) -> None:
        """Take the keyboard here, with the old query ready to be typed over."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def set_save_action(self, action: QAction) -> None:
        """Put the way to keep a query beside the field."""
        self._save = QToolButton()
        self._save.setDefaultAction(action)
        self._save.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._save.setAccessibleName(action.text().rstrip("…"))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._save)
        self._share()

    # -- answers ---------------------------------------------------------------------------------------------------

    def show_answer(
        self,
        articles: int | None,
        elapsed_ms: float,
        *,
        hits: int | None = None,
        hit: tuple[int, int] | None = None,
    ) -> None:
        """Show how many articles were found and how fast (None: nothing was searched), and which hit one stands at.

        ``hits`` is in how many places of all these articles, None where nobody counted.
        """
        self._show_mistake("", "")
        self._clear.setVisible(bool(self._field.text()))
        if articles is None:
            self._status.show_words("")
            return
        words = []
        if hit is not None and hit[1]:  # first: where there is little room the end is left out
            words.append(_("hit {number} / {total}").format(number=hit[0], total=hit[1]))
        found = ngettext("{count} article found", "{count} articles found", articles)
        words.append(found.format(count=f"{articles:,}"))
        if hits:
            words.append(ngettext("{count} place", "{count} places", hits).format(count=f"{hits:,}"))
        words.append(_("{time} ms").format(time=round(elapsed_ms) if elapsed_ms >= 10 else round(elapsed_ms, 1)))
        self._status.show_words(" · ".join(words))
        self._share()

    def show_mistake(self, mistake: QueryMistake) -> None:
        """Show what cannot be understood, at its character, with a query that could be."""
        if self._field.text() != self._asked:
            return  # one has typed on, and will ask again
        self._status.show_words("")
        self._clear.setVisible(True)
        params = {"position": mistake.position + 1, "suggestion": mistake.suggestion}
        words = render(Message(mistake.code, params))
        self._show_mistake(words, mistake.suggestion)
        if not self._field.composing:
            self._field.mark_mistake(mistaken_word(self._field.text(), mistake.position), words)

    def offer(self, word: TypedWord, suggestions: Sequence[Suggestion]) -> None:
        """Show what ``word`` may be the beginning of."""
        self._suggesting.offer(word, suggestions)

    def offer_history(self, suggestions: Sequence[Suggestion]) -> None:
        """Show earlier queries; where there are none, Down goes on to the results as it does from words."""
        self._suggesting.offer_history(suggestions)
        if not suggestions and self._going_down:
            self.left_downwards.emit()
        self._going_down = False

    def refresh_icons(self) -> None:
        """Tint the icons again after the palette has changed."""
        muted = current().muted
        self._glass.setPixmap(icon("search", muted).pixmap(16, 16))
        self._clear.setIcon(icon("clear", muted))
        self._earlier.setIcon(icon("history", muted))

    # -- Qt's events -----------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh_icons()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A field one can type in: a toolbar takes away what does not fit, and that must not be the search."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give chips and figures what room there is."""
        super().resizeEvent(event)
        self._suggesting.stop()
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keys of the popup, the ways out of the field, the frame that shows the focus."""
        if watched is not self._field:
            return super().eventFilter(watched, event)
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._focus_moved(has_it=event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and not self._field.composing:
            if event.type() == QEvent.Type.KeyPress and self._take_key(event):
                return True
            if event.type() == QEvent.Type.ShortcutOverride and self._suggesting.takes(event):
                event.accept()
        return super().eventFilter(watched, event)

    # -- inner -----------------------------------------------------------------------------------------------------

    def _take_key(self, event: QKeyEvent) -> bool:
        if self._suggesting.key_pressed(event):
            return True
        empty = not self._field.text()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.clear()
            case Qt.Key.Key_Up if empty:
                self.history_wanted.emit()
            case Qt.Key.Key_Down if empty or alt:
                self._going_down = True
                self.history_wanted.emit()
            case Qt.Key.Key_Down:
                self._leave()
            case _:
                return False
        return True

    def _focus_moved(self, *, has_it: bool) -> None:
        if not has_it:
            self._suggesting.stop()
        self._frame.setProperty("focused", has_it)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    @Slot()
    def _edited(self) -> None:
        self._clear.setVisible(bool(self._field.text()))
        if self._field.composing:
            self._wait.stop()
            self._suggesting.stop()
        else:
            self._field.mark_mistake(None)
            self._show_filters()
            self._wait.start()
            self._suggesting.edited()

    @Slot()
    def _entered(self) -> None:
        self._suggesting.stop()
        if self._field.text() != self._asked:
            self._ask()
            self._mean()
        elif self._mistake.suggestion:
            self._mistake.use()
        else:
            self._leave()

    @Slot()
    def _ask(self) -> None:
        self._wait.stop()
        query = self._field.text()
        if query == self._asked:
            return
        self._asked = query
        self.query_changed.emit(query)

    def _leave(self) -> None:
        self._mean()
        self.left_downwards.emit()

    def _mean(self) -> None:
        if self._asked.strip() and not self._mistake.words:
            self.query_entered.emit(self._asked)

    @Slot(str, int)
    def _take(self, query: str, caret: int) -> None:
        """Search for what was picked, with the caret where one goes on typing."""
        self.set_query(query)
        self._field.set_caret(caret)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mean()

    @Slot(str)
    def _use(self, query: str) -> None:
        self.set_query(query)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _take_off(self, chip: QueryChip) -> None:
        self.set_query(without(self._field.text(), chip.filter))
        if not self._chips.chips:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_filters(self) -> None:
        """Show what of the query is understood as filters, in the field and beside it."""
        chips = query_chips(self._field.text())
        self._chips.show_chips(chips)
        self._field.mark_filters([Mark(chip.span, chip.tone) for chip in chips])
        self._share()

    def _show_mistake(self, words: str, suggestion: str) -> None:
        self._mistake.show_mistake(words, suggestion)
        if not words:
            self._field.mark_mistake(None)

    def _share(self) -> None:
        """Words beside the star where there is room, chips in a share of the rest, figures in what is left."""
        roomy = self.width() >= _ROOMY
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if roomy else Qt.ToolButtonStyle.ToolButtonIconOnly
        if self._save is not None and self._save.toolButtonStyle() != style:
            self._save.setToolButtonStyle(style)
        self._switches.set_roomy(
            roomy=self.width() >= (_SPACIOUS if self._chips.chips or self._mistake.words else _ROOMY)
        )
        self._mistake.set_roomy(roomy=roomy)
        self._earlier.setVisible(self.width() >= _TIGHT)
        self._chips.set_room(round(self._frame.width() * _CHIPS_SHARE) - (0 if roomy else 40))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(8, 1, 4, 1)
        row.setSpacing(6)
        row.addWidget(self._glass)
        row.addWidget(self._field, 1)
        for widget in (self._chips, self._mistake, self._status, self._switches, self._earlier, self._clear):
            row.addWidget(widget)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self._frame, 1)
        self.setFocusProxy(self._field)


def _button(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
