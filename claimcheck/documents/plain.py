"""From a plain text file, with or without front matter, to one document."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from claimcheck.documents.decode import decode, require_words
from claimcheck.documents.files import File
from claimcheck.documents.metadata import ALIASES, KEYS, with_metadata
from claimcheck.documents.result import ReadResult
from claimcheck.documents.worded_dates import in_iso
from claimcheck.errors import ClaimcheckError, Location
from claimcheck.model.document import Document

_FENCE = "---"


class FrontMatter(NamedTuple):
    """What a file says about itself above its text, and where the text begins."""

    metadata: Mapping[str, Any]
    lines: Mapping[str, int]
    body_start: int


_NO_FRONT_MATTER = FrontMatter({}, {}, 0)


def read_plain(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The document of a file; ``metadata`` is what stands beside it, front matter goes first.

    Without front matter the text is the decoded file, character for character. With it the text
    is what follows, and ``extra["body_start"]`` counts the characters of the file before that.
    """
    try:
        return ReadResult(documents=(_document(file, metadata),))
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))


def _document(file: File, metadata: Mapping[str, Any]) -> Document:
    text = decode(file.data, file.shown)
    front = _front_matter(text, file.shown)
    text = require_words(text[front.body_start :], Location(file.shown))
    document = Document(id=file.id, text=text, path=file.path)
    document = with_metadata(document, metadata, lambda _: Location(file.shown))
    if front is _NO_FRONT_MATTER:
        return document
    own = {**in_iso(front.metadata, file.words), "body_start": front.body_start}
    return with_metadata(document, own, lambda key: Location(file.shown, front.lines.get(key)))


def _front_matter(text: str, path: str) -> FrontMatter:
    """What stands between a first line of ``---`` and the next, if a line there names known keys.

    The names decide, so that an article that merely begins with a dashed line keeps its text.
    """
    lines = text.splitlines(keepends=True)
    fences = [number for number, line in enumerate(lines) if line.rstrip() == _FENCE][:2]
    if len(fences) < 2 or fences[0] != 0:
        return _NO_FRONT_MATTER
    keys = {
        ALIASES.get(key, key): number
        for number, key in enumerate((line.partition(":")[0] for line in lines[: fences[1]]), 1)
    }
    if keys.keys().isdisjoint(KEYS):
        return _NO_FRONT_MATTER
    from claimcheck.documents.front_matter import read_front_matter

    metadata = read_front_matter("".join(lines[1 : fences[1]]), path)
    return FrontMatter(metadata, keys, len("".join(lines[: fences[1] + 1])))
