from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from claimcheck.pipeline import date_words

READ = date_words()


@pytest.mark.parametrize(
    "written",
    [
        "19 تشرين الثاني/نوفمبر 2024",
        "الثلاثاء 19/11/2024 - 18:02",
        "18 جمادى الأولى 1446 هـ - 19 نوفمبر 2024 م",
        "19 November 2024",
        "19.11.2024",
    ],
)
def test_a_day_is_read_whatever_language_it_is_in(written: str) -> None:
    assert READ(written, None) == date(2024, 11, 19)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(("written", "tag"), [("19 novembre 2024", "fr"), ("Nov 19, 2024", None)])
def test_what_our_grammar_does_not_know_is_read_too(written: str, tag: str | None) -> None:
    assert READ(written, tag) == date(2024, 11, 19)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_time_is_kept_with_its_offset() -> None:
    moment = datetime(2024, 11, 19, 18, 2, tzinfo=UTC)
    assert READ("Tue, 19 Nov 2024 18:02:00 GMT", None) == moment


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    "written", ["نوفمبر 2024", "2024", "قريبا", "أمس", "yesterday", "منذ 3 ساعات", "19 نوفمبر", ""]
)
def test_what_is_no_day_or_hangs_on_today_is_none(written: str) -> None:
    assert READ(written, None) is None


def test_an_order_of_day_and_month_is_not_guessed() -> None:
    assert READ("05/06/2024", None) is None
    assert READ("05/06/2024", "ar-EG") == date(2024, 6, 5)
    assert READ("05/06/2024", "en") == date(2024, 5, 6)


def test_an_unknown_language_reads_nothing() -> None:
    assert READ("19 novembre", "xx") is None
