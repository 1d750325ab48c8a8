"""The words of a line as far as they can be compared without a dictionary: its pairs of Han characters."""

from __future__ import annotations

import re

from archive_gui.language.characters import HAN

_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")


def word_pairs(text: str) -> set[str]:
    """Every two Han characters of ``text`` that stand side by side."""
    return {run[at : at + 2] for run in _HAN_RUN.findall(text) for at in range(len(run) - 1)}
