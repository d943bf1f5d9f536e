"""From a report to text for a terminal: logical order, no tables, nothing a terminal would obey."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from claimcheck.model.messages import Messages
from claimcheck.model.report import Report
from claimcheck.report.blocks import Line
from claimcheck.report.page import Page
from claimcheck.report.safe import safe_text
from claimcheck.report.sheet import Sheet

_INDENT = "  "
_LEAST_WIDTH = 40


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
    width = max(width, _LEAST_WIDTH)
    laid_out = ((_laid_out(line, width), line.role) for line in lines)
    if not color:
        return "".join(f"{text}\n" for text, _ in laid_out)
    from claimcheck.report.coloured import render_coloured

    return render_coloured(laid_out, width)


def _laid_out(line: Line, width: int) -> str:
    indent = _INDENT * line.depth
    text = safe_text(line.text)
    if line.role == "quote":
        return indent + text.strip()
    if text.isprintable() and len(indent) + len(text) <= width:
        return (indent + text).rstrip()
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
