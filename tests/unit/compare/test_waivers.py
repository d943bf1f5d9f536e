"""Findings that somebody answers for, and waivers that do nothing."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.compare.waivers import parse_waivers, read_waivers, with_waivers
from claimcheck.errors import WaiverError
from claimcheck.model.report import Report
from claimcheck.model.verdict import VerdictKind
from tests.factories import claim, document, fact, report, verdict

DAY = date(2026, 6, 1)
WAIVER = """\
# what the desk knows

[[waiver]]
fingerprint = "a:disputed"
reason = "Two visits."
author = "Huda"
expires = 2026-06-01
"""


def made(kind: VerdictKind = VerdictKind.DISPUTED) -> Report:
    of = document()
    left, right = claim("a", of), claim("b", of)
    return report([of], [left, right], [(fact(left, right), verdict(kind))])


def waived(text: str, of: Report, today: date = DAY) -> tuple[str | None, list[tuple[str, str]]]:
    """Who waives the finding, and what is to be told of the waivers."""
    told, notes = with_waivers(of, parse_waivers(text), today)
    (finding,) = told.findings
    author = finding.waiver.author if finding.waiver else None
    return author, [(str(note.at), note.why.code) for note in notes]


def test_a_waiver_accepts_its_finding_up_to_its_last_day() -> None:
    assert waived(WAIVER, made()) == ("Huda", [])


def test_a_former_id_of_the_fact_is_understood() -> None:
    assert waived(WAIVER.replace("a:disputed", "b:disputed"), made()) == ("Huda", [])


def test_an_expired_waiver_accepts_nothing_and_is_told() -> None:
    expired = [("waivers.toml:3", "problem.waiver_expired")]
    assert waived(WAIVER, made(), date(2026, 6, 2)) == (None, expired)


@pytest.mark.parametrize("fingerprint", ["z:disputed", "a:unsettled"])
def test_a_waiver_that_matches_nothing_is_told(fingerprint: str) -> None:
    unused = [("waivers.toml:3", "problem.waiver_unused")]
    assert waived(WAIVER.replace("a:disputed", fingerprint), made()) == (None, unused)


def test_a_waived_finding_fails_no_check() -> None:
    told, _ = with_waivers(made(), parse_waivers(WAIVER), DAY)
    assert not told.findings[0].fails(VerdictKind.UNDETERMINED)
    assert made().findings[0].fails(VerdictKind.DISPUTED)


def test_a_file_without_waivers_waives_nothing() -> None:
    assert parse_waivers("") == ()


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "w.toml"
    path.write_text(WAIVER, encoding="utf-8-sig")
    (written,) = read_waivers(str(path))
    assert (written.waiver.author, str(written.at)) == ("Huda", f"{path}:3")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("author =", "autor =", "waivers.toml:3: unknown key 'autor' (do you mean 'author'?)"),
        ('author = "Huda"', "", "waivers.toml:3: key 'author' is missing"),
        ('"Huda"', '" "', "waivers.toml:3: 'author' is empty"),
        ('"Huda"', "7", "waivers.toml:3: 'author' cannot be 7"),
        ("2026-06-01", '"soon"', "waivers.toml:3: 'expires' cannot be 'soon' (write the last day"),
        ("2026-06-01", "2026-06-01T00:00:00", "waivers.toml:3: 'expires' cannot be"),
        ("a:disputed", "a", "waivers.toml:3: 'a' is no fingerprint (write FACT:VERDICT"),
        ("a:disputed", "a:wrong", "waivers.toml:3: 'a:wrong' is no fingerprint"),
        ("[[waiver]]", "[waiver]", "waivers.toml: write [[waiver]], in two pairs of brackets"),
        ("[[waiver]]", "[[waver]]", "waivers.toml: unknown key 'waver' (each waiver begins with"),
        ("[[waiver]]", "[[waiver]", "waivers.toml:3: not valid TOML: "),
    ],
)
def test_what_is_written_wrongly_is_told_with_its_place(old: str, new: str, told: str) -> None:
    with pytest.raises(WaiverError) as raised:
        parse_waivers(WAIVER.replace(old, new))
    assert str(raised.value).startswith(told)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(WaiverError, match="no such file of waivers"):
        read_waivers(str(tmp_path / "gone.toml"))


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "w.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(WaiverError, match="not UTF-8 at byte 0"):
        read_waivers(str(path))
