import pytest

from claimcheck.documents.record import as_documents
from claimcheck.errors import ClaimcheckError, DocumentError
from tests.factories import document


def test_texts_records_and_documents_become_documents() -> None:
    given = document("a")
    bare, record, same = as_documents(["نص", {"id": 7, "text": "خبر", "source": "صحيفة"}, given])
    assert (bare.text, bare.path, bare.source) == ("نص", None, None)
    assert (record.id, record.text, record.source) == ("7", "خبر", "صحيفة")
    assert same is given


def test_two_documents_with_one_id_are_refused() -> None:
    with pytest.raises(DocumentError, match="'a' stands twice"):
        as_documents([document("a"), document("a", "other")])


@pytest.mark.parametrize("bad", ["", {"source": "a"}, "half \ud800"])
def test_what_is_no_text_is_refused(bad: str | dict[str, str]) -> None:
    with pytest.raises(ClaimcheckError, match=r"^<record>: "):
        as_documents([bad])
