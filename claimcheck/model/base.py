"""The base of every noun that crosses the border of the program."""

from hashlib import blake2b

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """Frozen, closed (an unknown key is an error), compared by value.

    What checks a model is built at its first use: a command needs few of them all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def content_id(*parts: object, length: int = 12) -> str:
    """A short id that depends on the content alone: ``length`` hex digits, same in every run."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(repr(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return digest.hexdigest()[:length]
