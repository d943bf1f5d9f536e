import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("core")

QUOTE = "قتل 600 جندي"


@pytest.fixture
def gold(folder: Path) -> Path:
    row = {
        "id": "g1",
        "document": "a.txt",
        "kind": "casualties",
        "slots": {"outcome": "killed"},
        "start": 0,
        "end": len(QUOTE),
        "quote": QUOTE,
        "also": [],
        "quantity": None,
        "when": None,
        "as_of": None,
        "attribution": [],
        "holder": None,
        "modality": "asserted",
        "polarity": "affirmed",
        "fact": None,
    }
    data = {
        "story": "s",
        "published": {"a.txt": "2024-01-01"},
        "claims": [row],
        "facts": [],
        "pairs": [],
        "exhaustive": {"b.txt": ["casualties"]},
        "ignore": [],
    }
    beside = folder.with_name(f"{folder.name}-gold")
    beside.mkdir()
    path = beside / "gold.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.mark.parametrize("more", [[], ["--infer"], ["--kinds", "casualties, flight"]])
def test_what_is_found_is_measured(run: Run, folder: Path, gold: Path, more: list[str]) -> None:
    done = run("eval", folder, "--gold", gold, "--format", "json", *more)
    assert (done.code, done.err) == (0, "")
    figures = json.loads(done.out)
    assert figures["claims"] == {
        "precision": 0.5,
        "recall": 1.0,
        "f1": pytest.approx(2 / 3),
        "gold": 1,
        "found": 1,
        "spurious": 1,
    }


def test_kinds_limit_what_is_measured(run: Run, folder: Path, gold: Path) -> None:
    done = run("eval", folder, "--gold", gold, "--format", "json", "--kinds", "flight")
    assert json.loads(done.out)["claims"]["gold"] == 0


def test_the_figures_can_be_read_by_people(run: Run, folder: Path, gold: Path) -> None:
    assert run("eval", folder, "--gold", gold).out.startswith("claims ")


def test_gold_that_is_not_there_is_told(run: Run, folder: Path) -> None:
    done = run("eval", folder, "--gold", folder / "gone.json")
    assert done.code == 2
    assert "gone.json: no such gold file" in done.err
