"""The sentences behind message codes: what is wrong and what to do, or what was done."""

from __future__ import annotations

from archive_gui.base import store_sentences  # noqa: F401 - registers its sentences
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
        "capture.not_a_file": lambda: _("“{name}” is no ordinary file but a pipe or a device. Choose a file."),
        "capture.is_folder": lambda: _("“{name}” is a folder. Name the files in it."),
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
        "ingest.stage_failed": lambda: _(
            "“{name}” could not be processed because of a mistake in the program. Please report it with the log {log}."
        ),
        "ingest.link_skipped": lambda: _(
            "“{name}” is a link to a folder and was not followed. Import that folder itself."
        ),
        "ingest.folder_unreadable": lambda: _("The folder “{name}” cannot be read ({reason}). Check its permissions."),
        "ingest.nothing_found": lambda: _("There is no file in “{name}” that can be imported (.txt, .md)."),
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
        "cli.argument_encoding": lambda: _("“{value}” is not written in UTF-8. Type it again."),
        "cli.query_file": lambda: _(
            "“{path}” cannot be read as UTF-8 text ({reason}). Save it as UTF-8, a query a line."
        ),
        "cli.read_only": lambda: _(
            "Another program is writing to the archive ({holder}); it is open for reading only."
        ),
        "cli.index_behind": lambda: _(
            "{count} articles are not in the search index yet; they will be when it is free."
        ),
        "cli.output": lambda: _("The output cannot be written ({reason}). Write it somewhere else."),
        "cli.bug": lambda: _("The program made a mistake and had to stop. Please report it with the log {log}."),
        "cli.query": lambda: _("The query cannot be understood at character {position}: {mistake}"),
    }
)
