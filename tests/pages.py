"""A page as a reader's browser takes it: elements with their text, character for character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from claimcheck import check, pipeline, read_documents
from claimcheck.model.report import Report
from claimcheck.report.to_html import render_html
from claimcheck.rulepack.load import load_pack
from claimcheck.rulepack.pack import Pack
from tests.factories import wording

SEEDS = Path(__file__).parent.parent / "seeds"
_VOID = ("meta", "br", "hr", "input", "link", "img")


@dataclass
class Element:
    """An element with its attributes and what it holds."""

    tag: str
    attributes: dict[str, str | None]
    inside: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text, in which a labelled character stands for itself."""
        labelled = self.attributes.get("data-character")
        if labelled:
            return chr(int(labelled.removeprefix("U+"), 16))
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)

    def every(self) -> Iterator[Element]:
        """This element and all inside it, in the order of the page."""
        yield self
        for one in self.inside:
            if isinstance(one, Element):
                yield from one.every()

    def find(self, tag: str = "", **wanted: str) -> list[Element]:
        """The elements inside of this tag with these attributes, of a class all its words."""
        named = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [
            one
            for one in self.every()
            if tag in ("", one.tag) and all(one.has(name, named[name]) for name in named)
        ]

    def has(self, name: str, value: str) -> bool:
        """Whether an attribute has this value, or among its classes this one."""
        found = self.attributes.get(name) or ""
        return value in found.split() if name == "class" else value == found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, dict(attrs))
        self.open[-1].inside.append(made)
        if tag not in _VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parse(page: str) -> Element:
    """The tree of a page, in which every element is closed."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (root,) = reader.open
    return root


def render(report: Report, language: str = "en") -> str:
    """The page of a report made by hand, with the program's own packs."""
    return render_html(report, wording(), pack(), language)


@cache
def seeds_report() -> Report:
    """What the program says of the articles given with it."""
    return check(read_documents(SEEDS), pack())


@cache
def seeds_page(language: str) -> str:
    return rendered(seeds_report(), language)


def rendered(made: Report, language: str) -> str:
    """The page of a report that the program made."""
    return render_html(made, pipeline.wording_of(pack()), pack(), language)


@cache
def pack() -> Pack:
    return load_pack()
