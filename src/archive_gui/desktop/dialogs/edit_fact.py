"""The form of one fact: its words, its kind, and what it says; for a new one as for one that is corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QLineEdit, QScrollArea, QWidget

from archive_gui.base.fact_words import KIND_ORDER, joined
from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.dialogs.fact_fields import FactFields, Names
from archive_gui.desktop.dialogs.fact_span import SpanField
from archive_gui.desktop.dialogs.frame import FramedDialog
from archive_gui.desktop.qmodels.fact_form import FormMistake
from archive_gui.desktop.qmodels.fact_kind_words import kind_word
from archive_gui.domain.corrections import FactDraft
from archive_gui.domain.fact_checks import mistake as problem
from archive_gui.domain.facts import FactKind
from archive_gui.domain.places import Division
from archive_gui.domain.spans import Span

_WIDTH = 470
_LEAST, _REST = 120, 260
"""Logical pixels of fields that are in view on the smallest screen, and of what stands around them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was put into the form; ``everywhere``: for all mentions of the same name."""

    draft: FactDraft
    note: str
    everywhere: bool = False


class EditFactDialog(FramedDialog):
    """Nothing changes until it is accepted; what cannot be kept is said in one sentence below the fields."""

    answered = Signal(object)
    """The ``Answer``."""
    proposal_wanted = Signal(object, object)
    """A ``Span`` and a ``FactKind`` whose form is to be filled in."""
    places_wanted = Signal(str)

    def __init__(
        self,
        draft: FactDraft,
        text: str,
        names: Names,
        parent: QWidget | None = None,
        *,
        mentions: int = 0,
    ) -> None:
        """Show ``draft``, which stands in ``text``; ``names`` tells what the article calls things, by field.

        ``mentions``: of how many mentions of the name it is one; 0: the fact is new, and its form follows its words.
        """
        super().__init__(_("Edit the fact") if mentions else _("Record as a fact"), parent)
        self._before = draft
        self._is_new = not mentions
        self._span = SpanField()
        self._kind = ChoiceBox()
        self._kind.setAccessibleName(_("Kind"))
        for kind in KIND_ORDER:
            self._kind.addItem(kind_word(kind), kind)
        self._note = QLineEdit()
        self._note.setAccessibleName(_("Note"))
        self._note.setPlaceholderText(_("why, or where it was looked up"))
        self.fields = FactFields((_("Kind"), self._kind), (_("Note"), self._note), names)
        self.fields.set_name(joined(text[draft.span.start : draft.span.end]))
        self._all = QCheckBox(
            ngettext("For all {n} mentions in the article", "For all {n} mentions in the article", mentions).format(
                n=mentions
            )
        )
        self._all.setChecked(True)
        self._all.setVisible(mentions > 1)
        self._mistake = QLabel()
        self._mistake.setObjectName("mistake")
        self._mistake.setWordWrap(True)
        self._mistake.hide()
        self._lay_out()
        self.ask(_("Save"))
        self._span.show_span(text, draft.span)
        self._kind.setCurrentIndex(KIND_ORDER.index(draft.kind))
        self.fields.show_detail(draft.kind, draft.detail)
        self._kind.currentIndexChanged.connect(self._kind_changed)
        self._span.span_changed.connect(self._span_changed)
        self.fields.edited.connect(self._typed)
        self.fields.places_wanted.connect(self.places_wanted)
        self.fields.doubted.connect(self.say)
        self.fields.cleared.connect(self.accept)
        self._first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    @property
    def kind(self) -> FactKind:
        """The kind that is chosen."""
        return FactKind(self._kind.currentData())

    @property
    def span(self) -> Span:
        """The words that are selected."""
        return self._span.span

    @property
    def mistake(self) -> str:
        """What is wrong with the form; empty while nothing is."""
        return "" if self._mistake.isHidden() else self._mistake.text()

    def select(self, span: Span) -> None:
        """Select other words, as a person would."""
        self._span.select(span)

    def choose_kind(self, kind: FactKind) -> None:
        """Choose another kind, as a person would."""
        self._kind.setCurrentIndex(KIND_ORDER.index(kind))

    def stand_in(self, field: str) -> None:
        """Take the keyboard to a field."""
        widget = self.fields.widgets.get(field)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(widget, QLineEdit):
                widget.selectAll()

    def take_proposal(self, draft: FactDraft) -> None:
        """Fill in what nobody has typed into meanwhile, unless another kind was chosen since."""
        if draft.kind is self.kind:
            self.fields.complete(draft.detail)

    def offer_places(self, words: str, found: Sequence[Division]) -> None:
        """Offer the places that were found for ``words``."""
        self.fields.offer_places(words, found)

    def say(self, words: str) -> None:
        """Say what is wrong."""
        self._mistake.setText(words)
        self._mistake.setVisible(bool(words))

    def accept(self) -> None:
        """Tell what was filled in, unless it cannot be kept."""
        try:
            detail = self.fields.detail()
        except FormMistake as mistake:
            self.say(mistake.words)
            return
        wrong = problem(self.kind, detail)
        if wrong is not None:
            self.say(render(wrong))
            return
        if not self.fields.may_be_kept():
            return
        draft = FactDraft(self.span, self.kind, detail)
        same_place = (draft.span, draft.kind) == (self._before.span, self._before.kind)
        everywhere = same_place and not self._all.isHidden() and self._all.isChecked()
        self.answered.emit(Answer(draft, self._note.text().strip(), everywhere))
        super().accept()

    @Slot()
    def _kind_changed(self) -> None:
        self.say("")
        self.fields.show_detail(self.kind, self._before.detail)
        self._fit()
        if self.kind is not self._before.kind or self._is_new:
            self.proposal_wanted.emit(self.span, self.kind)

    @Slot(object)
    def _span_changed(self, span: Span) -> None:
        if self._is_new:
            self.proposal_wanted.emit(span, self.kind)

    @Slot()
    def _typed(self) -> None:
        self.say("")

    def _fit(self) -> None:
        """As high as the fields of the kind need, and no higher than the screen."""
        wanted = self.fields.sizeHint().height()
        room = self.screen().availableGeometry().height() * 9 // 10
        self._scroll.setMinimumHeight(min(wanted, max(_LEAST, room - _REST)))
        self.resize(max(self.width(), _WIDTH) if self.isVisible() else _WIDTH, self.least_height())

    def _first_field(self) -> QWidget:
        return next(iter(self.fields.widgets.values()))

    def _lay_out(self) -> None:
        self.fields.setObjectName("form_body")
        scroll = self._scroll = QScrollArea()
        scroll.setObjectName("form_scroll")
        scroll.setWidget(self.fields)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._span)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self._all)
        self.body.addWidget(self._mistake)
