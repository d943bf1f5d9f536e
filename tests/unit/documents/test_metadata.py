from datetime import date

import pytest

from claimcheck.documents.metadata import with_metadata
from claimcheck.errors import Location, MetadataError
from claimcheck.model.document import DateBasis, Document
from tests.factories import document


def described(**written: object) -> Document:
    return with_metadata(document(), written, lambda _: Location("a.md", 2))


@pytest.mark.parametrize("name", ["source", "publisher", "outlet", "site_name"])
def test_a_source_goes_by_several_names(name: str) -> None:
    assert described(**{name: "صحيفة"}).source == "صحيفة"


@pytest.mark.parametrize("name", ["published", "date", "datePublished"])
def test_a_publication_date_goes_by_several_names(name: str) -> None:
    found = described(**{name: "2024-03-28"})
    assert found.published is not None
    assert found.published.first == date(2024, 3, 28)
    assert found.published_basis is DateBasis.GIVEN


def test_a_key_stands_before_its_aliases() -> None:
    found = described(publisher="second", source="first")
    assert (found.source, found.extra) == ("first", {"publisher": "second"})


def test_null_says_nothing() -> None:
    found = described(published=None, source=None, title=None)
    assert found == document()


def test_unknown_keys_are_kept() -> None:
    assert described(section="world").extra == {"section": "world"}


def test_what_was_known_stays_where_nothing_new_is_said() -> None:
    known = document(source="A", title="T")
    assert with_metadata(known, {"source": "B"}, lambda _: None) == document(source="B", title="T")


def test_a_value_of_the_wrong_sort_is_refused_at_its_place() -> None:
    with pytest.raises(MetadataError, match=r"^a\.md:2: 'source' must be a text"):
        described(source=["a"])
