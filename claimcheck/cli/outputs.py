"""Where the formats of a report go: parsed, checked before any work is done, written."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from claimcheck.cli.streams import page_look, write
from claimcheck.errors import UsageError
from claimcheck.report.formats import FORMATS, render, require

if TYPE_CHECKING:
    from claimcheck.report.sheet import Sheet

STDOUT = "-"
PAGE = "text"
"""The format that needs not be asked for."""


class Target(NamedTuple):
    """A format and the file that it goes to; without one it goes to standard output."""

    format: str
    path: str | None = None


class Several(click.Option):
    """An option that may be given several times; a file of settings may give it once, bare."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ANN401 - as Click has it
        """The values, as a sequence."""
        return super().type_cast_value(ctx, (value,) if isinstance(value, str) else value)


def targets_of(
    context: click.Context, parameter: click.Parameter, given: Sequence[str]
) -> tuple[Target, ...]:
    """What ``--format FMT[:PATH]`` says, as often as it was given; the page where it was not."""
    targets = []
    for written in given or (PAGE,):
        name, colon, path = written.partition(":")
        if name not in FORMATS:
            from difflib import get_close_matches

            close = get_close_matches(name, FORMATS, n=1)
            hint = f"do you mean {close[0]!r}?" if close else f"there are {', '.join(FORMATS)}"
            raise click.BadParameter(f"there is no format {name!r} ({hint})", context, parameter)
        if colon and not path:
            raise click.BadParameter(f"{written!r} names no file", context, parameter)
        targets.append(Target(name, None if path in ("", STDOUT) else path))
    return tuple(targets)


def settle(targets: Sequence[Target], output: str | None) -> tuple[Target, ...]:
    """The targets with ``--output`` as the file of the one that names none.

    Raises UsageError where two formats would go to one place, ``--output`` has nothing to do, or
    a format needs an extra that is missing.
    """
    bare = [target for target in targets if target.path is None]
    if len(bare) > 1:
        names = " and ".join(repr(target.format) for target in bare)
        hint = f"give each but one a file: --format {bare[1].format}:FILE"
        raise UsageError(f"{names} would both go to {output or 'standard output'}", hint=hint)
    if output and not bare:
        raise UsageError("--output has nothing to write: every format names its own file")
    path = None if output == STDOUT else output
    settled = tuple(one if one.path else Target(one.format, path) for one in targets)
    paths = [one.path for one in settled if one.path]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice:
        raise UsageError(f"two formats would go to {twice!r}")
    for one in settled:
        require(FORMATS[one.format])
    return settled


def put(target: Target, sheet: "Sheet") -> None:
    """Render a format and write it; what a terminal gets can give it no orders."""
    from dataclasses import replace

    from claimcheck.report.safe import safe_lines

    width, color = page_look(target.path)
    look = sheet.look._replace(width=width, color=color)
    text = render(target.format, replace(sheet, look=look))
    if target.path is None and target.format != PAGE and sys.stdout.isatty():
        text = safe_lines(text)
    write(text, target.path)
