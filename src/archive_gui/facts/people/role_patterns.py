"""The shapes of roles as parts of regular expressions: words of the lists, what leads to them, what trades end in."""

from __future__ import annotations

from archive_gui.facts.grammar import alternatives
from archive_gui.language.roles import KIN, OFFICES, PEOPLE, PREFIXES

ROLES = alternatives((*OFFICES, *PEOPLE, *KIN))
FREE = "[^◀▶▲▼◆■●★，。；：！？,;:!?\\s“”‘’《》（）()、的在了是对向由把被将从到等和与及让使有跟\0\1]"
"""What may stand in a role before its last word."""
ONE = rf"(?:{PREFIXES})?{FREE}{{0,10}}?(?:{ROLES})"
MORE = f"(?:\1{{2,24}}的?)?{ONE}"
"""One more office of someone, which may be of another body."""
HEADS = "员户手者师匠兵工徒娘倌郎贩侨女星长农"
"""What trades and offices end in that no list has: 突击手, 掌墨师, 楼栋长, 茶农."""
OF = "(?:\1++|[^，。；\n\1]){0,18}?"
"""What may stand between a verb of office and the office: words and whole names."""
NUMBER = r"[\d一二三四五六七八九十百千万两几]"
