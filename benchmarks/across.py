"""How long it takes to ask many articles at once: comparisons, people, facts, dates, figures by indicator.

    python benchmarks/across.py [--articles 10000]

Makes an archive of made-up articles, twenty facts each, and prints the median of several runs in milliseconds. No other
program does the same, so that there is none to be measured beside.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.frame import machine

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.comparison import Axis, CompareQuestion
from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.entities import EntityFilter, EntityKind
from archive_gui.domain.fact_rows import FactSort
from archive_gui.domain.facts import DateFact, Fact, FactDetail, FactKind, Figure, PersonFact, PlaceFact, PlaceLevel
from archive_gui.domain.ingest import ProcessedArticle, ProcessedSource
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText, RepairedSource
from archive_gui.domain.records import ArticleFilter
from archive_gui.domain.spans import Span
from archive_gui.language.gazetteer import Gazetteer, Place
from archive_gui.workflows import compare, entities, find, tables, timeline
from archive_gui.workflows.session import Archive, create_archive

BATCH = 250
RUNS = 7
UNITS = ("人", "户", "个", "元", "亩", "吨")
HEADS = ("贫困", "在校", "新建", "样本", "集体", "农业", "工业", "专业", "公益", "示范")
NOUNS = ("人口", "村", "学校", "合作社", "收入", "面积", "产量", "职工", "项目部", "工作队")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--articles", type=int, default=10_000)
    count = arguments.parse_args().articles
    with tempfile.TemporaryDirectory(prefix="bench-across-") as folder:
        archive = create_archive(Path(folder, "archive"), operator="bench")
        began = time.perf_counter()
        fill(archive, count)
        result = {"machine": machine(), "articles": count, "filled_s": round(time.perf_counter() - began, 1)}
        result |= measured(archive)
        archive.close()
    print(json.dumps(result, ensure_ascii=False, indent=2))
    return 0


def measured(archive: Archive) -> dict[str, object]:
    """What is asked, by name: the first time and the median of those after it, in milliseconds."""
    people = EntityFilter(EntityKind.PERSON)
    names = entities.entity_ids(archive, people)
    person = entities.entity_rows(archive, names[:1])[0].ref
    half = list(range(1, archive.info().articles + 1, 2))
    asked: dict[str, Callable[[], object]] = {
        "compare, places": lambda: compare.compare(archive),
        "compare, years": lambda: compare.compare(archive, None, CompareQuestion(Axis.YEARS)),
        "compare, half of the articles": lambda: compare.compare(archive, half),
        "choices": lambda: compare.choices(archive),
        "people, list": lambda: entities.entity_ids(archive, people),
        "people, by initials": lambda: entities.entity_ids(archive, EntityFilter(EntityKind.PERSON, "w")),
        "person, page": lambda: entities.page(archive, person),
        "facts, in order": lambda: tables.fact_ids(archive),
        "facts, by value": lambda: tables.fact_ids(archive, sort=FactSort.VALUE),
        "facts, a page": lambda: tables.fact_rows(archive, names[:200]),
        "timeline": lambda: timeline.timeline(archive),
        "贫困村>90000": lambda: find.list_articles(archive, ArticleFilter(), query="贫困村>90000"),
    }
    return {"milliseconds": {name: _timed(ask) for name, ask in asked.items()}}


def _timed(ask: Callable[[], object]) -> dict[str, float]:
    times = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        ask()
        times.append((time.perf_counter() - began) * 1000)
    return {"first": round(times[0], 1), "then": round(median(times[1:]), 1)}


def fill(archive: Archive, count: int) -> None:
    """Put made-up articles into an archive, a batch at a time."""
    drawn = random.Random(7)
    counties = list(Gazetteer.open().divisions(PlaceLevel.COUNTY))[:300]
    batch = []
    for number in range(count):
        batch.append(_page(number, counties, drawn))
        if len(batch) == BATCH or number == count - 1:
            archive.store.add_sources(batch)
            batch = []


def _page(number: int, counties: list[Place], drawn: random.Random) -> tuple[ProcessedSource, bytes]:
    pieces = list(_pieces(counties, drawn))
    text = f"样本标题第{number}号\n" + "，".join(quote for _kind, quote, _detail in pieces) + "。"
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(text)))
    at = text.index("\n") + 1
    parts = (Part("a1.p1", PartKind.TITLE, Span(0, at - 1)), Part("a1.p2", PartKind.PARAGRAPH, Span(at, len(text))))
    reading = ReadingText(text, parts, builder.build())
    facts = []
    for place, (kind, quote, detail) in enumerate(pieces, 1):
        span = Span(at, at + len(quote))
        facts.append(Fact(f"a1.f{place}", kind, quote, span, (span,), detail, 0.9, "bench"))
        at += len(quote) + 1
    day = f"{1990 + number % 35}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    description = Description(title=text.partition("\n")[0], date=PublicationDate(day, Certainty.STATED))
    data = text.encode()
    captured = CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8", "plain_text", 1)
    article = ProcessedArticle(reading, description, tuple(facts), ())
    repaired = RepairedSource((reading,), (), (), ())
    return ProcessedSource(f"/bench/{number}.txt", f"{number}.txt", captured, repaired, (article,)), data


def _pieces(counties: list[Place], drawn: random.Random) -> Iterator[tuple[FactKind, str, FactDetail]]:
    """Twenty facts: places, people, dates, and ten figures of an indicator each, many of them rare."""
    places = drawn.sample(counties, 3)
    for place in places:
        yield FactKind.PLACE, place.name, PlaceFact(PlaceLevel.COUNTY, place.code, place.name)
    for _ in range(4):
        name = drawn.choice("王李张刘陈") + drawn.choice("样某例试") + drawn.choice("一二三四五六七八九")
        yield FactKind.PERSON, name, PersonFact(drawn.choice(("局长", "记者", None)), places[0].name, name)
    for _ in range(3):
        year = drawn.randint(1980, 2024)
        yield FactKind.DATE, f"{year}年", DateFact(str(year))
    for _ in range(10):
        rare = drawn.choice(("", f"第{drawn.randint(1, 9999)}批"))
        indicator = rare + drawn.choice(HEADS) + drawn.choice(NOUNS)
        value, unit = drawn.randint(1, 200_000), drawn.choice(UNITS)
        told = Figure(value, unit, None, None, indicator, drawn.choice(places).name, str(drawn.randint(2000, 2024)))
        yield FactKind.FIGURE, f"{indicator}{value}{unit}", told


if __name__ == "__main__":
    sys.exit(main())
