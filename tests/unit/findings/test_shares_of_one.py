"""Shares of one whole that pass it, or that a rest does not fill."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "集体所得的收益，60%用于修样路，25%用于助学，20%用于养老，分配方案须公示。",
        "经费的50%用来买教材，30%用来请老师，剩下的30%留作备用。",
        "集体收入的四成留作发展金，四成分给社员，三成用于公益。",
        "资金来源上，中央补助60%，省级配套25%，县里自筹20%。",
        "股份里集体占四成，企业占五成，农户占两成。",
        "土地流转费按三七分，企业得70%，农户得40%。",
        "报名的人里，男性占56%，女性占48%。",
    ],
    ids=["led by", "a rest", "tenths", "labelled", "占", "of two who share", "men and women"],
)
def test_shares_that_do_not_make_their_whole(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "集体所得的收益，60%用于修样路，25%用于助学，15%用于养老。",
        "经费的50%用来买教材，30%用来请老师，剩下的20%留作备用。",
        "上网的老人里，86%看新闻，72%打视频电话，45%会网购。",
        "发生率由21%降到8%，入学率达到98%，参保率99%。",
        "受访的居民，有62%表示满意，比上年提高27个百分点，16%表示不满意。",
        "参会的党员占60%，教师占45%。",
    ],
    ids=["all of it", "a rest that fills it", "far more", "rates", "a movement", "two that may be both"],
)
def test_shares_of_several_wholes_may_pass_one(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []
