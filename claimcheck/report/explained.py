"""From the explanation of a fact to the lines of a page in one interface language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.model.claim import Claim
from claimcheck.model.explanation import Explanation, NearMiss, Ruling
from claimcheck.model.fact import Link, Step
from claimcheck.model.kind import Kind
from claimcheck.model.relation import Relation, RelationKind, Side
from claimcheck.model.verdict import Origin, Verdict, VerdictKind
from claimcheck.report.blocks import BLANK, Line, claim_block, document_block
from claimcheck.report.messages import Value, say, says
from claimcheck.report.page import SIGNS
from claimcheck.report.readings import show_moment
from claimcheck.report.wording import Wording

NEAREST = 5
"""How many near misses are shown; the others are counted."""
SHOWN_BY_A_PAIR = (VerdictKind.DISPUTED, VerdictKind.UNSETTLED, VerdictKind.UPDATED)
Pairs = dict[tuple[str, ...], list[tuple[int, int]]]


class ExplainedPage:
    """The lines of an explanation: what is said, why it is one matter, and what follows."""

    def __init__(self, explained: Explanation, wording: Wording, language: str) -> None:
        self.explained = explained
        self.finding = explained.finding
        self.wording = wording
        self.language = language
        self.messages = wording.messages[language]
        self.documents = {document.id: document for document in explained.documents}
        self.said = {claim.id: claim for claim in (*explained.beside, *explained.claims)}
        self.numbers = {claim.id: number for number, claim in enumerate(explained.claims, 1)}

    def lines(self) -> Iterator[Line]:
        """The verdict, the claims, the links, what was set aside, witnesses, pairs, decision."""
        yield from self._head()
        for title, section in (
            ("claims", self._claims()),
            ("links", self._links()),
            ("near", self._near()),
            ("origins", self._origins()),
            ("pairs", self._pairs()),
            ("decision", self._decision()),
        ):
            lines = list(section)
            if lines:
                yield BLANK
                yield Line(self._say(f"explain.{title}.title"), role="title")
                yield from lines

    def _say(self, code: str, **values: Value) -> str:
        return say(code, self.messages, values)

    def _head(self) -> Iterator[Line]:
        verdict = self.finding.verdict
        yield Line(self.finding.question[self.language], role="title")
        word = self._say(f"verdict.{verdict.kind}")
        reason = self.finding.reason.text[self.language]
        told = self._say("finding.verdict", sign=SIGNS[verdict.kind], verdict=word, reason=reason)
        yield Line(told, role=verdict.kind)
        yield Line(self._say("finding.id", fact=self.finding.fact.id), role="aside")

    def _claims(self) -> Iterator[Line]:
        replaced = self.finding.verdict.superseded
        for claim in self.explained.claims:
            yield Line(self._say("explain.claims.claim", number=self.numbers[claim.id]))
            yield from document_block(self.documents[claim.document], self.messages)
            yield from claim_block(claim, self.messages, replaced=claim.id in replaced)
            yield from self._dated_through(claim)

    def _dated_through(self, claim: Claim) -> Iterator[Line]:
        """The words of the other matter through which a claim was dated."""
        through = self.said.get(claim.when.through or "") if claim.when else None
        if through is not None:
            label = self.documents[through.document].label
            yield Line(self._say("explain.claims.through", document=label), depth=2)
            yield Line(through.quote, depth=3, role="quote")
            if through.when is not None:
                day = show_moment(through.when, self.messages)
                yield Line(self._say("reading.when", date=day), depth=3)

    def _links(self) -> Iterator[Line]:
        """The rule, then the pairs that agree in the same way, together."""
        links = self.finding.fact.links
        kind = self.wording.kinds[self.finding.fact.kind]
        if not links:
            yield Line(self._say(f"explain.links.{self._alone(kind)}"), depth=1)
            return
        yield Line(self._say("explain.links.rule"), depth=1)
        if kind.apart is not None:
            yield Line(self._say("explain.links.apart", count=kind.apart), depth=1)
        alike: Pairs = {}
        for link in links:
            alike.setdefault(tuple(self._steps(link)), []).append(self._pair(link))
        for steps, pairs in alike.items():
            yield Line(self._named(pairs), depth=1)
            for step in steps:
                yield Line(self._say("finding.relation", reason=step), depth=2)

    def _alone(self, kind: Kind) -> str:
        """Why a fact has one claim: it names nothing to be known by, or nothing else fits it."""
        (claim, *_) = self.explained.claims
        named = any(
            slot.identity and not slot.words and claim.slot(name) is not None
            for name, slot in kind.slots.items()
        )
        return "alone" if named else "nameless"

    def _steps(self, link: Link) -> Iterator[str]:
        """What each step of a comparison found; slots that not both name come last, together."""
        missing = [step for step in link.steps if _says_nothing(step)]
        for step in link.steps:
            if step not in missing:
                yield self.wording.said(step.reason).text[self.language]
        if missing:
            comma = self._say("list.comma")
            slots = comma.join(self._say(f"slot.{step.slot}") for step in missing)
            yield self._say("explain.links.missing", slots=slots)

    def _near(self) -> Iterator[Line]:
        near = self.explained.near
        for each in near[:NEAREST]:
            yield from self._near_miss(each)
        if len(near) > NEAREST:
            yield Line(self._say("explain.near.more", count=len(near) - NEAREST), depth=1)

    def _near_miss(self, near: NearMiss) -> Iterator[Line]:
        yield Line(self._say("explain.near.fact", fact=near.fact), depth=1)
        yield from self._against(near.link)
        if near.barrier is None:
            yield Line(self._say("explain.near.parted"), depth=2)
            yield from self._parting(near.link)
            return
        yield Line(self._say("explain.near.refused"), depth=2)
        yield from self._against(near.barrier)
        yield from self._parting(near.barrier)

    def _against(self, link: Link) -> Iterator[Line]:
        """Which claim of the fact stands against which words of another document."""
        mine = link.left if link.left in self.numbers else link.right
        other = self.said[link.right if mine == link.left else link.left]
        label = self.documents[other.document].label
        values: dict[str, Value] = {"number": self.numbers[mine], "document": label}
        yield Line(self._say("explain.near.closest", **values), depth=2)
        yield Line(other.quote, depth=3, role="quote")

    def _parting(self, link: Link) -> Iterator[Line]:
        parting = [step for step in link.steps if step.level in ("part", "different")]
        for step in parting:
            said = self.wording.said(step.reason).text[self.language]
            yield Line(self._say("finding.relation", reason=said), depth=3)
        if not parting:
            said = self._say("explain.near.nothing_agrees")
            yield Line(self._say("finding.relation", reason=said), depth=3)

    def _origins(self) -> Iterator[Line]:
        verdict = self.finding.verdict
        for code, origins in (("origins", verdict.origins), ("deniers", verdict.deniers)):
            if origins:
                yield Line(self._say(f"finding.{code}", count=len(origins)), depth=1)
            for origin in origins:
                yield from self._origin(origin)
        yield from self._uncounted(verdict)
        for document in self.explained.documents:
            original = self.documents.get(document.copy_of or "")
            if original is not None:
                labels = {"copy": document.label, "original": original.label}
                yield Line(self._say("explain.origins.copy", **labels), depth=1)

    def _uncounted(self, verdict: Verdict) -> Iterator[Line]:
        """The claims that stand for no origin: plans, possibilities, and what was denied."""
        uncounted = self.numbers.keys() - {
            claim for origin in (*verdict.origins, *verdict.deniers) for claim in origin.claims
        }
        if uncounted:
            sizes = {"count": len(uncounted)}
            told = self._say("explain.origins.uncounted", claims=self._ids(uncounted), **sizes)
            yield Line(told, depth=1)

    def _origin(self, origin: Origin) -> Iterator[Line]:
        yield Line(self.finding.origins[origin.key][self.language], depth=2)
        if says(origin.basis, self.messages):
            yield Line(self._say(origin.basis), depth=3)
        numbers = self._ids(origin.claims)
        sizes = {"count": len(origin.claims), "documents": len(origin.documents)}
        yield Line(self._say("explain.origins.claims", claims=numbers, **sizes), depth=3)

    def _pairs(self) -> Iterator[Line]:
        """The pairs that stand in the same way for the same reason, together."""
        verdict = self.finding.verdict
        alike: Pairs = {}
        for relation, said in zip(verdict.relations, self.finding.relations, strict=True):
            key = (relation.kind, said.text[self.language])
            alike.setdefault(key, []).append(self._directed(relation))
        for (kind, reason), pairs in sorted(alike.items(), key=lambda each: min(each[1])):
            yield Line(self._joined(f"explain.pair.{kind}", pairs), depth=1)
            yield Line(self._say("finding.relation", reason=reason), depth=2)

    def _directed(self, relation: Relation) -> tuple[int, int]:
        """The numbers of a pair: first the later, the more specific or the denying claim."""
        pair = self.numbers[relation.left], self.numbers[relation.right]
        if relation.side is None or relation.kind is RelationKind.COMPATIBLE:
            return min(pair), max(pair)
        return pair if relation.side is Side.LEFT else (pair[1], pair[0])

    def _decision(self) -> Iterator[Line]:
        for ruling in self.explained.rulings:
            role = ruling.verdict if ruling.holds else "text"
            yield Line(self._ruling(ruling), depth=1, role=role)
        verdict = self.finding.verdict
        if verdict.kind in SHOWN_BY_A_PAIR:
            yield Line(self._say("explain.decision.shown", claims=self._ids(verdict.evidence)), 2)
        for number, camp in enumerate(verdict.camps, 1):
            side = self._say("explain.decision.side", number=number, claims=self._ids(camp.claims))
            yield Line(side, depth=2)

    def _ruling(self, ruling: Ruling) -> str:
        reason = self.wording.said(ruling.reason).text[self.language]
        word = self._say(f"verdict.{ruling.verdict}")
        answer = "yes" if ruling.holds else "no"
        return self._say(f"explain.decision.{answer}", verdict=word, reason=reason)

    def _pair(self, link: Link) -> tuple[int, int]:
        left, right = self.numbers[link.left], self.numbers[link.right]
        return min(left, right), max(left, right)

    def _named(self, pairs: Iterable[tuple[int, int]]) -> str:
        """Pairs by their numbers; all pairs of some claims as one list of these."""
        linked = set(pairs)
        members = sorted({number for pair in linked for number in pair})
        if len(members) > 2 and linked == set(combinations(members, 2)):
            return self._say("explain.links.group", claims=self._list(members))
        return self._say("explain.links.group", claims=self._joined("explain.links.pair", linked))

    def _joined(self, code: str, pairs: Iterable[tuple[int, int]]) -> str:
        told = (self._say(code, left=left, right=right) for left, right in sorted(pairs))
        return self._say("list.comma").join(told)

    def _ids(self, claims: Iterable[str]) -> str:
        return self._list(self.numbers[claim] for claim in claims)

    def _list(self, numbers: Iterable[int]) -> str:
        return self._say("list.comma").join(str(number) for number in sorted(numbers))


def _says_nothing(step: Step) -> bool:
    return step.level == "missing"
