"""The plugs into Whoosh: field types that emit no tokens, and a codec that keeps a segment as one file."""

from __future__ import annotations

import secrets
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import fields, formats
from whoosh.codec import base
from whoosh.writing import SegmentWriter

from archive_gui.search.gram_build import Document, build_segment
from archive_gui.search.gram_layout import FIELDS
from archive_gui.search.segment_view import SegmentView
from archive_gui.search.storage import DurableStorage

SEGMENT_EXTENSION = ".grams"
PIECE_CHARACTERS = 3_000_000
"""Characters of a plain segment: half of a full commit. Smaller ones sort faster still, but make merging read more."""
_BUILDERS = 2


class GramText(fields.FieldType):
    """A field whose text is kept by the codec and searched by ``Gram`` queries."""

    indexed = True
    scorable = False
    multitoken_query = "default"

    def __init__(self) -> None:
        self.analyzer = None
        self.format = formats.Existence()
        self.stored = True

    def index(self, value: str, **_options: Any) -> Generator[Any, None, None]:  # noqa: ARG002 - no token is made of it
        """No postings: the codec takes the text of whole batches."""
        yield from ()


class Number(fields.FieldType):
    """A 64-bit integer of a document, kept in an array of the segment."""

    indexed = False
    scorable = False

    def __init__(self) -> None:
        self.analyzer = None
        self.format = formats.Existence()
        self.stored = True


def schema() -> fields.Schema:
    """The schema of the index: an article's number and revision, and the fields of its text."""
    return fields.Schema(id=Number(), revision=Number(), **{name: GramText() for name in FIELDS})


class GramSegment(base.Segment):
    """What the table of contents remembers of a segment: its name, its size, and which documents are deleted."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)  # type: ignore[no-untyped-call]
        self._documents = 0
        self._deleted: NDArray[np.int64] = np.zeros(0, np.int64)

    def codec(self) -> GramCodec:
        """A codec for this segment."""
        return GramCodec()

    @classmethod
    def _random_id(cls, size: int = 16) -> str:
        """A name no segment ever had; Whoosh draws it from ``random``, which repeats itself once somebody seeds it."""
        return secrets.token_hex(size // 2)

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_deleted": self._deleted.tobytes()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state | {"_deleted": np.frombuffer(state["_deleted"], np.int64)})

    def should_assemble(self) -> bool:
        """It is one file already."""
        return False

    @property
    def file_name(self) -> str:
        """The one file of the segment."""
        return f"{self.indexname}_{self.segid}{SEGMENT_EXTENSION}"

    @property
    def deleted(self) -> NDArray[np.int64]:
        """The numbers of the deleted documents, ascending."""
        return self._deleted

    def set_doc_count(self, count: int) -> None:
        """Remember how many documents were written."""
        self._documents = count

    def doc_count_all(self) -> int:
        """All documents, deleted ones among them."""
        return self._documents

    def doc_count(self) -> int:
        """Documents that are not deleted."""
        return self._documents - len(self._deleted)

    def deleted_count(self) -> int:
        """How many documents are deleted."""
        return len(self._deleted)

    def has_deletions(self) -> bool:
        """Whether any document is deleted."""
        return len(self._deleted) > 0

    def deleted_docs(self) -> Iterator[int]:
        """The numbers of the deleted documents."""
        return iter(self._deleted.tolist())

    def delete_document(self, docnum: int, delete: bool = True) -> None:  # noqa: FBT001, FBT002 - Whoosh's signature
        """Delete or restore one document."""
        one = np.asarray([docnum], np.int64)
        self._deleted = np.union1d(self._deleted, one) if delete else np.setdiff1d(self._deleted, one)

    def delete_documents(self, numbers: NDArray[np.int64]) -> None:
        """Delete many documents at once."""
        self._deleted = np.union1d(self._deleted, numbers)

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        at = int(np.searchsorted(self._deleted, docnum))
        return at < len(self._deleted) and int(self._deleted[at]) == docnum


def take_in(writer: SegmentWriter, documents: Sequence[Document], *, plain: bool) -> list[GramSegment]:
    """Write segments of these documents beside those of the index; the commit under way is to make them some of them.

    Plain ones are built two at a time: numpy lets another thread run while it sorts. Otherwise there is one.

    Args:
        writer: the one that commits.
        documents: at least one.
        plain: whether they are soon to be merged.
    """
    pieces = _pieces(documents) if plain else [documents]
    segments = [GramSegment(writer.indexname) for _ in pieces]

    def build(segment: GramSegment, piece: Sequence[Document]) -> None:
        build_segment(writer.storage.path_of(segment.file_name), piece, plain=plain)
        segment.set_doc_count(len(piece))

    with ThreadPoolExecutor(_BUILDERS) as threads:
        list(threads.map(build, segments, pieces))
    return segments


def _pieces(documents: Sequence[Document]) -> list[Sequence[Document]]:
    """The documents in order, about ``PIECE_CHARACTERS`` together."""
    ends = np.cumsum([sum(map(len, document.sections)) for document in documents])
    cuts = np.flatnonzero(np.diff(ends // PIECE_CHARACTERS)) + 1
    return [documents[first:end] for first, end in pairwise([0, *cuts.tolist(), len(documents)])]


class GramCodec(base.Codec):
    """Makes the parts of a segment; one that reads has the segment's ``view``."""

    length_stats = False

    def __init__(self) -> None:
        self.view: SegmentView | None = None

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:  # noqa: FBT001, FBT002 - Whoosh's signature
        """There are no token postings to write."""
        raise NotImplementedError

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """There are no token postings to read."""
        raise NotImplementedError

    def new_segment(self, _storage: DurableStorage, indexname: str) -> GramSegment:
        """A segment yet to be written."""
        return GramSegment(indexname)

    def per_document_writer(self, _storage: DurableStorage, _segment: GramSegment) -> _PerDocumentWriter:
        """Takes the documents of a new segment, of which there are none."""
        return _PerDocumentWriter()  # type: ignore[abstract]

    def field_writer(self, _storage: DurableStorage, _segment: GramSegment) -> _FieldWriter:
        """Takes the tokens, of which there are none."""
        return _FieldWriter()  # type: ignore[abstract]

    def per_document_reader(self, storage: DurableStorage, segment: GramSegment) -> _PerDocumentReader:
        """Opens a segment."""
        self.view = SegmentView(storage.gram_reader(segment.file_name), segment.deleted)
        return _PerDocumentReader(self.view, segment)  # type: ignore[abstract]

    def terms_reader(self, _storage: DurableStorage, _segment: GramSegment) -> _TermsReader:
        """Tells the tokens, of which there are none."""
        return _TermsReader()  # type: ignore[abstract]


class _PerDocumentWriter(base.PerDocumentWriter):
    """Takes no documents one by one: they come by the batch, see ``take_in``."""

    is_closed = False

    def start_doc(self, docnum: int) -> None:
        raise NotImplementedError

    def add_field(self, fieldname: str, fieldobj: fields.FieldType, value: Any, length: int) -> None:
        raise NotImplementedError

    def close(self) -> None:
        self.is_closed = True


class _FieldWriter(base.FieldWriter):
    is_closed = False

    def add_postings(self, _schema: fields.Schema, _lengths: Any, items: Iterable[Any]) -> None:
        if next(iter(items), None) is not None:
            raise ValueError("this codec keeps no tokens")

    def close(self) -> None:
        self.is_closed = True


class _PerDocumentReader(base.PerDocumentReader):
    def __init__(self, view: SegmentView, segment: GramSegment) -> None:
        self._view = view
        self._segment = segment

    def doc_count(self) -> int:
        return self._segment.doc_count()

    def doc_count_all(self) -> int:
        return self._segment.doc_count_all()

    def has_deletions(self) -> bool:
        return self._segment.has_deletions()

    def is_deleted(self, docnum: int) -> bool:
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        return self._segment.deleted_docs()

    def stored_fields(self, docnum: int) -> dict[str, int]:
        reader = self._view.reader
        return {"id": int(reader.ids[docnum]), "revision": int(reader.revisions[docnum])}


class _TermsReader(base.TermsReader):
    def __contains__(self, term: object) -> bool:
        return False

    def terms(self) -> Sequence[Any]:
        return ()

    def indexed_field_names(self) -> Sequence[str]:
        return ()
