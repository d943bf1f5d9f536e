"""What keeps two claims apart whatever their names say."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.facts.company import tell_all
from claimcheck.facts.compare import weigh
from claimcheck.facts.guards import GUARDS
from claimcheck.model.claim import Claim, Modality, Moment, Polarity, SlotValue
from claimcheck.model.quantity import Hedge
from tests import factories
from tests.factories import document, moment, published, quantity
from tests.packs import shipped
from tests.strategies import hedged

A = document("a", **published("2024-06-20"))
B = document("b", **published("2024-06-20"))
TOMORROW = document("tomorrow", **published("2024-06-21"))
LATER = document("later", **published("2024-06-24"))
READ = {each.id: each for each in (A, B, TOMORROW, LATER)}
KILLED = {"outcome": "killed", "place": "kursk"}


def claim(id_: str, slots: dict[str, str] = KILLED, **given: Any) -> Claim:
    of = given.pop("of", A)
    return factories.claim(id_, of, slots=slots, **given)


def guards(left: Claim, right: Claim) -> set[str]:
    """The steps at which two claims part, from either side."""
    told = tell_all((left, right), READ, shipped())
    found = [
        {
            each.slot
            for each in weigh(told[one.id], told[other.id], shipped()).found
            if each.level == "different"
        }
        for one, other in ((left, right), (right, left))
    ]
    assert found[0] == found[1]
    return found[0]


def test_every_guard_has_a_name_of_its_own_and_a_sentence_in_every_language() -> None:
    names = [guard.name for guard in GUARDS]
    assert len(set(names)) == len(names)
    for spoken in shipped().messages.values():
        assert {f"reason.step.{name}.different" for name in names} <= spoken.texts.keys()


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("soldier", "prisoner", {"counted"}),
        ("soldier", "person", {"counted"}),
        ("fighter", "person", {"counted"}),
        ("worker", "person", set()),
        ("soldier", "man", set()),
        ("soldier", None, set()),
    ],
)
def test_nouns_that_exclude_each_other_count_others(
    left: str, right: str | None, apart: set[str]
) -> None:
    ours = claim("1", quantity=hedged(40, Hedge.EXACT, left))
    theirs = claim("2", quantity=hedged(60, Hedge.EXACT, right), of=B)
    assert guards(ours, theirs) == apart


def test_the_dead_of_one_army_are_the_same_whatever_they_are_called() -> None:
    slots = {**KILLED, "victims": "ru"}
    ours = claim("1", slots, quantity=hedged(40, Hedge.EXACT, "soldier"))
    theirs = claim("2", slots, quantity=hedged(60, Hedge.EXACT, "person"), of=B)
    assert guards(ours, theirs) == set()


def test_who_counts_as_many_calls_the_same_people_by_another_name() -> None:
    ours = claim("1", quantity=hedged(40, Hedge.EXACT, "hostage"))
    theirs = claim("2", quantity=hedged(40, Hedge.EXACT, "prisoner"), of=B)
    assert guards(ours, theirs) == set()


def listed(second: dict[str, SlotValue]) -> set[str]:
    text = document("a", text="70 سائقا و33 حارسا", **published("2024-06-20"))
    ours = claim("1", quantity=quantity(70), quote="70 سائقا", of=text)
    theirs = claim("2", quantity=quantity(33), quote="33 حارسا", of=text)
    return guards(ours, theirs.model_copy(update={"slots": {**theirs.slots, **second}}))


def test_two_groups_under_one_word_are_two_counts() -> None:
    assert listed({"outcome": SlotValue(key="killed", inherited=True)}) == {"parts"}
    assert listed({"place": SlotValue(key="kursk", inherited=True)}) == set()


def test_a_tenfold_count_of_one_day_is_another_scope() -> None:
    ours, theirs = claim("1", quantity=quantity(8)), claim("2", quantity=quantity(900), of=B)
    assert guards(ours, theirs) == {"scope"}
    assert guards(ours, claim("3", quantity=quantity(60), of=B)) == set()


def test_a_count_may_grow_as_far_as_it_likes_and_hardly_fall() -> None:
    ours = claim("1", quantity=quantity(8))
    assert guards(ours, claim("2", quantity=quantity(900), of=LATER)) == set()
    fallen = claim("3", quantity=quantity(200), of=LATER)
    assert guards(claim("4", quantity=quantity(900)), fallen) == {"scope"}


def test_what_happens_again_is_another_one_on_another_day() -> None:
    released = {"outcome": "released", "victims": "ps"}
    ours = claim("1", released, quantity=quantity(90))
    assert guards(ours, claim("2", released, quantity=quantity(200), of=LATER)) == {"when"}
    assert guards(ours, claim("3", released, quantity=quantity(200), of=B)) == set()


def test_two_flights_take_off_on_two_days() -> None:
    flown = {"act": "operated", "route": "moscow+pyongyang"}
    ours = claim("1", flown, kind="flight", when=moment("2024-06-17"))
    theirs = claim("2", flown, kind="flight", when=moment("2024-06-19"), of=B)
    assert guards(ours, theirs) == {"times"}


def test_how_often_is_another_matter_than_whether() -> None:
    flown = {"act": "operated", "route": "moscow+pyongyang"}
    weekly = factories.quantity(2, per="week")
    ours = claim("1", flown, kind="flight", quantity=weekly)
    assert guards(ours, claim("2", flown, kind="flight", of=B)) == {"rate"}


def test_who_denies_a_plan_speaks_of_what_others_hold_possible() -> None:
    visit = {"who": "kim_jong_un", "place": "ru"}
    denied = claim("1", visit, kind="visit", modality=Modality.PLANNED, polarity=Polarity.DENIED)
    possible = claim("2", visit, kind="visit", modality=Modality.POSSIBLE, of=B)
    assert guards(denied, possible) == set()


def test_a_figure_that_may_be_reached_is_none_that_was_counted() -> None:
    counted = claim("1", quantity=quantity(60))
    feared = claim("2", quantity=quantity(80), modality=Modality.POSSIBLE, of=B)
    assert guards(counted, feared) == {"modality"}
    planned = counted.model_copy(update={"modality": Modality.PLANNED})
    assert guards(planned, feared) == set()


def test_what_is_planned_for_two_seasons_are_two_plans() -> None:
    sent = {"act": "deployed", "force": "no"}
    planned = {"kind": "troop_deployment", "quantity": quantity(600), "modality": Modality.PLANNED}
    ours = claim("1", sent, when=moment("2024-07-01"), **planned)
    assert guards(ours, claim("2", sent, of=B, when=moment("2025-02-01"), **planned)) == {"plans"}
    assert guards(ours, claim("3", sent, of=B, when=moment("2024-09-01"), **planned)) == set()
    assert guards(ours, claim("4", sent, of=B, **planned)) == set()


SOON = document("soon", **published("2024-06-27"))


def test_acts_told_as_the_news_of_two_days_took_place_twice() -> None:
    met = {"who": "kim_jong_un+lavrov", "place": "pyongyang"}
    ours = claim("1", met, kind="meeting", when=told("2024-06-19"))
    theirs = claim("2", met, kind="meeting", when=told("2024-06-22"), of=LATER)
    assert guards(ours, theirs) == {"event"}
    looking_back = claim("3", met, kind="meeting", when=told("2024-06-17"), of=LATER)
    assert guards(ours, looking_back) == set()


def test_a_lower_count_of_a_later_day_is_of_another_event() -> None:
    ours = claim("1", quantity=quantity(31), when=told("2024-06-17"))
    lower = claim("2", quantity=quantity(12), when=told("2024-06-21"), of=LATER)
    assert guards(ours, lower) == {"event"}
    higher = claim("3", quantity=quantity(40), when=told("2024-06-21"), of=LATER)
    assert guards(ours, higher) == set()
    night = claim("4", quantity=quantity(12), when=told("2024-06-18"), of=LATER)
    assert guards(ours, night) == set()


def test_those_missing_may_be_found() -> None:
    missing = {"outcome": "missing", "place": "kursk"}
    ours = claim("1", missing, quantity=quantity(900))
    assert guards(ours, claim("2", missing, quantity=quantity(200), of=LATER)) == set()


def test_a_plan_is_no_other_act() -> None:
    sent = {"act": "deployed", "force": "kp"}
    done = claim("1", sent, kind="troop_deployment", quantity=quantity(12000))
    planned = claim(
        "2",
        sent,
        kind="troop_deployment",
        quantity=quantity(6000),
        modality=Modality.PLANNED,
        of=SOON,
    )
    assert guards(done, planned) == {"plan"}
    nearly = planned.model_copy(update={"quantity": quantity(11000)})
    assert guards(done, nearly) == set()


def told(day: str) -> Moment:
    """A day that the words of a text give."""
    return moment(day).model_copy(update={"text": "يوم"})


def test_a_denial_is_no_word_on_what_came_after_it() -> None:
    signed = {"act": "signed", "parties": "kp+ru"}
    denied = claim("1", signed, kind="treaty", polarity=Polarity.DENIED)
    later = claim("2", signed, kind="treaty", when=told("2024-06-22"), of=LATER)
    assert guards(denied, later) == {"too_early"}
    before = claim("3", signed, kind="treaty", when=told("2024-06-18"), of=LATER)
    assert guards(denied, before) == set()


def test_aid_of_another_amount_is_other_aid_unless_both_texts_name_the_day() -> None:
    aid = {"sort": "aid", "from": "us", "to": "ua"}

    def told(**slots: str) -> list[Claim]:
        amounts = (("x", 4), ("y", 9))
        return [claim(i, aid | slots, kind="money", quantity=quantity(n)) for i, n in amounts]

    two = told()
    assert guards(two[0], two[1]) == {"amount"}
    assert guards(two[0], two[0].model_copy(update={"id": "z"})) == set()
    day = moment("2024-06-19", text="yesterday")
    x, y = (each.model_copy(update={"when": day}) for each in two)
    assert guards(x, y) == set()
    x, y = told(sort="cost")
    assert guards(x, y) == set()


def test_what_two_parties_sign_on_other_days_is_another_agreement() -> None:
    signed = {"act": "signed", "parties": "kp+ru"}
    ours = claim("1", signed, kind="treaty", when=told("2024-05-17"))
    theirs = claim("2", signed, kind="treaty", when=told("2024-06-19"), of=B)
    assert guards(ours, theirs) == {"event"}
    next_day = claim("3", signed, kind="treaty", when=told("2024-05-18"), of=B)
    assert guards(ours, next_day) == set()
    grain = [
        each.model_copy(update={"slots": {**each.slots, "matter": SlotValue(key="grain")}})
        for each in (ours, theirs)
    ]
    assert guards(*grain) == set()


def test_two_plans_without_a_day_have_no_order() -> None:
    bought = {"item": "tank", "recipient": "kp", "supplier": "ru"}
    plan: dict[str, Any] = {"kind": "arms_transfer", "modality": Modality.PLANNED}
    denied = claim("1", bought, polarity=Polarity.DENIED, **plan)
    assert guards(denied, claim("2", bought, of=LATER, **plan)) == set()


def test_a_visit_called_off_is_its_plan() -> None:
    visit = {"who": "kim_jong_un", "place": "ru"}
    off = claim("1", visit, kind="visit", polarity=Polarity.DENIED)
    plan = claim("2", visit, kind="visit", modality=Modality.PLANNED, of=B)
    assert guards(off, plan) == set()
    held = off.model_copy(update={"polarity": Polarity.AFFIRMED})
    dropped = plan.model_copy(update={"polarity": Polarity.DENIED})
    assert guards(held, dropped) == {"polarity"}


def test_a_visit_begins_on_one_day_and_ends_on_the_next() -> None:
    visit: dict[str, Any] = {"slots": {"who": "kim_jong_un", "place": "ru"}, "kind": "visit"}
    began = claim("1", when=told("2024-06-20"), **visit)
    ended = claim("2", when=told("2024-06-21"), of=TOMORROW, **visit)
    assert guards(began, ended) == set()
    other = claim("3", when=told("2024-06-22"), of=LATER, **visit)
    assert guards(began, other) == {"event"}


def test_how_often_is_planned_and_done_within_twofold() -> None:
    flown: dict[str, Any] = {
        "slots": {"act": "operated", "route": "moscow+pyongyang"},
        "kind": "flight",
    }
    plan = claim("1", quantity=quantity(5, per="week"), modality=Modality.PLANNED, **flown)
    assert guards(plan, claim("2", quantity=quantity(3, per="week"), of=B, **flown)) == set()
    assert guards(plan, claim("3", quantity=quantity(2, per="week"), of=B, **flown)) == {"plan"}


def test_who_says_how_often_may_leave_out_the_week() -> None:
    flown: dict[str, Any] = {
        "slots": {"act": "operated", "route": "moscow+pyongyang"},
        "kind": "flight",
    }
    weekly = claim("1", quantity=quantity(3, per="week"), **flown)
    bare = claim("2", quantity=quantity(2), of=B, **flown)
    assert guards(weekly, bare) == set()
    dated = bare.model_copy(update={"when": told("2024-06-19")})
    assert guards(weekly, dated) == {"rate"}
