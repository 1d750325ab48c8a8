"""People, places and bodies of the archive: lists of them, and a page for each."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum

from archive_gui.domain.comparison import SourceFigure
from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span


class EntityKind(StrEnum):
    """What has a page."""

    PERSON = "person"
    PLACE = "place"
    BODY = "body"

    @property
    def fact_kind(self) -> FactKind:
        """The kind of fact that mentions it."""
        return FactKind.ORGANISATION if self is EntityKind.BODY else FactKind(self.value)


class EntitySort(StrEnum):
    """The order of a list."""

    ARTICLES = "articles"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class EntityRef:
    """Names one person, place or body: the one called ``name`` (in full) that ``article`` tells of.

    Without an article: the one that most articles tell of.
    """

    kind: EntityKind
    name: str
    article: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class EntityFilter:
    """Which names a list shows: of a kind, with ``text`` in them (also in pinyin, in full or by initials).

    ``within`` keeps places in a division, by its code. ``articles`` keeps names that one of these mentions.
    """

    kind: EntityKind = EntityKind.PERSON
    text: str = ""
    within: str | None = None
    articles: tuple[int, ...] | None = None
    sort: EntitySort = EntitySort.ARTICLES


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One line of a list: a name, joined over its mentions; ``id`` is a fact that mentions it.

    ``note`` is what the first mention says: a person's affiliation and role, how a place or body is called. Of a name
    that several bear there is a line for each, whose ``ref`` says an article, and whose note what tells them apart.
    """

    id: int
    ref: EntityRef
    note: str
    code: str | None
    level: PlaceLevel | None
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention with its sentence; ``highlight`` is where in ``sentence`` the quote stands."""

    fact: int
    article: ArticleId
    local_id: str
    title: str
    published: str | None
    quote: str
    span: Span
    sentence: str
    highlight: Span
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role with the body or place it is held in, from the first to the last article that gives it."""

    role: str | None
    affiliation: str | None
    first: str | None
    last: str | None
    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Somebody or something mentioned in the same articles."""

    ref: EntityRef
    articles: int


@dataclass(frozen=True, slots=True)
class PerhapsSame:
    """Another of the same name that nothing ties to this one; ``note`` is what is said of it: role, places, years.

    ``parted``: the archivist said that it is another one.
    """

    ref: EntityRef
    note: str
    articles: int
    parted: bool = False


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All that the archive says of one person, place or body.

    ``names`` are the names used, with how often. ``mentions`` are facts, the earliest article first, to be read in
    pages. ``articles`` are in order of date, the undated last. ``figures`` are said of it. ``inside`` are, for a
    place, the divisions it lies in, the largest first.
    """

    ref: EntityRef
    names: tuple[tuple[str, int], ...]
    code: str | None
    level: PlaceLevel | None
    inside: tuple[EntityRef, ...]
    roles: tuple[RoleHeld, ...]
    affiliations: tuple[tuple[str, int], ...]
    mentions: array[int]
    articles: array[int]
    figures: tuple[SourceFigure, ...]
    together: tuple[Together, ...]
    perhaps: tuple[PerhapsSame, ...]
