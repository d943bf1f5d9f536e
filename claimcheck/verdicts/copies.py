"""Which documents are copies of others: one witness, however often it is printed.

Documents are compared by the shingles of their sentences: runs of folded words. Short sentences
are left out, because a formula that every newsroom uses proves nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from claimcheck.mentions.language import language_of
from claimcheck.model.document import Document
from claimcheck.rulepack.pack import Pack
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import find_words

Shingle = tuple[str, ...]

_RUN = 4
"""How many words a shingle has: one changed word spoils so many of them."""
_SHORTEST = 8
"""A sentence with fewer words is left out."""
_SHARED = 0.5
"""The share of its shingles that a copy has in common with what it copies."""


def mark_copies(documents: Iterable[Document], pack: Pack) -> tuple[Document, ...]:
    """The documents, in the same order, each copy with the id of what it copies.

    Of several that copy each other the one credited to an agency is the original, else the
    earliest, else the first by id. A document that only lies inside a longer one copies that one.
    """
    every = tuple(documents)
    shingles = {document.id: shingles_of(document, pack) for document in every}
    originals = _originals({document.id: document for document in every}, shingles)
    return tuple(
        document.model_copy(update={"copy_of": originals.get(document.id)}) for document in every
    )


def shingles_of(document: Document, pack: Pack) -> frozenset[Shingle]:
    """The shingles of a document's longer sentences; without any, all its words as one.

    Then only the same words make a copy.
    """
    name = language_of(document, pack)
    if name is None:
        return frozenset({(document.text,)})
    language = pack.languages[name].language
    words = find_words(document.text, language)
    layout = find_layout(document.text, words, language.marks)
    found: set[Shingle] = set()
    for first, stop in layout.sentences:
        said = [word.folded for word in words[first:stop] if word.shape != "mark"]
        if len(said) >= _SHORTEST:
            found.update(_runs(said))
    return frozenset(found) or frozenset({tuple(word.folded for word in words)})


def _runs(said: list[str]) -> Iterator[Shingle]:
    for index in range(len(said) - _RUN + 1):
        yield tuple(said[index : index + _RUN])


def _originals(
    documents: Mapping[str, Document], shingles: Mapping[str, frozenset[Shingle]]
) -> dict[str, str]:
    """Each copy with its original: the longest texts gather their copies first."""
    shared = _shared(shingles)
    groups: dict[str, list[str]] = {}
    for id_ in sorted(documents, key=lambda id_: (-len(shingles[id_]), _rank(documents[id_]))):
        inside = [each for each in groups if _lies_in(id_, each, shared, shingles)]
        best = max(inside, key=lambda each: shared[id_, each], default=None)
        groups.setdefault(best or id_, []).append(id_)
    originals = {}
    for longest, members in groups.items():
        equals = [each for each in members if _lies_in(longest, each, shared, shingles)]
        original = min(equals, key=lambda each: _rank(documents[each]))
        originals.update({each: original for each in members if each != original})
    return originals


def _shared(shingles: Mapping[str, frozenset[Shingle]]) -> Counter[tuple[str, str]]:
    """How many shingles each pair of documents has in common, in either order."""
    holders: dict[Shingle, list[str]] = {}
    for id_, each in shingles.items():
        for shingle in each:
            holders.setdefault(shingle, []).append(id_)
    return Counter(
        (left, right) for ids in holders.values() if len(ids) > 1 for left in ids for right in ids
    ) + Counter({(id_, id_): len(each) for id_, each in shingles.items()})


def _lies_in(
    inner: str,
    outer: str,
    shared: Mapping[tuple[str, str], int],
    shingles: Mapping[str, frozenset[Shingle]],
) -> bool:
    return shared.get((inner, outer), 0) >= _SHARED * len(shingles[inner])


def _rank(document: Document) -> tuple[bool, date, str]:
    days = document.published
    return document.agency is None, (days and days.first) or date.max, document.id
