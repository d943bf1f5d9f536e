"""A rule in memory, of which no more is read than what wakes it until a text does."""

from __future__ import annotations

from typing import Protocol

from claimcheck.rulepack.outline import Outline, outline_of
from claimcheck.rulepack.schema import Pattern, RuleFile

_ALL = slice(None)


class Unread(Protocol):
    """The file of a rule that nobody has asked for yet."""

    def pattern(self, number: int, part: slice) -> Pattern:
        """A part of one of its patterns."""

    def made(self) -> RuleFile:
        """All of it."""

    def said(self) -> RuleFile:
        """All of it, less the patterns."""


class Rule:
    """A rule: what finds its place among the others, the outline of each pattern, and its file."""

    __slots__ = ("_file", "_said", "emits", "id", "kind", "outlines")

    def __init__(
        self,
        id_: str,
        kind: str | None,
        emits: str | None,
        outlines: tuple[Outline, ...],
        file: RuleFile | Unread,
    ) -> None:
        self.id = id_
        self.kind = kind
        self.emits = emits
        self.outlines = outlines
        self._file = file
        self._said: RuleFile | None = None

    @property
    def file(self) -> RuleFile:
        """All that the file of the rule says; made again, where need be, when first asked for."""
        if not isinstance(self._file, RuleFile):
            self._file = self._file.made()
        return self._file

    @property
    def said(self) -> RuleFile:
        """What a match gives: all that the file says; whether its patterns too is not sure."""
        if self._said is None:
            self._said = self._file if isinstance(self._file, RuleFile) else self._file.said()
        return self._said

    def pattern(self, number: int, part: slice = _ALL) -> Pattern:
        """One of its patterns, or a part of it: most are only tried, and fail early."""
        file = self._file
        if isinstance(file, RuleFile):
            return file.patterns[number][part]
        return file.pattern(number, part)

    @property
    def stratum(self) -> str:
        """The folder of the rule."""
        return self.id.split(".")[1]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rule) and (self.outlines, self.file) == (
            other.outlines,
            other.file,
        )

    def __hash__(self) -> int:
        return hash(self.id)


def rule_of(file: RuleFile) -> Rule:
    """The rule that a file declares."""
    return Rule(file.id, file.kind, file.emits, tuple(map(outline_of, file.patterns)), file)
