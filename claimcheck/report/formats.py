"""The formats of a report: what each is for, what it needs, and who renders it.

A renderer is loaded when its format is asked for, and not before. To add one, write a module with
``render(sheet: Sheet) -> str`` and give it a line in the table.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.report.sheet import Sheet

DISTRIBUTION = "claimcheck-news"


class Format(NamedTuple):
    """A format: its name, what it is, its module in this folder, and the extra that it needs."""

    name: str
    what: str
    module: str
    extra: str | None = None
    needs: str | None = None
    """What the extra installs, as it is imported."""

    @property
    def is_ready(self) -> bool:
        """Whether all that the renderer needs is installed."""
        return self.needs is None or find_spec(self.needs) is not None


FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format("text", "the page for a terminal", "to_terminal"),
        Format("html", "the page an editor reads: one file", "to_html", "html", "jinja2"),
        Format("md", "Markdown: a page for a chat, a wiki or a job summary", "to_markdown"),
        Format("json", "everything, for programs; has a JSON Schema", "to_json"),
        Format("jsonl", "the claims, one line of JSON each", "to_jsonl"),
        Format("csv", "a table for analysts: one row a claim of a fact", "to_csv"),
        Format("lines", "path:line:col and a message, for editors and grep", "to_lines"),
        Format("sarif", "SARIF 2.1.0, for code hosts and editors", "to_sarif"),
        Format("junit", "JUnit XML, for CI: one test a fact", "to_junit"),
        Format("annotations", "W3C Web Annotations: each quote with its place", "to_annotations"),
        Format("schemaorg", "schema.org Claim as JSON-LD, without any rating", "to_schemaorg"),
    )
}


def render(name: str, sheet: "Sheet") -> str:
    """The report in the format of that name; raises UsageError where its extra is missing."""
    format_ = FORMATS[name]
    require(format_)
    renderer: Callable[[Sheet], str] = import_module(f"claimcheck.report.{format_.module}").render
    return renderer(sheet)


def require(format_: Format) -> None:
    """Raise UsageError, with what to install, where a format needs what is not there."""
    if not format_.is_ready:
        what = f"the format {format_.name!r} needs {format_.needs}, which is not installed"
        raise UsageError(what, hint=install_hint(format_.extra or ""))


def install_hint(extra: str) -> str:
    """How to install an extra."""
    return f"pip install '{DISTRIBUTION}[{extra}]'"
