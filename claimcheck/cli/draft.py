"""The command that checks a draft against other documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from claimcheck.cli.codes import FINDINGS, UNUSABLE
from claimcheck.cli.options import (
    document_options,
    fail_on_option,
    format_option,
    lang_option,
    output_option,
    work_options,
)
from claimcheck.cli.reading import Reading
from claimcheck.cli.streams import interface_of, page_look, write
from claimcheck.cli.working import Working
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.documents.result import ReadResult
    from claimcheck.model.document import Document
    from claimcheck.model.draft import DraftReport

GATES = ("clash", "outdated", "unsupported")
"""What ``--fail-on`` may name, the gravest first."""
STDIN = "-"


class _SpreadsAgainst(click.Command):
    """A command whose ``--against`` takes every path up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, list(_spread(args)))


def _spread(args: Sequence[str]) -> Iterator[str]:
    """``--against A B`` as ``--against A --against B``."""
    spreading = False
    for one in args:
        if one.startswith("-") and one != STDIN:
            spreading = one == "--against"
            if spreading:
                continue
        yield from ("--against", one) if spreading else (one,)


@click.command(cls=_SpreadsAgainst)
@click.argument("path", metavar="DRAFT")
@click.option(
    "--against",
    multiple=True,
    required=True,
    metavar="PATHS...",
    help="The documents that the draft is checked against: files or folders.",
)
@fail_on_option(GATES, "Exit 1 when a claim of the draft stands so, or worse.")
@format_option("text", "json")
@output_option
@lang_option
@work_options
@document_options
@click.pass_context
def draft(
    context: click.Context,
    /,
    path: str,
    against: tuple[str, ...],
    fail_on: str,
    format_: str,
    output: str | None,
    lang: str,
    reading: Reading,
    working: Working,
    keep_going: bool,
) -> None:
    """Check a draft against other documents: is it supported, out of date, or does it clash?

    DRAFT is one file, or - for standard input. It is no witness for anything, even where it lies
    in a folder that it is checked against.
    """
    from claimcheck import pipeline

    interface_of(lang)
    read = reading.all([path, *against])
    mine, others = _parted(read, path)
    with working.on(len(others)) as work:
        made = pipeline.check_draft(mine, others, work=work)
    write(_rendered(made, format_, lang, output), output)
    if read.problems and not keep_going:
        context.exit(UNUSABLE)
    context.exit(FINDINGS if _fails(made, fail_on) else 0)


def _parted(read: ReadResult, path: str) -> tuple[Document, list[Document]]:
    """The draft, and the documents beside it."""
    mine = [document for document in read.documents if _is_at(document, path)]
    others = [document for document in read.documents if document not in mine]
    if len(mine) != 1:
        what = f"a draft is one document, and {path!r} holds {len(mine)}"
        raise UsageError(what, hint="give the draft first: claimcheck draft MY.txt --against DIR")
    if not others:
        raise UsageError("there is nothing to check the draft against")
    return mine[0], others


def _is_at(document: Document, path: str) -> bool:
    if document.path is None:
        return path == STDIN
    from pathlib import Path

    return path != STDIN and Path(document.path).resolve() == Path(path).resolve()


def _rendered(made: DraftReport, format_: str, lang: str, output: str | None) -> str:
    if format_ == "json":
        from claimcheck.report.to_json import render_json

        return render_json(made)
    from claimcheck.report.drafted import DraftPage
    from claimcheck.report.to_terminal import render_lines

    width, color = page_look(output)
    page = DraftPage(made, interface_of(lang)[lang])
    return render_lines(page.lines(), width=width, color=color)


def _fails(made: DraftReport, fail_on: str) -> bool:
    """Whether a claim stands at least as badly as ``fail_on``."""
    from claimcheck.model.draft import Standing

    order = list(Standing)
    if fail_on not in order:
        return False
    bad = order[: order.index(Standing(fail_on)) + 1]
    return any(finding.checked.standing in bad for finding in made.findings)
