"""claimcheck: cross-validates facts between news documents."""
