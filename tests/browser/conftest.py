"""A real browser, where the system has one: a Chromium driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

NAMES = ("chromium", "chromium-browser", "google-chrome")
ROOT = Path(__file__).parent.parent.parent
Open = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    driver = pytest.importorskip("playwright.sync_api")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium on this system")
    with driver.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page from a file, without a network; what the browser complains of fails the test."""
    complaints: list[str] = []
    asked: list[str] = []
    contexts: list[BrowserContext] = []

    def open_it(html: str, width: int = 1280, **given: Any) -> Page:  # noqa: ANN401
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_bytes(html.encode())
        context = browser.new_context(viewport={"width": width, "height": 900}, **given)
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith(tmp_path.as_uri())] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The rules of axe-core, from CLAIMCHECK_AXE or after ``npm install axe-core``."""
    default = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    path = Path(os.environ.get("CLAIMCHECK_AXE") or default)
    if not path.is_file():
        pytest.skip("axe-core is not installed")
    return path.read_text(encoding="utf-8")
