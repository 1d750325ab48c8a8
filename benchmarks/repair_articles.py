"""Clean articles to be damaged: made up, or set together from the headings and paragraphs of a corpus."""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of an article and its kind, as the program's parts name them."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, empty for what comes before the first one, and the paragraphs under it."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article: its head, its sections, its pictures' captions with their credits, its makers' names."""

    title: str
    subtitle: str
    kicker: str
    names: tuple[str, ...]
    sections: tuple[Section, ...]
    captions: tuple[tuple[str, str], ...]
    """Each caption with the name of its photographer."""


SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
)
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华建玉红文辉秀梅小晓春雪海峰鹏飞宇航晨曦思雨佳欣怡然志"
    "远国庆永福德才育育立新"
)
_PLACES = ("清河县", "石桥镇", "上河村", "河湾市", "红旗社区", "青山乡", "柳林镇", "白沙村", "东坪村", "云台县")
_WHO = (
    "村民们",
    "镇里的干部",
    "合作社的社员",
    "驻村工作队",
    "县农业局",
    "几个年轻人",
    "学校的老师",
    "施工队",
    "农技员",
    "老支书",
)
_WHEN = (
    "去年春天",
    "入夏以来",
    "今年9月",
    "2019年冬天",
    "一场大雨之后",
    "每天清晨",
    "这三年里",
    "12月3日上午",
    "从那以后",
    "截至上月底",
)
_TOPICS = {
    "水渠": ("修好渠首的老闸门", "清理水渠3200米", "把渠水引到每一块田", "在水渠边栽下柳树", "管好渠里的水"),
    "公路": ("硬化公路12.5公里", "把公路修到家门口", "在公路两旁装上86盏路灯", "拓宽进山的公路", "养护公路和桥梁"),
    "果园": ("给果园剪枝、施肥", "新栽果树4600株", "请专家到果园讲课", "把果园的果子卖到城里", "扩种果园280亩"),
    "学校": ("为学校盖起新教室", "给学校添了1500册图书", "把孩子们接回学校", "在学校办起食堂", "修整学校的操场"),
    "车间": ("在村口办起扶贫车间", "让42人进车间上班", "给车间添置新机器", "培训车间工人", "把车间的订单排到年底"),
    "养殖": ("学习养殖黑山羊", "办起养殖合作社", "扩大养殖规模到900头", "给养殖户送去贷款", "推广生态养殖"),
    "饮水": ("打出一口饮水深井", "给218户接通饮水管道", "检测饮水水质", "解决饮水难的问题", "建起饮水蓄水池"),
    "医疗": ("请医疗队进村义诊", "为老人建立医疗档案", "报销医疗费用85%以上", "新建医疗室6间", "把医疗服务送到床前"),
    "茶叶": ("采下第一批茶叶", "把茶叶做成品牌", "种植茶叶1350亩", "建起茶叶加工厂", "举办茶叶节"),
    "搬迁": ("动员村民搬迁下山", "建成搬迁安置点", "帮搬迁户找到工作", "完成搬迁331人", "把搬迁新房分到各家"),
}  # fmt: skip
_ENDS = (
    "日子一天比一天好",
    "大家心里有了底",
    "再也不用发愁",
    "村子变了模样",
    "收入增加了三成",
    "来的人越来越多",
    "得到了大家的称赞",
)
_VERBS = ("激活", "守住", "做强", "托起", "点亮", "理顺", "办好", "织密")
_HOPES = ("致富路", "新希望", "好日子", "幸福梦", "小康图", "新家园", "丰收景", "暖心事")
_TITLES = (
    "山村变了样",
    "一条河的新生",
    "好日子在后头",
    "不负青山不负人",
    "春风又绿石桥镇",
    "从头越过山重重",
    "大山里的回声",
)
_SUBJECTS = ("脱贫攻坚纪实", "乡村振兴见闻", "驻村帮扶工作综述", "基层治理观察")
_KICKERS = ("帮扶故事", "驻村手记", "记者观察", "身边榜样", "一线见闻", "乡村振兴 清河样本")
_SEEN = ("正在田里劳作", "在车间里赶制订单", "走访贫困户", "给孩子们上课", "查看庄稼长势", "采摘茶叶")


def name(drawn: random.Random) -> str:
    """A made-up name of two or three characters, most of three."""
    given = drawn.choice(_GIVEN) + (drawn.choice(_GIVEN) if drawn.random() < 0.85 else "")
    return drawn.choice(SURNAMES) + given


def made_up(drawn: random.Random) -> Iterator[Article]:
    """Made-up articles without end; headings share words with their sections, as headings do."""
    while True:
        topics = drawn.sample(sorted(_TOPICS), drawn.randint(3, 5))
        opening = Section("", tuple(_paragraph(drawn, drawn.choice(topics)) for _ in range(drawn.randint(1, 2))))
        form = drawn.choice(
            ("{verb}{topic}，迎来{hope}", "{topic}里的{hope}", "{verb}{topic}{hope}", "“{verb}”{topic}，铺就{hope}")
        )
        sections = tuple(
            Section(
                form.format(verb=drawn.choice(_VERBS), topic=topic, hope=drawn.choice(_HOPES)),
                tuple(_paragraph(drawn, topic) for _ in range(drawn.randint(2, 4))),
            )
            for topic in topics
        )
        yield _dressed(drawn, drawn.choice(_TITLES), (opening, *sections))


def _paragraph(drawn: random.Random, topic: str) -> str:
    sentences = []
    for _ in range(drawn.randint(2, 5)):
        deeds = "，".join(drawn.sample(_TOPICS[topic], drawn.randint(1, 3)))
        start = drawn.choice(
            (f"{drawn.choice(_WHEN)}，{drawn.choice(_PLACES)}", drawn.choice(_PLACES), drawn.choice(_WHEN) + "，")
        )
        told = f"{start}{drawn.choice(_WHO)}{deeds}，{drawn.choice(_ENDS)}。"
        if drawn.random() < 0.15:
            told = f"“{drawn.choice(_ENDS)}，{drawn.choice(_ENDS)}！”{name(drawn)}说，{deeds}。"
        sentences.append(told)
    return "".join(sentences)


def _dressed(drawn: random.Random, title: str, sections: tuple[Section, ...]) -> Article:
    place = drawn.choice(_PLACES)
    captions = tuple(
        (f"{drawn.choice(_PLACES)}，{drawn.choice(_WHO)}{seen}。", name(drawn))
        for seen in drawn.sample(_SEEN, drawn.randint(1, 3))
    )
    subtitle = f"——{place}{drawn.choice(_SUBJECTS)}" if drawn.random() < 0.6 else ""
    kicker = drawn.choice(_KICKERS) if drawn.random() < 0.4 else ""
    names = tuple(dict.fromkeys(name(drawn) for _ in range(drawn.randint(1, 3))))
    return Article(title, subtitle, kicker, names, sections, captions)


def of_corpus(path: Path, drawn: random.Random, *, half: int | None = None) -> Iterator[Article]:
    """Articles whose headings and paragraphs are those of a corpus, without end.

    Its lines have ``title`` and ``text``; a line without a stop above a paragraph is taken for its heading. ``half``
    takes every other text only: 0 to work by, 1 to be held out.
    """
    texts = _texts(path, half)
    headed = [section for _, sections in texts for section in sections if section.heading]
    headed = [one for one in headed if sum(map(len, one.paragraphs)) >= 100]
    plain = [(title, sections[0]) for title, sections in texts if len(sections[0].paragraphs) >= 3]
    if not headed or not plain:
        raise ValueError(f"{path}: no text has paragraphs and headings")
    while True:
        title, opening = drawn.choice(plain)
        opening = Section("", opening.paragraphs[: drawn.randint(1, 3)])
        sections = drawn.sample(headed, min(len(headed), drawn.randint(3, 5)))
        seen = set(opening.paragraphs)
        unique: list[Section] = []
        for section in sections:
            if seen.isdisjoint(section.paragraphs):
                unique.append(section)
                seen.update(section.paragraphs)
        yield _dressed(drawn, title, (opening, *unique))


@cache
def _texts(path: Path, half: int | None) -> list[tuple[str, list[Section]]]:
    found: list[tuple[str, list[Section]]] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if half is not None and number % 2 != half:
                continue
            row = json.loads(line)
            sections = _sections_of([one.strip() for one in row["text"].split("\n") if one.strip()])
            title = row["title"].strip()
            if sections and 6 <= len(title) <= 30 and _is_chinese(title) and " " not in title:
                found.append((title, sections))
            if len(found) == 3000:
                break
    return found


def _sections_of(lines: list[str]) -> list[Section]:
    sections: list[tuple[str, list[str]]] = [("", [])]
    for before, line in zip(["", *lines], lines, strict=False):
        if 30 <= len(line) <= 400 and line[-1] in "。！？”" and _is_chinese(line) and not re.search(r"\s|http", line):
            sections[-1][1].append(line)
        elif (
            6 <= len(line) <= 20
            and line[-1].isalnum()
            and not re.search("快讯|——", line)
            and _is_chinese(line)
            and before
        ):
            sections.append((line, []))
        else:
            sections.append(("", []))
    return [Section(heading, tuple(paragraphs)) for heading, paragraphs in sections if paragraphs]


def _is_chinese(text: str) -> bool:
    return sum("\u4e00" <= one <= "\u9fff" for one in text) * 2 > len(text) and not re.search(r"\s{2}|[|<>�]", text)
