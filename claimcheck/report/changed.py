"""From what changed between two reports to the lines of a page in one interface language."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model.diff import Change, ChangeKind, Diff, State
from claimcheck.model.messages import Messages
from claimcheck.report.blocks import BLANK, Line
from claimcheck.report.messages import Value, say
from claimcheck.report.page import SIGNS
from claimcheck.report.readings import show_claim, show_days, show_quantity


class DiffPage:
    """The lines of a comparison: the counts, then what is new, changed and gone."""

    def __init__(self, diff: Diff, messages: Messages) -> None:
        self.diff = diff
        self.messages = messages
        self.documents = {document.id: document for document in diff.documents}
        self.claims = {claim.id: claim for claim in diff.claims}

    def lines(self) -> Iterator[Line]:
        """Facts as they were are only counted, unless somebody says more of them now."""
        yield from self._head()
        for change in self.diff.changes:
            moved = change.added or change.removed
            if change.kind is not ChangeKind.UNCHANGED or moved:
                yield BLANK
                yield from self._change(change)

    def _say(self, code: str, **values: Value) -> str:
        return say(code, self.messages, values)

    def _head(self) -> Iterator[Line]:
        for kind in ChangeKind:
            word, count = self._say(f"diff.kind.{kind}"), self.diff.counts.get(kind, 0)
            yield Line(self._say("diff.count", kind=word, count=count))
        for sort in ("added", "removed"):
            ids = self.diff.added_documents if sort == "added" else self.diff.removed_documents
            if ids:
                named = self._say("list.comma").join(ids)
                yield Line(self._say(f"diff.documents.{sort}", documents=named))
        if not self.diff.same_rules:
            yield Line(self._say("diff.other_rules"))

    def _change(self, change: Change) -> Iterator[Line]:
        yield Line(change.question[self.messages.language], role="title")
        yield Line(self._say("diff.fact", kind=self._say(f"diff.kind.{change.kind}")))
        for sort, state in (("before", change.before), ("after", change.after)):
            if state is not None:
                yield Line(self._say(f"diff.{sort}", state=self._state(state)), 1, state.verdict)
        yield from self._ids(change)
        for sort in ("added", "removed", "replaced"):
            yield from self._moved(sort, getattr(change, sort))

    def _state(self, state: State) -> str:
        """A verdict with its sign, the common reading, and the verdict's reason."""
        word = self._say(f"verdict.{state.verdict}")
        values: dict[str, Value] = {"reason": state.reason.text[self.messages.language]}
        if state.quantity is not None:
            values["reading"] = show_quantity(state.quantity, self.messages)
        elif state.when is not None:
            values["reading"] = show_days(state.when, self.messages)
        return self._say("diff.state", sign=SIGNS[state.verdict], verdict=word, **values)

    def _ids(self, change: Change) -> Iterator[Line]:
        state = change.after or change.before
        if state is not None:
            yield Line(self._say("finding.id", fact=state.fact), 1, "aside")
        if change.before and change.after and change.before.fact != change.after.fact:
            yield Line(self._say("diff.former", fact=change.before.fact), 1, "aside")
        if change.parts:
            others = self._say("list.comma").join(change.parts)
            yield Line(self._say("diff.parts", facts=others), 1, "aside")

    def _moved(self, sort: str, ids: tuple[str, ...]) -> Iterator[Line]:
        """The claims that came, went or were replaced: who, what and in which words."""
        if ids:
            yield Line(self._say(f"diff.{sort}", count=len(ids)), depth=1)
        for id_ in ids:
            claim = self.claims[id_]
            label = self.documents[claim.document].label
            reading = show_claim(claim, self.messages)
            yield Line(self._say("diff.claim", document=label, reading=reading), depth=2)
            yield Line(claim.quote, depth=3, role="quote")
