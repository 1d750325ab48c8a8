"""Flips single bits in the database of an archive and tells which are noticed: ``python benchmarks/bit_flips.py``.

The archive holds ``--articles`` made-up articles and ``--edits`` edits by hand. Each trial flips one bit of its
database at a place chosen by chance, and then opens and verifies it. A flip is noticed when opening or verifying says
so; where neither does, the columns are named whose values are others than before. A flip that alters no value lies in
unused space, or in a way of writing that means the same.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.ingest import write_files

from archive_gui.base.errors import UserError
from archive_gui.base.progress import Silent
from archive_gui.domain.description import Description
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.store.archive import Store
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import create_archive

NAMES = ("水利", "道路", "教育", "粮食", "人口")


def main() -> None:
    parser = argparse.ArgumentParser(description="Flip single bits in a database and tell which are noticed.")
    parser.add_argument("--articles", type=int, default=100, help="how many articles (default 100)")
    parser.add_argument("--edits", type=int, default=200, help="how many edits by hand (default 200)")
    parser.add_argument("--flips", type=int, default=200, help="how many bits, one at a time (default 200)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (default 1)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive"
        make(archive, given.articles, given.edits, random.Random(given.seed))
        print(json.dumps(run(archive, given.flips, random.Random(given.seed)), ensure_ascii=False, indent=1))


def make(folder: Path, articles: int, edits: int, chance: random.Random) -> None:
    """An archive with imported texts and edits of every common kind, closed."""
    texts = folder.parent / "texts"
    write_files(texts, articles, 1500, mixed_formats=False)
    archive = create_archive(folder, name="样本", operator="王")
    import_paths(archive, [texts], Silent())
    store = archive.store
    ids = list(store.article_ids(ArticleFilter()))
    tags = [store.create_tag(name)[1].id for name in NAMES]
    for number in range(edits - len(tags)):
        article = ArticleId(chance.choice(ids))
        kind = number % 4
        if kind == 0:
            store.update_description(article, Description(title=f"改过的题名{number}", abstract=f"提要{number}"))
        elif kind == 1:
            store.tag_articles([article], chance.choice(tags))
        elif kind == 2:
            store.trash([article])
        else:
            store.undo()
    archive.close()


def run(folder: Path, flips: int, chance: random.Random) -> dict[str, object]:
    """How many flips were noticed by what, and where those lie that were not."""
    database = folder / "archive.db"
    sound = database.read_bytes()
    values = columns_of(database)
    found: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    unnoticed: Counter[str] = Counter()
    for _ in range(flips):
        spoilt = bytearray(sound)
        bit = chance.randrange(8 * len(sound))
        spoilt[bit // 8] ^= 1 << bit % 8
        database.write_bytes(spoilt)
        differing = [name for name, rows in columns_of(database).items() if rows != values.get(name)]
        noticed, code = look(folder)
        if not noticed:
            noticed = "unnoticed" if differing else "unused space"
            unnoticed.update(differing)
        found[noticed] += 1
        codes[code] += bool(code)
        restore(folder, sound)
    return {"bytes": len(sound), "flips": found, "first told by": codes, "columns of those unnoticed": unnoticed}


def look(folder: Path) -> tuple[str, str]:
    """What notices that something is wrong, and with which sentence; nothing where nothing does."""
    try:
        with Store.open(folder, operator="王") as store:
            problems = store.verify(Silent()).problems
    except UserError as error:
        return "opening", error.code
    except Exception as error:  # noqa: BLE001 - a bug that damage brings out is noticed as well, but counted by itself
        return "crash", repr(error)[:80]
    return ("verify", problems[0].code) if problems else ("", "")


def restore(folder: Path, sound: bytes) -> None:
    """The archive as it was, with nothing left of the trial."""
    for path in folder.glob("archive.db*"):
        path.unlink()
    shutil.rmtree(folder / "backups")
    (folder / "backups").mkdir()
    (folder / "archive.holder").unlink(missing_ok=True)
    (folder / "archive.db").write_bytes(sound)


def columns_of(database: Path) -> dict[str, list[object]]:
    """The values of each column as they stand, by table and column; empty where they cannot be read."""
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    found: dict[str, list[object]] = {}
    try:
        tables = [row[0].decode() for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            rows = connection.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in rows.description]
            for name, column in zip(names, zip(*rows, strict=True), strict=False):
                found[f"{table}.{name}"] = list(column)
    except (sqlite3.Error, UnicodeDecodeError):
        return {"unreadable": []}
    finally:
        connection.close()
    return found


if __name__ == "__main__":
    main()
