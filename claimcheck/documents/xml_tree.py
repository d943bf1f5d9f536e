"""From the XML of strangers to a tree: no entities of its own, no depth or size without end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from claimcheck.errors import DocumentError, Location

_DEEPEST = 200
_MOST_ELEMENTS = 100_000


@dataclass
class Element:
    """One element: the local part of its name, its namespace, and what it holds in order."""

    name: str
    space: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def elements(self) -> Iterator[Element]:
        return (child for child in self.children if isinstance(child, Element))

    def all(self, name: str) -> Iterator[Element]:
        """The children of a name, in whichever namespace."""
        return (child for child in self.elements if child.name == name)

    def first(self, *path: str) -> Element | None:
        """The first element at the end of a path of names, or ``None``."""
        found: Element | None = self
        for name in path:
            found = next(found.all(name), None) if found else None
        return found

    def below(self) -> Iterator[Element]:
        """This element and all below it, in the order of the document."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(list(element.elements))

    def text(self) -> str:
        """All its characters, as they stand."""
        parts: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                parts.append(one)
            else:
                waiting += reversed(one.children)
        return "".join(parts)


def read_xml(data: bytes, at: Location) -> Element:
    """The root of a document.

    Raises DocumentError where it is not well-formed, where it declares entities (they are how a
    small file becomes a large one), and where it is deeper or has more elements than any article.
    """
    builder = _Builder(at)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    parser.EntityDeclHandler = builder.refuse_entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        what = f"the XML is not well-formed: {expat.ErrorString(error.code)}"
        raise DocumentError(what, at=Location(at.path, error.lineno)) from None
    except (LookupError, ValueError) as error:
        raise DocumentError(f"the XML cannot be decoded: {error}", at=at) from None
    return builder.root


class _Builder:
    """Builds the tree while the parser runs, and stops it where it goes too far."""

    def __init__(self, at: Location) -> None:
        self._at = at
        self._open: list[Element] = [Element("", "", {})]
        self._count = 0

    @property
    def root(self) -> Element:
        return next(self._open[0].elements)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) > _DEEPEST or self._count > _MOST_ELEMENTS:
            told = f"{_DEEPEST} levels and {_MOST_ELEMENTS:,} elements"
            raise DocumentError(f"the XML goes beyond {told}", at=self._at)
        space, _, local = name.rpartition(" ")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = Element(local, space, plain)
        self._open[-1].children.append(element)
        self._open.append(element)

    def end(self, _name: str) -> None:
        self._open.pop()

    def characters(self, text: str) -> None:
        self._open[-1].children.append(text)

    def refuse_entity(self, name: str, *_rest: object) -> NoReturn:
        what = f"the XML declares an entity of its own, {name!r}, and is not read"
        raise DocumentError(what, at=self._at)
