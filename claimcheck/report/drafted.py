"""From the report on a draft to the lines of a page in one interface language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.model.draft import DraftFinding, DraftReport, Standing
from claimcheck.model.messages import Messages
from claimcheck.report.blocks import BLANK, Line, claim_block, document_block
from claimcheck.report.messages import Value, say
from claimcheck.report.readings import show_claim

SIGNS: Mapping[Standing, str] = {
    Standing.CLASH: "✗",
    Standing.OUTDATED: "»",
    Standing.UNSETTLED: "~",
    Standing.PRECISE: "+",
    Standing.UNSUPPORTED: "·",
    Standing.SUPPORTED: "✓",
}
_ROLES: Mapping[Standing, str] = {
    Standing.CLASH: "disputed",
    Standing.OUTDATED: "updated",
    Standing.UNSETTLED: "unsettled",
    Standing.SUPPORTED: "corroborated",
}
SHOWN = 4
"""How many claims of others are quoted against one of the draft; the others are counted."""


class DraftPage:
    """The lines of a report on a draft: the counts, then each of its claims."""

    def __init__(self, report: DraftReport, messages: Messages) -> None:
        self.report = report
        self.messages = messages
        self.documents = {document.id: document for document in report.documents}
        self.claims = {claim.id: claim for claim in (*report.told, *report.claims)}

    def lines(self) -> Iterator[Line]:
        """What the draft is, how its claims stand, each of them, and what could not be used."""
        yield Line(self._say("draft.title", draft=self.report.draft.label), role="title")
        if not self.report.told:
            yield Line(self._say("draft.nothing"))
        for standing in Standing:
            count = self.report.counts.get(standing, 0)
            word = self._say(f"draft.standing.{standing}")
            told = self._say("head.count", sign=SIGNS[standing], verdict=word, count=count)
            yield Line(told, role=_ROLES.get(standing, "text") if count else "text")
        for finding in self.report.findings:
            yield BLANK
            yield from self._finding(finding)
        yield from self._problems()

    def _say(self, code: str, **values: Value) -> str:
        return say(code, self.messages, values)

    def _finding(self, finding: DraftFinding) -> Iterator[Line]:
        checked, language = finding.checked, self.messages.language
        claim = self.claims[checked.claim]
        yield Line(finding.question[language], role="title")
        word = self._say(f"draft.standing.{checked.standing}")
        values = {"verdict": word, "reason": finding.reason.text[language]}
        told = self._say("finding.verdict", sign=SIGNS[checked.standing], **values)
        yield Line(told, role=_ROLES.get(checked.standing, "text"))
        reading = show_claim(claim, self.messages)
        yield Line(self._say("draft.says", reading=reading), depth=1)
        yield Line(claim.quote, depth=2, role="quote")
        yield from self._support(finding)
        yield from self._against(finding)

    def _support(self, finding: DraftFinding) -> Iterator[Line]:
        origins = finding.checked.origins
        if not origins:
            return
        yield Line(self._say("draft.support", count=len(origins)), depth=1)
        for origin in origins:
            yield Line(finding.origins[origin.key][self.messages.language], depth=2)
            labels = (self.documents[id_].label for id_ in origin.documents)
            documents = self._say("list.comma").join(labels)
            yield Line(self._say("draft.printed_by", documents=documents), depth=3)

    def _against(self, finding: DraftFinding) -> Iterator[Line]:
        """What others say: the newer, the clashing or the coarser claims, with their quotes."""
        against = finding.checked.against
        if not against:
            return
        yield Line(self._say(f"draft.against.{finding.checked.standing}"), depth=1)
        for id_ in against[:SHOWN]:
            claim = self.claims[id_]
            yield from document_block(self.documents[claim.document], self.messages)
            yield from claim_block(claim, self.messages)
        if len(against) > SHOWN:
            yield Line(self._say("draft.more", count=len(against) - SHOWN), depth=1)

    def _problems(self) -> Iterator[Line]:
        if self.report.problems:
            yield BLANK
            yield Line(self._say("problems.title"), role="title")
        for problem in self.report.problems:
            what = problem.what.text[self.messages.language]
            label = self.report.draft.label
            yield Line(self._say("problems.line", document=label, what=what), depth=1)
