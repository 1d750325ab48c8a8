"""Files through the text stages, in worker processes: whatever one of them does, the others are not lost.

Nothing here knows the archive, so that a worker starts without the store and the index.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from archive_gui.base.errors import UserError
from archive_gui.base.logs import log_path
from archive_gui.base.naming import shown_name, shown_path
from archive_gui.capture.readers import load
from archive_gui.domain.captured import Message
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.workflows.inspect import process

log = logging.getLogger(__name__)

AHEAD_FILES = 48
AHEAD_BYTES = 16 * 1024 * 1024
"""How far workers may be ahead of the writer: more than it writes at a time, so that none waits meanwhile."""
_BEAT_S = 0.1
"""How often somebody who waits for a file is asked whether to go on, in seconds."""

Beat = Callable[[], object]
Coming = Generator[tuple[int, "Outcome"], None, None]
"""Numbers and outcomes; who stops early closes it, and the workers end."""
_Submit = Callable[..., Future["Outcome"]]


class ReaderStopped(UserError):
    """The process that read the file died (``name``); the file may be damaged."""

    code = "ingest.reader_stopped"


class StageFailed(UserError):
    """A text stage has a bug that this file (``name``) brought out; ``log`` says where it is recorded."""

    code = "ingest.stage_failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the processed source and its bytes, or what is wrong."""

    processed: ProcessedSource | None = None
    data: bytes = b""
    error: Message | None = None


def outcomes(files: Sequence[Path], beat: Beat, *, inline_files: int = 0) -> Coming:
    """Every file's number and outcome, in order, a few files ahead in worker processes.

    A file that cannot be captured, brings out a bug or kills its worker has an outcome that says so.

    Args:
        files: what to read.
        beat: called before each file and several times a second while nothing comes; what it raises ends the work.
        inline_files: up to this many files are read in this process, where that is faster than starting workers.
    """
    if len(files) <= inline_files:
        with ThreadPoolExecutor(1) as thread:
            for number, path in enumerate(files):
                yield number, _finished(thread.submit(_read, path), path.name, beat)
        return
    first = 0
    while first < len(files):
        first = yield from _through_pool(files, first, beat)


def outcome_of_bytes(data: bytes, file_name: str, beat: Beat) -> Outcome:
    """The outcome of bytes that never were a file, in a worker process of their own."""
    return _alone(file_name, beat, _read_bytes, data, file_name, file_name)


def _read(path: Path) -> Outcome:
    try:
        data = load(path)
    except UserError as error:
        return Outcome(error=error.message)
    return _read_bytes(data, shown_name(path), shown_path(path))


def _read_bytes(data: bytes, file_name: str, path: str) -> Outcome:
    try:
        return Outcome(process(data, file_name, path), data)
    except UserError as error:
        return Outcome(error=error.message)


def _finished(future: Future[Outcome], name: str, beat: Beat) -> Outcome:
    """The outcome once it is there; a bug in a text stage goes to the log and into the outcome.

    Raises:
        BrokenProcessPool: the worker died.
    """
    beat()
    while not wait((future,), timeout=_BEAT_S).done:
        beat()
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, BrokenProcessPool) or not isinstance(error, Exception):
        raise error
    log.error("a text stage failed on %r", name, exc_info=error)
    return Outcome(error=StageFailed(name=name, log=str(log_path())).message)


def _through_pool(files: Sequence[Path], first: int, beat: Beat) -> Generator[tuple[int, Outcome], None, int]:
    """Outcomes from file ``first`` on, through one pool; returns where the next pool has to go on.

    When a worker dies, nobody knows on which of the files in flight: the eldest is blamed only after it has killed
    a worker of its own.
    """
    pending: deque[tuple[int, int, Future[Outcome]]] = deque()
    ahead = 0
    following = first
    eldest = first
    try:
        with _pool() as (submit, workers):
            while following < len(files) or pending:
                while following < len(files) and (
                    len(pending) <= workers or (len(pending) < AHEAD_FILES and ahead < AHEAD_BYTES)
                ):
                    size = _size(files[following])
                    pending.append((following, size, submit(_read, files[following])))
                    ahead += size
                    following += 1
                eldest, size, future = pending[0]
                outcome = _finished(future, files[eldest].name, beat)
                pending.popleft()
                ahead -= size
                yield eldest, outcome
                eldest += 1
    except BrokenProcessPool:
        path = files[eldest]
        log.warning("a worker process died near %r", path.name)
        yield eldest, _alone(path.name, beat, _read, path)
        return eldest + 1
    return len(files)


def _size(path: Path) -> int:
    """The file's size in bytes; nothing where the worker will find out what is wrong with it."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _alone(name: str, beat: Beat, work: Callable[..., Any], *arguments: object) -> Outcome:
    """The outcome of one piece of work in a process of its own, whose death it may cause."""
    try:
        with _pool(workers=1) as (submit, _):
            return _finished(submit(work, *arguments), name, beat)
    except BrokenProcessPool:
        return Outcome(error=ReaderStopped(name=name).message)


@contextmanager
def _pool(workers: int | None = None) -> Iterator[tuple[_Submit, int]]:
    """Worker processes started afresh (a fork would carry the window's threads and locks along), and how many.

    When the block ends early, and when this process dies, the workers end at once, whatever they are at.
    """
    count = workers or max(1, min(4, (os.cpu_count() or 2) - 1))
    reader, writer = multiprocessing.Pipe(duplex=False)
    with reader, writer:
        pool = ProcessPoolExecutor(
            count, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with, initargs=(reader,)
        )

        def submit(work: Callable[..., Outcome], *arguments: object) -> Future[Outcome]:
            with _unheard_interrupts():
                return pool.submit(work, *arguments)

        try:
            yield submit, count
        except BaseException:
            writer.close()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _end_with(connection: Connection) -> None:
    """In a worker: leave Ctrl+C to the parent, and end as soon as the parent's end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        connection.poll(None)  # nothing is ever sent: this returns when the other end is closed
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextmanager
def _unheard_interrupts() -> Iterator[None]:
    """Processes started in the block do not hear Ctrl+C while they start; this one hears it at the block's end."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # starting it later, within, would let the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
