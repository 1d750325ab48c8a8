"""On which day the feasts of the old calendar fell in a year."""

from __future__ import annotations

from datetime import date, timedelta

from archive_gui.language import dates
from archive_gui.language.dates import Moment

_FIRST_YEAR = 1949
# Days from the first of the two dates, as digits to the base of 36, one for each year from 1949 to 2035
# (rules of GB/T 33661-2017《农历的编算和颁行》; computed with the package lunardate, compared with ICU. Where the two
# differ, 春节 of 1954, 2027, 2030 and 中秋节 of 1978, the day goes by the new moon at Beijing: 17 September 1978).
_FEASTS = {
    "春节": ((1, 20), "9sh7pe4nbtj8qg5od1kash7qe3mbti8rg5odvk9sh7qf3lbui8rg4nc2k9ti6pe3lbuj8rg5nc2l9sh6oe3mbuj"),
    "端午节": ((5, 27), "5nd1j9sh6pe2lati8rg4nc1j9si6pe3latj8qf4mc1k9sh6od3matj8qf4nc1karg6od3mbti7qe4nd1k9sg5oe"),
    "中秋节": ((9, 7), "tj8qf4nc1kash6pd3mbtj8qf4nd1kasg5oe3mbui7qf4nd2k9sh5oe4lbti7qf5nc1k8rh6oe3mati8qf5oc1k9"),
    "重阳节": ((10, 1), "ti8qf4nbuk9rh6od2lbti7qe3mcuk9sg5od2lbui7pf3mcvj9rg5od3lati6pf4mc1k8rg6od3mash7pf4nb0j8"),
}


def feast_day(name: str, year: int) -> Moment | None:
    """The day of 春节, 端午节, 中秋节 or 重阳节 in a year from 1949 to 2035; None for any other name or year.

    清明节 moves by a day, 除夕 of a year may be that of its beginning or its end: neither has a day here.
    """
    known = _FEASTS.get(name)
    if known is None or not _FIRST_YEAR <= year < _FIRST_YEAR + len(known[1]):
        return None
    first, offsets = known
    return dates.of_date(date(year, *first) + timedelta(days=int(offsets[year - _FIRST_YEAR], 36)))
