from tests.factories import CASUALTIES, claim, document, messages, reason, wording


def test_a_question_names_the_slots_in_every_language() -> None:
    told = claim(slots={"outcome": "killed", "place": "kursk", "victims": "kp"})
    assert wording().question("casualties", [told]) == {
        "ar": "كم عدد القتلى من كوريا الشمالية في كورسك؟",
        "en": "How many people of North Korea were killed in Kursk?",
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


def test_a_kind_may_have_a_word_for_a_slot_whose_names_are_unknown() -> None:
    own = {"en": messages("en", **{"word.casualties.place": "the front"})}
    told = claim(slots={"outcome": "killed", "place": "unheard of"})
    assert wording(messages=own).question("casualties", [told]) == {
        "en": "How many people were killed in the front?"
    }
