"""What holds of every gold file: the perfect report scores 1, and no order changes a figure."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evaluate.evaluate import evaluate, evaluate_all
from claimcheck.evaluate.figures import Evaluation
from claimcheck.evaluate.gold import Gold
from claimcheck.evaluate.published import with_published
from claimcheck.evaluate.read import parse_gold, read_gold
from claimcheck.evaluate.show import show_evaluation
from claimcheck.model.document import Document
from claimcheck.model.report import Report
from tests.unit.evaluate.builders import (
    Json,
    days,
    document,
    killed,
    perfect_report,
    report_of,
    row,
)

ROOT = Path(__file__).parents[3]
STORIES = ["seeds", "dev/S2", "dev/S4", "dev/S9"]

moments = st.sampled_from([None, days("2024-01-01"), days("2024-01-01", "2024-01-31")])
figures = st.sampled_from([None, killed(5), killed(12, "about"), killed(1000, "vague", "week")])
holders = st.sampled_from([([], None), (["the ministry"], "ma.interior"), ([["a", "b"]], None)])
kinds = st.sampled_from(
    [
        ("casualties", {"outcome": "killed"}),
        ("casualties", {"outcome": "wounded"}),
        ("treaty", {"act": "signed"}),
        ("visit|meeting", {}),
        ("count", {}),
        ("other:bridge", {}),
    ]
)
spans = st.tuples(st.sampled_from("ab"), st.integers(0, 80), st.integers(1, 30))


@st.composite
def golds(draw: st.DrawFn) -> Gold:
    """Gold files over two documents; no two rows have one span, so that each has one answer."""
    places = draw(st.lists(spans, unique=True, max_size=8))
    rows = [_row(draw, number, place) for number, place in enumerate(places)]
    pairs = [
        {"left": left["id"], "right": right["id"], "relation": draw(_relations(left, right))}
        for place, left in enumerate(rows)
        for right in rows[place + 1 :]
        if draw(st.booleans())
    ]
    told = {
        "claims": rows,
        "facts": [_fact(draw, name, rows) for name in sorted({one["fact"] for one in rows})],
        "pairs": pairs,
        "exhaustive": {key: ["casualties", "treaty", "visit", "meeting"] for key in "ab"},
        "published": {"a": "2024-02-01"},
        "ignore": [{"document": "a", "start": 150, "end": 160}],
    }
    return parse_gold(json.dumps(told))


def _row(draw: st.DrawFn, number: int, place: tuple[str, int, int]) -> Json:
    key, start, size = place
    kind, slots = draw(kinds)
    said, first = draw(holders)
    return row(
        f"g{number}",
        start,
        start + size,
        key,
        kind=kind,
        slots=slots,
        quantity=draw(figures),
        when=draw(moments),
        as_of=draw(moments),
        attribution=said,
        holder=first,
        modality=draw(st.sampled_from(["asserted", "planned"])),
        polarity=draw(st.sampled_from(["affirmed", "denied"])),
        fact=draw(st.sampled_from(["f", "h"])),
    )


def _relations(left: Json, right: Json) -> st.SearchStrategy[str]:
    if left["fact"] != right["fact"]:
        return st.just("not_comparable")
    return st.sampled_from(["agree", "compatible", "superseded", "tension", "conflict"])


def _fact(draw: st.DrawFn, name: str, rows: list[Json]) -> Json:
    return {
        "id": name,
        "verdict": draw(st.sampled_from(["updated", "disputed", "corroborated"])),
        "origins": draw(st.integers(1, 3)),
        "claims": [one["id"] for one in rows if one["fact"] == name],
    }


def given_documents() -> list[Document]:
    return [document("a"), document("b")]


def scores(evaluation: Evaluation) -> dict[str, float | None]:
    """Every figure of which 1 is the best."""
    told = evaluation.model_dump()
    names = ("value", "date", "as_of", "attribution", "modality", "polarity", "verdicts", "origins")
    relations = told["relations"]
    parts = {
        "claims": told["claims"],
        "conflict": relations["conflict"],
        **{f"kind {kind}": figures for kind, figures in told["kinds"].items()},
        **{f"class {coarse}": figures for coarse, figures in relations["by_class"].items()},
    }
    return {
        **{name: told[name] for name in (*names, "verdicts_2plus", "origins_2plus")},
        **{name: told["facts"][name] for name in told["facts"]},
        "macro_f1": relations["macro_f1"],
        **{
            f"{part} {name}": figures[name]
            for part, figures in parts.items()
            for name in ("precision", "recall", "f1")
            if name in figures
        },
    }


def shuffled(report: Report, random: Random) -> Report:
    """The same report with its claims, facts and relations in another order, pairs turned."""
    claims, findings = list(report.claims), []
    for finding in report.findings:
        turned = [random.choice([one, one.flipped()]) for one in finding.verdict.relations]
        random.shuffle(turned)
        verdict = finding.verdict.model_copy(update={"relations": tuple(turned)})
        findings.append(finding.model_copy(update={"verdict": verdict}))
    random.shuffle(claims)
    random.shuffle(findings)
    return report.model_copy(update={"claims": tuple(claims), "findings": tuple(findings)})


def damaged(report: Report, random: Random) -> Report:
    """The report with some claims lost, and some moved, doubled or told with another date."""
    claims = []
    for one in report.claims:
        moved = {"start": max(0, one.start - 9), "stop": one.stop + 9}
        other = {"id": f"{one.id}-again", "when": None}
        ways = [[], [one], [one.model_copy(update=moved)], [one, one.model_copy(update=other)]]
        claims += random.choice(ways)
    return report.model_copy(update={"claims": tuple(claims)})


def reordered(gold: Gold, random: Random) -> Gold:
    rows, facts, pairs = list(gold.claims), list(gold.facts), list(gold.pairs)
    for table in (rows, facts, pairs):
        random.shuffle(table)
    return gold.model_copy(
        update={"claims": tuple(rows), "facts": tuple(facts), "pairs": tuple(pairs)}
    )


@given(golds())
def test_a_perfect_report_scores_1_wherever_there_is_data(gold: Gold) -> None:
    evaluation = evaluate(perfect_report(gold, given_documents()), gold)
    assert set(scores(evaluation).values()) <= {1.0, None}
    assert (evaluation.missed, evaluation.spurious) == ((), ())


@given(golds(), st.randoms(use_true_random=False))
def test_the_order_of_claims_facts_and_rows_changes_nothing(gold: Gold, random: Random) -> None:
    report = damaged(perfect_report(gold, given_documents()), random)
    assert evaluate(report, gold) == evaluate(shuffled(report, random), reordered(gold, random))


@given(golds(), st.randoms(use_true_random=False))
def test_a_row_is_found_or_missed_and_no_find_is_used_twice(gold: Gold, random: Random) -> None:
    report = damaged(perfect_report(gold, given_documents()), random)
    claims = evaluate(report, gold).claims
    assert claims.gold == sum(one.is_scored for one in gold.claims)
    assert claims.found + claims.spurious <= len(report.claims)


@given(golds(), st.randoms(use_true_random=False))
def test_a_kind_alone_has_the_figures_that_it_has_among_all(gold: Gold, random: Random) -> None:
    report = damaged(perfect_report(gold, given_documents()), random)
    for kind, figures in evaluate(report, gold).kinds.items():
        assert evaluate(report, gold, kinds=[kind]).claims == figures


@given(golds(), st.randoms(use_true_random=False))
def test_every_evaluation_can_be_shown_and_written(gold: Gold, random: Random) -> None:
    evaluation = evaluate(damaged(perfect_report(gold, given_documents()), random), gold)
    assert Evaluation.model_validate_json(evaluation.to_json()) == evaluation
    shown = show_evaluation(evaluation)
    assert all(key in shown for key in evaluation.missed)


def story(name: str) -> tuple[Gold, list[Document]]:
    gold = read_gold(ROOT / "tests/gold" / f"{name}.gold.json")
    if name == "seeds":
        texts = [(path.name, path.read_bytes()) for path in (ROOT / "seeds").glob("*.txt")]
        return gold, [Document(id=key, text=text.decode()) for key, text in texts]
    lines = (ROOT / "tests/gold" / f"{name}.documents.jsonl").read_text(encoding="utf-8")
    read = [json.loads(line) for line in lines.splitlines()]
    return gold, [document(one["id"], one["published"], one["text"]) for one in read]


@pytest.mark.parametrize("name", STORIES)
def test_the_gold_of_the_project_scores_1_against_itself(name: str) -> None:
    gold, documents = story(name)
    evaluation = evaluate(perfect_report(gold, with_published(documents, gold)), gold)
    told = scores(evaluation)
    assert {name: figure for name, figure in told.items() if figure not in (1.0, None)} == {}
    assert told["claims f1"] == told["date"] == told["macro_f1"] == told["b3_f1"] == 1.0
    assert evaluation.relations.conflict.unjudged == 0


@pytest.mark.parametrize("name", STORIES)
def test_an_empty_report_finds_nothing_of_the_project_s_gold(name: str) -> None:
    gold, documents = story(name)
    evaluation = evaluate(report_of(documents=documents), gold)
    assert (evaluation.claims.recall, evaluation.claims.precision) == (0.0, None)
    assert len(evaluation.missed) == sum(one.is_scored for one in gold.claims)


def test_all_stories_can_be_scored_together() -> None:
    runs = []
    for name in STORIES:
        gold, documents = story(name)
        runs.append((perfect_report(gold, with_published(documents, gold)), gold))
    evaluation = evaluate_all(runs)
    alone = [evaluate(report, gold) for report, gold in runs]
    assert evaluation.claims.gold == sum(one.claims.gold for one in alone)
    assert evaluation.relations.judged == sum(one.relations.judged for one in alone)
    assert set(scores(evaluation).values()) <= {1.0, None}
