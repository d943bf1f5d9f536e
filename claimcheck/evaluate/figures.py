"""What an evaluation says: figures, the counts behind them, and the rows that went wrong.

A figure without data is ``None``, never 1.
"""

import json
from typing import Self

from pydantic import Field

from claimcheck.evaluate.gold import Coarse
from claimcheck.model.base import Model


def ratio(part: float, whole: float) -> float | None:
    """``part`` of ``whole``, or ``None`` of nothing."""
    return part / whole if whole else None


def harmonic(precision: float | None, recall: float | None) -> float | None:
    """The F1 of a precision and a recall; with one of them unknown, what is known decides.

    Where nothing was found the precision is unknown, and so it is with the recall where nothing
    was to be found; the F1 is then 0, and unknown only when both are.
    """
    if precision is None and recall is None:
        return None
    if not precision or not recall:
        return 0.0
    return 2 * precision * recall / (precision + recall)


class ClaimFigures(Model):
    """How many claims of the gold were found, and how many finds are claims."""

    precision: float | None
    recall: float | None
    f1: float | None
    gold: int
    found: int
    spurious: int

    @classmethod
    def of(cls, gold: int, found: int, spurious: int) -> Self:
        """The figures to these counts."""
        precision, recall = ratio(found, found + spurious), ratio(found, gold)
        return cls(
            precision=precision,
            recall=recall,
            f1=harmonic(precision, recall),
            gold=gold,
            found=found,
            spurious=spurious,
        )


class ClassFigures(Model):
    """One class of relation: judged pairs in the ``gold``, pairs ``predicted``, ``right`` ones."""

    precision: float | None
    recall: float | None
    f1: float | None
    gold: int
    predicted: int
    right: int

    @classmethod
    def of(cls, gold: int, predicted: int, right: int) -> Self:
        """The figures to these counts."""
        precision, recall = ratio(right, predicted), ratio(right, gold)
        return cls(
            precision=precision,
            recall=recall,
            f1=harmonic(precision, recall),
            gold=gold,
            predicted=predicted,
            right=right,
        )


class Conflicts(Model):
    """The conflicts that the program reports between two matched claims.

    ``false`` counts the wrong ones, ``unjudged`` those that the gold does not decide; ``stray``
    counts conflicts with a claim that is in no row, which nothing here judges.
    """

    precision: float | None
    recall: float | None
    false: int
    unjudged: int
    right: int
    gold: int
    stray: int


class Relations(Model):
    """The judged pairs of which both claims were found; classes that do not occur are left out."""

    macro_f1: float | None
    judged: int
    by_class: dict[Coarse, ClassFigures]
    conflict: Conflicts


class Grouping(Model):
    """B-cubed: for the average matched claim, how much of its fact is right, and is there."""

    b3_precision: float | None
    b3_recall: float | None
    b3_f1: float | None


class Place(Model):
    """A claim in its text, for the reader who looks into what went wrong."""

    id: str
    kind: str
    document: str
    start: int
    stop: int
    quote: str


class Spurious(Place):
    """A find that is no claim; with ``repeat_of``, a second find of a row that was found."""

    rule: str
    repeat_of: str | None


class Wrong(Place):
    """An attribute of a row that was read wrong: what the gold says, and what was found."""

    gold: str
    found: str
    claim: str
    rule: str


class WrongFact(Model):
    """A fact of the gold and what was found in its place; ``fact`` is the program's, if any."""

    id: str
    fact: str | None
    gold: str
    found: str
    why: str


class WrongPair(Model):
    """A pair of claims (gold ids) in the wrong class; ``gold`` is ``None`` for a pair unjudged."""

    left: str
    right: str
    gold: Coarse | None
    found: Coarse
    places: tuple[Place, Place]


class Evaluation(Model):
    """A report measured against gold.

    ``rows`` has the number of rows behind each accuracy, ``wrong`` the rows that it counts wrong.
    """

    claims: ClaimFigures
    kinds: dict[str, ClaimFigures]
    value: float | None
    date: float | None
    as_of: float | None
    attribution: float | None
    modality: float | None
    polarity: float | None
    relations: Relations
    facts: Grouping
    verdicts: float | None
    origins: float | None
    verdicts_2plus: float | None
    origins_2plus: float | None
    disputed_per_10_documents: float | None
    missed: tuple[str, ...]
    spurious: tuple[Spurious, ...]
    rows: dict[str, int]
    missed_rows: tuple[Place, ...] = ()
    wrong: dict[str, tuple[Wrong, ...]] = Field(default_factory=dict)
    wrong_relations: tuple[WrongPair, ...] = ()
    false_conflicts: tuple[WrongPair, ...] = ()
    unjudged_conflicts: tuple[WrongPair, ...] = ()
    wrong_verdicts: tuple[WrongFact, ...] = ()
    wrong_origins: tuple[WrongFact, ...] = ()

    def to_json(self) -> str:
        """The evaluation as JSON, the same bytes for the same evaluation."""
        return json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
