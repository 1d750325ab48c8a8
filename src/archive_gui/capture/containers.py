"""Files that hold several sources: zip files and mails, taken apart into members, one within another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath

from archive_gui.base.errors import UserError
from archive_gui.capture.errors import ArchiveTooDeep, ArchiveTooMany
from archive_gui.capture.formats import EMAIL, ZIP, Format, format_of
from archive_gui.capture.limits import MAX_DEPTH, MAX_MEMBERS
from archive_gui.capture.packed import Budget, opened, refuse_unsafe
from archive_gui.capture.readers import no_reader, reader_of
from archive_gui.domain.captured import Message

_HIDDEN = (".", "__MACOSX", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Member:
    """A source in a file: its path within, empty for the file itself, and its bytes or what is wrong with it.

    ``passed_over``: nothing is wrong, but files of its kind are not read.
    """

    path: str
    data: bytes = b""
    error: Message | None = None
    passed_over: bool = False


def is_container(data: bytes, name: str) -> bool:
    """Whether a file of these bytes holds further files."""
    found = _format(data, name)
    return found is not None and found.media_type in {ZIP, EMAIL}


def members(data: bytes, name: str) -> Iterator[Member]:
    """The sources in a file, in its order; a file that holds no others is its own only member.

    A mail is its own first member, its attachments follow. Hidden members are left out, as they are in folders. What
    cannot be read is a member with an error, and the others go on.
    """
    yield from _members(data, name, "", 0, Budget())


def _format(data: bytes, name: str) -> Format | None:
    return format_of(data, PurePosixPath(name).suffix.lower())


def _members(data: bytes, name: str, path: str, depth: int, budget: Budget) -> Iterator[Member]:
    found = _format(data, name)
    kind = found.media_type if found else ""
    if kind not in {ZIP, EMAIL}:
        extension = PurePosixPath(name).suffix.lower()
        if path and data and reader_of(found, extension) is None:
            yield Member(path, error=no_reader(name, found, extension).message, passed_over=True)
        else:
            yield Member(path, data)
        return
    if kind == EMAIL:
        yield Member(path, data)
    if depth >= MAX_DEPTH:
        if kind == ZIP:
            yield Member(path, error=ArchiveTooDeep(name=name, limit=MAX_DEPTH).message)
        else:
            yield from _too_deep(data, name, path)
        return
    try:
        inside = _packed(data, name, budget) if kind == ZIP else _attached(data, name, budget)
        for inner, body in inside:
            where = f"{path}/{inner}" if path else inner
            if isinstance(body, Message):
                yield Member(where, error=body)
            else:
                yield from _members(body, PurePosixPath(inner).name or inner, where, depth + 1, budget)
    except UserError as error:
        yield Member(path, error=error.message)


def _too_deep(data: bytes, name: str, path: str) -> Iterator[Member]:
    """What a mail holds that lies too deep, each with what is wrong with it: nothing goes without a word."""
    from archive_gui.capture.mail_parts import attachments  # noqa: PLC0415 - the standard library's mail parser

    for inner, _body in islice(attachments(data, name), MAX_MEMBERS):
        yield Member(f"{path}/{inner}", error=ArchiveTooDeep(name=inner, limit=MAX_DEPTH).message)


def _packed(data: bytes, name: str, budget: Budget) -> Iterator[tuple[str, bytes | Message]]:
    package = opened(data, name, budget)
    with package.archive:
        for path in package.entries:
            if any(step.startswith(_HIDDEN) and step != ".." for step in path.split("/")):
                continue
            try:
                refuse_unsafe(path, f"{name}/{path}")
                yield path, package.read(path)
            except UserError as error:
                if budget.unpacked < 0:
                    raise
                yield path, error.message


def _attached(data: bytes, name: str, budget: Budget) -> Iterator[tuple[str, bytes | Message]]:
    from archive_gui.capture.mail_parts import attachments  # noqa: PLC0415 - the standard library's mail parser

    for path, body in attachments(data, name):
        budget.members -= 1
        if budget.members < 0:
            raise ArchiveTooMany(name=name, limit=MAX_MEMBERS)
        yield path, body
