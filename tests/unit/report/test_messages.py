import pytest

from claimcheck.errors import RuleError
from claimcheck.report.messages import fill, say, show_number
from tests.factories import messages


def test_gaps_are_filled() -> None:
    assert say("a", messages(a="{x} and {y}"), {"x": "one", "y": 12000}) == "one and 12,000"


def test_a_gap_with_words_before_it_may_stay_empty() -> None:
    text = messages(a="killed{place: in }{when:, }")
    assert say("a", text, {"when": "2024"}) == "killed, 2024"


def test_a_value_can_be_another_message_said_with_the_same_values() -> None:
    text = messages(a="{what}!", b="{n} dead")
    assert say("a", text, {"what": "@b", "n": 3}) == "3 dead!"


def test_a_value_can_be_a_name() -> None:
    assert (
        say("a", messages(a="{who} said"), {"who": "@kp"}, {"kp": "North Korea"})
        == "North Korea said"
    )


def test_values_are_never_read_as_templates() -> None:
    assert say("a", messages(a="{x}"), {"x": "{y} {0} {"}) == "{y} {0} {"


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "1 document"),
        ("en", 5, "5 documents"),
        ("ar", 2, "وثيقتان"),
        ("ar", 5, "5 وثائق"),
        ("ar", 11, "11 وثيقة"),
    ],
)
def test_the_form_goes_by_the_count(language: str, count: int, said: str) -> None:
    assert say("head.documents", messages(language), {"count": count}) == said


def test_a_value_can_be_several_names_and_an_unknown_one_is_said_by_its_key() -> None:
    values = {"who": "@kp+moon"}
    assert say("a", messages(a="{who} said"), values, {"kp": "Korea"}) == "Korea and moon said"


def test_a_missing_message_is_told_with_its_file() -> None:
    with pytest.raises(RuleError, match=r"^rules/en/messages\.yaml: message 'missing' is missing"):
        say("missing", messages())


def test_a_gap_that_nothing_fills_is_told() -> None:
    with pytest.raises(RuleError, match="message 'a' has a gap 'x'"):
        say("a", messages(a="{x}"), {"y": 1})


def test_messages_that_name_each_other_come_to_an_end() -> None:
    with pytest.raises(RuleError, match="nothing fills"):
        say("a", messages(a="{x}"), {"x": "@a"})


def test_filling_keeps_what_stands_around_the_gaps() -> None:
    assert fill("a {{b}} {c}", {"c": "d"}) == "a {b} d"


@pytest.mark.parametrize(
    ("number", "shown"), [(0, "0"), (1234567, "1,234,567"), (1234.5, "1,234.5")]
)
def test_numbers_have_their_thousands_set_off(number: float, shown: str) -> None:
    assert show_number(number) == shown
