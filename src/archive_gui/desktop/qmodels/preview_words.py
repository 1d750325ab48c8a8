"""What an import would bring in, in words.

The shapes are those of ``workflows.preview``; panels and dialogs are given values and load no workflow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from archive_gui.base.messages import _, ngettext, one_after_another, render
from archive_gui.domain.captured import Message
from archive_gui.domain.description import PublicationDate


class Similar(Protocol):
    """An article like a proposed one."""

    @property
    def title(self) -> str:
        """Its title."""
        ...

    @property
    def file_name(self) -> str:
        """The file it came from."""
        ...

    @property
    def similarity(self) -> float:
        """How like it is, 0..1."""
        ...

    @property
    def same_text(self) -> bool:
        """Whether it is the same, word for word."""
        ...


class Proposed(Protocol):
    """An article as it would come in."""

    @property
    def title(self) -> str:
        """Its title."""
        ...

    @property
    def chars(self) -> int:
        """Its length in characters."""
        ...

    @property
    def date(self) -> PublicationDate:
        """When it was printed."""
        ...

    @property
    def similar(self) -> Sequence[Similar]:
        """What is like it."""
        ...

    @property
    def source(self) -> str:
        """The SHA-256 of the file, or of the container's member, that it is of."""
        ...


class Previewed(Protocol):
    """A file as it would come in."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    @property
    def file_name(self) -> str:
        """Its name."""
        ...

    @property
    def status(self) -> StrEnum:
        """New, known, trashed or refused."""
        ...

    @property
    def byte_count(self) -> int:
        """Its size."""
        ...

    @property
    def articles(self) -> Sequence[Proposed]:
        """Its articles."""
        ...

    @property
    def messages(self) -> Sequence[Message]:
        """What is to be said of it."""
        ...

    @property
    def members(self) -> Sequence[StrEnum]:
        """What would become of each file in it, as the report counts them; of a plain one there is one."""
        ...

    @property
    def wanted(self) -> bool:
        """Whether it is ticked at first."""
        ...


def status_words(file: Previewed) -> str:
    """What would become of a file."""
    return {
        "new": _("New"),
        "known": _("Known already"),
        "trashed": _("In the trash"),
        "refused": _("Cannot be read"),
    }[file.status.value]


def counted(files: Iterable[Previewed]) -> Counter[str]:
    """How many files there are of each status, the members of containers counted instead of these."""
    return Counter(member.value for file in files for member in file.members)


def brought_in(counts: Counter[str]) -> int:
    """How many files would be new in the archive, or come back from the trash."""
    return counts["new"] + counts["trashed"]


def is_refused(file: Previewed) -> bool:
    """Whether there is nothing to import."""
    return file.status.value == "refused"


def is_new(file: Previewed) -> bool:
    """Whether the archive has nothing of it."""
    return file.status.value == "new"


def is_fine(file: Previewed) -> bool:
    """Whether nothing about a file needs a look."""
    return is_new(file) and not file.messages and not any(article.similar for article in file.articles)


def article_words(article: Proposed) -> str:
    """An article in a line: length and date, and what it is like."""
    words = [ngettext("{count} character", "{count} characters", article.chars).format(count=f"{article.chars:,}")]
    if article.date.value:
        words.append(article.date.value)
    return " · ".join(words)


def similar_words(article: Proposed) -> str:
    """What the archive, or another file, has of the same; empty where there is nothing."""
    if not article.similar:
        return ""
    first = article.similar[0]
    title = first.title or first.file_name
    if first.same_text:
        words = _("the same text as “{title}”").format(title=title)
    else:
        percent = min(99, round(first.similarity * 100))
        words = _("{percent} % like “{title}”").format(title=title, percent=percent)
    return _("{words} ({file})").format(words=words, file=first.file_name) if first.title else words


def remarks(file: Previewed) -> str:
    """What is to be said of a file, each thing once: its messages, and what its articles are like."""
    words = []
    if len(file.members) > 1:
        inside = len(file.members)
        words.append(ngettext("{count} file in it.", "{count} files in it.", inside).format(count=f"{inside:,}"))
    words += [render(message) for message in file.messages]
    alike = dict.fromkeys(word for article in file.articles if (word := similar_words(article)))
    return one_after_another((*dict.fromkeys(words), _("; ").join(alike)))


def size_words(count: int) -> str:
    """A size in bytes, kilobytes or megabytes."""
    if count < 1_000:
        return _("{count} bytes").format(count=count)
    if count < 1_000_000:
        return _("{count} kB").format(count=f"{count / 1_000:.1f}")
    return _("{count} MB").format(count=f"{count / 1_000_000:.1f}")
