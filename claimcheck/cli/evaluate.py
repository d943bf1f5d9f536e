"""The command that measures what is found against a gold file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import format_option, output_option, reads_documents
from claimcheck.cli.streams import write

if TYPE_CHECKING:
    from claimcheck.documents.result import ReadResult


@click.command(name="eval")
@click.option("--gold", required=True, metavar="GOLD.json", help="What is to be found.")
@click.option("--kinds", default="", metavar="A,B", help="Score only these kinds of claim.")
@click.option("--infer", is_flag=True, help="Withhold the publication dates.")
@format_option("text", "json")
@output_option
@reads_documents
def evaluate(
    read: ReadResult, gold: str, kinds: str, infer: bool, format_: str, output: str | None
) -> int:
    """Measure what is found in the documents against a gold file."""
    from claimcheck import pipeline
    from claimcheck.evaluate.evaluate import evaluate as measure
    from claimcheck.evaluate.published import dated_by, with_published, without_published
    from claimcheck.evaluate.read import read_gold
    from claimcheck.evaluate.show import show_evaluation

    expected = read_gold(gold)
    documents = with_published(read.documents, expected)
    expected = dated_by(expected, documents)
    made = pipeline.check(without_published(documents) if infer else documents)
    key_of = pipeline.key_reader(pipeline.load_pack())
    only = [kind.strip() for kind in kinds.split(",") if kind.strip()]
    figures = measure(made, expected, only or None, key_of)
    write(figures.to_json() if format_ == "json" else show_evaluation(figures), output)
    return 0
