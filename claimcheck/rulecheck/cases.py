"""Runs the cases beside the rules, and every variant of them that must give the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
from claimcheck.rulecheck.variants import variants
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
    """The outcome of each case as written, and in every variant of its text, in their order.

    ``gives`` and ``nothing`` must hold in each variant; ``missed`` is run as written alone, and
    fails once the claim is found, so that the case is promoted.
    """
    trials = list(_trials(cases, pack))
    documents = [_document(number, trial) for number, trial in enumerate(trials, 1)]
    told = [each for each, trial in zip(documents, trials, strict=True) if trial.emits is None]
    claims = extract_each(as_documents(told), pack, work)
    for trial in trials:
        case, rule = trial.case, trial.case.rule
        if trial.emits is not None:
            found = list(_mentions(trial.emits, case, trial.text, pack))
        else:
            found = [shown(claim) for claim in next(claims) if claim.rule == rule]
        yield Outcome(case, trial.variant, trial.text, _wrong(case, found))


def _trials(cases: Iterable[RuleCase], pack: Pack) -> Iterator[_Trial]:
    emits = {rule.id: rule.emits for each in pack.languages.values() for rule in each.rules}
    for case in cases:
        texts = {"as written": case.case.text}
        if case.sort != "missed":
            texts |= dict(variants(case.case.text, pack.languages[case.language].language))
        for variant, text in texts.items():
            yield _Trial(case, variant, text, emits[case.rule])


def _document(number: int, trial: _Trial) -> dict[str, object]:
    case = trial.case
    return {
        "id": number,
        "text": trial.text,
        "language": case.language,
        "published": case.case.published or case.today,
    }


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
