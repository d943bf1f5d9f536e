"""The page as a browser shows it."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open
from tests.factories import claim, disputed_report, document, fact, report, verdict
from tests.pages import render, rendered, seeds_page, seeds_report

NASTY = (
    "قُتل </mark><script>document.title = 'gone'</script> \u202e600\u202c &lt; \x01 \x85 \r\nجندي"
)


def one_of_each(language: str) -> str:
    """The page of the seeds with one fact for each verdict: the rules take long on all of them."""
    made = seeds_report()
    by_verdict = {finding.verdict.kind: finding for finding in reversed(made.findings)}
    kept = tuple(finding for finding in made.findings if finding in by_verdict.values())
    return rendered(made.model_copy(update={"findings": kept}), language)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_serious(
    open_page: Open, axe: str, language: str, scheme: str, width: int
) -> None:
    page = open_page(one_of_each(language), width, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.evaluate(axe)
    found = page.evaluate("axe.run()")["violations"]
    serious = [each for each in found if each["impact"] in ("serious", "critical")]
    assert [(each["id"], each["nodes"][0]["html"]) for each in serious] == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_sticks_out_of_the_page(open_page: Open, language: str, width: int) -> None:
    page = open_page(seeds_page(language), width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_reads_without_scripts(open_page: Open) -> None:
    page = open_page(seeds_page("ar"), java_script_enabled=False)
    facts = page.locator("article.fact")
    assert facts.count() == facts.locator("h3:visible").count() > 10
    assert page.locator("article.fact blockquote mark").first.is_visible()
    assert not page.locator("#filter").is_visible()


def test_facts_are_filtered_and_shown_again(open_page: Open) -> None:
    page = open_page(seeds_page("en"))
    every = page.locator("article.fact").count()
    page.locator("select[name=verdict]").select_option("single_origin")
    shown = page.locator("article.fact:visible")
    assert 0 < shown.count() < every
    assert page.locator("article.fact.disputed:visible").count() == 0
    assert page.locator("#filter output b").inner_text() == str(shown.count())
    page.locator("select[name=document]").select_option("1")
    assert all("1" in (one.get_attribute("data-documents") or "").split() for one in shown.all())
    page.locator("#filter button").click()
    page.wait_for_function(f"document.querySelector('#filter output b').innerText == {every}")
    assert shown.count() == every


def test_a_link_to_a_hidden_fact_shows_it(open_page: Open) -> None:
    page = open_page(seeds_page("en"))
    page.locator("select[name=verdict]").select_option("single_origin")
    page.locator("#counts a").first.click()
    page.locator("article.fact").first.locator("h3").wait_for(state="visible")


def test_a_quote_leads_to_its_place_and_back(open_page: Open) -> None:
    page = open_page(seeds_page("ar"))
    page.locator("article.fact .place a").first.click()
    target = page.locator(":target")
    assert target.is_visible()
    target.locator("a").first.click()
    assert page.locator("tr:target").is_visible()


def test_an_arabic_quote_runs_from_the_right_in_any_page(open_page: Open) -> None:
    page = open_page(render(disputed_report(), "en"))
    quote = page.locator("blockquote").first
    assert quote.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert page.locator("html").evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_a_mark_does_not_part_the_letters_of_a_word(open_page: Open) -> None:
    """A quote that begins after a proclitic must be as wide as the same word unmarked."""
    page = open_page(render(disputed_report(), "en"))
    widths = page.evaluate(
        """() => {
            const quote = document.querySelector("blockquote");
            quote.style.display = "inline-block";
            quote.style.whiteSpace = "nowrap";
            const marked = quote.getBoundingClientRect().width;
            quote.textContent = quote.textContent;
            return [marked, quote.getBoundingClientRect().width];
        }"""
    )
    assert widths[0] == pytest.approx(widths[1], rel=0.01)


def test_a_hostile_text_is_only_shown(open_page: Open) -> None:
    of = document(text=NASTY, source=NASTY)
    told = claim(of=of)
    page = open_page(render(report([of], [told], [(fact(told), verdict())])))
    assert page.locator(".full").evaluate("one => one.textContent") == NASTY
    assert page.title().startswith("Facts compared")
    label = page.locator(".full .hidden-character").first
    shown = label.evaluate("one => getComputedStyle(one, '::before').content")
    assert "U+202E" in shown or label.get_attribute("data-character") == "U+202E"


def test_print_leaves_out_what_only_a_screen_needs(open_page: Open) -> None:
    page = open_page(seeds_page("en"))
    page.emulate_media(media="print")
    assert not page.locator("#filter").is_visible()
    assert not page.locator("nav").is_visible()
    assert page.locator("article.fact table").first.is_visible()


def test_the_first_stop_of_the_keyboard_leads_to_the_facts(open_page: Open) -> None:
    page = open_page(seeds_page("ar"))
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("one => one === document.activeElement")
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = "document.activeElement.closest('#facts') !== null"
    assert page.evaluate(inside)
