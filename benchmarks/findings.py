"""Measures findings: ``python benchmarks/findings.py --corpus FILE.jsonl.xz --json``.

No peer finds contradictions in Chinese text, so what is measured is how right the findings are on the samples of
tests/golden/findings, and what they cost beside the facts they rest on, in the same run.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.facts import made_up, read_corpus
from benchmarks.frame import ROOT, machine

from archive_gui.domain.findings import Severity
from archive_gui.findings.evidence import Material
from archive_gui.findings.page import findings_of
from archive_gui.workflows.inspect import inspect_file, process

GOLDEN = ROOT / "tests" / "golden" / "findings"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure findings: how right they are and what they cost.")
    parser.add_argument("--chars", type=int, default=300_000, help="characters to read (default 300000)")
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="lines of JSON with title and text, packed by xz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    result = {"machine": machine(), "golden": golden(), **cost(given.corpus, given.chars)}
    print(json.dumps(result, ensure_ascii=False) if given.json else table(result))


def golden() -> dict[str, float]:
    """Recall of what was planted, and the share of what is shown that was (confirmations are not shown)."""
    wanted = found = shown = worth = 0
    for path in sorted(GOLDEN.glob("*.txt")):
        rows = json.loads(path.with_suffix(".json").read_text("utf-8"))["findings"]
        wanted += len(rows)
        source = inspect_file(path)
        quotes = {fact.id: fact.quote for article in source.articles for fact in article.facts}
        for finding in (finding for article in source.articles for finding in article.findings):
            mine = {quotes[ref.fact] for ref in finding.refs if ref.fact}
            match = next((row for row in rows if row["kind"] == finding.kind and _same(mine, set(row["quotes"]))), None)
            if match is not None:
                rows.remove(match)
                found += 1
            if finding.severity is not Severity.INFO:
                shown += 1
                worth += match is not None
    return {"wanted": wanted, "recall": found / wanted, "shown": shown, "precision": worth / shown}


def cost(corpus: Path | None, chars: int) -> dict[str, Any]:
    """Characters a second of findings alone, their share of all text stages, and how many are shown of which kind."""
    seconds = whole = 0.0
    read = articles = 0
    kinds: Counter[str] = Counter()
    for text in read_corpus(corpus) if corpus else made_up():
        if read >= chars:
            break
        began = time.process_time()
        source = process(text.encode("utf-8"), "text.txt", "text.txt")
        whole += time.process_time() - began
        page = [Material(n, a.reading, a.description, a.facts) for n, a in enumerate(source.articles, 1)]
        began = time.process_time()
        found = findings_of(page)
        seconds += time.process_time() - began
        kinds.update(finding.kind.value for finding in found if finding.severity is not Severity.INFO)
        read += len(text)
        articles += 1
    return {
        "articles": articles,
        "chars": read,
        "chars_per_s": round(read / seconds),
        "share_of_text_stages": seconds / whole,
        "shown": dict(sorted(kinds.items())),
    }


def table(result: dict[str, Any]) -> str:
    right = result["golden"]
    lines = [
        result["machine"],
        (
            f"samples: {right['wanted']} planted, recall {right['recall']:.3f}; "
            f"{right['shown']} shown, precision {right['precision']:.3f}"
        ),
        (
            f"{result['articles']} articles, {result['chars']:,} characters: {result['chars_per_s']:,} a second, "
            f"{result['share_of_text_stages']:.1%} of all text stages"
        ),
        f"shown: {', '.join(f'{kind} {count}' for kind, count in result['shown'].items()) or 'none'}",
    ]
    return "\n".join(lines)


def _same(mine: set[str], wanted: set[str]) -> bool:
    return mine >= wanted or (len(mine) > 1 and mine <= wanted)


if __name__ == "__main__":
    main()
