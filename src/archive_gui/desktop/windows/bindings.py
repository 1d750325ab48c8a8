"""Which action does what, which signal leads where, and what holds at the moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from archive_gui.desktop.actions.spec import Need
from archive_gui.desktop.delegates.part_edits import PartAct
from archive_gui.desktop.panels.across import AcrossView
from archive_gui.desktop.panels.article_table import ListMode
from archive_gui.desktop.panels.article_view import MODES, ArticleView
from archive_gui.desktop.panels.notice_bar import Task
from archive_gui.desktop.windows.across_bindings import AcrossSteps, across_slots, connect_across
from archive_gui.desktop.windows.fact_bindings import connect_facts, fact_slots
from archive_gui.desktop.windows.ledger_bindings import connect_ledger, ledger_slots
from archive_gui.desktop.windows.steps import Steps
from archive_gui.domain.records import Shelf

if TYPE_CHECKING:
    from archive_gui.desktop.windows.main_window import MainWindow


def needs_met(window: MainWindow) -> Need:
    """What holds at the moment, for the actions to be enabled by."""
    archive = window.desk.archive
    if archive is None:
        return Need.NOTHING
    articles = window.parts.articles
    left = window.parts.left.currentWidget()
    in_ledger, in_table = left is window.parts.ledger, window.shows_across
    in_trash = window.parts.sidebar.filter.shelf is Shelf.TRASH
    holding = {
        Need.ARCHIVE: True,
        Need.WRITABLE: not archive.read_only,
        Need.ENTRIES: not in_table and not (window.parts.ledger if in_ledger else articles).empty_words,
        Need.CHOSEN: articles.selected_count() > 0 and left is articles,
        Need.LEDGER: in_ledger and bool(window.parts.ledger.list.chosen_rows()),
        Need.KEPT: not in_trash,
        Need.TRASHED: in_trash,
        Need.ARTICLE: window.article.record is not None,
        Need.TYPED: window.parts.records.form.can_save,
        Need.FACT: bool(window.parts.article.facts.selected_fact()),
        Need.HITS: window.hit_count > 0 or window.library.is_searching,
        Need.ASKED: window.library.is_asked,
        Need.NARROWED: window.library.is_narrowed,
        Need.SIMILAR: window.library.is_similar or in_table,
        Need.TABLE: in_table,
        Need.COMPARED: in_table and window.across.panel.view is AcrossView.COMPARE,
        Need.UNDO: window.undo_state.undo is not None,
        Need.REDO: window.undo_state.redo is not None,
    }
    met = Need.NOTHING
    for need, holds in holding.items():
        if holds:
            met |= need
    return met


def bind_actions(window: MainWindow, steps: Steps, across: AcrossSteps) -> None:
    """Say what each action of the catalogue does."""
    window.actions_set.bind(
        {
            "archive.new": window.archives.ask_for_new,
            "archive.open": window.archives.ask_for_folder,
            "archive.sample": window.archives.open_sample,
            "archive.close": window.archives.close,
            "import.files": window.imports.ask_for_files,
            "import.folder": window.imports.ask_for_folder,
            "import.paste": window.imports.paste,
            "import.report": window.imports.ask_for_report,
            "import.watch": window.watch.ask,
            "export.pdf": steps.export,
            "app.settings": window.open_settings,
            "app.quit": window.close,
            "edit.undo": window.edits.undo,
            "edit.redo": window.edits.redo,
            "edit.menu": steps.open_menu,
            "edit.select_all": steps.select_all,
            "find.library": window.parts.search.focus_field,
            "find.article": steps.find_in_article,
            "find.next": lambda: window.hits.walk(forward=True),
            "find.previous": lambda: window.hits.walk(forward=False),
            "find.history": steps.open_history,
            "find.forget": window.suggestions.clear_history,
            "find.save": window.queries.ask_to_save,
            "find.lookalike": window.parts.search.switches.lookalike.click,
            "find.exact_script": window.parts.search.switches.exact_script.click,
            "find.unfilter": window.parts.sidebar.clear_filters,
            "find.back": steps.go_back,
            "pane.library": steps.go_to_library,
            "pane.list": steps.go_to_list,
            "pane.article": steps.go_to_article,
            "pane.facts": steps.go_to_facts,
            "pane.ledger": steps.go_to_ledger,
            "view.cards": lambda: steps.show_as(ListMode.CARDS),
            "view.table": lambda: steps.show_as(ListMode.TABLE),
            "view.library": steps.toggle_library,
            "view.facts": steps.toggle_facts,
            "entry.tag": steps.tag,
            "entry.edit": steps.edit,
            "entry.date": steps.set_date,
            "entry.save": steps.save,
            "entry.similar": steps.show_similar,
            "entry.compare": steps.compare,
            **ledger_slots(window.parts.ledger),
            **fact_slots(window),
            **across_slots(across),
            "entry.trash": lambda: window.edits.discard(window.parts.articles.selected_ids()),
            "entry.restore": lambda: window.edits.restore(window.parts.articles.selected_ids()),
            **_article_slots(window.parts.article.view),
            "tools.palette": window.open_palette,
            "tools.verify": window.archives.verify,
            "tools.backup": window.archives.backup,
            "tools.reindex": window.archives.reindex,
            "help.shortcuts": window.open_shortcuts,
            "help.about": window.open_about,
        }
    )


def _article_slots(view: ArticleView) -> dict[str, Callable[[], object]]:
    """What is done to the article in view."""
    return {
        "view.larger": lambda: view.zoom(1),
        "view.smaller": lambda: view.zoom(-1),
        "view.plain": lambda: view.zoom(0),
        **{f"view.{mode}": partial(view.set_mode, mode) for mode in MODES},
        "repair.next": lambda: view.walk_repairs(forward=True),
        "repair.previous": lambda: view.walk_repairs(forward=False),
        "part.kind": view.choose_kind,
        **{f"part.{act}": partial(view.do_part, act) for act in PartAct},
    }


def connect_parts(window: MainWindow, steps: Steps, across: AcrossSteps) -> None:
    """Lead the signals of panels, desk and controllers where they belong."""
    parts, desk = window.parts, window.desk
    desk.archive_opened.connect(window.show_opened)
    desk.archive_leaving.connect(window.leave_article_behind)
    desk.archive_closed.connect(window.show_closed)
    desk.archive_changed.connect(window.show_step)
    desk.crashed.connect(window.show_crash)
    window.library.counts_shown.connect(window.show_counts)
    window.library.listed.connect(window.update_actions)
    window.article.shown.connect(window.show_record)
    window.article.hits_shown.connect(window.show_hits)
    window.edits.undo_known.connect(window.show_undo)
    window.edits.described_badly.connect(parts.article.metadata.show_problems)
    window.imports.article_wanted.connect(steps.show_article)
    window.imports.begun.connect(steps.note_import)
    window.imports.articles_wanted.connect(steps.show_imported)
    window.watch.report_wanted.connect(window.imports.ask_for_report)
    connect_ledger(window, steps)
    connect_facts(window, steps)
    connect_across(window, across)
    parts.welcome.new_wanted.connect(window.archives.ask_for_new)
    parts.welcome.open_wanted.connect(window.archives.ask_for_folder)
    parts.welcome.sample_wanted.connect(window.archives.open_sample)
    parts.welcome.recent_wanted.connect(steps.open_recent)
    parts.articles.article_chosen.connect(window.article.show)
    parts.articles.selection_changed.connect(window.show_selection)
    parts.articles.opened.connect(steps.go_to_article)
    parts.articles.table.read_on.connect(steps.read_on)
    parts.articles.menu_wanted.connect(window.open_entry_menu)
    parts.articles.mode_chosen.connect(steps.show_as)
    parts.sidebar.filter_chosen.connect(steps.bring_list_forward)
    parts.sidebar.articles_dropped.connect(steps.tag_dropped)
    parts.sidebar.tag_menu_wanted.connect(window.open_tag_menu)
    parts.search.query_changed.connect(steps.bring_list_forward)
    parts.search.manner_changed.connect(window.update_actions)
    parts.sidebar.saved_wanted.connect(steps.bring_list_forward)
    window.hits.said.connect(window.status.say)
    parts.search.left_downwards.connect(steps.go_to_list)
    parts.article.view.tag_requested.connect(steps.tag_article)
    parts.article.history.repair_activated.connect(parts.article.view.show_repair)
    parts.article.metadata.description_submitted.connect(steps.describe_article)
    _connect_forms(window)
    parts.articles.selection_changed.connect(window.many.follow)
    parts.left.currentChanged.connect(window.many.follow)
    window.article.names_known.connect(window.many.offer)
    window.many.undo_wanted.connect(window.edits.undo)
    parts.article.tags.tag_added.connect(window.tag_article)
    parts.article.tags.tag_removed.connect(window.untag_article)
    parts.tabs.currentChanged.connect(steps.tab_changed)
    parts.panes.changed.connect(window.show_panes)


def _connect_forms(window: MainWindow) -> None:
    """What was typed into a record can be saved or given up; then nothing of it is to be mended."""
    for form in (window.parts.article.metadata, window.parts.records.many):
        form.changed.connect(window.update_actions)
        form.reverted.connect(partial(window.parts.notices.done, Task.MEND_RECORD))
