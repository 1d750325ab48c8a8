"""All that is told of sums, shares, movements, averages and lists, and which rules ask what others told."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.findings.arithmetic.against_past import against_past
from archive_gui.findings.arithmetic.averages import averages
from archive_gui.findings.arithmetic.columns import columns
from archive_gui.findings.arithmetic.differences import differences
from archive_gui.findings.arithmetic.done_of_all import done_of_all
from archive_gui.findings.arithmetic.ends_apart import ends_apart
from archive_gui.findings.arithmetic.enumerated import enumerated
from archive_gui.findings.arithmetic.extremes import extremes
from archive_gui.findings.arithmetic.factors import factors
from archive_gui.findings.arithmetic.hands import hands
from archive_gui.findings.arithmetic.in_full import in_full
from archive_gui.findings.arithmetic.listed import listed
from archive_gui.findings.arithmetic.moves import moves
from archive_gui.findings.arithmetic.moves_apart import moves_apart
from archive_gui.findings.arithmetic.named_apart import named_apart
from archive_gui.findings.arithmetic.named_behind import named_behind
from archive_gui.findings.arithmetic.named_parts import named_parts
from archive_gui.findings.arithmetic.one_each import one_each
from archive_gui.findings.arithmetic.only_shares import only_shares
from archive_gui.findings.arithmetic.paces import paces
from archive_gui.findings.arithmetic.portions import portions
from archive_gui.findings.arithmetic.products import products
from archive_gui.findings.arithmetic.rates import rates
from archive_gui.findings.arithmetic.ratios import ratios
from archive_gui.findings.arithmetic.reversals import ranks, reversals
from archive_gui.findings.arithmetic.runs import runs
from archive_gui.findings.arithmetic.shares import shares
from archive_gui.findings.arithmetic.shares_apart import shares_apart
from archive_gui.findings.arithmetic.shares_beside import shares_beside
from archive_gui.findings.arithmetic.shares_of_one import shares_of_one
from archive_gui.findings.arithmetic.slogans import slogans
from archive_gui.findings.arithmetic.some_of_all import some_of_all
from archive_gui.findings.arithmetic.stages import stages
from archive_gui.findings.arithmetic.subsets import subsets
from archive_gui.findings.arithmetic.subsets_apart import subsets_apart
from archive_gui.findings.arithmetic.sums import sums, without_parts_of_sums
from archive_gui.findings.arithmetic.sums_across import sums_across
from archive_gui.findings.arithmetic.tables import table_sums
from archive_gui.findings.arithmetic.totals import totals
from archive_gui.findings.arithmetic.two_times import two_times
from archive_gui.findings.arithmetic.wholes import wholes
from archive_gui.findings.arithmetic.years_apart import years_apart
from archive_gui.findings.evidence import Doubt
from archive_gui.findings.page_figures import PageFigures


def doubts_of_arithmetic(figures: PageFigures, told: Sequence[Doubt]) -> list[Doubt]:
    """What is ``told`` already of figures that differ and the doubts of this room about one page, in order.

    Left out is what sums explain: figures that are parts of one, or a total and one of its parts.
    """
    page, texts, counts, amounts = figures.page, figures.texts, figures.in_sentences, figures.amounts
    found = [*told, *_certain(figures)]
    # Where no words mark parts, shares and ends: what the rules above tell is not told again.
    found += [*runs(texts, counts, found), *ratios(page, counts, found)]
    found += [*portions(texts, counts, found), *shares_apart(page, counts, found)]
    found += in_full(texts, counts, found)
    found += shares_beside(texts, counts, found)
    found += shares_of_one(page, counts, found)
    found += only_shares(page, counts, found)
    found += differences(texts, amounts, found)
    found += two_times(texts, amounts, found)
    found += paces(page, found)
    found += factors(texts, amounts, found)
    # What stands sentences or articles apart.
    found += some_of_all(texts, counts, found)
    found += hands(texts, counts, found)
    found += subsets_apart(texts, counts, found)
    found += done_of_all(texts, counts, found)
    found += named_parts(texts, counts, found)
    found += years_apart(texts, counts, found)
    found += sums_across(texts, counts, found)
    found += [*against_past(texts, amounts, found), *moves_apart(texts, amounts, found)]
    found += ends_apart(texts, amounts, found)
    found = without_parts_of_sums(found, figures.counts)
    return [*found, *slogans(page), *(doubt for material in page for doubt in table_sums(material))]


def _certain(figures: PageFigures) -> list[Doubt]:
    """The doubts of rules that ask no other: what they hold against one another the words mark as such."""
    page, texts, counts, amounts = figures.page, figures.texts, figures.in_sentences, figures.amounts
    return [
        *sums(texts, counts),
        *totals(texts, counts),
        *columns(texts, counts),
        *shares(page, counts),
        *rates(texts, counts),
        *moves(texts, amounts),
        *reversals(texts, amounts),
        *ranks(page),
        *products(texts, amounts),
        *averages(page),
        *extremes(texts, amounts),
        *wholes(texts, counts),
        *stages(texts, counts),
        *subsets(texts, counts),
        *listed(page, counts),
        *named_behind(page),
        *enumerated(page),
        *one_each(page),
        *named_apart(page, counts),
    ]
