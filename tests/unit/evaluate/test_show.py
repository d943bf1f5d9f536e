from __future__ import annotations

import json

from claimcheck.evaluate.evaluate import evaluate
from claimcheck.evaluate.figures import Evaluation
from claimcheck.evaluate.show import show_evaluation
from claimcheck.model.relation import RelationKind
from tests.unit.evaluate.builders import (
    claim,
    document,
    figure,
    finding,
    gold_of,
    killed,
    relation,
    report_of,
    row,
)

KEYS = {
    "claims", "kinds", "value", "date", "as_of", "attribution", "modality", "polarity",
    "relations", "facts", "verdicts", "origins", "disputed_per_10_documents", "missed", "spurious",
}  # fmt: skip


def evaluation() -> Evaluation:
    """One row found with a wrong figure, one missed, a repeat, a stray, a false conflict."""
    facts = [
        {"id": "f1", "verdict": "updated", "origins": 1, "claims": ["g1", "g3"]},
        {"id": "f2", "verdict": "single_origin", "origins": 1, "claims": ["g2"]},
    ]
    gold = gold_of(
        row("g1", 0, 5, quantity=killed(5), fact="f1"),
        row("g2", 10, 15, fact="f2"),
        row("g3", 20, 25, fact="f1"),
        facts=facts,
        pairs=[{"left": "g1", "right": "g3", "relation": "agree"}],
    )
    claims = [
        claim("c1", 0, 5, quantity=figure(6)),
        claim("c2", 1, 5),
        claim("c3", 20, 25),
        claim("c4", 50, 55),
    ]
    told = [relation("c1", "c3", RelationKind.CONTRADICTORY)]
    return evaluate(report_of(*claims, findings=[finding("p", ["c1", "c3"], relations=told)]), gold)


SHOWN = """\
claims                 precision 0.500  recall 0.667  F1 0.571  (gold 3, found 2, spurious 2)
  casualties           precision 0.500  recall 0.667  F1 0.571  (gold 3, found 2, spurious 2)

value                  0.000  (of 1 claims found)
date                       -  (of 0 claims found)
as_of                      -  (of 0 claims found)
attribution            1.000  (of 2 claims found)
modality               1.000  (of 2 claims found)
polarity               1.000  (of 2 claims found)

relations              macro-F1 0.000  (of 1 judged pairs)
  agree                precision     -  recall 0.000  F1 0.000  (gold 1, predicted 0, right 0)
  conflict             precision 0.000  recall     -  F1 0.000  (gold 0, predicted 1, right 0)
conflicts reported     precision 0.000  recall     -  (right 0, false 1, unjudged 0, \
with a spurious claim 0)

facts (B-cubed)        precision 1.000  recall 1.000  F1 1.000
verdicts               0.000  (of 1 facts)
  of 2 or more claims  0.000  (of 1 facts)
origins                1.000  (of 1 facts)
  of 2 or more claims  1.000  (of 1 facts)
disputed facts         0.000  for each 10 documents

missed (1)
  g2  casualties  a [10, 15)
    klmno

spurious (1)
  c4  casualties  a [50, 55)  rule ar.casualties.killed
    yzabc

spurious: found again (1)
  c2  casualties  a [1, 5)  rule ar.casualties.killed  repeats g1
    bcde

wrong value (1)
  g1  casualties  a [0, 5)  rule ar.casualties.killed
    abcde
    gold:  exact 5
    found: exact 6

wrong relations (1)
  gold agree, found conflict
  g1  casualties  a [0, 5)
    abcde
  g3  casualties  a [20, 25)
    uvwxy

false conflicts (1)
  gold agree, found conflict
  g1  casualties  a [0, 5)
    abcde
  g3  casualties  a [20, 25)
    uvwxy

wrong verdicts (1)
  f1  gold updated, found single_origin  (fact p: because)
"""


def test_the_figures_come_first_then_each_row_that_went_wrong() -> None:
    assert show_evaluation(evaluation()) == SHOWN


def test_a_quote_cannot_steer_the_terminal() -> None:
    text = "a\x1b[31mb\u202ec\nd"
    gold = gold_of(row("g", 0, len(text), quote=text))
    shown = show_evaluation(evaluate(report_of(documents=[document("a", text=text)]), gold))
    assert "    a [31mbc d\n" in shown


def test_json_has_the_keys_that_were_promised() -> None:
    data = json.loads(evaluation().to_json())
    assert set(data) >= KEYS
    figures = {"precision", "recall", "f1", "gold", "found", "spurious"}
    assert set(data["claims"]) == set(data["kinds"]["casualties"]) == figures
    assert set(data["relations"]) == {"macro_f1", "judged", "by_class", "conflict"}
    assert set(data["relations"]["conflict"]) >= {"precision", "recall", "false", "unjudged"}
    assert set(data["facts"]) == {"b3_precision", "b3_recall", "b3_f1"}


def test_json_says_null_where_there_is_no_data() -> None:
    data = json.loads(evaluation().to_json())
    assert data["date"] is data["as_of"] is data["relations"]["conflict"]["recall"] is None
    assert data["missed"] == ["g2"]
    assert [(one["id"], one["repeat_of"]) for one in data["spurious"]] == [
        ("c2", "g1"),
        ("c4", None),
    ]


def test_json_keeps_letters_as_they_are() -> None:
    text = "قتل خمسة جنود"
    gold = gold_of(row("g", 0, len(text), quote=text))
    told = evaluate(report_of(documents=[document("a", text=text)]), gold).to_json()
    assert text in told
