import pytest

from claimcheck.documents.result import ReadResult
from claimcheck.documents.versions import latest_versions
from claimcheck.model.document import Document


def version(text: str, extra: dict[str, object] | None = None, id_: str = "a") -> Document:
    return Document(id=id_, text=text, path=f"{text}.txt", extra=extra or {})


def latest(*documents: Document) -> ReadResult:
    return latest_versions(ReadResult(documents=documents))


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ({"version": "9"}, {"version": 10}),
        ({"updated": "2025-07-12T10:00:00+03:00"}, {"updated": "2025-07-12T08:00:00+00:00"}),
        ({"retrieved": "2025-07-12"}, {"retrieved": "2025-07-13T01:00:00Z"}),
        (
            {"version": 1, "updated": "2025-07-13", "retrieved": "2025-07-14"},
            {"version": 2, "updated": "2025-07-12", "retrieved": "2025-07-12"},
        ),
    ],
)
def test_the_later_version_stands_alone(older: dict[str, object], newer: dict[str, object]) -> None:
    first, second = version("old", older), version("new", newer)
    for order in ([first, second], [second, first]):
        found = latest(*order)
        assert [one.text for one in found.documents] == ["new"]
        assert found.problems == ()
        assert [str(one) for one in found.warnings] == [
            "old.txt: an earlier version of 'a' is left out (the later one is new.txt)"
        ]


@pytest.mark.parametrize(
    ("left", "right"),
    [({}, {}), ({"version": 1}, {}), ({"version": 1}, {"version": 1}), ({"version": "x"}, {})],
)
def test_what_does_not_say_which_is_later_is_a_problem(
    left: dict[str, object], right: dict[str, object]
) -> None:
    found = latest(version("one", left), version("two", right))
    assert [one.text for one in found.documents] == ["one"]
    assert [str(one) for one in found.problems] == [
        "two.txt: id 'a' stands twice (first in one.txt)"
    ]


def test_one_version_read_twice_is_one_document() -> None:
    found = latest(version("one", {"version": 1}), version("one", {"version": 1}))
    assert (len(found.documents), found.problems, found.warnings) == (1, (), ())


def test_a_document_replaces_the_one_that_it_names() -> None:
    found = latest(version("old"), version("new", {"version_of": "a"}, "b"))
    assert [one.id for one in found.documents] == ["b"]
    assert len(found.warnings) == 1


def test_two_that_name_each_other_leave_one() -> None:
    one, other = version("one", {"version_of": "b"}), version("two", {"version_of": "a"}, "b")
    assert [found.id for found in latest(one, other).documents] == ["a"]


def test_what_was_withdrawn_is_no_witness_nor_is_its_earlier_version() -> None:
    found = latest(
        version("old", {"version": 1}), version("new", {"version": 2, "status": "stat:canceled"})
    )
    assert found.documents == ()
    assert "was withdrawn by its publisher (canceled)" in str(found.warnings[-1])
