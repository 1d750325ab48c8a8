"""Where the list's lines come from: by id, with the passage found, off the UI thread."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.qmodels.articles import Deliver
from archive_gui.domain.query import Query
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import EXACT


class EntrySource:
    """Answers the list model's requests with the query at hand."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.query: Query | None = None
        self.manner = EXACT

    def fetch(self, ids: Sequence[int], deliver: Deliver) -> None:
        """Fetch lines on a reader; ``deliver`` gets them on the UI thread."""
        wanted = [ArticleId(article) for article in ids]
        query, manner = self.query, self.manner
        self._desk.start(
            _("Reading the list"),
            lambda archive, _ticker: use_cases.find.entries(archive, wanted, query, manner),
            quiet=True,
            on_success=deliver,
        )
