"""Addresses that other programs understand."""

from typing import Any

import pytest

from claimcheck.report.addresses import address_of, file_address, name_of
from tests.factories import document


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("seeds/a.txt", "seeds/a.txt"),
        ("a b%.txt", "a%20b%25.txt"),
        ("خبر.txt", "%D8%AE%D8%A8%D8%B1.txt"),
        ("c:d.txt", "c%3Ad.txt"),
        ("/tmp/a#1.txt", "file:///tmp/a%231.txt"),
    ],
)
def test_a_path_is_an_address(path: str, address: str) -> None:
    assert file_address(path) == address


def test_what_has_no_address_has_a_name() -> None:
    assert name_of("fact", "a:b c") == "urn:claimcheck:fact:a%3Ab%20c"


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({"url": "https://a.example/x?y=z#t"}, "https://a.example/x?y=z#t"),
        ({"url": 'https://a.example/"<x>'}, "https://a.example/%22%3Cx%3E"),
        ({"url": "javascript:alert(1)", "path": "a.txt"}, "a.txt"),
        ({"path": "a.txt"}, "a.txt"),
        ({"path": "a.html"}, "urn:claimcheck:document:d"),
        ({"path": "a.jsonl", "extra": {"line": 2}}, "urn:claimcheck:document:d"),
        ({}, "urn:claimcheck:document:d"),
    ],
)
def test_a_document_is_on_the_web_or_in_a_file_that_holds_its_text(
    given: dict[str, Any], address: str
) -> None:
    assert address_of(document("d", **given)) == address
