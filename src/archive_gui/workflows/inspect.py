"""From a file to all that can be known of it, storing nothing.

The rules that find facts and findings are loaded when the first text is asked about, or ahead of that, in pieces: it
takes seconds, and an archive that is only read does without them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from archive_gui import facts, findings
from archive_gui.capture.readers import capture, load
from archive_gui.describe.pipeline import describe
from archive_gui.describe.printed_dates import where_printed
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.corrected import corrected
from archive_gui.domain.decisions import UNDECIDED, RepairDecisions
from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact
from archive_gui.domain.ingest import ProcessedArticle, ProcessedSource
from archive_gui.domain.places import UserPlace
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.said import NOTHING_SAID, Said
from archive_gui.facts.version import ENGINE_VERSION
from archive_gui.findings.evidence import Material
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.repair.pipeline import repair
from archive_gui.repair.registry import RULES_VERSION
from archive_gui.workflows.names_model import NamesBy, chosen, proposer
from archive_gui.workflows.stated import as_stated
from archive_gui.workflows.unmet import unmet_findings

if TYPE_CHECKING:
    from archive_gui.facts.engine import FactEngine

_OF_ALL_KINDS = (
    "2019年3月1日上午，样本县召开会议。去年4月，样本镇样本村动工。",
    "样本村有300人，占全村的20%，收入由2万元增加到3万元。",
    "样本县样本公司经理张大山说：“种茶好。”《样本县茶业规划》提出“三个一”工程，公司获评“先进单位”。",
)


def made_with() -> str:
    """What works on a source now, which the archive keeps with it: the versions of the rules, and the names model."""
    rules = f"facts {ENGINE_VERSION}, repair {RULES_VERSION}"
    return f"{rules}, names by {NamesBy.MODEL}" if chosen() is NamesBy.MODEL else rules


def inspect_file(path: Path) -> ProcessedSource:
    """Capture, repair and describe one file and find its facts.

    Raises:
        UserError: the file cannot be captured.
    """
    return process(load(path), path.name, str(path))


def loading() -> Iterator[None]:
    """Load the rules and let them work once, a piece with each step, so that whoever asks next does not wait for it."""
    for room in (facts, findings):
        names = [module.name for module in walk_packages(room.__path__, f"{room.__name__}.")]
        for name in sorted(names, key=lambda name: (-name.count("."), name)):  # what is deeper inside loads less itself
            import_module(name)
            yield
    for sentence in _OF_ALL_KINDS:  # expressions are made ready when a text first has words for them
        process(sentence.encode(), "loaded.txt", "")
        yield


def process(data: bytes, file_name: str, path: str, places: tuple[UserPlace, ...] = ()) -> ProcessedSource:
    """All text stages over a file's bytes: a pure function, fit for a worker process.

    Raises:
        UserError: the bytes cannot be captured.
    """
    return process_captured(capture(data, file_name), file_name, path, said=Said(places=places))


def process_text(data: bytes, file_name: str, path: str) -> ProcessedSource:
    """The stages before the facts over a file's bytes: its articles as they would come in, without facts or findings.

    Raises:
        UserError: the bytes cannot be captured.
    """
    return text_of_captured(capture(data, file_name), file_name, path)


def text_of_captured(
    captured: CapturedText, file_name: str, path: str, decisions: RepairDecisions = UNDECIDED
) -> ProcessedSource:
    """The stages between capture and facts, as the archivist decided."""
    repaired = repair(captured, decisions)
    descriptions = describe(captured, repaired, file_name)
    pairs = zip(repaired.articles, descriptions, strict=True)
    articles = tuple(ProcessedArticle(reading, description, ()) for reading, description in pairs)
    return ProcessedSource(path, file_name, captured, repaired, articles, made_with())


def process_captured(captured: CapturedText, file_name: str, path: str, said: Said = NOTHING_SAID) -> ProcessedSource:
    """All text stages after capture, as the archivist decided: a pure function, fit for a worker process.

    Facts and findings are told from the dates that were stated; the descriptions say what the text does.
    What was said of text that is not there any more is a finding; no decision and no correction is lost.
    """
    from archive_gui.findings.page import findings_of  # noqa: PLC0415 - see above

    repaired = repair(captured, said.decisions)
    descriptions = describe(captured, repaired, file_name)
    pairs = tuple(zip(repaired.articles, as_stated(repaired.articles, descriptions, said.dates), strict=True))
    found = corrected(repaired.articles, found_facts(pairs, said.places), said.corrections)
    page = [
        _material(place, pair, facts, captured.text)
        for place, (pair, facts) in enumerate(zip(pairs, found.facts, strict=True), 1)
    ]
    doubts = findings_of(page, gazetteer())
    articles = tuple(
        ProcessedArticle(
            one.reading,
            description,
            one.facts,
            tuple(doubt for doubt in doubts if doubt.refs[0].article == one.number),
            rejected,
        )
        for one, description, rejected in zip(page, descriptions, found.rejected, strict=True)
    )
    unmet = unmet_findings(repaired, found.unmet, len(captured.text))
    if unmet:
        repaired = replace(repaired, findings=(*repaired.findings, *unmet))
    return ProcessedSource(path, file_name, captured, repaired, articles, made_with())


def _material(place: int, pair: tuple[ReadingText, Description], facts: tuple[Fact, ...], captured: str) -> Material:
    dated = where_printed(captured, pair[1].date.value)
    return Material(place, *pair, facts, dated, "".join(captured[slice(*span)] for span in dated))


def found_facts(
    articles: Sequence[tuple[ReadingText, Description]], places: tuple[UserPlace, ...] = ()
) -> tuple[tuple[Fact, ...], ...]:
    """What the rules find in each article of a page, the archive's own places known to them."""
    return engine(chosen()).extract(articles, places)


@cache
def gazetteer() -> Gazetteer:
    """The register of divisions, mapped in; one per process."""
    return Gazetteer.open()


@cache
def engine(names: NamesBy) -> FactEngine:
    """The fact engine with the gazetteer; one per process and finder of names, made when it is first needed."""
    from archive_gui.facts.engine import FactEngine  # noqa: PLC0415 - see above

    return FactEngine(gazetteer(), proposer(names))
