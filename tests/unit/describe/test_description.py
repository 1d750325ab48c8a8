"""What a page says about itself becomes its description; what it does not say stays empty."""

from __future__ import annotations

import hashlib

import pytest

from archive_gui.describe.makers import byline_makers, credit_makers
from archive_gui.describe.pipeline import describe
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.repair.pipeline import repair

PROSE = "入秋以后，南湾镇的码头又热闹起来。渔船一早出海，傍晚归来，岸上的灯一直亮到深夜。"
MORE = "镇里新修的冷库能存四百吨鱼，渔民们不用再赶着卖，价钱也比往年稳当，家家都说这一年过得踏实。"


def described(text: str, file_name: str = "码头.txt") -> tuple[Description, ...]:
    data = text.encode()
    captured = CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8", "plain_text", 1)
    return describe(captured, repair(captured), file_name)


def one(text: str, file_name: str = "码头.txt") -> Description:
    (description,) = described(text, file_name)
    return description


@pytest.mark.parametrize(
    ("byline", "makers"),
    [
        ("南湾日报记者 何平", [("何平", "记者", "南湾日报")]),
        (
            "南湾日报·南湾客户端记者 何平 通讯员 方小溪 江远",
            [("何平", "记者", "南湾日报·南湾客户端"), ("方小溪", "通讯员", None), ("江远", "通讯员", None)],
        ),
        ("本报记者 肖 林", [("肖林", "记者", "本报")]),
        ("通讯员杜小程赵大帆", [("杜小程", "通讯员", None), ("赵大帆", "通讯员", None)]),
        ("见习记者 周启明 文/图", [("周启明", "见习记者", None)]),
        ("肖 林", [("肖林", None, None)]),
        ("曾书远 邓星河 魏志平", [("曾书远", None, None), ("邓星河", None, None), ("魏志平", None, None)]),
        ("中共南湾县委 南湾县人民政府", [("中共南湾县委", None, None), ("南湾县人民政府", None, None)]),
        ("(竹溪融媒记者 宋小河 图片来源:县应急局)", [("宋小河", "融媒记者", "竹溪")]),
        ("文/何平 图/方小溪", [("何平", "文", None), ("方小溪", "图", None)]),
    ],
)
def test_makers_of_a_byline(byline: str, makers: list[tuple[str, str | None, str | None]]) -> None:
    assert [(maker.name, maker.role, maker.affiliation) for maker in byline_makers(byline)] == makers


@pytest.mark.parametrize(
    ("credit", "makers"),
    [
        ("张扬 摄", [("张扬", "摄影")]),
        ("制图/吴广", [("吴广", "制图")]),
        ("摄影：何平 方小溪", [("何平", "摄影"), ("方小溪", "摄影")]),
        ("本版图片由南湾区摄影协会、南湾区文化馆提供", [("南湾区摄影协会", "供图"), ("南湾区文化馆", "供图")]),
    ],
)
def test_makers_of_a_credit(credit: str, makers: list[tuple[str, str]]) -> None:
    assert [(maker.name, maker.role) for maker in credit_makers(credit)] == makers


def test_nobody_is_told_where_a_correspondent_gave_the_pictures() -> None:
    page = f"一盏灯等船归\n\n南湾日报记者 何平\n\n{PROSE}\n\n{MORE}\n\n（本版图片由通讯员提供）"
    assert [maker.name for maker in one(page).contributors] == ["何平"]


def test_title_kicker_and_subtitle() -> None:
    description = one(f"渔港故事\n\n一盏灯等船归 ——南湾镇码头见闻\n\n南湾日报记者 何平\n\n{PROSE}\n\n{MORE}")
    assert (description.kicker, description.title, description.subtitle) == (
        "渔港故事",
        "一盏灯等船归",
        "南湾镇码头见闻",
    )
    assert description.publication == "南湾日报"


def test_a_label_over_the_lead_is_no_kicker() -> None:
    assert one(f"一盏灯等船归\n\n导读\n\n{PROSE}\n\n南湾日报记者 何平\n\n{MORE}").kicker is None


def test_a_lone_kicker_leaves_the_title_empty() -> None:
    first, chart = described(f"一盏灯等船归\n\n南湾日报记者 何平\n\n{PROSE}\n\n{MORE}\n\n数说渔港\n\n制图/江帆")
    assert first.title == "一盏灯等船归"
    assert (chart.kicker, chart.title, chart.contributors) == ("数说渔港", None, (Contributor("江帆", "制图"),))


def test_a_source_line_states_publication_and_date() -> None:
    description = one(f"一盏灯等船归\n\n来源：南湾日报  时间：2019-10-21 10:48  作者：何平\n\n{PROSE}\n\n{MORE}")
    assert description.publication == "南湾日报"
    assert description.date == PublicationDate("2019-10-21", Certainty.STATED)
    assert description.contributors == (Contributor("何平", "作者"),)


def test_an_edition_line_states_paper_page_and_date() -> None:
    description = one(f"南湾日报 2019年10月21日 星期一 第7版\n\n一盏灯等船归\n\n{PROSE}\n\n{MORE}")
    assert (description.publication, description.edition) == ("南湾日报", "第7版")
    assert description.date == PublicationDate("2019-10-21", Certainty.STATED)


def test_an_edition_line_among_the_buttons_of_a_digital_paper_states_them_too() -> None:
    buttons = "《南湾日报》2019年10月21日\u3000第07版：要闻\u3000下一版\u3000上一版\u3000版面导航\u3000标题导航"
    description = one(f"一盏灯等船归\n\n{PROSE}\n\n{MORE}\n\n{buttons}\n")
    assert (description.publication, description.edition) == ("南湾日报", "第07版")
    assert description.date == PublicationDate("2019-10-21", Certainty.STATED)


@pytest.mark.parametrize(
    ("line", "edition"),
    [
        ("南湾日报 ｜ 2019年10月21日 ｜ 第二版 ｜ 版面导航 ｜ 关闭", "第二版"),
        ("南湾日报 ｜ 二〇一九年十月二十一日 ｜ 第3版 ｜ 版面导航 ｜ 关闭", "第3版"),
    ],
)
def test_the_same_with_bars_and_in_chinese_numerals(line: str, edition: str) -> None:
    description = one(f"一盏灯等船归\n\n{PROSE}\n\n{MORE}\n\n{line}\n")
    assert (description.publication, description.edition) == ("南湾日报", edition)
    assert description.date == PublicationDate("2019-10-21", Certainty.STATED)


def test_a_dateline_names_its_reporters() -> None:
    description = one(f"一盏灯等船归\n\n本报讯（记者 何平 通讯员 方小溪）{PROSE}\n\n{MORE}")
    assert [(maker.name, maker.role) for maker in description.contributors] == [("何平", "记者"), ("方小溪", "通讯员")]


@pytest.mark.parametrize("line", ["20190321", "20190321 第3版", "20190321/A03版"])
def test_a_day_of_eight_digits_in_a_line_of_its_own_is_the_papers(line: str) -> None:
    description = one(f"一盏灯等船归\n{line}\n\n{PROSE}\n\n{MORE}")
    assert description.title == "一盏灯等船归"
    assert description.date == PublicationDate("2019-03-21", Certainty.STATED)


@pytest.mark.parametrize("line", ["20193021", "2019032145", "19790101号文"])
def test_other_digits_in_a_line_of_their_own_are_no_day(line: str) -> None:
    assert one(f"一盏灯等船归\n{line}\n\n{PROSE}\n\n{MORE}").date.value is None


@pytest.mark.parametrize(
    ("text", "file_name", "date"),
    [
        (PROSE, "20191021_码头.txt", PublicationDate("2019-10-21", Certainty.INFERRED)),
        (PROSE, "码头_2019-10-21.txt", PublicationDate("2019-10-21", Certainty.INFERRED)),
        (PROSE, "码头_20191341.txt", PublicationDate()),
        (f"截至2020年9月，全镇有渔船310艘。{PROSE}", "码头.txt", PublicationDate("2020", Certainty.INFERRED)),
        (f"今天（2020年9月3日），码头开港。{PROSE}", "码头.txt", PublicationDate("2020-09-03", Certainty.INFERRED)),
        (f"2014年以来，全镇修了三座码头。{PROSE}", "码头.txt", PublicationDate()),
    ],
)
def test_a_date_is_inferred_only_where_it_is_safe(text: str, file_name: str, date: PublicationDate) -> None:
    assert one(f"一盏灯等船归\n\n{text}\n\n{MORE}", file_name).date == date


def test_what_the_page_knows_serves_all_its_articles() -> None:
    harbour = f"一盏灯等船归\n\n记者 何平\n\n{PROSE}\n\n{MORE}"
    store = f"新冷库开门\n\n记者 方小溪\n\n{MORE}{PROSE}"
    first, second = described(f"南湾日报 2019年10月21日 第3版\n\n{harbour}\n\n{store}")
    assert first.date == second.date == PublicationDate("2019-10-21", Certainty.STATED)
    assert first.publication == second.publication == "南湾日报"
    assert first.edition == second.edition == "第3版"


def test_an_address_is_taken_when_it_is_the_only_one() -> None:
    line = "来源：南湾网 时间：2019-10-21 网址：https://example.org/a/1.html"
    assert one(f"一盏灯等船归\n\n{line}\n\n{PROSE}\n\n{MORE}").url == "https://example.org/a/1.html"


def test_nothing_stated_leaves_everything_empty() -> None:
    assert one(f"{PROSE}\n\n{MORE}") == Description()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("通讯员方小溪何平", ["方小溪", "何平"]),
        ("通讯员杜龙程赵舶帆", ["杜龙程", "赵舶帆"]),
        ("清河日报记者欧阳春晓李文", ["欧阳春晓", "李文"]),
        ("清河日报记者徐文", ["徐文"]),
        ("记者 王小明 文/图", ["王小明"]),
        ("记者 王小明 摄影报道", ["王小明"]),
    ],
)
def test_names_run_together_part_and_a_last_character_is_no_role(text: str, names: list[str]) -> None:
    assert [maker.name for maker in byline_makers(text)] == names


@pytest.mark.parametrize(
    ("byline", "makers"),
    [
        ("镇长 龙跃华", [("龙跃华", None, None)]),
        ("（作者单位：南湾县水利局）", []),
        ("记者丨何平 实习生丨方小溪", [("何平", "记者", None), ("方小溪", "实习生", None)]),
        ("本報記者 何平", [("何平", "記者", "本報")]),
    ],
)
def test_makers_who_sign_in_other_ways(byline: str, makers: list[tuple[str, str | None, str | None]]) -> None:
    assert [(maker.name, maker.role, maker.affiliation) for maker in byline_makers(byline)] == makers


@pytest.mark.parametrize(
    "issuer", ["南湾县水利局\n2021年9月6日", "南湾县水利局　2021年9月6日", "南湾县水利局 二〇二一年九月六日"]
)
def test_the_date_that_closes_a_notice_is_its_date(issuer: str) -> None:
    notice = one(f"关于码头停航的公告\n\n{PROSE}\n\n{issuer}\n")
    assert notice.date == PublicationDate("2021-09-06", Certainty.STATED)


def test_a_databases_fields_give_date_edition_and_column() -> None:
    fields = "【版次】第6版（民生）\n【日期】2019.03.11\n【栏目】码头纪事\n【标题】码头又热闹起来\n【正文】\n"
    found = one(fields + PROSE + "\n" + MORE)
    assert (found.title, found.edition, found.column) == ("码头又热闹起来", "第6版", "码头纪事")
    assert found.date == PublicationDate("2019-03-11", Certainty.STATED)


def test_the_number_of_pages_is_no_edition() -> None:
    assert one(f"2021年9月6日 星期一 今日8版\n\n码头又热闹起来\n\n{PROSE}\n\n{MORE}\n").edition is None


@pytest.mark.parametrize(
    ("text", "publication"),
    [
        (f"南湾日报　一九七八年十月六日\n\n码头又热闹起来\n\n{PROSE}{MORE}\n", "南湾日报"),
        (f"南湾报\n一九七八年十月六日\n码头又热闹起来\n\n{PROSE}{MORE}\n", "南湾报"),
        (f"《南湾日报》一九七八年十月六日第二版\n码头又热闹起来\n{PROSE}{MORE}\n", "南湾日报"),
        (f"码头又热闹起来\n\n{PROSE}\n\n{MORE}\n\n（原载《南湾日报》1978年10月6日）\n", None),
        (f"码头又热闹起来\n\n{PROSE}\n\n{MORE}\n\n原载一九七八年十月六日《南湾日报》第二版\n", None),
        (f"码头又热闹起来\n\n{PROSE}\n\n{MORE}\n\n（原载《南湾日报》\n\n1978年10月6日）\n", None),
    ],
    ids=["one line", "two lines", "page", "reprinted", "reprinted, Chinese numerals", "reprinted, cut by a column"],
)
def test_the_day_a_paper_appeared_is_taken_in_chinese_numerals_too(text: str, publication: str | None) -> None:
    description = one(text)
    assert description.title == "码头又热闹起来"
    assert description.date == PublicationDate("1978-10-06", Certainty.STATED)
    assert description.publication == publication


@pytest.mark.parametrize(
    "text",
    [
        f"码头又热闹起来\n\n{PROSE}\n\n一九七八年十月六日，南湾日报记者来到码头。{MORE}\n",
        f"码头又热闹起来\n\n《南湾日报》1978年10月6日报道过的冷库\n\n{PROSE}\n\n{MORE}\n",
    ],
    ids=["a sentence", "a report of then"],
)
def test_a_day_that_the_text_only_speaks_of_is_not_the_papers(text: str) -> None:
    assert one(text).date.certainty is not Certainty.STATED
