"""The command that shows how a verdict was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import lang_option, output_option, reads_documents, work_options
from claimcheck.cli.streams import interface_of, page_look, write
from claimcheck.cli.working import Working

if TYPE_CHECKING:
    from claimcheck.documents.result import ReadResult


@click.command()
@click.argument("fact_id", metavar="FACT_ID")
@output_option
@lang_option
@work_options
@reads_documents
def explain(read: ReadResult, fact_id: str, output: str | None, lang: str, working: Working) -> int:
    """Show how the verdict of one fact was reached: claims, links, origins, pairs, decision.

    FACT_ID is the id that a report shows, or its beginning; PATHS are the documents of the report.
    """
    from claimcheck import pipeline
    from claimcheck.report.explained import ExplainedPage
    from claimcheck.report.to_terminal import render_lines

    interface_of(lang)
    wording = pipeline.wording_of(pipeline.load_pack())
    with working.on(len(read.documents)) as work:
        explained = pipeline.explain(read.documents, fact_id, work=work)
    page = ExplainedPage(explained, wording, lang)
    width, color = page_look(output)
    write(render_lines(page.lines(), width=width, color=color), output)
    return 0
