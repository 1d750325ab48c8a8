"""What can go wrong on the way out."""

from __future__ import annotations

from archive_gui.base.errors import UserError


class NothingToExport(UserError):
    """No article was chosen."""

    code = "export.nothing"


class TargetUnwritable(UserError):
    """The file cannot be written at ``path``; ``reason`` is the system's word."""

    code = "export.unwritable"


class NoRows(NothingToExport):
    """The table has no rows."""

    code = "export.no_rows"


class TargetFull(UserError):
    """There is no room for the file: ``path``."""

    code = "export.full"


class TypesettingFailed(UserError):
    """The typesetter gave up; ``reason`` is its own message."""

    code = "export.typesetting_failed"
