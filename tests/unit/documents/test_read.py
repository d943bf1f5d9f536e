import io
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from claimcheck.documents import files
from claimcheck.documents.files import find_paths
from claimcheck.documents.limits import Limits
from claimcheck.documents.read import collect_documents, read_documents
from claimcheck.errors import ClaimcheckError, DocumentError, MetadataError, UsageError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "b.txt": "نص ب",
        "a.md": "---\nsource: A\n---\nنص أ",
        "deep/c.jsonl": '{"id": "c1", "text": "نص ج"}',
        ".hidden.txt": "no",
        ".git/x.txt": "no",
        "photo.jpg": "no",
        "documents.toml": '["b.txt"]\nsource = "B"\npublished = 2024-03-28\n',
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_folder_gives_its_documents_sorted_with_their_metadata(folder: Path) -> None:
    found = read_documents(folder)
    assert [(one.id, one.source) for one in found] == [("a.md", "A"), ("b.txt", "B"), ("c1", None)]


def test_the_order_and_repetition_of_paths_change_nothing(folder: Path) -> None:
    paths = [folder / "b.txt", folder, folder / "deep" / ".." / "a.md"]
    assert [one.id for one in read_documents(paths)] == ["a.md", "b.txt", "c1"]
    assert [one.id for one in read_documents(reversed(paths))] == ["a.md", "b.txt", "c1"]


def test_a_named_file_is_read_whatever_its_suffix(folder: Path) -> None:
    (folder / "note.text").write_text("نص", encoding="utf-8")
    assert [one.id for one in read_documents([folder / "note.text"])] == ["note.text"]


def test_files_of_one_name_go_by_their_relative_path(folder: Path) -> None:
    (folder / "deep" / "b.txt").write_text("نص آخر", encoding="utf-8")
    assert [one.id for one in read_documents([folder])] == ["a.md", "b.txt", "c1", "deep/b.txt"]


def test_a_missing_path_costs_no_other(folder: Path) -> None:
    result = collect_documents([folder / "gone.txt", folder / "b.txt"])
    assert [one.id for one in result.documents] == ["b.txt"]
    (problem,) = result.problems
    assert str(problem) == f"{folder.as_posix()}/gone.txt: no such file or folder"


def test_the_strict_reader_raises_the_first_problem(folder: Path) -> None:
    with pytest.raises(DocumentError, match=r"gone\.txt: no such file"):
        read_documents([folder, folder / "gone.txt"])


def test_a_folder_without_documents_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"holds no documents.*\.jsonl"):
        read_documents(tmp_path)


def test_an_empty_file_is_a_problem(folder: Path) -> None:
    (folder / "empty.txt").touch()
    (problem,) = collect_documents(folder).problems
    assert "empty.txt: the text is empty" in str(problem)


def test_an_id_that_stands_twice_is_told_with_both_places(folder: Path) -> None:
    lines = (
        '{"id": "c1", "text": "one"}\n{"id": "c2", "text": "two"}\n{"id": "c2", "text": "three"}'
    )
    (folder / "deep" / "d.jsonl").write_text(lines, encoding="utf-8")
    result = collect_documents(folder)
    assert [one.text for one in result.documents] == ["نص أ", "نص ب", "نص ج", "two"]
    told = sorted(str(problem).replace(folder.as_posix(), "") for problem in result.problems)
    assert told == [
        "/deep/d.jsonl:1: id 'c1' stands twice (first in /deep/c.jsonl:1)",
        "/deep/d.jsonl:3: id 'c2' stands twice (first in /deep/d.jsonl:2)",
    ]


def test_given_dates_and_sources_go_before_all_others(folder: Path) -> None:
    found = read_documents(
        folder, published={"b.txt": "2024-05", "c1": "2024-06-01"}, source={"a.md": "X"}
    )
    assert [one.source for one in found] == ["X", "B", None]
    days = [str(one.published and one.published.last) for one in found]
    assert days == ["None", "2024-05-31", "2024-06-01"]


@pytest.mark.parametrize(
    ("published", "what"),
    [
        ({"z.txt": "2024-05"}, "no document is called 'z.txt'"),
        ({"b.txt": "soon"}, r"^b\.txt: 'soon' is not a date"),
    ],
)
def test_given_dates_that_cannot_be_used_are_told(
    folder: Path, published: dict[str, str], what: str
) -> None:
    with pytest.raises(MetadataError, match=what):
        read_documents(folder, published=published)
    assert len(collect_documents(folder, published=published).documents) == 3


def test_problems_beside_the_files_cost_no_document(folder: Path) -> None:
    (folder / "documents.toml").write_text('["b.txt"]\ncolour = "red"\n', encoding="utf-8")
    result = collect_documents(folder)
    assert len(result.documents) == 3
    assert "unknown key 'colour'" in str(result.problems[0])


@pytest.mark.parametrize(
    ("written", "ids"),
    [("نص", ["stdin"]), ('{"id": "1", "text": "أ"}\n{"id": "2", "text": "ب"}', ["1", "2"])],
)
def test_a_dash_is_standard_input(
    monkeypatch: pytest.MonkeyPatch, written: str, ids: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written.encode())))
    assert [one.id for one in read_documents(["-"])] == ids


def test_a_file_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object, _limits: object, _at: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files, "_at_most", refuse)
    with pytest.raises(DocumentError, match=r"b\.txt: .*Permission denied"):
        read_documents(folder / "b.txt")


def test_a_folder_passes_over_what_is_no_document_of_it(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "articles", tmp_path / "elsewhere"
    for path in (folder / "page_files" / "advert.txt", folder / "~$a.txt", elsewhere / "b.txt"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("نص", encoding="utf-8")
    (folder / "page.html").touch()
    (folder / "a.txt").write_text("نص", encoding="utf-8")
    (folder / "linked.txt").symlink_to(elsewhere / "b.txt")
    (folder / "page.html").unlink()
    assert {one.id for one in read_documents(folder)} == {"a.txt", "advert.txt"}
    (folder / "page.html").write_text("<p>نص</p>", encoding="utf-8")
    found, _ = find_paths([folder], [".txt"])
    assert [path.name for path in found] == ["a.txt"]


def test_a_device_is_no_document() -> None:
    with pytest.raises(DocumentError, match=r"^/dev/null: neither a file nor a folder"):
        read_documents("/dev/null")


def test_what_is_larger_than_the_limits_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "long.txt").write_text("نص " * 200_000, encoding="utf-8")
    small = Limits(megabytes=0, characters=100)
    assert "long.txt: the file is too large" in str(problems_of(folder, small)["long.txt"])
    short = Limits(characters=100)
    (problem,) = collect_documents(folder, limits=short).problems
    assert str(problem).endswith(
        "long.txt: the text has 600,000 characters, and at most 100 are read "
        "(split it, or raise --max-characters)"
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x")))
    assert "stdin: the input is too large" in str(collect_documents("-", limits=small).problems[0])


def problems_of(folder: Path, limits: Limits) -> dict[str, ClaimcheckError]:
    result = collect_documents(folder, limits=limits)
    return {Path(one.at.path).name: one for one in result.problems if one.at}


def test_foreign_names_are_mapped(folder: Path) -> None:
    path = folder / "dump.jsonl"
    path.write_text('{"page_content": "نص", "metadata": {"by": "X"}}', encoding="utf-8")
    (found,) = read_documents(path, fields={"text": "page_content", "source": "metadata.by"})
    assert (found.text, found.source) == ("نص", "X")
    with pytest.raises(UsageError, match=r"no field 'txt'.*do you mean 'text'"):
        read_documents(path, fields={"txt": "page_content"})
