"""Elias–Fano lists of every shape come back as they were."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from archive_gui.search.elias_fano import (
    PLANES,
    WIDTHS,
    BitStream,
    CodedLists,
    NibbleStream,
    PlainLists,
    best_widths,
    high_bits,
    low_plane,
    zeros_per_list,
)
from archive_gui.search.gram_reader import cheapest_cover
from archive_gui.search.tallies import as_tally, decode, encode

lists_of_positions = st.integers(1, 70_000).flatmap(
    lambda universe: st.tuples(
        st.just(universe),
        st.lists(st.sets(st.integers(0, universe - 1), min_size=1, max_size=40).map(sorted), min_size=1, max_size=12),
    )
)


@given(lists_of_positions, st.sampled_from(WIDTHS), st.data())
def test_any_run_of_lists_is_decoded(drawn: tuple[int, list[list[int]]], width: int, data: st.DataObject) -> None:
    universe, lists = drawn
    counts = np.asarray([len(each) for each in lists], np.int64)
    bounds = np.concatenate([[0], np.cumsum(counts)])
    bit_stream = BitStream()
    planes: list[tuple[NibbleStream, list[NDArray[Any]]]] = [(NibbleStream(), []) for _ in PLANES[width]]
    bits = []
    cuts = sorted({0, len(lists), *data.draw(st.lists(st.integers(0, len(lists)), max_size=3))})
    for first, end in pairwise(cuts):
        positions = np.asarray([value for each in lists[first:end] for value in each], np.uint32)
        bits.append(bit_stream.push(high_bits(positions, counts[first:end], universe, width)))
        for plane, (stream, pieces) in zip(PLANES[width], planes, strict=True):
            part = low_plane(positions, plane)
            pieces.append(stream.push(part) if plane.bits == 4 else part)
    bits.append(bit_stream.flush())
    for plane, (stream, pieces) in zip(PLANES[width], planes, strict=True):
        if plane.bits == 4:
            pieces.append(stream.flush())
    coded = CodedLists(width, universe, np.concatenate(bits), tuple(np.concatenate(pieces) for _, pieces in planes))
    assert len(coded.bits) == (int(bounds[-1]) + len(lists) * zeros_per_list(universe, width) + 7) // 8
    first = data.draw(st.integers(0, len(lists) - 1))
    end = data.draw(st.integers(first + 1, len(lists)))
    plain = PlainLists(np.asarray([value for each in lists for value in each], np.uint32))
    for stored in (coded, plain):
        found = stored.decode(first, int(bounds[first]), counts[first:end])
        assert found.tolist() == [value for each in lists[first:end] for value in each]
        for number, each in enumerate(lists):
            edges = np.asarray(sorted(data.draw(st.sets(st.integers(0, universe), max_size=8))), np.int64)
            begins, ends = edges[: len(edges) // 2 * 2 : 2], edges[1::2]
            within = stored.decode_within(number, int(bounds[number]), int(bounds[number + 1]), begins, ends)
            ranges = list(zip(begins.tolist(), ends.tolist(), strict=True))
            assert within.tolist() == [value for value in each if any(low <= value < high for low, high in ranges)]
    for number, each in enumerate(lists):
        asked = np.unique(
            np.asarray([*data.draw(st.lists(st.integers(0, universe + 5), max_size=6)), *each[::3]], np.uint32)
        )
        for stored in (coded, plain):
            inside = stored.contains(number, int(bounds[number]), int(bounds[number + 1]), asked)
            assert inside.tolist() == [value in set(each) for value in asked.tolist()]


@given(st.dictionaries(st.integers(0, 2000), st.integers(1, 400), max_size=60))
def test_a_tally_is_read_as_it_was_written_up_to_levels(counts: dict[int, int]) -> None:
    documents = np.asarray(sorted(counts), np.int64)
    weights = np.asarray([counts[document] for document in sorted(counts)], np.int64)
    read = decode(encode(documents, weights))
    assert read.documents.tolist() == documents.tolist()
    assert read.weights.tolist() == as_tally(documents, weights).weights.tolist()
    for weight, level in zip(weights.tolist(), read.weights.tolist(), strict=True):
        assert level == weight if weight <= 8 else weight / 1.6 < level <= weight or level == 64 <= weight


@given(st.integers(1, 2**32 - 1), st.lists(st.integers(1, 10_000), min_size=1, max_size=5))
def test_no_other_width_takes_fewer_bits(universe: int, counts: list[int]) -> None:
    chosen = best_widths(np.asarray(counts), universe).tolist()
    for count, width in zip(counts, chosen, strict=True):
        bits = {each: count * (each + 1) + zeros_per_list(universe, each) for each in WIDTHS}
        assert bits[width] == min(bits.values())


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=12))
def test_the_cover_leaves_no_character_out_and_none_is_cheaper(costs: list[int]) -> None:
    chosen = cheapest_cover(costs)
    assert {at for pair in chosen for at in (pair, pair + 1)} == set(range(len(costs) + 1))
    cheapest = min(
        sum(cost for at, cost in enumerate(costs) if picked >> at & 1)
        for picked in range(1 << len(costs))
        if {at + step for at in range(len(costs)) if picked >> at & 1 for step in (0, 1)} == set(range(len(costs) + 1))
    )
    assert sum(costs[at] for at in chosen) == cheapest
