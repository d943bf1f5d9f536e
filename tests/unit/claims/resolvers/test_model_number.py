"""Of what model the arms of a figure are."""

import pytest

from claimcheck import check, extract

MODELS = [
    ("سلمت الصين باكستان 36 مقاتلة «جي-10 سي» هذا العام.", "10"),
    ("سلمت الصين باكستان 36 مقاتلة من طراز J-10C هذا العام.", "10"),
    ("تسلمت الهند من روسيا ثلاث منظومات «إس-400» هذا العام.", "400"),
    ("سلمت فرنسا الهند 36 مقاتلة من طراز رافال.", None),
]


@pytest.mark.parametrize(("text", "model"), MODELS)
def test_the_number_of_a_model_is_the_same_in_every_script(text: str, model: str | None) -> None:
    (claim,) = (each for each in extract(text) if each.kind == "arms_transfer")
    assert claim.slot("model") == model


def test_two_models_are_two_matters() -> None:
    texts = [
        "سلمت الصين باكستان 36 مقاتلة من طراز J-10C هذا العام.",
        "سلمت الصين باكستان 40 مقاتلة «جي-35» هذا العام.",
    ]
    documents = [
        {"id": f"{at}", "text": text, "published": "2025-03-12"} for at, text in enumerate(texts)
    ]
    assert [len(each.fact.claims) for each in check(documents).findings] == [1, 1]
