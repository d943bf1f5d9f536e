import pytest

from claimcheck.documents.xml_tree import read_xml
from claimcheck.errors import DocumentError, Location

AT = Location("a.xml")
BOMB = (
    """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><r>&b;</r>"""
)


def test_names_are_local_and_text_stays_as_it_stands() -> None:
    root = read_xml('<x:r xmlns:x="u" x:k="v"> نص <b>تحته</b>\n</x:r>'.encode(), AT)
    assert (root.name, root.space, root.attributes) == ("r", "u", {"k": "v"})
    assert root.text() == " نص تحته\n"
    assert [one.name for one in root.below()] == ["r", "b"]


def test_declared_encodings_are_read() -> None:
    written = '<?xml version="1.0" encoding="windows-1256"?><r>نص عربي</r>'
    assert read_xml(written.encode("cp1256"), AT).text() == "نص عربي"


@pytest.mark.parametrize(
    ("written", "what"),
    [
        (BOMB, "a.xml: the XML declares an entity of its own, 'a', and is not read"),
        (
            '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
            "an entity of its own",
        ),
        ("<r>" * 5000, "goes beyond 200 levels"),
        ("<r>" + "<b/>" * 100_001 + "</r>", "and 100,000 elements"),
        ("<r>\n<b></r>", "a.xml:2: the XML is not well-formed: mismatched tag"),
        ("", "not well-formed: no element found"),
        ('<?xml version="1.0" encoding="no-such"?><r/>', "unknown encoding"),
    ],
)
def test_what_is_broken_or_made_to_do_harm_is_refused(written: str, what: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_xml(written.encode(), AT)
    assert what in str(refused.value)
    assert "\n" not in str(refused.value)
