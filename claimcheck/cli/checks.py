"""What decides whether a report fails: a verdict, an earlier report, and waivers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from claimcheck.cli.codes import FINDINGS, NEVER
from claimcheck.cli.streams import tell
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from claimcheck.compare.waivers import Note
    from claimcheck.model.report import Report
    from claimcheck.model.verdict import VerdictKind
    from claimcheck.report.wording import Wording

OTHER_RULES = "it was made with other rules: a finding may count as new because of these"


class Checks:
    """The check of a report, as the command line asks for it."""

    def __init__(
        self,
        fail_on: str,
        baseline: str | None = None,
        waivers: str | None = None,
        today: date | None = None,
    ) -> None:
        self.fail_on, self.baseline, self.waivers = fail_on, baseline, waivers
        self.today = today or date.today()
        self.idle = False
        """A waiver was found to match nothing, which is itself a finding."""

    def apply(self, made: Report, wording: Wording, lang: str) -> Report:
        """The report, its findings marked with what the baseline and the waivers say of them.

        A waiver that does nothing is told on standard error and under the report's problems.
        """
        if self.baseline:
            made = self._compared(made, self.baseline)
        if self.waivers:
            made = self._waived(made, self.waivers, wording, lang)
        return made

    def code(self, made: Report, lang: str) -> int:
        """The exit code, after every finding that fails was told on standard error."""
        if self.fail_on == NEVER:
            return 0
        from claimcheck.report.safe import safe_text

        failing = [one for one in made.findings if one.fails(self.gate())]
        for one in failing:
            click.echo(f"fails: {one.fingerprint} {safe_text(one.question[lang])}", err=True)
        return FINDINGS if failing or self.idle else 0

    def gate(self) -> VerdictKind:
        """The least grave verdict that fails; without a check, what would be worth one."""
        from claimcheck.model.verdict import VerdictKind

        return VerdictKind.DISPUTED if self.fail_on == NEVER else VerdictKind(self.fail_on)

    def _compared(self, made: Report, path: str) -> Report:
        from claimcheck.compare.baseline import with_baseline
        from claimcheck.compare.saved import read_report
        from claimcheck.errors import Location

        baseline = read_report(path)
        if baseline.packs != made.packs:
            tell("warning", [ClaimcheckError(OTHER_RULES, at=Location(path))])
        return with_baseline(made, baseline)

    def _waived(self, made: Report, path: str, wording: Wording, lang: str) -> Report:
        from claimcheck.compare.waivers import read_waivers, with_waivers
        from claimcheck.report.build import add_notes

        made, notes = with_waivers(made, read_waivers(path), self.today)
        self.idle = any(note.why.code.endswith("_unused") for note in notes)
        tell("warning", _told(notes, wording, lang))
        return add_notes(made, notes, wording)


def day_of(context: click.Context, parameter: click.Parameter, given: str | None) -> date | None:
    """A day that was given as YYYY-MM-DD."""
    try:
        return None if given is None else date.fromisoformat(given)
    except ValueError:
        what = f"{given!r} is not a day (write YYYY-MM-DD)"
        raise click.BadParameter(what, context, parameter) from None


def _told(notes: Sequence[Note], wording: Wording, lang: str) -> list[ClaimcheckError]:
    return [ClaimcheckError(wording.said(note.why).text[lang], at=note.at) for note in notes]
