"""Where the packs lie, and which of their files are rules; nothing is read here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

STRATA = ("words", "names", "groups", "holders", "asides", "attribution")
"""The folders of rules that emit mentions, lowest first; claims come after."""
CASES = ".cases.yaml"


def rules_folder() -> Path:
    """Where the packs lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def pack_files(folder: Path) -> list[str]:
    """The files of a pack without the cases, each as its path inside the folder, sorted."""
    found = []
    for top, _, names in os.walk(folder):
        inside = os.path.relpath(top, folder).replace(os.sep, "/")
        lead = "" if inside == "." else f"{inside}/"
        found += [lead + name for name in names if name.endswith(".yaml")]
    return sorted((name for name in found if not name.endswith(CASES)), key=_parts)


def language_folders(folder: Path) -> list[Path]:
    """The folders of the languages of a pack."""
    return [path.parent for path in sorted(folder.glob("*/language.yaml"))]


def strata(folder: Path, kinds: Iterable[str]) -> tuple[str, ...]:
    """The folders of a language's rules in their order; one that is no kind comes last."""
    known = (*STRATA, *sorted(kinds))
    others = {path.parent.name for path in folder.glob("*/*.yaml")} - {*known, "lexicon"}
    return (*known, *sorted(others))


def rule_files(folder: Path, stratum: str) -> Iterator[Path]:
    """The rules of one of these folders, without their cases."""
    for path in sorted((folder / stratum).glob("*.yaml")):
        if not path.name.endswith(CASES):
            yield path


def _parts(path: str) -> list[str]:
    return path.split("/")
