"""From YAML to plain data, quickly, or to data that knows its lines."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from claimcheck.errors import Location, RuleError, RulePackError

_LIBYAML = "_ruamel_yaml"
"""The module with which ruamel.yaml reads through libyaml: many times as fast, without lines."""


def read_data(content: bytes, shown: str) -> Any:
    """The data of a file, without lines where that is quicker.

    Raises RulePackError with the line of what is no YAML; ``shown`` is the path that it names.
    """
    return read_plain(content) or read_with_lines(content, shown)


def read_plain(content: bytes) -> Any:
    """The data of a file, read through libyaml; nothing where that is missing or stumbles."""
    if find_spec(_LIBYAML) is None:
        return None
    reader = YAML(typ="safe")
    reader.allow_duplicate_keys = False
    with suppress(YAMLError, UnicodeDecodeError):
        return reader.load(content.decode("utf-8"))


def read_with_lines(content: bytes, shown: str) -> Any:
    """The data of a file, of which ``line_of`` tells the lines.

    Raises RulePackError with the line of what is no YAML; ``shown`` is the path that it names.
    """
    reader = YAML(typ="rt")
    reader.allow_duplicate_keys = False
    try:
        return reader.load(content.decode("utf-8"))
    except DuplicateKeyError as error:
        raise _problem(error, "a key stands twice in one mapping", shown) from None
    except MarkedYAMLError as error:
        raise _problem(error, f"not valid YAML: {error.problem}", shown) from None
    except (YAMLError, UnicodeDecodeError) as error:
        problem = RuleError(f"not readable as YAML in UTF-8: {error}", at=Location(shown))
        raise RulePackError([problem]) from None


def line_of(data: Any, keys: Sequence[str | int]) -> int:
    """The line of the part that ``keys`` lead to, or of the last part on the way."""
    node, line = data, 1
    for key in keys:
        try:
            if isinstance(node, CommentedMap):
                line = node.lc.key(key)[0] + 1
            elif isinstance(node, CommentedSeq):
                line = node.lc.item(key)[0] + 1
            node = node[key]
        except (KeyError, IndexError, TypeError):
            break
    return line


def _problem(error: MarkedYAMLError, what: str, shown: str) -> RulePackError:
    mark = error.problem_mark
    line = None if mark is None else mark.line + 1
    return RulePackError([RuleError(what, at=Location(shown, line))])
