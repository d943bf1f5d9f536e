"""What each item of a pattern takes, on charts of the small pack's language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from claimcheck.mentions.bits import ANY
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.find import MentionFinder
from claimcheck.mentions.pattern import Match
from claimcheck.rulepack.outline import outline_of
from claimcheck.rulepack.schema import Item
from tests.packs import RULE, read_pack, write_pack

WORDS = "{word: [slowly, in, and, then]}"


@cache
def finder() -> MentionFinder:
    rule = RULE.replace("{word: [slowly]}", WORDS)
    pack = read_pack(write_pack(Path(mkdtemp()), {"xx/sinking/sank.yaml": rule}))
    return MentionFinder(pack, pack.languages["xx"])


def best(text: str, *items: dict[str, Any]) -> Match | None:
    """The best match of a pattern at the first word."""
    return _match(finder().read(text), [Item.model_validate(item) for item in items])


def _match(chart: Chart, items: list[Item]) -> Match | None:
    pattern = finder().matcher.compiled(items)
    return finder().matcher.best(pattern, finder().matcher.trial(chart), 0)


def taken(text: str, *items: dict[str, Any]) -> str | None:
    """The words that a pattern takes, or nothing."""
    match = best(text, *items)
    return None if match is None else " ".join(text.split()[match.first : match.stop])


SHIP, SINK = {"lex": "ship"}, {"lex": "sink.verb"}
IN: dict[str, Any] = {"word": ["slowly", "in", "and", "then"]}


@pytest.mark.parametrize(
    ("text", "items", "words"),
    [
        ("ship sank", [SHIP, SINK], "ship sank"),
        ("ships went down", [SHIP, SINK], "ships went down"),
        ("ship floats", [SHIP, SINK], None),
        ("ship in Rome", [SHIP, IN, {"type": "city"}], "ship in Rome"),
        ("ship in Rome", [SHIP, IN, {"type": "place"}], "ship in Rome"),
        ("ship of theseus sank", [SHIP, {"gap": 2}, SINK], "ship of theseus sank"),
        ("ship of old theseus sank", [SHIP, {"gap": 2}, SINK], None),
        ("ship , it sank", [SHIP, {"gap": 2}, SINK], None),
        ("ship , it sank", [SHIP, {"gap": 2, "over_clause": True}, SINK], "ship , it sank"),
        ("ship . it sank", [SHIP, {"gap": 3, "over_clause": True}, SINK], None),
        ("ship of Rome sank", [SHIP, {"gap": 3, "until": "city"}, SINK], None),
        ("ship sank", [SHIP, {"gap": 2}, SINK], "ship sank"),
        ("ship", [SHIP, {"gap": 2}, {"opt": [SINK]}], "ship"),
        ("ship", [SHIP, {"opt": [{"gap": 2}]}, {"opt": [SINK]}], "ship"),
        ("ship sank", [SHIP, {"opt": [IN]}, SINK], "ship sank"),
        ("ship slowly sank", [SHIP, {"opt": [IN]}, SINK], "ship slowly sank"),
        ("ship sank", [SHIP, {"any_of": [[IN], [SINK]]}], "ship sank"),
        ("Rome ship sank", [{"unordered": [[SHIP], [{"type": "city"}]]}, SINK], "Rome ship sank"),
        ("ship Rome sank", [{"unordered": [[SHIP], [{"type": "city"}]]}, SINK], "ship Rome sank"),
        ("ship theseus sank", [SHIP, {"unknown": 2}, SINK], "ship theseus sank"),
        ("ship Rome sank", [SHIP, {"unknown": 2}, SINK], None),
        ("ship Rome sank", [SHIP, {"run": 2}, SINK], "ship Rome sank"),
        ("ship Rome sank", [SHIP, {"run": 2, "until": "city"}, SINK], None),
        ("ship Theseus sank", [SHIP, {"unknown": 2, "capital": True}, SINK], "ship Theseus sank"),
        ("ship theseus sank", [SHIP, {"unknown": 2, "capital": True}, SINK], None),
        ("ship Rome sank", [SHIP, {"run": 2, "capital": True}, SINK], "ship Rome sank"),
        ("ship rome sank", [SHIP, {"run": 2, "capital": True}, SINK], None),
        ("ship in rome", [SHIP, IN, {"type": "city"}], None),
        ("ship ; sank", [SHIP, {"mark": ";"}, SINK], "ship ; sank"),
        ("ship , sank", [SHIP, {"mark": ";"}, SINK], None),
        ("ship sank", [SHIP, {"not_next": "city"}, SINK], "ship sank"),
        ("ship Rome", [SHIP, {"not_next": "city"}], None),
        ("Rome ship", [{"type": "city"}, {"not_before": "city"}, SHIP], None),
        ("boat sank", [{"lex": "ship", "key": "boat"}, SINK], "boat sank"),
        ("ship sank", [{"lex": "ship", "key": "boat"}, SINK], None),
        ('ship " sank', [SHIP, SINK], 'ship " sank'),
    ],
)
def test_an_item_takes_what_it_names(
    text: str, items: list[dict[str, Any]], words: str | None
) -> None:
    assert taken(text, *items) == words


def test_captures_are_kept_by_name() -> None:
    match = best("boat slowly sank", {"lex": "ship", "as": "what"}, {"gap": 1}, SINK)
    assert match is not None
    assert {name: mention.key for name, mention in match.captures.items()} == {"what": "boat"}
    assert match.gaps == 1


def test_more_captures_are_better_than_fewer() -> None:
    match = best("ship in Rome", SHIP, {"opt": [IN, {"type": "city", "as": "where"}]})
    assert match is not None
    assert "where" in match.captures


def test_what_lies_inside_a_mention_can_be_captured() -> None:
    match = best("ship sank", {"lex": "ship", "inside": {"same": "lex.ship", "none": "city"}})
    assert match is not None
    assert set(match.captures) == {"same"}


@pytest.mark.parametrize(
    ("items", "types"),
    [
        ([{"lex": "ship"}], {"lex.ship"}),
        ([{"type": "place"}], {"place", "city"}),
        ([{"opt": [{"lex": "ship"}]}, {"lex": "sink.verb"}], {"lex.ship", "lex.sink.verb"}),
        ([{"not_before": "city"}, {"lex": "ship"}], {"lex.ship"}),
        ([{"unknown": 1}, {"lex": "ship"}], {ANY}),
        ([], set()),
    ],
)
def test_a_pattern_wakes_up_at_what_it_can_begin_with(
    items: list[dict[str, Any]], types: set[str]
) -> None:
    outline = outline_of([Item.model_validate(item) for item in items])
    assert finder().matcher.types_of(outline.first) == types
