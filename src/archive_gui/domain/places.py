"""Places that the archivist told the archive of, beside the register of divisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from archive_gui.domain.facts import PlaceLevel

PlaceId = NewType("PlaceId", int)


@dataclass(frozen=True, slots=True)
class UserPlace:
    """A name the extraction takes for a place wherever it stands.

    ``code`` is its division code (2, 4, 6, 9 or 12 digits) where it has one, also when the name is another one for a
    division of the register; ``parent`` the code of the division it lies in; ``full_name`` the name from the province
    down, as facts give it.
    """

    name: str
    level: PlaceLevel
    code: str | None = None
    parent: str | None = None
    full_name: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place of the archive's own, with who told of it last, and when."""

    id: PlaceId
    place: UserPlace
    operator: str
    at_utc: datetime


@dataclass(frozen=True, slots=True)
class Division:
    """A place to choose from: of the register, or the archive's own (``own``)."""

    code: str | None
    name: str
    level: PlaceLevel
    full_name: str
    own: bool = False
