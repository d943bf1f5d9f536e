"""What a reader hands back: the documents, and what kept others from being read."""

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document


class ReadResult(NamedTuple):
    """Documents that were read, and problems beside them: bad input never costs good input.

    A problem cost a document or its metadata. A warning cost nothing.
    """

    documents: tuple[Document, ...] = ()
    problems: tuple[ClaimcheckError, ...] = ()
    warnings: tuple[ClaimcheckError, ...] = ()


def together(results: Iterable[ReadResult]) -> ReadResult:
    """Several results as one, in their order."""
    parts = tuple(results)
    return ReadResult(
        documents=tuple(document for part in parts for document in part.documents),
        problems=tuple(problem for part in parts for problem in part.problems),
        warnings=tuple(warning for part in parts for warning in part.warnings),
    )
