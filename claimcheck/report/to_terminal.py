"""From a report to text for a terminal: logical order, no tables, nothing a terminal would obey."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from io import StringIO

from rich.console import Console
from rich.text import Text

from claimcheck.model.messages import Messages
from claimcheck.model.report import Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.blocks import Line
from claimcheck.report.page import Page
from claimcheck.report.safe import safe_text
from claimcheck.report.sheet import Sheet

_INDENT = "  "
_LEAST_WIDTH = 40
_STYLES: Mapping[str, str] = {
    "title": "bold",
    "aside": "dim",
    VerdictKind.DISPUTED: "bold red",
    VerdictKind.UNSETTLED: "yellow",
    VerdictKind.UPDATED: "cyan",
    VerdictKind.CORROBORATED: "green",
    VerdictKind.CONSISTENT: "green",
}


def render(sheet: Sheet) -> str:
    """The report as text, as wide and as coloured as the sheet says."""
    look = sheet.look
    return render_terminal(sheet.report, sheet.messages, width=look.width, color=look.color)


def render_terminal(
    report: Report, messages: Messages, *, width: int = 100, color: bool = False
) -> str:
    """The report as text. Verdicts are told by sign and word; ``color`` only adds to them."""
    return render_lines(Page(report, messages).lines(), width=width, color=color)


def render_lines(lines: Iterable[Line], *, width: int = 100, color: bool = False) -> str:
    """The lines of a page as text, prose broken at ``width``; a quote is never broken."""
    out = StringIO()
    console = Console(
        file=out,
        width=max(width, _LEAST_WIDTH),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    for line in lines:
        console.print(
            Text(_laid_out(line, console.width), _STYLES.get(line.role, "")), soft_wrap=True
        )
    return out.getvalue()


def _laid_out(line: Line, width: int) -> str:
    indent = _INDENT * line.depth
    text = safe_text(line.text)
    if line.role == "quote":
        return indent + text.strip()
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
