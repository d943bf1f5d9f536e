"""From a table, one record a row under a row of names, to documents."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from claimcheck.documents.decode import decode
from claimcheck.documents.files import File
from claimcheck.documents.record import read_record
from claimcheck.documents.result import ReadResult, together
from claimcheck.errors import ClaimcheckError, DocumentError, Location

_SEPARATORS = ",;\t"
"""What spreadsheets put between cells; the one that the row of names holds most."""


def read_table(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The documents of a CSV file; a bad row is a problem and costs no other row.

    The first row names the columns; an empty cell says nothing. ``extra["line"]`` says where a
    row begins.
    """
    try:
        text = decode(file.data, file.shown)
        rows = list(_rows(text, file))
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    if len(rows) < 2:
        empty = DocumentError("the table holds no rows below the names of its columns", at=file.at)
        return ReadResult(problems=(empty,))
    names = [name.strip() for name in rows[0][1]]
    return together(_read_row(file, at, names, cells, metadata) for at, cells in rows[1:])


def _read_row(
    file: File, at: Location, names: list[str], cells: list[str], metadata: Mapping[str, Any]
) -> ReadResult:
    if len(cells) > len(names):
        what = f"the row has {len(cells)} cells, and the first row names {len(names)}"
        error = DocumentError(what, at=at, hint="put a text that holds separators in quotes")
        return ReadResult(problems=(error,))
    record = {name: cell for name, cell in zip(names, cells, strict=False) if name and cell}
    return read_record(record, file, at, metadata)


def _rows(text: str, file: File) -> Iterator[tuple[Location, list[str]]]:
    """The rows that hold anything, each with the line where it begins."""
    head = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=head.count)
    with _long_cells(len(text)):
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        begins = 1
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield Location(file.shown, begins), cells
                begins = reader.line_num + 1
        except csv.Error as error:
            at = Location(file.shown, begins)
            raise DocumentError(f"the row is not valid CSV: {error}", at=at) from None


@contextmanager
def _long_cells(length: int) -> Iterator[None]:
    """An article is longer than the cells that the csv module takes by itself."""
    before = csv.field_size_limit(max(length, 1))
    try:
        yield
    finally:
        csv.field_size_limit(before)
