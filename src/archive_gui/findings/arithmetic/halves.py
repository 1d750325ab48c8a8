"""Two parts that leave nothing besides them: 进口 and 出口, 补助 and 自筹."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.findings.counts import Count

_ROW = 12
"""Characters behind a part in which it may be named."""

_HALVES = (
    ("进口", "出口"),
    ("境外", "本土"),
    ("境外", "境内"),
    ("国内", "国外"),
    ("男", "女"),
    ("城镇", "农村"),
    ("公共", "私人"),
    ("线上", "线下"),
    ("室内", "室外"),
    ("中央", "地方"),
    ("西药", "中成药"),
    ("水田", "旱地"),
    ("公办", "民办"),
    ("国有", "民营"),
    ("党员", "群众"),
    ("本地", "外地"),
    ("县内", "县外"),
    ("省内", "省外"),
    ("脱贫村", "非贫困村"),
    ("贫困村", "非贫困村"),
    ("完工", "在建"),
    ("集中", "分散"),
    ("财政", "自筹"),
    ("补助", "自筹"),
    ("在家", "外出"),
    ("在家", "在外"),
    ("重症", "轻症"),
)
"""Words of two parts that leave nothing besides them."""


def are_halves(text: str, parts: Sequence[Count]) -> bool:
    """Whether figures are two whose names say that they make a whole."""
    if len(parts) != len(_HALVES[0]):
        return False
    one, other = (text[part.clause.start : part.fact.span.end + _ROW] for part in parts)
    return any((a in one and b in other) or (b in one and a in other) for a, b in _HALVES)
