"""From a parsed page to what it says about itself: what it declares before what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from htmldate import find_date
from lxml.html import HtmlElement, document_fromstring

from claimcheck.documents.embedded import iso_date
from claimcheck.documents.iso_dates import read_published
from claimcheck.documents.linked_data import article_data
from claimcheck.errors import MetadataError

_SHOWS_PUBLISHED = ("datepublished", "pubdate", "publish", "published")
_ASIDE = ("aside", "nav", "footer", "li")
"""Where the dates of other articles stand."""
_OTHER_TIMES = ("modif", "updat", "revis", "expire", "crawl", "generat", "build")
_OLDEST, _NEWEST = "1990-01-01", "2199-12-31"
"""Fixed, because the library would else ask the clock what is plausible."""


def page_metadata(page: HtmlElement) -> dict[str, Any]:
    """What a page says of its article, under our names; what it does not say is not there.

    ``published_from`` says who gave the publication date: ``json-ld``, ``opengraph``, ``time``
    (an element of the page), or ``head`` (another of its declarations, or its address).
    """
    address = _address(page)
    data = article_data(_scripts(page), address)
    declared = {
        "title": _meta(page, "og:title") or _shown(page, "//h1") or _shown(page, "//title"),
        "source": _meta(page, "og:site_name"),
        "byline": _meta(page, "author", "article:author"),
        "updated": _meta(page, "article:modified_time", "og:updated_time"),
        "language": page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }
    told = {key: data.get(key) or declared.get(key) for key in (*data, *declared)}
    told |= {"url": address, **_published(page, data)}
    return {key: value for key, value in told.items() if value}


def _published(page: HtmlElement, data: dict[str, Any]) -> dict[str, str]:
    """The first publication date that is one, and who gave it."""
    for giver, written in _dates(page, data):
        found = written and _usable(written)
        if found:
            return {"published": found, "published_from": giver}
    return {}


def _dates(page: HtmlElement, data: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    yield "json-ld", data.get("published")
    yield "opengraph", _meta(page, "article:published_time", "og:published_time")
    yield "time", _time(page)
    yield "head", _head_date(page)


def _head_date(page: HtmlElement) -> str | None:
    """What the head of a page says in one of the many other ways, or its own address.

    The library never sees the body, where it takes the date of any other article for this one's;
    without its extensive search it does not guess from the year of a copyright either.
    """
    head = document_fromstring("<html></html>")
    head.extend(deepcopy(one) for one in page.iter("meta", "link") if not _is_of_another_time(one))
    return find_date(
        head,
        extensive_search=False,
        original_date=True,
        url=_address(page),
        min_date=_OLDEST,
        max_date=_NEWEST,
    )


def _is_of_another_time(element: HtmlElement) -> bool:
    """Whether it tells of a change or of the server, which are not when an article appeared."""
    names = (element.get("property", ""), element.get("name", ""), element.get("itemprop", ""))
    told = any(sign in name.lower() for name in names for sign in _OTHER_TIMES)
    return told or "http-equiv" in element.attrib


def _usable(written: str) -> str | None:
    for form in (written, iso_date(written)):
        try:
            read_published(form, None)
        except MetadataError:
            continue
        return form
    return None


def _time(page: HtmlElement) -> str | None:
    """The element that is marked as the publication date, else the only date of the article."""
    times = [one for one in page.iter("time", "meta") if _moment(one)]
    marked = [one for one in times if _is_marked(one)]
    inside = [one for one in times if one.tag == "time" and _is_of_article(one)]
    found = {_moment(one) for one in (marked or inside)}
    return found.pop() if len(found) == 1 else None


def _moment(element: HtmlElement) -> str:
    return (element.get("datetime") or element.get("content") or "").strip()


def _is_marked(element: HtmlElement) -> bool:
    if element.get("itemprop", "").lower() == "datepublished" or "pubdate" in element.attrib:
        return not _is_aside(element)
    if element.tag != "time":
        return False
    names = element.get("class", "").lower().replace("-", " ").replace("_", " ").split()
    return any(name in _SHOWS_PUBLISHED for name in names) and not _is_aside(element)


def _is_of_article(element: HtmlElement) -> bool:
    modified = "modif" in element.get("itemprop", "").lower() or "updat" in element.get("class", "")
    is_inside = any(one.tag == "article" for one in element.iterancestors())
    return is_inside and not modified and not _is_aside(element)


def _is_aside(element: HtmlElement) -> bool:
    return any(one.tag in _ASIDE for one in element.iterancestors())


def _address(page: HtmlElement) -> str | None:
    links = (one.get("href", "") for one in page.iter("link") if one.get("rel") == "canonical")
    for address in (*links, _meta(page, "og:url") or ""):
        if address.startswith(("https://", "http://")):
            return str(address)
    return None


def _meta(page: HtmlElement, *names: str) -> str | None:
    for name in names:
        for element in page.iter("meta"):
            if name in (element.get("property"), element.get("name")) and element.get("content"):
                return " ".join(element.get("content").split()) or None
    return None


def _scripts(page: HtmlElement) -> Iterator[str]:
    for element in page.iter("script"):
        if element.get("type", "").strip().lower().startswith("application/ld+json"):
            yield element.text or ""


def _shown(page: HtmlElement, path: str) -> str | None:
    found = page.xpath(path)
    return " ".join(found[0].text_content().split()) or None if found else None
