"""Text is kept whatever words it holds and whatever stands round it: columns in frames, titles over their sources."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.repair.pipeline import repair

TOP = "南湾县人民政府门户网站\n首页 走进南湾 政务公开 政务服务 互动交流\n当前位置：首页 > 新闻中心 > 乡镇动态\n"
SOURCE = "发布时间：2021-09-06 09:20 信息来源：石桥镇 浏览次数：126\n"
END = "打印本页 关闭窗口\n上一篇：渡口通航\n主办：南湾县人民政府办公室\n湘ICP备00000000号\n"
STORY = (
    "城区新开通四条公交线路，投入纯电动公交车三十六台，覆盖十二个居民小区和五所学校。",
    "市民可通过手机扫码、刷卡、投币等方式乘车，票价一元，六十五岁以上老人凭证免费，月票在各站点办理。",
    "乘客如对服务不满意，可以拨打车厢内公布的举报电话，也可以登录公司网站留言，公司在两天之内答复。",
)


def wrapped(paragraph: str, width: int) -> str:
    lines = [paragraph[: width - 2]]
    lines += [paragraph[at : at + width] for at in range(width - 2, len(paragraph), width)]
    return "\u3000\u3000" + "\n".join(lines) + "\n"


def read(text: str) -> tuple[ReadingText, ...]:
    return repair(capture(text.encode(), "page.txt")).articles


def parts(text: str) -> list[tuple[PartKind, str]]:
    return [(part.kind, one.part_text(part)) for one in read(text) for part in one.parts]


@pytest.mark.parametrize("width", [11, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24])
@pytest.mark.parametrize("framed", [False, True], ids=["paper", "web page"])
def test_a_column_is_kept_whichever_of_its_words_a_web_page_would_use(width: int, framed: bool) -> None:
    body = "".join(wrapped(paragraph, width) for paragraph in STORY)
    page = f"{TOP}四条公交线路开通\n{SOURCE}\n{body}{END}" if framed else f"四条公交线路开通\n\n{body}"
    kept = parts(page)
    assert kept == [(PartKind.TITLE, "四条公交线路开通"), *((PartKind.PARAGRAPH, text) for text in STORY)]


def test_a_phrase_that_begins_three_paragraphs_of_a_column_is_no_running_head() -> None:
    page = "".join(f"{wrapped('石桥镇党委书记介绍说，镇里今年' + text, 12)}\n" for text in STORY)
    assert "".join(text for _, text in parts(page)).count("石桥镇党委书记") == len(STORY)


def test_the_line_over_source_and_time_is_a_title_though_it_names_nothing_of_the_text() -> None:
    page = f"{TOP}全县联播快讯\n{SOURCE}早稻育秧完成\n{STORY[0]}\n公交线路开通\n{STORY[1]}\n{END}"
    assert parts(page)[0] == (PartKind.TITLE, "全县联播快讯")


def test_an_agencys_dateline_with_its_own_title_does_not_displace_the_title() -> None:
    head = "四条公交线路开通\n\n\u3000\u3000新华社南湾9月6日电 题：四条公交线路开通\n\n新华社记者文远\n\n"
    kinds = [kind for kind, _ in parts(f"{head}{STORY[0]}\n\n{STORY[1]}\n")]
    assert kinds == [PartKind.TITLE, PartKind.PARAGRAPH, PartKind.BYLINE, PartKind.PARAGRAPH, PartKind.PARAGRAPH]


def test_short_sentences_over_the_credit_of_all_pictures_are_captions() -> None:
    captions = "新线路的公交车停在站点。\n\n驾驶员扶老人上车。\n\n本版图片由文远提供\n"
    kinds = [kind for kind, _ in parts(f"四条公交线路开通\n\n文远\n\n{captions}\n{STORY[0]}\n\n{STORY[1]}\n")]
    assert kinds[2:5] == [PartKind.CAPTION, PartKind.CAPTION, PartKind.PHOTO_CREDIT]


def test_captions_at_the_top_of_an_indented_page_stay_apart_from_one_another() -> None:
    body = "".join(wrapped(paragraph, 12) for paragraph in STORY)
    captions = [text for _, text in parts(f"新线路公交车停在站点。\n\n驾驶员扶着老人上车。\n\n{body}")]
    assert {"新线路公交车停在站点。", "驾驶员扶着老人上车。"} <= set(captions)


def test_who_read_out_a_broadcast_is_kept() -> None:
    assert (
        parts(f"公交线路开通\n\n{STORY[0]}\n\n{STORY[1]}\n\n（编辑：文远\u3000播音：田畅）\n")[-1][0] is PartKind.BYLINE
    )


def test_a_short_title_printed_twice_is_kept_once() -> None:
    page = f"新公交线路通车\n新公交线路通车\n本报记者 文远\n\n{STORY[0]}\n\n{STORY[1]}\n"
    assert [text for _, text in parts(page)].count("新公交线路通车") == 1


@pytest.mark.parametrize(
    "line",
    [
        "本文为南湾站原创文章，转载请附上原文出处链接和本声明。",
        "本文链接：https://news.example.com/2021/09/06/1.html",
        "返回南湾站首页",
    ],
)
def test_what_a_site_says_of_reprints_goes(line: str) -> None:
    page = f"公交线路开通\n来源：南湾站 2021-09-06 10:02\n\n{STORY[0]}\n\n{STORY[1]}\n\n{line}\n{END}"
    assert line not in [text for _, text in parts(page)]


def test_the_last_sections_heading_over_a_title_at_the_end_is_no_kicker() -> None:
    sections = "".join(
        f"{wrapped(text, 17)}\n{head}\n\n"
        for text, head in zip(STORY, ("线路新开通", "乘车更便捷", "服务有监督"), strict=True)
    )
    head = "公交车开到家门口\n——南湾县公交见闻\n本报记者 文远\n"
    found = {text: kind for kind, text in parts(sections + head)}
    assert found["服务有监督"] is PartKind.SECTION_HEADING
