"""From ``rules/<language>/messages.yaml`` to the messages of every interface language."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.model.base import Model
from claimcheck.model.messages import Messages, Plural, PluralForm, PluralRule
from claimcheck.rulepack.language import shown_path
from claimcheck.rulepack.source import Source

NAME = "messages.yaml"
_BESIDE = ("by", "behind", "whole")
"""What a message with plural forms may hold beside them."""
Keys = tuple[str, ...]


class MessageFile(Model):
    """What stands in a ``messages.yaml``: groups of messages, groups within groups."""

    direction: str
    plural: PluralRule
    governing: tuple[str, ...] = ()
    messages: dict[str, Any]


def load_messages(folder: Path) -> dict[str, Messages]:
    """The messages of all languages of a folder such as ``rules``, by language.

    A message of a group is called ``group.message``. Raises RulePackError with every problem.
    """
    found: dict[str, Messages] = {}
    problems: list[RuleError] = []
    for path in sorted(folder.glob(f"*/{NAME}")):
        try:
            found[path.parent.name] = _load(path)
        except RulePackError as error:
            problems += error.problems
    if not found and not problems:
        problems.append(RuleError(f"no language has a {NAME}", at=Location(shown_path(folder))))
    if problems:
        raise RulePackError(problems)
    return found


def gaps_of(text: str | Plural) -> frozenset[str]:
    """The names of the gaps of a message, in any of its forms."""
    templates = [text] if isinstance(text, str) else [*text.forms.values(), "{" + text.by + "}"]
    return frozenset(
        name for one in templates for _, name, _, _ in Formatter().parse(one) if name is not None
    )


def _load(path: Path) -> Messages:
    source = Source(path, shown_path(path))
    file = source.as_model(MessageFile)
    texts: dict[str, str | Plural] = {}
    problems: list[RuleError] = []
    for keys, node in _leaves(file.messages):
        try:
            texts[".".join(keys)] = _message(node)
        except ValueError as error:
            problems.append(RuleError(str(error), at=source.at("messages", *keys)))
    if problems:
        raise RulePackError(problems)
    return Messages(
        language=path.parent.name,
        direction=file.direction,
        plural=file.plural,
        governing=file.governing,
        texts=texts,
    )


def _leaves(group: Mapping[Any, Any], above: Keys = ()) -> Iterator[tuple[Keys, Any]]:
    for key, node in group.items():
        keys = (*above, str(key))
        if isinstance(node, Mapping) and not _is_plural(node):
            yield from _leaves(node, keys)
        else:
            yield keys, node


def _is_plural(node: Mapping[Any, Any]) -> bool:
    return PluralForm.OTHER in node and set(node) <= {*PluralForm, *_BESIDE}


def _message(node: object) -> str | Plural:
    if isinstance(node, Mapping):
        forms = {PluralForm(key): str(node[key]) for key in node if key not in _BESIDE}
        beside = {key: str(node[key]) for key in _BESIDE if key in node}
        message: str | Plural = Plural(forms=forms, **beside)
    elif isinstance(node, str):
        message = node
    else:
        raise ValueError(f"a message is a text, not {node!r}")
    gaps_of(message)  # a brace that is not closed is a ValueError
    return message
