"""What holds for the repair of any text under any decisions of the archivist."""

from __future__ import annotations

import hashlib
from functools import cache
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_gui.base.paths import resources_dir
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.decisions import (
    UNDECIDED,
    BringBack,
    JoinArticles,
    JoinParts,
    MovePart,
    RepairAnchor,
    RepairDecisions,
    SetKind,
    SetPartAside,
    SplitArticle,
    SplitPart,
    StructureEdit,
)
from archive_gui.domain.editing import anchor_of, part_start
from archive_gui.domain.reading import PartKind, RepairedSource, RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.pipeline import repair
from archive_gui.repair.registry import RULES

WORDS = [
    "清河县", "防汛工作", "记者", "通讯员 李明", "王小明 陈建国", "张晓 摄", "导读", "——纪实", "第7版", "12", "渠县\n",
    "来源：清河日报", "首页 > 新闻", "版权所有", "◀◀水渠水渠", "一、", "（记者 张三）", "本报讯", "\n", "\n\n", "\r\n",
    "\u3000\u3000", " ", "# ", "## ", "**粮食**", "- ", "| 甲 | 乙 |", "|---|---|", "\u200b", "⼀", "⽔",
    "水渠修好水渠修好", "水渠工地ab 水渠工地ab ",
    "hello world", "two words\nmore words", "。", "，", "”", "水渠修好了，日子好了。", "沐阳县", "氵可", "***",
]  # fmt: skip
pieced = st.lists(
    st.one_of(st.sampled_from(WORDS), st.text(alphabet=st.sampled_from("县市村镇水库学校小麦丰收，。"), max_size=30)),
    max_size=50,
).map("".join)


@cache
def samples() -> tuple[str, ...]:
    names = ("bus_line_columns.txt", "flood_control_columns.txt", "harvest_web.txt", "schools_page.txt")
    return tuple((resources_dir() / "samples" / name).read_text(encoding="utf-8") for name in names)


texts = st.one_of(pieced, pieced, st.deferred(lambda: st.sampled_from(samples())))
kinds = st.sampled_from(list(PartKind))


def captured(text: str) -> CapturedText:
    data = text.encode("utf-8", "surrogatepass")
    return CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), "text/markdown", "utf-8", "plain_text", 1)


def starts(repaired: RepairedSource) -> list[int]:
    return [part_start(one, part) for one in repaired.articles for part in one.parts]


@st.composite
def decided(draw: st.DrawFn) -> tuple[str, RepairDecisions]:
    """A text and decisions of which most fit it, some only after others, and some nothing."""
    text = draw(texts)
    first = repair(captured(text))
    anchors = [anchor_of(one) for one in first.repairs]
    any_anchor = st.builds(
        RepairAnchor, st.sampled_from([rule.name for rule in RULES]), st.sampled_from(list(RepairKind)), ranges(text)
    )
    offsets = st.integers(min_value=0, max_value=len(text) + 3)
    if starts(first):
        offsets = st.one_of(st.sampled_from(starts(first)), offsets)
    asides = [one.source_ranges for one in first.set_aside]
    places = st.one_of(st.sampled_from(asides), ranges(text)) if asides else ranges(text)
    edits: st.SearchStrategy[StructureEdit] = st.one_of(
        st.builds(SetKind, offsets, kinds),
        st.builds(SplitPart, offsets),
        st.builds(JoinParts, offsets),
        st.builds(MovePart, offsets, offsets, st.booleans()),
        st.builds(SplitArticle, offsets),
        st.builds(JoinArticles, offsets),
        st.builds(SetPartAside, offsets),
        st.builds(BringBack, places, kinds),
    )
    chosen = st.one_of(st.sampled_from(anchors), any_anchor) if anchors else any_anchor
    names = st.sampled_from([rule.name for rule in RULES])
    return text, RepairDecisions(
        draw(st.frozensets(chosen, max_size=6)),
        draw(st.one_of(st.just(frozenset()), st.frozensets(names, max_size=3))),
        draw(st.frozensets(chosen, max_size=2)),
        tuple(draw(st.lists(edits, max_size=8))),
    )


def ranges(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    spans = st.tuples(st.integers(0, len(text)), st.integers(1, 20)).map(
        lambda pair: Span(pair[0], min(len(text), sum(pair)))
    )
    return spans.filter(lambda span: span.length > 0).map(lambda span: (span,)) if text else st.just(())


def recorded(repaired: RepairedSource) -> set[int]:
    changes = {RepairKind.REPLACE, RepairKind.JOIN, RepairKind.MISREADING}
    return {
        at
        for one in repaired.repairs
        if one.applied and one.kind in changes
        for span in one.source_ranges
        for at in range(span.start, span.end)
    }


def check_sound(text: str, repaired: RepairedSource) -> None:
    """Every character is traced to captured ones, none twice, none changed without a record, and none is lost."""
    taken: set[int] = set()
    changed = recorded(repaired)
    assert len(repaired.articles) >= 1
    for number, article in enumerate(repaired.articles, start=1):
        assert [part.id for part in article.parts] == [f"a{number}.p{at}" for at in range(1, len(article.parts) + 1)]
        assert article.text == "\n".join(article.part_text(part) for part in article.parts)
        assert article.offsets.length == len(article.text)
        for part in article.parts:
            assert part.span.length
            for at in range(part.span.start, part.span.end):
                place = article.offsets.source_range(at)
                spots = set(range(place.start, place.end))
                assert spots
                assert not spots & taken
                taken |= spots
                if place.length > 1 or text[place.start] != article.text[at]:
                    assert spots & changed
    aside = [at for one in repaired.set_aside for span in one.source_ranges for at in range(span.start, span.end)]
    assert len(aside) == len(set(aside))
    assert taken.isdisjoint(aside)
    seen = taken | changed | set(aside)
    assert not [at for at, character in enumerate(text) if not character.isspace() and at not in seen]
    for one in repaired.repairs:
        assert one.before == "".join(text[span.start : span.end] for span in one.source_ranges)
    for left_out in repaired.set_aside:
        assert left_out.text == "".join(text[span.start : span.end] for span in left_out.source_ranges)
    for finding in repaired.findings:
        assert all(1 <= ref.article <= len(repaired.articles) for ref in finding.refs)


quietly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@settings(quietly, max_examples=300)
@given(decided())
def test_any_decisions_leave_every_character_traced_and_none_lost(case: tuple[str, RepairDecisions]) -> None:
    text, decisions = case
    check_sound(text, repair(captured(text), decisions))


@quietly
@given(decided())
def test_decisions_give_the_same_result_every_time(case: tuple[str, RepairDecisions]) -> None:
    text, decisions = case
    assert repair(captured(text), decisions) == repair(captured(text), decisions)


@quietly
@given(decided())
def test_what_is_declined_is_never_applied_unless_adopted(case: tuple[str, RepairDecisions]) -> None:
    text, decisions = case
    repaired = repair(captured(text), decisions)
    for one in repaired.repairs:
        anchor = anchor_of(one)
        if anchor in decisions.adopted:
            continue
        assert not (one.applied and (anchor in decisions.declined or one.rule in decisions.declined_rules))


@quietly
@given(texts)
def test_declining_every_repair_loses_nothing_and_taking_it_back_restores_all(text: str) -> None:
    source = captured(text)
    before = repair(source)
    refused = RepairDecisions(declined=frozenset(anchor_of(one) for one in before.repairs))
    repaired = repair(source, refused)
    check_sound(text, repaired)
    assert not [one for one in repaired.repairs if one.applied and anchor_of(one) in refused.declined]
    assert repair(source, RepairDecisions()) == before == repair(source, UNDECIDED)


@quietly
@given(texts)
def test_declining_every_rule_gives_the_captured_lines_back(text: str) -> None:
    every = RepairDecisions(declined_rules=frozenset(rule.name for rule in RULES))
    repaired = repair(captured(text), every)
    check_sound(text, repaired)
    assert not [one for one in repaired.repairs if one.applied]
    assert repaired.set_aside == ()
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert [line for one in repaired.articles for line in one.text.split("\n") if line] == lines


@quietly
@given(texts, st.data())
def test_declining_one_repair_alone_undoes_just_that(text: str, data: st.DataObject) -> None:
    source = captured(text)
    applied = [one for one in repair(source).repairs if one.applied]
    if not applied:
        return
    chosen = anchor_of(data.draw(st.sampled_from(applied)))
    repaired = repair(source, RepairDecisions(declined=frozenset({chosen})))
    check_sound(text, repaired)
    assert repaired.unmet is None
    again = [one for one in repaired.repairs if anchor_of(one) == chosen]
    assert [one.applied for one in again] == [False] * len(again)
    assert again


@quietly
@given(texts, st.data())
def test_an_edit_and_its_opposite_leave_the_text_as_it_was(text: str, data: st.DataObject) -> None:
    source = captured(text)
    before = repair(source)
    places = [(one, part) for one in before.articles for part in one.parts]
    if not places:
        return
    reading, part = data.draw(st.sampled_from(places))
    start = part_start(reading, part)
    aside = repair(source, RepairDecisions(edits=(SetPartAside(start),)))
    gone = next(one.source_ranges for one in aside.set_aside if one.rule == "archivist")
    back = repair(source, RepairDecisions(edits=(SetPartAside(start), BringBack(gone, part.kind))))
    assert sorted(one.part_text(p) for one in back.articles for p in one.parts) == sorted(
        one.part_text(p) for one, p in places
    )
    check_sound(text, back)


def test_all_samples_stay_sound_when_each_part_is_moved_to_the_front() -> None:
    for text, after in product(samples(), (False, True)):
        source = captured(text)
        order = starts(repair(source))
        for start in order[1:6]:
            moved = repair(source, RepairDecisions(edits=(MovePart(start, order[0], after),)))
            check_sound(text, moved)
            assert starts(moved)[int(after)] == start
