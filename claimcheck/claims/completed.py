"""What the context makes of the drafts of a document, one after the other."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.claims.choose import rivals
from claimcheck.claims.context import Context
from claimcheck.claims.draft import Draft
from claimcheck.claims.resolve import fill_slots, going_on


class Completed(NamedTuple):
    """A draft with what the context makes of it, ``None`` where something is lacking."""

    draft: Draft
    whole: Draft | None


def completed(
    drafts: Iterable[Draft], context: Context, known: Sequence[Completed]
) -> list[Completed]:
    """The drafts, each completed.

    A draft looks at none but those that are told before it: as long as the same ones come as in
    what is ``known``, the context makes the same of them.
    """
    context.drafts.clear()
    found: list[Completed] = []
    still = iter(known)
    for draft in drafts:
        each = next(still, None)
        if each is None or each.draft is not draft:
            still, each = iter(()), Completed(draft, _whole(draft, context))
        if each.whole is not None:
            context.drafts.append(each.whole)
        found.append(each)
    return found


def _whole(draft: Draft, context: Context) -> Draft | None:
    """What the context makes of a draft; ``None`` where something is lacking."""
    head = context.head_of(draft) if draft.rule.follows else None
    whole = fill_slots(context, draft if head is None else going_on(draft, head))
    return None if (draft.rule.follows and head is None) or not _is_complete(whole) else whole


def up_to_rival(lacking: Sequence[Draft], found: Sequence[Draft]) -> list[Draft]:
    """The drafts up to the first one that has a rival; none where none has, and nothing changes."""
    for at, draft in enumerate(lacking):
        if any(rivals(draft, other) for other in found if other is not draft):
            return list(lacking[: at + 1])
    return []


def _is_complete(draft: Draft) -> bool:
    required = (name for name, slot in draft.kind.slots.items() if slot.required)
    return all(name in draft.slots for name in (*required, *draft.rule.needs))
