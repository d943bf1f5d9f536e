"""What keeps two claims apart whatever their names say: they cannot be about one matter.

The guards stand in one table, in the order in which they are asked. A guard that fails is a step of
the comparison, with the sentence of its name (``reason.step.<name>.different``); one that passes
says nothing. Swapping the two claims changes no answer.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimcheck.facts import acts, counts, days, sureness
from claimcheck.facts.two import Two
from claimcheck.model.reason import ReasonValue

Said = dict[str, ReasonValue]


class Guard(NamedTuple):
    """``fails`` tells whether two claims cannot be one matter; ``says`` fills its sentence."""

    name: str
    looks_at: str
    fails: Callable[[Two], bool]
    says: Callable[[Two], Said] = lambda _: {}


def _figures(two: Two) -> Said:
    ours, theirs = two.left.claim.quantity, two.right.claim.quantity
    assert ours is not None
    assert theirs is not None
    return {"left": ours, "right": theirs}


def _limit(two: Two) -> Said:
    return {"days": days.limit_between(two) or 0}


GUARDS = (
    Guard("modality", "how sure each is, figures", sureness.counts_what_may_be),
    Guard("polarity", "how sure each is, what is denied", sureness.denies_a_plan),
    Guard("too_early", "what is denied, days", sureness.denied_too_early),
    Guard("when", "days", days.too_long_between, _limit),
    Guard("event", "days, figures", days.other_events),
    Guard("times", "days", days.other_flights),
    Guard("plans", "days, how sure each is", days.plan_other_times),
    Guard("acts", "acts, who does them", acts.may_be_of_two),
    Guard("rate", "figures", counts.tell_one_a_rate),
    Guard("sum", "figures of one text", counts.add_up, _figures),
    Guard("parts", "figures of one text", counts.are_parts, _figures),
    Guard("counted", "nouns counted", counts.count_others, _figures),
    Guard("plan", "figures, how sure each is", counts.plans_another, _figures),
    Guard("amount", "figures, days", counts.other_amounts, _figures),
    Guard("scope", "figures, days", counts.too_far, _figures),
)
"""Every guard: its name, what it looks at, and how it fails."""


def failing_guards(two: Two) -> Iterator[tuple[str, Said]]:
    """The guards that fail, by name, each with what its sentence tells."""
    for guard in GUARDS:
        if guard.fails(two):
            yield guard.name, guard.says(two)
