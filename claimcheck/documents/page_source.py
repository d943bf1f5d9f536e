"""From the bytes of a page to its markup: decoded as it says, and refused where it is a bomb."""

import codecs
import re
from typing import NamedTuple

from claimcheck.documents.tags import Tag, tokens_of
from claimcheck.errors import DocumentError, Location

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_.:-]{1,40})""", re.I)
_HEAD = 4_096
_LARGEST = 20_000_000
_MOST_TAGS = 50_000
_MOST_ATTRIBUTES = 500
"""Of one tag: the parser compares each with all others."""
_QUOTED = re.compile(r""""[^"]*+"|'[^']*+'""")
_MOST_LOST = 0.01
"""The share of characters that may be damaged before a page counts as unreadable."""


class Page(NamedTuple):
    """The markup of a page, and how many of its characters could not be decoded."""

    markup: str
    lost: int


def read_page(data: bytes, at: Location, encoding: str | None = None) -> Page:
    """The markup of a page; ``encoding`` is what its server said.

    Raises DocumentError where the page is larger or has more tags and attributes than any
    article, or is not in the encoding that it declares.
    """
    if len(data) > _LARGEST:
        what = f"the page has {len(data) // 1_000_000} MB, and at most 20 MB are read"
        raise DocumentError(what, at=at)
    markup = data.decode(_encoding(data, encoding), errors="replace").replace("\0", "\ufffd")
    lost = markup.count("\ufffd")
    if lost > len(markup) * _MOST_LOST:
        hint = "save it as UTF-8"
        raise DocumentError("the page is not in the encoding that it declares", at=at, hint=hint)
    _refuse_bombs(markup, at)
    return Page(markup, lost)


def _encoding(data: bytes, told: str | None) -> str:
    """The byte order mark, what the server said, what the page declares, else UTF-8."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return name
    declared = _DECLARED.search(data[:_HEAD])
    for candidate in (told, declared and declared[1].decode("ascii")):
        if candidate and _is_text_encoding(candidate):
            return str(candidate)
    return "utf-8"


def _is_text_encoding(name: str) -> bool:
    """Whether Python can decode it to text; some of its codecs unpack or transform bytes."""
    try:
        found = codecs.lookup(name)
        # a page whose ASCII declaration can be read is in no encoding that changes ASCII
        return "a".encode(found.name) == b"a" and b"a".decode(found.name) == "a"
    except (LookupError, ValueError, TypeError, AssertionError):
        return False


def _refuse_bombs(markup: str, at: Location) -> None:
    count = 0
    for token in tokens_of(markup):
        if not isinstance(token, Tag):
            continue
        count += 1
        if count > _MOST_TAGS:
            raise DocumentError(f"the page has more than {_MOST_TAGS:,} tags", at=at)
        if token.stop - token.start > _MOST_ATTRIBUTES:
            names = _QUOTED.sub("", markup[token.start : token.stop])
            if len(names.split()) > _MOST_ATTRIBUTES or names.count("=") > _MOST_ATTRIBUTES:
                what = f"a tag of the page has more than {_MOST_ATTRIBUTES} attributes"
                raise DocumentError(what, at=at)
