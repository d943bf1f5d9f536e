import pytest

from claimcheck.compare.bearing import Bearing, bearing_of
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.relation import RelationKind, Side
from tests.factories import CASUALTIES, claim, quantity, relation
from tests.readers import units


def bearing(
    kind: RelationKind,
    draft: Claim | None = None,
    source: Claim | None = None,
    *,
    side: Side | None = None,
) -> Bearing:
    left, right = draft or claim("draft"), source or claim("source")
    return bearing_of(relation(left, right, kind, side=side), left, right, CASUALTIES, units())


@pytest.mark.parametrize(
    ("kind", "side", "means"),
    [
        (RelationKind.SAME, None, Bearing.SAYS_SO),
        (RelationKind.MORE_SPECIFIC, Side.RIGHT, Bearing.SAYS_SO),
        (RelationKind.MORE_SPECIFIC, Side.LEFT, Bearing.SAYS_LESS),
        (RelationKind.CONTRADICTORY, None, Bearing.CLASHES),
        (RelationKind.ATTRIBUTION_CONFLICT, Side.LEFT, Bearing.OPPOSES),
        (RelationKind.SUPERSEDED, Side.RIGHT, Bearing.NEWER),
        (RelationKind.SUPERSEDED, Side.LEFT, Bearing.OLDER),
        (RelationKind.STATE_CHANGED, Side.RIGHT, Bearing.NEWER),
        (RelationKind.TENSION, None, Bearing.OPEN),
        (RelationKind.UNDETERMINED, None, Bearing.OPEN),
    ],
)
def test_a_relation_means_something_for_the_draft(
    kind: RelationKind, side: Side | None, means: Bearing
) -> None:
    assert bearing(kind, side=side) is means


def test_a_plan_does_not_support_what_is_asserted() -> None:
    plan = claim("source", modality=Modality.PLANNED)
    assert bearing(RelationKind.SAME, None, plan) is Bearing.WEAKER
    assert bearing(RelationKind.SAME, plan, claim("source")) is Bearing.SAYS_SO


UP_TO_TWO = quantity(2, Hedge.AT_MOST, low=None)
ABOUT = quantity(600, Hedge.ABOUT, low=540, high=660)
ABOVE = quantity(550, Hedge.MORE_THAN, high=None)


@pytest.mark.parametrize(
    ("kind", "draft", "source", "means"),
    [
        (RelationKind.HEDGE_CHANGED, quantity(2), UP_TO_TWO, Bearing.SAYS_LESS),
        (RelationKind.HEDGE_CHANGED, UP_TO_TWO, quantity(2), Bearing.SAYS_SO),
        (RelationKind.COMPATIBLE, None, quantity(2), Bearing.SAYS_SO),
        (RelationKind.COMPATIBLE, None, None, Bearing.SAYS_SO),
        (RelationKind.COMPATIBLE, quantity(2), None, Bearing.SAYS_LESS),
        (RelationKind.COMPATIBLE, quantity(12300), quantity(12340), Bearing.SAYS_SO),
        (RelationKind.COMPATIBLE, ABOUT, ABOVE, Bearing.FITS),
    ],
)
def test_of_figures_that_fit_the_narrower_says_more(
    kind: RelationKind, draft: Quantity | None, source: Quantity | None, means: Bearing
) -> None:
    left, right = claim("draft", quantity=draft), claim("source", quantity=source)
    assert bearing(kind, left, right) is means
