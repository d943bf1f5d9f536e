"""What is doubtful about a rule pack that loads: each check is a small function.

Loading already refuses what cannot run (unknown names, doubled keys, ids that are not paths). These
checks look at what runs but should not stand so. The checks that must run the rules on their cases
are in ``rulecheck``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.rulepack.cases import SUFFIX, RuleCase, load_cases
from claimcheck.rulepack.entries import LexiconEntry
from claimcheck.rulepack.language import shown_path
from claimcheck.rulepack.pack import Pack
from claimcheck.rulepack.schema import RuleFile, Status
from claimcheck.rulepack.source import Source

EXEMPTIONS = "exemptions.yaml"
Exemptions = Mapping[str, Mapping[str, str]]
"""For each check the rules and lexicons that it leaves alone, each with the reason."""


class Severity(StrEnum):
    """Whether an issue must be mended, or only looked at."""

    ERROR = "error"
    WARNING = "warning"


class Issue(NamedTuple):
    """One doubtful place of a pack. ``subject`` is the id of the rule, or of the lexicon."""

    check: str
    subject: str
    severity: Severity
    what: str
    at: Location

    def __str__(self) -> str:
        return f"{self.at}: {self.severity}: {self.what} [{self.check}]"


@dataclass(frozen=True, eq=False)
class WrittenRule:
    """A rule with the file that it stands in and its cases."""

    rule: RuleFile
    source: Source
    cases: tuple[RuleCase, ...]

    @property
    def severity(self) -> Severity:
        """How grave it is when something is missing: a draft may still lack it."""
        return Severity.ERROR if self.rule.status is Status.STABLE else Severity.WARNING

    def issue(
        self, check: str, what: str, *keys: str | int, severity: Severity | None = None
    ) -> Issue:
        """An issue at the part of the rule that ``keys`` lead to."""
        return Issue(check, self.rule.id, severity or self.severity, what, self.source.at(*keys))


@dataclass(frozen=True, eq=False)
class WrittenLexicon:
    """A lexicon with its language, name, and file."""

    language: str
    name: str
    entry: LexiconEntry
    source: Source

    @property
    def id(self) -> str:
        """How exemptions call it."""
        return f"{self.language}.{self.name}"

    def issue(self, check: str, what: str, severity: Severity = Severity.ERROR) -> Issue:
        """An issue at the lexicon."""
        return Issue(check, self.id, severity, what, self.source.at(self.name))


@dataclass(frozen=True)
class Written:
    """A pack beside its files: what the checks look at."""

    pack: Pack
    rules: tuple[WrittenRule, ...]
    lexicons: tuple[WrittenLexicon, ...]
    exemptions: Exemptions


def read_written(pack: Pack, folder: Path) -> Written:
    """The rules, cases and lexicons of a pack as they are written.

    Raises RulePackError with every problem of the case files and of the exemptions.
    """
    by_rule: dict[str, list[RuleCase]] = {}
    for case in load_cases(folder):
        by_rule.setdefault(case.rule, []).append(case)
    files = (rule.file for language in pack.languages.values() for rule in language.rules)
    rules = tuple(
        WrittenRule(rule, _source(_path_of(rule, folder)), tuple(by_rule.get(rule.id, ())))
        for rule in files
    )
    lexicons = tuple(
        WrittenLexicon(path.parent.parent.name, name, source.as_model(LexiconEntry, entry), source)
        for path in sorted(folder.glob("*/lexicon/*.yaml"))
        for source in (_source(path),)
        for name, entry in (source.data or {}).items()
    )
    return Written(pack, rules, lexicons, _exemptions(folder / EXEMPTIONS))


def without_exempted(issues: Iterable[Issue], exemptions: Exemptions) -> Iterator[Issue]:
    """The issues that no exemption covers."""
    return (each for each in issues if each.subject not in exemptions.get(each.check, {}))


def sorted_issues(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues by place, each once."""
    return tuple(sorted(set(issues), key=lambda each: (each.at.path, each.at.line or 0, each.what)))


def stale_exemptions(issues: Iterable[Issue], exemptions: Exemptions) -> Iterator[Issue]:
    """Exemptions from what no check finds any more."""
    found = {(each.check, each.subject) for each in issues}
    at = Location(f"rules/{EXEMPTIONS}")
    for check, subjects in exemptions.items():
        for subject in subjects:
            if (check, subject) not in found:
                what = f"{subject} needs no exemption from {check}"
                yield Issue("stale_exemption", subject, Severity.WARNING, what, at)


def _exemptions(path: Path) -> Exemptions:
    if not path.is_file():
        return {}
    source = _source(path)
    found: dict[str, dict[str, str]] = {}
    problems: list[RuleError] = []
    for check, subjects in (source.data or {}).items():
        for subject, reason in (subjects or {}).items():
            found.setdefault(check, {})[subject] = reason
            if not isinstance(reason, str) or not reason.strip():
                what = f"{subject} is exempted from {check} without a reason"
                problems.append(RuleError(what, at=source.at(check, subject)))
    if problems:
        raise RulePackError(problems)
    return found


def _path_of(rule: RuleFile, folder: Path) -> Path:
    return folder.joinpath(*rule.id.split(".")).with_suffix(".yaml")


def _source(path: Path) -> Source:
    return Source(path, shown_path(path))


def cases_path(rule: WrittenRule) -> Location:
    """Where the cases of a rule stand, or should stand."""
    return Location(rule.source.shown.replace(".yaml", SUFFIX))


Check = Callable[[Written], Iterator[Issue]]
