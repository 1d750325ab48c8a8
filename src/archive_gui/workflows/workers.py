"""Worker processes under limits of time and memory, which end with this process and never outlive their use."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from multiprocessing.process import BaseProcess
from multiprocessing.queues import SimpleQueue
from typing import Any, TypeVar

Result = TypeVar("Result")

MEMORY_BYTES = 3 * 1024 * 1024 * 1024
"""What one worker may take: recognising a scanned page takes the most, 930 MB (measured)."""
_MOST_WORKERS = 4


@dataclass(frozen=True, slots=True)
class Pool:
    """Running workers, and how many."""

    count: int
    submit: Callable[..., Future[Any]]


class _Context(SpawnContext):
    """Starts processes afresh (a fork would carry the window's threads and locks along) and remembers them."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[BaseProcess] = []
        self._results: list[SimpleQueue[Any]] = []

    def Process(self, *args: Any, **kwargs: Any) -> BaseProcess:  # type: ignore[override]  # noqa: N802 - its name
        process = SpawnContext.Process(*args, **kwargs)
        self.made.append(process)
        return process

    def SimpleQueue(self) -> SimpleQueue[Any]:  # noqa: N802 - its name
        queue = super().SimpleQueue()
        self._results.append(queue)
        return queue

    def kill(self) -> None:
        """End all processes at once, whatever they are at.

        One may have been at sending its result: this process must not hold the sending end of the pipe open itself,
        or the thread that has read the first half would wait for the other for ever.
        """
        for process in self.made:
            if process.pid is not None:  # else the system refused to start it
                process.kill()
        for queue in self._results:
            queue._writer.close()  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public closes one end


@contextmanager
def pool(workers: int | None = None, memory_bytes: int = MEMORY_BYTES) -> Iterator[Pool]:
    """Worker processes, each allowed so much memory.

    When the block ends early, and when this process dies, the workers end at once, whatever they are at.
    """
    count = workers or max(1, min(_MOST_WORKERS, (os.cpu_count() or 2) - 1))
    context = _Context()
    reader, writer = multiprocessing.Pipe(duplex=False)
    with reader, writer:
        executor = ProcessPoolExecutor(
            count, mp_context=context, initializer=_begin, initargs=(reader, _affordable(memory_bytes))
        )

        def submit(work: Callable[..., Result], *arguments: object) -> Future[Result]:
            with _unheard_interrupts():
                return executor.submit(work, *arguments)

        try:
            yield Pool(count, submit)
        except BaseException:
            writer.close()
            context.kill()  # one that hangs outside Python never hears of the pipe
            raise
        finally:
            executor.shutdown(wait=True, cancel_futures=True)


def _affordable(memory_bytes: int) -> int:
    """The limit, or half of the machine's memory where that is less."""
    if sys.platform == "win32":
        return memory_bytes
    return min(memory_bytes, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2)


def _begin(connection: Connection, memory_bytes: int) -> None:
    """In a worker: take no more memory, leave Ctrl+C to the parent, and end when its end of the pipe is closed."""
    _limit_memory(memory_bytes)
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        connection.poll(None)  # nothing is ever sent: this returns when the other end is closed
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _limit_memory(memory_bytes: int) -> None:
    """Let allocations beyond the limit fail; Windows has no such limit.

    Data and not address space is limited: threads reserve far more addresses than they use, 64 MB each in glibc.
    """
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is none on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        soft = memory_bytes if hard == resource.RLIM_INFINITY else min(memory_bytes, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def memory_limit_mb() -> int:
    """What this process may take, in megabytes; 0 where there is no limit."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 - there is none on Windows

    soft, _ = resource.getrlimit(resource.RLIMIT_DATA)
    return 0 if soft == resource.RLIM_INFINITY else soft // (1024 * 1024)


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
