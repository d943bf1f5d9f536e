"""From what a user calls a fact to the fact."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from claimcheck.errors import UsageError
from claimcheck.model.fact import Fact

_SHOWN = 5


def fact_called(wanted: str, facts: Iterable[Fact]) -> Fact:
    """The fact with this id, with this former id, or with the only id that begins so.

    Raises UsageError where none or several are meant, with the ids that could be.
    """
    every = tuple(facts)
    for meant in (
        [fact for fact in every if fact.id == wanted],
        [fact for fact in every if wanted in fact.aliases],
        [fact for fact in every if wanted and fact.id.startswith(wanted)],
        [fact for fact in every if wanted and any(one.startswith(wanted) for one in fact.aliases)],
    ):
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise _unclear(f"the id {wanted!r} is not clear", sorted(fact.id for fact in meant))
    nearest = get_close_matches(wanted, [fact.id for fact in every], n=_SHOWN, cutoff=0)
    raise _unclear(f"there is no fact {wanted!r}", nearest)


def _unclear(what: str, ids: list[str]) -> UsageError:
    shown = ", ".join(ids[:_SHOWN])
    return UsageError(what, hint=f"nearest: {shown}" if shown else "no facts were found")
