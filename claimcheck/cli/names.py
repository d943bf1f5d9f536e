"""The command that lists the names that no table knows."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import format_option, output_option, streams_documents, work_options
from claimcheck.cli.streams import write

if TYPE_CHECKING:
    from claimcheck.cli.working import Working
    from claimcheck.documents.stream import Stream
    from claimcheck.model.unknown_name import UnknownName


@click.command()
@format_option("text", "json")
@output_option
@work_options
@streams_documents
def names(read: Stream, format_: str, output: str | None, working: Working) -> int:
    """List the names that no table knows, with those that are written almost alike.

    Two spellings of one name count as two until a file of rules/names holds both.
    """
    from claimcheck import pipeline
    from claimcheck.compare.unknown_names import unknown_names

    with working.on(len(read.documents)) as work:
        claims = chain.from_iterable(pipeline.extract_each(read.documents, work=work))
        found = unknown_names(claims, pipeline.load_pack())
    if format_ == "json":
        from claimcheck.report.to_json import render_line

        text = "".join(map(render_line, found))
    else:
        text = "".join(map(_line, found))
    write(text, output)
    return 0


def _line(name: UnknownName) -> str:
    """The name, its type, in how many documents it stands, and what it is like."""
    from claimcheck.report.safe import safe_text

    like = "; ".join(f"{each.spelling} ({each.key}, {each.likeness})" for each in name.like)
    parts = (name.spelling, name.type, str(len(name.documents)), like)
    return "\t".join(map(safe_text, parts)) + "\n"
