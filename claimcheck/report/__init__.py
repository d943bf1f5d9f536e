"""Reports: verdicts in, pages out."""
