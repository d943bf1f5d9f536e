"""The commands: each parses, calls and prints."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck import __version__
from claimcheck.cli.config import defaults_of, find_config, read_config
from claimcheck.cli.diff import diff
from claimcheck.cli.draft import draft
from claimcheck.cli.explain import explain
from claimcheck.cli.options import (
    format_option,
    output_option,
    reads_documents,
    streams_documents,
    work_options,
)
from claimcheck.cli.report import formats, report
from claimcheck.cli.rules import rules
from claimcheck.cli.setup import init
from claimcheck.cli.streams import write, write_all
from claimcheck.cli.working import Working

if TYPE_CHECKING:
    from claimcheck.documents.result import ReadResult
    from claimcheck.documents.stream import Stream


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


commands.add_command(report)
commands.add_command(formats)
commands.add_command(rules)
commands.add_command(explain)
commands.add_command(draft)
commands.add_command(diff)
commands.add_command(init)


@commands.command()
@output_option
@work_options
@streams_documents
def extract(read: Stream, output: str | None, working: Working) -> int:
    """Print the claims of each document as JSON lines."""
    from claimcheck import pipeline
    from claimcheck.report.to_json import render_line

    with working.on(len(read.documents), printed=output in (None, "-")) as work:
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
