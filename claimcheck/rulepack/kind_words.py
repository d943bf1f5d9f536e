"""The words of kinds as messages, so that a kind brings all that a report says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.model.kind import Kind
from claimcheck.model.messages import Messages


def with_kinds(messages: Messages, kinds: Iterable[Kind]) -> Messages:
    """The messages of a language with the words and slot names that the kinds bring themselves.

    What ``messages.yaml`` says already stays as it is there.
    """
    brought = {code: text for kind in kinds for code, text in _brought(kind, messages.language)}
    return messages.model_copy(update={"texts": {**brought, **messages.texts}})


def _brought(kind: Kind, language: str) -> Iterator[tuple[str, str]]:
    for word, text in _said(kind.words, language).items():
        yield f"word.{kind.id}.{word}", text
    labels = _said(kind.labels, language)
    for name in kind.slots:
        yield f"slot.{name}", labels.get(name, name.replace("_", " "))


def _said(texts: Mapping[str, Mapping[str, str]], language: str) -> Mapping[str, str]:
    """The texts of a language, else those of the first one that there is."""
    return texts.get(language) or texts.get(min(texts, default=""), {})
