import pytest

from claimcheck.errors import UsageError
from claimcheck.facts.called import fact_called
from claimcheck.model.fact import Fact

FACTS = tuple(
    Fact(id=claims[0], kind="casualties", claims=tuple(claims))
    for claims in (["a11", "b22"], ["a12", "c33"], ["d44"])
)


@pytest.mark.parametrize(
    ("wanted", "meant"), [("a11", "a11"), ("b22", "a11"), ("d", "d44"), ("c3", "a12")]
)
def test_a_fact_is_called_by_its_id_a_former_id_or_the_beginning_of_one(
    wanted: str, meant: str
) -> None:
    assert fact_called(wanted, FACTS).id == meant


def test_a_beginning_that_several_share_is_refused_with_these() -> None:
    with pytest.raises(UsageError, match=r"'a1' is not clear \(nearest: a11, a12\)"):
        fact_called("a1", FACTS)


def test_an_unknown_fact_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no fact 'd45' \(nearest: d44"):
        fact_called("d45", FACTS)


@pytest.mark.parametrize("wanted", ["", "x"])
def test_without_facts_nothing_is_near(wanted: str) -> None:
    with pytest.raises(UsageError, match="no facts were found"):
        fact_called(wanted, ())
