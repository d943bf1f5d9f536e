"""From running text in marked blocks to plain text: a block stands on lines of its own."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from claimcheck.documents.tags import tokens_of
from claimcheck.documents.xml_tree import Element

_BLOCKS = frozenset(
    """address article aside block blockquote body br caption center dd div dl dt figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr li main nav ol option p pre section table td th
    tr ul""".split()  # noqa: SIM905
)
_UNSEEN = frozenset(("iframe", "math", "noscript", "object", "select", "svg", "template", "title"))
_SPACES = " \t\n\r\f"


class Blocks:
    """Takes text and breaks as they come, and gives the lines.

    Spaces and line breaks of the markup count as one space; every other character stays as it is.
    """

    def __init__(self) -> None:
        self._lines: list[list[str]] = [[]]
        self._spaced = True

    def add(self, text: str) -> None:
        """Take a piece of running text."""
        for part in _pieces(text):
            if part != " ":
                self._lines[-1].append(part)
                self._spaced = False
            elif not self._spaced:
                self._lines[-1].append(" ")
                self._spaced = True

    def end_block(self) -> None:
        """Begin a new line, unless one has just begun."""
        if self._lines[-1]:
            self._lines.append([])
            self._spaced = True

    def text(self) -> str:
        """The lines, without spaces at their ends."""
        lines = ("".join(line).strip(_SPACES) for line in self._lines)
        return "\n".join(line for line in lines if line)


def _pieces(text: str) -> list[str]:
    """The words and, between them, one space each."""
    for space in _SPACES[1:]:
        text = text.replace(space, " ")
    pieces: list[str] = []
    for number, word in enumerate(text.split(" ")):
        if number:
            pieces.append(" ")
        if word:
            pieces.append(word)
    return pieces


def text_of_element(element: Element) -> str:
    """The text that an element of XHTML, NITF or the like shows."""
    blocks = Blocks()
    _show(element, blocks)
    return blocks.text()


def text_of_html(markup: str) -> str:
    """The text that a piece of HTML shows; text without any tag keeps its lines."""
    tokens = list(tokens_of(markup))
    if all(isinstance(token, str) for token in tokens):
        return "\n".join(_lines(unescape(markup)))
    blocks = Blocks()
    unseen = 0
    for token in tokens:
        if isinstance(token, str):
            if not unseen:
                blocks.add(unescape(token))
            continue
        if token.name in _BLOCKS:
            blocks.end_block()
        if token.name in _UNSEEN:
            unseen = max(0, unseen - 1) if token.closes else unseen + 1
    return blocks.text()


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _show(element: Element, blocks: Blocks) -> None:
    """Bounded in depth by the reader of the tree."""
    if element.name in _UNSEEN:
        return
    is_block = element.name in _BLOCKS
    if is_block:
        blocks.end_block()
    for child in element.children:
        if isinstance(child, Element):
            _show(child, blocks)
        else:
            blocks.add(child)
    if is_block:
        blocks.end_block()
