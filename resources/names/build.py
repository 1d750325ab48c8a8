"""Compile words.txt, verbs.txt and threes.txt from the dictionary of jieba (run by a developer; see SOURCE.md).

python resources/names/build.py path/to/jieba/dict.txt
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LEAST = 120
"""How often a word must stand in jieba's corpus; rarer ones hardly ever stand beside a name."""
_WORD = re.compile("[一-鿿]{2}")
_NAMES = ("nr", "ns", "nt", "nz")
_VERBAL = frozenset({"v", "vd", "d", "p", "c", "r", "ad"})
_PLACES = frozenset({"保定", "包头", "大同", "大连", "定远", "应城", "开封", "遵义", "也门", "加纳", "约旦"})
"""Names of places that jieba's dictionary takes for verbs."""
_THREE = re.compile("[一-鿿]{3}")
_LEAST_THREE = 3
_HEADER = "# {what} of two characters, by the first: what stands beside a name rather than in it; made by build.py.\n"


def words(dictionary: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The second characters of the common words of two, by the first: all but names, and the verbs and particles."""
    every: dict[str, set[str]] = {}
    verbal: dict[str, set[str]] = {}
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split(" ")
        if not _WORD.fullmatch(word) or int(count) < LEAST or tag.startswith(_NAMES):
            continue
        every.setdefault(word[0], set()).add(word[1])
        if tag in _VERBAL and word not in _PLACES:
            verbal.setdefault(word[0], set()).add(word[1])
    return _joined(every), _joined(verbal)


def threes(dictionary: Path) -> list[str]:
    """Words of three that begin as a surname does and are no personal names: 罗汉果, 高血压."""
    lines = [
        line for line in (HERE / "surnames.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    surnames = frozenset(lines[0] + lines[1])
    found = []
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split(" ")
        if _THREE.fullmatch(word) and word[0] in surnames and int(count) >= _LEAST_THREE and not tag.startswith("nr"):
            found.append(word)
    return sorted(found)


def _joined(found: dict[str, set[str]]) -> dict[str, str]:
    return {first: "".join(sorted(second)) for first, second in sorted(found.items())}


def main() -> int:
    """Write words.txt, verbs.txt and threes.txt."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: build.py path/to/jieba/dict.txt\n")
        return 2
    every, verbal = words(Path(sys.argv[1]))
    for name, what, found in (("words", "Words", every), ("verbs", "Verbs and particles", verbal)):
        lines = [f"{first}{second}\n" for first, second in found.items()]
        (HERE / f"{name}.txt").write_text(_HEADER.format(what=what) + "".join(lines), encoding="utf-8")
    text = "# Words of three characters that begin as surnames do and name nobody; made by build.py.\n" + "".join(
        f"{word}\n" for word in threes(Path(sys.argv[1]))
    )
    (HERE / "threes.txt").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
