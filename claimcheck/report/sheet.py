"""What every renderer is handed: a report, and what it takes to print it in one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.messages import Messages
from claimcheck.model.report import Finding, Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.blocks import age_of
from claimcheck.report.messages import Value, say
from claimcheck.report.places import Place, place_of
from claimcheck.report.readings import show_claim
from claimcheck.report.wording import Wording
from claimcheck.rulepack.pack import Pack


class Look(NamedTuple):
    """How a format is laid out, where that is a matter of taste."""

    width: int = 100
    color: bool = False
    csv_bom: bool = False
    """Begin with a byte order mark, without which Excel shows Arabic wrongly."""
    csv_raw: bool = False
    """Leave cells that a spreadsheet would run as formulas as they are."""


@dataclass(frozen=True, eq=False, repr=False)
class Sheet:
    """A report in one interface language, for the renderers.

    ``gate`` is the least grave verdict that fails, for formats that tell what fails.
    ``first_lines`` says, by the id of a document, on which line of its file the text begins, where
    that is not the first.
    """

    report: Report
    wording: Wording
    pack: Pack
    language: str
    gate: VerdictKind = VerdictKind.DISPUTED
    look: Look = field(default_factory=Look)
    first_lines: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def messages(self) -> Messages:
        return self.wording.messages[self.language]

    @cached_property
    def documents(self) -> dict[str, Document]:
        """By id."""
        return {document.id: document for document in self.report.documents}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """By id."""
        return {claim.id: claim for claim in self.report.claims}

    def say(self, code: str, **values: Value) -> str:
        """A message in the language of the sheet."""
        return say(code, self.messages, values)

    def kind_name(self, kind: str) -> str:
        """How a kind of claim is called; its id where the wording does not know it."""
        known = self.wording.kinds.get(kind)
        return known.names.get(self.language, kind) if known else kind

    def told(self, finding: Finding) -> str:
        """A finding in one sentence: what is asked, the verdict and its reason."""
        return self.say(
            "export.told",
            question=finding.question[self.language],
            verdict=self.say(f"verdict.{finding.verdict.kind}"),
            reason=finding.reason.text[self.language],
        )

    def claim_told(self, claim: Claim) -> str:
        """What a claim says and which document says it."""
        label = self.documents[claim.document].label
        return self.say("export.claim", document=label, reading=show_claim(claim, self.messages))

    def place(self, claim: Claim) -> Place:
        """Where the quote of a claim stands in its file."""
        document = self.documents[claim.document]
        unknown = None if "body_start" in document.extra else 1
        first = self.first_lines.get(document.id, unknown)
        return place_of(document, claim.start, claim.stop, first)

    def ordered(self, finding: Finding) -> list[Claim]:
        """The claims of a finding: those that show the verdict first, of these the oldest first."""
        shown = set(finding.verdict.evidence)
        replaced = set(finding.verdict.superseded)
        claims = (self.claims[id_] for id_ in finding.fact.claims)
        return sorted(
            claims,
            key=lambda one: (
                one.id not in shown,
                one.id in replaced,
                age_of(self.documents[one.document]),
                one.start,
                one.id,
            ),
        )

    def cells(self) -> Iterator[tuple[Finding, Claim]]:
        """Every claim of every finding, in the order of the report."""
        for finding in self.report.findings:
            for claim in self.ordered(finding):
                yield finding, claim
