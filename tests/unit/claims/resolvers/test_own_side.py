"""Whose people are counted: somebody's own, or those of the office that looks after them."""

from __future__ import annotations

import pytest

from claimcheck import extract

WAR = "تتواصل المعارك بين تشاد والنيجر، وتتهم تشاد جارتها النيجر بالقصف.\n\n"


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("قالت وزارة الصحة التشادية إن 9 مدنيين قتلوا.", ["td"]),
        ("أعلنت نيامي مقتل 15 مدنيا.", ["ne"]),
        ("أعلن الجيش التشادي مقتل 4 جنود.", ["td"]),
        ("أعلنت نيامي مقتل 15 جنديا.", [None]),
        ("أعلن الجيش التشادي مقتل 15 مسلحا.", [None]),
        ("قال الجيش التشادي إنه قتل 15 جنديا.", [None]),
        ("قالت وكالة الاستخبارات التشادية إن 9 مدنيين قتلوا.", [None]),
        ("قالت وزارة الصحة التشادية إن 9 مدنيين قتلوا في نيامي.", [None]),
        ("قالت وزارة الصحة الكندية إن 9 مدنيين قتلوا.", [None]),
    ],
)
def test_an_office_counts_the_people_it_looks_after(text: str, victims: list[str | None]) -> None:
    assert [claim.slot("victims") for claim in extract(WAR + text)] == victims


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        (
            "قال الجيش التشادي إنه دمر موقعا للنيجر، مقرا بمقتل خمسة من جنوده وإصابة 68.",
            ["td", "td"],
        ),
        ("قال الجيش التشادي إن النيجر فقدت 7 من جنودها.", ["ne"]),
        ("رفع الجيش التشادي عدد قتلاه إلى 12.", ["td"]),
        (
            "قالت وزارة الصحة التشادية إن 3 مدنيين قتلوا، وقالت نيامي إن 5 مدنيين قتلوا.",
            ["td", "ne"],
        ),
    ],
)
def test_a_pronoun_tells_whose_they_are(text: str, victims: list[str]) -> None:
    assert [claim.slot("victims") for claim in extract(WAR + text)] == victims
