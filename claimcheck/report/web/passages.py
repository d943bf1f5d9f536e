"""From spans of a text to pieces, each marked or not: a quote in its sentence, a whole text."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.report.web.edition import Edition, Manner, Stretch

_AROUND = 280
"""So much of a long sentence is shown on each side of a quote."""


class Piece(NamedTuple):
    """A run of text: ``marked`` is quoted, ``begins`` names the claims whose quote begins here.

    ``row`` is the claim whose row shows the quote.
    """

    text: str
    marked: bool = False
    begins: tuple[str, ...] = ()
    row: str | None = None


class Passage(NamedTuple):
    """Pieces that make up a stretch of a text, in order, without gaps."""

    pieces: tuple[Piece, ...]
    manner: Manner
    cut_before: bool = False
    """The sentence begins earlier; likewise it goes on."""
    cut_after: bool = False


def quote_in_sentence(edition: Edition, document: Document, start: int, stop: int) -> Passage:
    """A quote, marked, in the sentence that it stands in."""
    text = document.text
    first, last = edition.sentence(document, start, stop)
    begin, end = _shortened(text, (first, last), (start, stop))
    pieces = (Piece(text[begin:start]), Piece(text[start:stop], marked=True), Piece(text[stop:end]))
    return Passage(
        pieces=tuple(piece for piece in pieces if piece.text),
        manner=edition.manner(document),
        cut_before=begin > first,
        cut_after=end < last,
    )


def marked_text(edition: Edition, document: Document, claims: Iterable[Claim]) -> Passage:
    """The whole text with every quote marked; where quotes overlap, each piece is marked once."""
    spans: dict[Stretch, list[Claim]] = {}
    begins: dict[int, list[str]] = {}
    for claim in claims:
        begins.setdefault(claim.start, []).append(claim.id)
        for span in ((claim.start, claim.stop), *claim.also):
            spans.setdefault(span, []).append(claim)
    borders = sorted({0, len(document.text), *(border for span in spans for border in span)})
    pieces = [
        _piece(document.text[first:last], first, spans, begins, edition)
        for first, last in pairwise(borders)
    ]
    return Passage(tuple(pieces), edition.manner(document))


def _piece(
    text: str,
    first: int,
    spans: Mapping[Stretch, list[Claim]],
    begins: Mapping[int, list[str]],
    edition: Edition,
) -> Piece:
    inside = [
        claim.id for (start, stop), some in spans.items() if start <= first < stop for claim in some
    ]
    row = next((claim for claim in inside if claim in edition.fact_of), None)
    return Piece(text, bool(inside), tuple(begins.get(first, ())), row)


def _shortened(text: str, sentence: Stretch, quote: Stretch) -> Stretch:
    """A sentence, cut between words where it runs on too far from the quote."""
    (first, last), (start, stop) = sentence, quote
    begin, end = max(first, start - _AROUND), min(last, stop + _AROUND)
    while first < begin < start and not text[begin - 1].isspace():
        begin += 1
    while stop < end < last and not text[end].isspace():
        end -= 1
    return begin, end
