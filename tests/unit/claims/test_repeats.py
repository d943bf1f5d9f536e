from claimcheck.claims.repeats import merge_repeats
from claimcheck.model.claim import Claim, Polarity
from tests.factories import claim, document, moment, quantity
from tests.packs import shipped

OF = document(text="قتل 600 ثم قتل 600 ثم مقتل جنود")
FULL = claim("1", OF, quote="قتل 600", quantity=quantity(600), slots={"outcome": "killed"})
BARE = claim("2", OF, quote="مقتل جنود", slots={"outcome": "killed"})


def merged(*claims: Claim) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(one.id, one.also) for one in merge_repeats(claims, shipped().kinds, shipped().names)]


def test_a_claim_that_says_nothing_more_becomes_a_further_place() -> None:
    assert merged(FULL, BARE) == [("1", ((BARE.start, BARE.stop),))]
    assert merged(BARE, FULL) == merged(FULL, BARE)


def test_another_figure_day_holder_or_denial_is_a_claim_of_its_own() -> None:
    others = [
        BARE.model_copy(update={"quantity": quantity(700)}),
        BARE.model_copy(update={"when": moment()}),
        BARE.model_copy(update={"attribution": claim(holders=["x"]).attribution}),
        BARE.model_copy(update={"polarity": Polarity.DENIED}),
        claim("2", OF, quote="مقتل جنود", slots={"outcome": "wounded"}),
    ]
    for other in others:
        assert [id_ for id_, _ in merged(FULL, other)] == ["1", "2"]
