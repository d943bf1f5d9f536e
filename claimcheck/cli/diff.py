"""The command that compares two saved reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claimcheck.cli.codes import FINDINGS
from claimcheck.cli.options import (
    VERDICTS,
    fail_on_option,
    format_option,
    lang_option,
    output_option,
)
from claimcheck.cli.streams import interface_of, page_look, write

if TYPE_CHECKING:
    from claimcheck.model.diff import Diff


@click.command()
@click.argument("old", metavar="OLD.json")
@click.argument("new", metavar="NEW.json")
@fail_on_option(VERDICTS, "Exit 1 when a new or changed fact has this verdict or a graver one.")
@format_option("text", "json")
@output_option
@lang_option
@click.pass_context
def diff(
    context: click.Context,
    /,
    old: str,
    new: str,
    fail_on: str,
    format_: str,
    output: str | None,
    lang: str,
) -> None:
    """Compare two reports in JSON: which facts are new, changed, gone or as they were?"""
    from claimcheck.compare.diff import compare_reports
    from claimcheck.compare.saved import read_report

    interface_of(lang)
    made = compare_reports(read_report(old), read_report(new))
    write(_rendered(made, format_, lang, output), output)
    context.exit(FINDINGS if _stands(made, fail_on) else 0)


def _rendered(made: Diff, format_: str, lang: str, output: str | None) -> str:
    if format_ == "json":
        from claimcheck.report.to_json import render_json

        return render_json(made)
    from claimcheck.report.changed import DiffPage
    from claimcheck.report.to_terminal import render_lines

    width, color = page_look(output)
    return render_lines(DiffPage(made, interface_of(lang)[lang]).lines(), width=width, color=color)


def _stands(made: Diff, fail_on: str) -> bool:
    """Whether a fact that is new or changed is now at least as grave as ``fail_on``."""
    grave = VERDICTS[: VERDICTS.index(fail_on) + 1] if fail_on in VERDICTS else ()
    moved = (one for one in made.changes if one.kind in ("new", "changed"))
    return any(one.after is not None and one.after.verdict in grave for one in moved)
