"""What an office's paper lays down is told of the division whose office it is: 县水利局印发《…》，每口井补助600元."""

from __future__ import annotations

import re

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.masks import BLANK
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.topics import Topics

_ISSUES = re.compile(f"(?:印发|出台|下发|制[定订]|发布|公布|颁布|推出)了?{BLANK}{{4,}}")
_NAMED = re.compile("(?P<place>[一-鿿]{2,8}?(?:自治[县州]|[省市县区州旗镇乡]))[一-鿿]{2,}")
_OF_LEVEL = re.compile("[省市县区州旗镇乡]")
_REACH = 160
"""How far behind the verb what the paper says is looked for."""


class Provisions:
    """Tells whose provisions the figures of one text are."""

    def __init__(self, text: str, original: str, breaks: Breaks, topics: Topics) -> None:
        """``text`` is folded, with documents blanked out."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._topics = topics

    def of(self, best: str, at: int) -> str | None:
        """The division whose office ``best`` has issued a paper earlier in the sentence of ``at``."""
        if self._topics.level(best) is not None or sort_of(best) != "office":
            return None
        sentence = max(self._breaks.sentence(at), at - _REACH)
        issued = _ISSUES.search(self._text, sentence, at)
        if issued is None or self._original.find(best, sentence, issued.start()) < 0:
            return None
        named = _NAMED.match(best)
        if named is not None and self._topics.level(named["place"]) is not None:
            return named["place"]
        level = _OF_LEVEL.match(best)
        return None if level is None else self._topics.last_ending((level[0],), at)
