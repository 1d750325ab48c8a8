"""The main window: panels and controllers joined, actions answered, state kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSettings, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from archive_gui.base.extras import has_names_model
from archive_gui.base.logs import crash_report
from archive_gui.base.messages import _, render
from archive_gui.base.paths import APP_NAME, is_folder
from archive_gui.base.settings import Settings
from archive_gui.desktop.actions.action_set import ActionSet
from archive_gui.desktop.actions.menus import fill_context_menu, fill_menu_bar
from archive_gui.desktop.actions.spec import Menu
from archive_gui.desktop.controllers.archive_controller import ArchiveController
from archive_gui.desktop.controllers.article_controller import ArticleController
from archive_gui.desktop.controllers.compare_controller import CompareController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.edit_controller import EditController
from archive_gui.desktop.controllers.entry_source import EntrySource
from archive_gui.desktop.controllers.export_controller import ExportController
from archive_gui.desktop.controllers.facets_controller import FacetsController
from archive_gui.desktop.controllers.hits_controller import HitsController
from archive_gui.desktop.controllers.import_controller import ImportController, dropped_paths
from archive_gui.desktop.controllers.ledger_controller import LedgerController, LedgerPanels
from archive_gui.desktop.controllers.ledger_source import LedgerSource
from archive_gui.desktop.controllers.library_controller import LibraryController
from archive_gui.desktop.controllers.many_controller import ManyController
from archive_gui.desktop.controllers.original_controller import OriginalController
from archive_gui.desktop.controllers.queries_controller import QueriesController
from archive_gui.desktop.controllers.structure_controller import StructureController
from archive_gui.desktop.controllers.suggest_controller import SuggestController
from archive_gui.desktop.controllers.watch_controller import WatchController
from archive_gui.desktop.dialogs.about import AboutDialog
from archive_gui.desktop.dialogs.command_palette import CommandPalette
from archive_gui.desktop.dialogs.crash import CrashDialog
from archive_gui.desktop.dialogs.settings import SettingsDialog
from archive_gui.desktop.dialogs.shortcuts import ShortcutsDialog
from archive_gui.desktop.jobs.runner import JobRunner
from archive_gui.desktop.panels.article_table import ListMode
from archive_gui.desktop.panels.notice_bar import NoticeBar
from archive_gui.desktop.qmodels.articles import ArticlesModel
from archive_gui.desktop.qmodels.ledger import LedgerModel
from archive_gui.desktop.theme.icons import application_icon
from archive_gui.desktop.windows.across_bindings import Across, AcrossSteps, connect_made, make_across
from archive_gui.desktop.windows.bindings import bind_actions, connect_parts, needs_met
from archive_gui.desktop.windows.drop_cover import DropCover
from archive_gui.desktop.windows.fact_bindings import make_fact_controllers, mark_facts
from archive_gui.desktop.windows.field_undo import FieldUndo
from archive_gui.desktop.windows.kept import keep, keep_place, restore, restore_across, restore_place
from archive_gui.desktop.windows.layout import central_widget, make_parts, make_toolbar
from archive_gui.desktop.windows.ledger_bindings import name_verdicts
from archive_gui.desktop.windows.status_bar import StatusBar
from archive_gui.desktop.windows.steps import Steps
from archive_gui.desktop.windows.window_state import WindowState
from archive_gui.domain.changes import ChangeSummary, UndoState
from archive_gui.domain.records import ArticleRecord, LibraryCounts
from archive_gui.domain.tags import TagId

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class MainWindow(QMainWindow):
    """One window on one archive; without an archive it shows the welcome page.

    ``state`` and ``settings_file`` are where window state and settings are kept; None: where the user's are.
    """

    _across: Across | None = None
    hit_count = 0

    def __init__(
        self,
        settings: Settings,
        archive: Archive | None = None,
        *,
        state: QSettings | None = None,
        settings_file: Path | None = None,
    ) -> None:
        super().__init__()
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self.state = WindowState(state if state is not None else QSettings(APP_NAME, APP_NAME))
        self.runner = JobRunner(self)
        notices = NoticeBar()
        self.desk = Desk(self.runner, notices, settings, settings_file)
        source = EntrySource(self.desk)
        items = LedgerSource(self.desk)
        parts = self.parts = make_parts(ArticlesModel(source.fetch, self), LedgerModel(items.fetch, self), notices)
        self.actions_set = ActionSet(self)
        self.library = LibraryController(self.desk, parts.sidebar, parts.articles, parts.search, source)
        self.article = ArticleController(self.desk, self.library, parts.article)
        self.facets = FacetsController(self.desk, self.library, parts.sidebar)
        self.suggestions = SuggestController(self.desk, parts.search)
        self.hits = HitsController(self.desk, self.library, self.article, parts.articles, parts.article.view)
        self.archives = ArchiveController(self.desk, self)
        self.edits = EditController(self.desk, self)
        self.structure = StructureController(self.desk, self.article, parts.article.view, self.edits)
        self.originals = OriginalController(self.desk, parts.article.view)
        self.queries = QueriesController(self.desk, self.library, parts.sidebar, self, self.edits)
        self.ledger = LedgerController(
            self.desk, self.article, LedgerPanels(parts.ledger, parts.banner, parts.article.view), items, self
        )
        self.duplicates = CompareController(self.desk, self)
        self.imports = ImportController(self.desk, self)
        self.watch = WatchController(self.desk, self)
        self.exports = ExportController(self.desk, self)
        self.fact_controllers = make_fact_controllers(self)
        self.menus = fill_menu_bar(self.menuBar(), self.actions_set)
        self.addToolBar(make_toolbar(self.actions_set, parts.search, parts.badge))
        self.setCentralWidget(central_widget(parts))
        self.status = StatusBar(self.runner)
        self.setStatusBar(self.status)
        self._cover = DropCover(self)
        self._field_undo = FieldUndo(self)
        self._crash: CrashDialog | None = None
        self.undo_state = UndoState(None, None)
        self._recent_menu = QMenu(_("Open recent"), self)
        self._recent_menu.triggered.connect(self._open_recent)
        self.menus[Menu.FILE].insertMenu(self.actions_set["archive.sample"], self._recent_menu)
        self.actions_set.give_list_keys(parts.articles)
        self.actions_set.give_text_keys(parts.article.view)
        steps = self._steps = Steps(self)
        self.many = ManyController(self.desk, parts.records, parts.articles, steps.edits_list)
        self._across_steps = AcrossSteps(self, steps)
        bind_actions(self, steps, self._across_steps)
        connect_parts(self, steps, self._across_steps)
        restore(self)
        self.show_closed()
        if archive is not None:
            self.desk.adopt(archive)

    # -- the views across articles -------------------------------------------------------------------------------

    @property
    def across(self) -> Across:
        """The views across articles, made when they are first asked for."""
        if self._across is None:
            self._across = make_across(self)
            connect_made(self, self._across, self._across_steps)
            restore_across(self.state, self._across)
        return self._across

    @property
    def made_across(self) -> Across | None:
        """The views across articles if somebody asked for them already."""
        return self._across

    @property
    def shows_across(self) -> bool:
        """Whether a view across articles has the place of the list."""
        return self._across is not None and self.parts.left.currentWidget() is self._across.panel

    # -- the archive ---------------------------------------------------------------------------------------------

    @Slot()
    def show_opened(self) -> None:
        """Show the library of the archive that was opened."""
        archive = self.desk.archive
        if archive is None:
            return
        info = archive.info()
        self.parts.pages.setCurrentWidget(self.parts.panes)
        self.parts.search.setEnabled(True)
        self.setWindowTitle(_("{name} — Archive GUI").format(name=info.name))
        self.status.show_archive(info.name, info.path, read_only=info.read_only)
        self._fill_recent_menu()
        self.parts.articles.table.setFocus()
        if restore_place(self, info.uuid):
            self._steps.go_to_ledger()
        self.update_actions()

    @Slot()
    def show_closed(self) -> None:
        """Show the welcome page."""
        self.parts.welcome.show_recent(self.desk.settings.recent_archives)
        self.parts.pages.setCurrentWidget(self.parts.welcome)
        self.parts.search.setEnabled(False)
        self.setWindowTitle(_("Archive GUI"))
        self.status.show_archive("", "", read_only=False)
        self.status.show_figures(None, 0)
        self._fill_recent_menu()
        self.update_actions()

    @Slot()
    def leave_article_behind(self) -> None:
        """Save what was typed, and remember which article was open in this archive, and which item of its ledger."""
        self.article.leave_form()
        self.many.leave_form()
        archive = self.desk.archive
        if archive is not None:
            keep_place(self, archive.info().uuid)

    # -- what shows ----------------------------------------------------------------------------------------------

    @Slot()
    def update_actions(self) -> None:
        """Enable what makes sense now, and say how many articles it would concern."""
        actions = self.actions_set
        actions.meet(needs_met(self))
        chosen = self.parts.articles.selected_count() if self.desk.archive is not None else 0
        words = _("Export PDF ({count})").format(count=f"{chosen:,}") if chosen > 1 else _("Export PDF")
        actions["export.pdf"].setIconText(words)
        for action_id, step, named, plain in (
            ("edit.undo", self.undo_state.undo, _("Undo: {step}"), _("Undo")),
            ("edit.redo", self.undo_state.redo, _("Redo: {step}"), _("Redo")),
        ):
            actions[action_id].setText(named.format(step=render(step)) if step is not None else plain)
        cards = self.parts.articles.mode is ListMode.CARDS
        actions["view.cards"].setChecked(cards)
        actions["view.table"].setChecked(not cards)
        manner = self.parts.search.manner
        actions["find.lookalike"].setChecked(manner.lookalike)
        actions["find.exact_script"].setChecked(manner.exact_script)
        name_verdicts(actions, self.parts.ledger.verdicts)
        mark_facts(actions, self.parts.article.facts, self)
        self.parts.badge.setEnabled(self.desk.archive is not None)
        self.show_panes()

    @Slot()
    def show_panes(self) -> None:
        """Show in the menu which panes are in view."""
        from_pane = {"view.library": self.parts.sidebar, "view.facts": self.parts.tabs.parentWidget()}
        for action_id, widget in from_pane.items():
            self.actions_set[action_id].setChecked(widget is not None and not widget.isHidden())

    @Slot(object)
    def show_counts(self, counts: LibraryCounts) -> None:
        """Show the archive's size."""
        self.status.show_figures(counts.all, self.parts.articles.selected_count())
        self.update_actions()

    @Slot(int)
    def show_selection(self, chosen: int) -> None:
        """Show how many articles are chosen."""
        counts = self.library.counts
        self.status.show_figures(counts.all if counts else None, chosen)
        self.update_actions()

    @Slot(object)
    def show_record(self, record: ArticleRecord | None) -> None:
        """Show how many facts the article at hand has."""
        count = len(record.facts) if record is not None else 0
        self.parts.tabs.setTabText(0, _("Facts {count}").format(count=f"{count:,}") if count else _("Facts"))
        self.update_actions()

    @Slot(int)
    def show_hits(self, count: int) -> None:
        """Offer to walk the hits while there are any."""
        self.hit_count = count
        self.update_actions()

    @Slot(object)
    def show_undo(self, state: UndoState) -> None:
        """Name the steps that can be taken back and done again."""
        self.undo_state = state
        self.update_actions()

    @Slot(object, object)
    def show_step(self, summary: ChangeSummary, initiator: object) -> None:
        """Say what an edit did."""
        if initiator in (self.edits, self.ledger):
            self.status.say(render(summary.step))

    # -- dialogs -------------------------------------------------------------------------------------------------

    def open_settings(self) -> SettingsDialog:
        """Open the settings."""
        dialog = SettingsDialog(self.desk.settings, self, names_model=has_names_model())
        dialog.accepted.connect(self._take_settings)
        dialog.open()
        return dialog

    def open_shortcuts(self) -> ShortcutsDialog:
        """Open the page of keys."""
        dialog = ShortcutsDialog(self)
        dialog.open()
        return dialog

    def open_about(self) -> AboutDialog:
        """Open what the program says of itself."""
        dialog = AboutDialog(self)
        dialog.open()
        return dialog

    def open_palette(self) -> CommandPalette:
        """Open the palette of what can be done now."""
        palette = CommandPalette(tuple(self.actions_set.available()), self)
        palette.run_wanted.connect(self.actions_set.asked)
        place = self.mapToGlobal(QPoint((self.width() - palette.width()) // 2, 90))
        palette.move(place)
        palette.show()
        return palette

    @Slot(object)
    def show_crash(self, error: BaseException) -> None:
        """Show a fault of the program; one at a time."""
        if self._crash is not None:
            return
        self._crash = CrashDialog(crash_report(type(error), error, error.__traceback__), self)
        self._crash.finished.connect(self._crash_seen)
        self._crash.open()

    @Slot(QPoint)
    def open_entry_menu(self, place: QPoint) -> None:
        """Open the menu of the chosen articles."""
        menu = QMenu(self)
        fill_context_menu(menu, self.actions_set)
        menu.aboutToHide.connect(menu.deleteLater)
        if not menu.isEmpty():
            menu.popup(place)

    @Slot(object, QPoint)
    def open_tag_menu(self, tag_id: TagId | None, place: QPoint) -> None:
        """Open the menu of a tag in the sidebar."""
        chosen = next((tag for tag in self.library.tags if tag.id == tag_id), None)
        self.edits.tag_menu.open(chosen, self.library.tags, place)

    # -- edits of the article at hand ------------------------------------------------------------------------------

    @Slot(str)
    def tag_article(self, name: str) -> None:
        """Put a tag on the article at hand."""
        if self.article.record is not None:
            self.edits.add_tag((self.article.record.id,), name)

    @Slot(object)
    def untag_article(self, tag_id: TagId) -> None:
        """Take a tag off the article at hand."""
        if self.article.record is not None:
            self.edits.remove_tag((self.article.record.id,), tag_id)

    # -- Qt's events -----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files and folders while the archive takes changes."""
        if self.desk.writable and dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._cover.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """They went elsewhere."""
        self._cover.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import what was dropped."""
        self._cover.hide()
        paths = dropped_paths(event.mimeData())
        if paths and self.desk.writable:
            event.acceptProposedAction()
            self.imports.propose(paths)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.actions_set.refresh_icons()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the window's state, stop what is under way, close the archive."""
        self.leave_article_behind()
        keep(self)
        self.desk.shut_down()
        super().closeEvent(event)

    @Slot()
    def _take_settings(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, SettingsDialog):
            self.desk.change_settings(dialog.settings)

    @Slot()
    def _crash_seen(self) -> None:
        self._crash = None

    @Slot(QAction)
    def _open_recent(self, action: QAction) -> None:
        self.archives.open(Path(str(action.data())))

    def _fill_recent_menu(self) -> None:
        self._recent_menu.clear()
        for folder in self.desk.settings.recent_archives:
            if is_folder(Path(folder)):
                action = self._recent_menu.addAction(Path(folder).name)
                action.setToolTip(folder)
                action.setData(folder)
        self._recent_menu.setEnabled(not self._recent_menu.isEmpty())
