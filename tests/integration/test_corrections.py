"""Corrections of facts: kept for good, in force everywhere, taken back exactly, one step each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fixtures.ledger_archives import filled, state_of

from archive_gui.base.progress import Silent
from archive_gui.domain.corrections import CorrectionAct, FactDraft, entity_name
from archive_gui.domain.facts import (
    Fact,
    FactId,
    FactKind,
    FactState,
    Figure,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    PlaceLevel,
)
from archive_gui.domain.records import ArticleFilter, ArticleId, ArticleRecord
from archive_gui.domain.spans import Span
from archive_gui.store.errors import FactMissing
from archive_gui.workflows import correct, find, merging, read, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive

FIRST = ArticleId(1)


@pytest.fixture
def archive(tmp_path: Path, samples: Path) -> Iterator[Archive]:
    made = filled(tmp_path, samples / "schools_page.txt")
    yield made
    made.close()


def article(archive: Archive) -> ArticleRecord:
    return read.article(archive, FIRST)


def figures(archive: Archive) -> list[Fact]:
    return [fact for fact in article(archive).facts if isinstance(fact.detail, Figure)]


def number(fact: Fact) -> FactId:
    assert fact.number is not None
    return fact.number


def by_number(archive: Archive, wanted: FactId) -> Fact:
    return next(fact for fact in article(archive).facts if fact.number == wanted)


def found(archive: Archive, query: str) -> list[int]:
    return [hit.id for hit in find.search(archive, query).hits]


def test_an_accepted_fact_says_who_and_when_and_nothing_else_changes(archive: Archive) -> None:
    before = article(archive).facts
    chosen = figures(archive)[:3]
    summary = correct.accept(archive, [number(one) for one in chosen], "查过原件")
    assert (summary.count, summary.articles) == (3, (FIRST,))
    after = article(archive).facts
    told = [one for one in after if one.state is not FactState.MACHINE]
    assert [(one.number, one.state) for one in told] == [(one.number, FactState.ACCEPTED) for one in chosen]
    assert all(one.decided is not None and one.decided.operator == "王" for one in told)
    assert [replace(one, state=FactState.MACHINE, decided=None) for one in after] == list(before)


def test_accepting_again_changes_nothing(archive: Archive) -> None:
    chosen = [number(figures(archive)[0])]
    correct.accept(archive, chosen)
    before = state_of(archive.store)
    assert not correct.accept(archive, chosen).areas
    assert state_of(archive.store) == before


def test_accepting_facts_of_which_one_is_gone_accepts_none(archive: Archive) -> None:
    ids = [number(fact) for fact in figures(archive)]
    with pytest.raises(FactMissing):
        correct.accept(archive, [*ids, FactId(987_654)])
    assert {fact.state for fact in figures(archive)} == {FactState.MACHINE}


def test_a_corrected_value_is_found_and_the_old_one_is_not(archive: Archive) -> None:
    fact = next(one for one in figures(archive) if isinstance(one.detail, Figure) and one.detail.unit == "名")
    assert isinstance(fact.detail, Figure)
    assert FIRST not in found(archive, "人数:>5000000")
    detail = replace(fact.detail, value=7_654_321.0)
    correct.edit(archive, number(fact), detail=detail)
    assert FIRST in found(archive, "人数:>5000000")
    again = by_number(archive, number(fact))
    assert (again.detail, again.state, again.quote) == (detail, FactState.EDITED, fact.quote)
    undo.undo(archive)
    assert FIRST not in found(archive, "人数:>5000000")


def test_an_edit_can_move_a_fact_and_change_its_kind(archive: Archive) -> None:
    fact = figures(archive)[0]
    span = Span(fact.span.start, fact.span.end + 1)
    wanted = PlaceFact(PlaceLevel.SITE)
    correct.edit(archive, number(fact), kind=FactKind.PLACE, span=span, detail=wanted)
    again = by_number(archive, number(fact))
    text = article(archive).reading.text
    assert (again.kind, again.span, again.detail) == (FactKind.PLACE, span, wanted)
    assert again.quote == text[span.start : span.end]
    assert all(one.span != fact.span for one in figures(archive))


def test_a_rejected_fact_counts_nowhere_and_can_come_back(archive: Archive) -> None:
    fact = figures(archive)[1]
    listed = archive.store.rows([FIRST])[0].fact_count
    before = state_of(archive.store)
    correct.reject(archive, [number(fact)])
    now = article(archive)
    assert fact.span not in [one.span for one in now.facts if one.kind is fact.kind]
    assert [(one.number, one.quote, one.state) for one in now.rejected] == [
        (fact.number, fact.quote, FactState.REJECTED)
    ]
    assert archive.store.rows([FIRST])[0].fact_count == listed - 1
    correct.accept(archive, [number(fact)])
    assert by_number(archive, number(fact)).state is FactState.ACCEPTED
    assert not article(archive).rejected
    undo.undo(archive)
    undo.undo(archive)
    assert state_of(archive.store) == before


def test_facts_of_findings_are_judged_anew(archive: Archive) -> None:
    record = article(archive)
    resting = {ref.fact for finding in record.findings for ref in finding.refs if ref.fact and ref.article == 1}
    chosen = [number(fact) for fact in record.facts if fact.id in resting]
    if not chosen:
        pytest.skip("no finding of the sample rests on a fact of this article")
    correct.reject(archive, chosen)
    left = {ref.fact for finding in article(archive).findings for ref in finding.refs if ref.article == 1}
    assert not left & resting


def test_a_fact_is_added_from_a_selection_with_details_proposed(archive: Archive) -> None:
    record = article(archive)
    fact = figures(archive)[2]
    correct.reject(archive, [number(fact)])
    draft = correct.propose(archive, FIRST, fact.span, FactKind.FIGURE)
    assert draft.detail == fact.detail
    person = Span(record.reading.text.index("\n") + 1, record.reading.text.index("\n") + 4)
    proposed = correct.propose(archive, FIRST, person, FactKind.PERSON)
    assert isinstance(proposed.detail, PersonFact)
    summary, added = correct.add(archive, FIRST, replace(proposed, detail=PersonFact("校长", "样本小学", "样本")))
    assert FIRST in summary.articles
    again = by_number(archive, added)
    assert (again.state, again.rule, again.span) == (FactState.ADDED, "archivist", proposed.span)
    correct.reset(archive, [added])
    with pytest.raises(FactMissing):
        correct.history(archive, added)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("翠屏寨", FactKind.PLACE), ("去年冬天", FactKind.DATE), ("说说笑笑", FactKind.PERSON), ("坡上", FactKind.PERSON)],
)
def test_a_guessed_kind_gives_way_to_what_the_rules_take_the_words_for(
    archive: Archive, tmp_path: Path, words: str, kind: FactKind
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("歌声\n\n样例日报 2018年3月9日\n\n　　翠屏寨的人去年冬天在坡上说说笑笑。\n", "utf-8")
    (file,) = import_paths(archive, [path], Silent()).files
    (brought,) = file.articles
    at = read.article(archive, brought).reading.text.index(words)
    span = Span(at, at + len(words))
    assert correct.propose(archive, brought, span, FactKind.PERSON, sure=False).kind is kind
    assert correct.propose(archive, brought, span, FactKind.PERSON).kind is FactKind.PERSON


def test_a_figure_is_proposed_from_its_words_alone(archive: Archive) -> None:
    record = article(archive)
    title = record.reading.parts[0]
    fact = figures(archive)[0]
    assert isinstance(fact.detail, Figure)
    correct.reject(archive, [number(fact)])
    correct.reset(archive, [number(fact)])
    draft = correct.propose(archive, FIRST, fact.span, FactKind.FIGURE)
    assert isinstance(draft.detail, Figure)
    assert (draft.detail.value, draft.detail.unit) == (fact.detail.value, fact.detail.unit)
    nothing = correct.propose(archive, FIRST, title.span, FactKind.CHANGE)
    assert nothing.kind is FactKind.CHANGE


def test_what_cannot_be_is_refused(archive: Archive) -> None:
    fact = figures(archive)[0]
    assert isinstance(fact.detail, Figure)
    before = state_of(archive.store)
    for detail in (
        replace(fact.detail, value=3.0, value_high=2.0),
        replace(fact.detail, as_of="昨天"),
        replace(fact.detail, indicator="甲\n乙"),
        OrganisationFact("局"),
    ):
        with pytest.raises(correct.FactInvalid):
            correct.edit(archive, number(fact), detail=detail)
    with pytest.raises(correct.FactInvalid):
        correct.change(archive, [number(fact)], {"speaker": "甲"})
    with pytest.raises(correct.SpanEmpty):
        correct.add(archive, FIRST, FactDraft(Span(0, 0), FactKind.PERSON, PersonFact()))
    with pytest.raises(FactMissing):
        correct.accept(archive, [FactId(987_654)])
    assert state_of(archive.store) == before


def test_several_facts_get_a_field_in_one_step(archive: Archive) -> None:
    chosen = [number(one) for one in figures(archive)[:3]]
    before = state_of(archive.store)
    correct.change(archive, chosen, {"subject": "样本县"})
    details = [by_number(archive, one).detail for one in chosen]
    assert [getattr(one, "subject", None) for one in details] == ["样本县"] * 3
    undo.undo(archive)
    assert state_of(archive.store) == before


def test_two_figures_are_one(archive: Archive) -> None:
    kept, other = figures(archive)[:2]
    merging.merge(archive, [number(kept), number(other)])
    assert by_number(archive, number(kept)).state is FactState.ACCEPTED
    (gone,) = article(archive).rejected
    assert gone.number == other.number
    (act,) = correct.history(archive, number(other))
    known = by_number(archive, number(kept)).decided
    assert known is not None
    assert (act.act, act.into) == (CorrectionAct.MERGE, known.thread)
    with pytest.raises(merging.MergeFew):
        merging.merge(archive, [number(kept)])


def test_names_of_one_body_are_joined_with_all_their_mentions(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text(
        "山路通车\n\n本报讯 隆回县交通运输局局长王建国介绍，道路已经修通。\n\n"
        "隆回县交通运输局表示，养路由隆回县公路局负责。隆回县公路局说，养路工有30人。\n",
        "utf-8",
    )
    archive = filled(tmp_path, path)
    bodies = [fact for fact in article(archive).facts if fact.kind is FactKind.ORGANISATION]
    names = {entity_name(fact) for fact in bodies}
    assert len(names) >= 2, names
    chosen = [next(fact for fact in bodies if entity_name(fact) == name) for name in sorted(names)]
    merging.merge(archive, [number(one) for one in chosen], name="样本县交通局")
    joined = [fact for fact in article(archive).facts if fact.kind is FactKind.ORGANISATION]
    assert {entity_name(fact) for fact in joined} == {"样本县交通局"}
    assert len(joined) == len(bodies)
    (act,) = correct.history(archive, number(joined[-1]))
    assert act.act is CorrectionAct.JOIN
    correct.reset(archive, [number(joined[0])])
    assert {entity_name(f) for f in article(archive).facts if f.kind is FactKind.ORGANISATION} == names
    archive.close()


def test_a_role_and_a_code_are_set_for_all_mentions(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text(
        "样本通车\n\n本报讯 记者在湖南省隆回县看到，隆回县的道路修通了。县长王建国说，王建国一直在工地。\n", "utf-8"
    )
    archive = filled(tmp_path, path)
    facts = article(archive).facts
    people_named = [number(fact) for fact in facts if fact.kind is FactKind.PERSON]
    assert len(people_named) == 2
    correct.change(archive, people_named, {"role": "书记", "affiliation": "样本县委"})
    people = [by_number(archive, one).detail for one in people_named]
    assert {(one.role, one.affiliation) for one in people if isinstance(one, PersonFact)} == {("书记", "样本县委")}
    counties = [number(fact) for fact in facts if fact.quote == "隆回县"]
    assert len(counties) == 2
    division = {"code": "430523", "full_name": "湖南省邵阳市邵阳县", "level": PlaceLevel.COUNTY}
    correct.change(archive, counties, division)
    details = [by_number(archive, one).detail for one in counties]
    assert {one.code for one in details if isinstance(one, PlaceFact)} == {"430523"}
    archive.close()


def test_the_history_tells_every_act(archive: Archive) -> None:
    fact = figures(archive)[0]
    assert isinstance(fact.detail, Figure)
    correct.accept(archive, [number(fact)], "甲")
    correct.edit(archive, number(fact), detail=replace(fact.detail, value=5.0), note="乙")
    correct.reject(archive, [number(fact)], "丙")
    told = correct.history(archive, number(fact))
    assert [(one.act, one.note, one.operator) for one in told] == [
        (CorrectionAct.ACCEPT, "甲", "王"),
        (CorrectionAct.EDIT, "乙", "王"),
        (CorrectionAct.REJECT, "丙", "王"),
    ]
    assert [one.before.detail if one.before else None for one in told][:2] == [fact.detail, fact.detail]
    assert len({one.thread for one in told}) == 1


def test_the_most_doubtful_comes_first_and_what_is_looked_at_leaves(archive: Archive) -> None:
    order = list(correct.doubtful(archive, FIRST))
    facts = {number(fact): fact for fact in article(archive).facts}
    assert sorted(order) == sorted(facts)
    evidence = {
        ref.fact for row in article(archive).findings for ref in row.refs if ref.article == 1 and row.severity != "info"
    }
    doubted = [facts[FactId(one)].id in evidence for one in order]
    assert doubted == sorted(doubted, reverse=True)
    for group in (True, False):
        sure = [facts[FactId(one)].confidence for one, is_in in zip(order, doubted, strict=True) if is_in is group]
        assert sure == sorted(sure)
    correct.accept(archive, [FactId(order[0])])
    assert list(correct.doubtful(archive, FIRST)) == order[1:]
    dates = {number(fact) for fact in article(archive).facts if fact.kind is FactKind.DATE} - {order[0]}
    assert set(correct.doubtful(archive, ArticleFilter(), [FactKind.DATE])) >= dates
