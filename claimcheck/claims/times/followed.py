"""What is told right after another act, and on its day: "he flies to P today, where he meets Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.background import is_earlier
from claimcheck.claims.context import keys_of
from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.voices import carried
from claimcheck.claims.modality import modality_of
from claimcheck.claims.slots import state_of
from claimcheck.claims.times.hanging import DURING
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality
from claimcheck.model.kind import Value
from claimcheck.rulepack.pack import Names

WHERE = "lex.where"
"""The lexicon of what joins an act to the place of the one before."""
CAME = "lex.came"
"""The lexicon of what says that the act before came about during another one."""
_ACTING = frozenset({"actor", "state", "party"})
_PLACES = frozenset({"place"})
"""The dimensions of slots that hold who acts, and where."""
_OPENING = 3
"""Within so many words of a sentence stands what opens it."""
_LEADS = 1
"""A draft that begins so many words into its sentence opens it."""
_TITLE = 3
"""So many words may stand between a saying and who is named: "that", and a title."""


def followed(drafts: Sequence[Draft], chart: Chart, names: Names) -> Iterator[tuple[int, int]]:
    """Which draft may share the day of which earlier one, by their indexes.

    The two are as sure as each other. The later one is joined to the earlier by "where", or by
    "this came during"; or it is a plan of the same traveller in one sentence; or it opens the
    sentence right after the other's, or what is said there, and names no state that the other has
    not.
    """
    for index, guest in enumerate(drafts):
        if not _has_day(guest):
            continue
        hosts = [at for at in range(index) if _may_host(drafts[at], guest, chart)]
        for at in reversed(hosts):
            if _is_followed(drafts[at], guest, chart, names):
                yield index, at
                break


def _has_day(draft: Draft) -> bool:
    """Whether a draft tells an act of states or people that has a day."""
    kind = draft.kind
    return kind.value is Value.DATE and (kind.family is not None or kind.day_tells)


def _may_host(host: Draft, guest: Draft, chart: Chart) -> bool:
    sentence = chart.layout.sentence_of
    near = sentence[guest.first] - sentence[host.first] <= 1
    if not near or not _has_day(host) or host.first >= guest.first:
        return False
    if is_earlier(guest, chart) and not shares_sentence(host, guest, chart):
        return False
    return modality_of(host, chart) is modality_of(guest, chart)


def _is_followed(host: Draft, guest: Draft, chart: Chart, names: Names) -> bool:
    first, _ = chart.sentence(guest.first)
    if first <= host.first:
        return _is_joined(host, guest, chart, names)
    opening = (first, min(first + _OPENING, guest.first))
    if any(chart.within(opening, CAME)):
        return any(chart.within((first, guest.first + 1), DURING))
    states = _states(guest, names)
    return _opens(guest, first, chart) and bool(states) and states <= _states(host, names)


def _opens(draft: Draft, first: int, chart: Chart) -> bool:
    """Whether a draft opens its sentence, or what a saying there leads to, a title aside."""
    said = [each.stop for each in chart.at(first) if each.type == "attribution"]
    led = max((stop for stop in said if stop <= draft.first), default=None)
    return draft.first - first <= _LEADS or (led is not None and draft.first - led <= _TITLE)


def _is_joined(host: Draft, guest: Draft, chart: Chart, names: Names) -> bool:
    """Whether "where" opens the later clause of a sentence, or one traveller plans both."""
    clause, _ = chart.clause(guest.first)
    if clause > host.first and any(chart.within((clause, guest.first), WHERE)):
        return True
    if clause > host.first and _goes_on(host, guest, clause, chart, names):
        return True
    planned = modality_of(guest, chart) is Modality.PLANNED
    kin = guest.kind.family is not None and guest.kind.family == host.kind.family
    return planned and kin and guest.kind.id != host.kind.id and _shares(host, guest)


def shares_sentence(host: Draft, guest: Draft, chart: Chart) -> bool:
    """Whether two drafts are told in one sentence."""
    return chart.sentence(host.first) == chart.sentence(guest.first)


def _goes_on(host: Draft, guest: Draft, clause: int, chart: Chart, names: Names) -> bool:
    """Whether a clause opens with "and" and what the same people signed there: "visited P on 4 May,
    and signed an agreement with Q"."""
    opens = guest.first == clause and any(carried(each.before) for each in chart.at(clause))
    alike = guest.kind.id == host.kind.id or guest.kind.family is not None
    return opens and not alike and _states(guest, names) <= _states(host, names)


def _shares(host: Draft, guest: Draft) -> bool:
    return bool(_keys(host, _ACTING) & _keys(guest, _ACTING))


def _keys(draft: Draft, dimensions: frozenset[str]) -> frozenset[str]:
    slots = draft.kind.slots
    filled = (slot for name, slot in draft.slots.items() if slots[name].dimension in dimensions)
    return frozenset(key for slot in filled for key in keys_of(slot))


def _states(draft: Draft, names: Names) -> frozenset[str]:
    """The states of those whom a draft names, and of where it was."""
    found = (state_of(key, names) for key in _keys(draft, _ACTING | _PLACES))
    return frozenset(state for state in found if state is not None)
