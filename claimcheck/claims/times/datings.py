"""How a draft is dated, and how one draft lends another its day."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.model.claim import HangsOn, Moment


class Dating(NamedTuple):
    """When something happened or held, and the words that say so: ``words[first:stop]``."""

    when: Moment | None
    as_of: Moment | None
    relative_to: HangsOn | None
    first: int
    stop: int


def lend(dated: dict[int, tuple[Dating, ...]], pairs: Iterable[tuple[int, int]]) -> None:
    """Give each draft without a day, told first in a pair, the day of the other one."""
    for index, host in pairs:
        given = dated[host][0].when
        if given is not None and is_open(dated[index]):
            shared = given.model_copy(update={"inherited": True})
            dated[index] = (dated[index][0]._replace(when=shared),)


def is_open(datings: Sequence[Dating]) -> bool:
    """Whether a draft has no date yet."""
    return all(each.when is None for each in datings)
