"""The ways to cut a word into clitics and a stem.

Only ways are given here, not verdicts: a cut counts when its stem is known to a lexicon or the
gazetteer, because most words that begin like a clitic carry none.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import product

from claimcheck.model.language import CliticTable
from claimcheck.model.text import Clitics
from claimcheck.text.kept import Kept

_SHORTEST_STEM = 2


class Cutter:
    """Cuts folded words of one language, each distinct form once."""

    def __init__(self, table: CliticTable) -> None:
        self._prefixes = _prefixes(table)
        self._elided = {
            form: ways[0] for form, ways in self._prefixes.items() if _runs_on(form, table)
        }
        self._longest = max((len(prefix) for prefix in self._prefixes), default=0)
        self._suffixes = tuple(table.after)
        self._suffix_sizes = sorted({len(suffix) for suffix in table.after}, reverse=True)
        self._restore = table.restore
        kept: Kept[str, tuple[Clitics, ...]] = Kept(lambda folded: tuple(self._cut(folded, None)))
        self.cuts = kept.__getitem__
        """Every way to cut a word, the whole word first, then by length of what is cut."""

    def cuts_to(self, folded: str, stems: Set[str]) -> tuple[Clitics, ...]:
        """Of these ways those that leave one of some stems; not kept here."""
        return tuple(self._cut(folded, stems))

    def prefixes(self, folded: str) -> tuple[tuple[str, ...], ...]:
        """The ways to read a whole form as proclitics alone, as before digits; none for a word."""
        return self._prefixes.get(folded, ())

    def _cut(self, folded: str, stems: Set[str] | None) -> list[Clitics]:
        """All cuts, or those to one of some stems."""
        heads: list[tuple[tuple[str, ...], str]] = [((), folded)]
        for size in range(1, min(self._longest, len(folded) - _SHORTEST_STEM) + 1):
            written = folded[:size]
            if written in self._prefixes:
                heads += [(before, folded[size:]) for before in self._prefixes[written]]
            if written in self._elided:
                heads.append((self._elided[written], folded[size - 1 :]))
        cuts = [(before, stem, "") for before, stem in heads if stems is None or stem in stems]
        if folded.endswith(self._suffixes):
            cuts += [(before, *cut) for before, stem in heads for cut in self._without_suffix(stem)]
            if stems is not None:
                cuts = [cut for cut in cuts if cut[1] in stems]
        return [Clitics(*cut) for cut in cuts]

    def _without_suffix(self, stem: str) -> list[tuple[str, str]]:
        cuts = []
        for size in self._suffix_sizes:
            suffix = stem[-size:]
            if suffix in self._suffixes and len(stem) - size >= _SHORTEST_STEM:
                rest = stem[:-size]
                cuts.append((rest, suffix))
                restored = self._restore.get(rest[-1])
                if restored is not None:
                    cuts.append((rest[:-1] + restored, suffix))
        return cuts


def _runs_on(form: str, table: CliticTable) -> bool:
    """Whether a string of proclitics ends in a contraction, into whose last letter a stem that
    begins with it is written: of three equal letters only two stand."""
    return form.endswith(tuple(table.contracted))


def _prefixes(table: CliticTable) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Every written string of proclitics with the clitics it may stand for."""
    written: dict[str, list[tuple[str, ...]]] = {}
    for choice in product(*(("", *place) for place in table.before)):
        parts = tuple(part for part in choice if part)
        if parts:
            written.setdefault("".join(parts), []).append(parts)
    for form, parts in table.contracted.items():
        head = written.get(form, [])
        written[form] = [parts, *head]
        for lead in table.before[0] if table.before else ():
            written.setdefault(lead + form, []).insert(0, (lead, *parts))
    return {form: tuple(dict.fromkeys(ways)) for form, ways in written.items()}
