"""Descriptions after a new run of the rules: what was set by hand stays, all else follows the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from archive_gui.domain.description import Contributor, Description
from archive_gui.store.matching import Pairing
from archive_gui.store.page_fields import PAGE_FIELDS, PageFields, description_from_columns, shared_fields


@dataclass(frozen=True, slots=True)
class Merged:
    """The description of an article now in force, and the fields of it that were set by hand."""

    description: Description
    edited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """An article as it stood: its columns and contributors."""

    row: Mapping[str, Any]
    contributors: tuple[Contributor, ...]


def merge(
    page: Mapping[str, Any], known: Mapping[int, Known], found: Sequence[Description], pairing: Pairing
) -> tuple[PageFields, tuple[Merged, ...]]:
    """What the page says for its articles now, and each article's description.

    An article split off takes over what was set by hand of publication, date, edition and address.
    """
    before = PageFields.of_page(page)
    by_hand = set(page["edited"])
    machine = shared_fields(found)
    serving = replace(machine, **{name: getattr(before, name) for name in PAGE_FIELDS if name in by_hand})
    merged = []
    for description, kept, parent in zip(found, pairing.kept, pairing.parents, strict=True):
        of_page = {name: getattr(serving, name) for name in PAGE_FIELDS if name in by_hand}
        followed = replace(description, **of_page)
        origin = kept if kept is not None else parent
        merged.append(_merged(followed, before, known.get(origin or 0), only_page_fields=kept is None))
    return serving, tuple(merged)


def _merged(found: Description, page: PageFields, known: Known | None, *, only_page_fields: bool) -> Merged:
    if known is None:
        return Merged(found, ())
    stood = description_from_columns(known.row, page.in_force(known.row), known.contributors)
    edited = [name for name in known.row["edited"] if not only_page_fields or name in PAGE_FIELDS]
    return Merged(replace(found, **{name: getattr(stood, name) for name in edited}), tuple(edited))
