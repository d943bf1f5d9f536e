"""From ``claimcheck.toml`` or ``pyproject.toml`` to the defaults of the options."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import click

from claimcheck.errors import Location, UsageError

NAME = "claimcheck.toml"
_PROJECT = "pyproject.toml"
_TOOL = "claimcheck"
_HEADS = (f"tool.{_TOOL}", "[tool]", "tool={")
"""The ways to begin our table, written without what TOML allows between and around keys."""
_UNSEEN = dict.fromkeys(map(ord, " \t\"'"))


class Config(NamedTuple):
    """What a file says: its path, its text, and the table that is meant for us."""

    path: Path
    text: str
    table: Mapping[str, Any]


def find_config(folder: Path) -> Config | None:
    """The nearest file with settings, from a folder upwards; ``claimcheck.toml`` goes first."""
    for above in (folder, *folder.parents):
        for name in (NAME, _PROJECT):
            if (above / name).is_file() and (found := read_config(above / name)) is not None:
                return found
    return None


def read_config(path: Path) -> Config | None:
    """The settings of a file; ``None`` for a ``pyproject.toml`` without any.

    Raises UsageError where the file cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        if path.name == _PROJECT and not _may_name_us(text):
            return None
        data = _parsed(text)
    except (OSError, ValueError) as error:
        raise UsageError(f"the settings cannot be read: {error}", at=_at(path)) from None
    if path.name != _PROJECT:
        return Config(path, text, data)
    table = data.get("tool", {}).get(_TOOL)
    return Config(path, text, table) if isinstance(table, dict) else None


def _may_name_us(text: str) -> bool:
    """Whether a ``pyproject.toml`` may hold our table, however it is written: most hold none, and
    what reads TOML takes as long to load as some pages to read."""
    plain = text.translate(_UNSEEN)
    return "\\" in plain or any(head in plain for head in _HEADS)


def _parsed(text: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(text)


def defaults_of(config: Config, commands: Mapping[str, click.Command]) -> dict[str, Any]:
    """The settings as Click takes them: for each command its options and their values.

    A setting that stands alone is meant for every command that has such an option and takes such a
    value; one under the name of a command for that command. Raises UsageError for a key that is
    neither an option nor a command.
    """
    options = {name: dict(_options(command)) for name, command in commands.items()}
    made: dict[str, Any] = {name: {} for name in options}
    known = {key for each in options.values() for key in each}
    for written, value in config.table.items():
        key = written.replace("_", "-")
        if key in known:
            for name, option in _taking(key, value, options, config):
                made[name].setdefault(option.name, _value(option, value))
        elif key in options and isinstance(value, dict):
            made[key].update(_of_command(key, value, options[key], config))
        else:
            raise _unknown(written, (*sorted(known), *options), config)
    return made


def _of_command(
    command: str, table: Mapping[str, Any], options: Mapping[str, click.Option], config: Config
) -> Iterator[tuple[str, Any]]:
    for written, value in table.items():
        option = options.get(written.replace("_", "-"))
        if option is None:
            raise _unknown(written, sorted(options), config, f" of {command!r}")
        yield str(option.name), _value(option, value)


def _taking(
    key: str, value: object, options: Mapping[str, Mapping[str, click.Option]], config: Config
) -> list[tuple[str, click.Option]]:
    """The commands with this option, without those for which the value means nothing."""
    having = [(name, each[key]) for name, each in options.items() if key in each]
    taking = [(name, one) for name, one in having if _takes(one, value)]
    if not taking:
        choices = {word for _, one in having for word in getattr(one.type, "choices", ())}
        hint = f"one of {', '.join(sorted(choices))}"
        raise UsageError(f"{key} = {value!r} means nothing", at=_at_key(key, config), hint=hint)
    return taking


def _takes(option: click.Option, value: object) -> bool:
    return not isinstance(option.type, click.Choice) or value in option.type.choices


def _options(command: click.Command) -> Iterator[tuple[str, click.Option]]:
    """The options of a command by their long names, without the dashes."""
    for one in command.params:
        if isinstance(one, click.Option) and not one.is_eager:
            yield max(one.opts, key=len).lstrip("-"), one


def _value(option: click.Option, value: object) -> object:
    """A value as it would be written on the command line; a table is one ``NAME=VALUE`` each."""
    if option.multiple and isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [f"{key}={one}" for key, one in value.items()]
    return value


def _unknown(
    key: str, known: tuple[str, ...] | list[str], config: Config, of: str = ""
) -> UsageError:
    from difflib import get_close_matches

    close = get_close_matches(key, known, n=1)
    hint = f"do you mean {close[0]!r}?" if close else f"known: {', '.join(known)}"
    return UsageError(f"unknown setting{of} {key!r}", at=_at_key(key, config), hint=hint)


def _at_key(key: str, config: Config) -> Location:
    """The line where a key stands, which ``tomllib`` does not tell."""
    spellings = (key, key.replace("-", "_"), f'"{key}"')
    lines = (
        number
        for number, line in enumerate(config.text.splitlines(), 1)
        if line.strip().startswith(spellings)
        or line.strip().endswith(tuple(f"{one}]" for one in spellings))
    )
    return Location(config.path.as_posix(), next(lines, None))


def _at(path: Path) -> Location:
    return Location(path.as_posix())
