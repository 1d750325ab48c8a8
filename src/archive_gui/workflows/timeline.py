"""The timeline: what is dated in a selection of articles, in order, with the sentences that say it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import groupby

from archive_gui.domain.fact_rows import FactRow, Timeline, TimelineEntry
from archive_gui.domain.facts import DateFact
from archive_gui.language.sentences import sentence_around
from archive_gui.store.keys import iso_bounds
from archive_gui.workflows.session import Archive


def timeline(archive: Archive, scope: Sequence[int] | None = None, *, year: int | None = None) -> Timeline:
    """The dated facts of articles (None: all outside the trash), the earliest first; with ``year`` only that one's."""
    dated = archive.store.across.dated_ids(scope, year)
    periods = []
    at = 0
    for period, facts in groupby(dated, key=lambda fact: fact[1]):
        count = sum(1 for _ in facts)
        periods.append((period, at, count))
        at += count
    return Timeline(array("q", (number for number, _period in dated)), tuple(periods))


def entries(archive: Archive, ids: Sequence[int]) -> list[TimelineEntry]:
    """The points asked for, in that order; those that are gone are left out."""
    found = [_entry(row, text) for row, text in archive.store.across.fact_lines(ids)]
    return [entry for entry in found if entry is not None]


def _entry(row: FactRow, text: str) -> TimelineEntry | None:
    date = row.fact.detail
    if not isinstance(date, DateFact) or not date.value:
        return None
    first, last = iso_bounds(date.value)
    if first is None:
        return None
    sentence, highlight = sentence_around(text, row.fact.span)
    return TimelineEntry(
        id=row.id,
        article=row.article,
        title=row.title,
        published=row.published,
        local_id=row.fact.id,
        quote=row.fact.quote,
        span=row.fact.span,
        value=date.value,
        first=first,
        last=last or first,
        inferred=row.fact.inferred,
        vague=date.vague,
        sentence=sentence,
        highlight=highlight,
    )
