"""The full names of bodies: short forms spelled out, levels filled in from the article's home, mentions joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.bodies import spelled_out
from archive_gui.language.gazetteer import Gazetteer

_MOST_NAMES = 500
"""How many names of one article are compared; no article names more bodies."""
_LEVEL = re.compile("(?:省|市|县|区|州|旗|镇|乡)(?!政(?!协)|[场级])")
_DIGITS = {"省": (2,), "市": (6, 4), "县": (6,), "区": (6,), "州": (4,), "旗": (6,)}
_OFFICE_OF_PARTY = re.compile(
    "^(?P<place>.+?[省市县区州旗镇乡])委(?P<part>办公厅|办公室|办|组织部|宣传部|统战部|社会工作部|政法委|党校)$"
)
_CONSULTATIVE = re.compile("^(?P<place>.+?[省市县区州旗])政协$")


class FullNames:
    """Answers for one article what the full name of a body is."""

    def __init__(self, home: Sequence[str], gazetteer: Gazetteer, names: Sequence[str]) -> None:
        """Know the article's home by its codes (narrowest first) and every body it names."""
        self._home = home
        self._gazetteer = gazetteer
        self._spelled = sorted({spelled_out(name) for name in names}, key=lambda name: (-len(name), name))[:_MOST_NAMES]
        self._told: dict[str, str | None] = {}

    def of(self, name: str) -> str | None:
        """The full name; None where nothing is known beyond what is printed."""
        if name not in self._told:
            self._told[name] = self._full(name)
        return self._told[name]

    def _full(self, name: str) -> str | None:
        full = spelled_out(name)
        level = _LEVEL.match(full)
        if level is not None:
            place = self._home_of(level[0])
            if place is not None:
                return _formal(place + full[1:])
        longer = self._longer(full)
        if level is not None and len(longer) == 1:  # of two cities neither is surely the one meant
            return _formal(longer[0])
        formal = _formal(full)
        if formal != name:
            return formal
        return (self.of(longer[0]) or longer[0]) if longer and level is None else None

    def _longer(self, short: str) -> list[str]:
        """The names that one is the end or the beginning of (样泉公司 of 样泉生物科技有限公司), the longest first."""
        stem = short.removesuffix("公司").removesuffix("集团").removesuffix("合作社")
        begins = len(stem) >= 2 and stem != short
        kind = short[-2:]
        return [
            other
            for other in self._spelled
            if len(other) > len(short)
            and (other.endswith(short) or (begins and other.startswith(stem) and other.endswith(kind)))
        ]

    def _home_of(self, level: str) -> str | None:
        for digits in _DIGITS.get(level, ()):
            for code in self._home:
                place = self._gazetteer.by_code(code) if len(code) == digits else None
                if place is not None and place.level is not PlaceLevel.COUNTRY and place.name.endswith(level):
                    return place.name
        return None


def _formal(name: str) -> str:
    party = _OFFICE_OF_PARTY.match(name)
    if party is not None:
        part = {"办": "办公室", "政法委": "政法委员会"}.get(party["part"], party["part"])
        return f"中共{party['place']}委员会{part}" if party["part"] == "政法委" else f"中共{party['place']}委{part}"
    council = _CONSULTATIVE.match(name)
    return f"政协{council['place']}委员会" if council is not None else name
