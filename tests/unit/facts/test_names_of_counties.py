"""Names as county papers tell them: terraces and pools, funds and shops, steps and slogans, the first document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import DocumentFact, Fact

Find = Callable[[str], Sequence[Fact]]


def quoted(find: Find, text: str, kind: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("紫樟界梯田今年接待游客八万人。", ["紫樟界梯田"]),
        ("雨后，张家冲山塘的水满了。", ["张家冲山塘"]),
        ("层层梯田由绿转黄，万亩梯田飘香。", []),
        ("穿山隧道打通那天，大家都去看。", []),
        ("公司在湘南建厂8年。", ["湘南"]),
        ("三湘大地春意浓，三湘源油茶公司开工。", ["三湘"]),
        ("他来自川陕革命老区。", ["川陕革命老区"]),
        ("工作队商定“先通路、再兴业、后美村”的思路。", []),
        ("荒坡变成了果园。荒坡上种了树。", []),
        ("他被评为“岳阳市先进工作者”。", []),
        ("12.6万山区群众喝上了自来水。", []),
        ("从村部到高岩组的毛路要占山地。", ["高岩组"]),
    ],
)
def test_landscape_and_regions_are_told_from_words(find: Find, text: str, wanted: list[str]) -> None:
    assert quoted(find, text, "place") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("岳阳市住房公积金管理中心派出工作队。", ["岳阳市住房公积金管理中心"]),
        ("市公积金中心派出工作队。", ["市公积金中心"]),
        ("县水利和湖泊局来人看了。", ["县水利和湖泊局"]),
        ("他把样品背到县城的万樟惠超市推销。", ["万樟惠超市"]),
        ("镇上开了大型超市，办了爱心超市。", []),
        ("江华县委、县政府印发方案。", ["江华县委"]),
        ("云雾茶厂去年收鲜叶四万斤。", ["云雾茶厂"]),
        ("镇上设了顺丰、中通等三家快递的网点。", ["顺丰", "中通"]),
        ("妻子在岳阳教小学，一个人带孩子。", []),
        ("公司打算在村里建菌种厂。", []),
    ],
)
def test_bodies_of_counties(find: Find, text: str, wanted: list[str]) -> None:
    assert quoted(find, text, "organisation") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("他们不跟风，而是“一镇一业、差异发展”，五年见效。", ["“一镇一业、差异发展”"]),
        ("镇里建好“四本账”，做到早发现。", ["“四本账”"]),
        ("先列“样样清单”，再把责任压下去。", ["“样样清单”"]),
        ("县里开好“样场会”，办好“样茶开山节”。", ["“样场会”", "“样茶开山节”"]),
        ("江华县“四个样样”抓实驻村帮扶。", ["“四个样样”"]),
        ("要做好“土特产”文章。", []),
        ("你种我也种，结果“一哄而上、一哄而散”。", []),
        ("领导说，这里的做法“有样法、有温度、有后劲”。", []),
        ("“十三五”期间计划搬迁4000户。", []),
        ("她给小店取名“样山集市”。", []),
        ("该乡打造“样田贡米”品牌。", []),
        ("要防止“层层样码”的做法。", []),
    ],
)
def test_programmes_are_told_from_sayings(find: Find, text: str, wanted: list[str]) -> None:
    assert quoted(find, text, "programme") == wanted


def test_the_first_document_of_a_year_is_one_without_marks_and_tells_who_issued_it(find: Find) -> None:
    found = [
        fact for fact in find("今年的中央一号文件提出新要求。《省委一号文件汇编》也到了。") if fact.kind == "document"
    ]
    assert [fact.quote for fact in found] == ["中央一号文件", "《省委一号文件汇编》"]
    assert isinstance(found[0].detail, DocumentFact)
    assert found[0].detail.issuer == "中央"
