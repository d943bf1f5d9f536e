"""The commands by name, each in a module that is loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from claimcheck import __version__

COMMANDS = {
    "diff": (
        "diff:diff",
        "Compare two reports in JSON: which facts are new, changed, gone or as they were?",
    ),
    "draft": (
        "draft:draft",
        "Check a draft against other documents: is it supported, out of date, or does it clash?",
    ),
    "eval": (
        "evaluate:evaluate",
        "Measure what is found in the documents against a gold file.",
    ),
    "explain": (
        "explain:explain",
        "Show how the verdict of one fact was reached: claims, links, origins, pairs, decision.",
    ),
    "extract": (
        "extract:extract",
        "Print the claims of each document as JSON lines.",
    ),
    "formats": (
        "report:formats",
        "List the formats: what --format writes, the files that are read, what they still need.",
    ),
    "init": (
        "setup:init",
        "Write a claimcheck.toml in this folder, with every setting explained and none changed.",
    ),
    "names": (
        "names:names",
        "List the names that no table knows, with those that are written almost alike.",
    ),
    "report": (
        "report:report",
        "Report which facts of the documents are corroborated, updated or disputed.",
    ),
    "rules": (
        "rules:rules",
        "Look at the rule packs and check them.",
    ),
    "schema": (
        "schema:schema",
        "Print the JSON Schema of a report, a claim, the check of a draft, or a diff.",
    ),
}
"""Where each command stands, and the first sentence of its help: ``--help`` loads none of them."""


def load_command(name: str) -> click.Command | None:
    """The command of that name; ``None`` where there is none."""
    if name not in COMMANDS:
        return None
    module, function = COMMANDS[name][0].split(":")
    command: click.Command = getattr(import_module(f"claimcheck.cli.{module}"), function)
    return command


def load_commands() -> dict[str, click.Command]:
    """Every command by its name, sorted."""
    found = {name: load_command(name) for name in sorted(COMMANDS)}
    return {name: command for name, command in found.items() if command is not None}


class _Late(click.Group):
    """A group that knows its commands by name and loads one when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, sorted."""
        return sorted(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        """The command of that name, loaded now."""
        return load_command(cmd_name)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the list of commands as Click would, without loading them."""
        told = [click.Command(name, help=COMMANDS[name][1]) for name in sorted(COMMANDS)]
        width = formatter.width - 6 - max(map(len, COMMANDS))
        with formatter.section("Commands"):
            formatter.write_dl([(str(one.name), one.get_short_help_str(width)) for one in told])


@click.group(cls=_Late, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimcheck")
@click.option("--config", metavar="FILE", help="Take the settings from there.")
@click.option("--isolated", is_flag=True, help="Take no settings from any file.")
@click.pass_context
def commands(context: click.Context, /, config: str | None, isolated: bool) -> None:
    """Cross-check the facts of news documents: corroborated, updated or disputed, with quotes.

    Settings are taken from the nearest claimcheck.toml, or pyproject.toml with [tool.claimcheck].
    """
    from pathlib import Path

    from claimcheck.cli.config import defaults_of, find_config, read_config

    found = None
    if config is not None:
        found = read_config(Path(config))
    elif not isolated and context.invoked_subcommand != "init":
        found = find_config(Path.cwd())
    if found is not None:
        context.default_map = defaults_of(found, load_commands())
