"""An archive of before the ledger keeps what its journal says was set by hand, and its findings can be judged."""

from __future__ import annotations

import json
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from archive_gui.base.paths import migrations_dir
from archive_gui.domain.spans import Span
from archive_gui.store import migrate
from archive_gui.store.anchors import Piece, anchor_of
from archive_gui.store.sqlite import make_engine

ROWS = """
INSERT INTO source_pages VALUES (7, 'u', 'a.txt', '/a.txt', 'aa', 3, 'text/plain', 'utf-8', 'plain_text', 1,
    '2026-01-01', 1, NULL, NULL, 'unknown', NULL, NULL, '[]');
INSERT INTO source_texts VALUES (7, '甲乙丙丁', '[]');
INSERT INTO articles VALUES (9, 'v', 7, 1, 1, '题', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL,
    NULL, '', 4, '', '', '', '2026-01-01', NULL);
INSERT INTO findings VALUES (5, 'w', 7, 9, 1, 'n1', 'doubtful_join', 'low', '["code",{}]', 1);
INSERT INTO finding_refs VALUES (5, 1, 9, 1, NULL, '[[1,3]]');
INSERT INTO journal VALUES (1, '王', '2026-01-01', '["step.described",{}]', 'edit', 'done', NULL, NULL);
INSERT INTO journal VALUES (2, '王', '2026-01-01', '["step.described",{}]', 'edit', 'undone', NULL, NULL);
INSERT INTO journal_changes VALUES (1, 1, 'articles', '[9]', '{"title":null}', '{"title":"题","title_key":""}');
INSERT INTO journal_changes VALUES (1, 2, 'source_pages', '[7]', '{"date":null}', '{"date":"2019"}');
INSERT INTO journal_changes VALUES (2, 1, 'articles', '[9]', '{"abstract":null}', '{"abstract":"提要"}');
"""


def test_an_older_archive_is_brought_up_to_date(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "old.db", foreign_keys=False)
    with engine.connect().execution_options(transaction="write") as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(migrations_dir() / "migrations"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        for statement in filter(str.strip, ROWS.split(";\n")):
            connection.exec_driver_sql(statement)
        migrate.upgrade(connection)
        edited = connection.execute(text("SELECT edited FROM articles")).scalar_one()
        page = connection.execute(text("SELECT edited FROM source_pages")).scalar_one()
        anchor, found = connection.execute(text("SELECT anchor, found FROM findings")).one()
        quote = connection.execute(text("SELECT quote FROM finding_refs")).scalar_one()
        last = {name: number for name, number in connection.execute(text("SELECT * FROM last_numbers"))}  # noqa: C416
    engine.dispose()
    assert (json.loads(edited), json.loads(page)) == (["title"], ["date"])
    assert anchor == anchor_of("doubtful_join", [Piece("aa", (Span(1, 3),), "")])
    assert (bool(found), quote) == (True, "乙丙")
    assert (last["articles"], last["findings"], last["facts"]) == (9, 5, 0)
