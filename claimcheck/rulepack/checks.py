"""The checks of ``claimcheck rules lint`` that only read: rules, cases and lexicons as written."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from claimcheck.rulepack.asked import asked_by_program
from claimcheck.rulepack.items import Place, items_of, parts_of
from claimcheck.rulepack.lexicon import folder_of, inflected
from claimcheck.rulepack.lint import (
    Check,
    Issue,
    Severity,
    Written,
    WrittenLexicon,
    WrittenRule,
    cases_path,
)
from claimcheck.rulepack.made import load_inflections
from claimcheck.rulepack.schema import Item, RuleFile

LEAST_GIVES = 3
LEAST_NOTHING = 2
MEANT = frozenset({"planned", "possible", "denied", "instead"})
"""Captures that the program itself asks for."""
TOLD = frozenset(
    {"modality", "polarity", "stated", "hedge", "per", "unit", "when", "as_of", "holder", "quote"}
)
"""What a case may ask of a claim beside its slots."""


def few_cases(written: Written) -> Iterator[Issue]:
    """A rule with fewer cases than show what it finds and what it leaves alone."""
    for each in written.rules:
        sorts = [case.sort for case in each.cases]
        gives, nothing = sorts.count("gives"), sorts.count("nothing")
        if not each.cases:
            yield each.issue("no_cases", f"no cases stand beside it in {cases_path(each)}", "id")
        elif gives < LEAST_GIVES or nothing < LEAST_NOTHING:
            what = (
                f"{gives} gives and {nothing} nothing, "
                f"where {LEAST_GIVES} and {LEAST_NOTHING} are the least"
            )
            yield each.issue("few_cases", what, "id")


def case_keys(written: Written) -> Iterator[Issue]:
    """A case that asks for what no claim of its rule's kind can have, or at an unreadable day."""
    for each in written.rules:
        kind = written.pack.kinds.get(each.rule.kind or "")
        for case in each.cases:
            unknown = [key for key in case.case.claim if kind and key not in {*kind.slots, *TOLD}]
            for key in unknown:
                what = f"{case.name} asks for {key!r}, which no claim of {each.rule.kind} has"
                yield Issue("case_keys", each.rule.id, Severity.ERROR, what, case.at)
            for day in filter(None, (case.today, case.case.published)):
                if not _is_day(day):
                    what = f"{case.name}: {day!r} is no day such as 2024-03-01"
                    yield Issue("case_keys", each.rule.id, Severity.ERROR, what, case.at)


def edge_gaps(written: Written) -> Iterator[Issue]:
    """A gap with which a pattern begins or ends: it finds nothing more, only longer quotes."""
    for each in written.rules:
        for number, pattern in enumerate(each.rule.patterns):
            for place in {*_edges(pattern, last=False), *_edges(pattern, last=True)}:
                what = "a gap stands at the edge of the pattern"
                yield each.issue(
                    "edge_gap", what, "patterns", number, *place, severity=Severity.ERROR
                )


def unused_captures(written: Written) -> Iterator[Issue]:
    """A capture of a claim rule that nothing asks for."""
    for each in written.rules:
        asked = _asked(each.rule) | MEANT
        for item, place in items_of(each.rule) if each.rule.kind else ():
            for name in (item.name, *item.inside):
                if name is not None and name not in asked:
                    what = f"nothing asks for what is captured as {name!r}"
                    yield each.issue("unused_capture", what, *place, severity=Severity.WARNING)


def unused_lexicons(written: Written) -> Iterator[Issue]:
    """A lexicon that no rule asks for, nor its name for a slot, nor the program, nor a name."""
    asked = {name for each in written.rules for name in _lexicons_of(each)}
    kinds = written.pack.kinds
    names, beginnings = asked_by_program(kinds)
    beginnings += tuple(f"{kind.id}.{slot}." for kind in kinds.values() for slot in kind.slots)
    for lexicon in written.lexicons:
        by_program = lexicon.name in names or lexicon.name.startswith(beginnings)
        if lexicon.id not in asked and not by_program and not lexicon.entry.in_names:
            what = f"no rule asks for the lexicon {lexicon.name!r}"
            yield lexicon.issue("unused_lexicon", what, Severity.WARNING)


def short_forms(written: Written) -> Iterator[Issue]:
    """A phrase that folds to one letter, or to nothing."""
    for form in _forms(written):
        if sum(map(len, form.folded)) < 2:
            yield form.lexicon.issue("short_form", f"{form} is one letter")


def common_forms(written: Written) -> Iterator[Issue]:
    """An inflected form that falls together with one of the language's most common words.

    One whose own word is as common is meant so.
    """
    common = {
        name: {fold(word) for word in language.language.common}
        for name, language in written.pack.languages.items()
        for fold in (folder_of(language.language),)
    }
    for lexicon, forms in groupby(_forms(written), key=lambda form: form.lexicon):
        words = common[lexicon.language]
        for _, of_phrase in groupby(forms, key=lambda form: form.phrase):
            plain, *others = of_phrase
            for form in others if plain.folded not in words else ():
                if form.folded in words:
                    yield lexicon.issue("common_form", f"{form} is also a most common word")


def double_keys(written: Written) -> Iterator[Issue]:
    """A phrase that stands under two headwords of one lexicon."""
    heads: dict[WrittenLexicon, dict[tuple[str, ...], set[str]]] = {}
    for phrase in _phrases(written):
        under = heads.setdefault(phrase.lexicon, {}).setdefault(phrase.folded, set())
        under.add(phrase.key)
    for lexicon, found in heads.items():
        for folded, keys in found.items():
            if len(keys) > 1:
                what = f"{' '.join(folded)!r} stands under {' and '.join(sorted(keys))}"
                yield lexicon.issue("double_key", what, Severity.WARNING)


CHECKS: tuple[Check, ...] = (
    few_cases,
    case_keys,
    edge_gaps,
    unused_captures,
    unused_lexicons,
    short_forms,
    common_forms,
    double_keys,
)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _edges(items: tuple[Item, ...], *, last: bool) -> Iterator[Place]:
    """The places of the gaps with which items can begin, or with ``last`` end."""
    indexes = range(len(items))
    for index in reversed(indexes) if last else indexes:
        item = items[index]
        if item.gap is not None:
            yield (index,)
        for keys, part in parts_of(item):
            for place in _edges(part, last=last):
                yield (index, *keys, *place)
        if not item.opt:
            return


def _asked(rule: RuleFile) -> set[str]:
    values = [value for each in rule.slots.values() for value in each]
    values += [*rule.span, *filter(None, (rule.quantity, rule.when, rule.as_of, rule.unit))]
    values += [*filter(None, (rule.holder,))]
    return {value.removeprefix("$").partition(".")[0] for value in values}


def _lexicons_of(each: WrittenRule) -> Iterator[str]:
    language = each.rule.id.partition(".")[0]
    for item, _ in items_of(each.rule):
        types = (*item.type, *item.not_next, *item.not_before, *item.until, *item.inside.values())
        for name in (
            *item.lex,
            *item.holds,
            *item.lacks,
            *item.despite,
            *item.led_by,
            *(type_.removeprefix("lex.") for type_ in types),
        ):
            yield f"{language}.{name}"
    for name in (*each.rule.near, *each.rule.unless):
        yield f"{language}.{name}"


class _Form(NamedTuple):
    """One form of a phrase of a lexicon, under its headword, and its folded words."""

    lexicon: WrittenLexicon
    key: str
    phrase: str
    form: str
    folded: tuple[str, ...]

    def __str__(self) -> str:
        if self.form == self.phrase:
            return repr(self.phrase)
        return f"{self.form!r} (a form of {self.phrase!r})"


def _phrases(written: Written) -> Iterator[_Form]:
    """Every phrase with a headword, in every form."""
    return (form for form in _forms(written) if form.key)


def _forms(written: Written) -> Iterator[_Form]:
    """Every form of every phrase of every lexicon."""
    folders = {each.language: each.source.path.parent.parent for each in written.lexicons}
    inflections = {name: load_inflections(folder) for name, folder in folders.items()}
    folds = {name: folder_of(written.pack.languages[name].language) for name in folders}
    for lexicon in written.lexicons:
        ways = [inflections[lexicon.language][each] for each in lexicon.entry.forms]
        for key, phrases in {"": lexicon.entry.words, **lexicon.entry.keys}.items():
            for phrase in phrases:
                for form in inflected(phrase, ways):
                    yield _Form(lexicon, key, phrase, form, folds[lexicon.language](form))
