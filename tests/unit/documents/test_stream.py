"""Documents that stream are those that are collected, in the same order."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents.read import collect_documents
from claimcheck.documents.stream import stream_documents
from tests.packs import ROOT

IDS = st.sampled_from("abcd")
RECORDS = st.lists(
    st.fixed_dictionaries(
        {"id": IDS, "text": st.sampled_from(["one", "two", " "])},
        optional={
            "version": st.integers(1, 3),
            "version_of": IDS,
            "status": st.sampled_from(["usable", "stat:canceled", "withdrawn"]),
        },
    ),
    max_size=6,
)


def same(
    *paths: Path, published: dict[str, str] | None = None, source: dict[str, str] | None = None
) -> bool:
    streamed = stream_documents(paths, published=published, source=source)
    collected = collect_documents(paths, published=published, source=source)
    assert tuple(streamed.documents) == tuple(streamed.documents) == collected.documents
    assert len(streamed.documents) == len(collected.documents)
    assert all(one in streamed.documents for one in collected.documents)
    told = chain(streamed.problems, ("warnings",), streamed.warnings)
    expected = chain(collected.problems, ("warnings",), collected.warnings)
    assert list(map(str, told)) == list(map(str, expected))
    return bool(collected.documents)


@settings(max_examples=60, deadline=None)
@given(RECORDS, RECORDS)
def test_versions_are_settled_alike(
    first: list[dict[str, object]], second: list[dict[str, object]]
) -> None:
    with TemporaryDirectory() as folder:
        for name, records in (("x.jsonl", first), ("y.jsonl", second)):
            written = "\n".join(json.dumps(record) for record in records)
            (Path(folder) / name).write_text(written, encoding="utf-8")
        same(Path(folder))


def test_articles_stream() -> None:
    assert same(ROOT / "seeds", ROOT / "tests/gold/dev/S2.documents.jsonl", ROOT / "not there")


def test_what_is_said_of_one_document_is_kept() -> None:
    said = {"000_5a4911b3cc27befc.txt": "2024-01-01", "nobody.txt": "2024-01-01"}
    assert same(ROOT / "seeds", published=said)
    assert same(ROOT / "seeds", source=said)
