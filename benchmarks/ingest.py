"""Measures importing: ``python benchmarks/ingest.py --files 300 --chars 3000 [--mixed] --json``.

The program captures, repairs, describes, finds facts, keeps originals and indexes; no peer does all of that. SQLite's
FTS5 over trigrams, which reads, decodes, stores and indexes the same files and nothing else, is the floor beneath it;
it reads plain text only. ``--mixed`` writes web pages, documents, books, mails and archives too. ``text-stages`` is the
part of the program that turns plain text into described articles (capture, repair, describe), on one core.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import mixed
from benchmarks.frame import folder_bytes, machine, peak_rss_mb, run_child

RUNS = 3
ENGINES = ("archive-gui", "fts5")
MIXED = (".txt", ".html", ".docx", ".epub", ".eml", ".mhtml", ".zip")
LINE = 24
"""Characters a line: the files are hard-wrapped, as pages copied from newspapers are."""
MARK = "样本故事"
"""Stands in every file, so that what was taken in can be counted by searching."""
PLACES = ("清河县", "石桥镇", "上河村", "河湾市", "红旗社区")
_DEEDS = ("新建", "改造", "安排", "投入", "完成")
_THINGS = ("小学", "水渠", "公路", "车间", "大棚", "卫生室")
_UNITS = ("所", "公里", "万元", "户", "亩", "人")
_FILLERS = (
    "村里的老人坐在树下，说起从前的日子，话比谁都多。",
    "天还没有亮，几个年轻人就背着工具上了山。",
    "有人担心路不好走，有人担心雨下得太久，最后大家还是一起去了。",
    "他把这些话记在本子上，回到办公室又看了一遍。",
)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure importing beside its floor.")
    parser.add_argument("--files", type=int, default=300, help="how many files (default 300)")
    parser.add_argument("--chars", type=int, default=3000, help="characters a file (default 3000)")
    parser.add_argument("--only", default=",".join(ENGINES), help=f"engines, separated by commas: {', '.join(ENGINES)}")
    parser.add_argument("--mixed", action="store_true", help="files of every format instead of plain text")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--measure", nargs=2, metavar=("ENGINE", "FOLDER"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure[0], Path(given.measure[1]))))
        return
    chosen = [name.strip() for name in given.only.split(",")]
    unknown = [name for name in chosen if name not in ENGINES]
    if unknown:
        parser.error(f"there is no engine {unknown[0]}; choose from {', '.join(ENGINES)}")
    if given.mixed and "fts5" in chosen:
        parser.error("fts5 reads plain text only; add --only archive-gui")
    result = run(given.files, given.chars, chosen, mixed_formats=given.mixed)
    print(json.dumps(result, ensure_ascii=False) if given.json else table(result))


def run(files: int, chars: int, engines: list[str], *, mixed_formats: bool) -> dict[str, Any]:
    """Let each engine take in the same files, three times in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-ingest-") as name:
        folder = Path(name)
        total = write_files(folder / "files", files, chars, mixed_formats=mixed_formats)
        measured = {}
        stages = None if mixed_formats else run_child(Path(__file__), "--measure", "text-stages", name)
        for engine in engines:
            print(f"{engine} ...", file=sys.stderr)
            runs = [run_child(Path(__file__), "--measure", engine, name) for _ in range(RUNS)]
            wall = median(each["wall_s"] for each in runs)
            measured[engine] = {
                **runs[-1],
                "wall_s": round(wall, 3),
                "files_per_s": round(files / wall, 1),
                "chars_per_s": round(total / wall),
            }
    return {"machine": machine(), "files": files, "chars": total, "text_stages": stages, "engines": measured}


def write_files(folder: Path, count: int, chars: int, *, mixed_formats: bool) -> int:
    """Write made-up pages, no two alike; returns the characters in all of them, their formats' own aside."""
    folder.mkdir()
    drawn = random.Random(20261121)
    total = 0
    for number in range(count):
        text = f"{drawn.choice(PLACES)}的{MARK}之{number}\n样本日报记者 张三\n\n"
        while len(text) < chars:
            paragraph = "".join(sentence(drawn) for _ in range(5))
            text += "\n".join(paragraph[at : at + LINE] for at in range(0, len(paragraph), LINE)) + "\n\n"
        ending = MIXED[number % len(MIXED)] if mixed_formats else ".txt"
        (folder / f"page{number:05}{ending}").write_bytes(_as_file(text, ending))
        total += len(text)
    return total


def _as_file(text: str, ending: str) -> bytes:
    title, byline, *paragraphs = (line for line in text.split("\n") if line)
    article = mixed.Article(title, byline, tuple(paragraphs))
    match ending:
        case ".html":
            return mixed.page(article, charset="gb2312")
        case ".docx":
            return mixed.document(article)
        case ".epub":
            return mixed.book((article,))
        case ".eml":
            return mixed.mail(article)
        case ".mhtml":
            return mixed.web_archive(article)
        case ".zip":
            return mixed.packed({"page.html": mixed.page(article)})
        case _:
            return text.encode()


def sentence(drawn: random.Random) -> str:
    """One sentence in three tells figures, as in reports from the country."""
    if drawn.random() < 2 / 3:
        return drawn.choice(_FILLERS)
    deed = f"{drawn.choice(PLACES)}{drawn.choice(_DEEDS)}{drawn.choice(_THINGS)}"
    figure = f"{drawn.randint(2, 900)}{drawn.choice(_UNITS)}"
    month = f"{drawn.randint(2010, 2020)}年{drawn.randint(1, 12)}月"
    return f"{month}，{deed}{figure}，比上年增长{drawn.randint(1, 900) / 10}%。"


def measure(engine: str, folder: Path) -> dict[str, Any]:
    """Take the files in once; this process does nothing else.

    Raises:
        RuntimeError: not every file can be found afterwards.
    """
    files = sorted((folder / "files").iterdir())
    if engine == "text-stages":
        return _text_stages(files)
    with tempfile.TemporaryDirectory(dir=folder) as name:
        place = Path(name) / "taken"
        began = time.perf_counter()
        version, found = (_archive_gui if engine == "archive-gui" else _fts5)(files, place)
        wall = time.perf_counter() - began
        if found != len(files):
            raise RuntimeError(f"{engine} finds {found} of {len(files)} files")
        return {"version": version, "wall_s": wall, "peak_rss_mb": peak_rss_mb(), "bytes": folder_bytes(place)}


def _text_stages(files: list[Path]) -> dict[str, Any]:
    """Capture, repair and describe in this process, a file after the other; processor time, the best of three."""
    from archive_gui.capture.readers import capture  # noqa: PLC0415 - not in the other engine's process
    from archive_gui.describe.pipeline import describe  # noqa: PLC0415
    from archive_gui.repair.pipeline import repair  # noqa: PLC0415

    pages = [(path.name, path.read_bytes()) for path in files]
    chars = 0
    rounds = []
    for _ in range(RUNS):
        chars = 0
        began = time.process_time()
        for name, data in pages:
            captured = capture(data, name)
            describe(captured, repair(captured), name)
            chars += len(captured.text)
        rounds.append(time.process_time() - began)
    return {"chars": chars, "cpu_s": round(min(rounds), 3), "chars_per_s": round(chars / min(rounds))}


def _archive_gui(files: list[Path], place: Path) -> tuple[str, int]:
    from archive_gui import __version__  # noqa: PLC0415 - each engine is measured without the other's libraries
    from archive_gui.base.progress import Silent  # noqa: PLC0415
    from archive_gui.workflows import find  # noqa: PLC0415
    from archive_gui.workflows.ingest import import_paths  # noqa: PLC0415
    from archive_gui.workflows.session import create_archive  # noqa: PLC0415

    archive = create_archive(place, operator="benchmark")
    import_paths(archive, files, Silent())
    found = find.search(archive, MARK, limit=0).total
    archive.close()
    return __version__, found


def _fts5(files: list[Path], place: Path) -> tuple[str, int]:
    place.mkdir()
    with sqlite3.connect(place / "floor.db") as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE VIRTUAL TABLE page USING fts5(text, tokenize = 'trigram')")
        database.executemany("INSERT INTO page VALUES (?)", ((path.read_text("utf-8"),) for path in files))
        database.commit()
        (found,) = database.execute("SELECT count(*) FROM page WHERE page MATCH ?", (MARK,)).fetchone()
    database.close()
    return sqlite3.sqlite_version, found


def table(result: dict[str, Any]) -> str:
    """The result for people."""
    lines = [result["machine"], f"{result['files']} files, {result['chars']} characters", ""]
    if result["text_stages"]:
        lines.append(
            f"capture, repair and describe on one core: {result['text_stages']['chars_per_s']} characters a second"
        )
    lines.append(f"{'':14}{'wall s':>10}{'files/s':>10}{'chars/s':>12}{'peak MB':>10}{'disk MB':>10}")
    for name, seen in result["engines"].items():
        peak = "" if seen["peak_rss_mb"] is None else f"{seen['peak_rss_mb']:.0f}"
        lines.append(
            f"{name:14}{seen['wall_s']:>10.2f}{seen['files_per_s']:>10.1f}{seen['chars_per_s']:>12}"
            f"{peak:>10}{seen['bytes'] / 1e6:>10.1f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
