"""All findings about the articles of one page, in order, with the ids under which they are known."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.domain.captured import Message
from archive_gui.domain.findings import Finding, FindingKind, FindingRef, Severity
from archive_gui.findings.amounts import amounts_of
from archive_gui.findings.arithmetic.against_past import against_past
from archive_gui.findings.arithmetic.averages import averages
from archive_gui.findings.arithmetic.columns import columns
from archive_gui.findings.arithmetic.done_of_all import done_of_all
from archive_gui.findings.arithmetic.ends_apart import ends_apart
from archive_gui.findings.arithmetic.enumerated import enumerated
from archive_gui.findings.arithmetic.extremes import extremes
from archive_gui.findings.arithmetic.listed import listed
from archive_gui.findings.arithmetic.moves import moves
from archive_gui.findings.arithmetic.moves_apart import moves_apart
from archive_gui.findings.arithmetic.named_apart import named_apart
from archive_gui.findings.arithmetic.named_behind import named_behind
from archive_gui.findings.arithmetic.named_parts import named_parts
from archive_gui.findings.arithmetic.paces import paces
from archive_gui.findings.arithmetic.portions import portions
from archive_gui.findings.arithmetic.products import products
from archive_gui.findings.arithmetic.rates import rates
from archive_gui.findings.arithmetic.ratios import ratios
from archive_gui.findings.arithmetic.reversals import ranks, reversals
from archive_gui.findings.arithmetic.runs import runs
from archive_gui.findings.arithmetic.shares import shares
from archive_gui.findings.arithmetic.shares_apart import shares_apart
from archive_gui.findings.arithmetic.shares_of_one import shares_of_one
from archive_gui.findings.arithmetic.slogans import slogans
from archive_gui.findings.arithmetic.stages import stages
from archive_gui.findings.arithmetic.subsets import subsets
from archive_gui.findings.arithmetic.subsets_apart import subsets_apart
from archive_gui.findings.arithmetic.sums import sums, without_parts_of_sums
from archive_gui.findings.arithmetic.sums_across import sums_across
from archive_gui.findings.arithmetic.tables import running, table_sums
from archive_gui.findings.arithmetic.totals import totals
from archive_gui.findings.arithmetic.wholes import wholes
from archive_gui.findings.arithmetic.years_apart import years_apart
from archive_gui.findings.chronology.ages import ages
from archive_gui.findings.chronology.beginnings import beginnings
from archive_gui.findings.chronology.careers import careers
from archive_gui.findings.chronology.deaths import deaths
from archive_gui.findings.chronology.editions import editions
from archive_gui.findings.chronology.events import events
from archive_gui.findings.chronology.feasts import feasts
from archive_gui.findings.chronology.hours import hours
from archive_gui.findings.chronology.lapses import lapses
from archive_gui.findings.chronology.lasting import lasting
from archive_gui.findings.chronology.lengths import lengths
from archive_gui.findings.chronology.lifetimes import lifetimes
from archive_gui.findings.chronology.ordinal_years import ordinal_years
from archive_gui.findings.chronology.receipts import receipts
from archive_gui.findings.chronology.reckonings import reckonings
from archive_gui.findings.chronology.rhythms import rhythms
from archive_gui.findings.chronology.spells import spells
from archive_gui.findings.chronology.tenures import tenures
from archive_gui.findings.chronology.times import times
from archive_gui.findings.chronology.told_twice import told_twice
from archive_gui.findings.chronology.weekdays import weekdays
from archive_gui.findings.counts import counts_of
from archive_gui.findings.evidence import Doubt, Material
from archive_gui.findings.figures.converted import converted
from archive_gui.findings.figures.differing import differing
from archive_gui.findings.figures.firsts import firsts
from archive_gui.findings.figures.likely import likely
from archive_gui.findings.figures.pairs import pairs
from archive_gui.findings.figures.retold import retold
from archive_gui.findings.figures.two_measures import two_measures
from archive_gui.findings.names.endings import endings
from archive_gui.findings.names.misspelt import misspelt
from archive_gui.findings.names.namesakes import namesakes
from archive_gui.findings.names.numbered import numbered
from archive_gui.findings.names.offices import offices
from archive_gui.findings.names.repeated import without_repeated
from archive_gui.findings.names.respelled import respelled
from archive_gui.findings.names.retitled import retitled
from archive_gui.findings.names.title_variants import title_variants
from archive_gui.findings.names.unregistered import unregistered
from archive_gui.findings.names.variants import names_vary
from archive_gui.findings.names.whereabouts import unknown_places
from archive_gui.findings.punctuation import with_wide_marks
from archive_gui.language.gazetteer import Gazetteer

_ORDER = (Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO)


def findings_of(page: Sequence[Material], gazetteer: Gazetteer | None = None) -> tuple[Finding, ...]:
    """The findings of a page, what weighs most first, with ids ``k1``, ``k2`` and so on: the same on every run.

    Each stands with the article of its first piece of evidence; facts are named by their ids.
    Places of one name are told apart where a ``gazetteer`` is given.
    """
    wide = [with_wide_marks(material) for material in page]
    doubts = sorted(_once(_doubts(wide, gazetteer)), key=lambda doubt: _ORDER.index(doubt.severity))
    return tuple(
        Finding(f"k{number}", doubt.kind, doubt.severity, Message(doubt.code, doubt.params), doubt.refs)
        for number, doubt in enumerate(doubts, 1)
    )


def _doubts(page: Sequence[Material], gazetteer: Gazetteer | None) -> list[Doubt]:
    texts = {material.number: material.reading.text for material in page}
    told = [(material, counts_of(material)) for material in page]
    counts = [count for _, found in told for count in found]
    in_sentences = [count for material, found in told for count in running(material, found)]
    amounts = [amount for material in page for amount in amounts_of(material)]
    found = [*retold(told), *pairs(texts, in_sentences), *differing(texts, counts)]
    found += [
        *likely(texts, page, in_sentences, found),
        *two_measures(texts, in_sentences, found),
        *sums(texts, in_sentences),
        *totals(texts, in_sentences),
        *columns(texts, in_sentences),
        *shares(page, in_sentences),
        *rates(texts, in_sentences),
        *moves(texts, amounts),
        *reversals(texts, amounts),
        *ranks(page),
        *products(texts, amounts),
        *averages(page),
        *extremes(texts, amounts),
        *wholes(texts, in_sentences),
        *stages(texts, in_sentences),
        *subsets(texts, in_sentences),
        *listed(page, in_sentences),
        *named_behind(page),
        *enumerated(page),
        *named_apart(page, in_sentences),
    ]
    found += [*runs(texts, in_sentences, found), *ratios(page, in_sentences, found)]
    found += [*portions(texts, in_sentences, found), *shares_apart(page, in_sentences, found)]
    found += shares_of_one(page, in_sentences, found)
    found += paces(page, found)
    found += subsets_apart(texts, in_sentences, found)
    found += done_of_all(texts, in_sentences, found)
    found += named_parts(texts, in_sentences, found)
    found += years_apart(texts, in_sentences, found)
    found += sums_across(texts, in_sentences, found)
    found += [*against_past(texts, amounts, found), *moves_apart(texts, amounts, found), *converted(texts, amounts)]
    found += ends_apart(texts, amounts, found)
    found = without_parts_of_sums(found, counts)
    found += without_repeated(
        [
            *title_variants(page),
            *endings(page),
            *names_vary(page),
            *respelled(page),
            *unregistered(page),
            *numbered(page),
            *retitled(page),
            *misspelt(page),
        ]
    )
    found += [*offices(page), *slogans(page)]
    for material in page:
        found += unknown_places(material)
        found += table_sums(material)
    if gazetteer is not None:
        found += namesakes(page, gazetteer)
    found += [
        *times(page),
        *ages(page),
        *spells(page),
        *tenures(page),
        *ordinal_years(page),
        *hours(page),
        *lengths(page),
        *weekdays(page),
        *feasts(page),
        *reckonings(page),
        *rhythms(page),
        *editions(page),
        *firsts(page),
    ]
    found += lapses(page, found)
    found += lifetimes(page, found)
    found += careers(page, found)
    found += [*events(page), *receipts(page), *deaths(page)]
    found += told_twice(page, found)
    found += beginnings(page, found)
    return [*found, *lasting(page, found)]


def _once(doubts: Sequence[Doubt]) -> list[Doubt]:
    """Each kind of doubt about the same evidence once, the first one said."""
    kept: dict[tuple[FindingKind, frozenset[FindingRef]], Doubt] = {}
    for doubt in doubts:
        kept.setdefault((doubt.kind, frozenset(doubt.refs)), doubt)
    return list(kept.values())
