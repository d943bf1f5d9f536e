"""Who gives and who gets, as "support of X for Y" tells it for the whole text."""

from __future__ import annotations

import pytest

from claimcheck.model.document import Document
from claimcheck.pipeline import extract

HEAD = "كيف تغير دعم بلجيكا العسكري لرواندا؟\n"
SENT = "قالت واشنطن إن ألف حاوية من الذخيرة سلمت خلال أسابيع."


def _parties(text: str) -> tuple[str | None, str | None]:
    (told,) = extract(Document(id="d", text=text, language="ar"))
    return told.slot("supplier"), told.slot("recipient")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (HEAD + SENT, ("be", "rw")),
        (SENT, (None, None)),
        (HEAD + "وتراجع دعم كندا لكينيا.\n" + SENT, (None, None)),
        (HEAD + SENT.removesuffix(".") + " في تركيا.", (None, None)),
    ],
)
def test_the_one_support_that_a_text_names_tells_both_sides(
    text: str, parties: tuple[str | None, str | None]
) -> None:
    assert _parties(text) == parties
