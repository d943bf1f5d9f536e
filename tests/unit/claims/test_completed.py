"""Completing drafts: what is known of those before is taken over, and changes no claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from claimcheck.claims import extract
from claimcheck.claims.completed import Completed, completed
from claimcheck.claims.context import Context
from claimcheck.claims.draft import Draft
from claimcheck.claims.extract import ClaimExtractor
from claimcheck.model.document import Document
from tests.corpus import articles
from tests.packs import shipped


@pytest.mark.parametrize("article", articles()[::3], ids=lambda article: article.id)
def test_drafts_completed_before_are_those_completed_anew(
    article: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = shipped()
    extractor = ClaimExtractor(pack, pack.languages["ar"])
    told = extractor.extract(article)

    def anew(drafts: Iterable[Draft], context: Context, _: Sequence[Completed]) -> list[Completed]:
        return completed(drafts, context, ())

    monkeypatch.setattr(extract, "completed", anew)
    assert extractor.extract(article) == told
