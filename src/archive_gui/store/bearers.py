"""Names that several bear: which mentions are of whom, kept in step with the archive name by name."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from archive_gui.domain.entities import EntityKind
from archive_gui.store import entity_listing, identity
from archive_gui.store.changed import JournalPoint, articles_named_otherwise, journal_point
from archive_gui.store.database import Database
from archive_gui.store.entity_listing import Told
from archive_gui.store.identities import identities


@dataclass(frozen=True, slots=True)
class Bearer:
    """One of several of a name: his mentions, the earliest article first."""

    told: tuple[Told, ...]

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that mention him, in the same order."""
        return tuple(dict.fromkeys(one.article for one in self.told))

    @property
    def first(self) -> int:
        """The first fact that names him, as the archive numbers them."""
        return min(one.fact for one in self.told)


@dataclass(slots=True)
class _Kept:
    """What is known at a point of the journal: the names that several bear, and all shared names by their articles."""

    point: JournalPoint
    bearers: dict[str, tuple[Bearer, ...]] = field(default_factory=dict)
    articles: dict[str, frozenset[int]] = field(default_factory=dict)

    def names_in(self, articles: Iterable[int]) -> set[str]:
        """The shared names that stood in these articles."""
        wanted = set(articles)
        return {name for name, told in self.articles.items() if not wanted.isdisjoint(told)}


class Bearers:
    """Answers which names have several bearers; asked again, it looks only at names of articles that changed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._kept: dict[EntityKind, _Kept] = {}

    def of_kind(self, kind: EntityKind) -> dict[str, tuple[Bearer, ...]]:
        """Every name of a kind that more than one bears, with its bearers, the most told first."""
        with self._database.reading() as connection, self._lock:
            point = journal_point(connection)
            kept = self._kept.get(kind)
            if kept is not None and kept.point == point:
                return kept.bearers
            changed = None if kept is None else articles_named_otherwise(connection, kept.point)
            if kept is None or changed is None:
                kept = _read(connection, kind, _Kept(point), None)
            else:
                names = kept.names_in(changed) | entity_listing.names_of(connection, kind, changed)
                told_else = {name: told for name, told in kept.bearers.items() if name not in names}
                articles = {name: told for name, told in kept.articles.items() if name not in names}
                kept = _read(connection, kind, _Kept(point, told_else, articles), sorted(names))
            self._kept[kind] = kept
            return kept.bearers


def _read(connection: Connection, kind: EntityKind, kept: _Kept, names: Sequence[str] | None) -> _Kept:
    """Look at names, or at all, and keep what is found."""
    if names is not None and not names:
        return kept
    spoken_of = identity.sources_spoken_of(connection, kind)
    if kind is EntityKind.PLACE and not spoken_of:
        return kept  # a place is one by its full name until the archivist says otherwise
    shared = entity_listing.mentions_of_shared(connection, kind, names)
    numbers = sorted({one.article for told in shared.values() for one in told})
    counties = entity_listing.counties_of(connection, numbers)
    company = entity_listing.people_of(connection, numbers) if kind is EntityKind.PERSON else {}
    for name, told in shared.items():
        is_spoken_of = not spoken_of.isdisjoint(one.source for one in told)
        said = identity.said_of(connection, kind, told) if is_spoken_of else ()
        groups = identities(kind, name, told, counties, company, said=said)
        kept.articles[name] = frozenset(one.article for one in told)
        if len(groups) > 1:
            kept.bearers[name] = tuple(Bearer(tuple(group)) for group in groups)
    return kept
