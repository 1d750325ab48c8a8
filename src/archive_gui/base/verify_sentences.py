"""The sentences about what a check of the archive found: what is wrong, and what to do."""

from __future__ import annotations

from archive_gui.base.messages import _, sentences

sentences(
    {
        "verify.database": lambda: _("The database is damaged: {detail}. Put a copy from the backups in its place."),
        "verify.references": lambda: _("{count} rows of the table {table} refer to something that is not there."),
        "verify.original_missing": lambda: _("The original of “{file_name}” is missing: {path}."),
        "verify.original_unreadable": lambda: _(
            "The original of “{file_name}” cannot be read ({reason}): {path}. Check the disk."
        ),
        "verify.original_changed": lambda: _("The original of “{file_name}” is not what was captured: {path}."),
        "verify.original_unknown": lambda: _("No source belongs to this file: {path}."),
        "verify.index": lambda: _("The search index is damaged: {detail}. Build it anew; no article is lost."),
        "verify.offsets": lambda: _("Article {article}: its text and its places in the source do not agree."),
        "verify.quote": lambda: _("Article {article}, fact {fact}: “{quote}” does not stand where it should."),
        "verify.journal": lambda: _(
            "Entry {entry} of the history is not as it was written. Put a sound copy from the backups in the place of "
            "the database."
        ),
        "verify.journal_cut": lambda: _(
            "The history ends with entry {entry}, those behind it are gone. Put a sound copy from the backups in the "
            "place of the database."
        ),
        "verify.entered": lambda: _(
            "Not as it was entered (entry {entry} of the history): {what}. Enter it again, or put a sound copy from "
            "the backups in the place of the database."
        ),
        "verify.article_changed": lambda: _(
            "Not as it was written: {what} of article {article}. Hold it against the original and mend it, or put a "
            "sound copy from the backups in the place of the database."
        ),
        "verify.article_made": lambda: _(
            "Not as it was written: {what} of article {article}. Find the facts of all sources anew: they are made "
            "again from the captured text."
        ),
        "verify.source_changed": lambda: _(
            "Not as it was written: {what} of “{file_name}”. Put a sound copy from the backups in the place of the "
            "database; the original is kept apart from it."
        ),
        "verify.source_made": lambda: _(
            "Not as it was written: {what} of “{file_name}”. Find the facts of all sources anew: they are made again "
            "from the captured text."
        ),
        "verify.report": lambda: _("The report of import {number} is not as it was written; no article suffers by it."),
        "verify.sound_copy": lambda: _(
            "The newest copy that is as it was written is {path}: close the program and put it in the place of the "
            "database."
        ),
        "verify.no_sound_copy": lambda: _(
            "No copy in the backups is as it was written. What originals are whole can be imported into a new archive."
        ),
        # what rows hold
        "rows.tags": lambda: _("a tag"),
        "rows.article_tags": lambda: _("an article's tag"),
        "rows.corrections": lambda: _("the correction of a fact"),
        "rows.decisions": lambda: _("a decision on a repair"),
        "rows.judgements": lambda: _("a verdict in the ledger"),
        "rows.own_places": lambda: _("a place of the archive's own"),
        "rows.saved_queries": lambda: _("a saved query"),
        "rows.indicator_merges": lambda: _("rows of a comparison put together"),
        "rows.articles": lambda: _("the description"),
        "rows.contributors": lambda: _("the contributors"),
        "rows.source_pages": lambda: _("the description of the page"),
        "rows.source_texts": lambda: _("the captured text"),
        "rows.article_texts": lambda: _("the reading text"),
        "rows.facts": lambda: _("the facts"),
        "rows.rejected_facts": lambda: _("the rejected facts"),
        "rows.repairs": lambda: _("the repairs"),
        "rows.set_asides": lambda: _("what was set aside"),
        "rows.findings": lambda: _("the findings"),
        "rows.finding_refs": lambda: _("the evidence of findings"),
    }
)
