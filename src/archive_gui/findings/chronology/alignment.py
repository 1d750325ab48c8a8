"""Whether two passages of a page tell one event, or two stages of one course, at times that cannot both be.

Each sign is a number from 0 to 1, most of them 0 or 1; ``alignment_weights`` says how much each counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import inf, log

from archive_gui.domain.reading import PartKind
from archive_gui.findings.chronology.alignment_weights import BIAS, WEIGHTS
from archive_gui.findings.chronology.courses import LIVES
from archive_gui.findings.chronology.dated import Day
from archive_gui.findings.chronology.deeds import of_two_objects
from archive_gui.findings.chronology.event_sorts import SORTS, Of
from archive_gui.findings.chronology.milestones import are_apart, are_one
from archive_gui.findings.chronology.passages import Page, Passage, pairs
from archive_gui.findings.chronology.rivals import apart, of_other_figures
from archive_gui.findings.chronology.scenes import (
    is_short_for,
    may_be_of_one_place,
    of_one_person,
    of_one_village,
    of_village_around,
)
from archive_gui.findings.chronology.seasons import Season
from archive_gui.findings.chronology.told_times import is_of_writing, surely_before, weekday_of, years_apart
from archive_gui.findings.names.confusion import are_one_name

_YEARS, _YEARS_ALONE = 8, 12
"""How far two years of one event lie apart by mistake: of months and days, and of years alone."""

_FEW_DAYS, _FEW_YEARS, _FAR = 3, 3, 75
_WEEKS = 45
_LONG_SEASON = 5
_TURN_OF_THE_YEAR = (52, 335)
_IN_CLAUSE, _LEAST, _CHARACTERS, _FEW_CHARACTERS = 16.0, 8.0, 4, 3
"""How much of rare words says all that they can say."""

_WORDS_AT_MOST = sum(
    max(0.0, weight) for sign, weight in WEIGHTS.items() if sign.startswith(("words", "characters", "one deed"))
)
"""What the words that two passages share can add."""

_TELLING = 100
"""A smaller number stands in two sentences by chance."""

_FEW_TIMES, _MANY_TIMES = 5, 40
"""The more times a page tells, the less says that two of them go together; a page of few is none on which all do."""
_PLAINLY = (
    "told as behind it",
    "two terms",
    "documents",
    "groups",
    "routes",
    "quoted two",
    "two villages",
    "two of a level",
)
_PLAINLY_UNLESS_STAGES = ("long before", "offices", "sides", "two things", "plan in one", "another in one")
_OF_MORE = (
    "one article",
    "open",
    "report",
    "plan in one",
    "plan in both",
    "caption in one",
    "other figures",
    "two objects",
)
"""What two articles that each tell an event in their own words do without."""
_KIND = 3
"""Characters at the end of a name that say of what kind it is."""

_DAY_ALONE = re.compile(r"\d{1,2}[日号]")
_LEVELS = frozenset("县镇乡")
_QUOTED = re.compile(r"[“\"]([一-鿿]{3,12})[”\"]")
_HELD = re.compile("启动|开幕|启幕|开锣|开场|开街|举行|举办|帷幕|鸣锣|开赛|开播")
"""What is done with an event that has a name of its own."""


def may_be_one(one: Passage, other: Passage) -> bool:
    """Whether two passages tell times that cannot both be, and have anything of an event in common."""
    if not _cannot_both_be(one, other) or one.compared or other.compared or (one.report and other.report):
        return False
    return bool(one.clause & other.clause) or _tell_one_sort(one, other) or _may_be_one_milestone(one, other)


def _may_be_one_milestone(one: Passage, other: Passage) -> bool:
    return are_one(one.milestone, other.milestone, frozenset())


def alignment(page: Page, one: Passage, other: Passage, times: int, least: float) -> float:
    """How much speaks for two passages' telling of one thing, as the logarithm of the odds; none if they are two.

    Below ``least`` it may be told as none: how rare the words are that both share is only asked where it can matter.
    """
    found = _signs_but_words(page, one, other, times)
    if are_two(found) or BIAS + _weighed(found) + _WORDS_AT_MOST + WEIGHTS["of two tellers"] < least:
        return -inf
    words = _of_words(page, one, other)
    deed = any(words[sign] for sign in ("words: clause", "one deed", "characters"))
    if not (found["one milestone"] or deed or _tell_one_sort(one, other)):
        return -inf  # that it is told of one person is no sign of one deed
    tellers = {"of two tellers": _are_of_two_tellers({**found, **words})}
    return BIAS + _weighed(found) + _weighed(words) + _weighed(tellers)


def _are_of_two_tellers(found: Mapping[str, float]) -> bool:
    """Whether two articles tell one sort of event each, and neither tells of more than a day on which it happened."""
    told = any(found[sign] for sign in ("sort: thing", "sort: person", "one milestone", "one deed", "reversed, words"))
    return told and not any(found[sign] for sign in _OF_MORE)


def _tell_one_sort(one: Passage, other: Passage) -> bool:
    """Whether two passages tell one sort of event, stages of one course, or a row's first and a later one."""
    return bool(one.sorts & other.sorts or one.stages.keys() & other.stages.keys() or _are_in_turn(one, other))


def _weighed(found: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(sign, 0.0) * value for sign, value in found.items())


def are_two(found: Mapping[str, float]) -> bool:
    """Whether the words say plainly that two things are meant, stages of one course aside."""
    if found["sort: person"] and found["two people"] and not found["sort: thing"]:
        return True  # both came, both married
    if found["in turn"] and found["stages reversed"]:
        return any(found[sign] for sign in _PLAINLY if sign != "two terms")
    told = ("own names differ",) if found["stages reversed"] else _PLAINLY_UNLESS_STAGES
    return any(found[sign] for sign in (*_PLAINLY, *told))


def is_reversed(page: Page, one: Passage, other: Passage) -> bool:
    """Whether the two tell stages of one course, the later one at the earlier time."""
    return _order(page, one, other) == "stages reversed" and not one.sorts & other.sorts


def _signs_but_words(page: Page, one: Passage, other: Passage, times: int) -> dict[str, float]:
    """The signs of a pair, on a page that tells so many times, without those of the words that both share."""
    found: dict[str, float] = {
        **_of_sorts(page, one, other),
        **_of_names(one, other),
        **_of_places_in_text(page, one, other),
        **_of_marks(one, other),
        **apart(one.scene, other.scene),
        **_of_stages(page, one, other),
        **_of_times(page, one, other),
        "one milestone": are_one(one.milestone, other.milestone, page.named),
        "many times": min(1.0, log(max(times, _FEW_TIMES)) / log(_MANY_TIMES)),
    }
    if are_apart(one.milestone, other.milestone, page.named):
        found["two things"] = True
    if found["one milestone"]:
        found["own names differ"] = found["two things"] = False  # 金银花合作社, 牵头成立合作社
    slip = _is_slip(one, other)
    found["thing, slip"] = found["sort: thing"] * slip
    found["slip, two articles"] = slip and not found["one article"]
    return found


def _cannot_both_be(one: Passage, other: Passage) -> bool:
    left, right = one.when, other.when
    if (one.day.article, one.day.sentence) == (other.day.article, other.day.sentence) and not _run_back(one, other):
        return False
    if left.weekday is not None or right.weekday is not None:
        days = weekday_of(one.told), weekday_of(other.told)
        return one.day.article == other.day.article and None not in days and days[0] != days[1]
    years = years_apart(left, right)
    first, second = one.season, other.season
    if not years:
        return first is not None and second is not None and not first.meets(second)
    counted = not (left.printed and right.printed)
    if years == 1 and counted and first and second and first.meets(second) and (_turns(first) or _turns(second)):
        return False
    return years <= (_YEARS if first or second else _YEARS_ALONE)


def _run_back(one: Passage, other: Passage) -> bool:
    """Whether two times of one sentence are those of two stages of a course, told in its order, in the wrong one."""
    left, right = one.when, other.when
    if any(a.known and not a.printed and not b.known for a, b in ((left, right), (right, left))):
        return False  # 去年10月动工, 5月通车: that may be this year's
    first, last = _in_text_order(one, other)
    life = one.stages.keys() & other.stages.keys() & LIVES and of_one_person(one.scene, other.scene)
    if surely_before(first.told_as, last.told_as, None) and not life:
        return False  # what is told as it followed one another is told of two things
    return _in_order(one, other, None) == "stages reversed"


def _are_in_turn(one: Passage, other: Passage) -> bool:
    """Whether two passages of an article tell one deed of a row's first and of a later one: 首趟, 第二趟."""
    if one.day.article != other.day.article or not (one.turns and other.turns):
        return False
    if any(one.stages[course] != other.stages[course] for course in one.stages.keys() & other.stages.keys()):
        return False
    return any(
        one.turns[of][0] != other.turns[of][0] and _are_alike(one.turns[of][1], other.turns[of][1])
        for of in one.turns.keys() & other.turns.keys()
    )


def _are_alike(one: str, other: str) -> bool:
    """Whether two things share a word, or one is left to be understood."""
    return not (one and other) or one == other or bool(pairs(one) & pairs(other))


def _turns(season: Season) -> bool:
    """Whether a season lies about the turn of the year, so that 去年 may be either."""
    early, late = _TURN_OF_THE_YEAR
    return season.length > _LONG_SEASON and (season.last < season.first or season.first <= early or season.last >= late)


def _of_words(page: Page, one: Passage, other: Passage) -> dict[str, float]:
    clause = (one.clause & other.clause) - page.names
    said = page.rarity(clause)
    characters = one.characters & other.characters
    objects = of_two_objects(one.beside, other.beside)
    return {
        "words: clause": min(said / _IN_CLAUSE, 1.0),
        "words: of the less": said and said / max(min(page.rarity(one.clause), page.rarity(other.clause)), _LEAST),
        "one deed": not one.sorts & other.sorts and not objects and _is_one_deed(page, one, other),
        "two objects": objects,
        "characters": min(len(characters) / _CHARACTERS, 1.0),
        "characters, of two": min(len(page.characters_of_two(characters)) / _FEW_CHARACTERS, 1.0),
    }


def _is_one_deed(page: Page, one: Passage, other: Passage) -> bool:
    """Whether a word that tells what was done in the one is told in the other, and names nobody and no place."""
    (sure, likely), (surely, maybe) = one.deeds, other.deeds
    words = (sure & maybe) | (likely & surely) | (likely & maybe)
    words |= {word for found, told in ((sure, other), (surely, one)) for word in found if told.tells(word)}
    names = one.moment.names | other.moment.names
    return any(word not in page.names and not any(word in name for name in names) for word in words)


def _of_sorts(page: Page, one: Passage, other: Passage) -> dict[str, float]:
    sorts = one.sorts & other.sorts
    kinds = {SORTS[place].of for place in sorts}
    around = {SORTS[place].of for place in one.sorts_around & other.sorts_around} if not sorts else set()
    person = of_one_person(one.scene, other.scene)
    acting = page.acting(one) if Of.PERSON in kinds else ""
    person = person or (acting != "" and acting == page.acting(other))
    alone = len(page.people) == 1
    return {
        "sort: thing": Of.THING in kinds,
        "sort: person": Of.PERSON in kinds,
        "sort: many": Of.MANY in kinds,
        "sort: thing, around": Of.THING in around,
        "sort: person, around": Of.PERSON in around and (person or alone),
        "two sorts": bool(one.sorts and other.sorts and not sorts),
        "no sort in one": not (one.sorts and other.sorts),
        "one person": person,
        "two people": bool(one.named and other.named) and not person,
        "person and sort": person and Of.PERSON in kinds,
        "article of one person": alone and one.day.article == other.day.article,
    }


def _of_names(one: Passage, other: Passage) -> dict[str, float]:
    left, right = one.moment.names - one.moment.places, other.moment.names - other.moment.places
    named = any(is_short_for(a, b) or is_short_for(b, a) or are_one_name(a, b) for a in left for b in right)
    village = of_one_village(one.scene, other.scene)
    shared = {value for value, _ in one.scene.figures & other.scene.figures}
    held = [
        set(_QUOTED.findall(told)) if _HELD.search(told) else set() for told in (one.moment.told, other.moment.told)
    ]
    return {
        "one village": village,
        "village around": not village and of_village_around(one.scene, other.scene),
        "two villages": bool(one.scene.villages and other.scene.villages) and not village,
        "two of a level": _of_two_of_a_level(one.moment.places, other.moment.places),
        "two places": not may_be_of_one_place(one.scene, other.scene),
        "one name": named,
        "two names of a kind": not named and any(a[-_KIND:] == b[-_KIND:] for a in left for b in right),
        "large figure": any(value >= _TELLING for value in shared),
        "other figures": of_other_figures(one.scene, other.scene),
        "one held": bool(held[0] & held[1]),
    }


def _of_two_of_a_level(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences name places of one level, a county or a town, and none that both name."""
    left, right = ({place[-1] + place[:2] for place in places if place[-1] in _LEVELS} for places in (one, other))
    levels = {place[0] for place in left} & {place[0] for place in right}
    return any(not {place for place in left & right if place[0] == level} for level in levels)


def _of_places_in_text(page: Page, one: Passage, other: Passage) -> dict[str, float]:
    together = one.day.article == other.day.article
    paragraph = together and one.day.paragraph == other.day.paragraph
    first, second = _in_text_order(one, other)
    written = page.written.get(one.day.article)
    in_order = together and surely_before(first.told_as, second.told_as, written)
    return {
        "one article": together,
        "told in order, one paragraph": in_order and paragraph,
        "told as behind it": _is_behind(page, one, other) or _is_behind(page, other, one),
        "long before": together
        and "long before" in second.marks - first.marks
        and surely_before(second.told_as, first.told_as, written),
        "opening in one": one.opens != other.opens,
        "caption in one": (one.part is PartKind.CAPTION) != (other.part is PartKind.CAPTION),
    }


def _is_behind(page: Page, one: Passage, other: Passage) -> bool:
    """Whether what the one tells is told to have been done before the other, at an earlier time: 开馆后的头一回讲座."""
    told = any(word in other.beside for word in one.done_before)
    return told and surely_before(other.told_as, one.told_as, page.written.get(one.day.article))


def _in_text_order(one: Passage, other: Passage) -> tuple[Passage, Passage]:
    return (one, other) if one.told.span <= other.told.span else (other, one)


def _of_marks(one: Passage, other: Passage) -> dict[str, float]:
    left, right = one.marks, other.marks
    in_one, in_both = left ^ right, left & right
    return {
        **{
            f"{mark} in one": mark in in_one
            for mark in ("recalled", "speech", "plan", "again", "another", "first", "too", "kin")
        },
        "that day, sort or words": "that day" in in_one and bool(one.sorts & other.sorts or one.clause & other.clause),
        **{f"{mark} in both": mark in in_both for mark in ("recalled", "plan", "again", "first")},
        "open": "open" in left | right,
        "report": "report" in left | right,
        "counted back": one.shifted or other.shifted,
    }


def _order(page: Page, one: Passage, other: Passage) -> str:
    """How the stages that two passages tell stand to their times; empty where they tell none of one course."""
    return _in_order(one, other, page.written.get(one.day.article))


def _in_order(one: Passage, other: Passage, written: int | None) -> str:
    found = ""
    if _are_in_turn(one, other):
        start, then = sorted((one, other), key=lambda side: min(number for number, _ in side.turns.values()))
        return "stages reversed" if surely_before(then.told_as, start.told_as, written) else "stages in order"
    for course in one.stages.keys() & other.stages.keys():
        first, second = one.stages[course], other.stages[course]
        earlier, later = (one, other) if first < second else (other, one)
        low, high = sorted((first, second))
        if not (low[0] < high[0] and low[1] < high[1]):
            continue
        if surely_before(later.told_as, earlier.told_as, written):
            return "stages reversed"
        found = "stages in order" if surely_before(earlier.told_as, later.told_as, written) else found or "two stages"
    return found


def _of_stages(page: Page, one: Passage, other: Passage) -> dict[str, float]:
    order = _order(page, one, other)
    courses = one.stages.keys() & other.stages.keys()
    back = order == "stages reversed"
    together = one.day.article == other.day.article
    first, second = _in_text_order(one, other)
    course_order = (
        back and together and not surely_before(first.told_as, second.told_as, page.written.get(one.day.article))
    )
    shared = (one.sentence & other.sentence) - page.names if back else frozenset[str]()
    alone = together and len(page.people) == 1
    return {
        "stages in order": order == "stages in order",
        "two stages": order == "two stages",
        "stages reversed": back,
        "in turn": _are_in_turn(one, other),
        "reversed, one article": back and together,
        "reversed, one life": back and bool(courses & LIVES) and (alone or of_one_person(one.scene, other.scene)),
        "reversed, told in order of the course": course_order,
        "reversed, words": min(page.rarity(shared) / _IN_CLAUSE, 1.0),
    }


def _of_times(page: Page, one: Passage, other: Passage) -> dict[str, float]:
    left, right = one.when, other.when
    if left.weekday is not None or right.weekday is not None:
        return {"weekday": True}
    years = years_apart(left, right) or 0
    return {
        "day alone": any(_DAY_ALONE.match(side.day.fact.quote) for side in (one, other)),
        "year told in one": bool(left.year_known) != bool(right.year_known),
        **_of_past_years(page, one, other),
        **(_of_years_alone(one, other, years) if not (one.season and other.season) else {}),
        **(_of_days(one, other, one.season, other.season, years) if one.season and other.season else {}),
    }


def _of_past_years(page: Page, one: Passage, other: Passage) -> dict[str, float]:
    """去年 in one, and in the other no year, which is then that of writing unless somebody looks back."""
    silent = [
        (a, b)
        for a, b in ((one, other), (other, one))
        if a.when.year_known
        and not is_of_writing(a.when.year, page.written.get(a.day.article))
        and not b.when.year_known
    ]
    near = any(_turns_to(a.season, b.season) for a, b in silent)
    return {
        "past year in one": bool(silent) and not near,
        "past year in one, recalled": any("looked back" in b.marks - a.marks for a, b in silent),
    }


def _turns_to(past: Season | None, present: Season | None) -> bool:
    """Whether the one lies at the end of a year, the other soon behind it, at the beginning of the next."""
    return past is not None and present is not None and past.first > present.last and past.apart(present) <= _WEEKS


def _of_years_alone(one: Passage, other: Passage, years: int) -> dict[str, float]:
    return {
        "one year apart": years == 1,
        "many years apart": years > _FEW_YEARS,
        "month in one": bool(one.season) != bool(other.season),
        "ago": "前" in (one.day.near, other.day.near),
    }


def _of_days(one: Passage, other: Passage, first: Season, second: Season, years: int) -> dict[str, float]:
    left, right = one.day, other.day
    if years:
        return {"another year, same month": first.meets(second), "another year, of many": years > _FEW_YEARS}
    if one.when.in_words or other.when.in_words:
        return {}
    gap = first.apart(second)
    if left.day and right.day and left.month == right.month:
        return {"day: turned": _is_turned(left, right), "day: far": not _may_be_misprinted(left, right)}
    return {"month: few days": gap <= _LONG_SEASON, "month: far": gap > _FAR}


def _is_slip(one: Passage, other: Passage) -> bool:
    """Whether two dates differ as a date and its misprint do: in the year, the month or the day alone."""
    first, second = one.season, other.season
    if first is None or second is None or one.when.in_words or other.when.in_words:
        return False
    if years_apart(one.when, other.when):
        return first.meets(second)
    left, right = one.day, other.day
    if not (left.day and right.day):
        return False
    return left.day == right.day or (left.month == right.month and _may_be_misprinted(left, right))


def _is_turned(one: Day, other: Day) -> bool:
    """Whether two days of a month have their digits in the other order."""
    return f"{one.day:02}" == f"{other.day:02}"[::-1]


def _may_be_misprinted(one: Day, other: Day) -> bool:
    """Whether two days of a month lie beside one another or differ in a digit or in the order of both."""
    changed = sum(a != b for a, b in zip(f"{one.day:02}", f"{other.day:02}", strict=True))
    return abs(one.day - other.day) <= _FEW_DAYS or changed == 1 or _is_turned(one, other)
