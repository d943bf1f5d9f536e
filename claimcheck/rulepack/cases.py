"""The cases beside the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.rulepack.case_file import Case, CaseFile
from claimcheck.rulepack.language import shown_path
from claimcheck.rulepack.source import Source

SUFFIX = ".cases.yaml"


@dataclass(frozen=True, eq=False)
class RuleCase:
    """One case of one rule: ``sort`` is ``gives``, ``nothing`` or ``missed``."""

    rule: str
    language: str
    sort: str
    number: int
    today: str
    case: Case
    source: Source

    @property
    def at(self) -> Location:
        """Where it stands. The lines of a file are read only here: that takes most of the time."""
        return self.source.at(self.sort, self.number - 1)

    @property
    def name(self) -> str:
        """How the case is called: ``ar.casualties.killed:gives-2``."""
        return f"{self.rule}:{self.sort}-{self.number}"


def load_cases(folder: Path) -> tuple[RuleCase, ...]:
    """Every case of every rule of a pack's folder, sorted by rule.

    Raises RulePackError with all problems of all case files, each at its line.
    """
    problems: list[RuleError] = []
    cases: list[RuleCase] = []
    for path in sorted(folder.glob(f"*/*/*{SUFFIX}")):
        try:
            cases += _cases(path)
        except RulePackError as error:
            problems += error.problems
    if problems:
        raise RulePackError(problems)
    return tuple(cases)


def _cases(path: Path) -> Iterator[RuleCase]:
    source = Source(path, shown_path(path))
    file = source.as_model(CaseFile)
    language, stratum = path.parent.parent.name, path.parent.name
    rule = ".".join((language, stratum, path.name.removesuffix(SUFFIX)))
    if not path.with_name(path.name.replace(SUFFIX, ".yaml")).is_file():
        problem = RuleError("no rule stands beside these cases", at=Location(shown_path(path)))
        raise RulePackError([problem])
    for sort in ("gives", "nothing", "missed"):
        for number, case in enumerate(getattr(file, sort), 1):
            yield RuleCase(rule, language, sort, number, file.today, case, source)
