import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.decode import decode, require_words
from claimcheck.errors import DocumentError, Location


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back_as_it_was_written(text: str) -> None:
    bare = text.removeprefix("\ufeff")
    assert decode(bare.encode("utf-8"), "a.txt") == bare.removeprefix("\ufeff")


def test_line_ends_are_kept() -> None:
    assert decode("أ\r\nب\rج\n".encode(), "a.txt") == "أ\r\nب\rج\n"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("نص".encode("utf-8-sig"), "a.txt") == "نص"


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00", b"\x01\x02\x03\x04abc"])
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"^a\.bin: the file is binary"):
        decode(data, "a.bin")


def test_an_escape_code_does_not_make_a_text_binary() -> None:
    assert decode(b"\x1b[1mtext\x1b[0m", "a.txt") == "\x1b[1mtext\x1b[0m"


def test_windows_arabic_is_refused_with_its_line_and_its_name() -> None:
    with pytest.raises(DocumentError, match="cp1256") as caught:
        decode(b"first\n" + "مقتل جنود".encode("cp1256"), "a.txt")
    assert caught.value.at == Location("a.txt", 2)


def test_other_encodings_are_not_called_arabic() -> None:
    with pytest.raises(DocumentError, match="not UTF-8") as caught:
        decode("Déjà vu à Genève".encode("latin-1"), "a.txt")
    assert "cp1256" not in str(caught.value)


def test_utf16_is_refused_by_name() -> None:
    with pytest.raises(DocumentError, match="UTF-16"):
        decode("نص".encode("utf-16"), "a.txt")


@pytest.mark.parametrize("text", ["", " \n\t", "...", "، !"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match=r"a\.txt: .*no words"):
        require_words(text, Location("a.txt"))
