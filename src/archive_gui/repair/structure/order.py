"""The order in which the blocks of an article are to be read, where a page was captured out of order.

Four faults are told apart: the head stands behind the text, headings stand behind their sections, a lead stands at the
end of all text, or at the end of a section. Where the head stands last the page may have been captured from its end:
then the sections are turned round as well, if what they say fits that order best; so they are where their numbers run
down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Block
from archive_gui.repair.signs import is_fully_quoted
from archive_gui.repair.structure.discourse import Discourse
from archive_gui.repair.structure.heads import head_at_end
from archive_gui.repair.structure.sections import (
    PICTURE,
    TEXT,
    Section,
    headings_behind,
    headings_follow,
    numbers_run_down,
    numbers_run_up,
    sections_of,
)
from archive_gui.repair.structure.shapes import Shape
from archive_gui.repair.structure.stranded import stranded_lead

HEAD_MOVED = "repair.head_moved"
HEADINGS_MOVED = "repair.headings_moved"
SECTIONS_REVERSED = "repair.sections_reversed"
LEAD_MOVED = "repair.lead_moved"
STRANDED_MOVED = "repair.lead_stranded"

APPLIED = 0.8
"""Confidence from which a new order is applied; below it is proposed."""

_SURE = 1.55
"""Log odds by which another order must beat the captured one; what speaks for it before anything is read is less."""

_FROM_END, _LEAD_LAST = 1.5, 0.7
"""What speaks for a page captured from its end when its head stands last, and for one whose lead and head alone stand
last, before anything is read. Set so that of 92 articles with three to six sections of their own, each captured in
three ways, none but one with its head alone last is turned, and two of 91 captured from their end are not."""

_NUMBERED = 4.0
"""The weight of headings that are numbered up or down."""

_MARK, _EPIGRAPH = 0.8, 2
"""The weight of a mark of such a page, and how many marks an epigraph right before the head counts for."""


@dataclass(frozen=True, slots=True)
class Move:
    """Blocks that stand elsewhere in the new order, why, and how surely."""

    indices: tuple[int, ...]
    code: str
    confidence: float

    @property
    def applied(self) -> bool:
        """Whether the move is sure enough to be followed."""
        return self.confidence >= APPLIED


@dataclass(frozen=True, slots=True)
class Order:
    """The moves that lead to the reading order, each applied or proposed by its own confidence.

    ``arrange`` gives the block indices in the order that the moves of the given codes make.
    """

    moves: tuple[Move, ...]
    arrange: Callable[[frozenset[str]], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Fit:
    """How surely headings stand behind their sections (0: they do not), and whether the last section is the first."""

    confidence: float
    reversed: bool


def reading_order(blocks: list[Block], shapes: list[Shape]) -> Order:
    """The order proposed for one article; the captured one where nothing speaks against it."""
    head = head_at_end(blocks, shapes)
    if head is not None:
        return _turned_round(blocks, shapes, head)
    front = _front(shapes)
    for proposed in (_headings_after, _numbered, _lead_last, _lead_stranded):
        order = proposed(blocks, shapes, front)
        if order.moves:
            return order
    return Order((), partial(_captured_order, len(blocks)))


def _front(shapes: list[Shape]) -> int:
    """Where the head ends and the text begins; a headline right above text after the makers is a section's."""
    text = next((at for at, shape in enumerate(shapes) if shape in TEXT), len(shapes))
    last = text
    while last > 1 and shapes[last - 1] is Shape.HEADLINE and Shape.HEADLINE in shapes[: last - 1]:
        if shapes[last - 2] is Shape.HEADLINE:
            break
        last -= 1
    return last


def _captured_order(count: int, _codes: frozenset[str]) -> tuple[int, ...]:
    return tuple(range(count))


def _headings_after(blocks: list[Block], shapes: list[Shape], front: int) -> Order:
    """Each heading before its section; text behind the last heading is the lead and goes first."""
    sections, rest = sections_of(shapes, range(front, len(blocks)))
    confidence = headings_follow(blocks, shapes, sections, rest)
    if not confidence:
        return Order((), partial(_captured_order, len(blocks)))
    lead = tuple(at for at in rest if shapes[at] in TEXT)

    def arrange(codes: frozenset[str]) -> tuple[int, ...]:
        first = lead if LEAD_MOVED in codes else ()
        last = tuple(at for at in rest if at not in first)
        return (*range(front), *first, *_in_sections(sections, codes), *last)

    moves = [Move(tuple(one.heading for one in sections), HEADINGS_MOVED, confidence)]
    if lead:
        moves.append(Move(lead, LEAD_MOVED, confidence))
    return Order(tuple(moves), arrange)


def _in_sections(sections: list[Section], codes: frozenset[str]) -> Iterator[int]:
    for section in reversed(sections) if SECTIONS_REVERSED in codes else sections:
        if HEADINGS_MOVED in codes:
            yield section.heading
        yield from section.body
        if HEADINGS_MOVED not in codes:
            yield section.heading


def _numbered(blocks: list[Block], shapes: list[Shape], front: int) -> Order:
    """Sections whose headings are numbered from the last to the first are turned round."""
    headings = [at for at in range(front, len(blocks)) if shapes[at] is Shape.HEADLINE]
    if not numbers_run_down([blocks[at].text for at in headings]):
        return Order((), partial(_captured_order, len(blocks)))
    ends = [*headings[1:], len(blocks)]
    turned = [at for start, end in reversed(list(zip(headings, ends, strict=True))) for at in range(start, end)]

    def arrange(codes: frozenset[str]) -> tuple[int, ...]:
        return (*range(headings[0]), *(turned if codes else sorted(turned)))

    return Order((Move(tuple(sorted(turned)), SECTIONS_REVERSED, 0.9),), arrange)


def _lead_last(blocks: list[Block], shapes: list[Shape], front: int) -> Order:
    """A lead with its label (导读) behind all other text goes right behind the head."""
    text = [at for at, shape in enumerate(shapes) if shape in TEXT]
    labels = [at for at in range(front, len(blocks)) if shapes[at] in {Shape.LABEL, Shape.LABELLED_LEAD}]
    label = next((at for at in labels if len(text) >= 3 and front and at > text[1]), None)
    behind = [at for at in text if label is not None and at >= label]
    if label is None or len(behind) != 1:
        return Order((), partial(_captured_order, len(blocks)))
    lead = tuple(sorted({label, *behind}))

    def arrange(codes: frozenset[str]) -> tuple[int, ...]:
        rest = (at for at in range(front, len(blocks)) if at not in lead)
        return (*range(front), *lead, *rest) if codes else tuple(range(len(blocks)))

    return Order((Move(lead, LEAD_MOVED, 0.9),), arrange)


def _lead_stranded(blocks: list[Block], shapes: list[Shape], _front: int) -> Order:
    """A lead that stands at the end of a section goes before the first heading."""
    found = stranded_lead(blocks, shapes)
    if found is None:
        return Order((), partial(_captured_order, len(blocks)))

    def arrange(codes: frozenset[str]) -> tuple[int, ...]:
        if not codes:
            return tuple(range(len(blocks)))
        rest = (at for at in range(found.before, len(blocks)) if at not in found.indices)
        return (*range(found.before), *found.indices, *rest)

    return Order((Move(found.indices, STRANDED_MOVED, found.confidence),), arrange)


def _turned_round(blocks: list[Block], shapes: list[Shape], head: int) -> Order:
    """The head first; the sections behind it in the order that fits best: as captured, from the last, or lead first."""
    epigraph = _epigraph(blocks, shapes, head)
    pictures = _leading_pictures(blocks[: head - len(epigraph)], shapes)
    sections, rest = sections_of(shapes, range(len(pictures), head))
    head_indices = tuple(range(head, len(blocks)))
    sections = [replace(one, body=tuple(at for at in one.body if at not in epigraph)) for one in sections]
    opening = tuple(at for at in rest if at not in epigraph)
    found = _best_fit(blocks, shapes, sections, opening, head_indices, marks=len(pictures[:1]) + 2 * len(epigraph[:1]))
    moves = [Move(head_indices, HEAD_MOVED, 0.9), *_section_moves(sections, opening, shapes, found)]

    def arrange(codes: frozenset[str]) -> tuple[int, ...]:
        if codes.isdisjoint({HEADINGS_MOVED, SECTIONS_REVERSED, LEAD_MOVED}):
            body = tuple(at for at in range(head) if at not in epigraph)
        else:
            first = opening if found.reversed or LEAD_MOVED in codes else ()
            last = () if first else opening
            body = (*first, *_in_sections(sections, codes), *last, *pictures)
        return (*head_indices, *epigraph, *body) if HEAD_MOVED in codes else (*body, *epigraph, *head_indices)

    return Order(tuple(moves), arrange)


def _section_moves(
    sections: list[Section], opening: tuple[int, ...], shapes: list[Shape], found: _Fit
) -> Iterator[Move]:
    if not found.confidence:
        return
    yield Move(tuple(one.heading for one in sections), HEADINGS_MOVED, found.confidence)
    if found.reversed and len(sections) > 1:
        bodies = tuple(at for one in sections for at in one.body)
        yield Move(bodies, SECTIONS_REVERSED, found.confidence)
    lead = tuple(at for at in opening if shapes[at] in TEXT)
    if not found.reversed and lead:
        yield Move(lead, LEAD_MOVED, found.confidence)


def _best_fit(
    blocks: list[Block],
    shapes: list[Shape],
    sections: list[Section],
    opening: tuple[int, ...],
    head: tuple[int, ...],
    *,
    marks: int,
) -> _Fit:
    """How the sections before a head fit best; ``marks`` weighs pictures at the front and an epigraph at the end."""
    behind = headings_behind(blocks, shapes, sections, opening)
    if behind is None:
        return _Fit(0.0, reversed=False)
    bodies = [one.body for one in sections]
    stretches = [[blocks[at].text for at in body if shapes[at] in TEXT] for body in (*bodies, opening)]
    captured = [at for at, stretch in enumerate(stretches) if stretch]
    title = " ".join(blocks[at].text for at in head if shapes[at] in {Shape.HEADLINE, Shape.DASHED})
    discourse = Discourse(stretches, title)
    last = captured[-1:] if stretches[-1] else []
    others = captured[: len(captured) - len(last)]
    as_captured = discourse.score(captured)
    turned = discourse.score(captured[::-1]) + behind + _FROM_END + marks * _MARK
    turned += _counted([blocks[one.heading].text for one in sections])
    lead_first = discourse.score([*last, *others]) + behind + _LEAD_LAST + (marks >= _EPIGRAPH) * _MARK
    is_turned = turned >= lead_first
    gain = (turned if is_turned else lead_first) - as_captured
    confidence = 0.9 if gain >= _SURE else 0.6 if gain > _SURE / 2 else 0.0
    return _Fit(confidence, reversed=is_turned)


def _counted(headings: list[str]) -> float:
    """What the numbers of headings say of turning their sections round."""
    return _NUMBERED * (numbers_run_down(headings) - numbers_run_up(headings))


def _leading_pictures(blocks: list[Block], shapes: list[Shape]) -> tuple[int, ...]:
    """Captions a page begins with: marked ones, or several short sentences each in a line of its own."""
    end = 0
    while end < len(blocks) and (shapes[end] in PICTURE or _is_short_sentence(blocks[end])):
        end += 1
    return tuple(range(end)) if end >= 2 or shapes[:end] == [Shape.CAPTION] else ()


def _is_short_sentence(block: Block) -> bool:
    text = block.text
    return block.lines == 1 and len(text) <= 45 and ends_sentence(text) and text.count("。") == 1


def _epigraph(blocks: list[Block], shapes: list[Shape], head: int) -> tuple[int, ...]:
    """A quotation with its source behind dashes right before the head."""
    if head >= 2 and shapes[head - 1] is Shape.DASHED and is_fully_quoted(blocks[head - 2].text):
        return (head - 2, head - 1)
    return ()
