"""From a PDF to a document of low trust: a page draws its letters and does not tell their order."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claimcheck.documents.drawn import Line, paragraphs_of
from claimcheck.documents.embedded import described
from claimcheck.documents.files import File
from claimcheck.documents.result import ReadResult
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.model.document import Document

_LOW_TRUST = "pdf, low trust"
_HINT = "compare its figures with the page, or give the text itself"
_PATIENCE = 60.0
_ROOT = Path(__file__).parents[2]


def read_pdf(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The document of a PDF, with a warning that its text was made from a drawing.

    ``extra["extraction"]`` marks it. When the file was made is no publication date, so none is
    taken from it. A PDF that holds pictures of text alone is a problem.
    """
    try:
        lines, title = _read(file)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    text = "\n".join(paragraphs_of(lines))
    if not any(character.isalnum() for character in text):
        what, hint = "the PDF holds no text", "it may be a scan: give the text itself"
        return ReadResult(problems=(DocumentError(what, at=file.at, hint=hint),))
    document = Document(id=file.id, text=text, path=file.path, extra={"extraction": _LOW_TRUST})
    result = described(document, {"title": title}, metadata, file.at)
    what = "the text was read from the drawing of a PDF, and may differ from it"
    warning = DocumentError(what, at=file.at, hint=_HINT)
    return ReadResult(result.documents, result.problems, (*result.warnings, warning))


def _read(file: File) -> tuple[list[Line], str]:
    """The lines of all pages, and the title, read in a process that may fail alone."""
    told = _told_by_child(file)
    if "problem" in told:
        what = f"the PDF cannot be read: {told['problem']}"
        raise DocumentError(what, at=file.at, hint="it may be locked or damaged")
    return [Line(*line) for line in told["lines"]], " ".join(told["title"].split())


def _told_by_child(file: File) -> dict[str, Any]:
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(
            [
                sys.executable,
                "-P",
                "-m",
                f"{__package__}.pdf_child",
                str(file.how.limits.characters),
            ],
            input=file.data,
            capture_output=True,
            check=True,
            timeout=file.how.limits.seconds or _PATIENCE,
            env={**os.environ, "PYTHONPATH": path},
        )
        told: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        return {"problem": f"it takes longer than {error.timeout:.0f} seconds"}
    except (subprocess.CalledProcessError, OSError, ValueError):
        return {"problem": "it takes more memory than any article, or breaks its reader"}
    return told
