"""Words for times of the year, each with the days that it may mean: 入伏, 国庆节前, 开学第二周, 正月初六."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from archive_gui.language.folds import fold
from archive_gui.language.numerals import parse
from archive_gui.language.openings import openings_of

_LEAP_YEAR = 2000
YEAR = 366
"""Days of the year in which all days are counted here."""


def day_of_year(month: int, day: int) -> int:
    """The number of a day, from 1; the last day of the month where it has no such day."""
    for last in range(day, 0, -1):
        try:
            return date(_LEAP_YEAR, month, last).timetuple().tm_yday
        except ValueError:
            continue
    return 1


@dataclass(frozen=True, slots=True)
class Season:
    """Days of whatever year, from ``first`` to ``last``, over the turn of the year where that is less."""

    first: int
    last: int
    lunar: tuple[int, int] | None = None
    """Month and day of the old calendar, the day 0 where only its month is told."""

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first) % YEAR + 1

    def meets(self, other: Season) -> bool:
        """Whether the two have a day in common, that of the old calendar first where both are told by it."""
        if self.lunar and other.lunar:
            months = self.lunar[0] == other.lunar[0]
            return months and (self.lunar[1] == other.lunar[1] or not (self.lunar[1] and other.lunar[1]))
        return (other.first - self.first) % YEAR < self.length or (self.first - other.first) % YEAR < other.length

    def apart(self, other: Season) -> int:
        """The days between the two, the shorter way round."""
        if self.meets(other):
            return 0
        return min((other.first - self.last) % YEAR, (self.first - other.last) % YEAR)

    def moved(self, days: int, wide: int = 0) -> Season:
        """The same so many days later, and as much wider on either side."""
        first, last = self.first + days - wide, self.last + days + wide
        return Season((first - 1) % YEAR + 1, (last - 1) % YEAR + 1, None if days else self.lunar)


def days(first: tuple[int, int], last: tuple[int, int], lunar: tuple[int, int] | None = None) -> Season:
    """The days from one to another, each as month and day."""
    return Season(day_of_year(*first), day_of_year(*last), lunar)


_NAMED: tuple[tuple[str, Season], ...] = (
    ("元旦", days((12, 31), (1, 3))),
    ("春节|除夕|大年夜|年三十|大年三十|过大?年|新春", days((1, 17), (2, 24), (1, 0))),
    ("元宵|正月十五", days((2, 3), (3, 8), (1, 15))),
    ("腊八", days((12, 31), (1, 30), (12, 8))),
    ("小年(?!轻)", days((1, 10), (2, 13), (12, 0))),
    ("立春", days((2, 3), (2, 5))),
    ("惊蛰", days((3, 5), (3, 7))),
    ("春分", days((3, 20), (3, 22))),
    ("清明", days((4, 3), (4, 7))),
    ("谷雨", days((4, 19), (4, 21))),
    ("立夏", days((5, 5), (5, 7))),
    ("芒种", days((6, 5), (6, 7))),
    ("夏至", days((6, 20), (6, 22))),
    ("入伏|头伏|三伏|伏天|数伏", days((7, 10), (8, 25))),
    ("立秋", days((8, 6), (8, 9))),
    ("白露", days((9, 6), (9, 9))),
    ("小寒|大寒", days((1, 5), (1, 21))),
    ("小暑|大暑", days((7, 6), (7, 24))),
    ("处暑", days((8, 22), (8, 24))),
    ("小满(?=[那当这前后，])", days((5, 20), (5, 22))),
    ("秋分", days((9, 22), (9, 24))),
    ("寒露", days((10, 7), (10, 9))),
    ("霜降", days((10, 22), (10, 24))),
    ("立冬", days((11, 6), (11, 9))),
    ("冬至", days((12, 20), (12, 23))),
    ("数九|三九天", days((12, 20), (3, 12))),
    ("妇女节", days((3, 7), (3, 8))),
    ("植树节", days((3, 12), (3, 12))),
    ("五一(?!劳动奖)(?![路村厂广新])|劳动节", days((4, 29), (5, 5))),
    ("五四(?![运路])|青年节", days((5, 4), (5, 4))),
    ("六一(?![路村厂小])|儿童节", days((6, 1), (6, 1))),
    ("端午", days((5, 25), (6, 28), (5, 5))),
    ("七一(?![勋路村厂])|建党节", days((7, 1), (7, 1))),
    ("八一(?![勋路村厂小电])|建军节", days((8, 1), (8, 1))),
    ("七夕", days((7, 31), (8, 31), (7, 7))),
    ("教师节", days((9, 10), (9, 10))),
    ("中秋", days((9, 6), (10, 9), (8, 15))),
    ('国庆(?=[节长假期前后当这那"])', days((9, 30), (10, 8))),
    ("重阳", days((10, 1), (11, 3), (9, 9))),
    ("高考", days((6, 6), (6, 10))),
    ("寒假", days((1, 5), (3, 3))),
    ("暑假|放暑", days((6, 22), (9, 5))),
    ("双抢", days((7, 1), (8, 12))),
    ("秋季(?:学期)?开学|秋季(?![学高])", days((8, 20), (11, 30))),
    ("春季(?:学期)?开学", days((2, 5), (4, 20))),
    ("中考", days((6, 10), (6, 28))),
    ("春运|年货|春联|年夜饭|拜年", days((1, 5), (3, 3))),
    ("桃花(?=[开盛正])", days((3, 1), (4, 25))),
    ("油菜花", days((2, 10), (4, 25))),
    ("映山红|杜鹃花", days((3, 20), (6, 10))),
    ("荷花(?=[开盛正])|知了|蝉鸣|蝉声|西瓜", days((5, 15), (9, 20))),
    ("桂花(?=[开飘正香])", days((8, 20), (11, 5))),
    ("腊梅|蜡梅", days((11, 25), (3, 5))),
    ("稻[谷子](?=[黄熟正])|谷子(?=[黄熟正])|打谷|秋收", days((7, 10), (11, 15))),
    ("割麦|麦收|麦子(?=[黄熟])", days((5, 5), (6, 30))),
    ("插秧|栽秧|莳田", days((4, 1), (8, 12))),
    ("春茶|清明茶", days((2, 25), (5, 20))),
    ("杨梅(?=[红熟])|枇杷(?=[黄熟])", days((4, 20), (7, 15))),
    ("板栗(?=[熟开])", days((8, 25), (11, 5))),
    ("下[着了]?大?雪(?!糕)|飘[着起了]?雪|雪花|大雪(?=[封纷天])|积雪|冰天雪地|结[着了]冰", days((11, 15), (3, 25))),
    ("打霜|下霜|烤[着了]?火(?!车)|火塘|火盆|棉袄|棉衣|羽绒服", days((10, 10), (4, 15))),
    ("短袖|汗衫|电扇|蒲扇|光着膀子|热得", days((4, 25), (10, 5))),
    ("春天|开春|春上|阳春|春季(?![学高])|(?<=年)春(?!季[学高])", days((1, 25), (5, 31))),
    ("夏天|盛夏|初夏|夏季|酷暑|(?<=年)夏", days((5, 1), (9, 5))),
    ("秋天|金秋|深秋|初秋|秋后|(?<=年)秋(?!季[学高])", days((8, 1), (12, 1))),
    ("冬天|寒冬|隆冬|初冬|入冬|冬季|冬月|(?<=年)冬|(?<=去)冬", days((10, 25), (3, 5))),
)
_MONTHS_OF_OLD = "正二三四五六七八九十冬腊"
_OLD = (
    r"(?P<old>正|冬|腊)月(?P<old_day>初?[一二三四五六七八九十]{1,3}|廿[一二三四五六七八九]?|三十|[12]?\d(?!\d))?|"
    r"(?:农历|阴历|旧历|老历)的?(?P<told>[正冬腊]|十?[一二三四五六七八九十])月"
    r"(?P<told_day>初?[一二三四五六七八九十]{1,3}|廿[一二三四五六七八九]?)?|(?:大年|年)初(?P<new>[一二三四五六七八])"
)
_OLD_WORDS = re.compile(_OLD)
_OPENS_OLD = ("正月", "冬月", "腊月", "农历", "阴历", "旧历", "老历", "大年", "年初")


def _by_first() -> dict[str, list[tuple[re.Pattern[str], Season | None]]]:
    """The words by the character that they begin with: a text is searched for these alone."""
    found: dict[str, list[tuple[re.Pattern[str], Season | None]]] = {one[0]: [(_OLD_WORDS, None)] for one in _OPENS_OLD}
    for words, season in _NAMED:
        for word in words.split("|"):
            for opening in openings_of(word):
                found.setdefault(opening[0], []).append((re.compile(word), season))
    return found


_BY_FIRST = _by_first()
_OPENINGS = (*_OPENS_OLD, *openings_of("|".join(words for words, _ in _NAMED)))
_FIRST = re.compile("|".join(one[0] + f"(?={one[1:]})" for one in dict.fromkeys(_OPENINGS)))
"""The first character of each, where the one behind goes with it: 初 of 去年初冬 is looked at too."""
_BEFORE, _BEHIND = (
    re.compile("(?:节|那?天)?(?:之前|以前|前夕|前[后头]?|将近|临近)"),
    re.compile("(?:节|假期?)?(?:刚过|过后|之后|后)"),
)
_AROUND_IT = 31
"""Days before and behind a feast that 节前 and 节后 mean."""
_MONTH_LAG, _MONTH_SPREAD = 21, 30
"""Days by which a month of the old calendar begins behind that of the new one, and by how many it may be later."""


@dataclass(frozen=True, slots=True)
class SeasonTold:
    """A season and where the folded text tells it."""

    start: int
    end: int
    season: Season


def seasons_in(text: str) -> Iterator[SeasonTold]:
    """The times of the year that a folded text tells in words."""
    last = 0
    for start in (found.start() for found in _FIRST.finditer(text)):
        told = _at(text, start) if start >= last else None
        if told is None:
            continue
        season, end = told
        if (behind := _BEHIND.match(text, end)) is not None:
            season, end = Season(season.first, (season.last + _AROUND_IT - 1) % YEAR + 1), behind.end()
        elif (before := _BEFORE.match(text, end)) is not None:
            season, end = Season((season.first - _AROUND_IT - 1) % YEAR + 1, season.last), before.end()
        last = end
        yield SeasonTold(start, end, season)


def _at(text: str, start: int) -> tuple[Season, int] | None:
    """The time of the year that begins at a place, and where it ends."""
    for word, season in _BY_FIRST[text[start]]:
        found = word.match(text, start)
        if found is not None:
            return season or _of_old(found), found.end()
    return None


def _of_old(found: re.Match[str]) -> Season:
    """A month or day of the old calendar, as wide as it moves about in the new one."""
    if found["new"]:
        return days((1, 21), (2, 27), (1, int(parse(found["new"]) or 1)))
    month = found["old"] or found["told"]
    number = _MONTHS_OF_OLD.index(month) + 1 if len(month) == 1 else int(parse(month) or 1)
    told = (found["old_day"] or found["told_day"] or "").replace("初", "").replace("廿", "二十")
    day = int(parse(told) or 0)
    first = day_of_year(number, 1) + _MONTH_LAG - 1 + max(0, day - 1)
    last = first + _MONTH_SPREAD + (0 if day else _MONTH_SPREAD)
    return Season((first - 1) % YEAR + 1, (last - 1) % YEAR + 1, (number, day))


_PART_OF_MONTH = ((re.compile("上旬|初"), 1, 12), (re.compile("中旬"), 9, 22), (re.compile("下旬|底|末"), 20, 31))


def of_month(quote: str, month: int, day: int) -> Season:
    """The days of a month that a date tells: 5月12日, 5月中旬, 5月底, 5月."""
    if day:
        return days((month, day), (month, day))
    told = fold(quote)
    for words, first, last in _PART_OF_MONTH:
        if words.search(told):
            return days((month, first), (month, last))
    return days((month, 1), (month, 31))
