"""Near-duplicates: sketches of all articles, kept in step with their texts, and the findings that come of them.

All of it is derived from the reading texts and stands outside the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, tuple_

from archive_gui.domain.captured import Message
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import COPIES
from archive_gui.domain.likeness import NearArticle
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span
from archive_gui.language.comparing import changes, figure_at
from archive_gui.language.likeness import NEAR, Sketch, similarity, sketch
from archive_gui.store.anchors import QUOTE
from archive_gui.store.archive_findings import ArchiveFindings, remove, resting_on
from archive_gui.store.derived_rows import Row
from archive_gui.store.json_values import ranges_to_json
from archive_gui.store.page_fields import shown_title
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import (
    Article,
    ArticleText,
    LikenessBand,
    LikenessSketch,
    SourcePage,
)

CANDIDATES = 200
"""Articles whose sketches are looked at for one article, those it meets most often first."""

COMPARED = 6
"""Articles whose texts are compared with one article."""

TOLD = 3
"""Articles named as near-duplicates of one article: of a hundred weather reports each is like all others."""

_SKETCH_NEAR = NEAR - 0.12
"""Three standard deviations below: what a sketch may tell of texts that are near."""

_CLOSE = 0.8
"""Shared pairs from which two texts are copies of one with small changes."""

_TOLD_CHANGES = 3
"""Differences that are told in the finding itself."""


@dataclass(frozen=True, slots=True)
class _Text:
    """An article as near-duplicates need it."""

    article: int
    source: int
    position: int
    sha256: str
    file_name: str
    title: str
    text: str
    covers: Span


def refresh(connection: Connection, articles: Iterable[int], *, anew: bool = False) -> None:
    """Bring sketches and findings in step with the texts of these articles; those that are gone are forgotten.

    Articles whose texts say the same as before are passed over, unless ``anew``.
    """
    wanted = sorted(set(articles))
    texts = dict(_texts(connection, wanted))
    sketches = {number: sketch(text) for number, text in texts.items()}
    known = _sketches(connection, wanted)
    changed = [number for number in wanted if anew or sketches.get(number) != known.get(number)]
    _forget(connection, {number: known[number] for number in changed if number in known})
    fresh = {number: found for number in changed if (found := sketches.get(number)) is not None}
    _remember(connection, fresh)
    stale = resting_on(connection, changed, COPIES)
    _Linking(connection, stale).link(fresh)


def release(connection: Connection, articles: Sequence[int]) -> None:
    """Forget articles that are about to be removed, and the findings that rest on them."""
    _forget(connection, _sketches(connection, articles))
    remove(connection, [row["id"] for row in resting_on(connection, articles, tuple(FindingKind))])


def missing(connection: Connection) -> list[int]:
    """Articles that were never compared: those of an archive that an older program made; and those too short."""
    known = select(LikenessSketch.article_id)
    return list(
        connection.execute(select(ArticleText.article_id).where(ArticleText.article_id.not_in(known))).scalars()
    )


def near(connection: Connection, text: str, *, but: Sequence[int] = (), limit: int = COMPARED) -> list[NearArticle]:
    """The articles most like a text, the most like it first; the trash is looked through as well."""
    made = sketch(text)
    if made is None:
        return []
    exact = list(
        connection.execute(
            select(LikenessSketch.article_id)
            .where(LikenessSketch.fingerprint == made.fingerprint, LikenessSketch.article_id.not_in(but))
            .order_by(LikenessSketch.article_id)
            .limit(limit)
        ).scalars()
    )
    found = [NearArticle(ArticleId(number), 1.0, same_text=True) for number in exact]
    others = [number for number in _candidates(connection, made) if number not in {*but, *exact}][:COMPARED]
    texts = dict(_texts(connection, others))
    measured = [NearArticle(ArticleId(one), similarity(text, other), same_text=False) for one, other in texts.items()]
    found += sorted((one for one in measured if one.similarity >= NEAR), key=lambda one: (-one.similarity, one.id))
    return found[:limit]


class _Linking:
    """Makes the findings of articles whose texts are new, and takes up again what was known of the same pairs."""

    def __init__(self, connection: Connection, stale: Sequence[Mapping[str, Any]]) -> None:
        self._connection = connection
        self._findings = ArchiveFindings(connection, stale, COPIES)

    def link(self, fresh: Mapping[int, Sketch]) -> None:
        ids = sorted(fresh)
        texts = dict(_texts(self._connection, ids))
        pairs: dict[tuple[int, int], NearArticle] = {}
        for number in ids:
            for other in near(self._connection, texts[number], but=(number,), limit=TOLD):
                pairs.setdefault((max(number, other.id), min(number, other.id)), other)
        around = _around(self._connection, sorted({number for pair in pairs for number in pair}))
        for (newer, older), found in pairs.items():
            self._tell(around[newer], around[older], found)
        self._findings.finish()

    def _tell(self, newer: _Text, older: _Text, found: NearArticle) -> None:
        kind = FindingKind.DUPLICATE if found.same_text else FindingKind.NEAR_DUPLICATE
        severity = Severity.MEDIUM if found.same_text or found.similarity >= _CLOSE else Severity.LOW
        refs = [(one.sha256, _ref(one)) for one in (newer, older)]
        self._findings.put(kind, severity, _message(newer, older, found), f"d{older.article}", refs)


def _message(newer: _Text, older: _Text, found: NearArticle) -> Message:
    params: dict[str, Any] = {"title": newer.title, "other": older.title}
    if newer.title == older.title and newer.file_name != older.file_name:
        params = {"title": f"{newer.title} · {newer.file_name}", "other": older.file_name}
    if found.same_text:
        return Message("ledger.same_text", params)
    params["percent"] = int(found.similarity * 100)
    if found.similarity >= _CLOSE:
        differing = _differing(older.text, newer.text)
        params["count"] = len(differing)
        if len(differing) <= _TOLD_CHANGES:
            told = [f"{_shown(older.text, left)} → {_shown(newer.text, right)}" for left, right in differing]
            return Message("ledger.few_differences", {**params, "differences": "；".join(told)})
    return Message("ledger.near_text", params)


def _differing(older: str, newer: str) -> list[tuple[Span, Span]]:
    """What stands in place of what; a figure that differs in several digits does so once."""
    told = {
        (figure_at(older, one.left) or one.left, figure_at(newer, one.right) or one.right): None
        for one in changes(older, newer)
    }
    return list(told)


def _shown(text: str, span: Span) -> str:
    return text[span.start : span.end][:QUOTE] or "∅"


def _ref(text: _Text) -> Row:
    return {
        "article_id": text.article,
        "article_position": text.position,
        "fact_local_id": None,
        "source_ranges": ranges_to_json((text.covers,)),
        "source_id": text.source,
        "quote": text.title[:QUOTE],
    }


def _texts(connection: Connection, articles: Sequence[int]) -> list[tuple[int, str]]:
    query = select(ArticleText.article_id, ArticleText.text).where(ArticleText.article_id.in_(listed(articles)))
    return [(number, text) for number, text in connection.execute(query)]


def _around(connection: Connection, articles: Sequence[int]) -> dict[int, _Text]:
    query = (
        select(
            Article.id,
            Article.source_id,
            Article.position,
            SourcePage.sha256,
            SourcePage.file_name,
            Article.title,
            Article.kicker,
            Article.excerpt,
            ArticleText.text,
            ArticleText.offsets,
        )
        .join(SourcePage, SourcePage.id == Article.source_id)
        .join(ArticleText, ArticleText.article_id == Article.id)
        .where(Article.id.in_(listed(articles)))
    )
    found = {}
    for number, source, position, sha256, file_name, title, kicker, excerpt, text, offsets in connection.execute(query):
        shown = shown_title(title, kicker, excerpt, file_name)
        found[number] = _Text(
            number, source, position, sha256, file_name, shown, text, _covered(OffsetMap.from_bytes(offsets))
        )
    return found


def _covered(offsets: OffsetMap) -> Span:
    captured = [run for _, run in offsets.runs() if run.length]
    return Span(min(run.start for run in captured), max(run.end for run in captured)) if captured else Span(0, 0)


def _candidates(connection: Connection, made: Sketch) -> list[int]:
    """Articles that meet the sketch in a band and are like it as far as sketches tell, the likest first."""
    meets = func.count()
    query = (
        select(LikenessBand.article_id)
        .where(LikenessBand.band.in_(listed(made.bands())))
        .group_by(LikenessBand.article_id)
        .order_by(meets.desc(), LikenessBand.article_id)
        .limit(CANDIDATES)
    )
    known = _sketches(connection, list(connection.execute(query).scalars()))
    likely = [(made.likeness(other), number) for number, other in known.items()]
    return [number for like, number in sorted(likely, key=lambda one: (-one[0], one[1])) if like >= _SKETCH_NEAR]


def _sketches(connection: Connection, articles: Sequence[int]) -> dict[int, Sketch]:
    query = select(LikenessSketch.article_id, LikenessSketch.fingerprint, LikenessSketch.signature).where(
        LikenessSketch.article_id.in_(listed(articles))
    )
    return {number: Sketch(fingerprint, signature) for number, fingerprint, signature in connection.execute(query)}


def _remember(connection: Connection, fresh: Mapping[int, Sketch]) -> None:
    if not fresh:
        return
    connection.execute(
        insert(LikenessSketch),
        [
            {"article_id": number, "fingerprint": one.fingerprint, "signature": one.signature}
            for number, one in fresh.items()
        ],
    )
    bands = [{"band": band, "article_id": number} for number, one in fresh.items() for band in set(one.bands())]
    connection.execute(insert(LikenessBand), bands)


def _forget(connection: Connection, known: Mapping[int, Sketch]) -> None:
    for number, one in known.items():
        pairs = [(band, number) for band in set(one.bands())]
        connection.execute(delete(LikenessBand).where(tuple_(LikenessBand.band, LikenessBand.article_id).in_(pairs)))
        connection.execute(delete(LikenessSketch).where(LikenessSketch.article_id == number))
