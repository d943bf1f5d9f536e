"""Claims linked as one matter."""

from claimcheck.model.base import Model
from claimcheck.model.reason import Reason


class Step(Model):
    """The outcome of comparing one slot: the level it reached, and the sentence for it."""

    slot: str
    level: str
    reason: Reason


class Link(Model):
    """The decision that two claims are about one matter, or that they are not."""

    left: str
    right: str
    linked: bool
    steps: tuple[Step, ...]


class Fact(Model):
    """The claims (by id) that are about one matter, with the links that joined them.

    Not a truth: only the matter under discussion. ``id`` is the oldest claim's, so that it stays
    when documents are added.
    """

    id: str
    kind: str
    claims: tuple[str, ...]
    links: tuple[Link, ...] = ()

    @property
    def aliases(self) -> tuple[str, ...]:
        """The ids that this fact may have had when fewer documents were read: its other claims'."""
        return tuple(claim for claim in self.claims if claim != self.id)
