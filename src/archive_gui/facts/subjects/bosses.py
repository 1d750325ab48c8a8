"""What a firm makes, sells and pays is told of the firm, though its head leads the sentence: 厂长某某…，年产茶120吨."""

from __future__ import annotations

import re

_OF_FIRM = re.compile(
    "(?:年产|年加工|日产|产值|产量|利税|纳税|缴税|上缴|销售额|营业额|营收|销售收入|用工|职工|员工|门店|分厂|生产线|出口|直播|"
    "订单|资产|占公司)[^，。；！？,;!?\n]{0,8}$"
)
_WITHIN = 16


def is_of_firm(text: str, at: int) -> bool:
    """Whether what stands at ``at`` is made, sold or paid by a firm, not by one person."""
    return _OF_FIRM.search(text, max(0, at - _WITHIN), at) is not None
