"""A command line that runs in this process, over a core that only pretends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from claimcheck import pipeline
from claimcheck.cli import main
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.model.verdict import VerdictKind
from tests.factories import claim, fact, report, verdict


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line with these arguments."""

    def run_with(*arguments: str | Path) -> Done:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, *capsys.readouterr())

    return run_with


@pytest.fixture
def core(monkeypatch: pytest.MonkeyPatch) -> None:
    """A core that finds one claim in each document and holds each for one origin's."""

    def extract(of: Document) -> tuple[Claim, ...]:
        return (claim(f"claim-of-{of.id}", of),)

    def extract_each(
        documents: Iterable[Document], work: object = None
    ) -> Iterator[tuple[Claim, ...]]:
        assert work is not None
        return map(extract, documents)

    def check(documents: Iterable[Document], work: object = None) -> Report:  # noqa: ARG001
        read = tuple(documents)
        claims = [one for of in read for one in extract(of)]
        judged = [(fact(one), verdict(VerdictKind.SINGLE_ORIGIN)) for one in claims]
        return report(read, claims, judged)

    monkeypatch.setattr(pipeline, "check", check)
    monkeypatch.setattr(pipeline, "extract_each", extract_each)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents, one of them dated."""
    (tmp_path / "a.txt").write_text("قتل 600 جندي", encoding="utf-8")
    (tmp_path / "b.txt").write_text("قتل 700 جندي", encoding="utf-8")
    (tmp_path / "documents.toml").write_text(
        '["a.txt"]\nsource = "A"\npublished = 2024-01-01\n', encoding="utf-8"
    )
    return tmp_path
