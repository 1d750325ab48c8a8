"""Totals and their parts told sentences apart, by words that tell the parts from one another."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪集市一共有摊位254个。天不亮就有人来占位。", "管理员说，楼下摆了168个摊位，楼上76个，空着的不多。"),
        ("样溪小学有学生384人。", "校长说，男生206人，女生188人，多半住校。"),
        ("样溪水渠全长18.4公里，从山口修到坝下。分三段施工。", "上段6.2公里，中段5.8公里，下段7.4公里，都已通水。"),
        ("老工地欠下工钱64.2万元。", "首笔28万元春天到账，第二笔20.2万元夏天到账，昨天发的是最后一笔18万元。"),
        ("今年全县危房改造任务是1240户。截至八月底，已竣工904户，在建216户，还有220户没有动工。",),
        ("晚会排了16个节目，歌舞7个、小品3个、戏曲3个、器乐2个。",),
        ("样溪茶园一共捐了21.6万棵苗。分乡来看，北边的上样乡最多，有9.4万棵，下样乡7.6万棵，中样乡5.6万棵。",),
        ("县里抽调送水车52辆，消防出了19辆，市政出了21辆，企业出了22辆。",),
        ("茶山占地360亩。他把145亩划作观赏区，剩下的205亩种油茶。",),
        ("安置小区共有住房18栋：带院子的8栋，临街的7栋，另有给老人留的5栋，都是两层。",),
        ("暑假里，支教队一行26人进了山。队里男生有12名，女生16名，都住在学校。",),
        ("眼下全镇共有作坊12家，竹编5家、豆腐4家、榨油2家、酿酒2家，都在村口。",),
    ],
)
def test_parts_that_words_tell_apart_must_come_to_their_total(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == ["sum_fails"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪集市一共有摊位244个。", "管理员说，楼下摆了168个摊位，楼上76个，空着的不多。"),
        # Those of another place, of other years, and some of many.
        ("样溪小学有学生384人。", "邻镇的小学里，男生比女生多：男生96人，女生48人。"),
        ("样溪水渠全长18.4公里。", "东边的支渠6.2公里，西边的支渠3.8公里。"),
        ("老工地欠下工钱64.2万元。截至五月，累计发了38万元；截至六月，累计发了52万元。",),
        ("茶山占地360亩。他种了150亩油茶，每亩收茶果400斤。",),
        # The parts come to another figure of the page.
        ("计划修路412公里。", "到年底修了386公里，其中东片178公里、中片104公里、西片104公里。"),
        ("安置小区共有住房18栋：带院子的8栋，临街的10栋，另有公厕5栋，都是两层。",),
        ("眼下全镇共有作坊13家，竹编5家、豆腐4家、榨油2家、酿酒2家，都在村口。",),
        ("样湾村有作坊12家，样坡村9家、样坪村3家、样冲村2家，都在村口。",),
        ("第一批146座合格142座，第二批88座合格87座，不合格的5座限期返修。",),
    ],
)
def test_what_is_no_part_of_a_total_is_not_held_against_it(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == []
