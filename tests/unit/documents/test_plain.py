from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.files import File
from claimcheck.documents.plain import read_plain
from claimcheck.documents.read import read_documents
from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


def read(text: str, **metadata: object) -> Document:
    result = read_plain(File("a.md", "in/a.md", text.encode()), metadata)
    assert result.problems == ()
    return result.documents[0]


def problem(text: str) -> ClaimcheckError:
    result = read_plain(File("a.md", "in/a.md", text.encode()), {})
    assert result.documents == ()
    return result.problems[0]


@given(text=TEXTS, before=TEXTS, data=st.data())
def test_offsets_of_the_text_are_offsets_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, text: str, before: str, data: st.DataObject
) -> None:
    whole = f"s{before}\r\n{text}\n"
    path = tmp_path_factory.mktemp("texts") / "a.txt"
    path.write_bytes(whole.encode())
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    (found,) = read_documents([path])
    assert found.text[start:stop] == path.read_bytes().decode()[start:stop]


def test_the_seeds_are_read_character_for_character() -> None:
    seeds = Path(__file__).parents[3] / "seeds"
    for found in read_documents([seeds]):
        assert found.text.encode() == (seeds / found.id).read_bytes()


def test_front_matter_is_told_and_cut_off() -> None:
    head = '---\nsource: صحيفة\npublished: 2024-03-28\nsection: "world"\n---\n'
    found = read(head + "قتل جندي.\n")
    assert found.text == "قتل جندي.\n"
    assert (found.source, str(found.published and found.published.first)) == ("صحيفة", "2024-03-28")
    assert found.extra == {"section": "world", "body_start": len(head)}


def test_front_matter_stands_before_what_lies_beside_the_file() -> None:
    found = read("---\nsource: own\n---\nنص", source="beside", title="beside")
    assert (found.source, found.title) == ("own", "beside")


@pytest.mark.parametrize(
    "text",
    [
        "---\nقال: نعم\n---\nنص",
        "---\nsource: never closed\nنص",
        "نص\n---\nsource: too late\n---\n",
    ],
)
def test_dashes_alone_make_no_front_matter(text: str) -> None:
    assert read(text).text == text


def test_broken_front_matter_is_refused_at_its_line() -> None:
    found = problem("---\nsource: a\ntitle: [open\n---\nنص")
    assert str(found).startswith("in/a.md:4: the front matter is not valid YAML")


def test_aliases_in_front_matter_are_refused() -> None:
    found = problem("---\nsource: &a x\ntitle: *a\n---\nنص")
    assert "no aliases" in str(found)


def test_a_bad_date_in_front_matter_is_refused_at_its_line() -> None:
    found = problem("---\nsource: a\ndate: soon\n---\nنص")
    assert str(found).startswith("in/a.md:3: 'soon' is not a date")


def test_front_matter_without_a_text_is_empty() -> None:
    assert "no words" in str(problem("---\nsource: a\n---\n"))


def test_front_matter_that_yaml_refuses_is_told_on_one_line() -> None:
    told = str(problem("---\nsource: a\x1bb\n---\nنص"))
    assert "in/a.md:1: the front matter is not readable as YAML" in told
    assert "\n" not in told
