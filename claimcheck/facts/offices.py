"""A person and the office held are one actor, where the other side names the office."""

from __future__ import annotations

from claimcheck.rulepack.pack import Names


def voices(keys: frozenset[str], names: Names) -> frozenset[str]:
    """The names with each person replaced by the office or body spoken for, named or not."""
    found = ((names.by_id.get(key), key) for key in keys)
    return frozenset((name and name.speaks_for) or key for name, key in found)


def in_office(one: frozenset[str], other: frozenset[str], names: Names) -> frozenset[str]:
    """The names with each person as the office that he or she holds, where the others name it."""
    offices = {key: _office_of(key, names) for key in one}
    return frozenset(office if office in other - one else key for key, office in offices.items())


def _office_of(key: str, names: Names) -> str:
    """The office that a person holds, else the name itself: for a body as a whole many act."""
    name = names.by_id.get(key)
    if name is None or name.aide or name.speaks_for is None:
        return key
    return key if _is_body(name.speaks_for, names) else name.speaks_for


def _is_body(key: str, names: Names) -> bool:
    """Whether a name is a whole organization, for which many act."""
    name = names.by_id.get(key)
    return name is not None and names.is_a(name.type, "organization")
