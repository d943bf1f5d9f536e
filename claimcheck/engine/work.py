"""How a run is done, as its caller wants it."""

import warnings
from collections.abc import Callable
from typing import Literal, NamedTuple

from claimcheck.documents.budget import SECONDS
from claimcheck.errors import ClaimcheckError

Jobs = int | Literal["auto"]


def _warn(error: ClaimcheckError) -> None:
    warnings.warn(str(error), RuntimeWarning, stacklevel=2)


def _unwatched(done: int) -> None:
    """Nobody looks on."""


class Work(NamedTuple):
    """How a run is done. It changes how long the run takes, and never what it gives.

    ``jobs`` is the number of processes, or ``"auto"``. ``cache`` is the path of a file that keeps
    the claims of every document, so that the next run reads only the new ones. ``tell`` is given
    what is wrong with that file, ``watch`` the number of documents done so far. A document that
    takes more than so many ``seconds`` alone is left without claims, and the report says so.
    """

    jobs: Jobs = 1
    cache: str | None = None
    tell: Callable[[ClaimcheckError], None] = _warn
    watch: Callable[[int], None] = _unwatched
    seconds: float = SECONDS


ALONE = Work()
