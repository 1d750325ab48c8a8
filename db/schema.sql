-- The schema at revision 0011, as the migrations make it: python db/check.py --write

CREATE TABLE archive_meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_archive_meta PRIMARY KEY ("key")
);

CREATE TRIGGER terms_article_tags_delete AFTER DELETE ON article_tags BEGIN
DELETE FROM article_terms WHERE article_id = OLD.article_id AND term_id IN (SELECT terms.id FROM (SELECT 'tag' AS kind, (SELECT name FROM tags WHERE id = OLD.tag_id) AS text) AS gone CROSS JOIN terms ON terms.kind = gone.kind AND terms.text = gone.text WHERE (gone.kind, gone.text) NOT IN (SELECT 'tag' AS kind, (SELECT name FROM tags WHERE id = other.tag_id) AS text FROM article_tags AS other WHERE other.article_id = OLD.article_id));
END;

CREATE TRIGGER terms_article_tags_insert_1 AFTER INSERT ON article_tags BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'tag', (SELECT name FROM tags WHERE id = NEW.tag_id), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'tag' AND text = (SELECT name FROM tags WHERE id = NEW.tag_id));
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'tag' AND text = (SELECT name FROM tags WHERE id = NEW.tag_id) AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TABLE article_tags (
    article_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    CONSTRAINT pk_article_tags PRIMARY KEY (article_id, tag_id),
    CONSTRAINT fk_article_tags_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id),
    CONSTRAINT fk_article_tags_tag_id_tags FOREIGN KEY(tag_id) REFERENCES tags (id)
)
 WITHOUT ROWID;

CREATE INDEX ix_article_tags_tag_id ON article_tags (tag_id, article_id);

CREATE TRIGGER terms_count_delete AFTER DELETE ON article_terms BEGIN
UPDATE terms SET articles = articles - 1 WHERE id = OLD.term_id;
END;

CREATE TRIGGER terms_count_insert AFTER INSERT ON article_terms BEGIN
UPDATE terms SET articles = articles + 1 WHERE id = NEW.term_id;
END;

CREATE TABLE article_terms (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    term_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    CONSTRAINT fk_article_terms_term_id_terms FOREIGN KEY(term_id) REFERENCES terms (id)
);

CREATE UNIQUE INDEX ix_article_terms_term_id_article_id ON article_terms (term_id, article_id);

CREATE TABLE article_texts (
    article_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    parts JSON NOT NULL,
    offsets BLOB NOT NULL,
    CONSTRAINT pk_article_texts PRIMARY KEY (article_id),
    CONSTRAINT fk_article_texts_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE TRIGGER terms_articles_delete AFTER DELETE ON articles BEGIN
DELETE FROM article_terms WHERE article_id = OLD.id AND term_id IN (SELECT terms.id FROM (SELECT 'title' AS kind, OLD.title AS text WHERE OLD.title <> '' UNION ALL SELECT 'subtitle' AS kind, OLD.kicker AS text WHERE OLD.kicker <> '' UNION ALL SELECT 'subtitle' AS kind, OLD.subtitle AS text WHERE OLD.subtitle <> '' UNION ALL SELECT 'source' AS kind, OLD.publication_key AS text WHERE OLD.publication_key <> '' UNION ALL SELECT 'year' AS kind, substr(OLD.date_key, 1, 4) AS text) AS gone CROSS JOIN terms ON terms.kind = gone.kind AND terms.text = gone.text WHERE (gone.kind, gone.text) NOT IN (SELECT 'title' AS kind, other.title AS text FROM articles AS other WHERE other.id = OLD.id AND other.title <> '' UNION ALL SELECT 'subtitle' AS kind, other.kicker AS text FROM articles AS other WHERE other.id = OLD.id AND other.kicker <> '' UNION ALL SELECT 'subtitle' AS kind, other.subtitle AS text FROM articles AS other WHERE other.id = OLD.id AND other.subtitle <> '' UNION ALL SELECT 'source' AS kind, other.publication_key AS text FROM articles AS other WHERE other.id = OLD.id AND other.publication_key <> '' UNION ALL SELECT 'year' AS kind, substr(other.date_key, 1, 4) AS text FROM articles AS other WHERE other.id = OLD.id));
END;

CREATE TRIGGER terms_articles_insert_1 AFTER INSERT ON articles WHEN NEW.title <> '' BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'title', NEW.title, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'title' AND text = NEW.title) AND NEW.title <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'title' AND text = NEW.title AND NEW.title <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
END;

CREATE TRIGGER terms_articles_insert_2 AFTER INSERT ON articles WHEN NEW.kicker <> '' BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'subtitle', NEW.kicker, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'subtitle' AND text = NEW.kicker) AND NEW.kicker <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'subtitle' AND text = NEW.kicker AND NEW.kicker <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
END;

CREATE TRIGGER terms_articles_insert_3 AFTER INSERT ON articles WHEN NEW.subtitle <> '' BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'subtitle', NEW.subtitle, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'subtitle' AND text = NEW.subtitle) AND NEW.subtitle <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'subtitle' AND text = NEW.subtitle AND NEW.subtitle <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
END;

CREATE TRIGGER terms_articles_insert_4 AFTER INSERT ON articles WHEN NEW.publication_key <> '' BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'source', NEW.publication_key, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'source' AND text = NEW.publication_key) AND NEW.publication_key <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'source' AND text = NEW.publication_key AND NEW.publication_key <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
END;

CREATE TRIGGER terms_articles_insert_5 AFTER INSERT ON articles BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'year', substr(NEW.date_key, 1, 4), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'year' AND text = substr(NEW.date_key, 1, 4));
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'year' AND text = substr(NEW.date_key, 1, 4) AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
END;

CREATE TRIGGER terms_articles_update AFTER UPDATE OF title, kicker, subtitle, publication_key, date_key ON articles BEGIN
DELETE FROM article_terms WHERE article_id = OLD.id AND term_id IN (SELECT terms.id FROM (SELECT 'title' AS kind, OLD.title AS text WHERE OLD.title <> '' UNION ALL SELECT 'subtitle' AS kind, OLD.kicker AS text WHERE OLD.kicker <> '' UNION ALL SELECT 'subtitle' AS kind, OLD.subtitle AS text WHERE OLD.subtitle <> '' UNION ALL SELECT 'source' AS kind, OLD.publication_key AS text WHERE OLD.publication_key <> '' UNION ALL SELECT 'year' AS kind, substr(OLD.date_key, 1, 4) AS text) AS gone CROSS JOIN terms ON terms.kind = gone.kind AND terms.text = gone.text WHERE (gone.kind, gone.text) NOT IN (SELECT 'title' AS kind, other.title AS text FROM articles AS other WHERE other.id = OLD.id AND other.title <> '' UNION ALL SELECT 'subtitle' AS kind, other.kicker AS text FROM articles AS other WHERE other.id = OLD.id AND other.kicker <> '' UNION ALL SELECT 'subtitle' AS kind, other.subtitle AS text FROM articles AS other WHERE other.id = OLD.id AND other.subtitle <> '' UNION ALL SELECT 'source' AS kind, other.publication_key AS text FROM articles AS other WHERE other.id = OLD.id AND other.publication_key <> '' UNION ALL SELECT 'year' AS kind, substr(other.date_key, 1, 4) AS text FROM articles AS other WHERE other.id = OLD.id));
INSERT INTO terms (kind, text, articles) SELECT 'title', NEW.title, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'title' AND text = NEW.title) AND NEW.title <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'title' AND text = NEW.title AND NEW.title <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
INSERT INTO terms (kind, text, articles) SELECT 'subtitle', NEW.kicker, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'subtitle' AND text = NEW.kicker) AND NEW.kicker <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'subtitle' AND text = NEW.kicker AND NEW.kicker <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
INSERT INTO terms (kind, text, articles) SELECT 'subtitle', NEW.subtitle, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'subtitle' AND text = NEW.subtitle) AND NEW.subtitle <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'subtitle' AND text = NEW.subtitle AND NEW.subtitle <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
INSERT INTO terms (kind, text, articles) SELECT 'source', NEW.publication_key, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'source' AND text = NEW.publication_key) AND NEW.publication_key <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'source' AND text = NEW.publication_key AND NEW.publication_key <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
INSERT INTO terms (kind, text, articles) SELECT 'year', substr(NEW.date_key, 1, 4), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'year' AND text = substr(NEW.date_key, 1, 4));
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.id FROM terms WHERE kind = 'year' AND text = substr(NEW.date_key, 1, 4) AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.id);
END;

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
    deleted_at_utc DATETIME, edited JSON DEFAULT '[]' NOT NULL, archival_code TEXT COLLATE "NOCASE",
    CONSTRAINT pk_articles PRIMARY KEY (id),
    CONSTRAINT fk_articles_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id),
    CONSTRAINT uq_articles_uuid UNIQUE (uuid)
);

CREATE UNIQUE INDEX ix_articles_archival_code ON articles (archival_code) WHERE archival_code IS NOT NULL;

CREATE INDEX ix_articles_shown_date ON articles (date_key, source_id, position) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_shown_imported ON articles (imported_at_utc, source_id, position) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_shown_publication ON articles (publication_key) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_shown_revision ON articles (id, revision) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_shown_title ON articles (title_key) WHERE deleted_at_utc IS NULL;

CREATE INDEX ix_articles_source_id_position ON articles (source_id, position);

CREATE INDEX ix_articles_trash ON articles (deleted_at_utc) WHERE deleted_at_utc IS NOT NULL;

CREATE TABLE begun_imports (
    id INTEGER NOT NULL,
    operator TEXT NOT NULL,
    at_utc DATETIME NOT NULL,
    files JSON NOT NULL,
    CONSTRAINT pk_begun_imports PRIMARY KEY (id)
);

CREATE TABLE comparisons_due (
    article_id INTEGER NOT NULL,
    CONSTRAINT pk_comparisons_due PRIMARY KEY (article_id)
);

CREATE TRIGGER terms_contributors_delete AFTER DELETE ON contributors BEGIN
DELETE FROM article_terms WHERE article_id = OLD.article_id AND term_id IN (SELECT terms.id FROM (SELECT 'author' AS kind, OLD.name AS text UNION ALL SELECT 'affiliation' AS kind, OLD.affiliation AS text WHERE OLD.affiliation <> '') AS gone CROSS JOIN terms ON terms.kind = gone.kind AND terms.text = gone.text WHERE (gone.kind, gone.text) NOT IN (SELECT 'author' AS kind, other.name AS text FROM contributors AS other WHERE other.article_id = OLD.article_id UNION ALL SELECT 'affiliation' AS kind, other.affiliation AS text FROM contributors AS other WHERE other.article_id = OLD.article_id AND other.affiliation <> ''));
END;

CREATE TRIGGER terms_contributors_insert_1 AFTER INSERT ON contributors BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'author', NEW.name, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'author' AND text = NEW.name);
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'author' AND text = NEW.name AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TRIGGER terms_contributors_insert_2 AFTER INSERT ON contributors WHEN NEW.affiliation <> '' BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'affiliation', NEW.affiliation, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'affiliation' AND text = NEW.affiliation) AND NEW.affiliation <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'affiliation' AND text = NEW.affiliation AND NEW.affiliation <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TRIGGER terms_contributors_update AFTER UPDATE OF article_id, name, affiliation ON contributors BEGIN
DELETE FROM article_terms WHERE article_id = OLD.article_id AND term_id IN (SELECT terms.id FROM (SELECT 'author' AS kind, OLD.name AS text UNION ALL SELECT 'affiliation' AS kind, OLD.affiliation AS text WHERE OLD.affiliation <> '') AS gone CROSS JOIN terms ON terms.kind = gone.kind AND terms.text = gone.text WHERE (gone.kind, gone.text) NOT IN (SELECT 'author' AS kind, other.name AS text FROM contributors AS other WHERE other.article_id = OLD.article_id UNION ALL SELECT 'affiliation' AS kind, other.affiliation AS text FROM contributors AS other WHERE other.article_id = OLD.article_id AND other.affiliation <> ''));
INSERT INTO terms (kind, text, articles) SELECT 'author', NEW.name, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'author' AND text = NEW.name);
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'author' AND text = NEW.name AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
INSERT INTO terms (kind, text, articles) SELECT 'affiliation', NEW.affiliation, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'affiliation' AND text = NEW.affiliation) AND NEW.affiliation <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'affiliation' AND text = NEW.affiliation AND NEW.affiliation <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

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

CREATE TABLE corrections (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    thread TEXT NOT NULL,
    act TEXT NOT NULL,
    fact_before JSON,
    fact_after JSON,
    context_before TEXT NOT NULL,
    context_after TEXT NOT NULL,
    names JSON NOT NULL,
    places JSON NOT NULL,
    into_thread TEXT,
    note TEXT NOT NULL,
    operator TEXT NOT NULL,
    at_utc DATETIME NOT NULL,
    CONSTRAINT pk_corrections PRIMARY KEY (id),
    CONSTRAINT fk_corrections_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id),
    CONSTRAINT uq_corrections_uuid UNIQUE (uuid)
);

CREATE INDEX ix_corrections_source_id ON corrections (source_id);

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

CREATE TRIGGER indicator_words_insert AFTER INSERT ON facts WHEN NEW.indicator <> '' BEGIN INSERT INTO indicator_words (text) SELECT NEW.indicator WHERE NOT EXISTS (SELECT 1 FROM indicator_words WHERE text = NEW.indicator); END;

CREATE TRIGGER indicator_words_update AFTER UPDATE OF indicator ON facts WHEN NEW.indicator <> '' BEGIN INSERT INTO indicator_words (text) SELECT NEW.indicator WHERE NOT EXISTS (SELECT 1 FROM indicator_words WHERE text = NEW.indicator); END;

CREATE TRIGGER terms_facts_delete AFTER DELETE ON facts BEGIN
DELETE FROM article_terms WHERE article_id = OLD.article_id AND term_id IN (SELECT terms.id FROM (SELECT 'fact' AS kind, OLD.kind AS text UNION ALL SELECT OLD.kind AS kind, OLD.quote AS text WHERE OLD.kind IN ('place', 'person', 'organisation') UNION ALL SELECT OLD.kind || '_in_full' AS kind, OLD.full_name AS text WHERE OLD.kind IN ('place', 'organisation') AND OLD.full_name <> '' UNION ALL SELECT 'division' AS kind, substr(OLD.place_code, 1, 2) AS text WHERE length(OLD.place_code) <> 3 AND length(OLD.place_code) >= 2 UNION ALL SELECT 'division' AS kind, substr(OLD.place_code, 1, 4) AS text WHERE length(OLD.place_code) <> 3 AND length(OLD.place_code) >= 4 UNION ALL SELECT 'division' AS kind, substr(OLD.place_code, 1, 6) AS text WHERE length(OLD.place_code) <> 3 AND length(OLD.place_code) >= 6) AS gone CROSS JOIN terms ON terms.kind = gone.kind AND terms.text = gone.text WHERE (gone.kind, gone.text) NOT IN (SELECT 'fact' AS kind, other.kind AS text FROM facts AS other WHERE other.article_id = OLD.article_id UNION ALL SELECT other.kind AS kind, other.quote AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND other.kind IN ('place', 'person', 'organisation') UNION ALL SELECT other.kind || '_in_full' AS kind, other.full_name AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND other.kind IN ('place', 'organisation') AND other.full_name <> '' UNION ALL SELECT 'division' AS kind, substr(other.place_code, 1, 2) AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND length(other.place_code) <> 3 AND length(other.place_code) >= 2 UNION ALL SELECT 'division' AS kind, substr(other.place_code, 1, 4) AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND length(other.place_code) <> 3 AND length(other.place_code) >= 4 UNION ALL SELECT 'division' AS kind, substr(other.place_code, 1, 6) AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND length(other.place_code) <> 3 AND length(other.place_code) >= 6));
END;

CREATE TRIGGER terms_facts_insert_1 AFTER INSERT ON facts BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'fact', NEW.kind, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'fact' AND text = NEW.kind);
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'fact' AND text = NEW.kind AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TRIGGER terms_facts_insert_2 AFTER INSERT ON facts WHEN NEW.kind IN ('place', 'person', 'organisation') BEGIN
INSERT INTO terms (kind, text, articles) SELECT NEW.kind, NEW.quote, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = NEW.kind AND text = NEW.quote) AND NEW.kind IN ('place', 'person', 'organisation');
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = NEW.kind AND text = NEW.quote AND NEW.kind IN ('place', 'person', 'organisation') AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TRIGGER terms_facts_insert_3 AFTER INSERT ON facts WHEN NEW.kind IN ('place', 'organisation') AND NEW.full_name <> '' BEGIN
INSERT INTO terms (kind, text, articles) SELECT NEW.kind || '_in_full', NEW.full_name, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = NEW.kind || '_in_full' AND text = NEW.full_name) AND NEW.kind IN ('place', 'organisation') AND NEW.full_name <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = NEW.kind || '_in_full' AND text = NEW.full_name AND NEW.kind IN ('place', 'organisation') AND NEW.full_name <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TRIGGER terms_facts_insert_4 AFTER INSERT ON facts WHEN length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 2 BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'division', substr(NEW.place_code, 1, 2), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 2)) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 2;
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 2) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 2 AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TRIGGER terms_facts_insert_5 AFTER INSERT ON facts WHEN length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 4 BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'division', substr(NEW.place_code, 1, 4), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 4)) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 4;
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 4) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 4 AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TRIGGER terms_facts_insert_6 AFTER INSERT ON facts WHEN length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 6 BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'division', substr(NEW.place_code, 1, 6), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 6)) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 6;
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 6) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 6 AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

CREATE TRIGGER terms_facts_update AFTER UPDATE OF article_id, kind, quote, full_name, place_code ON facts BEGIN
DELETE FROM article_terms WHERE article_id = OLD.article_id AND term_id IN (SELECT terms.id FROM (SELECT 'fact' AS kind, OLD.kind AS text UNION ALL SELECT OLD.kind AS kind, OLD.quote AS text WHERE OLD.kind IN ('place', 'person', 'organisation') UNION ALL SELECT OLD.kind || '_in_full' AS kind, OLD.full_name AS text WHERE OLD.kind IN ('place', 'organisation') AND OLD.full_name <> '' UNION ALL SELECT 'division' AS kind, substr(OLD.place_code, 1, 2) AS text WHERE length(OLD.place_code) <> 3 AND length(OLD.place_code) >= 2 UNION ALL SELECT 'division' AS kind, substr(OLD.place_code, 1, 4) AS text WHERE length(OLD.place_code) <> 3 AND length(OLD.place_code) >= 4 UNION ALL SELECT 'division' AS kind, substr(OLD.place_code, 1, 6) AS text WHERE length(OLD.place_code) <> 3 AND length(OLD.place_code) >= 6) AS gone CROSS JOIN terms ON terms.kind = gone.kind AND terms.text = gone.text WHERE (gone.kind, gone.text) NOT IN (SELECT 'fact' AS kind, other.kind AS text FROM facts AS other WHERE other.article_id = OLD.article_id UNION ALL SELECT other.kind AS kind, other.quote AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND other.kind IN ('place', 'person', 'organisation') UNION ALL SELECT other.kind || '_in_full' AS kind, other.full_name AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND other.kind IN ('place', 'organisation') AND other.full_name <> '' UNION ALL SELECT 'division' AS kind, substr(other.place_code, 1, 2) AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND length(other.place_code) <> 3 AND length(other.place_code) >= 2 UNION ALL SELECT 'division' AS kind, substr(other.place_code, 1, 4) AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND length(other.place_code) <> 3 AND length(other.place_code) >= 4 UNION ALL SELECT 'division' AS kind, substr(other.place_code, 1, 6) AS text FROM facts AS other WHERE other.article_id = OLD.article_id AND length(other.place_code) <> 3 AND length(other.place_code) >= 6));
INSERT INTO terms (kind, text, articles) SELECT 'fact', NEW.kind, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'fact' AND text = NEW.kind);
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'fact' AND text = NEW.kind AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
INSERT INTO terms (kind, text, articles) SELECT NEW.kind, NEW.quote, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = NEW.kind AND text = NEW.quote) AND NEW.kind IN ('place', 'person', 'organisation');
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = NEW.kind AND text = NEW.quote AND NEW.kind IN ('place', 'person', 'organisation') AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
INSERT INTO terms (kind, text, articles) SELECT NEW.kind || '_in_full', NEW.full_name, 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = NEW.kind || '_in_full' AND text = NEW.full_name) AND NEW.kind IN ('place', 'organisation') AND NEW.full_name <> '';
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = NEW.kind || '_in_full' AND text = NEW.full_name AND NEW.kind IN ('place', 'organisation') AND NEW.full_name <> '' AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
INSERT INTO terms (kind, text, articles) SELECT 'division', substr(NEW.place_code, 1, 2), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 2)) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 2;
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 2) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 2 AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
INSERT INTO terms (kind, text, articles) SELECT 'division', substr(NEW.place_code, 1, 4), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 4)) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 4;
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 4) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 4 AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
INSERT INTO terms (kind, text, articles) SELECT 'division', substr(NEW.place_code, 1, 6), 0 WHERE NOT EXISTS (SELECT id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 6)) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 6;
INSERT INTO article_terms (term_id, article_id) SELECT id, NEW.article_id FROM terms WHERE kind = 'division' AND text = substr(NEW.place_code, 1, 6) AND length(NEW.place_code) <> 3 AND length(NEW.place_code) >= 6 AND NOT EXISTS (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = NEW.article_id);
END;

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
    detail JSON NOT NULL, state TEXT DEFAULT 'machine' NOT NULL, decided JSON,
    CONSTRAINT pk_facts PRIMARY KEY (id),
    CONSTRAINT fk_facts_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE INDEX ix_facts_article_id_number ON facts (article_id, number);

CREATE INDEX ix_facts_date ON facts (date_from, date_to) WHERE date_from IS NOT NULL;

CREATE INDEX ix_facts_figure ON facts (unit_class, value, value_high, unit, indicator, kind, article_id) WHERE value IS NOT NULL;

CREATE INDEX ix_facts_indicator ON facts (indicator, unit_class, value) WHERE indicator IS NOT NULL;

CREATE INDEX ix_facts_kind ON facts (kind, article_id);

CREATE INDEX ix_facts_named ON facts (kind, quote, full_name, article_id) WHERE kind IN ('place', 'person', 'organisation');

CREATE INDEX ix_facts_place_code ON facts (place_code, article_id) WHERE place_code IS NOT NULL;

CREATE TABLE figures_read (
    article_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_figures_read PRIMARY KEY (article_id)
);

CREATE TABLE finding_refs (
    finding_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    article_id INTEGER,
    article_position INTEGER NOT NULL,
    fact_local_id TEXT,
    source_ranges JSON NOT NULL, source_id INTEGER, quote TEXT DEFAULT '' NOT NULL,
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
    open BOOLEAN NOT NULL, anchor TEXT DEFAULT '' NOT NULL, scope TEXT DEFAULT 'page' NOT NULL, found BOOLEAN DEFAULT 1 NOT NULL,
    CONSTRAINT pk_findings PRIMARY KEY (id),
    CONSTRAINT fk_findings_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id),
    CONSTRAINT fk_findings_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id),
    CONSTRAINT uq_findings_uuid UNIQUE (uuid)
);

CREATE INDEX ix_findings_anchor ON findings (anchor);

CREATE INDEX ix_findings_article_id ON findings (article_id);

CREATE INDEX ix_findings_open ON findings (kind, severity) WHERE open;

CREATE INDEX ix_findings_source_id_number ON findings (source_id, number);

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

CREATE TABLE indicator_merges (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "into" TEXT NOT NULL,
    CONSTRAINT pk_indicator_merges PRIMARY KEY (id),
    CONSTRAINT uq_indicator_merges_key UNIQUE ("key")
);

CREATE TABLE indicator_rows (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    noun TEXT NOT NULL,
    unit_class TEXT NOT NULL,
    unit TEXT NOT NULL,
    CONSTRAINT pk_indicator_rows PRIMARY KEY (id),
    CONSTRAINT uq_indicator_rows_key UNIQUE ("key")
);

CREATE TABLE indicator_words (
    id INTEGER NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_indicator_words PRIMARY KEY (id),
    CONSTRAINT uq_indicator_words_text UNIQUE (text)
);

CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operator TEXT NOT NULL,
    at_utc DATETIME NOT NULL,
    step JSON NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    undone_by INTEGER,
    target_id INTEGER, digest BLOB DEFAULT (x'') NOT NULL,
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

CREATE TABLE judgements (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    anchor TEXT NOT NULL,
    evidence JSON NOT NULL,
    verdict TEXT NOT NULL,
    note TEXT NOT NULL,
    operator TEXT NOT NULL,
    at_utc DATETIME NOT NULL,
    CONSTRAINT pk_judgements PRIMARY KEY (id),
    CONSTRAINT fk_judgements_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id),
    CONSTRAINT uq_judgements_uuid UNIQUE (uuid)
);

CREATE INDEX ix_judgements_anchor ON judgements (anchor);

CREATE INDEX ix_judgements_source_id ON judgements (source_id);

CREATE TABLE last_numbers (
    table_name TEXT NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_last_numbers PRIMARY KEY (table_name)
);

CREATE TABLE likeness (
    article_id INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL,
    signature BLOB NOT NULL,
    CONSTRAINT pk_likeness PRIMARY KEY (article_id),
    CONSTRAINT fk_likeness_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE INDEX ix_likeness_fingerprint ON likeness (fingerprint);

CREATE TABLE likeness_bands (
    band INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    CONSTRAINT pk_likeness_bands PRIMARY KEY (band, article_id),
    CONSTRAINT fk_likeness_bands_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id)
)
 WITHOUT ROWID;

CREATE TABLE name_lines (
    kind TEXT NOT NULL,
    last_term INTEGER NOT NULL,
    written TEXT NOT NULL,
    letters TEXT NOT NULL,
    CONSTRAINT pk_name_lines PRIMARY KEY (kind)
);

CREATE TABLE own_places (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    level TEXT NOT NULL,
    code TEXT,
    parent_code TEXT,
    full_name TEXT,
    operator TEXT NOT NULL,
    at_utc DATETIME NOT NULL,
    CONSTRAINT pk_own_places PRIMARY KEY (id),
    CONSTRAINT uq_own_places_uuid UNIQUE (uuid)
);

CREATE TABLE past_queries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "query" TEXT NOT NULL,
    asked_at_utc DATETIME NOT NULL,
    CONSTRAINT uq_past_queries_query UNIQUE ("query")
);

CREATE TABLE rejected_facts (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    fact JSON NOT NULL,
    CONSTRAINT pk_rejected_facts PRIMARY KEY (id),
    CONSTRAINT fk_rejected_facts_article_id_articles FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE INDEX ix_rejected_facts_article_id_number ON rejected_facts (article_id, number);

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

CREATE INDEX ix_repairs_source_id_number ON repairs (source_id, number);

CREATE TABLE saved_queries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    "query" TEXT NOT NULL,
    lookalike BOOLEAN NOT NULL,
    exact_script BOOLEAN NOT NULL,
    sort TEXT NOT NULL,
    descending BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT uq_saved_queries_name_key UNIQUE (name_key),
    CONSTRAINT uq_saved_queries_uuid UNIQUE (uuid)
);

CREATE TABLE seals (
    table_name TEXT NOT NULL,
    owner_id INTEGER NOT NULL,
    digest BLOB NOT NULL,
    CONSTRAINT pk_seals PRIMARY KEY (table_name, owner_id)
)
 WITHOUT ROWID;

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

CREATE INDEX ix_set_asides_source_id_number ON set_asides (source_id, number);

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
    warnings JSON NOT NULL, edited JSON DEFAULT '[]' NOT NULL, made_with TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_source_pages PRIMARY KEY (id),
    CONSTRAINT uq_source_pages_sha256 UNIQUE (sha256),
    CONSTRAINT uq_source_pages_uuid UNIQUE (uuid)
);

CREATE TABLE source_texts (
    source_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    hints JSON NOT NULL, locators JSON DEFAULT '[]' NOT NULL, stated JSON DEFAULT '{}' NOT NULL,
    CONSTRAINT pk_source_texts PRIMARY KEY (source_id),
    CONSTRAINT fk_source_texts_source_id_source_pages FOREIGN KEY(source_id) REFERENCES source_pages (id)
);

CREATE TABLE stated_figures (
    fact_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    row_id INTEGER NOT NULL,
    place_id INTEGER NOT NULL,
    until INTEGER NOT NULL,
    exact INTEGER NOT NULL,
    CONSTRAINT pk_stated_figures PRIMARY KEY (fact_id)
);

CREATE INDEX ix_stated_figures_article_id ON stated_figures (article_id);

CREATE TRIGGER terms_tags_delete AFTER DELETE ON tags BEGIN
DELETE FROM terms WHERE kind = 'tag' AND text = OLD.name;
END;

CREATE TRIGGER terms_tags_insert AFTER INSERT ON tags BEGIN
INSERT INTO terms (kind, text, articles) VALUES ('tag', NEW.name, 0);
END;

CREATE TRIGGER terms_tags_update AFTER UPDATE OF name ON tags WHEN NEW.name <> OLD.name BEGIN
INSERT INTO terms (kind, text, articles) SELECT 'tag', NEW.name, articles FROM terms WHERE id = (SELECT id FROM terms WHERE kind = 'tag' AND text = OLD.name);
UPDATE article_terms SET term_id = (SELECT id FROM terms WHERE kind = 'tag' AND text = NEW.name) WHERE term_id = (SELECT id FROM terms WHERE kind = 'tag' AND text = OLD.name);
DELETE FROM terms WHERE id = (SELECT id FROM terms WHERE kind = 'tag' AND text = OLD.name);
END;

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

CREATE TABLE terms (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    articles INTEGER NOT NULL,
    folded TEXT,
    spelled TEXT,
    initials TEXT
);

CREATE UNIQUE INDEX ix_terms_kind_text ON terms (kind, text);

CREATE INDEX ix_terms_without_keys ON terms (id) WHERE folded IS NULL;

CREATE TABLE told_places (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT,
    level TEXT,
    full_name TEXT,
    CONSTRAINT pk_told_places PRIMARY KEY (id),
    CONSTRAINT uq_told_places_key UNIQUE ("key")
);

CREATE TABLE watched_files (
    path TEXT NOT NULL,
    byte_count INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    CONSTRAINT pk_watched_files PRIMARY KEY (path)
);
