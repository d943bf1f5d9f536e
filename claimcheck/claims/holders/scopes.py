"""What one attribution covers: what follows it, what it closes or opens, what stands before it."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.claims.holders.of_clause import is_of_clause
from claimcheck.claims.holders.voices import HEADING, SAYING, Chain, carried
from claimcheck.mentions.bits import bits_of
from claimcheck.mentions.chart import QUOTES, Chart
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

AFTER, SENTENCE, ASKED, BACK, VIA = "after", "sentence", "asked", "back", "via"
DOCUMENT = "document"
LETTERHEAD = "letterhead"
"""The scopes of an attribution, which are the keys of their mentions: what comes after it in its
sentence; what it closes or opens; the line that it heads; all that was asked and answered; what
stands before its sentence; and no scope of its own: an outlet that stands behind the speaker;
whatever nobody else says in a text that somebody issued; and the same by the lines at its head."""
_LEADING = 6
"""Words before an attribution that still leave it at the opening of its sentence."""
SHORT = 3
"""So many words behind an attribution tell nothing."""
_COLON = ":"
_SOMEBODY = ("nationality", "office", "organization", "movement")
_OTHER_THAT = frozenset({"lex.that.not"})
_BASIS = frozenset({"lex.basis", "lex.basis.what"})
_THAT, _OCCASION, _CONTRAST = "lex.that", "lex.occasion", "lex.contrast"
_SAYS = ("lex.say.participle", "attribution")
_TURNING = bits_of((_THAT, *SAYING, *_SAYS))
"""The bits of what tells where words that are said begin."""
_CLOSING = bits_of((_OCCASION, _CONTRAST))
"""The bits of what tells where they end."""


class Saying(NamedTuple):
    """One attribution: its words, who speaks, and what it covers.

    It governs ``[content, end)``; ``around`` are the stretches that it covers from outside, as
    the closing or opening words of a sentence do.
    """

    first: int
    stop: int
    content: int
    end: int
    around: tuple[Stretch, ...]
    steps: Chain
    conjoined: bool
    rests: bool = False
    """Whether it names what another one's words rest on, and so who spoke before that one."""
    issues: bool = False
    """Whether it heads the text as one that its speaker issued."""

    def governs(self, word: int) -> bool:
        return self.content <= word < self.end

    def covers(self, word: int) -> bool:
        """Whether it covers a word from outside."""
        return any(first <= word < stop for first, stop in self.around)


class Scopes:
    """Tells what the attributions of one text cover."""

    def __init__(self, chart: Chart, mentions: Sequence[Mention]) -> None:
        self._chart = chart
        self._mentions = mentions

    def saying(self, mention: Mention, steps: Chain) -> Saying:
        """An attribution with what it covers."""
        first, stop = self._chart.sentence(mention.first)
        content, end = mention.stop, mention.stop
        around: tuple[Stretch, ...] = ()
        issues = mention.key == DOCUMENT
        if mention.key == BACK:
            around = (self._before(first),)
        elif mention.key == ASKED:
            end = stop
        elif mention.key == SENTENCE:
            around = self._around(mention)
        elif not issues and self._tells_nothing(mention):
            alone = self._chart.skip_quotes(first) == mention.first
            around = (self._previous(first) if alone else (first, mention.first),)
        elif not issues:
            content = self._content(mention)
            end = self._end(mention, content, stop)
            end = self._closing_quote(mention.stop, stop) if end == stop else end
            around = self._question(mention, first)
        conjoined = carried(mention.before)
        lead = mention.part("lead")
        rests = lead is not None and (
            lead.type in _BASIS or (mention.key == SENTENCE and is_of_clause(self._chart, mention))
        )
        return Saying(
            mention.first, mention.stop, content, end, around, steps, conjoined, rests, issues
        )

    def _content(self, mention: Mention) -> int:
        """Where what is said begins: at "that", where one belongs to the saying.

        The occasion of a saying that stands right behind it is no part of what was said.
        """
        _, limit = self._chart.sentence(mention.first)
        holder = mention.part("holder")
        if holder is not None and self._colon_at(holder.stop):
            return holder.stop
        occasion = self._occasion(mention.stop)
        if occasion is not None:
            return min(self._chart.clause(occasion)[1], limit)
        bits = self._chart.bits
        for index in range(mention.stop - 1, limit):
            if not bits[index] & _TURNING:
                continue
            for each in self._chart.at(index):
                if each.type == _THAT and self._leads(each):
                    return index if index >= mention.stop else mention.stop
                if index >= mention.stop and _says_else(each):
                    return mention.stop
        return mention.stop

    def _colon_at(self, index: int) -> bool:
        return index < len(self._chart.words) and self._chart.words[index].surface == _COLON

    def _leads(self, that: Mention) -> bool:
        """Whether "that" leads to what is said, and is no part of "before that", "though"."""
        joined = self._chart.ending(that.stop, _OTHER_THAT)
        return not carried(that.before) and not any(joined)

    def _occasion(self, at: int) -> int | None:
        """The word at which an occasion begins right behind a saying, a mark between them."""
        mark = at < len(self._chart.words) and self._chart.words[at].shape == "mark"
        first = self._chart.skip_quotes(at + 1 if mark else at)
        found = any(each.type == _OCCASION for each in self._chart.at(first))
        return first if mark and found else None

    def _end(self, mention: Mention, content: int, stop: int) -> int:
        """Where what is said ends: where something set against it begins, or its occasion.

        Who only told of something ("announced the death of ten") says nothing of what somebody
        else is set against it with; what stands behind "that" goes on until another one speaks.
        """
        bits = self._chart.bits
        for index in range(content, stop):
            if not bits[index] & _CLOSING:
                continue
            types = {each.type for each in self._chart.at(index)}
            if _OCCASION in types and self._has_told(mention.stop, index):
                return index
            contrast = _CONTRAST in types and "lex.contrast.not" not in types
            turns = contrast and (self._speaks(index, stop) or self._turns_away(mention, index))
            if turns and not self._quoted(mention.stop, index):
                return index
        return stop

    def _turns_away(self, mention: Mention, index: int) -> bool:
        """Whether a contrast names somebody, behind what no "that" and no colon has led to."""
        if mention.key != AFTER:
            return False
        colon = any(map(self._colon_at, range(mention.first, index)))
        if colon or any(self._chart.within((mention.first, index), _THAT)):
            return False
        return any(self._chart.within((index, self._chart.clause(index)[1]), *_SOMEBODY))

    def _closing_quote(self, said: int, stop: int) -> int:
        """Where the quotation closes that opens behind a saying and outlasts its sentence.

        The end of the sentence where none does, or where it never closes in its paragraph.
        """
        chart = self._chart
        if sum(said <= at < stop for at in chart.quotes) % 2 == 0:
            return stop
        _, limit = chart.paragraph(said)
        return next((at for at in chart.quotes if stop <= at < limit), stop)

    def _quoted(self, first: int, index: int) -> bool:
        """Whether a quotation that opens behind a saying goes on at a word."""
        return sum(word.surface in QUOTES for word in self._chart.words[first:index]) % 2 == 1

    def _has_told(self, first: int, stop: int) -> bool:
        """Whether more than marks and dates stand in a stretch."""
        dated = {i for each in self._chart.within((first, stop), "date") for i in range(*each[2:4])}
        words = self._chart.words
        return any(words[i].shape == "word" and i not in dated for i in range(first, stop))

    def _speaks(self, first: int, stop: int) -> bool:
        """Whether somebody else speaks in a stretch."""
        return any(first <= each.first < stop for each in self._mentions)

    def _tells_nothing(self, mention: Mention) -> bool:
        """Whether next to nothing follows in the sentence, and what is said must stand before.

        A noun ("the announcement by X") never speaks for what stands before it. Who confirms "the
        same figure" gives it on his own.
        """
        verb = mention.part("verb")
        if verb is not None and verb.type == "lex.say.noun":
            return False
        _, stop = self._chart.sentence(mention.first)
        behind = [word for word in self._chart.words[mention.stop : stop] if word.shape != "mark"]
        told = any(self._chart.within((mention.first, stop), "lex.that", "lex.same.number"))
        opened = mention.key == HEADING or any(
            word.surface == ":" for word in self._chart.words[mention.stop : stop]
        )
        quoted = any(word.surface in QUOTES for word in self._chart.words[mention.stop : stop])
        counted = any(self._chart.within((mention.stop, stop), "quantity"))
        return len(behind) <= SHORT and not (told or opened or quoted or counted)

    def _around(self, mention: Mention) -> tuple[Stretch, ...]:
        first, stop = self._chart.sentence(mention.first)
        before = [word for word in self._chart.words[first : mention.first] if word.shape != "mark"]
        after = (mention.stop, self._end(mention, self._content(mention), stop))
        if carried(mention.before) and before:
            return (after,)
        if not before:
            return (self._previous(first) if stop - mention.stop <= 1 else after,)
        closed = (self._closes_from(mention, first, stop), mention.first)
        if self._is_inserted(mention):
            return (closed, (mention.stop, self._chart.clause(mention.stop)[1]))
        leads = len(before) <= _LEADING and stop - mention.stop > SHORT
        return (closed, after) if leads or self._adds(mention, stop) else (closed,)

    def _is_inserted(self, mention: Mention) -> bool:
        """Whether a source stands inside a clause, with no mark on either side of it."""
        first, stop = self._chart.clause(mention.first)
        if mention.first - first <= _LEADING or stop - mention.stop <= SHORT:
            return False
        words = self._chart.words
        return all(words[at].shape == "word" for at in (mention.first - 1, mention.stop))

    def _adds(self, mention: Mention, stop: int) -> bool:
        """Whether "and" joins the rest of the sentence to it, in which nobody else speaks."""
        index = mention.stop
        if index >= stop or self._chart.words[index].shape != "mark":
            return False
        after = self._chart.skip_quotes(index + 1)
        joined = after < stop and any(carried(each.before) for each in self._chart.at(after))
        return joined and not self._speaks(index, stop)

    def _closes_from(self, mention: Mention, first: int, stop: int) -> int:
        """How far back a closing attribution reaches: to the last one, or to where another speaks
        no longer."""
        start = self._item_from(mention, first, stop)
        for other in self._mentions:
            if first <= other.first and other.stop <= mention.first:
                if other.key == SENTENCE and other.first - first > _LEADING:
                    start = max(start, other.stop)
                elif other.key == AFTER:
                    end = self._end(other, self._content(other), stop)
                    start = max(start, end if end < mention.first else other.first)
        return start

    def _item_from(self, mention: Mention, first: int, stop: int) -> int:
        """Where the one item begins that a source in it covers: "20 dead, and 4 according to X, in
        a fight"; the beginning of the sentence where it closes more."""
        clause, end = self._chart.clause(mention.first)
        before = self._chart.words[mention.first - 1]
        goes_on = mention.stop >= end - 1 and end < stop - SHORT
        if clause == first or before.shape == "mark" or not goes_on:
            return first
        joined = any(
            carried(each.before) for each in self._chart.at(clause) if each.type == "quantity"
        )
        return clause if joined else first

    def _question(self, mention: Mention, first: int) -> tuple[Stretch, ...]:
        """The question to which a saying answers belongs to what it says."""
        found = self._chart.within((first, mention.first), "lex.question.frame")
        return tuple((each.first, mention.first) for each in found)[:1]

    def _previous(self, first: int) -> Stretch:
        """The sentence before, in the same paragraph."""
        if not first:
            return (0, 0)
        same = self._chart.paragraph(first) == self._chart.paragraph(first - 1)
        return self._chart.sentence(first - 1) if same else (0, 0)

    def _before(self, first: int) -> Stretch:
        """What stands before in the same paragraph, else the paragraph before."""
        start, _ = self._chart.paragraph(first)
        if start < first:
            return start, first
        return self._chart.paragraph(first - 1) if first else (0, 0)


def _says_else(mention: Mention) -> bool:
    """Whether another saying begins: "and adds that" tells nothing of what came before."""
    joined = mention.type in SAYING and carried(mention.before)
    return joined or mention.type in _SAYS
