"""The pool of strings of the gazetteer's file: each is found, whatever stretch it lies in, and nothing else is."""

from __future__ import annotations

from array import array

from archive_gui.language.gazetteer_file import StringPool


def pool(strings: list[str]) -> StringPool:
    offsets, text = array("I", [0]), b""
    for string in strings:
        text += string.encode()
        offsets.append(len(text))
    return StringPool(text, memoryview(offsets))


def test_every_string_is_found_at_its_index_in_pools_of_any_size() -> None:
    for size in (0, 1, 255, 256, 257, 1000):
        strings = sorted(f"样{number * 2:05d}" for number in range(size))
        found = pool(strings)
        assert [found.find(string) for string in strings] == list(range(size))
        assert [found.find(f"样{number * 2 + 1:05d}") for number in range(size)] == [None] * size
        assert found.find("") is None
        assert found.find("龘") is None
