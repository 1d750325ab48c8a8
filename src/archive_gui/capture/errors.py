"""What can be wrong with a file that somebody wants to capture."""

from __future__ import annotations

from archive_gui.base.errors import UserError


class FileUnreadable(UserError):
    """The system does not let the program read the file; ``reason`` is the system's word."""

    code = "capture.unreadable"


class FileVanished(UserError):
    """The file was there when it was chosen and is gone now."""

    code = "capture.vanished"


class FileEmpty(UserError):
    """The file holds no bytes, or nothing but blanks."""

    code = "capture.empty"


class FileTooLarge(UserError):
    """The file is larger than ``limit_mb`` megabytes."""

    code = "capture.too_large"


class FileIsFolder(UserError):
    """A folder stands where a file was expected."""

    code = "capture.is_folder"


class NotAFile(UserError):
    """A pipe, a socket or a device stands where a file was expected."""

    code = "capture.not_a_file"


class FileBinary(UserError):
    """The file is no text."""

    code = "capture.binary"


class FormatUnknown(UserError):
    """No reader knows files of this format (``format``)."""

    code = "capture.unknown_format"


class EncodingUnknown(UserError):
    """No known encoding gives readable text."""

    code = "capture.encoding"
