import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.docx import read_docx
from claimcheck.documents.files import File, How
from claimcheck.documents.limits import Limits
from claimcheck.documents.result import ReadResult
from claimcheck.model.document import DateBasis, Document
from tests.inputs import word

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1)


def read(data: bytes, limits: Limits | None = None) -> ReadResult:
    return read_docx(File("a.docx", "in/a.docx", data, How(limits=limits or Limits())), {})


def document(data: bytes) -> Document:
    (found,) = read(data).documents
    return found


def test_an_article_is_read_with_all_changes_accepted() -> None:
    assert document(word.article()).text.split("\n") == [
        "حريق في سوق المرج القديم",
        "الحصيلة",
        "أتى الحريق على 46 متجرا، وأُصيب تسعة أشخاص وفق بلدية المرج.",
        "ولم يُعرف سبب الحريق حتى مساء الأحد.",
        "الأضرار",
        "المتاجر",
        "46",
        "المستودعات",
        "3",
    ]


def test_the_properties_give_a_title_and_a_language_and_never_a_date() -> None:
    found = document(word.article())
    assert (found.title, found.language) == ("حريق السوق", "ar-SA")
    assert (found.published, found.published_basis) == (None, DateBasis.UNKNOWN)
    assert (found.source, found.extra) == (None, {})


def test_without_a_property_the_title_is_the_paragraph_of_that_style() -> None:
    found = document(word.docx(word.paragraph(word.run("عنوان"), style="Title")))
    assert found.title == "عنوان"


@given(st.lists(WORDS, min_size=1))
def test_any_text_comes_back_as_it_was(texts: list[str]) -> None:
    texts = [f"s{text}e" for text in texts]
    made = word.docx(*(word.paragraph(word.run(text)) for text in texts))
    assert document(made).text == "\n".join(texts)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04 and no more", "the file is damaged"),
        (word.docx(extra=b"\0" * 3_000_000), "would unpack to too much: 3 MB"),
        (word.docx(declares='<!DOCTYPE a [<!ENTITY x "x">]>'), "declares an entity"),
        (word.docx("<w:p>" * 300 + "</w:p>" * 300), "beyond 200 levels"),
        (word.docx(word.paragraph(word.deleted("كله"))), "it holds no words"),
        (word.docx().replace(b"word/document", b"word/dokument"), "no Word document"),
    ],
)
def test_what_is_damaged_or_made_to_do_harm_is_refused(data: bytes, what: str) -> None:
    (problem,) = read(data).problems
    assert what in str(problem)


def test_a_file_of_countless_parts_is_refused_before_they_are_listed() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for number in range(10_000):
            packed.writestr(f"word/{number}.xml", "")
    (problem,) = read(made.getvalue()).problems
    assert "holds too many parts" in str(problem)


def test_what_would_unpack_beyond_the_limits_is_refused() -> None:
    (problem,) = read(word.docx(extra=bytes(range(256)) * 8_000), Limits(megabytes=1)).problems
    assert "2 MB, and at most 1 MB are read" in str(problem)
