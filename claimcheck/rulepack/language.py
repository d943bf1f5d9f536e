"""From the language files of a pack to the ``Language`` that the text and values stages take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.model.base import Model
from claimcheck.model.date_words import DateWords
from claimcheck.model.language import Language
from claimcheck.model.number_words import NumberWords
from claimcheck.model.quantity_words import QuantityWords
from claimcheck.rulepack.source import ModelT, Source

_PARTS: dict[str, type[Model]] = {
    "numbers": NumberWords,
    "quantities": QuantityWords,
    "dates": DateWords,
}


def load_language(folder: Path) -> Language:
    """The language of a folder such as ``rules/ar``.

    ``language.yaml`` says how it is written; ``numbers.yaml``, ``quantities.yaml`` and
    ``dates.yaml`` hold the words of those dimensions and may be absent. Raises RulePackError with
    all problems of all four files, each at its line.
    """
    problems: list[RuleError] = []
    parts = {
        name: _part(folder / f"{name}.yaml", model, problems) for name, model in _PARTS.items()
    }
    path = folder / "language.yaml"
    if not path.is_file():
        problems.append(RuleError("file is missing", at=Location(shown_path(path))))
        raise RulePackError(problems)
    try:
        source = Source(path, shown_path(path))
        written: dict[str, Any] = {**(source.data or {})}
        language = source.as_model(Language, {**written, **parts}) if not problems else None
    except RulePackError as error:
        problems.extend(error.problems)
        language = None
    if language is None:
        raise RulePackError(problems)
    return language


def _part(path: Path, model: type[ModelT], problems: list[RuleError]) -> ModelT | None:
    if not path.is_file():
        return model()
    try:
        return Source(path, shown_path(path)).as_model(model)
    except RulePackError as error:
        problems.extend(error.problems)
        return None


def shown_path(path: Path) -> str:
    """A path as errors show it: from ``rules/`` on, where it stands in such a folder."""
    parts = path.parts
    if "rules" in parts:
        last = len(parts) - 1 - parts[::-1].index("rules")
        return "/".join(parts[last:])
    return path.as_posix()
