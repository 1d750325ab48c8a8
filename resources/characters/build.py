"""Build folds.json, the one-to-one character folds (run by a developer; see SOURCE.md).

python resources/characters/build.py EquivalentUnifiedIdeograph.txt
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from pathlib import Path

import opencc

HERE = Path(__file__).resolve().parent

QUOTES = {'"': "“”„‟«»「」『』〝〞〟﹁﹂﹃﹄", "'": "‘’‚‛‹›´′"}
DASHES = {"-": "‐‑‒–—―−⸺⸻﹘﹣─━", "~": "〜∼～"}
DOTS = {"·": "•‧∙⋅・･᛫", "…": "⋯"}
# Not blanks to Unicode, yet nothing is seen where they stand.
INVISIBLE = "\u200b\u2060\ufeff"

Group = dict[str, str]


def code_points() -> list[str]:
    """Every character but the surrogates."""
    return [chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point <= 0xDFFF]


def radicals(path: Path) -> Group:
    """Radicals and strokes with their Equivalent_Unified_Ideograph."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("#")[0].split(";")
        if len(fields) == 2:
            first, _, last = fields[0].strip().partition("..")
            for point in range(int(first, 16), int(last or first, 16) + 1):
                found[chr(point)] = chr(int(fields[1], 16))
    return found


def compatibility(characters: list[str]) -> Group:
    """CJK compatibility ideographs with what they canonically decompose to."""
    found = {}
    for character in characters:
        if unicodedata.name(character, "").startswith("CJK COMPATIBILITY IDEOGRAPH"):
            unified = unicodedata.normalize("NFD", character)
            if unified != character:
                found[character] = unified
    return found


def width(characters: list[str]) -> Group:
    """Full-width ASCII and signs with their narrow forms, where that is one character."""
    found = {}
    for character in characters:
        if unicodedata.decomposition(character).startswith("<wide>"):
            narrow = unicodedata.normalize("NFKC", character)
            if len(narrow) == 1 and not narrow.isspace():
                found[character] = narrow
    return found


def case(characters: list[str]) -> Group:
    """Letters with their lower case, where that is one character."""
    return {char: char.lower() for char in characters if char.lower() != char and len(char.lower()) == 1}


def traditional(characters: list[str]) -> Group:
    """Ideographs with their simplified form by OpenCC's t2s, character by character."""
    converter = opencc.OpenCC("t2s")
    found = {}
    for character in characters:
        if unicodedata.name(character, "").startswith("CJK UNIFIED IDEOGRAPH"):
            simplified = converter.convert(character)
            if simplified != character and len(simplified) == 1:
                found[character] = simplified
    return found


def blanks(characters: list[str]) -> Group:
    """Every kind of blank with the space."""
    return {char: " " for char in characters if (char.isspace() or char in INVISIBLE) and char != " "}


def inverted(table: dict[str, str]) -> Group:
    """Characters with the one that stands for them."""
    return {char: target for target, chars in table.items() for char in chars}


def settle(groups: dict[str, Group]) -> dict[str, Group]:
    """Follow each mapping to its end through all groups, so that folding twice changes nothing."""
    everything = {char: target for group in groups.values() for char, target in group.items()}
    settled: dict[str, Group] = {}
    for name, group in groups.items():
        settled[name] = {}
        for char, first in group.items():
            target = first
            seen = {char}
            while target in everything:
                assert target not in seen, f"the folds of {char} run in a circle"
                seen.add(target)
                target = everything[target]
            settled[name][char] = target
    return settled


def build(equivalents: Path) -> dict[str, Group]:
    """All groups; no character stands in two."""
    characters = code_points()
    unified = {"radicals": radicals(equivalents), "compatibility": compatibility(characters)}
    folds = {
        **unified,
        "width": width(characters),
        "case": case(characters),
        "traditional": traditional(characters),
        "quotes": inverted(QUOTES),
        "dashes": inverted(DASHES),
        "dots": inverted(DOTS),
        "blanks": blanks(characters),
    }
    taken: set[str] = set()
    for name, group in folds.items():
        folds[name] = {char: target for char, target in group.items() if char not in taken}
        taken |= set(group)
    return {**{f"unify_{name}": group for name, group in unified.items()}, **settle(folds)}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("equivalents", type=Path)
    groups = {
        name: ["".join(group), "".join(group.values())]
        for name, group in build(parser.parse_args().equivalents).items()
    }
    text = json.dumps(groups, ensure_ascii=False, indent=1)
    (HERE / "folds.json").write_text(text + "\n", encoding="utf-8", newline="\n")
