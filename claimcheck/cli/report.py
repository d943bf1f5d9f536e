"""The command that reports, and the one that lists the formats of a report."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import click

from claimcheck.cli.checks import Checks, day_of
from claimcheck.cli.options import (
    VERDICTS,
    fail_on_option,
    lang_option,
    output_option,
    reads_documents,
    work_options,
)
from claimcheck.cli.outputs import PAGE, Several, Target, put, settle, targets_of
from claimcheck.cli.streams import require_language
from claimcheck.cli.working import Working
from claimcheck.errors import ClaimcheckError
from claimcheck.report.formats import FORMATS, install_hint

if TYPE_CHECKING:
    from claimcheck.documents.result import ReadResult
    from claimcheck.model.document import Document
    from claimcheck.model.report import Report


@click.command()
@click.option(
    "--format",
    "targets",
    cls=Several,
    multiple=True,
    callback=targets_of,
    default=(PAGE,),
    show_default=True,
    metavar="FMT[:FILE]",
    help="A format, and the file it goes to; may be given several times. See: claimcheck formats.",
)
@output_option
@lang_option
@fail_on_option(VERDICTS, "Exit 1 when a finding has this verdict or a graver one.")
@click.option(
    "--show",
    type=click.Choice(VERDICTS),
    default=VERDICTS[-1],
    help="Print only findings with this verdict or a graver one; the check looks at all.",
)
@click.option(
    "--baseline",
    metavar="OLD.json",
    help="An earlier report in JSON: only what is not in it can fail.",
)
@click.option("--waivers", metavar="FILE.toml", help="Findings that are accepted, by whom and why.")
@click.option(
    "--today",
    metavar="DATE",
    callback=day_of,
    help="The day on which waivers must still hold, instead of today.",
)
@click.option("--csv-bom", is_flag=True, help="Begin CSV as Excel needs it to show Arabic.")
@click.option(
    "--csv-raw", is_flag=True, help="Leave CSV cells that look like formulas as they are."
)
@work_options
@reads_documents
def report(
    read: ReadResult,
    targets: tuple[Target, ...],
    output: str | None,
    lang: str,
    fail_on: str,
    show: str,
    baseline: str | None,
    waivers: str | None,
    today: date | None,
    csv_bom: bool,
    csv_raw: bool,
    working: Working,
) -> int:
    """Report which facts of the documents are corroborated, updated or disputed.

    PATHS are files (see: claimcheck formats), folders, or - for standard input.
    """
    from claimcheck import pipeline
    from claimcheck.report.build import add_problems
    from claimcheck.report.sheet import Look, Sheet

    pack = pipeline.load_pack()
    require_language(lang, pack.messages)
    settled = settle(targets, output)
    checks = Checks(fail_on, baseline, waivers, today or date.today())
    wording = pipeline.wording_of(pack)
    with working.on(len(read.documents)) as work:
        made = pipeline.check(read.documents, work=work)
    made = add_problems(made, read.problems, wording)
    made = checks.apply(made, wording, lang)
    sheet = Sheet(
        _shown(made, show),
        wording,
        pack,
        lang,
        gate=checks.gate(),
        look=Look(csv_bom=csv_bom, csv_raw=csv_raw),
        first_lines=_first_lines(made.documents),
    )
    for target in settled:
        put(target, sheet)
    return checks.code(made, lang)


@click.command()
def formats() -> None:
    """List the formats: what --format writes, the files that are read, what they still need."""
    from claimcheck.documents import formats as readers

    for one in FORMATS.values():
        click.echo(f"--format {one.name}\t{one.what}\t{_state(one.is_ready, one.extra)}")
    for kind in readers.FORMATS:
        ends, state = " ".join(kind.suffixes), _state(kind.is_ready, kind.extra)
        click.echo(f"{ends}\t{kind.name}\t{state}")


def _state(is_ready: bool, extra: str | None) -> str:
    return "ready" if is_ready else install_hint(extra or "")


def _shown(made: Report, least: str) -> Report:
    """The report with the findings that are at least so grave; its counts stay those of all."""
    from claimcheck.model.verdict import VerdictKind

    findings = (one for one in made.findings if one.reaches(VerdictKind(least)))
    return made.model_copy(update={"findings": tuple(findings)})


def _first_lines(documents: Iterable[Document]) -> dict[str, int]:
    """On which line of its file a text begins, for those that stand under front matter."""
    from pathlib import Path

    from claimcheck.documents.decode import decode

    found: dict[str, int] = {}
    for document in documents:
        skipped = document.extra.get("body_start")
        if document.path and isinstance(skipped, int):
            with suppress(OSError, ClaimcheckError):
                text = decode(Path(document.path).read_bytes(), document.path)
                found[document.id] = text.count("\n", 0, skipped) + 1
    return found
