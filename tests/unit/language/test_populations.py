"""Who lives at a place is told from people of whom something else is said; all sentences are samples."""

from __future__ import annotations

import pytest

from archive_gui.language.populations import tells_population


def asked(sentence: str) -> bool:
    """Whether the figure between the square brackets of a sentence is a population."""
    before, _, rest = sentence.partition("[")
    quote, _, after = rest.partition("]")
    return tells_population(before, quote, after)


@pytest.mark.parametrize(
    "sentence",
    [
        "全村9个村民小组，315户[1126人]，山林多，水田少。",
        "样村有400多户、[1530人]。",
        "全村只有七个组，268户，[1040人]；地不少。",
        "样村有12个村民小组[1480人]，水田920亩。",
        "翻开登记本，全村[1320人]，人人都有一页。",
        "这边18个院落、[1280口]人，靠两眼井过日子。",
        "样县[148万]人口，一半在外。",
        "全村14个村民小组[402户]1568人，山林多。",
    ],
)
def test_who_lives_at_a_place_is_its_population(sentence: str) -> None:
    assert asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "样镇今年评出能手26人，比上年多[4人]，其中女性11人。",
        "样县迎来[1200名]选手。",
        "像他这样的支书，全镇有[11名]。",
        "剩下的2户[5人]，纳入了兜底保障。",
        "像她这样靠茶叶脱贫的，全县有580户[1970多人]。",
        "工程通水以来，惠及[1180万]人口。",
        "新区住进了来自14个乡镇的612户[2740人]。",
        "开工那天只来了[19个]人。",
        "周末来了[3000人]看龙舟。",
        "到年底，剩下的[37户]131人也要搬出来。",
        "集中安置点34个，其中[100户以上]的7个。",
        "连片整治3400亩，涉及4个村[860户]。",
    ],
)
def test_some_people_are_no_population(sentence: str) -> None:
    assert not asked(sentence)
