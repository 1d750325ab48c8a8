"""The same place in reading text and in captured text."""

from __future__ import annotations

from archive_gui.domain.reading import ReadingText


def source_offset(reading: ReadingText, offset: int) -> int:
    """The captured character that stands for the reading character at ``offset``; 0 for an empty text."""
    last = reading.offsets.length - 1
    return reading.offsets.source_range(min(max(offset, 0), last)).start if last >= 0 else 0


def reading_offset(reading: ReadingText, offset: int) -> int:
    """The reading character that came from the captured one at ``offset``, or from the nearest place that stayed."""
    best, distance = 0, -1
    for span, captured in reading.offsets.runs():
        away = max(captured.start - offset, offset - captured.end + 1, 0)
        if distance < 0 or away < distance:
            inside = min(max(offset - captured.start, 0), span.length - 1)
            best, distance = span.start + inside, away
            if not away:
                break
    return best
