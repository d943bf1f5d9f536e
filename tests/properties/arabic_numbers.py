"""Writes numbers in Arabic words by the rules of grammar, knowing nothing of the reader."""

from __future__ import annotations

from typing import Literal

Gender = Literal["masculine", "feminine"]
Case = Literal["nominative", "oblique"]

# With a masculine noun three to ten take the feminine ending, and the other way round.
_WITH_MASCULINE = ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_WITH_FEMININE = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
_TENS = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_HUNDREDS = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_SCALES = {
    1: ("ألف", "آلاف"),
    2: ("مليون", "ملايين"),
    3: ("مليار", "مليارات"),
    4: ("تريليون", "تريليونات"),
}


def number_in_words(
    number: int, gender: Gender, case: Case, *, before_noun: bool, hundred: str = "مئ"
) -> str:
    """A number of 1 to 10**12 in words; ``before_noun`` drops the nun of a final dual."""
    groups = []
    for scale in range(4, -1, -1):
        count = number // 1000**scale % 1000
        if count:
            last = number % 1000**scale == 0
            short = before_noun and last
            groups.append(
                _scaled(count, scale, case, short, hundred)
                if scale
                else _group(count, gender, case, short, hundred)
            )
    return " و".join(groups)


def _scaled(count: int, scale: int, case: Case, short: bool, hundred: str) -> str:
    singular, plural = _SCALES[scale]
    if count == 1:
        return singular
    if count == 2:
        return singular + _dual(case, short)
    head = _group(count, "masculine", case, True, hundred)
    rest = count % 100
    if 3 <= rest <= 10:
        return f"{head} {plural}"
    return f"{head} {singular}ا" if rest > 10 else f"{head} {singular}"


def _group(count: int, gender: Gender, case: Case, short: bool, hundred: str) -> str:
    parts = []
    if count >= 100:
        parts.append(_hundreds(count // 100, case, short and count % 100 == 0, hundred))
    if count % 100:
        parts.append(_below_hundred(count % 100, gender, case))
    return " و".join(parts)


def _hundreds(count: int, case: Case, short: bool, hundred: str) -> str:
    if count == 1:
        return f"{hundred}ة"
    if count == 2:
        return f"{hundred}ت{_dual(case, short)}"
    return f"{_HUNDREDS[count - 3]}{hundred}ة"


def _below_hundred(count: int, gender: Gender, case: Case) -> str:
    if count <= 10:
        return _unit(count, gender, case)
    if count < 20:
        return _teen(count, gender, case)
    ten = _TENS[count // 10 - 2] + ("ون" if case == "nominative" else "ين")
    return f"{_unit(count % 10, gender, case)} و{ten}" if count % 10 else ten


def _unit(count: int, gender: Gender, case: Case) -> str:
    if count == 1:
        return "واحد" if gender == "masculine" else "واحدة"
    if count == 2:
        return ("اثن" if gender == "masculine" else "اثنت") + _dual(case, False)
    return (_WITH_MASCULINE if gender == "masculine" else _WITH_FEMININE)[count - 3]


def _teen(count: int, gender: Gender, case: Case) -> str:
    ten = "عشر" if gender == "masculine" else "عشرة"
    if count == 11:
        return f"{'أحد' if gender == 'masculine' else 'إحدى'} {ten}"
    if count == 12:
        unit = "اثن" if gender == "masculine" else "اثنت"
        return f"{unit}{'ا' if case == 'nominative' else 'ي'} {ten}"
    return f"{_unit(count - 10, gender, case)} {ten}"


def _dual(case: Case, short: bool) -> str:
    vowel = "ا" if case == "nominative" else "ي"
    return vowel if short else f"{vowel}ن"
