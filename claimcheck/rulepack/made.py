"""From a folder of YAML files to a ``Pack``; every problem of every file is told at once."""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from pydantic import RootModel

from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.model.kind import Kind
from claimcheck.model.messages import Messages
from claimcheck.model.name import Name
from claimcheck.model.units import UnitTree
from claimcheck.rulepack.check import check_rule
from claimcheck.rulepack.entries import Inflection, LexiconEntry
from claimcheck.rulepack.folders import (
    STRATA,
    language_folders,
    pack_files,
    rule_files,
    strata,
)
from claimcheck.rulepack.kind_words import with_kinds
from claimcheck.rulepack.language import load_language, shown_path
from claimcheck.rulepack.lexicon import folder_of, lexicon_phrases, name_phrases
from claimcheck.rulepack.literals import literal_phrases
from claimcheck.rulepack.messages import load_messages
from claimcheck.rulepack.pack import CAPITAL, LanguagePack, Names, Pack, sounds_of, subtypes_of
from claimcheck.rulepack.phrases import Phrase, packed
from claimcheck.rulepack.rule import rule_of
from claimcheck.rulepack.schema import RuleFile, Status
from claimcheck.rulepack.source import ModelT, Source

INFLECTIONS = "inflections.yaml"
_SILENT = ("messages.yaml", "exemptions.yaml")
"""Files that decide nothing that is found."""


class _TypeTree(RootModel[dict[str, tuple[str, ...] | None]]):
    """The types of names, and what each of them is too."""


class _Problems:
    """Gathers what is wrong, so that an editor sees all of it in one run."""

    def __init__(self) -> None:
        self.found: list[RuleError] = []

    def source(self, path: Path) -> Source | None:
        try:
            return Source(path, shown_path(path))
        except RulePackError as error:
            self.found.extend(error.problems)
            return None

    def model(self, source: Source, model: type[ModelT], *keys: str | int) -> ModelT | None:
        try:
            return source.as_model(model, source.part(*keys), *keys)
        except RulePackError as error:
            self.found.extend(error.problems)
            return None

    def say(self, what: str, at: Location, hint: str | None = None) -> None:
        self.found.append(RuleError(what, at=at, hint=hint))


def made_pack(folder: Path) -> Pack:
    """The pack of a folder, made of its files.

    Raises RulePackError with all problems of all files, each at its line.
    """
    problems = _Problems()
    names = _names(folder / "names", problems)
    kinds = _kinds(folder / "kinds", problems)
    units = _units(folder / "units.yaml", problems)
    languages = {
        path.name: _language(path, names, kinds, problems) for path in language_folders(folder)
    }
    messages = _messages(folder, problems)
    if problems.found:
        raise RulePackError(problems.found)
    whole = {name: pack for name, pack in languages.items() if pack}
    return Pack(
        version=_version(folder),
        languages=whole,
        names=names._replace(sounds=sounds_of(whole.values())),
        kinds=kinds,
        messages={name: with_kinds(each, kinds.values()) for name, each in messages.items()},
        units=units,
    )


def load_inflections(folder: Path) -> Mapping[str, Inflection]:
    """The inflections of a language's folder, of a pack that loads."""
    return _entries(folder / INFLECTIONS, Inflection, _Problems())


def _language(
    folder: Path, names: Names, kinds: Mapping[str, Kind], problems: _Problems
) -> LanguagePack | None:
    try:
        language = load_language(folder)
    except RulePackError as error:
        problems.found.extend(error.problems)
        return None
    fold = folder_of(language)
    inflections = _entries(folder / INFLECTIONS, Inflection, problems)
    lexicons: dict[str, LexiconEntry] = {}
    phrases: list[Phrase] = []
    for path in sorted((folder / "lexicon").glob("*.yaml")):
        for name, entry in _entries(path, LexiconEntry, problems).items():
            unknown = [form for form in entry.forms if form not in inflections]
            if name in lexicons:
                problems.say(f"lexicon {name!r} stands twice", Location(shown_path(path)))
            elif unknown:
                problems.say(f"unknown inflection {unknown[0]!r}", Location(shown_path(path)))
            else:
                phrases += lexicon_phrases(name, entry, inflections, fold)
            lexicons[name] = entry
    for name_ in names.by_id.values():
        phrases += name_phrases(name_, language, inflections.get("adjective"), fold)
    files = tuple(_rules(folder, lexicons, names, kinds, problems))
    rules = tuple(map(rule_of, files))
    phrases += literal_phrases(files, fold)
    in_names = frozenset(f"lex.{name}" for name, entry in lexicons.items() if entry.in_names)
    return LanguagePack(language, packed(phrases, language.folding.foreign), rules, in_names)


def _messages(folder: Path, problems: _Problems) -> Mapping[str, Messages]:
    try:
        return load_messages(folder)
    except RulePackError as error:
        problems.found.extend(error.problems)
        return {}


def _rules(
    folder: Path,
    lexicons: Mapping[str, LexiconEntry],
    names: Names,
    kinds: Mapping[str, Kind],
    problems: _Problems,
) -> Iterator[RuleFile]:
    emitted = _builtin_types(names)
    for stratum in strata(folder, kinds):
        below = set(emitted)
        for path in rule_files(folder, stratum):
            source = problems.source(path)
            rule = None if source is None else problems.model(source, RuleFile)
            if source is None or rule is None:
                continue
            expected = ".".join((folder.name, stratum, path.stem))
            if rule.id != expected:
                problems.say(f"id {rule.id!r} is not its path", source.at("id"), expected)
            if rule.emits is not None and stratum not in STRATA:
                hint = f"one of {', '.join(STRATA)}"
                problems.say(
                    "rules that emit mentions have their own folders", source.at("emits"), hint
                )
            problems.found += check_rule(rule, source, stratum, lexicons, below, kinds)
            emitted.add(rule.emits or "")
            if rule.status is not Status.OFF:
                yield rule


def _builtin_types(names: Names) -> set[str]:
    every = {type_ for types in names.types.values() for type_ in types}
    return every | {"quantity", "date", "duration", "nationality"}


def _names(folder: Path, problems: _Problems) -> Names:
    by_id: dict[str, Name] = {}
    types: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*.yaml")):
        source = problems.source(path)
        if source is None:
            continue
        here: set[str] = set()
        if path.stem == "types":
            tree = problems.model(source, _TypeTree)
            types = _closed({key: value or () for key, value in tree.root.items()} if tree else {})
            continue
        if not isinstance(source.data, list | None):
            problems.say("the file lists no names", source.at(), "one '- id:' a name")
            continue
        for index in range(len(source.data or ())):
            name = problems.model(source, Name, index)
            if name is None:
                continue
            if name.id in here:
                problems.say(f"name {name.id!r} stands twice", source.at(index))
            here.add(name.id)
            by_id[name.id] = _joined(by_id[name.id], name) if name.id in by_id else name
    return _table(by_id, types)


def _table(by_id: dict[str, Name], types: dict[str, tuple[str, ...]]) -> Names:
    """Names, with what follows from them."""
    offices: dict[tuple[str, str], str] = {}
    spelled: dict[str, str] = {}
    for name in by_id.values():
        if name.state and name.office:
            offices[name.state, name.office] = name.id
        if name.type == "city" and name.stands_for:
            offices[name.stands_for, CAPITAL] = name.id
        for spelling in chain.from_iterable(name.names.values()):
            spelled.setdefault(spelling.casefold(), name.id)
    states = tuple(name.id for name in by_id.values() if name.type == "state")
    return Names(by_id, types, subtypes_of(types), offices, spelled, states)


def _joined(left: Name, right: Name) -> Name:
    """One name of two entries in two files: what the first one says, then the other."""
    told = right.model_dump(exclude_none=True) | left.model_dump(exclude_defaults=True)
    for field in ("names", "adjectives"):
        old, new = getattr(left, field), getattr(right, field)
        told[field] = {
            language: tuple(dict.fromkeys((*old.get(language, ()), *new.get(language, ()))))
            for language in (*old, *new)
        }
    return Name(**told)


def _closed(parents: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Each type with everything that it is, nearest first."""

    def above(type_: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        waiting = [type_]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found[one] = None
                waiting += reversed(parents.get(one, ()))
        return tuple(found)

    return {type_: above(type_) for type_ in parents}


def _kinds(folder: Path, problems: _Problems) -> dict[str, Kind]:
    kinds = {}
    for path in sorted(folder.glob("*.yaml")):
        source = problems.source(path)
        kind = None if source is None else problems.model(source, Kind)
        if source is None or kind is None:
            continue
        if kind.id != path.stem:
            problems.say(f"id {kind.id!r} is not its file's name", source.at("id"))
        kinds[kind.id] = kind
    return kinds


def _units(path: Path, problems: _Problems) -> UnitTree:
    source = problems.source(path) if path.is_file() else None
    tree = None if source is None else problems.model(source, UnitTree)
    return tree or UnitTree()


def _entries(path: Path, model: type[ModelT], problems: _Problems) -> dict[str, ModelT]:
    """A file that maps names to nouns of one sort."""
    source = problems.source(path) if path.is_file() else None
    found: dict[str, ModelT] = {}
    if source is None or source.data is None:
        return found
    if not isinstance(source.data, dict):
        problems.say("the file maps no names to what they mean", source.at(), "one 'name:' a line")
        return found
    for name in source.data:
        entry = problems.model(source, model, name)
        if entry is not None:
            found[name] = entry
    return found


def _version(folder: Path) -> str:
    """A hash of all that decides what is found: cases and interface messages do not."""
    digest = blake2b(digest_size=6)
    for name in pack_files(folder):
        if name.rpartition("/")[2] not in _SILENT:
            digest.update(name.encode())
            digest.update((folder / name).read_bytes())
    return digest.hexdigest()
