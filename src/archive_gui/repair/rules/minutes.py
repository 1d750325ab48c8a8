"""Minutes of a meeting: when and where it was held stands in lines like those of a page's source."""

from __future__ import annotations

import re

from archive_gui.repair.draft import Line

_HELD = re.compile(r"(?:会议|活动|开会)?(?:时间|日期)\s?[:：]")
_MEETING = re.compile(
    r"(?:会议|活动|开会)?(?:地点|主持人?|主持者|记录人?|记录员|参加人员?|出席人?员?|列席人?员?|缺席人?员?|到会人?员?|议题|会议内容)\s?[:：]"
)
_NEAR_HELD = 2
"""Lines from when a meeting was held to where, or who was there."""


def is_of_minutes(lines: list[Line], index: int) -> bool:
    """Whether a line tells when a meeting was held: where it was, or who was there, stands beside it."""
    if _HELD.match(lines[index].text) is None:
        return False
    near = [lines[at].text for at in range(max(0, index - _NEAR_HELD), min(len(lines), index + _NEAR_HELD + 1))]
    return any(_MEETING.match(text) for text in near)
