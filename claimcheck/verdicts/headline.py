"""What stands in the headline of a text: it says in short what the body says, and of whom."""

from __future__ import annotations

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document


def in_headline(claim: Claim, document: Document) -> bool:
    """Whether a claim stands in the first line of a text of several."""
    text = document.text
    first = text.find("\n", len(text) - len(text.lstrip()))
    return first >= 0 and claim.stop <= first
