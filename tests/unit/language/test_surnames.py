from __future__ import annotations

import pytest

from archive_gui.base.paths import resources_dir
from archive_gui.language.surnames import looks_like_name, split_names, surname_of


@pytest.mark.parametrize(
    "name", ["王伟", "李小明", "欧阳明", "诸葛小明", "范徐丽泰", "买买提·吐尔逊", "阿依古丽•艾合买提•艾力"]
)
def test_names_have_the_shape_of_names(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize("text", ["", "王", "的确", "王小明先生们", "李abc", "·李", "王 伟", "一二三四", "们好"])
def test_other_texts_have_not(text: str) -> None:
    assert not looks_like_name(text)


def test_a_compound_surname_goes_before_a_single_one() -> None:
    assert surname_of("欧阳明") == "欧阳"
    assert surname_of("欧明") == "欧"
    assert surname_of("司马") == "司"
    assert surname_of("们好") is None


@pytest.mark.parametrize(
    ("run", "names"),
    [
        ("杜龙程赵舶帆", ("杜龙程", "赵舶帆")),
        ("张伟王芳李娜", ("张伟", "王芳", "李娜")),
        ("周小敏钱立", ("周小敏", "钱立")),
        ("欧阳修司马光", ("欧阳修", "司马光")),
        ("王建国", ("王建国",)),
        ("贺 勇 张明华", ("贺勇", "张明华")),
        ("张三、李四，王五六", ("张三", "李四", "王五六")),
        ("买买提·吐尔逊 王伟", ("买买提·吐尔逊", "王伟")),
    ],
)
def test_names_run_together_are_parted(run: str, names: tuple[str, ...]) -> None:
    assert split_names(run)[0].names == names


def test_an_ambiguous_run_has_several_ways_that_share_the_confidence() -> None:
    ways = split_names("陈晓华高明")
    assert [way.names for way in ways] == [("陈晓华", "高明"), ("陈晓", "华高明")]
    assert ways[0].confidence > ways[1].confidence > 0
    assert sum(way.confidence for way in ways) <= 1 + 1e-9


@pytest.mark.parametrize("run", ["", "的地得", "王", "了王伟", "王" * 60])
def test_what_no_names_make_up_is_not_parted(run: str) -> None:
    assert split_names(run) == []


def test_the_list_holds_no_surname_twice() -> None:
    text = (resources_dir() / "names" / "surnames.txt").read_text(encoding="utf-8")
    common, single, compound = (line for line in text.splitlines() if not line.startswith("#"))
    assert len(set(common + single)) == len(common) + len(single) >= 500
    assert len(set(compound.split())) == len(compound.split()) >= 70
