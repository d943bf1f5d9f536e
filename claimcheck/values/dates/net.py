"""The rules of a grammar written out as states, with steps and free passages between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.text.kept import Kept

_Row = tuple[str, ...]
"""Items one behind the other; one with a question mark may be missing."""


class Net:
    """The states of some rules of a grammar; rules in ``asked`` are steps like any word.

    What follows a state is written out when the state is first reached: most never are. Raises
    ValueError on a rule that contains itself.
    """

    def __init__(
        self,
        grammar: Mapping[str, tuple[str, ...]],
        rules: tuple[str, ...],
        asked: frozenset[str],
    ) -> None:
        self._rows = {
            name: [tuple(choice.split()) for choice in choices] for name, choices in grammar.items()
        }
        self._asked = asked
        self._steps: list[dict[str, set[int]]] = []
        self._passages: list[set[int]] = []
        self._ahead: list[list[tuple[_Row, int]]] = []
        """Of each state the rows that are not written out yet, with the states behind them."""
        named = [rule for rule in rules if rule in grammar]
        known: set[str] = set()
        for rule in named:
            self._check(rule, (), known)
        self._ends = {self._new([]): rule for rule in named}
        # States are asked for again by each state that leads to them.
        self._passed: Kept[int, set[int]] = Kept(self._pass)
        steps: Kept[frozenset[int], dict[str, frozenset[int]]] = Kept(self._steps_of)
        self.steps_from = steps.__getitem__
        """For each role the states after it."""
        whole = [(row, end) for end, rule in self._ends.items() for row in self._rows[rule]]
        self.start = self._reached([self._new(whole)])
        """The states before the first word."""

    def rules_at(self, states: frozenset[int]) -> frozenset[str]:
        """The rules whose end is among the states."""
        return frozenset(self._ends[state] for state in states if state in self._ends)

    def _check(self, name: str, within: tuple[str, ...], known: set[str]) -> None:
        """Raise ValueError where a rule contains itself; ``known`` are those that do not."""
        if name in within:
            raise ValueError(f"grammar rule {name!r} contains itself")
        if name in known:
            return
        for item in {item.rstrip("?") for row in self._rows[name] for item in row}:
            if self._is_written_out(item):
                self._check(item, (*within, name), known)
        known.add(name)

    def _is_written_out(self, name: str) -> bool:
        return name in self._rows and name not in self._asked

    def _new(self, ahead: list[tuple[_Row, int]]) -> int:
        self._steps.append({})
        self._passages.append(set())
        self._ahead.append(ahead)
        return len(self._steps) - 1

    def _write_out(self, state: int) -> None:
        """Make the steps and passages of a state."""
        ahead, steps, passages = self._ahead[state], self._steps[state], self._passages[state]
        while ahead:
            row, end = ahead.pop()
            if not row:
                passages.add(end)
                continue
            name = row[0].rstrip("?")
            after = self._new([(row[1:], end)]) if row[1:] else end
            if name != row[0]:
                passages.add(after)
            if self._is_written_out(name):
                ahead += [(inner, after) for inner in self._rows[name]]
            else:
                steps.setdefault(name, set()).add(after)

    def _reached(self, start: Iterable[int]) -> frozenset[int]:
        """The states that free passages lead to."""
        return frozenset().union(*map(self._passed.__getitem__, start))

    def _pass(self, state: int) -> set[int]:
        """A state, and those that free passages lead to from there."""
        seen, waiting = {state}, [state]
        while waiting:
            here = waiting.pop()
            self._write_out(here)
            for after in self._passages[here] - seen:
                seen.add(after)
                waiting.append(after)
        return seen

    def _steps_of(self, states: frozenset[int]) -> dict[str, frozenset[int]]:
        targets: dict[str, set[int]] = {}
        for state in states:
            for role, after in self._steps[state].items():
                targets.setdefault(role, set()).update(after)
        return {role: self._reached(targets[role]) for role in sorted(targets)}
