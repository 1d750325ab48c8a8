"""The words that bound a figure: before its number, behind its unit, and between the two."""

from __future__ import annotations

from archive_gui.domain.facts import Approximation

BEFORE: dict[str, Approximation] = {
    "超过": Approximation.OVER,
    "超": Approximation.OVER,
    "逾": Approximation.OVER,
    "突破": Approximation.OVER,
    "多于": Approximation.OVER,
    "高于": Approximation.OVER,
    "大于": Approximation.OVER,
    "近": Approximation.NEAR,
    "将近": Approximation.NEAR,
    "接近": Approximation.NEAR,
    "约": Approximation.ABOUT,
    "大约": Approximation.ABOUT,
    "约为": Approximation.ABOUT,
    "大概": Approximation.ABOUT,
    "约合": Approximation.ABOUT,
    "大致": Approximation.ABOUT,
    "至少": Approximation.AT_LEAST,
    "不低于": Approximation.AT_LEAST,
    "不少于": Approximation.AT_LEAST,
    "不下于": Approximation.AT_LEAST,
    "不下": Approximation.AT_LEAST,
    "起码": Approximation.AT_LEAST,
    "最少": Approximation.AT_LEAST,
    "不小于": Approximation.AT_LEAST,
    "不足": Approximation.AT_MOST,
    "不到": Approximation.AT_MOST,
    "至多": Approximation.AT_MOST,
    "最多": Approximation.AT_MOST,
    "不超过": Approximation.AT_MOST,
    "不高于": Approximation.AT_MOST,
    "不大于": Approximation.AT_MOST,
    "少于": Approximation.AT_MOST,
    "低于": Approximation.AT_MOST,
    "小于": Approximation.AT_MOST,
    "未满": Approximation.AT_MOST,
    "不满": Approximation.AT_MOST,
    "不多于": Approximation.AT_MOST,
}
"""Bound words that belong to the figure when they touch its number from the left."""
BEFORE_WORDS = tuple(sorted(BEFORE, key=len, reverse=True))
"""The same, the longest first."""

AFTER: dict[str, Approximation] = {
    "以上": Approximation.AT_LEAST,
    "及以上": Approximation.AT_LEAST,
    "以下": Approximation.AT_MOST,
    "及以下": Approximation.AT_MOST,
    "以内": Approximation.AT_MOST,
    "之内": Approximation.AT_MOST,
    "左右": Approximation.ABOUT,
    "上下": Approximation.ABOUT,
    "许": Approximation.ABOUT,
    "多": Approximation.OVER,
    "余": Approximation.OVER,
    "有余": Approximation.OVER,
    "开外": Approximation.OVER,
    "出头": Approximation.OVER,
    "挂零": Approximation.OVER,
    "有零": Approximation.OVER,
    "有奇": Approximation.OVER,
    "多点": Approximation.OVER,
    "多一点": Approximation.OVER,
    "多一些": Approximation.OVER,
}
"""Bound words that belong to the figure when they follow its unit."""

INSIDE: dict[str, Approximation] = {
    "多": Approximation.OVER,
    "余": Approximation.OVER,
    "几": Approximation.VAGUE,
    "来": Approximation.ABOUT,
    "把": Approximation.ABOUT,
}
"""Bound words between the digits and the unit."""
