"""Whether people or households counted without a word for them are those who live at a place, or some of them."""

from __future__ import annotations

import re

from archive_gui.language.folds import fold

_BLANKS = re.compile(r"[^\S\n]+")
_SENTENCE = re.compile(r"[。；！？;!?\n]")
_NUMBER = r"(?:[\d.,]+|[一二两三四五六七八九十百千万零〇]+)[万千百]?[多余]?"
_HOUSEHOLDS = re.compile(rf"{_NUMBER}户(?:人家)?[、，,]?(?:共|计|有|共有|合计)?$")
_PARTS = re.compile(rf"{_NUMBER}个?(?:[一-鿿]{{0,4}}(?:小?组|院落|寨子?|屯|湾|[村队寨]))[、，,]?(?:共|有|共有)?$")
_WHOLE = re.compile(
    r"(?:[全本该整][省市县区州旗乡镇村寨屯组岛]|村里|村子|寨里|[户戸]籍|常住|总|[省市县区州旗乡镇村组])"
    r"(?:现有|共有|总共|一共|共|有|人口|人口为|人口达)?$"
)
_SOME = re.compile(
    r"剩|余下|脱贫|贫困|监测|低保|五保|搬迁|迁|安置|退出|签约|参保|受灾|受益|惠及|覆盖|解决|转移|务工|就业|外出|培训|帮扶|吸纳|带动|"
    r"住着|住进|接纳|其中|另有|还有|新增|增加|减少|涉及|负责|比上|[多少]$"
)
"""Words of which the people counted are some, or not those of a place."""


def tells_population(before: str, quote: str, after: str) -> bool:
    """Whether the figure is the number of people or households of a place: 全村326户1098人, 全县148万人口, 1386口人.

    ``before`` and ``after`` are the text around it, 30 characters being enough. 26 people who were given a
    prize, who came or went, or who are left over are no population: 比上年多4人, 剩下的2户5人, 惠及14万人口.
    """
    lead = _SENTENCE.split(_BLANKS.sub("", fold(before)))[-1]
    said, tail = _BLANKS.sub("", fold(quote)), _BLANKS.sub("", fold(after))
    clauses = re.split(r"[，,]", lead.rstrip("，,、"))
    some = _SOME.search(clauses[-1]) or (len(clauses) > 1 and clauses[-2].endswith("的") and _SOME.search(clauses[-2]))
    if some or said.endswith("名"):
        return False
    if said.endswith(("口", "人口")) or tail.startswith("人口"):
        return True
    return any(known.search(lead) for known in (_HOUSEHOLDS, _PARTS, _WHOLE))
