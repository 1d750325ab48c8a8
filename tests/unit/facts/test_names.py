"""People, bodies, quotations and what joins them, on sentences made up for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.description import Contributor, Description
from archive_gui.domain.facts import (
    AwardFact,
    Fact,
    FactKind,
    OrganisationFact,
    PersonFact,
    QuotationFact,
)
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine
from archive_gui.facts.grammar import Rule
from archive_gui.facts.names import Proposals
from archive_gui.facts.quotes import find_quoted
from archive_gui.facts.registry import PROPOSED
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import read_name

Find = Callable[..., tuple[Fact, ...]]


def of_kind(facts: Sequence[Fact], kind: FactKind) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is kind]


def person(facts: Sequence[Fact], name: str) -> PersonFact:
    detail = next(fact.detail for fact in facts if fact.kind is FactKind.PERSON and fact.quote == name)
    assert isinstance(detail, PersonFact)
    return detail


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王波就忙开了", "王波"),
        ("吴灿发挥作用", "吴灿"),
        ("郑明华自豪地说", "郑明华"),
        ("欧阳学文的", "欧阳学文"),
        ("贺 勇", "贺 勇"),
    ],
)
def test_a_name_ends_where_the_next_word_begins(text: str, name: str) -> None:
    reading = read_name(text, 0)
    assert reading is not None
    assert text[: reading.end] == name


@pytest.mark.parametrize("text", ["记者来了。", "村民和菜农都说好。", "大家高兴地说笑。", "方面的任务很重。"])
def test_roles_and_words_alone_are_no_people(find: Find, text: str) -> None:
    assert of_kind(find(text), FactKind.PERSON) == []


def test_a_list_shares_the_role_at_its_head(find: Find) -> None:
    facts = find("副主任白玉山、冯淑琴到会。")
    assert [person(facts, name).role for name in ("白玉山", "冯淑琴")] == ["副主任", "副主任"]


def test_role_and_body_are_told_apart(find: Find) -> None:
    told = person(find("涟源市教育局副局长刘德明来到学校。"), "刘德明")
    assert (told.role, told.affiliation) == ("副局长", "涟源市教育局")


def test_surname_and_title_join_the_full_name(find: Find) -> None:
    facts = find("村支书刘清山来了。刘书记挽起裤腿下田。")
    assert person(facts, "刘清山").also_called == ("刘书记",)


def test_part_of_a_transcribed_name_joins_the_whole(find: Find) -> None:
    facts = find("收藏家约翰·贝克来访。贝克先生带来一封信。")
    assert person(facts, "贝克").full_name == "约翰·贝克"


def test_short_name_of_a_body_takes_the_home_place(find: Find) -> None:
    facts = find("湖南省邵阳市隆回县高平镇修路。邵阳市的干部来了，市工信局出资。")
    detail = next(fact.detail for fact in facts if fact.quote == "市工信局")
    assert detail == OrganisationFact("邵阳市工业和信息化局")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("李国富笑着说：“日子好过了。”", "李国富"),
        ("“日子好过了。”李国富笑着说。", "李国富"),
        ("村民李国富来了。“日子好过了。”他说。", "李国富"),
        ("“现在通了路，”李国富说，“山货也出得去了。”", "李国富"),
    ],
)
def test_the_speaker_is_found(find: Find, text: str, speaker: str) -> None:
    told = [fact.detail for fact in find(text) if fact.kind is FactKind.QUOTATION]
    assert told
    assert {detail.speaker for detail in told if isinstance(detail, QuotationFact)} == {speaker}


@pytest.mark.parametrize("text", ["拉通“断头路”。", "喝上“放心水”。", "他是“领头雁”。", "实现“零”的突破。"])
def test_figurative_words_are_neither_programme_nor_quotation(find: Find, text: str) -> None:
    facts = find(text)
    assert of_kind(facts, FactKind.PROGRAMME) + of_kind(facts, FactKind.QUOTATION) == []


def test_award_knows_who_gave_it_and_who_got_it(find: Find) -> None:
    facts = find("涟源市妇联授予文晓琴“三八红旗手”称号。")
    assert [(fact.quote, fact.detail) for fact in facts if fact.kind is FactKind.AWARD] == [
        ("“三八红旗手”称号", AwardFact("文晓琴", "涟源市妇联"))
    ]


def test_quotation_over_paragraphs_is_one_pair() -> None:
    text = "“甲。\n“乙。”\n丙“丁‘戊’己”"
    assert [text[quote.span.start : quote.span.end] for quote in find_quoted(text)] == [
        "“甲。\n“乙。”",
        "“丁‘戊’己”",
        "‘戊’",
    ]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    assert [quote.depth for quote in find_quoted("“甲\n乙“丙”")] == [0]


def test_names_that_run_over_one_another_in_a_byline_are_one_name() -> None:
    signed = tuple(Contributor(name, "记者") for name in ("申石桥", "成申石桥", "永蓉"))
    reading = _reading("本报记者 成申石桥 永蓉", PartKind.BYLINE)
    facts = FactEngine(Gazetteer.open()).extract([(reading, Description(contributors=signed))])[0]
    assert of_kind(facts, FactKind.PERSON) == ["成申石桥", "永蓉"]


class _Proposer:
    """Proposes the words it was given wherever they stand."""

    def __init__(self, people: Sequence[str], bodies: Sequence[str]) -> None:
        self._people, self._bodies = people, bodies

    def propose(self, text: str) -> Proposals:
        def spans(words: Sequence[str]) -> list[Span]:
            return [Span(at, at + len(word)) for word in words if (at := text.find(word)) >= 0]

        return Proposals(spans(self._people), spans(self._bodies))


def _reading(text: str, kind: PartKind = PartKind.PARAGRAPH) -> ReadingText:
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(text)))
    return ReadingText(text, (Part("a1.p1", kind, Span(0, len(text))),), builder.build())


def _read(text: str, proposer: _Proposer) -> tuple[Fact, ...]:
    return FactEngine(Gazetteer.open(), proposer).extract([(_reading(text), Description())])[0]


@pytest.mark.parametrize("rule", PROPOSED, ids=lambda rule: rule.id)
def test_rules_decide_on_what_a_model_proposes(rule: Rule) -> None:
    proposer = _Proposer(["赵大山", "大伙"], ["样溪茶艺队", "生产队"])
    found = [fact.quote for fact in _read(rule.example_text, proposer) if fact.kind is rule.kind]
    assert found == [rule.example_quote]
    assert [fact for fact in _read(rule.counter_example, proposer) if fact.rule == rule.id] == []


@pytest.mark.parametrize(
    "text",
    [
        "“" * 10_000 + "说" + "”" * 10_000,
        "1" * 100_000,
        "王" * 5_000,
        "荣获先进" * 3_000,
        "阿·" * 5_000,
        "书记王" * 4_000,
    ],
    ids=["nested quotes", "digits", "surnames", "awards", "dots", "roles"],
)
def test_hostile_texts_are_read_to_their_end(find: Find, text: str) -> None:
    assert all(text[fact.span.start : fact.span.end] == fact.quote for fact in find(text))


def test_towns_and_rivers_that_no_register_knows_are_no_people(find: Find) -> None:
    facts = find("赵家坝靠着白鹭河，柳湾镇的人都来帮忙。大水来时，柳湾镇守住了白鹭河。")
    assert of_kind(facts, FactKind.PERSON) == []
