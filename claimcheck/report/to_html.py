"""From a report to one HTML page that needs nothing else: no network, no file, no script to read.

Everything that is printed is escaped; style and script stand in the page and are allowed by their
hash alone, so that nothing that a document contains could ever run.
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.model.report import Report
from claimcheck.report.safe import safe_text
from claimcheck.report.sheet import Sheet
from claimcheck.report.web.edition import Edition
from claimcheck.report.web.shown import days, said, shown
from claimcheck.report.web.view import view_page
from claimcheck.report.wording import Wording
from claimcheck.rulepack.pack import Pack

TEMPLATES = Path(__file__).parent / "web" / "templates"


def render(sheet: Sheet) -> str:
    """The page of a report in the language of the sheet."""
    return render_html(sheet.report, sheet.wording, sheet.pack, sheet.language)


def render_html(report: Report, wording: Wording, pack: Pack, language: str) -> str:
    """The page of a report in one interface language; the same report gives the same bytes."""
    edition = Edition(report, wording, pack, language)
    style, script = asset("page.css"), asset("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            page=view_page(edition),
            edition=edition,
            say=edition.say,
            style=Markup(style),
            script=Markup(script),
            policy=policy(style, script),
        )
    )


def policy(style: str, script: str) -> str:
    """What a browser may do with the page: run these two, and load nothing."""
    return (
        f"default-src 'none'; style-src '{hash_of(style)}'; script-src '{hash_of(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def hash_of(source: str) -> str:
    """The hash by which a content security policy allows an inline style or script."""
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def asset(name: str) -> str:
    """The style or the script of the page."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["said"] = said
    environment.filters["days"] = days
    environment.filters["plain"] = safe_text
    return environment
