from __future__ import annotations

from datetime import date, datetime

import pytest

from claimcheck.errors import GoldError
from claimcheck.evaluate.evaluate import evaluate
from claimcheck.evaluate.published import (
    check_documents,
    dated_by,
    with_published,
    without_published,
)
from claimcheck.model.dates import DateRange
from claimcheck.model.document import DateBasis
from tests.unit.evaluate.builders import (
    claim,
    days,
    document,
    gold_of,
    moment,
    report_of,
    row,
)


def test_the_gold_gives_its_publication_dates_to_the_documents() -> None:
    gold = gold_of(published={"a": "2024-03-28"})
    dated, other = with_published([document("a"), document("b")], gold)
    assert dated.published == DateRange.day(date(2024, 3, 28))
    assert dated.published_basis is DateBasis.GIVEN
    assert other == document("b")


def test_the_hour_stays_only_when_the_day_does() -> None:
    gold = gold_of(published={"a": "2024-03-28"})
    hour = datetime(2024, 3, 28, 9)
    same = document("a").model_copy(update={"published_at": hour})
    other = document("a").model_copy(update={"published_at": datetime(2024, 3, 27, 9)})
    assert with_published([same], gold)[0].published_at == hour
    assert with_published([other], gold)[0].published_at is None


def test_documents_can_be_stripped_of_their_dates() -> None:
    (bare,) = without_published([document("a", "2024-03-28")])
    assert bare == document("a")


def test_a_date_that_was_withheld_still_tells_which_rows_are_scored() -> None:
    gold = gold_of(row("g", 0, 5, when=days("2024-03-27")))
    report = report_of(claim("c", 0, 5, when=moment("2024-03-27")))
    aware = dated_by(gold, [document("a", "2024-03-28")])
    assert evaluate(report, gold).date is None
    assert evaluate(report, aware).date == 1.0


def test_the_gold_has_the_last_word_on_a_date() -> None:
    gold = gold_of(published={"a": "2024-03-28"})
    aware = dated_by(gold, [document("a", "2024-03-01"), document("b", "2024-03-02")])
    assert aware.published == {"a": date(2024, 3, 28), "b": date(2024, 3, 2)}


def test_a_document_that_is_not_given_is_an_error() -> None:
    with pytest.raises(GoldError, match=r"a document 'a' that is not given \(.*: b, c\)"):
        check_documents([document("c"), document("b")], gold_of())


def test_a_quote_that_the_document_does_not_hold_is_an_error() -> None:
    with pytest.raises(GoldError, match=r"claim 'g' quotes what 'a' does not hold"):
        evaluate(report_of(), gold_of(row("g", 0, 5, quote="abcdX")))
