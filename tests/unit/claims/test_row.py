"""An extraction comes back from its row as it went in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from claimcheck.claims.extract import Extraction
from claimcheck.claims.row import from_row, to_row
from claimcheck.errors import DocumentError
from claimcheck.model.document import Document
from claimcheck.pipeline import kernel_of
from tests.corpus import articles
from tests.factories import document
from tests.packs import shipped
from tests.strategies import texts


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.id)
def test_every_article_comes_back_from_its_row(article: Document) -> None:
    made = kernel_of(shipped()).extract(article)
    back = from_row(to_row(made), article)
    assert back == made
    assert [one.model_dump_json() for one in back.claims] == [
        one.model_dump_json() for one in made.claims
    ]


@settings(max_examples=40, deadline=None)
@given(texts)
def test_any_text_comes_back_from_its_row(text: str) -> None:
    given_ = document("any", text)
    made = kernel_of(shipped()).extract(given_)
    assert from_row(to_row(made), given_) == made


def test_a_row_is_small() -> None:
    made = [kernel_of(shipped()).extract(article) for article in articles()[:10]]
    claims = sum(len(each.claims) for each in made)
    assert sum(len(to_row(each)) for each in made) < 1000 * claims


@pytest.mark.parametrize("row", [b"", b"{}]", b'{"claims": 1}', b'{"unknown": 1}', b"\xff"])
def test_what_is_no_row_is_refused(row: bytes) -> None:
    with pytest.raises(ValueError, match="validation error"):
        from_row(row, document())


def test_half_a_character_is_told() -> None:
    article = articles()[0]
    made = kernel_of(shipped()).extract(article)
    broken = made.claims[0].model_copy(update={"quote": "\ud800"})
    with pytest.raises(DocumentError, match="half a character"):
        to_row(Extraction(article, (broken,)))
