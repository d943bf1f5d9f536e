"""The command that helps to begin: a file of settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from claimcheck.cli.config import NAME
from claimcheck.cli.report import report
from claimcheck.cli.streams import cannot_write
from claimcheck.errors import Location, UsageError

_HEAD = """\
# Settings of claimcheck: every option of the command line by its name, without the dashes.
# What the command line says goes first. Under [report], [draft], ... a setting is for one command.
"""
_LEFT_OUT = ("help", "output")


@click.command()
def init() -> None:
    """Write a claimcheck.toml in this folder, with every setting explained and none changed."""
    path = Path(NAME)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_HEAD + "".join(_settings(report)))
    except FileExistsError:
        at = Location(path.as_posix())
        raise UsageError("there is one already", at=at, hint="it is left as it is") from None
    except OSError as error:
        raise cannot_write(NAME, error) from None
    click.echo(f"wrote {NAME}", err=True)


def _settings(command: click.Command) -> Iterator[str]:
    for option in command.params:
        key = max(option.opts, key=len).lstrip("-")
        if isinstance(option, click.Option) and key not in _LEFT_OUT:
            yield f"\n# {option.help or key}\n# {key} = {_example(option)}\n"


def _example(option: click.Option) -> str:
    """The value that the option has anyway, as TOML writes it."""
    import json

    if option.multiple:
        name, _, value = str(option.metavar).partition("=")
        if value:
            return f'{{ "{name}" = "{value}" }}'
        return json.dumps(option.default if isinstance(option.default, tuple) else [])
    if option.is_flag:
        return "false"
    default = option.default
    if isinstance(default, int | float | str):
        return json.dumps(default)
    return json.dumps(str(option.metavar or ""))
