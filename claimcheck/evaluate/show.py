"""An evaluation as plain text: the figures, then each row that went wrong, with its quote."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from claimcheck.evaluate.figures import (
    ClaimFigures,
    ClassFigures,
    Evaluation,
    Place,
    Spurious,
    Wrong,
    WrongFact,
    WrongPair,
)

_WIDTH = 22
_ATTRIBUTES = ("value", "date", "as_of", "attribution", "modality", "polarity")


def show_evaluation(evaluation: Evaluation) -> str:
    """The evaluation for a terminal. Quotes stand alone on their lines, free of control codes."""
    parts = [*_table(evaluation), *_listings(evaluation)]
    return "\n".join(parts) + "\n"


def _table(evaluation: Evaluation) -> Iterator[str]:
    yield _claims("claims", evaluation.claims)
    yield from (_claims(f"  {kind}", figures) for kind, figures in evaluation.kinds.items())
    yield ""
    figures = evaluation.model_dump()
    for name in _ATTRIBUTES:
        yield _accuracy(name, figures[name], evaluation.rows.get(name, 0), "claims found")
    yield ""
    yield from _pairs(evaluation)
    yield ""
    yield from _facts(evaluation)


def _claims(name: str, figures: ClaimFigures) -> str:
    counts = f"gold {figures.gold}, found {figures.found}, spurious {figures.spurious}"
    return f"{_three(name, figures)}  ({counts})"


def _three(name: str, figures: ClaimFigures | ClassFigures) -> str:
    return (
        f"{name:<{_WIDTH}} precision {_figure(figures.precision)}"
        f"  recall {_figure(figures.recall)}  F1 {_figure(figures.f1)}"
    )


def _accuracy(name: str, figure: float | None, rows: int, of: str) -> str:
    return f"{name:<{_WIDTH}} {_figure(figure)}  (of {rows} {of})"


def _pairs(evaluation: Evaluation) -> Iterator[str]:
    relations = evaluation.relations
    macro = _figure(relations.macro_f1)
    yield f"{'relations':<{_WIDTH}} macro-F1 {macro}  (of {relations.judged} judged pairs)"
    for coarse, figures in relations.by_class.items():
        counts = f"gold {figures.gold}, predicted {figures.predicted}, right {figures.right}"
        yield f"{_three(f'  {coarse}', figures)}  ({counts})"
    conflict = relations.conflict
    told = f"right {conflict.right}, false {conflict.false}, unjudged {conflict.unjudged}"
    yield (
        f"{'conflicts reported':<{_WIDTH}} precision {_figure(conflict.precision)}"
        f"  recall {_figure(conflict.recall)}  ({told}, with a spurious claim {conflict.stray})"
    )


def _facts(evaluation: Evaluation) -> Iterator[str]:
    facts, rows = evaluation.facts, evaluation.rows
    yield (
        f"{'facts (B-cubed)':<{_WIDTH}} precision {_figure(facts.b3_precision)}"
        f"  recall {_figure(facts.b3_recall)}  F1 {_figure(facts.b3_f1)}"
    )
    one, two = rows.get("facts", 0), rows.get("facts_2plus", 0)
    yield _accuracy("verdicts", evaluation.verdicts, one, "facts")
    yield _accuracy("  of 2 or more claims", evaluation.verdicts_2plus, two, "facts")
    yield _accuracy("origins", evaluation.origins, one, "facts")
    yield _accuracy("  of 2 or more claims", evaluation.origins_2plus, two, "facts")
    disputed = _figure(evaluation.disputed_per_10_documents)
    yield f"{'disputed facts':<{_WIDTH}} {disputed}  for each 10 documents"


def _figure(figure: float | None) -> str:
    return "    -" if figure is None else f"{figure:.3f}"


def _listings(evaluation: Evaluation) -> Iterator[str]:
    repeats = [one for one in evaluation.spurious if one.repeat_of is not None]
    others = [one for one in evaluation.spurious if one.repeat_of is None]
    yield from _listing("missed", map(_place, evaluation.missed_rows))
    yield from _listing("spurious", map(_spurious, others))
    yield from _listing("spurious: found again", map(_spurious, repeats))
    for name in _ATTRIBUTES:
        yield from _listing(f"wrong {name}", map(_wrong, evaluation.wrong.get(name, ())))
    yield from _listing("wrong relations", map(_pair, evaluation.wrong_relations))
    yield from _listing("false conflicts", map(_pair, evaluation.false_conflicts))
    yield from _listing("unjudged conflicts", map(_pair, evaluation.unjudged_conflicts))
    yield from _listing("wrong verdicts", map(_fact, evaluation.wrong_verdicts))
    yield from _listing("wrong origins", map(_fact, evaluation.wrong_origins))


def _listing(title: str, entries: Iterable[str]) -> Iterator[str]:
    lines = list(entries)
    if lines:
        yield f"\n{title} ({len(lines)})"
        yield from lines


def _place(place: Place, *more: str) -> str:
    where = f"  {place.id}  {place.kind}  {place.document} [{place.start}, {place.stop})"
    return "\n".join(["  ".join([_safe(where), *map(_safe, more)]), f"    {_safe(place.quote)}"])


def _spurious(stray: Spurious) -> str:
    repeat = () if stray.repeat_of is None else (f"repeats {stray.repeat_of}",)
    return _place(stray, f"rule {stray.rule}", *repeat)


def _wrong(wrong: Wrong) -> str:
    told = f"\n    gold:  {_safe(wrong.gold)}\n    found: {_safe(wrong.found)}"
    return _place(wrong, f"rule {wrong.rule}") + told


def _pair(pair: WrongPair) -> str:
    head = f"  gold {pair.gold or 'unjudged'}, found {pair.found}"
    return "\n".join([head, *map(_place, pair.places)])


def _fact(fact: WrongFact) -> str:
    program = "" if fact.fact is None else f"  (fact {fact.fact}: {fact.why})"
    return _safe(f"  {fact.id}  gold {fact.gold}, found {fact.found}{program}")


def _safe(text: str) -> str:
    """Text that cannot steer a terminal: control codes become spaces, hidden marks go."""
    return "".join(_harmless(char) for char in text)


def _harmless(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    return " " if category in ("Cc", "Cs", "Zl", "Zp") else char
