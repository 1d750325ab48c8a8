"""Whether one and the same is said of two: 李大山养羊 and 王小河养羊, 东坡种茶 and 西坡种茶, 本县 and 邻县."""

from __future__ import annotations

import re

from archive_gui.findings.counts import same_subject
from archive_gui.findings.names.confusion import CONTRASTS
from archive_gui.findings.things import is_deed

_SAID = 2
"""Characters before a figure that say what is said of the one and of the other."""

_SHORTEST, _LONGEST, _LONGEST_NAMED = 2, 4, 6
"""Characters of who is named before them, and of who is by what the name ends in."""

_NAMED = re.compile("[省市县区州镇乡村组社厂校院所站队场司]$")
_POINTER = re.compile("[全该本我这]|同[一年]|今年|去年|目前|至今|如今|累计|[共一每]|[年月日]均|平均")
_NEIGHBOURS = re.compile("邻[县乡镇村市州省区校]|隔壁|兄弟[县市]|另一个?[县乡镇村市校]")


def are_said_of_two(one: str, other: str) -> bool:
    """Whether what leads to two figures says the same of two who are named, or of a neighbour on one side only."""
    if bool(_NEIGHBOURS.search(one)) != bool(_NEIGHBOURS.search(other)):
        return True
    if one[1:2] == other[1:2] != "" and one[0] != other[0] and {one[0], other[0]} <= CONTRASTS:
        return True
    rest = _shared(one[::-1], other[::-1])
    left, right = one[: len(one) - rest], other[: len(other) - rest]
    if rest < _SAID or not (left and right):
        return False
    if not all(
        _SHORTEST <= len(name) <= (_LONGEST_NAMED if _NAMED.search(name) else _LONGEST) for name in (left, right)
    ):
        return False
    if left in right or right in left or is_deed(left) or is_deed(right):
        return False  # 整合各类资金 and 统筹整合各类资金
    if not (_NAMED.search(left) and _NAMED.search(right)) and _shared(left, right) >= _SAID:
        return False  # 贫困群众 and 贫困户
    return not (_POINTER.match(left) or _POINTER.match(right) or same_subject(left, right))


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
