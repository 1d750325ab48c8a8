"""Acts come to decisions, the later ones over the earlier."""

from __future__ import annotations

from archive_gui.domain.acts import Act, SourceAct, settled
from archive_gui.domain.decisions import UNDECIDED, RepairAnchor, RepairDecisions, SplitArticle
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Span

ANCHOR = RepairAnchor("unwrap", RepairKind.JOIN, (Span(3, 4),))
SPLIT = SplitArticle(9)
RULES = ("unwrap", "blanks")


def of(*acts: SourceAct) -> RepairDecisions:
    return settled(acts, RULES)


def test_nothing_done_is_nothing_decided() -> None:
    assert of() == UNDECIDED


def test_the_last_word_on_a_repair_holds() -> None:
    declined, adopted = SourceAct(Act.DECLINE, ANCHOR), SourceAct(Act.ADOPT, ANCHOR)
    assert of(declined).declined == {ANCHOR}
    assert of(declined, adopted) == RepairDecisions(adopted=frozenset({ANCHOR}))
    assert of(declined, adopted, SourceAct(Act.ALLOW, ANCHOR)) == UNDECIDED


def test_everything_is_declined_and_allowed_rule_by_rule() -> None:
    everything = SourceAct(Act.DECLINE_EVERYTHING)
    assert of(SourceAct(Act.ADOPT, ANCHOR), everything) == RepairDecisions(declined_rules=frozenset(RULES))
    assert of(everything, SourceAct(Act.ALLOW_RULE, rule="blanks")).declined_rules == {"unwrap"}
    assert of(everything, SourceAct(Act.DECLINE, ANCHOR), SourceAct(Act.ALLOW_EVERYTHING)) == UNDECIDED


def test_edits_keep_their_order_and_are_withdrawn_one_by_one() -> None:
    edit, other = SourceAct(Act.EDIT, edit=SPLIT), SourceAct(Act.EDIT, edit=SplitArticle(4))
    withdrawn = SourceAct(Act.WITHDRAW, edit=SPLIT)
    assert of(edit, other).edits == (SPLIT, SplitArticle(4))
    assert of(edit, edit, withdrawn).edits == (SPLIT,)
    assert of(edit, other, withdrawn, withdrawn).edits == (SplitArticle(4),)
    assert of(edit, SourceAct(Act.DECLINE_EVERYTHING)).edits == (SPLIT,)
