from pathlib import Path

import pytest

from claimcheck.documents.sidecar import Sidecar, read_sidecar


def sidecar(folder: Path, text: str, *files: str) -> Sidecar:
    (folder / "documents.toml").write_text(text, encoding="utf-8")
    for name in files:
        (folder / name).write_text("نص", encoding="utf-8")
    return read_sidecar(folder)


def test_no_file_says_nothing(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path) == Sidecar()


def test_a_table_describes_a_file(tmp_path: Path) -> None:
    text = '["a.txt"]\nsource = "A"\npublished = 2024-03-28\n'
    found = sidecar(tmp_path, text, "a.txt")
    assert dict(found.tables["a.txt"]).keys() == {"source", "published"}
    assert (found.problems, found.warnings) == ((), ())


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('sorce = "A"', "unknown key 'sorce' (do you mean 'source'?)"),
        ("zzz = 1", "unknown key 'zzz' (known keys: source"),
        ('published = "soon"', "'soon' is not a date"),
        ("source = 3", "'source' must be a text"),
    ],
)
def test_a_bad_key_is_told_at_its_line_and_costs_no_other(
    tmp_path: Path, line: str, what: str
) -> None:
    found = sidecar(tmp_path, f'# about a\n["a.txt"]\ntitle = "T"\n{line}\n', "a.txt")
    (problem,) = found.problems
    assert f"documents.toml:4: {what}" in str(problem)
    assert dict(found.tables["a.txt"]) == {"title": "T"}


def test_a_key_outside_a_table_is_told(tmp_path: Path) -> None:
    (problem,) = sidecar(tmp_path, 'source = "A"\n').problems
    assert "documents.toml:1: 'source' is no table" in str(problem)


def test_an_entry_without_a_file_is_only_a_warning(tmp_path: Path) -> None:
    found = sidecar(tmp_path, '\n["gone.txt"]\nsource = "A"\n')
    assert found.problems == ()
    (warning,) = found.warnings
    assert "documents.toml:2: 'gone.txt' names no file" in str(warning)


@pytest.mark.parametrize("data", [b"[open", b"\xff\xfe"])
def test_a_broken_file_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "documents.toml").write_bytes(data)
    (problem,) = read_sidecar(tmp_path).problems
    assert "not readable as TOML" in str(problem)
