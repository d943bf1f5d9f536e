"""From the JSON-LD of a page to what its publisher says about the article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_ARTICLES = ("Article", "BlogPosting", "LiveBlogPosting", "Report")
"""What the type of an article ends with: ``NewsArticle``, ``ReportageNewsArticle``, ..."""


def article_data(scripts: Iterable[str], address: str | None) -> dict[str, Any]:
    """What the linked data says of the article at ``address``, under our names.

    Of several articles the one with that address counts, else the first; empty where there is
    none. Pages whose data is broken say nothing.
    """
    nodes = [node for script in scripts for node in _nodes(script)]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    articles = [node for node in nodes if _is_article(node)]
    meant = [node for node in articles if address and address in _addresses(node)]
    for article in (*meant, *articles):
        return {
            "title": _text(article.get("headline")),
            "published": _text(article.get("datePublished")),
            "updated": _text(article.get("dateModified")),
            "language": _name(article.get("inLanguage"), named),
            "byline": _name(article.get("author"), named),
            "source": _name(article.get("publisher"), named),
            "agency": _name(article.get("sourceOrganization"), named),
        }
    return {}


def _nodes(script: str) -> Iterator[Mapping[str, Any]]:
    """The nodes that stand for themselves; what is nested in one belongs to it alone."""
    body = script.strip().removeprefix("<![CDATA[").removesuffix("]]>")
    try:
        data = json.loads(body.strip().strip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            graph = node.get("@graph")
            yield from (one for one in _listed(graph) if isinstance(one, dict))
            yield node


def _is_article(node: Mapping[str, Any]) -> bool:
    return any(
        isinstance(one, str) and one.endswith(_ARTICLES) for one in _listed(node.get("@type"))
    )


def _addresses(node: Mapping[str, Any]) -> list[object]:
    main = node.get("mainEntityOfPage")
    whole = main.get("@id") if isinstance(main, dict) else main
    return [node.get("url"), node.get("@id"), whole]


def _name(value: object, named: Mapping[str, Mapping[str, Any]]) -> str | None:
    """How one or several parties are called, whether written out or by reference."""
    names = []
    for one in _listed(value):
        if isinstance(one, dict):
            there = named.get(str(one.get("@id")), {})
            one = one.get("name") or there.get("name") or one.get("alternateName")
        if text := _text(one):
            names.append(text)
    return ", ".join(dict.fromkeys(names)) or None


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
