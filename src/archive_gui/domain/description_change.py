"""The descriptions of several articles at once: what they have in common, and what is to become of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from archive_gui.domain.description import Contributor, Description

FIELDS = tuple(field.name for field in fields(Description))
"""The names of what a description has."""
BLANK = Description()


@dataclass(frozen=True, slots=True)
class SharedDescription:
    """What ``count`` articles say alike; of the fields in ``differing`` each says its own, and ``values`` nothing."""

    count: int = 0
    values: Description = BLANK
    differing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DescriptionChange:
    """What is to become of the descriptions of several articles.

    Of ``values`` only the fields ``touched`` count; None or empty clears them. An archival code is that of the first
    article, from which the others run on. ``added`` are contributors put behind those that an article has.
    """

    values: Description = BLANK
    touched: frozenset[str] = frozenset()
    added: tuple[Contributor, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is to change."""
        return bool(self.touched or self.added)

    def applied(self, before: Description, archival_code: str | None) -> Description:
        """A description after the change; ``archival_code`` is the article's own, where codes are given."""
        wanted = replace(before, **{name: getattr(self.values, name) for name in self.touched})
        if "archival_code" in self.touched:
            wanted = replace(wanted, archival_code=archival_code)
        known = {(person.name, person.role) for person in wanted.contributors}
        fresh = tuple(person for person in self.added if (person.name, person.role) not in known)
        return replace(wanted, contributors=wanted.contributors + fresh)


def shared(descriptions: Iterable[Description]) -> SharedDescription:
    """What descriptions have in common; None and empty are the same."""
    first: Description | None = None
    count = 0
    differing: set[str] = set()
    for count, description in enumerate(descriptions, 1):  # noqa: B007 - counted for the answer
        if first is None:
            first = description
        differing.update(
            name
            for name in FIELDS
            if name not in differing and (getattr(first, name) or None) != (getattr(description, name) or None)
        )
    if first is None:
        return SharedDescription()
    values = replace(first, **{name: getattr(BLANK, name) for name in differing})
    return SharedDescription(count, values, frozenset(differing))
