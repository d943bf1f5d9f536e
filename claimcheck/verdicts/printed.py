"""What a copy prints of another text: nobody is behind it who is not behind what it copies.

An editor shortens the name of a speaker, or leaves the speaker out: the passage stays one witness.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.claims.holders.whose import PERSON
from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.quantity import Number
from claimcheck.model.verdict import Basis

Voice = tuple[frozenset[str], Basis]
"""The keys of an origin, and why they are its keys."""
Reading = tuple[Number, Number | None] | DateRange | None


def reading_of(claim: Claim) -> Reading:
    """What a claim states: its figure, of a range both ends, else its days."""
    if claim.quantity is not None:
        return claim.quantity.stated, claim.quantity.stated_high
    return claim.when.range if claim.when else None


def as_first_printed(
    voices: Mapping[str, Voice],
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
) -> dict[str, Voice]:
    """The voices of some claims of one matter, by their ids; a copy's are those of its original.

    Where both give one figure or day, and the copy names a voice that the original does not, the
    first such claim of the copy is the first one of the original, and so on. Two bodies of
    different names stay two: no editor writes the one for the other.
    """
    printed: dict[tuple[str, Reading], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.start, claim.id)):
        printed.setdefault((claim.document, reading_of(claim)), []).append(claim)
    found = dict(voices)
    for (id_, reading), copied in printed.items():
        first = documents[id_].copy_of
        original = printed.get((first, reading), []) if first and reading is not None else []
        known = frozenset[str]().union(*(voices[claim.id][0] for claim in original))
        for claim, source in zip(copied, _as_many(original, copied), strict=False):
            voice = voices[claim.id]
            if known.isdisjoint(voice[0]) and _may_be_one(voice, voices[source.id]):
                found[claim.id] = voices[source.id]
    return found


def _as_many(original: list[Claim], copied: list[Claim]) -> list[Claim]:
    """As many claims of the original as the copy has; the last stands for those beyond."""
    return original + original[-1:] * (len(copied) - len(original))


def _may_be_one(one: Voice, other: Voice) -> bool:
    """Whether an editor may have made the one of the other: nobody is named in one, one is somebody
    by name, or the words of one are among those of the other."""
    if not one[1] is other[1] is Basis.HOLDER:
        return Basis.ISSUER not in (one[1], other[1])
    keys = one[0] | other[0]
    if any(key.startswith(PERSON) for key in keys):
        return True
    ours, theirs = ({word for key in each[0] for word in key.split()} for each in (one, other))
    return ours <= theirs or theirs <= ours
