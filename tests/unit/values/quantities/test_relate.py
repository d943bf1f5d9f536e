"""How two quantities stand: only disjoint ones can ever conflict."""

from __future__ import annotations

import pytest

from claimcheck.model.quantity import Quantity
from claimcheck.model.reading import ReadingRelation as Relation
from claimcheck.model.units import UnitTree
from claimcheck.values.quantities.relate import relate_quantities
from tests.readers import language, quantities_of, units


def _quantity(text: str) -> Quantity:
    (reading,) = quantities_of(text)
    return reading.quantity


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("300 قتيل", "ثلاثمئة قتيل", Relation.SAME),
        ("300 جندي", "نحو 300 جندي", Relation.INSIDE),
        ("آلاف الجنود", "6 آلاف جندي", Relation.AROUND),
        ("أكثر من 100 جندي", "بين 90 و120 جنديا", Relation.OVERLAPPING),
        ("أكثر من 1100 جندي", "أكثر من 3000 جندي", Relation.TENSION),
        ("آلاف الجنود", "900 ألف جندي", Relation.TENSION),
        ("300 قتيل", "400 قتيل", Relation.DISJOINT),
        ("أقل من 40 جنديا", "50 جنديا", Relation.DISJOINT),
        ("600 قتيل", "620 قتيلا", Relation.OVERLAPPING),
        ("600 قتيل", "635 قتيلا", Relation.DISJOINT),
        ("12,300 قتيل", "12,340 قتيلا", Relation.OVERLAPPING),
        ("820 قتيلا", "822 قتيلا", Relation.DISJOINT),
        ("3 كيلومترات", "3000 متر", Relation.SAME),
        ("40 جنديا", "40 شخصا", Relation.SAME),
        ("40 جنديا", "40 شاحنة", Relation.NOT_COMPARABLE),
        ("40 في المئة", "40 شاحنة", Relation.NOT_COMPARABLE),
        ("رحلتان أسبوعيا", "رحلتان", Relation.NOT_COMPARABLE),
        ("40 قتيلا", "أربعون", Relation.SAME),
        ("دون وقوع إصابات", "إصابتان", Relation.DISJOINT),
    ],
)
def test_two_quantities_stand_as_their_bounds_do(left: str, right: str, relation: Relation) -> None:
    tolerance = language().quantities.tolerance
    one, other = _quantity(left), _quantity(right)
    assert relate_quantities(one, other, units(), tolerance) is relation
    assert relate_quantities(other, one, units(), tolerance) is relation.flipped()


def test_every_unit_of_a_pack_stands_in_the_tree() -> None:
    for name in ("ar", "en"):
        assert set(language(name).quantities.units) <= set(units().root)


@pytest.mark.parametrize(
    ("tree", "problem"),
    [
        ({"soldier": {"is": "person"}}, "not declared"),
        ({"a": {"is": "b"}, "b": {"is": "a"}}, "back to itself"),
    ],
)
def test_a_unit_must_lead_up_to_a_root(tree: dict[str, object], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        UnitTree.model_validate(tree)


def test_a_sapper_is_a_person() -> None:
    assert units().is_part_of("sapper", "person")
    assert not units().is_part_of("person", "sapper")
