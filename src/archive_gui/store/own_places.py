"""Places that the archivist told the archive of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.places import PlaceId, PlaceRecord, UserPlace
from archive_gui.store import history
from archive_gui.store.answering import contains
from archive_gui.store.database import Database
from archive_gui.store.errors import PlaceExists, PlaceMissing
from archive_gui.store.history import Actor
from archive_gui.store.numbers import Numbers
from archive_gui.store.recorder import Recorder
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleText, OwnPlaceRow, SourcePage


def own_places(connection: Connection) -> tuple[UserPlace, ...]:
    """The archive's own places, in the order in which they were told."""
    query = select(OwnPlaceRow.__table__).order_by(OwnPlaceRow.id)
    return tuple(_place(row) for row in map(dict, connection.execute(query).mappings()))


class OwnPlaces:
    """The archive's own places. What names one of them counts as made with other rules until it is made anew."""

    def __init__(self, database: Database, operator: str) -> None:
        self._database = database
        self._operator = operator

    def places(self) -> tuple[UserPlace, ...]:
        """The places as the extraction takes them."""
        with self._database.reading() as connection:
            return own_places(connection)

    def records(self) -> tuple[PlaceRecord, ...]:
        """The places by name, with who told of them."""
        query = select(OwnPlaceRow.__table__).order_by(OwnPlaceRow.name, OwnPlaceRow.id)
        with self._database.reading() as connection:
            return tuple(
                PlaceRecord(PlaceId(row["id"]), _place(row), row["operator"], row["at_utc"])
                for row in map(dict, connection.execute(query).mappings())
            )

    def add(self, place: UserPlace) -> ChangeSummary:
        """Tell of a place.

        Raises:
            PlaceExists: it is known already.
        """
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            numbers = Numbers(connection)
            _refuse_known(connection, place, but=None)
            row = {"id": numbers.next(OwnPlaceRow), "uuid": str(uuid4()), **_columns(place, actor)}
            recorder.insert(OwnPlaceRow, [row])
            numbers.keep()
            _mark(recorder, [place.name])
            step = Message("step.place_added", {"name": place.name})
            return history.close_edit(connection, actor, step, recorder.changes, count=1)

    def edit(self, number: PlaceId, place: UserPlace) -> ChangeSummary:
        """Tell something else of a place.

        Raises:
            PlaceMissing: it is not there any more.
            PlaceExists: another one is the same.
        """
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            stood = _stood(connection, [number])
            _refuse_known(connection, place, but=number)
            if stood[0] != place:
                recorder.update(OwnPlaceRow, {(number,): _columns(place, actor)})
                _mark(recorder, [stood[0].name, place.name])
            step = Message("step.place_changed", {"name": place.name})
            return history.close_edit(connection, actor, step, recorder.changes, count=1)

    def remove(self, numbers: Sequence[PlaceId]) -> ChangeSummary:
        """Forget places (``PlaceMissing``)."""
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            names = [place.name for place in _stood(connection, numbers)]
            recorder.delete(OwnPlaceRow, [(number,) for number in dict.fromkeys(numbers)])
            _mark(recorder, names)
            step = Message("step.places_removed", {"count": len(names)})
            return history.close_edit(connection, actor, step, recorder.changes, count=len(names))


def _stood(connection: Connection, numbers: Sequence[int]) -> list[UserPlace]:
    query = select(OwnPlaceRow.__table__).where(OwnPlaceRow.id.in_(listed(numbers)))
    found = {row["id"]: _place(row) for row in map(dict, connection.execute(query).mappings())}
    missing = [number for number in numbers if number not in found]
    if missing:
        raise PlaceMissing(reference=str(missing[0]))
    return list(found.values())


def _refuse_known(connection: Connection, place: UserPlace, *, but: int | None) -> None:
    query = select(OwnPlaceRow.id).where(
        OwnPlaceRow.name == place.name,
        OwnPlaceRow.level == place.level.value,
        OwnPlaceRow.code.is_not_distinct_from(place.code),
        OwnPlaceRow.parent_code.is_not_distinct_from(place.parent),
    )
    if any(number != but for number in connection.execute(query).scalars()):
        raise PlaceExists(name=place.name)


def _mark(recorder: Recorder, names: Iterable[str]) -> None:
    """Sources that name a place are to be made anew."""
    sources: set[int] = set()
    for name in set(names):
        query = (
            select(Article.source_id)
            .join(ArticleText, ArticleText.article_id == Article.id)
            .where(contains(ArticleText.text, name))
        )
        sources.update(recorder.connection.execute(query.distinct()).scalars())
    recorder.update(SourcePage, {(number,): {"made_with": ""} for number in sorted(sources)})


def _place(row: Mapping[str, Any]) -> UserPlace:
    return UserPlace(row["name"], PlaceLevel(row["level"]), row["code"], row["parent_code"], row["full_name"])


def _columns(place: UserPlace, actor: Actor) -> dict[str, Any]:
    return {
        "name": place.name,
        "level": place.level.value,
        "code": place.code,
        "parent_code": place.parent,
        "full_name": place.full_name,
        "operator": actor.operator,
        "at_utc": actor.at_utc,
    }
