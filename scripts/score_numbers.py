"""Print how well numbers and quantities are read, against the gold files of the project.

    python scripts/score_numbers.py [folder with <story>.documents.jsonl and <story>.gold.json]

Exits with 1 when a figure is below its mark.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck.model.quantity import Hedge, NumberKind, QuantityReading
from claimcheck.model.text import Found
from claimcheck.rulepack.language import load_language
from claimcheck.rulepack.source import Source
from claimcheck.rulepack.units import load_units
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import Folder
from claimcheck.values.lexicon import Speller
from claimcheck.values.quantities.find import QuantityReader
from claimcheck.values.quantities.numbers import NumberReader

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
STORIES = ("S1", "S2", "S4", "S9")
UNIT_NAMES = {"km": "kilometre"}
# Where notes and gold say that no quantity stands: document, offset, words.
TRAPS = (
    ("001", 1475, "الأمين العام"),
    ("004", 1521, "أحد"),
    ("002", 189, "تلغرام"),
    ("001", 1034, "تشرين الثاني"),
    ("003", 1894, "تشرين الأول"),
    ("000", 1203, "يوليو 2000"),
    ("000", 1217, "لعقد"),
    ("000", 690, "تقارب"),
    ("004", 357, "يصل وزير"),
)

LANGUAGE = load_language(ROOT / "rules" / "ar")
UNITS = load_units(ROOT / "rules" / "units.yaml")
FOLDER = Folder(LANGUAGE)
NUMBERS = NumberReader(LANGUAGE, Speller(LANGUAGE, FOLDER))
QUANTITIES = QuantityReader(LANGUAGE)


def found_in(text: str, *, excluded: bool = False) -> tuple[Found[QuantityReading], ...]:
    """The quantities of a text."""
    words = FOLDER.words(text)
    layout = find_layout(text, words, LANGUAGE.marks)
    return QUANTITIES.find(text, words, layout, excluded=excluded)


def rows(path: Path) -> Iterator[Any]:
    """The rows of a JSON Lines file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def told(name: str, right: int, total: int, mark: float | None = None) -> bool:
    """Print one figure; whether it reaches its mark, if it has one."""
    share = right / total if total else 1.0
    passed = mark is None or share >= mark
    verdict = "" if mark is None else f"at least {mark:.0%}: {'ok' if passed else 'BELOW'}"
    print(f"{name:<48} {right:>4} of {total:<4} {share:>7.1%}  {verdict}".rstrip())
    return passed


# Seeds ---------------------------------------------------------------------------------------


def score_seeds() -> bool:
    """Quantities of the seeds that are exact, and traps avoided."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*")}
    found = {name: found_in(text) for name, text in texts.items()}
    counts = {"cardinal": [0, 0], "ordinal": [0, 0]}
    for row in rows(GOLD / "seeds-phrases.jsonl"):
        if row["kind"] != "quantity" or row["tier"] != "core":
            continue
        kind = "ordinal" if row["reading"].get("ordinal") else "cardinal"
        near = [f for f in found[row["doc"]] if f.start < row["end"] and row["start"] < f.end]
        right = any(seed_is_right(row["reading"], one.reading) for one in near)
        counts[kind][0] += right
        counts[kind][1] += 1
        if not right:
            print("  missed:", row["doc"][:3], row["start"], row["text"], [f.reading for f in near])
    passed = [told(f"seeds, core: {kind}s exact", *counts[kind], mark=1.0) for kind in counts]
    return all([*passed, score_traps(texts, found)])


def seed_is_right(gold: dict[str, Any], reading: QuantityReading) -> bool:
    """Whether number, hedge, unit and rate are those of the gold."""
    quantity = reading.quantity
    if gold.get("ordinal"):
        return reading.is_ordinal and quantity.stated == gold["min"]
    unit = UNIT_NAMES.get(gold["unit"], gold["unit"])
    if (quantity.unit or unit, quantity.per) != (unit, gold.get("per")):
        return False
    if gold.get("bound") == "at-most":
        return (quantity.hedge, quantity.high) == (Hedge.AT_MOST, gold["max"])
    if gold.get("min_open"):
        return (quantity.hedge, quantity.low) == (Hedge.MORE_THAN, gold["min"])
    if gold["max"] is None:
        return (quantity.hedge, quantity.low) == (Hedge.VAGUE, gold["min"])
    hedge = Hedge.ABOUT if gold.get("approx") else Hedge.EXACT
    return (quantity.hedge, quantity.stated) == (hedge, gold["min"])


def score_traps(
    texts: dict[str, str], found: dict[str, tuple[Found[QuantityReading], ...]]
) -> bool:
    """Stretches of the seeds that look like a number and are none."""
    avoided = 0
    for document, offset, words in TRAPS:
        name = next(name for name in texts if name.startswith(document))
        start = texts[name].index(words, offset - 12)
        fell = [f for f in found[name] if f.start < start + len(words) and start < f.end]
        avoided += not fell
        if fell:
            print("  fell into:", document, offset, words, [one.reading for one in fell])
    return told("seeds: traps avoided", avoided, len(TRAPS), mark=1.0)


# Recognizers-Text ----------------------------------------------------------------------------

SUITES = ("number", "number_range", "percent", "ordinal")


def score_recognizers() -> bool:
    """Cases of the outside bench, with and without the exclusions."""
    excluded = {
        text
        for group in Source(GOLD / "recognizers-exclusions.yaml", "exclusions").data
        for text in group["texts"]
    }
    cases = [row for row in rows(GOLD / "recognizers-ar-open.jsonl") if row["suite"] in SUITES]
    right = {number: case_is_right(row) for number, row in enumerate(cases)}
    scope = [number for number, row in enumerate(cases) if row["text"] not in excluded]
    if "-v" in sys.argv:
        for number in scope:
            if not right[number]:
                row = cases[number]
                print("  missed:", row["suite"], "|", row["text"], "|", expected(row))
    for suite in SUITES:
        inside = [number for number in scope if cases[number]["suite"] == suite]
        told(f"recognizers, in scope: {suite}", sum(right[n] for n in inside), len(inside))
    told("recognizers: excluded", len(cases) - len(scope), len(cases))
    told("recognizers: all, nothing excluded", sum(right.values()), len(cases))
    few = len(cases) - len(scope) <= 0.15 * len(cases)
    return told("recognizers: all, in scope", sum(right[n] for n in scope), len(scope), 0.9) and few


def expected(row: dict[str, Any]) -> list[str]:
    """The values that a case expects."""
    return [str(one["value"]) for one in row["expected"] if one["text"]]


def case_is_right(row: dict[str, Any]) -> bool:
    """The readings found, in order, are those expected; spans may differ by a word."""
    wanted = expected(row)
    if row["suite"] == "number_range":
        bounds = [ends(one) for one in wanted]
        return bounds == [
            (f.reading.quantity.low, f.reading.quantity.high)
            for f in found_in(row["text"], excluded=True)
            if f.reading.quantity.hedge is not Hedge.EXACT or f.reading.hedge_words
        ]
    percent = row["suite"] == "percent"
    values = [float(one.rstrip("%")) for one in wanted if _is_number(one)]
    if len(values) != len(wanted):
        return False
    got = [float(one) for one in numbers_in(row["text"], percent=percent)]
    return len(got) == len(values) and all(
        abs(left - right) <= 1e-9 * max(1.0, abs(right))
        for left, right in zip(got, values, strict=True)
    )


def _is_number(written: str) -> bool:
    try:
        float(written.rstrip("%"))
    except ValueError:
        return False
    return True


def ends(written: str) -> tuple[float | None, float | None]:
    """The ends of an interval such as ``[20,30)``; which ends are open is not compared."""
    low, high = (part.strip() for part in written[1:-1].split(","))
    return float(low) if low else None, float(high) if high else None


def numbers_in(text: str, *, percent: bool) -> Iterator[float]:
    """The values of all numbers of a text, in order."""
    words = FOLDER.words(text)
    at = 0
    while at < len(words):
        found = NUMBERS.read(words, at)
        if found is not None and (found.reading.percent or not percent):
            yield found.reading.value
        at = found.stop if found else at + 1


# Stories -------------------------------------------------------------------------------------


def score_stories(folder: Path) -> bool:
    """Claims of the stories whose quantity is read right."""
    passed = []
    total = [0, 0]
    for story in STORIES:
        texts = {row["id"]: row["text"] for row in rows(folder / f"{story}.documents.jsonl")}
        found = {name: found_in(text) for name, text in texts.items()}
        gold = json.loads((folder / f"{story}.gold.json").read_text(encoding="utf-8"))
        claims = [claim for claim in gold["claims"] if claim["quantity"]]
        right = 0
        for claim in claims:
            quantity = carried(claim, found[claim["document"]])
            is_right = quantity is not None and claim_is_right(claim["quantity"], quantity)
            right += is_right
            if not is_right:
                print("  missed:", claim["document"], claim["quote"], "|", quantity)
        told(f"{story}: stated number and hedge right", right, len(claims))
        total[0] += right
        total[1] += len(claims)
    passed.append(told("stories: stated number and hedge right", *total, mark=0.97))
    return all(passed)


def carried(
    claim: dict[str, Any], found: tuple[Found[QuantityReading], ...]
) -> QuantityReading | None:
    """The first quantity of the gold span that carries the claim's unit, best by unit."""
    inside = [
        one.reading
        for one in found
        if one.start < claim["end"]
        and claim["start"] < one.end
        and one.reading.kind is not NumberKind.ORDINAL
        and not one.reading.is_percent
    ]
    return min(inside, key=lambda one: _unit_rank(claim["quantity"]["unit"], one), default=None)


def _unit_rank(unit: str | None, reading: QuantityReading) -> int:
    own = reading.quantity.unit
    if own == unit:
        return 0
    if own is None or unit is None:
        return 2
    return 1 if UNITS.widest(own) == UNITS.widest(unit) else 3


def claim_is_right(gold: dict[str, Any], reading: QuantityReading) -> bool:
    """Whether stated number and hedge are those of the gold."""
    quantity = reading.quantity
    if quantity.hedge != gold["hedge"]:
        return False
    if quantity.hedge is Hedge.RANGE:
        return (quantity.low, quantity.high) == (gold["low"], gold["high"])
    return quantity.stated == gold["stated"]


def main() -> int:
    """Print all figures; 1 if one is below its mark."""
    folders = [Path(one) for one in sys.argv[1:] if not one.startswith("-")]
    passed = [score_seeds(), score_recognizers(), *(score_stories(one) for one in folders)]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
