"""What was read before must not change what is read: readings recalled are readings made anew."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.text.sentences import find_layout
from claimcheck.text.words import Folder
from claimcheck.values.dates.durations import DurationReader
from claimcheck.values.dates.find import DateReader
from claimcheck.values.quantities.find import QuantityReader
from claimcheck.values.recall import Recall
from tests.readers import language

_SEEDS = Path(__file__).parent.parent.parent / "seeds"
_GLUE = (" ", " ", ' "', "\n", "، ", ". ", " (", ") ", " - ")


class _Readers:
    def __init__(self) -> None:
        self._folder = Folder(language())
        self._dates = DateReader(language(), self._folder)
        vocabulary = self._dates.vocabulary
        self._durations = DurationReader(language(), vocabulary)
        self._quantities = QuantityReader(language(), vocabulary.known)

    def read(self, text: str) -> tuple[object, ...]:
        words = self._folder.words(text)
        layout = find_layout(text, words, language().marks)
        return (
            self._dates.find(text, words, layout),
            self._durations.find(text, words, layout),
            self._quantities.find(text, words, layout, excluded=True),
        )


@cache
def _readers() -> _Readers:
    readers = _Readers()
    for text in _texts():
        readers.read(text)
    return readers


@cache
def _texts() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted(_SEEDS.glob("*.txt")))


@st.composite
def _joined_pieces(draw: st.DrawFn) -> str:
    """Pieces of news texts, a few words each, joined in any order by any mark."""
    parts = []
    for _ in range(draw(st.integers(1, 6))):
        words = draw(st.sampled_from(_texts())).split(" ")
        first = draw(st.integers(0, len(words) - 1))
        parts += words[first : first + draw(st.integers(1, 6))]
        parts.append(draw(st.sampled_from(_GLUE)))
    return " ".join(parts)


@settings(max_examples=200, deadline=None)
@given(_joined_pieces())
def test_a_recalled_reading_is_the_one_made_anew(text: str) -> None:
    once = _readers().read(text)
    again = _readers().read(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Recall, "find", lambda *_: None)
        patched.setattr(Recall, "likely", lambda _, __, places: list(places))
        anew = _readers().read(text)
    assert once == again == anew
