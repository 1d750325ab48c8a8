"""Articles as the dossier's template takes them: words and parts, no markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from archive_gui.base.fact_words import as_of_text, iso_text, kind_name, label_text, place_level, value_text
from archive_gui.base.messages import _, current_language
from archive_gui.domain.description import Certainty, Contributor, Description
from archive_gui.domain.dossier import Dossier
from archive_gui.domain.facts import Fact, FactKind, PlaceFact
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.records import ArticleRecord
from archive_gui.export.glyphs import settable
from archive_gui.language.table_rows import Grid, grids_of

_UNDER_TITLE = (PartKind.SUBTITLE, PartKind.BYLINE)
_TABLED = (FactKind.FIGURE, FactKind.CHANGE, FactKind.DATE, FactKind.PLACE, FactKind.DOCUMENT)
_RUNNING_TITLE_CHARS = 24

Words = dict[str, object]


def front_matter(dossier: Dossier, replaced: Counter[str]) -> Words:
    """Cover, contents heading and the fixed words, in the dossier's language."""
    made = date.fromisoformat(dossier.made_on)
    region = "tw" if current_language() == "zh_TW" else "cn"
    return {
        "title": settable(dossier.title, replaced),
        "subtitle": settable(dossier.subtitle, replaced),
        "organisation": settable(dossier.organisation, replaced),
        "made_on": dossier.made_on,
        "made_on_words": _("{year}-{month:02d}-{day:02d}").format(year=made.year, month=made.month, day=made.day),
        "lang": "zh",
        "region": region,
        "words": {
            "contents": _("Contents"),
            "page_of": _("Page {page} of {pages}"),
            "facts": _("Facts in this article"),
            "fact_columns": [_("Fact"), _("Value"), _("As printed")],
        },
    }


def chapter(article: ArticleRecord, number: int, replaced: Counter[str], *, with_facts: bool = True) -> Words:
    """One article: what stands before, under and after its title, its facts as rows, its source as a footnote."""
    reading = article.reading
    rows = fact_rows(article.facts) if with_facts else []
    before, under, body = _arranged(reading.parts)
    title = article.description.title or _first_words(reading) or article.source.file_name
    return {
        "label": f"article-{number}",
        "title": settable(title, replaced),
        "running_title": settable(_shortened(title), replaced),
        "before": _shown(reading, before, replaced),
        "after": _shown(reading, under, replaced),
        "body": _shown(reading, body, replaced),
        "meta": settable(_meta(article, _signed(reading, (*before, *under))), replaced),
        "source": settable(_source(article), replaced),
        "facts": [[settable(cell, replaced) for cell in row] for row in rows],
    }


def fact_rows(facts: tuple[Fact, ...]) -> list[tuple[str, str, str]]:
    """The facts table: what, its value with the time it holds for, and the words of the text; repeats only once."""
    rows: dict[tuple[str, str, str], None] = {}
    for kind in _TABLED:
        for fact in facts:
            if fact.kind is not kind:
                continue
            as_of = as_of_text(fact)
            value = _place(fact.detail) if isinstance(fact.detail, PlaceFact) else value_text(fact)
            what = label_text(fact) if kind in {FactKind.FIGURE, FactKind.CHANGE} else kind_name(kind)
            stated = _("{value} (as of {date})").format(value=value, date=as_of) if as_of else value
            rows.setdefault((what, stated, _one_line(fact.quote)))
    return list(rows)


def _place(place: PlaceFact) -> str:
    if place.full_name is None:
        return place_level(place.level)
    return f"{place.full_name} ({place.code})" if place.code else place.full_name


def _arranged(parts: tuple[Part, ...]) -> tuple[list[Part], list[Part], list[Part]]:
    """What stands before the title, right under it, and after that, in reading order; the title itself apart.

    The title is set as the chapter's heading, from the description. Without one, only kickers go before the heading.
    """
    kinds = [part.kind for part in parts]
    first = kinds.index(PartKind.TITLE) if PartKind.TITLE in kinds else 0
    if first and any(kind is not PartKind.KICKER for kind in kinds[:first]):
        return [], [], [part for part in parts if part.kind is not PartKind.TITLE]
    after = first
    while after < len(parts) and kinds[after] is PartKind.TITLE:
        after += 1
    body = after
    while body < len(parts) and kinds[body] in _UNDER_TITLE:
        body += 1
    return list(parts[:first]), list(parts[after:body]), list(parts[body:])


def _shown(reading: ReadingText, parts: list[Part], replaced: Counter[str]) -> list[Words]:
    shown: list[Words] = []
    for is_table, group in groupby(parts, lambda part: part.kind is PartKind.TABLE):
        together = [(part, settable(reading.part_text(part), replaced)) for part in group]
        if is_table:
            lines = [line for _part, text in together for line in text.split("\n")]
            shown += map(_table, grids_of(lines))
        else:
            shown += [{"kind": part.kind.value, "text": text} for part, text in together]
    return shown


def _table(grid: Grid) -> Words:
    """The rows of one table, each with as many cells as the longest."""
    cells = [[grid.words(row, column) for column in range(grid.columns)] for row in range(len(grid.rows))]
    return {"kind": PartKind.TABLE.value, "rows": cells, "figures": list(grid.figures), "head": grid.has_head}


def _signed(reading: ReadingText, parts: Sequence[Part]) -> str:
    """The bylines among these parts, in one, without blanks."""
    return "".join("".join(reading.part_text(part).split()) for part in parts if part.kind is PartKind.BYLINE)


def _meta(article: ArticleRecord, signed: str) -> str:
    """Where and when it was printed, by whom, and its tags; makers that the ``signed`` line names stand there."""
    description = article.description
    pieces = [description.publication or "", _dated(description), description.edition or ""]
    unsigned = [
        person
        for person in description.contributors
        if "".join(person.name.split()) not in signed or (person.role or "") not in signed
    ]
    pieces.append("、".join(map(_contributor, unsigned)))
    if article.tags:
        pieces.append(_("Tags: {tags}").format(tags="、".join(tag.name for tag in article.tags)))
    return " ｜ ".join(piece for piece in pieces if piece) or article.source.file_name


def _dated(description: Description) -> str:
    words = iso_text(description.date.value)
    if words and description.date.certainty is Certainty.INFERRED:
        return _("{date} (inferred)").format(date=words)
    return words


def _contributor(person: Contributor) -> str:
    return f"{person.role} {person.name}" if person.role else person.name


def _source(article: ArticleRecord) -> str:
    source, code = article.source, article.description.archival_code
    words = _("Archival code: {code}; ").format(code=code) if code else ""
    return words + _("Source: {file}; item {position} of {count}; captured {date}; SHA-256 {sha256}").format(
        file=source.file_name,
        position=article.position,
        count=source.article_count,
        date=source.captured_at_utc.date().isoformat(),
        sha256=source.sha256,
    )


def _shortened(title: str) -> str:
    line = _one_line(title)
    return line if len(line) <= _RUNNING_TITLE_CHARS else f"{line[: _RUNNING_TITLE_CHARS - 1]}…"


def _first_words(reading: ReadingText) -> str:
    return _shortened(reading.part_text(reading.parts[0])) if reading.parts else ""


def _one_line(text: str) -> str:
    return "".join(line.strip() for line in text.splitlines())
