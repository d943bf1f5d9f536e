"""On which day something happened, where its own words do not say."""

from claimcheck import extract
from claimcheck.model.claim import Claim

DATELINE = "الأحد 26 يناير 2025\n\n"
LEAD = (
    "اندلع أمس السبت حريق كبير في سوق المدينة القديم وامتد إلى المحال المجاورة "
    "قبل أن تسيطر عليه فرق الإطفاء ليلا بعد جهد طويل. "
)


def days(text: str) -> list[str | None]:
    claims: list[Claim] = list(extract({"text": text, "published": "2025-01-26"}))
    return [
        claim.when.edtf if claim.when else None for claim in claims if claim.kind == "casualties"
    ]


def test_the_day_of_the_lead_goes_before_that_of_the_dateline() -> None:
    assert days(DATELINE + LEAD + "وقتل 5 أشخاص.") == ["2025-01-25"]


def test_every_entry_of_a_live_page_falls_on_its_day() -> None:
    entries = "10:50 | قتل 5 أشخاص.\n\n09:20 | أصيب سبعة عمال."
    assert days(DATELINE + entries) == ["2025-01-26", "2025-01-26"]


def test_the_day_of_a_saying_is_not_that_of_what_is_said() -> None:
    assert days("قالت الوزارة، أمس السبت، إن عدد القتلى ارتفع إلى 40.") == [None]
    assert days("قالت الوزارة إن 40 شخصا قتلوا أمس السبت.") == ["2025-01-25"]


def test_what_runs_since_a_beginning_has_no_day() -> None:
    text = "وقع الاتفاق يوم الجمعة. ولقي 40 شخصا مصرعهم منذ بداية النزاع."
    assert days(text) == [None]


def test_what_is_still_to_come_does_not_fall_on_the_day_of_the_news() -> None:
    assert days(DATELINE + "سيطلق سراح 40 أسيرا.") == [None]


def test_a_figure_told_again_shares_its_day() -> None:
    text = "قتل 40 شخصا أمس السبت.\n\nوأكدت الوزارة سقوط 40 قتيلا."
    assert set(days(text)) == {"2025-01-25"}


def test_a_date_of_what_the_paragraph_goes_on_to_tell_frames_nothing_before_it() -> None:
    text = "أسفر الحادث عن مقتل 5 أشخاص. وفي حادث آخر أصيب سبعة عمال أمس السبت."
    assert days(DATELINE + text) == [None, "2025-01-25"]


def test_what_is_called_by_its_year_happened_then() -> None:
    assert days("وهي الأعنف منذ زلزال 2003 الذي أودى بحياة 40 شخصا.") == ["2003"]


def test_figures_of_one_row_share_their_day() -> None:
    text = "وقع الهجوم فجر أمس السبت. وأقر بيان بسقوط 9 قتلى و17 جريحا، وبفقدان 4 جنود."
    assert set(days(text)) == {"2025-01-25"}
