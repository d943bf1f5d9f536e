"""The commands that show and check the rule packs."""

from __future__ import annotations

import click

from claimcheck.cli.codes import FINDINGS
from claimcheck.cli.streams import load_interface
from claimcheck.errors import RulePackError, UsageError


@click.group()
def rules() -> None:
    """Look at the rule packs and check them."""


@rules.command(name="list")
def list_rules() -> None:
    """Print the id, the status and the purpose of every rule that is run."""
    from claimcheck.rulepack.folders import rules_folder
    from claimcheck.rulepack.listed import listed_rules

    try:
        listed = listed_rules(rules_folder())
    except (OSError, RulePackError):
        from claimcheck import pipeline

        pipeline.load_pack()  # this tells all that is wrong, and where
        raise
    for rule in listed:
        click.echo("\t".join(rule))


@rules.command()
@click.argument("rule_id", metavar="ID")
def show(rule_id: str) -> None:
    """Print a rule and its cases as they are written."""
    from claimcheck.rulepack.folders import rules_folder

    folder = rules_folder()
    paths = [folder / f"{rule_id.replace('.', '/')}{end}" for end in (".yaml", ".cases.yaml")]
    if not paths[0].is_file() or not paths[0].resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"there is no rule {rule_id!r}", hint="see: claimcheck rules list")
    for path in paths:
        if path.is_file():
            click.echo(path.read_text(encoding="utf-8"), nl=False)


@rules.command()
@click.argument("within", metavar="[ID]", default="")
@click.pass_context
def test(context: click.Context, /, within: str) -> None:
    """Run the cases beside the rules; exit 1 when one does not give what it says.

    ID is a rule, or a folder of rules such as ar.flight; without it all are run.
    """
    from claimcheck import pipeline
    from claimcheck.engine.work import Work
    from claimcheck.rulecheck import cases

    pack = pipeline.load_pack()
    run = cases.runnable_cases(pack, within=within)
    if within and not run:
        raise UsageError(f"no cases stand beside {within!r}", hint="see: claimcheck rules list")
    failed = cases.failed_cases(run, pack, Work(jobs="auto"))
    for problem in failed:
        click.echo(str(problem))
    click.echo(f"{len(run)} cases, {len(failed) or 'no'} problems", err=bool(failed))
    context.exit(FINDINGS if failed else 0)


@rules.command()
@click.pass_context
def lint(context: click.Context, /) -> None:
    """Check how the rule packs are written; exit 1 when something must be mended.

    Problems that keep a pack from loading are told first, all at once.
    """
    from claimcheck import pipeline
    from claimcheck.rulecheck.lint import has_errors
    from claimcheck.rulecheck.lint import lint as lint_pack

    load_interface()
    pack = pipeline.load_pack()
    issues = lint_pack(pack)
    for issue in issues:
        click.echo(str(issue))
    count = sum(len(language.rules) for language in pack.languages.values())
    problems = "no problems" if not issues else f"{len(issues)} to look at"
    click.echo(f"{count} rules, {problems}", err=bool(issues))
    context.exit(FINDINGS if has_errors(issues) else 0)
