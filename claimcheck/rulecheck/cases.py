"""Runs the cases beside the rules, and every variant of them that must give the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from claimcheck.documents.record import as_documents
from claimcheck.engine.work import ALONE, Work
from claimcheck.errors import RuleError
from claimcheck.mentions.find import MentionFinder
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Mention
from claimcheck.pipeline import extract_each
from claimcheck.rulecheck.variants import JOINED, joint_variants, variants
from claimcheck.rulepack.cases import RuleCase, load_cases
from claimcheck.rulepack.folders import rules_folder
from claimcheck.rulepack.pack import Pack


class Outcome(NamedTuple):
    """What became of a case in one variant of its text; ``why`` tells what was wrong."""

    case: RuleCase
    variant: str
    text: str
    why: str | None

    @property
    def passed(self) -> bool:
        return self.why is None


_Read = tuple[str, str, str]
"""What a document is made of: a text, its language and its day."""


class _Trial(NamedTuple):
    """A case in one variant of its text; ``emits`` is the type of mention that its rule makes."""

    case: RuleCase
    variant: str
    text: str
    emits: str | None


def failed_cases(
    cases: Iterable[RuleCase], pack: Pack, work: Work = ALONE
) -> tuple[RuleError, ...]:
    """Those cases that do not give what they say, each at its line."""
    return tuple(
        RuleError(f"{each.case.name} ({each.variant}): {each.why}", at=each.case.at)
        for each in run_cases(cases, pack, work)
        if not each.passed
    )


def runnable_cases(
    pack: Pack, folder: Path | None = None, within: str = ""
) -> tuple[RuleCase, ...]:
    """The cases beside the rules that are run: a rule that is off has none.

    ``within`` is the id of a rule or of a folder of rules ("ar.flight") whose cases are meant.
    """
    run = {
        rule.id
        for language in pack.languages.values()
        for rule in language.rules
        if f"{rule.id}.".startswith(f"{within}." if within else "")
    }
    return tuple(case for case in load_cases(folder or rules_folder()) if case.rule in run)


def run_cases(cases: Iterable[RuleCase], pack: Pack, work: Work = ALONE) -> Iterator[Outcome]:
    """The outcome of each case as written, and of its text written otherwise, in their order.

    ``gives`` and ``nothing`` must hold however the text is written. It is first read with all
    changes made at once; where that fails, with each of them alone, and those that fail are told,
    or all together where none of them does. ``missed`` is run as written alone, and fails once the
    claim is found, so that the case is promoted.
    """
    emits = {rule.id: rule.emits for each in pack.languages.values() for rule in each.rules}
    tried = [
        _Trial(case, variant, text, emits[case.rule])
        for case in cases
        for variant, text in _texts(case, pack)
    ]
    for trial, outcome in zip(tried, _run(tried, pack, work), strict=True):
        yield from [outcome] if outcome.passed else _told_apart(trial, outcome, pack)


def _texts(case: RuleCase, pack: Pack) -> Iterator[tuple[str, str]]:
    yield "as written", case.case.text
    if case.sort != "missed":
        yield from joint_variants(case.case.text, pack.languages[case.language].language)


def _told_apart(trial: _Trial, outcome: Outcome, pack: Pack) -> list[Outcome]:
    """The single changes that make a case fail, where it fails with several."""
    language = pack.languages[trial.case.language].language
    names = trial.variant.split(JOINED)
    single = [
        trial._replace(variant=name, text=text)
        for name, text in variants(trial.case.case.text, language)
        if name in names
    ]
    return [each for each in _run(single, pack) if not each.passed] or [outcome]


def _run(trials: Sequence[_Trial], pack: Pack, work: Work = ALONE) -> Iterator[Outcome]:
    """The outcome of each trial, in their order; what several rules' cases share is read once."""
    read = dict.fromkeys(_read(trial) for trial in trials if trial.emits is None)
    documents = [
        {"id": number, "text": text, "language": language, "published": day}
        for number, (text, language, day) in enumerate(read, 1)
    ]
    each = extract_each(as_documents(documents), pack, work)
    claims: dict[_Read, tuple[Claim, ...]] = {}
    for trial in trials:
        case, rule = trial.case, trial.case.rule
        if trial.emits is not None:
            found = list(_mentions(trial.emits, case, trial.text, pack))
        else:
            key = _read(trial)
            told = claims[key] if key in claims else claims.setdefault(key, next(each))
            found = [shown(claim) for claim in told if claim.rule == rule]
        yield Outcome(case, trial.variant, trial.text, _wrong(case, found))


def _read(trial: _Trial) -> _Read:
    case = trial.case
    return trial.text, case.language, case.case.published or case.today


def _wrong(case: RuleCase, found: list[dict[str, object]]) -> str | None:
    right = any(_agrees(each, case.case.claim) for each in found)
    if case.sort == "gives" and not right:
        return f"should give {case.case.claim}, gives {found or 'nothing'}"
    if case.sort == "nothing" and found:
        return f"should give nothing, gives {found}"
    if case.sort == "missed" and right:
        return "is found now: move it to 'gives'"
    return None


def _mentions(type_: str, case: RuleCase, text: str, pack: Pack) -> Iterator[dict[str, object]]:
    chart = _finder(pack, case.language).read(text)
    for index in range(len(chart.words)):
        for mention in chart.at(index):
            if mention.type == type_ and mention.rule == case.rule:
                yield _shown_mention(mention, chart.text)


def _shown_mention(mention: Mention, text: str) -> dict[str, object]:
    parts = {name: part.key for name, part in mention.parts}
    return {**parts, "key": mention.key, "text": text[mention.start : mention.end]}


def shown(claim: Claim) -> dict[str, object]:
    """A claim as cases write it: one flat mapping."""
    flat: dict[str, object] = {name: value.key for name, value in claim.slots.items()}
    flat |= {"modality": claim.modality.value, "polarity": claim.polarity.value}
    if claim.quantity is not None:
        flat |= {
            "stated": claim.quantity.stated,
            "hedge": claim.quantity.hedge.value,
            "per": claim.quantity.per,
        }
    for name, moment in (("when", claim.when), ("as_of", claim.as_of)):
        if moment is not None:
            flat[name] = moment.edtf
    if claim.attribution:
        flat["holder"] = "+".join(sorted(holder.key for holder in claim.attribution[0]))
    return flat


def _agrees(found: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Whether a find has all that a case asks for; ``null`` asks for its absence."""
    return all(found.get(name) == value for name, value in wanted.items())


@lru_cache(maxsize=8)
def _finder(pack: Pack, language: str) -> MentionFinder:
    return MentionFinder(pack, pack.languages[language])
