"""claimcheck: cross-validates facts between news documents.

>>> import claimcheck
>>> claimcheck.read_documents  # doctest: +ELLIPSIS
<function read_documents at ...>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.documents.read import collect_documents, read_documents
    from claimcheck.documents.result import ReadResult
    from claimcheck.engine.work import Work
    from claimcheck.errors import ClaimcheckError
    from claimcheck.model.claim import Claim
    from claimcheck.model.document import Document
    from claimcheck.model.draft import DraftReport, Standing
    from claimcheck.model.explanation import Explanation
    from claimcheck.model.fact import Fact
    from claimcheck.model.relation import Relation, RelationKind
    from claimcheck.model.report import Finding, Report
    from claimcheck.model.verdict import Verdict, VerdictKind
    from claimcheck.pipeline import (
        check,
        check_draft,
        date_words,
        explain,
        extract,
        extract_each,
        load_pack,
    )
    from claimcheck.rulepack.pack import Pack

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "ClaimcheckError",
    "Document",
    "DraftReport",
    "Explanation",
    "Fact",
    "Finding",
    "Pack",
    "ReadResult",
    "Relation",
    "RelationKind",
    "Report",
    "Standing",
    "Verdict",
    "VerdictKind",
    "Work",
    "__version__",
    "check",
    "check_draft",
    "collect_documents",
    "date_words",
    "explain",
    "extract",
    "extract_each",
    "load_pack",
    "read_documents",
]

_WHERE = {
    "documents.read": ("collect_documents", "read_documents"),
    "documents.result": ("ReadResult",),
    "engine.work": ("Work",),
    "errors": ("ClaimcheckError",),
    "model.claim": ("Claim",),
    "model.document": ("Document",),
    "model.draft": ("DraftReport", "Standing"),
    "model.explanation": ("Explanation",),
    "model.fact": ("Fact",),
    "model.relation": ("Relation", "RelationKind"),
    "model.report": ("Finding", "Report"),
    "model.verdict": ("Verdict", "VerdictKind"),
    "pipeline": (
        "check",
        "check_draft",
        "date_words",
        "explain",
        "extract",
        "extract_each",
        "load_pack",
    ),
    "rulepack.pack": ("Pack",),
}


def __getattr__(name: str) -> object:
    """A public name, loaded when it is first asked for."""
    from importlib import import_module

    for module, names in _WHERE.items():
        if name in names:
            value: object = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
