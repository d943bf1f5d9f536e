"""Builds Word files: just enough of the format, so that a test says all that is in one."""

from __future__ import annotations

import io
import zipfile
from html import escape

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TRACKED = 'w:id="1" w:author="محرر المساء" w:date="2025-03-16T10:00:00Z"'


def run(text: str, mark: str = "") -> str:
    """A run of text; ``mark`` is one property of it, such as ``vanish``."""
    properties = f"<w:rPr><w:{mark}/></w:rPr>" if mark else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def inserted(text: str) -> str:
    """Text that was inserted with changes tracked."""
    return f"<w:ins {_TRACKED}>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    """Text that was deleted with changes tracked."""
    told = f'<w:delText xml:space="preserve">{escape(text)}</w:delText>'
    return f"<w:del {_TRACKED}><w:r>{told}</w:r></w:del>"


def moved(text: str) -> tuple[str, str]:
    """Text that was moved: as it left its old place, and as it stands in the new one."""
    return (
        f"<w:moveFrom {_TRACKED}>{run(text)}</w:moveFrom>",
        f"<w:moveTo {_TRACKED}>{run(text)}</w:moveTo>",
    )


def paragraph(*parts: str, style: str = "", end_deleted: bool = False) -> str:
    """A paragraph of parts that are made as above."""
    end = f"<w:rPr><w:del {_TRACKED}/></w:rPr>" if end_deleted else ""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{name}<w:bidi/>{end}</w:pPr>{''.join(parts)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table with a paragraph a cell."""
    cells = ("".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def docx(*blocks: str, title: str = "", declares: str = "", extra: bytes = b"") -> bytes:
    """The file; ``declares`` stands before its root, ``extra`` is one more part of it."""
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{declares}'
    body = f'{head}<w:document xmlns:w="{_SPACE}"><w:body>{"".join(blocks)}</w:body></w:document>'
    core = (
        f"{head}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>USER-PC7</dc:creator>"
        "<dc:language>ar-SA</dc:language>"
        "<dcterms:created>2019-01-01T00:00:00Z</dcterms:created></cp:coreProperties>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", body)
        packed.writestr("docProps/core.xml", core)
        if extra:
            packed.writestr("word/media/image1.bin", extra)
    return made.getvalue()


def article() -> bytes:
    """An article with headings, a table, a field, a hidden note, and every sort of change."""
    left, arrived = moved(" وفق بلدية المرج")
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE </w:instrText></w:r>'
    return docx(
        paragraph(run("حريق في سوق المرج القديم"), style="Title"),
        paragraph(run("الحصيلة"), style="Heading1"),
        paragraph(
            run("أتى الحريق على "),
            deleted("40"),
            inserted("46"),
            run(" متجرا"),
            left,
            run("، وأُصيب "),
            run("تسعة", "b"),
            run(" أشخاص"),
            arrived,
            run("."),
        ),
        paragraph(run("ولم يُعرف سبب الحريق"), end_deleted=True),
        paragraph(run(" حتى مساء الأحد."), field, run("ملاحظة داخلية", "vanish")),
        paragraph(deleted("فقرة محذوفة كلها.")),
        paragraph(run("الأضرار"), style="Heading1"),
        table(("المتاجر", "46"), ("المستودعات", "3")),
        title="حريق السوق",
    )
