"""Who is only one of many that do the same at one place: a carrier that flies there again."""

from __future__ import annotations

from claimcheck.claims.slots import JOIN
from claimcheck.facts.levels import Level
from claimcheck.facts.two import Two


def level_of_one(name: str, two: Two) -> Level:
    """The level of a slot that one claim alone fills with who acts: a part, where its own words
    name him and the other tells of the whole place, which is open again.

    Who flies between two cities may be the only one, and one departure is told with or without
    whose it is.
    """
    claims = two.left.claim, two.right.claim
    named = [each for each in claims if name in each.slots and not each.is_inherited(name)]
    if len(named) != 1 or any(each.slot("act") in two.kind.repeated for each in claims):
        return Level.MISSING
    where = [
        [each.slots[slot].key for slot in two.kind.places if slot in each.slots] for each in claims
    ]
    whole = all(where) and not any(JOIN in key for keys in where for key in keys)
    return Level.PART if whole else Level.MISSING
