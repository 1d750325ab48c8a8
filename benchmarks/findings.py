"""Measures findings: ``python benchmarks/findings.py --corpus FILE.jsonl.xz --json``.

No peer finds contradictions in Chinese text, so what is measured is how right the findings are on the samples of
tests/golden/findings, how many of the misprints planted in a corpus are told and how many of its articles get a doubt
of figures without one, and what findings cost beside the facts they rest on, in the same run.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.facts import made_up, read_corpus
from benchmarks.frame import ROOT, machine

from archive_gui.domain.facts import Fact, Figure
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ingest import ProcessedArticle
from archive_gui.findings.evidence import Material
from archive_gui.findings.page import findings_of
from archive_gui.workflows.inspect import inspect_file, process

GOLDEN = ROOT / "tests" / "golden" / "findings"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure findings: how right they are and what they cost.")
    parser.add_argument("--chars", type=int, default=300_000, help="characters to read (default 300000)")
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="lines of JSON with title and text, packed by xz")
    parser.add_argument("--planted", type=int, default=100, help="misprints to plant in the corpus (default 100)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    result = {"machine": machine(), "golden": golden(), **cost(given.corpus, given.chars)}
    if given.corpus:
        result["misprints"] = misprints(given.corpus, given.planted)
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


def misprints(corpus: Path, wanted: int) -> dict[str, Any]:
    """Articles that tell a figure twice, or a sum that holds, with one digit changed in one place: how many are told.

    ``unplanted`` counts the doubts of figures in the same articles as they stand: few are worth a minute.
    """
    texts = list(read_corpus(corpus))
    drawn = random.Random(20261122)
    drawn.shuffle(texts)
    result: dict[str, Any] = {"twice": [0, 0], "sum": [0, 0], "articles": 0, "unplanted": 0}
    for text in texts:
        if min(result["twice"][0], result["sum"][0] * 3) >= wanted:
            break
        articles = process(text.encode("utf-8"), "text.txt", "text.txt").articles
        result["articles"] += 1
        result["unplanted"] += _doubts(articles)
        for kind, found in (("twice", _told_twice(articles)), ("sum", _in_sum(articles, drawn))):
            planted = _misprinted(text, found, drawn) if found is not None else None
            if planted is not None:
                result[kind][0] += 1
                result[kind][1] += _doubts(process(planted.encode("utf-8"), "text.txt", "text.txt").articles) > 0
    return result


def _doubts(articles: Sequence[ProcessedArticle]) -> int:
    kinds = {FindingKind.FIGURES_DIFFER, FindingKind.SUM_FAILS, FindingKind.PART_EXCEEDS_TOTAL, FindingKind.PRECISION}
    return sum(
        one.kind in kinds and one.severity is not Severity.INFO for article in articles for one in article.findings
    )


def _told_twice(articles: Sequence[ProcessedArticle]) -> Fact | None:
    """The second of two figures of two digits or more that stand alike and count the same."""
    seen: dict[tuple[str, str], Fact] = {}
    for article in articles:
        for fact in article.facts:
            figure = fact.detail
            if not isinstance(figure, Figure) or not figure.indicator or figure.value_high is not None:
                continue
            key = (fact.quote, figure.indicator[-2:])
            if (figure.value or 0) >= 20 and key in seen and fact.span.start - seen[key].span.end > 10:
                return fact
            seen.setdefault(key, fact)
    return None


def _in_sum(articles: Sequence[ProcessedArticle], drawn: random.Random) -> Fact | None:
    """A figure of the first sum that holds."""
    for article in articles:
        facts = {fact.id: fact for fact in article.facts}
        for finding in article.findings:
            if finding.kind is FindingKind.SUM_HOLDS and finding.message.code == "finding.sum_holds_here":
                return drawn.choice([facts[ref.fact] for ref in finding.refs if ref.fact])
    return None


def _misprinted(text: str, fact: Fact, drawn: random.Random) -> str | None:
    """The text with one digit of a figure changed, the first or the second; None where it has no digits."""
    start, end = fact.source_ranges[0].start, fact.source_ranges[-1].end
    digits = [at for at in range(start, end) if text[at].isdigit()][:2]
    if not digits:
        return None
    at = drawn.choice(digits)
    return text[:at] + drawn.choice([digit for digit in "123456789" if digit != text[at]]) + text[at + 1 :]


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
    if "misprints" in result:
        planted = result["misprints"]
        lines.append(
            f"misprints told: {planted['twice'][1]} of {planted['twice'][0]} figures said twice, "
            f"{planted['sum'][1]} of {planted['sum'][0]} sums; "
            f"{planted['unplanted']} doubts in the {planted['articles']} articles as they stand"
        )
    return "\n".join(lines)


def _same(mine: set[str], wanted: set[str]) -> bool:
    return mine >= wanted or (len(mine) > 1 and mine <= wanted)


if __name__ == "__main__":
    main()
