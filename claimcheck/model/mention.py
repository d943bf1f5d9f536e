"""A stretch of words that means something: what the mentions stage finds and rules match."""

from typing import NamedTuple

from claimcheck.model.dates import DateReading, Duration
from claimcheck.model.quantity import Quantity


class Mention(NamedTuple):
    """``words[first:stop]`` of a text, ``text[start:end]``, and what it means.

    ``type`` is the type of a name, ``quantity``, ``date``, ``duration``, what a rule of a lower
    stratum emits, or ``lex.`` and the name of a lexicon. ``key`` is what is compared: the id of a
    name, the headword of a lexicon. ``before`` and ``after`` are its proclitics and suffix.
    ``parts`` are the captures of the rule that emitted it.
    """

    type: str
    key: str
    first: int
    stop: int
    start: int
    end: int
    before: tuple[str, ...] = ()
    after: str = ""
    reading: Quantity | DateReading | Duration | None = None
    parts: tuple[tuple[str, "Mention"], ...] = ()
    rule: str = ""
    """The rule that emitted it, if one did."""

    def part(self, name: str) -> "Mention | None":
        """What the rule that emitted the mention captured under a name."""
        for each, mention in self.parts:
            if each == name:
                return mention
        return None
