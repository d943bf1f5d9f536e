"""In which language a document is read."""

from __future__ import annotations

from claimcheck.model.document import Document
from claimcheck.rulepack.pack import Pack

_LOOKED_AT = 4000
"""How many characters tell a text's script."""


def language_of(document: Document, pack: Pack) -> str | None:
    """The language pack to read a document with: its own language, else by its letters.

    ``None`` where no pack fits: the document is then listed as one without claims.
    """
    named = (document.language or "").partition("-")[0].casefold()
    if named:
        return named if named in pack.languages else None
    sample = document.text[:_LOOKED_AT].casefold()
    counts = {
        name: sum(map(sample.count, language_pack.language.letters))
        for name, language_pack in sorted(pack.languages.items())
    }
    best = max(counts, key=lambda name: counts[name], default=None)
    return best if best is not None and counts[best] else None
