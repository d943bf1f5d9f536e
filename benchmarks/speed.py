"""Lines 1 and 2: extraction against peers and yardsticks, and where its time goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from benchmarks.corpus import LANGUAGE, Corpus
from benchmarks.peers import aho_corasick, dateparser_search, decoded, spacy_ruler
from benchmarks.timing import Line, Run, at_least, in_turns
from claimcheck.claims.row import from_row, to_row
from claimcheck.engine.kernel import Kernel
from claimcheck.facts.link import link_claims
from claimcheck.mentions.find import MentionFinder
from claimcheck.model.document import Document
from claimcheck.pipeline import wording_of
from claimcheck.report.build import build_report
from claimcheck.report.to_json import render_json
from claimcheck.rulepack.load import load_pack
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import Folder, find_words
from claimcheck.values.dates.durations import DurationReader
from claimcheck.values.dates.find import DateReader
from claimcheck.values.quantities.find import QuantityReader
from claimcheck.verdicts.copies import mark_copies
from claimcheck.verdicts.judge import judge

OURS, DATES, SPACY = "extraction to claims", "dateparser.search_dates", "spaCy + EntityRuler"


def against_peers(texts: int, rounds: int) -> Iterator[Line]:
    """Whole extraction, pydantic claims at the border, over texts that are new in every round."""
    pack = load_pack()
    kernel, language = Kernel(pack), pack.languages[LANGUAGE]
    slices = _slices(texts, rounds)
    readers = {
        DATES: dateparser_search(LANGUAGE),
        SPACY: spacy_ruler(language, LANGUAGE),
        "one native pass for all phrases": aho_corasick(language),
    }
    runs: dict[str, Run] = {OURS: lambda turn: [kernel.extract(each) for each in slices[turn]]}
    for name, reads in readers.items():
        if reads is None:
            yield Line(name, "not installed: pip install '.[bench]'")
        else:
            runs[name] = _texts_of(reads, slices)
    decoders = [decoded([each.text for each in part] * 50) for part in slices]
    runs["UTF-8 decoding"] = lambda turn: decoders[turn]()
    seconds = in_turns(runs, rounds)
    seconds["UTF-8 decoding"] /= 50
    size = sum(len(each.text.encode()) for part in slices[1:] for each in part) / rounds
    for name, spent in seconds.items():
        told = f"{texts / spent:,.0f} texts/s, {size / spent / 1e6:.2f} MB/s"
        yield Line(name, f"{told}, {seconds[OURS] / spent:,.2f} times ours")
    yield at_least(f"1. {OURS} against {DATES}", seconds[DATES] / seconds[OURS], 15)
    if SPACY in seconds:
        yield at_least(f"2. {OURS} against {SPACY}", seconds[SPACY] / seconds[OURS], 1.5)


def stages(texts: int, rounds: int) -> Iterator[Line]:
    """Where the time goes, stage by stage, a part of the whole."""
    slices = _slices(texts, rounds)
    seconds = _extraction_stages(slices, rounds) | _later_stages(slices, rounds)
    whole = sum(seconds.values())
    for name, spent in seconds.items():
        yield Line(f"stage: {name}", f"{spent / texts * 1e3:8.2f} ms/text {spent / whole:6.1%}")


def _extraction_stages(slices: list[list[Document]], rounds: int) -> dict[str, float]:
    pack = load_pack()
    language_pack = pack.languages[LANGUAGE]
    language = language_pack.language
    folder = Folder(language)
    dates = DateReader(language, folder)
    durations = DurationReader(language, dates.vocabulary)
    quantities = QuantityReader(language, dates.vocabulary.known)
    finder, kernel = MentionFinder(pack, language_pack), Kernel(pack)

    def text(turn: int) -> None:
        for each in slices[turn]:
            words = find_words(each.text, language, folder)
            find_layout(each.text, words, language.marks)

    def readings(turn: int) -> None:
        for each in slices[turn]:
            words = find_words(each.text, language, folder)
            layout = find_layout(each.text, words, language.marks)
            for reader in (dates, durations, quantities):
                reader.find(each.text, words, layout)

    seconds = in_turns(
        {
            "text": text,
            "readings": readings,
            "mentions": lambda turn: [finder.read(each.text) for each in slices[turn]],
            "claims": lambda turn: [kernel.extract(each) for each in slices[turn]],
        },
        rounds,
    )
    # Each does what the one before it does, and something more.
    return {
        "text (words, sentences)": seconds["text"],
        "readings (numbers, dates)": seconds["readings"] - seconds["text"],
        "mentions (phrases, lower rules)": seconds["mentions"] - seconds["readings"],
        "claims (rules, context)": seconds["claims"] - seconds["mentions"],
    }


def _later_stages(slices: list[list[Document]], rounds: int) -> dict[str, float]:
    pack = load_pack()
    kernel = Kernel(pack)
    extracted = [[kernel.extract(each) for each in part] for part in slices]
    claims = [{one.id: one for each in part for one in each.claims} for part in extracted]
    read = [{each.document.id: each.document for each in part} for part in extracted]
    facts = [link_claims(c.values(), r.values(), pack) for c, r in zip(claims, read, strict=True)]
    judged = [
        [(fact, judge(fact, c, r, pack)) for fact in f]
        for c, r, f in zip(claims, read, facts, strict=True)
    ]

    def report(turn: int) -> str:
        return render_json(
            build_report(
                read[turn].values(),
                claims[turn].values(),
                judged[turn],
                wording=wording_of(pack),
                program="bench",
                packs={},
            )
        )

    return in_turns(
        {
            "row there and back (jobs, cache)": lambda turn: [
                from_row(to_row(each), each.document) for each in extracted[turn]
            ],
            "copies": lambda turn: mark_copies(read[turn].values(), pack),
            "facts": lambda turn: link_claims(claims[turn].values(), read[turn].values(), pack),
            "verdicts": lambda turn: [
                judge(fact, claims[turn], read[turn], pack) for fact in facts[turn]
            ],
            "report (JSON)": report,
        },
        rounds,
    )


def _slices(texts: int, rounds: int) -> list[list[Document]]:
    """New documents for every round, and some to warm up."""
    corpus = Corpus()
    return [list(corpus.documents(texts, start=turn * texts)) for turn in range(rounds + 1)]


def _texts_of(reads: Callable[[Sequence[str]], object], slices: list[list[Document]]) -> Run:
    return lambda turn: reads([each.text for each in slices[turn]])
