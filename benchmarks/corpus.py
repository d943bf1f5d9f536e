"""Documents in any number: the seeds and the developers' stories with other words in them.

Names become others of their type, digits are drawn anew, and of the words that mean nothing to the
rules every second one gives way to one of a large vocabulary. So the documents tell of as many
matters as their originals, with about as many claims, and no two are alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.words import Words
from claimcheck.documents.read import read_documents
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.find import MentionFinder
from claimcheck.model.dates import DateRange
from claimcheck.model.document import DateBasis, Document
from claimcheck.rulepack.load import load_pack

ROOT = Path(__file__).resolve().parent.parent
LANGUAGE = "ar"
_SHORT = 2
"""Paragraphs of a short document."""
_FIRST_DAY, _DAYS = date(2024, 1, 1), 700


class _Piece(NamedTuple):
    """A piece of a text, and what may stand in its place."""

    text: str
    sort: str
    """``word``, ``digits``, the type of a name, or nothing for what stays."""


class Corpus:
    """The generator; made ready once, the same documents for the same numbers."""

    def __init__(self, *, short: bool = False) -> None:
        self._pack = load_pack()
        self._short = short
        self._words = Words()

    def documents(self, count: int, start: int = 0) -> Iterator[Document]:
        """So many documents, from the one numbered ``start``."""
        return islice(map(self._document, iter(range(start, start + count))), count)

    def _document(self, number: int) -> Document:
        random = Random(number)
        paragraphs = random.choice(self._stories)
        kept = [each for each in paragraphs[1:] if random.random() < 0.8]
        random.shuffle(kept)
        if self._short:
            kept = kept[:_SHORT]
        names: dict[str, str] = {}
        text = "\n".join(
            "".join(self._drawn(piece, random, names) for piece in paragraph)
            for paragraph in (paragraphs[0], *kept)
        )
        day = _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
        return Document(
            id=f"{number:09d}",
            text=text,
            source=f"outlet {random.randrange(200)}",
            language=LANGUAGE,
            published=DateRange.day(day),
            published_basis=DateBasis.GIVEN,
        )

    def _drawn(self, piece: _Piece, random: Random, names: dict[str, str]) -> str:
        if not piece.sort:
            return piece.text
        if piece.sort == "word":
            return self._words.draw(random) if random.random() < 0.5 else piece.text
        if piece.sort == "digits":
            # The low digits stay, so that days, hours and years stay such.
            return "".join(random.choice("3456789") if c in "3456789" else c for c in piece.text)
        if piece.text not in names:
            names[piece.text] = random.choice(self._spellings[piece.sort])
        return names[piece.text]

    @cached_property
    def _spellings(self) -> dict[str, list[str]]:
        """By their type the names that may stand for each other."""
        spellings: dict[str, list[str]] = {}
        for name in self._pack.names.by_id.values():
            written = name.names.get(LANGUAGE)
            if written:
                spellings.setdefault(name.type, []).append(written[0])
        return spellings

    @cached_property
    def _stories(self) -> list[list[list[_Piece]]]:
        """The originals, cut into pieces, paragraph by paragraph."""
        originals = read_documents([ROOT / "seeds", *sorted(ROOT.glob("tests/gold/dev/*.jsonl"))])
        finder = MentionFinder(self._pack, self._pack.languages[LANGUAGE])
        return [_paragraphs(self._pieces(finder.read(each.text))) for each in originals]

    def _pieces(self, chart: Chart) -> Iterator[_Piece]:
        """The text again, in pieces."""
        known = [False] * len(chart.words)
        names: dict[int, tuple[int, str]] = {}
        for mention in chart.every():
            known[mention.first : mention.stop] = [True] * (mention.stop - mention.first)
            if mention.key in self._pack.names.by_id and mention.type in self._spellings:
                names.setdefault(mention.first, (mention.stop, mention.type))
        end, index = 0, 0
        while index < len(chart.words):
            word = chart.words[index]
            stop, sort = names.get(index, (index + 1, ""))
            written = chart.text[chart.words.starts[index] : chart.words.end(stop - 1)]
            if not sort and word.shape == "number":
                sort = "digits"
            elif not sort and word.shape == "word" and not known[index] and len(written) > 3:
                sort = "word"
            yield _Piece(chart.text[end : chart.words.starts[index]], "")
            yield _Piece(written, sort)
            end, index = chart.words.end(stop - 1), stop
        yield _Piece(chart.text[end:], "")


def _paragraphs(pieces: Iterator[_Piece]) -> list[list[_Piece]]:
    """The pieces of each line that is not empty."""
    lines: list[list[_Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n") if not piece.sort else [piece.text]
        lines[-1].append(piece._replace(text=first))
        lines += [[_Piece(text, "")] for text in rest]
    return [line for line in lines if any(piece.text.strip() for piece in line)]
