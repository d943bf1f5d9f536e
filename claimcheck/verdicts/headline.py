"""What stands in the headline of a text: it says in short what the body says, and of whom."""

from __future__ import annotations

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document

_LONGEST = 200
"""So many code points a headline has at most; a longer first line is the text's first paragraph."""


def in_headline(claim: Claim, document: Document) -> bool:
    """Whether a claim stands in the first line of a text of several."""
    text = document.text
    first = text.find("\n", len(text) - len(text.lstrip()))
    return 0 <= first <= _LONGEST and claim.stop <= first
