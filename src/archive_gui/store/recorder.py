"""Writing rows so that the journal can tell, and take back, what each write did."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, LargeBinary, Table, bindparam, delete, insert, select, update

from archive_gui.store.json_values import well_formed
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Base
from archive_gui.store.tables.base import UtcDateTime

Key = tuple[Any, ...]
Row = Mapping[str, Any]
Image = dict[str, Any]
"""Columns of a row as JSON can hold them; moments in ISO, bytes in base64."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after, only the columns that differ; None where there is no row."""

    table: str
    key: Key
    before: Image | None
    after: Image | None

    def inverse(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


class Recorder:
    """Writes rows inside one transaction and remembers each in ``changes``, in the order written."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.changes: list[RowChange] = []

    def insert(self, model: type[Base], rows: Sequence[Row]) -> None:
        """Write new rows, each with all its columns."""
        table = table_of(model)
        if not rows:
            return
        rows = [_holdable(row) for row in rows]
        self.connection.execute(insert(table), rows)
        self.changes.extend(RowChange(table.name, _key_in(table, row), None, to_image(table, row)) for row in rows)

    def update(self, model: type[Base], wanted: Mapping[Key, Row]) -> int:
        """Give rows, named by their primary keys, other values in the columns given; returns how many differed."""
        table = table_of(model)
        if not wanted:
            return 0
        wanted = {key: _holdable(row) for key, row in wanted.items()}
        found = read_rows(self.connection, table, wanted)
        differing: dict[Key, Image] = {}
        for key, values in wanted.items():
            old, new = found[key], to_image(table, values)
            changed = {column: value for column, value in new.items() if old[column] != value}
            if changed:
                differing[key] = changed
                before = {column: old[column] for column in changed}
                self.changes.append(RowChange(table.name, key, before, changed))
        write_updates(self.connection, table, differing)
        return len(differing)

    def delete(self, model: type[Base], keys: Iterable[Key]) -> None:
        """Remove rows, named by their primary keys."""
        table = table_of(model)
        found = read_rows(self.connection, table, keys)
        write_deletes(self.connection, table, found)
        self.changes.extend(RowChange(table.name, key, image, None) for key, image in found.items())


def table_of(model: type[Base]) -> Table:
    """The table behind a model."""
    table = model.__table__
    if not isinstance(table, Table):
        raise TypeError(f"{model.__name__} is no table")
    return table


def read_rows(connection: Connection, table: Table, keys: Iterable[Key]) -> dict[Key, Image]:
    """The rows that are there of those asked for, in the order asked, as images."""
    wanted = list(keys)
    leading = next(iter(table.primary_key))
    numbers = sorted({key[0] for key in wanted})
    query = select(table).where(leading.in_(listed(numbers)))
    found = {}
    for row in connection.execute(query):
        columns = row._asdict()
        found[_key_in(table, columns)] = to_image(table, columns)
    return {key: found[key] for key in wanted if key in found}


def write_updates(connection: Connection, table: Table, images: Mapping[Key, Image]) -> None:
    """Set the columns of each image on the row with its key; rows that set the same columns go together."""
    groups: dict[tuple[str, ...], list[tuple[Key, Image]]] = {}
    for key, image in images.items():
        groups.setdefault(tuple(image), []).append((key, image))
    for columns, members in groups.items():
        statement = update(table).values({column: bindparam(f"new_{column}") for column in columns})
        for column in table.primary_key:
            statement = statement.where(column == bindparam(f"key_{column.name}"))
        values = [_key_params(table, key) | _new_params(table, image) for key, image in members]
        connection.execute(statement, values)


def write_deletes(connection: Connection, table: Table, keys: Iterable[Key]) -> None:
    """Remove the rows with these keys."""
    statement = delete(table)
    for column in table.primary_key:
        statement = statement.where(column == bindparam(f"key_{column.name}"))
    params = [_key_params(table, key) for key in keys]
    if params:
        connection.execute(statement, params)


def write_inserts(connection: Connection, table: Table, images: Iterable[Image]) -> None:
    """Write rows back as their images tell."""
    rows = [from_image(table, image) for image in images]
    if rows:
        connection.execute(insert(table), rows)


def to_image(table: Table, row: Row) -> Image:
    """The columns of a row as JSON can hold them."""
    return {name: _flat(value) for name, value in row.items() if name in table.c}


def from_image(table: Table, image: Image) -> dict[str, Any]:
    """The columns of an image as the database takes them."""
    return {name: _full(table.c[name], value) for name, value in image.items()}


def holds(found: Image | None, expected: Image | None, derived: frozenset[str]) -> bool:
    """Whether a row still is as the journal left it, in the columns the journal knows; derived ones are not asked."""
    if found is None or expected is None:
        return found is expected
    return all(
        column in found and found[column] == value for column, value in expected.items() if column not in derived
    )


def _holdable(row: Row) -> Row:
    """The row with texts that the database can hold."""
    return {name: well_formed(value) if isinstance(value, str) else value for name, value in row.items()}


def _flat(value: Any) -> Any:
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return value.isoformat() if isinstance(value, datetime) else value


def _full(column: Column[Any], value: Any) -> Any:
    if value is not None and isinstance(column.type, UtcDateTime):
        return datetime.fromisoformat(value)
    if value is not None and isinstance(column.type, LargeBinary):
        return b64decode(value)
    return value


def _key_in(table: Table, row: Row) -> Key:
    return tuple(row[column.name] for column in table.primary_key)


def _key_params(table: Table, key: Key) -> dict[str, Any]:
    return {f"key_{column.name}": value for column, value in zip(table.primary_key, key, strict=True)}


def _new_params(table: Table, image: Image) -> dict[str, Any]:
    return {f"new_{name}": value for name, value in from_image(table, image).items()}
