"""The sentences behind message codes: what is wrong and what to do, or what was done."""

from __future__ import annotations

from archive_gui.base.messages import _, sentences

sentences(
    {
        "error": lambda: _("Something went wrong."),
        # capture
        "capture.unreadable": lambda: _("“{name}” cannot be read ({reason}). Check the file's permissions."),
        "capture.vanished": lambda: _("“{name}” is no longer there. Choose the file again."),
        "capture.empty": lambda: _("“{name}” is empty; there is nothing to import."),
        "capture.too_large": lambda: _("“{name}” is larger than {limit_mb} MB. Split it and import the pieces."),
        "capture.binary": lambda: _("“{name}” is not a text file. Save it as text and import that."),
        "capture.unknown_format": lambda: _(
            "“{name}” is a {format} file, which cannot be read yet. Save it as .txt or .md and import that."
        ),
        "capture.encoding": lambda: _("The encoding of “{name}” is not known. Save it as UTF-8 and import it again."),
        "capture.encoding_guessed": lambda: _("Read as {encoding}; the file does not say its encoding."),
        "capture.damaged_bytes": lambda: _("{count} damaged bytes are shown as �; the original is kept as it is."),
        # import
        "ingest.duplicate": lambda: _("“{name}” is in the archive already, as “{known}”. It was not imported again."),
        "ingest.skipped": lambda: _("“{name}” was passed over: only .txt and .md files are read in folders."),
        "ingest.cancelled": lambda: _("Not imported: the import was cancelled before this file."),
        "ingest.reader_stopped": lambda: _(
            "Reading “{name}” failed; the file may be damaged. Save it anew and try again."
        ),
        # description
        "describe.title_long": lambda: _("The title is longer than {limit} characters. Shorten it."),
        "describe.date_missing": lambda: _("Give a date, or set its certainty to unknown."),
        "describe.date_certainty": lambda: _("Say whether the date is stated or inferred, or clear it."),
        "describe.date_form": lambda: _("“{value}” is not a date. Write 2019, 2019-12 or 2019-12-21."),
        "describe.date_impossible": lambda: _("There is no day {value}. Correct the date."),
        "describe.date_future": lambda: _("{value} lies in the future. Correct the date."),
        "describe.date_early": lambda: _("{value} lies before {year}. Correct the year."),
        "describe.url": lambda: _("The address must begin with http:// or https://."),
        "describe.contributor_nameless": lambda: _("A contributor has no name. Fill it in or remove the line."),
        # export
        "export.nothing": lambda: _("There is nothing to export. Choose at least one article."),
        "export.unwritable": lambda: _("“{path}” cannot be written ({reason}). Choose another place."),
        "export.typesetting_failed": lambda: _("The PDF could not be made ({reason}). Try with fewer articles."),
        "export.characters_replaced": lambda: _("Characters no font has are given by number: {characters}."),
        "export.volumes": lambda: _("The dossier is in {count} volumes; the last one is “{last}”."),
        # command line
        "cli.no_archive": lambda: _("No archive is open. Name one with --archive FOLDER, or make one: create FOLDER."),
        "cli.query": lambda: _("The query cannot be understood at character {position}: {mistake}"),
    }
)
