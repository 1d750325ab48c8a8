"""The door to the index: what it holds, finds and ranks, and what it says of damage."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from archive_gui.base.progress import Cancelled, CancelToken, Silent
from archive_gui.domain.query import All, Any, Everything, Query, Text, Without
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import IndexedArticle
from archive_gui.domain.spans import Span
from archive_gui.search import gram_reader
from archive_gui.search import index as index_module
from archive_gui.search.errors import IndexBusy, IndexDamaged, IndexReadOnly
from archive_gui.search.index import SearchIndex


def article(
    number: int,
    text: str = "",
    *,
    title: str = "",
    extras: str = "",
    revision: int = 1,
    headings: tuple[Span, ...] = (),
) -> IndexedArticle:
    return IndexedArticle(ArticleId(number), revision, title, text, extras, headings)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def index(folder: Path) -> Iterator[SearchIndex]:
    with SearchIndex.open(folder) as opened:
        yield opened


def found(index: SearchIndex, query: Query) -> list[int]:
    return sorted(index.search(query).ids)


def test_a_new_index_is_empty_and_says_it_is_new(index: SearchIndex) -> None:
    assert index.rebuilt
    assert index.damage is None
    assert index.search(Text("字")).ids == ()
    assert index.search(Everything()).ids == ()
    assert [column.tolist() for column in index.held()] == [[], []]


def test_finds_strings_of_any_length_in_every_field(index: SearchIndex) -> None:
    text = "上坪村的罗汉果种植面积为样本数。"
    index.update([article(1, text, title="山里的车间", extras="记者甲"), article(2, "别的")], (), Silent())
    for length in range(1, len(text) + 1):
        assert found(index, Text(text[-length:])) == [1]
    assert found(index, Text("车间")) == [1]
    assert found(index, Text("记者甲")) == [1]
    assert found(index, Text("别")) == [2]


def test_does_not_find_across_fields_or_articles(index: SearchIndex) -> None:
    index.update([article(1, "正文", title="标题", extras="附注"), article(2, "下一篇")], (), Silent())
    for words in ("题正", "文附", "注下", "注", "文"):
        assert found(index, Text(words)) == ([1] if len(words) == 1 else [])


def test_finds_other_scripts_widths_and_cases(index: SearchIndex) -> None:
    index.update(
        [article(1, "貧困縣ＧＤＰ增長"), article(2, "贫困县gdp增长"), article(3, "“引号”——破折")], (), Silent()
    )
    for words in ("贫困县", "貧困縣", "GDP", "ｇｄｐ增"):
        assert found(index, Text(words)) == [1, 2]
    assert found(index, Text('"引号"')) == [3]


def test_finds_characters_beyond_the_basic_plane(index: SearchIndex) -> None:
    index.update([article(1, "𠮷田家的𥕢"), article(2, "吉田家")], (), Silent())
    assert found(index, Text("𠮷")) == [1]
    assert found(index, Text("的𥕢")) == [1]
    assert found(index, Text("田家")) == [1, 2]


def test_not_is_right_where_the_unwanted_word_is_absent_from_a_segment(index: SearchIndex) -> None:
    index.update([article(1, "甲"), article(2, "甲乙")], (), Silent())
    index.update([article(3, "甲"), article(4, "甲丙")], (), Silent())
    assert found(index, All((Text("甲"), Without(Text("乙"))))) == [1, 3, 4]
    assert found(index, All((Text("甲"), Without(Text("戊"))))) == [1, 2, 3, 4]
    assert found(index, Without(Text("甲"))) == []
    assert found(index, Any((Text("丙"), Without(Text("甲"))))) == [4]
    assert found(index, All((Without(Text("乙")), Without(Text("丙"))))) == [1, 3]


def test_an_article_taken_in_again_replaces_the_one_before(index: SearchIndex) -> None:
    index.update([article(1, "旧的"), article(2, "旧的")], (), Silent())
    index.update([article(1, "新的", revision=2)], (), Silent())
    assert found(index, Text("旧的")) == [2]
    assert found(index, Text("新的")) == [1]
    assert [column.tolist() for column in index.held()] == [[1, 2], [2, 1]]


def test_of_an_article_given_twice_the_later_stays(index: SearchIndex) -> None:
    index.update([article(1, "先"), article(1, "后", revision=2)], (), Silent())
    assert found(index, Everything()) == [1]
    assert found(index, Text("后")) == [1]
    assert found(index, Text("先")) == []


def test_removing_forgets_and_passes_over_what_is_unknown(index: SearchIndex) -> None:
    index.update([article(number, "样稿") for number in range(1, 6)], (), Silent())
    index.update((), (2, 4, 99), Silent())
    assert found(index, Text("样稿")) == [1, 3, 5]
    index.update((), (1, 3, 5), Silent())
    assert found(index, Everything()) == []


def test_empty_articles_are_held(index: SearchIndex) -> None:
    index.update([article(7)], (), Silent())
    assert found(index, Everything()) == [7]
    assert found(index, Text("字")) == []
    assert found(index, Without(Text("字"))) == [7]


def test_a_title_hit_ranks_before_text_hits_and_more_hits_before_fewer(index: SearchIndex) -> None:
    filler = "本句只为凑足字数而写。" * 10
    index.update(
        [
            article(1, "车间" + filler),
            article(2, "车间车间车间" + filler),
            article(3, "车间" + filler, title="车间"),
            article(4, filler),
        ],
        (),
        Silent(),
    )
    assert index.search(Text("车间")).ids == (3, 2, 1)


def test_the_script_it_was_asked_in_ranks_first(index: SearchIndex) -> None:
    index.update([article(1, "这里写着車間的事"), article(2, "这里写着车间的事")], (), Silent())
    assert index.search(Text("車間")).ids == (1, 2)
    assert index.search(Text("车间")).ids == (2, 1)


def test_rare_words_weigh_more(index: SearchIndex) -> None:
    index.update([article(number, "常见的词") for number in range(1, 9)], (), Silent())
    index.update([article(9, "常见的罕字"), article(10, "常见常见的词")], (), Silent())
    ranked = index.search(Any((Text("常见"), Text("罕字"))))
    assert ranked.ids[0] == 9
    assert len(ranked.ids) == 10


def test_among_equals_the_latest_article_is_first(index: SearchIndex) -> None:
    index.update([article(number, "一样的话") for number in (5, 3, 9)], (), Silent())
    assert index.search(Text("一样")).ids == (9, 5, 3)
    assert index.search(Everything()).ids == (9, 5, 3)


def test_scores_do_not_depend_on_segments(index: SearchIndex, tmp_path: Path) -> None:
    articles = [article(number, "样" * number + "稿") for number in range(1, 6)]
    for one in articles:
        index.update([one], (), Silent())
    with SearchIndex.open(tmp_path / "once") as at_once:
        at_once.update(articles, (), Silent())
        wanted = at_once.search(Text("样稿"))
    assert index.search(Text("样稿")).ids == wanted.ids
    assert index.search(Text("样稿")).scores == pytest.approx(wanted.scores)


def test_many_small_updates_leave_few_segments(index: SearchIndex, folder: Path) -> None:
    for number in range(1, 61):
        index.update([article(number, f"第{number}篇样稿")], (), Silent())
    assert found(index, Text("样稿")) == list(range(1, 61))
    assert len(list(folder.glob("*.grams"))) <= 8


def test_a_mostly_deleted_segment_is_rewritten(index: SearchIndex) -> None:
    index.update([article(number, "很长的样稿" * 50) for number in range(1, 21)], (), Silent())
    before = index.byte_count
    index.update((), range(1, 20), Silent())
    assert index.byte_count < before / 2
    assert found(index, Text("样稿")) == [20]


def test_the_index_opens_as_it_was_closed(folder: Path) -> None:
    with SearchIndex.open(folder) as index:
        index.update([article(1, "留下的字", revision=4)], (), Silent())
    with SearchIndex.open(folder) as again:
        assert not again.rebuilt
        assert found(again, Text("留下")) == [1]
        assert [column.tolist() for column in again.held()] == [[1], [4]]


def _spoil_segment_header(folder: Path) -> None:
    path = next(folder.glob("*.grams"))
    data = bytearray(path.read_bytes())
    data[40] ^= 1
    path.write_bytes(data)


def _cut_segment(folder: Path) -> None:
    path = next(folder.glob("*.grams"))
    path.write_bytes(path.read_bytes()[:-64])


def _empty_segment(folder: Path) -> None:
    next(folder.glob("*.grams")).write_bytes(b"")


def _lose_segment(folder: Path) -> None:
    next(folder.glob("*.grams")).unlink()


def _spoil_contents(folder: Path) -> None:
    path = next(folder.glob("*.toc"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x20
    path.write_bytes(data)


def _cut_contents(folder: Path) -> None:
    path = next(folder.glob("*.toc"))
    path.write_bytes(path.read_bytes()[:-5])


def _foreign_contents(folder: Path) -> None:
    next(folder.glob("*.toc")).write_bytes(b"cos\nsystem\n(S'false'\ntR.")


@pytest.mark.parametrize(
    "damage",
    [
        _spoil_segment_header,
        _cut_segment,
        _empty_segment,
        _lose_segment,
        _spoil_contents,
        _cut_contents,
        _foreign_contents,
    ],
)
def test_a_damaged_index_is_said_and_starts_empty(folder: Path, damage: object) -> None:
    with SearchIndex.open(folder) as index:
        index.update([article(1, "字")], (), Silent())
    assert callable(damage)
    damage(folder)
    with SearchIndex.open(folder, read_only=True) as looking:
        assert looking.rebuilt
        assert looking.damage
        assert looking.search(Everything()).ids == ()
    with SearchIndex.open(folder) as again:
        assert again.rebuilt
        assert again.damage
        assert found(again, Everything()) == []
        again.update([article(2, "新字")], (), Silent())
        assert found(again, Text("字")) == [2]
    with SearchIndex.open(folder) as healed:
        assert not healed.rebuilt


def test_a_changed_byte_in_any_section_is_found_by_verify(folder: Path) -> None:
    with SearchIndex.open(folder) as index:
        words = "第{0}篇样稿，字句各不相同。" * 60
        added = [
            article(number, words.format(number) + "樣稿", headings=(Span(0, 3),), title="题") for number in range(40)
        ]
        index.update(added, (), Silent())
        assert index.verify() == ()
        with index._reading() as snapshot:
            sections = dict(snapshot.views[0].reader.file._sections)
    path = next(folder.glob("*.grams"))
    whole = path.read_bytes()
    filled = {name: offset for name, (_dtype, offset, count, _crc) in sections.items() if count}
    assert {"symbols", "starts", "headings.starts", "w08.bits", "tally.data", "tally.bounds"} <= set(filled)
    for name, offset in filled.items():
        data = bytearray(whole)
        data[offset] ^= 4
        path.write_bytes(data)
        with SearchIndex.open(folder) as again:
            assert not again.rebuilt
            assert again.verify() == (f"{path.name}: {name}",)


def test_a_search_that_stumbles_over_damage_says_so(folder: Path) -> None:
    with SearchIndex.open(folder) as index:
        index.update([article(number, f"第{number}篇样稿，字句各不相同") for number in range(40)], (), Silent())
        with index._reading() as snapshot:
            file = snapshot.views[0].reader.file
            _dtype, offset, count, _crc = file._sections["coarse"]
            path = file.path
    data = bytearray(path.read_bytes())
    data[offset : offset + 4 * count] = b"\xff" * (4 * count)
    path.write_bytes(data)
    with SearchIndex.open(folder) as again:
        with pytest.raises(IndexDamaged) as caught:
            again.search(Text("样稿"))
        assert caught.value.params["detail"].endswith("coarse")
        again.clear()
        again.update([article(1, "样稿")], (), Silent())
        assert found(again, Text("样稿")) == [1]


def test_a_deleted_folder_starts_anew_without_damage(folder: Path) -> None:
    with SearchIndex.open(folder) as index:
        index.update([article(1, "字")], (), Silent())
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    with SearchIndex.open(folder) as again:
        assert again.rebuilt
        assert again.damage is None


def test_an_index_folded_otherwise_is_built_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with SearchIndex.open(folder) as index:
        index.update([article(1, "字")], (), Silent())
    monkeypatch.setattr(gram_reader, "fold_checksum", lambda: 1)
    with SearchIndex.open(folder) as again:
        assert again.rebuilt
        assert again.damage is not None
        assert again.damage.endswith("fold")


def test_clear_forgets_everything(index: SearchIndex) -> None:
    index.update([article(1, "字")], (), Silent())
    index.clear()
    assert found(index, Everything()) == []
    index.update([article(2, "字")], (), Silent())
    assert found(index, Text("字")) == [2]


def test_read_only_reads_and_refuses_to_write(folder: Path) -> None:
    with SearchIndex.open(folder) as index:
        index.update([article(1, "字")], (), Silent())
        with SearchIndex.open(folder, read_only=True) as reader:
            assert not reader.rebuilt
            assert found(reader, Text("字")) == [1]
            changes: tuple[Callable[[], object], ...] = (
                lambda: reader.update((), (1,), Silent()),
                reader.clear,
            )
            for change in changes:
                with pytest.raises(IndexReadOnly):
                    change()


def test_read_only_without_an_index_writes_nothing(folder: Path) -> None:
    with SearchIndex.open(folder, read_only=True) as reader:
        assert reader.rebuilt
        assert found(reader, Everything()) == []
    assert not folder.exists()


def test_a_second_writer_is_refused(index: SearchIndex, folder: Path) -> None:
    with SearchIndex.open(folder) as other:
        lock = other._index.lock("WRITELOCK")
        assert lock.acquire()
        try:
            with pytest.raises(IndexBusy):
                index.update([article(1, "字")], (), Silent())
        finally:
            lock.release()
    index.update([article(1, "字")], (), Silent())
    assert found(index, Text("字")) == [1]


class _StopsAt:
    def __init__(self, article_count: int) -> None:
        self._stop = article_count
        self._token = CancelToken()

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:
        if done >= self._stop:
            self._token.cancel()
        self._token.raise_if_cancelled()


def test_cancelling_keeps_what_was_committed(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_BATCH_ARTICLES", 100)
    articles = (article(number, "样稿") for number in range(1, 1001))
    with pytest.raises(Cancelled):
        index.update(articles, (), _StopsAt(500))
    held = index.held()[0].tolist()
    assert held == list(range(1, 401))
    assert found(index, Text("样稿")) == held


def test_searches_during_updates_see_whole_commits(index: SearchIndex) -> None:
    """Each commit replaces all twenty articles; a search must never see a part of two of them."""
    index.update([article(number, "样稿 版0") for number in range(20)], (), Silent())
    stop = threading.Event()
    wrong: list[object] = []

    def look() -> None:
        while not stop.is_set():
            ids = index.search(Text("样稿")).ids
            held, revisions = index.held()
            if len(ids) != 20 or len(held) != 20 or len(set(revisions.tolist())) != 1:
                wrong.append((ids, held, revisions))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for revision in range(2, 30):
            index.update(
                [article(number, f"样稿 版{revision}", revision=revision) for number in range(20)], (), Silent()
            )
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_old_commits_let_their_files_go(index: SearchIndex, folder: Path) -> None:
    with index._reading() as snapshot:
        index.update([article(1, "字")], (), Silent())
        assert snapshot.searcher is not None
    assert snapshot.searcher is None
    for number in itertools.count(2):
        index.update([article(number, "字")], (), Silent())
        if number > 20:
            break
    with index._reading() as latest:
        names = {view.reader.file.path.name for view in latest.views}
    assert {path.name for path in folder.glob("*.grams")} == names


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells what is mapped")
def test_nothing_of_old_commits_stays_mapped(index: SearchIndex, folder: Path) -> None:
    def mapped() -> set[str]:
        maps = Path("/proc/self/maps").read_text("utf-8").splitlines()
        return {Path(line.split()[-1]).name for line in maps if str(folder) in line}

    for revision in range(1, 12):
        index.update([article(number, "字" * revision, revision=revision) for number in range(5)], (), Silent())
        assert index.search(Text("字")).ids
    assert mapped() == {path.name for path in folder.glob("*.grams")}
    index.close()
    assert mapped() == set()


def test_batches_are_cut_by_characters(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_BATCH_CHARACTERS", 50)
    index.update([article(number, "二十个字左右的样稿，用来凑数") for number in range(1, 30)], (), Silent())
    assert found(index, Text("样稿")) == list(range(1, 30))


def test_rank_gives_arrays_side_by_side(index: SearchIndex) -> None:
    index.update([article(1, "字"), article(2, "字字")], (), Silent())
    ranked = index.rank(Text("字"))
    assert ranked.ids.dtype == np.int64
    assert ranked.ids.tolist() == [2, 1]
    assert len(ranked.scores) == 2


def test_the_best_are_the_first_of_all(index: SearchIndex) -> None:
    index.update([article(number, "字" * (number % 7 + 1)) for number in range(1, 60)], (), Silent())
    everything = index.rank(Text("字"))
    for limit in (0, 1, 8, 9, 59, 100):
        best = index.rank(Text("字"), limit=limit)
        assert best.ids.tolist() == everything.ids.tolist()[:limit]
        assert best.total == 59
    index.drop_results()
    assert index.rank(Text("字")).ids.tolist() == everything.ids.tolist()
