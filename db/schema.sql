-- The schema at revision 0002, as the migrations make it: python db/check.py --write

CREATE TABLE archive_meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_archive_meta PRIMARY KEY ("key")
);

CREATE TABLE article_tags (
    article_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    CONSTRAINT pk_article_tags PRIMARY KEY (article_id, tag_id),
    CONSTRAINT fk_article_tags_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id),
    CONSTRAINT fk_article_tags_tag_id_tags FOREIGN KEY(tag_id) REFERENCES tags (id)
)
 WITHOUT ROWID;

CREATE INDEX ix_article_tags_tag_id ON article_tags (tag_id, article_id);

CREATE TABLE article_texts (
    article_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    parts JSON NOT NULL,
    offsets BLOB NOT NULL,
    CONSTRAINT pk_article_texts PRIMARY KEY (article_id),
    CONSTRAINT fk_article_texts_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE TABLE articles (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    title TEXT,
    kicker TEXT,
    subtitle TEXT,
    publication TEXT,
    date TEXT,
    date_certainty TEXT,
    edition TEXT,
    url TEXT,
    section TEXT,
    keywords JSON NOT NULL,
    abstract TEXT,
    rights TEXT,
    excerpt TEXT NOT NULL,
    char_count INTEGER NOT NULL,
    title_key TEXT NOT NULL,
    date_key TEXT NOT NULL,
    publication_key TEXT NOT NULL,
    imported_at_utc DATETIME NOT NULL,
    deleted_at_utc DATETIME,
    CONSTRAINT pk_articles PRIMARY KEY (id),
    CONSTRAINT fk_articles_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id),
    CONSTRAINT uq_articles_uuid UNIQUE (uuid)
);

CREATE INDEX ix_articles_shown_date ON articles (date_key) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_shown_imported ON articles (imported_at_utc) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_shown_publication ON articles (publication_key) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_shown_revision ON articles (id, revision) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_shown_title ON articles (title_key) WHERE deleted_at_utc IS NULL;

CREATE UNIQUE INDEX ix_articles_source_id_position ON articles (source_id, position);

CREATE INDEX ix_articles_trash ON articles (deleted_at_utc) WHERE deleted_at_utc IS NOT NULL;

CREATE TABLE contributors (
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    affiliation TEXT,
    CONSTRAINT pk_contributors PRIMARY KEY (article_id, position),
    CONSTRAINT fk_contributors_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE INDEX ix_contributors_name ON contributors (name);

CREATE TABLE decisions (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    article_id INTEGER,
    anchor_kind TEXT NOT NULL,
    anchor_rule TEXT,
    anchor_ranges JSON NOT NULL,
    anchor_quote TEXT NOT NULL,
    anchor_before TEXT NOT NULL,
    anchor_after TEXT NOT NULL,
    verdict TEXT NOT NULL,
    correction JSON,
    note TEXT,
    operator TEXT NOT NULL,
    at_utc DATETIME NOT NULL,
    CONSTRAINT pk_decisions PRIMARY KEY (id),
    CONSTRAINT fk_decisions_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id),
    CONSTRAINT fk_decisions_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id),
    CONSTRAINT uq_decisions_uuid UNIQUE (uuid)
);

CREATE INDEX ix_decisions_article_id ON decisions (article_id);

CREATE INDEX ix_decisions_source_id ON decisions (source_id);

CREATE TABLE facts (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    local_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    quote TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    source_ranges JSON NOT NULL,
    confidence DOUBLE NOT NULL,
    rule TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    inferred BOOLEAN NOT NULL,
    value DOUBLE,
    value_high DOUBLE,
    unit TEXT,
    unit_class TEXT,
    approximation TEXT,
    indicator TEXT,
    subject TEXT,
    as_of TEXT,
    date_from TEXT,
    date_to TEXT,
    place_level TEXT,
    place_code TEXT,
    full_name TEXT,
    detail JSON NOT NULL,
    CONSTRAINT pk_facts PRIMARY KEY (id),
    CONSTRAINT fk_facts_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE UNIQUE INDEX ix_facts_article_id_number ON facts (article_id, number);

CREATE INDEX ix_facts_date ON facts (date_from, date_to) WHERE date_from IS NOT NULL;

CREATE INDEX ix_facts_figure ON facts (unit_class, value, value_high, unit, indicator, kind, article_id) WHERE value IS NOT NULL;

CREATE INDEX ix_facts_indicator ON facts (indicator, unit_class, value) WHERE indicator IS NOT NULL;

CREATE INDEX ix_facts_kind ON facts (kind, article_id);

CREATE INDEX ix_facts_named ON facts (kind, quote, full_name, article_id) WHERE kind IN ('place', 'person', 'organisation');

CREATE INDEX ix_facts_place_code ON facts (place_code, article_id) WHERE place_code IS NOT NULL;

CREATE TABLE finding_refs (
    finding_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    article_id INTEGER,
    article_position INTEGER NOT NULL,
    fact_local_id TEXT,
    source_ranges JSON NOT NULL,
    CONSTRAINT pk_finding_refs PRIMARY KEY (finding_id, number),
    CONSTRAINT fk_finding_refs_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id),
    CONSTRAINT fk_finding_refs_finding_id_findings FOREIGN KEY(finding_id) REFERENCES findings (id)
);

CREATE INDEX ix_finding_refs_article_id ON finding_refs (article_id);

CREATE TABLE findings (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    article_id INTEGER,
    number INTEGER NOT NULL,
    local_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    message JSON NOT NULL,
    open BOOLEAN NOT NULL,
    CONSTRAINT pk_findings PRIMARY KEY (id),
    CONSTRAINT fk_findings_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id),
    CONSTRAINT fk_findings_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id),
    CONSTRAINT uq_findings_uuid UNIQUE (uuid)
);

CREATE INDEX ix_findings_article_id ON findings (article_id);

CREATE UNIQUE INDEX ix_findings_source_id_number ON findings (source_id, number);

CREATE TABLE import_files (
    run_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    path TEXT NOT NULL,
    status TEXT NOT NULL,
    articles JSON NOT NULL,
    messages JSON NOT NULL,
    CONSTRAINT pk_import_files PRIMARY KEY (run_id, number),
    CONSTRAINT fk_import_files_run_id_import_runs FOREIGN KEY(run_id) REFERENCES import_runs (id)
)
 WITHOUT ROWID;

CREATE TABLE import_runs (
    id INTEGER NOT NULL,
    operator TEXT NOT NULL,
    at_utc DATETIME NOT NULL,
    elapsed_s DOUBLE NOT NULL,
    cancelled BOOLEAN NOT NULL,
    CONSTRAINT pk_import_runs PRIMARY KEY (id)
);

CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operator TEXT NOT NULL,
    at_utc DATETIME NOT NULL,
    step JSON NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    undone_by INTEGER,
    target_id INTEGER,
    CONSTRAINT fk_journal_target_id_journal FOREIGN KEY(target_id) REFERENCES journal (id),
    CONSTRAINT fk_journal_undone_by_journal FOREIGN KEY(undone_by) REFERENCES journal (id)
);

CREATE INDEX ix_journal_undo ON journal (state, id) WHERE kind = 'edit';

CREATE TABLE journal_changes (
    journal_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key JSON NOT NULL,
    "before" JSON,
    "after" JSON,
    CONSTRAINT pk_journal_changes PRIMARY KEY (journal_id, number),
    CONSTRAINT fk_journal_changes_journal_id_journal FOREIGN KEY(journal_id) REFERENCES journal (id)
)
 WITHOUT ROWID;

CREATE TABLE repairs (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    article_id INTEGER,
    number INTEGER NOT NULL,
    local_id TEXT NOT NULL,
    rule TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source_ranges JSON NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    applied BOOLEAN NOT NULL,
    confidence DOUBLE NOT NULL,
    CONSTRAINT pk_repairs PRIMARY KEY (id),
    CONSTRAINT fk_repairs_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id),
    CONSTRAINT fk_repairs_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id)
);

CREATE INDEX ix_repairs_article_id ON repairs (article_id);

CREATE UNIQUE INDEX ix_repairs_source_id_number ON repairs (source_id, number);

CREATE TABLE set_asides (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    rule TEXT NOT NULL,
    source_ranges JSON NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_set_asides PRIMARY KEY (id),
    CONSTRAINT fk_set_asides_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id)
);

CREATE UNIQUE INDEX ix_set_asides_source_id_number ON set_asides (source_id, number);

CREATE TABLE source_pages (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    file_name TEXT NOT NULL,
    original_path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    byte_count INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    encoding TEXT,
    reader TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    captured_at_utc DATETIME NOT NULL,
    article_count INTEGER NOT NULL,
    publication TEXT,
    date TEXT,
    date_certainty TEXT NOT NULL,
    edition TEXT,
    url TEXT,
    warnings JSON NOT NULL,
    CONSTRAINT pk_source_pages PRIMARY KEY (id),
    CONSTRAINT uq_source_pages_sha256 UNIQUE (sha256),
    CONSTRAINT uq_source_pages_uuid UNIQUE (uuid)
);

CREATE TABLE source_texts (
    source_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    hints JSON NOT NULL,
    CONSTRAINT pk_source_texts PRIMARY KEY (source_id),
    CONSTRAINT fk_source_texts_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id)
);

CREATE TABLE tags (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    colour TEXT NOT NULL,
    parent_id INTEGER,
    CONSTRAINT fk_tags_parent_id_tags FOREIGN KEY(parent_id) REFERENCES tags (id),
    CONSTRAINT uq_tags_name_key UNIQUE (name_key),
    CONSTRAINT uq_tags_uuid UNIQUE (uuid)
);

CREATE INDEX ix_tags_parent_id ON tags (parent_id);
