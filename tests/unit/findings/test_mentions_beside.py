"""Which mention of a name stands beside the one that is written otherwise."""

from __future__ import annotations

from archive_gui.workflows.inspect import process


def test_the_mention_that_is_told_alike_stands_beside_the_slip() -> None:
    page = (
        "样例日报 2019年12月2日\n\n杏子红了\n\n向远林带着大家栽杏。村口的棚里，第一书记向远林一手扶秤。\n\n"
        "样溪县有好消息\n\n样溪村第一书记向远霖被评为先进，茶香满坡。\n"
    )
    source = process(page.encode(), "样本.txt", "样本.txt")
    (doubt,) = (one for article in source.articles for one in article.findings if one.kind.value == "names_vary")
    names = [next(fact for fact in source.articles[ref.article - 1].facts if fact.id == ref.fact) for ref in doubt.refs]
    told = [page[span.start - 4 : span.end] for name in names for span in name.source_ranges]
    assert told == ["第一书记向远林", "第一书记向远霖"]
