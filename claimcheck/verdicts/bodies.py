"""Which bodies that no table knows are one under several wordings.

One text writes the name of a body with the article and the adjective of its state, another without;
one spells a foreign name in it another way, or names who heads the body. Keys are folded words,
behind the id of the state where the text gives one.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from claimcheck.claims.holders.whose import PERSON
from claimcheck.model.language import Language
from claimcheck.rulepack.pack import Pack
from claimcheck.text.fold import fold_word

_FEWEST = 2
"""So many words, that of its state aside, tell a body: "the commission" may be any."""
_WITHIN = 3
"""So many words of one body's name tell it inside a longer one."""
_SHORTEST = 3
"""So many letters a word keeps at least when its clitics go."""


class _Body(NamedTuple):
    """An unknown body: the state whose it is, where told, and the words of its name."""

    key: str
    state: str | None
    words: tuple[str, ...]


def same_bodies(keys: Iterable[str], pack: Pack) -> dict[str, str]:
    """By the key of an unknown body, the key of the one that it is too; bodies that stand for
    themselves are left out. ``keys`` are all that are heard in one matter."""
    bodies = sorted(_bodies(keys, pack), key=lambda body: (-len(body.words), body.key))
    found: dict[str, str] = {}
    distinct: list[_Body] = []
    for body in bodies:
        meant = [one for one in distinct if _is_one(body, one)]
        if len(meant) == 1:
            found[body.key] = meant[0].key
        else:
            distinct.append(body)
    return found


def _bodies(keys: Iterable[str], pack: Pack) -> Iterator[_Body]:
    for key in keys:
        if key in pack.names.by_id or key.startswith(PERSON) or " " not in key:
            continue
        head, dot, name = key.partition(".")
        state = head if dot and head in pack.names.by_id else None
        words, named = _words(name if state else key, pack)
        if len(words) >= _FEWEST and (state is None or named in (None, state)):
            yield _Body(key, state or named, words)


def _is_one(body: _Body, longer: _Body) -> bool:
    if None not in (body.state, longer.state) and body.state != longer.state:
        return False
    if body.words == longer.words:
        return True
    if _runs_on(body.words, longer.words) or _runs_on(longer.words, body.words):
        return True
    count = len(body.words)
    inside = range(len(longer.words) - count + 1)
    return count >= _WITHIN and any(longer.words[at : at + count] == body.words for at in inside)


def _runs_on(office: tuple[str, ...], holder: tuple[str, ...]) -> bool:
    """Whether the name of an office ends with how who holds it is called, before a name: "the
    office of the mayor of X" and "the mayor of X, N N"."""
    most = min(len(office) - 1, len(holder) - 1)
    return any(office[-count:] == holder[:count] for count in range(_WITHIN, most + 1))


def _words(name: str, pack: Pack) -> tuple[tuple[str, ...], str | None]:
    """The words of a name without clitics and without the state, and the state that they name."""
    words, state = [], None
    for word in name.split():
        bare = word
        for language in pack.languages.values():
            bare = _bare(bare, language.language)
        of = _state_of(word, pack) or _state_of(_without_article(word, pack), pack)
        if of is None:
            words.append(bare.translate(pack.names.sounds))
        state = state or of
    return tuple(words), state


def _without_article(word: str, pack: Pack) -> str:
    for language in pack.languages.values():
        word = word.removeprefix(language.language.clitics.article or "")
    return word


def _bare(word: str, language: Language) -> str:
    """A word without the article and what is written together with it."""
    clitics = language.clitics
    leads = (*clitics.contracted, *chain.from_iterable(clitics.before), clitics.article or "")
    for lead in sorted((lead for lead in leads if lead), key=len, reverse=True):
        if word.startswith(lead) and len(word) - len(lead) >= _SHORTEST:
            rest = word[len(lead) :]
            article = clitics.article or ""
            doubled = lead != article and article and rest.startswith(article)
            long_enough = len(rest) - len(article) >= _SHORTEST
            return rest[len(article) :] if doubled and long_enough else rest
    return word


def _state_of(word: str, pack: Pack) -> str | None:
    """The state whose adjective a word is, in any of its forms."""
    known = _adjectives(pack)
    return known.get(word) or known.get(word[:-1])


@cache
def _adjectives(pack: Pack) -> dict[str, str]:
    """The states by their folded adjectives."""
    return {
        fold_word(adjective, language.language.folding): state
        for state in pack.names.states
        for spoken, adjectives in pack.names.by_id[state].adjectives.items()
        if (language := pack.languages.get(spoken)) is not None
        for adjective in adjectives
    }
