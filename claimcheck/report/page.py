"""From a report to the lines of a page, in one interface language and without any colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.model.claim import Claim
from claimcheck.model.document import DateBasis
from claimcheck.model.messages import Messages
from claimcheck.model.report import Finding, Report
from claimcheck.model.verdict import Origin, Verdict, VerdictKind
from claimcheck.report.acceptance import accepted
from claimcheck.report.blocks import BLANK, Line, age_of, claim_block, document_block, sizes_of
from claimcheck.report.messages import Value, say, says
from claimcheck.report.readings import show_days, show_quantity
from claimcheck.report.reasons import beside_the_verdict

SIGNS: Mapping[VerdictKind, str] = {
    VerdictKind.DISPUTED: "✗",
    VerdictKind.UNSETTLED: "~",
    VerdictKind.UPDATED: "»",
    VerdictKind.CORROBORATED: "✓",
    VerdictKind.CONSISTENT: "=",
    VerdictKind.SINGLE_ORIGIN: "·",
    VerdictKind.UNDETERMINED: "?",
}
SHOWN = 3
"""How many reasons of relations are told beside the verdict's; the others are counted."""


class Page:
    """The lines of a report in one language."""

    def __init__(self, report: Report, messages: Messages) -> None:
        self.report = report
        self.messages = messages
        self.documents = {document.id: document for document in report.documents}
        self.claims = {claim.id: claim for claim in report.claims}

    def lines(self) -> Iterator[Line]:
        """The counts, the findings as they are sorted, and at the end what could not be used."""
        yield from self._head()
        for finding in self.report.findings:
            yield BLANK
            yield from self.finding(finding)
        yield from self._inferred()
        yield from self._problems()

    def _say(self, code: str, **values: Value) -> str:
        return say(code, self.messages, values)

    def _head(self) -> Iterator[Line]:
        yield Line(sizes_of(self.report, self.messages), role="title")
        for kind in VerdictKind:
            count = self.report.counts.get(kind, 0)
            line = self._say(
                "head.count", sign=SIGNS[kind], verdict=f"@verdict.{kind}", count=count
            )
            yield Line(line, role=kind if count else "text")
        if not self.report.claims:
            yield Line(self._say("head.nothing"))

    def finding(self, finding: Finding) -> Iterator[Line]:
        """One finding: the question, the verdict, who is behind it, and every quote."""
        language, verdict = self.messages.language, finding.verdict
        yield Line(finding.question[language], role="title")
        word = self._say(f"verdict.{verdict.kind}")
        reason = finding.reason.text[language]
        told = self._say("finding.verdict", sign=SIGNS[verdict.kind], verdict=word, reason=reason)
        yield Line(told, role=verdict.kind)
        yield from self._common(verdict)
        yield Line(self._say("finding.id", fact=finding.fact.id), role="aside")
        yield from (Line(told, role="aside") for told in accepted(finding, self.messages))
        yield from self._reasons(finding)
        yield from self._origins("origins", verdict.origins, finding)
        yield from self._origins("deniers", verdict.deniers, finding)
        yield from self._sides(finding)

    def _common(self, verdict: Verdict) -> Iterator[Line]:
        if verdict.quantity is not None:
            reading = show_quantity(verdict.quantity, self.messages)
        elif verdict.when is not None:
            reading = show_days(verdict.when, self.messages)
        else:
            return
        yield Line(self._say("finding.common", reading=reading))

    def _reasons(self, finding: Finding) -> Iterator[Line]:
        """The gravest reasons that the verdict's own does not tell, and how many more there are."""
        told = beside_the_verdict(finding, self.messages.language)
        for why in told[:SHOWN]:
            yield Line(self._say("finding.relation", reason=why), depth=1)
        if len(told) > SHOWN:
            more = self._say("finding.more", count=len(told) - SHOWN, fact=finding.fact.id)
            yield Line(more, depth=1, role="aside")

    def _origins(self, code: str, origins: tuple[Origin, ...], finding: Finding) -> Iterator[Line]:
        if not origins:
            return
        yield Line(self._say(f"finding.{code}", count=len(origins)))
        for origin in origins:
            yield Line(finding.origins[origin.key][self.messages.language], depth=1)
            if says(origin.basis, self.messages):
                yield Line(self._say(origin.basis), depth=2)

    def _sides(self, finding: Finding) -> Iterator[Line]:
        camps = [camp.claims for camp in finding.verdict.camps]
        held = {claim for camp in camps for claim in camp}
        for number, camp in enumerate(camps, 1):
            yield Line(self._say("finding.side", count=number), role="title")
            yield from self._blocks(camp, finding.verdict)
        rest = [claim for claim in finding.fact.claims if claim not in held]
        if camps and rest:
            yield Line(self._say("finding.others"), role="title")
        yield from self._blocks(rest, finding.verdict)

    def _blocks(self, ids: Iterable[str], verdict: Verdict) -> Iterator[Line]:
        """One block a document, the oldest first, those without a date last."""
        by_document: dict[str, list[Claim]] = {}
        for claim in sorted((self.claims[id_] for id_ in ids), key=lambda one: one.start):
            by_document.setdefault(claim.document, []).append(claim)
        for id_ in sorted(by_document, key=lambda id_: age_of(self.documents[id_])):
            yield from document_block(self.documents[id_], self.messages)
            for claim in by_document[id_]:
                replaced = claim.id in verdict.superseded
                yield from claim_block(claim, self.messages, replaced=replaced)

    def _inferred(self) -> Iterator[Line]:
        inferred = [
            one for one in self.report.documents if one.published_basis is DateBasis.INFERRED
        ]
        if not inferred:
            return
        yield BLANK
        yield Line(self._say("inferred.title"), role="title")
        for one in inferred:
            date = show_days(one.published, self.messages) if one.published else ""
            yield Line(self._say("inferred.line", document=one.label, date=date), depth=1)
            for clue in one.published_clues:
                yield Line(clue.quote, depth=3, role="quote")
                if says(clue.why, self.messages):
                    yield Line(self._say(clue.why), depth=2)

    def _problems(self) -> Iterator[Line]:
        if not self.report.problems:
            return
        yield BLANK
        yield Line(self._say("problems.title"), role="title")
        for problem in self.report.problems:
            known = self.documents.get(problem.document)
            name = known.label if known else problem.document
            what = problem.what.text[self.messages.language]
            yield Line(self._say("problems.line", document=name, what=what), depth=1)
