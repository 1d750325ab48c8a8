"""Measures the search index beside its peers: ``python benchmarks/search.py --articles 10000 [--corpus FILE] --json``.

The shape of the JSON is told in benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.frame import folder_bytes, machine, median_ms, percentile, processor_seconds, run_child, seconds
from benchmarks.search_corpus import BenchQuery, make_queries, read_articles, write_articles
from benchmarks.search_engines import ENGINES, Engine, extra_articles, read_queries

RUNS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the search index beside its peers.")
    parser.add_argument("--articles", type=int, default=10_000, help="how many articles (default 10000)")
    parser.add_argument("--corpus", type=Path, help="a .jsonl.xz with title and text; without it, made-up articles")
    parser.add_argument("--only", default="", help=f"engines, separated by commas: {', '.join(ENGINES)}")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--measure", nargs=2, metavar=("ENGINE", "FOLDER"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure[0], Path(given.measure[1]))))
        return
    result = run(given.articles, given.corpus, _chosen(given.only, given.articles))
    print(json.dumps(result, ensure_ascii=False) if given.json else table(result))


def _chosen(only: str, articles: int) -> list[str]:
    """The engines asked for that are installed."""
    wanted = [name.strip() for name in only.split(",") if name.strip()] or list(ENGINES)
    chosen = []
    for name in wanted:
        if name not in ENGINES:
            raise SystemExit(f"there is no engine {name}; choose from {', '.join(ENGINES)}")
        if not ENGINES[name].is_installed():
            print(f"{name} is not installed ({ENGINES[name].source})", file=sys.stderr)
        elif articles > ENGINES[name].most_articles:
            print(f"{name} is left out beyond {ENGINES[name].most_articles} articles", file=sys.stderr)
        else:
            chosen.append(name)
    return chosen


def run(articles: int, corpus: Path | None, engines: list[str]) -> dict[str, Any]:
    """Measure the engines, each in a process of its own, on the same texts and queries."""
    with tempfile.TemporaryDirectory(prefix="bench-search-") as name:
        folder = Path(name)
        characters = write_articles(corpus, articles, folder / "articles.jsonl")
        queries = make_queries(folder / "articles.jsonl")
        lines = [json.dumps(asdict(query), ensure_ascii=False) for query in queries]
        (folder / "queries.jsonl").write_text("\n".join(lines), "utf-8")
        measured = {}
        for engine in engines:
            print(f"{engine} ...", file=sys.stderr)
            measured[engine] = run_child(Path(__file__), "--measure", engine, name)
    return {"machine": machine(), "articles": articles, "chars": characters, "engines": measured}


def measure(name: str, folder: Path) -> dict[str, Any]:
    """Everything about one engine; this process does nothing else."""
    place = folder / name
    place.mkdir()
    articles = folder / "articles.jsonl"
    engine: Engine = ENGINES[name](place)
    began = processor_seconds()
    build_s = seconds(lambda: engine.build(read_articles(articles)))
    build_cpu_s = processor_seconds() - began
    said: dict[str, Any] = {
        "version": engine.version(),
        "build_s": round(build_s, 2),
        "build_cpu_s": round(build_cpu_s, 2),
        "peak_rss_mb": engine.peak_mb(),
        "index_bytes": folder_bytes(place),
        "open_ms": round(median_of_openings(engine), 3),
    }
    queries = list(read_queries(folder / "queries.jsonl"))
    said["queries"] = measure_queries(engine, queries)
    said["snippets_20_ms"] = measure_snippets(engine, queries, articles)
    first_id = sum(1 for _ in read_articles(articles)) + 1
    added = [extra_articles(100, first_id + 100 * run) for run in range(RUNS)]
    said["add_100_ms"] = median_ms(lambda: engine.add(added.pop()), RUNS)
    engine.close()
    return said


def median_of_openings(engine: Engine) -> float:
    """Milliseconds to open what was built; it is left open."""
    times = []
    for turn in range(RUNS):
        if turn:
            engine.close()
        times.append(seconds(engine.open) * 1000)
    return sorted(times)[RUNS // 2]


def measure_queries(engine: Engine, queries: list[BenchQuery]) -> dict[str, dict[str, float]]:
    """For each class the times for the best twenty with the exact count, and how right the answers are."""
    classes: dict[str, list[BenchQuery]] = defaultdict(list)
    for query in queries:
        if engine.classes is None or query.kind in engine.classes:
            classes[query.kind].append(query)
    measured: dict[str, dict[str, float]] = {}
    for kind, members in classes.items():
        wanted = found = right = 0
        for query in members:
            ids = set(engine.all_ids(query))
            answer = set(query.answer)
            wanted, found, right = wanted + len(answer), found + len(ids), right + len(answer & ids)
        times = [median_ms(lambda: engine.search(query), RUNS) for query in members]  # noqa: B023 - called at once
        measured[kind] = {
            "p50_ms": percentile(times, 0.5),
            "p95_ms": percentile(times, 0.95),
            "recall": round(right / max(wanted, 1), 4),
            "precision": round(right / max(found, 1), 4),
        }
    return measured


def measure_snippets(engine: Engine, queries: list[BenchQuery], articles: Path) -> float | None:
    """Milliseconds to search and make the snippets of the best twenty, the texts at hand; None where there are none."""
    chosen = [query for query in queries if query.kind == "two_chars_frequent"]
    best = {article for query in chosen for article in engine.search(query)[1]}
    texts = {article.id: article.text for article in read_articles(articles) if article.id in best}
    if not engine.snippets(chosen[0], texts):
        return None
    return percentile([median_ms(lambda: engine.snippets(query, texts), RUNS) for query in chosen], 0.5)  # noqa: B023


def table(result: dict[str, Any]) -> str:
    """The result for reading."""
    lines = [result["machine"], f"{result['articles']:,} articles, {result['chars']:,} characters", ""]
    for name, said in result["engines"].items():
        lines.append(
            f"{name} {said['version']}: build {said['build_s']} s ({said['build_cpu_s']} s of processor), "
            f"peak {said['peak_rss_mb']} MB, "
            f"index {said['index_bytes'] / result['chars']:.2f} bytes a character, open {said['open_ms']} ms, "
            f"add 100 {said['add_100_ms']} ms, snippets {said['snippets_20_ms']} ms"
        )
        lines += [
            f"    {kind:<20}{one['p50_ms']:>9.2f}{one['p95_ms']:>9.2f} ms   "
            f"recall {one['recall']:.3f}   precision {one['precision']:.3f}"
            for kind, one in said["queries"].items()
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
