"""Figures of tables: a cell counts what its row and its column say, in the unit that they or the table's note give."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from archive_gui.domain.facts import FactKind
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.dates.extraction import FoundDate
from archive_gui.facts.figures.numbers import SHARES, FoundFigure, scaled
from archive_gui.facts.grammar import Rule
from archive_gui.language.numerals import parse
from archive_gui.language.table_cells import NUMBER
from archive_gui.language.tables import Cell, Table, tables_of
from archive_gui.language.units import UnitClass, find_unit, unit_class

RULE = Rule(
    "figure.table_cell",
    3,
    FactKind.FIGURE,
    NUMBER.pattern,
    "乡镇\t人数（人）\n样镇\t⟦1,203⟧",
    "序号\t户主\n1\t样某",
)

_CONFIDENCE = 0.85

_UNNUMBERED = re.compile(
    "序号|编号|名次|排名|位次|代码|编码|邮编|电话|手机|证号|账号|卡号|文号|页码|日期|时间|年份|年度|届次|备注"
)
"""What heads numbers that count nothing."""

_KEEPERS = re.compile("[乡镇村组区县市州省]别?$|地区|姓名|户主|企业|学校|名称|部门|合作社|公司|机构|^单位$|区划|对象")
"""What heads a column of those that the figures are of."""

_GENERAL = re.compile("数[量值据]?|指标值?|(?:实际)?完成[数值]?|实绩|本[期年月]数?|年末数|合计|总计|小计|总数")
"""Headings that say nothing of what is counted."""

_COMPARED = re.compile("比|较|同比|环比|增长|增[幅速减]|占")
"""What heads a column that says how another one has moved or what share it is of."""

_NAME = re.compile(
    r"^(?:续|附)?[图表]\s?[\d一二三四五六七八九十]*(?:[-—.]\d+)?[\s:：、.]*|(?:基本)?(?:情况|统计|一览|汇总|明细)+[表图]?$|[表图]$"
)
_PAPER = re.compile("简报|公报|报告|通报|通知|简讯|纪实|年鉴")
"""What a table stands in, which says nothing of what it counts."""

_LEAST_NAME = 2
_LEAD = re.compile(r"其中[:：]?|#|[(（]?[\d一二三四五六七八九十]{1,2}[)）、.．]\s*|[—-]+")
_IN_BRACKETS = re.compile(r"[(（](?:单位[:：]?)?([^()（）]{1,10})[)）]")
_BEHIND = re.compile(r"[/,，:：]\s*([^/,，:：()（）\d]{1,6})$")
_OF_NOTE = re.compile(r"单\s*位\s*[:：]\s*([^\s（）()。；;]{1,20})")
_SCALE = re.compile("[十百千万亿]+(?=.)")
_LISTED = re.compile("[、,，/]")

_IMPLIED = (("户数", "户"), ("户", "户"), ("人数", "人"), ("人口", "人"), ("年龄", "岁"))
"""Units that the last word of what is counted implies."""

_MEASURED = (
    (UnitClass.AREA, "面积"),
    (UnitClass.MONEY, "产值|总值|收入|支出|金额|投资|资金|存款|贷款|利润|税收|分红|补助"),
    (UnitClass.WEIGHT, "产量|总产|单产|重量"),
    (UnitClass.LENGTH, "里程|长度"),
    (UnitClass.HOUSEHOLD, "户数?$"),
    (UnitClass.PERSON, "人[数口]?$"),
)
"""Of several units that a note gives, the one that goes with what is counted."""

_SHARE = 2
"""A name fills a cell that is no longer than so many times itself."""


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A figure of a table with its links; ``subject`` and ``as_of`` are None where the table says nothing of them."""

    figure: FoundFigure
    indicator: str | None
    subject: str | None
    as_of: str | None
    table: int
    """Where its table's rows begin."""


@dataclass(frozen=True, slots=True)
class _Label:
    """What a heading or key says: a time, whose figures they are, or what is counted and in which unit."""

    noun: str = ""
    unit: str = ""
    named: str | None = None
    as_of: str | None = None
    is_time: bool = False
    is_total: bool = False
    compares: str = ""
    """What a comparison (比上年增长) is of: the column before it says."""


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column's headings say of the cells under them."""

    labels: Sequence[_Label]
    is_unnumbered: bool
    is_keeper: bool
    holds_units: bool


@dataclass(frozen=True, slots=True)
class _About:
    """What holds for a whole table where its rows and columns say nothing."""

    units: tuple[str, ...]
    named: str | None
    as_of: str | None
    noun: str
    """What the caption says is counted: 表1 各乡镇脱贫人口 is 各乡镇脱贫人口."""


class TableFigures:
    """Reads the tables of one article."""

    def __init__(self, reading: ReadingText, text: str, dates: Sequence[FoundDate], named: Sequence[Span]) -> None:
        """Take the tables apart.

        Args:
            reading: the article.
            text: its folded text, as long as the article's.
            dates: the dates in it, in order.
            named: where places, people and bodies are named.
        """
        self._printed = reading.text
        self._text = text
        self._tables = list(tables_of(text, reading.parts))
        if not self._tables:
            return
        self._dates = dates
        self._dated = [date.span for date in dates]
        self._named = sorted(named)
        self._titles = [part.span for part in reading.of_kind(PartKind.TITLE)]

    def covers(self, span: Span) -> bool:
        """Whether a stretch stands in a table's row."""
        index = bisect_right(self._tables, span.start, key=lambda table: table.lines[0].start) - 1
        return index >= 0 and span.end <= self._tables[index].lines[-1].end

    def read(self, figures: Sequence[FoundFigure]) -> Iterator[TableFigure]:
        """The figures in the tables' cells in order; those among ``figures``, in order too, keep their values."""
        spans = [figure.span for figure in figures]
        for table in self._tables:
            about = self._about(table)
            columns = list(self._columns(table))
            for at, row in enumerate(table.rows):
                keys = [*self._keys(table, at, columns)]
                beside = list(zip(columns[table.key_columns :], row[table.key_columns :], strict=True))
                keys += [_Label(unit=cell.text) for column, cell in beside if column.holds_units]
                for column, cell in beside:
                    if not (column.is_unnumbered or column.holds_units):
                        inside = [figures[index] for index in _within(spans, cell.span)]
                        yield from _figures(cell, [*keys, *column.labels], about, inside, table)

    def _columns(self, table: Table) -> Iterator[_Column]:
        counted = ""
        for number in range(table.width):
            headings = list(table.headings(number))
            labels = [self._label(cell) for cell in headings]
            if number >= table.key_columns and labels and _COMPARED.match(labels[-1].noun):
                labels[-1] = replace(labels[-1], compares=counted)  # 人数, 比上年增长
            else:
                counted = "".join(label.noun for label in labels if not _GENERAL.fullmatch(label.noun))
            is_unnumbered = any(_UNNUMBERED.search(cell.text) for cell in headings)
            is_keeper = any(_KEEPERS.search(label.noun) for label in labels)
            yield _Column(labels, is_unnumbered, is_keeper, _holds_units(table, number))

    def _keys(self, table: Table, at: int, columns: Sequence[_Column]) -> Iterator[_Label]:
        for number, cell in table.keys(at):
            if columns[number].holds_units:
                yield _Label(unit=cell.text)
            elif cell.is_year or not columns[number].is_unnumbered:
                yield self._label(cell, is_keeper=columns[number].is_keeper)

    def _label(self, cell: Cell, *, is_keeper: bool = False) -> _Label:
        if cell.is_total:
            return _Label(unit=_without_unit(cell.text)[1], is_total=True)
        is_compared = bool(_COMPARED.match(cell.text))
        dates = [] if is_compared else [self._dates[index] for index in _within(self._dated, cell.span)]
        if cell.is_year and not dates:
            return _Label(as_of=cell.text[:4], is_time=True)
        named = next((self._named[index] for index in _within(self._named, cell.span)), None)
        as_of = next((date.value.value for date in dates if date.value.value), None)
        text, unit = _without_unit(cell.text)
        if is_keeper:
            return _Label(named=self._as_printed(text, cell))
        if named is not None and _SHARE * named.length >= len(text):
            return _Label(named=self._printed[named.start : named.end])
        for date in dates:
            text = text.replace(self._text[date.span.start : date.span.end], "")
        return _Label(self._as_printed(text, cell), unit, as_of=as_of, is_time=bool(dates))

    def _as_printed(self, text: str, cell: Cell) -> str:
        """The words in the characters of the text, not of its folded form."""
        at = cell.text.find(text)
        return text if at < 0 else self._printed[cell.span.start + at : cell.span.start + at + len(text)]

    def _about(self, table: Table) -> _About:
        over = [*reversed(table.over), *self._titles]
        notes = (_OF_NOTE.search(self._text, span.start, span.end) for span in over)
        unit = next((note[1] for note in notes if note), "")
        units = (unit,) if _known(unit) else tuple(each for each in _LISTED.split(unit) if _known(each))
        named = next((self._named[index] for span in over for index in _within(self._named, span)), None)
        dates = (self._dates[index].value.value for span in over for index in _within(self._dated, span))
        return _About(
            units,
            None if named is None else self._printed[named.start : named.end],
            next((value for value in dates if value), None),
            next((noun for span in over if (noun := self._noun(span))), ""),
        )

    def _noun(self, span: Span) -> str:
        """What a table's name says it counts."""
        text = self._text[span.start : span.end]
        if _OF_NOTE.match(text):
            return ""
        for spans in (self._dated, self._named):
            for index in _within(spans, span):
                text = text.replace(self._text[spans[index].start : spans[index].end], "")
        name = _NAME.sub("", _IN_BRACKETS.sub("", text)).strip(" :：")
        return name if len(name) >= _LEAST_NAME and not _PAPER.search(name) else ""


def _within(spans: Sequence[Span], outer: Span) -> Iterator[int]:
    """Which of some spans, in order, stand in ``outer``."""
    for index in range(bisect_left(spans, outer.start, key=_start), bisect_left(spans, outer.end, key=_start)):
        if spans[index].end <= outer.end:
            yield index


def _start(span: Span) -> int:
    return span.start


def _figures(
    cell: Cell, told: Sequence[_Label], about: _About, inside: Sequence[FoundFigure], table: Table
) -> Iterator[TableFigure]:
    indicator = _indicator(told) or about.noun or None
    subject = next((label.named for label in told if label.named), about.named)
    times = [label.as_of for label in told if label.is_time]
    as_of = next((time for time in times if time), None) if times else about.as_of
    if not inside and cell.is_number and told:
        unit = next((label.unit for label in reversed(told) if label.unit), "")
        figure = _figure(cell, indicator or "", unit, about.units)
        # Rows without a head or any unit are a list of contents with its pages.
        inside = [figure] if figure.unit or table.head else []
    for figure in inside:
        yield TableFigure(figure, indicator, subject, as_of, table.lines[0].start)


def _figure(cell: Cell, indicator: str, unit: str, units: Sequence[str]) -> FoundFigure:
    """The figure in a cell; a unit that only what is counted implies (人数) is inferred."""
    text = cell.text.replace(",", "").replace("，", "").replace("−", "-")
    if text[-1] in SHARES:
        text, unit = text[:-1], text[-1]
    implied = next((name for ending, name in _IMPLIED if indicator.endswith(ending)), "")
    if not unit:
        unit = units[0] if len(units) == 1 else _chosen(units, indicator)
    by, name = _known(unit or implied) or (Decimal(1), unit or implied)
    return FoundFigure(
        cell.span,
        RULE,
        scaled(Decimal(text) * by, name),
        None,
        name,
        None,
        _CONFIDENCE,
        implied_unit=not unit and bool(name),
    )


def _chosen(units: Sequence[str], indicator: str) -> str:
    kind = next((kind for kind, nouns in _MEASURED if re.search(nouns, indicator)), None)
    known = ((unit, _known(unit)) for unit in units)
    return next((unit for unit, told in known if told and unit_class(told[1]) is kind), "")


def _indicator(told: Sequence[_Label]) -> str | None:
    nouns = [label.compares + label.noun for label in told if label.noun]
    telling = [noun for noun in nouns if not _GENERAL.fullmatch(noun)]
    return "".join(telling or nouns[-1:]) or None


def _holds_units(table: Table, column: int) -> bool:
    cells = [row[column].text for row in table.rows if row[column].text]
    return bool(cells) and all(_known(cell) is not None for cell in cells)


def _without_unit(text: str) -> tuple[str, str]:
    """A heading without its unit, and the unit: 产量（吨）, 产量/吨, 增长%."""
    unit = ""
    lead = _LEAD.match(text)
    if lead is not None and lead.end() < len(text):
        text = text[lead.end() :]
    for match in _IN_BRACKETS.finditer(text):
        unit = unit or (match[1] if _known(match[1]) else "")
    text = _IN_BRACKETS.sub("", text)
    behind = _BEHIND.search(text)
    if behind is not None and _known(behind[1]):
        text, unit = text[: behind.start()], unit or behind[1]
    if text.endswith("%") and len(text) > 1:
        text, unit = text[:-1], unit or "%"
    return text.strip(" :：,，、"), unit


def _known(unit: str) -> tuple[Decimal, str] | None:
    """How much a unit multiplies and what it then is: 万元 is 10,000 元; None where it is no unit."""
    if find_unit(unit) is not None:
        return Decimal(1), unit
    scale = _SCALE.match(unit)
    rest = unit[scale.end() :] if scale else unit.partition("/")[0]
    if find_unit(rest) is None:
        return None
    by = parse(f"一{scale[0]}") if scale else Decimal(1)
    return (by or Decimal(1), unit[scale.end() :] if scale else unit)
