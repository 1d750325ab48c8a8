"""Calendar values as documents state them: to the year, month, day or minute, and the words that name them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from decimal import Decimal

from archive_gui.language.numerals import parse

RELATIVE_YEARS = {
    "大前年": -3,
    "前年": -2,
    "去年": -1,
    "头年": -1,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "来年": 1,
    "后年": 2,
    "大后年": 3,
}
"""Years counted from the year in which the text was written."""

CONTEXT_YEARS = {
    "上年": -1, "当年": 0, "同年": 0, "是年": 0, "该年": 0, "次年": 1, "翌年": 1, "转年": 1, "第二年": 1,
    "再下一年": 1, "这年": 0, "那年": 0, "这一年": 0, "那一年": 0,
}  # fmt: skip
"""Years counted from the year the text spoke of last."""

RELATIVE_MONTHS = {
    "上上月": -2, "上上个月": -2, "上月": -1, "上个月": -1, "本月": 0, "这个月": 0, "下月": 1, "下个月": 1,
    "下下月": 2, "下下个月": 2,
}  # fmt: skip
CONTEXT_MONTHS = {"当月": 0, "同月": 0, "次月": 1, "翌月": 1}

RELATIVE_DAYS = {
    "大前天": -3,
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "昨夜": -1,
    "昨晨": -1,
    "今天": 0,
    "今日": 0,
    "今晨": 0,
    "今早": 0,
    "今晚": 0,
    "今夜": 0,
    "明天": 1,
    "明日": 1,
    "明晚": 1,
    "明早": 1,
    "明晨": 1,
    "后天": 2,
    "后日": 2,
    "大后天": 3,
}
CONTEXT_DAYS = {
    "当天": 0,
    "当日": 0,
    "当晚": 0,
    "当夜": 0,
    "同日": 0,
    "同一天": 0,
    "次日": 1,
    "翌日": 1,
    "次晨": 1,
    "翌晨": 1,
    "第二天": 1,
    "前一天": -1,
    "此前一天": -1,
    "前一日": -1,
    "前夜": -1,
    "这天": 0,
    "那天": 0,
    "这一天": 0,
    "那一天": 0,
}
RELATIVE_WEEKS = {
    "上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2,
}  # fmt: skip

WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}

# First years less one of the eras that newspapers and local histories still count by
# (《中国历史纪年表》, 上海辞书出版社).
ERAS = {
    "民国": 1911,
    "中华民国": 1911,
    "宣统": 1908,
    "光绪": 1874,
    "同治": 1861,
    "咸丰": 1850,
    "道光": 1820,
    "嘉庆": 1795,
    "乾隆": 1735,
    "干隆": 1735,  # as folding to simplified characters writes it
    "雍正": 1722,
    "康熙": 1661,
    "顺治": 1643,
    "崇祯": 1627,
    "天启": 1620,
    "泰昌": 1619,
    "万历": 1572,
    "隆庆": 1566,
    "嘉靖": 1521,
    "正德": 1505,
    "弘治": 1487,
    "成化": 1464,
    "天顺": 1456,
    "景泰": 1449,
    "宣德": 1425,
    "永乐": 1402,
    "建文": 1398,
    "洪武": 1367,
    "至正": 1340,
    "大德": 1296,
    "淳熙": 1173,
    "乾道": 1164,
    "绍兴": 1130,
    "建炎": 1126,
    "宣和": 1118,
    "政和": 1110,
    "崇宁": 1101,
    "元丰": 1077,
    "熙宁": 1067,
    "嘉祐": 1055,
    "庆历": 1040,
    "咸平": 997,
    "会昌": 840,
    "元和": 805,
    "大历": 765,
    "天宝": 741,
    "开元": 712,
    "神龙": 704,
    "永徽": 649,
    "贞观": 626,
}

HOLIDAYS: dict[str, tuple[int, int] | None] = {
    "元旦": (1, 1), "妇女节": (3, 8), "植树节": (3, 12), "劳动节": (5, 1), "五一": (5, 1), "青年节": (5, 4),
    "儿童节": (6, 1), "建党节": (7, 1), "建军节": (8, 1), "教师节": (9, 10), "国庆节": (10, 1), "国庆": (10, 1),
    "圣诞节": (12, 25), "情人节": (2, 14),
    "除夕": None, "春节": None, "元宵节": None, "清明节": None, "端午节": None, "中秋节": None, "重阳节": None,
}  # fmt: skip
"""Month and day of the holidays of fixed days; None for those of the old calendar (全国年节及纪念日放假办法)."""

HOLIDAY_NUMBERS = {
    "三八": (3, 8),
    "五一": (5, 1),
    "五四": (5, 4),
    "六一": (6, 1),
    "七一": (7, 1),
    "八一": (8, 1),
    "十一": (10, 1),
}
"""Holidays called by the numbers of their month and day, which stand in quotation marks."""

SALES_DAYS = {"双十一": (11, 11), "双11": (11, 11), "双十二": (12, 12), "双12": (12, 12)}
"""Days of sales called by the numbers of their month and day."""

SEASONS = "春夏秋冬"
"""The seasons: where they begin and end differs from place to place (QX/T 152-2012), and winter lies in two years."""

AFTERNOON = ("下午", "傍晚", "晚", "夜", "深夜", "半夜", "午夜", "午后")
_NIGHT = ("晚", "夜", "深夜", "半夜", "午夜")
_NIGHT_END = 6
_EVENING_START = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of the calendar as exactly as it is known: whatever is finer than stated is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def iso(self) -> str | None:
        """ISO 8601: ``2020``, ``2020-10``, ``2020-10-12``, ``2020-10-12T16:50``, ``T16:50``; None without a year."""
        time = self._time()
        if self.year is None:
            return time if self.month is None and self.day is None and time else None
        text = f"{self.year:04d}" if self.year >= 0 else f"-{-self.year:04d}"
        if self.month is None:
            return text
        text += f"-{self.month:02d}"
        return text if self.day is None else f"{text}-{self.day:02d}{time or ''}"

    def _time(self) -> str | None:
        if self.hour is None:
            return None
        parts = [part for part in (self.hour, self.minute, self.second) if part is not None]
        return "T" + ":".join(f"{part:02d}" for part in parts)

    @property
    def is_valid(self) -> bool:
        """Whether such a point exists: no 31 June, no 25 o'clock."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is not None:
            month = self.month or 1
            if not 1 <= self.day <= last_day(self.year or 2000, month):
                return False
        if self.hour is None and self.minute is None and self.second is None:
            return True  # as of nearly all dates
        return all(
            part is None or 0 <= part <= limit
            for part, limit in ((self.hour, 24), (self.minute, 59), (self.second, 60))
        )

    def first_day(self) -> date | None:
        """The first day it covers; None without a year, outside the years 1 to 9999, or where no such day exists."""
        if self.year is None or not MINYEAR <= self.year <= MAXYEAR or not self.is_valid:
            return None
        return date(self.year, self.month or 1, self.day or 1)

    def shifted_days(self, days: int) -> Moment:
        """The day so many days later; unchanged where no day is known, or past the end of the calendar."""
        first = self.first_day()
        if first is None or self.day is None or not 1 <= first.toordinal() + days <= date.max.toordinal():
            return self
        return of_date(first + timedelta(days=days))

    def shifted_months(self, months: int) -> Moment:
        """The month so many months later; unchanged where no month is known."""
        if self.year is None or self.month is None:
            return self
        count = self.year * 12 + self.month - 1 + months
        return Moment(count // 12, count % 12 + 1)

    def within(self, wider: Moment) -> Moment:
        """This point with what it leaves out on top taken from ``wider`` (a day from its month and year)."""
        if self.year is not None:
            return self
        if self.month is not None:
            return replace(self, year=wider.year)
        if self.day is not None:
            return replace(self, year=wider.year, month=wider.month)
        return replace(self, year=wider.year, month=wider.month, day=wider.day)


def of_date(day: date) -> Moment:
    """A day as a moment."""
    return Moment(day.year, day.month, day.day)


def parse_iso(value: str) -> Moment | None:
    """Read ``2019``, ``2019-12`` or ``2019-12-21``, a time of day left out; None for anything else."""
    parts = value.partition("T")[0].split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    if len(parts[0]) != 4:
        return None
    moment = Moment(*(int(part) for part in parts))
    return moment if moment.is_valid else None


def last_day(year: int, month: int) -> int:
    """The last day of a month; years outside the calendar's range count as leap years."""
    return calendar.monthrange(year, month)[1] if 1 <= year <= 9999 else (29 if month == 2 else 31)


def interval(first: Moment, last: Moment) -> str | None:
    """``a..b``, or None where either end has no year."""
    start, end = first.iso(), last.iso()
    return f"{start}..{end}" if start and end else None


def duration(amount: Decimal, unit: str) -> str | None:
    """An ISO 8601 duration: 3 年 ``P3Y``, 两年半 ``P2Y6M``, 45 分钟 ``PT45M``; None for unknown units."""
    if unit in {"年", "周年"} and amount != int(amount) and (amount * 12) == int(amount * 12):
        years, months = divmod(int(amount * 12), 12)
        return f"P{years}Y{months}M" if years else f"P{months}M"
    if unit in {"小时", "钟头"} and amount != int(amount) and (amount * 60) == int(amount * 60):
        hours, minutes = divmod(int(amount * 60), 60)
        return f"PT{hours}H{minutes}M" if hours else f"PT{minutes}M"
    letter = _DURATION_LETTERS.get(unit)
    if letter is None:
        return None
    scale = {"世纪": 100, "季度": 3, "刻钟": 15}.get(unit, 1)
    return letter.replace("n", f"{(amount * scale).normalize():f}")


_DURATION_LETTERS = {
    "刻钟": "PTnM",
    "年": "PnY",
    "周年": "PnY",
    "载": "PnY",
    "世纪": "PnY",
    "季度": "PnM",
    "个月": "PnM",
    "月": "PnM",
    "周": "PnW",
    "星期": "PnW",
    "礼拜": "PnW",
    "天": "PnD",
    "日": "PnD",
    "昼夜": "PnD",
    "冬": "PnY",
    "冬春": "PnY",
    "冬天": "PnY",
    "寒暑": "PnY",
    "春秋": "PnY",
    "工作日": "PnD",
    "交易日": "PnD",
    "小时": "PTnH",
    "钟头": "PTnH",
    "分钟": "PTnM",
    "分": "PTnM",
    "秒": "PTnS",
    "秒钟": "PTnS",
}


def year_number(text: str) -> int | None:
    """A year as written: ``2020``, ``二〇二〇``, ``一九五三``; ``98`` and ``五三`` are of the twentieth century."""
    value = parse(text)
    if value is None or value != int(value):
        return None
    year = int(value)
    if len(text) != 2 or text[0] in "十廿卅" or year >= 100:
        return year
    # Two digits: what newspapers meant; from 1940 on, for no title of theirs counts further back.
    return year + (1900 if year >= 40 else 2000)


def year_of_cycle(name: str, first: int) -> int:
    """The first year from ``first`` on that goes by a name of the cycle of sixty: 丁酉 from 1875 on is 1897."""
    stem, branch = "甲乙丙丁戊己庚辛壬癸".index(name[0]), "子丑寅卯辰巳午未申酉戌亥".index(name[1])
    place = (6 * stem - 5 * branch) % 60  # 甲子 is place 0, as of the year 4
    return first + (place - first + 4) % 60


def clock_hour(hour: int, daypart: str) -> int:
    """The hour of 24 that a part of the day makes of a spoken hour: 下午三点 is 15, 夜里两点 is 2."""
    if hour == 12 and daypart.startswith(_NIGHT):
        return 24
    if hour < 12 and daypart.startswith(AFTERNOON) and not _is_small_hour(hour, daypart):
        return hour + 12
    if daypart.startswith("中午") and 1 <= hour <= 3:
        return hour + 12
    return hour


def _is_small_hour(hour: int, daypart: str) -> bool:
    """夜里两点 is two in the morning; 晚五点 is five in the afternoon."""
    return daypart.startswith(_NIGHT) and hour < (_EVENING_START if daypart.startswith("晚") else _NIGHT_END)


def plan_years(name: str) -> tuple[int, int] | None:
    """The first and last year of a five-year plan: ``十四五`` is 2021 to 2025, ``一五`` 1953 to 1957."""
    number = parse(name[:-1])
    if not name.endswith("五") or number is None or not 1 <= number <= 30:
        return None
    count = int(number)
    # The first two ran from 1953 and 1958; after three years of adjustment they follow one another from 1966.
    first = {1: 1953, 2: 1958}.get(count, 1966 + (count - 3) * 5)
    return first, first + 4


NEWS_DAYS = 31
"""What a paper tells of without a year lies at most so many days before its own day."""


def days_between(first: Moment, last: Moment) -> int:
    """Days from the one to the other; 0 where either is no day, or they are more than two months apart."""
    if abs((first.year or 0) - (last.year or 0)) > 1 or abs((first.month or 0) - (last.month or 0)) not in {0, 1, 11}:
        return 0
    ends = first.first_day(), last.first_day()
    return (ends[1] - ends[0]).days if ends[0] and ends[1] else 0
