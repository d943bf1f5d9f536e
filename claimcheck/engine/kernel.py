"""The one shape in which extraction runs, wherever it runs: documents in, rows of claims out."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.extract import ClaimExtractor, Extraction
from claimcheck.claims.row import Row, to_row
from claimcheck.documents.budget import SECONDS, OutOfTime, stopped, time_budget
from claimcheck.mentions.language import language_of
from claimcheck.model.document import Document
from claimcheck.rulepack.pack import Pack


class Kernel:
    """Extracts the claims of documents with a pack; what it gives depends on these two alone.

    A document that takes more than so many ``seconds`` gives no claims and says so; 0 sets no
    bound. It can be pickled, and then carries these two alone: what is made ready from the pack for
    speed is made anew where it runs.
    """

    def __init__(self, pack: Pack, seconds: float = SECONDS) -> None:
        self.pack = pack
        self.seconds = seconds
        self._extractors: dict[str, ClaimExtractor] = {}

    def __getstate__(self) -> tuple[Pack, float]:
        return self.pack, self.seconds

    def __setstate__(self, state: tuple[Pack, float]) -> None:
        self.__init__(*state)  # type: ignore[misc]

    def __call__(self, batch: Sequence[Document]) -> list[Row]:
        """One row for each document, in their order."""
        return [to_row(self.extract(document)) for document in batch]

    def extract(self, document: Document) -> Extraction:
        """What one document gives: itself, dated where its text allows it, and its claims."""
        language = language_of(document, self.pack)
        if language is None:
            return Extraction(document, ())
        if language not in self._extractors:
            self._extractors[language] = ClaimExtractor(self.pack, self.pack.languages[language])
        try:
            with time_budget(self.seconds):
                return self._extractors[language].extract(document)
        except OutOfTime:
            return Extraction(stopped(document, self.seconds), ())
