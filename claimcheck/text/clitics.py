"""The ways to cut a word into clitics and a stem.

Only ways are given here, not verdicts: a cut counts when its stem is known to a lexicon or the
gazetteer, because most words that begin like a clitic carry none.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import product

from claimcheck.model.language import CliticTable
from claimcheck.model.text import Clitics
from claimcheck.text.kept import Kept

_SHORTEST_STEM = 2
_Way = tuple[tuple[str, ...], str, str]
"""A cut that is no ``Clitics`` yet."""
_make = tuple.__new__


class Cutter:
    """Cuts folded words of one language, each distinct form once."""

    def __init__(self, table: CliticTable) -> None:
        self._prefixes = _prefixes(table)
        self._elided = {
            form: ways[0] for form, ways in self._prefixes.items() if _runs_on(form, table)
        }
        self._begins = _beginnings(self._prefixes)
        self._article = table.article or ""
        self._particles = frozenset(table.particles)
        self._taken = frozenset(
            form for form, ways in self._prefixes.items() if _ends_with(ways, self._article)
        )
        self._definite = frozenset(
            form
            for form, ways in self._prefixes.items()
            if all(way[-1] == self._article for way in ways)
        )
        self._suffixes = _by_last_letter(table.after)
        self._restore = table.restore
        kept: Kept[str, tuple[Clitics, ...]] = Kept(
            lambda folded: tuple([_make(Clitics, way) for way in self._ways(folded)])
        )
        self.cuts = kept.__getitem__
        """Every way to cut a word, the whole word first, then by length of what is cut."""

    def cuts_to(self, folded: str, stems: Set[str]) -> tuple[Clitics, ...]:
        """Of these ways those that leave one of some stems; not kept here."""
        if not self.leaves(folded, stems):
            return ()
        return tuple([_make(Clitics, way) for way in self._ways(folded) if way[1] in stems])

    def leaves(self, folded: str, stems: Set[str]) -> bool:
        """Whether any of these ways leaves one of some stems: of most words none does."""
        return folded in stems or not stems.isdisjoint(self.stems(folded))

    def stems(self, folded: str) -> list[str]:
        """What these ways leave; where the article stands behind a proclitic also with it."""
        stems, definite = [folded], list[str]()
        for size in range(1, len(folded) - _SHORTEST_STEM + 1):
            written = folded[:size]
            if written not in self._begins:
                break
            if written in self._prefixes:
                (definite if written in self._definite else stems).append(folded[size:])
            if written in self._taken:
                stems.append(self._article + folded[size:])
            if written in self._elided:
                definite.append(folded[size - 1 :])
        endings = self._endings(folded)
        if endings:
            stems += [
                stem[:-size] if last is None else stem[: -size - 1] + last
                for stem in stems
                for size, _, last in endings
                if len(stem) - size >= _SHORTEST_STEM
            ]
        return stems + definite

    def prefixes(self, folded: str) -> tuple[tuple[str, ...], ...]:
        """The ways to read a whole form as proclitics alone, as before digits; none for a word."""
        return self._prefixes.get(folded, ())

    def _ways(self, folded: str) -> list[_Way]:
        """Every cut, as a plain tuple: most are looked at and dropped."""
        ways: list[_Way] = [((), folded, "")]
        for size in range(1, len(folded) - _SHORTEST_STEM + 1):
            written = folded[:size]
            if written not in self._begins:
                break
            stem = folded[size:]
            for before in self._prefixes.get(written, ()):
                if stem not in self._particles or self._article not in before:
                    ways.append((before, stem, ""))
            if written in self._elided:
                ways.append((self._elided[written], folded[size - 1 :], ""))
        endings = self._endings(folded)
        if endings:
            ways += [
                (before, stem[:-size] if last is None else stem[: -size - 1] + last, suffix)
                for before, stem, _ in ways
                if not self._article or self._article not in before
                for size, suffix, last in endings
                if len(stem) - size >= _SHORTEST_STEM
            ]
        return ways

    def _endings(self, folded: str) -> list[tuple[int, str, str | None]]:
        """The suffixes of a word by length, each also with the letter that it has changed."""
        endings: list[tuple[int, str, str | None]] = []
        for suffix in self._suffixes.get(folded[-1:], ()):
            size = len(suffix)
            if folded.endswith(suffix) and len(folded) - size >= _SHORTEST_STEM:
                endings.append((size, suffix, None))
                restored = self._restore.get(folded[-size - 1])
                if restored is not None:
                    endings.append((size, suffix, restored))
        return endings


def _by_last_letter(suffixes: Iterable[str]) -> dict[str, list[str]]:
    """The suffixes under their last letter, the longest first."""
    table: dict[str, list[str]] = {}
    for suffix in sorted(suffixes, key=len, reverse=True):
        table.setdefault(suffix[-1], []).append(suffix)
    return table


def _beginnings(prefixes: Iterable[str]) -> frozenset[str]:
    """What a word can begin with that goes on to some string of proclitics, or is one."""
    return frozenset(form[:size] for form in prefixes for size in range(1, len(form) + 1))


def _runs_on(form: str, table: CliticTable) -> bool:
    """Whether a string of proclitics ends in a contraction, into whose last letter a stem that
    begins with it is written: of three equal letters only two stand."""
    return form.endswith(tuple(table.contracted))


def _ends_with(ways: Iterable[tuple[str, ...]], article: str) -> bool:
    """Whether the article can be the last of several proclitics."""
    return any(len(way) > 1 and way[-1] == article for way in ways)


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
