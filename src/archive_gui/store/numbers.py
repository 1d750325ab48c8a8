"""Numbers of rows, none given out twice: undo must find those of the rows that it brings back still free."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from archive_gui.store.tables import Base, LastNumber


class Numbers:
    """Gives out numbers inside one writing transaction; ``keep`` makes them known to the next one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last: dict[type[Base], int] = {}

    def next(self, model: type[Base]) -> int:
        """The next number of a table with an ``id``."""
        if model not in self._last:
            self._last[model] = self._largest(model)
        self._last[model] += 1
        return self._last[model]

    def keep(self) -> None:
        """Remember what was given out."""
        for model, number in self._last.items():
            name = model.__tablename__
            known = update(LastNumber).where(LastNumber.table_name == name).values(number=number)
            if not self._connection.execute(known).rowcount:
                self._connection.execute(insert(LastNumber).values(table_name=name, number=number))

    def _largest(self, model: Any) -> int:
        query = select(LastNumber.number).where(LastNumber.table_name == model.__tablename__)
        given = self._connection.execute(query).scalar_one_or_none() or 0
        stored = self._connection.execute(select(func.coalesce(func.max(model.id), 0))).scalar_one()
        return max(int(given), int(stored))
