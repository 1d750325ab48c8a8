"""What was said of a fact in one version, held against another: what of that fits, and why the rest does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from archive_gui.domain.anchored import context_of
from archive_gui.domain.corrections import Correction, CorrectionAct
from archive_gui.domain.facts import Fact, FactDecision, FactKind, FactState, Figure
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.precedents import FactPrecedent, Said, Unfit, precedents
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span

TEXT = "山下的果园里新栽桃树12棵，社员们说再过三年就能结果，村里还修了水渠45米通到园边。"
MOMENT = datetime(2024, 5, 6, tzinfo=UTC)


def reading(text: str) -> ReadingText:
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(text)))
    return ReadingText(text, (Part("p1", PartKind.PARAGRAPH, Span(0, len(text))),), builder.build())


def figure(text: str, quote: str, value: float, **more: object) -> Fact:
    start = text.index(quote)
    span = Span(start, start + len(quote))
    detail = replace(Figure(value, quote[-1]), **more)  # type: ignore[arg-type]  # the names are those of its fields
    return Fact(f"a1.{start}", FactKind.FIGURE, quote, span, (span,), detail, 0.9, "rule")


def said(number: int, text: str, facts: tuple[Fact, ...], *acts: Correction) -> Said:
    """A version whose facts are what the acts leave of them."""
    left = {one.id: one for one in facts}
    for act in acts:
        spoken_of = act.before or act.after
        assert spoken_of is not None
        left.pop(spoken_of.id, None)
        if act.after is not None:
            left[act.after.id] = act.after
    standing = tuple(one for one in left.values() if one.state is not FactState.REJECTED)
    rejected = tuple(one for one in left.values() if one.state is FactState.REJECTED)
    return Said(ArticleId(number), f"{number}.txt", reading(text), standing, rejected, acts)


def act(
    text: str, done: CorrectionAct, state: FactState, before: Fact | None, after: Fact, thread: str = "t", day: int = 0
) -> Correction:
    moment = MOMENT.replace(day=6 + day)
    decided = replace(after, state=state, decided=FactDecision(thread, "王", moment, "见原件"))
    return Correction(thread, done, before, decided, "王", moment, "见原件", context_of(text, after.span))


def accepted(text: str, fact: Fact, **more: object) -> Correction:
    return act(text, CorrectionAct.ACCEPT, FactState.ACCEPTED, fact, fact, **more)  # type: ignore[arg-type]


def edited(text: str, fact: Fact, after: Fact) -> Correction:
    return act(text, CorrectionAct.EDIT, FactState.EDITED, fact, after)


def the(found: tuple[FactPrecedent, ...]) -> FactPrecedent:
    (one,) = found
    return one


def told(copy: Said, here: Said) -> FactPrecedent:
    return the(precedents(here, [copy]))


TREES = figure(TEXT, "12棵", 12)
CHANGED = TEXT.replace("45米", "54米")
TREES_HERE = figure(CHANGED, "12棵", 12)


def test_an_accepted_fact_fits_where_the_rules_say_the_same() -> None:
    copy = said(1, TEXT, (TREES,), accepted(TEXT, TREES))
    found = told(copy, said(2, CHANGED, (TREES_HERE,)))
    assert (found.act, found.here, found.unfit) == (CorrectionAct.ACCEPT, TREES_HERE, None)
    assert (found.operator, found.at_utc, found.note, found.file_name) == ("王", MOMENT, "见原件", "1.txt")


def test_an_accepted_fact_does_not_fit_where_the_rules_say_something_else_or_nothing() -> None:
    copy = said(1, TEXT, (TREES,), accepted(TEXT, TREES))
    assert told(copy, said(2, CHANGED, (figure(CHANGED, "12棵", 12, subject="果园"),))).unfit is Unfit.OTHERWISE
    assert told(copy, said(2, CHANGED, ())).unfit is Unfit.OTHERWISE


def test_an_edit_carries_its_details_and_is_told_where_what_it_left_alone_differs() -> None:
    copy = said(1, TEXT, (TREES,), edited(TEXT, TREES, figure(TEXT, "12棵", 21)))
    found = told(copy, said(2, CHANGED, (TREES_HERE,)))
    assert found.act is CorrectionAct.EDIT
    assert found.after is not None
    assert found.after.detail == Figure(21, "棵")
    other_year = figure(CHANGED, "12棵", 12, as_of="2021")
    assert told(copy, said(2, CHANGED, (other_year,))).unfit is Unfit.OTHERWISE


def test_an_edit_of_what_the_rules_get_right_here_accepts_it() -> None:
    right = figure(TEXT, "12棵", 21)
    copy = said(1, TEXT, (TREES,), edited(TEXT, TREES, right))
    here = figure(CHANGED, "12棵", 21)
    found = told(copy, said(2, CHANGED, (here,)))
    assert (found.act, found.here, found.after) == (CorrectionAct.ACCEPT, here, here)


def test_an_edit_of_what_no_rule_finds_here_adds_it() -> None:
    copy = said(1, TEXT, (TREES,), edited(TEXT, TREES, figure(TEXT, "12棵", 21)))
    found = told(copy, said(2, CHANGED, ()))
    assert (found.act, found.here) == (CorrectionAct.ADD, None)


def test_an_edit_that_took_more_words_replaces_what_the_rules_find_of_them() -> None:
    longer = figure(TEXT, "新栽桃树12棵", 12)
    copy = said(1, TEXT, (TREES,), edited(TEXT, TREES, replace(longer, id=TREES.id)))
    found = told(copy, said(2, CHANGED, (TREES_HERE,)))
    assert (found.act, found.here) == (CorrectionAct.EDIT, TREES_HERE)
    assert found.after is not None
    assert found.after.quote == "新栽桃树12棵"


def test_what_was_rejected_is_rejected_where_it_is_found_and_else_left_out() -> None:
    copy = said(1, TEXT, (TREES,), act(TEXT, CorrectionAct.REJECT, FactState.REJECTED, TREES, TREES))
    assert told(copy, said(2, CHANGED, (TREES_HERE,))).act is CorrectionAct.REJECT
    assert precedents(said(2, CHANGED, ()), [copy]) == ()


def test_what_stands_so_already_is_left_out_and_what_stands_otherwise_is_told() -> None:
    copy = said(1, TEXT, (TREES,), accepted(TEXT, TREES))
    same = said(2, CHANGED, (TREES_HERE,), accepted(CHANGED, TREES_HERE, thread="own"))
    assert precedents(same, [copy]) == ()
    gone = act(CHANGED, CorrectionAct.REJECT, FactState.REJECTED, TREES_HERE, TREES_HERE, thread="own")
    assert told(copy, said(2, CHANGED, (TREES_HERE,), gone)).unfit is Unfit.DECIDED


def test_words_that_are_not_here_are_told() -> None:
    canal = figure(TEXT, "45米", 45)
    copy = said(1, TEXT, (canal,), accepted(TEXT, canal))
    found = told(copy, said(2, CHANGED, (figure(CHANGED, "54米", 54),)))
    assert (found.unfit, found.here, found.after) == (Unfit.WORDS, None, None)


def test_of_two_copies_the_later_word_counts() -> None:
    first = said(1, TEXT, (TREES,), accepted(TEXT, TREES, thread="one"))
    rejected = act(TEXT, CorrectionAct.REJECT, FactState.REJECTED, TREES, TREES, thread="two", day=1)
    later = said(3, TEXT, (TREES,), rejected)
    here = said(2, CHANGED, (TREES_HERE,))
    assert the(precedents(here, [first, later])).act is CorrectionAct.REJECT
    assert the(precedents(here, [later, first])).act is CorrectionAct.REJECT
