"""The articles that ship with the tests, for what must hold of real texts."""

from __future__ import annotations

from functools import cache

from claimcheck.documents.read import read_documents
from claimcheck.model.document import Document
from tests.packs import ROOT


@cache
def articles() -> tuple[Document, ...]:
    """The seeds and the developers' stories."""
    return read_documents([ROOT / "seeds", *sorted((ROOT / "tests/gold/dev").glob("*.jsonl"))])
