import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from claimcheck.report.addresses import web_address
from claimcheck.report.web.shown import said, shown
from tests.pages import parse

ANY = st.text(st.characters(exclude_categories=()))
NASTY = st.sampled_from(
    ["</script>", "<b>", "&amp;", "\x00", "\r\n", "\u202e", "'\"", "]]>", "<!--"]
)


@given(st.lists(ANY | NASTY).map("".join))
def test_any_text_reads_as_itself_and_is_never_markup(text: str) -> None:
    root = parse(str(shown(text)))
    assert root.text == text
    assert {one.tag for one in root.every()} <= {"", "bdi"}


@given(ANY)
def test_text_in_an_attribute_never_leaves_it(text: str) -> None:
    root = parse(f'<p class="{shown(text)}" id="last">x</p>')
    (element,) = root.find("p")
    assert set(element.attributes) == {"class", "id"}


@given(ANY)
def test_what_is_shown_can_always_be_written(text: str) -> None:
    assert str(shown(text)).encode().decode() == shown(text)


def test_a_character_that_acts_unseen_is_isolated_and_labelled() -> None:
    assert shown("a\u202eb") == Markup(
        "a<bdi class=hidden-character data-character=U+202E>\u202e</bdi>b"
    )


def test_markup_of_ours_and_other_values_stay_as_they_are() -> None:
    assert shown(Markup("<b>")) == Markup("<b>")
    assert shown(3) == 3


@given(ANY)
def test_a_sentence_reads_as_itself_too(text: str) -> None:
    assert parse(str(said(text))).text == text


@pytest.mark.parametrize(
    ("sentence", "isolated"),
    [
        ("بين 2024-06 و2024-07-12.", ["2024-06", "2024-07-12"]),
        ("2024-02-01/..", ["2024-02-01/.."]),
        ("../2024-02", ["../2024-02"]),
        ("2025-07-12، الساعة 9:00", ["2025-07-12", "9:00"]),
        ("10,000 جندي في 2024.", []),
    ],
)
def test_the_dates_of_a_sentence_are_isolated(sentence: str, isolated: list[str]) -> None:
    assert [one.text for one in parse(str(said(sentence))).find("bdi", dir="ltr")] == isolated


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:nowhere", False),
        ("https://[", False),
        ("https://example.org/\u202ea", False),
        ("https://example.org/ a", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, kept: bool) -> None:
    assert web_address(url) == (url if kept else None)
