"""The command line. What costs time to load is imported inside the commands, late."""

from claimcheck.cli.run import main

__all__ = ["main"]
