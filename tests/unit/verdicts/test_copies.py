from __future__ import annotations

from claimcheck.model.document import Document
from claimcheck.verdicts.copies import mark_copies, shingles_of
from tests.factories import document, published
from tests.packs import shipped

FIRST = "أعلنت السلطات المحلية صباح اليوم إغلاق الجسر القديم أمام حركة المرور حتى إشعار آخر"
SECOND = "وقال مهندسون إن أعمال الترميم ستستغرق ثلاثة أسابيع على الأقل بسبب حال الأعمدة"
THIRD = "وينتظر أن تسلك الحافلات طريقا بديلا يمر بالضفة الشرقية للنهر خلال هذه المدة كلها"
OTHER = "ولم يعلق مجلس المدينة على شكاوى أصحاب المتاجر القريبة من الجسر في الأيام الماضية"


def copies(*documents: Document) -> dict[str, str]:
    marked = mark_copies(documents, shipped())
    assert [one.id for one in marked] == [one.id for one in documents]
    return {one.id: one.copy_of for one in marked if one.copy_of is not None}


def text(*sentences: str) -> str:
    return ".\n".join(sentences) + "."


def test_the_same_text_is_a_copy_of_the_earliest() -> None:
    early = document("z", text(FIRST, SECOND), **published("2024-01-01"))
    late = document("a", text(FIRST, SECOND), **published("2024-01-02"))
    assert copies(late, early) == {"a": "z"}


def test_without_dates_the_first_by_id_is_the_original() -> None:
    assert copies(document("b", FIRST), document("a", FIRST)) == {"b": "a"}


def test_the_text_credited_to_an_agency_is_the_original() -> None:
    wire = document("z", text(FIRST, SECOND), agency="Reuters", **published("2024-01-02"))
    print_ = document("a", text(FIRST, SECOND), **published("2024-01-01"))
    assert copies(wire, print_) == {"a": "z"}


def test_lightly_edited_copy_is_a_copy() -> None:
    edited = text("عاجل", FIRST.replace("صباح اليوم", "أمس"), SECOND + " كما قيل", THIRD)
    assert copies(document("a", text(FIRST, SECOND, THIRD)), document("b", edited)) == {"b": "a"}


def test_writing_is_no_difference() -> None:
    written = text(FIRST.replace("إ", "ا"), SECOND.replace("أ", "ا"))
    assert copies(document("a", text(FIRST, SECOND)), document("b", written)) == {"b": "a"}


def test_a_text_that_lies_in_a_longer_one_copies_that_one() -> None:
    short = document("a", text(FIRST), **published("2024-01-01"))
    long = document("b", text(FIRST, SECOND, THIRD, OTHER), **published("2024-01-02"))
    assert copies(short, long) == {"a": "b"}


def test_one_sentence_in_common_makes_no_copy() -> None:
    left = document("a", text(FIRST, SECOND, THIRD))
    right = document("b", text(FIRST, OTHER, OTHER.replace("الجسر", "السوق") + " مرة أخرى"))
    assert copies(left, right) == {}


def test_short_sentences_prove_nothing() -> None:
    left = document("a", text("عاجل وحصري", "تابعونا على مواقع التواصل", FIRST))
    right = document("b", text("عاجل وحصري", "تابعونا على مواقع التواصل", SECOND))
    assert copies(left, right) == {}


def test_short_texts_are_copies_only_word_for_word() -> None:
    assert copies(document("a", "قتل 12 شخصا"), document("b", "قتل ١٢ شخصا")) == {"b": "a"}
    assert copies(document("a", "قتل 12 شخصا"), document("b", "قتل 13 شخصا")) == {}


def test_a_copy_of_a_copy_names_the_original() -> None:
    three = [document(id_, text(FIRST, SECOND)) for id_ in "abc"]
    assert copies(*three) == {"b": "a", "c": "a"}


def test_a_text_that_no_pack_reads_is_only_compared_as_a_whole() -> None:
    assert copies(document("a", "123"), document("b", "123")) == {"b": "a"}
    assert shingles_of(document("a", "123"), shipped()) == {("123",)}


def test_shingles_are_runs_of_folded_words() -> None:
    runs = shingles_of(document("a", "قُتِلَ في المدينة القديمة ثمانية أشخاص أمس الأول"), shipped())
    assert ("قتل", "في", "المدينه", "القديمه") in runs
    assert len(runs) == 5


def test_a_long_copy_may_have_more_of_its_own_than_a_short_one() -> None:
    words = [f"كلم{one}{two}" for one in "بتثجحخدذرزسش" for two in "بتثجحخدذرزسش"]
    own = [f"سور{word}" for word in words]

    def mixed(count: int) -> str:
        kept = count * 9 // 20
        return " ".join(words[:kept] + own[kept:count])

    assert copies(document("a", " ".join(words[:120])), document("b", mixed(120))) == {"b": "a"}
    assert copies(document("a", " ".join(words[:40])), document("b", mixed(40))) == {}
