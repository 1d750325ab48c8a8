"""One writing program at a time: a lock the system lets go of when the program ends, however it ends."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from filelock import FileLock, Timeout

from archive_gui.store.folder import ArchiveFolder, write_whole


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes to an archive, from where, since when."""

    operator: str
    host: str
    pid: int
    since_utc: str

    def __str__(self) -> str:
        since = datetime.fromisoformat(self.since_utc).astimezone().strftime("%Y-%m-%d %H:%M")
        return f"{self.operator} · {self.host} · {since}"


class WriterLock:
    """The right to write to one archive, from ``acquire`` to ``release``."""

    def __init__(self, folder: ArchiveFolder) -> None:
        self._folder = folder
        # The store is opened by one thread and may be closed by another.
        self._lock = FileLock(folder.lock, timeout=0, thread_local=False)
        self.found_left_behind = False

    def acquire(self, operator: str) -> bool:
        """Take the lock, and say who has it; False when another program holds it.

        ``found_left_behind`` tells afterwards whether the last holder ended without letting go properly.

        Raises:
            OSError: nothing can be written in the folder.
        """
        try:
            self._lock.acquire()
        except Timeout:
            return False
        self.found_left_behind = self._folder.holder.exists()
        since = datetime.now(UTC).isoformat(timespec="seconds")
        holder = Holder(operator=operator, host=platform.node(), pid=os.getpid(), since_utc=since)
        write_whole(self._folder.holder, json.dumps(asdict(holder), ensure_ascii=False).encode("utf-8"))
        return True

    def release(self) -> None:
        """Let others write; the archive was left in order."""
        self._folder.holder.unlink(missing_ok=True)
        self._lock.release()

    def abandon(self) -> None:
        """Let others write; whether the archive is in order is for them to check."""
        self._lock.release()

    def release_unopened(self) -> None:
        """Let others write; the archive is as it was found."""
        if self.found_left_behind:
            self.abandon()
        else:
            self.release()


def read_holder(folder: ArchiveFolder) -> str | None:
    """Who holds the archive, in one line, or None where nobody says so."""
    try:
        found = json.loads(folder.holder.read_text("utf-8"))
        return str(Holder(**found))
    except (OSError, ValueError, TypeError):
        return None
