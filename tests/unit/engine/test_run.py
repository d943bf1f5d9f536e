"""Whoever does the work, and whatever is remembered: the same extractions, in their order."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Iterator, Sequence
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.extract import ClaimExtractor
from claimcheck.claims.row import Row, to_row
from claimcheck.documents.budget import stopped_after
from claimcheck.engine import run
from claimcheck.engine.kernel import Kernel
from claimcheck.engine.run import extractions
from claimcheck.engine.workers import Workers
from claimcheck.errors import WorkerError
from claimcheck.model.document import Document
from claimcheck.pipeline import kernel_of
from tests.corpus import articles
from tests.factories import document
from tests.packs import shipped
from tests.strategies import texts


class Remembering:
    """A memory in a dict."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}

    def find(self, documents: Sequence[Document]) -> list[Row | None]:
        return [self.rows.get(each.id) for each in documents]

    def keep(self, documents: Sequence[Document], rows: Sequence[Row]) -> None:
        self.rows.update(zip((each.id for each in documents), rows, strict=True))


class Dying(Kernel):
    """A kernel that takes its process down with it."""

    def __call__(self, batch: Sequence[Document]) -> list[Row]:  # noqa: ARG002
        os._exit(3)


def kernel() -> Kernel:
    return kernel_of(shipped())


def test_two_jobs_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "BATCH", 5)
    alone = list(extractions(articles(), kernel()))
    assert [each.document.id for each in alone] == [each.id for each in articles()]
    assert list(extractions(articles(), kernel(), jobs=2)) == alone
    remembering = Remembering()
    assert list(extractions(articles(), kernel(), jobs=2, memory=remembering)) == alone
    assert len(remembering.rows) == len(articles())


@settings(max_examples=15, deadline=None)
@given(st.lists(texts, max_size=6), st.sets(st.integers(0, 5)))
def test_what_is_remembered_changes_nothing(written: list[str], known: set[int]) -> None:
    given_ = [document(f"d{number}", text) for number, text in enumerate(written)]
    alone = list(extractions(given_, kernel()))
    remembering = Remembering()
    before = [each for number, each in enumerate(given_) if number in known]
    list(extractions(before, kernel(), memory=remembering))
    assert list(extractions(given_, kernel(), memory=remembering)) == alone


def test_a_row_that_is_none_is_made_anew() -> None:
    article = articles()[0]
    remembering = Remembering()
    remembering.rows[article.id] = b"no row"
    made = list(extractions([article], kernel(), memory=remembering))
    assert made == list(extractions([article], kernel()))


def test_few_documents_are_read_by_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.engine.workers.Workers", None)
    given_ = [document(str(number), "لا شيء") for number in range(20)]
    assert len(list(extractions(given_, kernel(), jobs="auto"))) == 20


def test_many_documents_are_read_by_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def workers(kernel_: Kernel, jobs: int) -> Workers:
        asked.append(jobs)
        return Workers(kernel_, 1)

    monkeypatch.setattr("claimcheck.engine.workers.Workers", workers)
    monkeypatch.setattr(run, "ENOUGH", 10)
    monkeypatch.setattr(run, "_processors", lambda: 2)
    given_ = [document(str(number), "لا شيء") for number in range(20)]
    made = extractions(given_, kernel(), jobs="auto")
    assert [each.document for each in made] == given_
    assert asked == [2]


def test_documents_stream() -> None:
    taken: list[str] = []

    def coming() -> Iterator[Document]:
        for number in range(1000):
            taken.append(str(number))
            yield document(str(number), "لا شيء")

    made = extractions(coming(), kernel())
    next(made)
    assert len(taken) == 1


def test_a_worker_that_dies_is_told() -> None:
    with pytest.raises(WorkerError, match=r"worker process ended .* 'a\.txt'.*--jobs 1"):
        list(extractions([document()], Dying(shipped()), jobs=2))


def test_a_kernel_can_be_sent_away() -> None:
    article = articles()[0]
    sent = pickle.loads(pickle.dumps(kernel()))
    assert sent([article]) == [to_row(kernel().extract(article))] == kernel()([article])


def test_a_language_that_nobody_reads_gives_no_claims() -> None:
    foreign = document("a", "12345", language="xx")
    assert kernel().extract(foreign) == (foreign, ())


def test_a_document_that_takes_too_long_gives_a_finding_and_is_not_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never_ends(_self: object, _document: object) -> NoReturn:
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(ClaimExtractor, "extract", never_ends)
    slow, kernel = articles()[0], Kernel(shipped(), seconds=0.1)
    remembering = Remembering()
    for memory in (None, remembering):
        (made,) = extractions([slow], kernel, memory=memory)
        assert (stopped_after(made.document), made.claims) == (0.1, ())
    assert remembering.rows == {}
