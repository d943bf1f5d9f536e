"""What a language pack tells the text and values stages, all of it data.

Filled by ``rulepack`` from ``rules/<language>/*.yaml`` and handed on as an argument, so that no
stage knows a language by name.
"""

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.date_words import DateWords
from claimcheck.model.number_words import NumberWords
from claimcheck.model.quantity_words import QuantityWords


class Folding(Model):
    """How a word is reduced to the form that is compared.

    Combining marks and format characters always go, digits become ASCII and letters lower case;
    ``letters`` maps what else is to be held equal, ``drop`` lists letters without a sound.
    """

    letters: dict[str, str] = Field(default_factory=dict)
    drop: tuple[str, ...] = ()
    foreign: dict[str, str] = Field(default_factory=dict)
    """Letters that writers choose between for one foreign sound; used for foreign names alone."""
    swallowed: tuple[str, ...] = ()
    """Letters that not every writer puts down in a foreign name: its vowels."""
    native: tuple[str, ...] = ()
    """The states whose people and places have their names in this language, with one spelling."""


class CliticTable(Model):
    """Which clitics a word may carry.

    ``before`` is a list of places in order, each with its choices; ``contracted`` maps a written
    form to the clitics it stands for; ``after`` lists pronoun suffixes; ``restore`` says what the
    last letter of a stem becomes when the suffix goes. ``article`` is the definite one, which no
    ``particles`` carry, as they are folded; ``conjunctions`` are the proclitics that join a word to
    what comes before.
    """

    before: tuple[tuple[str, ...], ...] = ()
    contracted: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    after: tuple[str, ...] = ()
    restore: dict[str, str] = Field(default_factory=dict)
    article: str | None = None
    particles: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()


class Marks(Model):
    """The marks that divide a text.

    ``sentence`` marks end a sentence, ``clause`` marks only a clause. ``joiners`` may stand
    between two digits of one number. A stop right behind one of the ``abbreviations`` ends nothing.
    """

    sentence: tuple[str, ...]
    clause: tuple[str, ...]
    joiners: tuple[str, ...]
    abbreviations: tuple[str, ...] = ()


class NameWordTable(Model):
    """Words that are part of a name where their place tells so, whatever else they could be.

    ``alike`` gives by lexicon the names that fold like a common word, and how that is written;
    ``bound`` by the lexicon of the second part of a name the words behind which one with the
    article is that part; ``unfinished`` words are part of a name right ``before`` certain marks and
    words, as what they need cannot follow there.
    """

    alike: dict[str, dict[str, str]] = Field(default_factory=dict)
    bound: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    unfinished: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


class Language(Model):
    """One language: how it is written, and how it says numbers, quantities and dates."""

    id: str
    name: dict[str, str]
    direction: str
    letters: str
    """Letters that only texts of this script use, to tell a document's language."""
    digits: str = ""
    """The ten digits of the script, where it has its own."""
    comma: str = ""
    """The comma of the script, where it has its own."""
    spelled: str = ""
    """Letters that writers often leave their sign off."""
    vowels: str = ""
    """Signs that may stand on any letter and are left out as a rule."""
    common: tuple[str, ...] = ()
    """The most common words, with which no form of a lexicon should fall together."""
    folding: Folding
    clitics: CliticTable
    name_words: NameWordTable = Field(default_factory=NameWordTable)
    marks: Marks
    numbers: NumberWords
    quantities: QuantityWords
    dates: DateWords
