"""How far a job is, in words."""

from __future__ import annotations

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.jobs.progress import Progress

_WHOLE = 10.0
"""A rate from here on is told without a fraction."""


def progress_words(progress: Progress) -> str:
    """Title, share, figures, the rate and the time left, as far as they are known."""
    words = [progress.title]
    if progress.total:
        words[0] = _("{title} {percent}%").format(title=progress.title, percent=progress.percent)
        words.append(f"{progress.done:,}/{progress.total:,}")
    elif progress.done:
        words.append(f"{progress.done:,}")
    return "   ".join((*words, *pace_words(progress)))


def pace_words(progress: Progress) -> tuple[str, ...]:
    """The rate and the time left while there is something left; empty as long as neither is known."""
    if progress.remaining_s is None or progress.done == progress.total:
        return ()
    rate = progress.per_second
    shown = f"{rate:,.0f}" if rate >= _WHOLE else f"{rate:.1f}"
    return _("{rate} a second").format(rate=shown), time_left_words(progress.remaining_s)


def time_left_words(seconds: float) -> str:
    """A rough time in words: nobody wants the third digit of a guess."""
    if seconds < 60:
        count = max(1, round(seconds / 5) * 5) if seconds > 10 else max(1, round(seconds))
        return ngettext("about {count} second left", "about {count} seconds left", count).format(count=count)
    if seconds < 3600:
        count = round(seconds / 60)
        return ngettext("about {count} minute left", "about {count} minutes left", count).format(count=count)
    count = round(seconds / 3600)
    return ngettext("about {count} hour left", "about {count} hours left", count).format(count=count)
