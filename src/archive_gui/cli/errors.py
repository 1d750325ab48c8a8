"""What only the command line can find wrong."""

from __future__ import annotations

from archive_gui.base.errors import UserError


class NoArchive(UserError):
    """No archive was named and none has been opened before."""

    code = "cli.no_archive"


class QueryUnclear(UserError):
    """The query cannot be understood; ``mistake`` says why, at character ``position``."""

    code = "cli.query"


class DescriptionRefused(UserError):
    """A record cannot be so; ``mistake`` (a message) says why."""

    code = "cli.description"


class QueryFileUnreadable(UserError):
    """The file of queries at ``path`` cannot be read, for ``reason``."""

    code = "cli.query_file"


class ArgumentNotText(UserError):
    """An argument is not written in the terminal's encoding: ``value``."""

    code = "cli.argument_encoding"


class OutputUnwritable(UserError):
    """Standard output takes nothing more, for ``reason``."""

    code = "cli.output"


class LedgerItemMissing(UserError):
    """The ledger has no such item: ``reference``."""

    code = "ledger.item_missing"


class VerdictUnknown(UserError):
    """An item of this ``kind`` cannot have the ``verdict``; it can have ``known``."""

    code = "ledger.verdict_unknown"


class CorrectionMissing(UserError):
    """No other version of the article has the correction, or several have one whose name begins so: ``reference``."""

    code = "fact.correction_missing"


class CorrectionUnfit(UserError):
    """What was said of ``quote`` in another version cannot be said in this one; ``why`` tells the reason."""

    code = "fact.correction_unfit"


class FieldUnknown(UserError):
    """Facts of the kind have no field ``name``; they have ``known``."""

    code = "fact.field_unknown"


class FieldUnreadable(UserError):
    """The ``value`` does not fit the field ``name``."""

    code = "fact.field_value"
