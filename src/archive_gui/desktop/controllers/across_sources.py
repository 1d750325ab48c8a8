"""Where the lines of the views come from: read by id, off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.qmodels.articles import Entry
from archive_gui.domain.entities import EntityRow, Mention
from archive_gui.domain.fact_rows import FactRow, TimelineEntry
from archive_gui.domain.records import ArticleId

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

T = TypeVar("T")


class AcrossSource:
    """Answers the requests of the paged lists."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def facts(self, ids: Sequence[int], deliver: Callable[[Sequence[FactRow]], object]) -> None:
        """Lines of the table of facts."""
        self._read(_("Reading facts"), ids, _facts, deliver)

    def dated(self, ids: Sequence[int], deliver: Callable[[Sequence[TimelineEntry]], object]) -> None:
        """Entries of the timeline."""
        self._read(_("Reading the timeline"), ids, _dated, deliver)

    def names(self, ids: Sequence[int], deliver: Callable[[Sequence[EntityRow]], object]) -> None:
        """Lines of a list of names."""
        self._read(_("Reading names"), ids, _names, deliver)

    def mentions(self, ids: Sequence[int], deliver: Callable[[Sequence[Mention]], object]) -> None:
        """Mentions with their sentences."""
        self._read(_("Reading mentions"), ids, _mentions, deliver)

    def articles(self, ids: Sequence[int], deliver: Callable[[Sequence[Entry]], object]) -> None:
        """Cards of articles."""

        def read(archive: Archive, wanted: Sequence[int]) -> Sequence[Entry]:
            return use_cases.find.entries(archive, [ArticleId(article) for article in wanted], None)

        self._read(_("Reading the list"), ids, read, deliver)

    def _read(
        self,
        title: str,
        ids: Sequence[int],
        read: Callable[[Archive, Sequence[int]], Sequence[T]],
        deliver: Callable[[Sequence[T]], object],
    ) -> None:
        wanted = list(ids)
        self._desk.start(title, lambda archive, _ticker: read(archive, wanted), quiet=True, on_success=deliver)


def _facts(archive: Archive, ids: Sequence[int]) -> Sequence[FactRow]:
    return use_cases.tables.fact_rows(archive, ids)


def _dated(archive: Archive, ids: Sequence[int]) -> Sequence[TimelineEntry]:
    return use_cases.timeline.entries(archive, ids)


def _names(archive: Archive, ids: Sequence[int]) -> Sequence[EntityRow]:
    return use_cases.entities.entity_rows(archive, ids)


def _mentions(archive: Archive, ids: Sequence[int]) -> Sequence[Mention]:
    return use_cases.entities.mentions(archive, ids)
