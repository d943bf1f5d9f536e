"""Reports and gold in, an evaluation out: the scoring of the gold data's README, in its order."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from claimcheck.evaluate.answers import KeyOf
from claimcheck.evaluate.facts import (
    disputed_per_10_documents,
    judgements,
    score_grouping,
    score_judgements,
)
from claimcheck.evaluate.figures import Evaluation
from claimcheck.evaluate.gold import Gold
from claimcheck.evaluate.match import match_claims
from claimcheck.evaluate.relations import score_relations
from claimcheck.evaluate.score import (
    place_of,
    score_attributes,
    score_claims,
    score_kinds,
    spurious_of,
)
from claimcheck.model.report import Report


def evaluate(
    report: Report,
    gold: Gold,
    kinds: Collection[str] | None = None,
    key_of: KeyOf | None = None,
) -> Evaluation:
    """Measure a report against gold. Raises GoldError where the gold is of other documents.

    ``kinds`` limits what is scored. ``key_of`` gives the key that a holder's words have in the
    names table, less leading prepositions and titles.
    """
    return evaluate_all([(report, gold)], kinds, key_of)


def evaluate_all(
    runs: Iterable[tuple[Report, Gold]],
    kinds: Collection[str] | None = None,
    key_of: KeyOf | None = None,
) -> Evaluation:
    """Measure several runs, each against its own gold, and pool their counts."""
    sheets = [match_claims(report, gold, kinds) for report, gold in runs]
    read = score_attributes(sheets, key_of)
    related = score_relations(sheets)
    facts = judgements(sheets)
    judged = score_judgements(facts)
    larger = score_judgements([fact for fact in facts if len(fact.gold.claims) > 1])
    missed = [row for sheet in sheets for row in sheet.missed]
    return Evaluation(
        claims=score_claims(sheets),
        kinds=score_kinds(sheets),
        value=read["value"].figure,
        date=read["date"].figure,
        as_of=read["as_of"].figure,
        attribution=read["attribution"].figure,
        modality=read["modality"].figure,
        polarity=read["polarity"].figure,
        relations=related.relations,
        facts=score_grouping(sheets),
        verdicts=judged.verdicts,
        origins=judged.origins,
        verdicts_2plus=larger.verdicts,
        origins_2plus=larger.origins,
        disputed_per_10_documents=disputed_per_10_documents(sheets),
        missed=tuple(row.id for row in missed),
        spurious=tuple(spurious_of(stray) for sheet in sheets for stray in sheet.strays),
        rows={name: accuracy.rows for name, accuracy in sorted(read.items())}
        | {"facts": judged.facts, "facts_2plus": larger.facts},
        missed_rows=tuple(place_of(row) for row in missed),
        wrong={name: accuracy.wrong for name, accuracy in sorted(read.items()) if accuracy.wrong},
        wrong_relations=related.wrong,
        false_conflicts=related.false_conflicts,
        unjudged_conflicts=related.unjudged_conflicts,
        wrong_verdicts=judged.wrong_verdicts,
        wrong_origins=judged.wrong_origins,
    )
