"""From claims to the names that no table knows, each with those it may be: for an editor of names.

Likeness is ``rapidfuzz.fuzz.ratio`` of the folded words. It only suggests: no score tells the
spellings of one name from two names that are written alike.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz import fuzz, process

from claimcheck.model.claim import Claim
from claimcheck.model.unknown_name import LikeName, UnknownName
from claimcheck.rulepack.lexicon import folder_of
from claimcheck.rulepack.pack import Pack

_LEAST = 80
_MOST = 3


class _Written(NamedTuple):
    """The ways a name is written, and where."""

    spellings: Counter[str]
    documents: set[str]


class _Candidate(NamedTuple):
    """What a name can be like."""

    key: str
    type: str
    folded: str
    spelling: str


def unknown_names(claims: Iterable[Claim], pack: Pack) -> tuple[UnknownName, ...]:
    """The names of actors, places and holders that no table knows: the most written first."""
    written: dict[str, _Written] = {}
    for claim in claims:
        for key, text in _told(claim):
            if key not in pack.names.by_id and _type(key) in pack.names.types:
                seen = written.setdefault(key, _Written(Counter(), set()))
                seen.spellings[text] += 1
                seen.documents.add(claim.document)
    candidates = [*_known(pack), *(_unknown(key, each) for key, each in written.items())]
    made = (_named(key, each, candidates) for key, each in written.items())
    return tuple(sorted(made, key=lambda name: (-len(name.documents), name.key)))


def _told(claim: Claim) -> Iterator[tuple[str, str]]:
    """The keys of a claim that words of its text stand for."""
    for value in claim.slots.values():
        if value.text:
            yield value.key, value.text
    for step in claim.attribution:
        for holder in step:
            yield holder.key, holder.text


def _type(key: str) -> str:
    """The type that the key of an unknown name begins with."""
    return key.partition(".")[0]


def _known(pack: Pack) -> Iterator[_Candidate]:
    folds = {tag: folder_of(each.language) for tag, each in pack.languages.items()}
    for name in pack.names.by_id.values():
        for tag, spellings in name.names.items():
            for spelling in spellings if tag in folds else ():
                yield _Candidate(name.id, name.type, " ".join(folds[tag](spelling)), spelling)


def _unknown(key: str, written: _Written) -> _Candidate:
    folded = key.partition(".")[2]
    return _Candidate(key, _type(key), folded, _spelling(written, folded))


def _named(key: str, written: _Written, candidates: Iterable[_Candidate]) -> UnknownName:
    mine = _unknown(key, written)
    others = [each for each in candidates if each.type == mine.type and each.key != key]
    found = process.extract(
        mine.folded,
        [each.folded for each in others],
        scorer=fuzz.ratio,
        score_cutoff=_LEAST,
        limit=None,
    )
    nearest: dict[str, LikeName] = {}
    for _, score, index in found:
        other = others[index]
        like = LikeName(key=other.key, spelling=other.spelling, likeness=int(score))
        nearest.setdefault(other.key, like)
    return UnknownName(
        key=key,
        type=mine.type,
        spelling=mine.spelling,
        documents=tuple(sorted(written.documents)),
        like=tuple(nearest.values())[:_MOST],
    )


def _spelling(written: _Written, folded: str) -> str:
    """The way it is written that is nearest to the whole name: no bare last name, no title."""
    return min(written.spellings, key=lambda one: (abs(len(one) - len(folded)), one))
