"""A pack as lines of text, and the pack again, of which no more is made than a text asks for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.model.kind import Kind
from claimcheck.model.language import Language
from claimcheck.model.messages import Messages
from claimcheck.model.units import UnitNode, UnitTree
from claimcheck.rulepack.kept_names import KeptNames, kept_names
from claimcheck.rulepack.pack import LanguagePack, Names, Pack, sounds_of, subtypes_of
from claimcheck.rulepack.phrases import Phrases
from claimcheck.rulepack.plain import noun_of, nouns_of, plain_of
from claimcheck.rulepack.remade import kept_rules, rules_again


def written_pack(pack: Pack) -> str:
    """The lines of a pack: its head, its names, and for each language three."""
    ids, names = kept_names(pack.names.by_id)
    head = {
        "version": pack.version,
        "kinds": plain_of(dict(pack.kinds)),
        "messages": plain_of(dict(pack.messages)),
        "units": plain_of(pack.units.root),
        "ids": ids,
        "types": dict(pack.names.types),
        "offices": [[*held, id_] for held, id_ in pack.names.offices.items()],
        "spelled": dict(pack.names.spelled),
        "states": pack.names.states,
        "languages": list(pack.languages),
    }
    lines = [_compact(head), names]
    for language in pack.languages.values():
        rules, files, items = kept_rules(language.rules)
        told = {
            "language": plain_of(language.language),
            "phrases": language.phrases,
            "rules": rules,
            "in_names": sorted(language.in_names),
        }
        lines += [_compact(told), files, items]
    return "\n".join(lines)


def pack_again(written: bytes) -> Pack:
    """The pack that was written so; raises ValueError where it is none."""
    lines = iter(written.decode().split("\n"))
    head, names = json.loads(next(lines)), next(lines)
    languages = {name: _language_again(lines) for name in head["languages"]}
    return Pack(
        version=head["version"],
        languages=languages,
        names=_names_again(head, names)._replace(sounds=sounds_of(languages.values())),
        kinds=nouns_of(head["kinds"], Kind),
        messages=nouns_of(head["messages"], Messages),
        units=UnitTree.model_construct(nouns_of(head["units"], UnitNode)),
    )


def _names_again(head: Mapping[str, Any], written: str) -> Names:
    types = {name: tuple(above) for name, above in head["types"].items()}
    offices = {(state, office): id_ for state, office, id_ in head["offices"]}
    by_id = KeptNames(head["ids"], written)
    spelled, states = head["spelled"], tuple(head["states"])
    return Names(by_id, types, subtypes_of(types), offices, spelled, states)


def _language_again(lines: Iterator[str]) -> LanguagePack:
    told = json.loads(next(lines))
    return LanguagePack(
        noun_of(told["language"], Language),
        _phrases_again(*told["phrases"]),
        rules_again(told["rules"], next(lines), next(lines)),
        frozenset(told["in_names"]),
    )


def _phrases_again(
    plain: dict[str, str], foreign: dict[str, str], sorts: list[list[Any]]
) -> Phrases:
    return Phrases(plain, foreign, tuple((type_, article) for type_, article in sorts))


def _compact(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
