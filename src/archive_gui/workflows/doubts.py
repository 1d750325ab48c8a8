"""Doubts across the archive: new articles held against those that speak of the same, as they come in or anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive_gui.base.progress import Silent, Ticker
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.facts import FactKind
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.query import Text
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Material, shown
from archive_gui.findings.figures.across import NOUN, Compared, other_names
from archive_gui.findings.names.titles import unquoted
from archive_gui.store.comparing import FoundAcross, Place
from archive_gui.store.errors import ArticleMissing
from archive_gui.workflows.session import Archive

_BATCH = 50
"""Articles compared at a time: a cancel is heard between two batches."""

_ELSEWHERE = 3
"""Articles looked at for another name of a programme; one of them is told."""


def compare(archive: Archive, articles: Sequence[ArticleId], ticker: Ticker | None = None) -> ChangeSummary:
    """Hold articles against the rest of the archive; what was found of them before and is found no more goes.

    What is compared is bounded: figures under one indicator and a subject that begins alike, a few articles for each.

    Raises:
        UserError: the archive is read-only.
        Cancelled: what is finished stays.
    """
    archive.store.require_writable()
    watched = ticker or Silent()
    changed = False
    for first in range(0, len(articles), _BATCH):
        watched.tick(first, len(articles))
        batch = articles[first : first + _BATCH]
        changed |= archive.store.comparing.file(batch, _Batch(archive, batch).found())
    areas = frozenset({Area.LEDGER}) if changed else frozenset[Area]()
    return ChangeSummary(Message("step.compared", {"count": len(articles)}), areas, tuple(articles))


def rerun(archive: Archive, ticker: Ticker) -> ChangeSummary:
    """Hold all articles of the archive against one another anew; what was judged stays judged.

    Raises:
        UserError: the archive is read-only.
        Cancelled: what is finished stays.
    """
    return compare(archive, archive.store.rework.article_ids(), ticker)


@dataclass(slots=True)
class _Batch:
    """Some articles and what is found of them; each article is read and made ready once."""

    archive: Archive
    articles: Sequence[ArticleId]
    ready: dict[ArticleId, tuple[ArticleRecord, Compared] | None] = field(default_factory=dict)

    def found(self) -> list[FoundAcross]:
        """Every finding across articles that rests on one of the batch, once."""
        partners = self.archive.store.comparing.partners(self.articles, least=NOUN)
        told = {_pair(*names) for names in self.archive.store.comparing.names_told(self.articles)}
        found: list[FoundAcross] = []
        pairs: set[frozenset[ArticleId]] = set()
        for article in self.articles:
            for other in partners.get(article, ()):
                if frozenset((article, other)) not in pairs:
                    pairs.add(frozenset((article, other)))
                    found += self._figures(max(article, other), min(article, other))
        for article, quote in self.archive.store.comparing.programmes(self.articles):
            found += self._programme(article, quote, told)
        return found

    def _article(self, article: ArticleId) -> tuple[ArticleRecord, Compared] | None:
        """The article made ready; None for one in the trash or gone meanwhile."""
        if article not in self.ready:
            try:
                record = self.archive.store.article(article)
            except ArticleMissing:
                self.ready[article] = None
                return None
            material = Material(1, record.reading, record.description, record.facts)
            self.ready[article] = None if record.deleted else (record, Compared(material))
        return self.ready[article]

    def _figures(self, newer: ArticleId, older: ArticleId) -> Iterator[FoundAcross]:
        one, other = self._article(newer), self._article(older)
        if one is None or other is None or one[0].source.id == other[0].source.id:
            return  # what a page says twice is a finding of the page already
        for found in one[1].differences(other[1]):
            places = (
                Place(one[0], found.one.quote, found.one.source_ranges, found.one.id),
                Place(other[0], found.other.quote, found.other.source_ranges, found.other.id),
            )
            local_id = f"x{older}.{found.one.id}.{found.other.id}"
            yield FoundAcross(found.kind, found.severity, Message(found.code, found.params), local_id, places)

    def _programme(self, article: ArticleId, quote: str, told: set[frozenset[str]]) -> Iterator[FoundAcross]:
        """The same programme under another name elsewhere; each pair of names is told once in the archive."""
        for name in other_names(quote):
            pair = _pair(name, quote)
            place = None if pair in told else self._elsewhere(article, name)
            known = None if place is None else self._article(article)
            if place is None or known is None:
                continue
            told.add(pair)
            fact = next(fact for fact in known[0].facts if fact.kind is FactKind.PROGRAMME and fact.quote == quote)
            params = {"first": quote, "second": place.quote, "context": _context(place)}
            message = Message("finding.programme_names_vary", params)
            places = (Place(known[0], quote, fact.source_ranges, fact.id), place)
            local_id = f"x{place.article.id}.{fact.id}"
            yield FoundAcross(FindingKind.NAMES_VARY, Severity.LOW, message, local_id, places)

    def _elsewhere(self, article: ArticleId, name: str) -> Place | None:
        """Where another article has the name in these characters."""
        for number in self.archive.index.search(Text(name)).ids[:_ELSEWHERE]:
            known = self._article(number) if number != article else None
            if known is None:
                continue
            reading = known[0].reading
            at = reading.text.find(name)
            if at >= 0:
                return Place(known[0], name, reading.offsets.source_ranges(Span(at, at + len(name))))
        return None


def _pair(one: str, other: str) -> frozenset[str]:
    return frozenset((unquoted(one), unquoted(other)))


def _context(place: Place) -> str:
    text = place.article.reading.text
    at = text.find(place.quote)
    return shown(text, Span(at, at + len(place.quote)))
