from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.model.dates import DateRange
from claimcheck.model.document import Clue, DateBasis
from claimcheck.model.quantity import Hedge
from claimcheck.model.relation import RelationKind
from claimcheck.model.report import Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.to_html import asset, hash_of
from tests.factories import (
    claim,
    disputed_report,
    document,
    fact,
    moment,
    origin,
    published,
    quantity,
    relation,
    report,
    verdict,
)
from tests.pages import Element, parse, render

ANY = st.text(st.characters(exclude_categories=()), min_size=1)
NASTY = st.sampled_from(
    [
        "</blockquote><script>alert(1)</script>",
        "{{ say }}",
        "{% raw %}",
        "<img src=x>",
        "\u202e",
        "\x00",
    ]
)
HOSTILE = st.lists(ANY | NASTY, min_size=1).map("".join)


def page(made: Report, language: str = "en") -> Element:
    return parse(render(made, language))


@cache
def our_tags() -> frozenset[str]:
    return frozenset(one.tag for one in page(hostile_report("x")).every())


def only(elements: list[Element]) -> Element:
    (one,) = elements
    return one


def hostile_report(text: str) -> Report:
    """A report in which a text stands wherever a document's words can stand."""
    of = document(
        text=text, source=text, title=text, agency=text, url=text, **published("2024-01-01")
    )
    told = claim(
        of=of, holders=[text], quantity=quantity(), when=moment(text=text, start=0, stop=1)
    )
    judged = verdict(origins=(origin(text, told),), deniers=(origin(text, told),))
    return report([of], [told], [(fact(told), judged)])


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE)
def test_any_text_of_a_document_reads_as_itself(text: str) -> None:
    root = page(hostile_report(text))
    row = only(root.find("tr", id="r-c1"))
    assert only(root.find("div", class_="full")).text == text
    assert only(row.find("mark")).text == text
    assert only(row.find("ol", class_="holders")).text.strip() == text.strip()
    assert only(root.find("tr", id="d1")).find("bdi")[0].text == text
    assert only(only(root.find("ol", class_="origins")[:1]).find("b")).text == text


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE)
def test_no_text_of_a_document_becomes_markup(text: str) -> None:
    root = page(hostile_report(text))
    assert {one.tag for one in root.every()} <= our_tags()
    assert [len(root.find(tag)) for tag in ("script", "style")] == [1, 1]
    names = {name for one in root.every() for name in one.attributes}
    assert not any(name.startswith("on") or name in ("style", "src") for name in names)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_style_and_the_script_are_allowed_by_their_hashes_alone(language: str) -> None:
    root = page(disputed_report(), language)
    (policy,) = [
        one.attributes["content"]
        for one in root.find("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy is not None
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == f"'{hash_of(only(root.find('style')).text)}'"
    assert rules["script-src"] == f"'{hash_of(only(root.find('script')).text)}'"


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    loaders = ("img", "link", "iframe", "object", "embed", "audio", "video", "base")
    root = page(disputed_report())
    assert [one.tag for one in root.every() if one.tag in loaders] == []
    assert "url(" not in asset("page.css")
    assert "@import" not in asset("page.css")


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_the_page_runs_as_its_language_and_a_quote_as_its_own(
    language: str, direction: str
) -> None:
    root = page(disputed_report(), language)
    assert only(root.find("html")).attributes == {"lang": language, "dir": direction}
    for quote in root.find("blockquote"):
        assert (quote.attributes["lang"], quote.attributes["dir"]) == ("ar", "rtl")


def test_a_text_of_an_unknown_script_finds_its_own_direction() -> None:
    of = document(text="שלום", source="A")
    assert only(page(report([of])).find("div", class_="full")).attributes["dir"] == "auto"


def test_the_style_leaves_letters_joined_and_sides_logical() -> None:
    style = asset("page.css")
    for word in (
        "letter-spacing",
        "text-transform",
        "italic",
        "-left",
        "-right",
        " left",
        " right",
    ):
        assert word not in style


def test_every_link_inside_the_page_leads_somewhere() -> None:
    root = page(disputed_report())
    ids = [one.attributes["id"] for one in root.every() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    targets = [one.attributes["href"] or "" for one in root.find("a")]
    assert [target for target in targets if target[1:] not in ids] == []


def test_every_column_has_a_header() -> None:
    for table in page(disputed_report()).find("table"):
        assert all(one.attributes.get("scope") for one in table.find("th"))
        assert len(table.find("caption")) == 1


def test_a_quote_stands_in_its_sentence_and_leads_to_its_place() -> None:
    root = page(disputed_report())
    row = only(root.find("tr", id="r-left"))
    assert only(row.find("mark")).text == "قُتل نحو 600 جندي كوري شمالي"
    assert only(row.find("blockquote")).text.startswith("وقُتل نحو 600")
    assert only(row.find("a", href="#c-left"))
    place = only(root.find("span", id="c-left"))
    assert place.text == "قُتل نحو 600 جندي كوري شمالي"
    assert only(place.find("a")).attributes["href"] == "#r-left"


def test_sides_witnesses_and_readings_are_told_in_words() -> None:
    made = page(disputed_report())
    shown = only(made.find("article", id="f-left")).text
    for words in ("disputed", "Side 1", "Side 2", "2 documents, 2 independent origins"):
        assert words in shown
    assert "about 600 soldiers" in only(made.find("tr", id="r-left")).text


def test_documents_of_one_origin_are_told_as_one_witness() -> None:
    first, copy = document("a", source="A"), document("b", source="B", copy_of="a")
    left, right = claim("left", first), claim("right", copy)
    made = report(
        [first, copy],
        [left, right],
        [(fact(left, right), verdict(origins=(origin("A", left, right, basis="basis.copy"),)))],
    )
    root = page(made)
    shown = " ".join(only(root.find("article", id="f-left")).text.split())
    assert "2 documents, 1 independent origin" in shown
    assert "these 2 documents count as one witness" in shown
    assert "B [2] copies A [1]" in shown
    assert "one witness with A [1]" in " ".join(only(root.find("tr", id="d2")).text.split())


def test_an_inferred_date_is_told_with_its_clues() -> None:
    day = DateRange.day(date(2024, 1, 1))
    clue = Clue(start=0, stop=5, quote="اليوم", range=day, why="document.quote")
    of = document(
        text="اليوم قتل",
        published=day,
        published_basis=DateBasis.INFERRED,
        published_clues=(clue,),
    )
    row = only(page(report([of])).find("tr", id="d1")).text
    assert "2024-01-01 inferred from the text" in " ".join(row.split())
    assert "اليوم" in row


def test_what_could_not_be_used_is_listed() -> None:
    shown = only(page(disputed_report()).find("section", id="problems")).text
    assert "no claim was found in it" in shown


def bars(root: Element) -> dict[str, tuple[str | None, str | None]]:
    return {
        one.attributes["data-claim"] or "": (
            one.attributes["data-low"],
            one.attributes["data-high"],
        )
        for one in root.find("g", class_="bar")
    }


def test_the_bars_are_the_figures_of_the_report() -> None:
    assert bars(page(disputed_report())) == {"left": ("540", "660"), "right": ("4000", "open")}


def test_a_vague_figure_has_no_mark_for_a_number() -> None:
    of = document()
    some = claim("a", of, quantity=quantity(1000, Hedge.VAGUE, low=2000, high=None))
    more = claim("b", of, quantity=quantity(3000))
    root = page(report([of], [some, more], [(fact(some, more), verdict())]))
    marks = [len(one.find("line", class_="stated")) for one in root.find("g", class_="bar")]
    assert marks == [0, 1]


def test_a_toll_that_rose_stands_over_its_days_and_the_old_figure_is_faded() -> None:
    old, new = (
        document("old.txt", source="Old", **published("2024-01-01")),
        document("new.txt", source="New", **published("2024-01-03")),
    )
    early = claim("early", old, quantity=quantity(100), as_of=moment("2024-01-01"))
    late = claim("late", new, quantity=quantity(150))
    judged = verdict(
        VerdictKind.UPDATED,
        superseded=("early",),
        relations=(relation(early, late, RelationKind.SUPERSEDED),),
    )
    root = page(report([old, new], [early, late], [(fact(early, late), judged)]))
    found = {one.attributes["data-claim"]: one for one in root.find("g", class_="bar")}
    days = {name: one.attributes["data-day"] for name, one in found.items()}
    assert days == {"early": "2024-01-01", "late": "2024-01-03"}
    assert found["early"].has("class", "replaced")
    assert not found["late"].has("class", "replaced")


def test_figures_of_different_things_share_no_axis() -> None:
    of = document()
    people, flights, more = (
        claim("a", of, quantity=quantity(3, unit="person")),
        claim("b", of, quantity=quantity(3, unit="flight")),
        claim("c", of, quantity=quantity(5, unit="soldier")),
    )
    made = report([of], [people, flights, more], [(fact(people, flights, more), verdict())])
    assert set(bars(page(made))) == {"a", "c"}


def test_one_reading_alone_is_not_drawn() -> None:
    told = claim(quantity=quantity())
    assert page(report([document()], [told], [(fact(told), verdict())])).find("figure") == []


def test_an_empty_report_is_a_page() -> None:
    assert "No claims were found." in page(report()).text


def test_overlapping_quotes_leave_the_text_whole() -> None:
    of = document(text="قتل ستمئة جندي أمس")
    long = claim("long", of, also=((0, 3),))
    inner = claim("inner", of, quote="ستمئة جندي")
    root = page(report([of], [long, inner], [(fact(long, inner), verdict())]))
    assert only(root.find("div", class_="full")).text == of.text
    assert {"c-long", "c-inner"} <= {one.attributes.get("id") for one in root.find("span")}


def test_a_long_sentence_is_cut_between_words() -> None:
    of = document(text="قبل " * 200 + "قتل" + " بعد" * 200)
    told = claim(of=of, quote="قتل")
    row = only(page(report([of], [told], [(fact(told), verdict())])).find("tr", id="r-c1"))
    quote = only(row.find("blockquote"))
    assert quote.has("class", "cut-before")
    assert quote.has("class", "cut-after")
    assert set(quote.text.split()) == {"قبل", "قتل", "بعد"}
    assert len(quote.text) < 600
