"""The shipped pack, loaded once, and small packs that a test writes itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.find import MentionFinder
from claimcheck.rulepack.load import load_pack
from claimcheck.rulepack.pack import Pack

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "rules"

LANGUAGE = """\
id: xx
name: {en: Test}
direction: ltr
letters: abcdefghijklmnopqrstuvwxyz
folding: {}
clitics: {}
marks: {sentence: [".", "!"], clause: [",", ";"], joiners: []}
"""
INFLECTIONS = """\
plural:
  forms: ["{}s"]
"""
LEXICON = """\
sink.verb:
  words: [sank, went down]
ship:
  words: [ship, boat]
  forms: plural
"""
KIND = """\
id: sinking
names: {en: sinking}
question: {en: "Which {what} sank?"}
slots:
  act: {dimension: word, words: [sunk, raised], identity: true, required: true}
  what: {dimension: text, identity: true}
value: act
in_time: fixed
"""
RULE = """\
id: xx.sinking.sank
kind: sinking
status: draft
why: A ship sinks.
patterns:
  - - {lex: ship, as: what}
    - {opt: [{word: [slowly]}]}
    - {lex: sink.verb}
slots:
  act: sunk
  what: $what
"""
CASES = """\
today: 2024-03-01
gives:
  - text: the boat sank
    claim: {act: sunk, what: boat}
nothing:
  - text: the boat floats
    because: no sinking
"""
NAMES = """\
- id: rome
  type: city
  names: {xx: [rome]}
"""
TYPES = """\
city: [place]
place: []
"""
MESSAGES = """\
direction: ltr
plural: one_other
messages: {}
"""

SMALL: Mapping[str, str] = {
    "xx/language.yaml": LANGUAGE,
    "xx/inflections.yaml": INFLECTIONS,
    "xx/lexicon/ships.yaml": LEXICON,
    "xx/sinking/sank.yaml": RULE,
    "xx/sinking/sank.cases.yaml": CASES,
    "xx/messages.yaml": MESSAGES,
    "kinds/sinking.yaml": KIND,
    "names/cities.yaml": NAMES,
    "names/types.yaml": TYPES,
}
"""A pack of one language, one kind and one rule; nothing is wrong with it."""


def write_pack(folder: Path, changed: Mapping[str, str | None] | None = None) -> Path:
    """The small pack in a folder, with some files written otherwise; ``None`` leaves one out."""
    rules = folder / "rules"
    for name, text in {**SMALL, **(changed or {})}.items():
        if text is not None:
            path = rules / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return rules


def read_pack(folder: Path) -> Pack:
    """The pack of a folder, read anew: the program's own memory of packs stays as it is."""
    return load_pack.__wrapped__(folder)


@cache
def shipped() -> Pack:
    """The pack that ships with the program."""
    return load_pack()


@cache
def finder(language: str = "ar") -> MentionFinder:
    """The finder of mentions of a language of the shipped pack."""
    return MentionFinder(shipped(), shipped().languages[language])


def chart(text: str, language: str = "ar") -> Chart:
    """The chart of a text."""
    return finder(language).read(text)
