"""The journal of writes, the reports of imports, and what the archive says of itself."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import Base, JsonDict, JsonList, UtcDateTime, json_column

EDIT, IMPORT, UNDO, REDO = "edit", "import", "undo", "redo"
"""Kinds of entries of the journal."""
DONE, UNDONE, DROPPED = "done", "undone", "dropped"
"""States of edits: standing, taken back, taken back for good."""


class ArchiveMeta(Base):
    """What the archive says of itself: uuid, name, organisation, created_at_utc, created_by, created_with.

    `vouched_since` is the moment from which digests tell whether a row is as it was written.
    """

    __tablename__ = "archive_meta"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class JournalStep(Base):
    """One write: who, when, what. It is the history of undo as well."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_undo", "state", "id", sqlite_where=text("kind = 'edit'")),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    operator: Mapped[str] = mapped_column(Text)
    at_utc: Mapped[datetime] = mapped_column(UtcDateTime)
    step: Mapped[JsonList] = mapped_column(json_column(), comment="[code, params], put into words at the face")
    kind: Mapped[str] = mapped_column(Text, comment="edit, import, undo or redo")
    state: Mapped[str] = mapped_column(Text, comment="done; undone (may be redone); dropped (undone, redo given up)")
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("journal.id"), comment="the undo that took it back last")
    target_id: Mapped[int | None] = mapped_column(ForeignKey("journal.id"), comment="undo, redo: the step at stake")
    digest: Mapped[bytes] = mapped_column(
        server_default=text("x''"), comment="SHA-256 over the entry, its rows and the digest before it: store/chain.py"
    )


class JournalChange(Base):
    """One row that a step touched: before and after, only the columns that changed; NULL where there was no row."""

    __tablename__ = "journal_changes"
    __table_args__ = ({"sqlite_with_rowid": False},)

    journal_id: Mapped[int] = mapped_column(ForeignKey("journal.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, comment="the order in which the rows were written")
    table_name: Mapped[str] = mapped_column(Text)
    row_key: Mapped[JsonList] = mapped_column(json_column(), comment="the values of the primary key")
    before: Mapped[JsonDict | None] = mapped_column(json_column())
    after: Mapped[JsonDict | None] = mapped_column(json_column())


class Seal(Base):
    """What the rows of a table that belong together looked like when they were last written.

    Rows that are made when a file is taken in or made anew have seals; what people enter is held against the journal.
    """

    __tablename__ = "seals"
    __table_args__ = ({"sqlite_with_rowid": False},)

    table_name: Mapped[str] = mapped_column(Text, primary_key=True)
    owner_id: Mapped[int] = mapped_column(primary_key=True, comment="the article, source or import the rows belong to")
    digest: Mapped[bytes] = mapped_column(comment="SHA-256 over the rows: store/seals.py")


class BegunImport(Base):
    """An import that has begun and has no report yet; one that is found at an opening was cut off."""

    __tablename__ = "begun_imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    operator: Mapped[str] = mapped_column(Text)
    at_utc: Mapped[datetime] = mapped_column(UtcDateTime, comment="the moment its articles are imported at")
    files: Mapped[JsonList] = mapped_column(json_column(), comment="the paths of the files it is to import")


class ImportRun(Base):
    """One import, as its report tells it."""

    __tablename__ = "import_runs"

    id: Mapped[int] = mapped_column(primary_key=True)
    operator: Mapped[str] = mapped_column(Text)
    at_utc: Mapped[datetime] = mapped_column(UtcDateTime)
    elapsed_s: Mapped[float]
    cancelled: Mapped[bool]


class ImportFile(Base):
    """What became of one file of an import."""

    __tablename__ = "import_files"
    __table_args__ = ({"sqlite_with_rowid": False},)

    run_id: Mapped[int] = mapped_column(ForeignKey("import_runs.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    articles: Mapped[JsonList] = mapped_column(json_column(), comment="numbers of its articles")
    messages: Mapped[JsonList] = mapped_column(json_column(), comment="[[code, params], …]")


class LastNumber(Base):
    """The largest number a table ever gave out, so that undo finds the numbers of what it brings back still free."""

    __tablename__ = "last_numbers"

    table_name: Mapped[str] = mapped_column(Text, primary_key=True)
    number: Mapped[int]
