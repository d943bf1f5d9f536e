"""From the captures of a rule to the values of a claim's slots."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.draft import Draft
from claimcheck.mentions.pattern import Match, quantity_of
from claimcheck.model.claim import SlotValue
from claimcheck.model.kind import Kind, SlotKind
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names
from claimcheck.rulepack.schema import RuleFile

JOIN = "+"
"""Joins the keys of a slot that names several: the two parties of a treaty, the ends of a route."""


def draft_of(rule: RuleFile, kind: Kind, match: Match, names: Names) -> Draft:
    """The draft that a match of a claim rule gives, with the slots that the rule itself fills."""
    draft = Draft(rule, kind, match)
    counted = captured(rule.quantity, match) if rule.quantity else None
    if counted is not None:
        draft = Draft(rule, kind, match, quantity=quantity_of(counted), counted=counted)
    for name, templates in rule.slots.items():
        slot = kind.slots[name]
        if not templates[0].startswith("$"):
            draft = draft.with_slot(name, SlotValue(key=templates[0]))
            continue
        mentions = [found for each in templates if (found := captured(each, match))]
        values = [value for each in mentions if (value := slot_value(each, slot, names))]
        if values:
            draft = draft.with_slot(name, joined(values) if slot.several else values[0])
        elif mentions:
            draft.anaphors[name] = mentions[0]
    return draft


def captured(template: str, match: Match) -> Mention | None:
    """What ``$capture`` or ``$capture.part`` stands for in a match, if it was found."""
    name, _, part = template.removeprefix("$").partition(".")
    mention = match.captures.get(name)
    return mention if mention is None or not part else mention.part(part)


def slot_value(
    mention: Mention, slot: SlotKind, names: Names, inherited: bool = False
) -> SlotValue | None:
    """What a mention puts into a slot; ``None`` when it is not of the slot's dimension."""
    key = slot_key(mention, slot.dimension, names)
    if key is None:
        return None
    return SlotValue(key=key, text=None, start=mention.start, stop=mention.end, inherited=inherited)


def slot_key(mention: Mention, dimension: str, names: Names) -> str | None:
    """The key of a mention in a dimension: for ``state`` the state that a name acts for."""
    if dimension == "text":
        return mention.key
    if mention.type == "nationality":
        return mention.key if dimension in ("state", "actor", "place") else None
    if dimension == "state":
        return state_of(mention.key, names)
    return mention.key if names.is_a(mention.type, dimension) else None


def state_of(key: str, names: Names) -> str | None:
    """The state that a name is, stands for or belongs to."""
    name = names.by_id.get(key)
    if name is None:
        head = key.partition(".")[0]
        return head if head != key and head in names.by_id else None
    if name.type == "state":
        return name.id
    return name.stands_for or name.state


def joined(values: Iterable[SlotValue]) -> SlotValue:
    """Several values in one slot, in the order of their keys; the span is the widest."""
    every = list(values)
    keys = sorted({key for value in every for key in value.key.split(JOIN)})
    starts = [value.start for value in every if value.start is not None]
    stops = [value.stop for value in every if value.stop is not None]
    return SlotValue(
        key=JOIN.join(keys),
        start=min(starts, default=None),
        stop=max(stops, default=None),
        inherited=all(value.inherited for value in every),
    )
