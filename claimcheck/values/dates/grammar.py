"""From the orders that a language declares to automata that find the longest phrase.

The grammar names roles of words; it has no repeats and no cycles, so a phrase is bounded and the
search from a word ends after a bounded number of steps.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any, NamedTuple, Protocol

from claimcheck.values.dates.net import Net

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
Ask = Callable[[str, int], Tokens]
"""Gives the tokens of a role at a word."""


Openers = Mapping[str, frozenset[str]]
"""For each role that is asked for the roles of the words that can begin it."""


class Lattice(Protocol):
    """The words of a text with the roles that each can take."""

    @property
    def likely(self) -> Sequence[frozenset[str]]:
        """For each word the roles it may take, as far as a look at the word alone tells."""

    def tokens(self, at: int) -> Tokens:
        """All tokens that begin at a word."""

    def roles(self, at: int) -> frozenset[str]:
        """Their roles."""


class Phrase(NamedTuple):
    """A row of tokens that a grammar accepts, under the names of the rules that accept it."""

    stop: int
    rules: frozenset[str]
    tokens: Tokens


class _State(NamedTuple):
    steps: dict[str, frozenset[int]]
    rules: frozenset[str]
    asks: tuple[tuple[str, frozenset[str]], ...]
    """The roles to ask for that may come at once or after proclitics, and their openers."""
    opens: frozenset[str]
    """The roles of all words that may come."""


class Automaton:
    """Accepts the phrases of some rules of a grammar.

    Roles in ``asked`` cost more to find: they are asked for only where they fit and a word opens
    them, even where the grammar has a rule of that name. Those of proclitics are taken on the way
    to the word that carries them. States are made when they are first reached. Raises ValueError on
    a rule that contains itself.
    """

    def __init__(
        self,
        grammar: Mapping[str, tuple[str, ...]],
        rules: tuple[str, ...],
        asked: Openers,
        proclitics: Set[str],
    ) -> None:
        self._net = Net(grammar, rules, frozenset(asked))
        self._asked = asked
        self._proclitics = proclitics
        self._start = self._net.start
        self._states: dict[frozenset[int], _State] = {}
        self.openers = self._opening(set(self._net.steps_from(self._start)))

    def phrases(self, at: int, limit: int, lattice: Lattice, ask: Ask) -> list[Phrase]:
        """All phrases that begin at word ``at`` and end by ``limit``, the longest first."""
        found = []
        likely = lattice.likely
        paths: list[tuple[frozenset[int], int, Tokens]] = [(self._start, at, ())]
        while paths:
            key, here, path = paths.pop()
            state = self._states.get(key) or self._state(key)
            if path and state.rules:
                found.append(Phrase(here, state.rules, path))
            if here >= limit or state.opens.isdisjoint(likely[here]):
                continue
            for token in _tokens(state, here, lattice, ask):
                to = self._after(state, token) if path else state.steps.get(token.role)
                if to is not None and token.stop <= limit:
                    paths.append((to, token.stop, (*path, token)))
        found.sort(key=_by_length)
        return found

    def _after(self, state: _State, token: Token) -> frozenset[int] | None:
        """The state after a token inside a phrase, where its proclitics are steps too."""
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
            near = self._near(steps)
            asks = tuple((role, self._asked[role]) for role in sorted(near & set(self._asked)))
            rules = self._net.rules_at(key)
            state = self._states[key] = _State(steps, rules, asks, self._opening(near))
        return state

    def _near(self, steps: Mapping[str, frozenset[int]]) -> set[str]:
        """The roles that may come at once, or behind proclitics on the same word."""
        near = set(steps)
        for role in self._proclitics & near:
            near |= self._near(self._net.steps_from(steps[role]))
        return near

    def _opening(self, roles: set[str]) -> frozenset[str]:
        return frozenset().union(*(self._asked.get(role, {role}) for role in roles))


def _tokens(state: _State, at: int, lattice: Lattice, ask: Ask) -> Tokens:
    tokens = lattice.tokens(at)
    if not state.asks:
        return tokens
    roles = lattice.roles(at)
    for role, openers in state.asks:
        if not openers.isdisjoint(roles):
            tokens += ask(role, at)
    return tokens


def _by_length(phrase: Phrase) -> int:
    return -phrase.stop


class Strata:
    """Reads the rules that a grammar uses in many places: once a place, as single tokens.

    ``strata`` come in such an order that each uses only those before it. ``merge`` makes one set
    of fields of a row of tokens, or None where they contradict each other.
    """

    def __init__(
        self,
        grammar: Mapping[str, tuple[str, ...]],
        strata: tuple[str, ...],
        merge: Callable[[Tokens], Mapping[str, Any] | None],
        asked: Openers,
        proclitics: Set[str],
    ) -> None:
        self._automata: dict[str, Automaton] = {}
        self._merge = merge
        openers = dict(asked)
        for name in strata:
            automaton = self._automata[name] = Automaton(grammar, (name,), openers, proclitics)
            openers = {**openers, name: automaton.openers}
        self.openers: Openers = openers

    def over(
        self, limit: int, lattice: Lattice, asked: Mapping[str, Callable[[int], Tokens]]
    ) -> Ask:
        """Asks in one sentence for the roles that are given, and for the strata."""
        seen: dict[tuple[str, int], Tokens] = {}

        def ask(name: str, at: int) -> Tokens:
            tokens = seen.get((name, at))
            if tokens is None:
                if name in asked:
                    tokens = asked[name](at)
                else:
                    phrases = self._automata[name].phrases(at, limit, lattice, ask)
                    tokens = self._read(name, phrases)
                seen[name, at] = tokens
            return tokens

        return ask

    def _read(self, name: str, phrases: list[Phrase]) -> Tokens:
        tokens: dict[tuple[int, Fields], Token] = {}
        for phrase in phrases:
            fields = self._merge(phrase.tokens)
            if fields is not None:
                head = phrase.tokens[0]
                filled = tuple(sorted(fields.items()))
                token = Token(name, phrase.stop, filled, head.lead, head.before)
                tokens.setdefault((phrase.stop, (*filled, ("", head.lead))), token)
        return tuple(tokens.values())
