"""From a gold file to the nouns of ``gold``, or to an error that names the file and the place."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from claimcheck.errors import GoldError, Location
from claimcheck.evaluate.gold import Gold

_SHOWN = 5


def read_gold(path: str | Path) -> Gold:
    """The gold file at ``path``. Raises GoldError where it cannot be used."""
    place = Location(str(path))
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise GoldError("no such gold file", at=place) from None
    except OSError as error:
        raise GoldError(f"cannot be read: {error.strerror}", at=place) from None
    except UnicodeDecodeError as error:
        raise GoldError(f"not UTF-8 at byte {error.start}", at=place) from None
    return parse_gold(text, str(path))


def parse_gold(text: str, path: str = "gold") -> Gold:
    """The gold that ``text`` holds as JSON; ``path`` is for messages."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        what = f"not valid JSON: {error.msg} (column {error.colno})"
        raise GoldError(what, at=Location(path, error.lineno)) from None
    if not isinstance(data, dict):
        raise GoldError("a gold file holds one JSON object", at=Location(path))
    try:
        gold = Gold.model_validate_json(json.dumps(data | {"path": path}), strict=True)
    except ValidationError as error:
        raise _told(
            [_shape(data, problem["loc"], problem["msg"]) for problem in error.errors()], path
        ) from None
    problems = [*_twice(gold), *_unknown(gold), *_torn(gold)]
    if problems:
        raise _told(problems, path)
    return gold


def _told(problems: list[str], path: str) -> GoldError:
    more = len(problems) - _SHOWN
    tail = [f"and {more} more"] if more > 0 else []
    return GoldError("; ".join([*problems[:_SHOWN], *tail]), at=Location(path))


def _shape(data: dict[str, object], where: tuple[int | str, ...], message: str) -> str:
    """A problem of the file's shape, at its place: ``claims[3] (id 'g04'), key 'start': ...``."""
    place = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in where).lstrip(".")
    return f"{place}{_id_at(data, where)}: {message[:1].lower()}{message[1:]}"


def _id_at(data: dict[str, object], where: tuple[int | str, ...]) -> str:
    """The id of the row that a place lies in, where it has one."""
    match where:
        case (str(table), int(index), *_):
            rows = data[table]
            row = rows[index] if isinstance(rows, list) else None
            if isinstance(row, dict) and "id" in row:
                return f" (id {row['id']!r})"
    return ""


def _twice(gold: Gold) -> Iterable[str]:
    """Ids that stand twice, and claims that stand in two facts."""
    tables = {
        "claim": [claim.id for claim in gold.claims],
        "fact": [fact.id for fact in gold.facts],
    }
    for name, ids in tables.items():
        yield from (f"{name} {key!r} stands twice" for key, n in Counter(ids).items() if n > 1)
    pairs = Counter(frozenset((pair.left, pair.right)) for pair in gold.pairs)
    for two, count in pairs.items():
        if count > 1 or len(two) == 1:
            yield f"pair {'/'.join(sorted(two))} is judged twice, or of one claim with itself"
    told = Counter(claim for fact in gold.facts for claim in fact.claims)
    yield from (f"claim {claim!r} stands in the facts twice" for claim, n in told.items() if n > 1)


def _unknown(gold: Gold) -> Iterable[str]:
    """Facts and pairs that name a claim which the file does not hold."""
    known = {claim.id for claim in gold.claims}
    for fact in gold.facts:
        lost = [claim for claim in fact.claims if claim not in known]
        yield from (f"fact {fact.id!r} names an unknown claim {claim!r}" for claim in lost)
    for number, pair in enumerate(gold.pairs):
        lost = [claim for claim in (pair.left, pair.right) if claim not in known]
        yield from (f"pairs[{number}] names an unknown claim {claim!r}" for claim in lost)


def _torn(gold: Gold) -> Iterable[str]:
    """Claims that name one fact and stand in another, or in none."""
    if not gold.facts:
        return
    holding = {claim: fact.id for fact in gold.facts for claim in fact.claims}
    for claim in gold.claims:
        told = holding.get(claim.id)
        if claim.fact != told:
            yield f"claim {claim.id!r} names fact {claim.fact!r}, but stands in {told!r}"
