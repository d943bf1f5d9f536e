"""What may stand in the files of lexicons and of inflections."""

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.rulepack.schema import Strings


class LexiconEntry(Model):
    """A named set of phrases; ``forms`` names the inflections that make further ones of each.

    With ``keys`` the phrases are grouped under headwords, which rules can ask for. Words that are
    ``in_names`` can be part of a name that nobody knows: they still count as unknown.
    """

    words: tuple[str, ...] = ()
    keys: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    forms: Strings = ()
    in_names: bool = False


class Inflection(Model):
    """How a word makes further forms of itself.

    ``{}`` is the word, ``{-}`` the word without its last letter. Each word of a phrase takes the
    form, or with ``last`` only the last one. Words that take a form of a verb never carry an
    article: ``article`` is false for those.
    """

    forms: tuple[str, ...]
    last: bool = False
    article: bool = True
