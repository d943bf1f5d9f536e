"""Of mentions that lie in each other, those that lie in no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model.mention import Mention


def outermost(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that lie in no other; of two in one place the more telling one."""
    reach = 0
    for mention in sorted(mentions, key=lambda each: (each.first, -each.stop, not each.parts)):
        if mention.stop > reach:
            reach = mention.stop
            yield mention
