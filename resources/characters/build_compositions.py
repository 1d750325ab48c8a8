"""Write compositions.txt: which characters two neighbours make when they are one (run by a developer; see SOURCE.md).

    python resources/characters/build_compositions.py cjk-decomp.txt

A line holds a left component, a blank, and pairs of a right component and the character that both make. Components
are characters of GB 2312, which print and recognition give; of characters set one above the other only those are
kept whose upper part never stands alone in a text.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
ABOVE = "艹宀⺮罒"
PRINTED = {"卄": "艹"}  # the file writes the grass radical as the numeral twenty


def is_printed(character: str) -> bool:
    """Whether GB 2312 has the character, or it is a part that recognition gives by itself."""
    if character in ABOVE:
        return True
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def compositions(source: Path) -> dict[str, dict[str, str]]:
    """Left component to right component to character; the first character of the file wins."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for line in source.read_text(encoding="utf-8").splitlines():
        character, _, rest = line.partition(":")
        way, _, arguments = rest.partition("(")
        parts = arguments.removesuffix(")").split(",")
        if len(character) != 1 or len(parts) != 2 or any(len(part) != 1 for part in parts):
            continue
        left, right = parts
        left = PRINTED.get(left, left)
        beside = way.partition("/")[0] == "a"
        above = way.partition("/")[0] == "d" and left in ABOVE
        if (beside or above) and is_printed(left) and is_printed(right):
            found[left].setdefault(right, character)
    return found


def main() -> None:
    """Write the table beside this script."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("decompositions", type=Path)
    table = compositions(parser.parse_args().decompositions)
    lines = [f"{left} {''.join(right + made for right, made in sorted(table[left].items()))}" for left in sorted(table)]
    (HERE / "compositions.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
