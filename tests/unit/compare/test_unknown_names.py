"""Names that no table knows."""

from claimcheck.compare.unknown_names import unknown_names
from claimcheck.model.claim import Claim, Holder
from claimcheck.model.unknown_name import UnknownName
from claimcheck.rulepack.load import load_pack
from tests.factories import claim, document


def said_by(key: str, text: str, of: str) -> Claim:
    holder = Holder(key=key, text=text, start=0, stop=len(text))
    return claim(f"{of}-{key}", document(of)).model_copy(update={"attribution": ((holder,),)})


def found(*claims: Claim) -> tuple[UnknownName, ...]:
    return unknown_names(claims, load_pack())


def test_spellings_of_one_foreign_name_are_shown_to_be_alike() -> None:
    first, second = found(
        said_by("person.بان يونغ هون", "بان يونغ هون", "a"),
        said_by("person.بان يونغ هون", "بان", "b"),
        said_by("person.بان يونغ هوان", "الوزير بان يونغ هوان", "c"),
    )
    assert (first.spelling, first.type, first.documents) == ("بان يونغ هون", "person", ("a", "b"))
    assert [each.key for each in first.like] == [second.key]
    assert [each.key for each in second.like] == [first.key]
    assert 80 <= first.like[0].likeness < 100


def test_a_known_name_that_is_written_almost_alike_is_suggested() -> None:
    names = load_pack().names.by_id.values()
    known = next(name for name in names if name.type == "person" and len(name.names["ar"][0]) > 9)
    spelling = known.names["ar"][0]
    (only,) = found(said_by(f"person.{spelling[:-1]}", spelling[:-1], "a"))
    assert known.id in [each.key for each in only.like]


def test_known_names_and_words_that_are_no_names_are_left_out() -> None:
    assert found(said_by("ru", "روسيا", "a"), said_by("مصادر محليه", "مصادر محلية", "a")) == ()


def test_names_of_different_types_are_never_alike() -> None:
    names = found(
        said_by("person.شانوري", "شانوري", "a"),
        said_by("city.شانوري", "شانوري", "b"),
    )
    keys = {each.key for each in names}
    assert keys == {"person.شانوري", "city.شانوري"}
    assert not any(like.key in keys for each in names for like in each.like)
