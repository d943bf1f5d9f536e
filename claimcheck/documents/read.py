"""From paths to documents: the reader is chosen by suffix, metadata is joined, ids are checked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from claimcheck.documents.files import STDIN, File, find_paths, ids_of, read_bytes, read_stdin
from claimcheck.documents.jsonl import read_jsonl
from claimcheck.documents.metadata import with_metadata
from claimcheck.documents.plain import read_plain
from claimcheck.documents.result import ReadResult, together
from claimcheck.documents.sidecar import Sidecar, read_sidecar
from claimcheck.errors import ClaimcheckError, DocumentError, Location, MetadataError
from claimcheck.model.document import Document

Paths = Iterable[str | os.PathLike[str]]
Reader = Callable[[File, Mapping[str, Any]], ReadResult]

READERS: Mapping[str, Reader] = {".txt": read_plain, ".md": read_plain, ".jsonl": read_jsonl}


def read_documents(
    paths: Paths | str | os.PathLike[str],
    *,
    published: Mapping[str, str] | None = None,
    source: Mapping[str, str] | None = None,
) -> tuple[Document, ...]:
    """The documents of files and folders (``-`` is standard input), sorted by id.

    ``published`` and ``source`` set the date and the source of a document, by its id or file name.
    Raises the first problem; ``collect_documents`` goes on instead.
    """
    result = collect_documents(paths, published=published, source=source)
    if result.problems:
        raise result.problems[0]
    return result.documents


def collect_documents(
    paths: Paths | str | os.PathLike[str],
    *,
    published: Mapping[str, str] | None = None,
    source: Mapping[str, str] | None = None,
) -> ReadResult:
    """As ``read_documents``, but what cannot be read stands beside what can."""
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    named = [path for path in given if path != STDIN]
    found, missing = find_paths(named, READERS)
    sidecars = {folder: read_sidecar(folder) for folder in sorted({path.parent for path in found})}
    results = [ReadResult(problems=missing)]
    results += [
        ReadResult(problems=one.problems, warnings=one.warnings) for one in sidecars.values()
    ]
    results += [_read(path, id_, sidecars[path.parent]) for path, id_ in ids_of(found).items()]
    if len(named) < len(given):
        results.append(_read_stdin())
    result = _each_id_once(together(results))
    return _overridden(result, {"published": published or {}, "source": source or {}})


def _read(path: Path, id_: str, sidecar: Sidecar) -> ReadResult:
    try:
        file = read_bytes(path, id_)
    except DocumentError as error:
        return ReadResult(problems=(error,))
    reader = READERS.get(path.suffix.lower(), read_plain)
    return reader(file, sidecar.tables.get(path.name, {}))


def _read_stdin() -> ReadResult:
    """Records where the first sign is a brace, else one plain text."""
    file = read_stdin()
    reader = read_jsonl if file.data.lstrip().startswith(b"{") else read_plain
    return reader(file, {})


def _each_id_once(result: ReadResult) -> ReadResult:
    kept: dict[str, Document] = {}
    problems: list[ClaimcheckError] = []
    for document in result.documents:
        first = kept.setdefault(document.id, document)
        if first is not document:
            what, hint = f"id {document.id!r} stands twice", f"first in {_place(first)}"
            problems.append(DocumentError(what, at=_place(document), hint=hint))
    return ReadResult(
        documents=tuple(kept[id_] for id_ in sorted(kept)),
        problems=(*result.problems, *problems),
        warnings=result.warnings,
    )


def _place(document: Document) -> Location:
    return Location(document.path or document.id, document.extra.get("line"))


def _overridden(result: ReadResult, given: Mapping[str, Mapping[str, str]]) -> ReadResult:
    documents = {document.id: document for document in result.documents}
    problems: list[ClaimcheckError] = []
    for key, values in given.items():
        for name, value in values.items():
            try:
                for id_ in _ids_called(name, documents):
                    documents[id_] = with_metadata(documents[id_], {key: value}, lambda _: None)
            except MetadataError as error:
                problems.append(error)
    return ReadResult(
        documents=tuple(documents.values()),
        problems=(*result.problems, *problems),
        warnings=result.warnings,
    )


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
