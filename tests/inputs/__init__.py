"""Documents as desks have them, in every format that is read; all of it made up."""

from pathlib import Path

INPUTS = Path(__file__).parent
