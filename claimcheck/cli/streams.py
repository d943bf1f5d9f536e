"""Results on standard output or into a file, messages on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from errno import EISDIR, ENOENT
from typing import TYPE_CHECKING

import click

from claimcheck.errors import ClaimcheckError, UsageError

if TYPE_CHECKING:
    from claimcheck.model.messages import Messages

PLAIN_WIDTH = 100
"""The width of a page that is not shown on a terminal, and the most that one gets."""


def tell(what: str, errors: Iterable[ClaimcheckError]) -> None:
    """Say on standard error what is wrong, one error a line."""
    from claimcheck.report.safe import safe_lines

    for error in errors:
        click.echo(f"{what}: {safe_lines(str(error))}", err=True)


def write(text: str, output: str | None) -> None:
    """Print, or replace a file in one step, so that nobody ever reads half a report."""
    write_all([text], output)


def write_all(texts: Iterable[str], output: str | None) -> None:
    """As ``write``, each text as soon as it is there."""
    if output is None or output == "-":
        for text in texts:
            click.echo(text, nl=False, color=True)  # else Click drops what looks like an escape
        return
    from claimcheck.cli.replaced import write_file

    try:
        write_file(texts, output)
    except OSError as error:
        raise cannot_write(output, error) from None


def cannot_write(output: str, error: OSError) -> UsageError:
    """That a file cannot be written, and what to do about it."""
    hints = {ENOENT: "make its folder first", EISDIR: "name a file in it"}
    hint = hints.get(error.errno or 0, "choose a place that may be written to")
    return UsageError(f"cannot write {output!r}: {error.strerror}", hint=hint)


def load_interface() -> dict[str, Messages]:
    """The messages of every interface language."""
    from claimcheck.rulepack.folders import rules_folder
    from claimcheck.rulepack.messages import load_messages

    return load_messages(rules_folder())


def interface_of(lang: str) -> dict[str, Messages]:
    """As ``load_interface``; raises UsageError where ``lang`` is none of its languages."""
    messages = load_interface()
    require_language(lang, messages)
    return messages


def require_language(lang: str, messages: Mapping[str, Messages]) -> None:
    """Raise UsageError where ``lang`` is none of the languages of the interface."""
    if lang not in messages:
        known = ", ".join(messages)
        raise UsageError(f"there is no interface language {lang!r}", hint=f"there are {known}")


def page_look(output: str | None) -> tuple[int, bool]:
    """How wide a page is, and whether it is coloured: only on a terminal, and not with NO_COLOR."""
    if output not in (None, "-") or not sys.stdout.isatty():
        return PLAIN_WIDTH, False
    import shutil

    width = min(shutil.get_terminal_size().columns, PLAIN_WIDTH)
    return width, not os.environ.get("NO_COLOR")
