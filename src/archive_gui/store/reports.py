"""Reports of imports, kept with the archive."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport, StoredReport
from archive_gui.domain.records import ArticleId
from archive_gui.store import seals
from archive_gui.store.history import Actor
from archive_gui.store.json_values import messages_from_json, messages_to_json, storable
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import BegunImport, ImportFile, ImportRun


def save_report(connection: Connection, actor: Actor, report: ImportReport, begun: int | None = None) -> None:
    """Keep the report of an import, which was written down as ``begun`` and is over now."""
    if begun is not None:
        connection.execute(delete(BegunImport).where(BegunImport.id == begun))
    number = connection.execute(select(func.coalesce(func.max(ImportRun.id), 0))).scalar_one() + 1
    run = {
        "id": number,
        "operator": actor.operator,
        "at_utc": actor.at_utc,
        "elapsed_s": report.elapsed_s,
        "cancelled": report.cancelled,
    }
    connection.execute(insert(ImportRun).values(run))
    files = [
        {
            "run_id": number,
            "number": place,
            "path": storable(file.path),
            "status": file.status.value,
            "articles": list(file.articles),
            "messages": messages_to_json(file.messages),
        }
        for place, file in enumerate(report.files, 1)
    ]
    if files:
        connection.execute(insert(ImportFile), files)
    seals.take(connection, {table: [number] for table in seals.OF_IMPORTS})


def stored_reports(connection: Connection, limit: int) -> tuple[StoredReport, ...]:
    """The reports of the last imports, newest first."""
    runs = connection.execute(
        select(ImportRun.id, ImportRun.operator, ImportRun.at_utc, ImportRun.elapsed_s, ImportRun.cancelled)
        .order_by(ImportRun.id.desc())
        .limit(limit)
    ).all()
    query = (
        select(ImportFile.run_id, ImportFile.path, ImportFile.status, ImportFile.articles, ImportFile.messages)
        .where(ImportFile.run_id.in_(listed([run.id for run in runs])))
        .order_by(ImportFile.run_id, ImportFile.number)
    )
    files: dict[int, list[FileReport]] = {}
    for number, path, status, articles, messages in connection.execute(query):
        ids = tuple(ArticleId(article) for article in articles)
        files.setdefault(number, []).append(FileReport(path, FileStatus(status), ids, messages_from_json(messages)))
    return tuple(
        StoredReport(
            run.id,
            run.operator,
            run.at_utc,
            ImportReport(tuple(files.get(run.id, ())), run.elapsed_s, cancelled=run.cancelled),
        )
        for run in runs
    )
