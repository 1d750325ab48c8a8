"""The menus of the article: of selected words, of a fact, of a part, of repairs; and what is asked for in them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from archive_gui.desktop.panels.article_fact_menu import RecordMenu, fact_menu
from archive_gui.desktop.panels.article_marked_pane import MarkedPane
from archive_gui.desktop.panels.article_view_menu import open_text_menu
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.panels.article_view_places import reading_offset
from archive_gui.desktop.panels.article_view_stage import ArticleStage
from archive_gui.desktop.panels.article_view_work import ArticleWork
from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.language.surnames import looks_like_name


class ViewMenus(QObject):
    """Opens menus over the panes of a stage; ``writable`` says whether article and facts can be worked on."""

    fact_act_wanted = Signal(object, str)
    """A ``FactAct`` and the id of the fact it is about."""
    record_wanted = Signal(object, object)
    """A ``Span`` of the reading text to be recorded as a fact of a ``FactKind``."""
    guess_wanted = Signal(object, object)
    """The same where nobody chose the kind: it is what the words look like."""
    search_requested = Signal(str)
    tag_requested = Signal()

    def __init__(self, stage: ArticleStage, work: ArticleWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._work = work
        self.writable = False
        for pane in stage.text_panes:
            pane.menu_requested.connect(self._open)
        for marked in (stage.captured.pane, stage.compare):
            marked.marks_clicked.connect(self._open_repairs)
        stage.reading.part_menu_asked.connect(self._open_part)

    def selected_span(self) -> Span | None:
        """The selected words as offsets of the reading text; None where none are selected."""
        record = self._stage.record
        if record is None or not self._stage.shows_text:
            return None
        return self._reading_span(self._stage.pane)

    def record_selection(self) -> bool:
        """Ask for the selected words to be recorded as a fact, as what they look like; False where there are none."""
        span = self.selected_span()
        if span is None or not self.writable:
            return False
        self.guess_wanted.emit(span, likely_kind(self._stage.pane.selected_text()))
        return True

    def _open(self, where: QPoint) -> None:
        pane, record = self.sender(), self._stage.record
        if record is None or not isinstance(pane, TextPane):
            return
        tag = self.tag_requested.emit if self.writable else None

        here: Callable[[QMenu], QMenu | None] = partial(self._work.part_menu, offset=pane.caret_offset())
        if isinstance(pane, MarkedPane):
            here = partial(self._work.repair_menu, marks=pane.marks_here())
        menu = open_text_menu(pane, record, self.search_requested.emit, tag, where, menu_here=here)
        self._put_facts(menu, pane)

    def _put_facts(self, menu: QMenu, pane: TextPane) -> None:
        """Put what can be done with the selection and the facts at the caret at the top of a menu."""
        first = menu.actions()[0]
        made: list[QMenu] = []
        span = self._reading_span(pane) if self.writable else None
        if span is not None:
            likely = likely_kind(pane.selected_text())
            made.append(RecordMenu(menu, likely, partial(self.record_wanted.emit, span)))
        at = pane.selected_span().start
        facts = pane.facts_at(at) or pane.facts_at(at - 1)
        made += [fact_menu(menu, fact, self.fact_act_wanted.emit, writable=self.writable) for fact in facts]
        for one in made:
            menu.insertMenu(first, one)
        if made:
            menu.insertSeparator(first)

    def _open_part(self, offset: int, where: QPoint) -> None:
        menu = self._work.part_menu(self._stage.reading, offset)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)

    def _open_repairs(self, marks: object, where: QPoint) -> None:
        if isinstance(marks, tuple):
            self._work.open_repairs(self._stage.pane, marks, where)

    def _reading_span(self, pane: TextPane) -> Span | None:
        record, span = self._stage.record, pane.selected_span()
        if record is None or not span.length:
            return None
        if pane in (self._stage.captured.pane, self._stage.compare.captured):
            first, last = (reading_offset(record.reading, offset) for offset in (span.start, span.end - 1))
            span = Span(min(first, last), max(first, last) + 1)
        return span if span.length else None


def likely_kind(words: str) -> FactKind:
    """What selected words most likely are, by their own marks; a form can say otherwise."""
    plain = words.strip()
    if plain.startswith("《"):
        return FactKind.DOCUMENT
    if plain[:1] in {"“", "「", "『", '"'}:
        return FactKind.QUOTATION if plain.rstrip('”」』"')[-1:] in "。！？…，" else FactKind.PROGRAMME
    if plain.endswith(_DATE_ENDS) and any(character in _DIGITS for character in plain):
        return FactKind.DATE
    if any(character in _DIGITS for character in plain):
        return FactKind.CHANGE if any(sign in plain for sign in _CHANGES) else FactKind.FIGURE
    if plain.endswith(_PLACE_ENDS):
        return FactKind.PLACE
    if len(plain) > _NAME or plain.endswith(_BODY_ENDS):
        return FactKind.ORGANISATION
    return FactKind.PERSON if len(plain) < _NAME or looks_like_name(plain) else FactKind.PROGRAMME


_DIGITS = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两半")
_DATE_ENDS = ("年", "月", "日", "号", "年底", "年初", "月底", "年代", "时", "点")
_CHANGES = ("上升到", "上升至", "下降到", "下降至", "增加到", "增加至", "减少到", "减少至", "提高到", "变为", "→")
_PLACE_ENDS = ("省", "市", "县", "区", "乡", "镇", "村", "州", "盟", "旗", "屯", "组", "山", "河", "湖", "江", "社区")
_BODY_ENDS = ("局", "委", "部", "院", "校", "厂", "公司", "合作社", "协会", "中心", "大学", "中学", "小学")
_NAME = 4
"""Characters of a long personal name; what is longer and no place is a body more often."""
