"""What the moments, the spans and the rounding of two counts tell of whether they are one."""

from __future__ import annotations

from typing import Any

from claimcheck.facts.company import tell_all
from claimcheck.facts.compare import Comparison, weigh
from claimcheck.model.claim import Claim, SlotValue
from claimcheck.model.quantity import Hedge
from tests import factories
from tests.factories import document, moment, published, quantity
from tests.packs import shipped

MARCH = document("march", text="70 قتيلا و90 قتيلا", **published("2024-03-05"))
JUNE = document("june", text="70 قتيلا و90 قتيلا", **published("2024-06-20"))
UNDATED = document("undated")
ALSO = document("also", text="70 قتيلا و90 قتيلا", **published("2024-03-05"))
READ = {each.id: each for each in (MARCH, JUNE, UNDATED, ALSO)}
BARE = {"outcome": "killed"}
THERE = {"outcome": "killed", "place": "kursk"}


def claim(id_: str, slots: dict[str, str] = BARE, **given: Any) -> Claim:
    return factories.claim(id_, given.pop("of", MARCH), slots=slots, **given)


def compared(left: Claim, right: Claim) -> Comparison:
    told = tell_all((left, right), READ, shipped())
    found = weigh(told[left.id], told[right.id], shipped())
    back = weigh(told[right.id], told[left.id], shipped())
    assert (back.linked, back.parted) == (found.linked, found.parted)
    return found


def inherited(one: Claim, name: str, key: str) -> Claim:
    """A claim with a slot that stands outside its clause."""
    return one.model_copy(update={"slots": {**one.slots, name: SlotValue(key=key, inherited=True)}})


def test_a_figure_recalled_months_later_is_the_one_of_its_moment() -> None:
    then = claim("1", quantity=quantity(300))
    recalled = claim("2", quantity=quantity(300), of=JUNE)
    assert not compared(then, recalled).linked
    of_march = moment("2024-03-01", "2024-03-31", text="in March")
    assert compared(then, recalled.model_copy(update={"as_of": of_march})).linked
    all_year = moment("2024-01-01", "2024-12-31", text="this year")
    assert not compared(then, recalled.model_copy(update={"as_of": all_year})).linked


def test_a_text_goes_on_from_an_earlier_count_to_its_own() -> None:
    earlier = claim("1", quantity=quantity(70), quote="70 قتيلا", earlier=True)
    now = claim("2", quantity=quantity(90), quote="90 قتيلا")
    assert compared(earlier, now).linked
    assert not compared(earlier.model_copy(update={"earlier": False}), now).linked
    elsewhere = claim("3", THERE, quantity=quantity(90), quote="90 قتيلا")
    assert not compared(earlier, elsewhere).linked


def test_one_of_several_places_is_a_part_though_neither_stands_in_its_clause() -> None:
    one = inherited(claim("1", quantity=quantity(442)), "place", "id")
    several = inherited(claim("2", quantity=quantity(900), of=JUNE), "place", "id+lk+th")
    assert compared(one, several).parted
    headline = inherited(claim("3", quantity=quantity(800), quote="70 قتيلا"), "place", "id+lk")
    body = inherited(claim("4", quantity=quantity(818), quote="90 قتيلا"), "place", "id+lk+th")
    assert not compared(headline, body).parted


def test_a_far_higher_count_of_unknown_time_neither_parts_nor_links() -> None:
    few, many = claim("1", THERE, quantity=quantity(30)), claim("2", THERE, quantity=quantity(900))
    undated = compared(few, many.model_copy(update={"document": "undated"}))
    assert (undated.linked, undated.parted) == (False, False)
    assert compared(few, many).parted


def test_running_counts_are_not_parted_by_the_days_of_their_texts() -> None:
    days = [moment(day, inherited=True) for day in ("2024-03-05", "2024-06-20")]
    first = claim("1", THERE, quantity=quantity(300), when=days[0])
    second = claim("2", THERE, quantity=quantity(600), when=days[1], of=JUNE)
    assert compared(first, second).linked
    told = second.model_copy(update={"when": moment("2024-06-20", text="on Thursday")})
    assert compared(first, told).parted


def test_what_was_over_a_year_before_is_not_what_a_text_counts_now() -> None:
    old = claim("1", THERE, quantity=quantity(300), when=moment("2021-03-05", text="in 2021"))
    assert compared(old, claim("2", THERE, quantity=quantity(600), of=JUNE)).parted
    assert not compared(old, claim("3", THERE, quantity=quantity(600), of=UNDATED)).parted


def since(id_: str, count: int, holder: str, **given: Any) -> Claim:
    one = claim(id_, THERE, quantity=quantity(count), holders=[holder], **given)
    return inherited(one, "restriction", f"since {id_}")


def test_a_speaker_who_counts_on_need_not_say_again_since_when() -> None:
    first = since("1", 74, "un")
    later = claim("2", THERE, quantity=quantity(131), holders=["un"], of=JUNE)
    assert compared(first, later).linked
    other = claim("3", THERE, quantity=quantity(131), holders=["ru"], of=JUNE)
    assert compared(first, other).parted


def test_counts_since_days_that_lie_close_are_of_one_span() -> None:
    start, close = moment("2024-02-01", "2024-03-05"), moment("2024-02-03", "2024-06-20")
    first = since("1", 74, "un", when=start)
    assert compared(first, since("2", 131, "ru", when=close, of=JUNE)).linked
    assert compared(first, since("3", 131, "ru", when=moment("2024-06-01"), of=JUNE)).parted


def test_a_town_and_its_state_told_around_the_claims_are_one_place_for_texts_of_those_days() -> (
    None
):
    near = document("near", **published("2024-03-08"))
    read = {**READ, "near": near}
    town = inherited(claim("1", quantity=quantity(174)), "place", "kursk")
    state = inherited(claim("2", quantity=quantity(442), of=near), "place", "ru")
    told = tell_all((town, state), read, shipped())
    assert weigh(told["1"], told["2"], shipped()).linked
    later = state.model_copy(update={"document": "june"})
    assert not compared(town, later).linked
    named = claim("3", {"outcome": "killed", "place": "kursk"}, quantity=quantity(174))
    told = tell_all((named, state), read, shipped())
    assert weigh(told["3"], told["2"], shipped()).parted


def test_a_count_that_has_come_far_does_not_grow_twentyfold_in_days() -> None:
    next_day = document("next", **published("2024-03-06"))
    read = {**READ, "next": next_day}
    few, first = claim("1", THERE, quantity=quantity(84)), claim("2", THERE, quantity=quantity(8))
    many = claim("3", THERE, quantity=quantity(11300), of=next_day)
    more = claim("4", THERE, quantity=quantity(900), of=next_day)
    told = tell_all((few, first, many, more), read, shipped())
    assert weigh(told["1"], told["3"], shipped()).parted
    assert not weigh(told["2"], told["4"], shipped()).parted
    assert not compared(few, claim("5", THERE, quantity=quantity(2300), of=JUNE)).parted


def test_a_count_that_has_come_far_does_not_grow_a_hundredfold() -> None:
    few, one = claim("1", THERE, quantity=quantity(84)), claim("2", THERE, quantity=quantity(1))
    assert compared(few, claim("3", THERE, quantity=quantity(11300), of=JUNE)).parted
    assert not compared(one, claim("4", THERE, quantity=quantity(150), of=JUNE)).parted


def test_dozens_of_no_day_and_no_place_of_their_own_are_not_those_of_months_ago() -> None:
    then = claim("1", THERE, quantity=quantity(25), when=moment("2024-03-05", text="on Tuesday"))
    dozens = quantity(10, hedge=Hedge.VAGUE, low=20, high=None)
    bare = claim("2", quantity=dozens, of=JUNE)
    loose = inherited(bare, "place", "kursk")
    assert (compared(then, loose).linked, compared(then, loose).parted) == (False, False)
    assert not compared(then, loose.model_copy(update={"document": "undated"})).linked
    assert compared(then, claim("3", THERE, quantity=dozens, of=JUNE)).linked
    assert compared(then, inherited(claim("4", quantity=dozens), "place", "kursk")).linked


def test_captives_not_counted_are_one_with_those_only_whom_their_words_name() -> None:
    freed, day = {"outcome": "released"}, moment("2024-03-05", text="on Tuesday")
    counted = claim("1", {**freed, "victims": "kp"}, quantity=quantity(20), when=day)
    all_ = claim("2", {**freed, "victims": "kp"}, when=day)
    assert compared(counted, all_).linked
    there = claim("3", {**freed, "place": "kursk"}, quantity=quantity(20), when=day)
    bare = inherited(claim("4", freed, when=day), "place", "kursk")
    assert not compared(there, bare).linked


def test_what_is_told_of_one_time_of_a_day_is_the_group_of_as_many() -> None:
    day = moment("2024-03-05", text="on Tuesday")
    freed = {"outcome": "released", "victims": "kp"}
    alive = claim("1", {**freed, "restriction": "alive"}, quantity=quantity(7), when=day)
    timed = {**freed, "restriction": "time.morning"}
    assert compared(alive, claim("2", timed, quantity=quantity(7), when=day, of=ALSO)).linked
    assert compared(alive, claim("3", timed, quantity=quantity(8), when=day, of=ALSO)).parted
    other = claim("4", {**freed, "restriction": "women"}, quantity=quantity(7), when=day, of=ALSO)
    assert compared(alive, other).parted
