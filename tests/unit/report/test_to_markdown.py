"""The Markdown of a report: its headings, its tables and what it escapes."""

import pytest

from claimcheck.model.dates import DateRange
from claimcheck.model.document import DateBasis
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.to_markdown import escape, render
from tests.factories import claim, disputed_report, document, fact, published, report, verdict
from tests.sheets import sheet


def lines(*args: str) -> list[str]:
    return render(sheet(disputed_report(), *args)).splitlines()


def test_a_dispute_has_a_table_a_side() -> None:
    page = lines()
    assert "## ✗ How many people from North Korea were killed in Kursk?" in " ".join(page)
    sides = [page.index(f"### Side {number}") for number in (1, 2)]
    assert "| Outlet A | 2025-04-30 | killed, about 600 soldiers" in page[sides[0] + 4]
    assert page[sides[1] + 4].endswith("| مسؤول | أكثر من 4000 جندي قتلوا |")


def test_arabic_is_set_from_right_to_left() -> None:
    page = lines("ar")
    assert (page[0], page[-1]) == ('<div dir="rtl">', "</div>")
    assert "| الوثيقة | النشر | قُرئ على أنه | القائل | بنصه |" in page
    assert lines()[0] == "# Facts compared"


def test_what_could_not_be_used_stands_at_the_end() -> None:
    page = lines()
    at = page.index("## What could not be used")
    assert page[at + 2] == "- c.txt: no claim was found in it"


def test_a_replaced_claim_and_an_inferred_date_say_so() -> None:
    days = published("2025-01-02")["published"]
    of = document(published=days, published_basis=DateBasis.INFERRED)
    told = claim("c", of)
    made = report([of], [told], [(fact(told), verdict(superseded=("c",)))])
    page = render(sheet(made))
    assert "| a.txt | 2025-01-02 (inferred) | killed, replaced by a later statement |" in page
    assert "## Publication dates inferred from the text\n\n- a.txt: 2025-01-02" in page


def test_a_common_day_is_told() -> None:
    told = claim()
    day = DateRange.day(published("2025-01-02")["published"].first)
    made = report([document()], [told], [(fact(told), verdict(VerdictKind.CORROBORATED, when=day))])
    assert "- Common reading: 2025-01-02" in render(sheet(made))


def test_an_empty_report_says_so() -> None:
    assert "No claims were found." in render(sheet(report()))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("قتل 600 جندي.", "قتل 600 جندي."),
        ("2025-06-19", "2025-06-19"),
        ("a_b*c", "a\\_b\\*c"),
        ("1. x", "1\\. x"),
        ("- x", "\\- x"),
        ("| x", "\\| x"),
        ("<b>", "\\<b\\>"),
        ("http://a.example", "http\\://a.example"),
        ("two\nlines", "two lines"),
        ("\x1b[2J", "⟨U+001B⟩\\[2J"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped
