"""The description of an article: what an archivist's record of it carries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How a date is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """An ISO 8601 year, month or day (``2019``, ``2019-12``, ``2019-12-21``), and how it is known."""

    value: str | None = None
    certainty: Certainty = Certainty.UNKNOWN


@dataclass(frozen=True, slots=True)
class Contributor:
    """Someone who made the article; ``role`` as printed (记者, 通讯员, 摄影, 制图), None where the page states none."""

    name: str
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """Title, makers, publication and date of one article; None or empty where the page states nothing."""

    title: str | None = None
    kicker: str | None = None
    subtitle: str | None = None
    contributors: tuple[Contributor, ...] = ()
    publication: str | None = None
    edition: str | None = None
    column: str | None = None
    url: str | None = None
    date: PublicationDate = PublicationDate()
    keywords: tuple[str, ...] = ()
    abstract: str | None = None
    rights: str | None = None
    archival_code: str | None = None
