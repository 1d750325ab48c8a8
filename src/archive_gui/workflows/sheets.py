"""What stands in the columns of each table that leaves the archive; keys are those of docs/json.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from archive_gui.base.across_words import (
    agreement_word,
    alternative_words,
    entity_kind_word,
    figure_words,
    parts_words,
    time_words,
)
from archive_gui.base.certainty_words import certainty_word
from archive_gui.base.citation import citation
from archive_gui.base.correction_words import state_word
from archive_gui.base.fact_words import approximation_word, joined, kind_name, place_level, value_text
from archive_gui.base.figure_words import unit_scale
from archive_gui.base.messages import _
from archive_gui.domain.comparison import Axis, Cell, ComparisonTable, SourceFigure
from archive_gui.domain.entities import EntityRow
from archive_gui.domain.fact_rows import FactRow, TimelineEntry
from archive_gui.domain.facts import Approximation, Change, Figure, PlaceFact, PlaceLevel
from archive_gui.domain.records import ArticleRecord
from archive_gui.domain.tables import CellValue, Coded, Measured, Sheet, TableColumn

Line = tuple[CellValue, ...]
_SAID = ("role", "affiliation", "full_name", "subkind", "issuer", "speaker", "frequency")
"""Fields of the other kinds that have a column of their own."""


def facts(rows: Iterable[FactRow]) -> Sheet:
    """Facts with their articles: what was counted, of whom, when, and what every other kind says."""
    columns = (
        TableColumn("id", _("Fact"), 8),
        TableColumn("kind", _("Kind"), 10),
        TableColumn("quote", _("Quote"), 28),
        TableColumn("indicator", _("Counted"), 20),
        TableColumn("subject", _("Said of"), 16),
        TableColumn("value", _("Value"), 14),
        TableColumn("value_high", _("Up to"), 14),
        TableColumn("from_value", _("From"), 14),
        TableColumn("unit", _("Unit"), 8),
        TableColumn("approximation", _("Approximation"), 10),
        TableColumn("as_of", _("As of"), 14),
        TableColumn("date", _("Date"), 14),
        TableColumn("code", _("Code"), 14),
        TableColumn("level", _("Level"), 8),
        TableColumn("role", _("Role"), 16),
        TableColumn("affiliation", _("Affiliation"), 20),
        TableColumn("full_name", _("Full name"), 28),
        TableColumn("subkind", _("Type"), 10),
        TableColumn("issuer", _("Issued by"), 16),
        TableColumn("speaker", _("Speaker"), 12),
        TableColumn("frequency", _("Frequency"), 10),
        TableColumn("words", _("In words"), 24),
        TableColumn("inferred", _("Inferred"), 8),
        TableColumn("confidence", _("Confidence"), 8),
        TableColumn("state", _("State"), 10),
        TableColumn("rule", _("Rule"), 20),
        TableColumn("article", _("Article"), 8),
        TableColumn("title", _("Title"), 32),
        TableColumn("publication", _("Publication"), 16),
        TableColumn("published", _("Published"), 12),
        TableColumn("start", _("Begins at"), 8),
        TableColumn("end", _("Ends at"), 8),
    )
    return Sheet("facts", _("Facts"), columns, map(_fact, rows))


def comparison(table: ComparisonTable) -> Sheet:
    """A comparison as it is shown: a number where the figure is exact, else words; beside each its time and others."""
    columns = [
        TableColumn("indicator", _("Indicator"), 22),
        TableColumn("unit", _("Unit"), 8),
    ]
    if table.question.axis is Axis.YEARS:
        columns.append(TableColumn("place", _("Place"), 18))
    for column in table.columns:
        columns.append(TableColumn(column.key, column.name, 14))
        columns.append(TableColumn(f"{column.key} note", _("{column}: note").format(column=column.name), 26))
    return Sheet("comparison", _("Comparison"), tuple(columns), _compared(table))


def sources(table: ComparisonTable) -> Sheet:
    """Every figure of a comparison with the place it is read from."""
    columns = (
        TableColumn("indicator", _("Indicator"), 22),
        TableColumn("column", _("Column"), 16),
        TableColumn("used_as", _("Used as"), 16),
        TableColumn("words", _("In words"), 20),
        TableColumn("value", _("Value"), 14),
        TableColumn("unit", _("Unit"), 8),
        TableColumn("as_of", _("As of"), 14),
        TableColumn("quote", _("Quote"), 24),
        TableColumn("fact", _("Fact"), 8),
        TableColumn("article", _("Article"), 8),
        TableColumn("title", _("Title"), 32),
        TableColumn("published", _("Published"), 12),
        TableColumn("start", _("Begins at"), 8),
        TableColumn("end", _("Ends at"), 8),
    )
    return Sheet("sources", _("Sources"), columns, _sources(table))


def names(rows: Iterable[EntityRow]) -> Sheet:
    """People, places and bodies."""
    columns = (
        TableColumn("kind", _("Kind"), 8),
        TableColumn("name", _("Name"), 30),
        TableColumn("note", _("Note"), 30),
        TableColumn("code", _("Code"), 14),
        TableColumn("level", _("Level"), 8),
        TableColumn("articles", _("Articles"), 8),
        TableColumn("mentions", _("Mentions"), 8),
    )
    return Sheet("names", _("Names"), columns, map(_name, rows))


def dates(entries: Iterable[TimelineEntry]) -> Sheet:
    """A timeline."""
    columns = (
        TableColumn("date", _("Date"), 22),
        TableColumn("first", _("First day"), 12),
        TableColumn("last", _("Last day"), 12),
        TableColumn("inferred", _("Inferred"), 8),
        TableColumn("sentence", _("Sentence"), 80),
        TableColumn("quote", _("Quote"), 16),
        TableColumn("article", _("Article"), 8),
        TableColumn("title", _("Title"), 32),
        TableColumn("published", _("Published"), 12),
    )
    lines = (
        (
            entry.value,
            entry.first,
            entry.last,
            entry.inferred,
            entry.sentence,
            joined(entry.quote),
            entry.article,
            entry.title,
            entry.published,
        )
        for entry in entries
    )
    return Sheet("timeline", _("Timeline"), columns, lines)


def records(articles: Iterable[ArticleRecord]) -> Sheet:
    """The records of articles, with their citations."""
    columns = (
        TableColumn("article", _("Article"), 8),
        TableColumn("archival_code", _("Archival code"), 24),
        TableColumn("title", _("Title"), 36),
        TableColumn("kicker", _("Kicker"), 24),
        TableColumn("subtitle", _("Subtitle"), 24),
        TableColumn("contributors", _("Contributors"), 24),
        TableColumn("publication", _("Publication"), 16),
        TableColumn("date", _("Date"), 12),
        TableColumn("date_certainty", _("Certainty"), 10),
        TableColumn("edition", _("Edition"), 8),
        TableColumn("column", _("Column"), 12),
        TableColumn("url", _("Address"), 24),
        TableColumn("keywords", _("Keywords"), 20),
        TableColumn("abstract", _("Abstract"), 30),
        TableColumn("rights", _("Rights"), 16),
        TableColumn("tags", _("Tags"), 20),
        TableColumn("characters", _("Characters"), 10),
        TableColumn("facts", _("Facts"), 8),
        TableColumn("file_name", _("File"), 24),
        TableColumn("sha256", _("SHA-256"), 20),
        TableColumn("uuid", _("UUID"), 20),
        TableColumn("citation", _("Citation (GB/T 7714)"), 60),
    )
    return Sheet("records", _("Metadata"), columns, map(_record, articles))


def _fact(row: FactRow) -> Line:
    fact, detail = row.fact, row.fact.detail
    said = {field.name: getattr(detail, field.name) for field in fields(detail)}
    counted = detail if isinstance(detail, Figure | Change) else None
    place = detail if isinstance(detail, PlaceFact) else None
    change = isinstance(detail, Change)
    unit = counted.unit if counted else ""
    return (
        row.id,
        Coded(fact.kind.value, kind_name(fact.kind)),
        joined(fact.quote),
        counted.indicator if counted else None,
        said.get("subject"),
        _measured(said.get("to_value") if change else said.get("value") if counted else None, unit),
        _measured(said.get("value_high"), unit),
        _measured(said.get("from_value"), unit),
        said.get("unit"),
        _approximation(said.get("approximation")),
        said.get("to_as_of") if change else said.get("as_of"),
        None if counted else said.get("value"),
        place.code if place else None,
        _level(place.level if place else None),
        *(said.get(name) for name in _SAID),
        value_text(fact),
        fact.inferred,
        round(fact.confidence, 3),
        Coded(fact.state.value, state_word(fact.state)),
        fact.rule,
        row.article,
        row.title,
        row.publication,
        row.published,
        fact.span.start,
        fact.span.end,
    )


def _compared(table: ComparisonTable) -> Iterator[Line]:
    for row, cells in zip(table.rows, table.cells, strict=True):
        line: list[CellValue] = [row.noun, row.unit]
        if table.question.axis is Axis.YEARS:
            line.append(row.place.name if row.place else None)
        for cell in cells:
            line += [None, None] if cell is None else [_figure(cell.figure, row.unit), _note(cell)]
        yield tuple(line)


def _figure(figure: SourceFigure, unit: str) -> CellValue:
    exact = figure.from_value is None and figure.approximation is None and figure.value_high is None
    return _measured(figure.value, unit) if exact else figure_words(figure)


def _note(cell: Cell) -> str:
    """What stands under a figure: its sum, households, time, other figures, whether a doubt is open."""
    pieces = [parts_words(cell), *map(figure_words, cell.beside), time_words(cell.figure)]
    pieces += map(alternative_words, cell.alternatives)
    pieces += [figure_words(other) for mark in cell.marks if cell.disputed and mark.open for other in mark.others]
    pieces += [_("doubt in the ledger")] if cell.disputed else []
    return "; ".join(dict.fromkeys(piece for piece in pieces if piece))


def _sources(table: ComparisonTable) -> Iterator[Line]:
    for row, cells in zip(table.rows, table.cells, strict=True):
        name = row.noun if row.place is None else f"{row.noun} · {row.place.name}"
        for column, cell in zip(table.columns, cells, strict=True):
            if cell is None:
                continue
            for used_as, figure in _used(cell):
                yield (
                    name,
                    column.name,
                    used_as,
                    figure_words(figure),
                    _measured(figure.value, figure.unit),
                    figure.unit,
                    figure.as_of,
                    joined(figure.quote),
                    figure.fact,
                    figure.article,
                    figure.title,
                    figure.published,
                    figure.span.start,
                    figure.span.end,
                )


def _used(cell: Cell) -> Iterator[tuple[Coded, SourceFigure]]:
    yield Coded("in_force", _("in force")), cell.figure
    for other in cell.alternatives:
        yield Coded(other.agreement.value, agreement_word(other.agreement)), other.figure
    for part in cell.parts:
        yield Coded("part", _("part of the sum")), part
    for beside in cell.beside:
        yield Coded("households", _("in households")), beside
    seen = {figure.fact for figure in (*cell.parts, *cell.beside)}
    for figure in (figure for mark in cell.marks for figure in mark.others):
        if figure.fact not in seen:
            seen.add(figure.fact)
            yield Coded("evidence", _("evidence of a finding")), figure


def _name(row: EntityRow) -> Line:
    kind = Coded(row.ref.kind.value, entity_kind_word(row.ref.kind))
    return kind, row.ref.name, row.note, row.code, _level(row.level), row.articles, row.mentions


def _record(article: ArticleRecord) -> Line:
    told = article.description
    makers = "; ".join(f"{maker.name} ({maker.role})" if maker.role else maker.name for maker in told.contributors)
    return (
        article.id,
        told.archival_code,
        told.title,
        told.kicker,
        told.subtitle,
        makers,
        told.publication,
        told.date.value,
        Coded(told.date.certainty.value, certainty_word(told.date.certainty)),
        told.edition,
        told.column,
        told.url,
        "; ".join(told.keywords),
        told.abstract,
        told.rights,
        "; ".join(tag.name for tag in article.tags),
        len(article.reading.text),
        len(article.facts),
        article.source.file_name,
        article.source.sha256,
        article.uuid,
        citation(told),
    )


def _measured(value: float | None, unit: str) -> Measured | None:
    """A number with the one that was printed before its unit: 36.5, and not 36500, stands beside 公里."""
    return None if value is None else Measured(value, round(value / unit_scale(unit), 10))


def _approximation(bound: Approximation | None) -> Coded | None:
    return Coded(bound.value, approximation_word(bound)) if bound else None


def _level(level: PlaceLevel | None) -> Coded | None:
    return Coded(level.value, place_level(level)) if level else None
