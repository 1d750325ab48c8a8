"""Fields, dates and figures of a query: read from what was typed, and written back."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from difflib import get_close_matches

from archive_gui.base.messages import _, sentences
from archive_gui.domain.facts import FactKind
from archive_gui.domain.query import Condition, DateRange, Field, FieldName, FigureRange
from archive_gui.language import numerals
from archive_gui.language.query_measures import is_unit
from archive_gui.language.query_scan import COMPARISON, COMPARISONS, DATE_FIELD, FIELD_OF_WORD, FIELD_WORDS, Token

MAX_VALUE = 200
"""No field is compared with more characters; titles are shorter, and patterns of the database have an end too."""

LARGEST = 10**15
"""No figure asked for is larger; up to here numbers of two decimals are exact."""

KIND_WORDS: dict[str, FactKind] = {
    "数字": FactKind.FIGURE,
    "变化": FactKind.CHANGE,
    "日期": FactKind.DATE,
    "地点": FactKind.PLACE,
    "人物": FactKind.PERSON,
    "机构": FactKind.ORGANISATION,
    "政策项目": FactKind.PROGRAMME,
    "文件": FactKind.DOCUMENT,
    "引语": FactKind.QUOTATION,
    "荣誉": FactKind.AWARD,
}
"""The kinds of facts as a query names them in Chinese; in English they go by their own names."""

# Names that are tried for fields; each is nearer to one of them than to anything worth looking for in a text.
_MISTAKEN = {
    "作家": "作者",
    "责任者": "作者",
    "题目": "题名",
    "报纸": "来源",
    "出处": "来源",
    "时间": "日期",
    "地名": "地点",
    "关键词": "标签",
    "人名": "人物",
    "组织": "机构",
    "种类": "类型",
    "文件名": "文件",
    "档案号": "档号",
}
_UNKNOWN = re.compile(rf"({'|'.join(_MISTAKEN)}|[A-Za-z]{{3,12}})[:：](?=[^\s/\\:：])")
_LATIN = [word for word in FIELD_OF_WORD if word.isascii()]

_WORD = r"""[^\s:：<>=≥≤＞＜＝()（）"“”＂「」『』*＊]+"""
_DIGIT = r"[0-9０-９]"
_NUMERAL = r"[0-9０-９〇零一二两三四五六七八九十百千万亿半]"
_DOTS = r"\.\.+|…+|[~～]"
_FIGURE = re.compile(
    rf"(?P<word>{_WORD})[:：]?(?P<sign>{COMPARISON})(?P<bound>{_NUMERAL}.*)"
    rf"|(?P<of>{_WORD})[:：](?P<low>{_NUMERAL}[^.…~～]*(?:\.{_DIGIT}[^.…~～]*)*)?(?P<dots>{_DOTS})(?P<high>{_NUMERAL}.*)?",
    re.DOTALL,
)
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_DATE = re.compile(r"(\d{4})(?:年|(?:[-/年.](\d{1,2})(?:月|(?:[-/月.](\d{1,2})日?)?)))?", re.ASCII)
_DATE_DOTS = re.compile(rf"{_DOTS}|至")

sentences(
    {
        "query.field_unknown": lambda: _("There is no such field. Did you mean “{suggestion}”?"),
        "query.value_missing": lambda: _("The field needs a value right behind the colon."),
        "query.value_long": lambda: _("The value is too long."),
        "query.kind_unknown": lambda: _("There is no such kind of fact. Did you mean “{suggestion}”?"),
        "query.date_unclear": lambda: _("This is no date. Write 2019, 2019-06, 2019-06-30 or 2019..2021."),
        "query.figure_unclear": lambda: _("This is no number with a known unit, like 100, 1.5亿元 or 10万..20万人."),
        "query.range_reversed": lambda: _("The range ends before it begins. Did you mean “{suggestion}”?"),
    }
)


class Mistaken(Exception):
    """What is wrong with a field: the code, where in the query, and what to put in the token's place (may be empty)."""

    def __init__(self, code: str, position: int, replacement: str) -> None:
        super().__init__(code)
        self.code = code
        self.position = position
        self.replacement = replacement


def is_special(words: str) -> bool:
    """Whether a bare chunk means something else than its words: a figure, or the name of a field that is none."""
    return _figure_match(words) is not None or _unknown_field(words) is not None


def read_chunk(words: str, start: int) -> Condition | None:
    """The figures a bare chunk asks for; None where it is text.

    Raises:
        Mistaken: it looks like a figure or a field and is none.
    """
    meant = _unknown_field(words)
    if meant is not None:
        name, field = meant
        raise Mistaken("query.field_unknown", start, field + words[len(name) :])
    found = _figure_match(words)
    if found is None:
        return None
    figure = _read_figure(found)
    if figure is None:
        raise Mistaken("query.figure_unclear", start + found.start("bound" if found["sign"] else "dots"), quoted(words))
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        swapped = FigureRange(figure.indicator, figure.high, figure.low, figure.unit)
        raise Mistaken("query.range_reversed", start + found.start("dots"), render_condition(swapped))
    return figure


def read_field(token: Token) -> Condition:
    """What a field asks for.

    Raises:
        Mistaken: it has no value, or one that its name does not go with.
    """
    words = token.words
    if not words:
        raise Mistaken("query.value_missing", token.start, "")
    if len(words) > MAX_VALUE:
        raise Mistaken("query.value_long", token.value_start, _written(token.name, words[:MAX_VALUE].strip()))
    if token.name == DATE_FIELD:
        return _read_dates(words, token)
    name = FieldName(token.name)
    if name is not FieldName.KIND:
        return Field(name, words)
    kind = KIND_WORDS.get(words) or next((kind for kind in FactKind if kind == words.lower()), None)
    if kind is None:
        near = get_close_matches(words.lower(), [*KIND_WORDS, *FactKind], 1, 0.4)
        raise Mistaken("query.kind_unknown", token.value_start, _written(name, near[0]) if near else quoted(words))
    return Field(name, kind.value)


def render_condition(condition: Condition) -> str:
    """The text that is read as this condition."""
    match condition:
        case Field(name=FieldName.KIND, value=value):
            return _written(FieldName.KIND, next((word for word, kind in KIND_WORDS.items() if kind == value), value))
        case Field(name=name, value=value):
            return _written(name, value)
        case DateRange(first=first, last=last):
            value = (first or "") if first == last else f"{first or ''}..{last or ''}"
            return f"{FIELD_WORDS[DATE_FIELD][0]}:{value}"
        case FigureRange():
            return _render_figure(condition)


def quoted(words: str) -> str:
    """The words in quotation marks."""
    return '"' + words.replace('"', '""') + '"'


def _written(name: str, value: str) -> str:
    bare = value if re.fullmatch(r"[\w.,%/]+", value) else quoted(value)
    return f"{FIELD_WORDS[name][0]}:{bare}"


def _unknown_field(words: str) -> tuple[str, str] | None:
    """The name typed and the one that is meant, where a chunk begins with what only looks like a field."""
    found = _UNKNOWN.match(words)
    if found is None:
        return None
    name = found[1]
    meant = _MISTAKEN.get(name) or next(iter(get_close_matches(name.lower(), _LATIN, 1, 0.75)), None)
    return None if meant is None else (name, meant)


# figures


def _figure_match(words: str) -> re.Match[str] | None:
    found = _FIGURE.fullmatch(words)
    if found is None or not _HAN.search(found["word"] or found["of"]):
        return None
    if found["dots"] and not (found["low"] or found["high"]):
        return None
    if any(part and not re.match(_DIGIT, part) and _amount(part) is None for part in _bounds(found)):
        return None  # 水平=一流: words, not a number gone wrong
    return found


def _bounds(found: re.Match[str]) -> tuple[str | None, ...]:
    return (found["bound"],) if found["sign"] else (found["low"], found["high"])


def _read_figure(found: re.Match[str]) -> FigureRange | None:
    amounts = [_amount(part) if part else None for part in _bounds(found)]
    if any(part and amount is None for part, amount in zip(_bounds(found), amounts, strict=True)):
        return None
    if found["sign"]:
        assert amounts[0] is not None
        value, unit = amounts[0]
        sign = COMPARISONS[found["sign"]]
        low = value if sign in {">", ">=", "="} else None
        high = value if sign in {"<", "<=", "="} else None
        return FigureRange(found["word"], low, high, unit, exclusive=sign in {"<", ">"})
    first, last = amounts
    units = {amount[1] for amount in amounts if amount} - {""}
    if len(units) > 1:
        return None
    unit = next(iter(units), "")
    return FigureRange(found["of"], first and first[0], last and last[0], unit)


def _amount(written: str) -> tuple[float, str] | None:
    """The number and the unit of an amount, the number as long as it can be: 10万, 1.5亿元, 三千米 (3000 米)."""
    text = numerals.plain(written)
    for end in range(len(text), 0, -1):
        unit = text[end:]
        if unit and not is_unit(unit):
            continue
        number = numerals.parse(text[:end]) if not text[end - 1].isspace() else None
        if number is not None and number < LARGEST:
            return float(number), unit
    return None


def _render_figure(figure: FigureRange) -> str:
    low, high, unit = figure.low, figure.high, figure.unit
    if low is not None and high is not None and low != high:
        return f"{figure.indicator}:{_number(low)}..{_number(high)}{unit}"
    value = high if low is None else low
    assert value is not None
    sign = "=" if low == high else ">" if high is None else "<"
    return f"{figure.indicator}{sign}{'' if figure.exclusive or sign == '=' else '='}{_number(value)}{unit}"


def _number(value: float) -> str:
    """The number as people write it; reading it gives the same value."""
    for scale, mark in ((10**8, "亿"), (10**4, "万")):
        if value >= scale and value * 100 % scale == 0:
            return f"{_plain(value / scale)}{mark}"
    return _plain(value)


def _plain(value: float) -> str:
    written = f"{Decimal(repr(value)):f}"
    return written.removesuffix(".0")


# dates


def _read_dates(words: str, token: Token) -> DateRange:
    sign = re.match(COMPARISON, words)
    if sign is not None:
        return _read_comparison(COMPARISONS[sign[0]], words[sign.end() :], token)
    ends = _DATE_DOTS.search(words)
    if ends is None:
        day = _iso(words)
        if day is not None:
            return DateRange(day, day)
        years = re.fullmatch(r"(\d{4})[-—－]+(\d{4})", words, re.ASCII)
        raise Mistaken("query.date_unclear", token.value_start, f"日期:{years[1]}..{years[2]}" if years else "")
    first, last = words[: ends.start()], words[ends.end() :]
    start, end = _iso(first), _iso(last)
    if (first and start is None) or (last and end is None) or not (start or end):
        raise Mistaken("query.date_unclear", token.value_start, f"日期:{start or end}" if start or end else "")
    if start and end and first_day(start) > last_day(end):
        raise Mistaken("query.range_reversed", token.value_start, f"日期:{end}..{start}")
    return DateRange(start, end)


def _read_comparison(sign: str, words: str, token: Token) -> DateRange:
    day = _iso(words)
    if day is None:
        raise Mistaken("query.date_unclear", token.value_start, "")
    match sign:
        case "=":
            return DateRange(day, day)
        case ">=":
            return DateRange(day, None)
        case "<=":
            return DateRange(None, day)
    try:
        if sign == ">":
            return DateRange((date.fromisoformat(last_day(day)) + timedelta(days=1)).isoformat(), None)
        return DateRange(None, (date.fromisoformat(first_day(day)) - timedelta(days=1)).isoformat())
    except OverflowError as error:  # before year 1, after year 9999
        raise Mistaken("query.date_unclear", token.value_start, f"日期:{day}") from error


def _iso(words: str) -> str | None:
    found = _DATE.fullmatch(numerals.plain(words))
    if found is None or found[1] == "0000":
        return None
    parts = [int(part) for part in found.groups() if part]
    if len(parts) > 1 and not 1 <= parts[1] <= 12:
        return None
    if len(parts) > 2 and not 1 <= parts[2] <= monthrange(parts[0], parts[1])[1]:
        return None
    return "-".join([found[1], *(f"{part:02d}" for part in parts[1:])])


def first_day(value: str) -> str:
    """The first day of an ISO year, month or day."""
    return value + "-01-01"[len(value) - 4 :]


def last_day(value: str) -> str:
    """The last day of an ISO year, month or day."""
    if len(value) == 4:
        return f"{value}-12-31"
    return f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]:02d}" if len(value) == 7 else value
