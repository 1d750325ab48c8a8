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


class FormatUntold(FormatUnknown):
    """Neither the file's name nor its bytes tell its format."""

    code = "capture.untold_format"


class EncodingUnknown(UserError):
    """No known encoding gives readable text."""

    code = "capture.encoding"


class PageTooLarge(UserError):
    """A web page is nested too deep, or a single text in it is too long, for the parser's limits."""

    code = "capture.page_too_large"


class DocumentDamaged(UserError):
    """A document of ``format`` cannot be opened."""

    code = "capture.document_damaged"


class DocumentLocked(UserError):
    """A document or archive is protected by a password or against copying."""

    code = "capture.document_locked"


class MailDamaged(UserError):
    """A mail or web archive has no letter or page that can be read."""

    code = "capture.mail_damaged"


class ArchiveDamaged(UserError):
    """A zip file cannot be opened, or a member of it cannot be unpacked."""

    code = "capture.archive_damaged"


class ArchiveTooDeep(UserError):
    """Archives lie in archives beyond ``limit`` levels."""

    code = "capture.archive_too_deep"


class ArchiveTooMany(UserError):
    """An archive has more than ``limit`` members."""

    code = "capture.archive_too_many"


class ArchiveTooLarge(UserError):
    """What an archive or document unpacks to is larger than ``limit_mb`` megabytes."""

    code = "capture.archive_too_large"


class ArchiveBomb(UserError):
    """A member unpacks to more than ``limit`` times its size: made to fill the disk."""

    code = "capture.archive_bomb"


class MemberUnsafe(UserError):
    """A member's name would lead out of its archive."""

    code = "capture.member_unsafe"


class MemberLink(UserError):
    """A member is a link to another file."""

    code = "capture.member_link"


class MemberMethod(UserError):
    """A member is packed in a way that is not known here."""

    code = "capture.member_method"


class XmlUnsafe(UserError):
    """A document declares XML entities of its own."""

    code = "capture.xml_unsafe"


class DocumentTooLong(UserError):
    """A document has ``pages`` pages, more than ``limit``."""

    code = "capture.document_too_long"


class DocumentOfPictures(UserError):
    """A document holds pictures of pages only, and nothing that is installed can read them."""

    code = "capture.document_of_pictures"


class PictureUnreadable(UserError):
    """A picture cannot be opened."""

    code = "capture.picture_unreadable"


class PictureTooLarge(UserError):
    """A picture has ``megapixels`` million pixels, more than ``limit``."""

    code = "capture.picture_too_large"


class RecognitionMissing(UserError):
    """A picture of text cannot be read, because recognition is not installed."""

    code = "capture.recognition_missing"
