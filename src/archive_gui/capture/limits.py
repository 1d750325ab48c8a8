"""How much of a file is read: what is beyond was made to do harm, or is better imported in pieces."""

from __future__ import annotations

MAX_BYTES = 64 * 1024 * 1024
"""A newspaper page is under a megabyte; a year's volume in plain text stays under twenty."""
MAX_MEMBERS = 5_000
"""Files in one archive, those in archives within it counted too."""
MAX_DEPTH = 3
"""Archives within archives: a mail in a year's archive with a zipped attachment is three deep."""
MAX_UNPACKED_BYTES = 512 * 1024 * 1024
"""What one archive or document may unpack to, all that lies in it together."""
MAX_RATIO = 200
"""Text packs to a twentieth, documents' XML to a fiftieth of its size, a bomb to a thousandth (deflate's limit)."""
RATIO_FROM_BYTES = 4 * 1024 * 1024
"""Smaller members may be packed as small as they like: they do no harm."""
