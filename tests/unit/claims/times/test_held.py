"""At which moment a figure held, and when a dated line, a step or a telling says so."""

import pytest

from claimcheck import extract
from claimcheck.model.claim import Claim

PUBLISHED = "2025-08-04"


def moments(text: str) -> list[tuple[str | None, str | None]]:
    claims: list[Claim] = list(extract({"text": text, "published": PUBLISHED}))
    return [
        (
            None if claim.when is None else claim.when.edtf,
            None if claim.as_of is None else claim.as_of.edtf,
        )
        for claim in claims
        if claim.quantity is not None
    ]


def test_lines_under_a_growing_count_tell_as_of_when_each_figure_held() -> None:
    lines = "تطورت أرقام الوزارة كالآتي:\n- يناير: 300 قتيل\n- 30 أبريل: 600 قتيل"
    assert moments(lines) == [(None, "2025-01"), (None, "2025-04-30")]


def test_a_line_that_tells_what_happened_is_dated_by_its_head() -> None:
    lines = "أبرز الهجمات:\n- يناير: مقتل 30 شخصا في غارة\n- 5 فبراير: 12 قتيلا في تفجير"
    assert [when for when, _ in moments(lines)] == ["2025-01", "2025-02-05"]


def test_what_a_headed_line_names_without_a_year_lies_in_the_days_of_its_head() -> None:
    line = "• خريف 2023: في منتصف أكتوبر قالت واشنطن إن 300 جندي قتلوا."
    assert moments(line) == [(None, "2023-10-11/2023-10-20")]
    line = "• ديسمبر 2023: في 27 من الشهر قتل 40 شخصا في حريق."
    assert moments(line)[0][0] == "2023-12-27"


def test_a_day_outside_the_head_of_its_line_stays_the_one_nearest_to_the_news() -> None:
    line = "• يناير 2025: قالت الوزارة إن القتلى 300، ثم أعلنت في 30 أبريل حصيلة جديدة: 600 قتيل."
    assert moments(line) == [(None, "2025-01"), (None, "2025-04-30")]


def test_heads_without_a_year_go_on_from_the_line_before() -> None:
    lines = "الضحايا:\n- نوفمبر 2023: مقتل 30 شخصا في غارة\n- يناير: مقتل 20 شخصا في غارة"
    assert [when for when, _ in moments(lines)] == ["2023-11", "2024-01"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("في منتصف أكتوبر قالت الوزارة إن 300 جندي قتلوا.", "2024-10-11/2024-10-20"),
        ("وكانت تقديرات الجهاز في ديسمبر تقف عند 300 قتيل.", "2024-12"),
        ("قالت الوزارة في 27 فبراير إن 4000 شخص قتلوا.", "2025-02-27"),
        ("قال مسؤولون إن 40 شخصا قتلوا، ثم قالت الوزارة في 3 مايو إن العدد أكبر.", PUBLISHED),
        ("وفي وقت سابق كانت الوزارة قد تحدثت صباحا عن 40 قتيلا.", PUBLISHED),
        ("وكانت الوزارة تحدثت سابقا عن 40 قتيلا.", None),
    ],
)
def test_a_figure_held_when_its_source_told_it(text: str, held: str | None) -> None:
    assert [as_of for _, as_of in moments(text)] == [held]


def test_a_saying_that_goes_on_keeps_its_day() -> None:
    text = "قالت الوزارة في 27 فبراير إن 4000 شخص قتلوا. وأضافت أن 300 طفل أصيبوا."
    assert moments(text) == [(None, "2025-02-27")] * 2


def test_a_saying_of_one_day_may_tell_what_happened_on_it() -> None:
    assert moments("أمس السبت، قالت كييف إن قواتها أسرت جنديين.") == [("2025-08-03", "2025-08-03")]


def test_troops_held_when_told_unless_their_own_day_is_given() -> None:
    assert moments("أرسلت موسكو 5 آلاف جندي إلى الجبهة.") == [(None, PUBLISHED)]
    assert moments("أرسلت موسكو 5 آلاف جندي إلى الجبهة في مايو الماضي.") == [("2025-05", None)]


def test_troops_do_not_take_the_day_of_what_was_told_before() -> None:
    text = "عاد ألفا جريح بين يناير ومارس. وأرسلت موسكو 5 آلاف جندي إلى الجبهة."
    assert moments(text)[-1] == (None, PUBLISHED)


def test_what_happened_did_so_by_the_day_of_writing() -> None:
    assert moments("قتل 40 شخصا هذا الشهر.")[0][0] == "2025-08-01/2025-08-04"


def test_a_count_since_a_day_runs_up_to_its_moment() -> None:
    assert moments("قتل 40 شخصا منذ 7 يونيو 2025.") == [("2025-06-07/2025-08-04", PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 40 شخصا منذ اندلاع الحرب في 7 يونيو 2025.",
        "وقالت الوزارة إن 40 شخصا قتلوا منذ تفشي المرض في 7 يونيو الماضي.",
    ],
)
def test_the_day_of_a_beginning_is_not_that_of_the_count(text: str) -> None:
    assert moments(text) == [("2025-06-07/2025-08-04", PUBLISHED)]


def test_what_is_said_on_a_day_of_a_longer_time_did_not_happen_on_it() -> None:
    text = "وفي 29 مايو، قالت المنظمة إن 471 شخصا ماتوا حتى 27 مايو."
    assert moments(text) == [(None, "2025-05-27")]


def test_the_dead_and_the_wounded_of_one_sentence_share_its_day() -> None:
    text = "تحققت البعثة من مقتل 31 شخصا، معظمهم مدنيون، وإصابة 46 آخرين بين 2 و8 يوليو."
    assert [when for when, _ in moments(text)] == ["2025-07-02/2025-07-08"] * 2


def test_a_movement_called_by_its_day_dates_nothing() -> None:
    text = "أفرجت حركة «23 مارس» أمس الأحد عن 19 جنديا."
    assert [when for when, _ in moments(text)] == ["2025-08-03"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ارتفعت حصيلة ضحايا الحريق إلى 60 قتيلا و90 جريحا، أمس الأحد.", (None, "2025-08-03")),
        ("وقالت الشرطة في بيان إن 60 شخصا قتلوا أمس الأحد.", ("2025-08-03", "2025-08-04")),
        ("وأكدت الشرطة سقوط 60 قتيلا، بعد حصيلة سابقة السبت.", (None, "2025-08-04")),
    ],
)
def test_a_day_behind_a_figure_is_of_its_count_or_of_what_happened(
    text: str, told: tuple[str | None, str | None]
) -> None:
    assert moments(text)[0] == told


def test_a_part_held_when_its_whole_did() -> None:
    text = "بلغ عدد النازحين 7000 شخص حتى مساء أمس الأحد، بينهم 4100 طفل."
    assert {held for _, held in moments(text)} == {"2025-08-03"}
