"""What an act on the part at the cursor means to the structure of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import takewhile

from archive_gui.base.messages import _
from archive_gui.domain import editing
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.editing import PartPlace
from archive_gui.domain.reading import Part, PartKind, ReadingText


class PartAct(StrEnum):
    """What can be done with a part, its kind aside."""

    SPLIT = "split"
    JOIN = "join"
    UP = "up"
    DOWN = "down"
    SET_ASIDE = "set_aside"
    SPLIT_ARTICLE = "split_article"
    JOIN_ARTICLE = "join_article"


_KINDS: dict[PartKind, Callable[[], str]] = {
    PartKind.KICKER: lambda: _("Kicker"),
    PartKind.TITLE: lambda: _("Title"),
    PartKind.SUBTITLE: lambda: _("Subtitle"),
    PartKind.BYLINE: lambda: _("Byline"),
    PartKind.LEAD: lambda: _("Lead"),
    PartKind.EPIGRAPH: lambda: _("Epigraph"),
    PartKind.ATTRIBUTION: lambda: _("Attribution"),
    PartKind.SECTION_HEADING: lambda: _("Section heading"),
    PartKind.PARAGRAPH: lambda: _("Paragraph"),
    PartKind.CAPTION: lambda: _("Caption"),
    PartKind.PHOTO_CREDIT: lambda: _("Photo credit"),
    PartKind.TABLE: lambda: _("Table"),
    PartKind.BOILERPLATE: lambda: _("Boilerplate"),
}


def kind_words(kind: PartKind) -> str:
    """What a kind of part is called."""
    return _KINDS[kind]()


def edit_of(act: PartAct, readings: Sequence[ReadingText], number: int, offset: int) -> StructureEdit | None:
    """The edit that ``act`` means at a reading offset of article ``number``; None where it would change nothing."""
    reading = readings[number - 1]
    part = editing.part_at(reading, offset)
    if part is None:
        return None
    place = PartPlace(number, part.id)
    match act:
        case PartAct.SPLIT:
            return editing.split_part(reading, offset)
        case PartAct.JOIN:
            return editing.join_parts(readings, place)
        case PartAct.UP | PartAct.DOWN:
            target = _beside(readings, place, step=-1 if act is PartAct.UP else 1)
            return target and editing.move_part(readings, place, target, after=_after(act, place, target))
        case PartAct.SET_ASIDE:
            return editing.set_part_aside(readings, place)
        case PartAct.SPLIT_ARTICLE:
            return editing.split_article(readings, place)
        case PartAct.JOIN_ARTICLE:
            return editing.join_articles(readings, number)


def moved_to_article(readings: Sequence[ReadingText], number: int, part: Part, other: int) -> tuple[StructureEdit, ...]:
    """The part goes to the end of article ``other``, a caption with its photo credits; none where that has no text."""
    parts = _with_text(readings[other - 1])
    if not parts:
        return ()
    target = PartPlace(other, parts[-1].id)
    moved = [part, *_credits_of(readings[number - 1], part)]
    # each goes right after the same part, and so before those that went there earlier
    edits = (editing.move_part(readings, PartPlace(number, one.id), target, after=True) for one in reversed(moved))
    return tuple(edit for edit in edits if edit is not None)


def _credits_of(reading: ReadingText, part: Part) -> list[Part]:
    """Who took the picture of a caption: the lines right under it."""
    if part.kind is not PartKind.CAPTION:
        return []
    following = (one for one in _with_text(reading) if one.span.start > part.span.start)
    return list(takewhile(lambda one: one.kind is PartKind.PHOTO_CREDIT, following))


def dropped(readings: Sequence[ReadingText], number: int, part: Part, offset: int) -> StructureEdit | None:
    """The part is dropped at a reading offset of its own article: before the part there, or after the last one."""
    reading = readings[number - 1]
    target = editing.part_at(reading, offset)
    place = PartPlace(number, part.id)
    if target is not None and target.span.start >= offset:
        return editing.move_part(readings, place, PartPlace(number, target.id))
    last = _with_text(reading)[-1]
    return editing.move_part(readings, place, PartPlace(number, last.id), after=True)


def _beside(readings: Sequence[ReadingText], place: PartPlace, *, step: int) -> PartPlace | None:
    order = [
        PartPlace(number, part.id) for number, reading in enumerate(readings, start=1) for part in _with_text(reading)
    ]
    at = order.index(place) + step
    return order[at] if 0 <= at < len(order) else None


def _after(act: PartAct, place: PartPlace, target: PartPlace) -> bool:
    """Across the border of two articles a part joins the other one's near end."""
    return (act is PartAct.DOWN) == (place.article == target.article)


def _with_text(reading: ReadingText) -> list[Part]:
    return [part for part in reading.parts if part.span.length]
