"""The sentences behind the store's codes: what is wrong with an archive, what a check found, what a step did."""

from __future__ import annotations

from archive_gui.base.messages import _, counted_sentences, ngettext, sentences

sentences(
    {
        # opening and making
        "store.not_an_archive": lambda: _("There is no archive in “{path}”. Choose another folder, or make one there."),
        "store.exists": lambda: _("There is an archive in “{path}” already. Open it, or choose another folder."),
        "store.folder_not_empty": lambda: _(
            "“{path}” is no empty folder. Choose an empty or a new folder for the archive."
        ),
        "store.folder_not_writable": lambda: _("“{path}” cannot be written ({reason}). Choose another folder."),
        "store.settings_damaged": lambda: _(
            "The archive's settings “{path}” cannot be read ({reason}). Mend the file, or remove it: it is made anew."
        ),
        "store.newer": lambda: _(
            "The archive in “{path}” was made by a newer version of this program. Update the program to open it."
        ),
        "store.no_room_for_copy": lambda: _(
            "An older version made the archive in “{path}”; the copy it is to be read from, {size_mb} MB, does not get "
            "into “{folder}” ({reason}). Make room there and open it again."
        ),
        "store.no_room_to_put_in_order": lambda: _(
            "The archive in “{path}” was not closed properly; the copy it is to be read from, {size_mb} MB, does not "
            "get into “{folder}” ({reason}). Make room there and open it again."
        ),
        "store.damaged": lambda: _(
            "The database “{path}” is damaged ({reason}). Remove it with the -wal and -shm files beside it, "
            "then put a copy from “{backups}” in its place."
        ),
        "store.damaged_without_copy": lambda: _(
            "The database “{path}” is damaged ({reason}) and was never backed up. The captured files lie unharmed in "
            "“{originals}”: copy them, give them their extensions (.txt) and import them into a new archive."
        ),
        "store.database_missing": lambda: _(
            "The archive's database “{path}” is missing. Put it back, or a copy from “{backups}” in its place."
        ),
        "store.missing_without_copy": lambda: _(
            "The archive's database “{path}” is missing and was never backed up. Put it back. The captured files lie "
            "in “{originals}”: copied and given their extensions (.txt) they can be imported into a new archive."
        ),
        # writing
        "store.locked": lambda: _(
            "Another program is writing to the archive in “{path}” ({holder}). Close it there and try again."
        ),
        "store.read_only": lambda: _("The archive in “{path}” is open for reading only; nothing can be changed in it."),
        "store.unreachable": lambda: _("The archive in “{path}” cannot be reached ({reason}). Check the disk."),
        "store.moved": lambda: _(
            "While the archive was open, its folder “{path}” was moved, or its database or lock was replaced; nothing "
            "more is written. Open it again where it stands now."
        ),
        "store.busy": lambda: _("Something else is using the archive in “{path}”. Try again in a moment."),
        "store.disk_full": lambda: _("No room is left on the disk of “{path}”. Make room and try again."),
        # articles, sources, tags
        "store.archival_code_taken": lambda: _(
            "The archival code {value} belongs to article {article}, “{title}”, already. Give another one."
        ),
        "store.archival_code_in_trash": lambda: _(
            "The archival code {value} belongs to article {article}, “{title}”, in the trash. Give another one."
        ),
        "store.article_missing": lambda: _("There is no article “{reference}” in the archive. Look it up in the list."),
        "store.article_ambiguous": lambda: _("Several articles begin with “{reference}”. Give more of the UUID."),
        "store.source_missing": lambda: _("There is no source “{reference}” in the archive."),
        "store.original_missing": lambda: _(
            "The original of “{file_name}” is missing. Put it back as “{path}”, or from a backup of the archive."
        ),
        "store.tag_missing": lambda: _("There is no such tag any more; it may have been deleted."),
        "store.tag_exists": lambda: _("There is a tag “{name}” already. Choose another name."),
        "store.tag_name_invalid": lambda: _("A tag's name has 1 to {limit} characters in one line. Choose another."),
        "store.tag_colour_unknown": lambda: _("There is no colour “{colour}”. Choose one of: {known}."),
        "store.tag_under_itself": lambda: _("“{name}” cannot stand under itself. Choose another place."),
        # saved queries
        "store.saved_query_missing": lambda: _("There is no such saved query any more; it may have been deleted."),
        "store.saved_query_exists": lambda: _("There is a saved query “{name}” already. Choose another name."),
        "store.saved_query_name_invalid": lambda: _(
            "A saved query's name has 1 to {limit} characters in one line. Choose another."
        ),
        # undo
        "store.nothing_to_undo": lambda: _("There is nothing to undo."),
        "store.nothing_to_redo": lambda: _("There is nothing to redo."),
        "store.undo_conflict": lambda: _("“{step}” cannot be undone: what it changed has been changed again since."),
        # steps
        "step.imported": lambda: _("Imported {sources} files, {articles} articles"),
        "step.described": lambda: _("Changed the record of “{title}”"),
        "step.tag_created": lambda: _("Made the tag “{name}”"),
        "step.tag_renamed": lambda: _("Renamed the tag “{old}” to “{name}”"),
        "step.tag_recoloured": lambda: _("Gave the tag “{name}” another colour"),
        "step.tag_moved": lambda: _("Moved the tag “{name}”"),
        "step.tags_merged": lambda: _("Merged the tag “{name}” into “{into}”"),
        "step.query_saved": lambda: _("Saved the query “{name}”"),
        "step.query_changed": lambda: _("Changed the saved query “{name}”"),
        "step.query_renamed": lambda: _("Renamed the saved query “{old}” to “{name}”"),
        "step.query_deleted": lambda: _("Deleted the saved query “{name}”"),
        "step.queries_reordered": lambda: _("Put the saved queries in another order"),
        "step.undone": lambda: _("Undone: {step}"),
        "step.redone": lambda: _("Redone: {step}"),
    }
)

counted_sentences(
    {
        "step.many_described": lambda count: ngettext(
            "Changed the record of {count} article", "Changed the records of {count} articles", count
        ),
        "step.page_described": lambda count: ngettext(
            "Changed the record of the page “{name}”, {count} article",
            "Changed the record of the page “{name}”, {count} articles",
            count,
        ),
        "step.trashed": lambda count: ngettext(
            "Moved {count} article to the trash", "Moved {count} articles to the trash", count
        ),
        "step.restored": lambda count: ngettext(
            "Brought {count} article back from the trash", "Brought {count} articles back from the trash", count
        ),
        "step.tag_deleted": lambda count: ngettext(
            "Deleted the tag “{name}” of {count} article", "Deleted the tag “{name}” of {count} articles", count
        ),
        "step.tagged": lambda count: ngettext(
            "Tagged {count} article “{name}”", "Tagged {count} articles “{name}”", count
        ),
        "step.untagged": lambda count: ngettext(
            "Took the tag “{name}” off {count} article", "Took the tag “{name}” off {count} articles", count
        ),
        "step.tags_changed": lambda count: ngettext(
            "Changed the tags of {count} article: {tags}", "Changed the tags of {count} articles: {tags}", count
        ),
        "journal.import": lambda count: ngettext("Imported {count} file", "Imported {count} files", count),
        "index.caught_up": lambda count: ngettext(
            "Brought the search index up to date: {count} article",
            "Brought the search index up to date: {count} articles",
            count,
        ),
    }
)
