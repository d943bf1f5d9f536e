"""Whom a text is about, and what cannot have happened yet."""

from __future__ import annotations

from datetime import date

from claimcheck.model.claim import Claim, Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.document import DateBasis, Document
from claimcheck.pipeline import extract

_DAY = date(2025, 3, 12)


def _claims(text: str) -> list[Claim]:
    day = DateRange(first=_DAY, last=_DAY)
    document = Document(
        id="d", text=text, language="ar", published=day, published_basis=DateBasis.GIVEN
    )
    return list(extract(document))


def test_who_mediates_is_no_side() -> None:
    told = _claims("بعد التوصل إلى تفاهم بوساطة قطرية ووساطة قطر. وتنتظر كندا والنرويج النتائج.")
    assert [claim.slot("parties") for claim in told if claim.kind == "treaty"] == [None]


def test_an_act_whose_day_is_to_come_is_planned() -> None:
    (told,) = _claims("زيارة ماكرون إلى مدريد يوم الأحد المقبل.")
    assert told.modality is Modality.PLANNED


def test_the_last_name_of_a_known_person_is_that_person() -> None:
    told = _claims("حضر محمد جواد ظريف الحفل. ووصل ظريف إلى مدريد أمس.")
    assert [claim.slot("who") for claim in told] == ["zarif"]
