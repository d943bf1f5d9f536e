"""From sheets to figures: how many claims were found, and how well each attribute was read."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from claimcheck.evaluate import answers
from claimcheck.evaluate.figures import ClaimFigures, Place, Spurious, Wrong, ratio
from claimcheck.evaluate.gold import Gold, GoldClaim
from claimcheck.evaluate.match import Match, Sheet, Stray
from claimcheck.model.claim import Claim
from claimcheck.model.document import DateBasis

Ask = Callable[[GoldClaim, Claim], answers.Answer | None]


class Accuracy(NamedTuple):
    """The share of rows read right, of how many, and those read wrong."""

    figure: float | None
    rows: int
    wrong: tuple[Wrong, ...]


def score_claims(sheets: Sequence[Sheet]) -> ClaimFigures:
    """How many claims were found, over all kinds that are scored."""
    return ClaimFigures.of(
        gold=sum(len(sheet.matches) + len(sheet.missed) for sheet in sheets),
        found=sum(len(sheet.matches) for sheet in sheets),
        spurious=sum(len(sheet.strays) for sheet in sheets),
    )


def score_kinds(sheets: Sequence[Sheet]) -> dict[str, ClaimFigures]:
    """The same by kind. A row of ``visit|meeting`` counts under that name, and so does a spurious
    find of either kind where the gold file knows only the two together."""
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    spurious: Counter[str] = Counter()
    for sheet in sheets:
        found.update(match.row.kind for match in sheet.matches)
        gold.update(match.row.kind for match in sheet.matches)
        gold.update(row.kind for row in sheet.missed)
        spurious.update(_name_in(sheet.gold, stray.claim.kind) for stray in sheet.strays)
    return {
        kind: ClaimFigures.of(gold[kind], found[kind], spurious[kind])
        for kind in sorted(gold.keys() | spurious.keys())
    }


def _name_in(gold: Gold, kind: str) -> str:
    """The name under which the gold file counts a kind."""
    names = sorted({row.kind for row in gold.claims if kind in row.kinds})
    return kind if kind in names or not names else names[0]


def score_attributes(
    sheets: Sequence[Sheet], key_of: answers.KeyOf | None = None
) -> dict[str, Accuracy]:
    """The accuracy of each attribute, over the found claims of which the gold tells it.

    Dates count only in documents whose publication date is given.
    """
    asked: dict[str, Ask] = {
        "value": answers.value,
        "as_of": answers.as_of,
        "attribution": partial(answers.attribution, key_of=key_of),
        "modality": answers.modality,
        "polarity": answers.polarity,
    }
    every = [match for sheet in sheets for match in sheet.matches]
    scored = {name: _accuracy(every, ask) for name, ask in asked.items()}
    dated = [match for sheet in sheets for match in _dated(sheet)]
    scored["date"] = _accuracy(dated, answers.date)
    return scored


def _dated(sheet: Sheet) -> list[Match]:
    """The matches in documents whose publication date the gold or the metadata gives."""
    given = {
        document.id
        for document in sheet.report.documents
        if document.published_basis is DateBasis.GIVEN
    }
    given.update(sheet.gold.published)
    return [match for match in sheet.matches if match.row.document in given]


def _accuracy(matches: Iterable[Match], ask: Ask) -> Accuracy:
    told = [(match, answer) for match in matches if (answer := ask(*match)) is not None]
    wrong = tuple(_wrong(match, answer) for match, answer in told if not answer.right)
    return Accuracy(ratio(len(told) - len(wrong), len(told)), len(told), wrong)


def _wrong(match: Match, answer: answers.Answer) -> Wrong:
    row, claim = match
    return Wrong(
        **place_of(row).model_dump(),
        gold=answer.gold,
        found=answer.found,
        claim=claim.id,
        rule=claim.rule,
    )


def place_of(row: GoldClaim) -> Place:
    """Where a row of the gold stands."""
    return Place(
        id=row.id,
        kind=row.kind,
        document=row.document,
        start=row.start,
        stop=row.end,
        quote=row.quote,
    )


def spurious_of(stray: Stray) -> Spurious:
    """Where a spurious find stands."""
    claim = stray.claim
    return Spurious(
        id=claim.id,
        kind=claim.kind,
        document=claim.document,
        start=claim.start,
        stop=claim.stop,
        quote=claim.quote,
        rule=claim.rule,
        repeat_of=stray.repeat_of,
    )
