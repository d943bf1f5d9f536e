"""From an XML file to documents, by what its outermost element is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.documents import feeds, newsml
from claimcheck.documents.files import File
from claimcheck.documents.result import ReadResult
from claimcheck.documents.xml_tree import read_xml
from claimcheck.errors import ClaimcheckError, DocumentError


def read_news_xml(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The documents of a feed or of NewsML-G2; any other XML is a problem."""
    try:
        root = read_xml(file.data, file.at)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    if root.name in feeds.ROOTS:
        return feeds.read_feed_tree(root, file, metadata)
    if root.name in newsml.ROOTS:
        return newsml.read_newsml_tree(root, file, metadata)
    hint = f"what is read begins with {', '.join((*feeds.ROOTS, *newsml.ROOTS))}"
    what = f"the XML is no news that is known: it begins with {root.name!r}"
    return ReadResult(problems=(DocumentError(what, at=file.at, hint=hint),))
