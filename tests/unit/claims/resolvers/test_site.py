"""Where something happened, read from the words around a figure."""

import pytest

from claimcheck import extract

PLACES = [
    ("وفي سوريا قتل 12 شخصا جراء الحريق الذي اندلع في تركيا.", "sy"),
    ("أما في سوريا، فقتل 12 شخصا.", "sy"),
    ("عدد القتلى في سوريا ارتفع إلى 12.", "sy"),
    ("قتل 12 شخصا في غارة نسبت إلى تركيا استهدفت سوريا.", "sy"),
    ("سوريا هي الأكثر تضررا، حيث سجلت 12 وفاة.", "sy"),
    ("قتل 12 شخصا في سوريا وتركيا.", "sy+tr"),
    ("قتل 5 أشخاص في سوريا، ما يرفع عدد القتلى إلى 12.", None),
    ("قتل 12 شخصا، اليوم (الأحد)، في غارة على سوريا.", "sy"),
    ("استهدفت الغارات سوريا أمس، ما أدى إلى مقتل 12 شخصا.", "sy"),
    ("وفي سوريا، قالت الشرطة إن 12 شخصا قتلوا.", "sy"),
    ("قتل 12 شخصا برصاص فصائل موالية لسوريا.", None),
    ("قتل 12 شخصا قبالة السواحل التركية.", "tr"),
    ("قتل 12 شخصا، بينهم طفلان، وأصيب 9 آخرون في هجوم على سوريا.", "sy"),
    ("قتل 12 شخصا، بينهم طفلان في تركيا، وأصيب 9 آخرون في سوريا.", None),
    ("ارتفعت حصيلة القصف إلى 12 قتيلا بعد وفاة 3 من الجرحى في مستشفى بتركيا.", None),
    ("أوقعت فيضانات درنة 12 قتيلا.", "derna"),
    ("وفي سوريا، قتل 12 شخصا جراء زلزال يقع مركزه في تركيا.", "sy"),
    ("ارتفعت حصيلة ضحايا الهزة، التي كان مركزها قرب حلب، إلى 12 قتيلا.", None),
    ("قتل 90 شخصا في سوريا. وأضاف أن 12 شخصا لقوا حتفهم في مناطق أخرى من البلاد.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_is_the_one_that_the_words_lead_to(text: str, place: str | None) -> None:
    """``None`` where several are meant, or none; a country named twice would be the scene."""
    apart = " زار الوفد مصر ومصر وقطر وقطر والعراق والعراق."
    told = {
        claim.quantity.stated: claim.slot("place")
        for claim in extract(text + apart)
        if claim.quantity
    }
    assert told[12] == place


def test_a_part_that_is_all_of_one_place_is_no_mere_part() -> None:
    text = "قتل 90 شخصا في الفيضانات، بينهم 60 في سوريا."
    told = {int(claim.quantity.stated): claim for claim in extract(text) if claim.quantity}
    assert (told[60].slot("place"), told[60].slot("restriction")) == ("sy", None)
