"""Which speakers of one fact are one voice under several names.

A text says "Seoul" where another names the service, "the ministry" where another says whose, writes
a foreign name its own way, or leaves out for whom a member of parliament speaks. Only what the
claims of the fact themselves tell joins two names, and only where it points to one alone: else they
stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.claims.holders.whose import PERSON
from claimcheck.model.claim import Claim, Holder
from claimcheck.rulepack.pack import Names, Pack
from claimcheck.text.fold import fold_word
from claimcheck.verdicts.bodies import same_bodies
from claimcheck.verdicts.printed import Reading, reading_of
from claimcheck.verdicts.relays import NO_RELAYS, Relay, Relays, is_person

_LEAST = 4
"""So many letters that are always written tell a name."""


def speakers_of(claims: Iterable[Claim], pack: Pack, relays: Relays = NO_RELAYS) -> dict[str, str]:
    """By the key of a holder, the key of whose voice it is; keys that stand for themselves too.

    ``relays`` tells who passes on whose words in the documents of the claims.
    """
    every = tuple(claims)
    passed_on = {
        relay for text in {claim.document for claim in every} for relay in relays.get(text, ())
    }
    own = {holder.key for claim in every for step in claim.attribution for holder in step}
    keys = sorted(own | {key for relay in passed_on for key in relay})
    first = sorted({each.key for claim in every for each in _first(claim)})
    spelled = _spellings(keys, pack) | same_bodies(first, pack)
    spelled |= _posted(every, spelled, pack)
    voice = {key: spelled.get(key, key) for key in keys}
    relayed = _relayed(every, voice, pack.names, passed_on)
    voice = {key: relayed.get(one, one) for key, one in voice.items()}
    heard = sorted({voice[key] for key in first})
    stated = _stated(every, voice)
    named = {key: found for key in heard if (found := _named(key, heard, stated, pack.names))}
    return {key: named.get(one, one) for key, one in voice.items()}


def _stated(claims: Iterable[Claim], voice: Mapping[str, str]) -> dict[str, set[Reading]]:
    """What each first speaker states."""
    stated: dict[str, set[Reading]] = {}
    for claim in claims:
        for holder in _first(claim):
            stated.setdefault(voice[holder.key], set()).add(reading_of(claim))
    return stated


def _first(claim: Claim) -> Iterator[Holder]:
    yield from claim.attribution[0] if claim.attribution else ()


def _spellings(keys: Iterable[str], pack: Pack) -> dict[str, str]:
    """Unknown people whose names differ only in letters that writers of foreign names choose."""
    first: dict[str, str] = {}
    found = {}
    for key in keys:
        bones = _bones(key, pack) if key.startswith(PERSON) else ""
        if len(bones.replace(" ", "")) >= _LEAST and " " in bones:
            found[key] = first.setdefault(bones, key)
    return found


def _posted(claims: Iterable[Claim], spelled: Mapping[str, str], pack: Pack) -> dict[str, str]:
    """Unknown people whose names close what another text calls one holder by: "the ombudsman of the
    region N N", "its spokesman N N"."""
    holders = {
        (each.key, each.text) for claim in claims for step in claim.attribution for each in step
    }
    people = {key: _bones(key, pack) for key, _ in holders if key.startswith(PERSON)}
    posts: dict[str, set[str]] = {key: set() for key, bones in people.items() if " " in bones}
    for key, text in holders:
        called = "" if key.startswith(PERSON) else _bones(_folded(text, pack), pack)
        for person, found in posts.items():
            if called.endswith(f" {people[person]}"):
                found.add(spelled.get(key, key))
    alone = {person: min(found) for person, found in posts.items() if len(found) == 1}
    return alone | {key: alone[one] for key, one in spelled.items() if one in alone}


def _folded(text: str, pack: Pack) -> str:
    for language in pack.languages.values():
        text = " ".join(fold_word(word, language.language.folding) for word in text.split())
    return text


def _bones(key: str, pack: Pack) -> str:
    """A name without the letters that not every writer of it puts down."""
    name = key.removeprefix(PERSON)
    for language in pack.languages.values():
        folding = language.language.folding
        for letter in folding.swallowed:
            name = name.replace(letter, "")
        for letter, chosen in folding.foreign.items():
            name = name.replace(letter, chosen)
    return name


def _relayed(
    claims: Iterable[Claim], voice: Mapping[str, str], names: Names, relays: Iterable[Relay]
) -> dict[str, str]:
    """People who elsewhere in the fact, or else in its documents, only pass on what one other
    speaker said."""
    behind: dict[str, set[str]] = {}
    for claim in claims:
        spoken = {voice[holder.key] for holder in _first(claim)}
        for step in claim.attribution[1:]:
            for holder in step:
                if is_person(holder.key, names):
                    behind.setdefault(voice[holder.key], set()).update(spoken)
    elsewhere: dict[str, set[str]] = {}
    for person, body in relays:
        elsewhere.setdefault(voice[person], set()).add(voice[body])
    behind = elsewhere | behind
    return {
        key: found
        for key, speakers in behind.items()
        if len(speakers) == 1 and (found := min(speakers)) != key and found not in behind
    }


def _named(
    key: str, heard: Iterable[str], stated: Mapping[str, set[Reading]], names: Names
) -> str | None:
    """The one service that a state or a body speaks through here, or whose mere name this is.

    Of several the one that states the same, else the first.
    """
    services = [each for each in heard if each != key and _is_service(each, key, names)]
    if services and key in names.by_id:
        alike = [each for each in services if stated[each] & stated[key] - {None}]
        return (alike or services)[0]
    same = [each for each in heard if each != key and _office_of(each, names) == key]
    return same[0] if len(same) == 1 and "." not in key else None


def _is_service(key: str, of: str, names: Names) -> bool:
    """Whether a key is that of a ministry or service of a state, or a mission of a body."""
    name = names.by_id.get(key)
    outlet = name is not None and names.is_a(name.type, "outlet")
    return key.startswith(f"{of}.") and not outlet


def _office_of(key: str, names: Names) -> str | None:
    """The office that a key names with its state: "health" of one country's ministry of health."""
    name = names.by_id.get(key)
    if name is not None and name.office is not None:
        return name.office
    head, _, office = key.rpartition(".")
    return office if head.partition(".")[0] in names.by_id else None
