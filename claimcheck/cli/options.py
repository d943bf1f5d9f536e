"""The arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

import click

from claimcheck.cli.codes import NEVER, UNUSABLE
from claimcheck.cli.reading import Reading
from claimcheck.cli.working import Working

if TYPE_CHECKING:
    from claimcheck.documents.result import ReadResult
    from claimcheck.documents.stream import Stream

ResultT = TypeVar("ResultT")
Command = Callable[..., int]

VERDICTS = (
    "disputed",
    "unsettled",
    "updated",
    "corroborated",
    "consistent",
    "single_origin",
    "undetermined",
)
"""The verdicts, the gravest first: those of ``VerdictKind``, which would load all the nouns."""


def reads_documents(command: Command) -> Callable[..., None]:
    """Give a command the documents that its arguments name, as ``read``.

    The command returns its exit code; input that could not be read makes it 2.
    """
    return _reads(command, Reading.all)


def streams_documents(command: Command) -> Callable[..., None]:
    """As ``reads_documents``, where the command goes through them one by one, however many."""
    return _reads(command, Reading.stream)


def _reads(
    command: Command, read_with: Callable[[Reading, Sequence[str]], ReadResult | Stream]
) -> Callable[..., None]:
    @click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
    @document_options
    @click.pass_context
    @wraps(command)
    def read_first(
        context: click.Context,
        /,
        paths: Sequence[str],
        reading: Reading,
        keep_going: bool,
        **rest: object,
    ) -> None:
        read = read_with(reading, paths)
        code = command(read=read, **rest)
        context.exit(UNUSABLE if read.problems and not keep_going else code)

    return read_first


def document_options(command: Callable[..., ResultT]) -> Callable[..., ResultT]:
    """The options that say how documents are read, as ``reading``, and ``--keep-going``."""

    @wraps(command)
    def with_reading(*arguments: object, **given: object) -> ResultT:
        asked = {name: given.pop(name) for name in Reading.__annotations__}
        reading = Reading(**cast("dict[str, Any]", asked))
        return command(*arguments, reading=reading, **given)

    wrapped: Callable[..., ResultT] = with_reading
    for option in (
        click.option(
            "--time-limit",
            type=click.FloatRange(min=0),
            default=120.0,
            show_default=True,
            metavar="SECONDS",
            help="The longest that one file and one document may take; 0 for no end.",
        ),
        click.option(
            "--max-characters",
            type=click.IntRange(min=1),
            default=1_000_000,
            show_default=True,
            help="The longest text that is taken for one document.",
        ),
        click.option(
            "--max-megabytes",
            type=click.IntRange(min=1),
            default=50,
            show_default=True,
            help="The largest file that is opened, and the most that is unpacked from one.",
        ),
        click.option(
            "--keep-going", is_flag=True, help="Do not exit 2 because some input cannot be read."
        ),
        click.option(
            "--field",
            callback=_pairs,
            multiple=True,
            metavar="OURS=THEIRS",
            help="The key or column of foreign records that holds a field, as in text=body.",
        ),
        click.option(
            "--source",
            callback=_pairs,
            multiple=True,
            metavar="FILE=NAME",
            help="The source of a document; may be given several times.",
        ),
        click.option(
            "--published",
            callback=_pairs,
            multiple=True,
            metavar="FILE=DATE",
            help="The publication date of a document; may be given several times.",
        ),
    ):
        wrapped = option(wrapped)
    return wrapped


def work_options(command: Callable[..., ResultT]) -> Callable[..., ResultT]:
    """``--jobs N|auto`` and ``--cache FILE``, as ``working``."""

    @wraps(command)
    def with_working(
        *arguments: object, jobs: int | Literal["auto"], cache: str | None, **given: object
    ) -> ResultT:
        return command(*arguments, working=Working(jobs, cache), **given)

    wrapped: Callable[..., ResultT] = with_working
    for option in (
        click.option(
            "--cache",
            metavar="FILE",
            help="Keep the claims of every document there, and read only new ones the next time.",
        ),
        click.option(
            "--jobs",
            callback=_jobs,
            default="auto",
            show_default=True,
            metavar="N|auto",
            help="How many processes read; auto takes one for some hundred documents.",
        ),
    ):
        wrapped = option(wrapped)
    return wrapped


def format_option(
    *formats: str,
) -> Callable[[Callable[..., ResultT]], Callable[..., ResultT]]:
    """``--format``, one of these; the first is the default."""
    choice = click.Choice(formats)
    return click.option("--format", "format_", type=choice, default=formats[0], show_default=True)


def fail_on_option(
    gates: Sequence[str], text: str
) -> Callable[[Callable[..., ResultT]], Callable[..., ResultT]]:
    """``--fail-on GATE``: one of these, the gravest first; by default none."""
    choice = click.Choice([*gates, NEVER])
    return click.option("--fail-on", type=choice, default=NEVER, show_default=True, help=text)


def lang_option(command: Callable[..., ResultT]) -> Callable[..., ResultT]:
    """``--lang LANGUAGE``."""
    text = "The language of the page."
    return click.option("--lang", default="en", show_default=True, help=text)(command)


def output_option(command: Callable[..., ResultT]) -> Callable[..., ResultT]:
    """``--output FILE``."""
    text = "Write there instead of to standard output."
    return click.option("--output", metavar="FILE", help=text)(command)


def _jobs(context: click.Context, parameter: click.Parameter, given: str) -> int | Literal["auto"]:
    if given == "auto":
        return "auto"
    if not given.isdecimal() or int(given) < 1:
        raise click.BadParameter(f"{given!r} is no number of processes", context, parameter)
    return int(given)


def _pairs(
    context: click.Context, parameter: click.Parameter, given: Sequence[str]
) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for written in given:
        name, _, value = written.partition("=")
        if not (name and value):
            expected = parameter.metavar
            raise click.BadParameter(f"{written!r} is not {expected}", context, parameter)
        pairs[name] = value
    return pairs
