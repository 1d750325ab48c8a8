"""Digests over rows as they were written, so that a change nobody made is noticed.

The rows of one table that belong to the same article, source or import have one seal. It is taken over the rows by
their primary keys, and in each row over the columns in the order of the model: the column's name and its value, packed
as ``digests.packed`` tells. Columns that follow other rows and columns that are NULL are left out, so that a migration
may add a column without a value; one that changes what is sealed has to seal it anew.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Float, Integer, Table
from sqlalchemy.types import TypeEngine

from archive_gui.store.digests import digest_of, packed, packed_row
from archive_gui.store.recorder import RowChange, table_of
from archive_gui.store.sqlite import to_json
from archive_gui.store.tables import (
    Article,
    ArticleText,
    Base,
    Contributor,
    FactMention,
    FindingEvidence,
    FindingItem,
    ImportFile,
    ImportRun,
    RejectedFact,
    RepairStep,
    SetAsideText,
    SourcePage,
    SourceTextRow,
)

_BATCH = 500
"""Owners looked at in one read."""

Owners = Mapping[str, Collection[int]]
"""The numbers of the articles, sources or imports whose rows are meant, by table."""


class _Sealed:
    """A table with seals: its columns, and whom its rows belong to."""

    def __init__(self, model: type[Base], owner: str, *, joined: str = "", only: str = "") -> None:
        """``owner``: the column that names the owner, of this table or of one ``joined``; ``only``: the rows meant."""
        self.table: Table = table_of(model)
        self.name = self.table.name
        self.owner = owner
        sealed = [column for column in self.table.columns if "follows" not in column.info]
        self.names = [packed((column.name.encode(),)) for column in sealed]
        columns = ", ".join(_as_stored(f"{self.name}.{column.name}", column.type) for column in sealed)
        keys = ", ".join(f"{self.name}.{column.name}" for column in self.table.primary_key)
        # The names are those of our own models.
        self._rows = f"SELECT {owner}, {columns} FROM {self.name} {joined} WHERE {only or '1'} AND {owner} "  # noqa: S608
        self._order = f" ORDER BY {owner}, {keys}"
        owned = owner.partition(".")
        self.own_column = owned[2] if owned[0] == self.name else None

    def digests(self, connection: Connection, which: str, given: tuple[Any, ...]) -> Iterator[tuple[int, bytes]]:
        """(owner, digest) of each owner that has rows; ``which`` says of the owner which ones are meant."""
        found = connection.exec_driver_sql(f"{self._rows}{which}{self._order}", given)
        for owner, rows in groupby(found, itemgetter(0)):
            yield owner, digest_of(packed_row(self.names, row[1:]) for row in rows)


def _as_stored(column: str, kind: TypeEngine[Any]) -> str:
    return column if isinstance(kind, (Integer, Float)) else f"CAST({column} AS BLOB)"


_PAGES_OWN = "findings.scope = 'page'"
"""Findings across articles are derived anew from them after each write."""
_EVERY = (
    _Sealed(SourcePage, "source_pages.id"),
    _Sealed(SourceTextRow, "source_texts.source_id"),
    _Sealed(Article, "articles.id"),
    _Sealed(ArticleText, "article_texts.article_id"),
    _Sealed(Contributor, "contributors.article_id"),
    _Sealed(FactMention, "facts.article_id"),
    _Sealed(RejectedFact, "rejected_facts.article_id"),
    _Sealed(RepairStep, "repairs.source_id"),
    _Sealed(SetAsideText, "set_asides.source_id"),
    _Sealed(FindingItem, "findings.source_id", only=_PAGES_OWN),
    _Sealed(
        FindingEvidence,
        "findings.source_id",
        joined="JOIN findings ON findings.id = finding_refs.finding_id",
        only=_PAGES_OWN,
    ),
    _Sealed(ImportRun, "import_runs.id"),
    _Sealed(ImportFile, "import_files.run_id"),
)
_SEALED = {one.name: one for one in _EVERY}
OF_SOURCES = tuple(one.name for one in _EVERY if one.owner.endswith(("source_id", "source_pages.id")))
OF_ARTICLES = tuple(one.name for one in _EVERY if one.owner.endswith(("article_id", "articles.id")))
OF_IMPORTS = tuple(one.name for one in _EVERY if one.owner.endswith(("run_id", "import_runs.id")))
"""The tables whose rows belong to sources, to articles, to imports."""


def take(connection: Connection, owners: Owners) -> None:
    """Seal rows as they stand now; whose rows are gone has no seal any more."""
    for name, numbers in owners.items():
        if not numbers:
            continue
        meant = (to_json(sorted(numbers)),)
        found = list(_SEALED[name].digests(connection, "IN (SELECT value FROM json_each(?))", meant))
        bare = set(numbers).difference(owner for owner, _digest in found)
        _write(connection, name, found)
        if bare:
            gone = [(name, owner) for owner in bare]
            connection.exec_driver_sql("DELETE FROM seals WHERE table_name = ? AND owner_id = ?", gone)


def take_all(connection: Connection) -> None:
    """Seal all there is: an archive from before there were seals."""
    for one in _EVERY:
        _write(connection, one.name, list(one.digests(connection, "IS NOT NULL", ())))


def renew(connection: Connection, changes: Sequence[RowChange]) -> None:
    """Seal what an edit, an undo or a redo has written."""
    owners: dict[str, set[int]] = {}
    unknown: dict[str, set[int]] = {}
    for change in changes:
        sealed = _SEALED.get(change.table)
        if sealed is None:
            continue
        leading = next(iter(sealed.table.primary_key)).name
        if sealed.own_column == leading:
            owners.setdefault(change.table, set()).add(change.key[0])
            continue
        images = [image for image in (change.before, change.after) if image is not None]
        sides = [image[sealed.own_column] for image in images if sealed.own_column in image]
        owners.setdefault(change.table, set()).update(sides)
        if not sides:
            unknown.setdefault(change.table, set()).add(change.key[0])
    for name, numbers in unknown.items():
        owners[name].update(_owners_of(connection, _SEALED[name], numbers))
    of_findings = owners.get("findings", set()) | owners.get("finding_refs", set())
    take(connection, owners | {"findings": of_findings, "finding_refs": of_findings})


def faults(connection: Connection, beat: Callable[[], object]) -> Iterator[tuple[str, int]]:
    """(table, owner) of rows that are not as they were sealed, that are gone, or that nobody sealed.

    ``beat`` is called between two reads; what it raises ends the check.
    """
    for one in _EVERY:
        low = 0
        while True:
            beat()
            high = connection.exec_driver_sql(
                "SELECT owner_id FROM seals WHERE table_name = ? AND owner_id > ? ORDER BY owner_id LIMIT 1 OFFSET ?",
                (one.name, low, _BATCH - 1),
            ).scalar()
            end = high if high is not None else 2**63 - 1
            seals = connection.exec_driver_sql(
                "SELECT owner_id, digest FROM seals WHERE table_name = ? AND owner_id > ? AND owner_id <= ?",
                (one.name, low, end),
            )
            wanted = dict(map(tuple, seals))
            found = dict(one.digests(connection, f"> ? AND {one.owner} <= ?", (low, end)))
            # A damaged row may have lost its number: whose it was is told by what is missing there.
            for owner in sorted((wanted.keys() | found.keys()) - {None}):
                if wanted.get(owner) != found.get(owner):
                    yield one.name, owner
            if high is None:
                break
            low = high


def _owners_of(connection: Connection, sealed: _Sealed, numbers: Collection[int]) -> set[int]:
    """Whom rows belong to of which a change does not tell."""
    leading = next(iter(sealed.table.primary_key)).name
    own = sealed.own_column
    source, column, key = (sealed.name, own, leading) if own is not None else ("findings", "source_id", "id")
    query = f"SELECT DISTINCT {column} FROM {source} WHERE {key} IN (SELECT value FROM json_each(?))"  # noqa: S608
    return set(connection.exec_driver_sql(query, (to_json(sorted(numbers)),)).scalars())


def _write(connection: Connection, name: str, digests: Sequence[tuple[int, bytes]]) -> None:
    if digests:
        rows = [(name, owner, digest) for owner, digest in digests]
        connection.exec_driver_sql("INSERT OR REPLACE INTO seals VALUES (?, ?, ?)", rows)
