"""Imports: each is written down before its first file, and struck out by its report, which stays.

One that still stands when the archive is opened for writing was cut off: the power failed, or the program was killed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from archive_gui.domain.captured import Message
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport, StoredReport
from archive_gui.domain.records import ArticleId
from archive_gui.store import reports
from archive_gui.store.database import Database
from archive_gui.store.history import Actor
from archive_gui.store.json_values import storable
from archive_gui.store.tables import Article, BegunImport, SourcePage


class Imports:
    """What an import asks of the database beside its files, and an opening after one that was cut off."""

    def __init__(self, database: Database, operator: str) -> None:
        self._database = database
        self._operator = operator

    def begin(self, files: Sequence[str], at_utc: datetime) -> int:
        """Write down that these files are about to be imported, all with this moment; returns the import's number."""
        row = {"operator": self._operator, "at_utc": at_utc, "files": [storable(path) for path in files]}
        with self._database.writing() as connection:
            found = connection.execute(insert(BegunImport).values(row)).inserted_primary_key
        if found is None:
            raise RuntimeError("the import was given no number")
        return int(found[0])

    def end(self, report: ImportReport, begun: int | None = None) -> None:
        """Keep the report of an import; where it was written down as ``begun``, it is over now."""
        with self._database.writing() as connection:
            reports.save_report(connection, Actor.now(self._operator), report, begun)

    def reports(self, limit: int) -> tuple[StoredReport, ...]:
        """The reports of the last imports, newest first."""
        with self._database.reading() as connection:
            return reports.stored_reports(connection, limit)

    def report_cut_off(self) -> tuple[StoredReport, ...]:
        """Give each import that was cut off its report, which tells what it did not reach; the archive keeps them.

        Nothing else may be writing: an import that is under way would be taken for one that was cut off.
        """
        with self._database.reading() as connection:
            if connection.execute(select(BegunImport.id).limit(1)).first() is None:
                return ()
        with self._database.writing() as connection:
            begun = connection.execute(select(BegunImport.__table__).order_by(BegunImport.id)).all()
            for row in begun:
                report = _report(connection, row.at_utc, row.files)
                reports.save_report(connection, Actor(row.operator, row.at_utc), report, row.id)
            return tuple(reversed(reports.stored_reports(connection, len(begun))))


def _report(connection: Connection, at_utc: datetime, files: Sequence[str]) -> ImportReport:
    """What became of the files of an import that was cut off, as far as the archive knows.

    Of a container it is not known whether all its members came in: what did is told, and the container is to be
    imported again.
    """
    query = (
        select(SourcePage.original_path, SourcePage.captured_at_utc, Article.id)
        .join(Article, Article.source_id == SourcePage.id)
        .where(Article.imported_at_utc == at_utc)
        .order_by(Article.id)
    )
    brought: dict[str, list[ArticleId]] = {}
    last = at_utc
    for path, captured, article in connection.execute(query):
        brought.setdefault(path, []).append(ArticleId(article))
        last = max(last, captured)
    told = []
    not_reached = FileStatus.SKIPPED, (), (Message("ingest.cut_off", {}),)
    for path in files:
        if path in brought:
            told.append(FileReport(path, FileStatus.IMPORTED, tuple(brought.pop(path))))
        else:
            inside = [member for member in brought if member.startswith(f"{path}/")]
            told += [FileReport(member, FileStatus.IMPORTED, tuple(brought.pop(member))) for member in inside]
            told.append(FileReport(path, *not_reached))
    return ImportReport(tuple(told), (last - at_utc).total_seconds(), cancelled=True)
