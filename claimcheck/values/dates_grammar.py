"""From the orders that a language declares to automata that find the longest phrase.

The grammar names roles of words; it has no repeats and no cycles, so a phrase is bounded and the
search from a word ends after a bounded number of steps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Fields = tuple[tuple[str, Any], ...]


class Token(NamedTuple):
    """One word, or several, in a role of the grammar.

    ``lead`` are the roles of the proclitics on its first word, ``before`` the proclitics.
    """

    role: str
    stop: int
    fields: Fields
    lead: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


Tokens = tuple[Token, ...]
Ask = Callable[[int], Tokens]


class Phrase(NamedTuple):
    """A row of tokens that a grammar accepts, under the names of the rules that accept it."""

    stop: int
    rules: frozenset[str]
    tokens: Tokens


class _State(NamedTuple):
    steps: dict[str, frozenset[int]]
    rules: frozenset[str]
    near: frozenset[str]
    """Roles that may come at once or after one proclitic."""


class Automaton:
    """Accepts the phrases of some rules of a grammar.

    Rules in ``strata`` are no rules here but roles: something else reads them. States are made
    when they are first reached. Raises ValueError on a rule that contains itself.
    """

    def __init__(
        self,
        grammar: Mapping[str, tuple[str, ...]],
        rules: tuple[str, ...],
        strata: frozenset[str] = frozenset(),
    ) -> None:
        self._net = _Net(grammar, rules, strata)
        self._start = self._net.reached(frozenset({0}))
        self._states: dict[frozenset[int], _State] = {}

    def phrases(self, at: int, limit: int, lexical: Ask, asked: Mapping[str, Ask]) -> list[Phrase]:
        """All phrases that begin at word ``at`` and end by ``limit``, the longest first.

        ``lexical`` gives the words' own roles; ``asked`` roles that are looked for only where they
        fit, because they cost more to find.
        """
        found = []
        paths: list[tuple[frozenset[int], int, Tokens]] = [(self._start, at, ())]
        while paths:
            key, here, path = paths.pop()
            state = self._state(key)
            if path and state.rules:
                found.append(Phrase(here, state.rules, path))
            if here >= limit or not state.steps:
                continue
            tokens = lexical(here)
            for role in state.near:
                if role in asked:
                    tokens += asked[role](here)
            for token in tokens:
                to = self._after(state, token, bool(path))
                if to is not None and token.stop <= limit:
                    paths.append((to, token.stop, (*path, token)))
        found.sort(key=_by_length)
        return found

    def _after(self, state: _State, token: Token, inside: bool) -> frozenset[int] | None:
        """The state after a token: inside a phrase its proclitics are steps too."""
        if inside:
            for role in token.lead:
                key = state.steps.get(role)
                if key is None:
                    return None
                state = self._state(key)
        return state.steps.get(token.role)

    def _state(self, key: frozenset[int]) -> _State:
        state = self._states.get(key)
        if state is None:
            steps = self._net.steps_from(key)
            near = frozenset(steps).union(
                *(self._net.steps_from(after) for after in steps.values())
            )
            state = self._states[key] = _State(steps, self._net.rules_at(key), near)
        return state


def _by_length(phrase: Phrase) -> int:
    return -phrase.stop


class _Net:
    """The grammar with all rules written out: states with steps, and free passages."""

    def __init__(
        self,
        grammar: Mapping[str, tuple[str, ...]],
        rules: tuple[str, ...],
        strata: frozenset[str],
    ) -> None:
        self._grammar = grammar
        self._strata = strata
        self._steps: list[dict[str, set[int]]] = [{}]
        self._passages: list[set[int]] = [set()]
        self._ends = {
            self._choices(grammar[rule], 0, (rule,)): rule for rule in rules if rule in grammar
        }

    def reached(self, start: frozenset[int]) -> frozenset[int]:
        """The states that free passages lead to."""
        seen, waiting = set(start), list(start)
        while waiting:
            for after in self._passages[waiting.pop()] - seen:
                seen.add(after)
                waiting.append(after)
        return frozenset(seen)

    def steps_from(self, states: frozenset[int]) -> dict[str, frozenset[int]]:
        """For each role the states after it."""
        targets: dict[str, set[int]] = {}
        for state in states:
            for role, after in self._steps[state].items():
                targets.setdefault(role, set()).update(after)
        return {role: self.reached(frozenset(targets[role])) for role in sorted(targets)}

    def rules_at(self, states: frozenset[int]) -> frozenset[str]:
        """The rules whose end is among the states."""
        return frozenset(self._ends[state] for state in states if state in self._ends)

    def _new(self) -> int:
        self._steps.append({})
        self._passages.append(set())
        return len(self._steps) - 1

    def _item(self, name: str, start: int, within: tuple[str, ...]) -> int:
        if name not in self._grammar or name in self._strata:
            end = self._new()
            self._steps[start].setdefault(name, set()).add(end)
            return end
        if name in within:
            raise ValueError(f"grammar rule {name!r} contains itself")
        return self._choices(self._grammar[name], start, (*within, name))

    def _choices(self, choices: tuple[str, ...], start: int, within: tuple[str, ...]) -> int:
        end = self._new()
        for choice in choices:
            here = start
            for item in choice.split():
                after = self._item(item.rstrip("?"), here, within)
                if item.endswith("?"):
                    self._passages[here].add(after)
                here = after
            self._passages[here].add(end)
        return end


class Strata:
    """Reads the rules that a grammar uses in many places: once a place, as single tokens.

    ``merge`` makes one set of fields of a row of tokens, or None where they contradict each other.
    """

    def __init__(
        self,
        grammar: Mapping[str, tuple[str, ...]],
        strata: tuple[str, ...],
        merge: Callable[[Tokens], Mapping[str, Any] | None],
    ) -> None:
        names = frozenset(strata)
        self._automata = {name: Automaton(grammar, (name,), names) for name in strata}
        self._merge = merge

    def over(self, limit: int, lexical: Ask, asked: Mapping[str, Ask]) -> dict[str, Ask]:
        """The roles to ask for in one sentence: those given, and the strata."""
        seen: dict[tuple[str, int], Tokens] = {}
        every = dict(asked)

        def ask(name: str, at: int) -> Tokens:
            if (name, at) not in seen:
                phrases = self._automata[name].phrases(at, limit, lexical, every)
                seen[name, at] = self._tokens(name, phrases)
            return seen[name, at]

        every.update({name: _asking(ask, name) for name in self._automata})
        return every

    def _tokens(self, name: str, phrases: list[Phrase]) -> Tokens:
        tokens = []
        for phrase in phrases:
            fields = self._merge(phrase.tokens)
            if fields is not None:
                head = phrase.tokens[0]
                tokens.append(
                    Token(name, phrase.stop, tuple(fields.items()), head.lead, head.before)
                )
        return tuple({(token.stop, _key(token)): token for token in tokens}.values())


def _asking(ask: Callable[[str, int], Tokens], name: str) -> Ask:
    return lambda at: ask(name, at)


def _key(token: Token) -> tuple[str, ...]:
    return (*sorted(map(repr, token.fields)), repr(token.lead))
