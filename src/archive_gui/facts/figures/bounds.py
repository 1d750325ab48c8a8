"""The words that bound a figure: before its number, behind its unit, and between the two."""

from __future__ import annotations

from archive_gui.domain.facts import Approximation

BEFORE: dict[str, Approximation] = {
    "超过": Approximation.OVER,
    "超过了": Approximation.OVER,
    "超": Approximation.OVER,
    "逾": Approximation.OVER,
    "突破": Approximation.OVER,
    "突破了": Approximation.OVER,
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
    "约莫": Approximation.ABOUT,
    "差不多": Approximation.ABOUT,
    "不止": Approximation.OVER,
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
_WORDS_ENDING = {
    "近": "附最靠邻远新亲将逼临接",
    "约": "合条节契公制解预签相大特履续邀毁违赴爽失",
    "超": "高英赵中亚德意西法",
    "逾": "不",
    "至多": "加增减大升降高少",
    "不到": "达拿找得见做买",
}

AFTER: dict[str, Approximation] = {
    "以上": Approximation.AT_LEAST,
    "以下": Approximation.AT_MOST,
    "以内": Approximation.AT_MOST,
    "之内": Approximation.AT_MOST,
    "不到": Approximation.AT_MOST,
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
"""Bound words that belong to the figure when they follow its unit; 及以上 and 或者以下 bound as 以上 and 以下 do."""

INSIDE: dict[str, Approximation] = {
    "多": Approximation.OVER,
    "余": Approximation.OVER,
    "几": Approximation.VAGUE,
    "来": Approximation.ABOUT,
    "把": Approximation.ABOUT,
}
"""Bound words between the digits and the unit."""


def is_inside_word(text: str, start: int, word: str) -> bool:
    """Whether a bound word's character only ends another word: 附近, 最近, 合约, 高超."""
    return start > 0 and text[start - 1] in _WORDS_ENDING.get(word, "")
