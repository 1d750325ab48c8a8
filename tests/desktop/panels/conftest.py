"""Hand-made articles for the panels' tests; every sentence and figure in them is invented."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.article_view import ArticleView
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.domain.facts import (
    Change,
    DateFact,
    DocumentFact,
    Fact,
    FactDetail,
    FactKind,
    Figure,
    PlaceFact,
    PlaceLevel,
    ProgrammeFact,
)
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText, Repair, RepairKind, SetAside
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceId, SourceRecord, SourceText
from archive_gui.domain.spans import Span

COLUMN = 14
"""The captured lines are this many characters wide, so that the offset map has work to do."""
FOOTER = "第 3 版  样例网站 版权所有\n"
KINDS: dict[type, FactKind] = {
    Figure: FactKind.FIGURE,
    Change: FactKind.CHANGE,
    DateFact: FactKind.DATE,
    PlaceFact: FactKind.PLACE,
    DocumentFact: FactKind.DOCUMENT,
    ProgrammeFact: FactKind.PROGRAMME,
}
Stated = tuple[str, FactDetail]

PARTS: tuple[tuple[PartKind, str], ...] = (
    (PartKind.KICKER, "山高路远志更坚"),
    (PartKind.TITLE, "样例县水利建设纪实"),
    (PartKind.BYLINE, "样例日报记者 甲某 通讯员 乙某"),
    (
        PartKind.PARAGRAPH,
        "（样例文字）到2021年10月，样例县建成水库148座，受益群众143674名，其中𥕢坪村受益52.61万人次。",
    ),
    (PartKind.SECTION_HEADING, "“引”水上山，干渠通到田头"),
    (
        PartKind.PARAGRAPH,
        "全县设11个专项工作组，构建“1+5+N”工作机制，渗漏率由3.1%下降到0.4%。《样例县水利志》记有此事。",
    ),
    (PartKind.EPIGRAPH, "水到渠成，人勤地不懒。"),
    (PartKind.ATTRIBUTION, "——当地谚语"),
    (PartKind.PARAGRAPH, "样例县还将新修渠道逾300公里，惠及三百多户。样例县水利局负责人说，明年全部完工。" * 3),
    (PartKind.CAPTION, "图为村民在新渠边洗菜。"),
    (PartKind.PHOTO_CREDIT, "丙某 摄"),
)
FACTS: tuple[Stated, ...] = (
    ("2021年10月", DateFact("2021-10")),
    ("148座", Figure(148, "座", indicator="水库", subject="样例县", as_of="2021-10")),
    ("143674名", Figure(143674, "名", indicator="受益群众", as_of="2021-10")),
    ("𥕢坪村", PlaceFact(PlaceLevel.VILLAGE, None, "样例县𥕢坪村")),
    ("52.61万人次", Figure(526100, "人次", indicator="受益", as_of="2014..2020")),
    ("11个", Figure(11, "个", indicator="专项工作组")),
    ("“1+5+N”工作机制", ProgrammeFact("mechanism")),
    ("由3.1%下降到0.4%", Change(0.031, 0.004, "%", "渗漏率", "样例县", "2015", "2019")),
    ("3.1%", Figure(0.031, "%", indicator="渗漏率")),
    ("《样例县水利志》", DocumentFact("样例县水利局")),
    ("样例县", PlaceFact(PlaceLevel.COUNTY, "999901", "样例省样例市样例县")),
)


def make_reading(parts: Sequence[tuple[PartKind, str]], column: int = COLUMN) -> tuple[ReadingText, str, list[Repair]]:
    """Reading text from parts, the captured text it would have come from, and the joins between the two."""
    builder = OffsetMapBuilder()
    texts: list[str] = []
    made: list[Part] = []
    repairs: list[Repair] = []
    captured, at = "", 0
    for number, (kind, text) in enumerate(parts, start=1):
        if texts:
            builder.replace(Span(len(captured), len(captured)))
            captured += "\n"
        made.append(Part(f"a1.p{number}", kind, Span(at, at + len(text))))
        for start in range(0, len(text), column):
            piece = text[start : start + column]
            builder.copy(Span(len(captured), len(captured) + len(piece)))
            captured += piece + "\n"
            if start + column < len(text):
                cut = Span(len(captured) - 1, len(captured))
                repairs.append(_join(len(repairs) + 1, cut))
        texts.append(text)
        at += len(text) + 1
    return ReadingText("\n".join(texts), tuple(made), builder.build()), captured, repairs


def make_facts(reading: ReadingText, stated: Sequence[Stated]) -> tuple[Fact, ...]:
    """Every mention of each quote that is not part of one found before."""
    facts: list[Fact] = []
    for quote, detail in stated:
        at = reading.text.find(quote)
        while at >= 0:
            span = Span(at, at + len(quote))
            ranges = reading.offsets.source_ranges(span)
            kind = KINDS[type(detail)]
            facts.append(Fact(f"a1.f{len(facts) + 1}", kind, quote, span, ranges, detail, 0.97, f"{kind}.sample"))
            at = reading.text.find(quote, span.end) if isinstance(detail, PlaceFact) else -1
    return tuple(facts)


def make_record(
    parts: Sequence[tuple[PartKind, str]] = PARTS,
    stated: Sequence[Stated] = FACTS,
    *,
    number: int = 1,
    description: Description | None = None,
) -> ArticleRecord:
    """A whole article, its captured text wrapped in a narrow column."""
    reading, captured, _repairs = make_reading(parts)
    known = description or Description(
        title="样例县水利建设纪实",
        contributors=(Contributor("甲某", "记者", "样例日报"), Contributor("乙某", "通讯员")),
        publication="样例日报",
        edition="第7版",
        date=PublicationDate("2021-11-02", Certainty.INFERRED),
    )
    now = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    size = len(captured.encode())
    source = SourceRecord(
        SourceId(7), "u-7", "样例.txt", "/样例/样例.txt", "ab" * 32, size, "text/plain", "utf-8", now, 1
    )
    facts = make_facts(reading, stated)
    return ArticleRecord(ArticleId(number), f"u-{number}", 1, 1, reading, known, facts, (), (), source, now, False)


def make_source(record: ArticleRecord, parts: Sequence[tuple[PartKind, str]] = PARTS) -> SourceText:
    """The captured text behind ``make_record``, with a footer that was set aside and a character taken out."""
    _reading, captured, repairs = make_reading(parts)
    aside = SetAside("furniture.footer", (Span(len(captured), len(captured) + len(FOOTER)),), FOOTER)
    return SourceText(record.source, captured + FOOTER, tuple(repairs), (aside,))


def _join(number: int, cut: Span) -> Repair:
    return Repair(f"r{number}", "unwrap.column", 1, RepairKind.JOIN, (cut,), "\n", "", True, 0.99)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """A window that dialogs can belong to."""
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def record() -> ArticleRecord:
    """The sample article."""
    return make_record()


@pytest.fixture
def record_of() -> Callable[..., ArticleRecord]:
    """Makes articles from parts and facts."""
    return make_record


@pytest.fixture
def source(record: ArticleRecord) -> SourceText:
    """The captured text behind the sample article."""
    return make_source(record)


@pytest.fixture
def source_of() -> Callable[..., SourceText]:
    """Makes the captured text behind an article of the same parts."""
    return make_source


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(760, 900)
    view.show()
    qtbot.waitExposed(view)
    return view
