"""Imports a mixed inbox through both faces: ``python benchmarks/ingest_inbox.py --files 1000 [--face cli] --json``.

What is measured is whether nothing is lost and nothing left behind: the import is cancelled when a third is in and
taken up again; each file has its line in a report, each one that is refused a sentence, each sound one its text in the
archive, web pages without what stood round them; the report is exported; both imports are undone. Afterwards no worker
runs, no temporary file lies about. Through the window the preview comes first, and the longest time that the window was
held is told. There is no peer.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.frame import ROOT, machine
from benchmarks.inbox import CHROME, Fate, Sample, inbox, write
from benchmarks.window_import import through_window

from archive_gui.base.messages import render
from archive_gui.base.progress import Silent
from archive_gui.capture import recognition
from archive_gui.domain.ingest import FileReport, FileStatus
from archive_gui.domain.records import ArticleFilter, ArticleId, Shelf
from archive_gui.workflows import read, reports, undo
from archive_gui.workflows.session import Archive, create_archive, open_archive

if TYPE_CHECKING:
    from collections.abc import Iterable

FACES = ("cli", "window")
_SAMPLED_S = 0.1
_ENDED_S = 10
"""Workers may take so long to end after their parent."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Import a mixed inbox through the faces of the program.")
    parser.add_argument("--files", type=int, default=1000, help="how many files (default 1000)")
    parser.add_argument("--face", choices=FACES, help="only this one")
    parser.add_argument("--no-endless", action="store_true", help="without the file that has to be stopped (2 minutes)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--measure", nargs=2, metavar=("INBOX", "ARCHIVE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(through_window(Path(given.measure[0]), Path(given.measure[1]))))
        return
    with tempfile.TemporaryDirectory(prefix="bench-inbox-") as name:
        place = Path(name)
        samples = write(
            inbox(given.files, endless=not given.no_endless, recognition=recognition.is_installed()), place / "inbox"
        )
        faces = [given.face] if given.face else FACES
        result: dict[str, Any] = {"machine": machine(), "files": len(samples), "faces": {}}
        for face in faces:
            print(f"{face} ...", file=sys.stderr)
            result["faces"][face] = run(face, samples, place)
    print(json.dumps(result, ensure_ascii=False) if given.json else table(result))


def run(face: str, samples: Sequence[Sample], place: Path) -> dict[str, Any]:
    """Import the inbox through one face, look at what came of it, and undo it."""
    folder = place / face
    create_archive(folder, operator="benchmark").close()
    temporary = place / f"{face}-tmp"
    temporary.mkdir()
    began = time.perf_counter()
    watched = _Watched(temporary)
    measured = (_by_command if face == "cli" else _by_window)(watched, place / "inbox", folder)
    measured["wall_s"] = round(time.perf_counter() - began, 1)
    measured["peak_rss_mb"] = watched.peak_mb
    measured["workers_left"] = len(watched.left())
    measured["temporary_files_left"] = sum(1 for path in temporary.rglob("*") if path.is_file())
    archive = open_archive(folder, operator="benchmark")
    try:
        return measured | _looked_at(archive, samples, place / "inbox") | _undone(archive, place / f"{face}.csv")
    finally:
        archive.close()


class _Watched:
    """Runs commands in sessions of their own and follows the memory that all their processes hold together."""

    def __init__(self, temporary: Path) -> None:
        self.peak_mb = 0
        self._environment = os.environ | {
            "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen", "ARCHIVE_GUI_LANGUAGE": "en",
            "XDG_CONFIG_HOME": str(temporary.parent / "home"), "XDG_STATE_HOME": str(temporary.parent / "home"),
        }  # fmt: skip
        self._sessions: list[int] = []

    def run(self, command: Sequence[str], stop_when: Callable[[], bool] = lambda: False) -> tuple[int, str]:
        """Exit status and output; interrupted as by Ctrl+C once ``stop_when`` is true."""
        before = signal.signal(
            signal.SIGINT, signal.default_int_handler
        )  # a shell's background job hands on a deaf ear
        try:
            started = subprocess.Popen(
                command, cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, text=True, start_new_session=True
            )
        finally:
            signal.signal(signal.SIGINT, before)
        self._sessions.append(started.pid)
        said: list[str] = []
        reading = threading.Thread(target=lambda: said.append(started.communicate()[0]))
        reading.start()
        stopped = False
        while reading.is_alive():
            reading.join(_SAMPLED_S)
            self.peak_mb = max(self.peak_mb, sum(_rss_mb(pid) for pid in _session(started.pid)))
            if not stopped and stop_when():
                stopped = True
                started.send_signal(signal.SIGINT)
        return started.returncode, said[0]

    def left(self) -> list[int]:
        """Processes that still run although their command has ended a while ago."""
        end = time.monotonic() + _ENDED_S
        running = [pid for session in self._sessions for pid in _session(session)]
        while running and time.monotonic() < end:
            time.sleep(_SAMPLED_S)
            running = [pid for session in self._sessions for pid in _session(session)]
        return running


def _session(session: int) -> list[int]:
    """The processes of a session (proc_pid_stat(5): the sixth field)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                fields = (entry / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            except OSError:  # it has ended meanwhile
                continue
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def _rss_mb(pid: int) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // (1024 * 1024)


def _by_command(watched: _Watched, folder: Path, archive: Path) -> dict[str, Any]:
    """``import``, interrupted when a third is in, and once more."""
    third = len(list(folder.iterdir())) // 3
    command = [sys.executable, "-m", "archive_gui", "import", "--archive", str(archive), str(folder), "--json"]
    first, _said = watched.run(command, lambda: _sources(archive) >= third)
    second, _said = watched.run(command)
    return {"exit_statuses": [first, second]}


def _sources(archive: Path) -> int:
    """Counted without opening the archive, which would take its lock from the command."""
    with closing(sqlite3.connect(f"file:{archive / 'archive.db'}?mode=ro", uri=True)) as database:
        (count,) = database.execute("SELECT count(*) FROM source_pages").fetchone()
    return int(count)


def _by_window(watched: _Watched, folder: Path, archive: Path) -> dict[str, Any]:
    status, said = watched.run([sys.executable, __file__, "--measure", str(folder), str(archive)])
    if status != 0:
        raise RuntimeError(f"the window ended with {status}")
    told: dict[str, Any] = json.loads(said.strip().splitlines()[-1])
    return told


def _looked_at(archive: Archive, samples: Sequence[Sample], folder: Path) -> dict[str, Any]:
    """What the archive and the reports of its imports say of every file."""
    stored = [one.report for one in reports.reports(archive)]
    lines: dict[str, list[FileReport]] = {sample.name: [] for sample in samples}
    for file in (file for report in stored for file in report.files):
        lines[Path(file.path).relative_to(folder).parts[0]].append(file)
    texts: dict[str, list[str]] = {}
    for number in archive.store.article_ids(ArticleFilter()):
        record = read.article(archive, ArticleId(number))
        name = Path(record.source.original_path).relative_to(folder).parts[0]
        texts.setdefault(name, []).append(record.reading.text)
    wrong = [told for sample in samples for told in _faults(sample, lines[sample.name], texts.get(sample.name, []))]
    statuses = Counter(file.status.value for file in stored[0].files)
    failed = [file for report in stored for file in report.files if file.status is FileStatus.FAILED]
    return {
        "reports": len(stored),
        "cancelled": [report.cancelled for report in stored],
        "last_report": dict(statuses),
        "articles": sum(map(len, texts.values())),
        "refusals": dict(Counter(message.code for file in failed for message in file.messages)),
        "faults": wrong,
        "sound": archive.store.verify(Silent()).ok,
    }


def _faults(sample: Sample, lines: Sequence[FileReport], texts: Sequence[str]) -> Iterable[str]:
    """What is not as it should be with one file."""
    ends = [line for line in lines if all(message.code != "ingest.cancelled" for message in line.messages)]
    if not ends:
        yield f"{sample.name}: no line in any report"
    text = "\n".join(texts)
    yield from (f"{sample.name}: {mark} is missing" for mark in sample.marks if mark not in text)
    yield from (f"{sample.name}: {words} came in" for words in CHROME if words in text)
    if sample.fate in {Fate.REFUSED, Fate.PASSED} and texts:
        yield f"{sample.name}: came in"
    if sample.fate is Fate.IN and any(line.status in {FileStatus.FAILED, FileStatus.SKIPPED} for line in ends):
        yield f"{sample.name}: was refused"
    for line in ends:
        if line.status is not FileStatus.IMPORTED and not [words for words in map(render, line.messages) if words]:
            yield f"{sample.name}: no sentence"
        yield from (f"{sample.name}: {one.code}" for one in line.messages if one.code == "ingest.stage_failed")


def _undone(archive: Archive, path: Path) -> dict[str, Any]:
    """Export the last report, undo every import, and count what is left."""
    stored = reports.reports(archive)
    reports.write_report(stored[0].report, path)
    began = time.perf_counter()
    for one in stored:
        undo.undo_import(archive, one.id)
    return {
        "undo_s": round(time.perf_counter() - began, 1),
        "articles_after_undo": archive.info().articles,
        "in_trash": len(archive.store.article_ids(ArticleFilter(shelf=Shelf.TRASH))),
        "report_lines": path.read_text("utf-8-sig").count("\n"),
    }


def table(result: dict[str, Any]) -> str:
    """The result for people."""
    lines = [result["machine"], f"{result['files']} files"]
    for face, seen in result["faces"].items():
        lines += ["", face, *(f"  {name:22} {value}" for name, value in seen.items() if name != "faults")]
        lines += [f"  faults                 {len(seen['faults'])}", *(f"    {fault}" for fault in seen["faults"])]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
