"""Measures repair: ``python benchmarks/repair.py --articles 100 --corpus FILE.jsonl.xz --json``.

Clean articles are damaged in each of the known ways and in combinations of them; the program and its peers repair the
same pages, and what they make of them is held against the truth.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import fmean
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.frame import machine, peak_rss_mb, run_child
from benchmarks.repair_articles import Piece, made_up, of_corpus
from benchmarks.repair_damage import DAMAGES
from benchmarks.repair_measures import Result, measure
from benchmarks.repair_pages import Damaged

SEED = 20261122
ENGINES = {"archive-gui": "archive-gui", "lines": None, "joined": None, "ftfy": "ftfy"}
"""Engines and the packages they come in; the two without one are ways to join lines that need no package."""
COLUMNS = ("bigrams", "boundaries", "parts", "kinds", "order", "articles", "kept", "left", "names", "clean")

MAKERS = {"记者", "通讯员", None}
"""The roles of those whom a byline names."""

Pages = list[tuple[str, Damaged]]
Repair = Callable[[Damaged], Result]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure repair of damaged pages beside plain ways to join lines.")
    parser.add_argument("--articles", type=int, default=60, help="pages for each damage (default 60)")
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="lines of JSON with title and text, packed by xz")
    parser.add_argument("--half", type=int, choices=(0, 1), help="every other text of the corpus only")
    parser.add_argument("--seed", type=int, default=SEED, help=f"of all random choices (default {SEED})")
    parser.add_argument("--damage", default=",".join(DAMAGES), help="damages, separated by commas (default: all)")
    parser.add_argument("--only", default=",".join(ENGINES), help=f"engines, separated by commas: {', '.join(ENGINES)}")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--measure", nargs=2, metavar=("ENGINE", "FILE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure_engine(given.measure[0], Path(given.measure[1]))))
        return
    engines, damages = ([name.strip() for name in names.split(",")] for names in (given.only, given.damage))
    for name in (*(set(engines) - set(ENGINES)), *(set(damages) - set(DAMAGES))):
        parser.error(f"there is no {name}; choose from {', '.join(ENGINES)}; {', '.join(DAMAGES)}")
    result = run(make_pages(given.articles, given.corpus, damages, given.seed, given.half), engines)
    print(json.dumps(result, ensure_ascii=False) if given.json else table(result))


def make_pages(articles: int, corpus: Path | None, damages: list[str], seed: int, half: int | None = None) -> Pages:
    """Pages of every damage; the same seed gives the same pages."""
    pages: Pages = []
    for damage in damages:
        drawn = random.Random(f"{seed} {damage}")
        clean = of_corpus(corpus, drawn, half=half) if corpus else made_up(drawn)
        pages += [(damage, DAMAGES[damage](clean, drawn)) for _ in range(articles)]
    return pages


def run(pages: Pages, engines: list[str]) -> dict[str, Any]:
    """Let each engine that is installed repair the same pages in a process of its own."""
    measured = {}
    with tempfile.TemporaryDirectory(prefix="bench-repair-") as folder:
        file = Path(folder) / "pages.pickle"
        file.write_bytes(pickle.dumps(pages))
        for engine in engines:
            package = ENGINES[engine]
            try:
                version(package) if package else None
            except PackageNotFoundError:
                print(f"{engine} is not installed; it is left out", file=sys.stderr)
                continue
            print(f"{engine} ...", file=sys.stderr)
            measured[engine] = run_child(Path(__file__), "--measure", engine, str(file))
    chars = sum(len(page.text) for _, page in pages)
    return {"machine": machine(), "pages": len(pages), "chars": chars, "engines": measured}


def measure_engine(engine: str, file: Path) -> dict[str, Any]:
    """Let one engine repair all pages, and hold its results against the truth."""
    pages: Pages = pickle.loads(file.read_bytes())
    repair: Repair = {"archive-gui": _archive_gui, "lines": _lines, "joined": _joined, "ftfy": _ftfy}[engine]()
    repair(pages[0][1])
    began = time.process_time()
    results = [repair(page) for _, page in pages]
    spent = time.process_time() - began
    peak = peak_rss_mb()
    rows: defaultdict[str, list[dict[str, float]]] = defaultdict(list)
    for (damage, page), result in zip(pages, results, strict=True):
        rows[damage].append(measure(page, result))
    package = ENGINES[engine]
    return {
        "version": version(package) if package else None,
        "chars_per_s": round(sum(len(page.text) for _, page in pages) / spent),
        "peak_rss_mb": peak,
        "damages": {
            damage: {
                name: round(fmean(values), 4)
                for name in COLUMNS
                if (values := [one[name] for one in found if name in one])
            }
            for damage, found in rows.items()
        },
    }


def _archive_gui() -> Repair:
    from archive_gui.capture.readers import capture  # noqa: PLC0415 - only the child that measures it loads it
    from archive_gui.describe.pipeline import describe  # noqa: PLC0415
    from archive_gui.repair.pipeline import repair  # noqa: PLC0415

    def run_all(page: Damaged) -> Result:
        name = "page.md" if page.media_type == "text/markdown" else "page.txt"
        captured = capture(page.text.encode(), name)
        repaired = repair(captured)
        described = describe(captured, repaired, name)
        articles = tuple(
            tuple(Piece(part.kind, article.part_text(part)) for part in article.parts) for article in repaired.articles
        )
        makers = dict.fromkeys(maker.name for one in described for maker in one.contributors if maker.role in MAKERS)
        return Result(articles, tuple(makers), sum(one.applied for one in repaired.repairs))

    return run_all


def _as_result(paragraphs: list[str]) -> Result:
    return Result((tuple(Piece("paragraph", one.strip()) for one in paragraphs if one.strip()),))


def _lines() -> Repair:
    """Each line a paragraph: what an editor shows."""
    return lambda page: _as_result(page.text.splitlines())


def _joined() -> Repair:
    """Blank lines part paragraphs, the lines between them are joined: what most converters do."""
    return lambda page: _as_result(
        [one.replace("\n", "") for one in re.split(r"\n\s*\n", "\n".join(page.text.splitlines()))]
    )


def _ftfy() -> Repair:
    """Unicode repaired by ftfy as it comes, then joined as above."""
    fix_text = import_module("ftfy").fix_text

    def fixed(page: Damaged) -> Result:
        return _as_result([one.replace("\n", "") for one in re.split(r"\n\s*\n", fix_text(page.text))])

    return fixed


def table(result: dict[str, Any]) -> str:
    """The figures for reading."""
    rows = [f"{result['machine']}; {result['pages']} pages, {result['chars']:,} characters"]
    for engine, figures in result["engines"].items():
        rows.append(f"\n{engine} {figures['version'] or ''}: {figures['chars_per_s']:,} characters a second")
        rows.append(f"{'':22}" + "".join(f"{name:>11}" for name in COLUMNS))
        for damage, found in figures["damages"].items():
            cells = (f"{found[name]:11.3f}" if name in found else f"{'–':>11}" for name in COLUMNS)
            rows.append(f"{damage:22}" + "".join(cells))
    return "\n".join(rows)


if __name__ == "__main__":
    main()
