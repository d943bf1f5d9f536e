"""From two reports to what changed: facts that are new, changed, gone or as they were."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.model.diff import Change, ChangeKind, Diff, State
from claimcheck.model.report import Finding, Report
from claimcheck.model.verdict import VerdictKind

_ORDER = {kind: rank for rank, kind in enumerate(ChangeKind)}
Readings = frozenset[tuple[str, str]]


class _Seen(NamedTuple):
    """A finding of one report, with the figure or day that it tells."""

    finding: Finding
    reading: Readings


def compare_reports(old: Report, new: Report) -> Diff:
    """What changed from one report to a later one, fact by fact."""
    again = found_again(old, new)
    then, now = _seen(old), _seen(new)
    claims = {claim.id: claim for claim in (*old.claims, *new.claims)}
    changes = [_change(then.get(again.get(id_, "")), one) for id_, one in now.items()]
    changes += [_change(one, None) for id_, one in then.items() if id_ not in again.values()]
    homes = [
        {claim: one.fact.id for one in report.findings for claim in one.fact.claims}
        for report in (old, new)
    ]
    told = [_with_parts(change, *homes) for change in changes]
    named = {id_ for one in told for id_ in (*one.added, *one.removed, *one.replaced)}
    documents = {document.id: document for document in (*old.documents, *new.documents)}
    cited = sorted(
        (claims[id_] for id_ in named), key=lambda one: (one.document, one.start, one.id)
    )
    counts = Counter(change.kind for change in told)
    before, after = ({one.id for one in report.documents} for report in (old, new))
    return Diff(
        same_rules=old.packs == new.packs,
        added_documents=tuple(sorted(after - before)),
        removed_documents=tuple(sorted(before - after)),
        documents=tuple(documents[id_] for id_ in sorted({one.document for one in cited})),
        claims=tuple(cited),
        changes=tuple(sorted(told, key=_rank)),
        counts={kind: counts[kind] for kind in ChangeKind},
    )


def found_again(old: Report, new: Report) -> dict[str, str]:
    """Each fact of the new report with the one of the old report that it was.

    By its id; else by a former id; else by the claims that both share. A fact is found once.
    """
    before = {finding.fact.id: finding.fact for finding in old.findings}
    again = {one.fact.id: one.fact.id for one in new.findings if one.fact.id in before}
    home = {claim: fact.id for fact in before.values() for claim in fact.claims}
    taken = set(again.values())
    for finding in sorted(new.findings, key=lambda one: one.fact.id):
        fact = finding.fact
        if fact.id in again:
            continue
        former = [alias for alias in fact.aliases if alias in before]
        shared = Counter(home[claim] for claim in fact.claims if claim in home)
        by_share = sorted(shared, key=lambda id_: (-shared[id_], id_))
        free = next((id_ for id_ in (*former, *by_share) if id_ not in taken), None)
        if free is not None:
            again[fact.id] = free
            taken.add(free)
    return again


def _seen(report: Report) -> dict[str, _Seen]:
    claims = {claim.id: claim for claim in report.claims}
    return {one.fact.id: _Seen(one, _reading(one, claims)) for one in report.findings}


def _change(old: _Seen | None, new: _Seen | None) -> Change:
    told = new or old
    if told is None:
        raise ValueError("a change is of a fact")
    before = frozenset(old.finding.fact.claims) if old else frozenset()
    after = frozenset(new.finding.fact.claims) if new else frozenset()
    return Change(
        kind=_kind(old, new),
        question=told.finding.question,
        before=_state(old),
        after=_state(new),
        added=tuple(sorted(after - before)),
        removed=tuple(sorted(before - after)),
        replaced=tuple(sorted(_replaced(new) - _replaced(old))),
    )


def _kind(old: _Seen | None, new: _Seen | None) -> ChangeKind:
    if old is None:
        return ChangeKind.NEW
    if new is None:
        return ChangeKind.GONE
    verdicts = old.finding.verdict.kind, new.finding.verdict.kind
    same = verdicts[0] is verdicts[1] and old.reading == new.reading
    return ChangeKind.UNCHANGED if same else ChangeKind.CHANGED


def _reading(finding: Finding, claims: Mapping[str, Claim]) -> Readings:
    """The figure or day of a fact; where its claims share none, all that stand."""
    verdict = finding.verdict
    common = verdict.quantity or verdict.when
    if common is not None:
        return frozenset({("common", common.model_dump_json())})
    standing = (claims[id_] for id_ in finding.fact.claims if id_ not in verdict.superseded)
    return frozenset(reading for claim in standing for reading in _readings(claim))


def _readings(claim: Claim) -> Iterable[tuple[str, str]]:
    if claim.quantity is not None:
        yield "quantity", claim.quantity.model_dump_json()
    if claim.when is not None and claim.when.range is not None:
        yield "when", claim.when.range.model_dump_json()


def _replaced(seen: _Seen | None) -> frozenset[str]:
    return frozenset(seen.finding.verdict.superseded) if seen else frozenset()


def _state(seen: _Seen | None) -> State | None:
    if seen is None:
        return None
    verdict = seen.finding.verdict
    return State(
        fact=seen.finding.fact.id,
        verdict=verdict.kind,
        reason=seen.finding.reason,
        quantity=verdict.quantity,
        when=verdict.when,
        origins=len(verdict.origins),
    )


def _with_parts(change: Change, old: Mapping[str, str], new: Mapping[str, str]) -> Change:
    """The change with the other facts that its added claims came from, or its removed went to."""
    if change.kind is ChangeKind.UNCHANGED:
        return change
    found = {old[id_] for id_ in change.added if id_ in old}
    found |= {new[id_] for id_ in change.removed if id_ in new}
    return change.model_copy(update={"parts": tuple(sorted(found))})


def _rank(change: Change) -> tuple[int, int, str]:
    state = change.after or change.before
    grave = (state.verdict.severity, state.fact) if state else (len(VerdictKind), "")
    return _ORDER[change.kind], *grave
