"""Documents: who issued them, told before the title, behind it or in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DocumentFact, Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("为了恢复生产，市政府印发《样例通知》，", "市政府"),
        ("厂党委书记宣读了《样例决定》。", "厂党委"),
        ("县供销社已于8月7日作出《样例处理决定》。", "县供销社"),
        ("日前，水利部发布新修订的《样例条例》，", "水利部"),
        ("教育部《样例意见》要求，", "教育部"),
        ("《样例县志》由县志办编纂出版。", "县志办"),
        ("《国务院关于样例的通知》下达。", "国务院"),
        ("学习《样例纲要》，修好水渠。", None),
        ("根据《样例法》的规定，", None),
        ("县里开会。《样例办法》开始实施。", None),
    ],
)
def test_issuer_of_a_document(find: Find, text: str, issuer: str | None) -> None:
    assert [fact.detail for fact in find(text) if isinstance(fact.detail, DocumentFact)] == [DocumentFact(issuer)]
