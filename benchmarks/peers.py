"""Other programs that read Arabic news, and the yardsticks of the machine; the extra ``bench``."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from importlib.util import find_spec

from claimcheck.rulepack.pack import LanguagePack

Reads = Callable[[Sequence[str]], object]


def dateparser_search(language: str) -> Reads:
    """dateparser, looking for dates alone in texts of a known language."""
    from dateparser.search import search_dates

    warnings.simplefilter("ignore")
    return lambda texts: [search_dates(text, languages=[language]) for text in texts]


def spacy_ruler(pack: LanguagePack, language: str) -> Reads | None:
    """spaCy's words with an EntityRuler over the phrases that we look for, if it is there."""
    if find_spec("spacy") is None:
        return None
    import spacy

    nlp = spacy.blank(language)
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": one.type, "pattern": " ".join(one.words)} for one in pack.phrases.every()]
    )
    return lambda texts: [nlp(text) for text in texts]


def aho_corasick(pack: LanguagePack) -> Reads | None:
    """One native pass for every phrase, letters as they are, if the library is there."""
    if find_spec("ahocorasick_rs") is None:
        return None
    import ahocorasick_rs

    matcher = ahocorasick_rs.AhoCorasick([" ".join(one.words) for one in pack.phrases.every()])
    return lambda texts: [matcher.find_matches_as_indexes(t, overlapping=True) for t in texts]


def decoded(texts: Sequence[str]) -> Callable[[], object]:
    """Reading bytes as text, which everybody must."""
    data = [text.encode("utf-8") for text in texts]
    return lambda: [each.decode("utf-8") for each in data]
