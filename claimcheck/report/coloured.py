"""Lines in the colours of their roles, for a terminal that shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import StringIO

from rich.console import Console
from rich.text import Text

from claimcheck.model.verdict import VerdictKind

_STYLES: Mapping[str, str] = {
    "title": "bold",
    "aside": "dim",
    VerdictKind.DISPUTED: "bold red",
    VerdictKind.UNSETTLED: "yellow",
    VerdictKind.UPDATED: "cyan",
    VerdictKind.CORROBORATED: "green",
    VerdictKind.CONSISTENT: "green",
}


def render_coloured(lines: Iterable[tuple[str, str]], width: int) -> str:
    """The lines, each with its role, as a terminal ``width`` wide takes them."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=True,
        color_system="standard",
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    for text, role in lines:
        console.print(Text(text, _STYLES.get(role, "")), soft_wrap=True)
    return out.getvalue()
