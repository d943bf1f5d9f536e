"""Documents in any number, read file by file and laid by on disk until they are asked for."""

import os
import pickle
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from claimcheck.documents.fields import checked_fields
from claimcheck.documents.files import How
from claimcheck.documents.limits import DEFAULT, Limits
from claimcheck.documents.read import Paths, collect_documents, read_each
from claimcheck.documents.result import ReadResult
from claimcheck.documents.versions import is_withdrawn, latest_versions, replaces
from claimcheck.documents.worded_dates import DateWords
from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document


class Stream(NamedTuple):
    """As a ``ReadResult``, but the documents come one by one, as often as one goes through them."""

    documents: Collection[Document]
    problems: tuple[ClaimcheckError, ...] = ()
    warnings: tuple[ClaimcheckError, ...] = ()


def stream_documents(
    paths: Paths | str | os.PathLike[str],
    *,
    published: Mapping[str, str] | None = None,
    source: Mapping[str, str] | None = None,
    fields: Mapping[str, str] | None = None,
    limits: Limits = DEFAULT,
    words: DateWords | None = None,
) -> Stream:
    """As ``collect_documents``, and the same documents in the same order.

    In memory are the documents of one file at a time. Where ``published`` or ``source`` is given
    the user knows the documents by name: then they are few, and all are held.
    """
    if published or source:
        read = collect_documents(
            paths, published=published, source=source, fields=fields, limits=limits, words=words
        )
        return Stream(read.documents, read.problems, read.warnings)
    spool = _Spool()
    problems: list[ClaimcheckError] = []
    warnings: list[ClaimcheckError] = []
    for result in read_each(paths, How(checked_fields(fields or {}), limits, words)):
        spool.add(result.documents)
        problems += result.problems
        warnings += result.warnings
        # Or they would still be there while the next file is read.
        del result
    settled = latest_versions(ReadResult(spool.take_related()))
    spool.add(settled.documents)
    return Stream(spool, (*problems, *settled.problems), (*warnings, *settled.warnings))


class _Spool:
    """Documents on disk, by their ids; nobody else sees the file, and it ends with the process."""

    def __init__(self) -> None:
        # The empty name makes a temporary file without a name, which SQLite itself takes away.
        self._file = sqlite3.connect("", isolation_level=None)
        self._file.execute("CREATE TABLE spool (id TEXT, names TEXT, withdrawn INT, document BLOB)")
        self._file.execute("CREATE INDEX by_id ON spool (id)")

    def __len__(self) -> int:
        (count,) = self._file.execute("SELECT count(*) FROM spool").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[Document]:
        return map(_document, self._file.execute("SELECT document FROM spool ORDER BY id"))

    def __contains__(self, document: object) -> bool:
        return any(document == one for one in self)

    def add(self, documents: Iterable[Document]) -> None:
        """Lay documents by."""
        self._file.execute("BEGIN")
        self._file.executemany("INSERT INTO spool VALUES (?, ?, ?, ?)", map(_row, documents))
        self._file.execute("COMMIT")

    def take_related(self) -> tuple[Document, ...]:
        """Take out all that may be versions of one another or were withdrawn, as they came."""
        self._file.execute(
            "CREATE TEMP TABLE related AS SELECT rowid AS place FROM spool"
            " WHERE withdrawn OR names IS NOT NULL"
            " OR id IN (SELECT id FROM spool GROUP BY id HAVING count(*) > 1)"
            " OR id IN (SELECT names FROM spool)"
        )
        which = "WHERE rowid IN (SELECT place FROM related)"
        asked = self._file.execute(f"SELECT document FROM spool {which} ORDER BY rowid")
        taken = tuple(map(_document, asked))
        self._file.execute(f"DELETE FROM spool {which}")
        self._file.execute("DROP TABLE related")
        return taken


def _row(document: Document) -> tuple[str, str | None, bool, bytes]:
    told = pickle.dumps(document, pickle.HIGHEST_PROTOCOL)
    return document.id, replaces(document), is_withdrawn(document), told


def _document(row: tuple[bytes]) -> Document:
    document: Document = pickle.loads(row[0])
    return document
