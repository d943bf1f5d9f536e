"""From a span of a document to where it stands in the file that the document was read from."""

from pathlib import PurePath
from typing import NamedTuple

from claimcheck.documents.formats import CSV, JSON_LINES, MARKDOWN, PLAIN
from claimcheck.model.document import Document

_PLAIN = ("", *PLAIN.suffixes, *MARKDOWN.suffixes)
"""The suffixes of files that hold the text of a document character for character."""
_RECORDS = ("", *JSON_LINES.suffixes, *CSV.suffixes)
"""The suffixes of files whose documents say on which line they begin."""


class Place(NamedTuple):
    """A place in a file: lines and columns from 1, in code points; the end is exclusive.

    What the file does not show is ``None``: a record of several stands on a line but its text has
    no columns there, and the text of a web page has no line in the page.
    """

    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        """``path:line:col``, for programs that jump there; 1 where it is not known."""
        return f"{self.path}:{self.line or 1}:{self.column or 1}"


def place_of(document: Document, start: int, stop: int, first_line: int | None = 1) -> Place:
    """Where ``document.text[start:stop]`` stands; the document's id stands for a missing path.

    ``first_line`` is the line of the file on which the text begins, ``None`` where not known.
    """
    path = document.path or document.id
    record = document.extra.get("line")
    if document.path and isinstance(record, int) and _suffix(document) in _RECORDS:
        return Place(path, record)
    if not is_plain(document) or first_line is None:
        return Place(path)
    (line, column), (end_line, end_column) = (_point(document.text, at) for at in (start, stop))
    before = first_line - 1
    return Place(path, before + line, column, before + end_line, end_column)


def is_plain(document: Document) -> bool:
    """Whether the file of a document holds its text character for character."""
    return document.path is None or _suffix(document) in _PLAIN


def _suffix(document: Document) -> str:
    return PurePath(document.path or "").suffix.lower()


def _point(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
