"""Which figures a text sets side by side."""

from __future__ import annotations

from typing import Any

from claimcheck.verdicts.beside import SideBySide
from claimcheck.verdicts.pair import Witness
from tests import factories
from tests.factories import document, moment, quantity
from tests.packs import shipped

TEXT = "عنوان أول" + "\n" + "نص طويل " * 200
OF = document("a", TEXT)
OTHER = document("b", TEXT)
BODY = 20
KIND = shipped().kinds["casualties"]


def witness(id_: str, stated: int, speaker: str | None, start: int, **given: Any) -> Witness:
    of = given.pop("of", OF)
    claim = factories.claim(
        id_,
        of,
        slots={"outcome": "killed"},
        quantity=quantity(stated),
        holders=[speaker] if speaker else [],
    ).model_copy(update={"start": start, "stop": start + 5, **given})
    return Witness(claim, of, frozenset({speaker or f"document:{of.id}"}))


def beside(left: Witness, right: Witness, *more: Witness) -> bool:
    made = SideBySide([left, right, *more], KIND, shipped())
    assert made.sets(left, right) is made.sets(right, left)
    return made.sets(left, right)


def test_two_speakers_in_one_breath_answer_one_question() -> None:
    ours = witness("1", 822, "hospital", BODY)
    assert beside(ours, witness("2", 820, "ministry", BODY + 60))
    assert not beside(ours, witness("2", 820, "ministry", BODY + 900))
    assert not beside(ours, witness("2", 820, "hospital", BODY + 60))
    assert not beside(ours, witness("2", 820, None, BODY + 60))


def test_two_states_that_count_their_own_dead_give_no_two_answers() -> None:
    ours = witness("1", 199, "az", BODY)
    assert not beside(ours, witness("2", 198, "am.public_prosecution", BODY + 60))
    assert beside(ours, witness("2", 198, "az.defence", BODY + 60))


def test_a_whole_and_its_part_are_no_two_answers() -> None:
    assert not beside(
        witness("1", 2122, "ministry", BODY), witness("2", 1351, "governor", BODY + 60)
    )


def test_what_a_text_calls_earlier_is_no_answer() -> None:
    ours = witness("1", 822, "hospital", BODY)
    assert not beside(ours, witness("2", 820, "ministry", BODY + 60, earlier=True))


def test_other_texts_with_the_same_figures_of_the_same_speakers_are_set_beside_too() -> None:
    ours, theirs = witness("1", 822, "hospital", BODY), witness("2", 820, "ministry", BODY + 60)
    elsewhere = witness("3", 820, "ministry", BODY, of=OTHER)
    assert SideBySide([ours, theirs, elsewhere], KIND, shipped()).sets(ours, elsewhere)


def test_a_headline_that_its_body_does_not_know_is_set_beside_it() -> None:
    head, body = witness("1", 900, None, 0), witness("2", 700, "ministry", BODY)
    assert beside(head, body)
    assert not beside(head, body, witness("3", 890, "ministry", BODY + 500))


def test_a_few_here_and_a_few_there_are_no_two_answers() -> None:
    ours, theirs = witness("1", 3, "family", BODY), witness("2", 4, "ministry", BODY + 60)
    assert not beside(ours, theirs)
    day = moment("2024-06-19", text="أمس")
    dated = [
        witness(one, count, speaker, BODY + place, when=day)
        for one, count, speaker, place in (("1", 3, "family", 0), ("2", 4, "ministry", 60))
    ]
    assert beside(dated[0], dated[1])
