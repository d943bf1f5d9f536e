"""One statement of one document."""

from enum import StrEnum

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.dates import Anchor, DateRange, Duration, Granularity, Sense
from claimcheck.model.quantity import Quantity


class Modality(StrEnum):
    """How sure the text is."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"


class Polarity(StrEnum):
    """Whether the text affirms or denies."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class SlotValue(Model):
    """What fills a slot.

    ``key`` is what is compared: the id of a known name, one of the kind's words for an outcome or
    an act, or the folded words. ``text`` is the surface at ``[start, stop)``; without it the value
    comes from the rule itself. ``inherited`` says that the value stands outside the claim's own
    clause: in the sentence before, the headline or the dateline.
    """

    key: str
    text: str | None = None
    start: int | None = None
    stop: int | None = None
    inherited: bool = False

    @property
    def guessed(self) -> bool:
        """Whether no words of the text stand for it where it was found: what the text is about."""
        return self.inherited and self.start is None


class Holder(Model):
    """To whom the text attributes a claim: the key that is compared, and the words."""

    key: str
    text: str
    start: int
    stop: int


class Moment(Model):
    """The days that a claim's time may mean, and where the text says so.

    ``range`` is ``None`` where the words could not be anchored; ``unresolved`` then names the
    reason. ``hour`` is the hour of the day (0 to 23) where known. ``inherited`` as for a slot.
    """

    range: DateRange | None
    granularity: Granularity
    anchor: Anchor
    edtf: str | None = None
    hour: int | None = None
    text: str | None = None
    start: int | None = None
    stop: int | None = None
    inherited: bool = False
    unresolved: str | None = None
    through: str | None = None
    """The claim (by id) of another matter through which the day was found."""


class HangsOn(Model):
    """Another matter that a claim's date hangs on, and the way there from its days.

    ``kind`` and ``slots`` say which matter: "the signing of the treaty of these two". Without an
    ``anniversary`` in years, ``offset`` is the time between, ``sense`` its direction.
    """

    kind: str
    slots: dict[str, str]
    sense: Sense = Sense.AFTER
    offset: Duration | None = None
    anniversary: int | None = None


class Claim(Model):
    """One statement of one document, with its provenance.

    ``document.text[start:stop] == quote``. ``also`` lists the spans of further mentions of the
    same claim. ``when`` is the time of what is told, ``as_of`` the moment at which a figure or a
    state held; ``relative_to`` is the matter that the day hangs on, where its own document does not
    date it. ``attribution`` is the chain of holders, first speaker first; a step with several
    holders is a joint statement. ``rule`` and ``pack`` say which rule of which pack version found
    it.
    """

    id: str
    document: str
    kind: str
    slots: dict[str, SlotValue] = Field(default_factory=dict)
    start: int
    stop: int
    quote: str
    also: tuple[tuple[int, int], ...] = ()
    quantity: Quantity | None = None
    when: Moment | None = None
    as_of: Moment | None = None
    relative_to: HangsOn | None = None
    attribution: tuple[tuple[Holder, ...], ...] = ()
    earlier: bool = False
    """The text tells it as an earlier count or state than the one it goes on to give."""
    against: bool = False
    """The text sets it against the count that another speaker has given right before."""
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.AFFIRMED
    rule: str
    pack: str

    def is_inherited(self, name: str) -> bool:
        """Whether a slot was filled from outside the claim's own clause."""
        value = self.slots.get(name)
        return value is not None and value.inherited

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all slots."""
        return tuple(value.key for value in self.slots.values())

    def slot(self, name: str) -> str | None:
        """The key that fills a slot, or ``None``."""
        value = self.slots.get(name)
        return None if value is None else value.key
