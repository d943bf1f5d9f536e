"""From an origin's key to how it is called in each interface language."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.messages import Messages
from claimcheck.model.verdict import Origin
from claimcheck.report.messages import JOIN, join
from claimcheck.report.wording import Wording

_OWN_VOICE = ("basis.document", "basis.copy")


def call_origin(
    origin: Origin,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    wording: Wording,
) -> dict[str, str]:
    """The origin's name by language: from the names table, else in the words of a text.

    One that speaks in its own voice is called by its document: of those that print one text by the
    original, where that is among them.
    """
    if origin.basis in _OWN_VOICE:
        speaking = documents[origin.documents[0]]
        original = speaking.copy_of if speaking.copy_of in origin.documents else None
        label = documents[original or speaking.id].label
        return dict.fromkeys(sorted(wording.messages), label)
    return {
        language: _named(origin, wording.names.get(language, {}), messages)
        or _in_the_text(origin, claims, messages)
        for language, messages in sorted(wording.messages.items())
    }


def _named(origin: Origin, names: Mapping[str, str], messages: Messages) -> str | None:
    """The known names of an origin; the document that prints an agency's text is not named."""
    keys = [key for key in origin.key.split(JOIN) if not key.startswith("document:")]
    if not keys or not all(key in names for key in keys):
        return None
    return join(messages, (names[key] for key in keys))


def _in_the_text(origin: Origin, claims: Mapping[str, Claim], messages: Messages) -> str:
    """The first speakers as the first claim words them; without any, the origin's own label."""
    chains = (claims[id_].attribution for id_ in origin.claims)
    first = next((chain[0] for chain in chains if chain), ())
    return join(messages, (holder.text for holder in first)) if first else origin.label
