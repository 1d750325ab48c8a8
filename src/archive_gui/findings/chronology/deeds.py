"""What a clause tells to have been done, by where its words stand: there is no list of verbs.

A deed stands before 了 or 完, between what it is done by and its time (桥墩8月9日浇筑), before 是 or 在 and the time
(走丢是5月19日), before 的, or at the end of the clause.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_LED = (
    "(?:[,，|]|[夜晚早清]?[间里上晨]|凌晨|[当那这]天|终于|正式|重新|开始|全部|一起|都|就|才|已经?|又|刚刚?|再|便|被)*"
)
_BEHIND_TIME = re.compile(f"{_LED}([㐀-鿿]{{2}})")
_BEFORE_TIME = re.compile("([㐀-鿿]{2})(?:的?(?:日子|时间|那天))?(?:就?是|在|于|定在|选在|放在)$")
_DONE = re.compile("([㐀-鿿])([㐀-鿿])(?:了|过(?!后)|完|好(?![多几])|起来)")
_SAID_OF = re.compile("([㐀-鿿]{2})的(?=[,，。；|]|$)")
_ENDS = re.compile("([㐀-鿿]{2})(?=[,，。；|\n]|$)")
_RESULTS = "上下成起到掉出回进满开通住断完好塌走"
"""What may stand behind a verb of one character and belongs to it."""

_EMPTY = re.compile("[的了是在有到来去说要能会多大这那一个们也就还都不没年月日时天里外上下人村县镇乡]")
_PAIRS = re.compile("(?=([㐀-鿿]{2}))")
_SMALL = re.compile("[的了在是有到被把给为从向和与也就都才又]")
_SUBJECT, _RUN = 2, 3


def deeds_in(before: str, behind: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a clause that tell what was done, and those that may, before a time and behind it."""
    own = _first(behind.lstrip(",， "))
    sure, likely = set[str](), set[str]()
    if (named := _BEFORE_TIME.search(before)) is not None:
        sure.add(named[1])
    if len(_SMALL.sub("", before)) >= _SUBJECT and (told := _BEHIND_TIME.match(own)) is not None:
        likely.add(told[1])
    likely.update(_ENDS.findall(own))
    for told_there in (before, own):
        sure.update(_SAID_OF.findall(told_there))
        for one, other in _DONE.findall(told_there):
            sure.add(one + other)
            sure.add(one if other in _RESULTS else other)
    kept, more = (frozenset(word for word in found if not _EMPTY.search(word)) for found in (sure, likely))
    return kept, kept | more


def of_two_objects(one: str, other: str) -> bool:
    """Whether the words that two clauses share longest go on in two ways, or all but one word are the same.

    审理欠薪案, 审理离婚案; 果业有了起色, 蜂业有了起色.
    """
    if _differ_in_a_word(one, other):
        return True
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    if len(one[found.a : found.a + found.size].rpartition("|")[2]) < _RUN:
        return False
    behind = (_first(one[found.a + found.size :]), _first(other[found.b + found.size :]))
    left, right = (set(_PAIRS.findall(_SMALL.sub("|", words))) for words in behind)
    return bool(left and right) and not left & right


def _differ_in_a_word(one: str, other: str) -> bool:
    """Whether two clauses tell the same before and behind a word that is another one in each."""
    left, right = (max(words.replace(",", "|").split("|"), key=len) for words in (one, other))
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    if [step[0] for step in steps] != ["equal", "replace", "equal"]:
        return False
    (_, _, before, *_), (_, start, end, since, until), (_, begin, close, *_) = steps
    return min(before, close - begin) >= _RUN and max(end - start, until - since) < _RUN


def _first(words: str) -> str:
    """The clause that words begin with."""
    return re.split("[,，。；|]", words)[0]
