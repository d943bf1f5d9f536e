"""The rules of a pack as a list shows them, read without the nouns of a pack: it comes at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.rulepack.folders import language_folders, rule_files, strata
from claimcheck.rulepack.parsed import parsed

_OFF = "off"


class Listed(NamedTuple):
    """What a list says of a rule."""

    id: str
    status: str
    why: str


def listed_rules(folder: Path) -> list[Listed]:
    """The rules that are run, in their order; raises RulePackError where a file is no rule.

    A pack is not checked here: ``load_pack`` tells all that is wrong with it.
    """
    return [rule for path in _paths(folder) if (rule := _listed(path)).status != _OFF]


def _paths(folder: Path) -> Iterator[Path]:
    kinds = [path.stem for path in (folder / "kinds").glob("*.yaml")]
    for language in language_folders(folder):
        for stratum in strata(language, kinds):
            yield from rule_files(language, stratum)


def _listed(path: Path) -> Listed:
    def read() -> Any:
        from claimcheck.rulepack.yaml_text import read_data

        return read_data(content, path.as_posix())

    content = path.read_bytes()
    data = parsed(content, read)
    try:
        return Listed(data["id"], data["status"], " ".join(data["why"].split()))
    except (TypeError, KeyError, AttributeError):
        problem = RuleError("the file is no rule", at=Location(path.as_posix()))
        raise RulePackError([problem]) from None
