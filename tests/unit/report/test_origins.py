import pytest

from claimcheck.model.verdict import Origin
from claimcheck.report.origins import call_origin
from tests.factories import claim, document, origin, wording

OF = document("a.txt", source="Outlet A")


def call(called: Origin, *holders: str) -> dict[str, str]:
    told = claim("c", OF, holders=holders)
    return call_origin(called, {"c": told}, {"a.txt": OF}, wording())


def test_a_known_name_is_called_in_every_language() -> None:
    assert call(origin("kp", claim("c", OF))) == {"ar": "كوريا الشمالية", "en": "North Korea"}


def test_joint_speakers_are_called_together() -> None:
    assert call(origin("kp+kursk", claim("c", OF)))["en"] == "North Korea and Kursk"


def test_a_document_in_its_own_voice_is_called_by_its_source() -> None:
    own = origin("document:a.txt", claim("c", OF), basis="basis.document")
    assert call(own) == {"ar": "Outlet A", "en": "Outlet A"}


@pytest.mark.parametrize(
    ("holders", "called"), [(["متحدث", "وكالة"], "متحدث"), ([], "an unknown agency")]
)
def test_an_unknown_name_is_called_as_the_text_words_it(holders: list[str], called: str) -> None:
    unknown = origin("an unknown agency", claim("c", OF))
    assert call(unknown, *holders) == {"ar": called, "en": called}


@pytest.mark.parametrize(("prints", "called"), [(["c"], "Outlet B"), (["c", "d"], "Outlet A")])
def test_a_copy_is_called_by_its_original_only_where_that_says_so_too(
    prints: list[str], called: str
) -> None:
    copy = document("b.txt", source="Outlet B", copy_of="a.txt")
    claims = {"c": claim("c", copy), "d": claim("d", OF)}
    copied = origin("document:a.txt", *(claims[one] for one in prints), basis="basis.copy")
    told = call_origin(copied, claims, {"a.txt": OF, "b.txt": copy}, wording())
    assert told["en"] == called
