"""From a packed file to one of its members, where nothing in it is a bomb."""

from __future__ import annotations

import io
import zipfile
import zlib

from claimcheck.documents.limits import Limits, too_large
from claimcheck.errors import DocumentError, Location

_LARGEST_CONTENTS = 500_000
"""Of the table of contents in bytes: five thousand parts, where an article has twenty."""
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_MOST_RATIO = 200
"""How much smaller text and pictures ever get: a hundred times for the dullest XML."""
_ALWAYS_FINE = 2_000_000
"""A packed file of a few bytes may unpack to this whatever its ratio."""
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError)


class Archive:
    """A zip file whose members are unpacked one by one, each within the limits."""

    def __init__(self, data: bytes, limits: Limits, at: Location) -> None:
        """Look at the table of contents alone; raises DocumentError where it promises too much."""
        self._at = at
        if not 0 <= _contents_size(data) <= _LARGEST_CONTENTS:
            raise DocumentError("the file is damaged, or holds too many parts", at=at)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            raise DocumentError(f"the file is damaged: {error}", at=at) from None
        members = self._zip.infolist()
        size = sum(member.file_size for member in members)
        if size > limits.bytes or (size > _ALWAYS_FINE and size > _MOST_RATIO * len(data)):
            raise too_large("the file would unpack to too much", size, limits, at)

    def read(self, name: str) -> bytes | None:
        """The content of a member, or ``None`` where there is none; raises DocumentError."""
        try:
            return self._zip.read(name)
        except KeyError:
            return None
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            RuntimeError,
            ValueError,
            OSError,
        ) as error:
            what = f"the file is damaged or locked: {error}"
            raise DocumentError(what, at=self._at) from None


def _contents_size(data: bytes) -> int:
    """How long the table of contents says it is; -1 where it cannot be, or is made for giants."""
    end = data.rfind(_END)
    if end < 0 or data.rfind(_END_64, 0, end) == end - 20:
        return -1
    return int.from_bytes(data[end + 12 : end + 16], "little")
