from __future__ import annotations

import pytest

from claimcheck.evaluate.answers import attribution
from claimcheck.evaluate.evaluate import evaluate, evaluate_all
from claimcheck.evaluate.figures import ClaimFigures, harmonic
from claimcheck.evaluate.gold import Gold, GoldClaim
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.quantity import Hedge, Quantity
from tests.unit.evaluate.builders import (
    Json,
    claim,
    days,
    document,
    figure,
    gold_of,
    holder,
    killed,
    moment,
    report_of,
    row,
)

KEYS = {"the interior ministry": "ma.interior", "interior ministry": "ma.interior", "seoul": "kr"}


def test_finding_is_precision_and_recall() -> None:
    gold = gold_of(row("g1", 0, 5), row("g2", 10, 15), row("g3", 20, 25), row("g4", 30, 35))
    finds = [claim("c1", 0, 5), claim("c2", 10, 15), claim("c3", 20, 25), claim("x", 90, 95)]
    figures = evaluate(report_of(*finds), gold).claims
    assert figures == ClaimFigures(
        precision=0.75, recall=0.75, f1=0.75, gold=4, found=3, spurious=1
    )


def test_every_figure_without_data_is_null() -> None:
    evaluation = evaluate(report_of(documents=[document("a")]), gold_of())
    empty = ("value", "date", "as_of", "attribution", "modality", "polarity", "verdicts", "origins")
    assert all(getattr(evaluation, name) is None for name in empty)
    assert evaluation.claims.precision is evaluation.claims.recall is evaluation.claims.f1 is None
    assert evaluation.relations.macro_f1 is evaluation.relations.conflict.precision is None
    assert evaluation.facts.b3_f1 is evaluation.verdicts_2plus is None
    assert evaluation.disputed_per_10_documents == 0.0


def test_without_documents_there_are_no_disputed_facts_to_count() -> None:
    gold = Gold(claims=(), exhaustive={})
    assert evaluate(report_of(documents=[]), gold).disputed_per_10_documents is None


def test_what_is_missed_entirely_has_no_precision_but_an_f1_of_nothing() -> None:
    figures = evaluate(report_of(), gold_of(row("g", 0, 5))).claims
    assert (figures.precision, figures.recall, figures.f1) == (None, 0.0, 0.0)


def test_the_harmonic_mean_of_two_unknowns_is_unknown() -> None:
    assert harmonic(None, None) is None
    assert harmonic(0.0, 0.0) == 0.0
    assert harmonic(0.5, 1.0) == pytest.approx(2 / 3)


def test_each_kind_has_its_own_figures() -> None:
    gold = gold_of(
        row("g1", 0, 5),
        row("g2", 10, 15, kind="visit|meeting", slots={}),
        exhaustive={"a": ["casualties", "visit", "meeting", "treaty"]},
    )
    finds = [
        claim("c1", 10, 15, kind="meeting"),
        claim("c2", 50, 55, kind="visit"),
        claim("c3", 60, 65, kind="treaty"),
    ]
    kinds = evaluate(report_of(*finds), gold).kinds
    assert {kind: (told.gold, told.found, told.spurious) for kind, told in kinds.items()} == {
        "casualties": (1, 0, 0),
        "treaty": (0, 0, 1),
        "visit|meeting": (1, 1, 1),
    }


@pytest.mark.parametrize(
    ("gold", "found", "figure_of_value"),
    [
        (killed(5), figure(5), 1.0),
        (killed(5), figure(6), 0.0),
        (killed(5), figure(5, Hedge.ABOUT), 0.0),
        (killed(5), None, 0.0),
        (killed(2, "at_most", "week"), figure(2, Hedge.AT_MOST, "week"), 1.0),
        (killed(2, "at_most", "week"), figure(2, Hedge.AT_MOST), 0.0),
        (killed(2, "at_most", "week"), figure(2, Hedge.AT_MOST, "day"), 0.0),
        (killed(1000, "vague"), Quantity(stated=1000, low=5, high=None, hedge=Hedge.VAGUE), 1.0),
        (killed(1000, "vague"), Quantity(stated=100, low=2000, high=None, hedge=Hedge.VAGUE), 0.0),
        (None, figure(5), None),
    ],
)
def test_value_is_hedge_number_and_rate(
    gold: Json | None, found: Quantity | None, figure_of_value: float | None
) -> None:
    report = report_of(claim("c", 0, 5, quantity=found))
    assert evaluate(report, gold_of(row("g", 0, 5, quantity=gold))).value == figure_of_value


def test_the_bounds_and_the_unit_are_not_scored() -> None:
    found = Quantity(stated=5, low=1, high=90, implied_high=100, unit="soldier")
    gold = gold_of(row("g", 0, 5, quantity=killed(5) | {"unit": "person"}))
    assert evaluate(report_of(claim("c", 0, 5, quantity=found)), gold).value == 1.0


def test_of_a_range_both_ends_are_scored() -> None:
    gold = gold_of(
        row("g", 0, 5, quantity={"stated": None, "low": 66, "high": 68, "hedge": "range"})
    )
    right = Quantity(stated=66, stated_high=68, low=66, high=68, hedge=Hedge.RANGE)
    wrong = Quantity(stated=66, stated_high=69, low=66, high=69, hedge=Hedge.RANGE)
    assert evaluate(report_of(claim("c", 0, 5, quantity=right)), gold).value == 1.0
    told = evaluate(report_of(claim("c", 0, 5, quantity=wrong)), gold).wrong["value"]
    assert [(one.id, one.gold, one.found) for one in told] == [("g", "range 66-68", "range 66-69")]


def dates(gold_when: Json | None, found: Claim, published: str | None) -> float | None:
    gold = gold_of(row("g", 0, 5, when=gold_when))
    return evaluate(report_of(found, documents=[document("a", published)]), gold).date


def test_a_date_is_right_when_the_days_are_equal() -> None:
    month = claim("c", 0, 5, when=moment("2024-06-01", "2024-06-30"))
    assert dates(days("2024-06-01", "2024-06-30"), month, "2024-07-01") == 1.0
    assert dates(days("2024-06-19"), month, "2024-07-01") == 0.0
    assert dates(days("2024-06-19"), claim("c", 0, 5), "2024-07-01") == 0.0


def test_a_row_without_a_date_is_not_scored_for_it() -> None:
    assert dates(None, claim("c", 0, 5, when=moment("2024-06-19")), "2024-07-01") is None


def test_dates_count_only_where_the_publication_date_is_given() -> None:
    found = claim("c", 0, 5, when=moment("2024-06-19"))
    assert dates(days("2024-06-19"), found, None) is None
    gold = gold_of(row("g", 0, 5, when=days("2024-06-19")), published={"a": "2024-07-01"})
    assert evaluate(report_of(found), gold).date == 1.0


def test_an_open_range_of_days_is_scored_by_its_ends() -> None:
    open_ended = claim("c", 0, 5, when=moment("2022-07-09"))
    gold = {"first": None, "last": "2022-07-09"}
    assert dates(gold, open_ended, "2024-07-01") == 0.0


def test_the_moment_a_figure_held_is_scored_apart() -> None:
    gold = gold_of(row("g", 0, 5, as_of=days("2023-09-09")))
    found = claim("c", 0, 5, as_of=moment("2023-09-09").model_copy(update={"hour": 7}))
    evaluation = evaluate(report_of(found), gold)
    assert (evaluation.as_of, evaluation.date) == (1.0, None)
    assert evaluate(report_of(claim("c", 0, 5)), gold).as_of == 0.0


def test_modality_and_polarity_are_shares_of_the_claims_found() -> None:
    gold = gold_of(row("g1", 0, 5, modality="planned"), row("g2", 10, 15, polarity="denied"))
    finds = [
        claim("c1", 0, 5, modality=Modality.PLANNED),
        claim("c2", 10, 15, polarity=Polarity.AFFIRMED),
    ]
    evaluation = evaluate(report_of(*finds), gold)
    assert (evaluation.modality, evaluation.polarity) == (1.0, 0.5)
    assert evaluation.rows["polarity"] == 2
    assert [(one.id, one.gold, one.found) for one in evaluation.wrong["polarity"]] == [
        ("g2", "denied", "affirmed")
    ]


def is_right(said: Json, *found: tuple[str, str]) -> bool:
    gold = GoldClaim.model_validate(row("g", 0, 5) | said)
    steps = (tuple(holder(key, text) for key, text in found),) if found else ()
    return attribution(gold, claim("c", 0, 5, attribution=steps), KEYS.get).right


def test_holders_are_one_when_their_words_are() -> None:
    assert is_right({"attribution": ["A Source"]}, ("k1", "a  source"))
    assert not is_right({"attribution": ["a source"]}, ("k1", "another source"))


def test_holders_are_one_when_their_words_have_one_key_in_the_names_table() -> None:
    said = {"attribution": ["the interior ministry"]}
    assert is_right(said, ("k1", "interior ministry"))
    assert is_right(said, ("ma.interior", "the ministry"))


def test_holders_are_one_when_the_gold_names_the_key() -> None:
    said = {"attribution": ["Laftit"], "holder": "ma.interior"}
    assert is_right(said, ("ma.interior", "the minister"))
    assert is_right(said, ("k1", "interior ministry"))
    assert not is_right(said, ("kr", "seoul"))


def test_only_the_first_holder_counts() -> None:
    gold = GoldClaim.model_validate(row("g", 0, 5, attribution=["MP", "agency"]))
    first, second = holder("mp", "MP"), holder("agency", "agency")
    assert attribution(gold, claim("c", 0, 5, attribution=((first,),))).right
    assert attribution(gold, claim("c", 0, 5, attribution=((first,), (second,)))).right
    assert not attribution(gold, claim("c", 0, 5, attribution=((second,), (first,)))).right


def test_joint_holders_are_one_with_any_that_shares_a_member() -> None:
    said = {"attribution": [["Washington", "seoul"]], "holder": "us.intelligence"}
    assert is_right(said, ("kr", "the service"))
    assert is_right(said, ("us.intelligence", "US"), ("jp", "Tokyo"))
    assert not is_right(said, ("jp", "Tokyo"))


def test_a_document_that_speaks_for_itself_has_no_holder() -> None:
    assert is_right({})
    assert not is_right({}, ("kr", "seoul"))
    assert not is_right({"attribution": ["the plan"]})


def test_attribution_without_a_names_table_compares_words_and_keys() -> None:
    gold = gold_of(row("g", 0, 5, attribution=["the interior ministry"]))
    found = claim("c", 0, 5, attribution=((holder("x", "interior ministry"),),))
    assert evaluate(report_of(found), gold).attribution == 0.0
    assert evaluate(report_of(found), gold, key_of=KEYS.get).attribution == 1.0


def test_accuracies_ask_only_the_claims_that_were_found() -> None:
    gold = gold_of(row("g1", 0, 5, quantity=killed(5)), row("g2", 10, 15, quantity=killed(9)))
    evaluation = evaluate(report_of(claim("c", 0, 5, quantity=figure(5))), gold)
    assert (evaluation.value, evaluation.rows["value"]) == (1.0, 1)
    assert evaluation.missed == ("g2",)


def test_several_runs_pool_their_counts_and_not_their_figures() -> None:
    one = gold_of(row("g1", 0, 5))
    three = gold_of(row("g1", 0, 5), row("g2", 10, 15), row("g3", 20, 25))
    runs = [(report_of(claim("c", 0, 5)), one), (report_of(), three)]
    evaluation = evaluate_all(runs)
    assert (evaluation.claims.recall, evaluation.claims.gold) == (0.25, 4)
    assert evaluation.missed == ("g1", "g2", "g3")
    assert evaluation.disputed_per_10_documents == 0.0
