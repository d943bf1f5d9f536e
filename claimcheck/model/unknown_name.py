"""A name that no table knows, and those that it may be."""

from claimcheck.model.base import Model


class LikeName(Model):
    """A name written almost alike: its key, which is an id where a table knows it."""

    key: str
    spelling: str
    likeness: int
    """Of a hundred; what is left of it when the letters to be changed are taken off."""


class UnknownName(Model):
    """A name that was read as one by its frame, with the documents (by id) that write it so.

    ``like`` holds the most like first. Nothing is decided here: two names are one only where a
    table says so.
    """

    key: str
    type: str
    spelling: str
    documents: tuple[str, ...]
    like: tuple[LikeName, ...] = ()
