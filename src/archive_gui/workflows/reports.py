"""Reports of imports, kept with the archive and written to files."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from archive_gui.base.messages import _, render
from archive_gui.base.spreadsheets import harmless
from archive_gui.domain.captured import Message
from archive_gui.domain.ingest import FileStatus, ImportReport, StoredReport
from archive_gui.workflows.session import Archive
from archive_gui.workflows.writing import write_whole

_LEFT_OUT = frozenset({"ingest.cut_off", "ingest.cancelled"})


def reports(archive: Archive, limit: int = 50) -> tuple[StoredReport, ...]:
    """The reports of the last imports, newest first."""
    return archive.store.imports.reports(limit)


def cut_off_words(stored: StoredReport) -> str:
    """What an import that was cut off, or stopped, took in, and what to do about the rest."""
    taken, left = stored.report.count(FileStatus.IMPORTED), len(not_reached(stored.report))
    when = stored.at_utc.astimezone().strftime("%Y-%m-%d %H:%M")
    return render(Message("ingest.was_cut_off", {"count": taken + left, "when": when, "taken": taken, "left": left}))


def not_reached(report: ImportReport) -> tuple[str, ...]:
    """The paths of the files that an import which was cut off, or stopped, did not reach."""
    return tuple(file.path for file in report.files if any(told.code in _LEFT_OUT for told in file.messages))


def write_report(report: ImportReport, path: Path) -> None:
    """Write a report whole or not at all: as a table where the name ends in .csv, else as text.

    The table is UTF-8 with a byte order mark, which spreadsheets need to know it by.

    Raises:
        ReportUnwritable: the file cannot be written.
    """
    table = path.suffix.lower() == ".csv"
    data = _table(report).encode("utf-8-sig") if table else _words(report).encode("utf-8")
    write_whole(data, path)


def status_word(status: FileStatus) -> str:
    """What became of a file, in a word."""
    return {
        FileStatus.IMPORTED: _("imported"),
        FileStatus.DUPLICATE: _("known already"),
        FileStatus.SKIPPED: _("passed over"),
        FileStatus.FAILED: _("failed"),
    }[status]


def _table(report: ImportReport) -> str:
    stream = StringIO()
    rows = csv.writer(stream, lineterminator="\r\n")
    rows.writerow([_("File"), _("Status"), _("Articles"), _("Remarks")])
    for file in report.files:
        remarks = " ".join(map(render, file.messages))
        cells = (file.path, status_word(file.status), str(len(file.articles)), remarks)
        rows.writerow(map(harmless, cells))
    return stream.getvalue()


def _words(report: ImportReport) -> str:
    total = _("{imported} imported, {duplicate} known already, {skipped} passed over, {failed} failed; {seconds} s")
    counts = {status.value: report.count(status) for status in FileStatus}
    lines = [total.format(**counts, seconds=round(report.elapsed_s, 1)), ""]
    for file in report.files:
        lines.append(f"{status_word(file.status)}\t{file.path}")
        lines += [f"\t{render(message)}" for message in file.messages]
    return "\n".join(lines) + "\n"
