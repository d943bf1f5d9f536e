"""In which state a figure is counted that its own words place nowhere."""

from claimcheck import extract


def _places(text: str) -> dict[int, str | None]:
    return {
        int(claim.quantity.stated): claim.slot("place") for claim in extract(text) if claim.quantity
    }


def test_a_city_whose_clock_is_read_is_no_scene() -> None:
    text = "آخر تحديث 21:30 (بتوقيت مكة المكرمة)\n\nقتل 12 شخصا جراء انهيار تل في إثيوبيا.\n\n"
    assert _places(f"{text}وارتفع عدد الجرحى إلى 47.")[47] == "et"


def test_a_text_about_two_states_plays_where_it_says_that_things_are() -> None:
    apart = "وحذرت أرمينيا وروسيا من التصعيد، وردت أذربيجان على أرمينيا وروسيا."
    inside = "وتواصل القصف في أذربيجان، وفي أذربيجان أغلقت المدارس."
    assert _places(f"قتل 12 شخصا في القصف.\n{inside} {apart}")[12] == "az"
    assert _places(f"قتل 12 شخصا في القصف.\n{apart} {apart} {inside} {apart}")[12] is None
    assert _places(f"قتل 12 شخصا في القصف.\n{apart}")[12] is None
    freed = f"أفرج عن 12 أسيرا ضمن الصفقة.\n{inside} {apart}"
    assert _places(freed)[12] is None
