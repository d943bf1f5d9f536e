"""What the context of a claim gives to slots that its own words leave open: one file a question."""
