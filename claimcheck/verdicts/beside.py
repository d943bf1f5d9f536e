"""Which figures a text sets side by side: two answers to one question, which then may clash.

A text that gives two figures of one matter most often traces how it grew, or goes on from the whole
to a part. It sets them side by side where two speakers it names give them in one breath, or where
its headline gives one that its body does not know.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from claimcheck.facts.figures import in_one_breath
from claimcheck.facts.opposed import answer_one_question, may_be_two_armies, of_one_side
from claimcheck.model.claim import Claim
from claimcheck.model.kind import Kind
from claimcheck.model.quantity import Number
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.headline import in_headline
from claimcheck.verdicts.pair import Witness

_AT_MOST_TIMES = 1.5
"""Two answers to one question seldom differ by more; a whole and its part often do."""
_BY_CHANCE = 10
_ROUNDED = 0.05
"""By so much of itself a headline may round a figure."""

Said = tuple[Number, frozenset[str]]


class SideBySide:
    """The figures of one matter that some text sets side by side."""

    def __init__(self, witnesses: Iterable[Witness], kind: Kind, pack: Pack) -> None:
        texts: dict[str, list[Witness]] = {}
        for witness in witnesses:
            if _is_current(witness):
                texts.setdefault(witness.claim.document, []).append(witness)
        self._said: dict[Number, list[tuple[Said, Said]]] = {}
        for text in texts.values():
            last = [each for each in text if not _is_followed(each, text)]
            for left, right in combinations(last, 2):
                breath = _near(left, right) and in_one_breath(left.claim, right.claim)
                breath = breath and not _count_their_own(left.claim, right.claim, kind, pack)
                breath = breath and not _are_paragraphs_apart(left, right)
                breath = breath or answer_one_question(left.claim, right.claim, kind, pack)
                breath = breath and not left.origin & right.origin
                breath = breath and not (left.passed or right.passed)
                if breath or _headline_alone(left, right, text):
                    self._note(_said(left), _said(right))

    def _note(self, left: Said, right: Said) -> None:
        self._said.setdefault(left[0], []).append((left, right))
        self._said.setdefault(right[0], []).append((right, left))

    def sets(self, left: Witness, right: Witness) -> bool:
        """Whether a text sets what the two say side by side: the figures, by the same speakers."""
        if not self._said or not _is_current(left) or not _is_current(right):
            return False
        one, other = _said(left), _said(right)
        return any(
            theirs[0] == other[0] and ours[1] & one[1] and theirs[1] & other[1]
            for ours, theirs in self._said.get(one[0], ())
        )


def _near(left: Witness, right: Witness) -> bool:
    """Whether two figures may answer one question: a part told beside its whole lies lower. A few
    here and a few there are as many by chance, unless both tell when they died."""
    low, high = sorted(float(_said(each)[0]) for each in (left, right))
    dated = all(each.claim.when and not each.claim.when.inherited for each in (left, right))
    return (low >= _BY_CHANCE or dated) and high <= _AT_MOST_TIMES * low


def _are_paragraphs_apart(left: Witness, right: Witness) -> bool:
    """Whether a paragraph about something else stands between two figures of a text."""
    first, second = sorted((left.claim, right.claim), key=lambda claim: claim.start)
    between = left.document.text[first.stop : second.start].split("\n")[1:-1]
    return any(line.strip() for line in between)


def _count_their_own(left: Claim, right: Claim, kind: Kind, pack: Pack) -> bool:
    """Whether each of two speakers may count the dead of its own side."""
    if not kind.sides or of_one_side(left, right, kind):
        return False
    return may_be_two_armies(left, right, pack.names)


def _is_current(witness: Witness) -> bool:
    """Whether a claim gives a figure that its text does not call an earlier one."""
    return witness.claim.quantity is not None and not witness.claim.earlier


def _is_followed(witness: Witness, text: list[Witness]) -> bool:
    """Whether the same speaker gives a higher figure in the same text, a later one."""
    return any(witness.origin & each.origin and _said(witness)[0] < _said(each)[0] for each in text)


def _said(witness: Witness) -> Said:
    quantity = witness.claim.quantity
    assert quantity is not None
    return quantity.stated, witness.origin


def _headline_alone(left: Witness, right: Witness, text: list[Witness]) -> bool:
    """Whether one stands in the headline and no figure of the body is the same; the other is the
    body's last word. What two speakers are named for is no headline and its body."""
    named = left.claim.attribution and right.claim.attribution
    if named and not left.origin & right.origin:
        return False
    heads = [in_headline(each.claim, each.document) for each in (left, right)]
    if heads[0] is heads[1]:
        return False
    head, body = (left, right) if heads[0] else (right, left)
    body_says = (each for each in text if not in_headline(each.claim, each.document))
    known = any(_fits(each, head) for each in body_says)
    return not known and not body.passed


def _fits(body: Witness, head: Witness) -> bool:
    """Whether a figure of the body may be what the headline gives, rounded as headlines round."""
    ours, theirs = body.claim.quantity, head.claim.quantity
    if ours is None or theirs is None:
        return False
    room = _ROUNDED * float(max(ours.stated, theirs.stated))
    above = theirs.high is None or ours.low is None or ours.low - room <= theirs.high
    below = theirs.low is None or ours.high is None or theirs.low <= ours.high + room
    return above and below
