"""A pack as it was kept, or made of its files: what makes one is loaded only then."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from claimcheck.rulepack.compiled import compiled
from claimcheck.rulepack.folders import rules_folder
from claimcheck.rulepack.pack import Pack


@lru_cache(maxsize=4)
def load_pack(folder: Path | None = None) -> Pack:
    """The pack of a folder, by default the one that ships with the program.

    Raises RulePackError with all problems of all files, each at its line.
    """
    folder = folder or rules_folder()
    return compiled(folder, lambda: _made(folder))


def _made(folder: Path) -> Pack:
    from claimcheck.rulepack.made import made_pack

    return made_pack(folder)
