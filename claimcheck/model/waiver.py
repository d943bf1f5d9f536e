"""What a desk knows and accepts: a finding that somebody answers for, until a day."""

from datetime import date

from claimcheck.model.base import Model


class Waiver(Model):
    """A finding that no longer fails a check, because ``author`` says why it may stand.

    ``fingerprint`` is that of the finding (``Finding.fingerprint``). The waiver holds up to and
    including the day ``expires``.
    """

    fingerprint: str
    reason: str
    author: str
    expires: date
