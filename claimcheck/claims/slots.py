"""From the captures of a rule to the values of a claim's slots."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.draft import Draft
from claimcheck.mentions.pattern import Match, quantity_of
from claimcheck.model.claim import SlotValue
from claimcheck.model.kind import Kind, SlotKind
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.rulepack.pack import Names
from claimcheck.rulepack.schema import RuleFile
from claimcheck.text.kept import Kept

MOVEMENT = "movement"
JOIN = "+"
"""Joins the keys of a slot that names several: the two parties of a treaty, the ends of a route."""
_CONSTANT: Kept[str, SlotValue] = Kept(lambda key: SlotValue(key=key))
"""What a rule says itself, which is the same in every claim."""


def draft_of(rule: RuleFile, kind: Kind, match: Match, names: Names) -> Draft:
    """The draft that a match of a claim rule gives, with the slots that the rule itself fills."""
    counted = captured(rule.quantity, match) if rule.quantity else None
    quantity = quantity_of(counted) if counted else _stated(rule.quantity)
    slots, anaphors, unnamed = dict[str, SlotValue](), dict[str, Mention](), set[str]()
    for name, templates in rule.slots.items():
        slot = kind.slots[name]
        mentions, lacks = _captured(templates, match)
        values = [value for each in mentions if (value := slot_value(each, slot, names))]
        values = values or [_CONSTANT[each] for each in templates if each[:1] not in "$?"]
        if values:
            slots[name] = joined(values) if slot.several else values[0]
        elif mentions:
            anaphors[name] = mentions[0]
        if lacks:
            unnamed.add(name)
    return Draft(
        rule,
        kind,
        match,
        slots,
        _with_unit(quantity, rule, match),
        counted,
        anaphors,
        unnamed=unnamed,
        when=captured(rule.when, match) if rule.when else None,
    )


def _captured(templates: Iterable[str], match: Match) -> tuple[list[Mention], bool]:
    """What templates stand for in a match, and whether one names a part that a capture lacks."""
    found, lacks = list[Mention](), False
    for template in templates:
        if template[:1] == "$":
            mention = captured(template, match)
            if mention is not None:
                found.append(mention)
            elif "." in template:
                lacks = lacks or template[1 : template.index(".")] in match.captures
    return found, lacks


def _with_unit(quantity: Quantity | None, rule: RuleFile, match: Match) -> Quantity | None:
    """A bare number with the unit that the rule gives it, if it gives one."""
    if rule.unit is None or quantity is None or quantity.unit is not None:
        return quantity
    if not rule.unit.startswith("$"):
        return quantity.model_copy(update={"unit": rule.unit})
    mention = captured(rule.unit, match)
    return quantity if mention is None else quantity.model_copy(update={"unit": mention.key})


def _stated(words: str | None) -> Quantity | None:
    """The quantity that a rule states itself, as a number and a unit: "1 person"."""
    number, _, unit = (words or "").partition(" ")
    if not number.isdecimal():
        return None
    return Quantity(stated=int(number), low=int(number), high=int(number), unit=unit or None)


def captured(template: str, match: Match) -> Mention | None:
    """What ``$capture`` or ``$capture.part`` stands for in a match, if it was found."""
    if template[:1] != "$":
        return None
    name, dot, part = template[1:].partition(".")
    mention = match.captures.get(name)
    return mention.part(part) if dot and mention is not None else mention


def slot_value(
    mention: Mention, slot: SlotKind, names: Names, inherited: bool = False
) -> SlotValue | None:
    """What a mention puts into a slot; ``None`` when it is not of the slot's dimension."""
    key = slot_key(mention, slot.dimension, names)
    if key is None or (slot.words and key not in slot.words):
        return None
    return SlotValue(key=key, text=None, start=mention.start, stop=mention.end, inherited=inherited)


def slot_key(mention: Mention, dimension: str, names: Names) -> str | None:
    """The key of a mention in a dimension.

    For ``state`` the state that a name acts for or belongs to, or the movement that it is, which
    fights for itself; for ``party`` the state that it acts for, or the organization that it is;
    for ``text`` the unit of a quantity; for ``word`` the headword under which a lexicon lists the
    phrase. Words that nothing knows stand for themselves
    where a rule takes them for a name.
    """
    if dimension in ("text", "word") or mention.type == "unknown":
        return _text_key(mention)
    if dimension == "party":
        return _party(mention, names)
    if mention.type == "nationality":
        return mention.key if dimension in ("state", "actor", "place") else None
    if dimension == "state":
        return _own_side(mention, names)
    return mention.key if names.is_a(mention.type, dimension) else None


def _text_key(mention: Mention) -> str | None:
    if isinstance(mention.reading, Quantity):
        return mention.reading.unit
    return mention.key


def _own_side(mention: Mention, names: Names) -> str | None:
    if mention.type == MOVEMENT:
        name = names.by_id.get(mention.key)
        return (name and name.stands_for) or mention.key
    return state_of(mention.key, names)


def _party(mention: Mention, names: Names) -> str | None:
    if mention.type in ("state", "nationality") or names.is_a(mention.type, "organization"):
        return mention.key
    if mention.type == "office":
        return state_of(mention.key, names)
    name = names.by_id.get(mention.key)
    return None if name is None else name.stands_for


def state_of(key: str, names: Names) -> str | None:
    """The state that a name is, stands for or belongs to; a body of no state acts for itself."""
    name = names.by_id.get(key)
    if name is None:
        head = key.partition(".")[0]
        return state_of(head, names) if head != key and head in names.by_id else None
    if name.type == "state":
        return name.id
    alone = name.type in ("organization", "movement")
    return name.stands_for or name.state or (name.id if alone else None)


def joined(values: Iterable[SlotValue]) -> SlotValue:
    """Several values in one slot, in the order of their keys; the span is the widest."""
    every = list(values)
    if len(every) == 1 and JOIN not in every[0].key and every[0].text is None:
        return every[0]
    keys = sorted({key for value in every for key in value.key.split(JOIN)})
    starts = [value.start for value in every if value.start is not None]
    stops = [value.stop for value in every if value.stop is not None]
    return SlotValue(
        key=JOIN.join(keys),
        start=min(starts, default=None),
        stop=max(stops, default=None),
        inherited=all(value.inherited for value in every),
    )
