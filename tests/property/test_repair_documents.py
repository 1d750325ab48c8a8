"""Clean documents, damaged in known ways: repair finds them again, and finds nothing to do the second time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.reading import RepairedSource
from archive_gui.language.characters import width
from archive_gui.repair.pipeline import repair

SUBJECTS = ["镇里的干部", "村民们", "学校的老师", "合作社的社员", "农技员", "两位老人", "施工队", "县水利局"]
TIMES = ["去年春天", "入夏以后", "今年9月", "一场大雨之后", "每天清晨", "丰收时节", "三年前", "2019年冬天"]
DEEDS = [
    "把水渠一段一段修好", "在山坡上栽下3200棵果树", "挨家挨户登记人口", "把粮食运到集市上去卖", "为孩子们盖起新的教室",
    "在河边筑起一道石堤", "连夜抢收了46亩稻谷", "请来专家讲解种植技术", "把旧仓库改成阅览室", "修通了通往山外的公路",
]  # fmt: skip
ENDINGS = ["日子一天比一天好", "大家的心里有了底", "再也不用为吃水发愁", "来的人一年比一年多", "山村变了模样"]
TITLES = ["清水进了山村", "一条路的故事", "果树满山坡", "旧水渠里的新水", "阅览室的灯光"]


@dataclass(frozen=True)
class Document:
    title: str
    paragraphs: tuple[str, ...]

    @property
    def parts(self) -> list[str]:
        return [self.title, *self.paragraphs]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A title and three to eight paragraphs; no sentence stands twice, as none does in a newspaper."""
    shuffled = draw(st.randoms(use_true_random=False))
    openings = [f"{time}，{subject}" for time in TIMES for subject in SUBJECTS]
    shuffled.shuffle(openings)
    paragraphs = []
    for _ in range(draw(st.integers(min_value=3, max_value=8))):
        count = draw(st.integers(min_value=2, max_value=5))
        sentences = [
            f"{openings.pop()}{'，'.join(shuffled.sample(DEEDS, shuffled.randint(2, 3)))}，{shuffled.choice(ENDINGS)}。"
            for _ in range(count)
        ]
        paragraphs.append("".join(sentences))
    return Document(draw(st.sampled_from(TITLES)), tuple(paragraphs))


def wrap(text: str, halves: int) -> list[str]:
    lines, line = [], ""
    for character in text:
        if width(line + character) > halves and character not in "，。":
            lines.append(line)
            line = ""
        line += character
    return [*lines, line]


def repaired(text: str) -> RepairedSource:
    data = text.encode()
    return repair(
        CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8", "plain_text", 1)
    )


def parts(result: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in result.articles for part in article.parts]


# Finding a column again is a matter of evidence, not of proof, so the same documents are tried on every run.
quietly = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@quietly
@given(documents(), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_undamaged_documents_are_left_as_they_are(document: Document, between: str) -> None:
    result = repaired(between.join(document.parts))
    assert parts(result) == document.parts
    assert result.repairs == ()
    assert result.set_aside == ()


@quietly
@given(documents(), st.integers(min_value=12, max_value=24))
def test_indented_columns_are_found_again(document: Document, halves: int) -> None:
    lines = [line for one in document.paragraphs for line in wrap("\u3000\u3000" + one, 2 * halves)]
    assert parts(repaired(document.title + "\n\n" + "\n".join(lines))) == document.parts


@quietly
@given(documents(), st.integers(min_value=12, max_value=24))
def test_columns_with_blank_lines_are_found_again(document: Document, halves: int) -> None:
    blocks = [document.title, *("\n".join(wrap(one, 2 * halves)) for one in document.paragraphs)]
    assert parts(repaired("\n\n".join(blocks))) == document.parts


@quietly
@given(documents())
def test_a_double_printed_title_is_found_again(document: Document) -> None:
    doubled = document.title[:2] * 2 + document.title[2:] * 2
    assert parts(repaired("\n\n".join([doubled, *document.paragraphs]))) == document.parts


@quietly
@given(documents(), st.integers(min_value=12, max_value=24), st.booleans())
def test_a_repaired_document_needs_no_further_repair(document: Document, halves: int, indented: bool) -> None:
    lead = "\u3000\u3000" if indented else ""
    lines = [line for one in document.paragraphs for line in [*wrap(lead + one, 2 * halves), ""]]
    first = repaired("\n".join([document.title * 2, "", *lines, "", "- 3 -", "版权所有 某某网"]))
    for article in first.articles:
        again = repaired(article.text)
        assert "\n".join(one.text for one in again.articles) == article.text
        assert again.repairs == ()
