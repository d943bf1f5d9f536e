import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.files import File, How
from claimcheck.documents.result import ReadResult
from claimcheck.documents.table import read_table

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map("\r\n".join)


def read(written: str, /, **fields: str) -> ReadResult:
    return read_table(File("a.csv", "in/a.csv", written.encode(), How(fields)), {})


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_comes_back_as_it_was(texts: list[str]) -> None:
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(["id", "text"])
    rows.writerows((number, f"s{text}") for number, text in enumerate(texts))
    found = read(written.getvalue())
    assert found.problems == ()
    assert [one.text for one in found.documents] == [f"s{text}" for text in texts]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_of_the_first_row(separator: str) -> None:
    rows = [["id", "text", "published"], ["n1", "قُتل 12، وأصيب 3", "2024-03-28"]]
    text = "\ufeff" + "\n".join(separator.join(row) for row in rows)
    (found,) = read(text).documents
    assert (found.id, found.text, found.extra) == ("n1", rows[1][1], {"line": 2})
    assert found.published is not None


def test_a_row_says_where_it_begins_though_texts_span_lines() -> None:
    found = read('id,text\n1,"أ\nب"\n\n2,ج\n')
    assert [one.extra["line"] for one in found.documents] == [2, 5]


def test_an_empty_cell_says_nothing() -> None:
    (found,) = read("id,text,source,published\n1,نص,,\n").documents
    assert (found.source, found.published) == (None, None)


def test_a_bad_row_costs_no_other() -> None:
    found = read("id,text\n1,أ\n2,ب,extra\n3,\n4,د\n")
    assert [one.id for one in found.documents] == ["1", "4"]
    assert [str(problem) for problem in found.problems] == [
        "in/a.csv:3: the row has 3 cells, and the first row names 2 "
        "(put a text that holds separators in quotes)",
        "in/a.csv:4: key 'text' is missing (it holds id; say which with --field text=NAME)",
    ]


def test_foreign_columns_are_mapped() -> None:
    (found,) = read("n,body,paper\n7,نص,A\n", id="n", text="body", source="paper").documents
    assert (found.id, found.text, found.source) == ("7", "نص", "A")


def test_long_cells_are_read_and_the_csv_module_is_left_as_it_was() -> None:
    before = csv.field_size_limit()
    (found,) = read(f"id,text\n1,{'نص ' * 100_000}").documents
    assert len(found.text) == 300_000
    assert csv.field_size_limit() == before


@pytest.mark.parametrize(
    ("text", "what"),
    [("", "holds no rows"), ("id,text\n", "holds no rows"), ('id,text\n1,"open', "not valid CSV")],
)
def test_what_is_no_table_is_told(text: str, what: str) -> None:
    (problem,) = read(text).problems
    assert what in str(problem)
