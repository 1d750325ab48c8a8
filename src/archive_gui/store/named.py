"""What is asked of the names of people, places and bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from archive_gui.domain.entities import EntityKind
from archive_gui.store import entity_listing, identity
from archive_gui.store.bearers import Bearer, Bearers
from archive_gui.store.database import Database
from archive_gui.store.entity_listing import FirstTold, NameTold, Told
from archive_gui.store.identity import WhoSaid
from archive_gui.store.naming import last_change

Answer = TypeVar("Answer")


class Named:
    """Reads over people, places and bodies, from any thread, each of one state of the archive."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[EntityKind, tuple[int, dict[str, NameTold]]] = {}
        self._bearers = Bearers(database)

    def names(self, kind: EntityKind) -> dict[str, NameTold]:
        """Every name of a kind, the most told first, kept until the archive changes."""
        with self._database.reading() as connection:
            change = last_change(connection)
            known = self._known.get(kind)
            if known is None or known[0] != change:
                known = (change, {one.name: one for one in entity_listing.names_told(connection, kind)})
                self._known[kind] = known
            return known[1]

    def bearers(self, kind: EntityKind) -> dict[str, tuple[Bearer, ...]]:
        """The names of a kind that more than one bears, with their bearers, the most told first."""
        return self._bearers.of_kind(kind)

    def names_in(self, kind: EntityKind, articles: Sequence[int] | None, within: str | None) -> list[NameTold]:
        """The names that some articles have, or places in a division, the most told first."""
        return self._read(
            lambda connection: entity_listing.names_told(connection, kind, articles=articles, within=within)
        )

    def names_like(self, kind: EntityKind, text: str) -> set[str]:
        """The names that a text stands in or begins to spell."""
        return self._read(lambda connection: entity_listing.names_like(connection, kind, text))

    def first_told(self, facts: Sequence[int]) -> dict[int, FirstTold]:
        """What the first mentions of names say."""
        return self._read(lambda connection: entity_listing.first_told(connection, facts))

    def mentions_of(self, kind: EntityKind, name: str) -> list[Told]:
        """Every mention of a name, the earliest article first."""
        return self._read(lambda connection: entity_listing.mentions_of(connection, kind, name))

    def counties_of(self, articles: Sequence[int]) -> dict[int, set[str]]:
        """The counties that articles are about."""
        return self._read(lambda connection: entity_listing.counties_of(connection, articles))

    def people_of(self, articles: Sequence[int]) -> dict[int, list[str]]:
        """The people that articles name."""
        return self._read(lambda connection: entity_listing.people_of(connection, articles))

    def together_with(self, articles: Sequence[int], limit: int) -> list[tuple[EntityKind, str, int, int]]:
        """Names that the most of these articles have, how many, and the first of them."""
        return self._read(lambda connection: entity_listing.together_with(connection, articles, limit))

    def figures_said_of(self, articles: Sequence[int], calls: Iterable[str], code: str | None, limit: int) -> list[int]:
        """The figures that articles say of a name or place, the latest first."""
        return self._read(lambda connection: entity_listing.figures_said_of(connection, articles, calls, code, limit))

    def namesakes(self, kind: EntityKind, quotes: Sequence[str], but: str) -> list[NameTold]:
        """Other names that are printed in the same words."""
        return self._read(lambda connection: entity_listing.namesakes(connection, kind, quotes, but))

    def said_of(self, kind: EntityKind, told: Sequence[Told]) -> list[WhoSaid]:
        """What the archivist said of who these mentions are, the latest first."""
        return self._read(lambda connection: identity.said_of(connection, kind, told))

    def _read(self, ask: Callable[[Connection], Answer]) -> Answer:
        with self._database.reading() as connection:
            return ask(connection)
