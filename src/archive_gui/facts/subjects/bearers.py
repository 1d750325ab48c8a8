"""What has, holds or carries so many, named behind them: 拥有2台机械臂的机器人, 能装600件包裹的快递车."""

from __future__ import annotations

import re

from archive_gui.domain.spans import Span

_BEARS = re.compile(
    "(?:^|[，。；！？、,;!?\n\0])(?:一[台辆架艘种款座])?"
    "(?:拥有|配有|装有|带有|搭载|配备|能装|可装|能载|可载|可容纳|能容纳|容纳)(?:约|近|超过?)?$"
)
_BORNE = re.compile(
    "[一-鿿\\dA-Za-z]{0,8}的(?P<noun>(?:(?![就要在是会能还也都又把被给让到从])[一-鿿]){2,10}?)(?=[、，。；！？,;!?\n]|[已正将]|亮相|投入|现身|开始)"
)
_WITHIN = 12


def bearer(text: str, figure: Span) -> Span | None:
    """What a clause names behind a figure as having or holding so many."""
    if not _BEARS.search(text, max(0, figure.start - _WITHIN), figure.start):
        return None
    borne = _BORNE.match(text, figure.end)
    return None if borne is None else Span(*borne.span("noun"))
