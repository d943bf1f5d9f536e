from collections.abc import Mapping, Sequence

from claimcheck.compare.diff import compare_reports
from claimcheck.model.diff import Change, ChangeKind, Diff
from claimcheck.model.report import Report
from claimcheck.model.verdict import VerdictKind
from tests.factories import claim, document, fact, quantity, report, verdict

FIGURES = {"a": 600, "b": 600, "c": 4000, "d": 7}


def run(facts: Mapping[str, Sequence[str]], kind: VerdictKind, common: int | None = 600) -> Report:
    """A report whose facts, by their ids, hold these claims, each of a document of its own."""
    claims = {
        name: claim(name, document(f"{name}.txt"), quantity=quantity(FIGURES[name]))
        for names in facts.values()
        for name in names
    }
    reading = None if common is None else quantity(common)
    judged = [
        (fact(*(claims[name] for name in names), id=id_), verdict(kind, quantity=reading))
        for id_, names in facts.items()
    ]
    documents = [document(f"{name}.txt") for name in claims]
    return report(documents, claims.values(), judged)


def only(diff: Diff) -> Change:
    (change,) = diff.changes
    return change


ONE, TWO = VerdictKind.SINGLE_ORIGIN, VerdictKind.CORROBORATED


def test_a_report_is_unchanged_beside_itself() -> None:
    same = run({"a": ["a", "b"], "d": ["d"]}, ONE)
    diff = compare_reports(same, same)
    assert diff.counts == {
        ChangeKind.NEW: 0,
        ChangeKind.CHANGED: 0,
        ChangeKind.GONE: 0,
        ChangeKind.UNCHANGED: 2,
    }
    assert (diff.claims, diff.same_rules) == ((), True)


def test_another_verdict_is_a_change_and_who_moved_is_told() -> None:
    diff = compare_reports(run({"a": ["a"]}, ONE), run({"a": ["a", "b"]}, TWO))
    change = only(diff)
    assert (change.kind, change.added, change.removed) == (ChangeKind.CHANGED, ("b",), ())
    assert diff.added_documents == ("b.txt",)
    assert [one.id for one in diff.claims] == ["b"]


def test_another_figure_is_a_change() -> None:
    change = only(compare_reports(run({"a": ["a"]}, ONE), run({"a": ["a"]}, ONE, 700)))
    assert change.kind is ChangeKind.CHANGED


def test_without_a_common_reading_the_figures_that_stand_are_compared() -> None:
    disputed = VerdictKind.DISPUTED
    before = run({"a": ["a", "d"]}, disputed, None)
    assert only(compare_reports(before, before)).kind is ChangeKind.UNCHANGED
    after = run({"a": ["a", "c", "d"]}, disputed, None)
    assert only(compare_reports(before, after)).kind is ChangeKind.CHANGED


def test_more_support_alone_is_no_change() -> None:
    change = only(compare_reports(run({"a": ["a"]}, ONE), run({"a": ["a", "b"]}, ONE)))
    assert (change.kind, change.added) == (ChangeKind.UNCHANGED, ("b",))


def test_a_fact_is_found_again_by_its_former_id() -> None:
    change = only(compare_reports(run({"b": ["b"]}, ONE), run({"a": ["a", "b"]}, ONE)))
    assert change.kind is ChangeKind.UNCHANGED
    assert (change.before and change.before.fact, change.after and change.after.fact) == ("b", "a")


def test_facts_come_and_go() -> None:
    diff = compare_reports(run({"a": ["a"]}, ONE), run({"d": ["d"]}, ONE))
    assert [(one.kind, one.added, one.removed) for one in diff.changes] == [
        (ChangeKind.NEW, ("d",), ()),
        (ChangeKind.GONE, (), ("a",)),
    ]


def test_facts_that_were_joined_name_each_other() -> None:
    diff = compare_reports(run({"a": ["a"], "c": ["c"]}, ONE), run({"a": ["a", "c"]}, TWO))
    joined, gone = diff.changes
    assert (joined.kind, joined.parts) == (ChangeKind.CHANGED, ("c",))
    assert (gone.kind, gone.parts) == (ChangeKind.GONE, ("a",))


def test_other_rules_are_marked() -> None:
    old = run({"a": ["a"]}, ONE)
    new = old.model_copy(update={"packs": {"rules": "1"}})
    assert not compare_reports(old, new).same_rules
