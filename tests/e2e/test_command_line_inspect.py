from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.fixtures.command_line import run

from archive_gui.capture.readers import capture


@pytest.fixture
def files(samples: Path) -> list[Path]:
    return sorted(samples.iterdir(), reverse=True)


def test_one_line_a_file_in_the_order_given_and_the_same_on_every_run(files: list[Path], tmp_path: Path) -> None:
    given = [files[2], tmp_path / "missing.txt", files[0], files[2]]
    answer = run("inspect", *given)
    assert answer.status == 1
    assert [line["source"]["path"] for line in answer.lines] == [str(path) for path in given]
    assert answer.out == run("inspect", *given).out


def test_workers_print_the_same_as_this_process(files: list[Path]) -> None:
    many = files * 3  # more than are read in one process
    assert run("inspect", *many).lines == [run("inspect", path).json for path in files] * 3


def test_every_place_leads_to_what_it_says(files: list[Path]) -> None:
    for path in files:
        captured = capture(path.read_bytes(), path.name).text
        line = run("inspect", path).json
        assert line["source"]["chars"] == len(captured)
        for article in line["articles"]:
            _check_article(article, captured)
        for entry in line["repairs"] + line["set_aside"]:
            _check_ranges(entry["source_ranges"], captured)
        ids = [part["id"] for article in line["articles"] for part in article["parts"]]
        ids += [fact["id"] for article in line["articles"] for fact in article["facts"]]
        ids += [entry["id"] for entry in line["repairs"] + line["findings"]]
        assert len(ids) == len(set(ids))


def _check_article(article: dict[str, Any], captured: str) -> None:
    text, parts = article["text"], article["parts"]
    assert text == "\n".join(text[part["start"] : part["end"]] for part in parts)
    assert all(first["end"] + 1 == second["start"] for first, second in pairwise(parts))
    assert (parts[0]["start"], parts[-1]["end"]) == (0, len(text))
    for part in parts:
        _check_ranges(part["source_ranges"], captured)
    for fact in article["facts"]:
        assert fact["quote"] == text[fact["start"] : fact["end"]]
        assert fact["source_ranges"]
        _check_ranges(fact["source_ranges"], captured)


def _check_ranges(ranges: list[list[int]], captured: str) -> None:
    assert all(0 <= start < end <= len(captured) for start, end in ranges)
