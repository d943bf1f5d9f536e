"""From the arguments that say how a run is done to the run's work."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, NamedTuple

import click

from claimcheck.cli.progress import Progress
from claimcheck.cli.streams import tell
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from claimcheck.engine.work import Work


class Working(NamedTuple):
    """How the user wants a run to be done."""

    jobs: int | Literal["auto"]
    cache: str | None

    @contextmanager
    def on(self, documents: int, *, printed: bool = False) -> Iterator["Work"]:
        """The work on so many documents, with its progress on a terminal while it goes on.

        ``printed`` says that the results go to standard output while they come.
        """
        from claimcheck.engine.work import Work

        seconds = click.get_current_context().params["time_limit"]
        with Progress(documents, printed=printed) as progress:
            yield Work(self.jobs, self.cache, _warn, progress.done, seconds)


def _warn(error: ClaimcheckError) -> None:
    tell("warning", [error])
