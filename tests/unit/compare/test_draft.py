"""A draft against a small corpus, from its text to its standing."""

from collections.abc import Mapping

import pytest

from claimcheck import check_draft
from claimcheck.model.draft import DraftFinding, DraftReport, Standing

MINISTRY = {
    "id": "north.txt",
    "source": "صحيفة الشمال",
    "published": "2025-06-02",
    "text": "قالت وزارة الصحة السودانية إن 110 أشخاص قتلوا في الخرطوم.",
}
LATER = {
    "id": "south.txt",
    "source": "صحيفة الجنوب",
    "published": "2025-06-04",
    "text": "قالت الأمم المتحدة إن 160 شخصا قتلوا في الخرطوم.",
}
VAGUE = {
    "id": "east.txt",
    "source": "صحيفة الشرق",
    "published": "2025-06-02",
    "text": "قتل عشرات الأشخاص في الخرطوم.",
}


def against(text: str, *corpus: Mapping[str, str]) -> DraftReport:
    draft = {"id": "my.txt", "published": "2025-06-04", "text": text}
    return check_draft(draft, corpus)


def only(text: str, *corpus: Mapping[str, str]) -> DraftFinding:
    (finding,) = against(text, *corpus).findings
    return finding


@pytest.mark.parametrize(
    ("text", "corpus", "standing"),
    [
        ("قتل 110 أشخاص في الخرطوم.", [MINISTRY], Standing.SUPPORTED),
        ("قتل 160 شخصا في الخرطوم.", [MINISTRY, LATER], Standing.SUPPORTED),
        ("قتل 110 أشخاص في الخرطوم.", [MINISTRY, LATER], Standing.OUTDATED),
        ("قتل 90 شخصا في الخرطوم.", [MINISTRY], Standing.CLASH),
        ("قتل 140 شخصا في الخرطوم.", [LATER], Standing.UNSETTLED),
        ("قتل 110 أشخاص في الخرطوم.", [VAGUE], Standing.PRECISE),
        ("قتل 200 شخص في الخرطوم.", [MINISTRY], Standing.UNSUPPORTED),
        ("قتل 110 أشخاص في كورسك.", [MINISTRY], Standing.UNSUPPORTED),
    ],
)
def test_a_claim_of_a_draft_stands_as_the_corpus_lets_it(
    text: str, corpus: list[Mapping[str, str]], standing: Standing
) -> None:
    assert only(text, *corpus).checked.standing is standing


def test_the_draft_is_no_witness() -> None:
    finding = only(MINISTRY["text"], MINISTRY)
    assert [origin.documents for origin in finding.checked.origins] == [("north.txt",)]


def test_what_is_out_of_date_is_told_with_the_newer_claim() -> None:
    made = against("قتل 110 أشخاص في الخرطوم.", MINISTRY, LATER)
    (newer,) = (claim for claim in made.claims if claim.id in made.findings[0].checked.against)
    assert (newer.document, newer.quote) == ("south.txt", "160 شخصا قتلوا")


def test_what_nobody_speaks_of_is_said_so() -> None:
    assert only("قتل 3 أشخاص في كورسك.", MINISTRY).reason.code == "draft.reason.nowhere"


def test_the_gravest_stands_first_and_all_are_counted() -> None:
    made = against("قتل 3 أشخاص في كورسك. وقتل 90 شخصا في الخرطوم.", MINISTRY)
    assert [one.checked.standing for one in made.findings] == ["clash", "unsupported"]
    assert made.counts[Standing.CLASH] == made.counts[Standing.UNSUPPORTED] == 1
    assert sum(made.counts.values()) == 2


def test_a_draft_without_a_date_is_told() -> None:
    made = check_draft("قتل 110 أشخاص في الخرطوم.", [MINISTRY])
    assert [one.what.code for one in made.problems] == ["problem.not_dated"]
