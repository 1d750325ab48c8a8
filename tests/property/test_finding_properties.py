"""What holds for findings whatever the text: order of what is compared, ids, evidence."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from archive_gui.domain.facts import Fact
from archive_gui.findings.counts import counts_of, slip, step_of
from archive_gui.findings.evidence import Material
from archive_gui.findings.figures.values import relation
from archive_gui.findings.page import findings_of
from archive_gui.workflows.inspect import process

WHOLE = st.integers(1, 10**7)
UNITS = st.sampled_from(["户", "人", "亩", "万元", "%", "公里", "支"])
NOUNS = st.sampled_from(["样本户", "在校学生", "驻村干部", "水田", "工作队", "投资"])
LEADS = st.sampled_from(["全县有", "其中", "分别有", "累计完成", "截至2030年5月，有", "“样本行动”中，有"])
CLAUSES = st.tuples(LEADS, NOUNS, WHOLE, UNITS).map(lambda parts: "{}{}{}{}".format(*parts))
TEXTS = st.lists(st.lists(CLAUSES, min_size=1, max_size=6).map("，".join), min_size=1, max_size=6).map("。\n\n".join)


def page(text: str) -> list[Material]:
    source = process(f"样例日报 2015年6月1日\n\n样本\n\n{text}。\n".encode(), "样本.txt", "样本.txt")
    return [Material(n, a.reading, a.description, a.facts) for n, a in enumerate(source.articles, 1)]


@settings(deadline=None)
@given(TEXTS)
def test_findings_are_the_same_on_every_run_and_rest_on_facts_that_are_there(text: str) -> None:
    made = page(text)
    found = findings_of(made)
    assert findings_of(made) == found
    assert len({finding.id for finding in found}) == len(found)
    facts: dict[tuple[int, str | None], Fact] = {(m.number, fact.id): fact for m in made for fact in m.facts}
    for finding in found:
        assert finding.refs
        assert all((ref.article, ref.fact) in facts for ref in finding.refs)
        assert len(set(finding.refs)) == len(finding.refs)


@settings(deadline=None)
@given(TEXTS)
def test_two_figures_are_to_one_another_what_they_are_the_other_way_round(text: str) -> None:
    counts = [count for material in page(text) for count in counts_of(material)][:6]
    for one in counts:
        for other in counts:
            if one.key == other.key:
                assert relation(one, other) is relation(other, one)


@given(WHOLE, WHOLE)
def test_a_slip_works_both_ways_and_equal_numbers_are_none(one: int, other: int) -> None:
    assert slip(one, other) == slip(other, one)
    assert not slip(one, one)


@given(st.integers(1, 9999), st.integers(0, 2))
def test_the_step_is_the_last_printed_place(number: int, places: int) -> None:
    printed = f"{number / 10**places:.{places}f}万"
    assert abs(step_of(printed + "亩", float(printed[:-1]) * 10_000) - 10 ** (4 - places)) < 1e-6
