"""Files through the text stages, in worker processes: whatever one of them does, the others are not lost.

A container (a zip file, a mail) is unpacked by a worker into a temporary folder; its members then go the way of files.
Nothing here knows the archive, so that a worker starts without the store and the index.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from archive_gui.base.errors import UserError
from archive_gui.base.logs import log_path
from archive_gui.base.naming import shown_name, shown_path
from archive_gui.capture.containers import is_container, members
from archive_gui.capture.readers import HEAD_BYTES, load, must_be_isolated, seconds_per_mb
from archive_gui.domain.captured import Message
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.places import UserPlace
from archive_gui.workflows.inspect import process, process_text
from archive_gui.workflows.workers import MEMORY_BYTES, memory_limit_mb, pool

log = logging.getLogger(__name__)

AHEAD_FILES = 48
AHEAD_BYTES = 16 * 1024 * 1024
"""How far workers may be ahead of the writer: more than it writes at a time, so that none waits meanwhile."""
_BEAT_S = 0.1
"""How often somebody who waits for a file is asked whether to go on, in seconds."""
_LEAST_S = 120
"""Even a small file is given so long: the machine may be busy, and a worker's start takes seconds then."""
_MB = 1024 * 1024

Beat = Callable[[], object]
Places = tuple[UserPlace, ...] | None
"""What the archive knows of places beside the register; None: facts are not looked for."""
Coming = Generator[tuple[int, "Outcome"], None, None]
"""Numbers and outcomes; who stops early closes it, and the workers end."""


class ReaderStopped(UserError):
    """The process that read the file died (``name``); the file may be damaged."""

    code = "ingest.reader_stopped"


class ReaderTimeout(UserError):
    """Reading the file (``name``) took longer than ``seconds`` and was stopped."""

    code = "ingest.reader_timeout"


class ReaderMemory(UserError):
    """Reading the file (``name``) takes more memory than it may have (``limit_mb`` megabytes)."""

    code = "ingest.reader_memory"


class StageFailed(UserError):
    """A text stage has a bug that this file (``name``) brought out; ``log`` says where it is recorded."""

    code = "ingest.stage_failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: the processed source and its bytes, or what is wrong.

    ``path`` is the file's, for a member of a container with the path inside behind it. ``place`` and ``count`` tell
    which member it is of how many. ``passed_over``: nothing is wrong, but such files are not read.
    """

    path: str
    processed: ProcessedSource | None = None
    data: bytes = b""
    error: Message | None = None
    passed_over: bool = False
    place: int = 1
    count: int = 1


@dataclass(frozen=True, slots=True)
class _Found:
    """A container's member: its name, where it lies now, and what is known of it."""

    name: str
    spooled: Path | None
    known: Outcome


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """A container's members: each a file in the temporary folder, or what is wrong with it."""

    members: tuple[_Found, ...]


@dataclass(slots=True)
class _Job:
    """One file, or one member of a container, on its way; ``known``: its outcome stands already."""

    number: int
    name: str
    path: str
    work: Callable[..., Outcome | _Unpacked]
    arguments: tuple[Any, ...]
    size: int = 0
    limit_s: float = _LEAST_S
    spooled: Path | None = None
    known: Outcome | None = None
    place: int = 1
    count: int = 1
    future: Future[Outcome | _Unpacked] | None = None


class _TookTooLong(Exception):
    """A worker is over its time."""


def outcomes(
    files: Sequence[Path],
    beat: Beat,
    *,
    inline_files: int = 0,
    memory_bytes: int = MEMORY_BYTES,
    places: tuple[UserPlace, ...] = (),
    with_facts: bool = True,
) -> Coming:
    """The number and outcome of every file in order, of a container's members one after another.

    A file that cannot be captured, brings out a bug, kills its worker, hangs or takes all memory has an outcome that
    says so.

    Args:
        files: what to read.
        beat: called before each file and several times a second while nothing comes; what it raises ends the work.
        inline_files: up to this many files are read in this process where that is faster than starting workers, if
            all of them are plain text.
        memory_bytes: what one worker may take.
        places: what the archive knows of places beside the register.
        with_facts: whether facts and findings are wanted, which cost most of the time.
    """
    known = places if with_facts else None
    if len(files) <= inline_files and all(map(_is_plain, files)):
        with ThreadPoolExecutor(1) as thread:
            for number, path in enumerate(files):
                yield number, _in_thread(thread, path, beat, known)
        return
    with TemporaryDirectory(prefix="archive-gui-", ignore_cleanup_errors=True) as folder:
        queue = _Queue(files, Path(folder), known)
        while queue.fill():
            yield from _through_pool(queue, beat, memory_bytes)


def outcome_of_bytes(data: bytes, file_name: str, beat: Beat, places: tuple[UserPlace, ...] = ()) -> Outcome:
    """The outcome of bytes that never were a file, in a worker process of their own."""
    arguments = (data, file_name, file_name, places)
    job = _Job(0, file_name, file_name, _read_bytes, arguments, len(data), _limit_s(".txt", len(data)))
    outcome = _alone(job, beat, MEMORY_BYTES)
    assert isinstance(outcome, Outcome)
    return outcome


def _is_plain(path: Path) -> bool:
    """Whether the file is safe to read in this process, or cannot be read at all."""
    try:
        if not path.is_file():
            return True
        with path.open("rb") as stream:
            return not must_be_isolated(stream.read(HEAD_BYTES), path.suffix.lower())
    except OSError:
        return True


def _limit_s(extension: str, size: int) -> float:
    return _LEAST_S + seconds_per_mb(extension) * size / _MB


def _read(path: Path, folder: Path, places: Places) -> Outcome | _Unpacked:
    """In a worker: a file's outcome, or its members unpacked into ``folder``."""
    name, shown = shown_name(path), shown_path(path)
    try:
        data = load(path)
        if not is_container(data, name):
            return _read_bytes(data, name, shown, places)
        found: list[_Found] = []
        for member in members(data, name):
            inner = f"{shown}/{member.path}" if member.path else shown
            spooled = None
            if member.error is None:
                spooled = folder / f"{path.stem[:20].encode().hex()}-{time.monotonic_ns()}-{len(found)}"
                spooled.write_bytes(member.data)
            known = Outcome(inner, error=member.error, passed_over=member.passed_over)
            found.append(_Found(PurePosixPath(member.path).name or name, spooled, known))
    except UserError as error:
        return Outcome(shown, error=error.message)
    except MemoryError:
        return _too_large(name, shown)
    return _Unpacked(tuple(found))


def _read_plain(path: Path, places: Places) -> Outcome:
    """A file's outcome, whatever it is, without unpacking anything."""
    name, shown = shown_name(path), shown_path(path)
    try:
        return _read_bytes(load(path), name, shown, places)
    except UserError as error:
        return Outcome(shown, error=error.message)


def _read_member(spooled: Path, file_name: str, path: str, places: Places) -> Outcome:
    return _read_bytes(spooled.read_bytes(), file_name, path, places)


def _read_bytes(data: bytes, file_name: str, path: str, places: Places) -> Outcome:
    try:
        if places is None:
            return Outcome(path, process_text(data, file_name, path), data)
        return Outcome(path, process(data, file_name, path, places), data)
    except UserError as error:
        return Outcome(path, error=error.message)
    except MemoryError:
        return _too_large(file_name, path)


def _too_large(name: str, path: str) -> Outcome:
    return Outcome(path, error=ReaderMemory(name=name, limit_mb=memory_limit_mb()).message)


def _in_thread(thread: ThreadPoolExecutor, path: Path, beat: Beat, places: Places) -> Outcome:
    """The outcome of a plain file in this process; it is short work that nothing has to stop."""
    job = _Job(0, shown_name(path), shown_path(path), _read_plain, (path, places), limit_s=float("inf"))
    job.future = thread.submit(_read_plain, path, places)
    outcome = _finished(job, beat)
    assert isinstance(outcome, Outcome)
    return outcome


class _Queue:
    """What is still to be read, in order; files are taken in as they are needed."""

    def __init__(self, files: Sequence[Path], folder: Path, places: Places) -> None:
        self.jobs: deque[_Job] = deque()
        self._places = places
        self._files = files
        self._folder = folder
        self._following = 0

    def fill(self) -> bool:
        """Take in files as far as workers may be ahead; False when nothing is left."""
        while len(self.jobs) < AHEAD_FILES and self._following < len(self._files):
            path = self._files[self._following]
            size = _size(path)
            limit_s = _limit_s(path.suffix.lower(), size)
            arguments = (path, self._folder, self._places)
            self.jobs.append(_Job(self._following, shown_name(path), shown_path(path), _read, arguments, size, limit_s))
            self._following += 1
        return bool(self.jobs)

    def submit(self, submit: Callable[..., Future[Any]], workers: int) -> None:
        """Give workers what they may be ahead with."""
        ahead = 0
        for at, job in enumerate(islice(self.jobs, AHEAD_FILES)):
            if at > workers and ahead >= AHEAD_BYTES:
                return
            if job.future is None and job.known is None:
                job.future = submit(job.work, *job.arguments)
            ahead += job.size

    def finish(self, result: Outcome | _Unpacked) -> Iterator[tuple[int, Outcome]]:
        """Take the first job out; its outcome goes on, a container's members come in its place."""
        job = self.jobs.popleft()
        if job.spooled is not None:
            job.spooled.unlink(missing_ok=True)
        if isinstance(result, Outcome):
            yield job.number, replace(result, place=job.place, count=job.count)
            return
        count = len(result.members)
        inside = [
            _job_of(found, job.number, place, count, self._places) for place, found in enumerate(result.members, 1)
        ]
        if not inside:
            yield job.number, Outcome(job.path, error=Message("ingest.nothing_inside", {"name": job.name}))
        self.jobs.extendleft(reversed(inside))

    def start_anew(self) -> None:
        """Forget what lost workers were at."""
        for job in self.jobs:
            job.future = None


def _job_of(found: _Found, number: int, place: int, count: int, places: Places) -> _Job:
    """The way of a container's member."""
    name, spooled, path = found.name, found.spooled, found.known.path
    if spooled is None:
        return _Job(number, name, path, _read_member, (), known=found.known, place=place, count=count)
    size = _size(spooled)
    limit_s = _limit_s(PurePosixPath(name).suffix.lower(), size)
    arguments = (spooled, name, path, places)
    return _Job(number, name, path, _read_member, arguments, size, limit_s, spooled, place=place, count=count)


def _through_pool(queue: _Queue, beat: Beat, memory_bytes: int) -> Coming:
    """Outcomes through one pool, until all is done or a worker is lost.

    When a worker dies, nobody knows on which of the files in flight: the eldest is blamed only after it has killed
    a worker of its own. One that hangs is on the eldest, for which alone is waited.
    """
    try:
        with pool(memory_bytes=memory_bytes) as workers:
            while queue.fill():
                queue.submit(workers.submit, workers.count)
                yield from queue.finish(_finished(queue.jobs[0], beat))
    except _TookTooLong:
        result: Outcome | _Unpacked = _stopped(queue.jobs[0])
    except BrokenProcessPool:
        log.warning("a worker process died near %r", queue.jobs[0].name)
        result = _alone(queue.jobs[0], beat, memory_bytes)
    else:
        return
    queue.start_anew()
    yield from queue.finish(result)


def _finished(job: _Job, beat: Beat) -> Outcome | _Unpacked:
    """The outcome once it is there; a bug in a text stage goes to the log and into the outcome.

    Raises:
        BrokenProcessPool: the worker died.
        _TookTooLong: it is at the file for longer than is allowed, counted from when it was the eldest.
    """
    beat()
    if job.known is not None:
        return job.known
    assert job.future is not None
    end = time.monotonic() + job.limit_s
    while not wait((job.future,), timeout=_BEAT_S).done:
        beat()
        if time.monotonic() > end:
            raise _TookTooLong
    error = job.future.exception()
    if error is None:
        return job.future.result()
    if isinstance(error, BrokenProcessPool) or not isinstance(error, Exception):
        raise error
    log.error("a text stage failed on %r", job.name, exc_info=error)
    return Outcome(job.path, error=StageFailed(name=job.name, log=str(log_path())).message)


def _alone(job: _Job, beat: Beat, memory_bytes: int) -> Outcome | _Unpacked:
    """The outcome of one job in a process of its own, whose death it may cause."""
    try:
        with pool(workers=1, memory_bytes=memory_bytes) as workers:
            job.future = workers.submit(job.work, *job.arguments)
            return _finished(job, beat)
    except _TookTooLong:
        return _stopped(job)
    except BrokenProcessPool:
        return Outcome(job.path, error=ReaderStopped(name=job.name).message)


def _stopped(job: _Job) -> Outcome:
    log.warning("a worker process was stopped: it was at %r for %d seconds", job.name, job.limit_s)
    return Outcome(job.path, error=ReaderTimeout(name=job.name, seconds=round(job.limit_s)).message)


def _size(path: Path) -> int:
    """The file's size in bytes; nothing where the worker will find out what is wrong with it."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
