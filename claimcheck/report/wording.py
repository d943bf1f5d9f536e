"""What a report needs to speak: kinds, messages and names, each in every interface language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.model.claim import Claim, Modality, SlotValue
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import Kind, SlotKind
from claimcheck.model.messages import Messages
from claimcheck.model.quantity import Quantity
from claimcheck.model.reason import Reason, ReasonValue, Said
from claimcheck.model.units import UnitTree
from claimcheck.report.messages import JOIN, fill, forms_of, join, say
from claimcheck.report.narrowing import narrowed
from claimcheck.report.readings import show_days, show_quantity
from claimcheck.report.words import word_for

_ALONE = ".alone"
"""Behind a slot that tells of several, its gap in a question where a text names fewer."""


class Wording:
    """The words of a report. ``names`` gives, by language, how the key of a name is written."""

    def __init__(
        self,
        kinds: Mapping[str, Kind],
        messages: Mapping[str, Messages],
        names: Mapping[str, Mapping[str, str]] | None = None,
        units: UnitTree | None = None,
    ) -> None:
        self.kinds = kinds
        self.messages = messages
        self.names = names or {}
        self.units = units or UnitTree()

    def said(self, reason: Reason) -> Said:
        """The sentence of a reason in every language."""
        values = _counted_alike(reason.values)
        return Said(
            code=reason.code,
            text={
                language: say(
                    reason.code,
                    messages,
                    {name: _worded(value, messages) for name, value in values.items()},
                    self.names.get(language, {}),
                )
                for language, messages in sorted(self.messages.items())
            },
        )

    def question(self, kind: str, claims: Iterable[Claim]) -> dict[str, str]:
        """What the claims of one matter answer, in every language.

        A slot is worded after the value that most of them share: by the words of its keys; where
        they have none, as in the text. Of a family of kinds only those claims are asked after that
        are of the kind itself.
        What tells the matter from others of the same question follows in brackets.
        """
        every = sorted(claims, key=lambda claim: claim.id)
        given = [claim for claim in every if claim.kind == kind] or every
        slots = _most_common(given)
        asking = self._asking(self.kinds[kind], every)
        asked = {}
        for language, messages in sorted(self.messages.items()):
            template = asking.get(messages.language) or asking[min(asking)]
            question = self._question(self.kinds[kind], template, slots, messages)
            what = narrowed(self.kinds[kind], every, self.units, messages, self._every_word)
            values = {"question": question, "what": what}
            asked[language] = say("question.narrowed", messages, values) if what else question
        return asked

    def _asking(self, kind: Kind, claims: Iterable[Claim]) -> Mapping[str, str]:
        """The templates of the question: what nobody says was done is asked after as a plan."""
        told = {claim.modality for claim in claims}
        done = Modality.ASSERTED in told or Modality.PLANNED not in told
        return kind.question if done or not kind.planned else kind.planned

    def _every_word(self, code: str) -> frozenset[str]:
        """All forms of a message in every language."""
        return frozenset(
            form for messages in self.messages.values() for form in forms_of(code, messages)
        )

    def _question(
        self, kind: Kind, template: str, slots: Mapping[str, Claim], messages: Messages
    ) -> str:
        words = {}
        for name, claim in slots.items():
            slot = kind.slots.get(name)
            if slot is None or _is_one_of_several(slot, claim.slots[name]):
                continue
            lone = f"{name}{_ALONE}"
            alone = f"{{{lone}" in template and len(claim.slots[name].key.split(JOIN)) < slot.least
            words[lone if alone else name] = self._slot(kind, name, claim, messages, alone=alone)
        unknown = {name: say("question.unknown", messages) for name in kind.slots}
        return _filled(template, words, unknown)

    def _slot(self, kind: Kind, name: str, claim: Claim, messages: Messages, *, alone: bool) -> str:
        value = claim.slots[name]
        names = self.names.get(messages.language, {})
        words = [word_for(kind.id, key, messages, names) for key in value.key.split(JOIN)]
        if not any(words):
            return value.text or value.key
        known = [word for word in words if word]
        if len(known) < len(words):
            known.append(say("question.another", messages))
        elif len(words) < kind.slots[name].least and not alone:
            known.append(say("question.unknown", messages))
        return join(messages, known)


def _counted_alike(values: Mapping[str, ReasonValue]) -> dict[str, ReasonValue]:
    """The values of a reason, where a bare number counts what the others count."""
    units = {each.unit for each in values.values() if isinstance(each, Quantity) and each.unit}
    unit = units.pop() if len(units) == 1 else None
    return {
        name: each.model_copy(update={"unit": unit})
        if unit and isinstance(each, Quantity) and not (each.unit or each.percent)
        else each
        for name, each in values.items()
    }


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


def _is_one_of_several(slot: SlotKind, value: SlotValue) -> bool:
    """Whether a text only names several, of which one or the other is meant: "in Egypt and Syria".

    Its words do not say so of the matter, and neither does a question.
    """
    return value.inherited and JOIN in value.key and not slot.several


def _filled(template: str, words: Mapping[str, str], unknown: Mapping[str, str]) -> str:
    try:
        return fill(template, words)
    except KeyError as error:
        missing = str(error.args[0])
        return _filled(template, {**words, missing: unknown.get(missing, "?")}, unknown)
