"""What can be wrong with an index."""

from __future__ import annotations

from archive_gui.base.errors import UserError
from archive_gui.base.messages import _, sentences


class IndexDamaged(UserError):
    """A file of the index is missing, cut short, or not what was written; the index is to be rebuilt."""

    code = "search.index_damaged"


class IndexBusy(UserError):
    """Another process is writing to the same index."""

    code = "search.index_busy"


class IndexUnwritable(UserError):
    """The index cannot be written: the disk is full, or the folder does not allow it."""

    code = "search.index_unwritable"


class IndexReadOnly(UserError):
    """The index was opened for reading only and was asked to change."""

    code = "search.index_read_only"


sentences(
    {
        IndexDamaged.code: lambda: _("The search index is damaged ({detail}). Rebuild it; no article is lost."),
        IndexBusy.code: lambda: _("Another program is writing to the search index. Close it and try again."),
        IndexUnwritable.code: lambda: _(
            "The search index cannot be written ({reason}). See that its folder is there and has room, and try again."
        ),
        IndexReadOnly.code: lambda: _("The archive is open for reading only, so the search index cannot change."),
    }
)
