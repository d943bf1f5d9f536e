"""The commands: each parses, calls and prints."""

from __future__ import annotations

from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from claimcheck import __version__
from claimcheck.cli.codes import FINDINGS
from claimcheck.cli.config import defaults_of, find_config, read_config
from claimcheck.cli.diff import diff
from claimcheck.cli.draft import draft
from claimcheck.cli.explain import explain
from claimcheck.cli.options import (
    VERDICTS,
    format_option,
    lang_option,
    output_option,
    reads_documents,
    work_of,
    work_options,
)
from claimcheck.cli.progress import Progress
from claimcheck.cli.rules import rules
from claimcheck.cli.setup import formats, init
from claimcheck.cli.streams import interface_of, page_look, write, write_all
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.documents.result import ReadResult
    from claimcheck.model.messages import Messages
    from claimcheck.model.report import Report


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimcheck")
@click.option("--config", metavar="FILE", help="Take the settings from there.")
@click.option("--isolated", is_flag=True, help="Take no settings from any file.")
@click.pass_context
def commands(context: click.Context, /, config: str | None, isolated: bool) -> None:
    """Cross-check the facts of news documents: corroborated, updated or disputed, with quotes.

    Settings are taken from the nearest claimcheck.toml, or pyproject.toml with [tool.claimcheck].
    """
    found = None
    if config is not None:
        found = read_config(Path(config))
    elif not isolated and context.invoked_subcommand != "init":
        found = find_config(Path.cwd())
    if found is not None:
        context.default_map = defaults_of(found, commands)


commands.add_command(rules)
commands.add_command(explain)
commands.add_command(draft)
commands.add_command(diff)
commands.add_command(init)
commands.add_command(formats)


@commands.command()
@format_option("text", "json", "html")
@output_option
@lang_option
@click.option(
    "--fail-on",
    type=click.Choice([*VERDICTS, "never"]),
    default="never",
    show_default=True,
    help="Exit 1 when a finding has this verdict or a graver one.",
)
@work_options
@reads_documents
def report(
    read: ReadResult,
    format_: str,
    output: str | None,
    lang: str,
    fail_on: str,
    jobs: int | Literal["auto"],
    cache: str | None,
) -> int:
    """Report which facts of the documents are corroborated, updated or disputed.

    PATHS are files (see: claimcheck formats), folders, or - for standard input.
    """
    from claimcheck import pipeline
    from claimcheck.report.build import add_problems
    from claimcheck.report.wording import Wording

    messages = interface_of(lang)
    with Progress(len(read.documents)) as progress:
        made = pipeline.check(read.documents, work=work_of(jobs, cache, progress))
    made = add_problems(made, read.problems, Wording({}, messages))
    write(_rendered(made, format_, messages[lang], output), output)
    return FINDINGS if _stands(made, fail_on) else 0


@commands.command()
@output_option
@work_options
@reads_documents
def extract(
    read: ReadResult, output: str | None, jobs: int | Literal["auto"], cache: str | None
) -> int:
    """Print the claims of each document as JSON lines."""
    from claimcheck import pipeline
    from claimcheck.report.to_json import render_line

    with Progress(len(read.documents), printed=output in (None, "-")) as progress:
        work = work_of(jobs, cache, progress)
        claims = chain.from_iterable(pipeline.extract_each(read.documents, work=work))
        write_all(map(render_line, claims), output)
    return 0


@commands.command(name="eval")
@click.option("--gold", required=True, metavar="GOLD.json", help="What is to be found.")
@click.option("--kinds", default="", metavar="A,B", help="Score only these kinds of claim.")
@click.option("--infer", is_flag=True, help="Withhold the publication dates.")
@format_option("text", "json")
@output_option
@reads_documents
def evaluate(
    read: ReadResult, gold: str, kinds: str, infer: bool, format_: str, output: str | None
) -> int:
    """Measure what is found in the documents against a gold file."""
    from claimcheck import pipeline
    from claimcheck.evaluate.evaluate import evaluate as measure
    from claimcheck.evaluate.published import dated_by, with_published, without_published
    from claimcheck.evaluate.read import read_gold
    from claimcheck.evaluate.show import show_evaluation

    expected = read_gold(gold)
    documents = with_published(read.documents, expected)
    expected = dated_by(expected, documents)
    made = pipeline.check(without_published(documents) if infer else documents)
    key_of = pipeline.key_reader(pipeline.load_pack())
    only = [kind.strip() for kind in kinds.split(",") if kind.strip()]
    figures = measure(made, expected, only or None, key_of)
    write(figures.to_json() if format_ == "json" else show_evaluation(figures), output)
    return 0


@commands.command()
@click.argument("name", type=click.Choice(["report", "claim", "draft", "diff"]))
def schema(name: str) -> None:
    """Print the JSON Schema of a report, a claim, the check of a draft, or a diff."""
    from claimcheck.report.to_json import render_schema

    click.echo(render_schema(name), nl=False)


def _rendered(made: Report, format_: str, messages: Messages, output: str | None) -> str:
    if format_ == "json":
        from claimcheck.report.to_json import render_json

        return render_json(made)
    if format_ == "html":
        return _page(made, messages.language)
    from claimcheck.report.to_terminal import render_terminal

    width, color = page_look(output)
    return render_terminal(made, messages, width=width, color=color)


def _page(made: Report, language: str) -> str:
    from claimcheck import pipeline

    if find_spec("jinja2") is None:
        hint = "pip install 'claimcheck-news[html]'"
        raise UsageError("the HTML page needs jinja2, which is not installed", hint=hint)
    from claimcheck.report.to_html import render_html

    pack = pipeline.load_pack()
    return render_html(made, pipeline.wording_of(pack), pack, language)


def _stands(made: Report, fail_on: str) -> bool:
    """Whether a finding is at least as grave as ``fail_on``."""
    grave = VERDICTS[: VERDICTS.index(fail_on) + 1] if fail_on in VERDICTS else ()
    return any(finding.verdict.kind in grave for finding in made.findings)
