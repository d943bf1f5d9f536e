"""The exit codes, the same whatever the format."""

FINDINGS = 1
"""A finding stands at or above ``--fail-on``, or a check of the rules failed."""
NEVER = "never"
"""What ``--fail-on`` says where no finding fails a run."""
UNUSABLE = 2
"""Wrong usage, or input that cannot be read."""
INTERRUPTED = 130
BROKEN_PIPE = 141
