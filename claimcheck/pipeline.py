"""The whole program in reading order: documents in, report out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from claimcheck import __version__
from claimcheck.claims.extract import Extraction
from claimcheck.compare.corpus import Corpus
from claimcheck.documents.budget import SECONDS
from claimcheck.documents.record import as_documents
from claimcheck.documents.worded_dates import DateWords
from claimcheck.engine.kernel import Kernel
from claimcheck.engine.run import extractions
from claimcheck.engine.work import ALONE, Work
from claimcheck.facts.dating import date_through
from claimcheck.facts.link import link_claims
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.report.build import build_report
from claimcheck.report.wording import Wording
from claimcheck.report.words import Written
from claimcheck.rulepack.load import load_pack
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.copies import mark_copies
from claimcheck.verdicts.judge import judge
from claimcheck.verdicts.relays import relays_of
from claimcheck.verdicts.sequence import sequence_of

if TYPE_CHECKING:
    from claimcheck.model.draft import DraftReport
    from claimcheck.model.explanation import Explanation
    from claimcheck.store.cache import RowCache
    from claimcheck.values.dates.metadata import MetadataDates

__all__ = [
    "Work",
    "check",
    "check_draft",
    "date_words",
    "explain",
    "extract",
    "extract_each",
    "load_pack",
    "wording_of",
]

PROGRAM = f"claimcheck {__version__}"
Given = Document | str | Mapping[str, Any]


def check(documents: Iterable[Given], pack: Pack | None = None, work: Work = ALONE) -> Report:
    """The report on some documents: which facts agree, were updated or clash, with the quotes.

    A document is given as a ``Document``, as a mapping with its fields, or as its bare text. The
    same documents in any order give an equal report. Raises DocumentError when one cannot be used,
    or when two share an id, and WorkerError when a worker process dies.
    """
    pack = pack or load_pack()
    return _report(_run(documents, pack, work), pack)


def explain(
    documents: Iterable[Given], fact: str, pack: Pack | None = None, work: Work = ALONE
) -> Explanation:
    """Everything that led to the verdict of one fact of the documents.

    ``fact`` is its id, a former id, or the beginning of an id that no other fact shares. Raises
    UsageError where no fact is called so.
    """
    from claimcheck.facts.called import fact_called
    from claimcheck.facts.company import tell_all
    from claimcheck.facts.near import near_misses
    from claimcheck.report.build_explanation import build_explanation
    from claimcheck.verdicts.decision import rulings_of

    pack = pack or load_pack()
    run = _run(documents, pack, work)
    meant = fact_called(fact, run.facts)
    told = tell_all(run.claims.values(), run.documents, pack)
    near = near_misses(meant, run.facts, told, pack)
    rulings = rulings_of(run.verdicts[meant.id])
    return build_explanation(_report(run, pack), meant, near, rulings)


def check_draft(
    document: Given, against: Iterable[Given], pack: Pack | None = None, work: Work = ALONE
) -> DraftReport:
    """How each claim of a draft stands against other documents: the draft is no witness.

    Raises DocumentError when a document cannot be used.
    """
    from claimcheck.compare.draft import check_claims
    from claimcheck.report.build_draft import build_draft_report

    pack = pack or load_pack()
    corpus = _run(against, pack, work)
    (given,) = as_documents([document], date_words(pack))
    draft, told = kernel_of(pack).extract(given)
    claims = _dated_by(told, draft, corpus, pack)
    return build_draft_report(
        draft,
        claims,
        check_claims(claims, draft, corpus, pack),
        corpus=corpus,
        wording=wording_of(pack),
        program=PROGRAM,
        packs=_versions(pack),
    )


def _dated_by(
    told: tuple[Claim, ...], draft: Document, corpus: Corpus, pack: Pack
) -> tuple[Claim, ...]:
    """The claims of a draft, those dated whose day hangs on another matter, told here or there."""
    claims = {**corpus.claims, **{claim.id: claim for claim in told}}
    dated = date_through(claims, (*corpus.documents.values(), draft), pack)
    return tuple(dated[claim.id] for claim in told)


def _run(documents: Iterable[Given], pack: Pack, work: Work) -> Corpus:
    """Documents in, judged facts out."""
    given = sorted(as_documents(documents, date_words(pack)), key=lambda document: document.id)
    made = list(_extractions(given, pack, work))
    read = {one.id: one for one in mark_copies((each.document for each in made), pack)}
    told = {claim.id: claim for each in made for claim in each.claims}
    claims = date_through(told, read.values(), pack)
    facts = link_claims(claims.values(), read.values(), pack)
    relays = relays_of(claims.values(), pack.names)
    sequence = sequence_of(facts, claims)
    judged = {fact.id: judge(fact, claims, read, pack, relays, sequence) for fact in facts}
    return Corpus(read, claims, facts, judged)


def _report(run: Corpus, pack: Pack) -> Report:
    return build_report(
        run.documents.values(),
        run.claims.values(),
        ((fact, run.verdicts[fact.id]) for fact in run.facts),
        wording=wording_of(pack),
        program=PROGRAM,
        packs=_versions(pack),
    )


def _versions(pack: Pack) -> dict[str, str]:
    return {language: pack.version for language in pack.languages}


def extract(document: Given, pack: Pack | None = None) -> tuple[Claim, ...]:
    """The claims of one document, in the order of its text."""
    pack = pack or load_pack()
    (given,) = as_documents([document], date_words(pack))
    return kernel_of(pack).extract(given).claims


def extract_each(
    documents: Iterable[Document], pack: Pack | None = None, work: Work = ALONE
) -> Iterator[tuple[Claim, ...]]:
    """The claims of each document, in the order of the documents, of which few are held at a time.

    Raises WorkerError when a worker process dies.
    """
    return (each.claims for each in _extractions(documents, pack or load_pack(), work))


@lru_cache(maxsize=4)
def wording_of(pack: Pack) -> Wording:
    """What a report needs to speak every interface language of a pack."""
    names = {language: Written(pack.names.by_id, language) for language in pack.messages}
    return Wording(kinds=pack.kinds, messages=pack.messages, names=names, units=pack.units)


def date_words(pack: Pack | None = None) -> DateWords:
    """A function that reads a publication date in words, in the languages of a pack and beyond.

    It takes the words, and the tag of their language where it is known; the day comes out, or
    nothing where it is not sure.
    """

    @cache
    def dates() -> MetadataDates:
        from claimcheck.values.dates.metadata import MetadataDates

        languages = (pack or load_pack()).languages
        return MetadataDates({tag: each.language for tag, each in languages.items()})

    return lambda written, language: dates().read(written, language)


def key_reader(pack: Pack) -> Callable[[str], str | None]:
    """A function that gives the key of a holder's words, in whichever language knows them."""
    from claimcheck.claims.holders.keys import KeyReader

    readers = [KeyReader(pack, language_pack) for language_pack in pack.languages.values()]

    def key_of(text: str) -> str | None:
        return next((key for reader in readers if (key := reader.key_of(text))), None)

    return key_of


def _extractions(documents: Iterable[Document], pack: Pack, work: Work) -> Iterator[Extraction]:
    """What each document gives, in their order."""
    with nullcontext() if work.cache is None else _cache(work, pack) as memory:
        made = extractions(documents, kernel_of(pack, work.seconds), jobs=work.jobs, memory=memory)
        for done, each in enumerate(made, 1):
            yield each
            work.watch(done)


def _cache(work: Work, pack: Pack) -> RowCache:
    from claimcheck.store.cache import RowCache
    from claimcheck.store.version import program_digest

    return RowCache(str(work.cache), (PROGRAM, program_digest(), pack.version), work.tell)


@lru_cache(maxsize=4)
def kernel_of(pack: Pack, seconds: float = SECONDS) -> Kernel:
    """What extracts claims with a pack, each document in its time; made ready once."""
    return Kernel(pack, seconds)
