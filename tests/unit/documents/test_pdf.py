import pytest

pytest.importorskip("pypdfium2")

from claimcheck.documents import pdf_child
from claimcheck.documents.files import File
from claimcheck.documents.pdf import read_pdf
from claimcheck.documents.read import collect_documents
from claimcheck.documents.result import ReadResult
from tests.inputs import INPUTS

BLANK = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>"""


def read(data: bytes) -> ReadResult:
    return read_pdf(File("a.pdf", "in/a.pdf", data), {})


def test_two_columns_are_read_one_after_the_other_with_their_figures_as_they_stand() -> None:
    result = collect_documents(INPUTS / "two_columns.pdf")
    assert result.documents[0].text.split("\n") == [
        "انقطاع الكهرباء عن 42 قرية في محافظة السهل",
        "انقطع التيار الكهربائي عن 42 قرية في محافظة السهل مساء الثلاثاء"
        " بعد عاصفة رملية أسقطت 17 برجا للضغط العالي.",
        "وقالت شركة الكهرباء إن 120 فنيا يعملون على إصلاح الخط الرئيسي.",
        "وأضافت الشركة في بيان أن التيار عاد إلى 9 قرى قبل منتصف الليل.",
        "وتتوقع الشركة عودة التيار إلى بقية القرى يوم الخميس ٢٠ مارس ٢٠٢٥.",
    ]


def test_a_pdf_is_marked_and_told_as_of_low_trust_and_never_dated_by_its_making() -> None:
    result = collect_documents(INPUTS / "two_columns.pdf")
    (found,) = result.documents
    assert found.extra == {"extraction": "pdf, low trust"}
    assert (found.title, found.published) == ("انقطاع الكهرباء عن 42 قرية في محافظة السهل", None)
    assert "compare its figures with the page" in str(result.warnings[0])


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (BLANK, "the PDF holds no text (it may be a scan"),
        (b"%PDF-1.7 and no more", "the PDF cannot be read"),
        (b"", "the PDF cannot be read"),
    ],
)
def test_what_holds_no_text_or_is_damaged_is_told(data: bytes, what: str) -> None:
    (problem,) = read(data).problems
    assert what in str(problem)
    assert "\n" not in str(problem)


def test_a_title_that_is_no_text_costs_nothing() -> None:
    info = b"4 0 obj<</Title<FEFFD800>>>endobj\ntrailer<</Info 4 0 R"
    assert pdf_child.read(BLANK.replace(b"trailer<<", info), 100)["title"] == ""
