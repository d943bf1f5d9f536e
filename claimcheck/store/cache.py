"""The claims of documents, kept in one SQLite file between runs.

A row stands under the hash of all that decides it: the document, the rule packs and the program.
So nothing in the file is ever out of date; it is only no longer asked for. Whatever is wrong with
the file costs time and never an answer: the run goes on without it and says so once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from hashlib import blake2b
from types import TracebackType

from claimcheck.claims.row import Row
from claimcheck.errors import CacheError, Location
from claimcheck.model.document import Document

_MARK = 0x636C6D63
"""Says in the head of an SQLite file that it is one of ours."""
_FORMAT = 1
_WAIT = 30.0
"""Seconds to wait for another run that writes."""
_ASKED = 500
"""Keys in one question: SQLite takes at least 999."""
_UNUSED = {"path", "url", "extra", "copy_of"}
"""What a document says of itself that no reading of its text sees."""
Tell = Callable[[CacheError], None]


class RowCache:
    """The rows of one file; to be used in a ``with`` block. Several runs may share the file.

    ``versions`` says which packs and program the rows are made with. ``tell`` is given the one
    problem after which the file is left alone.
    """

    def __init__(self, path: str, versions: Sequence[str], tell: Tell) -> None:
        self._path, self._tell = path, tell
        self._versions = "\n".join(versions).encode("utf-8")
        self._file: sqlite3.Connection | None = None
        try:
            self._file = _opened(path)
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)

    def __enter__(self) -> RowCache:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._close()

    def find(self, documents: Sequence[Document]) -> list[Row | None]:
        """For each document its row, or ``None`` where the file has none."""
        keys = [self._key(document) for document in documents]
        found: dict[bytes, Row] = {}
        for start in range(0, len(keys), _ASKED):
            found.update(self._found(keys[start : start + _ASKED]))
        return [found.get(key) for key in keys]

    def keep(self, documents: Sequence[Document], rows: Sequence[Row]) -> None:
        """Write rows into the file, all or none."""
        if self._file is None:
            return
        told = [(self._key(each), row) for each, row in zip(documents, rows, strict=True)]
        try:
            with self._file:
                self._file.executemany("INSERT OR REPLACE INTO rows VALUES (?, ?)", told)
        except sqlite3.Error as error:
            self._give_up(error)

    def _found(self, keys: Sequence[bytes]) -> dict[bytes, Row]:
        if self._file is None:
            return {}
        marks = ",".join("?" * len(keys))
        try:
            asked = self._file.execute(f"SELECT key, row FROM rows WHERE key IN ({marks})", keys)
            return {bytes(key): bytes(row) for key, row in asked}
        except (sqlite3.Error, TypeError) as error:
            self._give_up(error)
            return {}

    def _key(self, document: Document) -> bytes:
        digest = blake2b(self._versions, digest_size=16)
        told = document.model_dump(mode="python", exclude=_UNUSED)
        digest.update(repr(sorted(told.items())).encode("utf-8", "surrogatepass"))
        return digest.digest()

    def _give_up(self, error: Exception) -> None:
        self._close()
        what = f"the cache is not used: {error}"
        self._tell(CacheError(what, at=Location(self._path), hint="name another file"))

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def _opened(path: str) -> sqlite3.Connection:
    """The file, made where there is none. Raises sqlite3.Error where it is not one of ours."""
    file = sqlite3.connect(path, timeout=_WAIT)
    try:
        with file:
            # Takes the lock first, so that of two runs that find no file one makes it.
            file.execute("BEGIN IMMEDIATE")
            _prepare(file)
    except BaseException:
        file.close()
        raise
    return file


def _prepare(file: sqlite3.Connection) -> None:
    (mark,) = file.execute("PRAGMA application_id").fetchone()
    (format_,) = file.execute("PRAGMA user_version").fetchone()
    (tables,) = file.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if (mark, format_) == (_MARK, _FORMAT):
        return
    if mark == _MARK:
        raise sqlite3.DatabaseError("it was written by another version of the program")
    if mark or format_ or tables:
        raise sqlite3.DatabaseError("it is the database of another program")
    file.execute("CREATE TABLE rows (key BLOB PRIMARY KEY, row BLOB NOT NULL) WITHOUT ROWID")
    file.execute(f"PRAGMA application_id = {_MARK}")
    file.execute(f"PRAGMA user_version = {_FORMAT}")
