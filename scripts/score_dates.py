"""Scores date and duration readings against the gold data, in one command.

    python scripts/score_dates.py [--stories /path/to/gold/dev] [--show]

Prints (a) the phrases of the five seeds, with and without publication dates; (b) the outside cases
of Recognizers-Text, with and without the exclusions; (c) the ``when`` of gold claims of stories.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from claimcheck.mentions.published import infer_published  # noqa: E402
from claimcheck.model.dates import Dated, DateRange, DateReading, Duration  # noqa: E402
from claimcheck.model.text import Found, TextWords  # noqa: E402
from claimcheck.rulepack.language import load_language  # noqa: E402
from claimcheck.text.sentences import Layout, find_layout  # noqa: E402
from claimcheck.text.words import find_words  # noqa: E402
from claimcheck.values.dates.anchor import anchor  # noqa: E402
from claimcheck.values.dates.durations import DurationReader  # noqa: E402
from claimcheck.values.dates.find import DateReader  # noqa: E402
from claimcheck.values.dates.in_order import anchor_all  # noqa: E402
from claimcheck.values.dates.lengths import to_iso  # noqa: E402

LANGUAGE = load_language(ROOT / "rules" / "ar")
DATES = DateReader(LANGUAGE)
DURATIONS = DurationReader(LANGUAGE)


class Read(NamedTuple):
    """A text with all its readings."""

    text: str
    words: TextWords
    layout: Layout
    dates: tuple[Found[DateReading], ...]
    durations: tuple[Found[Duration], ...]


def read(text: str) -> Read:
    """All readings of a text."""
    words = find_words(text, LANGUAGE)
    layout = find_layout(text, words, LANGUAGE.marks)
    return Read(
        text, words, layout, DATES.find(text, words, layout), DURATIONS.find(text, words, layout)
    )


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def day(text: str | None) -> date | None:
    """A day of a gold file."""
    return None if text is None else date.fromisoformat(text[:10])


# (a) the seeds


def seeds(folder: Path, show: bool) -> None:
    """The phrases of the seeds, dated and undated."""
    phrases = rows(ROOT / "tests/gold/seeds-phrases.jsonl")
    published = (
        json.loads((folder.parent / "seeds.gold.json").read_text())["published"]
        if (folder.parent / "seeds.gold.json").is_file()
        else _PUBLISHED
    )
    texts = {name: read((folder / name).read_text(encoding="utf-8")) for name in published}
    known = {name: DateRange.day(date.fromisoformat(value)) for name, value in published.items()}
    print("(a) seeds, publication dates given")
    _score_seeds(phrases, texts, known, False, show)
    print("    traps found:", [trap for trap in TRAPS if _sprung(texts, *trap)] or "none")
    guessed = {
        name: infer_published(each.text, each.words, each.layout, each.dates, LANGUAGE)
        for name, each in texts.items()
    }
    print("(a) seeds, publication dates inferred")
    for name, (days, clues) in guessed.items():
        fits = "right" if days and _holds(days, known[name]) else "WRONG" if days else "unknown"
        shown = None if days is None else f"{days.first}..{days.last}"
        print(f"    {name}: {shown} {fits} ({len(clues)} clues)")
    _score_seeds(phrases, texts, {name: days for name, (days, _) in guessed.items()}, True, show)


_PUBLISHED = {
    "000_5a4911b3cc27befc.txt": "2024-03-28",
    "001_e25136742dc6aa80.txt": "2024-11-19",
    "002_1a9963073bbf2447.txt": "2025-07-12",
    "003_76f48df9906ecace.txt": "2025-10-27",
    "004_29605565af34d15c.txt": "2025-07-09",
}
TRAPS = [
    ("001_e25136742dc6aa80.txt", 1481, 1486),
    ("004_29605565af34d15c.txt", 1521, 1525),
    ("001_e25136742dc6aa80.txt", 1292, 1297),
    ("003_76f48df9906ecace.txt", 698, 709),
    ("000_5a4911b3cc27befc.txt", 1218, 1223),
    ("002_1a9963073bbf2447.txt", 214, 222),
    ("001_e25136742dc6aa80.txt", 91, 99),
    ("003_76f48df9906ecace.txt", 450, 461),
    ("001_e25136742dc6aa80.txt", 413, 423),
]
"""Spans of notes/arabic.md 1.6 that look like dates and are none."""


def _sprung(texts: dict[str, Read], name: str, start: int, end: int) -> bool:
    each = texts[name]
    return any(f.start < end and start < f.end for f in (*each.dates, *each.durations))


def _holds(wide: DateRange, narrow: DateRange) -> bool:
    first = wide.first is None or (narrow.first is not None and wide.first <= narrow.first)
    last = wide.last is None or (narrow.last is not None and narrow.last <= wide.last)
    return first and last


def _score_seeds(
    phrases: list[dict[str, Any]],
    texts: dict[str, Read],
    published: dict[str, DateRange | None],
    inferred: bool,
    show: bool,
) -> None:
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in phrases:
        if row["kind"] not in ("date", "duration") or row["tier"] not in ("core", "range"):
            continue
        each = texts[row["doc"]]
        if row["kind"] == "date":
            outcome = _date_outcome(row, each, published[row["doc"]], inferred)
        else:
            outcome = _duration_outcome(row, each)
        counts[row["kind"], row["tier"], outcome] += 1
        if show and outcome != "exact":
            print("      ", outcome, row["doc"][:3], row["start"], row["text"], row["reading"])
    for (kind, tier, outcome), count in sorted(counts.items()):
        print(f"    {kind} {tier}: {outcome} {count}")


def _date_outcome(
    row: dict[str, Any], each: Read, published: DateRange | None, inferred: bool
) -> str:
    wanted = DateRange(first=day(row["reading"]["start"]), last=day(row["reading"]["end"]))
    readings = [f.reading for f in each.dates]
    dated = anchor_all(readings, published, inferred=inferred)
    outcomes = []
    for found, whole in zip(each.dates, dated, strict=True):
        if found.end <= row["start"] or row["end"] <= found.start:
            continue
        ends = _ends(found.reading, published) if row["tier"] == "core" else ()
        for one in (whole, *ends):
            outcomes.append(_outcome(one.range, wanted))
    return min(outcomes, key=_ORDER.index, default="nothing")


_ORDER = ["exact", "wider", "unresolved", "wrong", "nothing"]


def _ends(reading: DateReading, published: DateRange | None) -> Iterator[Dated]:
    if reading.until is None:
        return
    whole = anchor(reading, published).range
    first = anchor(reading.model_copy(update={"until": None}), published)
    yield first
    yield anchor(reading.until, published)
    assert whole is None or whole.first is None or first.range is not None


def _outcome(found: DateRange | None, wanted: DateRange) -> str:
    if found is None:
        return "unresolved"
    if found == wanted:
        return "exact"
    return "wider" if _holds(found, wanted) else "wrong"


def _duration_outcome(row: dict[str, Any], each: Read) -> str:
    outcomes = []
    for found in each.durations:
        if (found.start, found.end) != (row["start"], row["end"]):
            continue
        length = found.reading
        right = to_iso(length.parts) == row["reading"]["min"]
        open_above = length.high is None
        outcomes.append(
            "exact" if right and open_above == (row["reading"]["max"] is None) else "wrong"
        )
    return min(outcomes, key=_ORDER.index, default="nothing")


# (c) stories


def stories(folder: Path, names: tuple[str, ...], show: bool) -> None:
    """The share of gold claims whose ``when`` some date near their span gives."""
    total: Counter[str] = Counter()
    print("(c) when of gold claims")
    for name in names:
        documents = {row["id"]: row for row in rows(folder / f"{name}.documents.jsonl")}
        gold = json.loads((folder / f"{name}.gold.json").read_text(encoding="utf-8"))
        texts = {key: read(row["text"]) for key, row in documents.items()}
        for claim in gold["claims"]:
            if claim["when"] is None or documents[claim["document"]]["published"] is None:
                continue
            each = texts[claim["document"]]
            published = DateRange.day(
                date.fromisoformat(documents[claim["document"]]["published"][:10])
            )
            right = _when_is_near(claim, each, published)
            total[name, right] += 1  # type: ignore[index]
            if show and not right:
                print("      ", claim["document"], claim["start"], claim["quote"], claim["when"])
    for name in names:
        right, wrong = total[name, True], total[name, False]  # type: ignore[index]
        print(f"    {name}: {right} of {right + wrong} ({right / max(right + wrong, 1):.1%})")
    right = sum(count for key, count in total.items() if key[1])
    print(f"    together: {right} of {total.total()} ({right / max(total.total(), 1):.1%})")


def _when_is_near(claim: dict[str, Any], each: Read, published: DateRange) -> bool:
    """A date of the claim's sentence, the nearest before, or the dateline is its ``when``."""
    wanted = DateRange(first=day(claim["when"]["first"]), last=day(claim["when"]["last"]))
    dated = anchor_all([f.reading for f in each.dates], published)
    start, end = _sentence_of(each, claim["start"], claim["end"])
    inside = [d for f, d in zip(each.dates, dated, strict=True) if start <= f.start < end]
    before = [d for f, d in zip(each.dates, dated, strict=True) if f.start < start][-1:]
    head = list(dated[:1])
    return any(one.range == wanted for one in (*inside, *before, *head))


def _sentence_of(each: Read, start: int, end: int) -> tuple[int, int]:
    first = [a for a, b in each.layout.sentences if each.words.end(b - 1) > start]
    last = [b for a, b in each.layout.sentences if each.words.starts[a] < end]
    return each.words[first[0]].start, each.words[last[-1] - 1].stop


# (b) outside cases


def outside(show: bool) -> None:
    """The date, period and duration cases of Recognizers-Text."""
    import score_recognizers  # noqa: PLC0415

    score_recognizers.score(read, show)


def main() -> None:
    """Prints all scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds")
    parser.add_argument("--stories", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is not exact")
    options = parser.parse_args()
    seeds(options.seeds, options.show)
    outside(options.show)
    if options.stories:
        stories(options.stories, ("S1", "S2", "S4", "S9"), options.show)


if __name__ == "__main__":
    main()
