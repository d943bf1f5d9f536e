"""From a file of waivers to findings that are accepted, and to waivers that do nothing.

[[waiver]]
fingerprint = "b433d71c7fce:disputed"
reason = "Two visits; the ministry confirmed both."
author = "Huda"
expires = 2026-12-31
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

import regex
from pydantic import ValidationError

from claimcheck.errors import Location, WaiverError
from claimcheck.model.reason import Reason
from claimcheck.model.report import Finding, Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.model.waiver import Waiver

TABLE = "waiver"
_KEYS = tuple(Waiver.model_fields)
_HEADER = regex.compile(r"\s*\[\[\s*+(['\"]?+)waiver\1\s*+\]\]")
_FINGERPRINT = regex.compile(rf"[^\s:]++:(?:{'|'.join(VerdictKind)})")
_LINE = regex.compile(r"\(at line (\d++)")
"""Where ``tomllib`` says that it stopped."""
_SHAPE = "write FACT:VERDICT, such as b433d71c7fce:disputed; every report shows the fact's id"


class Note(NamedTuple):
    """A place in a file, and what is to be told of it."""

    at: Location
    why: Reason


class Written(NamedTuple):
    """A waiver, and where it is written."""

    waiver: Waiver
    at: Location


def read_waivers(path: str) -> tuple[Written, ...]:
    """The waivers of a TOML file, in its order.

    Raises WaiverError at the first thing that is wrong: a waiver that is not understood must not
    let a finding pass.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise WaiverError("no such file of waivers", at=Location(path)) from None
    except OSError as error:
        raise WaiverError(f"cannot be read: {error.strerror}", at=Location(path)) from None
    except UnicodeDecodeError as error:
        raise WaiverError(f"not UTF-8 at byte {error.start}", at=Location(path)) from None
    return parse_waivers(text, path)


def parse_waivers(text: str, path: str = "waivers.toml") -> tuple[Written, ...]:
    """The waivers that a text holds; ``path`` is for messages. Raises WaiverError."""
    try:
        held = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = _LINE.search(str(error))
        at = Location(path, int(line[1]) if line else None)
        raise WaiverError(f"not valid TOML: {error}", at=at) from None
    tables = held.pop(TABLE, [])
    if held:
        what, hint = f"unknown key {min(held)!r}", f"each waiver begins with [[{TABLE}]]"
        raise WaiverError(what, at=Location(path), hint=hint)
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        raise WaiverError(f"write [[{TABLE}]], in two pairs of brackets", at=Location(path))
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines, 1) if _HEADER.match(line)]
    if len(places) != len(tables):
        places = [0] * len(tables)
    return tuple(
        Written(_waiver(table, at), at)
        for table, at in zip(
            tables, (Location(path, place or None) for place in places), strict=True
        )
    )


def with_waivers(
    report: Report, written: Sequence[Written], today: date
) -> tuple[Report, tuple[Note, ...]]:
    """The report with its waived findings marked, and a note for each waiver that does nothing.

    A waiver does nothing where no finding has its fingerprint, or where it expired before
    ``today``.
    """
    valid = [each.waiver for each in written if each.waiver.expires >= today]
    findings = tuple(_waived(finding, valid) for finding in report.findings)
    notes = tuple(_notes(written, findings, today))
    return report.model_copy(update={"findings": findings}), notes


def _waiver(table: dict[str, Any], at: Location) -> Waiver:
    for key in table:
        if key not in _KEYS:
            close = get_close_matches(key, _KEYS, n=1)
            hint = f"do you mean {close[0]!r}?" if close else f"known keys: {', '.join(_KEYS)}"
            raise WaiverError(f"unknown key {key!r}", at=at, hint=hint)
    for key in _KEYS:
        if key not in table:
            raise WaiverError(f"key {key!r} is missing", at=at, hint=_hint(key))
    try:
        waiver = Waiver.model_validate(table, strict=True)
    except ValidationError as error:
        key = str(error.errors()[0]["loc"][0])
        what = f"{key!r} cannot be {table[key]!r}"
        raise WaiverError(what, at=at, hint=_hint(key)) from None
    empty = next((key for key in ("reason", "author") if not table[key].strip()), None)
    if empty:
        raise WaiverError(f"{empty!r} is empty", at=at, hint=_hint(empty))
    if not _FINGERPRINT.fullmatch(waiver.fingerprint):
        raise WaiverError(f"{waiver.fingerprint!r} is no fingerprint", at=at, hint=_SHAPE)
    return waiver


def _hint(key: str) -> str:
    return {
        "fingerprint": _SHAPE,
        "reason": "say why the finding may stand",
        "author": "say who answers for it",
        "expires": "write the last day it holds, without quotes: expires = 2026-12-31",
    }[key]


def _waived(finding: Finding, valid: Iterable[Waiver]) -> Finding:
    waiver = next((one for one in valid if one.fingerprint in finding.fingerprints), None)
    return finding.model_copy(update={"waiver": waiver}) if waiver else finding


def _notes(written: Iterable[Written], findings: Iterable[Finding], today: date) -> Iterator[Note]:
    known = frozenset[str]().union(*(finding.fingerprints for finding in findings))
    for waiver, at in written:
        values = {"fingerprint": waiver.fingerprint, "date": str(waiver.expires)}
        if waiver.fingerprint not in known:
            yield Note(at, Reason(code="problem.waiver_unused", values=dict(values)))
        elif waiver.expires < today:
            yield Note(at, Reason(code="problem.waiver_expired", values=dict(values)))
