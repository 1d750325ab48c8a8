"""How near a name stands to a figure: in its sentence, the one before, its paragraph, or far off."""

from __future__ import annotations

from archive_gui.facts.subjects.clauses import Stand


def distance(start: int, at: Stand, previous: int, before: int) -> str:
    """How far before a figure's clause a mention begins, by where the sentence and paragraph before its own begin."""
    if start >= at.sentence:
        return "sentence"
    if start < at.paragraph:
        return "before" if start >= before else "far"
    return "previous" if start >= previous else "paragraph"


def since(first: int, figure: int, at: Stand) -> str:
    """Where a name of the figure's paragraph is first named."""
    if first >= figure:
        return "named later"
    return "new in sentence" if first >= at.sentence else "new in paragraph"
