"""Delivering: selected articles as a dossier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from archive_gui.base.messages import current_language
from archive_gui.base.progress import Ticker
from archive_gui.domain.dossier import DeliveryReport, Dossier
from archive_gui.domain.records import ArticleId
from archive_gui.export.dossier import write_dossier
from archive_gui.workflows.session import Archive
from archive_gui.workflows.writing import check_outside


def export_pdf(
    archive: Archive,
    articles: Sequence[ArticleId],
    path: Path,
    ticker: Ticker,
    *,
    title: str = "",
    subtitle: str = "",
    organisation: str = "",
    with_facts: bool = True,
) -> DeliveryReport:
    """Write articles, in the order given, as a dossier PDF; the title falls back to the archive's name.

    Raises:
        UserError: there is nothing to export, or the file cannot be written.
        Cancelled: the ticker said so; nothing is left behind.
    """
    check_outside(path)
    records = tuple(archive.store.article(article) for article in articles)
    dossier = Dossier(
        title=title or archive.info().name,
        subtitle=subtitle,
        organisation=organisation,
        made_on=datetime.now().astimezone().date().isoformat(),
        language=current_language(),
        articles=records,
        with_facts=with_facts,
    )
    return write_dossier(dossier, path, ticker)
