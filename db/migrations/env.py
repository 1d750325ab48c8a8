"""Runs migrations: on the connection the store hands over, or on the file named by ``-x database=…``."""

from __future__ import annotations

from pathlib import Path

from alembic import context
from sqlalchemy import Connection

from archive_gui.store.sqlite import make_engine
from archive_gui.store.tables import Base


def run_on(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        compare_type=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_on_file(path: Path) -> None:
    engine = make_engine(path)
    with engine.connect() as connection:
        run_on(connection)
        connection.commit()
    engine.dispose()


given = context.config.attributes.get("connection")
if given is not None:
    run_on(given)
else:
    run_on_file(Path(context.get_x_argument(as_dictionary=True)["database"]))
