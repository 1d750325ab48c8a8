"""The archive's own places, and the divisions of the register to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from archive_gui.base.errors import UserError
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.fact_checks import code_mistake
from archive_gui.domain.places import Division, PlaceId, PlaceRecord, UserPlace
from archive_gui.language.folds import simplified
from archive_gui.language.gazetteer import Gazetteer, Place
from archive_gui.workflows.correct import FactInvalid
from archive_gui.workflows.inspect import gazetteer
from archive_gui.workflows.session import Archive

LONGEST_NAME = 40
"""Characters of a name; the longest of the register, 积石山保安族东乡族撒拉族自治县, has 15."""


class PlaceNameInvalid(UserError):
    """A place's name has one character or none, is too long or has a line break: ``limit``."""

    code = "place.name_form"


class ParentUnknown(UserError):
    """There is no division of that code for a place to lie in: ``code``."""

    code = "place.parent_unknown"


class CodeUnknown(UserError):
    """Neither the register nor the archive has a place of that code: ``code``."""

    code = "place.code_unknown"


def places(archive: Archive) -> tuple[PlaceRecord, ...]:
    """The archive's own places by name, with who told of them and when."""
    return archive.store.rework.places.records()


def add(archive: Archive, place: UserPlace) -> ChangeSummary:
    """Tell the archive of a place; what names it is behind until it is extracted anew.

    Raises:
        UserError: the name or a code cannot be, it is known already, or the archive is read-only.
    """
    archive.store.require_writable()
    return archive.store.rework.places.add(_checked(place))


def edit(archive: Archive, number: PlaceId, place: UserPlace) -> ChangeSummary:
    """Tell something else of a place.

    Raises:
        UserError: it is not there any more, or as ``add``.
    """
    archive.store.require_writable()
    return archive.store.rework.places.edit(number, _checked(place))


def remove(archive: Archive, numbers: Sequence[PlaceId]) -> ChangeSummary:
    """Forget places.

    Raises:
        UserError: one is not there any more, or the archive is read-only.
    """
    archive.store.require_writable()
    return archive.store.rework.places.remove(numbers)


def lookup(archive: Archive, name: str, limit: int = 20) -> tuple[Division, ...]:
    """The places of a name or code to choose from: the archive's own, then the register's, the highest first."""
    wanted = "".join(name.split())
    if not wanted:
        return ()
    return tuple(islice(_distinct(_candidates(archive, wanted)), max(0, limit)))


def require_known_code(archive: Archive, code: str | None) -> None:
    """Make sure that a code somebody typed is one of the register or of the archive's own places.

    What is no code at all is left to whoever keeps it.

    Raises:
        CodeUnknown: it is not.
    """
    if not code or code_mistake(code) is not None or gazetteer().by_code(code) is not None:
        return
    if all(place.code != code for place in archive.store.rework.places.places()):
        raise CodeUnknown(code=code)


def _candidates(archive: Archive, wanted: str) -> Iterator[Division]:
    for place in archive.store.rework.places.places():
        if place.name.startswith(wanted) or place.code == wanted:
            yield Division(place.code, place.name, place.level, place.full_name or place.name, own=True)
    register = gazetteer()
    coded = register.by_code(wanted)
    if coded is not None:
        yield _division(register, coded)
    form = simplified(wanted)
    for found in (register.exact(form), register.short(form), register.variants(form), register.villages(form)):
        yield from (_division(register, place) for place in found)


def _division(register: Gazetteer, place: Place) -> Division:
    return Division(place.code, place.name, place.level, register.full_name(place.code))


def _distinct(found: Iterator[Division]) -> Iterator[Division]:
    seen: set[tuple[str | None, str]] = set()
    for one in found:
        if (one.code, one.full_name) not in seen:
            seen.add((one.code, one.full_name))
            yield one


def _checked(place: UserPlace) -> UserPlace:
    """The place with its full name, if it can be told; blanks taken out of its names."""
    name = "".join(place.name.split())
    if not 2 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise PlaceNameInvalid(limit=LONGEST_NAME)
    for code in filter(None, (place.code, place.parent)):
        wrong = code_mistake(code)
        if wrong is not None:
            raise FactInvalid(mistake=wrong)
    register = gazetteer()
    if place.parent is not None and register.by_code(place.parent) is None:
        raise ParentUnknown(code=place.parent)
    full_name = place.full_name
    if not full_name and place.code is not None:
        full_name = register.full_name(place.code)
    if not full_name and place.parent is not None:
        full_name = register.full_name(place.parent) + name
    return replace(place, name=name, code=place.code or None, parent=place.parent or None, full_name=full_name or None)
