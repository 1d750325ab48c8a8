"""A path as somebody types it: what cannot be a file is nowhere, whatever has been typed so far."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo

from archive_gui.base.messages import _

LONGEST_NAME = 200
"""Bytes of a file's name: disks take 255, and a file that is being written has a longer one for a while."""


def with_ending(path: Path, ending: str) -> Path:
    """A file's path with ``ending``, added where it is missing; a path that names no file stays as it is."""
    if not path.name or path.suffix.lower() == ending:
        return path
    return path.with_name(path.name + ending)


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder; a name too long for the disk is not there."""
    return QFileInfo(str(path)).exists()


def can_hold(path: Path) -> bool:
    """Whether ``path`` names a file that a disk can take, and the folder it would lie in is there."""
    fits = 0 < len(path.name.encode()) <= LONGEST_NAME
    return fits and QFileInfo(str(path.parent)).isDir() and not QFileInfo(str(path)).isDir()


def remark_on(path: Path) -> str:
    """What is to be known before a file is written at ``path``; empty where there is nothing."""
    if len(path.name.encode()) > LONGEST_NAME:
        return _("This name is too long for a file.")
    if QFileInfo(str(path)).isDir():
        return _("This is a folder. Add the name of a file.")
    if not QFileInfo(str(path.parent)).isDir():
        return _("There is no such folder. Choose another one.")
    return _("A file of this name exists; it will be replaced.") if is_there(path) else ""


def cut_to_name(words: str, ending: str) -> str:
    """As much of ``words`` as the name of a file with ``ending`` can hold."""
    return words.encode()[: LONGEST_NAME - len(ending)].decode(errors="ignore").strip()
