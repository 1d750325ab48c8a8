"""What a system says of a file that it does not give, in the interface's language: Python says it in English."""

from __future__ import annotations

import errno
import os

from archive_gui.base.messages import _, reasons

_WORDS = {
    errno.ENOENT: lambda: _("there is no such file or folder"),
    errno.EACCES: lambda: _("you have no permission"),
    errno.EPERM: lambda: _("the system does not allow it"),
    errno.EROFS: lambda: _("the disk is read-only"),
    errno.ENOSPC: lambda: _("the disk is full"),
    errno.EDQUOT: lambda: _("the quota of the disk is used up"),
    errno.ENAMETOOLONG: lambda: _("the name is too long"),
    errno.ENOTDIR: lambda: _("a part of the path is a file, not a folder"),
    errno.EISDIR: lambda: _("it is a folder, not a file"),
    errno.EEXIST: lambda: _("there is something of this name already"),
    errno.ENOTEMPTY: lambda: _("the folder is not empty"),
    errno.EBUSY: lambda: _("another program is using it"),
    errno.ETXTBSY: lambda: _("another program is using it"),
    errno.EIO: lambda: _("the disk cannot be read or written"),
    errno.EFBIG: lambda: _("the file is too large for this disk"),
    errno.EMFILE: lambda: _("too many files are open"),
    errno.ELOOP: lambda: _("its links lead in a circle"),
    errno.EINVAL: lambda: _("the system does not accept the name"),
}

reasons({os.strerror(number): words for number, words in _WORDS.items()})
