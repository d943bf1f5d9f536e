"""What a report needs to speak: kinds, messages and names, each in every interface language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.model.claim import Claim, SlotValue
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import Kind
from claimcheck.model.messages import Messages
from claimcheck.model.quantity import Quantity
from claimcheck.model.reason import Reason, ReasonValue, Said
from claimcheck.model.units import UnitTree
from claimcheck.report.messages import JOIN, fill, say
from claimcheck.report.narrowing import narrowed
from claimcheck.report.readings import show_days, show_quantity
from claimcheck.report.words import thing_for, word_for

_WORDS = "text"
"""The dimension of slots for what has no name of its own: none is said by that of somebody."""


@dataclass(frozen=True)
class Wording:
    """The words of a report. ``names`` gives, by language, how the key of a name is written."""

    kinds: Mapping[str, Kind]
    messages: Mapping[str, Messages]
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    units: UnitTree = field(default_factory=UnitTree)

    def said(self, reason: Reason) -> Said:
        """The sentence of a reason in every language."""
        return Said(
            code=reason.code,
            text={
                language: say(
                    reason.code,
                    messages,
                    {name: _worded(value, messages) for name, value in reason.values.items()},
                    self.names.get(language, {}),
                )
                for language, messages in sorted(self.messages.items())
            },
        )

    def question(self, kind: str, claims: Iterable[Claim]) -> dict[str, str]:
        """What the claims of one matter answer, in every language.

        A slot is worded after the value that most of them share: by the words of its keys; where
        they have none, as in the text.
        What tells the matter from others of the same question follows in brackets.
        """
        given = sorted(claims, key=lambda claim: claim.id)
        slots = _most_common(given)
        asked = {}
        for language, messages in sorted(self.messages.items()):
            question = self._question(self.kinds[kind], slots, messages)
            what = narrowed(self.kinds[kind], given, self.units, messages)
            values = {"question": question, "what": what}
            asked[language] = say("question.narrowed", messages, values) if what else question
        return asked

    def _question(self, kind: Kind, slots: Mapping[str, Claim], messages: Messages) -> str:
        template = kind.question.get(messages.language) or kind.question[min(kind.question)]
        words = {
            name: self._slot(kind, name, claim, messages)
            for name, claim in slots.items()
            if name in kind.slots and not _is_told(slots[name].slots[name], name, kind, slots)
        }
        unknown = {name: say("question.unknown", messages) for name in kind.slots}
        return _filled(template, words, unknown)

    def _slot(self, kind: Kind, name: str, claim: Claim, messages: Messages) -> str:
        value = claim.slots[name]
        keys = value.key.split(JOIN)
        if kind.slots[name].dimension == _WORDS:
            things = [thing_for(kind.id, key, messages) for key in keys]
            told = [thing for thing in things if thing]
            all_told = len(told) == len(keys)
            return say("list.and", messages).join(told) if all_told else value.text or value.key
        names = self.names.get(messages.language, {})
        words = [word_for(kind.id, key, messages, names) for key in keys]
        if not any(words):
            return value.text or value.key
        known = [word for word in words if word]
        if len(known) < len(words):
            known.append(say("question.another", messages))
        elif len(words) < kind.slots[name].least:
            known.append(say("question.unknown", messages))
        return say("list.and", messages).join(known)


def _is_told(value: SlotValue, name: str, kind: Kind, slots: Mapping[str, Claim]) -> bool:
    """Whether a place from around the claims is the one that another slot names: "those of X who
    were freed in X"."""
    others = (claim.slot(other) for other, claim in slots.items() if other != name)
    return value.inherited and name in kind.places and value.key in others


def _worded(value: ReasonValue, messages: Messages) -> str | int:
    if isinstance(value, DateRange):
        return show_days(value, messages)
    return show_quantity(value, messages) if isinstance(value, Quantity) else value


def _most_common(given: Sequence[Claim]) -> dict[str, Claim]:
    """For each slot a claim with its most common value, the first by value among equals."""
    found: dict[str, Claim] = {}
    for name in sorted({name for claim in given for name in claim.slots}):
        counts = Counter(claim.slots[name].key for claim in given if name in claim.slots)
        best = min(counts, key=lambda key: (-counts[key], key))
        found[name] = next(one for one in given if one.slot(name) == best)
    return found


def _filled(template: str, words: Mapping[str, str], unknown: Mapping[str, str]) -> str:
    try:
        return fill(template, words)
    except KeyError as error:
        missing = str(error.args[0])
        return _filled(template, {**words, missing: unknown.get(missing, "?")}, unknown)
