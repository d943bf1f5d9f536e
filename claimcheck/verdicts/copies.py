"""Which documents are copies of others: one witness, however often it is printed.

Documents are compared by the shingles of their sentences: runs of folded words. Short sentences
are left out, because a formula that every newsroom uses proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import blake2b

from claimcheck.mentions.language import language_of
from claimcheck.model.document import Document
from claimcheck.rulepack.pack import Pack
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import find_words
from claimcheck.verdicts.gather import Marks, gather

Shingle = tuple[str, ...]

_RUN = 4
"""How many words a shingle has: one changed word spoils so many of them."""
_SHORTEST = 8
"""A sentence with fewer words is left out."""
_SHARED = 0.5
"""The share of its shingles that a copy has in common with what it copies."""
_LONG = 60
_SHARED_LONG = 0.4
"""The share of one of at least so many: the rest is an editor's spelling of names and numbers, and
a paragraph of the outlet's own. A sentence or two have as much in common by chance."""


def mark_copies(documents: Iterable[Document], pack: Pack) -> tuple[Document, ...]:
    """The documents, in the same order, each copy with the id of what it copies.

    Of several that copy each other the one credited to an agency is the original, else the
    earliest, else the first by id. A document that only lies inside a longer one copies that one.
    """
    every = tuple(documents)
    marks = {document.id: _marks(shingles_of(document, pack)) for document in every}
    originals = _originals({document.id: document for document in every}, marks)
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


def _originals(documents: Mapping[str, Document], marks: Mapping[str, Marks]) -> dict[str, str]:
    """Each copy with its original: the longest texts gather their copies first."""
    order = sorted(documents, key=lambda id_: (-len(marks[id_]), _rank(documents[id_])))
    originals = {}
    for longest, members in gather(order, marks, _share).items():
        enough = _share(len(marks[longest])) * len(marks[longest])
        equals = [id_ for id_, shared in members.items() if shared >= enough]
        original = min(equals, key=lambda id_: _rank(documents[id_]))
        originals.update({id_: original for id_ in members if id_ != original})
    return originals


def _share(count: int) -> float:
    """The share that a text of so many shingles has in common with what it copies."""
    return _SHARED_LONG if count >= _LONG else _SHARED


def _marks(shingles: frozenset[Shingle]) -> Marks:
    """The shingles as numbers, which take far less room."""
    return frozenset(map(_mark, shingles))


def _mark(shingle: Shingle) -> int:
    said = "\n".join(shingle).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=8).digest())


def _rank(document: Document) -> tuple[bool, date, str]:
    days = document.published
    return document.agency is None, (days and days.first) or date.max, document.id
