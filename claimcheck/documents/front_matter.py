"""From what stands between the fences of a text file to what it says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.tokens import AliasToken

from claimcheck.errors import Location, MetadataError


def read_front_matter(block: str, path: str) -> Mapping[str, Any]:
    """The front matter with every scalar as a text, as the readers of dates and words expect.

    Raises MetadataError with the line of the file at ``path``.
    """
    try:
        aliases = any(isinstance(token, AliasToken) for token in YAML(pure=True).scan(block))
        found = None if aliases else YAML(typ="base", pure=True).load(block)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        line = None if mark is None else mark.line + 2
        what = f"the front matter is not valid YAML: {error.problem}"
        raise MetadataError(what, at=Location(path, line)) from None
    except (YAMLError, RecursionError, ValueError) as error:
        what = f"the front matter is not readable as YAML: {str(error).splitlines()[0]}"
        raise MetadataError(what, at=Location(path, 1)) from None
    if not isinstance(found, dict):
        hint = "one 'key: value' a line, no aliases"
        raise MetadataError("the front matter is no mapping", at=Location(path, 1), hint=hint)
    return found
