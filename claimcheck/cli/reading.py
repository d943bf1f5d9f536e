"""From the arguments that name documents to the documents."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from claimcheck.cli.streams import tell

if TYPE_CHECKING:
    from claimcheck.documents.limits import Limits
    from claimcheck.documents.result import ReadResult
    from claimcheck.documents.stream import Stream
    from claimcheck.documents.worded_dates import DateWords


class _How(TypedDict):
    """The keywords of the readers."""

    published: Mapping[str, str]
    source: Mapping[str, str]
    fields: Mapping[str, str]
    limits: "Limits"
    words: "DateWords"


class Reading(NamedTuple):
    """How the user wants documents to be read."""

    published: Mapping[str, str]
    source: Mapping[str, str]
    field: Mapping[str, str]
    max_megabytes: int
    max_characters: int
    time_limit: float

    def all(self, paths: Sequence[str]) -> "ReadResult":
        """The documents, with every problem told; raises the last one where none is left."""
        from claimcheck.documents.read import collect_documents

        read = collect_documents(paths, **self._how())
        self._tell(read)
        return read

    def stream(self, paths: Sequence[str]) -> "Stream":
        """As ``all``, for as many documents as there may be."""
        from claimcheck.documents.stream import stream_documents

        read = stream_documents(paths, **self._how())
        self._tell(read)
        return read

    def _how(self) -> _How:
        from claimcheck.documents.limits import Limits
        from claimcheck.pipeline import date_words

        return {
            "published": self.published,
            "source": self.source,
            "fields": self.field,
            "limits": Limits(self.max_megabytes, self.max_characters, self.time_limit),
            "words": date_words(),
        }

    def _tell(self, read: "ReadResult | Stream") -> None:
        tell("warning", read.warnings)
        if read.problems and not read.documents:
            tell("error", read.problems[:-1])
            raise read.problems[-1]
        tell("error", read.problems)
