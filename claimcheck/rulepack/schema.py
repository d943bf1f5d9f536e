"""What may stand in the file of a rule, and the items of a pattern."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from claimcheck.model.base import Model
from claimcheck.model.claim import Modality, Polarity

MOST_GAP = 8
MOST_UNORDERED = 4
SORTS = (
    "word",
    "lex",
    "type",
    "unknown",
    "run",
    "gap",
    "mark",
    "opt",
    "any_of",
    "unordered",
    "not_next",
    "not_before",
)
"""The keys of which an item has exactly one."""


def _as_tuple(value: object) -> object:
    return [value] if isinstance(value, str) else value


Strings = Annotated[tuple[str, ...], BeforeValidator(_as_tuple)]
"""One string or a list of them."""


class Status(StrEnum):
    """Whether a rule is run (draft and stable are), and how strictly it is checked."""

    DRAFT = "draft"
    STABLE = "stable"
    OFF = "off"


class Item(Model):
    """One item of a pattern: exactly one of the first group of keys, and what may go with it.

    ``word`` literal words, ``lex`` lexicons, ``type`` mentions, ``unknown`` up to that many words
    that no lexicon and no name knows, ``run`` up to that many words of the same clause whatever
    they are (but none that begins a mention of ``until``), ``gap`` up to that many words that are
    passed over, ``mark`` a punctuation mark, ``opt`` a part that may be missing, ``any_of``
    alternatives, ``unordered`` parts in any order,
    ``not_next`` what may not follow here, ``not_before`` what may not end here.
    """

    word: Strings = ()
    lex: Strings = ()
    type: Strings = ()
    unknown: Annotated[int | None, Field(ge=1, le=MOST_GAP)] = None
    least: Annotated[int, Field(ge=1, le=MOST_GAP)] = 1
    """How many unknown words, or words of a run, there must be."""
    run: Annotated[int | None, Field(ge=1, le=MOST_GAP)] = None
    gap: Annotated[int | None, Field(ge=1, le=MOST_GAP)] = None
    mark: Strings = ()
    opt: tuple["Item", ...] = ()
    any_of: tuple[tuple["Item", ...], ...] = ()
    unordered: Annotated[tuple[tuple["Item", ...], ...], Field(max_length=MOST_UNORDERED)] = ()
    not_next: Strings = ()
    not_before: Strings = ()

    name: str | None = Field(default=None, alias="as")
    clitic: Strings | None = None
    """Proclitics of which one must stand before the item; "" allows none."""
    suffix: bool | None = None
    """Whether a pronoun suffix must (true) or may not (false) be attached."""
    definite: bool | None = None
    """Whether the article must (true) or may not (false) be attached: to the first of words."""
    not_ending: Strings = ()
    """Endings that a mention may not have, or an unknown word without the article: those of
    adjectives, say."""
    despite: Strings = ()
    """Lexicons whose phrases leave a word unknown where they are found only behind a proclitic."""
    led_by: Strings = ()
    """Lexicons of which a phrase must begin at the first of unknown words: first names, say."""
    capital: bool = False
    """Whether unknown words, or those of a run, must be written with a capital letter."""
    key: Strings = ()
    """Only mentions with one of these keys."""
    unit: Strings = ()
    """Only quantities that count one of these; "none" is a bare number."""
    per: bool | None = None
    """Whether a quantity must (true) or may not (false) have a rate."""
    counted: bool | None = None
    """Whether the mention must (true) or may not (false) hold a quantity."""
    holds: Strings = ()
    """Only mentions inside which a phrase of one of these lexicons stands."""
    lacks: Strings = ()
    """Only mentions inside which no phrase of one of these lexicons stands."""
    inside: dict[str, str] = Field(default_factory=dict)
    """Further captures: the first mention of a type inside this one, if there is one."""
    until: Strings = ()
    """Types of mention before which a run or a gap ends: what would change the subject."""
    over_clause: bool = False
    """Whether a gap may leave its clause."""

    @model_validator(mode="after")
    def _one_sort(self) -> Self:
        told = self.model_fields_set.intersection(SORTS)
        given = sorted(sort for sort in told if getattr(self, sort) not in ((), None))
        if len(given) != 1:
            raise ValueError(f"an item has exactly one of {', '.join(SORTS)}; here: {given}")
        return self


Pattern = tuple[Item, ...]


class RuleFile(Model):
    """A rule: patterns that find one sort of mention or claim, and what they give.

    A rule either ``emits`` a type of mention for the strata above, or finds claims of a ``kind``.
    The values of ``slots``, ``quantity``, ``when`` and ``key`` are ``$capture``,
    ``$capture.part`` or a plain word; a slot also takes ``?resolver``, and of several values the
    captures come first, then the plain word, then the resolver. A plain quantity is a number and
    a unit: ``1 person``; ``?again`` is that of the claim that the rule goes on from. A capture
    called ``planned``, ``possible`` or ``denied`` makes the claim so. A claim quotes the whole
    match, and a mention covers it, or with ``span`` only from the
    first to the last of these captures: what stands before them is context ("on 3 May and on
    [5 June]"). With ``near`` it
    counts only where a phrase of one of these lexicons stands before it in its
    sentence or in the sentence before; with ``unless`` only where none stands in its sentence.
    """

    id: str
    status: Status
    why: str
    patterns: Annotated[tuple[Pattern, ...], Field(min_length=1)]
    kind: str | None = None
    emits: str | None = None
    key: str | None = None
    slots: dict[str, Strings] = Field(default_factory=dict)
    quantity: str | None = None
    when: str | None = None
    as_of: str | None = None
    modality: Modality | None = None
    polarity: Polarity | None = None
    running: bool = False
    """What it finds is a running count, which has a moment but no day of its own."""
    earlier: bool = False
    """What it finds is told as earlier than the news: "from 12 to ..."."""
    holder: str | None = None
    scope: str | None = None
    span: Strings = ()
    near: Strings = ()
    unless: Strings = ()
    absent: Strings = ()
    """Lexicons of which no phrase may stand anywhere in the text."""
    priority: int = 0
    loose: bool = False
    """What it finds gives way to every other rule's claim about the same figure."""
    unit: str | None = None
    """What a bare number of the rule counts: a unit, or ``$capture`` for the key of a capture."""
    needs: Strings = ()
    """Slots without which the rule makes no claim, beside those that its kind requires."""
    follows: Literal["words", "sentence", "paragraph", "document", "group", "joined"] | None = None
    """The rule only goes on from an earlier claim of its kind in the same stretch: it takes over
    that claim's slots where it fills none of its own, its modality and its polarity. With "words"
    it is the claim in whose words the match begins: the next of a list. With "group"
    it is the claim that counts the nearest people before, of whom this one tells a part, with
    "joined" the same claim, beside whose people this one counts others."""
    opens: Literal["sentence", "paragraph"] | None = None
    """Where the match must stand at the beginning, marks aside."""

    @model_validator(mode="after")
    def _one_purpose(self) -> Self:
        if (self.kind is None) == (self.emits is None):
            raise ValueError("a rule has either 'kind' (it finds claims) or 'emits' (mentions)")
        return self
