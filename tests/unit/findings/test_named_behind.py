"""Numbers whose names open the clause behind theirs."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "镇里先拿4个社区练手，双桥、柳巷、北塔、河沿、油坊各设一处便民站。",
        "馆里与5所学校结对，上样小学、样关二小、南样中学、样才学校每周都收到新书。",
        "省里派来3位专家，周启样、何秀样、唐国样、秦样勇在大棚里待了两天。",
        "剧团排了四台新戏，《春到样坪》《老样》《样妹子》正月里轮着演。",
        "公交新开3条线路，1路、5路、8路、12路昨天同时发车。",
        "与3家上级医院结成联合体，样雅二医院、省样医院、州样医院、市样医院的专家轮流来坐诊、带教。",
        "合作社种了三个品种的西瓜，黑美人、麒麟、甜王、京欣，从五月卖到八月。",
    ],
    ids=["short names", "names of one sort", "people", "titles", "with digits", "a row behind them", "sorts"],
)
def test_the_next_clause_names_more_or_fewer(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "镇里先拿5个社区练手，双桥、柳巷、北塔、河沿、油坊各设一处便民站。",
        "馆里与5所学校结对，上样小学、样关二小、南样中学、样才学校等每周都收到新书。",
        "县里设了7个检查站，白岩、大垭口、青杠林最忙。",
        "公交新开3条线路，沿途经过车站、医院、学校、市场。",
        "5个乡镇联合执法，公安、交通、农业、市监都派员参加。",
        "大家分成4个小组，走进东街、西街、南街、北街、中街的居民家里。",
        "其中4家工厂投产，做鞋面、插花、电线。",
        "乡里有5个村，其中双桥、柳巷、北塔、河沿都通了车。",
        "县里来了2名候选的农技员，经过初选、复选、终选三个阶段的比拼。",
    ],
    ids=["as many", "open", "some", "on the way", "others", "another sort", "work", "of which", "counted by another"],
)
def test_other_rows_are_no_names_of_the_number(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "敬老院添了洗衣机、电视机、按摩椅、空调三样电器，老人们围着看。",
        "同时建强村“两委”、驻样工作队、样扶责任人四支队伍，握指成拳。",
        "患者住院、慢病门诊、大病集中救治三项的报销比例分别达到87.6%、80%。",
        "河道上建起上样坝、中样坝、下样坝、新样坝三座拦水坝。",
    ],
    ids=["sorts", "marks in a name", "values for names", "dams"],
)
def test_a_number_that_closes_its_names_or_their_values_counts_them(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "党员、干部、教师组成5支队伍，走村入户。",
        "全县培训3期，男女学员分别为120人、98人。",
        "老人买了米、面、油、盐，三样青菜，一块豆腐。",
        "建成汽车、软件服务、食品及农产品加工3个新的集群。",
        "足球、板球、现代五项、赛艇、排球也开赛了。",
        "要坚持样甲思想、样乙理论、“三个样表”重要思想。",
    ],
    ids=["who forms them", "of two others", "a new clause", "one with a joint", "a name", "in marks"],
)
def test_a_number_behind_other_names_counts_other_things(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []
