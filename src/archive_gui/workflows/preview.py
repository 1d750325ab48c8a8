"""What an import would bring in, before anything is stored: articles, duplicates, warnings, files that are refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from enum import StrEnum
from heapq import nlargest
from pathlib import Path

from archive_gui.base.naming import shown_name
from archive_gui.base.progress import Ticker
from archive_gui.domain.captured import Message
from archive_gui.domain.description import PublicationDate
from archive_gui.domain.ingest import FileReport, ProcessedArticle, ProcessedSource
from archive_gui.domain.records import ArticleId
from archive_gui.language.likeness import NEAR, Sketch, similarity, sketch
from archive_gui.workflows.ingest import collect
from archive_gui.workflows.outcomes import Outcome, outcomes
from archive_gui.workflows.session import Archive

SIMILAR = 3
"""Articles named for each one proposed."""

_SKETCH_NEAR = NEAR - 0.12
_COMPARED = 2 * SIMILAR
"""Articles of an import, the likeliest by their sketches, that one is held against character by character: among a
thousand pages of one form each would be compared with all before it."""
_UNTITLED = 30


class PreviewStatus(StrEnum):
    """What would become of a file; ``PASSED``: of a member of one, which is left aside without being wrong."""

    NEW = "new"
    KNOWN = "known"
    TRASHED = "trashed"
    REFUSED = "refused"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class SimilarArticle:
    """An article like one that is proposed: of the archive, or (``article`` None) of another file of this import."""

    article: ArticleId | None
    file_name: str
    title: str
    similarity: float
    same_text: bool


@dataclass(frozen=True, slots=True)
class ProposedArticle:
    """An article as it would come in; ``source`` is the SHA-256 of the file, or of the container's member, it is of."""

    title: str
    chars: int
    date: PublicationDate
    similar: tuple[SimilarArticle, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class FilePreview:
    """One file, with all members where it is a container. ``wanted``: whether it should be ticked at first.

    ``members``: what would become of each, as the report of the import counts them; of a plain file there is one.
    """

    path: Path
    file_name: str
    status: PreviewStatus
    byte_count: int
    articles: tuple[ProposedArticle, ...]
    messages: tuple[Message, ...]
    members: tuple[PreviewStatus, ...]

    @property
    def wanted(self) -> bool:
        """New text, or something that would come back from the trash; not what is there word for word."""
        if self.status is not PreviewStatus.NEW:
            return self.status is PreviewStatus.TRASHED
        return not self.articles or any(
            all(not other.same_text for other in article.similar) for article in self.articles
        )


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Every file that would be read, and reports on those that would be passed over."""

    files: tuple[FilePreview, ...]
    passed: tuple[FileReport, ...]


@dataclass(slots=True)
class _Seen:
    """An article of an earlier file of this preview."""

    file_name: str
    title: str
    text: str
    sketch: Sketch


@dataclass(slots=True)
class _Members:
    """What the members of one file come to."""

    statuses: list[PreviewStatus] = field(default_factory=list)
    articles: list[ProposedArticle] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    byte_count: int = 0


@dataclass(slots=True)
class _Preview:
    archive: Archive
    hashes: dict[str, str] = field(default_factory=dict)
    seen: list[_Seen] = field(default_factory=list)
    buckets: dict[int, list[int]] = field(default_factory=dict)
    files: dict[int, _Members] = field(default_factory=dict)

    def take(self, number: int, outcome: Outcome) -> None:
        """One source: a file, or a member of one."""
        members = self.files.setdefault(number, _Members())
        processed = outcome.processed
        if processed is None:
            members.statuses.append(PreviewStatus.PASSED if outcome.passed_over else PreviewStatus.REFUSED)
            members.messages += [outcome.error] if outcome.error else []
            return
        captured = processed.captured
        members.byte_count += captured.byte_count
        members.messages += captured.warnings
        status, known = self._status(captured.sha256)
        members.statuses.append(status)
        if status is PreviewStatus.KNOWN:
            same = known == processed.file_name
            told = Message(
                "preview.known_by_name" if same else "preview.known", {"name": processed.file_name, "known": known}
            )
            members.messages.append(told)
            return
        if status is PreviewStatus.TRASHED:
            members.messages.append(Message("preview.trashed", {"name": processed.file_name}))
        self.hashes[captured.sha256] = processed.file_name
        members.articles += [self._article(processed, article) for article in processed.articles]

    def finished(self, number: int, path: Path) -> FilePreview:
        """The file, when all its members were taken."""
        members = self.files.get(number, _Members())
        order = (PreviewStatus.NEW, PreviewStatus.TRASHED, PreviewStatus.KNOWN, PreviewStatus.REFUSED)
        status = next((one for one in order if one in members.statuses), PreviewStatus.REFUSED)
        return FilePreview(
            path,
            shown_name(path),
            status,
            members.byte_count or _size(path),
            tuple(members.articles),
            tuple(members.messages),
            tuple(members.statuses) or (PreviewStatus.REFUSED,),
        )

    def _status(self, sha256: str) -> tuple[PreviewStatus, str]:
        if sha256 in self.hashes:
            return PreviewStatus.KNOWN, self.hashes[sha256]
        record = self.archive.store.source_of_hash(sha256)
        if record is not None:
            return PreviewStatus.KNOWN, record.file_name
        return (PreviewStatus.TRASHED if self.archive.store.rework.knows(sha256) else PreviewStatus.NEW), ""

    def _article(self, source: ProcessedSource, article: ProcessedArticle) -> ProposedArticle:
        text, title = article.reading.text, _title(article)
        similar = (*_in_archive(self.archive, text), *self._in_import(source.file_name, title, text))
        return _proposed(source, article, similar)

    def _in_import(self, file_name: str, title: str, text: str) -> list[SimilarArticle]:
        made = sketch(text)
        if made is None:
            return []
        bands = set(made.bands())
        places = sorted({place for band in bands for place in self.buckets.get(band, ())})
        likely = ((_likeness(made, self.seen[place].sketch), -place) for place in places)
        found = []
        for guess, place in nlargest(_COMPARED, likely):
            other = self.seen[-place]
            same = guess > 1.0
            if guess < _SKETCH_NEAR:
                break
            like = 1.0 if same else similarity(text, other.text)
            if like >= NEAR:
                found.append(SimilarArticle(None, other.file_name, other.title, like, same))
        for band in bands:
            self.buckets.setdefault(band, []).append(len(self.seen))
        self.seen.append(_Seen(file_name, title, text, made))
        return found


def edited_file(archive: Archive, file: FilePreview, source: ProcessedSource) -> FilePreview:
    """A file of a preview with the articles of one source as they are after edits of its structure.

    What an article was like in other files of the import it is like still, if it has kept its title.
    """
    sha256 = source.captured.sha256
    kept = {
        one.title: [other for other in one.similar if other.article is None]
        for one in file.articles
        if one.source == sha256
    }
    made = [
        _proposed(source, one, (*_in_archive(archive, one.reading.text), *kept.get(_title(one), ())))
        for one in source.articles
    ]
    first = next((place for place, one in enumerate(file.articles) if one.source == sha256), len(file.articles))
    others = [one for one in file.articles if one.source != sha256]
    return replace(file, articles=(*others[:first], *made, *others[first:]))


def _title(article: ProcessedArticle) -> str:
    described = article.description
    return described.title or described.kicker or article.reading.text[:_UNTITLED].replace("\n", " ")


def _proposed(source: ProcessedSource, article: ProcessedArticle, similar: Iterable[SimilarArticle]) -> ProposedArticle:
    ordered = sorted(similar, key=lambda one: -one.similarity)[:SIMILAR]
    length, date = len(article.reading.text), article.description.date
    return ProposedArticle(_title(article), length, date, tuple(ordered), source.captured.sha256)


def _in_archive(archive: Archive, text: str) -> list[SimilarArticle]:
    near = archive.store.rework.near(text, limit=SIMILAR)
    rows = {row.id: row for row in archive.store.rows([one.id for one in near])}
    return [
        SimilarArticle(one.id, rows[one.id].file_name, rows[one.id].title, one.similarity, one.same_text)
        for one in near
        if one.id in rows and not rows[one.id].deleted
    ]


def _likeness(made: Sketch, other: Sketch) -> float:
    """How like two sketches are, 0..1; 2 where the texts are the same."""
    return 2.0 if other.fingerprint == made.fingerprint else made.likeness(other)


def _size(path: Path) -> int:
    """How many bytes a file has that could not be read; 0 where it is not even there."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def preview(archive: Archive, paths: Iterable[Path], ticker: Ticker, *, inline_files: int = 0) -> ImportPreview:
    """Read files and folders as an import would and say what would come of each; nothing is stored.

    Raises:
        Cancelled: the ticker said so.
    """
    files, passed = collect(paths)
    state = _Preview(archive)
    done = 0

    def beat() -> None:
        ticker.tick(done, len(files), _name(files, done))

    with closing(outcomes(files, beat, inline_files=inline_files, with_facts=False)) as coming:
        for number, outcome in coming:
            state.take(number, outcome)
            done = number + (outcome.place == outcome.count)
            beat()
    return ImportPreview(tuple(state.finished(number, path) for number, path in enumerate(files)), passed)


def _name(files: Sequence[Path], number: int) -> str:
    return shown_name(files[min(number, len(files) - 1)]) if files else ""
