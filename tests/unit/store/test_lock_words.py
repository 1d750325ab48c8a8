"""Who holds an archive is told as people tell it."""

from __future__ import annotations

import re

from archive_gui.store.lock import Holder


def test_the_holder_is_told_with_the_hour_of_this_place() -> None:
    told = str(Holder(operator="王", host="机房", pid=15_789, since_utc="2026-11-22T13:44:58+00:00"))
    assert re.fullmatch(r"王 · 机房 · 2026-11-2[123] \d\d:\d\d", told)
