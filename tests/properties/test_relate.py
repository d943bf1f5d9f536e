"""Laws of relating two claims of one matter."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.verdicts.order import Order, order_of
from claimcheck.verdicts.origins import origin_keys
from claimcheck.verdicts.pair import Pair, Witness
from claimcheck.verdicts.relate import relate
from tests.packs import shipped
from tests.strategies import claims, documents, hedged, pairs, quantities

AGREEING = {RelationKind.SAME, RelationKind.COMPATIBLE}


def witness(claim: Claim) -> Witness:
    keys, _ = origin_keys(claim, documents, shipped())
    return Witness(claim, documents[claim.document], keys)


def related(left: Claim, right: Claim) -> Relation:
    kind = shipped().kinds[left.kind]
    return relate(witness(left), witness(right), kind, shipped().units)


def order(left: Claim, right: Claim) -> Order:
    return order_of(Pair(witness(left), witness(right), shipped().kinds[left.kind]))


@given(pairs())
def test_swapping_the_claims_flips_the_relation(pair: tuple[Claim, Claim]) -> None:
    left, right = pair
    assert related(left, right) == related(right, left).flipped()


@given(pairs())
def test_the_names_of_two_claims_do_not_decide_their_relation(pair: tuple[Claim, Claim]) -> None:
    left, right = pair
    renamed = (
        left.model_copy(update={"id": right.id}),
        right.model_copy(update={"id": left.id}),
    )
    one, other = related(left, right), related(*renamed)
    assert (one.kind, one.clash) == (other.kind, other.clash)
    assert one.side == other.side


@given(pairs())
def test_a_claim_agrees_with_itself(pair: tuple[Claim, Claim]) -> None:
    claim, other = pair
    twin = claim.model_copy(update={"id": other.id})
    assert related(claim, twin).kind in AGREEING


@given(pairs())
def test_swapping_the_claims_flips_their_order(pair: tuple[Claim, Claim]) -> None:
    flipped = {
        Order.LEFT_LATER: Order.RIGHT_LATER,
        Order.RIGHT_LATER: Order.LEFT_LATER,
        Order.SAME: Order.SAME,
        Order.UNKNOWN: Order.UNKNOWN,
    }
    left, right = pair
    assert order(right, left) is flipped[order(left, right)]


@given(pairs())
def test_what_clashes_says_on_what(pair: tuple[Claim, Claim]) -> None:
    relation = related(*pair)
    clashes = relation.kind.is_conflict or relation.kind is RelationKind.TENSION
    assert clashes == (relation.clash is not None)


def wider(hedge: Hedge) -> list[Hedge]:
    """The hedges that leave at least as much open at both ends."""
    return {
        Hedge.EXACT: [
            Hedge.ABOUT,
            Hedge.AT_LEAST,
            Hedge.MORE_THAN,
            Hedge.AT_MOST,
            Hedge.LESS_THAN,
        ],
        Hedge.RANGE: [Hedge.AT_LEAST],
        Hedge.VAGUE: [Hedge.AT_LEAST],
        Hedge.MORE_THAN: [Hedge.AT_LEAST],
        Hedge.LESS_THAN: [Hedge.AT_MOST],
    }.get(hedge, [hedge])


@given(
    claims("casualties", "x"),
    claims("casualties", "y"),
    quantities(),
    quantities(),
    st.data(),
)
def test_widening_a_hedge_never_makes_a_contradiction(
    left: Claim, right: Claim, first: Quantity, second: Quantity, data: st.DataObject
) -> None:
    left = left.model_copy(update={"quantity": first})
    right = right.model_copy(update={"quantity": second, "polarity": left.polarity})
    stated = int(first.stated)
    hedge = data.draw(st.sampled_from(wider(first.hedge)))
    widened = left.model_copy(update={"quantity": hedged(stated, hedge, first.unit)})
    before, after = related(left, right).kind, related(widened, right).kind
    assert before is RelationKind.CONTRADICTORY or after is not RelationKind.CONTRADICTORY
