"""From a message's name and its values to a sentence in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from string import Formatter

from claimcheck.errors import Location, RuleError
from claimcheck.model.messages import Messages, Plural, PluralForm
from claimcheck.model.quantity import Number
from claimcheck.report.plurals import plural_form

Value = str | int | float
Values = Mapping[str, Value]
NOTHING: Values = {}
JOIN = "+"
"""Stands between the keys of a slot that holds several."""


def say(code: str, messages: Messages, values: Values = NOTHING, names: Values = NOTHING) -> str:
    """The message ``code`` with its gaps filled.

    A value that begins with ``@`` is the name of a message, which is said with the same values,
    or the keys of names, joined by ``+``. Raises RuleError where a message or a value is missing.
    """
    text = messages.texts.get(code)
    if text is None:
        hint = "add it beside the others"
        raise RuleError(f"message {code!r} is missing", at=_place(messages), hint=hint)
    template = text if isinstance(text, str) else _form(text, messages, values)
    said = {name: _said(name, messages, values, names) for name in values}
    try:
        return fill(template, said)
    except KeyError as error:
        what = f"message {code!r} has a gap {error} that nothing fills"
        raise RuleError(what, at=_place(messages)) from None


def forms_of(code: str, messages: Messages) -> Iterator[str]:
    """Every form of a message, without its gaps filled; none where there is no such message."""
    told = messages.texts.get(code, "")
    if isinstance(told, Plural):
        yield from told.forms.values()
        yield from filter(None, (told.behind, told.whole))
    elif told:
        yield told


def says(code: str, messages: Messages) -> bool:
    """Whether there is a message of this name."""
    return code in messages.texts


def join(messages: Messages, words: Iterable[str]) -> str:
    """Several words as one list: "Egypt, Greece and Syria"."""
    *others, last = words
    among = say("list.among", messages).join(others)
    return say("list.and", messages).join([among, last] if others else [last])


def fill(template: str, values: Mapping[str, str]) -> str:
    """A template with its gaps filled; raises KeyError for a gap that must be.

    >>> fill("How many{victims: } were {outcome}{place: in }?", {"outcome": "killed"})
    'How many were killed?'
    >>> fill("How many were {outcome}{place: in }?", {"outcome": "killed", "place": "Kursk"})
    'How many were killed in Kursk?'
    """
    parts: list[str] = []
    for literal, name, before, _ in Formatter().parse(template):
        parts.append(literal)
        if name is not None and (name in values or not before):
            parts.append((before or "") + values[name])
    return "".join(parts)


def show_number(number: Number) -> str:
    """A number with its thousands set off; of a fraction only the digits that it has.

    >>> show_number(12300), show_number(6.5), show_number(2.0)
    ('12,300', '6.5', '2')
    """
    return f"{int(number):,}" if number == int(number) else f"{number:,}"


def _form(plural: Plural, messages: Messages, values: Values) -> str:
    count = values.get(plural.by, 0)
    form = PluralForm.OTHER if isinstance(count, str) else plural_form(messages.plural, count)
    return plural.forms.get(form, plural.forms[PluralForm.OTHER])


def _said(name: str, messages: Messages, values: Values, names: Values) -> str:
    value = values[name]
    if not isinstance(value, str):
        return show_number(value)
    if not value.startswith("@"):
        return value
    code = _said_word(value[1:], messages)
    if not says(code, messages):
        keys = code.split(JOIN)
        return join(messages, (str(names.get(key, key)) for key in keys))
    rest = {other: values[other] for other in values if other != name}
    return say(code, messages, rest, names)


def _said_word(code: str, messages: Messages) -> str:
    """The word of a kind, ``word.flight.none``, else the word of all kinds, ``word.none``."""
    if not code.startswith("word.") or says(code, messages):
        return code
    return f"word.{code.rpartition('.')[2]}"


def _place(messages: Messages) -> Location:
    return Location(f"rules/{messages.language}/messages.yaml")
