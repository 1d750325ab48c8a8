"""Finding the facts of an archive anew after the rules have changed, and the report of what that changed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

from archive_gui.base.fact_words import joined, kind_name, label_text, value_text
from archive_gui.base.messages import _, render
from archive_gui.base.progress import Ticker
from archive_gui.base.spreadsheets import harmless
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.facts import Fact
from archive_gui.domain.ledger import RerunReport
from archive_gui.domain.reextraction import FactChange
from archive_gui.workflows import structure
from archive_gui.workflows.inspect import made_with
from archive_gui.workflows.session import Archive
from archive_gui.workflows.writing import write_whole


def needs_rerun(archive: Archive) -> int:
    """How many sources other rules worked on last, or name a place that the archive was told of since."""
    return len(archive.store.rework.made_otherwise(made_with()))


def reextract(
    archive: Archive,
    ticker: Ticker,
    on_batch: Callable[[ChangeSummary], object] = lambda _summary: None,
    *,
    everything: bool = False,
) -> RerunReport:
    """Make the sources anew that need it, or all; decisions, corrections and verdicts stay.

    Each batch is a step to undo. When the ticker cancels, what is finished stays.

    Raises:
        UserError: the archive is read-only.
    """
    sources = archive.store.rework.source_ids() if everything else None
    return structure.rerun(archive, sources, ticker, on_batch)


def write_report(report: RerunReport, path: Path) -> None:
    """Write a report whole or not at all: as a table where the name ends in .csv, else as text.

    The table is UTF-8 with a byte order mark, which spreadsheets need to know it by.

    Raises:
        ReportUnwritable: the file cannot be written.
    """
    table = path.suffix.lower() == ".csv"
    write_whole(_table(report).encode("utf-8-sig") if table else _words(report).encode("utf-8"), path)


def summary_words(report: RerunReport) -> str:
    """The report in one line."""
    counts = {
        "sources": report.sources,
        "articles": report.articles,
        "added": report.facts_added,
        "removed": report.facts_removed,
        "changed": report.facts_changed,
    }
    words = _(
        "{sources} sources made anew, {articles} articles; facts: {added} added, {removed} removed, {changed} changed"
    )
    return words.format(**counts)


def change_words(change: FactChange) -> str:
    """A fact before and after, on one line."""
    return f"{_one(change.before)} → {_one(change.after)}"


def _one(fact: Fact | None) -> str:
    return "—" if fact is None else " ".join(filter(None, (label_text(fact), value_text(fact))))


def _table(report: RerunReport) -> str:
    stream = StringIO()
    rows = csv.writer(stream, lineterminator="\r\n")
    rows.writerow([_("Article"), _("Title"), _("Kind"), _("Quote"), _("Before"), _("After")])
    for article in report.changes:
        for change in article.examples:
            fact = change.after or change.before
            if fact is not None:
                cells = (kind_name(fact.kind), joined(fact.quote), _one(change.before), _one(change.after))
                rows.writerow(map(harmless, (str(article.article), article.title, *cells)))
    return stream.getvalue()


def _words(report: RerunReport) -> str:
    return "\n".join(_lines(report)) + "\n"


def _lines(report: RerunReport) -> Iterator[str]:
    yield summary_words(report)
    yield from (render(message) for message in report.failed)
    for article in report.changes:
        yield ""
        counted = {"added": article.added, "removed": article.removed, "changed": article.changed}
        yield f"{article.article}\t{article.title}"
        yield "\t" + _("{added} added, {removed} removed, {changed} changed").format(**counted)
        yield from (f"\t{change_words(change)}" for change in article.examples)
