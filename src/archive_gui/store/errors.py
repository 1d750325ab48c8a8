"""What can go wrong with an archive, and that a person can mend."""

from __future__ import annotations

from archive_gui.base.errors import UserError


class NotAnArchive(UserError):
    """The folder holds no archive: ``path``."""

    code = "store.not_an_archive"


class ArchiveExists(UserError):
    """An archive already stands in the folder: ``path``."""

    code = "store.exists"


class FolderNotEmpty(UserError):
    """A new archive needs a folder of its own: ``path``."""

    code = "store.folder_not_empty"


class FolderNotWritable(UserError):
    """The system refuses to write in the folder: ``path``, ``reason``."""

    code = "store.folder_not_writable"


class SettingsDamaged(UserError):
    """``archive.toml`` cannot be read: ``path``, ``reason``."""

    code = "store.settings_damaged"


class ArchiveLocked(UserError):
    """Another program is writing to the archive, so a change cannot be kept: ``path``, ``holder``."""

    code = "store.locked"


class ReadOnlyArchive(UserError):
    """The archive is open for reading only: ``path``."""

    code = "store.read_only"


class ArchiveNewer(UserError):
    """A newer version of the program made the archive: ``path``, ``found``, ``known``."""

    code = "store.newer"


class NoRoomForCopy(UserError):
    """An older archive is read from a copy, which cannot be made: ``path``, ``folder``, ``size_mb``, ``reason``."""

    code = "store.no_room_for_copy"


class NoRoomToPutInOrder(NoRoomForCopy):
    """An unclosed archive is read from a copy, which cannot be made: ``path``, ``folder``, ``size_mb``, ``reason``."""

    code = "store.no_room_to_put_in_order"


class ArchiveDamaged(UserError):
    """The database is damaged: ``path``, ``backups``, ``reason``."""

    code = "store.damaged"


class DamagedWithoutCopy(ArchiveDamaged):
    """The database is damaged and no copy of it was ever made: ``path``, ``originals``, ``reason``."""

    code = "store.damaged_without_copy"


class DatabaseMissing(UserError):
    """An archive stands in the folder without its database: ``path``, ``backups``."""

    code = "store.database_missing"


class MissingWithoutCopy(DatabaseMissing):
    """The database is gone and no copy of it was ever made: ``path``, ``originals``."""

    code = "store.missing_without_copy"


class ArchiveUnreachable(UserError):
    """The disk with the archive cannot be read or written: ``path``, ``reason``."""

    code = "store.unreachable"


class ArchiveMoved(UserError):
    """An open archive no longer stands where it was opened, or its database was replaced: ``path``."""

    code = "store.moved"


class ArchiveBusy(UserError):
    """Something else holds the database longer than the store waits: ``path``."""

    code = "store.busy"


class DiskFull(UserError):
    """No room is left where the archive stands: ``path``."""

    code = "store.disk_full"


class ArticleMissing(UserError):
    """No article goes by that number or UUID: ``reference``."""

    code = "store.article_missing"


class ArticleAmbiguous(ArticleMissing):
    """Several articles begin with that piece of a UUID: ``reference``."""

    code = "store.article_ambiguous"


class ArchivalCodeTaken(UserError):
    """Another article has the archival code: ``value``, ``article``, ``title``."""

    code = "store.archival_code_taken"


class ArchivalCodeInTrash(ArchivalCodeTaken):
    """An article in the trash has the archival code: ``value``, ``article``, ``title``."""

    code = "store.archival_code_in_trash"


class SourceMissing(UserError):
    """No source goes by that number: ``reference``."""

    code = "store.source_missing"


class OriginalMissing(UserError):
    """The original of a source does not lie where it should: ``file_name``, ``path``."""

    code = "store.original_missing"


class TagMissing(UserError):
    """No tag goes by that number; it may have been deleted: ``reference``."""

    code = "store.tag_missing"


class TagExists(UserError):
    """A tag of that name is there already: ``name``."""

    code = "store.tag_exists"


class TagNameInvalid(UserError):
    """A tag's name is empty, too long or has a line break: ``name``, ``limit``."""

    code = "store.tag_name_invalid"


class TagColourUnknown(UserError):
    """No such colour: ``colour``, ``known``."""

    code = "store.tag_colour_unknown"


class TagUnderItself(UserError):
    """A tag cannot stand under itself or under a tag of its own: ``name``."""

    code = "store.tag_under_itself"


class SavedQueryMissing(UserError):
    """No saved query goes by that number or name; it may have been deleted: ``reference``."""

    code = "store.saved_query_missing"


class SavedQueryExists(UserError):
    """A saved query of that name is there already: ``name``."""

    code = "store.saved_query_exists"


class SavedQueryNameInvalid(UserError):
    """A saved query's name is empty, too long or has a line break: ``name``, ``limit``."""

    code = "store.saved_query_name_invalid"


class EntityMissing(UserError):
    """No fact mentions a person, place or body of that name (any more): ``name``."""

    code = "store.entity_missing"


class FactMissing(UserError):
    """No fact goes by that number; the rules may not find it any more: ``reference``."""

    code = "store.fact_missing"


class PlaceMissing(UserError):
    """The archive has no place of its own by that number: ``reference``."""

    code = "store.place_missing"


class PlaceExists(UserError):
    """The archive has this place of its own already: ``name``."""

    code = "store.place_exists"


class NothingToUndo(UserError):
    """No step can be taken back."""

    code = "store.nothing_to_undo"


class NothingToRedo(UserError):
    """No step can be done again."""

    code = "store.nothing_to_redo"


class UndoConflict(UserError):
    """What the step changed has been changed again since: ``step`` (a message)."""

    code = "store.undo_conflict"
