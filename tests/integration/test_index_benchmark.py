"""The search benchmark runs, prints the documented shape, and finds that the index is right."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLASSES = {"one_char", "two_chars_frequent", "two_chars", "phrase_4", "phrase_8", "and", "or", "not", "rare"}


def test_the_benchmark_prints_its_shape_and_all_answers_are_right() -> None:
    done = subprocess.run(
        [sys.executable, "benchmarks/search.py", "--articles", "60", "--only", "archive-gui,fts5", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert set(result) == {"machine", "articles", "chars", "engines"}
    assert result["articles"] == 60
    assert set(result["engines"]) == {"archive-gui", "fts5"}
    for said in result["engines"].values():
        assert said["index_bytes"] > 0
        assert set(said["queries"]) == CLASSES
        for measured in said["queries"].values():
            assert (measured["recall"], measured["precision"]) == (1.0, 1.0)
    assert result["engines"]["archive-gui"]["snippets_20_ms"] > 0
