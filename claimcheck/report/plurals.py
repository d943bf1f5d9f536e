"""Which plural form goes with a count, after the rules of CLDR."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimcheck.model.messages import PluralForm, PluralRule
from claimcheck.model.quantity import Number


def plural_form(rule: PluralRule, count: Number) -> PluralForm:
    """The category of a count; a fraction is ``other``."""
    return _RULES[rule](count) if count == int(count) else PluralForm.OTHER


def _one_other(count: Number) -> PluralForm:
    return PluralForm.ONE if count == 1 else PluralForm.OTHER


def _six_forms(count: Number) -> PluralForm:
    named = {0: PluralForm.ZERO, 1: PluralForm.ONE, 2: PluralForm.TWO}.get(int(count))
    if named:
        return named
    last = count % 100
    if last < 3:
        return PluralForm.OTHER
    return PluralForm.FEW if last <= 10 else PluralForm.MANY


_RULES: Mapping[PluralRule, Callable[[Number], PluralForm]] = {
    PluralRule.ONE_OTHER: _one_other,
    PluralRule.SIX_FORMS: _six_forms,
}
