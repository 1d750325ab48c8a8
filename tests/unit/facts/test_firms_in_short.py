"""Firms called by a part of their names: of more than are looked for, every process looks for the same."""

from __future__ import annotations

from itertools import product

from archive_gui.facts.bodies.short import again_in_short
from archive_gui.facts.places.divisions import Divisions


def test_of_too_many_firms_of_one_length_the_first_by_name_are_looked_for() -> None:
    names = sorted("".join(pair) for pair in product("甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "样和", "渚"))
    text = "，".join(f"{name}鞋业有限公司" for name in names)
    found = again_in_short(text, [f"{name}鞋业有限公司" for name in names], Divisions(()))
    shown = sorted({text[start : start + 4] for start, _ in found})
    assert 0 < len(shown) < len(names)
    assert shown == names[: len(shown)]
