import pytest

from claimcheck.model.messages import PluralRule
from claimcheck.report.plurals import plural_form


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (102, "other"),
        (103, "few"),
        (111, "many"),
        (200, "other"),
        (1.5, "other"),
    ],
)
def test_six_forms(count: float, form: str) -> None:
    assert plural_form(PluralRule.SIX_FORMS, count) == form


@pytest.mark.parametrize(
    ("count", "form"), [(0, "other"), (1, "one"), (2, "other"), (1.5, "other")]
)
def test_one_and_other(count: float, form: str) -> None:
    assert plural_form(PluralRule.ONE_OTHER, count) == form
