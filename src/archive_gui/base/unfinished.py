"""Files that are being written beside their targets, and what is left of them where the program was killed meanwhile.

Each is noted among the user's data under the random name that it bears, together with a lock that the system lets go
of when the program ends, however it ends. A file without a note is never touched.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from archive_gui.base.paths import is_folder, user_data_dir

log = logging.getLogger(__name__)

_FOLDER = "unfinished"
_NOTE, _LOCK = ".note", ".lock"


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A new hidden name beside ``target`` to write to; who has written all moves it there, else it is removed.

    Should the program be killed meanwhile, the next ``tidy_up`` removes it, which is done here first of all.
    """
    tidy_up()
    name = uuid4().hex
    beside = target.with_name(_hidden(name))
    with _noted(name, beside) if is_folder(beside.parent) else nullcontext():
        try:
            yield beside
        finally:
            with suppress(OSError):  # a name that is too long cannot be asked for either
                beside.unlink(missing_ok=True)


def tidy_up() -> None:
    """Remove what earlier runs that were killed have left half written; what cannot be reached now waits."""
    try:
        notes = sorted(_notes().glob(f"*{_NOTE}"))
    except OSError:
        return
    for note in notes:
        try:
            with FileLock(note.with_suffix(_LOCK), timeout=0):
                done = _removed(note)
        except (Timeout, OSError):
            continue  # somebody is writing it now, or nothing can be locked here
        if done:
            _forget(note)


def _removed(note: Path) -> bool:
    """Whether nothing is left of the file of a note."""
    try:
        left = Path(note.read_text("utf-8"))
        if left.name != _hidden(note.stem):  # the note was cut off itself, before anything was written
            return True
        if not is_folder(left.parent):  # its disk is not connected
            return False
        if left.exists():
            log.info("removing %s, which was left half written", left)
        left.unlink(missing_ok=True)
    except (OSError, ValueError):
        return False
    return True


@contextmanager
def _noted(name: str, beside: Path) -> Iterator[None]:
    """Where no note can be kept, the file is written all the same."""
    note = _notes() / f"{name}{_NOTE}"
    lock = FileLock(note.with_suffix(_LOCK), timeout=0)
    try:
        note.parent.mkdir(exist_ok=True)
        lock.acquire()
        note.write_text(str(beside.absolute()), "utf-8")
    except (OSError, ValueError):
        log.warning("no note can be kept of a file that is being written", exc_info=True)
        lock.release()
        _forget(note)
        yield
        return
    try:
        yield
    finally:
        done = _removed(note)
        lock.release()
        if done:
            _forget(note)


def _forget(note: Path) -> None:
    with suppress(OSError):
        note.unlink(missing_ok=True)
        note.with_suffix(_LOCK).unlink(missing_ok=True)


def _hidden(name: str) -> str:
    return f".{name}.part"


def _notes() -> Path:
    return user_data_dir() / _FOLDER
