"""Figures of a blow that a text points back to happened where it was told to have happened."""

import pytest

from claimcheck import extract

LEAD = "قتل 5 عمال في انفجار بمدينة حلب. "


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وقالت الشرطة إن الانفجار أوقع 12 جريحا.", "aleppo"),
        ("وقالت الشرطة إن انفجارا أوقع 12 جريحا.", "sy"),
        ("وقالت الشرطة إن الانفجار في حمص أوقع 12 جريحا.", "homs"),
        ("وقتل 3 عمال في حريق بمدينة حمص. وأوقع الانفجار 12 جريحا.", "sy"),
    ],
)
def test_a_blow_with_the_article_is_the_one_told_before(text: str, place: str) -> None:
    apart = " زار الوفد سوريا وسوريا وسوريا."
    told = {each.quantity.stated: each for each in extract(LEAD + text + apart) if each.quantity}
    assert told[12].slot("place") == place
