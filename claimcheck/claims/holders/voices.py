"""Who a holder is: the voice behind a statement, a role, a name, or a word that points back."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.claims.holders.outermost import outermost
from claimcheck.claims.holders.same_sort import office_before, told_so_before
from claimcheck.claims.holders.sorts import Sorts, as_written
from claimcheck.claims.holders.whose import PERSON, begins_or_ends, state_of_voice, voice_of
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Holder
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names

_STATED = 10
"""So many words from the beginning of a saying may its statement be named."""
_OPENS = 3
"""Within so many words of its sentence its subject stands."""
HEADING = "heading"
"""The key of an attribution that stands before a colon at the head of a line."""
SAYING = ("lex.say.verb", "lex.say.weak_verb", "lex.say.present", "lex.announce.verb")
"""Verbs of saying: a date between one of them and what is said is the day of the saying."""
_SENTENCE = "sentence"
"""The key of an attribution that closes or opens a sentence."""
_TELLERS = ("person", "unknown", "lex.member.noun")
"""Who passes on the words of somebody else and goes on speaking, as an outlet does not."""
_OUTLETS = ("lex.outlet.noun", "lex.media.noun")
_BODIES = ("office", "organization", "agency", "outlet", "movement")
"""Who has people that speak with its voice."""
_FIGURES = "lex.figures.again"
"""What points back to the figures that somebody else gave."""
_POSTS = ("office", "post", "again")
"""An office, a post, or whom somebody speaks for, before the name."""
_SHORT = "lex.office.short"
"""An office by its matter alone: "Health:"."""
_POINTING = ("lex.anaphor", _FIGURES)
Step = tuple[Holder, ...]
Chain = tuple[Step, ...]


class _Spoken(NamedTuple):
    """Who spoke at a word: the chain, and with whom a later sentence without a subject goes on."""

    at: int
    chain: Chain
    goes_on: Step
    passes_on: bool
    """Whether an outlet speaks, which never goes on itself where it tells somebody's words."""
    inserted: bool
    """Whether it stands inside what another one says: "X said, as Y reported, that"."""
    heads: bool
    """Whether the headline names who speaks, with whom the story below does not go on."""


class Voices:
    """The voices of one document. What points back is resolved by what was named before it."""

    def __init__(self, chart: Chart, names: Names) -> None:
        self._chart = chart
        self._names = names
        self._sorts = Sorts(chart, names)
        self.actors = list(outermost(chart.every("holder", *names.subtypes.get("actor", ()))))
        """Everybody who can speak, in the order of the text, and nobody inside another."""
        self._spoken: list[_Spoken] = []
        self._offices: dict[str, str] = {}
        for each in self.actors:
            if each.key not in names.by_id and any(map(each.part, _POSTS)):
                self._offices[each.key] = self._office(each)
        self._body = chart.layout.paragraphs[0][1] if chart.layout.paragraphs else 0

    def chain(self, mention: Mention) -> Chain:
        """The steps of one attribution, first speaker first; remembered for what points back."""
        chain = self.steps(mention)
        if chain:
            self._spoken.append(self._heard(mention, chain))
        return chain

    def _heard(self, mention: Mention, chain: Chain) -> _Spoken:
        """An attribution as what comes later remembers it."""
        holder, via = mention.part("holder"), mention.part("via")
        passes_on = holder is not None and self._is_outlet(holder)
        teller = via is not None and via.type in _TELLERS
        goes_on = chain[-1] if teller else chain[0]
        outer = self._spoken[-1] if self._spoken else None
        if outer is not None and not outer.passes_on and self._is_told(outer.at, mention):
            goes_on = outer.goes_on
        heads = mention.key == HEADING and mention.first < self._body
        inserted = (
            outer is not None and mention.key == _SENTENCE and self._shares(outer.at, mention)
        )
        return _Spoken(mention.first, chain, goes_on, passes_on, inserted, heads)

    def _shares(self, at: int, mention: Mention) -> bool:
        """Whether a saying at a word stands in the sentence of another one."""
        return self._chart.sentence(at) == self._chart.sentence(mention.first)

    def _is_outlet(self, holder: Mention) -> bool:
        known = any(self._names.is_a(holder.type, sort) for sort in ("agency", "outlet"))
        return known or holder.type in _OUTLETS

    def _is_told(self, outer: int, mention: Mention) -> bool:
        """Whether a saying is told by one before it in its sentence: it stands behind "that"."""
        first, _ = self._chart.sentence(mention.first)
        that = any(self._chart.within((outer, mention.first), "lex.that"))
        return outer >= first and that and not carried(mention.before)

    def steps(self, mention: Mention) -> Chain:
        """The same of an outlet that only passes something on: nothing points back to it."""
        holder, rest = mention.part("holder"), mention.part("rest")
        holder = holder and self._whole(holder, mention)
        first = self._last(mention) if holder is None else self._step(holder, rest)
        second, via = mention.part("second"), mention.part("via")
        if first and second is not None:
            first = (*first, *self._step(second))
        steps = (first, self._step(via) if via is not None else ())
        return tuple(step for step in steps if step)

    def _whole(self, holder: Mention, saying: Mention) -> Mention:
        """Of a holder whom a saying names by the office before the name, the two together."""
        named = saying.part("name")
        if named is None or named.first != holder.stop:
            return holder
        fitting = (each for each in self.actors if each.first == holder.first)
        return next((each for each in fitting if each.stop == named.stop), holder)

    def _step(self, mention: Mention, rest: Mention | None = None) -> Step:
        """The holder that a capture names; several where it points back to several."""
        inner = mention.part("of")
        if inner is not None:
            return self._step(inner, rest or mention.part("rest"))
        last = rest if rest is not None else mention
        stop = self._chart.end_of(mention.first, last.stop)
        again = mention.part("again") or (mention if mention.type in _POINTING else None)
        if again is not None:
            keys = self._before(again, mention.part("of_state"))
            name = mention.part("name")
            keys = (self.key(name),) if name is not None and keys == (again.key,) else keys
            if mention.type == _FIGURES and keys == (again.key,):
                return ()
        else:
            keys = (self.key(mention, rest),)
        text = self._chart.text[mention.start : stop]
        return tuple(Holder(key=key, text=text, start=mention.start, stop=stop) for key in keys)

    def key(self, mention: Mention, rest: Mention | None = None) -> str:
        """Whose voice a mention is."""
        at, state = mention.part("at"), mention.part("of_state")
        if at is not None:
            return self._voice(at)
        if state is not None and mention.part("head") is not None:
            return f"{state.key}.{as_written(self._chart, mention)}"
        if mention.part("what") is not None:
            return as_written(self._chart, mention)
        if mention.part("sort") is not None:
            said = (each.chain for each in reversed(self._spoken) if each.at < mention.first)
            return told_so_before(self._chart, mention, said) or mention.key
        if mention.type == "unknown":
            return self._in_full(f"{PERSON}{mention.key}", mention.first)
        if mention.type == _SHORT:
            before = [each for each in self.actors if each.first < mention.first]
            named = office_before(mention.key, map(self.key, reversed(before)), self._names)
            return named or as_written(self._chart, mention)
        if mention.type.startswith("lex."):
            return as_written(self._chart, mention, rest)
        return self._voice(mention)

    def _voice(self, mention: Mention) -> str:
        if mention.key in self._names.by_id:
            return voice_of(mention.key, self._names)
        office = self._offices.get(mention.key) or self._office(mention)
        return office or self._in_full(voice_of(mention.key, self._names), mention.first)

    def _in_full(self, key: str, at: int) -> str:
        """Of somebody called by a part of a name, the key of the last one named so in full."""
        if not key.startswith(PERSON):
            return key
        part = key.removeprefix(PERSON).split()
        for mention in reversed(self.actors):
            if mention.first < at and begins_or_ends(mention.key, part):
                return mention.key
        for each in reversed(self._spoken):
            for holder in (holder for step in each.chain for holder in step):
                if begins_or_ends(holder.key, part):
                    return holder.key
        return key

    def _office(self, mention: Mention) -> str:
        """The voice of somebody unknown: of the office before the name, of whom he speaks for."""
        again = mention.part("again")
        if again is not None:
            bodies = self._before(again, None)
            return bodies[0] if bodies != (again.key,) else ""
        office, state = mention.part("office"), mention.part("state")
        if mention.part("post") is not None:
            return self._post(mention)
        if office is None or office.type == "lex.title" or state is None:
            return ""
        return self._names.offices.get((state.key, office.key), f"{state.key}.{office.key}")

    def _post(self, person: Mention) -> str:
        """The voice of somebody unknown whom a post names: that of the body whose post it is."""
        bodies = [self._body_of(each) for each in self._chart.at(person.first)]
        return next((voice_of(each.key, self._names) for each in bodies if each is not None), "")

    def _body_of(self, mention: Mention) -> Mention | None:
        if mention.type == "office":
            return mention
        at = mention.part("at") if mention.type == "holder" else None
        speaks = at is not None and any(self._names.is_a(at.type, sort) for sort in _BODIES)
        return at if speaks else None

    def _before(self, again: Mention, state: Mention | None) -> tuple[str, ...]:
        """Whom a word points back to: the last who was called by the same sort of word."""
        for keys in self._candidates(again):
            if state is None or all(state_of_voice(k, self._names) == state.key for k in keys):
                return keys
        if self._spoken and any(each.type == "lex.same" for each in self._chart.at(again.stop)):
            return tuple(each.key for each in self._spoken[-1].chain[0])
        return (again.key,) if state is None else (f"{state.key}.{again.key}",)

    def _candidates(self, again: Mention) -> Iterator[tuple[str, ...]]:
        said = [(each.at, each.chain) for each in self._spoken if each.at < again.first]
        if again.key == "statement":
            issued = [each for each in said if self._issues(each[0])]
            for _, chain in (*reversed(issued), *reversed(said)):
                yield tuple(each.key for each in chain[0])
        yield from self._spoke_last(said, again.key)
        for mention in reversed(self.actors):
            if mention.stop <= again.first and self._sorts.is_one(mention, again.key):
                yield (self.key(mention),)
        for _, chain in reversed(said):
            yield from (
                (each.key,)
                for step in chain
                for each in step
                if self._sorts.called(each, again.key)
            )

    def _spoke_last(
        self, said: Sequence[tuple[int, Chain]], sort: str
    ) -> Iterator[tuple[str, ...]]:
        """Who spoke last, where the word can call that holder so."""
        for _, chain in said[-1:]:
            yield from ((each.key,) for each in chain[0] if self._sorts.called(each, sort))

    def _issues(self, at: int) -> bool:
        """Whether a saying at a word speaks by a statement: "said in a statement"."""
        _, stop = self._chart.clause(at)
        reach = (at, min(stop, at + _STATED))
        return any(self._chart.within(reach, "lex.statement.noun"))

    def _last(self, mention: Mention) -> Step:
        """Who goes on speaking: who spoke in this sentence, else its subject, else the last.

        Where the verb only goes on within its sentence ("here"), nobody of another one is meant.
        """
        start, _ = self._chart.sentence(mention.first)
        said = [
            each
            for each in self._spoken
            if each.at < mention.first and not (each.heads and start >= self._body)
        ]
        here = [each.chain for each in said if each.at >= start]
        if here:
            return here[-1][0]
        subject = self._subject(start, mention.first)
        if subject is None and mention.part("here") is not None:
            subject = self._unnamed(start, mention.first)
        if subject is not None:
            return self._step(subject)
        return _main(said).goes_on if said and mention.part("here") is None else ()

    def _subject(self, start: int, stop: int) -> Mention | None:
        """The first actor of a stretch to which no proclitic but a conjunction is attached."""
        free = (
            each
            for each in self.actors
            if start <= each.first and each.stop <= stop and not carried(each.before)
        )
        return next(free, None)

    def _unnamed(self, start: int, stop: int) -> Mention | None:
        """Who opens a stretch without a name, with the article: "the rebels had ..."."""
        reach = (start, min(start + _OPENS, stop))
        opening = self._chart.within(reach, "lex.holder.noun")
        return next((each for each in opening if each.before and not carried(each.before)), None)


def _main(said: Sequence[_Spoken]) -> _Spoken:
    """Who spoke last, and no outlet that only passed on the words of the one before it."""
    last = said[-1]
    if last.passes_on and len(said) > 1 and not said[-2].passes_on and last.inserted:
        return said[-2]
    return last


def carried(before: Sequence[str]) -> bool:
    """Whether a proclitic other than the article is attached to what has these before it."""
    return any(len(part) == 1 for part in before)
