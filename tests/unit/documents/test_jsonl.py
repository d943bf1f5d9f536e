import json

import pytest

from claimcheck.documents.files import File
from claimcheck.documents.jsonl import read_jsonl
from claimcheck.documents.result import ReadResult


def read(*lines: str | dict[str, object]) -> ReadResult:
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return read_jsonl(File("a.jsonl", "in/a.jsonl", "\n".join(written).encode()), {"source": "all"})


def test_a_line_is_a_document_with_its_metadata() -> None:
    record: dict[str, object] = {
        "id": "x1",
        "text": "نص",
        "site_name": "صحيفة",
        "date": "2024-03-28T10:00:00Z",
        "language": "ar",
        "title": "عنوان",
        "tags": ["a", 1],
    }
    (found,) = read("", record).documents
    assert (found.id, found.text, found.source, found.language) == ("x1", "نص", "صحيفة", "ar")
    assert (found.title, found.path, found.published_at is None) == ("عنوان", "in/a.jsonl", False)
    assert found.extra == {"tags": ["a", 1], "line": 2}


def test_what_lies_beside_the_file_holds_for_every_line() -> None:
    assert [one.source for one in read({"text": "أ"}, {"text": "ب"}).documents] == ["all", "all"]


def test_without_an_id_the_content_is_one() -> None:
    first, second = read({"text": "أ"}, {"text": "ب"}).documents
    assert first.id != second.id
    assert read({"text": "أ"}).documents[0].id == first.id


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"text": "a"', "not valid JSON"),
        ('{"text": NaN}', "NaN is no JSON number"),
        ("[" * 100_000, "not valid JSON"),
        ('["text"]', "no record"),
        ('{"title": "a"}', "key 'text' is missing"),
        ('{"text": 3}', "'text' must be a text"),
        ('{"text": "  "}', "no words"),
        ('{"text": "a", "id": []}', "'id' must be"),
        ('{"text": "a\\ud800"}', "half a character"),
        ('{"text": "a", "published": "soon"}', "'soon' is not a date"),
        ('{"text": "a", "title": 3}', "'title' must be a text"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_costs_no_other(line: str, what: str) -> None:
    result = read({"text": "first"}, line, {"text": "third"})
    assert [one.text for one in result.documents] == ["first", "third"]
    (problem,) = result.problems
    assert str(problem).startswith("in/a.jsonl:2: ")
    assert what in str(problem)


@pytest.mark.parametrize(("data", "what"), [(b"\n \n", "empty"), (b"\xff{}", "not UTF-8")])
def test_a_file_that_holds_no_records_is_a_problem(data: bytes, what: str) -> None:
    (problem,) = read_jsonl(File("a.jsonl", None, data), {}).problems
    assert what in str(problem)
