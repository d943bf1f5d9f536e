from __future__ import annotations

import pytest

from claimcheck.model.quantity import Hedge
from claimcheck.model.reading import ReadingRelation
from claimcheck.values.dates.lengths import to_iso
from claimcheck.values.dates.relate import relate_durations
from tests.dates import durations_of

CASES = [
    ("استمرت الجلسة 3 أيام.", "P3D", Hedge.EXACT),
    ("استمرت الجلسة ثلاث ساعات.", "PT3H", Hedge.EXACT),
    ("غاب أربعة عشر عاما.", "P14Y", Hedge.EXACT),
    ("بعد شهر ونصف الشهر من التفاوض", "P1M15D", Hedge.EXACT),
    ("بعد عام ونصف العام", "P1Y6M", Hedge.EXACT),
    ("لمدة شهرين", "P2M", Hedge.EXACT),
    ("لمدة أسبوع كامل", "P1W", Hedge.EXACT),
    ("توقفت نصف ساعة.", "PT30M", Hedge.EXACT),
    ("دامت سنتين وثلاثة أشهر", "P2Y3M", Hedge.EXACT),
    ("منذ أكثر من عقدين", "P20Y", Hedge.MORE_THAN),
    ("قرابة ثلاثة أعوام", "P3Y", Hedge.ABOUT),
    ("ما لا يقل عن خمس سنوات", "P5Y", Hedge.AT_LEAST),
    ("أقل من ثلاثة أشهر", "P3M", Hedge.LESS_THAN),
    ("منذ عقود", "P20Y", Hedge.VAGUE),
    ("قبل بضعة أشهر", "P3M", Hedge.VAGUE),
    ("طوال 42 يوما", "P42D", Hedge.EXACT),
]


@pytest.mark.parametrize(("text", "iso", "hedge"), CASES)
def test_a_length_of_time_keeps_its_figure_and_hedge(text: str, iso: str, hedge: Hedge) -> None:
    (length,) = durations_of(text)
    assert (to_iso(length.parts), length.hedge) == (iso, hedge)


@pytest.mark.parametrize(
    "text",
    ["بعد عقد اجتماع مغلق", "في يوم عاصف", "قال إن العام كان صعبا", "شهر يوليو 2020", "عام 1999"],
)
def test_a_unit_alone_is_no_length(text: str) -> None:
    assert durations_of(text) == []


@pytest.mark.parametrize("text", ["عمره 63 عاما", "الوزير (59 عاما)", "البالغ من العمر 70 سنة"])
def test_an_age_is_no_length(text: str) -> None:
    assert durations_of(text) == []


def test_a_length_is_exact_to_half_of_its_smallest_named_part() -> None:
    (length,) = durations_of("بعد شهر ونصف الشهر")
    assert (length.low, length.high, length.margin) == (37.5, 52.5, 7.5)


def test_a_range_keeps_both_ends() -> None:
    (length,) = durations_of("من 3 إلى 5 سنوات")
    assert length.hedge is Hedge.RANGE
    assert (length.low, length.high) == (3 * 365, 5 * 365)


def test_longer_and_shorter_lengths_are_disjoint() -> None:
    (left,) = durations_of("أكثر من عقدين")
    (right,) = durations_of("لمدة ثلاثة أعوام")
    assert relate_durations(left, right) is ReadingRelation.DISJOINT
    assert relate_durations(left, left) is ReadingRelation.SAME
