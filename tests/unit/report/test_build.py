from itertools import permutations

from claimcheck.errors import DocumentError, Location
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.build import add_problems
from tests.factories import (
    claim,
    disputed_report,
    document,
    fact,
    published,
    report,
    verdict,
    wording,
)

A = document("a.txt", **published("2024-01-01"))
B = document("b.txt", **published("2024-01-02"))


def test_the_gravest_finding_stands_first_then_the_widest() -> None:
    first, second, third, fourth = (
        claim(name, of) for name, of in [("1", A), ("2", A), ("3", A), ("4", B)]
    )
    judged = [
        (fact(first), verdict(VerdictKind.SINGLE_ORIGIN)),
        (fact(second), verdict(VerdictKind.DISPUTED)),
        (fact(third, fourth), verdict(VerdictKind.SINGLE_ORIGIN)),
    ]
    made = report([A, B], [first, second, third, fourth], judged)
    assert [finding.fact.id for finding in made.findings] == ["2", "3", "1"]


def test_the_order_of_everything_given_changes_nothing() -> None:
    claims = [claim("2", B), claim("1", A), claim("0", A)]
    judged = [(fact(one), verdict()) for one in claims]
    reports = {
        report(documents, order, pairs).model_dump_json()
        for documents in permutations([A, B])
        for order, pairs in zip(permutations(claims), permutations(judged), strict=True)
    }
    assert len(reports) == 1


def test_every_verdict_is_counted() -> None:
    one = claim("1", A)
    counts = report([A], [one], [(fact(one), verdict())]).counts
    assert counts == {kind: int(kind is VerdictKind.SINGLE_ORIGIN) for kind in VerdictKind}


def test_what_could_not_be_used_is_listed() -> None:
    made = report([document("c.txt"), A], [claim("1", A)])
    assert [(one.document, one.what.code) for one in made.problems] == [
        ("c.txt", "problem.no_claims"),
        ("c.txt", "problem.not_dated"),
    ]


def test_files_that_could_not_be_read_are_listed_too() -> None:
    error = DocumentError("no such file", at=Location("z.txt", 3), hint="look")
    made = add_problems(disputed_report(), [error], wording())
    (unread,) = [one for one in made.problems if one.what.code == "problem.not_read"]
    assert (unread.document, unread.what.text["en"]) == ("z.txt:3", "not read: no such file (look)")
    assert len(made.problems) == len(disputed_report().problems) + 1
