"""Everything that can go wrong for a user, with the place and the way out.

    ClaimcheckError
    ├── DocumentError    a document cannot be read
    ├── MetadataError    what was said about a document cannot be used
    ├── RuleError        one problem of a rule pack
    ├── RulePackError    all problems of a rule pack, together
    ├── GoldError        a gold file cannot be used
    ├── ReportError      a saved report cannot be used
    ├── WaiverError      a file of waivers cannot be used
    ├── CacheError       the file of kept claims cannot be used
    ├── WorkerError      a worker process ended before its work was done
    └── UsageError       a call asks for what does not exist

Stages do not catch these; the command line alone turns them into exit code 2.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Location(NamedTuple):
    """A place in a file: ``path``, and ``line`` counted from 1 where known."""

    path: str
    line: int | None = None

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


class ClaimcheckError(Exception):
    """Base of all errors that a user can mend: what, where, and how to fix it."""

    def __init__(self, what: str, *, at: Location | None = None, hint: str | None = None) -> None:
        self.what = what
        self.at = at
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.at}: " if self.at else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.what}{hint}"


class DocumentError(ClaimcheckError):
    """A document cannot be read."""


class MetadataError(ClaimcheckError):
    """What was said about a document (a date, a source) cannot be used."""


class RuleError(ClaimcheckError):
    """One problem of a rule pack, at its line."""


class RulePackError(ClaimcheckError):
    """All problems of a rule pack, so that an editor mends them in one go."""

    def __init__(self, problems: Sequence[RuleError]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.at or Location(""), p.what)))
        count = len(self.problems)
        super().__init__(f"{count} {'problem' if count == 1 else 'problems'} in the rule packs")

    def __str__(self) -> str:
        return "\n".join([f"{self.what}:", *(f"  {problem}" for problem in self.problems)])


class GoldError(ClaimcheckError):
    """A gold file cannot be used."""


class ReportError(ClaimcheckError):
    """A saved report cannot be used."""


class WaiverError(ClaimcheckError):
    """A file of waivers cannot be used."""


class CacheError(ClaimcheckError):
    """The file of kept claims cannot be used; the run goes on without it."""


class WorkerError(ClaimcheckError):
    """A worker process ended before its work was done."""


class UsageError(ClaimcheckError):
    """A call asks for what does not exist."""
