"""How much of an article somebody has looked at: what stands on the one version of a page and not on another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from archive_gui.domain.facts import FactState
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import FactMention, RejectedFact


def checked(connection: Connection, articles: Sequence[int]) -> Counter[int]:
    """The facts of each of these articles that somebody accepted, corrected, added or rejected."""
    kept = (
        select(FactMention.article_id, func.count())
        .where(FactMention.article_id.in_(listed(articles)), FactMention.state != FactState.MACHINE.value)
        .group_by(FactMention.article_id)
    )
    rejected = (
        select(RejectedFact.article_id, func.count())
        .where(RejectedFact.article_id.in_(listed(articles)))
        .group_by(RejectedFact.article_id)
    )
    found: Counter[int] = Counter()
    for query in (kept, rejected):
        for article, count in connection.execute(query):
            found[article] += count
    return found
