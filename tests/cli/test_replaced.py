"""Files are replaced whole; what is no file is written to."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from claimcheck.cli.replaced import write_file


def test_a_file_is_replaced_whole_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    write_file(["a", "b"], str(target))
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("report.json", "ab")]


def test_what_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_file(["a", "\ud800"], str(target))
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [
        ("report.json", "old")
    ]


def test_a_link_stays_one_and_its_file_is_written(tmp_path: Path) -> None:
    linked, target = tmp_path / "linked", tmp_path / "report.json"
    target.symlink_to(linked)
    write_file(["new"], str(target))
    assert target.is_symlink()
    assert linked.read_text() == "new"


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", list[str]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_file(["a", "b"], str(pipe))
    reader.join()
    assert read == ["ab"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_file(["a"], str(tmp_path))
