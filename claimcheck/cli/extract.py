"""The command that prints the claims of documents."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import output_option, streams_documents, work_options
from claimcheck.cli.streams import write_all

if TYPE_CHECKING:
    from claimcheck.cli.working import Working
    from claimcheck.documents.stream import Stream


@click.command()
@output_option
@work_options
@streams_documents
def extract(read: Stream, output: str | None, working: Working) -> int:
    """Print the claims of each document as JSON lines."""
    from claimcheck import pipeline
    from claimcheck.report.to_json import render_line

    with working.on(len(read.documents), printed=output in (None, "-")) as work:
        claims = chain.from_iterable(pipeline.extract_each(read.documents, work=work))
        write_all(map(render_line, claims), output)
    return 0
