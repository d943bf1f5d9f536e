"""The commands that show and check the rule packs."""

from __future__ import annotations

import click

from claimcheck.cli.codes import FINDINGS
from claimcheck.cli.streams import load_interface
from claimcheck.errors import UsageError


@click.group()
def rules() -> None:
    """Look at the rule packs and check them."""


@rules.command(name="list")
def list_rules() -> None:
    """Print the id, the status and the purpose of every rule that is run."""
    from claimcheck import pipeline

    pack = pipeline.load_pack()
    for rule in (rule for language in pack.languages.values() for rule in language.rules):
        click.echo(f"{rule.id}\t{rule.status}\t{' '.join(rule.why.split())}")


@rules.command()
@click.argument("rule_id", metavar="ID")
def show(rule_id: str) -> None:
    """Print a rule and its cases as they are written."""
    from claimcheck.rulepack.load import rules_folder

    folder = rules_folder()
    paths = [folder / f"{rule_id.replace('.', '/')}{end}" for end in (".yaml", ".cases.yaml")]
    if not paths[0].is_file() or not paths[0].resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"there is no rule {rule_id!r}", hint="see: claimcheck rules list")
    for path in paths:
        if path.is_file():
            click.echo(path.read_text(encoding="utf-8"), nl=False)


@rules.command()
@click.pass_context
def test(context: click.Context, /) -> None:
    """Run the cases beside the rules; exit 1 when one does not give what it says."""
    from claimcheck import pipeline, rulecheck

    failed = rulecheck.failed_cases(pipeline.load_pack())
    for problem in failed:
        click.echo(str(problem))
    context.exit(FINDINGS if failed else 0)


@rules.command()
def lint() -> None:
    """Load every file of the rule packs; all problems are told at once."""
    from claimcheck import pipeline

    load_interface()
    pack = pipeline.load_pack()
    count = sum(len(language.rules) for language in pack.languages.values())
    click.echo(f"{count} rules, no problems")
