"""The sentences behind message codes: what is wrong and what to do, or what was done."""

from __future__ import annotations

from archive_gui.base import (  # noqa: F401 - they register their sentences
    across_words,
    correction_words,
    finding_words,
    ledger_words,
    store_sentences,
    system_reasons,
    verify_sentences,
)
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
            "“{name}” is a {format} file, which cannot be read yet. Save it as .txt or .docx and import that."
        ),
        "capture.untold_format": lambda: _(
            "Nothing tells what kind of file “{name}” is. Give it an ending that does, such as .txt, and import that."
        ),
        "capture.not_a_file": lambda: _("“{name}” is no ordinary file but a pipe or a device. Choose a file."),
        "capture.is_folder": lambda: _("“{name}” is a folder. Name the files in it."),
        "capture.encoding": lambda: _("The encoding of “{name}” is not known. Save it as UTF-8 and import it again."),
        "capture.encoding_guessed": lambda: _("Read as {encoding}; the file does not say its encoding."),
        "capture.damaged_bytes": lambda: _("{count} damaged bytes are shown as �; the original is kept as it is."),
        "capture.other_format": lambda: _(
            "The name ends in {extension}, but this is a {format} file; it was read as one."
        ),
        "capture.page_too_large": lambda: _(
            "“{name}” is nested too deep for a web page. Save its text from the browser as .txt and import that."
        ),
        "capture.document_damaged": lambda: _(
            "“{name}” cannot be opened as {format}; it may be damaged. Save it anew and try again."
        ),
        "capture.document_locked": lambda: _(
            "“{name}” is protected by a password. Save it without protection and import that."
        ),
        "capture.mail_damaged": lambda: _("There is nothing to read in “{name}”. Save the letter or page as .html."),
        "capture.archive_damaged": lambda: _("“{name}” cannot be unpacked; it is damaged. Get another copy of it."),
        "capture.archive_too_deep": lambda: _(
            "“{name}” lies more than {limit} archives deep. Unpack the outer archives and import the folder."
        ),
        "capture.archive_too_many": lambda: _(
            "“{name}” holds more than {limit} files. Unpack it and import the folder."
        ),
        "capture.archive_too_large": lambda: _(
            "“{name}” unpacks to more than {limit_mb} MB. Unpack it and import the folder."
        ),
        "capture.archive_bomb": lambda: _(
            "“{name}” unpacks to more than {limit} times its size, as only harmful files do. It was not read."
        ),
        "capture.member_unsafe": lambda: _(
            "The name of “{name}” leads out of its archive. Unpack it by hand if you trust it."
        ),
        "capture.member_link": lambda: _("“{name}” is a link and no file. Import the file that it leads to."),
        "capture.member_method": lambda: _(
            "“{name}” is packed in a way not known here. Pack it again as ordinary ZIP."
        ),
        "capture.xml_unsafe": lambda: _(
            "“{name}” declares entities of its own, as only harmful files do. Save its text as .txt and import that."
        ),
        "capture.pictures_unread": lambda: _("{count} pictures in the file are not read; look at the original."),
        "capture.symbols_unread": lambda: _("{count} symbols of a picture font are not read; look at the original."),
        "capture.parts_unread": lambda: _("Parts of the file cannot be read and are left out: {parts}."),
        "capture.document_too_long": lambda: _(
            "“{name}” has {pages} pages; at most {limit} are read at once. Split the file and import the pieces."
        ),
        "capture.document_of_pictures": lambda: _(
            "“{name}” holds only pictures of pages. Install the extra archive-gui[ocr] to have their text recognised."
        ),
        "capture.recognition_missing": lambda: _(
            "“{name}” is a picture. Install the extra archive-gui[ocr] to have its text recognised."
        ),
        "capture.picture_unreadable": lambda: _(
            "The picture “{name}” cannot be opened; it may be damaged. Scan it anew."
        ),
        "capture.picture_too_large": lambda: _(
            "The picture “{name}” has {megapixels} million pixels, more than {limit}. Reduce it and import it again."
        ),
        "capture.pdf_page_damaged": lambda: _("Page {page} is damaged and was left out; look at the original."),
        "capture.pdf_struck_twice": lambda: _("Page {page}: {count} characters printed twice over were taken once."),
        "capture.pdf_unmapped": lambda: _(
            "Page {page}: {count} characters do not say what they mean; look at the original."
        ),
        "capture.page_is_picture": lambda: _(
            "Page {page} is a picture and was not read. Install the extra archive-gui[ocr] to have its text recognised."
        ),
        "capture.nothing_recognised": lambda: _("Page {page}: no text was recognised; look at the original."),
        "capture.recognition_doubtful": lambda: _("Page {page}: {count} words were recognised with doubt; check them."),
        # import
        "ingest.duplicate": lambda: _("“{name}” is in the archive already, as “{known}”. It was not imported again."),
        "ingest.skipped": lambda: _("“{name}” was passed over: files of this kind are not read."),
        "ingest.original_put_back": lambda: _(
            "The original of “{name}” was missing or damaged in the archive and has been put back."
        ),
        "ingest.cancelled": lambda: _(
            "Not imported: the import was stopped before this file. Import it again; nothing is taken twice."
        ),
        "ingest.cut_off": lambda: _("Not reached: the import was cut off before this file. Import it again."),
        "ingest.was_cut_off": lambda: _(
            "The import of {count} files begun at {when} was cut off: {taken} came in, {left} were not reached. Import "
            "those again; what is in the archive already is not imported twice."
        ),
        "ingest.reader_stopped": lambda: _(
            "Reading “{name}” failed; the file may be damaged. Save it anew and try again."
        ),
        "ingest.reader_timeout": lambda: _(
            "Reading “{name}” took longer than {seconds} seconds and was stopped. Split the file and import the pieces."
        ),
        "ingest.reader_memory": lambda: _(
            "Reading “{name}” takes more memory than it may have. Split the file and import the pieces."
        ),
        "ingest.stage_failed": lambda: _(
            "“{name}” could not be processed because of a mistake in the program. Please report it with the log {log}."
        ),
        "ingest.link_skipped": lambda: _(
            "“{name}” is a link to a folder and was not followed. Import that folder itself."
        ),
        "ingest.folder_unreadable": lambda: _("The folder “{name}” cannot be read ({reason}). Check its permissions."),
        "ingest.nothing_inside": lambda: _("There is no file in “{name}” that can be imported. Choose another one."),
        "ingest.nothing_found": lambda: _("There is no file in “{name}” that can be imported."),
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
        "describe.code_blank": lambda: _("“{value}” has a blank inside. Write the archival code like {example}."),
        "describe.code_sign": lambda: _(
            "“{sign}” cannot stand in an archival code. Write letters, digits, “·” and “-”, like {example}."
        ),
        "describe.code_long": lambda: _(
            "The archival code is longer than {limit} characters. Shorten it; one looks like {example}."
        ),
        "describe.code_gap": lambda: _(
            "In “{value}” nothing stands before or behind a “-” or “·”. Write the archival code like {example}."
        ),
        "describe.code_level": lambda: _(
            "“{value}” is only one level. Write fonds, category and item, joined by “-”, like {example}."
        ),
        "describe.code_missing": lambda: _("Give the archival code of the first article, like {example}."),
        "describe.code_numberless": lambda: _(
            "“{value}” does not end in a number that could run on. Write the first archival code like {example}."
        ),
        "describe.code_overflow": lambda: _(
            "From “{value}” on there are {room} numbers, too few for {count} articles. Give the number more digits."
        ),
        # export
        "export.nothing": lambda: _("There is nothing to export. Choose at least one article."),
        "export.unwritable": lambda: _("“{path}” cannot be written ({reason}). Choose another place."),
        "export.in_archive": lambda: _(
            "“{path}” is where an archive keeps its own files. Choose a place outside of it."
        ),
        "export.typesetting_failed": lambda: _("The PDF could not be made ({reason}). Try with fewer articles."),
        "export.characters_replaced": lambda: _("Characters no font has are given by number: {characters}."),
        "export.volumes": lambda: _("The dossier is in {count} volumes; the last one is “{last}”."),
        # command line
        "cli.no_archive": lambda: _("No archive is open. Name one with --archive FOLDER, or make one: create FOLDER."),
        "cli.no_screen": lambda: _(
            "There is no screen to open a window on. Start it from a desktop, or give a command: archive-gui --help"
        ),
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
        "cli.description": lambda: "{mistake}",
        "cli.query": lambda: _("The query cannot be understood at character {position}: {mistake}"),
    }
)
