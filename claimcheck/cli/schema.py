"""The command that prints the schemas of what is written as JSON."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", type=click.Choice(["report", "claim", "draft", "diff"]))
def schema(name: str) -> None:
    """Print the JSON Schema of a report, a claim, the check of a draft, or a diff."""
    from claimcheck.report.to_json import render_schema

    click.echo(render_schema(name), nl=False)
