"""A table on its way out: columns with a key and a heading, rows of plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Coded:
    """A value of a closed list: JSON gives its code, tables for people the word for it."""

    code: str
    word: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A number kept in another unit than the one beside it: JSON gives it as kept, tables for people as printed.

    36.5 公里 is kept as ``value`` 36500, 14 % as 0.14; ``shown`` is 36.5, and 14.
    """

    value: float
    shown: float


CellValue = str | int | float | bool | Coded | Measured | None


class TableFormat(StrEnum):
    """What a table is written as; the value is the file name's ending."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: ``key`` in JSON, ``heading`` for people, ``width`` in characters in a spreadsheet."""

    key: str
    heading: str
    width: int = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a name; ``rows`` are read once, each with a value for every column."""

    key: str
    name: str
    columns: tuple[TableColumn, ...]
    rows: Iterable[tuple[CellValue, ...]]


@dataclass(frozen=True, slots=True)
class TableFile:
    """What one file holds: ``main``, and further sheets (its sources) that CSV leaves out.

    ``about`` is written beside it: into JSON as members, in a spreadsheet into the document's properties.
    """

    main: Sheet
    further: tuple[Sheet, ...] = ()
    about: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableReport:
    """What was written where."""

    path: str
    rows: int
