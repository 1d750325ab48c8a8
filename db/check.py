"""Checks that migrations, models and the written schema agree; ``--write`` writes schema.sql and SCHEMA.md anew.

Exit status 1 when anything differs, with a line for each difference.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Table, create_engine
from sqlalchemy.schema import CreateIndex, CreateTable

from archive_gui.store.migrate import known_revisions, upgrade
from archive_gui.store.revision import HEAD, revision_of
from archive_gui.store.sqlite import make_engine
from archive_gui.store.tables import Base

HERE = Path(__file__).resolve().parent
SQL_FILE = HERE / "schema.sql"
BOOK_FILE = HERE / "SCHEMA.md"

_BOOK_HEAD = f"""# The tables of an archive

Written by `python db/check.py --write` from the models in `src/archive_gui/store/tables`; change it there.
Schema revision: {HEAD}.

An archive is a folder: `archive.db` with these tables, `originals/<ab>/<sha256>` (the captured files, byte for byte,
read-only), `index/` (the search index, which can be deleted), `backups/` (copies of `archive.db`, one before each
migration), `archive.toml` (name, UUID, format, organisation), `archive.lock` (held by the writing program) and
`archive.holder` (who that is). All paths are relative to the folder, so that it can be moved.

- Offsets count Unicode code points, half-open. Moments are UTC. Spans of captured text are lists of `[start, end]`.
- A message is `[code, params]`, put into words when it is shown; a parameter that is itself a message stands as
  `{{"$message": [code, params]}}`.
- Originals and captured text are never changed. Each edit is one transaction with its row in `journal` and an image of
  each row it touched in `journal_changes`; undo puts `before` back only where a row still is as `after` says.
- `journal` is a chain. A value is packed as its length in bytes, a colon and its bytes as they stand in the database
  (text in UTF-8, whole numbers in decimal, others in hexadecimal as C's `%a`), NULL as `-`. An entry's digest is the
  SHA-256 over the packed digest before it (empty for the first), `id`, `operator`, `at_utc`, `step`, `kind`,
  `target_id`, then of each of its rows in `journal_changes` by `number`: `number`, `table_name`, `row_key`, `before`,
  `after`. `state` and `undone_by` follow from later entries and are checked against them.
- `seals` hold a digest for the rows of one table that belong to one article, source or import: the SHA-256 over its
  rows by primary key, each the packed name and the packed value of every column that is not NULL, in the order below
  (`revision`, `made_with`, `open` aside, which follow other rows; of findings those of scope `page`).
- Digests vouch for what was written since `vouched_since` in `archive_meta`: rows from before were sealed as the
  migration found them.
- Numbers (`id`) of articles and sources grow in the order of import; tags never use a number again.
"""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(Path(folder) / "schema.db", foreign_keys=False)
        with engine.connect().execution_options(transaction="write") as connection:
            upgrade(connection)
            problems = [*_differences(connection), *_revision_differences(connection)]
            script = schema_sql(connection)
        engine.dispose()
    book = schema_book()
    if "--write" in sys.argv[1:]:
        SQL_FILE.write_text(script, "utf-8")
        BOOK_FILE.write_text(book, "utf-8")
    for path, wanted in ((SQL_FILE, script), (BOOK_FILE, book)):
        if not path.is_file() or path.read_text("utf-8") != wanted:
            problems.append(f"{path.name} is stale: run python db/check.py --write")
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201
    return 1 if problems else 0


def schema_sql(connection: Connection) -> str:
    """The schema as the migrations make it, in SQL."""
    query = (
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
        "AND name <> 'alembic_version' ORDER BY tbl_name, type DESC, name"
    )
    statements = [_tidy(str(row[0])) for row in connection.exec_driver_sql(query)]
    head = f"-- The schema at revision {HEAD}, as the migrations make it: python db/check.py --write\n\n"
    return head + "\n\n".join(f"{statement};" for statement in statements) + "\n"


def schema_book() -> str:
    """The tables and columns with what they mean, for people."""
    return "\n".join([_BOOK_HEAD, *(line for table in _tables() for line in _chapter(table))])


def _chapter(table: Table) -> Iterator[str]:
    model = next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)
    yield f"## {table.name}\n"
    yield re.sub(r"\s*\n\s*", " ", (model.__doc__ or "").strip()).replace("``", "`") + "\n"
    yield "| column | type | null | meaning |"
    yield "|---|---|---|---|"
    for column in table.columns:
        keys = ["key"] if column.primary_key else []
        keys += [f"→ {key.target_fullname}" for key in column.foreign_keys]
        keys += ["unique"] if column.unique else []
        meaning = "; ".join(filter(None, [*keys, column.comment])).replace("|", "\\|")
        yield f"| {column.name} | {column.type} | {'yes' if column.nullable else ''} | {meaning} |"
    yield ""


def _differences(connection: Connection) -> Iterator[str]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    yield from (
        f"models and migrations differ: {difference}" for difference in compare_metadata(context, Base.metadata)
    )
    engine = create_engine("sqlite://")
    for table in _tables():
        statements = {table.name: str(CreateTable(table).compile(engine))}
        statements |= {str(index.name): str(CreateIndex(index).compile(engine)) for index in table.indexes}
        for name, wanted in statements.items():
            found = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).scalar()
            if _parts(str(found)) != _parts(wanted):
                yield f"models and migrations differ in the definition of {name}"
    engine.dispose()


def _revision_differences(connection: Connection) -> Iterator[str]:
    if revision_of(connection) != HEAD or HEAD not in known_revisions():
        yield f"store/revision.py says {HEAD}, the last migration is {revision_of(connection)}"


def _parts(statement: str) -> list[str]:
    """The words of a definition, in an order of their own: migrations may add columns at the end."""
    return sorted(re.findall(r"[\w.']+", statement))


def _tables() -> list[Table]:
    return sorted(Base.metadata.tables.values(), key=lambda table: table.name)


def _tidy(statement: str) -> str:
    return "\n".join(line.rstrip().replace("\t", "    ") for line in statement.strip().splitlines() if line.strip())


if __name__ == "__main__":
    raise SystemExit(main())
