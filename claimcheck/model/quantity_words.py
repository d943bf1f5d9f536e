"""The hedges, units and rates of a language."""

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.number_words import Forms
from claimcheck.model.quantity import Hedge


class Bounds(Model):
    """How wide a hedge is."""

    about: float = 0.1
    """An approximate figure reaches this part of itself to either side."""
    implied: float = 1.5
    """A lower bound is hardly meant for this many times itself."""


class Tolerance(Model):
    """How far two exact figures may lie apart before they clash.

    A figure that ends in ``zeros`` zeros or more allows ``of_last_place`` of its last place that
    is not zero, and at most the part ``most`` of itself.
    """

    zeros: int = 2
    of_last_place: float = 0.5
    most: float = 0.05


class HedgeVerb(Model):
    """A verb that qualifies the number after it, at a distance: "exceeded", "is put at".

    ``links`` are the prepositions that lead to the number; an empty one is none.
    """

    forms: Forms
    hedge: Hedge
    negated: Hedge | None = None
    links: Forms = ("",)
    far: bool = True
    """Whether other words may stand between, if they name what is measured."""
    plain_behind: Forms = ()
    """Proclitics behind which it tells what became of a figure and hedges nothing: "so that the
    toll reached 40"."""


class Hedges(Model):
    """Words that qualify a number: before it, after it and its unit, or as verbs."""

    before: dict[Hedge, Forms] = Field(default_factory=dict)
    after: dict[Hedge, Forms] = Field(default_factory=dict)
    verbs: tuple[HedgeVerb, ...] = ()
    negators: Forms = ()
    leads: Forms = ()
    """Words that may open a hedge without changing it: "what"."""
    places: Forms = ()
    """Hedges that are prepositions of place before what is counted: "above"."""
    fillers: Forms = ()
    """Words that may stand between a verb and its number anyway: "slightly"."""
    measured: Forms = ()
    """What a verb may stand away from its number for: "the number of", "the cost of"."""


class Inflection(Model):
    """How a noun of one pattern makes its forms: ``strip`` goes, each ending is put on."""

    strip: str = ""
    one: Forms = ("",)
    two: Forms = ()
    two_before_noun: Forms = ()
    two_or_one: Forms = ()
    """Endings that mean two before the noun's owner, else one."""
    many: Forms = ()


class Noun(Model):
    """A noun that names a unit; ``many`` adds plurals that no pattern makes.

    Of a noun of several words the first is inflected.
    """

    noun: str
    like: str | None = None
    many: Forms = ()


class Existence(Model):
    """How a language says that there is none of something."""

    negators: Forms = ()
    """Words that deny, when ``any`` follows: "not ... any flights"."""
    any: Forms = ()
    none: Forms = ()
    """Phrases that deny at once: "there are no", "without"."""
    fillers: Forms = ()
    """Words that may stand between such a phrase and what there is none of."""
    reach: int = 5


class Exclusion(Model):
    """Where a number is not a claim's figure, and why: an age, a year, a clock time.

    All conditions that are given must hold; of ``before`` and ``after`` one phrase is enough.
    """

    why: str
    before: Forms = ()
    after: Forms = ()
    least: int | None = None
    most: int | None = None
    digits: bool = False
    """Only bare digits, with nothing between them and the words before."""
    single: bool = False
    """Only one number, no range."""
    uncounted: bool = False
    """Only a number without a unit noun."""
    unit: Forms = ()
    """Only a number of one of these units."""
    bracketed: bool = False
    """Only a number that, with its unit, fills a pair of brackets or commas."""
    lead: Forms = ()
    """Only a range that begins with one of these words."""


class Shapes(Model):
    """Marks that make digits something else than a count."""

    quotes: Forms = ()
    """Quotation marks, which are passed over."""
    dates: Forms = ()
    """Marks between the digits of a date: three numbers joined by one are no count."""
    ratio: Forms = ()
    """Marks between the digits of a score or ratio."""
    clock: Forms = ()
    brackets: dict[str, str] = Field(default_factory=dict)
    """What opens an aside and what closes it."""
    names: Forms = ()
    """Marks that glue digits to a word of a name: "F-16"."""
    scores: Forms = ()
    """Words that turn "3-1" into a score."""


class QuantityWords(Model):
    """How a language qualifies a number and names what is counted."""

    bounds: Bounds = Field(default_factory=Bounds)
    tolerance: Tolerance = Field(default_factory=Tolerance)
    hedges: Hedges = Field(default_factory=Hedges)
    partitive: Forms = ()
    plural_after: tuple[int, int] | None = None
    """Last two digits, from and to, behind which the noun is a plural; ``None``: no such rule."""
    agreement: Forms = ()
    """Endings that an adjective inside a unit phrase may take."""
    inflections: dict[str, Inflection] = Field(default_factory=dict)
    units: dict[str, tuple[Noun, ...]] = Field(default_factory=dict)
    not_owners: Forms = ()
    measures: Forms = ()
    """Units that are measured rather than counted: "half a kilometre" is a quantity."""
    one: Forms = ()
    """Words for one that may follow their noun at some distance."""
    rates: dict[str, Forms] = Field(default_factory=dict)
    adverbs: Forms = ()
    existence: Existence = Field(default_factory=Existence)
    shapes: Shapes = Field(default_factory=Shapes)
    excluded: tuple[Exclusion, ...] = ()
