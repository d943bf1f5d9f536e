"""Rules against their cases: what each gives, and which of its alternatives no case uses."""
