"""Who acts in the clause that leads to words, by its form: a label, a word for people, a name of no list."""

from __future__ import annotations

import re

from archive_gui.facts.speakers.called import is_likely_surname
from archive_gui.facts.speakers.people import People
from archive_gui.facts.speakers.subjects import Subjects
from archive_gui.facts.speakers.words import (
    ACTS_IN_CLAUSE,
    BODY_IN_CLAUSE,
    GROUP_IN_CLAUSE,
    PRONOUN,
    READS_OUT,
    SAY,
    SOME_THERE,
    SOMEONE,
    TOLD_TO,
)
from archive_gui.language.personal_names import is_word, read_name, surname_characters

LED_BY_COLON = re.compile(r"[：:]\s*$")
_ASKED = re.compile("(?:告诉|询问|问|追问|叮嘱|嘱咐|提醒|安慰|勉励)[着了过]?$")
"""What leads to who is told or asked."""
_LABELLED = re.compile(
    r"(?:[-–—•·◎●■▲◆★○*]\s*)?(?P<who>[一-鿿]{2,4})(?:（[^（）\n]{1,20}）|[，,][^，。：\n“”]{1,16})?[：:]"
)
_YOUNG = re.compile(
    rf"(?:[一-鿿]{{0,5}}[员师工生长友手])?(?P<who>小[{surname_characters()}])(?![子孩伙们的区村镇学组院店])(?=[^，。；“”\n的]{{1,8}}$)"
)
"""Someone young called by surname who acts in the clause: 调度员小样忙打圆场."""
_REPORTED = re.compile(rf"(?:{SAY})[，,]$")
"""What leads to what someone reports before the words: 样样坦言，光有老师不够：."""
_SAYS = re.compile(SAY)
_LONGEST_LABEL = 40
_LEAST_BEHIND = 2.0
"""How much what begins right behind the words must look like a name; see ``read_name``."""


def labelled(text: str, start: int) -> str | None:
    """Whose name is the label of a line of nothing but their words: ●样样（样村村民）：“…”."""
    line = text.rfind("\n", max(0, start - _LONGEST_LABEL), start) + 1
    label = _LABELLED.fullmatch(text, line, start)
    if label is None:
        return None
    reading = read_name(text, label.start("who"))
    named = reading is not None and reading.end == label.end("who") and reading.weight > 0
    return label["who"] if named else None


def acting_in_clause(text: str, people: People, subjects: Subjects, low: int, start: int) -> str | None:
    """The word for a person that begins the clause with the verb, whoever the clauses before it name."""
    stop = len(text[low:start].rstrip("：:，, \n")) + low
    clause = max((text.rfind(mark, low, stop) for mark in "，,；：:"), default=-1) + 1
    clause = max(clause, low)
    told = people.named(clause, stop)
    if told and told[-1].span.end == stop and _ASKED.search(text, clause, told[-1].span.start):
        stop = told[-1].span.start
    if people.named(clause, stop):
        return None
    if _REPORTED.search(text, low, clause) and people.named(low, clause) and not _SAYS.search(text, clause, stop):
        return None  # what the clause tells of is reported by whom the one before names
    if SOMEONE.search(text, clause, stop):
        reads = READS_OUT.match(text, clause, stop)
        some = SOME_THERE.match(text, clause, stop)
        return reads["who"] if reads is not None else some["who"] if some is not None else ""
    if (unlisted := unlisted_at(text, clause)) is not None:
        return unlisted
    if (young := _YOUNG.match(text, clause, stop)) is not None:
        return young["who"]
    words = TOLD_TO.sub("", text[clause:stop])
    if not (LED_BY_COLON.search(text, stop, start) or re.search(SAY, words)):
        return None
    if (group := GROUP_IN_CLAUSE.match(words)) is not None:
        return group["who"]
    if PRONOUN.search(words):
        return None
    acting = ACTS_IN_CLAUSE.match(words)
    if acting is None:
        body = BODY_IN_CLAUSE.match(words)
        return body["who"] if body is not None else None
    who = subjects.called(acting["who"], clause)
    return acting["described"] + who if who == acting["who"] else who


def unlisted_at(text: str, at: int) -> str | None:
    """A name that no rule for people took, where it begins right behind the words: “…，”样宝山呷了一口茶."""
    if not is_likely_surname(text[at : at + 1]) or any(is_word(text, at + ahead) for ahead in (0, 1)):
        return None
    reading = read_name(text, at)
    if reading is None or reading.end - at != 3 or reading.weight < _LEAST_BEHIND:
        return None
    return text[at : reading.end]
