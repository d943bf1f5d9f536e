import time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.blocks import text_of_element, text_of_html
from claimcheck.documents.tags import tokens_of
from claimcheck.documents.xml_tree import read_xml
from claimcheck.errors import Location

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1)
LINES = st.lists(st.lists(WORDS, min_size=1).map(" ".join), min_size=1)


@given(LINES)
def test_any_text_comes_back_from_its_markup(lines: list[str]) -> None:
    markup = "\n".join(f"<p>{escape(line)}\n</p>" for line in lines)
    assert text_of_html(markup) == "\n".join(lines)


@given(st.text("<>!-/?abscript='\" &;", max_size=300))
def test_any_markup_is_read(markup: str) -> None:
    assert all(isinstance(one, tuple) or one for one in tokens_of(markup))
    text_of_html(markup)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("قُتِلَ <b>ه</b>نـا", "قُتِلَ هنـا"),
        ("أ<br>ب<br/>ج", "أ\nب\nج"),
        ("<p>أ\n  ب&nbsp;ج</p>", "أ ب\xa0ج"),
        ("سطر أول\n\nسطر &quot;ثان&quot;", 'سطر أول\nسطر "ثان"'),
        ("<p>3 < 5 و 7 > 6</p>", "3 < 5 و 7 > 6"),
        ("<p>أ</p><script>if (a < b) '</p>'</script><style>p{}</style>ب", "أ\nب"),
        ("<p title='a > b' data-x=\"<p>\">أ</p><!-- <p>ب</p> -->", "أ"),
        ("<p>أ<!-- لا نهاية", "أ"),
        ('<a href="x>نص</a> بعده', "نص بعده"),
    ],
)
def test_what_a_reader_sees_is_the_text(markup: str, text: str) -> None:
    assert text_of_html(markup) == text


def test_a_tree_shows_as_its_markup_does() -> None:
    markup = "<div>أ <i>ب</i><p>ج</p>د<select><option>ه</option></select></div>"
    assert text_of_element(read_xml(markup.encode(), Location("x"))) == text_of_html(markup)
    assert text_of_html(markup) == "أ ب\nج\nد"


@pytest.mark.parametrize(
    "piece", ["<", "<!--", "<a ", "</", "<![CDATA[", "<a b='", "<?", '="', "<script>", "&", "<p>"]
)
def test_no_markup_takes_longer_than_its_length_asks(piece: str) -> None:
    began = time.process_time()
    text_of_html("<p>" + piece * (200_000 // len(piece)))
    assert time.process_time() - began < 10
