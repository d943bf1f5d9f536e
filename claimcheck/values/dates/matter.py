"""Dates that hang on another matter: "a month after the visit", "on the first anniversary of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model.dates import (
    DateReading,
    Duration,
    DurationPart,
    RelativeTo,
    Sense,
    Unit,
    WordRange,
)
from claimcheck.model.text import Found
from claimcheck.text.sentences import Layout
from claimcheck.values.dates.grammar import Token
from claimcheck.values.dates.lattice import TextLattice

Finds = tuple[Found[DateReading], ...]

BESIDE = frozenset({"during", "beside"})
_DAY = Duration(parts=(DurationPart(count=1, unit=Unit.DAY),), low=1, high=1)


def with_matter(found: Finds, lattice: TextLattice, layout: Layout, beside: Sequence[int]) -> Finds:
    """The finds, with the matter filled in where one follows, and dates that are a matter alone.

    ``beside`` are the words in which a date that is a matter alone may begin.
    """
    every = [_with_matter(each, lattice, layout) for each in found]
    alone = list(_matters_alone(found, lattice, layout, beside))
    return tuple(sorted([*every, *alone], key=_place) if alone else every)


def _place(found: Found[DateReading]) -> int:
    return found.first


def _with_matter(
    found: Found[DateReading], lattice: TextLattice, layout: Layout
) -> Found[DateReading]:
    reading = found.reading
    counted = reading.shift is not None and reading.direction is None
    if not counted and reading.anniversary is None and not _is_nth_alone(reading):
        return found
    if reading.now or reading.day is not None or reading.weekday is not None:
        return found
    at, stop = found.stop, layout.clauses[layout.clause_of[found.stop - 1]][1]
    if at >= stop or not _connects(lattice, at):
        return found
    relative = RelativeTo(
        matter=WordRange(first=at, stop=stop),
        sense=reading.sense or Sense.AFTER,
        offset=reading.shift,
        anniversary=reading.anniversary,
    )
    return found._replace(reading=reading.model_copy(update={"relative_to": relative}))


def _is_nth_alone(reading: DateReading) -> bool:
    """ "The third day", of something."""
    if reading.sub_unit is None:
        return False
    return (reading.year, reading.month, reading.unit, reading.decade) == (None,) * 4


def _connects(lattice: TextLattice, at: int) -> bool:
    """Whether a word that leads to a matter stands at ``at``: "of", "on", or such a proclitic."""
    return any(token.role in ("of", "on") for token in lattice.tokens(at)) or (
        lattice.may_carry(at, "of")
    )


def _matters_alone(
    found: Finds, lattice: TextLattice, layout: Layout, beside: Sequence[int]
) -> Iterator[Found[DateReading]]:
    """ "During the visit", "on the eve of the vote": where no date stands in the matter's place."""
    taken = {place for each in found for place in range(each.first, each.stop)}
    for at in beside:
        if at in taken or not lattice.stands(at, BESIDE):
            continue
        for token in lattice.tokens(at):
            if token.role in BESIDE:
                stop = layout.clauses[layout.clause_of[at]][1]
                if token.stop < stop and _is_matter(lattice, token.stop, taken):
                    yield _alone(lattice, at, token, stop)
                    break


def _is_matter(lattice: TextLattice, at: int, taken: set[int]) -> bool:
    return (
        at not in taken
        and lattice.words[at].shape == "word"
        and lattice.likely[at].isdisjoint(_OF_TIME)
    )


_OF_TIME = frozenset({"span", "the_spans", "pair_span", "count", "number", "few", "hedge"})
"""After "during" these begin a length of time, which is no matter."""


def _alone(lattice: TextLattice, at: int, token: Token, stop: int) -> Found[DateReading]:
    sense = Sense(str(token.fields[0][1])) if token.fields else Sense.DURING
    offset = None if sense is Sense.DURING else _DAY
    relative = RelativeTo(matter=WordRange(first=token.stop, stop=stop), sense=sense, offset=offset)
    reading = DateReading(shift=offset, sense=sense, relative_to=relative)
    end = lattice.words.end(token.stop - 1)
    start = lattice.start(at, token.before)
    return Found(at, token.stop, start, end, token.before, reading)
