"""Makes tests/inputs/two_columns.pdf: a page in Arabic, a headline above two columns.

Needs fpdf2 and uharfbuzz, and the path of a font with Arabic letters as its argument. The file is
kept beside the tests, so that these need neither.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import Align

TARGET = Path(__file__).parent.parent / "tests" / "inputs" / "two_columns.pdf"
HEADLINE = "انقطاع الكهرباء عن 42 قرية في محافظة السهل"
RIGHT = """انقطع التيار الكهربائي عن 42 قرية في محافظة السهل مساء الثلاثاء \
بعد عاصفة رملية أسقطت 17 برجا للضغط العالي.
وقالت شركة الكهرباء إن 120 فنيا يعملون على إصلاح الخط الرئيسي."""
LEFT = """وأضافت الشركة في بيان أن التيار عاد إلى 9 قرى قبل منتصف الليل.
وتتوقع الشركة عودة التيار إلى بقية القرى يوم الخميس ٢٠ مارس ٢٠٢٥."""


def main(font: str) -> None:
    """Write the file."""
    pdf = FPDF(format="A4")
    pdf.set_title(HEADLINE)
    pdf.add_font("arabic", fname=font)
    pdf.add_page()
    pdf.set_text_shaping(use_shaping_engine=True, direction="rtl", script="arab", language="ara")
    pdf.set_font("arabic", size=18)
    pdf.multi_cell(0, 12, HEADLINE, align=Align.R)
    pdf.set_font("arabic", size=12)
    top = pdf.get_y() + 4
    for left, text in ((110, RIGHT), (15, LEFT)):
        pdf.set_xy(left, top)
        pdf.multi_cell(85, 8, text, align=Align.R)
    pdf.output(str(TARGET))


if __name__ == "__main__":
    main(sys.argv[1])
