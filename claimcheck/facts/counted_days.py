"""What the days tell on which two counts were told."""

from __future__ import annotations

from claimcheck.facts.figures import counts_same
from claimcheck.facts.told import gap_in_days
from claimcheck.facts.two import Two
from claimcheck.model.kind import InTime

_UNKNOWN = 10**6


def print_one_count(two: Two) -> bool:
    """Whether two texts of one day give one count, too large to be so by chance, and the day of one
    stands elsewhere in its sentence: that is when it was told."""
    left, right, kind, _ = two
    if kind.in_time is not InTime.CUMULATIVE or kind.word_apart(left.keys) is not None:
        return False
    elsewhere = any(each.claim.when is not None and each.claim.when.inherited for each in two[:2])
    same_day = gap_in_days(left.published, right.published) <= 1
    return elsewhere and same_day and counts_same(left, right)


def count_on_other_days(two: Two) -> bool:
    """Whether two texts count, each on the day that its words name, as many as cannot be one count
    of what happens at once, and then again."""
    if two.kind.word_apart(two.left.keys) is None or two.left.text == two.right.text:
        return False
    moments = [each.claim.as_of for each in two[:2]]
    if any(each is None or each.text is None for each in moments) or not two.exclude_each_other:
        return False
    return 0 < gap_in_days(*(each.range for each in moments if each)) < _UNKNOWN
