"""From a report to Markdown: a heading a fact, and a table of who says what in which words.

Plain CommonMark and the tables of GitHub. Everything that comes from a document is escaped, so that
it is shown and never becomes a link, a heading or a tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.report import Finding
from claimcheck.model.verdict import Basis, Origin, VerdictKind
from claimcheck.report.acceptance import accepted
from claimcheck.report.blocks import age_of, sizes_of
from claimcheck.report.page import SHOWN, SIGNS
from claimcheck.report.readings import show_claim, show_days, show_quantity
from claimcheck.report.reasons import beside_the_verdict
from claimcheck.report.safe import safe_text
from claimcheck.report.sheet import Sheet

_COLUMNS = ("document", "published", "reads", "holders", "quote")
_SPECIAL = regex.compile(r"[\\`*_{}\[\]<>#|~&!$]|:(?=//)|(?<=[Ww]{3})\.|(?<=\w)@(?=\w)")
"""What begins markup anywhere in a line, and what makes a link of an address."""
_LEADING = regex.compile(r"^(?:[+=-]|\d{1,9}(?=[.)]))")
"""What begins a list, a line or a heading at the beginning of a line."""


def render(sheet: Sheet) -> str:
    """The report as Markdown, set from right to left where the language asks for it."""
    blocks = [block for block in _blocks(sheet) if block]
    if sheet.messages.direction == "rtl":
        blocks = ['<div dir="rtl">', *blocks, "</div>"]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    r"""Text as Markdown that shows exactly this text, on one line.

    >>> escape("*a* | [b](http://c)")
    '\\*a\\* \\| \\[b\\](http\\://c)'
    """
    shown = _SPECIAL.sub(r"\\\g<0>", safe_text(text).strip())
    found = _LEADING.match(shown)
    if found is None:
        return shown
    at = found.end() if found.group()[0].isdigit() else 0
    return f"{shown[:at]}\\{shown[at:]}"


def _blocks(sheet: Sheet) -> Iterator[str]:
    yield f"# {escape(sheet.say('page.title'))}"
    yield escape(sheet.say("page.promise"))
    yield escape(sizes_of(sheet.report, sheet.messages))
    yield _list(_counts(sheet))
    if not sheet.report.claims:
        yield escape(sheet.say("head.nothing"))
    for finding in sheet.report.findings:
        yield from _finding(finding, sheet)
    yield from _inferred(sheet)
    yield from _problems(sheet)


def _counts(sheet: Sheet) -> Iterator[str]:
    for kind in VerdictKind:
        count = sheet.report.counts.get(kind, 0)
        yield sheet.say("head.count", sign=SIGNS[kind], verdict=f"@verdict.{kind}", count=count)


def _finding(finding: Finding, sheet: Sheet) -> Iterator[str]:
    verdict, language = finding.verdict, sheet.language
    yield f"## {SIGNS[verdict.kind]} {escape(finding.question[language])}"
    word, reason = sheet.say(f"verdict.{verdict.kind}"), finding.reason.text[language]
    yield f"**{escape(word)}.** {escape(reason)}"
    yield _list(_notes(finding, sheet))
    yield _witnesses("origins", verdict.origins, finding, sheet)
    yield _witnesses("deniers", verdict.deniers, finding, sheet)
    yield from _tables(finding, sheet)


def _notes(finding: Finding, sheet: Sheet) -> Iterator[str]:
    """The common reading, the gravest reasons, who accepts it, and how the fact is called."""
    verdict = finding.verdict
    if verdict.quantity is not None:
        yield sheet.say("finding.common", reading=show_quantity(verdict.quantity, sheet.messages))
    elif verdict.when is not None:
        yield sheet.say("finding.common", reading=show_days(verdict.when, sheet.messages))
    told = beside_the_verdict(finding, sheet.language)
    yield from told[:SHOWN]
    if len(told) > SHOWN:
        yield sheet.say("finding.more", count=len(told) - SHOWN, fact=finding.fact.id)
    yield from accepted(finding, sheet.messages)
    yield sheet.say("finding.id", fact=finding.fact.id)


def _witnesses(code: str, origins: tuple[Origin, ...], finding: Finding, sheet: Sheet) -> str:
    if not origins:
        return ""
    names = sheet.say("list.comma").join(
        finding.origins[one.key][sheet.language] for one in origins
    )
    counted = sheet.say(f"finding.{code}", count=len(origins))
    return escape(sheet.say("problems.line", document=counted, what=names))


def _tables(finding: Finding, sheet: Sheet) -> Iterator[str]:
    """One table a side of a dispute, else one for all claims; the oldest document first."""
    camps = [camp.claims for camp in finding.verdict.camps]
    held = {claim for camp in camps for claim in camp}
    for number, camp in enumerate(camps, 1):
        yield f"### {escape(sheet.say('finding.side', count=number))}"
        yield _table(camp, finding, sheet)
    rest = [claim for claim in finding.fact.claims if claim not in held]
    if camps and rest:
        yield f"### {escape(sheet.say('finding.others'))}"
    if rest:
        yield _table(rest, finding, sheet)


def _table(ids: Iterable[str], finding: Finding, sheet: Sheet) -> str:
    told = sorted(
        (sheet.claims[id_] for id_ in ids),
        key=lambda one: (age_of(sheet.documents[one.document]), one.start, one.id),
    )
    rows = [
        [sheet.say(f"page.column.{name}") for name in _COLUMNS],
        *([*_row(claim, claim.id in finding.verdict.superseded, sheet)] for claim in told),
    ]
    lines = ["| " + " | ".join(escape(cell) for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(_COLUMNS), *lines[1:]])


def _row(claim: Claim, replaced: bool, sheet: Sheet) -> Iterator[str]:
    document, comma = sheet.documents[claim.document], sheet.say("list.comma")
    yield document.label
    yield _published(document, sheet)
    reading = show_claim(claim, sheet.messages)
    gone = [sheet.say("document.superseded")] if replaced else []
    yield comma.join([reading, *gone])
    yield comma.join(one.text for step in claim.attribution for one in step) or _voice(
        document, sheet
    )
    yield claim.quote


def _voice(document: Document, sheet: Sheet) -> str:
    """Who speaks where a text names nobody."""
    if document.copy_of:
        return sheet.say(Basis.COPY)
    if document.agency:
        return sheet.say("document.agency", agency=document.agency)
    return sheet.say(Basis.DOCUMENT)


def _published(document: Document, sheet: Sheet) -> str:
    days = _days(document, sheet)
    if document.published_basis is DateBasis.INFERRED:
        return sheet.say("export.inferred", date=days)
    return days


def _inferred(sheet: Sheet) -> Iterator[str]:
    inferred = [one for one in sheet.report.documents if one.published_basis is DateBasis.INFERRED]
    if inferred:
        yield f"## {escape(sheet.say('inferred.title'))}"
        yield _list(
            sheet.say("inferred.line", document=one.label, date=_days(one, sheet))
            for one in inferred
        )


def _days(document: Document, sheet: Sheet) -> str:
    days = document.published or DateRange(first=None, last=None)
    return show_days(days, sheet.messages)


def _problems(sheet: Sheet) -> Iterator[str]:
    if not sheet.report.problems:
        return
    yield f"## {escape(sheet.say('problems.title'))}"
    yield _list(
        sheet.say(
            "problems.line",
            document=_label(problem.document, sheet),
            what=problem.what.text[sheet.language],
        )
        for problem in sheet.report.problems
    )


def _label(document: str, sheet: Sheet) -> str:
    known = sheet.documents.get(document)
    return known.label if known else document


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {escape(item)}" for item in items)
