"""Where a quote stands in its file."""

import pytest

from claimcheck.report.places import Place, place_of
from tests.factories import document

TEXT = "سطر\nقتل 600\r\nجندي"


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("سطر", Place("a.txt", 1, 1, 1, 4)),
        ("600", Place("a.txt", 2, 5, 2, 8)),
        ("600\r\nجندي", Place("a.txt", 2, 5, 3, 5)),
    ],
)
def test_lines_and_columns_count_code_points_from_one(quote: str, place: Place) -> None:
    start = TEXT.index(quote)
    assert place_of(document(text=TEXT, path="a.txt"), start, start + len(quote)) == place


def test_a_text_below_front_matter_begins_further_down() -> None:
    of = document(text=TEXT, path="a.md")
    assert place_of(of, 0, 1, first_line=6) == Place("a.md", 6, 1, 6, 2)
    assert place_of(of, 0, 1, first_line=None) == Place("a.md")


def test_a_record_has_the_line_of_the_record() -> None:
    of = document(path="a.jsonl", extra={"line": 7})
    assert place_of(of, 4, 7) == Place("a.jsonl", 7)
    assert str(place_of(of, 4, 7)) == "a.jsonl:7:1"


@pytest.mark.parametrize("path", ["a.html", "a.docx", "a.PDF"])
def test_a_file_that_holds_more_than_the_text_has_no_lines(path: str) -> None:
    assert place_of(document(path=path), 4, 7) == Place(path)


def test_a_document_without_a_file_is_called_by_its_id() -> None:
    assert str(place_of(document("x"), 4, 7)) == "x:1:5"
