"""First tables.

Revision ID: 0001
Revises: nothing
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SHOWN = sa.text("deleted_at_utc IS NULL")


def upgrade() -> None:
    _archive_meta()
    _import_runs()
    _journal()
    _source_pages()
    _tags()
    _articles()
    _import_files()
    _journal_changes()
    _set_asides()
    _source_texts()
    _article_tags()
    _article_texts()
    _contributors()
    _decisions()
    _facts()
    _findings()
    _repairs()
    _finding_refs()


def downgrade() -> None:
    op.drop_table("finding_refs")
    op.drop_table("repairs")
    op.drop_table("findings")
    op.drop_table("facts")
    op.drop_table("decisions")
    op.drop_table("contributors")
    op.drop_table("article_texts")
    op.drop_table("article_tags")
    op.drop_table("source_texts")
    op.drop_table("set_asides")
    op.drop_table("journal_changes")
    op.drop_table("import_files")
    op.drop_table("articles")
    op.drop_table("tags")
    op.drop_table("source_pages")
    op.drop_table("journal")
    op.drop_table("import_runs")
    op.drop_table("archive_meta")


def _archive_meta() -> None:
    op.create_table(
        "archive_meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_archive_meta")),
    )


def _import_runs() -> None:
    op.create_table(
        "import_runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.Column("elapsed_s", sa.Double(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_runs")),
    )


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.Column("step", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["target_id"], ["journal.id"], name=op.f("fk_journal_target_id_journal")),
        sa.ForeignKeyConstraint(["undone_by"], ["journal.id"], name=op.f("fk_journal_undone_by_journal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_undo", "journal", ["state", "id"], sqlite_where=sa.text("kind = 'edit'"))


def _source_pages() -> None:
    op.create_table(
        "source_pages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("original_path", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("byte_count", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=True),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("reader_version", sa.Integer(), nullable=False),
        sa.Column("captured_at_utc", sa.DateTime(), nullable=False),
        sa.Column("article_count", sa.Integer(), nullable=False),
        sa.Column("publication", sa.Text(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("date_certainty", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("warnings", sa.JSON(none_as_null=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_pages")),
        sa.UniqueConstraint("sha256", name=op.f("uq_source_pages_sha256")),
        sa.UniqueConstraint("uuid", name=op.f("uq_source_pages_uuid")),
    )


def _tags() -> None:
    op.create_table(
        "tags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["parent_id"], ["tags.id"], name=op.f("fk_tags_parent_id_tags")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tags")),
        sa.UniqueConstraint("name_key", name=op.f("uq_tags_name_key")),
        sa.UniqueConstraint("uuid", name=op.f("uq_tags_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tags_parent_id", "tags", ["parent_id"])


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("kicker", sa.Text(), nullable=True),
        sa.Column("subtitle", sa.Text(), nullable=True),
        sa.Column("publication", sa.Text(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("date_certainty", sa.Text(), nullable=True),
        sa.Column("edition", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("keywords", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("abstract", sa.Text(), nullable=True),
        sa.Column("rights", sa.Text(), nullable=True),
        sa.Column("excerpt", sa.Text(), nullable=False),
        sa.Column("char_count", sa.Integer(), nullable=False),
        sa.Column("title_key", sa.Text(), nullable=False),
        sa.Column("date_key", sa.Text(), nullable=False),
        sa.Column("publication_key", sa.Text(), nullable=False),
        sa.Column("imported_at_utc", sa.DateTime(), nullable=False),
        sa.Column("deleted_at_utc", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["source_pages.id"], name=op.f("fk_articles_source_id_source_pages")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("uuid", name=op.f("uq_articles_uuid")),
    )
    op.create_index("ix_articles_shown_date", "articles", ["date_key"], sqlite_where=_SHOWN)
    op.create_index("ix_articles_shown_imported", "articles", ["imported_at_utc"], sqlite_where=_SHOWN)
    op.create_index("ix_articles_shown_publication", "articles", ["publication_key"], sqlite_where=_SHOWN)
    op.create_index("ix_articles_shown_revision", "articles", ["id", "revision"], sqlite_where=_SHOWN)
    op.create_index("ix_articles_shown_title", "articles", ["title_key"], sqlite_where=_SHOWN)
    op.create_index("ix_articles_source_id_position", "articles", ["source_id", "position"], unique=True)
    op.create_index(
        "ix_articles_trash", "articles", ["deleted_at_utc"], sqlite_where=sa.text("deleted_at_utc IS NOT NULL")
    )


def _import_files() -> None:
    op.create_table(
        "import_files",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("articles", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("messages", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["import_runs.id"], name=op.f("fk_import_files_run_id_import_runs")),
        sa.PrimaryKeyConstraint("run_id", "number", name=op.f("pk_import_files")),
        sqlite_with_rowid=False,
    )


def _journal_changes() -> None:
    op.create_table(
        "journal_changes",
        sa.Column("journal_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_key", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["journal_id"], ["journal.id"], name=op.f("fk_journal_changes_journal_id_journal")),
        sa.PrimaryKeyConstraint("journal_id", "number", name=op.f("pk_journal_changes")),
        sqlite_with_rowid=False,
    )


def _set_asides() -> None:
    op.create_table(
        "set_asides",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("source_ranges", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source_pages.id"], name=op.f("fk_set_asides_source_id_source_pages")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_asides")),
    )
    op.create_index("ix_set_asides_source_id_number", "set_asides", ["source_id", "number"], unique=True)


def _source_texts() -> None:
    op.create_table(
        "source_texts",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("hints", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source_pages.id"], name=op.f("fk_source_texts_source_id_source_pages")
        ),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_texts")),
    )


def _article_tags() -> None:
    op.create_table(
        "article_tags",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_tags_article_id_articles")),
        sa.ForeignKeyConstraint(["tag_id"], ["tags.id"], name=op.f("fk_article_tags_tag_id_tags")),
        sa.PrimaryKeyConstraint("article_id", "tag_id", name=op.f("pk_article_tags")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_tags_tag_id", "article_tags", ["tag_id", "article_id"])


def _article_texts() -> None:
    op.create_table(
        "article_texts",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("parts", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("offsets", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_texts_article_id_articles")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_article_texts")),
    )


def _contributors() -> None:
    op.create_table(
        "contributors",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("affiliation", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_contributors_article_id_articles")),
        sa.PrimaryKeyConstraint("article_id", "position", name=op.f("pk_contributors")),
    )
    op.create_index("ix_contributors_name", "contributors", ["name"])


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("anchor_kind", sa.Text(), nullable=False),
        sa.Column("anchor_rule", sa.Text(), nullable=True),
        sa.Column("anchor_ranges", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("anchor_quote", sa.Text(), nullable=False),
        sa.Column("anchor_before", sa.Text(), nullable=False),
        sa.Column("anchor_after", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("correction", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_decisions_article_id_articles")),
        sa.ForeignKeyConstraint(["source_id"], ["source_pages.id"], name=op.f("fk_decisions_source_id_source_pages")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint("uuid", name=op.f("uq_decisions_uuid")),
    )
    op.create_index("ix_decisions_article_id", "decisions", ["article_id"])
    op.create_index("ix_decisions_source_id", "decisions", ["source_id"])


def _facts() -> None:
    op.create_table(
        "facts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("local_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("source_ranges", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("rule_version", sa.Integer(), nullable=False),
        sa.Column("inferred", sa.Boolean(), nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("value_high", sa.Double(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("unit_class", sa.Text(), nullable=True),
        sa.Column("approximation", sa.Text(), nullable=True),
        sa.Column("indicator", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("as_of", sa.Text(), nullable=True),
        sa.Column("date_from", sa.Text(), nullable=True),
        sa.Column("date_to", sa.Text(), nullable=True),
        sa.Column("place_level", sa.Text(), nullable=True),
        sa.Column("place_code", sa.Text(), nullable=True),
        sa.Column("full_name", sa.Text(), nullable=True),
        sa.Column("detail", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_facts_article_id_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facts")),
    )
    op.create_index("ix_facts_article_id_number", "facts", ["article_id", "number"], unique=True)
    op.create_index("ix_facts_date", "facts", ["date_from", "date_to"], sqlite_where=sa.text("date_from IS NOT NULL"))
    op.create_index(
        "ix_facts_indicator",
        "facts",
        ["indicator", "unit_class", "value"],
        sqlite_where=sa.text("indicator IS NOT NULL"),
    )
    op.create_index("ix_facts_place_code", "facts", ["place_code"], sqlite_where=sa.text("place_code IS NOT NULL"))
    op.create_index("ix_facts_value", "facts", ["value"], sqlite_where=sa.text("value IS NOT NULL"))


def _findings() -> None:
    op.create_table(
        "findings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("local_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("message", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_findings_article_id_articles")),
        sa.ForeignKeyConstraint(["source_id"], ["source_pages.id"], name=op.f("fk_findings_source_id_source_pages")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
        sa.UniqueConstraint("uuid", name=op.f("uq_findings_uuid")),
    )
    op.create_index("ix_findings_article_id", "findings", ["article_id"])
    op.create_index("ix_findings_source_id_number", "findings", ["source_id", "number"], unique=True)


def _repairs() -> None:
    op.create_table(
        "repairs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("local_id", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("rule_version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("source_ranges", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("applied", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_repairs_article_id_articles")),
        sa.ForeignKeyConstraint(["source_id"], ["source_pages.id"], name=op.f("fk_repairs_source_id_source_pages")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repairs")),
    )
    op.create_index("ix_repairs_article_id", "repairs", ["article_id"])
    op.create_index("ix_repairs_source_id_number", "repairs", ["source_id", "number"], unique=True)


def _finding_refs() -> None:
    op.create_table(
        "finding_refs",
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("article_position", sa.Integer(), nullable=False),
        sa.Column("fact_local_id", sa.Text(), nullable=True),
        sa.Column("source_ranges", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_finding_refs_article_id_articles")),
        sa.ForeignKeyConstraint(["finding_id"], ["findings.id"], name=op.f("fk_finding_refs_finding_id_findings")),
        sa.PrimaryKeyConstraint("finding_id", "number", name=op.f("pk_finding_refs")),
    )
    op.create_index("ix_finding_refs_article_id", "finding_refs", ["article_id"])
