"""Lines that were captured across two columns, from the last line to the first, or column after column backward."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.characters import clause_marks, ends_clause, ends_inside, ends_sentence
from archive_gui.repair.columns import WIDEST
from archive_gui.repair.draft import Line, Pen, joined_ranges
from archive_gui.repair.rules.side_columns import parted_columns
from archive_gui.repair.signs import is_credit

_INDENT = 2
"""Halves; narrow vertical columns begin their paragraphs with a single blank character."""

_DEEPEST = 8
_FEWEST_LINES = 4
_MOST_HEADS = 6
"""Lines of kicker, title and makers that stand behind a text captured from its end."""

_PICTURE_LINES = 4
"""Lines of a caption and its credit in a column."""

_FEWEST_MISFITS = 2
_CONFIDENCE = 0.85


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Bring lines into reading order where indents and stops agree on another one and contradict the captured one."""
    lines = parted_columns(lines, pen)
    if len(lines) < _FEWEST_LINES or not any(line.indent for line in lines):
        return lines
    base = min(line.indent for line in lines)
    begins = [_INDENT <= line.indent - base <= _DEEPEST for line in lines]
    if not any(begins):
        return lines
    return _turned(lines, begins, pen) or _chunks_turned(lines, begins, pen) or lines


def _groups(lines: list[Line]) -> list[range]:
    starts = [at for at, line in enumerate(lines) if at == 0 or line.gap > 0]
    return [range(low, high) for low, high in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _moved(lines: Sequence[Line], code: str, pen: Pen) -> bool:
    """Record that ``lines`` are to be read in this order, and tell whether they may."""
    ranges = joined_ranges(*(line.strand.ranges() for line in lines))
    text = "\n".join(line.text for line in lines)
    allowed = pen.repaired(RepairKind.MOVE, ranges, text, confidence=_CONFIDENCE)
    if allowed:
        pen.doubted(FindingKind.DOUBTFUL_ORDER, code, ranges, confidence=_CONFIDENCE)
    return allowed


def _turned(lines: list[Line], begins: list[bool], pen: Pen) -> list[Line]:
    """The lines with runs turned round in which each paragraph stands below its own end; none where no run does."""
    done: list[Line] = []
    found = False
    groups = _groups(lines)
    for number, group in enumerate(groups):
        run = [lines[at] for at in group]
        if not _runs_backward(run, [begins[at] for at in group]):
            done += run
            continue
        behind = [lines[at] for later in groups[number + 1 :] for at in later]
        whole = number == 0 and 0 < len(behind) <= _MOST_HEADS and not any(map(_is_text, behind))
        turned = _backward([*run, *behind] if whole else run)
        if not _moved(turned, "repair.lines_turned", pen):
            return []
        found = True
        done += turned
        if whole:
            break
    return done if found else []


def _is_text(line: Line) -> bool:
    return ends_sentence(line.text) or ends_clause(line.text) or clause_marks(line.text) > 1


def _runs_backward(run: list[Line], begins: list[bool]) -> bool:
    """Whether indented lines stand under what ends before them when read upward, and not when read downward."""
    if len(run) < _FEWEST_LINES or any(line.mark or len(line.text) * 2 > WIDEST for line in run):
        return False
    final = [ends_sentence(line.text) for line in run]
    if not final[0] or not begins[-1] or begins[0]:
        return False
    places = [at for at, is_begin in enumerate(begins) if is_begin]
    upward = all(final[at + 1] for at in places[:-1])
    downward = sum(final[at - 1] for at in places)
    last = run[-1].text
    broken_off = not final[-1] and (ends_inside(last) or ends_clause(last))
    return upward and downward * 2 < len(places) and (len(places) > 1 or broken_off)


def _backward(lines: list[Line]) -> list[Line]:
    """The lines from the last to the first; the blank lines between two of them stay between them."""
    turned = [lines[-1]]
    for at in range(len(lines) - 2, -1, -1):
        end = lines[at].strand.end
        turned.append(replace(lines[at], gap=lines[at + 1].gap, joint=Span(end, end + 1)))
    return turned


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A column's lines with the head over them; whether it begins and ends inside a paragraph."""

    lines: tuple[Line, ...]
    begins_open: bool
    ends_open: bool


def _chunks_turned(lines: list[Line], begins: list[bool], pen: Pen) -> list[Line]:
    """The columns from the last to the first, where each goes on in the one captured before it; else none."""
    front = _pictures(lines)
    chunks, head = _chunks(lines, begins, front)
    if len(chunks) < 2 or _misfits(chunks) < _FEWEST_MISFITS or _misfits(chunks[::-1]):
        return []
    turned: list[Line] = []
    for before, chunk in zip([None, *chunks[:0:-1]], chunks[::-1], strict=True):
        first = chunk.lines[0]
        if before is not None:
            end = chunk.lines[-1].strand.end
            first = replace(first, gap=0 if before.ends_open else 1, joint=Span(end, end + 1))
        turned += [first, *chunk.lines[1:]]
    if front:  # what stands first on a page captured from its end
        end = lines[front - 1].strand.end
        turned += [replace(lines[0], gap=1, joint=Span(end, end + 1)), *lines[1:front]]
    turned += head
    return turned if _moved(turned, "repair.columns_turned", pen) else []


def _pictures(lines: list[Line]) -> int:
    """How many lines of captions and their credits a page begins with."""
    front = 0
    for group in _groups(lines):
        if len(group) > _PICTURE_LINES or not is_credit(lines[group[-1]].text):
            break
        front = group.stop
    return front


def _chunks(lines: list[Line], begins: list[bool], front: int) -> tuple[list[_Chunk], list[Line]]:
    """The groups of lines between blank ones from ``front`` on, each with the head over it, and the head at the end.

    None where a format tells of lines, or a head stands inside a paragraph.
    """
    chunks: list[_Chunk] = []
    head: list[Line] = []
    for group in (group for group in _groups(lines) if group.start >= front):
        run = [lines[at] for at in group]
        if any(line.mark for line in run):
            return [], []
        paragraph = any(begins[at] and clause_marks(lines[at].text) for at in group)
        if len(run) <= _MOST_HEADS and not paragraph and not any(map(_is_text, run)):
            head += run
            continue
        last = run[-1].text
        if head and not begins[group.start]:
            return [], []
        chunks.append(
            _Chunk((*head, *run), not head and not begins[group.start], ends_inside(last) or ends_clause(last))
        )
        head = []
    return chunks, head


def _misfits(chunks: list[_Chunk]) -> int:
    """How often one column ends inside a paragraph and the next does not begin inside one, or the other way round."""
    ends = [False, *(chunk.ends_open for chunk in chunks)]
    starts = [*(chunk.begins_open for chunk in chunks), False]
    return sum(end != start for end, start in zip(ends, starts, strict=True))
