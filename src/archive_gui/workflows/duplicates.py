"""Duplicates: articles like one another, where they differ, and the sentences that several articles share."""

from __future__ import annotations

from archive_gui.base.progress import Ticker
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.likeness import Comparison, Difference, NearArticle, SharedSentence
from archive_gui.domain.query import Text
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span
from archive_gui.language.comparing import Change, changes, figure_at, sentences
from archive_gui.language.likeness import similarity, sketch
from archive_gui.workflows.session import Archive

LONG_SENTENCE = 12
"""Characters from which a sentence that stands in two articles tells something: shorter ones are set phrases."""

_BATCH = 100

_LOOKED_AT = 200
"""Articles looked at for one that can be compared: in an old archive the first ones can."""


def near(archive: Archive, article: ArticleId, limit: int = 10) -> tuple[NearArticle, ...]:
    """The articles that are copies or versions of one, the most like it first, those in the trash among them.

    Raises:
        UserError: the article is not in the archive.
    """
    text = archive.store.article(article).reading.text
    return tuple(archive.store.rework.near(text, but=(article,), limit=limit))


def differences(archive: Archive, one: ArticleId, other: ArticleId) -> Comparison:
    """Where the reading texts of two articles differ, in order, character by character.

    Raises:
        UserError: one of them is not in the archive.
    """
    left, right = (archive.store.article(article).reading.text for article in (one, other))
    found = tuple(_difference(left, right, change) for change in changes(left, right))
    return Comparison(similarity(left, right), found)


def shared_sentences(archive: Archive, article: ArticleId, limit: int = 100) -> tuple[SharedSentence, ...]:
    """The long sentences of an article that stand in others too, in order; of the first ``limit`` long ones.

    Raises:
        UserError: the article is not in the archive.
    """
    text = archive.store.article(article).reading.text
    trimmed = (_trimmed(text, span) for span in sentences(text))
    long = [span for span in trimmed if span.length >= LONG_SENTENCE]
    found = []
    for span in long[:limit]:
        ids = archive.index.search(Text(text[span.start : span.end])).ids
        others = tuple(ArticleId(number) for number in ids if number != article)
        if others:
            found.append(SharedSentence(span, others))
    return tuple(found)


def behind(archive: Archive) -> bool:
    """Whether there are articles that were never held against the others, as in an archive from before there was this.

    Articles too short to be compared never are; a few of those that wait are looked at.
    """
    for article in archive.store.rework.uncompared()[:_LOOKED_AT]:
        if sketch(archive.store.article(ArticleId(article)).reading.text) is not None:
            return True
    return False


def rerun(archive: Archive, ticker: Ticker) -> ChangeSummary:
    """Compare all articles of the archive anew; what was judged stays judged.

    Raises:
        UserError: the archive is read-only.
        Cancelled: what is finished stays.
    """
    archive.store.require_writable()
    articles = archive.store.rework.article_ids()
    for first in range(0, len(articles), _BATCH):
        ticker.tick(first, len(articles))
        archive.store.rework.compare(articles[first : first + _BATCH], anew=True)
    ticker.tick(len(articles), len(articles))
    return ChangeSummary(Message("step.compared", {"count": len(articles)}), frozenset({Area.LEDGER}))


def _difference(left: str, right: str, change: Change) -> Difference:
    return Difference(
        left=change.left,
        right=change.right,
        left_text=left[change.left.start : change.left.end],
        right_text=right[change.right.start : change.right.end],
        left_figure=figure_at(left, change.left),
        right_figure=figure_at(right, change.right),
    )


def _trimmed(text: str, span: Span) -> Span:
    """A sentence without blanks around it and the mark at its end."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip().rstrip("。！？；")))
