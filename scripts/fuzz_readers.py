"""Feeds damaged and hostile input to the readers, the rule loader and the renderers.

    python scripts/fuzz_readers.py                      # two seconds each: what the tests run
    python scripts/fuzz_readers.py --minutes 10 html    # ten minutes of web pages
    python scripts/fuzz_readers.py --engine atheris --minutes 10 csv

Whatever comes in, a reader gives documents and problems and raises nothing, within a few seconds;
texts can be written as UTF-8, errors stand on one line, and every quote is its span of the text.
What breaks that is kept in a folder, and the exit code is 1. Hypothesis damages good files by
default; atheris (an extra of its own, ``fuzz``) also watches which lines of the readers they reach.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

if "atheris" in sys.argv:
    # it must see the readers before anybody else loads them
    from importlib import import_module

    import atheris

    with atheris.instrument_imports(include=["claimcheck.documents"]):
        for module in ("read", "docx", "html", "warc", "table", "json_file", "news_xml"):
            import_module(f"claimcheck.documents.{module}")

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from claimcheck import pipeline
from claimcheck.documents import formats
from claimcheck.documents.budget import OutOfTime, time_budget
from claimcheck.documents.drawn import Line, paragraphs_of
from claimcheck.documents.files import File, How
from claimcheck.documents.limits import Limits
from claimcheck.errors import ClaimcheckError
from claimcheck.report.to_html import render_html
from claimcheck.report.to_json import render_json
from claimcheck.report.to_terminal import render_terminal
from claimcheck.rulepack.load import load_pack
from tests.inputs import INPUTS, archive, word
from tests.packs import SMALL, write_pack

SECONDS = 30.0
"""What one input may take, on a machine that has other work too."""
LIMITS = Limits(megabytes=5, characters=500_000, seconds=0)
ROUND = 100
PIECES = [
    *(
        "<",
        ">",
        "</p>",
        "<!--",
        "<![CDATA[",
        "&#x;",
        "&lt;",
        '"',
        "'",
        "{",
        "[",
        "]",
        "\\",
        "=",
        "%",
    ),
    *("\0", "\x1b[2J", "\u202e", "\u200f", "\ud800", "\ufeff", "\r\n", "---\n", "\t", ",", ":"),
    *("قُتل 12 شخصا", "٢٠٢٥", "2025-13-45", "nan", "1e999", "-1", "0" * 30, "!!python/object", "*a"),
    *("PK\x03\x04", "%PDF-", "WARC/1.0\r\n", "\x1f\x8b", "<?xml version='1.0'?>", "<!DOCTYPE a ["),
]
Check = Callable[[bytes], None]


def main() -> None:
    """Fuzz what is asked for; leave with 1 where something broke."""
    asked = _arguments()
    if asked.engine == "atheris":
        _with_atheris(asked.targets[0], asked.minutes)
    broken = [one for name in asked.targets for one in _fuzzed(name, asked)]
    sys.exit(1 if broken else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fuzz the readers, the rules and the renderers.")
    parser.add_argument("targets", nargs="*", default=[], metavar="TARGET", help=" ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=2 / 60)
    parser.add_argument("--engine", choices=["hypothesis", "atheris"], default="hypothesis")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--keep", type=Path, default=Path(tempfile.gettempdir()) / "claimcheck-fuzz"
    )
    asked = parser.parse_args()
    asked.targets = asked.targets or list(TARGETS)
    for name in asked.targets:
        if name not in TARGETS:
            parser.error(f"no target {name!r}; there are {' '.join(TARGETS)}")
    return asked


def _fuzzed(name: str, asked: argparse.Namespace) -> Iterator[bytes]:
    """Run one target on one input at least, and until its time is over; yields what broke it."""
    check, seeds = TARGETS[name]
    inputs = _damaged(seeds())
    began, count, slowest, number = time.monotonic(), 0, 0.0, asked.seed
    end = began + asked.minutes * 60
    broken: list[bytes] = []

    def one(data: bytes) -> None:
        nonlocal count, slowest
        started = time.monotonic()
        count += 1
        try:
            with time_budget(SECONDS):
                check(data)
        except (Exception, OutOfTime) as error:  # noqa: BLE001 - whatever it is, it is a find
            broken.append(data)
            kept = _keep(asked.keep, name, data)
            print(f"{name}: {type(error).__name__}: {str(error)[:200]!r}: {kept}", flush=True)
        slowest = max(slowest, time.monotonic() - started)

    def goes_on() -> bool:
        return not count or (time.monotonic() < end and len(broken) < 20)

    while goes_on():
        number += 1
        _round(inputs, one, number, goes_on)
    took = time.monotonic() - began
    told = f"{count} inputs in {took:.0f} s, the slowest {slowest:.2f} s, {len(broken)} broke it"
    print(f"{name}: {told}", flush=True)
    yield from broken


def _round(
    inputs: st.SearchStrategy[bytes], one: Check, number: int, goes_on: Callable[[], bool]
) -> None:
    @seed(number)
    @settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs)
    def run(data: bytes) -> None:
        if goes_on():
            one(data)

    run()


def _damaged(seeds: list[bytes]) -> st.SearchStrategy[bytes]:
    """Good files with some bytes replaced, cut out, doubled, or put in from elsewhere."""
    pieces = st.sampled_from([piece.encode("utf-8", "surrogatepass") for piece in PIECES])
    edit = st.tuples(
        st.floats(0, 1),
        st.integers(0, 64),
        st.one_of(pieces, st.binary(max_size=4)),
        st.integers(1, 9),
    )
    damaged = st.builds(_edited, st.sampled_from(seeds), st.lists(edit, max_size=8))
    return st.one_of(damaged, damaged, st.binary(max_size=200), st.lists(pieces).map(b"".join))


def _edited(data: bytes, edits: list[tuple[float, int, bytes, int]]) -> bytes:
    for place, length, piece, times in edits:
        at = int(place * len(data))
        data = data[:at] + piece * times + data[at + length :]
    return data


def _keep(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{blake2b(data, digest_size=6).hexdigest()}"
    path.write_bytes(data)
    return path


def _reader_of(file_name: str) -> Check:
    """A check of the reader of such files."""

    def check(data: bytes) -> None:
        file = File(file_name, f"in/{file_name}", data, How(limits=LIMITS))
        result = formats.read(file, {})
        for document in result.documents:
            document.model_dump_json().encode()
            assert any(character.isalnum() for character in document.text), (
                "a document has no words"
            )
        for problem in (*result.problems, *result.warnings):
            assert str(problem).startswith("in/"), f"an error does not say where: {problem}"
        assert result.documents or result.problems or result.warnings, "nothing was said"

    return check


def _check_pdf(data: bytes) -> None:
    """The reader of PDF without the process around it, which would take all the time."""
    from claimcheck.documents.pdf_child import read

    told = read(data, LIMITS.characters)
    lines = told.get("lines", [])
    assert isinstance(lines, list)
    "\n".join(paragraphs_of(Line(*line) for line in lines)).encode()


def _check_stdin(data: bytes) -> None:
    """A file without a name is read as what its first bytes show."""
    if not data.startswith(b"%PDF-"):
        formats.read(File("stdin", None, data, How(limits=LIMITS)), {})


def _check_rules(data: bytes) -> None:
    """A damaged rule file gives problems, each with its place, and no other error."""
    name, _, text = data.decode("utf-8", "replace").partition("\n")
    with tempfile.TemporaryDirectory() as folder:
        written = write_pack(Path(folder), {name if name in SMALL else _RULE_FILES[-1]: text})
        with suppress(ClaimcheckError):
            load_pack.__wrapped__(written)


_RULE_FILES = [name for name in SMALL if not name.endswith(".cases.yaml")]


def _check_renderers(data: bytes) -> None:
    """Any text goes through the whole program and every page, and every quote is its span."""
    text = data.decode("utf-8", "replace")
    if not any(character.isalnum() for character in text):
        return
    pack = _pack()
    made = pipeline.check(
        [{"id": "a", "text": text, "source": text[:40], "title": text[:80]}], pack
    )
    for claim in made.claims:
        assert text[claim.start : claim.stop] == claim.quote, "a quote is not its span"
    for language, messages in pack.messages.items():
        shown = render_terminal(made, messages)
        assert "\x1b" not in shown, "an escape code reaches the terminal"
        assert "\u202e" not in shown, "an override of direction reaches the terminal"
        shown.encode()
        render_html(made, pipeline.wording_of(pack), pack, language).encode()
    render_json(made).encode()


@cache
def _pack() -> pipeline.Pack:
    return load_pack()


def _file(name: str) -> Callable[[], list[bytes]]:
    return lambda: [(INPUTS / name).read_bytes()]


def _texts() -> list[bytes]:
    whole = [path.read_bytes() for path in sorted((INPUTS.parent.parent / "seeds").glob("*.txt"))]
    return [one[:400] for one in whole] + ["قُتل 12 شخصا وأصيب 30 آخرون، بحسب الوزارة.".encode()]


def _rules() -> list[bytes]:
    """Every file of a small pack, under a line with its name."""
    return [f"{name}\n{SMALL[name]}".encode() for name in _RULE_FILES]


TARGETS: dict[str, tuple[Check, Callable[[], list[bytes]]]] = {
    "txt": (_reader_of("a.txt"), _texts),
    "md": (
        _reader_of("a.md"),
        lambda: [
            "---\nsource: وكالة\npublished: 2025-03-16\ntitle: خبر\n---\nقُتل 12 شخصا.".encode()
        ],
    ),
    "jsonl": (
        _reader_of("a.jsonl"),
        lambda: [
            '{"id": "1", "text": "نص", "published": "2025-03-16"}\n{"text": "ثان"}\n'.encode()
        ],
    ),
    "json": (_reader_of("a.json"), _file("item.ninjs.json")),
    "csv": (
        _reader_of("a.csv"),
        lambda: ['id,text,source\n1,"نص، ""هنا""\nسطر",أ\n2,نص,\n'.encode()],
    ),
    "rss": (_reader_of("a.rss"), _file("feed.rss.xml")),
    "atom": (_reader_of("a.atom"), _file("feed.atom.xml")),
    "newsml": (_reader_of("a.xml"), _file("item.newsml.xml")),
    "docx": (
        _reader_of("a.docx"),
        lambda: [word.article(), word.docx(word.paragraph(word.run("نص")))],
    ),
    "html": (_reader_of("a.html"), _file("page.html")),
    "pdf": (_check_pdf, _file("two_columns.pdf")),
    "warc": (
        _reader_of("a.warc"),
        lambda: [archive.crawl(packed=False), archive.crawl(packed=True)],
    ),
    "stdin": (
        _check_stdin,
        lambda: [one for _, seeds in list(TARGETS.values())[:10] for one in seeds()],
    ),
    "rules": (_check_rules, _rules),
    "renderers": (_check_renderers, _texts),
}


def _with_atheris(name: str, minutes: float) -> None:
    """Let atheris choose the inputs; it ends the process itself."""
    import atheris

    check, seeds = TARGETS[name]
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(seeds()):
            (Path(corpus) / str(number)).write_bytes(data)
        bounds = [f"-max_total_time={round(minutes * 60)}", f"-timeout={SECONDS:.0f}"]
        atheris.Setup([sys.argv[0], *bounds, "-max_len=40000", corpus], check)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
