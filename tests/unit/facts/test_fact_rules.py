"""Every rule of the registry finds what its example marks, and nothing in its counter-example."""

from __future__ import annotations

import pytest

from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.facts import Fact, FactKind
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine
from archive_gui.facts.grammar import Rule
from archive_gui.facts.registry import GUARDS, RULES
from archive_gui.language.gazetteer import Gazetteer


def article(text: str) -> ReadingText:
    span = Span(0, len(text))
    builder = OffsetMapBuilder()
    builder.copy(span)
    return ReadingText(text, (Part("a1.p1", PartKind.PARAGRAPH, span),), builder.build())


@pytest.fixture(scope="module")
def engine() -> FactEngine:
    return FactEngine(Gazetteer.open())


def facts(engine: FactEngine, text: str) -> tuple[Fact, ...]:
    description = Description(date=PublicationDate("2021-04-20", Certainty.STATED))
    return engine.extract([(article(text), description)])[0]


def rule_id(rule: Rule) -> str:
    return rule.id


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_example_is_found_by_its_rule(engine: FactEngine, rule: Rule) -> None:
    found = [(fact.quote, fact.kind) for fact in facts(engine, rule.example_text) if fact.rule == rule.id]
    assert found == [(rule.example_quote, rule.kind)]


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_counter_example_is_left_alone(engine: FactEngine, rule: Rule) -> None:
    assert [fact.quote for fact in facts(engine, rule.counter_example) if fact.rule == rule.id] == []


@pytest.mark.parametrize("rule", GUARDS, ids=rule_id)
def test_guarded_stretch_holds_no_figure(engine: FactEngine, rule: Rule) -> None:
    assert [fact for fact in facts(engine, rule.example_text) if fact.kind is FactKind.FIGURE] == []


@pytest.mark.parametrize("rule", GUARDS, ids=rule_id)
def test_beside_a_guard_figures_are_found(engine: FactEngine, rule: Rule) -> None:
    assert [fact for fact in facts(engine, rule.counter_example) if fact.kind is FactKind.FIGURE] != []


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in (*RULES, *GUARDS)]
    assert len(ids) == len(set(ids))
