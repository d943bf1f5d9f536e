"""From the text of a markup to its tags and the text between them, in one pass.

The parser of the standard library takes hours for some pages of a few hundred kilobytes that were
made to that end; here every character is looked at a fixed number of times.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*+)")
_MARK = re.compile(r"[>\"']")
_NEAR = 20
"""How far before the quote that opens a value its equals sign is looked for."""
_RAW = {
    name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "xmp")
}
"""Elements whose content is no markup, and nothing that a reader sees; with their ends."""


class Tag(NamedTuple):
    """The name of a tag, in small letters, whether it is a closing one, and where it stands."""

    name: str
    closes: bool
    start: int
    stop: int


def tokens_of(markup: str) -> Iterator[Tag | str]:
    """Tags, and the text between them with its entities unresolved; comments are left out.

    A sign that begins no tag is text, and what is opened and never closed runs to the end.
    """
    at = 0
    while at < len(markup):
        start = markup.find("<", at)
        if start < 0:
            start = len(markup)
        if start > at:
            yield markup[at:start]
        if start == len(markup):
            return
        token, at = _at_sign(markup, start)
        if token is not None:
            yield token
        if isinstance(token, Tag) and token.name in _RAW and not token.closes:
            end = _RAW[token.name].search(markup, at)
            at = end.start() if end else len(markup)


def _at_sign(markup: str, start: int) -> tuple[Tag | str | None, int]:
    """What begins with the ``<`` at ``start``, and where it ends."""
    if markup.startswith("<!--", start):
        return None, _after(markup, "-->", start + 4)
    if markup.startswith(("<!", "<?"), start):
        return None, _after(markup, ">", start + 2)
    name = _NAME.match(markup, start)
    if name is None:
        return "<", start + 1
    stop = _end_of_tag(markup, name.end())
    return Tag(name[1].lower(), markup.startswith("/", start + 1), start, stop), stop


def _end_of_tag(markup: str, at: int) -> int:
    """Behind the ``>`` that closes a tag: one between the quotes of a value does not."""
    while True:
        mark = _MARK.search(markup, at)
        if mark is None:
            return len(markup)
        at = mark.end()
        if mark[0] == ">":
            return at
        if markup[max(0, at - _NEAR) : mark.start()].rstrip().endswith("="):
            end = markup.find(mark[0], at)
            # a quote that is never closed is a slip of the pen, and hides no text
            at = at if end < 0 else end + 1


def _after(markup: str, end: str, at: int) -> int:
    found = markup.find(end, at)
    return len(markup) if found < 0 else found + len(end)
