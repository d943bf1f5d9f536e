import signal
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from claimcheck.documents import formats
from claimcheck.documents.budget import OutOfTime, stopped, stopped_after, time_budget
from claimcheck.documents.files import File
from claimcheck.documents.limits import Limits
from claimcheck.documents.read import collect_documents
from claimcheck.documents.result import ReadResult
from tests.factories import document


def never_ends(*_: object) -> ReadResult:
    while True:
        try:
            time.sleep(0.01)
        except Exception:  # noqa: BLE001 - what libraries do, and must not save the hang
            continue


def test_work_that_does_not_end_is_broken_off() -> None:
    began = time.monotonic()
    with pytest.raises(OutOfTime), time_budget(0.1):
        never_ends()
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("number", range(50))
def test_a_budget_that_is_over_at_once_breaks_nothing_else(number: int) -> None:
    with suppress(OutOfTime), time_budget(1e-6 * (number + 1)):
        pass
    time.sleep(0.01)
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_work_that_ends_in_time_is_left_alone() -> None:
    with time_budget(0.2):
        done = True
    time.sleep(0.3)
    assert done


def test_an_outer_budget_that_ends_earlier_goes_before() -> None:
    began = time.monotonic()
    with pytest.raises(OutOfTime), time_budget(0.1), time_budget(60):
        never_ends()
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("seconds", [0, -1])
def test_no_bound_is_none(seconds: float) -> None:
    with time_budget(seconds):
        done = True
    assert done


def test_in_another_thread_nothing_is_interrupted() -> None:
    ended = []

    def work() -> None:
        with time_budget(0.01):
            time.sleep(0.1)
        ended.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended == [True]


def test_a_file_that_takes_too_long_is_a_problem_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = formats.read

    def read(file: File, metadata: Mapping[str, Any]) -> ReadResult:
        return never_ends() if file.id == "slow.txt" else real(file, metadata)

    for name in ("slow.txt", "quick.txt"):
        (tmp_path / name).write_text("نص", encoding="utf-8")
    monkeypatch.setattr(formats, "read", read)
    result = collect_documents(tmp_path, limits=Limits(seconds=0.2))
    assert [one.id for one in result.documents] == ["quick.txt"]
    assert "slow.txt: the file takes longer than 0.2 seconds" in str(result.problems[0])


def test_a_document_says_that_it_was_broken_off() -> None:
    assert stopped_after(document()) is None
    assert stopped_after(stopped(document(), 3.0)) == 3.0
