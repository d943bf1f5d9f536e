"""From text to markup that shows it and never obeys it, character for character.

Everything that a template prints goes through ``shown``. A character that acts unseen (a control
character, a bidi override) is kept, but isolated and labelled, so that it moves nothing.
"""

from __future__ import annotations

from typing import Any

import regex
from markupsafe import Markup, escape

from claimcheck.report.safe import code_point, is_hidden

_PLAIN = frozenset("\n\t\f\r")
_LOST = "\ufffd"
_DIGITS = regex.compile(r"(?:\.\./)?+[0-9]++(?:[-/:](?:[0-9]++|\.\.))++|\.\./[0-9]++")
"""Dates and times: their parts would change places inside a right-to-left sentence."""


def shown(value: Any) -> Any:  # noqa: ANN401 - a template prints values of every type
    """A string as markup that reads as exactly this string; anything else as it is."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return Markup("").join(map(_shown, value))


def said(sentence: str) -> Markup:
    """A sentence of ours, with each date in it isolated, so that it reads left to right."""
    parts: list[Markup] = []
    end = 0
    for found in _DIGITS.finditer(sentence):
        parts += [shown(sentence[end : found.start()]), days(found.group())]
        end = found.end()
    return Markup("").join([*parts, shown(sentence[end:])])


def days(text: str) -> Markup:
    """A date in digits, which reads left to right in every language."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(shown(text))


def _shown(character: str) -> Markup:
    if character == "\r":
        return Markup("&#13;")
    if character in _PLAIN or not is_hidden(character):
        return escape(character)
    kept = _LOST if character == "\0" or "\ud800" <= character <= "\udfff" else character
    marked = "<bdi class=hidden-character data-character={}>{}</bdi>"  # unquoted: safe anywhere
    return Markup(marked).format(code_point(character), kept)
