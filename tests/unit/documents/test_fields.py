from claimcheck.documents.fields import checked_fields, renamed


def test_a_key_is_found_whole_before_it_is_taken_apart() -> None:
    record = {"a.b": "whole", "a": {"b": "inner"}}
    assert renamed(record, {"text": "a.b"})["text"] == "whole"
    assert renamed({"a": {"b": "inner"}}, {"text": "a.b"})["text"] == "inner"


def test_what_is_mapped_goes_before_what_stands_under_our_name() -> None:
    record = {"text": "teaser", "body": "نص", "headline": "T", "section": "world"}
    found = renamed(record, {"text": "body", "title": "headline"})
    assert found == {"text": "نص", "title": "T", "section": "world"}


def test_what_is_not_there_leaves_its_field_out() -> None:
    assert renamed({"x": 1}, {"text": "body", "source": "x.y.z"}) == {"x": 1}


def test_aliases_may_be_mapped_too() -> None:
    assert checked_fields({"publisher": "paper"}) == {"source": "paper"}
