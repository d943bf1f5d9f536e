"""How much of a stranger's file is read: what is larger is refused before it is opened."""

from typing import NamedTuple

from claimcheck.documents.budget import SECONDS
from claimcheck.errors import DocumentError, Location

MEGABYTE = 1_000_000


class Limits(NamedTuple):
    """The most that one run reads of a file, unpacks from it, and takes as one text.

    ``megabytes`` bounds a file, and what a packed file may unpack to; ``characters`` the text of
    one document; ``seconds`` the time that one file and one document may take, 0 for no end.
    """

    megabytes: int = 50
    characters: int = 1_000_000
    seconds: float = SECONDS

    @property
    def bytes(self) -> int:
        return self.megabytes * MEGABYTE


DEFAULT = Limits()


def too_large(what: str, size: int | None, limits: Limits, at: Location) -> DocumentError:
    """The error for what holds more than ``limits`` allow; ``size`` is what it says it holds."""
    held = "more" if size is None else f"{size / MEGABYTE:.0f} MB"
    told = f"{what}: {held}, and at most {limits.megabytes} MB are read"
    return DocumentError(told, at=at, hint="split it, or raise --max-megabytes")
