"""What the window looked like is brought back at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QStyle

from archive_gui.desktop.panels.article_table import ListMode
from archive_gui.domain.ledger import ItemId
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import Manner

if TYPE_CHECKING:
    from archive_gui.desktop.windows.across_bindings import Across
    from archive_gui.desktop.windows.main_window import MainWindow
    from archive_gui.desktop.windows.window_state import WindowState

_FIRST_SIZE = QSize(1400, 880)
"""Of a window nobody has sized yet, where the screen has so much room."""


def restore(window: MainWindow) -> None:
    """Bring back what ``keep`` kept, as far as there is anything."""
    state, parts = window.state, window.parts
    if not window.restoreGeometry(state.blob("window/geometry")):
        window.resize(_FIRST_SIZE)
    _keep_on_screen(window)
    parts.panes.restore(
        state.sizes("panes/sizes"),
        library=state.flag("panes/library", default=True),
        facts=state.flag("panes/facts", default=True),
    )
    parts.articles.restore_columns(state.blob("list/columns"))
    if state.word("list/mode") == ListMode.TABLE:
        parts.articles.set_mode(ListMode.TABLE)
    order = state.sort()
    if order is not None:
        window.library.restore_sort(order[0], descending=order[1])
    parts.sidebar.restore_folded(state.word("sidebar/folded").split(","))
    parts.search.switches.set_manner(
        Manner(
            lookalike=state.flag("search/lookalike", default=False),
            exact_script=state.flag("search/exact_script", default=False),
        )
    )
    parts.article.view.set_zoom(state.number("article_view/zoom", 100))
    parts.article.view.set_mode(state.word("article_view/mode"))
    parts.ledger.restore_splitter(state.blob("ledger/splitter"))
    parts.ledger.filters.restore(state.word("ledger/filters"))
    parts.article.facts.restore_splitter(bytes(state.blob("facts/splitter").data()))
    parts.tabs.setCurrentIndex(state.number("facts/tab", 0))
    window.imports.restore(only_doubtful=state.flag("import/only_doubtful", default=False))


def _keep_on_screen(window: MainWindow) -> None:
    """Leave room for the title bar: on a screen less high, or at another scale, the lowest line would be cut off."""
    if not window.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        window.resize(window.size().boundedTo(window.screen().availableSize() - QSize(0, title)))


def restore_across(state: WindowState, across: Across) -> None:
    """Bring back what was kept of the views across articles."""
    across.facts.restore_columns(state.blob("across/facts_columns"))
    across.compare.set_chart(chart=state.flag("across/chart", default=False))


def keep(window: MainWindow) -> None:
    """Keep what the window looks like."""
    state, parts = window.state, window.parts
    state.put("window/geometry", window.saveGeometry())
    sizes = parts.panes.sizes()
    if sizes:
        state.put_sizes("panes/sizes", sizes)
    library, facts = parts.panes.wanted
    state.put("panes/library", library)
    state.put("panes/facts", facts)
    state.put("list/columns", parts.articles.columns_state())
    state.put("list/mode", parts.articles.mode.value)
    state.put_sort(window.library.browse_sort[0], descending=window.library.browse_sort[1])
    state.put("sidebar/folded", ",".join(parts.sidebar.folded))
    state.put("search/lookalike", parts.search.manner.lookalike)
    state.put("search/exact_script", parts.search.manner.exact_script)
    state.put("article_view/zoom", parts.article.view.zoom_percent)
    state.put("article_view/mode", parts.article.view.mode)
    state.put("ledger/splitter", parts.ledger.splitter_state())
    state.put("ledger/filters", parts.ledger.filters.kept)
    state.put("facts/splitter", QByteArray(parts.article.facts.splitter_state()))
    state.put("facts/tab", parts.tabs.currentIndex())
    across = window.made_across
    if across is not None:
        state.put("across/facts_columns", across.facts.columns_state())
        state.put("across/chart", across.compare.is_chart)
    state.put("import/only_doubtful", window.imports.only_doubtful)
    state.put("archive/open", window.desk.archive is not None)
    state.write()


def keep_place(window: MainWindow, uuid: str) -> None:
    """Remember which article of the archive is open, which item of its ledger where that is in view, and an import."""
    record, ledger = window.article.record, window.parts.ledger
    if record is not None:
        window.state.put(f"article/{uuid}", int(record.id))
    entry = ledger.list.current_entry() if window.parts.left.currentWidget() is ledger else None
    window.state.put(f"ledger/{uuid}", int(entry.row.id) if entry is not None else 0)
    window.state.put(f"import/{uuid}", window.imports.under_way)


def restore_place(window: MainWindow, uuid: str) -> bool:
    """Ask for the article that was open; whether somebody was going through the ledger, at the item asked for then.

    An import that was under way is told of.
    """
    article, item = (window.state.number(f"{kind}/{uuid}", 0) for kind in ("article", "ledger"))
    if article:
        window.library.want(ArticleId(article))
    if item:
        window.ledger.seek(ItemId(item))
    if window.state.flag(f"import/{uuid}", default=False):
        window.imports.say_if_left()
    return bool(item)
