from datetime import date

import pytest

from claimcheck.model.claim import Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import Narrowing
from claimcheck.model.reason import Reason
from tests.factories import (
    CASUALTIES,
    claim,
    document,
    messages,
    moment,
    quantity,
    reason,
    wording,
)


def test_a_question_names_the_slots_in_every_language() -> None:
    told = claim(slots={"outcome": "killed", "place": "kursk", "victims": "kp"})
    assert wording().question("casualties", [told]) == {
        "ar": "كم عدد القتلى من كوريا الشمالية في كورسك؟",
        "en": "How many people from North Korea were killed in Kursk?",
    }


def test_a_slot_is_worded_after_what_most_claims_share() -> None:
    places = ["kursk", "kp", "kp"]
    claims = [
        claim(f"c{number}", slots={"outcome": "killed", "place": place})
        for number, place in enumerate(places)
    ]
    assert wording().question("casualties", claims)["en"].endswith("in North Korea?")
    assert wording().question("casualties", claims[:2]) == wording().question(
        "casualties", claims[1::-1]
    )


def test_several_keys_are_joined() -> None:
    told = claim(slots={"outcome": "killed", "place": "kp+kursk"})
    assert wording().question("casualties", [told])["en"].endswith("in North Korea and Kursk?")


def test_an_unknown_name_is_asked_for_in_its_own_words() -> None:
    of = document(text="قتل جندي في الجبهة")
    told = claim(of=of, slots={"outcome": "killed", "place": "front"})
    words = told.slots["place"].model_copy(update={"text": "الجبهة"})
    told = told.model_copy(update={"slots": {**told.slots, "place": words}})
    assert (
        wording().question("casualties", [told])["en"] == "How many people were killed in الجبهة?"
    )


def test_beside_those_who_have_a_name_others_are_told_as_such() -> None:
    told = claim(slots={"outcome": "killed", "place": "kp+nowhere+kursk"})
    words = told.slots["place"].model_copy(update={"text": "بين كورسك وغيرها"})
    told = told.model_copy(update={"slots": {**told.slots, "place": words}})
    asked = wording().question("casualties", [told])["en"]
    assert asked.endswith("in North Korea, Kursk and another?")


def test_what_was_not_said_is_marked() -> None:
    assert (
        wording().question("casualties", [claim(slots={})])["en"]
        == "How many people were (not said)?"
    )


def test_a_kind_without_a_question_in_a_language_asks_in_another() -> None:
    kind = CASUALTIES.model_copy(update={"question": {"en": "What of {outcome}?"}})
    asked = wording(kinds={"casualties": kind}).question("casualties", [claim()])
    assert asked == {"ar": "What of القتلى?", "en": "What of killed?"}


def test_a_reason_is_said_in_every_language() -> None:
    assert wording().said(reason(count=3)).text == {"ar": "بسبب 3.", "en": "Because of 3."}


def test_what_tells_a_matter_from_others_follows_the_question_in_brackets() -> None:
    kind = CASUALTIES.model_copy(update={"narrowed_by": (Narrowing.WHEN,)})
    told = claim(when=moment("2004-02-01", "2004-02-29"))
    assert wording(kinds={"casualties": kind}).question("casualties", [told]) == {
        "ar": "كم عدد القتلى؟ (2004-02)",
        "en": "How many people were killed? (2004-02)",
    }


def test_of_a_pair_that_is_half_known_the_other_half_is_marked() -> None:
    place = CASUALTIES.slots["place"].model_copy(update={"several": True, "least": 2})
    kind = CASUALTIES.model_copy(update={"slots": {**CASUALTIES.slots, "place": place}})
    told = claim(slots={"outcome": "killed", "place": "kursk"})
    asked = wording(kinds={"casualties": kind}).question("casualties", [told])
    assert asked["en"].endswith("in Kursk and (not said)?")
    question = {"en": "How many{place: between }{place.alone: near }?"}
    apart = kind.model_copy(update={"question": question})
    asked = wording(kinds={"casualties": apart}).question("casualties", [told])
    assert asked["en"] == "How many near Kursk?"


def test_days_in_a_reason_are_said_by_their_ends() -> None:
    own = {"en": messages("en", **{"test.days": "On {days}."})}
    days = DateRange(first=date(2025, 5, 20), last=date(2025, 6, 5))
    said = wording(messages=own).said(Reason(code="test.days", values={"days": days}))
    assert said.text == {"en": "On 2025-05-20 to 2025-06-05."}


def test_a_list_of_several_has_its_word_before_the_last() -> None:
    told = claim(slots={"outcome": "killed", "place": "kp+kursk+gaza"})
    names = {"en": {"kp": "North Korea", "kursk": "Kursk", "gaza": "Gaza"}}
    names["ar"] = {"kp": "كوريا الشمالية", "kursk": "كورسك", "gaza": "غزة"}
    asked = wording(names=names).question("casualties", [told])
    assert asked["en"].endswith("in North Korea, Kursk and Gaza?")
    assert asked["ar"].endswith("في كوريا الشمالية وكورسك وغزة؟")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ([Modality.PLANNED, Modality.POSSIBLE], "Will be killed?"),
        ([Modality.PLANNED, Modality.ASSERTED], "Were killed?"),
        ([Modality.POSSIBLE], "Were killed?"),
    ],
)
def test_what_nobody_says_was_done_is_asked_after_as_a_plan(
    said: list[Modality], asked: str
) -> None:
    texts = {"question": {"en": "Were {outcome}?"}, "planned": {"en": "Will be {outcome}?"}}
    own = wording(kinds={"casualties": CASUALTIES.model_copy(update=texts)})
    claims = [claim(f"c{number}", modality=each) for number, each in enumerate(said)]
    assert own.question("casualties", claims)["en"] == asked


def test_of_a_family_only_claims_of_the_kind_itself_are_asked_after() -> None:
    told = claim("b", slots={"outcome": "killed", "place": "kursk"})
    other = claim("a", slots={"outcome": "wounded", "place": "kp"})
    other = other.model_copy(update={"kind": "meeting"})
    asked = wording().question("casualties", [other, told])["en"]
    assert asked == "How many people were killed in Kursk?"


def test_several_places_that_are_only_around_are_not_asked_after() -> None:
    told = claim(slots={"outcome": "killed", "place": "kp+kursk"})
    around = told.slots["place"].model_copy(update={"inherited": True})
    told = told.model_copy(update={"slots": {**told.slots, "place": around}})
    assert wording().question("casualties", [told])["en"] == "How many people were killed?"


def test_a_bare_number_in_a_reason_counts_what_the_other_counts() -> None:
    own = {"en": messages("en", **{"test.moved": "From {old} to {new}."})}
    values = {"old": quantity(54, unit="soldier"), "new": quantity(94, unit=None)}
    said = wording(messages=own).said(Reason(code="test.moved", values=values))
    both = {"old": quantity(54, unit="soldier"), "new": quantity(94, unit="soldier")}
    assert said == wording(messages=own).said(Reason(code="test.moved", values=both))
    bare = {"old": quantity(54, unit=None), "new": quantity(94, unit=None)}
    assert said != wording(messages=own).said(Reason(code="test.moved", values=bare))
