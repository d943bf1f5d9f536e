"""A kind of claim, as declared in ``rules/kinds/``."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from claimcheck.model.base import Model


class Part(StrEnum):
    """What part-of means in a slot."""

    SAME = "same"
    """A part stands for its whole: the Kremlin for Moscow."""
    PART = "part"
    """A part is another matter: a province in a national toll."""


class InTime(StrEnum):
    """How the value of a kind moves in time."""

    FIXED = "fixed"
    CUMULATIVE = "cumulative"
    STATE = "state"


class Value(StrEnum):
    """What is compared between two claims of a kind."""

    QUANTITY = "quantity"
    DATE = "date"
    ACT = "act"


class Narrowing(StrEnum):
    """What may stand behind a question to tell its matter from others of the same question."""

    UNIT = "unit"
    """What is counted: hostages, prisoners."""
    RESTRICTION = "restriction"
    """The words that narrow the counted group."""
    WHEN = "when"
    """The time of what is told."""


class SlotKind(Model):
    """One slot of a kind.

    ``dimension`` says what may fill it: ``word`` (one of ``words``), or the type of a name
    (``state``, ``place``, ``actor``, ...), or ``text``. A slot with ``identity`` takes part in
    deciding whether two claims are about one matter. ``required`` slots must be filled for a claim
    to be made. A slot with ``several`` holds several keys, whose order does not matter.
    """

    dimension: str
    words: tuple[str, ...] = ()
    identity: bool = False
    sets_apart: bool = False
    """Two values that differ tell two matters, though one value for both tells none."""
    required: bool = False
    several: bool = False
    least: int = 1
    """Of how many the slot of a whole claim tells: an agreement has two parties."""
    part: Part = Part.PART
    like: str | None = None
    """The slot that another text may fill with the same name: those who fled a town are of it."""
    resolve: tuple[str, ...] = ()
    """Where to look when the rule captured nothing, in order: names of context resolvers."""


class Kind(Model):
    """A kind of claim: its slots, what makes two claims one matter, what is compared, its words.

    ``question`` is a template by language, ``planned`` the one where nobody says that it was done,
    and somebody that it is planned; what ``narrowed_by`` names is told in brackets behind
    it. ``families`` groups words of a slot that are compared with each other: acts, sorts.
    ``issuer`` names the slot that is the origin of an act that exists only by being issued.
    """

    id: str
    family: str | None = None
    """Kinds of one family are linked with each other: a visit and the meeting it was made for."""
    names: dict[str, str]
    question: dict[str, str]
    planned: dict[str, str] = Field(default_factory=dict)
    narrowed_by: tuple[Narrowing, ...] = ()
    slots: dict[str, SlotKind]
    value: Value
    in_time: InTime
    words: dict[str, dict[str, str]] = Field(default_factory=dict)
    """By interface language, how the words that fill its slots are said."""
    labels: dict[str, dict[str, str]] = Field(default_factory=dict)
    """By interface language, what its slots are called, where other kinds have no such slot."""
    families: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    states: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The acts that mean one state of things: flights operate after an act of resuming."""
    needs: int = 1
    """How many identity slots must agree for two claims to be about one matter; days that overlap
    count as one, but never alone."""
    apart: int | None = None
    """Claims whose days lie further apart than so many are about different matters."""
    apart_by: dict[str, int] = Field(default_factory=dict)
    """The same for single words: what happens at once and then again, such as a release. A claim
    that names no day then speaks of those of its document."""
    falls: tuple[str, ...] = ()
    """The words whose count also falls, as those missing are found: a later figure replaces an
    earlier one up or down, whoever speaks."""
    own_people: frozenset[str] = frozenset()
    """The words that an office tells of its own people where it names no others: the dead."""
    told_by: frozenset[str] = frozenset()
    """The offices that do: of health, of the interior."""
    counted_as: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """By the side whose people are counted, the nouns that tell it: an army's soldiers."""
    some: frozenset[str] = frozenset()
    """The narrowings of those who are only some of a whole, whichever they are."""
    added: frozenset[str] = frozenset()
    """The narrowings of those by whom a count rose."""
    tally: frozenset[str] = frozenset()
    """The narrowings that tell how people were counted, and leave nobody out for good: the bodies
    recovered so far are the dead so far."""
    denied_any: tuple[str, ...] = ()
    """The words for what befalls one side alone, as being taken does, or for what is handed over:
    who denies any of it, right beside the count of another speaker, answers that count."""
    figure_tells: tuple[str, ...] = ()
    """The words for what comes again and again in other amounts, as aid does: two amounts that
    exclude each other are of two matters, unless both texts name the same day."""
    day_tells: bool = False
    """One act on one day, told by two texts of the same weeks, is one matter: parties that a text
    does not name, and that were filled from around the claim, do not set them apart."""
    lasts: bool = False
    """What it tells of goes on for days: texts that name neighbouring days of it do not clash."""
    repeated: tuple[str, ...] = ()
    """The acts that are other ones on another day: a plane that takes off."""
    issuer: str | None = None
    issued: tuple[str, ...] = ()
    """The acts that exist only by being issued; empty with ``issuer`` set means all."""

    @cached_property
    def naming(self) -> tuple[tuple[str, SlotKind], ...]:
        """The slots, with their names, whose values tell whether two claims are about one matter,
        beside what they tell."""
        return tuple(
            (name, slot)
            for name, slot in self.slots.items()
            if (slot.identity or slot.sets_apart) and not slot.words
        )

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The slots that tell of whose people, each of one state."""
        return tuple(
            name
            for name, slot in self.slots.items()
            if slot.identity and slot.dimension == "state" and not slot.several
        )

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The slots that tell where."""
        return tuple(
            name for name, slot in self.slots.items() if slot.identity and slot.dimension == "place"
        )

    def word_apart(self, keys: Iterable[str]) -> int | None:
        """How many days may lie between two claims, where one of the words says so."""
        if self.apart_by:
            for key in keys:
                if key in self.apart_by:
                    return self.apart_by[key]
        return None

    @cached_property
    def tells_sums(self) -> bool:
        """Whether its figures are sums that neither grow nor hold for a time: of money."""
        return self.value is Value.QUANTITY and self.in_time is InTime.FIXED

    @property
    def tells_by_cast(self) -> bool:
        """Whether texts that tell of the same states mean one matter by its sum or by its day."""
        return self.tells_sums or self.day_tells

    def is_told_by_figure(self, keys: Iterable[str]) -> bool:
        """Whether other amounts, told with these words, tell of other matters."""
        return bool(self.figure_tells) and not frozenset(self.figure_tells).isdisjoint(keys)

    def answers_any(self, keys: Iterable[str]) -> bool:
        """Whether a denial of any, told with these words, answers a count told beside it."""
        return bool(self.denied_any) and not frozenset(self.denied_any).isdisjoint(keys)

    def can_fall(self, keys: Iterable[str]) -> bool:
        """Whether a count of this kind, told with these words, falls as well as it grows."""
        return bool(self.falls) and not frozenset(self.falls).isdisjoint(keys)
