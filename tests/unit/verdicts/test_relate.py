"""How two claims of one matter stand to each other."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.quantity import Hedge
from claimcheck.model.relation import Relation
from claimcheck.verdicts.pair import Witness
from claimcheck.verdicts.relate import relate
from tests import factories
from tests.factories import document, moment, published, quantity
from tests.packs import shipped
from tests.strategies import hedged

A = document("a", **published("2024-06-20"))
B = document("b", text="قتل 600 عسكري", **published("2024-06-20"))
UNDATED = document("c", text="نفى العسكري")
READ = {"a": A, "b": B, "c": UNDATED}
FREED = {"outcome": "released", "victims": "ps"}
SENT = {"act": "deployed", "force": "kp"}
MONDAY = moment("2024-06-17", text="on Monday")


def claim(id_: str, slots: dict[str, str], **given: Any) -> Claim:
    return factories.claim(id_, given.pop("of", A), slots=slots, **given)


def related(left: Claim, right: Claim, origins: tuple[str, str] = ("x", "y")) -> Relation:
    one, other = (
        Witness(each, READ[each.document], frozenset({origin}))
        for each, origin in zip((left, right), origins, strict=True)
    )
    found = relate(one, other, shipped().kinds[left.kind], shipped().units)
    assert relate(other, one, shipped().kinds[left.kind], shipped().units) == found.flipped()
    return found


def test_two_counts_of_one_release_clash_for_they_do_not_grow() -> None:
    ours = claim("1", FREED, quantity=quantity(119), when=MONDAY)
    theirs = claim("2", FREED, quantity=quantity(191), when=MONDAY, of=B)
    assert related(ours, theirs).kind == "contradictory"
    assert related(ours, theirs, ("x", "x")).kind == "superseded"
    batch = claim("3", FREED, quantity=quantity(300), when=MONDAY, of=B)
    assert related(ours, batch).kind == "undetermined"
    undated = theirs.model_copy(update={"when": None})
    assert related(ours, undated).kind == "undetermined"


def test_counts_of_one_exchange_do_not_clash_where_one_does_not_say_whose_people_it_means() -> None:
    ours = claim("1", FREED, quantity=quantity(250, unit="prisoner"), when=MONDAY)
    all_ = {"outcome": "released"}
    theirs = claim("2", all_, quantity=quantity(318, unit="prisoner"), when=MONDAY, of=B)
    assert related(ours, theirs).kind == "undetermined"
    troops = claim("3", all_, quantity=quantity(250, unit="soldier"), when=MONDAY)
    more = claim("4", all_, quantity=quantity(318, unit="soldier"), when=MONDAY, of=B)
    assert related(troops, more).kind == "contradictory"


def test_a_speaker_gives_one_answer_in_a_day_to_how_many_there_are() -> None:
    told = {"kind": "troop_deployment", "holders": ["kr.nis"], "as_of": moment("2024-06-20")}
    ours = claim("1", SENT, quantity=quantity(15000), **told)
    theirs = claim("2", SENT, quantity=quantity(18000), of=B, **told)
    assert related(ours, theirs, ("x", "x")).kind == "contradictory"
    later = theirs.model_copy(update={"as_of": moment("2024-06-21")})
    assert related(ours, later, ("x", "x")).kind == "superseded"


def test_a_copy_says_the_same_where_only_its_day_is_lost() -> None:
    slots = {"act": "signed", "parties": "kp+ru"}
    ours = claim("1", slots, kind="treaty", when=MONDAY)
    theirs = claim("2", slots, kind="treaty", of=B)
    assert related(ours, theirs).kind == "compatible"
    copy = B.model_copy(update={"copy_of": "a"})
    kind, units = shipped().kinds["treaty"], shipped().units
    pair = (Witness(ours, A, frozenset("x")), Witness(theirs, copy, frozenset("x")))
    assert relate(*pair, kind, units).kind == "same"


def test_who_says_dozens_has_not_counted() -> None:
    wounded = {"outcome": "wounded", "place": "kursk"}
    now = moment("2024-06-20", hour=9)
    vague = claim("1", wounded, quantity=hedged(10, Hedge.VAGUE), as_of=now)
    counted = claim("2", wounded, quantity=quantity(12), of=B, as_of=now)
    assert related(vague, counted).kind == "tension"


def test_who_comes_in_the_evening_has_the_talks_the_next_day() -> None:
    seen = {"who": "kim_jong_un", "place": "ru"}
    comes = claim("1", seen, kind="visit", when=moment("2024-06-19"))
    talks = claim("2", seen, kind="visit", when=moment("2024-06-20", "2024-06-21"), of=B)
    assert related(comes, talks).kind == "compatible"
    weeks_later = claim("3", seen, kind="visit", when=moment("2024-07-09"), of=B)
    assert related(comes, weeks_later).kind == "contradictory"


def test_a_planned_state_changes_nothing_yet() -> None:
    line = {"route": "moscow+pyongyang"}
    stopped = claim("1", {"act": "suspended", **line}, kind="flight", when=moment("2024-06-01"))
    back = claim("2", {"act": "resumed", **line}, kind="flight", when=moment("2024-06-30"), of=B)
    assert related(stopped, back).kind == "state_changed"
    planned = back.model_copy(update={"modality": Modality.PLANNED})
    assert related(stopped, planned).kind == "compatible"


def test_the_day_of_a_text_is_no_word_on_when_an_act_took_place() -> None:
    took = {"act": "took", "place": "kursk", "who": "ru"}
    monday = claim("1", took, kind="territorial_control", when=MONDAY)
    day = moment("2024-06-20", inherited=True)
    dateline = claim("2", took, kind="territorial_control", when=day, of=B)
    assert related(monday, dateline).kind == "undetermined"
    told = dateline.model_copy(update={"when": moment("2024-06-20", text="on Thursday")})
    assert related(monday, told).kind == "contradictory"


def test_a_lower_toll_clashes_only_where_both_name_the_days_of_one_event() -> None:
    killed = {"outcome": "killed", "place": "kursk"}
    ours = claim("1", killed, quantity=quantity(200), as_of=moment("2024-06-18"))
    by_now = moment("2024-06-20", text="by Thursday")
    theirs = claim("2", killed, quantity=quantity(168), of=B, as_of=by_now)
    assert related(ours, theirs).kind == "undetermined"
    dated = [each.model_copy(update={"when": MONDAY}) for each in (ours, theirs)]
    assert related(dated[0], dated[1]).kind == "contradictory"


def test_one_sentence_printed_on_two_days_is_no_clash_of_days() -> None:
    text = "سيطرت القوات فجر اليوم على البلدة"
    places = [document(id_, text=text, **published("2024-06-20")) for id_ in "ab"]
    took = {"act": "took", "place": "kursk", "who": "ru"}
    ours, theirs = (
        factories.claim(
            of.id, of, slots=took, kind="territorial_control", when=moment(day, text="اليوم")
        )
        for of, day in zip(places, ("2024-06-17", "2024-06-20"), strict=True)
    )
    assert related(ours, theirs).kind == "undetermined"


def test_of_two_speakers_in_one_text_the_one_who_names_no_moment_is_not_the_later() -> None:
    killed = {"outcome": "killed", "place": "kursk"}
    now = moment("2024-06-20")
    ours = claim("1", killed, quantity=quantity(5300), holders=["ly.interior"], as_of=now)
    theirs = claim("2", killed, quantity=quantity(3840), holders=["ly.health"], as_of=now)
    day_before = moment("2024-06-19", text="by Wednesday")
    theirs = theirs.model_copy(update={"as_of": day_before})
    assert related(ours, theirs).kind == "undetermined"
    assert related(ours, theirs, ("x", "x")).kind == "superseded"
    elsewhere = theirs.model_copy(update={"document": "b"})
    assert related(ours, elsewhere).kind == "superseded"


def test_a_later_count_replaces_a_least_figure_that_leaves_it_unsaid() -> None:
    killed = {"outcome": "killed", "victims": "kp"}
    told = {"kind": "casualties", "holders": ["kr.nis"]}
    least = claim("1", killed, quantity=hedged(3000, Hedge.MORE_THAN), as_of=MONDAY, **told)
    later = moment("2024-06-20", text="on Thursday")
    about = hedged(4700, Hedge.ABOUT)
    grown = claim("2", killed, quantity=about, as_of=later, of=B, **told)
    assert related(least, grown).kind == "superseded"
    near = grown.model_copy(update={"quantity": quantity(3200)})
    assert related(least, near).kind != "superseded"
    feared = grown.model_copy(update={"modality": Modality.POSSIBLE})
    assert related(least, feared).kind != "superseded"
    at_once = grown.model_copy(update={"as_of": MONDAY})
    assert related(least, at_once).kind != "superseded"


def test_where_only_the_place_is_one_other_days_are_other_acts() -> None:
    left_it = {"act": "lost", "place": "uvira"}
    ours = claim("1", left_it, kind="territorial_control", when=moment("2024-03-09", text="9"))
    later = {"kind": "territorial_control", "when": moment("2024-04-17", text="17"), "of": B}
    theirs = claim("2", {**left_it, "who": "m23"}, **later)
    assert related(ours, theirs).kind == "undetermined"
    named = ours.model_copy(update={"slots": {**ours.slots, "who": theirs.slots["who"]}})
    assert related(named, theirs).kind == "contradictory"


def test_a_visit_called_off_is_no_denial_of_its_plan() -> None:
    visit = {"who": "ru.presidency", "place": "kp"}
    plan = claim("1", visit, kind="visit", modality=Modality.PLANNED)
    off = claim("2", visit, kind="visit", of=B, polarity=Polarity.DENIED)
    assert related(plan, off).kind == "superseded"
    denied = off.model_copy(update={"modality": Modality.PLANNED})
    assert related(plan, denied).kind == "attribution_conflict"
    earlier = document("b", **published("2024-06-10"))
    planned_anew = Witness(plan, A, frozenset("x")), Witness(off, earlier, frozenset("y"))
    kind, units = shipped().kinds["visit"], shipped().units
    assert relate(*planned_anew, kind, units).kind == "attribution_conflict"


@pytest.mark.parametrize(("stated", "kind"), [(154, "compatible"), (102, "tension")])
def test_a_vague_scale_is_the_word_for_what_lies_in_it(stated: int, kind: str) -> None:
    wounded = {"outcome": "wounded", "place": "kursk"}
    now = moment("2024-06-20", hour=9)
    vague = claim("1", wounded, quantity=hedged(100, Hedge.VAGUE), as_of=now)
    counted = claim("2", wounded, quantity=quantity(stated), of=B, as_of=now)
    assert related(vague, counted).kind == kind


def killed(id_: str, stated: int, **given: Any) -> Claim:
    slots = {"outcome": "killed", "place": "kursk", **given.pop("slots", {})}
    return claim(id_, slots, quantity=hedged(stated, given.pop("hedge", Hedge.EXACT)), **given)


def test_a_toll_of_those_recovered_never_clashes_with_a_toll() -> None:
    dated = {"when": MONDAY, "as_of": moment("2024-06-19", text="on Wednesday")}
    found = killed("1", 26, slots={"restriction": "recovered"}, **dated)
    toll = killed("2", 31, of=B, **(dated | {"as_of": moment("2024-06-18", text="on Tuesday")}))
    assert related(found, toll).kind == "undetermined"


def test_who_denies_any_agrees_with_who_counts_none() -> None:
    denied = claim("1", {"outcome": "killed", "place": "kursk"}, polarity=Polarity.DENIED)
    assert related(denied, killed("2", 0, of=B)).kind == "same"
    assert related(denied, killed("2", 3, of=B)).kind == "undetermined"


def test_who_denies_a_count_says_nothing_against_one_at_the_least() -> None:
    denied = killed("1", 11300, polarity=Polarity.DENIED)
    least = killed("2", 2300, hedge=Hedge.AT_LEAST, of=B)
    assert related(denied, least).kind == "not_comparable"
    as_many = killed("2", 11300, hedge=Hedge.AT_LEAST, of=B)
    assert related(denied, as_many).kind == "attribution_conflict"


def test_a_text_that_looks_back_on_another_gives_the_later_count() -> None:
    older, newer = killed("1", 7), killed("2", 23, of=B)
    witnesses = (
        Witness(older, A, frozenset({"x"})),
        Witness(newer, B, frozenset({"y"}), looks_back=frozenset({"a"})),
    )
    kind, units = shipped().kinds["casualties"], shipped().units
    found = relate(*witnesses, kind, units)
    assert (found.kind, found.side) == ("superseded", "right")
    unknown = witnesses[0], witnesses[1]._replace(looks_back=frozenset())
    assert relate(*unknown, kind, units).kind == "undetermined"


@pytest.mark.parametrize(("later", "kind"), [(525, "superseded"), (440, "more_specific")])
def test_a_later_count_a_step_above_more_than_so_many_replaces_it(later: int, kind: str) -> None:
    older = killed("1", 420, hedge=Hedge.MORE_THAN, as_of=moment("2024-06-15"))
    newer = killed("2", later, of=B, as_of=moment("2024-06-20"))
    assert related(older, newer).kind == kind


@pytest.mark.parametrize(
    ("hedge", "later", "kind"),
    [
        (Hedge.EXACT, 10100, "superseded"),
        (Hedge.ABOUT, 10100, "more_specific"),
        (Hedge.EXACT, 9900, "compatible"),
    ],
)
def test_a_later_count_replaces_a_round_one_that_leaves_room_for_it(
    hedge: Hedge, later: int, kind: str
) -> None:
    older = killed("1", 10000, as_of=moment("2024-06-15"))
    loosely = older.model_copy(update={"quantity": hedged(10000, hedge)})
    newer = killed("2", later, of=B, as_of=moment("2024-06-20"))
    assert related(loosely, newer).kind == kind


def test_a_plan_is_overtaken_on_another_day_than_planned() -> None:
    line = {"route": "moscow+pyongyang"}
    plan = claim(
        "1",
        {"act": "resumed", **line},
        kind="flight",
        when=moment("2024-06-01", text="1 June"),
        modality=Modality.PLANNED,
    )
    flown = claim("2", {"act": "operated", **line}, kind="flight", when=MONDAY, of=B)
    found = related(plan, flown)
    assert (found.kind, found.side) == ("superseded", "right")
    in_time = plan.model_copy(update={"when": MONDAY})
    assert related(in_time, flown).kind == "same"


def test_the_day_of_an_act_decides_where_one_text_alone_gives_a_figure() -> None:
    back = {"act": "resumed", "route": "moscow+pyongyang"}
    ours = claim("1", back, kind="flight", when=MONDAY, quantity=quantity(5, per="week"))
    theirs = claim("2", back, kind="flight", when=MONDAY, of=B)
    assert related(ours, theirs).kind == "same"


def test_a_denial_in_a_text_without_a_date_may_be_older_than_what_it_denies() -> None:
    visit = {"who": "putin", "place": "pyongyang"}
    came = claim("1", visit, kind="visit", when=MONDAY)
    denied = claim("2", visit, kind="visit", of=UNDATED, polarity=Polarity.DENIED)
    assert related(came, denied).kind == "undetermined"
    later = claim("2", visit, kind="visit", of=B, polarity=Polarity.DENIED)
    assert related(came, later).kind == "attribution_conflict"
    someday = came.model_copy(update={"when": None})
    assert related(someday, denied).kind == "attribution_conflict"
