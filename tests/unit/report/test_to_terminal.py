import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.dates import DateRange
from claimcheck.model.document import Clue, DateBasis, Document
from claimcheck.model.relation import RelationKind
from claimcheck.model.report import Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.blocks import Line
from claimcheck.report.safe import safe_text
from claimcheck.report.to_terminal import render_lines, render_terminal
from tests.factories import (
    claim,
    disputed_report,
    document,
    fact,
    messages,
    moment,
    origin,
    published,
    quantity,
    reason,
    relation,
    report,
    verdict,
)

DAY = DateRange.day(date(2024, 1, 1))
BOXES = set("─│┌┐└┘├┤┬┴┼━┃┏┓┗┛╭╮╰╯═║")


def page(made: Report, width: int = 100) -> list[str]:
    return render_terminal(made, messages("en"), width=width).splitlines()


def is_arabic(line: str) -> bool:
    return any("\u0600" <= character <= "\u06ff" for character in line)


def one_claim(text: str, **given: object) -> Report:
    of = document(text=text, **{"source": "A", **published("2024-01-01"), **given})
    told = claim(of=of)
    return report([of], [told], [(fact(told), verdict())])


def test_a_quote_stands_alone_on_its_line_in_logical_order() -> None:
    quotes = [told.quote for told in disputed_report().claims]
    lines = [line.strip() for line in page(disputed_report())]
    assert [line for line in lines if line in quotes] == quotes


def test_a_long_quote_is_not_broken() -> None:
    text = "قتل جندي " * 40
    assert text.strip() in [line.strip() for line in page(one_claim(text), width=40)]


def test_prose_is_broken_at_the_width() -> None:
    lines = page(disputed_report(), width=50)
    assert max(len(line) for line in lines if not is_arabic(line)) <= 50


def test_no_box_is_drawn() -> None:
    assert BOXES.isdisjoint("".join(page(disputed_report())))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_is_plain_unless_colour_is_asked_for(language: str) -> None:
    plain = render_terminal(disputed_report(), messages(language))
    coloured = render_terminal(disputed_report(), messages(language), color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured


@pytest.mark.parametrize("evil", ["\x1b[2Jقتل", "قتل\u202eabc", "[/bold] قتل [red]", ":smile: قتل"])
def test_the_text_of_a_document_is_only_shown(evil: str) -> None:
    shown = "\n".join(page(one_claim(evil, source=evil)))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert ("[/bold]" in evil) == ("[/bold] قتل [red]" in shown)
    assert (":smile:" in evil) == (":smile: قتل" in shown)


def test_a_source_and_its_date_stand_on_lines_of_their_own() -> None:
    lines = [line.strip() for line in page(one_claim("قتل", source="صحيفة"))]
    at = lines.index("صحيفة")
    assert lines[at + 1] == "published 2024-01-01"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"published": None, "published_basis": DateBasis.UNKNOWN}, "publication date unknown"),
        ({"published_basis": DateBasis.INFERRED}, "published 2024-01-01 (inferred from the text)"),
    ],
)
def test_a_date_that_is_not_given_is_marked(given: dict[str, object], shown: str) -> None:
    assert f"  {shown}" in page(one_claim("قتل", **given))


def test_the_clues_of_an_inferred_date_are_quoted() -> None:
    clue = Clue(start=0, stop=5, quote="اليوم", range=DAY, why="document.unknown")
    made = one_claim("اليوم قتل", published_basis=DateBasis.INFERRED, published_clues=(clue,))
    lines = [line.strip() for line in page(made)]
    assert lines[lines.index("Publication dates inferred from the text") :][:3] == [
        "Publication dates inferred from the text",
        "A: 2024-01-01",
        "اليوم",
    ]


def two_documents() -> tuple[Document, Document]:
    return (
        document("new.txt", source="New", **published("2024-02-01")),
        document("old.txt", source="Old", **published("2024-01-01")),
    )


def test_the_oldest_document_stands_first_and_what_it_said_is_marked_as_replaced() -> None:
    new, old = two_documents()
    late, early = claim("late", new), claim("early", old)
    told = verdict(VerdictKind.UPDATED, superseded=("early",))
    lines = [
        line.strip()
        for line in page(report([new, old], [late, early], [(fact(late, early), told)]))
    ]
    assert lines.index("Old") < lines.index("replaced by a later statement") < lines.index("New")


def test_the_common_reading_the_origins_and_the_deniers_are_shown() -> None:
    new, old = two_documents()
    late, early = claim("late", new), claim("early", old)
    told = verdict(
        VerdictKind.CORROBORATED,
        quantity=quantity(600),
        origins=(origin("Ministry", late), origin("Agency", early, basis="unheard.of")),
        deniers=(origin("Minister", late),),
    )
    lines = page(report([new, old], [late, early], [(fact(late, early), told)]))
    at = lines.index("Common reading: 600")
    assert lines[at + 1 : at + 6] == [
        "fact: late",
        "2 independent origins",
        "  Ministry",
        "    the first speaker",
        "  Agency",
    ]
    assert "denied by 1 origin" in lines


def test_a_common_day_is_shown() -> None:
    told = claim()
    day = moment().range
    made = report([document()], [told], [(fact(told), verdict(when=day))])
    assert "Common reading: 2024-06-19" in page(made)


@pytest.mark.parametrize(
    ("kind", "shown"), [(RelationKind.TENSION, True), (RelationKind.COMPATIBLE, False)]
)
def test_only_the_reasons_of_telling_relations_are_shown(kind: RelationKind, shown: bool) -> None:
    new, old = two_documents()
    late, early = claim("late", new), claim("early", old)
    told = verdict(relations=(relation(late, early, kind, reason=reason(count=3)),))
    lines = page(report([new, old], [late, early], [(fact(late, early), told)]))
    assert ("  - Because of 3." in lines) is shown


def test_the_reason_of_the_verdict_is_not_told_twice() -> None:
    new, old = two_documents()
    late, early = claim("late", new), claim("early", old)
    told = verdict(relations=(relation(late, early, RelationKind.TENSION),))
    lines = page(report([new, old], [late, early], [(fact(late, early), told)]))
    assert "  - Because of 2." not in lines


def test_many_reasons_are_counted_and_not_printed() -> None:
    of = document()
    claims = [claim(f"c{number}", of) for number in range(8)]
    relations = [
        relation(claims[0], other, RelationKind.TENSION, reason=reason(count=10 + number))
        for number, other in enumerate(claims[1:])
    ]
    told = verdict(VerdictKind.UNSETTLED, relations=tuple(relations))
    lines = page(report([of], claims, [(fact(*claims), told)]))
    assert lines.count("  and 4 more reasons: claimcheck explain c0") == 1
    assert sum(line.startswith("  - Because of") for line in lines) == 3


def test_claims_of_no_side_stand_after_the_sides() -> None:
    made = disputed_report()
    (finding,) = made.findings
    camps = finding.verdict.camps[:1]
    one_sided = finding.model_copy(
        update={"verdict": finding.verdict.model_copy(update={"camps": camps})}
    )
    lines = page(made.model_copy(update={"findings": (one_sided,)}))
    assert lines.index("Side 1") < lines.index("Beside them") < lines.index("  صحيفة ب")


def test_an_empty_report_says_so() -> None:
    assert page(report())[-1] == "No claims were found."


def test_what_could_not_be_used_stands_at_the_end() -> None:
    lines = page(disputed_report())
    at = lines.index("What could not be used")
    assert [line.strip() for line in lines[at + 1 :]] == [
        "c.txt: no claim was found in it",
        "c.txt: no publication date is known, so relative dates in it stay open",
    ]


@given(st.text(st.sampled_from("a \u0628\u064b\u00a0\u200f-\t\n")), st.integers(0, 3))
def test_a_line_that_fits_is_laid_out_as_one_that_does_not(text: str, depth: int) -> None:
    indent = "  " * depth
    wrapped = textwrap.fill(
        safe_text(text),
        40,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    assert render_lines([Line(text, depth)], width=40) == f"{wrapped}\n"
