"""Synthetic claims in many stories, for measuring facts and verdicts: no text is read.

A story is a toll in one place that rises from day to day and is told by outlets of their own, by
a ministry, a hospital and a rescue service. In some texts it is rounded, in others it is an older
one. Stories have equally many claims, or as few and as many as Zipf's law gives them; or there is
one alone, in which nearly every figure is another.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from claimcheck.model.claim import Claim, Holder, Moment, SlotValue
from claimcheck.model.dates import Anchor, DateRange, Granularity
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.quantity import Hedge, Quantity

_START = date(2024, 1, 1)
_DAYS = 10
_YEAR = 365
_OUTCOMES = ("killed", "wounded", "missing")
_HOLDERS = ("ministry", "hospital", "rescue")
_CLAIMS_A_DOCUMENT = 5
_COUNTRIES = 20
"""So many ministries speak of all the stories."""


def synthetic(
    claims: int, *, size: int = 10, zipf: bool = False, seed: int = 0
) -> tuple[list[Claim], list[Document]]:
    """So many claims, with the documents that they stand in.

    Every story has ``size`` claims; with ``zipf`` the story of rank r has the r-th part of the
    largest one's, and ``size`` is the mean.
    """
    chance = Random(seed)
    made: list[Claim] = []
    documents: dict[str, Document] = {}
    for story, count in enumerate(_sizes(claims, size, zipf=zipf)):
        for claim, document in _story(story, count, chance):
            made.append(claim)
            documents[document.id] = document
    return made, list(documents.values())


def long_story(claims: int, *, seed: int = 0) -> tuple[list[Claim], list[Document]]:
    """So many claims of one story that goes on for a year, with figures that hardly recur."""
    chance = Random(seed)
    made: list[Claim] = []
    documents: dict[str, Document] = {}
    for number in range(claims):
        day = _START + timedelta(days=number * _YEAR // claims)
        document = _document(0, number // _CLAIMS_A_DOCUMENT, day)
        figure, outcome = 100 + 3 * number + chance.randrange(40), chance.choice(_OUTCOMES)
        made.append(_claim(f"0-{number}", document, 0, outcome, figure, chance))
        documents[document.id] = document
    return made, list(documents.values())


def _sizes(claims: int, size: int, *, zipf: bool) -> Iterator[int]:
    stories = max(claims // size, 1)
    total = sum(1 / rank for rank in range(1, stories + 1))
    left = claims
    for rank in range(1, stories + 1):
        share = round(claims / (rank * total)) if zipf else size
        count = left if rank == stories else min(max(share, 1), left)
        left -= count
        if count:
            yield count


def _story(story: int, count: int, chance: Random) -> Iterator[tuple[Claim, Document]]:
    start = _START + timedelta(days=chance.randrange(600))
    toll = {outcome: chance.randrange(20, 400) for outcome in _OUTCOMES}
    for number in range(count):
        day = number * _DAYS // count
        document = _document(story, number // _CLAIMS_A_DOCUMENT, start + timedelta(days=day))
        outcome = chance.choice(_OUTCOMES)
        figure = toll[outcome] + 7 * day + chance.choice((0, 0, 0, 2, -7))
        yield _claim(f"{story}-{number}", document, story, outcome, figure, chance), document


def _document(story: int, number: int, day: date) -> Document:
    return Document(
        id=f"{story}-{number}",
        text="",
        source=f"outlet {number}",
        published=DateRange.day(day),
        published_basis=DateBasis.GIVEN,
    )


def _claim(
    id_: str, document: Document, story: int, outcome: str, figure: int, chance: Random
) -> Claim:
    assert document.published is not None
    speaker = chance.choice((*_HOLDERS, None))
    place = f"place {story}"
    start = int(id_.rpartition("-")[2]) * 1000
    held = Moment(range=document.published, granularity=Granularity.DAY, anchor=Anchor.PUBLICATION)
    return Claim(
        id=id_,
        document=document.id,
        kind="casualties",
        slots={"outcome": SlotValue(key=outcome), "place": SlotValue(key=place)},
        start=start,
        stop=start + 20,
        quote=f"{figure} {outcome}",
        quantity=_quantity(figure, chance),
        as_of=held,
        attribution=_said_by(speaker, story, start),
        rule="synthetic",
        pack="0",
    )


def _said_by(speaker: str | None, story: int, start: int) -> tuple[tuple[Holder, ...], ...]:
    if speaker is None:
        return ()
    key = f"{speaker} {story % _COUNTRIES}"
    return ((Holder(key=key, text=speaker, start=start, stop=start + len(speaker)),),)


def _quantity(figure: int, chance: Random) -> Quantity:
    if chance.random() < 0.2:
        low = figure - figure % 10
        return Quantity(
            stated=low, low=low, high=None, implied_high=low * 1.5, hedge=Hedge.MORE_THAN
        )
    return Quantity(stated=figure, low=figure, high=figure, hedge=Hedge.EXACT)
