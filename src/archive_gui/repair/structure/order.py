"""The order in which the blocks of an article are to be read, where a page was captured out of order.

Two faults are told apart: the head stands behind the text, and headings stand behind their sections. Where both hold
the page was captured from its end, and the sections are turned round as well. Evidence is the page's own: a heading
with no text under it, and the words a heading shares with the section before it and the one after it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from archive_gui.language.characters import is_han
from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Block
from archive_gui.repair.signs import is_fully_quoted
from archive_gui.repair.structure.shapes import Shape

_TEXT = frozenset({Shape.PROSE, Shape.ITEM, Shape.ROW, Shape.LABELLED_LEAD})
_PICTURE = frozenset({Shape.CAPTION, Shape.CREDIT})

APPLIED = 0.8
"""Confidence from which a new order is applied; below it is proposed."""

_CLEAR, _LIKELY = 3.0, 1.5
"""How many times more a heading must share with the text before it than with the text after it. Of 1,423 undamaged news
texts with two headings or more, none reached 3 and eight 1.3; the reversed pages of the first archive lie above 5."""

_LEAST = 1.5
"""Least difference of shared word pairs over all headings, so that no single pair decides."""


@dataclass(frozen=True, slots=True)
class Move:
    """Blocks that stand elsewhere in the new order, why, and how surely."""

    indices: tuple[int, ...]
    code: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Order:
    """Block indices in reading order, and the moves that lead there; all are applied or none."""

    indices: tuple[int, ...]
    moves: tuple[Move, ...]

    @property
    def applied(self) -> bool:
        """Whether the new order is sure enough to be followed."""
        return all(move.confidence >= APPLIED for move in self.moves)


@dataclass(frozen=True, slots=True)
class _Section:
    body: tuple[int, ...]
    heading: int


def reading_order(blocks: list[Block], shapes: list[Shape]) -> Order:
    """The order proposed for one article; the captured one where nothing speaks against it."""
    head = _head_at_end(shapes)
    if head is None:
        front = _front(shapes)
        return _headings_after(blocks, shapes, range(front, len(blocks)), front)
    return _turned_round(blocks, shapes, head)


def _front(shapes: list[Shape]) -> int:
    """Where the head ends and the text begins; a headline right above text after the makers is a section's."""
    text = next((at for at, shape in enumerate(shapes) if shape in _TEXT), len(shapes))
    last = text
    while last > 1 and shapes[last - 1] is Shape.HEADLINE and Shape.HEADLINE in shapes[: last - 1]:
        if shapes[last - 2] is Shape.HEADLINE:
            break
        last -= 1
    return last


def _head_at_end(shapes: list[Shape]) -> int | None:
    """The block where a head begins behind all text, if none stands before it."""
    first = next((shape for shape in shapes if shape not in _PICTURE), None)
    if first not in _TEXT:
        return None
    last_text = max(at for at, shape in enumerate(shapes) if shape in _TEXT)
    for at in range(last_text + 1, len(shapes) - 1):
        if shapes[at] is Shape.HEADLINE and shapes[at + 1] in {Shape.DASHED, Shape.NAMES, Shape.BYLINE}:
            return at
    return None


def _sections(shapes: list[Shape], places: range) -> tuple[list[_Section], tuple[int, ...]]:
    """The stretches that end with a heading, and what follows the last one."""
    sections: list[_Section] = []
    body: list[int] = []
    for at in places:
        if shapes[at] is Shape.HEADLINE and any(shapes[inner] in _TEXT for inner in body):
            sections.append(_Section(tuple(body), at))
            body = []
        else:
            body.append(at)
    return sections, tuple(body)


def _confidence(
    blocks: list[Block], shapes: list[Shape], sections: list[_Section], rest: tuple[int, ...], *, head_at_end: bool
) -> float:
    """How surely the headings belong to the sections before them; 0 when they do not.

    A head behind its text shows that the page was captured from its end, so that less evidence is enough.
    """
    if len(sections) < 2 or any(block.level for block in blocks):
        return 0.0
    if len({len(blocks[section.heading].text) for section in sections}) > 3:
        return 0.0
    bodies = [_pairs(blocks, section.body) for section in sections] + [_pairs(blocks, rest)]
    spread = Counter(pair for body in bodies for pair in body)
    before = after = 0.0
    for number, section in enumerate(sections):
        for pair in _pairs(blocks, (section.heading,)):
            before += (pair in bodies[number]) / max(1, spread[pair])
            after += (pair in bodies[number + 1]) / max(1, spread[pair])
    expected = head_at_end or not any(shapes[at] in _TEXT for at in rest)
    enough = before - after >= (_LEAST / 2 if expected else _LEAST)
    if enough and before >= (_LIKELY if expected else _CLEAR) * after:
        return 0.9
    return 0.6 if enough and before >= _LIKELY * after else 0.0


def _pairs(blocks: list[Block], indices: tuple[int, ...]) -> set[str]:
    """The pairs of neighbouring Han characters in the blocks."""
    pairs: set[str] = set()
    for index in indices:
        text = blocks[index].text
        pairs.update(a + b for a, b in pairwise(text) if is_han(a) and is_han(b))
    return pairs


def _headings_after(blocks: list[Block], shapes: list[Shape], places: range, front: int) -> Order:
    """Each heading before its section; text behind the last heading is the lead and goes first."""
    unchanged = tuple(range(len(blocks)))
    sections, rest = _sections(shapes, places)
    confidence = _confidence(blocks, shapes, sections, rest, head_at_end=False)
    if not confidence:
        return Order(unchanged, ())
    lead = tuple(at for at in rest if shapes[at] in _TEXT)
    pictures = tuple(at for at in rest if at not in lead)
    order = (*range(front), *lead, *(at for one in sections for at in (one.heading, *one.body)), *pictures)
    moves = [Move(tuple(one.heading for one in sections), "repair.headings_moved", confidence)]
    if lead:
        moves.append(Move(lead, "repair.lead_moved", confidence))
    return Order(order, tuple(moves))


def _turned_round(blocks: list[Block], shapes: list[Shape], head: int) -> Order:
    """The head first; where headings stand behind their sections, the sections in reverse as well."""
    front_pictures = _leading_pictures(blocks, shapes)
    sections, rest = _sections(shapes, range(len(front_pictures), head))
    confidence = _confidence(blocks, shapes, sections, rest, head_at_end=True)
    head_indices = tuple(range(head, len(blocks)))
    head_move = Move(head_indices, "repair.head_moved", 0.9)
    epigraph = _epigraph(blocks, shapes, rest)
    opening = tuple(at for at in rest if at not in epigraph)
    if confidence < APPLIED:
        body = tuple(at for at in range(head) if at not in epigraph)
        return Order((*head_indices, *epigraph, *body), (head_move,))
    order = [*head_indices, *epigraph, *opening]
    for section in reversed(sections):
        order += [section.heading, *section.body]
    order += front_pictures
    moves = [head_move, Move(tuple(one.heading for one in sections), "repair.headings_moved", confidence)]
    if len(sections) > 1:
        bodies = tuple(at for one in sections for at in one.body)
        moves.append(Move(bodies, "repair.sections_reversed", confidence))
    return Order(tuple(order), tuple(moves))


def _leading_pictures(blocks: list[Block], shapes: list[Shape]) -> tuple[int, ...]:
    """Captions a page begins with: marked ones, or several short sentences each in a line of its own."""
    end = 0
    while end < len(blocks) and (shapes[end] in _PICTURE or _is_short_sentence(blocks[end])):
        end += 1
    return tuple(range(end)) if end >= 2 or shapes[:end] == [Shape.CAPTION] else ()


def _is_short_sentence(block: Block) -> bool:
    text = block.text
    return block.lines == 1 and len(text) <= 45 and ends_sentence(text) and text.count("。") == 1


def _epigraph(blocks: list[Block], shapes: list[Shape], rest: tuple[int, ...]) -> tuple[int, ...]:
    """A quotation with its source behind dashes right before the head."""
    if len(rest) >= 2 and shapes[rest[-1]] is Shape.DASHED and is_fully_quoted(blocks[rest[-2]].text):
        return rest[-2:]
    return ()
