"""From paths to documents: the reader is chosen by format, metadata is joined, ids are checked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from claimcheck.documents import formats
from claimcheck.documents.budget import OutOfTime, time_budget
from claimcheck.documents.fields import checked_fields
from claimcheck.documents.files import STDIN, File, How, find_paths, ids_of, read_bytes, read_stdin
from claimcheck.documents.limits import DEFAULT, Limits
from claimcheck.documents.metadata import with_metadata
from claimcheck.documents.result import ReadResult, together
from claimcheck.documents.sidecar import Sidecar, read_sidecar
from claimcheck.documents.versions import latest_versions, place_of
from claimcheck.documents.worded_dates import DateWords, in_iso
from claimcheck.errors import ClaimcheckError, DocumentError, Location, MetadataError
from claimcheck.model.document import Document

Paths = Iterable[str | os.PathLike[str]]


def read_documents(
    paths: Paths | str | os.PathLike[str],
    *,
    published: Mapping[str, str] | None = None,
    source: Mapping[str, str] | None = None,
    fields: Mapping[str, str] | None = None,
    limits: Limits = DEFAULT,
    words: DateWords | None = None,
) -> tuple[Document, ...]:
    """The documents of files and folders (``-`` is standard input), sorted by id.

    ``published`` and ``source`` set the date and the source of a document, by its id or file name;
    ``fields`` says under which key a foreign record holds a field of ours; ``words`` reads dates
    that stand in words (``date_words()``), which else are problems. Raises the first problem;
    ``collect_documents`` goes on instead.
    """
    result = collect_documents(
        paths, published=published, source=source, fields=fields, limits=limits, words=words
    )
    if result.problems:
        raise result.problems[0]
    return result.documents


def collect_documents(
    paths: Paths | str | os.PathLike[str],
    *,
    published: Mapping[str, str] | None = None,
    source: Mapping[str, str] | None = None,
    fields: Mapping[str, str] | None = None,
    limits: Limits = DEFAULT,
    words: DateWords | None = None,
) -> ReadResult:
    """As ``read_documents``, but what cannot be read stands beside what can."""
    how = How(checked_fields(fields or {}), limits, words)
    result = latest_versions(together(read_each(paths, how)))
    return _overridden(result, {"published": published or {}, "source": source or {}}, words)


def read_each(paths: Paths | str | os.PathLike[str], how: How) -> Iterator[ReadResult]:
    """What each file holds, one after the other, whatever stands in the others."""
    reading = _Reading(how)
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    named = [path for path in given if path != STDIN]
    found, missing = find_paths(named, formats.SUFFIXES)
    yield ReadResult(problems=missing)
    folders = sorted({path.parent for path in found})
    sidecars = {folder: read_sidecar(folder, how.words) for folder in folders}
    for one in sidecars.values():
        yield ReadResult(problems=one.problems, warnings=one.warnings)
    named_files = {Path(path) for path in named}
    for path, id_ in ids_of(found).items():
        yield reading.file(path, id_, sidecars[path.parent], named=path in named_files)
    if len(named) < len(given):
        yield reading.stdin()


class _Reading:
    """How files are read in one run."""

    def __init__(self, how: How) -> None:
        self._how = how
        self._limits = how.limits

    def file(self, path: Path, id_: str, sidecar: Sidecar, *, named: bool) -> ReadResult:
        try:
            file = read_bytes(path, id_, self._how)
        except DocumentError as error:
            return ReadResult(problems=(error,))
        result = self._within_limits(file, sidecar.tables.get(path.name, {}))
        if named or result.documents or not formats.format_of(file).shared:
            return result
        return ReadResult(warnings=(*result.problems, *result.warnings))

    def stdin(self) -> ReadResult:
        try:
            file = read_stdin(self._how)
        except DocumentError as error:
            return ReadResult(problems=(error,))
        return self._within_limits(file, {})

    def _within_limits(self, file: File, metadata: Mapping[str, Any]) -> ReadResult:
        """What a file holds, without texts that are longer than any article."""
        try:
            with time_budget(self._limits.seconds):
                result = formats.read(file, metadata)
        except OutOfTime:
            what = f"the file takes longer than {self._limits.seconds:g} seconds to read"
            error = DocumentError(what, at=file.at, hint="leave it out, or raise --time-limit")
            return ReadResult(problems=(error,))
        most = self._limits.characters
        kept = tuple(one for one in result.documents if len(one.text) <= most)
        long = tuple(_too_long(one, most) for one in result.documents if len(one.text) > most)
        return ReadResult(kept, (*result.problems, *long), result.warnings)


def _too_long(document: Document, most: int) -> DocumentError:
    what = f"the text has {len(document.text):,} characters, and at most {most:,} are read"
    hint = "split it, or raise --max-characters"
    return DocumentError(what, at=place_of(document), hint=hint)


def _overridden(
    result: ReadResult, given: Mapping[str, Mapping[str, str]], words: DateWords | None
) -> ReadResult:
    documents = {document.id: document for document in result.documents}
    problems: list[ClaimcheckError] = []
    for key, values in given.items():
        for name, value in values.items():
            try:
                for id_ in _ids_called(name, documents):
                    told = in_iso({key: value}, words)
                    documents[id_] = with_metadata(documents[id_], told, partial(_named, id_))
            except MetadataError as error:
                problems.append(error)
    return ReadResult(
        documents=tuple(documents.values()),
        problems=(*result.problems, *problems),
        warnings=result.warnings,
    )


def _named(id_: str, _: str) -> Location:
    """Where a date or a source is wrong that was given for a document by its name."""
    return Location(id_)


def _ids_called(name: str, documents: Mapping[str, Document]) -> list[str]:
    if name in documents:
        return [name]
    ids = [id_ for id_, one in documents.items() if one.path and _is_called(Path(one.path), name)]
    if not ids:
        known = ", ".join(documents) or "none"
        raise MetadataError(f"no document is called {name!r}", hint=f"documents: {known}")
    return ids


def _is_called(path: Path, name: str) -> bool:
    return name in (path.name, path.as_posix())
